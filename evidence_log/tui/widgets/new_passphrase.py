"""A new passphrase, typed twice: how long it would hold, or one made by chance."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Input

from evidence_log.casework.generate_passphrase import Phrase, generate_passphrase
from evidence_log.casework.judge_passphrase import judge_passphrase
from evidence_log.errors import EmptyPassphrase, PassphraseMismatch, Refusal
from evidence_log.tui.look import Look
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.push import Push


class NewPassphrase(Vertical):
    """`do` is the text of the button that takes it."""

    class Given(Message):
        """It was typed twice alike."""

        def __init__(self, passphrase: str) -> None:
            super().__init__()
            self.passphrase = passphrase

    class Refused(Message):
        """It is none."""

        def __init__(self, refusal: Refusal) -> None:
            super().__init__()
            self.refusal = refusal

    def __init__(self, look: Look, do: str) -> None:
        super().__init__(id="new-passphrase")
        self._look = look
        self._do = do
        self._phrase: Phrase | None = None

    def compose(self) -> ComposeResult:
        """The fields, what is said of it, and the two ways on."""
        look = self._look
        with Horizontal(classes="field"):
            yield Prose(lambda: look.say("first.passphrase"), colour=look.tone("mute"), classes="label")
            yield LineInput(look, password=True, id="passphrase")
        with Horizontal(classes="field"):
            yield Prose(lambda: look.say("first.again"), colour=look.tone("mute"), classes="label")
            yield LineInput(look, password=True, id="again")
        yield Prose(self._advice, colour=look.tone("mute"), classes="gap", id="advice")
        yield Push(look, lambda: look.say(self._do), id="make")
        yield Push(look, lambda: look.say("first.offer"), id="offer")

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Enter goes on."""
        event.stop()
        if event.input.id == "again":
            self.give()
        else:
            self.screen.focus_next()

    @on(Push.Pressed, "#make")
    def pressed(self, event: Push.Pressed) -> None:
        """Take it."""
        event.stop()
        self.give()

    @on(Push.Pressed, "#offer")
    def phrase_wanted(self, event: Push.Pressed) -> None:
        """Make a phrase by chance, to be copied and typed once; the first field holds it already."""
        event.stop()
        self._phrase = generate_passphrase(self._look.texts.language)
        self.query_one("#passphrase", LineInput).value = self._phrase.typed
        self.query_one("#again", LineInput).value = ""
        self.query_one("#again").focus()

    @on(Input.Changed, "#passphrase")
    def passphrase_changed(self, event: Input.Changed) -> None:
        """Say how long it would hold."""
        event.stop()
        if self._phrase is not None and event.value != self._phrase.typed:
            self._phrase = None
        self._say_again()
        self.call_after_refresh(self.query_one("#advice").scroll_visible, animate=False)

    def _advice(self) -> str:
        look = self._look
        if self._phrase is not None:
            return "\n".join((look.say("first.phrase"), *(each for each in self._phrase if each)))
        typed = self.query_one("#passphrase", LineInput).value if self.is_mounted else ""
        if typed.strip():
            return look.texts(f"keys.strength.{judge_passphrase(typed).value}")
        return look.say("first.advice")

    def _say_again(self) -> None:
        self.query_one("#advice", Prose).refresh(layout=True)

    def give(self) -> None:
        """Hand it over, if it is one."""
        passphrase = self.query_one("#passphrase", LineInput).value
        if not passphrase.strip():
            self.post_message(self.Refused(EmptyPassphrase()))
        elif passphrase != self.query_one("#again", LineInput).value:
            self.post_message(self.Refused(PassphraseMismatch()))
        else:
            self.post_message(self.Given(passphrase))

    def put_away(self) -> None:
        """Show the phrase no longer: it was typed."""
        self._phrase = None
        self._say_again()

    def forget(self) -> None:
        """Keep nothing of it."""
        for field in self.query(LineInput):
            field.value = ""
        self.put_away()
