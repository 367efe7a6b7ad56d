"""A row of choices of which several may hold."""

from collections.abc import Collection, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive

from evidence_log.tui.look import Look
from evidence_log.tui.widgets.chips import Chip, Chips


class Picks(Chips):
    """Arrows go from one to the next, space or its digit ticks it, Enter goes on. `chosen` is where the cursor is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", show=False),
        Binding("x", "tick", show=False),
    ]
    picked: reactive[frozenset[str]] = reactive(frozenset())

    class Picked(Message):
        """Others hold."""

    def __init__(
        self,
        look: Look,
        chips: Sequence[Chip],
        *,
        picked: Collection[str],
        id: str,  # noqa: A002 -- Textual's word
    ) -> None:
        super().__init__(look, chips, value=chips[0].value, id=id)
        self.set_reactive(Picks.picked, frozenset(picked))

    @property
    def values(self) -> tuple[str, ...]:
        """Those that hold, in their order."""
        return tuple(each.value for each in self._chips if each.value in self.picked)

    def watch_chosen(self) -> None:
        """That the cursor moves changes nothing."""

    def watch_picked(self) -> None:
        """Tell."""
        self.post_message(self.Picked())

    def action_tick(self) -> None:
        """Let it hold, or no longer."""
        self.picked = self.picked ^ {self.value}

    def press(self, index: int) -> None:
        """A digit or a click ticks."""
        self.chosen = index
        self.action_tick()

    def _text(self, index: int) -> str:
        chip = self._chips[index]
        return f"[{'x' if chip.value in self.picked else ' '}] {chip.label()}"

    def _style(self, index: int) -> str:
        palette = self._look.palette
        if self.has_focus and index == self.chosen:
            return f"bold {palette.ground} on {self._chips[index].colour()}"
        bold = "bold " if self._chips[index].value in self.picked else ""
        return f"{bold}{palette.text} on {palette.panel}"
