"""Times are said as honestly as they are known."""

import pytest

from evidence_log.i18n.amounts import duration_words, size_words
from evidence_log.i18n.moment_words import instant_words, moment_words
from evidence_log.i18n.texts import Texts
from evidence_log.records.clock import Language
from evidence_log.records.moment import Moment, Precision, TimeSource, unknown_moment

DAY = "2026-11-22T"


def moment(first: str, last: str, precision: Precision, zone: str | None = "Asia/Shanghai") -> Moment:
    """A typed moment."""
    return Moment(earliest=first, latest=last, precision=precision, zone=zone, source=TimeSource.TYPED)


CASES = [
    (
        moment(f"{DAY}22:40:00+08:00", f"{DAY}22:40:59+08:00", Precision.MINUTE),
        "Sun 22 Nov 2026 22:40",
        "2026年11月22日 周日 22:40",
    ),
    (
        moment(f"{DAY}22:40:15+08:00", f"{DAY}22:40:15+08:00", Precision.EXACT),
        "Sun 22 Nov 2026 22:40:15",
        "2026年11月22日 周日 22:40:15",
    ),
    (
        moment(f"{DAY}00:00:00+08:00", f"{DAY}23:59:59+08:00", Precision.DAY),
        "Sun 22 Nov 2026, time of day not known",
        "2026年11月22日 周日（具体时刻不详）",
    ),
    (
        moment(f"{DAY}21:00:00+08:00", f"{DAY}22:00:00+08:00", Precision.ABOUT),
        "about Sun 22 Nov 2026, between 21:00 and 22:00",
        "约 2026年11月22日 周日 21:00 至 22:00 之间",
    ),
    (unknown_moment("前阵子"), "time not known", "时间不详"),
    (
        moment(f"{DAY}08:05:00", f"{DAY}08:05:00", Precision.EXACT, None),
        "Sun 22 Nov 2026 08:05 (local time, zone not known)",
        "2026年11月22日 周日 08:05（当地时间，时区不详）",
    ),
]


@pytest.mark.parametrize(("said", "english", "chinese"), CASES)
def test_a_moment_is_said_in_both_languages(said: Moment, english: str, chinese: str) -> None:
    assert moment_words(said, Texts(Language.EN)) == english
    assert moment_words(said, Texts(Language.ZH)) == chinese


def test_another_zone_moves_the_clock_and_the_day() -> None:
    said = moment(f"{DAY}02:40:00+08:00", f"{DAY}02:40:59+08:00", Precision.MINUTE)

    assert moment_words(said, Texts(Language.EN), zone="Europe/London") == "Sat 21 Nov 2026 18:40"
    assert instant_words(f"{DAY}02:40:00+08:00", Texts(Language.EN), zone="UTC") == "Sat 21 Nov 2026 18:40"


def test_sizes_and_durations_are_short() -> None:
    assert [size_words(n) for n in (0, 999, 31_400, 2_400_000)] == ["0 B", "999 B", "31 kB", "2.4 MB"]
    assert [duration_words(n) for n in (0, 48_900, 723_000, 3_723_000)] == [
        "0:00",
        "0:48",
        "12:03",
        "1:02:03",
    ]
