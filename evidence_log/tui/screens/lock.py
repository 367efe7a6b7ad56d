"""The lock: asks for the passphrase, or takes something down without it. Nothing of the log is known here."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.timer import Timer
from textual.widgets import Input

from evidence_log.errors import Refusal
from evidence_log.tui.actions import LOCK_ACTIONS, Action
from evidence_log.tui.emergency import emergency_number
from evidence_log.tui.look import Look
from evidence_log.tui.messages import PassphraseGiven, Wanted
from evidence_log.tui.refusals import refusal_words
from evidence_log.tui.screens.room import Room
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.push import Push
from evidence_log.tui.widgets.top_bar import TopBar
from evidence_log.vault.manifest import stands_open

_SAID_S = 60.0


class LockScreen(Room):
    """One field. While the passphrase is stretched, which takes a second or two, it says so."""

    GOES_WITH_LOCK: ClassVar[bool] = False
    IS_WAY_IN: ClassVar[bool] = True
    GOES_WITH_BACK: ClassVar[bool] = False

    CSS_PATH: ClassVar[str | None] = None
    ACTIONS: ClassVar[tuple[Action, ...]] = LOCK_ACTIONS

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__(look, session)
        self._message: Callable[[], str] = lambda: ""
        self._tone = look.tone("mute")
        self.opening = False
        self._forgets: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay it out."""
        look = self.look
        yield TopBar(look, self.session)
        with VerticalScroll(id="door", can_focus=False):
            yield Prose(lambda: look.say("lock.title"), colour=look.tone("text"), bold=True)
            yield Prose(
                lambda: look.say("lock.folder", folder=look.line(str(self.session.folder))),
                colour=look.tone("mute"),
            )
            with Horizontal(classes="field"):
                yield Prose(lambda: look.say("lock.passphrase"), colour=look.tone("mute"), classes="label")
                yield LineInput(look, password=True, id="passphrase")
            yield Push(look, lambda: look.say("lock.capture"), id="capture")
            yield Prose(lambda: look.say("lock.capture_about"), colour=look.tone("mute"), id="capture-about")
            yield Prose(self._danger, colour=look.tone("threat"), bold=True)
            yield Prose(self._said, colour=self._colour, id="message")
        yield Keys(look, self.ACTIONS)

    def on_mount(self) -> None:
        """Ready to type."""
        self.query_one(LineInput).focus()
        if stands_open(self.session.folder):
            self._say(lambda: self.look.say("lock.stands_open"), "text")

    def _danger(self) -> str:
        return self.look.say("form.danger", number=emergency_number(self.session))

    def say_opening(self) -> None:
        """The passphrase is being stretched."""
        self.opening = True
        self._say(lambda: self.look.say("lock.opening"), "text")

    def say_refused(self, refusal: Refusal) -> None:
        """It did not open."""
        self.opening = False
        self._say(lambda: refusal_words(refusal, self.look), "visit")
        self.query_one(LineInput).value = ""
        self.query_one(LineInput).focus()

    def say(self, message: Callable[[], str]) -> None:
        """Say something else."""
        self._say(message, "visit")

    def say_safe(self, message: Callable[[], str]) -> None:
        """Something is safe; said for a while only: it names files, and this screen is for everybody."""
        self._say(message, "safe")
        self._forgets = self.set_timer(_SAID_S, self._say_nothing)

    def _say_nothing(self) -> None:
        self._say(lambda: "", "mute")

    @on(Push.Pressed)
    def capture(self, event: Push.Pressed) -> None:
        """Write something down as it is."""
        event.stop()
        self.post_message(Wanted("capture"))

    def on_screen_resume(self) -> None:
        """Back in front; it may have been opened meanwhile."""
        self.query_one(LineInput).focus()
        self.query_one(TopBar).refresh()
        self.post_message(Wanted("go-in"))

    def _said(self) -> str:
        return self._message()

    def _colour(self) -> str:
        return self._tone()

    def _say(self, message: Callable[[], str], tone: str) -> None:
        if self._forgets is not None:
            self._forgets.stop()
            self._forgets = None
        self._message, self._tone = message, self.look.tone(tone)
        said = self.query_one("#message", Prose)
        said.refresh(layout=True)
        self.call_after_refresh(said.scroll_visible, animate=False)

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Try it, once at a time."""
        event.stop()
        if not self.opening and (event.value or stands_open(self.session.folder)):
            self.post_message(PassphraseGiven(event.value))
