"""Counts of what was told rest on what is known: nothing is counted into a day or an hour by guess."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, strategies as st

from evidence_log.records.incident import Kind
from evidence_log.records.instant import instant_text, utc_microseconds, zone_named
from evidence_log.records.moment import Precision
from evidence_log.records.pattern import patterns_of
from evidence_log.records.timeline import Occasion

SHANGHAI = zone_named("Asia/Shanghai")
AT = datetime(2026, 11, 22, 16, 30, tzinfo=UTC)  # 00:30 on the 23rd in Shanghai


def occasion(
    first: datetime, last: datetime | None = None, precision: Precision = Precision.MINUTE, count: int = 1
) -> Occasion:
    """An occasion between two instants, told in Shanghai."""
    ends = [instant_text(each.astimezone(SHANGHAI)) for each in (first, last or first)]
    return Occasion(
        sort_us=utc_microseconds(first),
        kind=Kind.CALL,
        precision=precision,
        earliest=ends[0],
        latest=ends[1],
        count=count,
    )


def test_a_day_and_an_hour_are_those_of_the_case() -> None:
    told = patterns_of([occasion(AT)], zone=SHANGHAI)

    assert told.days == (("2026-11-23", 1),)
    assert told.hours[0] == sum(told.hours) == 1


def test_twenty_three_missed_calls_are_twenty_three_in_their_day_and_in_no_hour() -> None:
    told = patterns_of([occasion(AT, count=23)], zone=SHANGHAI)

    assert (told.incidents, told.occasions, told.days) == (1, 23, (("2026-11-23", 23),))
    assert (sum(told.hours), told.hour_unknown) == (0, 1)


def test_what_is_not_known_to_the_hour_is_in_none() -> None:
    about = occasion(AT, AT + timedelta(minutes=40), Precision.ABOUT)
    day = occasion(AT, AT + timedelta(hours=20), Precision.DAY)
    days = occasion(AT, AT + timedelta(hours=90), Precision.DAY)
    unknown = Occasion(
        sort_us=0, kind=Kind.VISIT, precision=Precision.UNKNOWN, earliest=None, latest=None, count=1
    )

    told = patterns_of([about, day, days, unknown], zone=SHANGHAI)
    assert (sum(told.hours), told.hour_unknown, told.day_unknown) == (0, 4, 2)
    assert told.days == (("2026-11-23", 2),)


def test_a_time_of_unknown_offset_is_what_that_clock_showed() -> None:
    told = patterns_of(
        [
            Occasion(
                sort_us=utc_microseconds(AT),
                kind=Kind.CALL,
                precision=Precision.MINUTE,
                earliest="2026-11-20T21:05:00",
                latest="2026-11-20T21:05:59",
                count=1,
            )
        ],
        zone=SHANGHAI,
    )

    assert (told.days, told.hours[21]) == ((("2026-11-20", 1),), 1)


@given(
    st.lists(
        st.tuples(
            st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2100, 1, 1)),  # noqa: DTZ001 -- made aware below
            st.integers(1, 50),
        ),
        max_size=60,
    ),
    st.sampled_from(
        ["Asia/Shanghai", "Europe/London", "Asia/Kolkata", "America/St_Johns", "Australia/Lord_Howe"]
    ),
)
def test_nothing_is_counted_twice_or_lost(told: list[tuple[datetime, int]], zone: str) -> None:
    occasions = [occasion(at.replace(tzinfo=UTC, microsecond=0), count=count) for at, count in told]

    counted = patterns_of(occasions, zone=zone_named(zone))

    assert sum(count for _, count in counted.days) == counted.occasions
    assert sum(counted.hours) + counted.hour_unknown == counted.incidents
    assert sum(count for _, count in counted.kinds) == counted.incidents
    slow = [f"{at.replace(tzinfo=UTC).astimezone(zone_named(zone)):%Y-%m-%d}" for at, _ in told]
    assert {day for day, _ in counted.days} == set(slow)
