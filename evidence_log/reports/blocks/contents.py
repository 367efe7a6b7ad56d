"""The contents, with links; page numbers are known when the pages are painted."""

from evidence_log.reports.paper.operations import (
    LEFT,
    REGULAR,
    ROOM,
    Link,
    PageOf,
    Rule,
    Text,
)
from evidence_log.reports.writing import Writing

_ROW = 15.0


def contents(writing: Writing) -> None:
    """Sections with links, in two columns; the page numbers are known when the pages are painted."""
    flow, drawn = writing.flow, writing.drawn_blocks()
    rows = -(-len(drawn) // 2)
    half, gap = (ROOM - 18.0) / 2, 18.0
    flow.need(_ROW * rows + 22.0)
    flow.subtitle(writing.t("section.contents"))
    with flow.tagged("TOC"):
        for place, block in enumerate(drawn):
            column, row = divmod(place, rows)
            x, y = LEFT + column * (half + gap), flow.y - _ROW * (row + 1)
            title = f"{place + 1}  {writing.t(f'section.{block.value}')}"
            room = half - 30.0
            size = 9.0 if flow.width_of(title, REGULAR, 9.0) <= room else 8.0
            with flow.tagged("TOCI"), flow.tagged("Reference"), flow.tagged("Link"):
                flow.put(Text(x, y + 4.0, title, size=size), PageOf(x + half, y + 4.0, block.value, 9.0))
                flow.put(Link(x, y, half, _ROW, block.value), Rule(x, y, half))
    flow.y -= _ROW * rows
    flow.space(8.0)
