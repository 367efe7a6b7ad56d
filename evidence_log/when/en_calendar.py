"""Stretches of the calendar as they are said in English: months and parts of them, weekends, feast days."""

import re
from datetime import date

from evidence_log.when import dates
from evidence_log.when.facts import Facts
from evidence_log.when.zh import Rule

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAY = r"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
# Days everybody knows by name, that lie on one date.
_FEASTS = {
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
    "bonfire night": (11, 5),
    "guy fawkes night": (11, 5),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
}


def _the_weekend(match: re.Match[str], told: Facts, today: date) -> None:
    saturday = 5
    told.set_days(dates.weekend(today, 0 if today.weekday() >= saturday else 1), match[0])


def _weekday_of_week(match: re.Match[str], told: Facts, today: date) -> None:
    weekday = next(i for i, name in enumerate(WEEKDAYS) if name.startswith(match["name"][:3]))
    told.set_days(dates.weekday_of_week(today, weekday, 1 if match["which"] == "last" else 0), match[0])


def _whole_month(match: re.Match[str], told: Facts, today: date) -> None:
    told.set_days(dates.month(today, 1 if match["which"] == "last" else 0), match[0])


def _day_of_that_month(match: re.Match[str], told: Facts, today: date) -> None:
    first = dates.months_back(today, 1 if match["which"] == "last" else 0)
    told.set_days(dates.full_date(first.year, first.month, int(match["day"]), match[0]), match[0])


def _third(match: re.Match[str], told: Facts, today: date) -> None:
    """The end of October, the beginning of this month: ten days each, and about that."""
    if match["month"]:
        number = next(i for i, name in enumerate(MONTHS, start=1) if match["month"].startswith(name))
        first = dates.latest_month(today, number)
    else:
        first = dates.months_back(today, 1 if match["which"] == "last" else 0)
    days = dates.third_of_month(first, {"b": 0, "s": 0, "m": 1, "e": 2}[match["third"][0]])
    if days.first > today:
        raise dates.not_yet(today)
    told.set_days(days, match[0])
    told.about = True


def _feast(match: re.Match[str], told: Facts, today: date) -> None:
    month, day = _FEASTS[match["name"].replace("\u2019", "'")]
    told.set_days(dates.month_day(today, month, day, match[0]), match[0])


RULES: tuple[Rule, ...] = (
    (re.compile(r"(?:at|over|on) the weekend\b"), _the_weekend),
    (re.compile(rf"(?P<name>{WEEKDAY})\b,? (?:of )?(?P<which>last|this) week\b"), _weekday_of_week),
    (re.compile(r"(?P<which>last|this) month\b"), _whole_month),
    (
        re.compile(r"(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)(?: of)? (?P<which>last|this) month\b"),
        _day_of_that_month,
    ),
    (
        re.compile(
            rf"(?:the )?(?P<third>beginning|start|middle|end) of (?:(?P<which>last|this) month|(?P<month>{MONTH}))\b"
        ),
        _third,
    ),
    (re.compile(rf"(?:on )?(?P<name>{'|'.join(_FEASTS)})\b"), _feast),
)
