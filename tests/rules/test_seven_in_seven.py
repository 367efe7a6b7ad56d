"""The two limits of 12 CFR 1006.14(b): the fact file's vectors, and its steps carried out one by one over random logs."""

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import NamedTuple

import pytest

from evidence_log.records.assessment import NeedKind, Outcome
from evidence_log.records.case_file import FiledParty
from evidence_log.records.check import Where
from evidence_log.records.check_calls import AfterTalk, CallsPerDebt
from evidence_log.records.incident import Contacted, Direction, Kind
from evidence_log.records.instant import zone_named
from evidence_log.records.party import Party, Role
from evidence_log.rules.checks.after_talk import after_talk
from evidence_log.rules.checks.calls_per_debt import calls_per_debt
from evidence_log.rules.counting import Scope
from evidence_log.rules.debt_facts import Consent, DebtFacts
from evidence_log.rules.facts import Facts, Occurrence
from evidence_log.rules.local_time import LocalTime
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter
from tests.people import AGENCY_EN, LENDER_EN

LOGS = 10_000
ZONE = "America/New_York"
LOCAL = LocalTime(ZONE)
A = CallsPerDebt(more_than=7, days=7, unconnected_tags=("busy",), no_talk_tags=("dropped",))
B = AfterTalk(days=7, unconnected_tags=("busy",), no_talk_tags=("dropped",))
DEBTS = ("DEBT-0001", "DEBT-0002")
COLLECTORS = ("PTY-0001", "PTY-0002")


def party(reference: str, name: str) -> FiledParty:
    """A collector."""
    told = Party(name=name, role=Role.COLLECTION_AGENCY)
    return FiledParty(
        reference=reference, seq=1, recorded_at="2026-11-24T00:00:00+00:00", party=told, written=told
    )


PARTIES = (party("PTY-0001", AGENCY_EN), party("PTY-0002", LENDER_EN))


def second(local: str) -> int:
    return int(datetime.fromisoformat(local).replace(tzinfo=zone_named(ZONE)).timestamp())


class Told(NamedTuple):
    """One call of a log: when, and what became of it."""

    at: int
    answered: bool | None = False
    tag: str | None = None
    out: bool = False
    collector: str | None = COLLECTORS[0]
    person: Contacted | None = Contacted.SELF
    debt: str | None = DEBTS[0]
    uncertain: int = 0


def without(call: Told, what: str) -> Told:
    """The same, and one thing of it nobody knows."""
    return call._replace(
        answered=None if what == "answered" else call.answered,
        collector=None if what == "collector" else call.collector,
        person=None if what == "person" else call.person,
        debt=None if what == "debt" else call.debt,
    )


def facts(told: list[Told], consents: tuple[Consent, ...] = (), debts: tuple[str, ...] = DEBTS) -> Facts:
    return Facts(
        zone=ZONE,
        occurrences=tuple(
            Occurrence(
                row=f"INC-{n:04}",
                kind=Kind.CALL,
                when=LOCAL.between(each.at, each.at + each.uncertain),
                direction=Direction.OUT if each.out else Direction.IN,
                answered=each.answered,
                contacted=each.person,
                parties=() if each.collector is None else (each.collector,),
                tags=frozenset() if each.tag is None else frozenset({each.tag}),
                debt=each.debt,
            )
            for n, each in enumerate(told)
        ),
        parties=PARTIES,
        debts=tuple(DebtFacts(reference=each) for each in debts),
        consents=consents,
    )


def both(
    told: list[Told], consents: tuple[Consent, ...] = (), debts: tuple[str, ...] = DEBTS
) -> tuple[Looked, Looked]:
    matter, scope = Matter(facts(told, consents, debts)), Scope(where=Where(kinds=(Kind.CALL,)))
    return calls_per_debt(A, scope, matter), after_talk(B, scope, matter)


def day(number: int, hour: int = 10, minute: int = 0) -> int:
    """A time in the week that begins on Monday, 2 March 2026; the clocks go forward on its Sunday."""
    at = datetime(2026, 3, 2, hour, minute) + timedelta(days=number)  # noqa: DTZ001 -- local, read below
    return second(at.isoformat())


WEEK = [Told(day(n)) for n in range(7)]
MON, TUE, WED, THU, SAT, SUN, NEXT_MON = 0, 1, 2, 3, 5, 6, 7
AT_ITS_END = (Consent(row="INC-0000", given=day(MON, 10, 5), received=date(2026, 3, 2)),)

# Calls, consents, how many are beyond seven, how many are after a conversation.
VECTORS: dict[str, tuple[list[Told], tuple[Consent, ...], int, int]] = {
    "1: seven voicemails from Monday to Sunday": (WEEK, (), 0, 0),
    "1: an eighth on that Sunday": ([*WEEK, Told(day(SUN, 15))], (), 1, 0),
    "1: an eighth on the next Monday": ([*WEEK, Told(day(NEXT_MON))], (), 0, 0),
    "2: six voicemails and two busy tones": (
        [*WEEK[:6], *(Told(day(SUN, hour), tag="busy") for hour in (10, 11))], (), 0, 0,
    ),
    "3: a conversation on Monday, a ring that afternoon": ([Told(day(MON), answered=True), Told(day(MON, 15))], (), 0, 1),
    "3: a ring on the next Sunday": ([Told(day(MON), answered=True), Told(day(SUN))], (), 0, 1),
    "3: a ring on the next Monday": ([Told(day(MON), answered=True), Told(day(NEXT_MON))], (), 0, 0),
    "4: one's own call, and they talk": ([Told(day(TUE), answered=True, out=True), Told(day(THU))], (), 0, 1),
    "5: please ring me on Thursday": ([Told(day(MON), answered=True), Told(day(THU), answered=True)], AT_ITS_END, 0, 0),
    "5: the talk on Thursday spends it": (
        [Told(day(MON), answered=True), Told(day(THU), answered=True), Told(day(SAT))], AT_ITS_END, 0, 1,
    ),
    "6: five about one debt and five about another": (
        [*WEEK[:5], *(each._replace(at=each.at + 60, debt=DEBTS[1]) for each in WEEK[:5])], (), 0, 0,
    ),
    "7: five by the buyer and five by its agency": (
        [*WEEK[:5], *(each._replace(at=each.at + 60, collector=COLLECTORS[1]) for each in WEEK[:5])], (), 0, 0,
    ),
    "8: eight to one person, whatever the number": (
        [*WEEK[:4], *(each._replace(at=each.at + 60) for each in WEEK[:4])], (), 1, 0,
    ),
    "9: the clocks go forward on the day of the eighth": ([*WEEK, Told(day(SUN, 23, 59))], (), 1, 0),
    "9: the seventh day ends at midnight": ([Told(day(MON), answered=True), Told(day(NEXT_MON, 0))], (), 0, 0),
    "dropped, and nobody spoke": ([Told(day(MON), answered=True, tag="dropped"), Told(day(TUE))], (), 0, 0),
    "to somebody else": (
        [*WEEK[:4], *(each._replace(at=each.at + 60, person=Contacted.FAMILY) for each in WEEK[:4])], (), 0, 0,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("told", "consents", "beyond", "after"), VECTORS.values(), ids=VECTORS)
def test_the_vectors_of_the_fact_file(
    told: list[Told], consents: tuple[Consent, ...], beyond: int, after: int
) -> None:
    by_number, by_talk = both(told, consents)

    assert (by_number.count, by_number.most) == (beyond, beyond)
    assert (by_talk.count, by_talk.most) == (after, after)
    assert by_number.outcome is (Outcome.SHOWN if beyond else Outcome.NOT_SHOWN)
    assert by_talk.outcome is (Outcome.SHOWN if after else Outcome.NOT_SHOWN)


def test_vector_10_five_about_one_debt_and_three_nobody_knows_about_which() -> None:
    told = [*WEEK[:5], *(Told(day(n, 15), debt=None) for n in range(3))]
    by_number, by_talk = both(told)

    assert by_number.outcome is Outcome.POSSIBLY
    assert (dict(by_number.values)["peak"], dict(by_number.values)["reach"]) == (5, 8)
    assert (by_number.count, by_number.most, by_number.rows) == (0, 1, ())
    assert {each.kind for each in by_number.needs} == {NeedKind.DEBT}
    assert by_talk.outcome is Outcome.NOT_SHOWN


def test_the_rows_are_all_calls_of_the_seven_days() -> None:
    by_number, _ = both([Told(day(-1)), *WEEK, Told(day(SUN, 15))])

    assert set(by_number.rows) == {f"INC-{n:04}" for n in range(1, 9)}


def test_the_conversation_stands_among_the_rows() -> None:
    _, by_talk = both([Told(day(MON), answered=True), Told(day(THU))])

    assert by_talk.rows == ("INC-0000", "INC-0001")


def test_loans_under_one_account_number_are_one_debt() -> None:
    told = [*WEEK[:4], *(each._replace(at=each.at + 60, debt=DEBTS[1]) for each in WEEK[:4])]
    held = facts(told)
    grouped = tuple(DebtFacts(reference=each, group="account") for each in DEBTS)
    one = Facts(zone=ZONE, occurrences=held.occurrences, parties=PARTIES, debts=grouped)

    assert calls_per_debt(A, Scope(where=Where()), Matter(one)).count == 1


@pytest.mark.parametrize("what", ["answered", "debt", "collector", "person"])
def test_what_nobody_knows_gives_possibly(what: str) -> None:
    told = [*WEEK, without(Told(day(SUN, 15)), what)]
    by_number, _ = both(told)

    assert (by_number.outcome, by_number.count, by_number.most) == (Outcome.POSSIBLY, 0, 1)


# --- the steps of the fact file, one by one


class Call(NamedTuple):
    """A call of which everything is known."""

    at: int
    answered: bool
    tag: str | None
    out: bool
    key: tuple[str, str, str]

    @property
    def day(self) -> int:
        """Its local day."""
        return LOCAL.between(self.at, self.at).first_day


def step_by_step(calls: list[Call], consents: tuple[Consent, ...]) -> tuple[int, int]:
    """How many calls raise the first presumption, and how many the second."""
    by_key: defaultdict[tuple[str, str, str], list[Call]] = defaultdict(list)
    for each in calls:
        by_key[each.key].append(each)
    beyond = after = 0
    for key, held in by_key.items():
        talks = [each for each in held if each.answered and each.tag is None]
        counted = [each for each in held if not each.out and each.tag != "busy"]
        spoken_of = [
            each
            for each in consents
            if key[1] == "self" and each.party in (None, key[0]) and each.debt in (None, key[2])
        ]

        def consented(call: Call, talks: list[Call] = talks, spoken_of: list[Consent] = spoken_of) -> bool:
            return any(
                consent.received.toordinal() <= call.day <= _last(consent)
                and call.at >= consent.given
                and not any(consent.given <= talk.at < call.at for talk in talks)
                for consent in spoken_of
            )

        sure = [each for each in counted if not consented(each)]
        for call in sure:
            within = [each for each in sure if call.day - 6 <= each.day <= call.day and each.at <= call.at]
            beyond += len(within) > 7
            after += any(talk.at < call.at and call.day - talk.day <= 6 for talk in talks)
    return beyond, after


def _last(consent: Consent) -> int:
    ends = [consent.received + timedelta(days=6), consent.ends, consent.withdrawn]
    return min(each.toordinal() for each in ends if each is not None)


def log(chance: Random, *, known: bool) -> tuple[list[Told], tuple[Consent, ...]]:
    """Up to a dozen calls within some days, most by one collector about one debt; at no two the same second."""
    begins = second(chance.choice(("2026-03-05T00:00:00", "2026-10-29T00:00:00", "2024-02-26T00:00:00")))
    length = chance.choice((2, 6, 9)) * 86_400
    often = chance.random() < 0.5
    told = []
    for at in chance.sample(range(begins, begins + length), chance.randrange(13)):
        call = Told(
            at,
            answered=chance.random() < (0.1 if often else 0.4),
            tag=chance.choice((None,) * 6 + ("busy", "dropped")),
            out=chance.random() < 0.1,
            collector=chance.choice((COLLECTORS[0],) * 7 + (COLLECTORS[1],)),
            person=chance.choice((Contacted.SELF,) * 9 + (Contacted.FAMILY,)),
            debt=chance.choice((DEBTS[0],) * 7 + (DEBTS[1],)),
        )
        if not known:
            asked = chance.choice(("answered", "collector", "person", "debt", "uncertain", *("",) * 12))
            call = without(call, asked)
            if asked == "uncertain":
                call = call._replace(uncertain=chance.choice((59, 7200, 86_400)))
        told.append(call)
    consents = []
    for _ in range(chance.choice((0, 0, 1, 2))):
        given = begins + chance.randrange(length)
        received = date.fromordinal(LOCAL.between(given, given).first_day + chance.choice((0, 0, 1)))
        consents.append(
            Consent(
                row="INC-0000",
                given=given,
                received=received,
                ends=chance.choice((None, received + timedelta(days=chance.randrange(6)))),
                withdrawn=chance.choice((None, None, received + timedelta(days=chance.randrange(6)))),
                party=chance.choice((None, COLLECTORS[0])),
                debt=chance.choice((None, DEBTS[0])),
            )
        )
    return told, tuple(consents)


def truth(told: Told, chance: Random) -> Call:
    """One way it may have been."""
    answered = chance.random() < 0.5 if told.answered is None else told.answered
    person = told.person or chance.choice((Contacted.SELF, Contacted.FAMILY))
    key = (
        told.collector or chance.choice(COLLECTORS),
        "self" if told.out else person.value,
        told.debt or chance.choice(DEBTS),
    )
    return Call(told.at + chance.randint(0, told.uncertain), answered, told.tag, told.out, key)


def test_where_all_is_known_it_is_what_the_steps_give() -> None:
    chance = Random(10)  # noqa: S311 -- the same logs each time
    for _ in range(LOGS):
        told, consents = log(chance, known=True)
        told = [each for each in told if each.person is Contacted.SELF]
        by_number, by_talk = both(told, consents)
        expected = step_by_step([truth(each, chance) for each in told], consents)

        assert (by_number.count, by_talk.count) == expected, (told, consents)
        assert (by_number.most, by_talk.most) == expected, (told, consents)


def test_whatever_the_truth_was_it_lies_between() -> None:
    chance = Random(11)  # noqa: S311 -- the same logs each time
    for _ in range(LOGS // 4):
        told, consents = log(chance, known=False)
        found = both(told, consents)
        calls = [truth(each, chance) for each in told]
        if len({each.at for each in calls}) < len(calls):
            continue

        for looked, true in zip(found, step_by_step(calls, consents), strict=True):
            assert looked.count <= true <= looked.most, (told, consents, calls, looked)
            if looked.outcome is Outcome.SHOWN:
                assert true
            if looked.outcome is Outcome.NOT_SHOWN:
                assert not true


def test_utc_is_not_what_days_are_counted_in() -> None:
    late = second("2026-03-02T23:30:00")
    told = [Told(late, answered=True), Told(late + 3600)]

    assert datetime.fromtimestamp(late, UTC).date() == date(2026, 3, 3)
    assert both(told)[1].count == 1
