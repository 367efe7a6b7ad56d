"""The contents, with links; page numbers are known when the pages are painted."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from evidence_log.i18n.two_texts import in_first, one_line
from evidence_log.reports.blocks.summary import summary
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.lines import drawable
from evidence_log.reports.paper.operations import (
    BOTTOM,
    INK,
    LEFT,
    MUTE,
    REGULAR,
    ROOM,
    Link,
    PageOf,
    Rule,
    Text,
)
from evidence_log.reports.paper.plan import REMARK, Flow
from evidence_log.reports.writing import Writing, family

_ROW, _SMALL_ROW, _GAP, _NUMBER = 15.0, 12.5, 18.0, 30.0
_HALF = (ROOM - _GAP) / 2
_INDENT, _SMALLEST = 14.0, 7.0


class _Entry(NamedTuple):
    """A line; `short` is what it says where there is not room for both languages."""

    title: str
    anchor: str
    short: str
    within: bool = False


def contents(writing: Writing) -> None:
    """Sections, and what stands in them where that is not too much: not for a summary that then begins a page too late."""
    every = list(_entries(writing))
    sections = [each for each in every if not each.within]
    ways = [partial(_lay, writing, sections, elsewhere=len(sections) < len(every))]
    if len(sections) < len(every) <= len(sections) + writing.edition.caps.contents_entries:
        ways.insert(0, partial(_lay, writing, every, elsewhere=False))
    writing.flow.before(_following(writing), ways)


def _following(writing: Writing) -> Callable[[], None]:
    """The summary, where that comes next: it stands on one page. All else may begin anywhere."""
    blocks = writing.edition.blocks
    follows = blocks[blocks.index(Block.CONTENTS) + 1 :][:1] == (Block.SUMMARY,)
    return partial(summary, writing) if follows else lambda: None


def _lay(writing: Writing, left: Sequence[_Entry], *, elsewhere: bool) -> None:
    """In two columns; `elsewhere`: it says where the single ones are listed."""
    flow = writing.flow
    row = _SMALL_ROW if any(each.within for each in left) else _ROW
    flow.need(min(row * -(-len(left) // 2), row * 8) + 22.0)
    flow.subtitle(writing.t("section.contents"))
    with flow.tagged("TOC"):
        while left:
            rows = max(1, min(int((flow.y - BOTTOM) // row), -(-len(left) // 2)))
            here, left = left[: rows * 2], left[rows * 2 :]
            for place, each in enumerate(here):
                column, down = divmod(place, rows)
                _draw(flow, each, LEFT + column * (_HALF + _GAP), flow.y - row * (down + 1), row)
            flow.y -= row * rows
            if left:
                flow.new_page()
    flow.space(4.0)
    if elsewhere and writing.edition.caps.contents_entries:
        flow.paragraph(writing.t("contents-elsewhere"), REMARK)
    flow.space(4.0)


def _draw(flow: Flow, entry: _Entry, x: float, y: float, row: float) -> None:
    indent = _INDENT if entry.within else 0.0
    size, colour = (8.0, MUTE) if entry.within else (9.0, INK)
    title, room = drawable(entry.title), _HALF - _NUMBER - indent
    if flow.width_of(title, REGULAR, size) > room:
        title = drawable(entry.short)
    # Set smaller where it is too long, and cut where even that is not enough.
    size = max(_SMALLEST, min(size, size * room / max(flow.width_of(title, REGULAR, size), 1.0)))
    title = flow.lines(title, REGULAR, size, room)[0]
    with flow.tagged("TOCI"), flow.tagged("Reference"), flow.tagged("Link"):
        flow.put(Text(x + indent, y + 4.0, title, size=size, colour=colour))
        flow.put(PageOf(x + _HALF, y + 4.0, entry.anchor, size))
        flow.put(Link(x, y, _HALF, row, entry.anchor), Rule(x, y, _HALF))


def _entries(writing: Writing) -> Iterator[_Entry]:
    for number, block in enumerate(writing.drawn_blocks(), start=1):
        yield _entry(block.value, [f"{number}", writing.t(f"section.{block.value}")])
        if block is Block.INCIDENTS:
            for incident in writing.incidents:
                kind = writing.word(f"kind.{incident.incident.kind.value}")
                day = writing.day(incident.incident.occurred)
                yield _entry(incident.reference, [incident.reference, kind, day], within=True)
        if block is Block.EXHIBITS:
            for exhibit in writing.case_file.exhibits:
                kind, name = writing.t(family(exhibit)), exhibit.exhibit.source_name or ""
                yield _entry(exhibit.reference, [exhibit.reference, kind, name], within=True)


def _entry(anchor: str, parts: Sequence[str], *, within: bool = False) -> _Entry:
    wide = "  ".join(one_line(each) for each in parts if each)
    return _Entry(wide, anchor, "  ".join(in_first(each) for each in parts if each), within=within)
