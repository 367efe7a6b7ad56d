"""The contents, with links; page numbers are known when the pages are painted."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from evidence_log.i18n.two_texts import Both, in_first, in_second, one_line
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
    """What leads to a place; `narrow`: on one line or two, where there is no room for both languages on one."""

    title: str
    anchor: str
    narrow: tuple[str, ...]
    within: bool = False


class _Line(NamedTuple):
    """A line of it; the last has the page."""

    title: str
    anchor: str
    within: bool
    last: bool = True


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


def _lay(writing: Writing, entries: Sequence[_Entry], *, elsewhere: bool) -> None:
    """In two columns; `elsewhere`: it says where the single ones are listed."""
    flow = writing.flow
    row = _SMALL_ROW if any(each.within for each in entries) else _ROW
    left = [line for each in entries for line in _lines(flow, each)]
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


def _lines(flow: Flow, entry: _Entry) -> list[_Line]:
    """Both languages on one line where they fit there, set small at the smallest."""
    width, room = flow.width_of(drawable(entry.title), REGULAR, _SMALLEST), _room(within=entry.within)
    titles = (entry.title,) if width <= room else entry.narrow
    return [
        _Line(title, entry.anchor, entry.within, last=number == len(titles))
        for number, title in enumerate(titles, start=1)
    ]


def _room(*, within: bool) -> float:
    return _HALF - _NUMBER - (_INDENT if within else 0.0)


def _draw(flow: Flow, line: _Line, x: float, y: float, row: float) -> None:
    size, colour = (8.0, MUTE) if line.within else (9.0, INK)
    title, room = drawable(line.title), _room(within=line.within)
    # Set smaller where it is too long, and cut where even that is not enough.
    size = max(_SMALLEST, min(size, size * room / max(flow.width_of(title, REGULAR, size), 1.0)))
    title = flow.lines(title, REGULAR, size, room)[0]
    with flow.tagged("TOCI"), flow.tagged("Reference"), flow.tagged("Link"):
        flow.put(Text(x + _HALF - _NUMBER - room, y + 4.0, title, size=size, colour=colour))
        if line.last:
            flow.put(PageOf(x + _HALF, y + 4.0, line.anchor, size), Rule(x, y, _HALF))
        flow.put(Link(x, y, _HALF, row, line.anchor))


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
    """What comes last, a title or a day, is what there may be no room for in both."""
    told = [each for each in parts if each]
    before = "".join(f"{one_line(each)}  " for each in told[:-1])
    narrow = [f"{before}{in_first(told[-1])}"]
    if isinstance(told[-1], Both) and not within:
        narrow.append(f"{' ' * (2 * len(before) - 2)}{in_second(told[-1])}")
    return _Entry(f"{before}{one_line(told[-1])}", anchor, tuple(narrow), within=within)
