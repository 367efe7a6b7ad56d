"""The facts of a matter as one pack looks at them: with its tags, and with what its requirements have worked out so far."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from functools import cached_property
from typing import Any

from evidence_log.records.check import Bucket
from evidence_log.records.party import Role
from evidence_log.rules.buckets import Belongs, Buckets, against, buckets_of
from evidence_log.rules.facts import Facts, Occurrence
from evidence_log.rules.ground import Ground, Kin
from evidence_log.rules.looked import Looked


class Matter:
    """Made once for each pack. `tag_ids` are the ids of its tags by what they may be written as.

    `kept` holds what checks worked out and others may need; `others` what the requirements looked at so far came to.
    """

    def __init__(
        self, facts: Facts, ground: Ground | None = None, tag_ids: Mapping[str, str] | None = None
    ) -> None:
        self.facts, self.ground = facts, ground or Ground(facts)
        self.local = self.ground.local
        self.kept: dict[Hashable, Any] = {}
        self.others: dict[str, Looked] = {}
        self._tag_ids = tag_ids or {}
        self._role = {each.reference: each.party.role for each in facts.parties}

    def kin(self, tags: Iterable[str]) -> Iterable[Kin]:
        """Occurrences by what they have in common; only those with one of the tags, where any is named."""
        named = tuple(tags)
        if not named:
            return self._kin
        return list(dict.fromkeys(each for tag in named for each in self._by_tag.get(tag, ())))

    def roles(self, occurrence: Occurrence) -> set[Role]:
        """The roles of those it is attributed to."""
        return {self._role[each] for each in occurrence.parties if each in self._role}

    def belongs(self, kin: Kin, per: Bucket) -> Belongs:
        """The buckets of what is alike, found once."""
        known: dict[Kin, Belongs] = self.kept.setdefault(("belongs", per), {})
        if kin not in known:
            known[kin] = self.buckets(per)(kin.one)
        return known[kin]

    def buckets(self, per: Bucket) -> Buckets:
        """What is counted together."""
        asked = ("buckets", per)
        if asked not in self.kept:
            self.kept[asked] = buckets_of(per, self.facts)
        found: Buckets = self.kept[asked]
        return found

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
        """As in the facts, but for the tags this pack calls by another name."""
        found: list[Kin] = []
        for kin in self.ground.kin:
            tags = kin.one.tags
            ids = frozenset(self._tag_ids.get(tag, tag) for tag in tags) if tags else tags
            found.append(kin if ids == tags else kin.tagged(ids))
        return found

    @cached_property
    def _by_tag(self) -> dict[str, list[Kin]]:
        found: defaultdict[str, list[Kin]] = defaultdict(list)
        for each in self._kin:
            for tag in each.one.tags:
                found[tag].append(each)
        return found
