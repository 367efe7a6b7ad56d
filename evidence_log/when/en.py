"""How times are said in English: each rule a pattern and what it tells."""

import re
from datetime import date, timedelta

from evidence_log.when import dates, facts as f
from evidence_log.when.en_calendar import MONTH, MONTHS, RULES as CALENDAR, WEEKDAY, WEEKDAYS
from evidence_log.when.facts import Ago, Clock, Days, Facts, Unread
from evidence_log.when.numerals import EN_NUMBER as N, en_number
from evidence_log.when.zh import Rule

_PARTS = {
    "early hours": f.EARLY,
    "small hours": f.EARLY,
    "early morning": f.EARLY_MORNING,
    "morning": f.MORNING,
    "afternoon": f.AFTERNOON,
    "evening": f.EVENING,
    "night": f.NIGHT,
    "nite": f.NIGHT,
}
_PART = "|".join(each for each in _PARTS if each != "nite")
_UNITS = {"s": 1, "m": 60, "h": 3600}
_DAY_UNITS = {"d": 1, "w": 7}


def _number(text: str, words: str) -> int:
    if text in ("a", "an"):
        return 1
    value = en_number(text)
    if value is None:
        raise Unread(words)
    return value


def _now(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    if match[0].startswith(("just", "a moment", "moments")):
        told.set_ago(Ago(0, 600, exact=False), match[0])
    else:
        told.now = True


def _not_yet(match: re.Match[str], told: Facts, today: date) -> None:
    del match, told
    raise dates.not_yet(today)


def _distance(match: re.Match[str], told: Facts, today: date) -> None:
    """10 min ago, an hour and a half ago, half an hour ago, over two hours ago, an hour or so ago."""
    del today
    unit = _UNITS[match["unit"][0]]
    amount = unit // 2 if match["half"] else _number(match["count"], match[0]) * unit
    amount += unit // 2 if match["and_half"] or match["with_half"] else 0
    told.about = told.about or bool(match["or_so"])
    if match["over"]:
        told.set_ago(Ago(amount, amount + max(unit // 2, amount // 2), exact=False), match[0])
    else:
        told.set_ago(Ago(amount, amount, exact=unit <= _UNITS["m"]), match[0])


def _some_minutes(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    nearest, farthest = (900, 900) if "quarter" in match[0] else (120, 600)
    told.set_ago(Ago(nearest, farthest, exact=False), match[0])


def _days_back(match: re.Match[str], told: Facts, today: date) -> None:
    unit = _DAY_UNITS[match["unit"][0]]
    count = _number(match["count"], match[0])
    if count < 1:
        raise Unread(match[0])
    told.set_days(dates.days_ago(today, count * unit, match[0]), match[0])
    told.about = told.about or unit > 1


def _relative_day(match: re.Match[str], told: Facts, today: date) -> None:
    back = {"today": 0, "yesterday": 1, "yday": 1}.get(match[0], 2)
    told.set_days(dates.days_ago(today, back, match[0]), match[0])


def _last_night(match: re.Match[str], told: Facts, today: date) -> None:
    told.set_days(Days.one(today - timedelta(days=1)), match[0])
    told.set_part(_PARTS[match["part"]], match[0])


def _tonight(match: re.Match[str], told: Facts, today: date) -> None:
    told.set_days(Days.one(today), match[0])
    told.set_part(_PARTS[match["part"]] if match["part"] else f.EVENING, match[0])


def _early(match: re.Match[str], told: Facts, today: date) -> None:
    told.set_days(Days.one(today), match[0])
    told.set_part(f.EARLY_MORNING, match[0])


def _weekday(match: re.Match[str], told: Facts, today: date) -> None:
    weekday = next(i for i, name in enumerate(WEEKDAYS) if name.startswith(match["name"][:3]))
    which = match["which"]
    latest = dates.latest_weekday(today, weekday)
    if which == "this":
        told.set_days(dates.weekday_of_week(today, weekday, 0), match[0])
    elif which == "last":
        before = dates.weekday_of_week(today, weekday, 1)
        # Said later in the same week it may be either; the date is clearer.
        if latest.first not in (before.first, today):
            raise Unread(match[0])
        told.set_days(before, match[0])
    else:
        told.set_weekday(latest, match[0])


def _week(match: re.Match[str], told: Facts, today: date) -> None:
    back = 0 if match["which"] == "this" else 1
    whole = dates.weekend(today, back) if match["end"] else dates.week(today, back)
    told.set_days(whole, match[0])


def _date(match: re.Match[str], told: Facts, today: date) -> None:
    month = next(i for i, name in enumerate(MONTHS, start=1) if match["month"].startswith(name))
    day = int(match["day"])
    if match["year"]:
        told.set_days(dates.full_date(int(match["year"]), month, day, match[0]), match[0])
    else:
        told.set_days(dates.month_day(today, month, day, match[0]), match[0])


def _day_of_month(match: re.Match[str], told: Facts, today: date) -> None:
    told.set_days(dates.day_of_month(today, int(match["day"]), match[0]), match[0])


def _part(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    told.set_part(_PARTS[match["part"]], match[0])


def _noon(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    told.set_clock(Clock(12, settled=True, words=match[0]), match[0])


def _midnight(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    told.midnight_of_a_day = told.part not in (f.NIGHT, f.EVENING)
    told.part = None if told.part in (f.NIGHT, f.EVENING) else told.part
    told.set_part(f.DEEP_NIGHT, match[0])
    told.set_clock(Clock(0, settled=True, words=match[0]), match[0])


def _meridiem_clock(match: re.Match[str], told: Facts, today: date) -> None:
    """10 pm, 10:40 p.m., 10.40pm."""
    del today
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    second = int(match["second"]) if match["second"] else None
    if not 1 <= hour <= 12:  # noqa: PLR2004 -- the clock
        raise Unread(match[0])
    hour = hour % 12 + (12 if match["half"].startswith("p") else 0)
    told.set_clock(Clock(hour, minute, second, settled=True, words=match[0]), match[0])


def _worded_clock(match: re.Match[str], told: Facts, today: date) -> None:
    """Half past nine, quarter to nine, ten past nine, twenty-five to ten, nine o'clock, nine thirty, at nine."""
    del today
    hour = _number(match["hour"], match[0])
    minute = 0
    if match["past"]:
        said = match["past"]
        minute = 30 if said == "half" else 15 if said.endswith("quarter") else _number(said, match[0])
        if match["way"] == "to":
            hour, minute = hour - 1, 60 - minute
    elif match["minute"]:
        minute = _number(match["minute"], match[0])
    meridiem = match["half"]
    if not 0 <= hour <= 12:  # noqa: PLR2004 -- the clock
        raise Unread(match[0])
    if meridiem:
        hour = hour % 12 + (12 if meridiem.startswith("p") else 0)
    elif hour == 0:
        hour = 12
    told.set_clock(Clock(hour, minute, bare=not meridiem, settled=bool(meridiem), words=match[0]), match[0])


def _ish(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    told.set_clock(Clock(_number(match["hour"], match[0]), bare=True, words=match[0]), match[0])
    told.about = True


def _clock_ish(match: re.Match[str], told: Facts, today: date) -> None:
    """10pm-ish; who says 9:30ish does not speak of a 24-hour clock."""
    del today
    clock = told.clock
    if clock is not None and told.part is None and not (clock.bare or clock.settled) and clock.hour <= 12:  # noqa: PLR2004 -- the clock
        raise Unread(match[0])
    told.about = True


def _about(match: re.Match[str], told: Facts, today: date) -> None:
    del match, today
    told.about = True


def _couple_of_hours(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    told.set_ago(Ago(5400, 9000, exact=False), match[0])


def _late_last_night(match: re.Match[str], told: Facts, today: date) -> None:
    told.set_days(Days.one(today - timedelta(days=1)), match[0])
    told.set_part(f.LATE, match[0])


def _night_before_last(match: re.Match[str], told: Facts, today: date) -> None:
    told.set_days(dates.days_ago(today, 2, match[0]), match[0])
    told.set_part(f.NIGHT, match[0])


def _midnight_last_night(match: re.Match[str], told: Facts, today: date) -> None:
    """The one between yesterday and today."""
    told.set_days(Days.one(today), match[0])
    told.set_clock(Clock(0, settled=True, words=match[0]), match[0])


def _after_midnight(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    told.midnight_of_a_day = True  # with a day it may be the one before or the one after
    told.set_clock(Clock(0, settled=True, spread=(0, 30), words=match[0]), match[0])


def _half_hour(match: re.Match[str], told: Facts, today: date) -> None:
    """Half nine, as it is said in Britain: half past."""
    del today
    hour, meridiem = _number(match["hour"], match[0]), match["half"]
    if not 1 <= hour <= 12:  # noqa: PLR2004 -- the clock
        raise Unread(match[0])
    if meridiem:
        hour = hour % 12 + (12 if meridiem.startswith("p") else 0)
    told.set_clock(Clock(hour, 30, bare=not meridiem, settled=bool(meridiem), words=match[0]), match[0])


def _dotted_clock(match: re.Match[str], told: Facts, today: date) -> None:
    """7.50 where it can be no date: after "at", beside a part of the day."""
    del today
    hour = int(match["hour"])
    told.set_clock(Clock(hour, int(match["minute"]), bare=1 <= hour <= 12, words=match[0]), match[0])  # noqa: PLR2004 -- the clock


def _neighbours(match: re.Match[str], told: Facts, today: date) -> None:
    """7 or 8: from the first hour to the end of the second."""
    del today
    hour, then = _number(match["hour"], match[0]), _number(match["then"], match[0])
    if then != hour + 1 or hour < 1:
        raise Unread(match[0])
    told.set_clock(Clock(hour, bare=True, spread=(0, 119), words=match[0]), match[0])


def _lunch(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    told.set_part(f.NOON, match[0])


_AMPM = r"(?P<half>a\.?m\b\.?|p\.?m\b\.?)"
_HOUR_WORD = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_PAST = r"half|(?:a )?quarter|twenty[- ]five|twenty|ten|five|\d{1,2}(?= min| past)|20(?= to)|25(?= to)"

RULES: tuple[Rule, ...] = (
    *CALENDAR,
    (re.compile(rf"tomorrow\b|next (?:week|month|year|{WEEKDAY})\b"), _not_yet),
    (re.compile(r"(?:just|right) now\b|now\b|a moment ago\b|moments ago\b"), _now),
    (
        re.compile(
            rf"(?P<over>over |more than |at least )?(?:(?P<half>half) (?:an? )?|(?P<count>an?|{N})(?P<with_half> and a half)? ?)"
            r"(?P<unit>seconds?|secs?|minutes?|mins?|hours?|hrs?|hr|h|m)(?P<and_half> and a half)?(?P<or_so> or so)? ago\b"
        ),
        _distance,
    ),
    (
        re.compile(r"(?:a few|a couple of|several) min(?:ute)?s ago\b|a quarter of an hour ago\b"),
        _some_minutes,
    ),
    (re.compile(rf"(?P<count>an?|{N}) ?(?P<unit>days?|weeks?) ago\b"), _days_back),
    (
        re.compile(r"the day before yesterday\b|day before yesterday\b|yesterday\b|yday\b|today\b"),
        _relative_day,
    ),
    (re.compile(r"last (?P<part>night|evening)\b"), _last_night),
    (re.compile(r"tonight\b(?P<part>)"), _tonight),
    (re.compile(r"early this morning\b"), _early),
    (re.compile(rf"(?:earlier )?this (?P<part>{_PART})\b"), _tonight),
    (re.compile(rf"(?:(?P<which>last|this|on) )?(?P<name>{WEEKDAY})\b\.?"), _weekday),
    (re.compile(r"(?P<which>last|this) week(?P<end>end)?\b"), _week),
    (
        re.compile(
            rf"(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{MONTH})\b\.?(?:,? (?P<year>\d{{4}})\b)?"
        ),
        _date,
    ),
    (
        re.compile(
            rf"(?P<month>{MONTH})\b\.? (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?![:.]\d|\s?[ap]\.?m)(?:,? (?P<year>\d{{4}})\b)?"
        ),
        _date,
    ),
    (re.compile(r"the (?P<day>\d{1,2})(?:st|nd|rd|th)\b"), _day_of_month),
    (re.compile(rf"(?:in |during |at )?(?:the )?(?P<part>{_PART})\b"), _part),
    (re.compile(r"(?:at )?(?:noon|midday)\b"), _noon),
    (re.compile(r"(?:at )?midnight\b"), _midnight),
    (
        re.compile(
            rf"(?:at )?(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d))?)? ?{_AMPM}"
        ),
        _meridiem_clock,
    ),
    (
        re.compile(
            rf"(?:(?P<past>{_PAST})(?: min(?:ute)?s?)? (?P<way>past|to) (?P<hour>{_HOUR_WORD}|\d{{1,2}})\b(?![:.]\d)(?P<minute>)(?: ?{_AMPM})?)"
        ),
        _worded_clock,
    ),
    (
        re.compile(
            rf"(?P<hour>{_HOUR_WORD})\b(?: (?P<minute>(?:twenty|thirty|forty|fifty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|ten|fifteen)\b)?"
            rf"(?: o'?clock)?(?P<past>)(?P<way>)(?: ?{_AMPM})?(?! (?:seconds?|minutes?|hours?|days?|weeks?|and)\b)"
        ),
        _worded_clock,
    ),
    (
        re.compile(rf"(?P<hour>\d{{1,2}}) ?o'?clock\b(?P<minute>)(?P<past>)(?P<way>)(?: ?{_AMPM})?"),
        _worded_clock,
    ),
    (
        re.compile(
            r"(?:at )(?P<hour>\d{1,2})(?![\d:./-])(?P<minute>)(?P<past>)(?P<way>)(?P<half>)\b(?! ?[ap]\.?m)"
        ),
        _worded_clock,
    ),
    (re.compile(rf"(?:at )?(?P<hour>{_HOUR_WORD}|[1-9]|1[0-2])-?ish\b"), _ish),
    (
        re.compile(
            r"(?:about|around|roughly) (?P<hour>[1-9]|1[0-2])(?![\d:./-])(?! ?[ap]\.?m)\b(?! [a-z]+ ago)"
        ),
        _ish,
    ),
    (re.compile(r"about\b|around\b|roughly\b|approximately\b|approx\b\.?|circa\b|~|or so\b"), _about),
    (re.compile(r"ish\b"), _clock_ish),
    (re.compile(r"(?:i think|i guess|i believe|probably|maybe|perhaps)\b"), _about),
    (re.compile(r"(?:a )?couple of (?:hours|hrs) ago\b"), _couple_of_hours),
    (re.compile(r"quarter of an hour ago\b"), _some_minutes),
    (re.compile(r"late last ni(?:ght|te)\b"), _late_last_night),
    (re.compile(r"last (?P<part>nite)\b"), _last_night),
    (re.compile(r"(?:the )?night before last\b"), _night_before_last),
    (re.compile(r"(?:at )?midnight last night\b"), _midnight_last_night),
    (re.compile(r"just after midnight\b"), _after_midnight),
    (
        re.compile(
            rf"half (?P<hour>{_HOUR_WORD}|\d{{1,2}})\b(?![:.]\d)(?! (?:hours?|minutes?|mins?|days?)\b)(?: ?{_AMPM})?"
        ),
        _half_hour,
    ),
    (
        re.compile(
            r"(?:at |(?<=morning )|(?<=afternoon )|(?<=evening )|(?<=night )|(?<=yesterday )|(?<=today )|(?<=tonight ))"
            r"(?P<hour>\d{1,2})\.(?P<minute>[0-5]\d)(?![\d.])(?! ?[ap]\.?m)"
        ),
        _dotted_clock,
    ),
    (
        re.compile(
            r"(?P<hour>\d{1,2})\.(?P<minute>[0-5]\d)(?![\d.])(?= (?:in the (?:morning|afternoon|evening)|this|last|tonight)\b)"
        ),
        _dotted_clock,
    ),
    (
        re.compile(
            rf"(?:at )?(?P<hour>{_HOUR_WORD}|\d{{1,2}}) or (?P<then>{_HOUR_WORD}|\d{{1,2}})\b(?![:.]\d)"
        ),
        _neighbours,
    ),
    (re.compile(r"(?:at )?lunch ?time\b|(?:at )lunch\b"), _lunch),
)

FILLERS = re.compile(
    r"[\s,]+|at\b|on\b|in\b|the\b|of\b|it was\b|sometime\b|some time\b|early\b(?= on)|-(?=ish\b)"
)
