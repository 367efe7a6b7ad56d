"""The timeline as lines."""

from datetime import UTC, date, datetime, timedelta

from evidence_log.records.incident import Kind
from evidence_log.records.instant import utc_microseconds
from evidence_log.records.moment import Moment, Precision, TimeSource, moment_of, unknown_moment
from evidence_log.records.timeline import TimelineRow
from evidence_log.tui.pages import Pages

EVENING = datetime(2026, 11, 23, 14, 46, tzinfo=UTC)  # 22:46 in Shanghai


def row(seq: int, hours_before: int, moment: Moment | None = None) -> TimelineRow:
    at = EVENING - timedelta(hours=hours_before)
    told = moment or moment_of(at, at, Precision.MINUTE, zone="Asia/Shanghai", source=TimeSource.TYPED)
    return TimelineRow(
        reference=f"INC-{seq:04}",
        seq=seq,
        sort_us=utc_microseconds(at),
        occurred=told,
        kind=Kind.CALL,
        summary="…",
        photos=0,
        recordings=0,
        files=0,
    )


def test_days_are_those_of_the_case_and_headed_once() -> None:
    pages = Pages("Asia/Shanghai")
    pages.add([row(4, 0), row(3, 22)], complete=False)
    pages.add([row(2, 23), row(1, 47)], complete=True)

    kinds = [line.kind for line in pages.lines]
    assert kinds == ["day", "row", "row", "gap", "day", "row", "gap", "day", "row"]
    assert pages.line_of == [1, 2, 5, 8]


def test_a_day_is_counted_once_its_end_is_loaded() -> None:
    pages = Pages("Asia/Shanghai")
    pages.add([row(3, 0), row(2, 23)], complete=False)
    open_day = pages.day_size(date(2026, 11, 22))
    pages.add([row(1, 24)], complete=True)

    assert (open_day, pages.day_size(date(2026, 11, 22)), pages.day_size(date(2026, 11, 23))) == (None, 2, 1)


def test_the_time_of_day_is_shown_as_far_as_it_is_known() -> None:
    pages = Pages("Asia/Shanghai")
    about = moment_of(EVENING, EVENING, Precision.ABOUT, zone="Asia/Shanghai", source=TimeSource.CLOCK)
    day = moment_of(EVENING, EVENING, Precision.DAY, zone="Asia/Shanghai", source=TimeSource.TYPED)

    shown = [pages.clock(row(1, 0, moment)) for moment in (None, about, day, unknown_moment("那天"))]
    assert shown == [" 22:46", "~22:46", "  --  ", "  ?   "]
