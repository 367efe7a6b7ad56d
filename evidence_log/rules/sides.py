"""Who is one side: a creditor with all who collect for it. What cannot be placed may be of any side."""

from evidence_log.records.party import Role
from evidence_log.rules.facts import Facts, Occurrence

SOMEBODY = "?"  # a matter in which nobody was named has one side, and nothing is known to be of it


class Sides:
    """Tells the sides an occurrence may be of; one side is certain only where `certain` says so."""

    def __init__(self, facts: Facts) -> None:
        self._of_debt = {each.reference: each.lender or each.reference for each in facts.debts}
        self._of_party: dict[str, set[str]] = {}
        names = {each.party.name.strip().casefold(): each.reference for each in facts.parties}
        for debt in facts.debts:
            for told in (debt.lender, debt.agency):
                if told is not None:
                    party = names.get(told.strip().casefold(), told)
                    self._of_party.setdefault(party, set()).add(self._of_debt[debt.reference])
        lenders = {each.reference for each in facts.parties if each.party.role is Role.LENDER}
        creditors = set(self._of_debt.values()) or lenders
        for each in facts.parties:
            if each.party.role is Role.COLLECTION_AGENCY and creditors:
                self._of_party.setdefault(each.reference, set(creditors))
            elif each.party.role in (Role.LENDER, Role.COLLECTION_AGENCY, Role.RESPONDENT):
                self._of_party.setdefault(each.reference, {each.reference})
        self._all = frozenset().union(self._of_debt.values(), *self._of_party.values()) or {SOMEBODY}
        self._known: dict[tuple[str | None, tuple[str, ...]], tuple[frozenset[str], bool]] = {}

    def __call__(self, each: Occurrence) -> tuple[frozenset[str], bool]:
        """The sides it may be of, and whether it is certainly of the one."""
        asked = each.debt, each.parties
        found = self._known.get(asked)
        if found is None:
            found = self._known[asked] = self._look(each)
        return found

    def _look(self, each: Occurrence) -> tuple[frozenset[str], bool]:
        if each.debt in self._of_debt:
            return frozenset({self._of_debt[each.debt]}), True
        named = frozenset().union(*(self._of_party.get(party, set()) for party in each.parties))
        return (named, len(named) == 1) if named else (frozenset(self._all), False)
