"""The declaration and the lines to sign on: nothing is ever signed for anybody."""

from functools import partial

from evidence_log.reports.blocks.electronic_signature import electronic_signature
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.operations import LEFT, MUTE, REGULAR, ROOM, Rule, Text
from evidence_log.reports.writing import Writing

_BLANK = 26.0


def declaration(writing: Writing) -> str:
    """The declaration in full."""
    name = writing.short(writing.case.complainant or writing.t("nameless"))
    return writing.t("declaration", name=name)


def signature(writing: Writing) -> None:
    """The declaration if it was agreed to, and empty lines: nothing is ever signed for anybody."""
    writing.flow.together(partial(_lay, writing))


def _lay(writing: Writing) -> None:
    flow, t = writing.flow, writing.t
    writing.section(Block.SIGNATURE)
    if writing.wanted.declared:
        flow.subtitle(t("declaration-heading"))
        flow.paragraph(declaration(writing), after=8.0)
    lay_blanks(writing, writing.edition.signs)
    electronic_signature(writing)
    if writing.edition.received:
        flow.subtitle(t("received-heading"))
        lay_blanks(writing, ("received-officer", "received-reference", "sign-date", "sign-signature"))


def lay_blanks(writing: Writing, labels: tuple[str, ...]) -> None:
    """Lines to write on, two beside each other, all of them on one page."""
    flow, half = writing.flow, ROOM / 2
    flow.need(_BLANK * -(-len(labels) // 2) + 4.0)
    for first in range(0, len(labels), 2):
        flow.y -= _BLANK
        for place, label in enumerate(labels[first : first + 2]):
            x = LEFT + place * half
            said = writing.t(label)
            flow.put(Text(x, flow.y + 4.0, said, size=8.5, colour=MUTE))
            begin = flow.width_of(said, REGULAR, 8.5) + 8.0
            flow.put(Rule(x + begin, flow.y + 1.0, half - begin - 16.0, MUTE))
    flow.space(12.0)
