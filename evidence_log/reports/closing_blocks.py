"""The last blocks: what can be checked and what not, the declaration, the signature."""

from evidence_log.records.case_file import CaseFile
from evidence_log.records.exhibit import HowAcquired
from evidence_log.reports.blocks import Writing, rows_named
from evidence_log.reports.counts import written_late
from evidence_log.reports.edition import Block
from evidence_log.reports.lines import hash_groups
from evidence_log.reports.plan import LEADING, LEFT, MUTE, NAVY, ROOM, Rule, Text
from evidence_log.reports.type0 import BOLD, REGULAR

# Commands every system has; nothing of them is translated.
_HASH_COMMANDS = (
    ("Windows", "certutil -hashfile FILE SHA256"),
    ("PowerShell", "Get-FileHash FILE"),
    ("macOS", "shasum -a 256 FILE"),
    ("Linux", "sha256sum FILE"),
)


def integrity(writing: Writing) -> None:
    """In plain words: how things were kept, what that shows, and what it does not."""
    flow, t, case_file = writing.flow, writing.t, writing.case_file
    writing.section(Block.INTEGRITY)
    flow.paragraph(t("kept-how"))
    flow.paragraph(t("original-medium"))
    flow.paragraph(t("chain-how", n=case_file.head.size), after=1.0)
    flow.paragraph(hash_groups(case_file.head.root), font=BOLD, size=9.0, indent=10.0)
    _pointed(writing, "shows", ("shows-what",))
    _pointed(writing, "shows-not", ("shows-not-time", "shows-not-truth", "shows-not-who"))
    for sentence in _oddities(writing, case_file):
        flow.paragraph(sentence)
    flow.need(LEADING * 7)
    flow.paragraph(t("check-heading"), font=BOLD, colour=NAVY, after=1.0)
    flow.paragraph(t("check-how"), after=1.0)
    flow.facts(_HASH_COMMANDS)


def _pointed(writing: Writing, heading: str, points: tuple[str, ...]) -> None:
    writing.flow.need(LEADING * 3)
    writing.flow.paragraph(writing.t(heading), font=BOLD, colour=NAVY, after=0.0)
    for point in points:
        writing.flow.paragraph(f"· {writing.t(point)}", indent=6.0, after=0.0)
    writing.flow.space(5.0)


def _oddities(writing: Writing, case_file: CaseFile) -> list[str]:
    """Steps of the clock, late entries, found files: told rather than left to be discovered."""
    t = writing.t
    said = []
    if case_file.clock_steps:
        steps = [
            t(
                "clock-step",
                seq=each.seq,
                when=writing.recorded(each.recorded_at),
                seconds=(each.step.wall_delta_ms - (each.step.uptime_delta_ms or 0)) // 1000,
            )
            for each in case_file.clock_steps
        ]
        said.append("\n".join([t("clock-steps", n=len(steps)), *steps]))
    else:
        said.append(t("clock-none"))
    late = [each.reference for each in writing.incidents if written_late(each)]
    if late:
        said.append(t("late", rows=rows_named(late)))
    found = [each.reference for each in case_file.exhibits if each.exhibit.how is HowAcquired.FOUND]
    if found:
        said.append(t("found", rows=rows_named(found)))
    return said


def declaration(writing: Writing) -> str:
    """The declaration in full."""
    name = writing.case.complainant or writing.t("the-complainant")
    return writing.t("declaration", name=name)


def signature(writing: Writing) -> None:
    """The declaration if it was agreed to, and empty lines: nothing is ever signed for anybody."""
    flow, t = writing.flow, writing.t
    writing.section(Block.SIGNATURE)
    if writing.declared:
        flow.paragraph(t("declaration-heading"), font=BOLD, colour=NAVY, after=1.0)
        flow.paragraph(declaration(writing), after=8.0)
    _blanks(writing, ("sign-name", "sign-signature", "sign-date", "sign-copies"))
    flow.need(86.0)
    flow.paragraph(t("received-heading"), font=BOLD, colour=NAVY, after=1.0)
    _blanks(writing, ("received-officer", "received-reference", "sign-date", "sign-signature"))


def _blanks(writing: Writing, labels: tuple[str, ...]) -> None:
    """Two lines to write on beside each other."""
    flow, half = writing.flow, ROOM / 2
    for first in range(0, len(labels), 2):
        flow.need(30.0)
        flow.y -= 26.0
        for place, label in enumerate(labels[first : first + 2]):
            x = LEFT + place * half
            said = writing.t(label)
            flow.put(Text(x, flow.y + 4.0, said, size=8.5, colour=MUTE))
            begin = flow.width_of(said, REGULAR, 8.5) + 8.0
            flow.put(Rule(x + begin, flow.y + 1.0, half - begin - 16.0, MUTE))
    flow.space(12.0)
