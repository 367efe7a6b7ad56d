"""The plan of a document: pages of small draw operations, laid out in one pass, painted afterwards.

Points, from the lower left corner of an A4 page. Texts are drawable already and broken into lines.
"""

from collections.abc import Sequence
from typing import NamedTuple

from evidence_log.reports.lines import break_lines, drawable
from evidence_log.reports.type0 import BOLD, REGULAR, Type0Font

WIDTH, HEIGHT = 595.28, 841.89
MARGIN = 54.0
LEFT, RIGHT = MARGIN, WIDTH - MARGIN
TOP, BOTTOM = HEIGHT - 78.0, 64.0
ROOM = RIGHT - LEFT

NAVY = "#17365D"
RED = "#A82F26"
INK = "#23262B"
MUTE = "#5D646E"
RULE = "#C9CED6"
BAND = "#F1F4F8"
WHITE = "#FFFFFF"

BODY, LEADING = 9.5, 15.0
SMALL, SMALL_LEADING = 8.5, 12.5


class Text(NamedTuple):
    """One line of text with its baseline at y; `right` aligns its end there."""

    x: float
    y: float
    text: str
    font: str = REGULAR
    size: float = BODY
    colour: str = INK
    right: bool = False


class Box(NamedTuple):
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    colour: str


class Rule(NamedTuple):
    """A hairline from left to right."""

    x: float
    y: float
    width: float
    colour: str = RULE


class Shape(NamedTuple):
    """A filled polygon: x and y in turn."""

    points: tuple[float, ...]
    colour: str


class Picture(NamedTuple):
    """A JPEG as it is, scaled into the rectangle."""

    x: float
    y: float
    width: float
    height: float
    jpeg: bytes


class Anchor(NamedTuple):
    """A place that can be linked to, at height y; `title` also stands in the bookmarks, at `level`."""

    name: str
    y: float
    title: str | None = None
    level: int = 0


class Link(NamedTuple):
    """A rectangle that leads to an anchor."""

    x: float
    y: float
    width: float
    height: float
    anchor: str


class PageOf(NamedTuple):
    """The number of the page an anchor is on, ending at x."""

    x: float
    y: float
    anchor: str
    size: float = BODY


Op = Text | Box | Rule | Shape | Picture | Anchor | Link | PageOf


class Column(NamedTuple):
    """A column of a table: its heading and its share of the width in points."""

    title: str
    width: float


class Cell(NamedTuple):
    """What stands in a cell; a link leads to an anchor."""

    text: str
    anchor: str | None = None
    bold: bool = False


class Flow:
    """Lays blocks out from top to bottom and opens pages as they fill. Nothing is ever too large for it."""

    def __init__(self, fonts: dict[str, Type0Font]) -> None:
        self.pages: list[list[Op]] = [[]]
        self.y = TOP
        self._widths = {name: font.widths for name, font in fonts.items()}

    def put(self, *operations: Op) -> None:
        """Add operations to the present page."""
        self.pages[-1].extend(operations)

    def space(self, height: float) -> None:
        """Leave room, unless the page has just begun."""
        if self.y < TOP:
            self.y -= height

    def need(self, height: float) -> None:
        """Begin a new page unless that much room is left."""
        if self.y - height < BOTTOM and self.y < TOP:
            self.new_page()

    def new_page(self) -> None:
        """Begin a new page."""
        self.pages.append([])
        self.y = TOP

    def width_of(self, text: str, font: str, size: float) -> float:
        """Width of drawable text."""
        return sum(map(self._widths[font].__getitem__, text)) * size * 0.001

    def lines(self, text: str, font: str, size: float, room: float) -> list[str]:
        """Break a text that may hold anything."""
        return break_lines(drawable(text), self._widths[font], size, room)

    def paragraph(
        self,
        text: str,
        *,
        font: str = REGULAR,
        size: float = BODY,
        leading: float = LEADING,
        colour: str = INK,
        indent: float = 0.0,
        after: float = 4.0,
    ) -> None:
        """Flow a text over as many pages as it takes."""
        for line in self.lines(text, font, size, ROOM - indent):
            self.need(leading)
            self.y -= leading
            self.put(Text(LEFT + indent, self.y + leading * 0.3, line, font, size, colour))
        self.space(after)

    def label(self, text: str, *, after: float = 0.0) -> None:
        """A small heading that stays with the two lines below it."""
        self.need(13.0 + LEADING * 2)
        self.paragraph(text, font=BOLD, size=SMALL, leading=13.0, colour=MUTE, after=after)

    def heading(self, title: str, anchor: str, *, level: int = 0, keep: float = 60.0) -> None:
        """A heading with its bookmark, never alone at the foot of a page."""
        size, leading = (13.0, 20.0) if level == 0 else (11.0, 17.0)
        self.space(10.0 if level == 0 else 8.0)
        self.need(leading + keep)
        self.put(Anchor(anchor, self.y, drawable(title), level))
        if level == 0:
            self.put(Box(LEFT, self.y - leading + 4.0, 3.0, leading - 5.0, NAVY))
        for line in self.lines(title, BOLD, size, ROOM - 12.0):
            self.need(leading)
            self.y -= leading
            self.put(
                Text(LEFT + (10.0 if level == 0 else 0.0), self.y + leading * 0.28, line, BOLD, size, NAVY)
            )
        self.y -= 6.0

    def callout(self, text: str, *, colour: str = BAND, bar: str = NAVY, size: float = BODY) -> None:
        """A text on a pale band with a bar at its side."""
        leading = size * 1.58
        left = self.lines(text, REGULAR, size, ROOM - 24.0)
        while left:
            self.need(leading * min(3, len(left)) + 10.0)
            fits = max(1, int((self.y - BOTTOM - 10.0) // leading))
            here, left = left[:fits], left[fits:]
            height = leading * len(here) + 9.0
            self.put(
                Box(LEFT, self.y - height, ROOM, height, colour), Box(LEFT, self.y - height, 2.5, height, bar)
            )
            for number, line in enumerate(here, start=1):
                self.put(
                    Text(LEFT + 12.0, self.y - 4.0 - leading * number + leading * 0.3, line, REGULAR, size)
                )
            self.y -= height
            if left:
                self.new_page()
        self.space(7.0)

    def facts(
        self,
        pairs: Sequence[tuple[str, str]],
        *,
        label: float = 96.0,
        size: float = SMALL,
        x: float = LEFT,
        room: float = ROOM,
    ) -> None:
        """Label and value, line by line, on hairlines."""
        leading = size * 1.47
        for name, value in pairs:
            labels = self.lines(name, REGULAR, size, label - 8.0)
            values = self.lines(value, REGULAR, size, room - label)
            row = 0
            while row < max(len(labels), len(values)):
                self.need(leading + 5.0)
                fits = max(1, int((self.y - BOTTOM - 5.0) // leading))
                for line in range(row, min(row + fits, max(len(labels), len(values)))):
                    self.y -= leading
                    base = self.y + leading * 0.28
                    if line < len(labels):
                        self.put(Text(x, base, labels[line], REGULAR, size, MUTE))
                    if line < len(values):
                        self.put(Text(x + label, base, values[line], REGULAR, size))
                row += fits
            self.y -= 2.5
            self.put(Rule(x, self.y, room))
        self.space(6.0)

    def table(
        self, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], *, size: float = SMALL
    ) -> None:
        """A table; rows wrap, break over pages by lines, and the head is repeated."""
        leading = size * 1.47
        self._table_head(columns, size, leading)
        for number, row in enumerate(rows):
            lines = [
                self.lines(cell.text, BOLD if cell.bold else REGULAR, size, column.width - 8.0)
                for cell, column in zip(row, columns, strict=True)
            ]
            done = 0
            height = max(len(each) for each in lines)
            while done < height:
                if self.y - leading * min(2, height - done) - 6.0 < BOTTOM:
                    self.new_page()
                    self._table_head(columns, size, leading)
                fits = min(height - done, max(1, int((self.y - BOTTOM - 6.0) // leading)))
                band = BAND if number % 2 else WHITE
                self._table_row(
                    columns, row, [each[done : done + fits] for each in lines], band=band, size=size
                )
                done += fits
        self.space(8.0)

    def _table_head(self, columns: Sequence[Column], size: float, leading: float) -> None:
        titles = [self.lines(each.title, BOLD, size, each.width - 8.0) for each in columns]
        height = leading * max(len(each) for each in titles) + 7.0
        self.need(height + leading * 2)
        self.put(Box(LEFT, self.y - height, ROOM, height, NAVY))
        x = LEFT
        for column, lines in zip(columns, titles, strict=True):
            for number, line in enumerate(lines, start=1):
                self.put(
                    Text(x + 4.0, self.y - 2.0 - leading * number + leading * 0.28, line, BOLD, size, WHITE)
                )
            x += column.width
        self.y -= height

    def _table_row(
        self,
        columns: Sequence[Column],
        row: Sequence[Cell],
        lines: Sequence[Sequence[str]],
        *,
        band: str,
        size: float,
    ) -> None:
        leading = size * 1.47
        fits = max(len(each) for each in lines)
        height = leading * fits + 6.0
        if band != WHITE:
            self.put(Box(LEFT, self.y - height, ROOM, height, band))
        x = LEFT
        for column, cell, part in zip(columns, row, lines, strict=True):
            font = BOLD if cell.bold else REGULAR
            for number, line in enumerate(part, start=1):
                base = self.y - 2.0 - leading * number + leading * 0.28
                colour = NAVY if cell.anchor else INK
                self.put(Text(x + 4.0, base, line, font, size, colour))
            if cell.anchor and part:
                self.put(Link(x, self.y - height, column.width, height, cell.anchor))
            x += column.width
        self.y -= height
        self.put(Rule(LEFT, self.y, ROOM))
