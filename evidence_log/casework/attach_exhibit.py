"""Attach a file to an incident: keep and enter the original before anything looks inside it."""

from datetime import UTC, datetime
from pathlib import Path

from evidence_log.casework.examine_exhibits import examine_exhibits
from evidence_log.errors import FileUnreadable, NoSuchFile, NotAnIncident, UnknownCapture
from evidence_log.i18n.visible import storable
from evidence_log.records.case_file import FiledExhibit
from evidence_log.records.clock import Reading
from evidence_log.records.exhibit import CustodyAct, CustodyEvent, Exhibit
from evidence_log.records.ledger import Act
from evidence_log.records.likeness import Alike
from evidence_log.records.moment import Moment, Precision, TimeSource, moment_of
from evidence_log.records.receipt import Receipt
from evidence_log.records.record import Record
from evidence_log.vault.lock import PATIENCE_S
from evidence_log.vault.vault import Vault
from evidence_log.vault.writer import Writer


class Attached(Record, frozen=True):
    """What was entered, and how the exhibit stands after a first look into it."""

    receipt: Receipt
    exhibit: FiledExhibit
    alike: Alike


def place_of(vault: Vault, reference: str) -> str | None:
    """The incident a reference leads to: itself, or the one a capture was taken in as; None while that waits.

    Raises NotAnIncident, UnknownReference, RecordErased, UnknownCapture.
    """
    if not reference.startswith("CAP-"):
        if not reference.startswith("INC-"):
            raise NotAnIncident(reference=reference)
        return vault.incident(reference).reference
    for filed in reversed(vault.captures([reference])):
        if filed.review.incident is not None:
            return vault.incident(filed.review.incident).reference
    if all(item.capture_id != reference for item in vault.waiting()):
        raise UnknownCapture(capture=reference)
    return None


def attach_exhibit(
    vault: Vault,
    source: Path,
    *,
    incident: str,
    at: Reading,
    place: str | None = None,
    patience_s: float = PATIENCE_S,
) -> Attached:
    """Keep the file and enter it as an exhibit of the incident; then examine the kept copy.

    `place` is where it lay in the folder that was named. What is in an archive becomes exhibits, too.
    """
    if not incident.startswith("INC-"):
        raise NotAnIncident(reference=incident)
    vault.incident(incident)
    with vault.writer(at, patience_s=patience_s) as writer:
        receipt = enter_exhibit(writer, source, incident=incident, place=place)
        examine_exhibits(vault, writer, at=at)
    return attached(vault, receipt)


def attached(vault: Vault, receipt: Receipt) -> Attached:
    """How an exhibit just entered stands, and what is like it."""
    filed = vault.exhibit(receipt.reference)
    return Attached(receipt=receipt, exhibit=filed, alike=vault.alike(filed))


def enter_exhibit(writer: Writer, source: Path, *, incident: str, place: str | None = None) -> Receipt:
    """Keep the original and enter it, with the event of its taking in."""
    modified = modified_time(source)
    original = writer.keep(source)
    reference = writer.next_reference(Act.ATTACH)
    exhibit = Exhibit(
        incident=incident,
        original=original,
        source_name=storable(source.name),
        source_modified=modified,
        source_path=None if place is None else storable(place),
    )
    acquired = CustodyEvent(exhibit=reference, act=CustodyAct.ACQUIRED)
    return writer.append(exhibit, acquired)[0]


def modified_time(source: Path) -> Moment:
    """The file system's time of a file; raises NoSuchFile, FileUnreadable."""
    try:
        seconds = source.stat().st_mtime_ns // 1_000_000_000
    except FileNotFoundError as error:
        raise NoSuchFile(path=str(source)) from error
    except OSError as error:
        raise FileUnreadable(path=str(source)) from error
    at = datetime.fromtimestamp(seconds, UTC)
    return moment_of(at, at, Precision.EXACT, zone="UTC", source=TimeSource.FILE)
