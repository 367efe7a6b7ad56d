"""A plan in several files: where it is cut, and each part with page numbers that count through all of them.

What leads to a page of another volume says its number and leads nowhere: a file knows nothing of its neighbours.
"""

from collections.abc import Sequence
from copy import copy

from msgspec.structs import replace

from evidence_log.reports.paper.operations import TOP, Anchor, Link, Op, PageOf, Text
from evidence_log.reports.paper.plan import Flow
from evidence_log.reports.paper.planned import PlannedPages

# A volume may be so much shorter for the sake of a sheet that begins the next.
_EARLIER = 0.1
# Headings at the head of a page begin at most so far below its top.
_HEAD = 40.0


def cut(weights: Sequence[float], begins: Sequence[bool], most: float) -> list[range]:
    """Pages from 0, together at most so heavy in each volume, a page that is heavier by itself.

    The next begins with a sheet or a section where one `begins` near enough.
    """
    parts, first = [], 0
    while first < len(weights):
        end, weight = first + 1, weights[first]
        while end < len(weights) and weight + weights[end] <= most:
            weight += weights[end]
            end += 1
        if end < len(weights):
            earliest = max(first + 1, end - int((end - first) * _EARLIER))
            end = next((each for each in range(end, earliest - 1, -1) if begins[each]), end)
        parts.append(range(first, end))
        first = end
    return parts


def begins_sheet(page: Sequence[Op]) -> bool:
    """Whether a sheet or a section begins at its head."""
    return any(isinstance(op, Anchor) and op.title is not None and op.y > TOP - _HEAD for op in page)


def pages_of_anchors(pages: Sequence[Sequence[Op]]) -> dict[str, int]:
    """On which page, from 1, each anchor is."""
    return {
        op.name: number for number, page in enumerate(pages, start=1) for op in page if isinstance(op, Anchor)
    }


def part_of(flow: Flow, pages: Sequence[Sequence[Op]], part: range, anchors: dict[str, int]) -> Flow:
    """The pages of one volume as a plan of its own."""
    made = copy(flow)
    made.pictures = dict(flow.pictures)
    made.pages = PlannedPages()
    goes_on = _section(pages[: part.start])
    if goes_on is not None:
        made.pages.last.append(replace(goes_on, name=f"{goes_on.name} goes on", y=TOP))
    for number in part:
        if number > part.start:
            made.pages.begin([])
        made.pages.last.extend(_numbered(pages[number], part, anchors))
    return made


def _section(pages: Sequence[Sequence[Op]]) -> Anchor | None:
    """The section that the pages before end in: the bookmarks of the volume begin with it."""
    sections = (op for page in reversed(pages) for op in reversed(page) if isinstance(op, Anchor))
    return next((op for op in sections if op.title is not None and op.level == 0), None)


def _numbered(page: Sequence[Op], part: range, anchors: dict[str, int]) -> list[Op]:
    numbered: list[Op] = []
    for op in page:
        if isinstance(op, PageOf):
            first = anchors.get(op.anchor)
            if first is not None:
                last = anchors.get(op.until or op.anchor, first)
                said = str(first) if first == last else f"{first}-{last}"
                numbered.append(Text(op.x, op.y, said, size=op.size, right=True))
        elif not isinstance(op, Link) or anchors.get(op.anchor, 0) - 1 in part:
            numbered.append(op)
    return numbered
