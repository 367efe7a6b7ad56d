"""The recovery identity, shown to be copied by hand."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import VerticalScroll

from evidence_log.tui.actions import PAPER_ACTIONS, PAPER_AGAIN_ACTIONS, Action
from evidence_log.tui.look import Look
from evidence_log.tui.messages import VaultMade, Wanted
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.push import Push, Tick
from evidence_log.tui.widgets.top_bar import TopBar

_GROUP = 4
_GROUPS_A_LINE = 5
_HEAD = "AGE-SECRET-KEY-1"


class PaperScreen(Room):
    """Goes on only once it has been ticked as written down."""

    CSS_PATH: ClassVar[str | None] = None
    ACTIONS: ClassVar[tuple[Action, ...]] = PAPER_AGAIN_ACTIONS
    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-low"), (30, "-tall")]  # noqa: RUF012 -- Textual reads it so

    def __init__(self, look: Look, session: Session, identity: str) -> None:
        super().__init__(look, session)
        self._identity = identity

    def compose(self) -> ComposeResult:
        """Lay it out."""
        look = self.look
        yield TopBar(look, self.session)
        with VerticalScroll(id="first", can_focus=False):
            yield Prose(
                lambda: look.say("recovery.title"), colour=look.tone("text"), bold=True, classes="gap"
            )
            yield Prose(lambda: look.say("recovery.words"), colour=look.tone("text"), classes="gap")
            yield Prose(
                lambda: grouped(self._identity), colour=look.tone("primary"), bold=True, id="identity"
            )
            yield Prose(lambda: look.say("recovery.spaces"), colour=look.tone("mute"), classes="gap")
            yield Tick(look, lambda: look.say("recovery.tick"), id="written")
            yield Push(look, lambda: look.say("recovery.go_on"), id="go-on")
        yield Keys(look, self.ACTIONS)

    def on_mount(self) -> None:
        """The way on stays shut until it is ticked; it begins at the top, however small the terminal."""
        self.query_one(Push).disabled = True
        self.query_one(Tick).focus(scroll_visible=False)

    def on_key(self, event: events.Key) -> None:
        """Where it does not fit, the arrows read all of it; once ticked, Enter goes on from wherever the caret is."""
        if event.key in ("up", "down"):
            event.stop()
            self.query_one(VerticalScroll).scroll_relative(y=-1 if event.key == "up" else 1, animate=False)
        elif event.key == "enter" and self.query_one(Tick).ticked:
            event.stop()
            self._leave()
        else:
            super().on_key(event)

    @on(Tick.Changed)
    def ticked(self, event: Tick.Changed) -> None:
        """Open the way on."""
        event.stop()
        self.query_one(Push).disabled = not event.ticked
        if event.ticked:
            self.query_one(Push).focus()

    @on(Push.Pressed)
    def pressed(self, event: Push.Pressed) -> None:
        """It is on paper now; forget it here."""
        event.stop()
        self._leave()

    def _leave(self) -> None:
        self.forget()
        self.go_on()

    def go_on(self) -> None:
        """Back to where it was asked for."""
        self.post_message(Wanted("back"))

    def forget(self) -> None:
        """Keep nothing of it."""
        self._identity = ""
        self.query_one("#identity").refresh(layout=True)


class RecoveryScreen(PaperScreen):
    """The last step of the first run: the lock leaves it, for there is no other paper yet."""

    GOES_WITH_LOCK: ClassVar[bool] = False
    IS_WAY_IN: ClassVar[bool] = True
    GOES_WITH_BACK: ClassVar[bool] = False

    ACTIONS: ClassVar[tuple[Action, ...]] = PAPER_ACTIONS

    def go_on(self) -> None:
        """Into the vault."""
        self.post_message(VaultMade())


def grouped(identity: str) -> str:
    """Break the line for the eye: its head, then groups of four, five to a line."""
    rest = identity.removeprefix(_HEAD)
    groups = [rest[at : at + _GROUP] for at in range(0, len(rest), _GROUP)]
    lines = [groups[at : at + _GROUPS_A_LINE] for at in range(0, len(groups), _GROUPS_A_LINE)]
    head = [identity[: len(identity) - len(rest)]] if rest != identity else []
    return "\n".join((*head, *("  ".join(line) for line in lines)))
