"""Calls by one collector to one person about one debt: which count, which are conversations, what was consented to.

The steps are those of 12 CFR 1006.14(b): a call is judged by its local day; the consumer's own calls count for nothing
but may be conversations; a consented call counts for nothing until the next conversation.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import product
from typing import NamedTuple

from msgspec.structs import replace

from evidence_log.records.assessment import NeedKind
from evidence_log.records.check import Bucket
from evidence_log.records.check_calls import DebtCalls
from evidence_log.records.incident import Contacted, Direction, Kind
from evidence_log.rules.counting import Answer, Fits, Scope, Unsure, alike_at
from evidence_log.rules.debt_facts import Consent
from evidence_log.rules.facts import Occurrence
from evidence_log.rules.ground import Kin
from evidence_log.rules.local_time import Span
from evidence_log.rules.matter import Matter
from evidence_log.rules.sides import SOMEBODY

Key = tuple[str, str, str]  # the collector, the person, the debt


class Call(NamedTuple):
    """A call, when it was, and what is not known of it."""

    occurrence: Occurrence
    when: Span
    need: NeedKind | None


class Talks:
    """Conversations in order, so that those before a call are found at once."""

    def __init__(self, talks: Iterable[Call]) -> None:
        held = list(talks)
        self.by_end = sorted(held, key=lambda each: each.when.ends)
        self.by_begin = sorted(held, key=lambda each: each.when.begins)
        self._ends = [each.when.ends for each in self.by_end]
        self._begins = [each.when.begins for each in self.by_begin]
        # Of all up to there, the one on the latest first day; and the two on the latest last days.
        self._latest: list[Call] = []
        self._two: list[tuple[Call, Call | None]] = []
        for each in self.by_end:
            before = self._latest[-1] if self._latest else each
            self._latest.append(before if before.when.first_day >= each.when.first_day else each)
        first: Call | None = None
        second: Call | None = None
        for each in self.by_begin:
            if first is None or each.when.last_day >= first.when.last_day:
                first, second = each, first
            elif second is None or each.when.last_day >= second.when.last_day:
                second = each
            self._two.append((first, second))

    def certainly_before(self, when: Span) -> Call | None:
        """The latest of those that had begun before for certain."""
        found = bisect_left(self._ends, when.begins)
        return self._latest[found - 1] if found else None

    def perhaps_before(self, call: Call) -> Call | None:
        """Of those that may have begun before, other than the call itself, one on the latest last day."""
        found = bisect_left(self._begins, call.when.ends)
        latest = self._two[found - 1] if found else (None, None)
        others = (each for each in latest if each is not None and each.occurrence is not call.occurrence)
        return next(others, None)

    def certainly_between(self, given: int, when: Span) -> bool:
        """Whether one was after `given` and before, for certain."""
        before = self.by_end[: bisect_left(self._ends, when.begins)]
        return any(each.when.begins >= given for each in before)

    def perhaps_between(self, given: int, call: Call) -> bool:
        """Whether one other than the call may have been after `given` and before."""
        before = self.by_begin[: bisect_left(self._begins, call.when.ends)]
        return any(each.when.ends >= given and each.occurrence is not call.occurrence for each in before)


class Held(NamedTuple):
    """What was between one collector and one person about one debt."""

    sure: list[Call]
    perhaps: list[Call]
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
        self._calls: defaultdict[Key, list[Call]] = defaultdict(list)
        self._talks: defaultdict[Key, list[Call]] = defaultdict(list)
        calls = replace(scope.where, kinds=(Kind.CALL,), answered=None)
        self._enter(self._calls, self._counted, replace(scope, where=calls))
        talks = replace(calls, outgoing=True)
        self._enter(self._talks, self._talked, Scope(where=talks, lenders=scope.lenders))

    @cached_property
    def between(self) -> list[Held]:
        """What was between each collector and each person about each debt, where there was anything to judge."""
        return list(self._between_all())

    def _between_all(self) -> Iterator[Held]:
        for key in sorted(self._calls):
            talks = self._talks.get(key, [])
            sure_talks, all_talks = Talks(each for each in talks if each.need is None), Talks(talks)
            consents = [each for each in self._matter.facts.consents if self._speaks_of(each, key)]
            sure: list[Call] = []
            perhaps: list[Call] = []
            for each in self._calls[key]:
                if any(self._surely_consented(each, consent, all_talks) for consent in consents):
                    continue
                if any(self._perhaps_consented(each, consent, sure_talks) for consent in consents):
                    perhaps.append(each._replace(need=each.need or NeedKind.TIME))
                else:
                    (sure if each.need is None else perhaps).append(each)
            yield Held(sure, perhaps, sure_talks, all_talks)

    def _enter(
        self,
        held: defaultdict[Key, list[Call]],
        counts: Callable[[Occurrence], Answer],
        scope: Scope,
    ) -> None:
        for alike in alike_at(self._matter, scope):
            answer = counts(alike.one)
            if answer is Fits.NO:
                continue
            self.timeless += [(each, NeedKind.TIME) for each in alike.kin.timeless]
            keys, whose = self._between(alike.kin)
            unsure = alike.need or (answer if isinstance(answer, NeedKind) else None) or whose
            unsure = unsure or (NeedKind.TIME if alike.one.loose else None)
            calls = [
                Call(each, when, unsure or (None if when.first_day == when.last_day else NeedKind.TIME))
                for each in alike.kin.timed
                if (when := each.when) is not None
            ]
            for key in keys:
                held[key] += calls

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

    def _surely_consented(self, call: Call, consent: Consent, talks: Talks) -> bool:
        first, last = self._days(consent)
        return (
            first <= call.when.first_day
            and call.when.last_day <= last
            and call.when.begins >= consent.given
            and not call.occurrence.loose
            and (call.occurrence.count == 1 or call.occurrence.answered is False)
            and not talks.perhaps_between(consent.given, call)
        )

    def _perhaps_consented(self, call: Call, consent: Consent, talks: Talks) -> bool:
        first, last = self._days(consent)
        return (
            first <= call.when.last_day
            and call.when.first_day <= last
            and call.when.ends >= consent.given
            and not talks.certainly_between(consent.given, call.when)
        )
