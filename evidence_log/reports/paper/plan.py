"""The plan of a document: blocks flow from top to bottom onto pages of draw operations, in one pass.

Nothing is ever too large: everything that holds words splits by lines. What a block lays out by a method of the flow
is a heading, paragraph, list or table to those who have the page read to them; what it draws itself is put inside
`figure`, `caption` and the like.
"""

import re
from collections.abc import Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from evidence_log.reports.paper.lines import break_lines, drawable, references_in
from evidence_log.reports.paper.operations import (
    BAND,
    BODY,
    BOLD,
    FINE,
    INK,
    LEADING,
    LEFT,
    MONO,
    MUTE,
    NAVY,
    REGULAR,
    ROOM,
    RULE,
    SMALL,
    Anchor,
    Box,
    Link,
    Rule,
    Text,
)
from evidence_log.reports.paper.pages import Pages, fewest_of, lines_here
from evidence_log.reports.paper.type0 import Type0Font

_GAP = re.compile(r"\n(?:[ \u3000]*\n){2,}")
_PAD = 8.0
_FACT_LEADING, _FACT_BASE, _FACT_PAD = 12.5, 1.8, 5.0
# A fact or a title of no more lines is not parted; a remark of no more stays with its heading and what is below.
_MOST_WHOLE, _MOST_LED = 4, 4
_GRID_GAP = 18.0
_DOT = 2.4
_SHORT_VALUE = 80
# How many texts of how many letters are remembered as they were broken into lines.
_KEPT, _SHORT = 1000, 500


class Fact(NamedTuple):
    """A label and its value; in a linked one, incident and exhibit numbers lead to their places.

    A hash or a command is in letters of one width.
    """

    label: str
    value: str
    linked: bool = False
    mono: bool = False

    @property
    def weight(self) -> str:
        """What its value is set in."""
        return MONO if self.mono else REGULAR


class _FactLines(NamedTuple):
    """Its label and its value in lines."""

    labels: Sequence[str]
    values: Sequence[str]

    @property
    def height(self) -> int:
        """How many lines it has."""
        return max(map(len, self))

    def room(self, leading: float) -> float:
        """How much of it stands together at least."""
        return fewest_of(self.height, _MOST_WHOLE) * leading + _FACT_PAD


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


def _bookmark(title: str) -> str:
    """A bookmark has one line."""
    return drawable(" ".join(title.split("\n")))


def _broken(fonts: dict[str, Type0Font], text: str, weight: str, size: float, room: float) -> tuple[str, ...]:
    return tuple(break_lines(_GAP.sub("\n\n", drawable(text)), fonts[weight].widths, size, room))


class Flow(Pages):
    """Lays blocks out on pages as they fill."""

    def __init__(self, fonts: dict[str, Type0Font]) -> None:
        super().__init__()
        self.fonts = fonts
        # Labels, and all that is laid out twice.
        self._broken = lru_cache(_KEPT)(partial(_broken, fonts))

    def width_of(self, text: str, weight: str, size: float) -> float:
        """Width of drawable text."""
        return self.fonts[weight].width_of(text, size)

    def lines(self, text: str, weight: str, size: float, room: float) -> Sequence[str]:
        """Break a text that may hold anything; of many empty lines in a row one is left."""
        if len(text) > _SHORT:
            return _broken(self.fonts, text, weight, size, room)
        return self._broken(text, weight, size, room)

    def link_references(
        self, line: str, x: float, y: float, *, weight: str = REGULAR, size: float = SMALL
    ) -> None:
        """Make the incident and exhibit numbers in a drawn line lead to their places."""
        for start, reference in references_in(line):
            before = self.width_of(line[:start], weight, size)
            width = self.width_of(reference, weight, size)
            covers = (start, start + len(reference))
            self.put(Link(x + before, y - 2.5, width, size + 3.0, reference, covers))

    def paragraph(
        self,
        text: str,
        style: Style = PLAIN,
        *,
        after: float = 4.0,
        linked: bool = False,
        dot: bool = False,
        leads: bool = False,
    ) -> None:
        """Flow a text over as many pages as it takes.

        One that leads to what is below stays with it if it is short, as a remark right below a heading does.
        """
        left = self.lines(text, style.weight, style.size, ROOM - style.indent)
        above, page = self._leading(new=leads), len(self.pages)
        leads = (leads or style == REMARK) and len(left) <= _MOST_LED
        style = style._replace(leading=self.close(style.leading))
        with self.structure.holding("P"):
            while left:
                here = lines_here(len(left), self.fit(style.leading))
                if dot and here:
                    dot = False
                    self.put(Box(LEFT + 2.0, self.y - style.leading * 0.58, _DOT, _DOT, NAVY))
                for line in left[:here]:
                    self._line(line, style, linked=linked)
                left = left[here:]
                if left:
                    self.new_page()
        if leads and len(self.pages) == page:
            self._stays(above)
        self.space(after)

    def _line(self, line: str, style: Style, *, linked: bool) -> None:
        x = LEFT + style.indent
        self.y -= style.leading
        base = self.y + style.leading * 0.3
        self.put(Text(x, base, line, style.weight, style.size, style.colour))
        if linked:
            self.link_references(line, x, base, weight=style.weight, size=style.size)

    def points(self, sentences: Sequence[str], *, after: float = 5.0) -> None:
        """Sentences with a dot before each."""
        with self.structure.holding("L"):
            for sentence in sentences:
                with self.structure.holding("LI"), self.structure.holding("LBody"):
                    self.paragraph(sentence, POINT, after=0.0, linked=True, dot=True)
        self.space(after)

    def label(self, text: str) -> None:
        """A small heading."""
        self.head(LABEL.leading, lambda: self._subheading(text, LABEL, 0.0))

    def subtitle(self, text: str) -> None:
        """A heading without a number or bookmark."""
        self.head(LEADING, lambda: self._subheading(text, SUBTITLE, 1.0))

    def _subheading(self, text: str, style: Style, after: float) -> None:
        with self.tagged(self.structure.heading(self.structure.depth() + 1)):
            self.paragraph(text, style, after=after)

    def heading(self, title: str, anchor: str) -> None:
        """The heading of a section with its bookmark."""
        self.space(12.0)
        lines = self.lines(title, BOLD, 13.0, ROOM - 10.0)
        self.head(20.0 * min(len(lines), _MOST_LED), lambda: self._section(title, lines, anchor))
        self.y -= 4.0

    def _section(self, title: str, lines: Sequence[str], anchor: str) -> None:
        role = self.structure.begin_section(1)
        self.put(Anchor(anchor, self.y, _bookmark(title), 0), Box(LEFT, self.y - 16.0, 3.0, 15.0, NAVY))
        with self.tagged(role):
            self._title(lines, 13.0, 20.0, LEFT + 10.0)

    def sheet_heading(self, title: str, anchor: str, *, bookmark: str) -> None:
        """The heading of one incident or exhibit, with a bookmark that says more."""
        self.space(9.0)
        lines = self.lines(title, BOLD, 11.0, ROOM)
        self.head(17.0 * min(len(lines), _MOST_LED), lambda: self._sheet(lines, anchor, bookmark))
        self.y -= 3.0

    def _sheet(self, lines: Sequence[str], anchor: str, bookmark: str) -> None:
        role = self.structure.begin_section(2)
        self.put(Anchor(anchor, self.y, _bookmark(bookmark), 1))
        with self.tagged(role):
            self._title(lines, 11.0, 17.0, LEFT)

    def _title(self, lines: Sequence[str], size: float, leading: float, x: float) -> None:
        for line in lines:
            self.need(leading)
            self.y -= leading
            self.put(Text(x, self.y + leading * 0.28, line, BOLD, size, NAVY))

    def callout(self, text: str, *, colour: str = BAND, bar: str = NAVY) -> None:
        """A text on a pale band with a bar at its side."""
        with self.structure.holding("P"):
            self._callout(self.lines(text, REGULAR, BODY, ROOM - 24.0), colour, bar)
        self.space(6.0)

    def _callout(self, left: Sequence[str], colour: str, bar: str) -> None:
        leading = self.close(LEADING)
        while left:
            fits = lines_here(len(left), self.fit(leading, beside=10.0))
            if not fits:
                self.new_page()
                continue
            here, left = left[:fits], left[fits:]
            height = leading * len(here) + 9.0
            self.put(
                Box(LEFT, self.y - height, ROOM, height, colour), Box(LEFT, self.y - height, 2.5, height, bar)
            )
            self.put(
                *(
                    Text(LEFT + 12.0, self.y - 4.0 - leading * (number - 0.3), line)
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
        """Label and value, one below the other, on hairlines; the last does not go to the next page alone."""
        laid = [self._fact_lines(fact, label, room) for fact in facts]
        with self.structure.holding("L"):
            for number, (fact, lines) in enumerate(zip(facts, laid, strict=True)):
                together = laid[number:] if number == len(laid) - 2 else [lines]
                self.need(sum(each.room(self.close(_FACT_LEADING)) for each in together))
                self._fact(fact, lines, label, x, room)
        self.space(after)

    def _fact_lines(self, fact: Fact, label: float, room: float) -> _FactLines:
        labels = self.lines(fact.label, REGULAR, SMALL, label - _PAD)
        return _FactLines(labels, self.lines(fact.value, fact.weight, SMALL, room - label))

    def _fact(self, fact: Fact, lines: _FactLines, label: float, x: float, room: float) -> None:
        term, told = self.structure.add_item()
        labels, values = lines
        row, rows, leading = 0, lines.height, self.close(_FACT_LEADING)
        while row < rows:
            here = lines_here(rows - row, self.fit(leading, beside=_FACT_PAD))
            if not here:
                self.new_page()
            for at in range(row, row + here):
                self.y -= leading
                base = self.y + _FACT_BASE
                if at < len(labels):
                    self._term(term, labels[at], x, base)
                if at < len(values):
                    self._value(told, fact, values[at], x + label, base)
            row += here
        self.y -= 2.5
        self.put(Rule(x, self.y, room))

    def _term(self, term: int, line: str, x: float, base: float, size: float = SMALL) -> None:
        self.structure.resume(term)
        self.put(Text(x, base, line, size=size, colour=MUTE))
        self.structure.leave()

    def _value(self, told: int, fact: Fact, line: str, x: float, base: float) -> None:
        self.structure.resume(told)
        self.put(Text(x, base, line, fact.weight, SMALL, NAVY if fact.linked else INK))
        if fact.linked:
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
            and self.width_of(drawable(fact.value), fact.weight, SMALL) <= half - label
            and self.width_of(drawable(fact.label), REGULAR, SMALL) <= label - 4.0
        ]
        long = [fact for fact in facts if fact not in short]
        # A single long one below them, a hash mostly, does not go to the next page alone.
        leading = self.close(_FACT_LEADING)
        below = self._fact_lines(long[0], label, ROOM).room(leading) if len(long) == 1 else 0.0
        with self.structure.holding("L"):
            for first in range(0, len(short), 2):
                last = first + 2 >= len(short)
                self.need(leading + _FACT_PAD + (below if last else 0.0))
                self.y -= leading
                base = self.y + _FACT_BASE
                for place, fact in enumerate(short[first : first + 2]):
                    x = LEFT + place * (half + _GRID_GAP)
                    term, told = self.structure.add_item()
                    self._term(term, drawable(fact.label), x, base)
                    self._value(told, fact, drawable(fact.value), x + label, base)
                    self.put(Rule(x, self.y - 2.5, half))
                self.y -= 2.5
            self.facts(long, label=label, after=0.0)
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
        gap = 6.0
        width = (ROOM - gap * (across - 1)) / across
        with self.structure.holding("L"):
            for first in range(0, len(counted), across):
                row = [(each, *self._tile_lines(each, width)) for each in counted[first : first + across]]
                height = max(29.0, *(len(lines) * 9.0 + 5.0 for _, _, lines in row))
                self.need(height)
                for place, (each, beside, lines) in enumerate(row):
                    x = LEFT + place * (width + gap)
                    self.put(Box(x, self.y - height, width, height, BAND))
                    self._tile(each, x, beside, lines, self.y - height / 2)
                self.y -= height + gap
        self.space(3.0)

    def _tile_lines(self, counted: tuple[int, str, str], width: float) -> tuple[float, Sequence[str]]:
        """Where what is counted begins beside the number, and its lines."""
        beside = 15.0 + self.width_of(str(counted[0]), BOLD, 15.0)
        return beside, self.lines(counted[1], REGULAR, FINE, width - beside - 3.0)

    def _tile(
        self, counted: tuple[int, str, str], x: float, beside: float, lines: Sequence[str], middle: float
    ) -> None:
        number, _, colour = counted
        term, told = self.structure.add_item()
        with self.structure.resumed(term):
            self.put(Text(x + 8.0, middle - 5.5, str(number), BOLD, 15.0, colour))
        with self.structure.resumed(told):
            for row, line in enumerate(lines):
                base = middle - 3.0 + (len(lines) - 1) * 4.5 - row * 9.0
                self.put(Text(x + beside, base, line, size=FINE, colour=MUTE))
