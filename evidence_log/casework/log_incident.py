"""Write an incident down. A time that cannot be read never costs the words."""

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import asdict

from evidence_log.casework.attach_exhibit import Attached, attached, enter_exhibit
from evidence_log.casework.examine_exhibits import examine_exhibits
from evidence_log.errors import NoWords, Refusal, TimeRefusal, TimeUnread
from evidence_log.records.case_file import FiledIncident
from evidence_log.records.clock import Reading
from evidence_log.records.incident import Incident
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.instant import zone_named
from evidence_log.records.moment import Moment, Precision, TimeSource, moment_of, unknown_moment
from evidence_log.records.receipt import Hint, NotAttached, Receipt, not_attached
from evidence_log.records.record import Record
from evidence_log.vault.folder import list_files
from evidence_log.vault.lock import PATIENCE_S
from evidence_log.vault.vault import Vault
from evidence_log.vault.writer import Writer
from evidence_log.when.read import read_phrase


class Logged(Record, frozen=True):
    """The answer: the receipt with its hints, the incident as it stands, and what became of the files."""

    receipt: Receipt
    incident: FiledIncident
    attached: tuple[Attached, ...]
    not_attached: tuple[NotAttached, ...]


def log_incident(
    vault: Vault,
    words: IncidentWords,
    *,
    files: Sequence[Path] = (),
    at: Reading,
    patience_s: float = PATIENCE_S,
) -> Logged:
    """Enter the incident first, then its files, then look into the files; raises VaultBusy after `patience_s`."""
    if not words.account.strip():
        raise NoWords
    incident, hints = incident_of(words, zone=vault.case().zone, at=at)
    with vault.writer(at, patience_s=patience_s) as writer:
        receipt = writer.append(incident)[0]
        entered, refused = _enter_files(vault, writer, files, incident=receipt.reference)
        examine_exhibits(vault, writer, at=at)
    return Logged(
        receipt=Receipt(
            reference=receipt.reference,
            seq=receipt.seq,
            recorded_at=receipt.recorded_at,
            head=receipt.head,
            hints=hints,
        ),
        incident=vault.incident(receipt.reference),
        attached=tuple(attached(vault, each) for each in entered),
        not_attached=tuple(refused),
    )


def _enter_files(
    vault: Vault, writer: Writer, files: Sequence[Path], *, incident: str
) -> tuple[list[Receipt], list[NotAttached]]:
    entered: list[Receipt] = []
    refused: list[NotAttached] = []
    for named in files:
        try:
            listing = list_files(named, vault=vault.folder)
        except Refusal as refusal:
            refused.append(not_attached(str(named), refusal))
            continue
        refused += [not_attached(*each) for each in listing.refused]
        for file in listing.files:
            try:
                entered.append(enter_exhibit(writer, Path(file.path), incident=incident, place=file.place))
            except Refusal as refusal:
                refused.append(not_attached(file.path, refusal))
    return entered, refused


def incident_of(
    words: IncidentWords, *, zone: str, at: Reading, capture: str | None = None
) -> tuple[Incident, tuple[Hint, ...]]:
    """Read the times of what was told, as of `at`; `capture` is what it was taken in from."""
    hints: list[Hint] = []

    def read(phrase: str) -> Moment:
        try:
            return read_phrase(phrase, now=at.wall, zone=zone)
        except TimeRefusal as refusal:
            hint = "time-kept-as-typed" if isinstance(refusal, TimeUnread) else "time-in-future-kept"
            hints.append(Hint(id=hint, values=(("phrase", phrase),)))
            return unknown_moment(phrase)

    first = None if words.first is None else read(words.first)
    last = None if words.last is None else read(words.last)
    occurred = read(words.at) if words.at is not None else _span(first, last) or _now(at, zone)
    told = {name: value for name, value in asdict(words).items() if name not in ("at", "first", "last")}
    incident = Incident(occurred=occurred, first=first, last=last, capture=capture, **told)
    return incident, tuple(hints)


def _now(at: Reading, zone: str) -> Moment:
    """Nobody said when: the time of writing, as the computer's clock has it."""
    here = at.wall.astimezone(zone_named(zone))
    return moment_of(here, here, Precision.ABOUT, zone=zone, source=TimeSource.CLOCK)


def _span(first: Moment | None, last: Moment | None) -> Moment | None:
    """Several of a kind, with a first and a last time, happened between the two."""
    if first is None or last is None or first.earliest is None or last.latest is None:
        return None
    begins, ends = first.begins, last.ends
    if begins is None or ends is None or ends < begins:
        return None
    text = f"{first.text} - {last.text}"
    return moment_of(begins, ends, Precision.ABOUT, zone=first.zone, source=TimeSource.TYPED, text=text)
