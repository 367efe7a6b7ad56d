"""Debts: what is claimed, by whom, always as a claim; last, what was withdrawn."""

from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual import events, on, work
from textual.message import Message

from evidence_log.errors import Refusal
from evidence_log.i18n.debt_words import changed_fields, claim_words, claimed_fields
from evidence_log.i18n.withdrawal_words import withdrawn_words
from evidence_log.records.case_file import FiledDebt
from evidence_log.tui.actions import DEBT_ACTIONS, Action, action_for
from evidence_log.tui.debt_form import lender_label, named
from evidence_log.tui.look import Look
from evidence_log.tui.messages import DebtWanted, ReadFailed
from evidence_log.tui.said import Claimed
from evidence_log.tui.screens.listing import ListingScreen
from evidence_log.tui.session import Session
from evidence_log.tui.widgets.picker import Picker
from evidence_log.tui.widgets.sheet import Row

if TYPE_CHECKING:
    from evidence_log.tui.desk import Desk


class DebtsScreen(ListingScreen):
    """In the order they were written down; Enter changes what is claimed by the one that is chosen."""

    NAME: ClassVar[str] = "debts"
    ACTIONS: ClassVar[tuple[Action, ...]] = DEBT_ACTIONS

    class Fetched(Message):
        """They have been read from the vault."""

        def __init__(self, claimed: Claimed) -> None:
            super().__init__()
            self.claimed = claimed

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__(look, session)
        self.claimed = Claimed()

    def fetch(self) -> None:
        """Read them anew."""
        self._fetch(self.session.open)

    @work(thread=True, exclusive=True, group="debts")
    def _fetch(self, desk: "Desk") -> None:
        try:
            claimed = desk.claims().claimed()
        except Refusal as refusal:
            self.post_message(ReadFailed(refusal))
        else:
            self.post_message(self.Fetched(claimed))

    @on(Fetched)
    def fetched(self, event: Fetched) -> None:
        """Show them."""
        event.stop()
        self.claimed = event.claimed
        self.offer(len(self._every), self._lines)

    @property
    def _every(self) -> tuple[FiledDebt, ...]:
        return (*self.claimed.debts, *self.claimed.withdrawn)

    @property
    def chosen(self) -> FiledDebt | None:
        """The debt under the cursor, withdrawn or not."""
        at = self.query_one(Picker).at
        return self._every[at] if at < len(self._every) else None

    @property
    def reference(self) -> str | None:
        """What it is called."""
        return None if self.chosen is None else self.chosen.reference

    def on_key(self, event: events.Key) -> None:
        """Add one, or change the chosen one."""
        action = action_for(self.actions, event.key, event.character)
        if action is not None and action.name == "add-debt":
            event.stop()
            event.prevent_default()
            self.post_message(DebtWanted(None, self.claimed))
        else:
            super().on_key(event)

    @on(Picker.Chosen)
    def change_wanted(self, event: Picker.Chosen) -> None:
        """Enter changes the chosen one; what was withdrawn stays as it is."""
        event.stop()
        if self.chosen is not None and self.chosen.withdrawal is None:
            self.post_message(DebtWanted(self.chosen, self.claimed))

    # --- lines

    def _lines(self, place: int, here: bool, width: int) -> list[Row]:  # noqa: FBT001 -- as the picker asks
        look, filed = self.look, self._every[place]
        sections = {"debts.claimed": len(self.claimed.debts), "debts.withdrawn": len(self.claimed.withdrawn)}
        shown = self._shown(filed)
        debt = shown.debt
        told = (debt.lender, debt.contract, debt.amount and debt.amount.told)
        line = "  ".join([filed.reference, *(each for each in told if each)])
        rows = [self.head(line, width, here=here)]
        rows += self.below(claim_words(debt, look.texts), width, look.palette.text)
        for label, value in claimed_fields(debt, look.texts, self.session.zone) if here else ():
            rows += self.below(look.say("people.field", label=look.texts(label), value=value), width)
        if here:
            rows += self._before(shown, width)
        if filed.withdrawal is not None:
            rows += self.below(withdrawn_words(filed.withdrawal, look.texts, self.session.zone), width)
        return [*self.heading_at(place, sections), *rows, []]

    def _before(self, shown: FiledDebt, width: int) -> list[Row]:
        """What was claimed otherwise before."""
        look, rows = self.look, []
        for head, fields in changed_fields(shown, look.texts, self.session.zone):
            rows += self.below(look.say("debts.changed", when=head), width)
            for label, value in fields:
                before = look.texts("debt.nothing") if value is None else value
                rows += self.below(look.say("debts.before", label=look.texts(label), value=before), width)
        return rows

    def _shown(self, filed: FiledDebt) -> FiledDebt:
        """With the names of parties, and the kind of lender as the rules call it."""
        found = named(filed, self.claimed)
        kind = found.debt.lender_kind
        if kind is None:
            return found
        said = lender_label(kind, self.claimed)(self.look.texts.language)
        return replace(found, debt=replace(found.debt, lender_kind=said))
