"""Pages as they fill: what is put where, and where one ends.

A heading goes to the next page with what is below it, no line stands alone, and no page is left half empty.
"""

import hashlib
from collections.abc import Callable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from evidence_log.reports.paper.operations import BOTTOM, TOP, Mark, Op, Picture, Shape
from evidence_log.reports.paper.planned import PlannedPages
from evidence_log.reports.paper.structure import ARTIFACT, FIGURE
from evidence_log.reports.paper.tagging import Tagging

# Of a paragraph or a row at least so many lines stand together.
_FEWEST_LINES = 2
# A page is left at most so empty for the sake of what belongs together.
_MOST_EMPTY = (TOP - BOTTOM) / 3


def lines_here(left: int, fit: int) -> int:
    """How many of the lines left to lay out go on a page that has room for so many: never one alone, here or there."""
    if fit >= left:
        return left
    here = min(fit, left - _FEWEST_LINES)
    return here if here >= _FEWEST_LINES else 0


class _Headings(NamedTuple):
    """Headings nothing stands below yet: their operations on the page, and how high they begin."""

    first: int
    after: int
    y: float


class _Begun(NamedTuple):
    """How far the plan was, to go back to: pages, what stood on the last, and where the next thing began."""

    pages: int
    last: tuple[Op, ...]
    headings: _Headings | None
    y: float
    opened: tuple[int, ...]


class Pages(Tagging):
    """Opens pages as they fill."""

    def __init__(self) -> None:
        super().__init__()
        self.pages = PlannedPages()
        self.pictures: dict[str, bytes] = {}
        self.y = TOP
        self._headings: _Headings | None = None
        # The mark that holds, and the page it stands on.
        self._mark = ARTIFACT
        self._marked: list[Op] | None = None

    def put(self, *operations: Op) -> None:
        """Add operations to the present page.

        Words that stand in nothing are a paragraph; boxes, rules and shapes are decoration outside a `figure`.
        """
        page, mark = self.pages.last, self.structure.leaf
        if mark is None:
            mark = self.structure.imply(operations, len(self.pages))
            if mark is None and self.structure.roles[self._mark] == FIGURE:
                mark = ARTIFACT
        if mark is not None and (mark != self._mark or page is not self._marked):
            page.append(Mark(mark))
            self._mark, self._marked = mark, page
        page.extend(operations)

    def picture(self, left: float, bottom: float, width: float, height: float, jpeg: bytes) -> None:
        """Add a JPEG; the plan keeps each once, however often it is shown."""
        name = hashlib.sha256(jpeg).hexdigest()
        self.pictures[name] = jpeg
        self.put(Picture(left, bottom, width, height, name))

    def space(self, height: float) -> None:
        """Leave room, unless the page has just begun."""
        if self.y < TOP:
            self.y -= height

    def need(self, height: float) -> None:
        """Begin a new page unless that much room is left."""
        if self.y - height < BOTTOM and self.y < TOP:
            self.new_page()

    def new_page(self) -> None:
        """Begin a new page, with the headings nothing stands below yet."""
        page, headings = self.pages.last, self._last_headings()
        self._headings = None
        if headings is None or headings.y >= TOP:
            self.pages.begin([])
            self.y = TOP
            return
        up = TOP - headings.y
        moved = [
            each if isinstance(each, Shape | Mark) else replace(each, y=each.y + up)
            for each in page[headings.first :]
        ]
        del page[headings.first :]
        self.pages.begin(moved)
        self.y += up

    def _last_headings(self) -> _Headings | None:
        """The headings at the end of the page."""
        headings = self._headings
        return headings if headings is not None and headings.after == len(self.pages.last) else None

    def head(self, height: float, lay: Callable[[], None]) -> None:
        """Lay a heading out that stays with what comes after it."""
        self.need(height)
        first, _, y = self._last_headings() or _Headings(len(self.pages.last), 0, self.y)
        page = len(self.pages)
        lay()
        self._headings = _Headings(first, len(self.pages.last), y) if len(self.pages) == page else None

    def fit(self, leading: float, *, beside: float = 0.0) -> int:
        """How many lines fit on the rest of the page, besides so much room for something else."""
        return int((self.y - BOTTOM - beside + 0.01) // leading)

    def would_gape(self, height: float) -> bool:
        """Whether the page would stay too empty if something that high began on the next, with its headings."""
        return height > self.y - BOTTOM and self._begins() - BOTTOM > _MOST_EMPTY

    def _begins(self) -> float:
        """Where what is laid out next begins, its headings included."""
        headings = self._last_headings()
        return self.y if headings is None else headings.y

    def together(self, lay: Callable[[], None]) -> None:
        """Lay something out on one page: where it ran over, it begins on the next, unless too much would stay empty."""
        page, begun = len(self.pages), self._begun()
        empty = self._begins() - BOTTOM
        with self.pages.kept():
            lay()
            if len(self.pages) > page and empty <= _MOST_EMPTY:
                self._take_back(begun)
                self.new_page()
                lay()

    def fitted(self, ways: Sequence[Callable[[], None]]) -> None:
        """Lay something out in the first of these ways that fits on the rest of the page, or else on the next."""
        for here in (True, False):
            for lay in ways:
                page, begun = len(self.pages), self._begun()
                with self.pages.kept():
                    lay()
                    if len(self.pages) == page or (lay is ways[-1] and not here):
                        return
                    self._take_back(begun)
            self.new_page()

    def _begun(self) -> _Begun:
        opened = self.structure.now_open()
        return _Begun(len(self.pages), tuple(self.pages.last), self._headings, self.y, opened)

    def _take_back(self, begun: _Begun) -> None:
        """As if nothing had been laid out since."""
        self.pages.back_to(begun.pages, begun.last)
        self._headings, self.y = begun.headings, begun.y
        self._marked = None
        self.structure.back_to(begun.opened)
