"""Times as people say them. The corpus stands beside this file, each line looked at by a person."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from evidence_log import errors
from evidence_log.casework.read_when import other_readings, read_when
from evidence_log.errors import TimeInFuture, TimeRefusal, TimeUnread
from evidence_log.records.moment import Moment, Precision
from evidence_log.when.read import read_phrase

NOW = datetime.fromisoformat("2026-11-23T22:47:12+08:00")
ZONE = "Asia/Shanghai"


def read(phrase: str, now: datetime = NOW, zone: str = ZONE) -> Moment:
    """Read as somebody in Shanghai late on a Monday."""
    return read_phrase(phrase, now=now, zone=zone)


def corpus() -> list[tuple[str, ...]]:
    """All lines of both languages."""
    folder = Path(__file__).parent
    lines = [
        line
        for name in ("corpus_zh.tsv", "corpus_en.tsv")
        for line in (folder / name).read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    return [tuple(line.split("\t")) for line in lines]


@pytest.mark.parametrize("line", corpus(), ids=lambda line: line[0])
def test_a_phrase_of_the_corpus_is_read_as_a_person_reads_it(line: tuple[str, ...]) -> None:
    phrase, *expected = line
    if len(expected) == 1:
        with pytest.raises(getattr(errors, expected[0])):
            read(phrase)
        return
    moment = read(phrase)

    assert [moment.earliest, moment.latest, moment.precision.value] == expected
    assert (moment.text, moment.zone, moment.source.value) == (phrase, ZONE, "typed")


def zones() -> list[list[str]]:
    """Phrases said at other hours and places, around the days when the clocks change."""
    lines = (Path(__file__).parent / "corpus_zones.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("line", zones(), ids=lambda line: f"{line[0]} at {line[1]}")
def test_a_phrase_is_read_by_the_hour_and_the_zone_it_is_said_in(line: list[str]) -> None:
    phrase, now, zone, *expected = line
    if len(expected) == 1:
        with pytest.raises(getattr(errors, expected[0])):
            read(phrase, datetime.fromisoformat(now), zone)
        return
    moment = read(phrase, datetime.fromisoformat(now), zone)

    assert [moment.earliest, moment.latest, moment.precision.value] == expected
    assert moment.zone == zone


@given(st.text(max_size=40))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_or_refused_and_never_lies_in_the_future(text: str) -> None:
    try:
        moment = read(text)
    except TimeRefusal:
        return

    assert moment.begins is not None
    assert moment.ends is not None
    assert moment.begins <= moment.ends <= NOW


WORDS = st.sampled_from(
    [
        "昨天",
        "今晚",
        "昨晚",
        "周五",
        "上周",
        "三点",
        "十点半",
        "大概",
        "左右",
        "到",
        "半小时",
        "前",
        "凌晨",
        "下午",
        "22:40",
        "11月20日",
        "last",
        "night",
        "at",
        "9",
        "pm",
        "Friday",
        "about",
        "20",
        "Nov",
        "between",
        "and",
        "an",
        "hour",
        "ago",
        "noon",
        "half",
        "past",
        "to",
        "刚才",
        "多",
        "快",
        "差",
        "一刻",
        "-",
        ":",
        "/",
        "2026-11-20",
    ]
)


@given(st.lists(WORDS, min_size=1, max_size=6), st.sampled_from(["", " "]))
@settings(max_examples=250, deadline=None)
def test_any_heap_of_time_words_is_read_or_refused(words: list[str], between: str) -> None:
    try:
        moment = read(between.join(words))
    except TimeRefusal:
        return

    assert moment.ends is not None
    assert moment.ends <= NOW


ZH_DIGITS = "零一二三四五六七八九"


def in_chinese(number: int) -> str:
    """Spell 0 to 59 as people write it."""
    tens, ones = divmod(number, 10)
    if tens == 0:
        return ZH_DIGITS[ones]
    return ("" if tens == 1 else ZH_DIGITS[tens]) + "十" + (ZH_DIGITS[ones] if ones else "")


@given(st.integers(0, 23), st.integers(1, 59))
@settings(max_examples=200, deadline=None)
def test_a_clock_time_means_the_same_in_digits_and_in_chinese(hour: int, minute: int) -> None:
    in_words = f"昨天{in_chinese(hour)}点{in_chinese(minute)}分"
    digits = read(f"昨天 {hour:02}:{minute:02}")
    if 1 <= hour <= 12:
        with pytest.raises(TimeUnread):
            read(in_words)
    else:
        assert read(in_words).earliest == digits.earliest

    assert digits.earliest == f"2026-11-22T{hour:02}:{minute:02}:00+08:00"


@given(hour=st.integers(1, 11), minute=st.integers(1, 59), full_width=st.booleans())
@settings(max_examples=200, deadline=None)
def test_an_evening_in_chinese_is_the_same_in_digits_and_in_english(
    *, hour: int, minute: int, full_width: bool
) -> None:
    digits = f"昨天下午 {hour:02}:{minute:02}" if hour < 7 else f"昨天晚上 {hour:02}:{minute:02}"
    if full_width:
        digits = digits.translate({ord("0") + each: 0xFF10 + each for each in range(10)} | {ord(":"): "："})
    part = "下午" if hour < 7 else "晚上"
    in_words = f"昨天{part}{in_chinese(hour)}点{in_chinese(minute)}分"

    assert read(digits).earliest == read(in_words).earliest
    assert read(in_words).earliest == read(f"yesterday at {hour}:{minute:02} pm").earliest
    assert read(in_words).earliest == f"2026-11-22T{hour + 12:02}:{minute:02}:00+08:00"


INSTANTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001 -- hypothesis wants them bare


@given(
    INSTANTS,
    st.sampled_from(["Asia/Shanghai", "Europe/London", "America/New_York", "Asia/Kathmandu"]),
    st.sampled_from([line[0] for line in corpus() if len(line) == 4]),
)
@settings(max_examples=250, deadline=None)
def test_at_no_hour_and_in_no_zone_does_a_reading_lie_in_the_future(
    now: datetime, zone: str, phrase: str
) -> None:
    try:
        moment = read(phrase, now, zone)
    except TimeRefusal:
        return

    assert moment.begins is not None
    assert moment.ends is not None
    assert moment.begins <= moment.ends <= now


@pytest.mark.parametrize(
    "phrase", ["", "   ", "昨天\x1b[31m", "x" * 100_000, "昨" * 100_000, "1" * 5000, "\ud800"]
)
def test_hostile_phrases_are_refused(phrase: str) -> None:
    with pytest.raises(TimeUnread):
        read(phrase)


def test_a_minute_the_clocks_skipped_is_refused() -> None:
    now = datetime(2026, 3, 30, 12, tzinfo=UTC)

    with pytest.raises(TimeUnread):
        read("yesterday 01:30", now=now, zone="Europe/London")


def test_a_minute_that_came_twice_is_both() -> None:
    now = datetime(2026, 10, 26, 12, tzinfo=UTC)
    moment = read("yesterday 01:30", now=now, zone="Europe/London")

    assert moment.precision is Precision.ABOUT
    assert (moment.earliest, moment.latest) == ("2026-10-25T01:30:00+01:00", "2026-10-25T01:30:59+00:00")


def test_what_lies_ahead_is_refused_with_what_was_understood() -> None:
    with pytest.raises(TimeInFuture) as refused:
        read("今天 23:30")

    assert refused.value.values["phrase"] == "今天 23:30"


def test_every_reading_read_again_is_itself() -> None:
    for phrase, *expected in corpus():
        if len(expected) == 1:
            continue
        begins = read(phrase).begins
        assert begins is not None
        assert read(begins.isoformat()).begins == begins


OTHERS = {
    "9:50": ["2026-11-23T21:50:00+08:00"],
    "九点": ["2026-11-23T09:00:00+08:00"],
    "昨天三点": ["2026-11-22T15:00:00+08:00", "2026-11-22T03:00:00+08:00"],
    "yesterday at 9": ["2026-11-22T21:00:00+08:00", "2026-11-22T09:00:00+08:00"],
    "昨晚十点四十": [],
    "yesterday 22:40": [],
    "昨天": [],
    "随便": [],
    "": [],
}


@pytest.mark.parametrize(("phrase", "others"), OTHERS.items())
def test_what_else_it_may_have_meant_is_said_in_words_that_mean_only_that(
    phrase: str, others: list[str]
) -> None:
    found = other_readings(phrase, now=NOW, zone="Asia/Shanghai")

    assert [moment.earliest for _, moment in found] == others
    for words, moment in found:
        assert read_when(words, now=NOW, zone="Asia/Shanghai").earliest == moment.earliest
