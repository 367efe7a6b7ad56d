"""Say something about an exhibit: what it shows, where the original is, what is said in it. What stood before stays."""

from pathlib import Path
from typing import Any

from msgspec.structs import replace

from evidence_log.casework.examine_exhibits import recognise_text
from evidence_log.errors import (
    NotAnExhibit,
    NothingToAnnotate,
    NothingToRead,
    NothingToTick,
    RecogniserMissing,
    TranscriptUnreadable,
)
from evidence_log.i18n.visible import storable
from evidence_log.media.recognise import installed, is_picture
from evidence_log.media.transcript import MOST_BYTES, TranscriptUnread, read_transcript
from evidence_log.records.annotation import Annotation, TranscriptLine
from evidence_log.records.case_file import FiledExhibit
from evidence_log.records.clock import Reading
from evidence_log.records.receipt import Receipt
from evidence_log.records.record import Record
from evidence_log.vault.source import head_of
from evidence_log.vault.vault import Vault


class Annotated(Record, frozen=True):
    """The receipt, and the exhibit as it now stands."""

    receipt: Receipt
    exhibit: FiledExhibit


def annotate_exhibit(vault: Vault, reference: str, changes: dict[str, Any], *, at: Reading) -> Annotated:
    """Enter what is said anew together with what stands; `changes` are fields of an Annotation.

    Raises NotAnExhibit, UnknownReference, RecordErased, NothingToAnnotate.
    """
    if not reference.startswith("EX-"):
        raise NotAnExhibit(reference=reference)
    filed = vault.exhibit(reference)
    if not changes:
        raise NothingToAnnotate(reference=reference)
    standing = filed.annotation or Annotation(exhibit=reference)
    with vault.writer(at) as writer:
        receipt = writer.append(replace(standing, **changes))[0]
    return Annotated(receipt=receipt, exhibit=vault.exhibit(reference))


def read_words(vault: Vault, reference: str, *, at: Reading) -> Annotated:
    """Recognise the words in a picture and enter them; what was ticked before is no longer what is quoted.

    Raises NothingToRead, RecogniserMissing, UnknownReference, RecordErased.
    """
    filed = vault.exhibit(reference)
    if filed.examination is None or not is_picture(filed.examination.media_type):
        raise NothingToRead(reference=reference)
    if not installed():
        raise RecogniserMissing
    read = recognise_text(vault, filed)
    with vault.writer(at) as writer:
        receipt = writer.append(read)[0]
    return Annotated(receipt=receipt, exhibit=vault.exhibit(reference))


def tick_of(filed: FiledExhibit) -> int:
    """What `ticked` becomes when somebody compared the words with the picture; raises NothingToTick."""
    if filed.text is None or not filed.text.extracted.lines:
        raise NothingToTick(reference=filed.reference)
    return filed.text.seq


def transcript_of(path: Path) -> tuple[TranscriptLine, ...]:
    """Read a transcript from a file; raises TranscriptUnreadable and what reading a file raises."""
    try:
        lines = read_transcript(head_of(path, MOST_BYTES + 1))
    except TranscriptUnread as error:
        raise TranscriptUnreadable(path=str(path)) from error
    told = (replace(each, words=storable(each.words)) for each in lines)
    return tuple(replace(each, speaker=storable(each.speaker) if each.speaker else None) for each in told)
