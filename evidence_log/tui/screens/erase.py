"""Erase what was recorded of a thing: what goes, what stays, what is not reached; then its number, typed."""

import unicodedata
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.i18n.erasure_words import not_reached, will_go
from evidence_log.records.to_erase import ToErase
from evidence_log.tui.actions import ERASE_ACTIONS, Action
from evidence_log.tui.look import Look
from evidence_log.tui.messages import EraseWanted
from evidence_log.tui.screens.act import ActScreen
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.chips import Chip, Chips
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.push import Push

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk

_TRUTH = {"yes": True, "no": False}


class EraseScreen(ActScreen):
    """One reads first: the arrows scroll, and the button is the last thing on the way."""

    ACTIONS: ClassVar[tuple[Action, ...]] = ERASE_ACTIONS
    NAME: ClassVar[str] = "erase"
    READ_FIRST: ClassVar[bool] = True

    class Looked(Message):
        """What would go, or why nothing can."""

        def __init__(self, looked: ToErase | None, refusal: Refusal | None) -> None:
            super().__init__()
            self.looked = looked
            self.refusal = refusal

    def __init__(self, look: Look, session: Session, reference: str) -> None:
        super().__init__(look, session)
        self.reference = reference
        self._looked: ToErase | None = None

    def titled(self) -> str:
        """Which one."""
        return self.look.say("erase.title", reference=self.reference)

    def asked(self) -> ComposeResult:
        """What goes, what stays, what is not reached; the fields; the button last."""
        look = self.look
        yield Prose(self._first, colour=look.tone("text"), bold=True, id="first-line")
        yield Prose(self._goes, colour=look.tone("text"), classes="gap told", id="goes")
        yield Prose(self._stays, colour=look.tone("text"), classes="gap told", id="stays")
        yield Prose(self._not_reached, colour=look.tone("mute"), classes="gap told", id="not-reached")
        yield Prose(lambda: look.say("erase.handed_question"), colour=look.tone("text"), classes="told")
        with Horizontal(classes="field told"):
            yield self.label("handed")
            yield Chips(look, self._answers(), value="not_said", id="handed")
        yield Prose(self._held_against, colour=look.tone("visit"), classes="gap told", id="held-against")
        for name in ("reason", "confirm"):
            with Horizontal(classes="field told"):
                yield self.label(name)
                yield LineInput(look, hint=None if name == "confirm" else f"erase.{name}.hint", id=name)
        yield Push(look, lambda: look.say("erase.do"), id="do")

    def _answers(self) -> list[Chip]:
        look = self.look

        def chip(value: str) -> Chip:
            return Chip(value, lambda: look.say(f"form.{value}"), look.tone("primary"))

        return [chip(each) for each in ("not_said", "yes", "no")]

    def on_mount(self) -> None:
        """See what would go."""
        self._tell(shown=False)
        self.relabel()
        self.query_one("#form", VerticalScroll).focus()
        if self.session.desk is not None:
            self._look_at(self.session.desk)

    def relabel(self) -> None:
        """What is to be typed holds a number."""
        super().relabel()
        field = self.query_one("#confirm", LineInput)
        field.placeholder = self.look.say("erase.confirm.hint", reference=self.reference)

    def _tell(self, *, shown: bool) -> None:
        for each in self.query(".told, #do"):
            each.display = shown

    @work(thread=True, exclusive=True, group="erase")
    def _look_at(self, desk: "Desk") -> None:
        try:
            looked = desk.guard.look_at_erasure(self.reference)
        except Refusal as refusal:
            self.post_message(self.Looked(None, refusal))
        else:
            self.post_message(self.Looked(looked, None))

    @on(Looked)
    def looked(self, event: Looked) -> None:
        """Show it."""
        event.stop()
        if event.refusal is not None:
            self.query_one("#first-line").display = False
            self.say_refused(event.refusal)
            return
        self._looked = event.looked
        self._tell(shown=True)
        for each in self.query(Prose):
            each.refresh(layout=True)

    # --- what it says

    def _first(self) -> str:
        look = self.look
        if self._looked is None:
            return look.say("erase.looking")
        return look.signs.drawn(look.texts("changes.will-go"))

    def _goes(self) -> str:
        look = self.look
        lines = [] if self._looked is None else will_go(self._looked, look.texts)
        return "\n".join(look.signs.drawn(f"  {each}") for each in lines)

    def _stays(self) -> str:
        return self.look.say("erase.stays")

    def _not_reached(self) -> str:
        look = self.look
        lines = [] if self._looked is None else not_reached(self._looked, look.texts)
        return "\n".join([*map(look.signs.drawn, lines), look.say("erase.cannot_come_back")])

    def _held_against(self) -> str:
        look = self.look
        if not self.is_mounted or self.query_one("#handed", Chips).value != "yes":
            return ""
        return "\n".join(
            look.signs.drawn(look.texts(f"changes.{each}")) for each in ("held-against", "better-kept")
        )

    # --- asking for it

    @on(Chips.Changed)
    def answered(self, event: Chips.Changed) -> None:
        """Another answer, another caution."""
        event.stop()
        self.query_one("#held-against").refresh(layout=True)

    def look_again(self) -> None:
        """Something was written; why nothing can go stays said."""
        if self._looked is not None:
            super().look_again()

    def do(self) -> None:
        """Ask for it, if there is a reason and its number was typed; else say kindly what is missing."""
        if self.busy or self._looked is None:
            return
        reason = self.query_one("#reason", LineInput).value
        typed = unicodedata.normalize("NFKC", self.query_one("#confirm", LineInput).value)
        if not reason.strip():
            self.say(lambda: self.look.say("erase.why"))
            self.query_one("#reason").focus()
        elif typed.strip().upper() != self.reference:
            self.say(lambda: self.look.say("erase.type", reference=self.reference))
            self.query_one("#confirm").focus()
        else:
            handed_over = _TRUTH.get(self.query_one("#handed", Chips).value)
            self.post_message(EraseWanted(self, reason, handed_over=handed_over))

    def finish(self) -> None:
        """It is gone: nothing of it stays here."""
        self._looked = None
        self._tell(shown=False)
        super().finish()
