"""Look into the exhibits nobody has looked into yet. A decoder can never cost an exhibit."""

from typing import BinaryIO

import msgspec

from evidence_log.casework.unpack_archive import unpack_archive
from evidence_log.i18n.visible import storable
from evidence_log.media.archive import PLAIN
from evidence_log.media.asking import Heard
from evidence_log.media.examine import Examined, Outside, examine
from evidence_log.media.recognise import installed, is_picture, recognise
from evidence_log.records.case_file import FiledExhibit
from evidence_log.records.clock import Reading
from evidence_log.records.exhibit import (
    CustodyAct,
    CustodyEvent,
    DeliveryPath,
    Derivative,
    DerivativePurpose,
    Examination,
    MediaState,
)
from evidence_log.records.extracted_text import MOST_CHARACTERS, ExtractedText
from evidence_log.records.progress import Progress, Stage
from evidence_log.records.record import Record
from evidence_log.vault.vault import Vault
from evidence_log.vault.writer import Writer


def examine_exhibits(vault: Vault, writer: Writer, *, at: Reading) -> None:
    """Examine what is unexamined and enter what was found; members of an archive become exhibits, and are next.

    What the vault tells (`Vault.tell`) says how many are done.
    """
    tried: set[str] = set()
    while waiting := [each for each in vault.unexamined() if each.reference not in tried]:
        of = len(tried) + len(waiting)
        for filed in waiting:
            vault.tell(Progress(stage=Stage.EXAMINE, done=len(tried), of=of))
            tried.add(filed.reference)  # one whose decoder died is for the next writer
            _examine(vault, writer, filed, at=at)
    if tried:
        vault.tell(Progress(stage=Stage.EXAMINE, done=len(tried), of=len(tried)))


def _examine(vault: Vault, writer: Writer, filed: FiledExhibit, *, at: Reading) -> None:
    exhibit = filed.exhibit
    outside = Outside(name=exhibit.source_name, modified=exhibit.source_modified)
    with vault.open_object(exhibit.original) as original:
        examined = examine(
            original, exhibit=filed.reference, now=at.wall, outside=outside, going=_heard(vault, Stage.DECODE)
        )
        text = _text(vault, filed.reference, examined, original)
    if examined.examination.media_type == PLAIN:
        unpacked = unpack_archive(vault, writer, filed)
        if unpacked is not None:
            oddities = (*examined.examination.oddities, *unpacked.left)
            examination = msgspec.structs.replace(
                examined.examination, members=unpacked.members, oddities=oddities
            )
            examined = msgspec.structs.replace(examined, examination=examination)
    writer.append(*_findings(filed, examined, writer), *text)


def recognise_text(vault: Vault, filed: FiledExhibit) -> ExtractedText:
    """Read the words in a picture; `vault.tell` hears how far it is."""
    media_type = "" if filed.examination is None else filed.examination.media_type
    with vault.open_object(filed.exhibit.original) as original:
        return recognise(
            original,
            exhibit=filed.reference,
            media_type=media_type,
            going=_heard(vault, Stage.RECOGNISE),
        )


def _text(vault: Vault, reference: str, examined: Examined, original: BinaryIO) -> list[ExtractedText]:
    """The words of a file that has words; those in a picture of a screen where the program can recognise any."""
    found = examined.examination
    for made in examined.derivatives:
        if made.purpose is DerivativePurpose.TEXT:
            words = storable(made.data.decode("utf-8", "replace")[:MOST_CHARACTERS])
            return [
                ExtractedText(
                    exhibit=reference, tool=found.tool, tool_version=found.tool_version, words=words
                )
            ]
    if found.state is not MediaState.OK or not _is_screen(found) or not installed():
        return []
    going = _heard(vault, Stage.RECOGNISE)
    return [recognise(original, exhibit=reference, media_type=found.media_type, going=going)]


def _is_screen(found: Examination) -> bool:
    """No camera writes PNG."""
    if not is_picture(found.media_type) or found.delivery is None:
        return False
    delivery = found.delivery
    like = delivery.guess is DeliveryPath.SCREENSHOT or "like-a-phone-screen" in delivery.reasons
    return like or found.media_type == "image/png"


def _heard(vault: Vault, stage: Stage) -> Heard:
    return lambda done, of: vault.tell(Progress(stage=stage, done=done, of=of))


def _findings(filed: FiledExhibit, examined: Examined, writer: Writer) -> list[Record]:
    examination = examined.examination
    if examination.state is MediaState.UNEXAMINED and filed.examination is not None:
        # The decoder died on it before, too: say so instead of trying at every command.
        examination = msgspec.structs.replace(examination, state=MediaState.CORRUPT)
    findings: list[Record] = [examination]
    for made in examined.derivatives:
        findings.append(
            Derivative(
                exhibit=filed.reference,
                purpose=made.purpose,
                kept=writer.keep_bytes(made.data),
                media_type=made.media_type,
                made_by=f"{examination.tool} {examination.tool_version}",
            )
        )
        findings.append(CustodyEvent(exhibit=filed.reference, act=CustodyAct.DERIVED))
    return findings
