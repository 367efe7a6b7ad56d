"""How to check with nothing installed: the commands every system has, and the fingerprint itself as a QR code."""

from functools import partial
from itertools import groupby

import segno

from evidence_log.records.ledger import checkpoint_line
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.lines import hash_lines
from evidence_log.reports.paper.operations import INK, LEFT, ROOM, Box
from evidence_log.reports.paper.plan import REMARK, Fact, Flow
from evidence_log.reports.writing import Writing

_SIDE, _QUIET = 104.0, 4
# Commands every system has; nothing of them is translated.
_COMMANDS = (
    Fact("Windows", "certutil -hashfile FILE SHA256", mono=True),
    Fact("PowerShell", "Get-FileHash FILE", mono=True),
    Fact("macOS", "shasum -a 256 FILE", mono=True),
    Fact("Linux", "sha256sum FILE", mono=True),
    Fact("OpenSSL", "openssl dgst -sha256 FILE", mono=True),
)


def check(writing: Writing) -> None:
    """A file against its hash, then the whole record against the fingerprint."""
    flow, t = writing.flow, writing.t
    writing.section(Block.CHECK)
    if writing.case_file.exhibits:
        flow.subtitle(t("check-heading"))
        flow.paragraph(t("check-how"), after=2.0)
        flow.facts(_COMMANDS, label=80.0)
    flow.together(partial(_whole_record, writing))


def _whole_record(writing: Writing) -> None:
    """How to check it, the code, and beside it what it says."""
    flow, t, case_file = writing.flow, writing.t, writing.case_file
    head = case_file.head
    flow.subtitle(t("check-all-heading"))
    flow.paragraph(t("check-all"), after=4.0)
    flow.need(_SIDE + 10.0)
    top = flow.y
    with flow.figure(t("code-alt")):
        draw_code(flow, checkpoint_line(case_file.case_number, head.size, head.root), top)
    beside = _SIDE + 16.0
    facts = (
        Fact(t("case-number"), case_file.case_number),
        Fact(t("entries"), str(head.size)),
        Fact(t("fingerprint"), hash_lines(head.root), mono=True),
        Fact(t("made"), writing.recorded(writing.made_at)),
    )
    flow.facts(facts, x=LEFT + beside, room=ROOM - beside, label=78.0, after=0.0)
    flow.y = min(flow.y, top - _SIDE - 4.0)
    flow.paragraph(t("code-says"), REMARK)


def draw_code(flow: Flow, text: str, top: float) -> None:
    """A QR code of that text as boxes, at the left below `top`; white around it is part of it."""
    rows = [list(row) for row in segno.make_qr(text, error="m", boost_error=False).matrix_iter(border=_QUIET)]
    side = _SIDE / len(rows)
    for number, row in enumerate(rows, start=1):
        place = 0
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                flow.put(Box(LEFT + place * side, top - number * side, length * side, side, INK))
            place += length
