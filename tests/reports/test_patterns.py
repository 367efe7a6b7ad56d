"""Patterns: counted from what is known, drawn with every number, and told in words."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, strategies as st
from msgspec.structs import replace

from evidence_log.records.case_file import CaseFile, FiledIncident
from evidence_log.records.clock import Language
from evidence_log.records.incident import Incident, Kind
from evidence_log.records.moment import Precision, unknown_moment
from evidence_log.reports.patterns import OnDay, by_day, by_number, fullest_week, longest_gap, patterns_in
from tests import people
from tests.reports.extract import as_shown, squeezed
from tests.reports.rendering import document_words, render, with_incidents
from tests.reports.sample_case import SampleCase

BOTH = pytest.mark.parametrize("language", list(Language))
SAMPLE = SampleCase(Language.ZH)


def told(day: str, clock: str = "23:10", *, number: str = "", count: int | None = None) -> Incident:
    moment = SAMPLE.at(day, clock, "x")
    numbers = (number,) if number else ()
    return Incident(kind=Kind.CALL, account="x", occurred=moment, numbers=numbers, count=count)


def filed(*incidents: Incident) -> tuple[FiledIncident, ...]:
    return with_incidents(SAMPLE, *incidents).incidents


def shown(case_file: CaseFile, language: Language) -> str:
    data = render(case_file, language, SAMPLE.preview, edition="regulator")
    return squeezed("".join("".join(page) for page in as_shown(data)))


@given(st.dictionaries(st.integers(0, 60), st.integers(1, 9), max_size=40))
def test_no_seven_days_hold_more_than_the_fullest(times: dict[int, int]) -> None:
    start = date(2026, 1, 1)
    days = [OnDay(start + timedelta(days=day), number, ()) for day, number in sorted(times.items())]
    most = max((sum(times.get(day + after, 0) for after in range(7)) for day in range(61)), default=0)

    week = fullest_week(days)
    assert sum(each.times for each in week) == most
    assert not week or (week[-1].day - week[0].day).days < 7


def test_a_day_is_that_of_the_zone_and_a_count_is_as_many() -> None:
    days = by_day(filed(told("2026-11-02", count=23), told("2026-11-02")), "America/New_York")

    assert days == [OnDay(date(2026, 11, 2), 24, ("INC-0001", "INC-0002"))]


def test_numbers_are_one_however_they_are_spelled_and_the_most_frequent_comes_first() -> None:
    numbers = by_number(
        filed(
            told("2026-11-01", number="01632 960 012"),
            told("2026-11-02", number="19900000001", count=9),
            told("2026-11-03", number="01632960012"),
        )
    )

    assert [(each.shown, each.times, each.rows) for each in numbers] == [
        ("19900000001", 9, ("INC-0002",)),
        ("01632 960 012", 2, ("INC-0001", "INC-0003")),
    ]


def test_the_longest_gap_lies_between_two_days_with_something() -> None:
    days = by_day(filed(told("2026-11-01"), told("2026-11-02"), told("2026-11-09")), SAMPLE.zone)

    assert longest_gap(days) == (date(2026, 11, 2), date(2026, 11, 9))
    assert longest_gap(days[:1]) is None


@BOTH
def test_what_cannot_be_placed_is_counted_and_said(language: Language) -> None:
    day = replace(told("2026-11-05"), occurred=SAMPLE.at("2026-11-05", "10:00", "x", Precision.DAY))
    lost = replace(day, occurred=unknown_moment("那天"))
    sample, t = SampleCase(language), document_words("regulator", language)
    page = shown(with_incidents(sample, told("2026-11-01"), day, lost), language)

    assert squeezed(t("pattern.day-unknown", n=1)) in page
    # Ten past eleven at night in Shanghai is the afternoon in London.
    assert squeezed(t("pattern.hours", n=1, night=int(language is Language.ZH))) in page
    assert squeezed(t("pattern.hour-unknown", n=2)) in page


@BOTH
def test_where_no_time_is_known_nothing_is_drawn_and_that_is_said(language: Language) -> None:
    lost = replace(told("2026-11-05"), occurred=unknown_moment("那天"))
    sample, t = SampleCase(language), document_words("regulator", language)
    page = shown(with_incidents(sample, lost, lost), language)

    assert squeezed(t("pattern.no-days", n=2)) in page
    assert squeezed(t("pattern.no-hours", n=2)) in page
    assert squeezed(t("pattern.week-heading")) not in page


@BOTH
def test_a_number_stands_beside_whose_it_is_said_to_be(language: Language) -> None:
    sample = SampleCase(language)
    page = shown(sample.case_file, language)
    number, whose = (
        (people.NUMBERS_ZH[2], people.AGENCY_ZH)
        if language is Language.ZH
        else (people.NUMBERS_EN[2], people.AGENCY_EN)
    )

    assert squeezed(number + whose) in page


def test_many_years_are_drawn_as_far_as_they_fit_and_the_rest_is_said() -> None:
    first = datetime(2001, 1, 1)  # noqa: DTZ001 -- a day
    days = [f"{first + timedelta(days=97 * place):%Y-%m-%d}" for place in range(95)]
    page = shown(with_incidents(SAMPLE, *(told(day) for day in days)), Language.ZH)
    t = document_words("regulator", Language.ZH)

    assert squeezed(t("pattern.days", n=95, days=95)) in page
    assert squeezed(t("pattern.days-left-out", day="?")).partition("?")[2] in page
    assert sum(patterns_in(filed(*(told(day) for day in days)), SAMPLE.zone).hours) == 95
