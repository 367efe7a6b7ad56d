"""What else a phrase may have meant: the same with more said. Pure; each is a phrase of its own."""

import re

from evidence_log.when.en_calendar import MONTHS, WEEKDAY
from evidence_log.when.numerals import ZH_NUMBER, zh_number

_ZH_CLOCK = re.compile(rf"(?<![0-9零〇一二两三四五六七八九十])(?P<hour>{ZH_NUMBER})[点點时]")
_CLOCK = re.compile(r"(?<![\d:])(?P<hour>\d{1,2})[:：]\d\d(?![\d:])")
_HAN = re.compile(r"[\u4e00-\u9fff]")
# Which parts of the day an hour of a twelve-hour clock is said with.
_EARLY, _LATE, _TWELVE = ("凌晨", "下午"), ("上午", "晚上"), ("中午", "晚上")
_NOON, _SIX = 12, 6
_LAST = re.compile(rf"\blast (?P<name>{WEEKDAY})\b", re.IGNORECASE)
_SHORT_DATE = re.compile(
    r"(?<![\d/.-])(?P<first>0?[1-9]|1[0-2])/(?P<second>0?[1-9]|1[0-2])(?:/(?P<year>(?:20)?2\d))?(?![\d/])"
)
_DEEP_NIGHT = re.compile(
    r"(?:(?P<week>周|星期|礼拜|週|禮拜)(?P<name>[一二三四五六日天])|(?P<day>[昨前]天|[日号]))的?(?:大半夜|半夜|深夜|午夜)"
)
_WEEK = "一二三四五六日"


def variants(phrase: str) -> tuple[str, ...]:
    """The phrase with each half of the day, each week or each month said; some are refused, some mean the same."""
    said = phrase.strip()
    han = _HAN.search(said) is not None
    date = _SHORT_DATE.search(said)
    if date is not None:
        return tuple(said[: date.start()] + each + said[date.end() :] for each in _dates(date, han=han))
    last = _LAST.search(said)
    if last is not None:
        weeks = (f"{last['name']} {which} week" for which in ("this", "last"))
        return tuple(said[: last.start()] + each + said[last.end() :] for each in weeks)
    night = _DEEP_NIGHT.search(said)
    if night is not None:
        return tuple(said[: night.start()] + each + said[night.end() :] for each in _nights(night))
    return _halves(said) if han else tuple(f"{said} {half}" for half in ("am", "pm"))


def _dates(found: re.Match[str], *, han: bool) -> tuple[str, ...]:
    """5/11 is the eleventh of May or the fifth of November."""
    orders = ((int(found["first"]), int(found["second"])), (int(found["second"]), int(found["first"])))
    year = "" if found["year"] is None else f"20{found['year'][-2:]}"
    if han:
        return tuple(f"{year and year + '年'}{month}月{day}日" for month, day in orders)
    return tuple(f"{day} {MONTHS[month - 1]} {year}".strip() for month, day in orders)


def _nights(found: re.Match[str]) -> tuple[str, ...]:
    """周六半夜 is before that day's morning or after its evening."""
    if found["day"]:
        return tuple(f"{found['day']}{part}" for part in ("凌晨", "晚上"))
    at = _WEEK.index(found["name"].replace("天", "日"))
    return tuple(f"{found['week']}{_WEEK[each % 7]}凌晨" for each in (at, at + 1))


def _halves(said: str) -> tuple[str, ...]:
    clock = _ZH_CLOCK.search(said) or _CLOCK.search(said)
    hour = None if clock is None else zh_number(clock["hour"])
    if clock is None or hour is None or not 1 <= hour <= _NOON:
        return ()
    parts = _TWELVE if hour == _NOON else _EARLY if hour < _SIX else _LATE
    return tuple(f"{said[: clock.start()]}{part}{said[clock.start() :]}" for part in parts)
