"""The lock: asks for the passphrase. Nothing of the log is known here."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input

from evidence_log.errors import Refusal
from evidence_log.tui.actions import DOOR_ACTIONS, Action
from evidence_log.tui.look import Look
from evidence_log.tui.messages import PassphraseGiven
from evidence_log.tui.refusals import refusal_words
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.top_bar import TopBar
from evidence_log.vault.manifest import stands_open


class LockScreen(Room):
    """One field. While the passphrase is stretched, which takes a second or two, it says so."""

    ACTIONS: ClassVar[tuple[Action, ...]] = DOOR_ACTIONS

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__(look, session)
        self._message: Callable[[], str] = lambda: ""
        self._tone = look.palette.mute
        self.opening = False

    def compose(self) -> ComposeResult:
        """Lay it out."""
        look, palette = self.look, self.look.palette
        yield TopBar(look, self.session)
        with Vertical(id="door"):
            yield Prose(lambda: look.say("lock.title"), colour=palette.text, bold=True)
            yield Prose(
                lambda: look.say("lock.folder", folder=look.line(str(self.session.folder))),
                colour=palette.mute,
            )
            with Horizontal(classes="field"):
                yield Prose(lambda: look.say("lock.passphrase"), colour=palette.mute, classes="label")
                yield LineInput(look, password=True, id="passphrase")
            yield Prose(self._said, colour=lambda: self._tone, id="message")
        yield Keys(look, self.ACTIONS)

    def on_mount(self) -> None:
        """Ready to type."""
        self.query_one(LineInput).focus()
        if stands_open(self.session.folder):
            self._say(lambda: self.look.say("lock.stands_open"), self.look.palette.text)

    def say_opening(self) -> None:
        """The passphrase is being stretched."""
        self.opening = True
        self._say(lambda: self.look.say("lock.opening"), self.look.palette.text)

    def say_refused(self, refusal: Refusal) -> None:
        """It did not open."""
        self.opening = False
        self._say(lambda: refusal_words(refusal, self.look), self.look.palette.visit)
        self.query_one(LineInput).value = ""
        self.query_one(LineInput).focus()

    def say(self, message: Callable[[], str]) -> None:
        """Say something else."""
        self._say(message, self.look.palette.visit)

    def _said(self) -> str:
        return self._message()

    def _say(self, message: Callable[[], str], tone: str) -> None:
        self._message, self._tone = message, tone
        self.query_one("#message", Prose).refresh(layout=True)

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Try it, once at a time."""
        event.stop()
        if not self.opening and (event.value or stands_open(self.session.folder)):
            self.post_message(PassphraseGiven(event.value))
