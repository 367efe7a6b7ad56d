"""Read hours of the day somebody asked for or agreed to: `9:00-18:00`, 9am to 6pm, 上午9点到下午6点."""

import re
import unicodedata

from evidence_log.errors import HoursUnread
from evidence_log.records.hours import DayHours

_LONGEST = 40
_CLOCK = (
    r"(?P<part{n}>上午|早上|中午|下午|晚上)?(?P<h{n}>\d{{1,2}})"
    r"(?:(?P<sign{n}>[:点时])(?:(?P<m{n}>\d{{2}})分?|(?P<half{n}>半))?)? ?(?P<noon{n}>am|pm)?"
)
_HOURS = re.compile(rf"(?:from )?{_CLOCK.format(n=1)} ?(?:-|–|—|~|to|until|till|到|至) ?{_CLOCK.format(n=2)}")
_NOON, _MIDNIGHT, _MINUTES = 12, 24, 60
_AFTERNOON = ("pm", "下午", "晚上", "中午")
_MORNING = ("am", "上午", "早上")


def read_hours(phrase: str) -> DayHours:
    """Return the hours; raises HoursUnread. `9-5` is refused: it is read in two ways."""
    said = " ".join(unicodedata.normalize("NFKC", phrase[: _LONGEST * 4]).casefold().split())
    found = _HOURS.fullmatch(said) if len(said) <= _LONGEST else None
    ends = [] if found is None else [_clock(found, n) for n in (1, 2)]
    if found is None or None in ends or ends[0] == ends[1]:
        raise HoursUnread(phrase=phrase)
    first, last = str(ends[0]), str(ends[1])
    if last < first and any(_is_bare(found, n) for n in (1, 2)):
        raise HoursUnread(phrase=phrase)
    return DayHours(from_=first, to=last)


def _clock(found: re.Match[str], n: int) -> str | None:
    """One end as 09:00; None where there is no such time."""
    hour, minute = int(found[f"h{n}"]), 30 if found[f"half{n}"] else int(found[f"m{n}"] or 0)
    half = found[f"noon{n}"] or found[f"part{n}"]
    if half in _AFTERNOON and hour < _NOON and (half, hour) != ("中午", _NOON - 1):
        hour += _NOON
    elif half in _MORNING and hour == _NOON:
        hour = 0
    if hour == _MIDNIGHT and not minute:
        hour = 0
    return f"{hour:02}:{minute:02}" if hour < _MIDNIGHT and minute < _MINUTES else None


def _is_bare(found: re.Match[str], n: int) -> bool:
    """Whether it is a number that may be of the morning or of the afternoon."""
    return not any((found[f"sign{n}"], found[f"noon{n}"], found[f"part{n}"]))
