"""Withdraw a thing: what it is, what that means, and why; then it is hidden, and all of it kept."""

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.i18n.withdrawal_words import standing_line
from evidence_log.records.case_file import Withdrawable
from evidence_log.tui.actions import WITHDRAW_ACTIONS, Action
from evidence_log.tui.look import Look
from evidence_log.tui.messages import WithdrawalWanted
from evidence_log.tui.screens.act import ActScreen
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.push import Push

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk


class WithdrawScreen(ActScreen):
    """Only the reason is asked for, and not twice: nothing is lost."""

    ACTIONS: ClassVar[tuple[Action, ...]] = WITHDRAW_ACTIONS
    NAME: ClassVar[str] = "withdraw"
    READ_FIRST: ClassVar[bool] = True

    class Looked(Message):
        """What would be withdrawn, or why it cannot be."""

        def __init__(
            self,
            standing: Withdrawable | None,
            refusal: Refusal | None,
        ) -> None:
            super().__init__()
            self.standing = standing
            self.refusal = refusal

    def __init__(self, look: Look, session: Session, reference: str) -> None:
        super().__init__(look, session)
        self.reference = reference
        self._standing: Withdrawable | None = None

    def titled(self) -> str:
        """Which one."""
        return self.look.say("withdraw.title", reference=self.reference)

    def asked(self) -> ComposeResult:
        """What it is; what withdrawing it means; why; the button."""
        look = self.look
        kind = self.reference.partition("-")[0].lower()
        yield Prose(self._first, colour=look.tone("text"), bold=True, id="first-line")
        yield Prose(lambda: look.say(f"withdraw.about.{kind}"), colour=look.tone("text"), classes="gap told")
        yield Prose(lambda: look.say("withdraw.no_way_back"), colour=look.tone("mute"), classes="gap told")
        with Horizontal(classes="field told"):
            yield self.label("reason")
            yield LineInput(look, hint="withdraw.reason.hint", id="reason")
        yield Push(look, lambda: look.say("withdraw.do"), id="do")

    def on_mount(self) -> None:
        """See what it is."""
        self._tell(shown=False)
        if self.session.desk is not None:
            self._look_at(self.session.desk)

    def _tell(self, *, shown: bool) -> None:
        for each in self.query(".told, #do"):
            each.display = shown

    @work(thread=True, exclusive=True, group="withdraw")
    def _look_at(self, desk: "Desk") -> None:
        try:
            standing = desk.guard.standing(self.reference)
        except Refusal as refusal:
            self.post_message(self.Looked(None, refusal))
        else:
            self.post_message(self.Looked(standing, None))

    @on(Looked)
    def looked(self, event: Looked) -> None:
        """Show it, ready for the reason."""
        event.stop()
        if event.refusal is not None:
            self.query_one("#first-line").display = False
            self.say_refused(event.refusal)
            return
        self._standing = event.standing
        self._tell(shown=True)
        self.query_one("#first-line").refresh(layout=True)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """In the reason; where that is out of sight one reads first, and Tab goes there."""
        page, reason = self.query_one("#form"), self.query_one("#reason")
        (reason if page.region.contains_region(reason.region) else page).focus()

    def _first(self) -> str:
        look = self.look
        if self._standing is None:
            return look.say("withdraw.looking")
        return look.signs.drawn(standing_line(self._standing, look.texts, self.session.zone))

    def look_again(self) -> None:
        """Something was written; why it cannot be withdrawn stays said."""
        if self._standing is not None:
            super().look_again()

    def do(self) -> None:
        """Ask for it, once there is a reason."""
        if self.busy or self._standing is None:
            return
        reason = self.query_one("#reason", LineInput).value
        if not reason.strip():
            self.say(lambda: self.look.say("withdraw.why"))
            self.query_one("#reason").focus()
        else:
            self.post_message(WithdrawalWanted(self, reason))
