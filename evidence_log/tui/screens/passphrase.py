"""Another passphrase for the vault, typed twice or made by chance; then what that does not undo."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from evidence_log.tui.actions import PASSPHRASE_ACTIONS, Action
from evidence_log.tui.messages import NewPassphraseWanted
from evidence_log.tui.screens.act import ActScreen
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.new_passphrase import NewPassphrase
from evidence_log.tui.widgets.prose import Prose


class PassphraseScreen(ActScreen):
    """What was typed stays until it was taken, or the vault is locked."""

    ACTIONS: ClassVar[tuple[Action, ...]] = PASSPHRASE_ACTIONS
    NAME: ClassVar[str] = "passphrase"

    def asked(self) -> ComposeResult:
        """What it means, and the new one."""
        look = self.look
        yield Prose(lambda: look.say("passphrase.about"), colour=look.tone("text"), classes="gap")
        yield NewPassphrase(look, "passphrase.do")

    def on_mount(self) -> None:
        """Ready to type."""
        self.query_one("#passphrase").focus()

    def do(self) -> None:
        """Take it."""
        if not self.busy and self._came is None:
            self.query_one(NewPassphrase).give()

    @on(NewPassphrase.Given)
    def passphrase_given(self, event: NewPassphrase.Given) -> None:
        """It is one."""
        event.stop()
        if not self.busy:
            self.query_one(NewPassphrase).put_away()
            self.post_message(NewPassphraseWanted(self, event.passphrase))

    @on(NewPassphrase.Refused)
    def no_passphrase(self, event: NewPassphrase.Refused) -> None:
        """It is none."""
        event.stop()
        if not self.busy:
            self.say_refused(event.refusal)
            self.query_one("#passphrase", LineInput).focus()

    def forget(self) -> None:
        """Keep nothing of it."""
        for each in self.query(NewPassphrase):
            each.forget()
