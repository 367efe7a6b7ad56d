"""Look into the exhibits nobody has looked into yet. A decoder can never cost an exhibit."""

import msgspec

from evidence_log.casework.unpack_archive import unpack_archive
from evidence_log.media.archive import PLAIN
from evidence_log.media.examine import Examined, Outside, examine
from evidence_log.records.case_file import FiledExhibit
from evidence_log.records.clock import Reading
from evidence_log.records.copies import Progress, Stage
from evidence_log.records.exhibit import (
    CustodyAct,
    CustodyEvent,
    Derivative,
    MediaState,
)
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
        examined = examine(original, exhibit=filed.reference, now=at.wall, outside=outside)
    if examined.examination.media_type == PLAIN:
        unpacked = unpack_archive(vault, writer, filed)
        if unpacked is not None:
            oddities = (*examined.examination.oddities, *unpacked.left)
            examination = msgspec.structs.replace(
                examined.examination, members=unpacked.members, oddities=oddities
            )
            examined = msgspec.structs.replace(examined, examination=examination)
    writer.append(*_findings(filed, examined, writer))


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
