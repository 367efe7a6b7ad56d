"""Patterns of the incidents a document holds: by day, by hour, by number, and the fullest seven days in a row."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from evidence_log.records.case_file import FiledIncident, sort_instant
from evidence_log.records.instant import zone_named
from evidence_log.records.moment import Moment
from evidence_log.records.party import bare_number
from evidence_log.records.pattern import DayAndHour, Patterns, patterns_of
from evidence_log.records.timeline import Occasion

WEEK = 7


class OnDay(NamedTuple):
    """One day: how often, and the incidents that is counted from."""

    day: date
    times: int
    rows: tuple[str, ...]


class FromNumber(NamedTuple):
    """One number as it was first written: how many incidents and times, which, and the first and last known time."""

    shown: str
    times: int
    rows: tuple[str, ...]
    first: Moment | None
    last: Moment | None


def patterns_in(filed: Sequence[FiledIncident], zone: str) -> Patterns:
    """Count by day and hour in a zone."""
    return patterns_of([_occasion(each) for each in filed], zone=zone_named(zone))


def by_day(filed: Sequence[FiledIncident], zone: str) -> list[OnDay]:
    """The days on which anything is known to have happened, in order."""
    place = DayAndHour(zone_named(zone))
    times: dict[str, int] = defaultdict(int)
    rows: dict[str, list[str]] = defaultdict(list)
    for each in filed:
        occasion = _occasion(each)
        day, _ = place(occasion)
        if day is not None:
            times[day] += occasion.count
            rows[day].append(each.reference)
    return [OnDay(date.fromisoformat(day), times[day], tuple(rows[day])) for day in sorted(times)]


def fullest_week(days: Sequence[OnDay]) -> list[OnDay]:
    """The days, of seven in a row, that hold the most; the earliest of several."""
    best: list[OnDay] = []
    most = begin = held = 0
    for place, each in enumerate(days):
        held += each.times
        while (each.day - days[begin].day).days >= WEEK:
            held -= days[begin].times
            begin += 1
        if held > most:
            most, best = held, list(days[begin : place + 1])
    return best


def by_number(filed: Sequence[FiledIncident]) -> list[FromNumber]:
    """Every number that was written down, the most frequent first; incidents come in order of time."""
    found: dict[str, list[FiledIncident]] = defaultdict(list)
    shown: dict[str, str] = {}
    for each in filed:
        for number in dict.fromkeys(each.incident.numbers):
            bare = bare_number(number)
            shown.setdefault(bare, number)
            if not found[bare] or found[bare][-1] is not each:
                found[bare].append(each)
    told = [_from(shown[bare], with_it) for bare, with_it in found.items()]
    return sorted(told, key=lambda each: (-each.times, -len(each.rows)))


def longest_gap(days: Sequence[OnDay]) -> tuple[date, date] | None:
    """The two days between which nothing was written down for longest; None where there are not two."""
    return max(
        ((before.day, after.day) for before, after in pairwise(days)),
        key=lambda pair: pair[1] - pair[0],
        default=None,
    )


def _from(shown: str, filed: list[FiledIncident]) -> FromNumber:
    known = [each.incident.occurred for each in filed if each.incident.occurred.comparable]
    return FromNumber(
        shown=shown,
        times=sum(_times(each) for each in filed),
        rows=tuple(each.reference for each in filed),
        first=known[0] if known else None,
        last=known[-1] if known else None,
    )


def _times(each: FiledIncident) -> int:
    return 1 if each.incident.count is None else each.incident.count


def _occasion(each: FiledIncident) -> Occasion:
    occurred = each.incident.occurred
    return Occasion(
        sort_us=sort_instant(each.incident, each.recorded_at),
        kind=each.incident.kind,
        precision=occurred.precision,
        earliest=occurred.earliest,
        latest=occurred.latest,
        count=_times(each),
    )
