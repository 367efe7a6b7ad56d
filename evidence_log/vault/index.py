"""The index rows of a record: functions of entries and bodies alone, so that they can be rebuilt and compared."""

import re

import msgspec
from sqlmodel import SQLModel

from evidence_log.ledger.bodies import kept_objects
from evidence_log.ledger.commitment import Body
from evidence_log.records.annotation import Annotation
from evidence_log.records.case_file import FiledIncident, sort_instant
from evidence_log.records.exhibit import CustodyEvent, Derivative, Examination, Exhibit
from evidence_log.records.extracted_text import ExtractedText
from evidence_log.records.ledger import Act, Entry
from evidence_log.records.party import bare_number
from evidence_log.records.timeline import Facet
from evidence_log.vault.filing import Filing
from evidence_log.vault.tables import (
    AboutRow,
    ExhibitRow,
    IncidentRow,
    KeptRow,
    LikenessRow,
    PlaceRow,
    ToldRow,
    WordsRow,
)

NUMBERED = {
    Act.LOG: "INC",
    Act.ATTACH: "EX",
    Act.DOCUMENT: "DOC",
    Act.STEP: "STEP",
    Act.ADD_PARTY: "PTY",
    Act.ADD_DEBT: "DEBT",
}

_SUMMARY = 200
_REFERENCE = re.compile(r"[A-Z]+-(?:([A-Z0-9]{2})-)?([0-9]{4,15})")


def index_rows(entry: Entry, body: Body | None) -> list[SQLModel]:
    """Return the rows that make an entry findable; `body` is None once it was erased."""
    kept = () if body is None else kept_objects(body.record)
    rows: list[SQLModel] = [_place(entry, len(kept))]
    if body is None:
        return rows
    rows += [KeptRow(seq=entry.seq, place=place, name=each.name) for place, each in enumerate(kept)]
    record, seq = body.record, entry.seq
    if isinstance(record, Exhibit):
        rows.append(ExhibitRow(seq=seq, reference=entry.ref, incident=record.incident))
    elif isinstance(record, Examination):
        state, media_type = record.state.value, record.media_type
        rows.append(
            AboutRow(seq=seq, exhibit=record.exhibit, kind=body.kind, state=state, media_type=media_type)
        )
        if record.likeness is not None:
            rows.append(LikenessRow(seq=seq, exhibit=record.exhibit, likeness=record.likeness))
    elif isinstance(record, (Derivative, CustodyEvent, Annotation, ExtractedText)):
        rows.append(AboutRow(seq=seq, exhibit=record.exhibit, kind=body.kind))
    return rows


def incident_row(filed: FiledIncident) -> IncidentRow:
    """Return the row of an incident as it now stands."""
    incident = filed.incident
    return IncidentRow(
        seq=filed.seq,
        reference=filed.reference,
        kind=incident.kind.value,
        status=filed.status.value,
        sort_us=sort_instant(incident, filed.recorded_at),
        occurred=msgspec.json.encode(incident.occurred).decode(),
        summary=incident.account.strip()[:_SUMMARY],
        handles="\n".join((incident.who or "", *incident.numbers)).casefold(),
    )


def words_row(filed: FiledIncident, names: list[str]) -> WordsRow:
    """Return what a search looks at: everything told of an incident as it now stands, and of its exhibits."""
    told = filed.incident
    words = (
        told.account,
        told.said,
        told.impact,
        told.who,
        *told.numbers,
        told.place,
        *told.witnesses,
        *told.tags,
        told.debt,
        told.note,
        *names,
    )
    return WordsRow(seq=filed.seq, words="\n".join(each for each in words if each))


def told_rows(filed: FiledIncident) -> list[ToldRow]:
    """Return what an incident may be narrowed down and counted by: each once, in a settled order."""
    if filed.withdrawal is not None:
        return []
    told, at_us = filed.incident, sort_instant(filed.incident, filed.recorded_at)
    facets = [(Facet.NUMBER, bare_number(each), each) for each in told.numbers]
    facets += [(Facet.TAG, each.strip().casefold(), each) for each in told.tags]
    if told.who:
        facets.append((Facet.WHO, told.who.strip().casefold(), told.who))
    if told.contacted is not None:
        facets.append((Facet.CONTACTED, told.contacted.value, told.contacted.value))
    if told.count is not None:
        facets.append((Facet.COUNT, str(told.count), str(told.count)))
    once = {(facet, value): shown for facet, value, shown in facets if value}
    return [
        ToldRow(seq=filed.seq, place=place, facet=facet.value, value=value, shown=shown, sort_us=at_us)
        for place, ((facet, value), shown) in enumerate(once.items())
    ]


def names_of(filing: Filing) -> dict[str, list[str]]:
    """The names of the files that came with each incident, what was said of them and what was read in them.

    Withdrawn ones are left out.
    """
    names: dict[str, list[str]] = {}
    for filed in filing.exhibits():
        exhibit = filed.exhibit
        if exhibit.incident is None or filed.withdrawal is not None:
            continue
        said = () if filed.annotation is None else filed.annotation.words
        read = None if filed.text is None else filed.text.extracted.text
        words = [each for each in (exhibit.source_name, *said, read) if each]
        if words:
            names.setdefault(exhibit.incident, []).extend(words)
    return names


def spell_reference(prefix: str, series: str, number: int) -> str:
    """Spell a reference: `INC-0001`, in a later series `INC-K7-0001`."""
    return f"{prefix}-{series}-{number:04d}" if series else f"{prefix}-{number:04d}"


def _place(entry: Entry, objects: int) -> PlaceRow:
    spelled = _REFERENCE.fullmatch(entry.ref) if entry.act in NUMBERED else None
    series, number = (spelled[1] or "", int(spelled[2])) if spelled else ("", 0)
    return PlaceRow(
        seq=entry.seq,
        reference=entry.ref,
        act=entry.act.value,
        series=series,
        number=number,
        objects=objects,
    )
