"""The footer: which keys do what here, in the language spoken now."""

from typing import NamedTuple

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.widget import Widget

from evidence_log.tui.actions import Action
from evidence_log.tui.look import Look
from evidence_log.tui.messages import Wanted


class _Key(NamedTuple):
    action: Action
    text: str
    width: int


def keys_that_fit(actions: tuple[Action, ...], look: Look, room: int) -> list[_Key]:
    """The heaviest that fit into so many cells, in their order."""
    keys = []
    for action in actions:
        text = look.say(action.text)
        keys.append(_Key(action, text, cell_len(action.shown) + cell_len(text) + 3))
    fitting: set[str] = set()
    for key in sorted(keys, key=lambda each: -each.action.weight):
        if key.width <= room:
            fitting.add(key.action.name)
            room -= key.width
    return [key for key in keys if key.action.name in fitting]


class Keys(Widget):
    """One line; where it is narrow the lightest keys stay away. A click does what the key does."""

    def __init__(self, look: Look, actions: tuple[Action, ...]) -> None:
        super().__init__(classes="keys")
        self._look = look
        self._actions = actions

    def shown(self) -> list[_Key]:
        """The keys there is room for, in their order."""
        return keys_that_fit(self._actions, self._look, self.size.width)

    def offer(self, actions: tuple[Action, ...]) -> None:
        """Other keys from now on."""
        self._actions = actions
        self.refresh()

    def render(self) -> Content:
        """Draw the line."""
        palette = self._look.palette
        parts: list[tuple[str, str]] = []
        for key in self.shown():
            parts += [
                (f" {key.action.shown}", f"bold {palette.primary}"),
                (f" {key.text} ", palette.mute),
            ]
        return Content.assemble(*parts)

    def on_click(self, event: events.Click) -> None:
        """Do what the key under the mouse does."""
        at = 0
        for key in self.shown():
            if at <= event.x < at + key.width:
                self.post_message(Wanted(key.action.name))
                return
            at += key.width
