"""The title of a letter or an application, in the middle, and whom it is for."""

from evidence_log.reports.blocks.head import lay_pair
from evidence_log.reports.paper.lines import drawable
from evidence_log.reports.paper.operations import BOLD, LEFT, NAVY, ROOM, Anchor, Text
from evidence_log.reports.paper.plan import Style
from evidence_log.reports.writing import Writing

_SIZE, _LEADING = 18.0, 28.0
_TO = Style(weight=BOLD, size=10.5, leading=17.0)


def title(writing: Writing) -> None:
    """The title, and the addressee where the wording names one."""
    with writing.flow.title():
        lay_title(writing, writing.t("title"), "title")
    if writing.has("to-whom"):
        writing.flow.paragraph(writing.t("to-whom"), _TO, after=6.0)
    lay_pair(writing)


def lay_title(writing: Writing, said: str, anchor: str) -> None:
    """A title in the middle, with a bookmark."""
    flow = writing.flow
    flow.put(Anchor(anchor, flow.y, drawable(said), 0))
    for line in flow.lines(said, BOLD, _SIZE, ROOM):
        flow.need(_LEADING)
        flow.y -= _LEADING
        x = LEFT + (ROOM - flow.width_of(line, BOLD, _SIZE)) / 2
        flow.put(Text(x, flow.y + 7.0, line, BOLD, _SIZE, NAVY))
    flow.space(12.0)
