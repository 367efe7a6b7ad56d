"""Write down, or attach, while the vault is locked: into the inbox, durable before it answers.

Imports nothing that is slow to load: this runs in the seconds after it happened.
"""

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from evidence_log.errors import NoWords, Refusal, TimeRefusal, TimeUnread
from evidence_log.records.capture import Capture, CapturedFile
from evidence_log.records.clock import Reading
from evidence_log.records.decision import Because
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.moment import Moment
from evidence_log.records.receipt import Hint, NotAttached, not_attached
from evidence_log.records.record import Record
from evidence_log.vault.folder import list_files
from evidence_log.vault.inbox import Inbox, recipient_of
from evidence_log.vault.manifest import read_manifest
from evidence_log.vault.markers import refuse_to_write


class Captured(Record, frozen=True):
    """The answer: what was put into the inbox, and which files could not be taken in.

    `occurred` is how the time that was typed reads in the machine's zone, for the answer alone: the case's own zone is
    known at the taking in. None when none was typed, or when it cannot be read.
    """

    capture: Capture
    not_attached: tuple[NotAttached, ...]
    occurred: Moment | None = None
    hints: tuple[Hint, ...] = ()


def capture_incident(
    folder: Path, words: IncidentWords, *, files: Sequence[Path], because: Because, at: Reading
) -> Captured:
    """Put words into the inbox, with their files; a file that cannot be taken in never costs the words."""
    if not words.account.strip():
        raise NoWords
    manifest = read_manifest(folder)
    refuse_to_write(folder)  # the next backup would remove it
    inbox = Inbox(folder)
    kept, refused = _keep(inbox, files, recipient_of(manifest), vault=folder)
    capture = inbox.put(manifest, words=words, to=None, files=kept, because=because, at=at)
    occurred, hints = _read(words.at, at)
    return replace(_captured(capture, refused), occurred=occurred, hints=hints)


def capture_files(folder: Path, files: Sequence[Path], *, to: str, because: Because, at: Reading) -> Captured:
    """Put files into the inbox, for an incident or for something captured before; raises what kept all of them out."""
    manifest = read_manifest(folder)
    refuse_to_write(folder)  # the next backup would remove it
    inbox = Inbox(folder)
    kept, refused = _keep(inbox, files, recipient_of(manifest), vault=folder)
    if not kept:
        raise refused[0][1]
    capture = inbox.put(manifest, words=None, to=to, files=kept, because=because, at=at)
    return _captured(capture, refused)


def _read(phrase: str | None, at: Reading) -> tuple[Moment | None, tuple[Hint, ...]]:
    if phrase is None:
        return None, ()
    from evidence_log.when.read import read_phrase  # noqa: PLC0415 -- a sixth of the time this takes, and mostly not needed

    try:
        return read_phrase(phrase, now=at.wall, zone=at.zone), ()
    except TimeUnread:
        return None, (Hint(id="time-kept-as-typed", values=(("phrase", phrase),)),)
    except TimeRefusal:
        return None, (Hint(id="time-in-future-kept", values=(("phrase", phrase),)),)


def _keep(
    inbox: Inbox, files: Sequence[Path], recipient: bytes, *, vault: Path
) -> tuple[list[CapturedFile], list[tuple[str, Refusal]]]:
    """Keep each file, and each of a folder's; an archive is taken apart when it is taken in."""
    kept: list[CapturedFile] = []
    refused: list[tuple[str, Refusal]] = []
    for named in files:
        try:
            listing = list_files(named, vault=vault)
        except Refusal as refusal:
            refused.append((str(named), refusal))
            continue
        refused += listing.refused
        for file in listing.files:
            try:
                kept.append(inbox.keep_file(Path(file.path), recipient))
            except Refusal as refusal:
                refused.append((file.path, refusal))
    return kept, refused


def _captured(capture: Capture, refused: list[tuple[str, Refusal]]) -> Captured:
    return Captured(capture=capture, not_attached=tuple(not_attached(*each) for each in refused))
