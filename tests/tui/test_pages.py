"""The timeline as lines."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, strategies as st
from msgspec.structs import replace

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


def call(seq: int, minutes_before: int, by: str = "19900000001", kind: Kind = Kind.CALL) -> TimelineRow:
    at = EVENING - timedelta(minutes=minutes_before)
    told = moment_of(at, at, Precision.MINUTE, zone="Asia/Shanghai", source=TimeSource.TYPED)
    return replace(row(seq, 0, told), sort_us=utc_microseconds(at), by=by, kind=kind)


def kinds(pages: Pages) -> list[str]:
    return [line.kind for line in pages.lines]


def test_three_calls_from_one_number_within_hours_are_one_line_that_opens() -> None:
    rows = [call(5, 0), call(4, 40), call(3, 99), call(2, 300), call(1, 310)]
    pages = Pages("Asia/Shanghai")
    pages.add(rows, complete=True)

    assert kinds(pages) == ["day", "burst", "row", "row"]
    assert [each.reference for each in pages.burst(0)] == ["INC-0005", "INC-0004", "INC-0003"]
    assert (pages.line_of, pages.stops) == ([1, 1, 1, 2, 3], [0, 3, 4])
    assert [pages.moved(0, by) for by in (-1, 1, 2, 9)] == [0, 3, 4, 4]
    opened = pages.again(frozenset({"INC-0005"}))
    assert kinds(opened) == ["day", "row", "row", "row", "row", "row"]
    assert [opened.run_of(place) for place in range(5)] == [0, 0, 0, 3, 3]


@pytest.mark.parametrize(
    "second",
    [
        call(2, 61),
        call(2, 5, by="19900000002"),
        call(2, 5, by=""),
        call(2, 5, kind=Kind.MESSAGE),
        replace(call(2, 5), occurred=unknown_moment("那天")),
        call(2, 60 * 23),
    ],
    ids=["an hour later", "another number", "nobody", "another kind", "no time", "another day"],
)
def test_what_only_stands_beside_is_no_burst(second: TimelineRow) -> None:
    pages = Pages("Asia/Shanghai")
    pages.add([call(3, 0), second, call(1, second.seq + 61)], complete=True)

    assert "burst" not in kinds(pages)


def test_visits_are_never_folded() -> None:
    pages = Pages("Asia/Shanghai")
    pages.add([call(seq, 9 - seq, kind=Kind.VISIT) for seq in (5, 4, 3, 2)], complete=True)

    assert "burst" not in kinds(pages)


@given(
    st.lists(st.tuples(st.integers(0, 90), st.sampled_from(["1", "2", ""])), max_size=40),
    st.integers(1, 9),
    st.data(),
)
def test_however_the_pages_come_the_lines_are_the_same(
    gaps: list[tuple[int, str]], size: int, data: st.DataObject
) -> None:
    before, rows = 0, []
    for seq, (gap, by) in enumerate(gaps):
        before += gap
        rows.append(call(seq, before, by))
    opened = frozenset(data.draw(st.lists(st.sampled_from([each.reference for each in rows] or ["x"]))))
    whole, parts = Pages("Asia/Shanghai", opened), Pages("Asia/Shanghai", opened)
    whole.add(rows, complete=True)
    for at in range(0, len(rows), size):
        parts.add(rows[at : at + size], complete=at + size >= len(rows))

    assert (parts.lines, parts.line_of, parts.stops) == (whole.lines, whole.line_of, whole.stops)
    assert len(whole.line_of) == len(rows)
    assert all(whole.lines[line].kind in ("row", "burst") for line in whole.line_of)
    shown = [each for line in whole.lines if line.kind == "row" for each in [rows[line.place]]]
    folded = [each for line in whole.lines if line.kind == "burst" for each in whole.burst(line.place)]
    assert sorted(each.reference for each in shown + folded) == sorted(each.reference for each in rows)
    assert [line.place for line in whole.lines if line.kind in ("row", "burst")] == whole.stops
