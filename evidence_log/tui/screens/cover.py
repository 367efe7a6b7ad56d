"""The cover: an unremarkable screen with a clock."""

from typing import ClassVar

from textual.app import ComposeResult

from evidence_log.tui.actions import Action
from evidence_log.tui.screens.room import Room
from evidence_log.tui.widgets.prose import Prose

_UNCOVER = (Action("uncover", ("enter", "space"), "", ""),)
_UNCOVER_TOO = (Action("uncover", ("enter", "space", "escape", "f12"), "", ""),)


class CoverScreen(Room):
    """Nothing of the log is on it. For a second after it went up, the keys that raised it do not lift it."""

    GOES_WITH_LOCK: ClassVar[bool] = False
    GOES_WITH_BACK: ClassVar[bool] = False

    CSS_PATH: ClassVar[str | None] = None
    ACTIONS: ClassVar[tuple[Action, ...]] = _UNCOVER

    def compose(self) -> ComposeResult:
        """Only the time."""
        yield Prose(self.session.wall_clock, colour=self.look.tone("mute"), id="clock")

    def on_mount(self) -> None:
        """Keep the clock right."""
        self.set_interval(10, self.query_one(Prose).refresh)
        self.set_timer(1.0, self.settle)

    def settle(self) -> None:
        """From now on every one of its keys lifts it."""
        self.actions = _UNCOVER_TOO
