"""A row of choices of which one holds."""

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from evidence_log.tui.look import Look, Tone
from evidence_log.tui.wrap import wrap

_UNDER = "   "  # as far as the digit and the sign before it


class Chip(NamedTuple):
    """One choice: its value, its words when drawn, its colour."""

    value: str
    label: Callable[[], str]
    colour: Tone


class Chips(Widget, can_focus=True):
    """Digits and arrows choose; Enter goes on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "step(-1)", show=False),
        Binding("right", "step(1)", show=False),
        Binding("enter", "go_on", show=False),
        Binding("down", "go_on", show=False),
    ]
    chosen = reactive(0)

    class Changed(Message):
        """Another choice holds."""

        def __init__(self, chips: "Chips", value: str) -> None:
            super().__init__()
            self.chips = chips
            self.value = value

        @property
        def control(self) -> "Chips":
            """The row it happened in."""
            return self.chips

    def __init__(
        self,
        look: Look,
        chips: Sequence[Chip],
        *,
        value: str,
        id: str,  # noqa: A002 -- Textual's word
    ) -> None:
        super().__init__(id=id)
        self._look = look
        self._chips = tuple(chips)
        self.set_reactive(Chips.chosen, [each.value for each in self._chips].index(value))

    @property
    def value(self) -> str:
        """The choice that holds."""
        return self._chips[self.chosen].value

    def choose(self, value: str) -> None:
        """Let another choice hold."""
        self.chosen = [each.value for each in self._chips].index(value)

    def offer(self, chips: Sequence[Chip], *, value: str) -> None:
        """Other choices from now on, one of which holds; nobody is told."""
        self._chips = tuple(chips)
        self.set_reactive(Chips.chosen, [each.value for each in self._chips].index(value))
        self.refresh(layout=True)

    def watch_chosen(self) -> None:
        """Tell."""
        self.post_message(self.Changed(self, self.value))

    def action_step(self, by: int) -> None:
        """Choose the neighbour."""
        self.chosen = (self.chosen + by) % len(self._chips)

    def action_go_on(self) -> None:
        """Go to the next field."""
        self.screen.focus_next()

    def on_key(self, event: events.Key) -> None:
        """A digit chooses."""
        if event.character and event.character.isdecimal() and 1 <= int(event.character) <= len(self._chips):
            event.stop()
            self.press(int(event.character) - 1)

    def press(self, index: int) -> None:
        """A digit or a click chooses."""
        self.chosen = index

    def on_click(self, event: events.Click) -> None:
        """A click chooses."""
        for row, line in enumerate(self._lines(self.size.width)):
            at = 0
            for index, text in line:
                width = cell_len(text)
                if row == event.y and at <= event.x < at + width:
                    self.press(index)
                    return
                at += width + self._gap

    def _rows(self, width: int) -> list[list[int]]:
        """Which choices stand on which line: as many as fit, for a choice without its words is none."""
        rows: list[list[int]] = [[]]
        used = 0
        for index in range(len(self._chips)):
            needed = cell_len(self._text(index)) + 1
            if rows[-1] and used + needed > width + 1:
                rows.append([])
                used = 0
            rows[-1].append(index)
            used += needed
        return rows

    def _lines(self, width: int) -> list[list[tuple[int, str]]]:
        """The same with their words; a choice no line can hold takes several."""
        lines: list[list[tuple[int, str]]] = []
        for row in self._rows(width):
            words = [(index, self._text(index)) for index in row]
            if len(row) > 1 or cell_len(words[0][1]) <= width:
                lines.append(words)
                continue
            index, text = words[0]
            parts = wrap(text, max(4, width - len(_UNDER)))
            lines += [[(index, part if not place else f"{_UNDER}{part}")] for place, part in enumerate(parts)]
        return lines

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the choices take."""
        del container, viewport
        return len(self._lines(width))

    @property
    def _gap(self) -> int:
        needed = sum(cell_len(self._text(index)) + 2 for index in range(len(self._chips)))
        return 2 if needed <= self.size.width else 1

    def _text(self, index: int) -> str:
        label = f"{index + 1} {self._chips[index].label()}"
        return f"[{label}]" if index == self.chosen else f" {label} "

    def _style(self, index: int) -> str:
        palette, colour = self._look.palette, self._chips[index].colour()
        return (
            f"bold {palette.ground} on {colour}" if index == self.chosen else f"{colour} on {palette.panel}"
        )

    def render(self) -> Content:
        """Draw the row; the choice is bracketed too, for screens without colour."""
        parts: list[tuple[str, str]] = []
        for row, line in enumerate(self._lines(self.size.width)):
            if row:
                parts.append(("\n", ""))
            for index, text in line:
                gap = self._gap if index != line[-1][0] else 0
                parts += [(text, self._style(index)), (" " * gap, "")]
        return Content.assemble(*parts)
