"""The head of the annex: what stands in it, and on which page each begins."""

from evidence_log.reports.paper.operations import LEFT, RIGHT, ROOM, Link, PageOf, Rule, Text
from evidence_log.reports.writing import Writing

_ROW = 16.0


def annex(writing: Writing) -> None:
    """A page of its own begins: the front can be read and filed without it."""
    flow, drawn = writing.flow, writing.drawn_annexes()
    if not drawn:
        return
    flow.new_page()
    flow.subtitle(writing.t("section.annex"))
    with flow.tagged("TOC"):
        for each in drawn:
            flow.y -= _ROW
            with flow.tagged("TOCI"), flow.tagged("Reference"), flow.tagged("Link"):
                flow.put(Text(LEFT, flow.y + 4.5, writing.section_title(each), size=9.0))
                flow.put(PageOf(RIGHT, flow.y + 4.5, each.value, 9.0))
                flow.put(Link(LEFT, flow.y, ROOM, _ROW, each.value), Rule(LEFT, flow.y, ROOM))
    flow.space(8.0)
