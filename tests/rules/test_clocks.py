"""Clocks: from what they count, on which local day they end, and what stops them."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from evidence_log.records.assessed import RunningClock
from evidence_log.records.incident import Direction, Kind
from evidence_log.records.pack_routes import Clock, ClockStart
from evidence_log.records.step import StepKind
from evidence_log.records.words import same_in_both
from evidence_log.rules.calendar import days_after, months_after
from evidence_log.rules.clocks import running_clocks
from evidence_log.rules.debt_facts import DebtFacts
from evidence_log.rules.facts import Facts
from evidence_log.rules.read_pack import read_pack
from tests.rules.worked_cases import SAMPLES, GivenIncident, GivenStep, WorkedCase, facts_in

PACK = read_pack((SAMPLES / "exampleland.toml").read_bytes(), "exampleland.toml")
TODAY = date(2026, 11, 24)


def facts(*given: GivenIncident | GivenStep, zone: str = "Asia/Shanghai") -> Facts:
    """A matter in which this happened and was done."""
    return facts_in(
        WorkedCase(
            name="",
            requirement="",
            outcome="shown",
            incidents=tuple(each for each in given if isinstance(each, GivenIncident)),
            steps=tuple(each for each in given if isinstance(each, GivenStep)),
        ),
        zone,
    )


def call(at: str | None, row: str = "INC-0001", **told: Any) -> GivenIncident:
    return GivenIncident(row=row, kind=Kind.CALL, at=at, **told)


def done(kind: StepKind, at: str, row: str = "STEP-0001", to: str | None = None) -> GivenStep:
    return GivenStep(reference=row, kind=kind, at=at, to=to)


def run(held: Facts, today: date = TODAY, **changed: Any) -> tuple[RunningClock, ...]:
    """What runs of one clock: six months after the last incident unless something else is said."""
    clock = Clock(
        **{
            "id": "clock",
            "title": same_in_both("a clock"),
            "starts": ClockStart.LAST_INCIDENT,
            "at_the_end": same_in_both("it ends"),
            "sources": (),
            "months": 6,
            **changed,
        }
    )
    return running_clocks(replace(PACK, clocks=(clock,)), held, today=today)


@pytest.mark.parametrize(
    ("day", "months", "ends"),
    [
        ((2026, 1, 31), 1, (2026, 2, 28)),
        ((2028, 1, 31), 1, (2028, 2, 29)),
        ((2028, 2, 29), 12, (2029, 2, 28)),
        ((2027, 2, 28), 12, (2028, 2, 28)),
        ((2026, 8, 31), 6, (2027, 2, 28)),
        ((2026, 12, 31), 2, (2027, 2, 28)),
        ((2025, 12, 31), 12, (2026, 12, 31)),
        ((2026, 3, 30), 11, (2027, 2, 28)),
        ((9999, 6, 1), 12, (9999, 12, 31)),
    ],
    ids=str,
)
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(
    day: tuple[int, int, int], months: int, ends: tuple[int, int, int]
) -> None:
    assert months_after(date(*day), months) == date(*ends)


def test_days_are_counted_from_the_day_after_and_never_beyond_the_calendar() -> None:
    assert days_after(date(2028, 2, 28), 2) == date(2028, 3, 1)
    assert days_after(date(9999, 12, 30), 10) == date.max


def test_a_series_counts_from_its_last() -> None:
    held = facts(call("2026-03-01T12:00:00"), call("2026-08-31T09:00:00", "INC-0002"))

    assert [(each.ends, each.rows, each.days) for each in run(held)] == [("2027-02-28", ("INC-0002",), 96)]


def test_each_incident_starts_its_own_and_those_of_one_day_end_together() -> None:
    held = facts(
        call("2026-11-01T12:00:00"),
        call("2026-11-01T13:00:00", "INC-0002"),
        call("2026-11-03T13:00:00", "INC-0003"),
    )

    found = run(held, starts=ClockStart.INCIDENT, months=None, days=10)

    assert [(each.ends, each.rows, each.days) for each in found] == [
        ("2026-11-11", ("INC-0001", "INC-0002"), -13),
        ("2026-11-13", ("INC-0003",), -11),
    ]


def test_one_that_counts_from_the_first_runs_once_for_the_matter() -> None:
    before, first = call("2026-11-01T12:00:00"), call("2026-11-03T13:00:00", "INC-0002")
    later = call("2026-11-05T13:00:00", "INC-0003")
    filing = done(StepKind.FILING, "2026-11-02T09:00:00")
    counted: dict[str, Any] = {"starts": ClockStart.FIRST_INCIDENT, "unless_steps": (StepKind.FILING,)}

    assert [each.rows for each in run(facts(later, first, before), **counted)] == [("INC-0001",)]
    assert [each.rows for each in run(facts(later, first, before, filing), **counted)] == [("INC-0002",)]
    assert run(facts(), **counted) == ()


def test_the_day_is_that_of_the_zone_of_the_case() -> None:
    late = call("2026-11-22T23:30:00")

    in_shanghai = run(facts(late), months=1)[0].ends
    moved = replace(facts(late), zone="Europe/London")

    assert (in_shanghai, run(moved, months=1)[0].ends) == ("2026-12-22", "2026-12-22")
    assert (
        run(replace(facts(call("2026-11-23T01:00:00")), zone="Europe/London"), months=1)[0].ends
        == "2026-12-23"
    )


def test_hours_run_through_the_night_the_clocks_change() -> None:
    held = facts(call("2026-10-25T00:30:00"), zone="Europe/London")

    found = run(held, starts=ClockStart.INCIDENT, months=None, hours=24)[0]

    assert (found.ends, found.ends_at) == ("2026-10-25", "2026-10-25T23:30:00+00:00")


@pytest.mark.parametrize(
    ("days", "warns"),
    [(31, False), (30, True), (0, True), (-1, False)],
    ids=["before", "at", "last day", "past"],
)
def test_it_warns_from_so_many_days_before_until_its_last_day(days: int, warns: bool) -> None:  # noqa: FBT001 -- a row
    held = facts(call("2026-05-24T12:00:00"))
    ends = date(2026, 11, 24)

    found = run(held, today=date.fromordinal(ends.toordinal() - days))[0]

    assert (found.days, found.warns) == (days, warns)


def test_a_step_stops_what_began_before_it_and_nothing_after() -> None:
    stops: dict[str, Any] = {"unless_steps": (StepKind.POLICE_REPORT,)}
    before, after = call("2026-11-20T12:00:00"), call("2026-11-22T12:00:00", "INC-0002")
    report = done(StepKind.POLICE_REPORT, "2026-11-21T09:00:00")

    assert run(facts(before, report), **stops) == ()
    assert [each.rows for each in run(facts(before, after, report), **stops)] == [("INC-0002",)]


def test_a_report_on_the_day_itself_stops_the_clock_where_it_may_have_come_after() -> None:
    stops: dict[str, Any] = {"unless_steps": (StepKind.POLICE_REPORT,)}
    held = facts(
        call("2026-11-20T12:00:00", to="2026-11-20T18:00:00"),
        done(StepKind.POLICE_REPORT, "2026-11-20T15:00:00"),
    )
    too_early = facts(call("2026-11-20T12:00:00"), done(StepKind.POLICE_REPORT, "2026-11-20T11:59:59"))

    assert run(held, **stops) == ()
    assert [each.rows for each in run(too_early, **stops)] == [("INC-0001",)]


def test_a_step_starts_its_own_until_another_stops_it() -> None:
    runs: dict[str, Any] = {
        "starts": ClockStart.STEP,
        "steps": (StepKind.COMPLAINT,),
        "months": None,
        "days": 15,
    }
    stops: dict[str, Any] = {**runs, "unless_steps": (StepKind.REPLY,)}
    asked, again = (
        done(StepKind.COMPLAINT, "2026-11-10T09:00:00"),
        done(StepKind.COMPLAINT, "2026-11-20T09:00:00", "STEP-0002"),
    )
    reply = done(StepKind.REPLY, "2026-11-15T09:00:00", "STEP-0003")

    assert [(each.ends, each.rows) for each in run(facts(asked, again), **runs)] == [
        ("2026-11-25", ("STEP-0001",)),
        ("2026-12-05", ("STEP-0002",)),
    ]
    assert [each.rows for each in run(facts(asked, again, reply), **stops)] == [("STEP-0002",)]


def test_a_reply_to_another_step_stops_nothing_here() -> None:
    stops: dict[str, Any] = {
        "starts": ClockStart.STEP,
        "steps": (StepKind.COMPLAINT,),
        "months": None,
        "days": 15,
        "unless_steps": (StepKind.REPLY,),
    }
    held = facts(
        done(StepKind.COMPLAINT, "2026-11-10T09:00:00"),
        done(StepKind.REPLY, "2026-11-15T09:00:00", "STEP-0002"),
    )
    reply = replace(held.steps[1], answers="STEP-0009")

    assert run(held, **stops) == ()
    assert [each.rows for each in run(replace(held, steps=(held.steps[0], reply)), **stops)] == [
        ("STEP-0001",)
    ]


def test_the_deadline_a_step_names_runs_until_it_is_answered() -> None:
    runs: dict[str, Any] = {"starts": ClockStart.STEP_DEADLINE, "steps": (StepKind.RECEIPT,), "months": None}
    held = facts(
        done(StepKind.RECEIPT, "2026-11-10T09:00:00"),
        done(StepKind.OTHER, "2026-11-15T09:00:00", "STEP-0002"),
    )
    receipt = replace(held.steps[0], deadline=date(2026, 11, 15))
    answer = replace(held.steps[1], answers="STEP-0001")

    assert run(held, **runs) == ()
    assert [each.ends for each in run(replace(held, steps=(receipt,)), **runs)] == ["2026-11-15"]
    assert run(replace(held, steps=(receipt, answer)), **runs) == ()


def test_what_is_uncertain_counts_from_its_earliest_day_and_says_so() -> None:
    held = facts(call("2026-11-19T12:00:00", to="2026-11-21T12:00:00"))

    found = run(held, months=1)[0]

    assert (found.ends, [need.kind.value for need in found.needs]) == ("2026-12-19", ["time"])


def test_twenty_calls_over_days_end_with_the_last_of_them() -> None:
    held = facts(call("2026-11-01T12:00:00", to="2026-11-05T12:00:00", count=20))

    assert run(held, months=1)[0].ends == "2026-12-05"
    assert run(held, months=1, starts=ClockStart.INCIDENT)[0].ends == "2026-12-01"


def test_what_has_no_time_and_what_one_began_oneself_start_nothing() -> None:
    assert run(facts(call(None), call("2026-11-20T12:00:00", direction=Direction.OUT))) == ()


def test_tags_in_either_language_narrow_down_what_starts_it() -> None:
    held = facts(call("2026-11-20T12:00:00"), call("2026-11-18T12:00:00", "INC-0002", tags=("威胁伤人",)))

    assert [each.rows for each in run(held, tags=("threat-violence",))] == [("INC-0002",)]


def test_a_clock_for_other_lenders_does_not_run_and_for_unknown_ones_says_what_is_needed() -> None:
    held = facts(call("2026-11-20T12:00:00"))
    of = {
        kind: replace(held, debts=(DebtFacts(reference="DEBT-0001", lender_kind=kind),))
        for kind in ("bank", "unlicensed")
    }

    assert run(of["unlicensed"], lenders=("bank",)) == ()
    assert [each.needs for each in run(of["bank"], lenders=("bank",))] == [()]
    assert [need.kind.value for need in run(held, lenders=("bank",))[0].needs] == ["lender"]
