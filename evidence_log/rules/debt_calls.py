"""Calls by one collector to one person about one debt: which count, which are conversations, what was consented to.

The steps are those of 12 CFR 1006.14(b): a call is judged by its local day; the consumer's own calls count for nothing
but may be conversations; a consented call counts for nothing until the next conversation.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import product
from typing import NamedTuple

from msgspec.structs import replace

from evidence_log.records.assessment import NeedKind
from evidence_log.records.check import Bucket
from evidence_log.records.check_calls import DebtCalls
from evidence_log.records.incident import Contacted, Direction, Kind
from evidence_log.rules.counting import Answer, Fits, Scope, alike_at
from evidence_log.rules.debt_facts import Consent
from evidence_log.rules.facts import Occurrence
from evidence_log.rules.ground import Ground, Kin, Unsure
from evidence_log.rules.matter import Matter
from evidence_log.rules.sides import SOMEBODY

Key = tuple[str, str, str]  # the collector, the person, the debt


class Talks:
    """Conversations in order, so that those before a call are found at once; all by their place in the order of time."""

    def __init__(self, by_begin: list[int], ground: Ground) -> None:
        self._seconds, days = ground.seconds, ground.days
        self.by_begin = by_begin
        self.by_end = sorted(by_begin, key=self._seconds.lasts.__getitem__)
        self._ends = [self._seconds.lasts[each] for each in self.by_end]
        self._begins = [self._seconds.firsts[each] for each in by_begin]
        # Of all up to there, the one on the latest first day; and the two on the latest last days.
        self._latest: list[int] = []
        self._first: list[int] = []
        self._second: list[int | None] = []
        latest: int | None = None
        for each in self.by_end:
            latest = each if latest is None or days.firsts[latest] < days.firsts[each] else latest
            self._latest.append(latest)
        first: int | None = None
        second: int | None = None
        for each in by_begin:
            if first is None or days.lasts[each] >= days.lasts[first]:
                first, second = each, first
            elif second is None or days.lasts[each] >= days.lasts[second]:
                second = each
            self._first.append(first)
            self._second.append(second)

    def certainly_before(self, begins: int) -> int | None:
        """The latest of those that had begun before for certain."""
        found = bisect_left(self._ends, begins)
        return self._latest[found - 1] if found else None

    def perhaps_before(self, call: int) -> int | None:
        """Of those that may have begun before, other than the call itself, one on the latest last day."""
        found = bisect_left(self._begins, self._seconds.lasts[call])
        if not found:
            return None
        first = self._first[found - 1]
        return self._second[found - 1] if first == call else first

    def certainly_between(self, given: int, call: int) -> bool:
        """Whether one was after `given` and before, for certain."""
        before = self.by_end[: bisect_left(self._ends, self._seconds.firsts[call])]
        return any(self._seconds.firsts[each] >= given for each in before)

    def perhaps_between(self, given: int, call: int) -> bool:
        """Whether one other than the call may have been after `given` and before."""
        before = self.by_begin[: bisect_left(self._begins, self._seconds.lasts[call])]
        return any(self._seconds.lasts[each] >= given and each != call for each in before)


class Held(NamedTuple):
    """What was between one collector and one person about one debt, by place; and what is not known of a call."""

    sure: list[int]
    perhaps: dict[int, NeedKind]
    sure_talks: Talks
    talks: Talks


def debt_log(values: DebtCalls, scope: Scope, matter: Matter) -> "DebtLog":
    """The log such a check needs, made once where two ask for the same."""
    asked = ("debt log", values.unconnected_tags, values.no_talk_tags, values.consent, scope)
    found: DebtLog | None = matter.kept.get(asked)
    if found is None:
        found = matter.kept[asked] = DebtLog(values, scope, matter)
    return found


class DebtLog:
    """All calls of a matter by whom they were between; `timeless` are those of no known time."""

    def __init__(self, values: DebtCalls, scope: Scope, matter: Matter) -> None:
        self._values, self._matter = values, matter
        named = {each.one.debt for each in matter.ground.kin}
        debts = {matter.debt_of(each) for each in named if each is not None}
        debts |= {matter.debt_of(each.reference) for each in matter.facts.debts}
        self._debts = frozenset(each for each in debts if each is not None) or frozenset({SOMEBODY})
        self.timeless: list[Unsure] = []
        self._calls = _Entered()
        self._talks = _Entered()
        calls = replace(scope.where, kinds=(Kind.CALL,), answered=None)
        self._enter(self._calls, self._counted, replace(scope, where=calls))
        talks = replace(calls, outgoing=True)
        self._enter(self._talks, self._talked, Scope(where=talks, lenders=scope.lenders))

    @property
    def talk_needs(self) -> dict[int, NeedKind]:
        """What is not known of conversations, by place."""
        return self._talks.needs

    @cached_property
    def between(self) -> list[Held]:
        """What was between each collector and each person about each debt, where there was anything to judge."""
        return list(self._between_all())

    def _between_all(self) -> Iterator[Held]:
        ground, needs = self._matter.ground, self._calls.needs
        for key in sorted(self._calls.held):
            by_begin = ground.ordered(self._talks.held.get(key, ())).tolist()
            talks = Talks(by_begin, ground)
            sure_talks = Talks([each for each in by_begin if each not in self._talks.needs], ground)
            consents = [each for each in self._matter.facts.consents if self._speaks_of(each, key)]
            sure: list[int] = []
            perhaps: dict[int, NeedKind] = {}
            for each in ground.ordered(self._calls.held[key]).tolist():
                need = needs.get(each)
                if any(self._surely_consented(each, consent, talks) for consent in consents):
                    continue
                if any(self._perhaps_consented(each, consent, sure_talks) for consent in consents):
                    need = need or NeedKind.TIME
                if need is None:
                    sure.append(each)
                else:
                    perhaps[each] = need
            yield Held(sure, perhaps, sure_talks, talks)

    def _enter(self, entered: "_Entered", counts: Callable[[Occurrence], Answer], scope: Scope) -> None:
        days = self._matter.ground.days
        for alike in alike_at(self._matter, scope):
            answer = counts(alike.one)
            if answer is Fits.NO:
                continue
            places = alike.kin.timed_places
            self.timeless += [(each, NeedKind.TIME) for each in alike.kin.timeless]
            keys, whose = self._between(alike.kin)
            unsure = alike.need or (answer if isinstance(answer, NeedKind) else None) or whose
            unsure = unsure or (NeedKind.TIME if alike.one.loose else None)
            doubtful = (
                [each for each in places if days.firsts[each] != days.lasts[each]]
                if unsure is None
                else places
            )
            entered.needs.update(dict.fromkeys(doubtful, unsure or NeedKind.TIME))
            for key in keys if places else ():
                entered.held[key].append(places)

    def _counted(self, each: Occurrence) -> Answer:
        """Whether it was connected, to a person, to a machine or to nobody."""
        if not each.tags.isdisjoint(self._values.unconnected_tags):
            return Fits.NO
        return Fits.YES if each.answered is not None else NeedKind.ANSWERED

    def _talked(self, each: Occurrence) -> Answer:
        """Whether there was a conversation: it was answered, and nobody said that it was none."""
        if each.answered is False or not each.tags.isdisjoint(
            (*self._values.unconnected_tags, *self._values.no_talk_tags)
        ):
            return Fits.NO
        return Fits.YES if each.answered else NeedKind.ANSWERED

    def _between(self, kin: Kin) -> tuple[tuple[Key, ...], NeedKind | None]:
        """Whom it was or may have been between; one's own call is by oneself."""
        actors, one = self._matter.belongs(kin, Bucket.ACTOR)
        people, other = self._matter.belongs(kin, Bucket.PERSON)
        if kin.one.direction is Direction.OUT:
            people, other = frozenset({Contacted.SELF.value}), None
        debt = self._matter.debt_of(kin.one.debt)
        debts, third = (self._debts, NeedKind.DEBT) if debt is None else (frozenset({debt}), None)
        return tuple(product(actors, people, debts)), one or other or third

    def _speaks_of(self, consent: Consent, key: Key) -> bool:
        actor, person, debt = key
        return (
            person == Contacted.SELF.value
            and consent.party in (None, actor)
            and (consent.debt is None or self._matter.debt_of(consent.debt) == debt)
        )

    def _days(self, consent: Consent) -> tuple[int, int]:
        first = consent.received.toordinal()
        ends = [each.toordinal() for each in (consent.ends, consent.withdrawn) if each is not None]
        return first, min([first + self._values.consent - 1, *ends])

    def _surely_consented(self, call: int, consent: Consent, talks: Talks) -> bool:
        first, last = self._days(consent)
        days, one = self._matter.ground.days, self._matter.ground.in_time[call]
        return (
            first <= days.firsts[call]
            and days.lasts[call] <= last
            and self._matter.ground.seconds.firsts[call] >= consent.given
            and not one.loose
            and (one.count == 1 or one.answered is False)
            and not talks.perhaps_between(consent.given, call)
        )

    def _perhaps_consented(self, call: int, consent: Consent, talks: Talks) -> bool:
        first, last = self._days(consent)
        days = self._matter.ground.days
        return (
            first <= days.lasts[call]
            and days.firsts[call] <= last
            and self._matter.ground.seconds.lasts[call] >= consent.given
            and not talks.certainly_between(consent.given, call)
        )


class _Entered:
    """Places by whom they were between, and what is not known of them."""

    def __init__(self) -> None:
        self.held: defaultdict[Key, list[list[int]]] = defaultdict(list)
        self.needs: dict[int, NeedKind] = {}
