"""Read a time as a person says it, in Chinese or English; refuse whatever is not understood.

Both languages are tried at every place, the longest match wins, and nothing may be left over. A time without a
date is the most recent one. Results are echoed by the doors, always.
"""

import re
from datetime import UTC, date, datetime

from evidence_log.errors import TimeInFuture, TimeUnread
from evidence_log.records.instant import instant_text, zone_named
from evidence_log.records.moment import Moment, Precision, TimeSource, moment_of
from evidence_log.when import digits, en, zh
from evidence_log.when.around import known_around, passed_over, tells_without_doubt
from evidence_log.when.assemble import Span, assemble, assemble_range, counted_back, placed
from evidence_log.when.facts import Facts, InFuture, Unread
from evidence_log.when.numerals import ZH_NUMBER
from evidence_log.when.slips import straightened

_LONGEST = 120
_RULES = (*digits.RULES, *zh.RULES, *en.RULES)
_CLOCK_END = r"\d[:.]\d\d(?:[:.]\d\d)?|[ap]\.?m\.?|o'?clock|[点點时半刻分钟整]"
_RANGES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<before>)(?:it )?(?:started|began)(?: at)? (?P<left>.+?),? (?:and )?(?:ended|finished|stopped)(?: at)? (?P<right>.+)",
        r"(?P<before>.*?)between (?P<left>.+?) and (?P<right>.+)",
        r"(?P<before>.*?)(?:between|from) (?P<left>.+?) (?:and|to|until|till|-) (?P<right>.+)",
        rf"(?P<before>)(?P<left>.*?(?:{_CLOCK_END})) ?(?:-|–|—|~|to|until|till) ?(?P<right>.+)",
        r"(?P<before>)(?P<left>.*?(?<![\d/.-])\d{1,2}) ?(?:-|–|—|to) ?(?P<right>\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m.*)",
        r"(?P<before>)(?P<left>.*?(?<![\d/.:-])\d{1,2}) ?(?:-|–|—|to) ?(?P<right>\d{1,2}[:.][0-5]\d.*)",
        r"(?P<before>)(?P<left>.+?) (?:until|till|til) (?P<right>.+)",
        rf"(?P<before>)(?P<left>.*?{ZH_NUMBER}) ?[-–—~] ?(?P<right>{ZH_NUMBER}[点时].*)",
        r"(?P<before>)(?:从|自)?(?P<left>[^到至]*[^到至快分])(?:到|至)(?P<right>[^到至]+?)(?:之间|期间|中间|这段时间)?",
    )
)
_NUMBERS = frozenset(
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
)
_ENDS_DOTTED = re.compile(r"(?<![\d.])(?<!at )(\d{1,2}\.[0-5]\d)$")
_ENDS_BARE = re.compile(r"(?<![\d:./-])(\d{1,2})$")
_BEGINS_BARE = re.compile(r"^(\d{1,2})(?= (?:in the|this|last|today|yesterday|tonight|at night)\b)")
_ENDS_BARE_ZH = re.compile(r"(?<![\d:月])([零〇一二两三四五六七八九十]{1,3}|\d{1,2})$")


def read_phrase(phrase: str, *, now: datetime, zone: str) -> Moment:
    """Return the moment a phrase names, in `zone`; `now` is aware.

    Raises TimeUnread with the words that were not understood, or TimeInFuture. An end later than now is now.
    """
    said = _normalised(phrase)
    moment_now = now.astimezone(UTC).replace(microsecond=0)
    try:
        span = _span(said, now, zone)
    except Unread as error:
        raise TimeUnread(phrase=phrase, leftover=str(error) or phrase) from error
    except InFuture as error:
        begin: datetime = error.args[0]
        raise TimeInFuture(phrase=phrase, reading=instant_text(begin)) from error
    except OverflowError as error:
        raise TimeUnread(phrase=phrase, leftover=phrase) from error
    tz = zone_named(zone)
    if span.first > moment_now:
        raise TimeInFuture(phrase=phrase, reading=instant_text(span.first.astimezone(tz)))
    last = min(span.last, moment_now)
    return moment_of(
        span.first.astimezone(tz),
        last.astimezone(tz),
        span.precision,
        zone=zone,
        source=TimeSource.TYPED,
        text=phrase,
    )


def _span(said: str, now: datetime, zone: str) -> Span:
    """Return the interval, its ends in UTC."""
    written = digits.iso_instant(said)
    if written is not None:
        at, to_the_second = written
        at = at.astimezone(UTC).replace(microsecond=0)
        if to_the_second:
            return Span(at, at, Precision.EXACT)
        return Span(at, at.replace(second=59), Precision.MINUTE)
    here = now.astimezone(zone_named(zone)).replace(tzinfo=None)
    try:
        told = _facts(said, here.date())
        counted = counted_back(told, now.astimezone(UTC))
        return placed(assemble(told, here), zone) if counted is None else counted
    except Unread as unread:
        sides = _sides(said)
        if sides is None:
            raise
        try:
            left, right = (_facts(side, here.date()) for side in sides)
        except Unread:
            raise unread from None
        return placed(assemble_range(left, right, here), zone)


def _sides(said: str) -> tuple[str, str] | None:
    for pattern in _RANGES:
        found = pattern.fullmatch(said)
        if found is not None:
            left = _from_a_number(f"{found['before']} {found['left']}".strip())
            right = _from_a_number(found["right"].strip())
            return _with_clock(left, right), _with_clock(right, right)
    return None


def _from_a_number(side: str) -> str:
    """A bare number at the beginning of a side is a clock time, too: between 3 and 4 this afternoon."""
    return _BEGINS_BARE.sub(r"at \1", side)


def _with_clock(side: str, right: str) -> str:
    """A bare number at the end of a side is a clock time: 8-9点, between 9 and 10."""
    if any(mark in right for mark in "点點时") and not any(mark in side for mark in "点點时:"):
        return _ENDS_BARE_ZH.sub(r"\1点", side)
    return _ENDS_BARE.sub(r"at \1", _ENDS_DOTTED.sub(r"at \1", side))


def _facts(said: str, today: date) -> Facts:
    if said in _NUMBERS:
        raise Unread(said)  # ten what
    told = Facts()
    place, read, passed = 0, list[str](), False
    while place < len(said):
        matches = [(found, tell) for rule, tell in _RULES if (found := rule.match(said, place)) and found[0]]
        if matches:
            found, tell = max(matches, key=lambda each: each[0].end())
            around = known_around(said, place)
            if around is not None and around.end() >= found.end():
                place, passed = around.end(), True
                continue
            tell(found, told, today)
            place = found.end()
            read.append(found[0])
            continue
        filler = zh.FILLERS.match(said, place) or en.FILLERS.match(said, place)
        if filler is None:
            filler = passed_over(said, place)
            passed = True
        if filler is None:
            raise Unread(said[place:])
        place = filler.end()
    if passed and not all(map(tells_without_doubt, read)):
        raise Unread(said)  # in a sentence "sat" and "two" are words like others
    return told


def _normalised(phrase: str) -> str:
    """Straighten it; refuses controls and what no one would type."""
    said = straightened(phrase[: _LONGEST * 4])
    if not said or len(phrase) > _LONGEST * 4 or len(said) > _LONGEST or not said.isprintable():
        raise TimeUnread(phrase=phrase, leftover=phrase)
    return said
