"""Long tables: cells wrap, rows split over pages by lines, the head is repeated."""

from collections.abc import Sequence
from typing import NamedTuple

from evidence_log.reports.paper.operations import (
    BAND,
    BOLD,
    INK,
    LEFT,
    MONO,
    NAVY,
    REGULAR,
    ROOM,
    SMALL,
    WHITE,
    Box,
    Link,
    PageOf,
    Rule,
    Text,
)
from evidence_log.reports.paper.pages import fewest_of, lines_here
from evidence_log.reports.paper.plan import Flow
from evidence_log.reports.paper.structure import HEADER, LINK, Told

_PAD, _ROW_PAD = 4.0, 6.0
# A row of no more lines is not parted; of a table that many rows stand together where it begins, and where it ends.
_MOST_WHOLE, _FEWEST_ROWS = 6, 2


class Column(NamedTuple):
    """A column: its heading and its width in points."""

    title: str
    width: float


class Cell(NamedTuple):
    """What stands in a cell. It may lead to an anchor; with `page` it holds the number of the anchor's page, or all to `until`.

    In a `linked` one, incident and exhibit numbers lead to their places; a hash is `mono`.
    """

    text: str
    anchor: str | None = None
    bold: bool = False
    page: bool = False
    linked: bool = False
    until: str | None = None
    mono: bool = False

    @property
    def weight(self) -> str:
        """What it is set in."""
        return MONO if self.mono else BOLD if self.bold else REGULAR


class _Part(NamedTuple):
    """What of a cell stands on one page."""

    cell: Cell
    element: int
    lines: Sequence[str]


class _Table:
    """One table while it is laid out."""

    def __init__(self, flow: Flow, columns: Sequence[Column], size: float, element: int) -> None:
        self._flow = flow
        self._element = element
        self._columns = columns
        self._size = size
        self._leading = flow.close(size * 1.47)

    def lay(self, rows: Sequence[Sequence[Cell]], below: float) -> None:
        """The head and all rows: no single row below the head before a page ends, and none alone on the next."""
        laid = [self._lines(each) for each in rows]
        rooms = [fewest_of(max(map(len, each)), _MOST_WHOLE) * self._leading + _ROW_PAD for each in laid]
        # Of three rows neither the first nor the last can be parted from the second.
        few = len(rooms) < 2 * _FEWEST_ROWS
        self._head([*rooms, below] if few else rooms[:_FEWEST_ROWS])
        end = len(rows) - _FEWEST_ROWS
        for number, (cells, lines) in enumerate(zip(rows, laid, strict=True)):
            last = sum(rooms[number:]) + below if number == end else 0.0
            room = rooms[number] if self._flow.would_gape(last) else max(last, rooms[number])
            if number and not self._flow.has_room(room):
                self._go_on()
            self._row(cells, lines, BAND if number % 2 else WHITE)

    def _go_on(self) -> None:
        """On a new page, below the same head."""
        self._flow.new_page()
        with self._flow.decoration():
            self._head(())

    def _head(self, first: Sequence[float]) -> None:
        """The heading cells, each over its column, where the first rows go below them; where those are large, one."""
        flow, structure = self._flow, self._flow.structure
        titles = [flow.lines(each.title, BOLD, self._size, each.width - 2 * _PAD) for each in self._columns]
        height = self._leading * max(map(len, titles)) + _ROW_PAD
        room = height + sum(first)
        flow.need(height + first[0] if flow.would_gape(room) else room)
        with structure.opened("TR") as row:
            self._headings(
                titles, height, [structure.add(HEADER, row, Told(scope="Column")) for _ in self._columns]
            )

    def _headings(self, titles: Sequence[Sequence[str]], height: float, cells: Sequence[int]) -> None:
        flow, leading = self._flow, self._leading
        flow.put(Box(LEFT, flow.y - height, ROOM, height, NAVY))
        x = LEFT
        for column, lines, element in zip(self._columns, titles, cells, strict=True):
            with flow.structure.resumed(element):
                for number, line in enumerate(lines, start=1):
                    base = flow.y - 2.5 - leading * (number - 0.28)
                    flow.put(Text(x + _PAD, base, line, BOLD, self._size, WHITE))
            x += column.width
        flow.y -= height

    def _lines(self, cells: Sequence[Cell]) -> list[Sequence[str]]:
        """Of each cell of a row."""
        return [
            self._flow.lines(cell.text, cell.weight, self._size, column.width - 2 * _PAD)
            for cell, column in zip(cells, self._columns, strict=True)
        ]

    def _row(self, cells: Sequence[Cell], lines: Sequence[Sequence[str]], band: str) -> None:
        flow = self._flow
        done, height = 0, max(map(len, lines))
        elements = self._elements(cells)
        while done < height:
            fits = lines_here(height - done, flow.fit(self._leading, beside=_ROW_PAD))
            if not fits:
                self._go_on()
                continue
            parts = [
                _Part(cell, element, each[done : done + fits])
                for cell, element, each in zip(cells, elements, lines, strict=True)
            ]
            self._parts(parts, band, fits, first=done == 0)
            done += fits

    def _elements(self, cells: Sequence[Cell]) -> list[int]:
        """A row of the structure, made once however many pages it is laid out on."""
        structure = self._flow.structure
        row = structure.add("TR", self._element)
        fields = [structure.add("TD", row) for _ in cells]
        return [
            structure.add(LINK, field) if cell.anchor else field
            for cell, field in zip(cells, fields, strict=True)
        ]

    def _parts(self, parts: Sequence[_Part], band: str, fits: int, *, first: bool) -> None:
        flow = self._flow
        height = self._leading * fits + _ROW_PAD
        if band != WHITE:
            flow.put(Box(LEFT, flow.y - height, ROOM, height, band))
        x = LEFT
        for column, (cell, element, lines) in zip(self._columns, parts, strict=True):
            flow.structure.resume(element)
            flow.put()  # an empty cell is one, too
            if not cell.page:
                self._cell(cell, lines, x)
            elif first and cell.anchor:
                end = x + column.width - _PAD
                flow.put(PageOf(end, self._base(1), cell.anchor, self._size, cell.until))
            if cell.anchor and first:
                flow.put(Link(x, flow.y - height, column.width, height, cell.anchor))
            flow.structure.leave()
            x += column.width
        flow.y -= height
        flow.put(Rule(LEFT, flow.y, ROOM))

    def _cell(self, cell: Cell, part: Sequence[str], x: float) -> None:
        colour = NAVY if cell.anchor or cell.linked else INK
        for number, line in enumerate(part, start=1):
            base = self._base(number)
            self._flow.put(Text(x + _PAD, base, line, cell.weight, self._size, colour))
            if cell.linked:
                self._flow.link_references(line, x + _PAD, base, size=self._size)

    def _base(self, number: int) -> float:
        return self._flow.y - 2.0 - self._leading * (number - 0.28)


def lay_table(
    flow: Flow,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
    *,
    size: float = SMALL,
    below: float = 0.0,
) -> None:
    """Lay a table out on the flow, the last rows on the page of what is that high and stands below them."""
    with flow.tagged("Table") as element:
        _Table(flow, columns, size, element).lay(rows, below)
    flow.space(8.0)
