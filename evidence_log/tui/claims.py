"""What the app asks of debts. Brought when somebody first looks at them; every method may run in a worker thread."""

from collections.abc import Collection

from evidence_log.casework.add_debt import add_debt
from evidence_log.casework.change_debt import change_debt
from evidence_log.casework.find_pack import has_pack, pack_of
from evidence_log.casework.list_parties import list_parties
from evidence_log.records.clock import Clock
from evidence_log.records.debt_words import DebtWords
from evidence_log.tui.said import Claimed
from evidence_log.vault.vault import Vault


class Claims:
    """The debts that are claimed, beside an open vault."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def claimed(self) -> Claimed:
        """All of them, and what a form offers: who is known, the kinds of lender and of order the rules know."""
        jurisdiction = self._vault.case().jurisdiction
        pack = pack_of(jurisdiction) if has_pack(jurisdiction) else None
        debts = self._vault.debts()
        return Claimed(
            debts=tuple(each for each in debts if each.withdrawal is None),
            withdrawn=tuple(each for each in debts if each.withdrawal is not None),
            parties=tuple(list_parties(self._vault)),
            lenders=() if pack is None else pack.lenders,
            orders=() if pack is None else pack.orders,
        )

    def add(self, words: DebtWords) -> None:
        """Write one down; raises what reading it raises."""
        add_debt(self._vault, words, at=self._clock.read())

    def change(self, reference: str, words: DebtWords, given: Collection[str], reason: str | None) -> None:
        """Say what is claimed from now on; raises NothingToChange, and what reading it raises."""
        at = self._clock.read()
        change_debt(self._vault, reference, words, given=given, reason=reason, at=at)
