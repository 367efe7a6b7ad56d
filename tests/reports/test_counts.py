"""Counters: numbers with the incidents they rest on."""

import msgspec
import pytest

from evidence_log.records.case_file import FiledIncident, put_forward
from evidence_log.records.clock import Language
from evidence_log.records.incident import Contacted, Kind
from evidence_log.records.moment import Moment, Precision, TimeSource, unknown_moment
from evidence_log.reports.counts import count_night, count_times, count_where, reached_others, written_late
from tests.reports.sample_case import SampleCase

SAMPLE = SampleCase(Language.ZH)
SHOWN = put_forward(SAMPLE.case_file).incidents


def happened(moment: Moment) -> FiledIncident:
    filed = SAMPLE.incidents[0]
    return msgspec.structs.replace(filed, incident=msgspec.structs.replace(filed.incident, occurred=moment))


def span(first: str, last: str, precision: Precision = Precision.ABOUT) -> Moment:
    return Moment(
        earliest=f"2026-11-20T{first}+08:00",
        latest=f"2026-11-20T{last}+08:00",
        precision=precision,
        zone="Asia/Shanghai",
        source=TimeSource.TYPED,
    )


@pytest.mark.parametrize(
    ("first", "last", "number"),
    [
        ("21:59:00", "21:59:59", 0),
        ("22:00:00", "22:00:59", 1),
        ("07:59:00", "07:59:59", 1),
        ("08:00:00", "08:00:59", 0),
        ("21:30:00", "22:30:00", 0),
        ("00:00:00", "23:00:00", 0),
    ],
    ids=["before ten", "ten", "before eight", "eight", "across ten", "all day"],
)
def test_night_is_counted_only_where_both_ends_lie_in_it(first: str, last: str, number: int) -> None:
    counted = count_night((happened(span(first, last)),), "Asia/Shanghai")

    assert (counted.number, counted.out_of) == (number, 1)


def test_night_is_night_in_the_zone_of_the_case() -> None:
    assert count_night((happened(span("06:00:00", "06:00:59")),), "Europe/London").rows == ("INC-0001",)
    assert count_night((happened(span("20:00:00", "20:00:59")),), "Europe/London").number == 0


def test_days_and_unknown_times_are_not_counted_as_night_or_day() -> None:
    day = happened(span("00:00:00", "23:59:59", Precision.DAY))

    assert count_night((day, happened(unknown_moment("那天"))), "Asia/Shanghai").out_of == 0


def test_counts_name_the_incidents_they_rest_on() -> None:
    assert count_times(SHOWN) == (23, ("INC-0002",), 8)
    assert count_where(SHOWN, reached_others).rows == ("INC-0003", "INC-0004", "INC-0005")
    assert count_where(SHOWN, lambda each: each.incident.kind is Kind.VISIT).rows == ("INC-0003",)


def test_being_reached_oneself_is_not_reaching_others() -> None:
    assert SAMPLE.incidents[0].incident.contacted is Contacted.SELF
    assert not reached_others(SAMPLE.incidents[0])


def test_only_what_was_written_down_over_a_day_later_is_late() -> None:
    late = [each.reference for each in SHOWN if written_late(each)]

    assert late == ["INC-0001", "INC-0006"]
