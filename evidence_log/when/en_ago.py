"""Distances back from now as they are said in English."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from evidence_log.when import dates, facts as f
from evidence_log.when.en_calendar import WEEKDAY, weekday_number
from evidence_log.when.facts import Ago, Days, Facts, Rule, Unread
from evidence_log.when.numerals import EN_NUMBER as N, en_count

_UNITS = {"s": 1, "m": 60, "h": 3600}
_DAY_UNITS = {"d": 1, "w": 7, "f": 14}
_AGO = "(?:ago|back)"
_UNIT = r"(?P<unit>seconds?|secs?|minutes?|mins?|hours?|hrs?|hr|h|m)"
_A_DAY_AND_ITS_SLACK = (84_600, 88_200)


def _distance(match: re.Match[str], told: Facts, today: date) -> None:
    """10 min ago, an hour and a half ago, half an hour ago, over two hours ago, an hour or so ago, almost an hour ago."""
    del today
    unit = _UNITS[match["unit"][0]]
    amount = unit // 2 if match["half"] else en_count(match["count"], match[0]) * unit
    amount += unit // 2 if match["and_half"] or match["with_half"] else 0
    told.about = told.about or bool(match["or_so"])
    if match["over"]:
        told.set_ago(Ago(amount, amount + max(unit // 2, amount // 2), exact=False), match[0])
    elif match["under"]:
        told.set_ago(Ago(amount * 3 // 4, amount, exact=False), match[0])
    else:
        told.set_ago(Ago(amount, amount, exact=unit <= _UNITS["m"]), match[0])


def _hours_and_minutes(match: re.Match[str], told: Facts, today: date) -> None:
    """2 hrs 15 mins ago, an hour and twenty minutes ago."""
    del today
    amount = en_count(match["hours"], match[0]) * 3600 + en_count(match["minutes"], match[0]) * 60
    told.set_ago(Ago(amount, amount, exact=True), match[0])


def _decimal_hours(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    amount = round(float(match["hours"]) * 3600)
    told.set_ago(Ago(amount, amount, exact=False), match[0])


def _within(match: re.Match[str], told: Facts, today: date) -> None:
    """Not even five minutes ago, within the last hour."""
    del today
    count = 0.5 if match["half"] else en_count(match["count"] or "a", match[0])
    told.set_ago(Ago(0, round(count * _UNITS[match["unit"][0]]), exact=False), match[0])


def _from_to(match: re.Match[str], told: Facts, today: date) -> None:
    """10 to 15 minutes ago, two or three hours ago."""
    del today
    near, far, unit = (
        en_count(match["near"], match[0]),
        en_count(match["far"], match[0]),
        _UNITS[match["unit"][0]],
    )
    if near >= far:
        raise Unread(match[0])
    told.set_ago(Ago(near * unit, far * unit, exact=False), match[0])


def _some(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    nearest, farthest = _SOME[_full(match["some"])]
    told.set_ago(Ago(nearest, farthest, exact=False), match[0])


def _this_time(match: re.Match[str], told: Facts, today: date) -> None:
    """This time yesterday: half an hour to either side."""
    del today
    weeks = match["day"] == "last week"
    nearest, farthest = (each + weeks * 6 * 86_400 for each in _A_DAY_AND_ITS_SLACK)
    told.set_ago(Ago(nearest, farthest, exact=False), match[0])


def _days_back(match: re.Match[str], told: Facts, today: date) -> None:
    """Three days ago; a week ago, which is about that day unless it is said of which."""
    unit = _DAY_UNITS[match["unit"][0]]
    count = en_count(match["count"], match[0])
    if count < 1:
        raise Unread(match[0])
    ref = today - timedelta(days=match["ref"] == "yesterday")
    told.set_days(dates.days_ago(ref, count * unit, match[0]), match[0])
    told.about = told.about or (unit > 1 and match["ref"] is None)


def _weekday_weeks_back(match: re.Match[str], told: Facts, today: date) -> None:
    """Two weeks ago on Thursday: in the week so many back."""
    count = en_count(match["count"], match[0]) * (2 if match["unit"].startswith("f") else 1)
    if count < 1:
        raise Unread(match[0])
    told.set_days(dates.weekday_of_week(today, weekday_number(match["name"]), count), match[0])


def _week_before_weekday(match: re.Match[str], told: Facts, today: date) -> None:
    """A week last Saturday, the Friday before last: a week before the latest one."""
    latest = dates.latest_weekday(today - timedelta(days=1), weekday_number(match["name"])).first
    told.set_days(Days.one(latest - timedelta(days=7)), match[0])


def _days_or_so(match: re.Match[str], told: Facts, today: date) -> None:
    near, far = _SOME_DAYS[_full(match["some"])]
    told.set_days(Days(today - timedelta(days=far), today - timedelta(days=near)), match[0])
    told.about = True


def _days_from_to(match: re.Match[str], told: Facts, today: date) -> None:
    """Two or three days ago, a day or two ago."""
    unit = _DAY_UNITS[match["unit"][0]]
    near, far = en_count(match["near"], match[0]) * unit, en_count(match["far"], match[0]) * unit
    if not 1 <= near < far:
        raise Unread(match[0])
    told.set_days(Days(today - timedelta(days=far), today - timedelta(days=near)), match[0])
    told.about = True


def _months_back(match: re.Match[str], told: Facts, today: date) -> None:
    """A month ago: some days to either side of it."""
    days = en_count(match["count"], match[0]) * 61 // 2
    if days < 1:
        raise Unread(match[0])
    told.set_days(Days(today - timedelta(days=days + 5), today - timedelta(days=days - 5)), match[0])
    told.about = True


def _nights_back(match: re.Match[str], told: Facts, today: date) -> None:
    told.set_days(dates.days_ago(today, en_count(match["count"], match[0]), match[0]), match[0])
    told.set_part(f.NIGHT, match[0])


_SOME = {
    "few seconds": (0, 60),
    "seconds": (0, 60),
    "minutes": (60, 600),
    "few minutes": (120, 600),
    "couple minutes": (60, 300),
    "several minutes": (120, 900),
    "quarter of an hour": (900, 900),
    "three quarters of an hour": (2700, 2700),
    "couple hours": (5400, 9000),
    "few hours": (7200, 18_000),
    "several hours": (10_800, 28_800),
}
_SOME_DAYS = {
    "couple days": (2, 3),
    "few days": (2, 6),
    "several days": (3, 8),
    "couple weeks": (11, 17),
    "few weeks": (14, 35),
    "several weeks": (17, 42),
}


def _said(names: Iterable[str]) -> str:
    """Any of them, with what is left out or shortened."""
    longest_first = "|".join(sorted(names, key=len, reverse=True))
    short = longest_first.replace("minutes", "min(?:ute)?s").replace(" hours", " h(?:ou)?rs")
    return short.replace("couple ", "couple (?:of )?")


def _full(said: str) -> str:
    return said.replace("couple of", "couple").replace("mins", "minutes").replace("hrs", "hours")


RULES: tuple[Rule, ...] = (
    (
        re.compile(
            rf"(?:(?P<over>over |more than |at least |a bit over |just over )|(?P<under>nearly |almost |just under |a bit under ))?"
            rf"(?:(?P<half>half) (?:an? )?|(?P<count>an?|{N})(?P<with_half> and a half)? ?)"
            rf"{_UNIT}(?P<and_half> and a half)?(?P<or_so> or so)? {_AGO}\b"
        ),
        _distance,
    ),
    (
        re.compile(
            rf"before (?P<over>)(?P<under>)(?:(?P<half>half) (?:an? )?|(?P<count>an?|{N}) ?)(?P<with_half>){_UNIT}(?P<and_half>)(?P<or_so>)$"
        ),
        _distance,
    ),
    (
        re.compile(
            rf"(?P<hours>an?|{N}) ?(?:hours?|hrs?|h)(?: and|,)? ?(?P<minutes>{N}) ?(?:minutes?|mins?|m)? {_AGO}\b"
        ),
        _hours_and_minutes,
    ),
    (re.compile(rf"(?P<hours>\d\.\d{{1,2}}) ?(?:hours?|hrs?|h) {_AGO}\b"), _decimal_hours),
    (
        re.compile(
            rf"(?:not even|less than|under|not more than|no more than|barely) (?:(?P<half>half) (?:an? )?|(?P<count>an?|{N}) ?){_UNIT} {_AGO}\b"
        ),
        _within,
    ),
    (
        re.compile(
            rf"(?:with)?in the (?:last|past) (?:(?P<half>half) (?:an? )?|(?P<count>an?|{N}) ?)?{_UNIT}\b"
        ),
        _within,
    ),
    (re.compile(rf"(?P<near>{N}) ?(?:-|–|to|or) ?(?P<far>{N}) ?{_UNIT} {_AGO}\b"), _from_to),
    (re.compile(rf"(?:just )?(?:a )?(?P<some>{_said(_SOME)}) {_AGO}\b"), _some),
    (re.compile(r"(?:about |around )?this time (?P<day>yesterday|last week)\b"), _this_time),
    (
        re.compile(
            rf"(?P<count>an?|{N}) ?(?P<unit>days?|weeks?|fortnight) {_AGO}\b(?: (?P<ref>today|yesterday)\b)?"
        ),
        _days_back,
    ),
    (
        re.compile(
            rf"(?P<count>an?|{N}) ?(?P<unit>weeks?|fortnight) {_AGO},?(?: on)?(?: a| the)? (?P<name>{WEEKDAY})\b"
        ),
        _weekday_weeks_back,
    ),
    (
        re.compile(rf"(?:on )?(?P<name>{WEEKDAY}),? (?P<count>an?|{N}) ?(?P<unit>weeks?|fortnight) {_AGO}\b"),
        _weekday_weeks_back,
    ),
    (re.compile(rf"a week (?:last|past|ago last) (?P<name>{WEEKDAY})\b"), _week_before_weekday),
    (re.compile(rf"(?:on )?(?:the )?(?P<name>{WEEKDAY}) before last\b"), _week_before_weekday),
    (re.compile(rf"last to last (?P<name>{WEEKDAY})\b"), _week_before_weekday),
    (re.compile(rf"(?:a )?(?P<some>{_said(_SOME_DAYS)}) {_AGO}\b"), _days_or_so),
    (
        re.compile(rf"(?P<near>{N}) (?:or|to) (?P<far>{N}) (?P<unit>days?|weeks?) {_AGO}\b"),
        _days_from_to,
    ),
    (re.compile(rf"(?P<near>a) (?P<unit>day|week) or (?P<far>two) {_AGO}\b"), _days_from_to),
    (re.compile(rf"(?P<near>{N}) ?[-–] ?(?P<far>{N}) (?P<unit>days?|weeks?) {_AGO}\b"), _days_from_to),
    (re.compile(rf"(?P<count>an?|{N}) months? {_AGO}\b"), _months_back),
    (re.compile(rf"(?P<count>{N}) nights? {_AGO}\b"), _nights_back),
)
