"""The passphrase once more, before something that leaves the vault or cannot be taken back."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Input

from evidence_log.errors import Refusal
from evidence_log.tui.actions import ASK_AGAIN_ACTIONS, Action
from evidence_log.tui.look import Look
from evidence_log.tui.messages import PassphraseAgain
from evidence_log.tui.refusals import refusal_words
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.top_bar import TopBar


class AskAgainScreen(Room):
    """One field; `then` is carried out with it once it was right. `why` is the text that says why it is asked."""

    ACTIONS: ClassVar[tuple[Action, ...]] = ASK_AGAIN_ACTIONS

    def __init__(self, look: Look, session: Session, then: Callable[[str], None], *, why: str) -> None:
        super().__init__(look, session)
        self.then = then
        self._why = why
        self.proving = False
        self._message: Callable[[], str] = lambda: ""

    def compose(self) -> ComposeResult:
        """Why it is asked, and the field."""
        look = self.look
        yield TopBar(look, self.session)
        with VerticalScroll(id="door", can_focus=False):
            yield Prose(lambda: look.say("again.title"), colour=look.tone("text"), bold=True)
            yield Prose(lambda: look.say(self._why), colour=look.tone("mute"))
            with Horizontal(classes="field"):
                yield Prose(lambda: look.say("lock.passphrase"), colour=look.tone("mute"), classes="label")
                yield LineInput(look, password=True, id="passphrase")
            yield Prose(self._said, colour=look.tone("visit"), id="message")
        yield Keys(look, self.ACTIONS)

    def on_mount(self) -> None:
        """Ready to type."""
        self.query_one(LineInput).focus()

    def _said(self) -> str:
        return self._message()

    def say(self, message: Callable[[], str]) -> None:
        """Say how it stands."""
        self._message = message
        self.query_one("#message").refresh(layout=True)

    def say_refused(self, refusal: Refusal) -> None:
        """It was not right."""
        self.proving = False
        self.query_one(LineInput).value = ""
        self.say(lambda: refusal_words(refusal, self.look))

    def forget(self) -> None:
        """Keep nothing of it, nor what it was asked for."""
        self.then = _nothing
        for field in self.query(LineInput):
            field.value = ""

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Try it, once at a time."""
        event.stop()
        if not self.proving and event.value:
            self.proving = True
            self.say(lambda: self.look.say("lock.opening"))
            self.post_message(PassphraseAgain(event.value))


def _nothing(passphrase: str) -> None:
    del passphrase
