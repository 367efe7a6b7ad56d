"""Hours of the day in the words people use, and nothing that is read in two ways."""

import pytest
from hypothesis import given, strategies as st

from evidence_log.errors import HoursUnread
from evidence_log.records.hours import DayHours
from evidence_log.when.hours import read_hours


@pytest.mark.parametrize(
    ("phrase", "opens", "closes"),
    [
        ("09:00-18:00", "09:00", "18:00"),
        ("9-18", "09:00", "18:00"),
        ("9am to 6pm", "09:00", "18:00"),
        ("9 to 5pm", "09:00", "17:00"),
        ("from 9:30 until 17:05", "09:30", "17:05"),
        ("12am-12pm", "00:00", "12:00"),
        ("22:00-08:00", "22:00", "08:00"),
        ("上午9点到下午6点", "09:00", "18:00"),
        ("9点半到20点", "09:30", "20:00"),
        ("９：００～１８：００", "09:00", "18:00"),
        ("早上8点至晚上8点15分", "08:00", "20:15"),
        ("8:00-24:00", "08:00", "00:00"),
        ("中午12点到下午3点", "12:00", "15:00"),
    ],
)
def test_hours_are_read_as_people_say_them(phrase: str, opens: str, closes: str) -> None:
    assert read_hours(phrase) == DayHours(from_=opens, to=closes)


@pytest.mark.parametrize(
    "phrase",
    ["", "9-5", "9am-5", "noon", "25:00-26:00", "09:60-10:00", "9:00-9:00", "after work", "9:00", "1" * 99],
)
def test_what_names_no_hours_is_refused(phrase: str) -> None:
    with pytest.raises(HoursUnread):
        read_hours(phrase)


CLOCKS = st.times().map(lambda each: f"{each:%H:%M}")


@given(CLOCKS, CLOCKS)
def test_what_a_record_holds_is_read_again(first: str, last: str) -> None:
    if first != last:
        assert read_hours(f"{first}-{last}") == DayHours(from_=first, to=last)


@given(st.text(max_size=30))
def test_any_words_are_read_or_refused(phrase: str) -> None:
    try:
        read = read_hours(phrase)
    except HoursUnread:
        return
    assert read.opens != read.closes
