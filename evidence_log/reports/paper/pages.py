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
MOST_EMPTY = (TOP - BOTTOM) / 3
_SLACK = 0.01
# Where that saves a page that would hold a few lines, lines are set closer, and the gaps between paragraphs much closer.
_CLOSER = (0.97, 0.94, 0.9)
_GAPS_CLOSE = 4.0
# No more than so much of a page is saved so, and so many pages are worth laying out again.
_MOST_SAVED, _MOST_PAGES = 0.2, 12


def lines_here(left: int, fit: int) -> int:
    """How many of the lines left to lay out go on a page that has room for so many: never one alone, here or there."""
    if fit >= left:
        return left
    here = min(fit, left - _FEWEST_LINES)
    return here if here >= _FEWEST_LINES else 0


def fewest_of(lines: int, most: int) -> int:
    """How many of so many lines stand together at least: all of them, where they are no more than `most`."""
    return lines if lines <= most else _FEWEST_LINES


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
        # How close lines are set, as a part of how they are set elsewhere.
        self.closeness = 1.0
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
            self.y -= height * (1.0 - _GAPS_CLOSE * (1.0 - self.closeness))

    def close(self, leading: float) -> float:
        """How far apart lines are set here that are so far apart elsewhere."""
        return leading * self.closeness

    def need(self, height: float) -> None:
        """Begin a new page unless that much room is left."""
        if not self.has_room(height) and self.y < TOP:
            self.new_page()

    def has_room(self, height: float) -> bool:
        """Whether that much is left of the page."""
        return self.y - height >= BOTTOM - _SLACK

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
        above, page = self._leading(new=True), len(self.pages)
        lay()
        if len(self.pages) == page:
            self._stays(above)

    def _leading(self, *, new: bool) -> _Headings | None:
        """The headings right above what is laid out next; a `new` one leads by itself where there are none."""
        return self._last_headings() or (_Headings(len(self.pages.last), 0, self.y) if new else None)

    def _stays(self, headings: _Headings | None) -> None:
        """What was laid out right below headings goes on with them to where what comes after stands."""
        if headings is not None:
            self._headings = headings._replace(after=len(self.pages.last))

    def fit(self, leading: float, *, beside: float = 0.0) -> int:
        """How many lines fit on the rest of the page, besides so much room for something else."""
        return int((self.y - BOTTOM - beside + _SLACK) // leading)

    def would_gape(self, height: float) -> bool:
        """Whether the page would stay too empty if something that high began on the next, with its headings."""
        return height > self.y - BOTTOM and self._begins() - BOTTOM > MOST_EMPTY

    def _begins(self) -> float:
        """Where what is laid out next begins, its headings included."""
        headings = self._last_headings()
        return self.y if headings is None else headings.y

    def together(self, lay: Callable[[], None], *, most_empty: float = MOST_EMPTY) -> None:
        """Lay something out on one page: where it ran over, it begins on the next.

        Where too much would stay empty then, it is set closer if that is enough, and runs over if not.
        """
        page, begun = len(self.pages), self._begun()
        empty = self._begins() - BOTTOM
        with self.pages.kept():
            lay()
            if len(self.pages) == page:
                return
            if empty <= most_empty:
                self._take_back(begun)
                self.new_page()
                lay()
            elif len(self.pages) == page + 1 and TOP - self.y < empty * _MOST_SAVED:
                self._closer(begun, lay, pages=page)

    def filled(self, lay: Callable[[], None]) -> None:
        """Lay out a whole part, closer where its last page would hold a few lines and that saves the page."""
        page, begun = len(self.pages), self._begun()
        with self.pages.kept(page + _MOST_PAGES):
            lay()
            more = len(self.pages) - page
            if 0 < more <= _MOST_PAGES and TOP - self.y < MOST_EMPTY:
                self._closer(begun, lay, pages=page + more - 1)

    def _closer(self, begun: _Begun, lay: Callable[[], None], *, pages: int) -> None:
        """Lay it out again as close as it takes for so many pages; as it was where that takes more than there is."""
        before = self.closeness
        for closer in (*_CLOSER, 1.0):
            self._take_back(begun)
            self.closeness = before * closer
            lay()
            if len(self.pages) <= pages:
                break
        self.closeness = before

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

    def before(self, then: Callable[[], None], ways: Sequence[Callable[[], None]]) -> None:
        """Lay something out in the first of these ways after which `then` does not leave a page too empty, or in the last."""
        for lay in ways:
            begun = self._begun()
            with self.pages.kept():
                lay()
                page, here, empty = len(self.pages), self._begun(), self._begins() - BOTTOM
                then()
                gapes = len(self.pages) > page and empty > MOST_EMPTY
                self._take_back(here)
                if not gapes or lay is ways[-1]:
                    return
                self._take_back(begun)

    def _begun(self) -> _Begun:
        opened = self.structure.now_open()
        return _Begun(len(self.pages), tuple(self.pages.last), self._headings, self.y, opened)

    def _take_back(self, begun: _Begun) -> None:
        """As if nothing had been laid out since."""
        self.pages.back_to(begun.pages, begun.last)
        self._headings, self.y = begun.headings, begun.y
        self._marked = None
        self.structure.back_to(begun.opened)
