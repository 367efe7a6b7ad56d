"""Something to press, and something to tick."""

from collections.abc import Callable

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from evidence_log.tui.look import Look


class Push(Widget, can_focus=True):
    """A button of one line."""

    class Pressed(Message):
        """It was pressed."""

        def __init__(self, push: "Push") -> None:
            super().__init__()
            self.push = push

        @property
        def control(self) -> "Push":
            """Which one."""
            return self.push

    def __init__(self, look: Look, label: Callable[[], str], *, id: str) -> None:  # noqa: A002 -- Textual's word
        super().__init__(id=id)
        self._look = look
        self._label = label

    def render(self) -> Content:
        """Draw it; brackets say it is a button where there is no colour."""
        palette = self._look.palette
        if self.disabled:
            return Content.assemble((f"  {self._label()}  ", f"{palette.mute} on {palette.panel}"))
        if self.has_focus:
            return Content.assemble((f"[ {self._label()} ]", f"bold {palette.ground} on {palette.primary}"))
        return Content.assemble((f"[ {self._label()} ]", f"{palette.primary} on {palette.panel}"))

    def on_key(self, event: events.Key) -> None:
        """Enter and space press."""
        if event.key in ("enter", "space"):
            event.stop()
            self.post_message(self.Pressed(self))

    def on_click(self) -> None:
        """So does the mouse."""
        self.post_message(self.Pressed(self))


class Tick(Widget, can_focus=True):
    """A box to tick."""

    ticked = reactive(default=False)

    class Changed(Message):
        """It was ticked or not."""

        def __init__(self, tick: "Tick", *, ticked: bool) -> None:
            super().__init__()
            self.tick = tick
            self.ticked = ticked

    def __init__(self, look: Look, label: Callable[[], str], *, id: str) -> None:  # noqa: A002 -- Textual's word
        super().__init__(id=id)
        self._look = look
        self._label = label

    def render(self) -> Content:
        """Draw it."""
        palette = self._look.palette
        style = f"bold {palette.primary}" if self.has_focus else palette.text
        return Content.assemble((f"[{'x' if self.ticked else ' '}] ", style), (self._label(), style))

    def watch_ticked(self, ticked: bool) -> None:  # noqa: FBT001 -- Textual's way
        """Tell."""
        self.post_message(self.Changed(self, ticked=ticked))

    def on_key(self, event: events.Key) -> None:
        """Space ticks; Enter does not, it is pressed too easily."""
        if event.key in ("space", "x"):
            event.stop()
            self.ticked = not self.ticked

    def on_click(self) -> None:
        """So does the mouse."""
        self.ticked = not self.ticked
