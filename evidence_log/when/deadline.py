"""Read the day by which something is due. Unlike what happened, it lies ahead; only whole days are read."""

import re
import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from evidence_log.errors import DeadlineUnread
from evidence_log.records.instant import zone_named
from evidence_log.records.moment import Moment, Precision, TimeSource, moment_of
from evidence_log.when.numerals import EN_NUMBER, ZH_NUMBER, en_number, zh_number

_LONGEST = 80
_MOST = {"d": 3660, "w": 520, "m": 120}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_ZH_WEEKDAYS = "一二三四五六日天"
_UNITS = {"day": "d", "week": "w", "month": "m", "天": "d", "日": "d", "周": "w", "星期": "w", "月": "m"}
_BEFORE = r"(?:by |until |before |on |due )?"


def read_deadline(phrase: str, *, now: datetime, zone: str) -> Moment:
    """Return the whole day a phrase names, in `zone`; raises DeadlineUnread.

    A date without a year is the next one. Working days are refused: which days those are, only a calendar knows.
    """
    said = " ".join(unicodedata.normalize("NFKC", phrase[: _LONGEST * 4]).casefold().split())
    tz = zone_named(zone)
    today = now.astimezone(tz).date()
    day = None if len(said) > _LONGEST else _day(said, today)
    if day is None:
        raise DeadlineUnread(phrase=phrase)
    first = datetime.combine(day, time(), tz)
    last = datetime.combine(day + timedelta(days=1), time(), tz).astimezone(UTC) - timedelta(seconds=1)
    return moment_of(
        first, last.astimezone(tz), Precision.DAY, zone=zone, source=TimeSource.TYPED, text=phrase
    )


def _day(said: str, today: date) -> date | None:
    for pattern, read in _RULES:
        found = pattern.fullmatch(said)
        if found is not None:
            try:
                return read(found, today)
            except (ValueError, OverflowError):
                return None
    return None


def _full(found: re.Match[str], today: date) -> date:
    del today
    return date(int(found["year"]), int(found["m"]), int(found["d"]))


def _coming(today: date, month: int, day: int) -> date:
    """The next such date, today included."""
    for year in range(today.year, today.year + 9):
        try:
            there = date(year, month, day)
        except ValueError:
            continue
        if there >= today:
            return there
    raise ValueError(month)


def _month_day(found: re.Match[str], today: date) -> date:
    return _coming(today, int(found["m"]), int(found["d"]))


def _named_month(found: re.Match[str], today: date) -> date:
    month, day = _MONTHS.index(found["month"]) + 1, int(found["d"])
    return date(int(found["year"]), month, day) if found["year"] else _coming(today, month, day)


def _counted(found: re.Match[str], today: date) -> date:
    number = found["n"]
    count = en_number(number) if number.isascii() else zh_number(number)
    unit = _UNITS[found["unit"]]
    if count is None or not 0 < count <= _MOST[unit]:
        raise ValueError(number)
    if unit != "m":
        return today + timedelta(days=count * (7 if unit == "w" else 1))
    months = today.year * 12 + today.month - 1 + count
    year, month = divmod(months, 12)
    last = (date(year + month // 11, (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month + 1, min(today.day, last))


def _weekday(found: re.Match[str], today: date) -> date:
    """The next such day after today."""
    ahead = (_WEEKDAYS.index(found["weekday"]) - today.weekday() - 1) % 7 + 1
    return today + timedelta(days=ahead)


def _zh_weekday(found: re.Match[str], today: date) -> date:
    weekday = min(_ZH_WEEKDAYS.index(found["weekday"]), 6)
    if not found["which"]:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    monday = today - timedelta(days=today.weekday())
    there = monday + timedelta(days=weekday + (7 if found["which"] == "下" else 0))
    if there < today:
        raise ValueError(found[0])
    return there


def _tomorrow(found: re.Match[str], today: date) -> date:
    days = {"today": 0, "tomorrow": 1, "今天": 0, "明天": 1, "后天": 2, "大后天": 3}
    return today + timedelta(days=days[found["word"]])


_RULES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date]], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (rf"{_BEFORE}(?P<year>\d{{4}})([-/])(?P<m>\d{{1,2}})\2(?P<d>\d{{1,2}})", _full),
        (r"(?P<year>\d{4}) ?年 ?(?P<m>\d{1,2}) ?月 ?(?P<d>\d{1,2}) ?[日号]?(?:之?前)?", _full),
        (r"(?P<m>\d{1,2}) ?月 ?(?P<d>\d{1,2}) ?[日号](?:之?前)?", _month_day),
        (rf"{_BEFORE}(?P<d>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH}(?:,? (?P<year>\d{{4}}))?", _named_month),
        (rf"{_BEFORE}{_MONTH} (?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?", _named_month),
        (rf"(?:in |within )?(?P<n>{EN_NUMBER}) (?P<unit>day|week|month)s?", _counted),
        (rf"(?P<n>{ZH_NUMBER}) ?个?(?P<unit>天|日|周|星期|月)(?:之?内|以内|之?后|以后)", _counted),
        (rf"{_BEFORE}(?P<weekday>{'|'.join(_WEEKDAYS)})[a-z]*", _weekday),
        (rf"(?P<which>下|本|这)?个?(?:周|星期|礼拜)(?P<weekday>[{_ZH_WEEKDAYS}])(?:之?前)?", _zh_weekday),
        (rf"{_BEFORE}(?P<word>today|tomorrow)", _tomorrow),
        (r"(?P<word>今天|明天|后天|大后天)(?:之?前)?", _tomorrow),
    )
)
