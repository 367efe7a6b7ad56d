"""Look into the exhibits nobody has looked into yet. A decoder can never cost an exhibit."""

import msgspec

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


def examine_exhibits(vault: Vault, writer: Writer, *, at: Reading) -> list[FiledExhibit]:
    """Examine what is unexamined and enter what was found; returns those exhibits as they now stand.

    What the vault tells (`Vault.tell`) says how many are done.
    """
    waiting = vault.unexamined()
    for number, filed in enumerate(waiting):
        vault.tell(Progress(stage=Stage.EXAMINE, done=number, of=len(waiting)))
        exhibit = filed.exhibit
        outside = Outside(name=exhibit.source_name, modified=exhibit.source_modified)
        with vault.open_object(exhibit.original) as original:
            examined = examine(original, exhibit=filed.reference, now=at.wall, outside=outside)
        writer.append(*_findings(filed, examined, writer))
    if waiting:
        vault.tell(Progress(stage=Stage.EXAMINE, done=len(waiting), of=len(waiting)))
    return [vault.exhibit(filed.reference) for filed in waiting]


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
