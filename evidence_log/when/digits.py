"""Times written in digits the same way in both languages: ISO dates, 22:40, 20/11 where it can only be one."""

import re
from datetime import date, datetime

from evidence_log.when import dates
from evidence_log.when.facts import Clock, Facts, Rule, Unread

ISO_INSTANT = re.compile(
    r"\d{4}-\d\d-\d\d[t ]\d\d:\d\d(?P<seconds>:\d\d(?:\.\d{1,6})?)? ?(?:z|[+-]\d\d:?\d\d)", re.IGNORECASE
)
_MONTHS = 12


def iso_instant(text: str) -> tuple[datetime, bool] | None:
    """Read an instant with an offset; says whether seconds were given."""
    found = ISO_INSTANT.fullmatch(text)
    if found is None:
        return None
    try:
        return datetime.fromisoformat(text.upper().replace(" ", "T", 1).replace(" ", "")), bool(
            found["seconds"]
        )
    except ValueError:
        return None


def _full_date(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    told.set_days(dates.full_date(year, month, day, match[0]), match[0])


def _short_date(match: re.Match[str], told: Facts, today: date) -> None:
    """20/11 is a date only where one of the two can be no month; nobody's order is guessed."""
    first, second = int(match["first"]), int(match["second"])
    if (first > _MONTHS) == (second > _MONTHS) or match[0] == "24/7":
        raise Unread(match[0])
    month, day = (second, first) if first > _MONTHS else (first, second)
    if match["year"]:
        told.set_days(
            dates.full_date(_year(match["year"], first, today, match[0]), month, day, match[0]), match[0]
        )
    else:
        told.set_days(dates.month_day(today, month, day, match[0]), match[0])


def _year(said: str, first: int, today: date, words: str) -> int:
    """A year of two digits is this one, where the date cannot begin with a recent year instead."""
    if len(said) == 4:  # noqa: PLR2004 -- digits
        return int(said)
    this = today.year % 100
    if int(said) != this or this - 3 <= first <= this:
        raise Unread(words)
    return today.year


def _dotted_date(match: re.Match[str], told: Facts, today: date) -> None:
    """11.22 before a clock time, where one of the two can be no month."""
    first, second = int(match["first"]), int(match["second"])
    if (first > _MONTHS) == (second > _MONTHS):
        raise Unread(match[0])
    month, day = (second, first) if first > _MONTHS else (first, second)
    told.set_days(dates.month_day(today, month, day, match[0]), match[0])


def _clock(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    second = int(match["second"]) if match["second"] else None
    told.set_clock(Clock(int(match["hour"]), int(match["minute"]), second, words=match[0]), match[0])


RULES: tuple[Rule, ...] = (
    (
        re.compile(r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)t?"),
        _full_date,
    ),
    (re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)"), _full_date),
    (
        re.compile(
            r"(?P<first>\d{1,2})(?P<mark>[-/]|\.(?=\d\d?\.\d{4}))(?P<second>\d{1,2})(?:(?P=mark)(?P<year>\d{4}|\d\d(?![\d:])))?(?![\d:]|\s?[ap]\.?m)"
        ),
        _short_date,
    ),
    (re.compile(r"(?P<first>\d{1,2})\.(?P<second>\d{1,2})(?=,? \d{1,2}:\d\d)"), _dotted_date),
    (re.compile(r"(?:at )?(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d))?(?!\d)"), _clock),
)
