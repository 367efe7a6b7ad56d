"""Rolling windows: a brute force over every second and every day agrees, and the truth lies between."""

from collections import defaultdict
from datetime import UTC, datetime
from random import Random

import pytest
from msgspec.structs import replace

from evidence_log.records.assessment import Outcome
from evidence_log.records.check import Bucket, Where, Window
from evidence_log.records.incident import Kind
from evidence_log.rules.checks.window import window
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
LENGTHS = (
    *(Window(at_least=1, days=each) for each in (1, 2, 3, 7)),
    *(Window(at_least=1, hours=each) for each in (1, 24)),
    Window(at_least=1, minutes=5),
)

Told = tuple[int, int, int, str | None]  # the first second, how uncertain, how many, the debt
Call = tuple[int, str, int]  # the second, the debt, which of those told


def log(chance: Random) -> tuple[str, list[Told]]:
    """Up to a dozen calls, close to each other, most of them exact."""
    zone = chance.choice(list(ZONES))
    begins, reach = chance.choice(BEGINNINGS), chance.choice((600, 7200, 86_400, 8 * 86_400))
    told = [
        (
            begins + chance.randrange(reach),
            chance.choice((0, 0, 0, 59, 3600, 86_400)),
            chance.choice((1, 1, 1, 1, 3)),
            chance.choice((*DEBTS, *DEBTS, None)),
        )
        for _ in range(chance.randrange(12))
    ]
    return zone, told


def looked(zone: str, told: list[Told], values: Window) -> Looked:
    """What the check says of a log."""
    occurrences = tuple(
        Occurrence(
            row=f"INC-{n:04}",
            kind=Kind.CALL,
            when=ZONES[zone].between(at, at + uncertain),
            count=count,
            debt=debt,
        )
        for n, (at, uncertain, count, debt) in enumerate(told)
    )
    debts = tuple(DebtFacts(reference=each) for each in DEBTS)
    return window(
        values, Scope(where=Where()), Matter(Facts(zone=zone, occurrences=occurrences, debts=debts))
    )


def in_full_windows(zone: str, calls: list[Call], values: Window) -> set[Call]:
    """The calls that lie in a window that holds enough: every window is tried that begins with one of them."""
    local = ZONES[zone]
    length = values.days or 3600 * (values.hours or 0) + 60 * (values.minutes or 0)
    held: defaultdict[str, list[tuple[int, Call]]] = defaultdict(list)
    for call in calls:
        at = local.between(call[0], call[0]).first_day if values.days else call[0]
        held[call[1]].append((at, call))
    full: set[Call] = set()
    for bucket in held.values():
        for start, _ in bucket:
            within = [call for at, call in bucket if start <= at < start + length]
            if len(within) >= values.enough:
                full |= set(within)
    return full


def test_where_all_is_known_it_is_what_a_brute_force_finds() -> None:
    chance = Random(7)  # noqa: S311 -- the same logs each time
    for _ in range(LOGS):
        zone, drawn = log(chance)
        told: list[Told] = [(at, 0, 1, debt or DEBTS[0]) for at, _, _, debt in drawn]
        values = replace(chance.choice(LENGTHS), at_least=chance.randint(1, 5))
        found = looked(zone, told, values)
        calls = [(at, str(debt), n) for n, (at, _, _, debt) in enumerate(told)]
        full = in_full_windows(zone, calls, values)

        assert (found.count, found.most) == (len(full), len(full)), (zone, told, values)
        assert set(found.rows) == {f"INC-{n:04}" for _, _, n in full}
        assert found.outcome is (Outcome.SHOWN if full else Outcome.NOT_SHOWN)


def test_whatever_the_truth_was_it_lies_between() -> None:
    chance = Random(8)  # noqa: S311 -- the same logs each time
    for _ in range(LOGS):
        zone, told = log(chance)
        values = replace(chance.choice(LENGTHS), at_least=chance.randint(1, 5))
        found = looked(zone, told, values)
        calls: list[Call] = []
        for n, (at, uncertain, count, debt) in enumerate(told):
            whose = debt or chance.choice(DEBTS)
            times = [at + chance.randint(0, uncertain) for _ in range(count)]
            calls += [(each, whose, n * 10 + which) for which, each in enumerate(times)]
        full = in_full_windows(zone, calls, values)
        rows = {f"INC-{each // 10:04}" for _, _, each in full}

        assert found.count <= len(full) <= found.most, (zone, told, values, calls)
        assert set(found.rows) <= rows <= {*found.rows, *found.possible_rows}
        if found.outcome is Outcome.SHOWN:
            assert full
        if found.outcome is Outcome.NOT_SHOWN:
            assert not full


@pytest.mark.parametrize(("spans", "expected"), [((0, 299), 2), ((0, 300), 0)], ids=["299 s", "300 s"])
def test_five_minutes_are_less_than_five_minutes(spans: tuple[int, int], expected: int) -> None:
    told: list[Told] = [(BEGINNINGS[0] + at, 0, 1, DEBTS[0]) for at in spans]

    assert looked("Europe/London", told, Window(at_least=2, minutes=5)).count == expected


def test_removing_one_call_changes_only_what_rests_on_it() -> None:
    chance = Random(9)  # noqa: S311 -- the same logs each time
    values = Window(at_least=3, days=3, per=Bucket.ALL)
    for _ in range(500):
        zone, drawn = log(chance)
        told: list[Told] = [(at, 0, 1, debt) for at, _, _, debt in drawn]
        before = looked(zone, told, values)
        for n in range(len(told)):
            left = looked(zone, [*told[:n], *told[n + 1 :]], values).count

            assert (left < before.count) is (f"INC-{n:04}" in before.rows)
