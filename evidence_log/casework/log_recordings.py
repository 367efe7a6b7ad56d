"""Turn a folder of call recordings into calls: one proposed for each, and logged once somebody has said yes."""

import re
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from os import cpu_count
from pathlib import Path

from msgspec.structs import replace

from evidence_log.casework.attach_exhibit import modified_time
from evidence_log.casework.examine_exhibits import examine_exhibits
from evidence_log.errors import FileChanging, FileRefusal, FileUnreadable, Refusal
from evidence_log.i18n.visible import storable
from evidence_log.media.examine import Outside, examine
from evidence_log.media.recorder_name import Grade, RecorderName, read_recorder_name, read_sidecar
from evidence_log.records.case_file import FiledIncident
from evidence_log.records.clock import Reading
from evidence_log.records.exhibit import CapturedClaim, CustodyAct, CustodyEvent, Examination, Exhibit
from evidence_log.records.incident import Direction, Incident, Kind
from evidence_log.records.instant import zone_named
from evidence_log.records.ledger import Act
from evidence_log.records.moment import Moment, Precision, TimeSource, moment_of, unknown_moment
from evidence_log.records.progress import Progress, Stage
from evidence_log.records.receipt import NotAttached, not_attached
from evidence_log.records.record import Record
from evidence_log.vault.folder import FolderFile, list_folder
from evidence_log.vault.lock import PATIENCE_S
from evidence_log.vault.source import head_of, sha256_of
from evidence_log.vault.vault import Vault
from evidence_log.vault.writer import Writer
from evidence_log.when.read import read_phrase

SIDECAR = "file.sidecar"
_SIDECAR_MOST = 65_536
_BETWEEN_NUMBERS = re.compile(r"[,，、]")


class Proposal(Record, frozen=True):
    """A call as a recording tells it. `field` is where the time stands in the file; null where there is none.

    `guessed`: the name was read by a form that is known from hearsay only.
    """

    path: str
    name: str
    sha256: str
    occurred: Moment
    field: str | None
    numbers: tuple[str, ...]
    contact: str | None
    direction: Direction | None
    duration_ms: int | None
    guessed: bool = False


class Proposed(Record, frozen=True):
    """What a folder holds: calls not in the record yet, in order of time; files that are; and everything else.

    `twins` are recordings whose bytes are in the folder twice: one call is proposed for them.
    """

    proposals: tuple[Proposal, ...]
    held: tuple[tuple[str, str], ...]
    others: int
    twins: int
    left_out: int
    refused: tuple[NotAttached, ...]


class LoggedCalls(Record, frozen=True):
    """The calls that were logged, and the recordings that were not."""

    incidents: tuple[FiledIncident, ...]
    not_logged: tuple[NotAttached, ...]


def propose_calls(vault: Vault, folder: Path, *, at: Reading) -> Generator[Progress, None, Proposed]:
    """Look at every file of a folder; a recording whose bytes are in the record already is not proposed again."""
    listing = list_folder(folder, vault=vault.folder)
    zone, total = vault.case().zone, len(listing.files)
    fresh: list[Proposal] = []
    held: list[tuple[str, str]] = []
    refused, others = [not_attached(*each) for each in listing.refused], 0
    twins = 0
    seen: set[str] = set()
    with ThreadPoolExecutor(cpu_count() or 1) as pool:
        looked = pool.map(lambda file: _looked_at(vault, file, zone=zone, at=at), listing.files)
        for number, outcome in enumerate(looked):
            yield Progress(stage=Stage.RECORDINGS, done=number, of=total)
            if isinstance(outcome, NotAttached):
                refused.append(outcome)
            elif isinstance(outcome, tuple):
                held.append(outcome)
            elif outcome is None:
                others += 1
            elif outcome.sha256 not in seen:
                seen.add(outcome.sha256)
                fresh.append(outcome)
            else:
                twins += 1
    return Proposed(
        proposals=tuple(sorted(fresh, key=_in_time)),
        held=tuple(held),
        others=others,
        twins=twins,
        left_out=listing.left_out,
        refused=tuple(refused),
    )


def changed(proposal: Proposal, what: str, words: str, *, zone: str, at: Reading) -> Proposal:
    """A proposal with another time (`at`), other numbers (`number`) or another person (`who`); no words clear these.

    Raises TimeUnread, TimeInFuture.
    """
    words = storable(words.strip())
    if what == "number":
        numbers = tuple(each.strip() for each in _BETWEEN_NUMBERS.split(words) if each.strip())
        return replace(proposal, numbers=numbers)
    if what == "who":
        return replace(proposal, contact=words or None)
    return replace(proposal, occurred=read_phrase(words, now=at.wall, zone=zone), field=None)


def log_calls(
    vault: Vault,
    confirmed: Sequence[Proposal],
    *,
    account: Callable[[str], str],
    at: Reading,
    patience_s: float = PATIENCE_S,
) -> Generator[Progress, None, LoggedCalls]:
    """Log each as a call with its recording; `account` puts a file's name into words. One refused stops no other."""
    logged: list[str] = []
    refused: list[NotAttached] = []
    with vault.writer(at, patience_s=patience_s) as writer:
        for number, each in enumerate(confirmed):
            yield Progress(stage=Stage.RECORDINGS, done=number, of=len(confirmed))
            try:
                logged.append(_log(writer, each, account=account(each.name)))
            except Refusal as refusal:
                refused.append(not_attached(each.path, refusal))
        examine_exhibits(vault, writer, at=at)
    incidents = tuple(vault.incident(reference) for reference in logged)
    return LoggedCalls(incidents=incidents, not_logged=tuple(refused))


def _looked_at(
    vault: Vault, file: FolderFile, *, zone: str, at: Reading
) -> Proposal | tuple[str, str] | NotAttached | None:
    """A proposal; or where the same bytes are; or why it cannot be read; or nothing for what is no recording."""
    path = Path(file.path)
    try:
        sha256 = sha256_of(path)
        exhibits = vault.exhibits_with(sha256)
        if exhibits:
            return file.path, exhibits[0]
        name = storable(path.name)
        outside = Outside(name=name, modified=modified_time(path))
        with path.open("rb") as source:
            found = examine(source, exhibit="EX-0000", now=at.wall, outside=outside).examination
    except Refusal as refusal:
        return not_attached(file.path, refusal)
    except OSError:
        return not_attached(file.path, FileUnreadable(path=file.path))
    return _proposal(file, name, sha256, found, zone) if found.media_type.startswith("audio/") else None


def _proposal(file: FolderFile, name: str, sha256: str, found: Examination, zone: str) -> Proposal:
    beside = _beside(Path(file.path))
    recorder = beside or read_recorder_name(name)
    best = found.captured_claims[0] if found.captured_claims else None
    occurred = unknown_moment(name, TimeSource.FILE)
    if beside is not None and beside.at is not None:
        at = moment_of(beside.at, beside.at, Precision.EXACT, zone="UTC", source=TimeSource.FILE)
        best = CapturedClaim(field=SIDECAR, moment=at)
    if best is not None:
        occurred = _around(best.moment, timedelta(milliseconds=found.duration_ms or 0), zone, name)
    return Proposal(
        path=file.path,
        name=name,
        sha256=sha256,
        occurred=occurred,
        field=None if best is None else best.field,
        numbers=found.numbers or (() if beside is None else beside.numbers),
        contact=found.contact or (None if beside is None else beside.contact),
        direction=None if recorder is None else recorder.direction,
        duration_ms=found.duration_ms,
        guessed=recorder is not None and recorder.grade is Grade.HEARSAY,
    )


def _beside(path: Path) -> RecorderName | None:
    """What a recorder wrote into a file of its own beside the recording."""
    try:
        return read_sidecar(head_of(path.with_suffix(".json"), _SIDECAR_MOST))
    except FileRefusal:
        return None


def _around(claim: Moment, length: timedelta, zone: str, name: str) -> Moment:
    """From the call's length before the time in the file up to it: brands write the beginning, the answer or the end.

    A time without an offset is read in the case's zone, which the list says before anybody confirms it.
    """
    begins, ends = claim.begins, claim.ends
    if begins is None or ends is None:
        return unknown_moment(name, TimeSource.FILE)
    first, last = (_in_zone(each, zone) for each in (begins, ends))
    precision = Precision.DAY if claim.precision is Precision.DAY else Precision.ABOUT
    return moment_of(first - length, last, precision, zone=zone, source=TimeSource.FILE, text=name)


def _in_zone(at: datetime, zone: str) -> datetime:
    there = zone_named(zone)
    return at.replace(tzinfo=there) if at.tzinfo is None else at.astimezone(there)


def _log(writer: Writer, proposal: Proposal, *, account: str) -> str:
    """Keep the recording, then enter call and recording at once: killed in between, it is simply not logged yet."""
    source = Path(proposal.path)
    modified = modified_time(source)
    original = writer.keep(source)
    if original.sha256 != proposal.sha256:
        raise FileChanging(path=proposal.path)
    incident = Incident(
        kind=Kind.CALL,
        account=account,
        occurred=proposal.occurred,
        direction=proposal.direction,
        answered=True if proposal.duration_ms else None,
        duration_ms=proposal.duration_ms,
        who=proposal.contact,
        numbers=proposal.numbers,
    )
    reference = writer.next_reference(Act.LOG)
    exhibit = Exhibit(
        incident=reference, original=original, source_name=proposal.name, source_modified=modified
    )
    acquired = CustodyEvent(exhibit=writer.next_reference(Act.ATTACH), act=CustodyAct.ACQUIRED)
    return writer.append(incident, exhibit, acquired)[0].reference


def _in_time(proposal: Proposal) -> tuple[bool, str, str]:
    return (proposal.occurred.earliest is None, proposal.occurred.earliest or "", proposal.name)
