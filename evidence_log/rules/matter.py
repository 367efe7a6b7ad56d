"""The facts of a matter, laid out for a pack: by row, by kind and by tag, so that a check looks only at what it may count."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from functools import cached_property
from typing import Any, NamedTuple

from evidence_log.records.check import Bucket
from evidence_log.records.party import Role
from evidence_log.rules.buckets import Buckets, against, buckets_of
from evidence_log.rules.facts import Facts, Occurrence
from evidence_log.rules.local_time import Clock, LocalTime
from evidence_log.rules.looked import Looked


class Kin(NamedTuple):
    """Occurrences that are alike but for their time: one of them, and the places of all in the facts."""

    number: int
    one: Occurrence
    places: list[int]


class Matter:
    """Made once for each pack; what is worked out once is kept. `kept` holds what checks worked out; `others` what the requirements looked at so far came to."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.local = LocalTime(facts.zone)
        self._role = {each.reference: each.party.role for each in facts.parties}
        self.kept: dict[Hashable, Any] = {}
        self.others: dict[str, Looked] = {}
        self._buckets: dict[Bucket, Buckets] = {}

    def kin(self, tags: Iterable[str]) -> Iterable[Kin]:
        """Occurrences that differ in nothing but their time; with one of the tags, where any is named."""
        named = tuple(tags)
        if not named:
            return self._kin
        return {each.number: each for tag in named for each in self._by_tag.get(tag, ())}.values()

    @cached_property
    def kin_of(self) -> dict[str, int]:
        """The number of its kin, by reference."""
        rows = [each.row for each in self.facts.occurrences]
        return {rows[place]: each.number for each in self._kin for place in each.places}

    @cached_property
    def clocks(self) -> dict[str, Clock | None]:
        """Where each lies on the clock of the day, by reference."""
        return {
            each.row: self.local.clock(each.when) for each in self.facts.occurrences if each.when is not None
        }

    def roles(self, occurrence: Occurrence) -> set[Role]:
        """The roles of those it is attributed to."""
        return {self._role[each] for each in occurrence.parties if each in self._role}

    @cached_property
    def by_row(self) -> dict[str, Occurrence]:
        """Occurrences by their reference."""
        return {each.row: each for each in self.facts.occurrences}

    def buckets(self, per: Bucket) -> Buckets:
        """What is counted together."""
        if per not in self._buckets:
            self._buckets[per] = buckets_of(per, self.facts)
        return self._buckets[per]

    def debt_of(self, debt: str | None) -> str | None:
        """The debt or group of debts meant; the one there is, where none is named. None where nobody knows."""
        if debt is not None:
            return self._debts.get(debt, debt)
        groups = set(self._debts.values())
        return groups.pop() if len(groups) == 1 else None

    @cached_property
    def _debts(self) -> dict[str, str]:
        return {each.reference: each.group or each.reference for each in self.facts.debts}

    @cached_property
    def against(self) -> frozenset[str]:
        """The parties of the other side."""
        return against(self.facts)

    @cached_property
    def _kin(self) -> list[Kin]:
        found: dict[tuple[object, ...], list[int]] = {}
        for place, each in enumerate(self.facts.occurrences):
            # Members of an enumeration are one of a kind: to compare them by identity takes a tenth of the time.
            alike = (
                id(each.kind),
                id(each.direction),
                each.answered,
                id(each.contacted),
                each.visitors,
                each.numbers,
                each.parties,
                each.people,
                each.tags,
                each.effects,
                each.debt,
                each.place,
            )
            places = found.get(alike)
            if places is None:
                found[alike] = [place]
            else:
                places.append(place)
        occurrences = self.facts.occurrences
        return [Kin(n, occurrences[places[0]], places) for n, places in enumerate(found.values())]

    @cached_property
    def _by_tag(self) -> dict[str, list[Kin]]:
        found: defaultdict[str, list[Kin]] = defaultdict(list)
        for each in self._kin:
            for tag in each.one.tags:
                found[tag].append(each)
        return found
