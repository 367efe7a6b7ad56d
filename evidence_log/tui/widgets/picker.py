"""A sheet of things of some lines each, one of which is chosen."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from evidence_log.tui.widgets.sheet import Row, Sheet

# The lines of one thing: its place, whether it is the chosen one, the cells a line may take.
Draw = Callable[[int, bool, int], list[Row]]


class Picker(Sheet, inherit_bindings=False):
    """Arrows choose; Enter, or a click on the chosen one, says so. Without focus its screen may move it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("pageup", "turn(-1)", show=False),
        Binding("pagedown", "turn(1)", show=False),
        Binding("home,g", "turn(-1000000)", show=False),
        Binding("end,G", "turn(1000000)", show=False),
        Binding("enter", "choose", show=False),
    ]

    class Chosen(Message):
        """The chosen one is wanted."""

    class Moved(Message):
        """Another one is chosen."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 -- Textual's word
        super().__init__(id=id)
        self.at = 0
        self.count = 0
        self._draw: Draw = lambda _place, _here, _width: []
        self._begins: list[int] = []

    def offer(self, count: int, draw: Draw, *, at: int | None = None) -> None:
        """Show so many things; the choice stays where it was unless said otherwise."""
        self.count, self._draw = count, draw
        self.at = max(0, min(self.at if at is None else at, count - 1))
        self.show(self._lines, keep_place=True)
        self._into_sight()

    def _lines(self, width: int) -> list[Row]:
        rows: list[Row] = []
        self._begins = []
        for place in range(self.count):
            self._begins.append(len(rows))
            rows += self._draw(place, place == self.at, width)
        return rows

    def on_resize(self) -> None:
        """The chosen one stays in sight."""
        self._ensure()
        self.call_after_refresh(self._into_sight)

    def action_move(self, by: int) -> None:
        """To a neighbour; from the last to the first. A thing longer than the window is read to its end before."""
        if self.count and not self._read_on(by, 3):
            self._go((self.at + by) % self.count)

    def action_turn(self, by: int) -> None:
        """A window's height on, and no further than the end."""
        if self.count and self._begins and not self._read_on(by, max(1, self.size.height - 1)):
            wanted = self._begins[self.at] + by * max(1, self.size.height - 1)
            there = [place for place, begins in enumerate(self._begins) if begins <= wanted]
            at = there[-1] if there else 0
            self._go(min(self.count - 1, max(at, self.at + 1)) if by > 0 else min(at, max(0, self.at - 1)))

    def action_choose(self) -> None:
        """This one."""
        if self.count:
            self.post_message(self.Chosen())

    def _read_on(self, by: int, lines: int) -> bool:
        """Whether the chosen one went on past the edge of the window, so that it was scrolled instead."""
        if abs(by) != 1 or not self._begins:
            return False
        top, height = self.scroll_offset.y, max(1, self.size.height)
        first = self._begins[self.at] if self.at else 0
        hidden = self._end - (top + height) if by > 0 else top - first
        if hidden <= 0 or self._end - first <= height:
            return False
        self.scroll_to(0, top + by * min(lines, hidden), animate=False, force=True)
        return True

    @property
    def _end(self) -> int:
        """The line after the chosen one."""
        return self._begins[self.at + 1] if self.at + 1 < self.count else len(self._rows)

    def _go(self, at: int) -> None:
        self.at = at
        self.relabel()
        self._into_sight()
        self.post_message(self.Moved())

    def _into_sight(self) -> None:
        if not self._begins:
            return
        first, after = self._begins[self.at], self._end
        top, height = self.scroll_offset.y, max(1, self.size.height)
        if first < top or after > top + height:
            above = first if after - first >= height or first < top else after - height
            # what stands before the first thing belongs to it
            self.scroll_to(0, 0 if self.at == 0 else above, animate=False, force=True)

    def on_click(self, event: events.Click) -> None:
        """A click chooses, a second one says so."""
        line = event.y + self.scroll_offset.y
        there = [place for place, begins in enumerate(self._begins) if begins <= line < len(self._rows)]
        if there and there[-1] == self.at:
            self.action_choose()
        elif there:
            self._go(there[-1])
