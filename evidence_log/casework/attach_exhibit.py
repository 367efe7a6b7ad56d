"""Attach a file to an incident: keep and enter the original before anything looks inside it."""

from datetime import UTC, datetime
from pathlib import Path

from evidence_log.casework.examine_exhibits import examine_exhibits
from evidence_log.errors import FileUnreadable, NoSuchFile, NotAnIncident
from evidence_log.i18n.visible import storable
from evidence_log.records.case_file import FiledExhibit
from evidence_log.records.clock import Reading
from evidence_log.records.exhibit import CustodyAct, CustodyEvent, Exhibit
from evidence_log.records.ledger import Act
from evidence_log.records.moment import Moment, Precision, TimeSource, moment_of
from evidence_log.records.receipt import Receipt
from evidence_log.records.record import Record
from evidence_log.vault.vault import Vault
from evidence_log.vault.writer import Writer


class Attached(Record, frozen=True):
    """What was entered, and how the exhibit stands after a first look into it."""

    receipt: Receipt
    exhibit: FiledExhibit


def attach_exhibit(vault: Vault, source: Path, *, incident: str, at: Reading) -> Attached:
    """Keep the file and enter it as an exhibit of the incident; then examine the kept copy."""
    if not incident.startswith("INC-"):
        raise NotAnIncident(reference=incident)
    vault.incident(incident)
    with vault.writer(at) as writer:
        receipt = enter_exhibit(writer, source, incident=incident)
        examine_exhibits(vault, writer, at=at)
    return Attached(receipt=receipt, exhibit=vault.exhibit(receipt.reference))


def enter_exhibit(writer: Writer, source: Path, *, incident: str) -> Receipt:
    """Keep the original and enter it, with the event of its taking in."""
    modified = _modified(source)
    original = writer.keep(source)
    reference = writer.next_reference(Act.ATTACH)
    exhibit = Exhibit(
        incident=incident,
        original=original,
        source_name=storable(source.name),
        source_modified=modified,
    )
    acquired = CustodyEvent(exhibit=reference, act=CustodyAct.ACQUIRED)
    return writer.append(exhibit, acquired)[0]


def _modified(source: Path) -> Moment:
    try:
        seconds = source.stat().st_mtime_ns // 1_000_000_000
    except FileNotFoundError as error:
        raise NoSuchFile(path=str(source)) from error
    except OSError as error:
        raise FileUnreadable(path=str(source)) from error
    at = datetime.fromtimestamp(seconds, UTC)
    return moment_of(at, at, Precision.EXACT, zone="UTC", source=TimeSource.FILE)
