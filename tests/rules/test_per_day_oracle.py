"""Days that hold more than a limit: a brute force over every way it may have been agrees, and the truth lies between."""

from collections import Counter
from datetime import UTC, datetime
from itertools import groupby
from random import Random

from evidence_log.records.assessment import Outcome
from evidence_log.records.check import Answered, PerDay, Where
from evidence_log.records.incident import Kind
from evidence_log.rules.checks.per_day import per_day
from evidence_log.rules.counting import Scope
from evidence_log.rules.debt_facts import DebtFacts
from evidence_log.rules.facts import Facts, Occurrence
from evidence_log.rules.local_time import LocalTime
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter

LOGS = 10_000
DEBTS = ("DEBT-0001", "DEBT-0002")
ZONES = {name: LocalTime(name) for name in ("Asia/Shanghai", "Europe/London", "America/New_York")}
# A little before the clocks change in London and New York, a leap day and a turn of the year.
BEGINNINGS = [
    int(datetime.fromisoformat(each).replace(tzinfo=UTC).timestamp())
    for each in ("2026-03-27", "2026-10-23", "2026-10-30", "2024-02-27", "2025-12-29")
]


def log(chance: Random, *, exact: bool) -> tuple[str, tuple[Occurrence, ...]]:
    """Up to a dozen calls within a few days; some of them uncertain, of no known debt or of no known end, or several."""
    zone, begins = chance.choice(list(ZONES)), chance.choice(BEGINNINGS)
    told: list[Occurrence] = []
    for n in range(chance.randrange(12)):
        at = begins + chance.randrange(5 * 86_400)
        uncertain = 0 if exact else chance.choice((0, 0, 0, 3600, 86_400))
        told.append(
            Occurrence(
                row=f"INC-{n:04}",
                kind=Kind.CALL,
                when=ZONES[zone].between(at, at + uncertain),
                answered=chance.choice((True, False)) if exact else chance.choice((True, False, None)),
                count=chance.choice((1, 1, 1, 3)),
                debt=chance.choice(DEBTS if exact else (*DEBTS, None)),
            )
        )
    return zone, tuple(told)


def values(chance: Random) -> PerDay:
    """A limit of any kind."""
    return PerDay(
        more_than=chance.choice((1, 2, 3)),
        calls=chance.choice(list(Answered)),
        days_in_a_row=chance.choice((1, 1, 2)),
    )


def looked(zone: str, told: tuple[Occurrence, ...], limit: PerDay) -> Looked:
    """What the check says of a log."""
    debts = tuple(DebtFacts(reference=each) for each in DEBTS)
    return per_day(limit, Scope(where=Where()), Matter(Facts(zone=zone, occurrences=told, debts=debts)))


def counts(each: Occurrence, limit: PerDay, *, unknown: bool) -> bool:
    """Whether such a call counts, where what nobody knows would count."""
    if limit.calls is Answered.ANY:
        return True
    return unknown if each.answered is None else each.answered is (limit.calls is Answered.CONNECTED)


def days_over(put: list[tuple[str, int, int]], limit: PerDay) -> set[tuple[str, int]]:
    """The days of each debt that hold more than the limit, in runs that are long enough: counted one by one."""
    held: Counter[tuple[str, int]] = Counter()
    for debt, day, count in put:
        held[debt, day] += count
    over = sorted(each for each, count in held.items() if count > limit.more_than)
    runs = [
        [each for _, each in run]
        for _, run in groupby(enumerate(over), key=lambda pair: (pair[1][0], pair[1][1] - pair[0]))
    ]
    return {each for run in runs if len(run) >= limit.days_in_a_row for each in run}


def test_days_of_exact_logs_agree_with_a_brute_force() -> None:
    """Ten thousand random logs: the same number of days, the same rows, and nothing that is not certain."""
    chance = Random(6)  # noqa: S311 -- the same logs each time
    for _ in range(LOGS):
        (zone, told), limit = log(chance, exact=True), values(chance)
        counted = [each for each in told if counts(each, limit, unknown=False)]
        placed = [
            (each, (each.debt, ZONES[zone].between(each.when.begins, each.when.begins).first_day))
            for each in counted
            if each.when
        ]
        over = days_over([(debt or "", day, each.count) for each, (debt, day) in placed], limit)

        found = looked(zone, told, limit)
        assert (found.count, found.most) == (len(over), len(over)), (zone, told, limit)
        assert found.outcome is (Outcome.SHOWN if over else Outcome.NOT_SHOWN)
        assert set(found.rows) == {each.row for each, day in placed if day in over}
        assert (found.possible_rows, found.needs) == ((), ())


def test_the_days_there_truly_were_lie_between_what_is_certain_and_what_may_be() -> None:
    """Ten thousand random logs in part unknown: least and most are what counting every possible day gives, and the truth lies between."""
    chance = Random(7)  # noqa: S311 -- the same logs each time
    for _ in range(LOGS):
        (zone, told), limit = log(chance, exact=False), values(chance)
        truth: list[tuple[str, int, int]] = []
        least: list[tuple[str, int, int]] = []
        most: list[tuple[str, int, int]] = []
        for each in told:
            assert each.when is not None
            days = range(each.when.first_day, each.when.last_day + 1)
            debts = DEBTS if each.debt is None else (each.debt,)
            if counts(each, limit, unknown=True):
                most += [(debt, day, each.count) for debt in debts for day in days]
            if counts(each, limit, unknown=False) and len(days) == len(debts) == 1:
                least.append((debts[0], days[0], each.count))
            if counts(each, limit, unknown=chance.random() < 1 / 2):
                truth.append((chance.choice(debts), chance.choice(days), each.count))

        found = looked(zone, told, limit)
        assert found.count == len(days_over(least, limit)), (zone, told, limit)
        assert found.most == len(days_over(most, limit)), (zone, told, limit)
        assert days_over(least, limit) <= days_over(truth, limit) <= days_over(most, limit)
