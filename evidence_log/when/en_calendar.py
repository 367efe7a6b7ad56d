"""Stretches of the calendar as they are said in English: dates, months and parts of them, weeks, feast days."""

import re
from datetime import date, timedelta

from evidence_log.when import dates, facts as f
from evidence_log.when.facts import Days, Facts, Rule, Unread

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAY = r"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
# Days everybody knows by name, that lie on one date.
_FEASTS = {
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "new years eve": (12, 31),
    "valentine's day": (2, 14),
    "valentines day": (2, 14),
    "st patrick's day": (3, 17),
    "april fools day": (4, 1),
    "gandhi jayanti": (10, 2),
    "halloween": (10, 31),
    "bonfire night": (11, 5),
    "guy fawkes night": (11, 5),
    "veterans day": (11, 11),
    "remembrance day": (11, 11),
    "armistice day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
}
_NIGHTS = frozenset({"bonfire night", "guy fawkes night", "new year's eve", "new years eve"})
_ORDINALS = [
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third"),
    *("twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth"),
    *("thirtieth", "thirty-first"),
]
_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True)).replace("-", "[ -]")
_YEAR = r"(?P<year>(?:19|20)\d\d|'\d\d|(?:of )?last year|(?:of )?this year)"
_SATURDAY = 5


def weekday_number(name: str) -> int:
    """Monday is 0; by its first three letters."""
    return next(i for i, full in enumerate(WEEKDAYS) if full.startswith(name[:3]))


def month_number(name: str) -> int:
    """January is 1; by its first three letters."""
    return MONTHS.index(name[:3]) + 1


def _year(said: str, today: date) -> int:
    if said.endswith("year"):
        return today.year - said.endswith("last year")
    return 2000 + int(said[1:]) if said.startswith("'") else int(said)


def _day(said: str) -> int:
    return int(said) if said.isdigit() else _ORDINALS.index(said.replace(" ", "-")) + 1


def _date(match: re.Match[str], told: Facts, today: date) -> None:
    """20 November, Nov 20th 2026, the twenty-second of November, Nov 12th or 13th."""
    month, day = month_number(match["month"]), _day(match["day"])
    if match["year"]:
        days = dates.full_date(_year(match["year"], today), month, day, match[0])
    else:
        days = dates.month_day(today, month, day, match[0])
    then = match.groupdict().get("then")
    if then is not None:
        if _day(then) != day + 1:
            raise Unread(match[0])
        days = Days(days.first, dates.full_date(days.first.year, days.first.month, day + 1, match[0]).first)
    told.set_days(days, match[0])


def _day_of_month(match: re.Match[str], told: Facts, today: date) -> None:
    days = dates.day_of_month(today, _day(match["day"]), match[0])
    if told.days is not None and told.by_weekday and days.first.weekday() != told.days.first.weekday():
        raise Unread(match[0])
    told.set_days(days, match[0])


def _the_weekend(match: re.Match[str], told: Facts, today: date) -> None:
    told.set_days(dates.weekend(today, 0 if today.weekday() >= _SATURDAY else 1), match[0])


def _week(match: re.Match[str], told: Facts, today: date) -> None:
    back = 0 if match["which"] == "this" else 1
    whole = dates.weekend(today, back) if match["end"] else dates.week(today, back)
    told.set_days(whole, match[0])


def _before_last(match: re.Match[str], told: Facts, today: date) -> None:
    told.set_days(dates.weekend(today, 2) if match["end"] else dates.week(today, 2), match[0])


def _part_of_week(match: re.Match[str], told: Facts, today: date) -> None:
    """Early last week, the end of last week, earlier this week."""
    monday = dates.weekday_of_week(today, 0, match["which"] == "last").first
    first, last = {"e": (0, 2), "b": (0, 2), "s": (0, 2), "m": (1, 3), "l": (3, 6), "z": (3, 6)}[
        "z" if match["third"].startswith("end") else match["third"][0]
    ]
    if match["third"] == "earlier":
        last = 6
    days = Days(monday + timedelta(days=first), min(monday + timedelta(days=last), today))
    if days.first > today:
        raise dates.not_yet(today)
    told.set_days(days, match[0])
    told.about = True


def _weekday_of_week(match: re.Match[str], told: Facts, today: date) -> None:
    back = 1 if match["which"] == "last" else 0
    told.set_days(dates.weekday_of_week(today, weekday_number(match["name"]), back), match[0])


def _weekdays_of_week(match: re.Match[str], told: Facts, today: date) -> None:
    """Last week, Tuesday or Wednesday."""
    which, name, then = (
        match[each] or match[other] for each, other in (("which", "z"), ("name", "x"), ("then", "y"))
    )
    first, last = (
        dates.weekday_of_week(today, weekday_number(each), which == "last").first for each in (name, then)
    )
    if last - first != timedelta(days=1):
        raise Unread(match[0])
    told.set_days(Days(first, last), match[0])


def _night_of(match: re.Match[str], told: Facts, today: date) -> None:
    """The night of the 20th to the 21st."""
    last = dates.day_of_month(today, int(match["then"]), match[0]).first
    first = last - timedelta(days=1)
    if first.day != int(match["day"]):
        raise Unread(match[0])
    told.set_days(Days.one(first), match[0])
    told.set_part(f.NIGHT, match[0])


def _whole_month(match: re.Match[str], told: Facts, today: date) -> None:
    told.set_days(dates.month(today, 1 if match["which"] == "last" else 0), match[0])


def _named_month(match: re.Match[str], told: Facts, today: date) -> None:
    """In September: the latest one, or that of the year said."""
    first = dates.latest_month(today, month_number(match["month"]))
    if match["year"]:
        first = first.replace(year=_year(match["year"], today))
    told.set_days(dates.month_of(first), match[0])


def _day_of_that_month(match: re.Match[str], told: Facts, today: date) -> None:
    first = dates.months_back(today, 1 if match["which"] == "last" else 0)
    told.set_days(dates.full_date(first.year, first.month, int(match["day"]), match[0]), match[0])


def _third(match: re.Match[str], told: Facts, today: date) -> None:
    """The end of October, the beginning of this month, mid October: ten days each, and about that."""
    if match["month"]:
        first = dates.latest_month(today, month_number(match["month"]))
    else:
        first = dates.months_back(today, 1 if match["which"] == "last" else 0)
    said = match["third"]
    third = 2 if said.startswith(("end", "late")) else 1 if said.startswith("mid") else 0
    days = dates.third_of_month(first, third)
    if days.first > today:
        raise dates.not_yet(today)
    told.set_days(days, match[0])
    told.about = True


def _week_of_month(match: re.Match[str], told: Facts, today: date) -> None:
    """The first week of November: its first seven days."""
    if match["month"]:
        first = dates.latest_month(today, month_number(match["month"]))
    else:
        first = dates.months_back(today, match["which"] == "last")
    at = {"first": 0, "second": 7, "third": 14, "fourth": 21}.get(match["week"])
    last = dates.month_of(first).last
    begins = last - timedelta(days=6) if at is None else first + timedelta(days=at)
    if begins > today:
        raise dates.not_yet(today)
    told.set_days(Days(begins, begins + timedelta(days=6)), match[0])
    told.about = True


def _feast(match: re.Match[str], told: Facts, today: date) -> None:
    month, day = _FEASTS[match["name"]]
    away = {"after": 1, "before": -1}.get(match["side"] or "", 0)
    feast = dates.month_day(today, month, day, match[0]).first + timedelta(days=away)
    if feast > today:
        raise dates.not_yet(today)
    told.set_days(Days.one(feast), match[0])
    if match["name"] in _NIGHTS and not away:
        told.set_part(f.NIGHT, match[0])


RULES: tuple[Rule, ...] = (
    (
        re.compile(
            rf"(?:the )?(?P<day>\d{{1,2}}|{_ORDINAL})(?:st|nd|rd|th)?(?: or (?:the )?(?P<then>\d{{1,2}}|{_ORDINAL})(?:st|nd|rd|th)?)?"
            rf"(?: of |[ -]|)(?P<month>{MONTH})\b\.?(?:(?:,? |-){_YEAR}(?!\d))?"
        ),
        _date,
    ),
    (
        re.compile(
            rf"(?P<month>{MONTH})\b\.?[ -]?(?:the )?(?P<day>\d{{1,2}}|{_ORDINAL})(?:st|nd|rd|th)?\b(?![:.]\d|\s?[ap]\.?m)"
            rf"(?: or (?:the )?(?P<then>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:.]\d|\s?[ap]\.?m))?(?:,? {_YEAR}(?!\d))?"
        ),
        _date,
    ),
    (
        re.compile(
            rf"(?:on )?the (?P<day>\d{{1,2}}(?=st|nd|rd|th)|{_ORDINAL})(?:st|nd|rd|th)?\b(?! (?:time|call|text|message|visit)s?\b)"
        ),
        _day_of_month,
    ),
    (
        re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)\b(?! (?:time|call|text|message|visit|floor)s?\b)"),
        _day_of_month,
    ),
    (re.compile(r"(?:at|over|on) the weekend\b"), _the_weekend),
    (re.compile(r"(?:over |at |on )?(?P<which>last|this)(?: past)? week(?P<end>end)?\b"), _week),
    (re.compile(r"(?:the )?week(?P<end>end)? before last\b"), _before_last),
    (re.compile(r"last to last week(?P<end>end)?\b"), _before_last),
    (
        re.compile(
            r"(?:the )?(?P<third>early|earlier|beginning of|start of|middle of|midweek|end of|late|later)(?: on)? (?P<which>last|this) week\b"
        ),
        _part_of_week,
    ),
    (re.compile(rf"(?:on )?(?P<name>{WEEKDAY})\b,? (?:of )?(?P<which>last|this) week\b"), _weekday_of_week),
    (re.compile(rf"(?P<which>last|this) week,? (?:on )?(?P<name>{WEEKDAY})\b"), _weekday_of_week),
    (
        re.compile(
            rf"(?P<which>last|this) week,? (?:on )?(?P<name>{WEEKDAY}) or (?P<then>{WEEKDAY})\b|(?P<x>{WEEKDAY}) or (?P<y>{WEEKDAY}) (?P<z>last|this) week\b"
        ),
        _weekdays_of_week,
    ),
    (
        re.compile(
            r"(?:on )?(?:the )?night of (?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)? (?:to|into|-) (?:the )?(?P<then>\d{1,2})(?:st|nd|rd|th)?\b"
        ),
        _night_of,
    ),
    (re.compile(r"(?P<which>last|this) month\b"), _whole_month),
    (
        re.compile(rf"(?:back )?(?:in|during|all of|last) (?P<month>{MONTH})\b(?! \d)(?:,? {_YEAR}(?!\d))?"),
        _named_month,
    ),
    (
        re.compile(r"(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)(?: of)? (?P<which>last|this) month\b"),
        _day_of_that_month,
    ),
    (
        re.compile(
            rf"(?:in )?(?:the )?(?P<third>(?:beginning|start|middle|end) of|early|mid|late)[ -](?:in )?(?:(?P<which>last|this) month|(?P<month>{MONTH}))\b(?! \d)"
        ),
        _third,
    ),
    (
        re.compile(
            rf"(?:in )?(?:the )?(?P<week>first|second|third|fourth|last) week (?:of|in) (?:(?P<which>last|this) month|(?P<month>{MONTH}))\b"
        ),
        _week_of_month,
    ),
    (
        re.compile(
            rf"(?:on )?(?:the )?(?:day (?P<side>after|before) )?(?P<name>{'|'.join(sorted(_FEASTS, key=len, reverse=True))})\b"
        ),
        _feast,
    ),
)
