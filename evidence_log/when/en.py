"""How times are said in English: days and parts of the day; what else is said of them has modules of its own."""

import re
from datetime import date, timedelta

from evidence_log.when import dates, facts as f
from evidence_log.when.en_ago import RULES as AGO
from evidence_log.when.en_calendar import RULES as CALENDAR, WEEKDAY, weekday_number
from evidence_log.when.en_clock import RULES as CLOCK
from evidence_log.when.facts import Ago, Days, Facts, Rule, Unread

_PARTS = {
    "early hours": f.EARLY,
    "small hours": f.EARLY,
    "wee hours": f.EARLY,
    "early morning": f.EARLY_MORNING,
    "mid morning": f.MID_MORNING,
    "mid-morning": f.MID_MORNING,
    "morning": f.MORNING,
    "mid afternoon": f.MID_AFTERNOON,
    "mid-afternoon": f.MID_AFTERNOON,
    "late afternoon": f.LATE_AFTERNOON,
    "afternoon": f.AFTERNOON,
    "arvo": f.AFTERNOON,
    "early evening": f.DUSK,
    "late evening": f.LATE_EVENING,
    "evening": f.EVENING,
    "late night": f.LATE,
    "late at night": f.LATE,
    "middle of the night": f.DEEP_NIGHT,
    "dead of night": f.DEEP_NIGHT,
    "night": f.NIGHT,
    "nite": f.NIGHT,
}
# What people do then; said without an article or with "at", "over", "around".
_HABITS = {
    "first thing": f.FIRST_THING,
    "dawn": f.DAYBREAK,
    "sunrise": f.DAYBREAK,
    "daybreak": f.DAYBREAK,
    "breakfast": f.BREAKFAST,
    "breakfast time": f.BREAKFAST,
    "school run": f.WAY_THERE,
    "lunch": f.NOON,
    "lunchtime": f.NOON,
    "lunch time": f.NOON,
    "lunch break": f.NOON,
    "noonish": f.NOON,
    "tea time": f.LATE_AFTERNOON,
    "teatime": f.LATE_AFTERNOON,
    "dusk": f.NIGHTFALL,
    "sunset": f.NIGHTFALL,
    "before work": f.BEFORE_WORK,
    "before school": f.WAY_THERE,
    "after breakfast": f.AFTER_BREAKFAST,
    "before lunch": f.BEFORE_LUNCH,
    "after church": f.NOON,
    "after lunch": f.AFTER_LUNCH,
    "after school": f.SCHOOL_OUT,
    "work hours": f.WORKING_HOURS,
    "working hours": f.WORKING_HOURS,
    "office hours": f.WORKING_HOURS,
    "after work": f.AFTER_WORK,
    "before dinner": f.BEFORE_SUPPER,
    "before tea": f.BEFORE_SUPPER,
    "after tea": f.AFTER_SUPPER,
    "after dinner": f.AFTER_SUPPER,
    "after supper": f.AFTER_SUPPER,
    "after dark": f.AFTER_SUPPER,
    "dinner": f.SUPPER,
    "dinnertime": f.SUPPER,
    "dinner time": f.SUPPER,
    "supper": f.SUPPER,
    "before bed": f.LATE_EVENING,
    "before i went to bed": f.LATE_EVENING,
    "before going to bed": f.LATE_EVENING,
    "when i went to bed": f.LATE_EVENING,
    "when i woke up": f.FIRST_THING,
    "bedtime": f.LATE_EVENING,
    "overnight": f.NIGHT,
}
_PART, _HABIT = (
    "|".join(sorted(names, key=len, reverse=True)).replace(" ", "[ -]") for names in (_PARTS, _HABITS)
)


def _part_named(said: str) -> f.Part:
    return _PARTS.get(said) or _PARTS[said.replace("-", " ")]


def _now(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    if match[0].startswith(("just", "a moment", "moments")):
        told.set_ago(Ago(0, 600, exact=False), match[0])
    else:
        told.now = True


def _just(match: re.Match[str], told: Facts, today: date) -> None:
    del match, today
    told.just = True


def _not_yet(match: re.Match[str], told: Facts, today: date) -> None:
    del match, told
    raise dates.not_yet(today)


def _relative_day(match: re.Match[str], told: Facts, today: date) -> None:
    back = {"today": 0, "yesterday": 1, "yday": 1, "yest": 1}.get(match[0], 2)
    told.set_days(dates.days_ago(today, back, match[0]), match[0])


def _last_night(match: re.Match[str], told: Facts, today: date) -> None:
    told.set_days(Days.one(today - timedelta(days=1)), match[0])
    told.set_part(_PARTS[match["part"]], match[0])


def _tonight(match: re.Match[str], told: Facts, today: date) -> None:
    told.set_days(Days.one(today), match[0])
    told.set_part(_part_named(match["part"]) if match["part"] else f.EVENING, match[0])


def _early(match: re.Match[str], told: Facts, today: date) -> None:
    told.set_days(Days.one(today), match[0])
    told.set_part(f.EARLY if "hours" in match[0] else f.EARLY_MORNING, match[0])


def _early_then(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    told.set_part(f.EARLY_MORNING, match[0])


def _first_thing(match: re.Match[str], told: Facts, today: date) -> None:
    if match["this"]:
        told.set_days(Days.one(today), match[0])
    told.set_part(f.FIRST_THING, match[0])


def _weekday(match: re.Match[str], told: Facts, today: date) -> None:
    weekday = weekday_number(match["name"])
    which = match["which"] or ("past" if match["gone"] else None)
    latest = dates.latest_weekday(today, weekday)
    if which == "this":
        told.set_days(dates.weekday_of_week(today, weekday, 0), match[0])
    elif which in ("past", "this past"):
        told.set_days(dates.latest_weekday(today - timedelta(days=1), weekday), match[0])
    elif which == "last":
        before = dates.weekday_of_week(today, weekday, 1)
        # Said later in the same week it may be either; the date is clearer.
        if latest.first not in (before.first, today):
            raise Unread(match[0])
        told.set_days(before, match[0])
    else:
        told.set_weekday(latest, match[0])


def _weekdays(match: re.Match[str], told: Facts, today: date) -> None:
    """Monday or Tuesday: both days."""
    first, then = weekday_number(match["name"] or match["from"]), weekday_number(match["then"])
    if (then - first) % 7 != 1:
        raise Unread(match[0])
    last = dates.latest_weekday(today, then).first
    told.set_days(Days(last - timedelta(days=1), last), match[0])


def _night_between(match: re.Match[str], told: Facts, today: date) -> None:
    """Monday into Tuesday: the night between them."""
    _weekdays(match, told, today)
    told.days = None if told.days is None else Days.one(told.days.first)
    told.set_part(f.NIGHT, match[0])


def _part(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    told.set_part(_part_named(match["part"]), match[0])


def _habit(match: re.Match[str], told: Facts, today: date) -> None:
    del today
    told.set_part(_HABITS[match["habit"].replace("-", " ")], match[0])
    told.about = True


def _about(match: re.Match[str], told: Facts, today: date) -> None:
    del match, today
    told.about = True


def _since(match: re.Match[str], told: Facts, today: date) -> None:
    del match, today
    told.since = True


def _earlier_today(match: re.Match[str], told: Facts, today: date) -> None:
    told.set_days(Days.one(today), match[0])
    told.about = True


def _late_last_night(match: re.Match[str], told: Facts, today: date) -> None:
    told.set_days(Days.one(today - timedelta(days=1)), match[0])
    told.set_part(f.LATE, match[0])


def _night_before_last(match: re.Match[str], told: Facts, today: date) -> None:
    told.set_days(dates.days_ago(today, 2, match[0]), match[0])
    told.set_part(f.EVENING if "evening" in match[0] else f.NIGHT, match[0])


RULES: tuple[Rule, ...] = (
    *CALENDAR,
    (
        re.compile(
            rf"tomorrow\b|(?:a (?:week|fortnight) on (?:{WEEKDAY})|(?:{WEEKDAY}) week)\b|(?:next|coming|the following) (?:week|weekend|month|year|{WEEKDAY})\b|(?:in|within) (?:a|an|the next)?[^a-z]*(?:\w+ )?(?:minutes?|hours?|days?|weeks?)(?:' time)\b"
        ),
        _not_yet,
    ),
    (
        re.compile(
            r"(?:just|right) now\b|now\b|a moment ago\b|moments ago\b|this (?:very )?(?:minute|second|moment)\b"
        ),
        _now,
    ),
    (
        re.compile(
            r"(?:only |has |have |'s |'ve )?just (?=(?:hung|got|had|happened|called|rang|left|came|went|put|finished|ended|texted|sent|received|missed|this)\b)"
        ),
        _just,
    ),
    (
        re.compile(
            r"the day before yesterday\b|day before yesterday\b|yesterday\b|yday\b|yest\b\.?|(?:later )?today\b"
        ),
        _relative_day,
    ),
    (re.compile(r"(?:earlier(?: on)?) today\b|today,? earlier(?: on)?\b"), _earlier_today),
    (re.compile(r"last (?P<part>night|evening)\b"), _last_night),
    (re.compile(r"tonight\b(?P<part>)"), _tonight),
    (
        re.compile(r"early this morning\b|(?:in )?(?:the )?(?:early|small|wee) hours (?:of )?this morning\b"),
        _early,
    ),
    (re.compile(rf"early (?=(?:yesterday|(?:on )?(?:{WEEKDAY})) morning)"), _early_then),
    (re.compile(r"(?:at )?first thing(?: in the morning)?(?: (?P<this>this)(?: morning)?)?\b"), _first_thing),
    (re.compile(rf"(?:earlier |late |later )?this (?P<part>{_PART})\b"), _tonight),
    (
        re.compile(
            rf"(?:(?P<which>this past|last|past|this|on)(?: a)? )?(?P<name>{WEEKDAY})\b\.?(?P<gone>,? (?:gone|just gone|past|last)\b(?! (?:\d|week|month|night|year)))?"
        ),
        _weekday,
    ),
    (re.compile(rf"(?:on )?(?P<name>{WEEKDAY}) or (?P<then>{WEEKDAY})\b(?P<from>)"), _weekdays),
    (
        re.compile(
            rf"(?:on )?(?:(?P<name>{WEEKDAY}) into|(?:the )?night (?:of|between|from) (?P<from>{WEEKDAY}) (?:into|to|and)) (?P<then>{WEEKDAY})\b"
        ),
        _night_between,
    ),
    (re.compile(rf"(?:in |during |at )?(?:the )?(?P<part>{_PART})\b"), _part),
    (
        re.compile(
            rf"(?:just )?(?:in |during |at |over |around |about )?(?:the |my )?(?P<habit>{_HABIT})\b(?! lady)"
        ),
        _habit,
    ),
    (
        re.compile(
            r"about\b|around\b|roughly\b|approximately\b|approx\b\.?|circa\b|~|or so\b|give or take\b|or thereabouts\b|(?:\+/-|\+-|±|plus or minus|within) ?\d{1,2} ?min(?:ute)?s?\b(?! (?:ago|of))|\?+"
        ),
        _about,
    ),
    (
        re.compile(
            r"(?:i think|i guess|i believe|i reckon|prob(?:ably)?|maybe|perhaps|possibly|likely)\b"
            r"|(?:must|would|could|might|may) have been\b|if i remember (?:right|rightly|correctly)\b"
            r"|not (?:quite |completely |really )?(?:sure|certain)\b(?: (?:exactly|when|of the (?:exact )?time))?(?:,? but\b)?"
            r"|can'?t remember exactly\b(?:,? but\b)?|don'?t (?:know|remember) exactly\b(?:,? but\b)?"
        ),
        _about,
    ),
    (re.compile(r"(?:ever )?since\b"), _since),
    (re.compile(r"late last ni(?:ght|te)\b"), _late_last_night),
    (re.compile(r"last (?P<part>nite)\b"), _last_night),
    (re.compile(r"(?:the )?(?:night|evening) before last\b"), _night_before_last),
    *CLOCK,
    *AGO,
)

FILLERS = re.compile(
    r"[\s,;.!()\[\]\"“”…]+|at\b|on\b|in\b|the\b|of\b|it was\b|some ?time\b|early\b(?= on)|-(?=ish\b)"
    r"|only\b|exactly\b|precisely\b|sharp\b|on the dot\b|dead on\b|bang on\b|early\b(?= morning)"
    r"|all day(?: long)?\b|the whole day\b|all (?=morning|afternoon|evening|night)|starting\b|started\b|late\b(?= (?:on|mon|tue|wed|thu|fri|sat|sun))"
)
