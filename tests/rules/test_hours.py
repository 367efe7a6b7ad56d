"""Hours of the day: to the second, in the zone of the case, over nights and changes of the clocks."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given, settings, strategies as st

from evidence_log.records.instant import zone_named
from evidence_log.rules.local_time import LocalTime, Window

ZONES = ("Asia/Shanghai", "Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe")
NIGHT = Window(time(8), time(22))
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def seconds(text: str, zone: str) -> int:
    """Seconds since 1970 of a local time."""
    at = datetime.fromisoformat(text).replace(tzinfo=zone_named(zone))
    return (at - EPOCH) // timedelta(seconds=1)


def held(first: str, last: str, zone: str = "Asia/Shanghai", window: Window = NIGHT) -> bool | None:
    local = LocalTime(zone)
    return window.holds(local.between(seconds(first, zone), seconds(last, zone)), local)


@pytest.mark.parametrize(
    ("at", "inside"),
    [("07:59:59", False), ("08:00:00", True), ("21:59:59", True), ("22:00:00", False), ("00:00:00", False)],
)
@pytest.mark.parametrize("day", ["2024-02-29", "2025-12-31", "2026-01-01"])
def test_the_border_is_a_second(day: str, at: str, inside: bool) -> None:  # noqa: FBT001 -- the example
    assert held(f"{day}T{at}", f"{day}T{at}") is inside


def test_a_last_moment_can_be_inside() -> None:
    window = Window(time(8), time(21), to_inside=True)

    assert held("2026-01-05T21:00:00", "2026-01-05T21:00:00", window=window) is True
    assert held("2026-01-05T21:00:01", "2026-01-05T21:00:01", window=window) is False
    assert held("2026-01-05T21:00:00", "2026-01-05T21:00:59", window=window) is None


def test_a_night_is_a_window_too() -> None:
    window = Window(time(20), time(4))

    assert held("2026-01-05T23:59:59", "2026-01-06T00:00:01", window=window) is True
    assert held("2026-01-05T12:00:00", "2026-01-05T12:00:00", window=window) is False


def test_an_hour_that_comes_twice_is_read_by_its_instant() -> None:
    """25 October 2026: at 2:00 the clocks of London go back to 1:00."""
    local = LocalTime("Europe/London")
    window = Window(time(1, 30), time(3))
    first_half_past_one = seconds("2026-10-25T01:30:00", "Europe/London")

    assert window.holds(local.between(first_half_past_one, first_half_past_one), local) is True
    assert window.holds(local.between(first_half_past_one, first_half_past_one + 3600), local) is None


def test_a_whole_day_is_no_time_of_day() -> None:
    assert held("2026-01-05T00:00:00", "2026-01-05T23:59:59") is None
    assert held("2026-01-05T09:00:00", "2026-01-07T09:00:00") is None


@settings(max_examples=400, deadline=None)
@given(
    zone=st.sampled_from(ZONES),
    begins=st.integers(seconds("2026-01-01T00:00:00", "UTC"), seconds("2027-01-01T00:00:00", "UTC")),
    length=st.one_of(st.just(0), st.integers(0, 120), st.integers(0, 100_000)),
    opens=st.integers(0, 86_399),
    closes=st.integers(0, 86_399),
    to_inside=st.booleans(),
)
def test_it_agrees_with_looking_at_every_second(  # noqa: PLR0917 -- drawn by name
    zone: str,
    begins: int,
    length: int,
    opens: int,
    closes: int,
    to_inside: bool,  # noqa: FBT001 -- drawn
) -> None:
    if opens == closes:
        return
    from_, to = (
        (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=each)).time() for each in (opens, closes)
    )
    local = LocalTime(zone)
    step = 1 if length <= 120 else 97
    there = zone_named(zone)
    moments = {begins + length, *range(begins, begins + length + 1, step)}
    clocks = [(EPOCH + timedelta(seconds=each)).astimezone(there).time() for each in moments]

    def inside(clock: time) -> bool:
        before = clock <= to if to_inside else clock < to
        return (from_ <= clock and before) if from_ < to else (from_ <= clock or before)

    found = Window(from_, to, to_inside=to_inside).holds(local.between(begins, begins + length), local)
    seen = {inside(each) for each in clocks}

    if length >= 86_400:
        assert found is None
    elif step == 1:
        assert found is (seen.pop() if len(seen) == 1 else None)
    else:  # what was looked at only here and there may have missed a change, not made one up
        assert found is None or seen == {found}
