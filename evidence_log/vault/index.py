"""The index rows of a record: a pure function of entry and body, so that they can be rebuilt and compared."""

import msgspec
from sqlmodel import SQLModel

from evidence_log.ledger.bodies import kept_objects
from evidence_log.ledger.commitment import Body
from evidence_log.records.case import Case
from evidence_log.records.case_file import sort_instant
from evidence_log.records.document import Document
from evidence_log.records.exhibit import CustodyEvent, Derivative, Examination, Exhibit
from evidence_log.records.incident import Incident
from evidence_log.records.ledger import Entry
from evidence_log.records.vault_facts import ClockStep
from evidence_log.vault.recorded import recorded_at
from evidence_log.vault.tables import AboutRow, DocumentRow, ExhibitRow, FactRow, IncidentRow, KeptRow

_SUMMARY = 200


def index_rows(entry: Entry, body: Body) -> list[SQLModel]:
    """Return the rows that make this record findable."""
    record, seq = body.record, entry.seq
    rows: list[SQLModel] = [KeptRow(seq=seq, name=kept.name) for kept in kept_objects(record)]
    if isinstance(record, Incident):
        rows.append(_incident(entry, record))
    elif isinstance(record, Exhibit):
        rows.append(ExhibitRow(seq=seq, reference=entry.ref, incident=record.incident))
    elif isinstance(record, Examination):
        state, media_type = record.state.value, record.media_type
        rows.append(
            AboutRow(seq=seq, exhibit=record.exhibit, kind=body.kind, state=state, media_type=media_type)
        )
    elif isinstance(record, (Derivative, CustodyEvent)):
        rows.append(AboutRow(seq=seq, exhibit=record.exhibit, kind=body.kind))
    elif isinstance(record, Document):
        rows.append(DocumentRow(seq=seq, reference=entry.ref))
    elif isinstance(record, (Case, ClockStep)):
        rows.append(FactRow(seq=seq, kind=body.kind))
    return rows


def _incident(entry: Entry, incident: Incident) -> IncidentRow:
    return IncidentRow(
        seq=entry.seq,
        reference=entry.ref,
        kind=incident.kind.value,
        sort_us=sort_instant(incident, recorded_at(entry)),
        occurred=msgspec.json.encode(incident.occurred).decode(),
        summary=incident.account.strip()[:_SUMMARY],
        handles="\n".join((incident.who or "", *incident.numbers)).casefold(),
    )
