"""The facts of a matter, laid out for a pack: by row, by kind and by tag, so that a check looks only at what it may count."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from evidence_log.records.check import Bucket
from evidence_log.records.incident import Kind
from evidence_log.records.party import Role
from evidence_log.rules.buckets import Buckets, against, buckets_of
from evidence_log.rules.facts import Facts, Occurrence
from evidence_log.rules.local_time import LocalTime
from evidence_log.rules.looked import Looked


class Matter:
    """Made once for each pack; what is worked out once is kept. `others`: what the requirements looked at so far came to."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.local = LocalTime(facts.zone)
        self._role = {each.reference: each.party.role for each in facts.parties}
        self.others: dict[str, Looked] = {}
        self._buckets: dict[Bucket, Buckets] = {}

    def candidates(self, kinds: Iterable[Kind], tags: Iterable[str]) -> Iterable[Occurrence]:
        """Those of one of the kinds with one of the tags; all where none is named."""
        named = tuple(tags)
        if named:
            rows = {each.row: each for tag in named for each in self._by_tag.get(tag, ())}
            wanted = set(kinds)
            return [each for each in rows.values() if not wanted or each.kind in wanted]
        wanted = set(kinds) or set(Kind)
        if wanted == set(Kind):
            return self.facts.occurrences
        return [each for kind in Kind if kind in wanted for each in self._by_kind.get(kind, ())]

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
    def _by_kind(self) -> dict[Kind, list[Occurrence]]:
        found: defaultdict[Kind, list[Occurrence]] = defaultdict(list)
        for each in self.facts.occurrences:
            found[each.kind].append(each)
        return found

    @cached_property
    def _by_tag(self) -> dict[str, list[Occurrence]]:
        found: defaultdict[str, list[Occurrence]] = defaultdict(list)
        for each in self.facts.occurrences:
            for tag in each.tags:
                found[tag].append(each)
        return found
