"""The day by which something is due: read as it is said, refused where a calendar would be needed."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from evidence_log.errors import DeadlineUnread
from evidence_log.records.moment import Precision
from evidence_log.when.deadline import read_deadline

NOW = datetime(2026, 11, 25, 14, 0, tzinfo=UTC)  # a Wednesday, 22:00 in Shanghai
ZONE = "Asia/Shanghai"

READ = {
    "2026-12-31": "2026-12-31",
    "by 2026/12/31": "2026-12-31",
    "２０２６年１２月３１日前": "2026-12-31",
    "2026-01-05": "2026-01-05",
    "12月31日": "2026-12-31",
    "1月5号之前": "2027-01-05",
    "11月25日": "2026-11-25",
    "2月29日": "2028-02-29",
    "31 December 2026": "2026-12-31",
    "by 3rd Jan": "2027-01-03",
    "Dec 1st, 2026": "2026-12-01",
    "in 10 days": "2026-12-05",
    "within two weeks": "2026-12-09",
    "3 months": "2027-02-25",
    "十天内": "2026-12-05",
    "15日内": "2026-12-10",
    "两周后": "2026-12-09",
    "三个月内": "2027-02-25",
    "3个月之后": "2027-02-25",
    "Friday": "2026-11-27",
    "by Wednesday": "2026-12-02",
    "周五": "2026-11-27",
    "下周三": "2026-12-02",
    "本周日": "2026-11-29",
    "星期天之前": "2026-11-29",
    "tomorrow": "2026-11-26",
    "后天": "2026-11-27",
}
REFUSED = [
    "",
    "soon",
    "next Friday",
    "10 working days",
    "15个工作日内",
    "2026-02-30",
    "30 Feb",
    "本周一",
    "0天内",
    "9999999 days",
    "2026-12-31 at noon",
    "明天下午",
    "12/31",
    "13月1日",
    "1" * 200,
]


@pytest.mark.parametrize(("phrase", "day"), READ.items())
def test_a_day_ahead_is_read(phrase: str, day: str) -> None:
    moment = read_deadline(phrase, now=NOW, zone=ZONE)

    assert moment.earliest == f"{day}T00:00:00+08:00"
    assert moment.latest == f"{day}T23:59:59+08:00"
    assert moment.precision is Precision.DAY
    assert moment.text == phrase


@pytest.mark.parametrize("phrase", REFUSED)
def test_what_names_no_one_day_is_refused(phrase: str) -> None:
    with pytest.raises(DeadlineUnread):
        read_deadline(phrase, now=NOW, zone=ZONE)


@given(st.dates(min_value=date(1970, 1, 1), max_value=date(2200, 1, 1)), st.integers(1, 120))
def test_months_ahead_keep_the_day_where_there_is_one(today: date, months: int) -> None:
    now = datetime(today.year, today.month, today.day, 12, tzinfo=UTC)

    begins = read_deadline(f"in {months} months", now=now, zone="UTC").begins

    assert begins is not None
    there = begins.date()
    assert (there.year * 12 + there.month) - (today.year * 12 + today.month) == months
    assert there.day == today.day or (there + timedelta(days=1)).day == 1


def test_a_day_the_clocks_change_is_a_whole_day() -> None:
    moment = read_deadline("2026-10-25", now=NOW, zone="Europe/London")

    assert (moment.earliest, moment.latest) == ("2026-10-25T00:00:00+01:00", "2026-10-25T23:59:59+00:00")


@given(st.text(max_size=120))
def test_nothing_typed_breaks_it(phrase: str) -> None:
    try:
        moment = read_deadline(phrase, now=NOW, zone=ZONE)
    except DeadlineUnread:
        return
    assert moment.precision is Precision.DAY
