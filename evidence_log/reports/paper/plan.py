"""The plan of a document: blocks flow from top to bottom onto pages of draw operations, in one pass.

Nothing is ever too large: everything that holds words splits by lines. What a block lays out by a method of the flow
is a heading, paragraph, list or table to those who have the page read to them; what it draws itself is put inside
`figure`, `caption` and the like.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from evidence_log.reports.paper.lines import break_lines, drawable, references_in
from evidence_log.reports.paper.operations import (
    BAND,
    BODY,
    BOLD,
    BOTTOM,
    FINE,
    INK,
    LEADING,
    LEFT,
    MUTE,
    NAVY,
    REGULAR,
    RIGHT,
    ROOM,
    RULE,
    SMALL,
    TOP,
    Anchor,
    Box,
    Link,
    Mark,
    Op,
    Rule,
    Text,
)
from evidence_log.reports.paper.structure import ARTIFACT, FIGURE
from evidence_log.reports.paper.tagging import Tagging
from evidence_log.reports.paper.type0 import Type0Font

_PAD = 8.0
_FACT_LEADING, _FACT_BASE = 12.5, 1.8
_GRID_GAP = 18.0
_DOT = 2.4
_SHORT_VALUE = 80


class Fact(NamedTuple):
    """A label and its value; in a linked one, incident and exhibit numbers lead to their places."""

    label: str
    value: str
    linked: bool = False


class Style(NamedTuple):
    """How lines of a paragraph look."""

    weight: str = REGULAR
    size: float = BODY
    leading: float = LEADING
    colour: str = INK
    indent: float = 0.0


PLAIN = Style()
POINT = Style(leading=13.5, indent=10.0)
SUBTITLE = Style(weight=BOLD, colour=NAVY)
REMARK = Style(size=SMALL, leading=12.5, colour=MUTE)
TINY = Style(size=FINE, leading=11.0, colour=MUTE)
LABEL = Style(weight=BOLD, size=SMALL, leading=14.0, colour=MUTE)


class _Here(NamedTuple):
    """How far a document is laid out."""

    pages: int
    drawn: int
    y: float
    opened: tuple[int, ...]


def _bookmark(title: str) -> str:
    """A bookmark has one line."""
    return drawable(" ".join(title.split("\n")))


class Flow(Tagging):
    """Lays blocks out and opens pages as they fill."""

    def __init__(self, fonts: dict[str, Type0Font]) -> None:
        self.pages: list[list[Op]] = [[]]
        self.y = TOP
        self.fonts = fonts
        super().__init__()
        # The mark that holds, and the page it stands on.
        self._mark = ARTIFACT
        self._marked: list[Op] | None = None

    def put(self, *operations: Op) -> None:
        """Add operations to the present page.

        Words that stand in nothing are a paragraph; boxes, rules and shapes are decoration outside a `figure`.
        """
        page, mark = self.pages[-1], self.structure.leaf
        if mark is None:
            mark = self.structure.imply(operations, len(self.pages))
            if mark is None and self.structure.roles[self._mark] == FIGURE:
                mark = ARTIFACT
        if mark is not None and (mark != self._mark or page is not self._marked):
            page.append(Mark(mark))
            self._mark, self._marked = mark, page
        page.extend(operations)

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

    def together(self, lay: Callable[[], None]) -> None:
        """Lay something out on one page if a page can hold it: where it ran over, it begins on the next."""
        here = self._here()
        lay()
        if len(self.pages) > here.pages and here.y < TOP:
            self._back_to(here)
            self.new_page()
            lay()

    def fitted(self, ways: Sequence[Callable[[], None]]) -> None:
        """Lay something out in the first of these ways that fits on the rest of the page, or else on the next."""
        for on_this in (True, False):
            for lay in ways:
                here = self._here()
                lay()
                if len(self.pages) == here.pages or (lay is ways[-1] and not on_this):
                    return
                self._back_to(here)
            self.new_page()

    def _here(self) -> _Here:
        return _Here(len(self.pages), len(self.pages[-1]), self.y, self.structure.now_open())

    def _back_to(self, here: _Here) -> None:
        """Take back everything that was laid out since."""
        del self.pages[here.pages :], self.pages[-1][here.drawn :]
        self.y = here.y
        self._marked = None
        self.structure.back_to(here.opened)

    def width_of(self, text: str, weight: str, size: float) -> float:
        """Width of drawable text."""
        return self.fonts[weight].width_of(text, size)

    def lines(self, text: str, weight: str, size: float, room: float) -> list[str]:
        """Break a text that may hold anything."""
        return break_lines(drawable(text), self.fonts[weight].widths, size, room)

    def link_references(
        self, line: str, x: float, y: float, *, weight: str = REGULAR, size: float = SMALL
    ) -> None:
        """Make the incident and exhibit numbers in a drawn line lead to their places."""
        for start, reference in references_in(line):
            before = self.width_of(line[:start], weight, size)
            width = self.width_of(reference, weight, size)
            covers = (start, start + len(reference))
            self.put(Link(x + before, y - 2.5, width, size + 3.0, reference, covers))

    def paragraph(self, text: str, style: Style = PLAIN, *, after: float = 4.0, linked: bool = False) -> None:
        """Flow a text over as many pages as it takes."""
        x = LEFT + style.indent
        with self.structure.holding("P"):
            for line in self.lines(text, style.weight, style.size, ROOM - style.indent):
                self.need(style.leading)
                self.y -= style.leading
                base = self.y + style.leading * 0.3
                self.put(Text(x, base, line, style.weight, style.size, style.colour))
                if linked:
                    self.link_references(line, x, base, weight=style.weight, size=style.size)
        self.space(after)

    def points(self, sentences: Sequence[str], *, after: float = 5.0) -> None:
        """Sentences with a dot before each."""
        with self.structure.holding("L"):
            for sentence in sentences:
                self.need(POINT.leading)
                self.put(Box(LEFT + 2.0, self.y - POINT.leading * 0.58, _DOT, _DOT, NAVY))
                with self.structure.holding("LI"), self.structure.holding("LBody"):
                    self.paragraph(sentence, POINT, after=0.0, linked=True)
        self.space(after)

    def label(self, text: str) -> None:
        """A small heading that stays with the two lines below it."""
        self.need(LABEL.leading + LEADING * 2)
        with self.tagged(self.structure.heading(self.structure.depth() + 1)):
            self.paragraph(text, LABEL, after=0.0)

    def subtitle(self, text: str) -> None:
        """A heading without a number or bookmark, which stays with the two lines below it."""
        self.need(LEADING * 3)
        with self.tagged(self.structure.heading(self.structure.depth() + 1)):
            self.paragraph(text, SUBTITLE, after=1.0)

    def heading(self, title: str, anchor: str, *, keep: float = 60.0) -> None:
        """The heading of a section with its bookmark, never alone at the foot of a page."""
        self.space(12.0)
        self.need(20.0 + keep)
        role = self.structure.begin_section(1)
        self.put(Anchor(anchor, self.y, _bookmark(title), 0), Box(LEFT, self.y - 16.0, 3.0, 15.0, NAVY))
        with self.tagged(role):
            self._title(title, 13.0, 20.0, LEFT + 10.0)
        self.y -= 4.0

    def sheet_heading(self, title: str, anchor: str, *, bookmark: str) -> None:
        """The heading of one incident or exhibit, with a bookmark that says more."""
        self.space(9.0)
        self.need(17.0 + LEADING * 3)
        role = self.structure.begin_section(2)
        self.put(Anchor(anchor, self.y, _bookmark(bookmark), 1))
        with self.tagged(role):
            self._title(title, 11.0, 17.0, LEFT)
        self.y -= 3.0

    def _title(self, title: str, size: float, leading: float, x: float) -> None:
        for line in self.lines(title, BOLD, size, RIGHT - x):
            self.need(leading)
            self.y -= leading
            self.put(Text(x, self.y + leading * 0.28, line, BOLD, size, NAVY))

    def callout(self, text: str, *, colour: str = BAND, bar: str = NAVY) -> None:
        """A text on a pale band with a bar at its side."""
        with self.structure.holding("P"):
            self._callout(self.lines(text, REGULAR, BODY, ROOM - 24.0), colour, bar)
        self.space(6.0)

    def _callout(self, left: list[str], colour: str, bar: str) -> None:
        while left:
            self.need(LEADING * min(3, len(left)) + 10.0)
            fits = max(1, int((self.y - BOTTOM - 10.0) // LEADING))
            here, left = left[:fits], left[fits:]
            height = LEADING * len(here) + 9.0
            self.put(
                Box(LEFT, self.y - height, ROOM, height, colour), Box(LEFT, self.y - height, 2.5, height, bar)
            )
            self.put(
                *(
                    Text(LEFT + 12.0, self.y - 4.0 - LEADING * (number - 0.3), line)
                    for number, line in enumerate(here, start=1)
                )
            )
            self.y -= height
            if left:
                self.new_page()

    def facts(
        self,
        facts: Sequence[Fact],
        *,
        label: float = 96.0,
        x: float = LEFT,
        room: float = ROOM,
        after: float = 6.0,
    ) -> None:
        """Label and value, one below the other, on hairlines."""
        with self.structure.holding("L"):
            for fact in facts:
                self._fact(fact, label, x, room)
        self.space(after)

    def _fact(self, fact: Fact, label: float, x: float, room: float) -> None:
        labels = self.lines(fact.label, REGULAR, SMALL, label - _PAD)
        values = self.lines(fact.value, REGULAR, SMALL, room - label)
        term, told = self.structure.add_item()
        for row in range(max(len(labels), len(values))):
            self.need(_FACT_LEADING + 5.0)
            self.y -= _FACT_LEADING
            base = self.y + _FACT_BASE
            if row < len(labels):
                self._term(term, labels[row], x, base)
            if row < len(values):
                self._value(told, values[row], x + label, base, linked=fact.linked)
        self.y -= 2.5
        self.put(Rule(x, self.y, room))

    def _term(self, term: int, line: str, x: float, base: float, size: float = SMALL) -> None:
        self.structure.resume(term)
        self.put(Text(x, base, line, size=size, colour=MUTE))
        self.structure.leave()

    def _value(self, told: int, line: str, x: float, base: float, *, linked: bool) -> None:
        self.structure.resume(told)
        self.put(Text(x, base, line, size=SMALL, colour=NAVY if linked else INK))
        if linked:
            self.link_references(line, x, base)
        self.structure.leave()

    def grid(self, facts: Sequence[Fact], *, label: float = 88.0) -> None:
        """Facts in two columns as far as they fit in one line of a half; the longer ones below."""
        half = (ROOM - _GRID_GAP) / 2
        short = [
            fact
            for fact in facts
            if len(fact.value) <= _SHORT_VALUE
            and "\n" not in fact.value + fact.label
            and self.width_of(drawable(fact.value), REGULAR, SMALL) <= half - label
            and self.width_of(drawable(fact.label), REGULAR, SMALL) <= label - 4.0
        ]
        with self.structure.holding("L"):
            for first in range(0, len(short), 2):
                self.need(_FACT_LEADING + 5.0)
                self.y -= _FACT_LEADING
                base = self.y + _FACT_BASE
                for place, fact in enumerate(short[first : first + 2]):
                    x = LEFT + place * (half + _GRID_GAP)
                    term, told = self.structure.add_item()
                    self._term(term, drawable(fact.label), x, base)
                    self._value(told, drawable(fact.value), x + label, base, linked=fact.linked)
                    self.put(Rule(x, self.y - 2.5, half))
                self.y -= 2.5
            self.facts([fact for fact in facts if fact not in short], label=label, after=0.0)
        self.space(6.0)

    def strip(self, cells: Sequence[Fact]) -> None:
        """Facts beside each other on a band, each under its label."""
        width = ROOM / len(cells)
        lines = [self.lines(cell.value, REGULAR, SMALL, width - 12.0) for cell in cells]
        leading = 11.5
        height = 16.0 + leading * max(len(each) for each in lines) + 4.0
        self.need(height)
        self.put(Box(LEFT, self.y - height, ROOM, height, BAND))
        with self.structure.holding("L"):
            for place, (cell, values) in enumerate(zip(cells, lines, strict=True)):
                x = LEFT + place * width
                term, told = self.structure.add_item()
                if place:
                    self.put(Box(x, self.y - height + 5.0, 0.5, height - 10.0, RULE))
                self._term(term, drawable(cell.label), x + 7.0, self.y - 11.5, FINE)
                with self.structure.resumed(told):
                    for number, line in enumerate(values):
                        base = self.y - 24.0 - leading * number
                        weight = BOLD if place == 0 and number == 0 else REGULAR
                        self.put(Text(x + 7.0, base, line, weight, SMALL))
                        self.link_references(line, x + 7.0, base)
        self.y -= height
        self.space(5.0)

    def tiles(self, counted: Sequence[tuple[int, str, str]], *, across: int = 5) -> None:
        """Numbers with what they count, in rows; each with its colour."""
        gap, height = 6.0, 29.0
        width = (ROOM - gap * (across - 1)) / across
        with self.structure.holding("L"):
            for first in range(0, len(counted), across):
                self.need(height)
                for place, each in enumerate(counted[first : first + across]):
                    x = LEFT + place * (width + gap)
                    self.put(Box(x, self.y - height, width, height, BAND))
                    self._tile(each, x, width)
                self.y -= height + gap
        self.space(3.0)

    def _tile(self, counted: tuple[int, str, str], x: float, width: float) -> None:
        number, name, colour = counted
        said = str(number)
        beside = x + 15.0 + self.width_of(said, BOLD, 15.0)
        term, told = self.structure.add_item()
        with self.structure.resumed(term):
            self.put(Text(x + 8.0, self.y - 20.0, said, BOLD, 15.0, colour))
        lines = self.lines(name, REGULAR, FINE, x + width - beside - 3.0)
        with self.structure.resumed(told):
            for row, line in enumerate(lines):
                base = self.y - 17.5 + (len(lines) - 1) * 4.5 - row * 9.0
                self.put(Text(beside, base, line, size=FINE, colour=MUTE))
