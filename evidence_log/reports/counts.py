"""Counters of a record: facts with the incidents they rest on. Neutral: what was written down, how often, when."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from evidence_log.records.case_file import FiledIncident
from evidence_log.records.incident import Contacted, Effect, Kind
from evidence_log.records.instant import instant, zone_named
from evidence_log.records.moment import Precision

NIGHT_BEGINS, NIGHT_ENDS = 22, 8
_LATE = timedelta(days=1)


class Counted(NamedTuple):
    """A number and the incidents behind it, out of how many it could be told for."""

    number: int
    rows: tuple[str, ...]
    out_of: int


def count_where(filed: tuple[FiledIncident, ...], holds: Callable[[FiledIncident], bool]) -> Counted:
    """Count incidents for which something holds."""
    rows = tuple(each.reference for each in filed if holds(each))
    return Counted(len(rows), rows, len(filed))


def count_times(filed: tuple[FiledIncident, ...]) -> Counted:
    """Add up the numbers of times that were written down."""
    told = [each for each in filed if each.incident.count is not None]
    total = sum(each.incident.count or 0 for each in told)
    return Counted(total, tuple(each.reference for each in told), len(filed))


def count_night(filed: tuple[FiledIncident, ...], zone: str) -> Counted:
    """Count incidents that began between 22:00 and 08:00, where both ends of the time agree on it."""
    tz = zone_named(zone)
    known = rows = 0
    named: list[str] = []
    for each in filed:
        moment = each.incident.occurred
        begins, ends = moment.begins, moment.ends
        if begins is None or ends is None or not moment.comparable or moment.precision is Precision.DAY:
            continue
        known += 1
        hours = (begins.astimezone(tz).hour, ends.astimezone(tz).hour)
        short = ends - begins < timedelta(hours=10)
        if short and all(hour >= NIGHT_BEGINS or hour < NIGHT_ENDS for hour in hours):
            rows += 1
            named.append(each.reference)
    return Counted(rows, tuple(named), known)


def count_recent(
    filed: tuple[FiledIncident, ...], holds: Callable[[FiledIncident], bool], until: datetime, days: int
) -> Counted:
    """Count those that something holds for and that began within so many days before; none whose time is not known."""
    since = until - timedelta(days=days)
    known = [each for each in filed if holds(each) and each.incident.occurred.comparable]
    rows = tuple(
        each.reference
        for each in known
        if (begins := each.incident.occurred.begins) is not None and since <= begins <= until
    )
    return Counted(len(rows), rows, len(known))


def worst_first(filed: tuple[FiledIncident, ...]) -> list[FiledIncident]:
    """Threats, then what made somebody fear violence, then visits and following, then the others.

    Of these, those with exact words come first; then as they stand.
    """
    return sorted(filed, key=_weight)


def _weight(each: FiledIncident) -> tuple[int, bool]:
    incident = each.incident
    steps = (
        incident.kind is Kind.THREAT,
        Effect.FEARED_VIOLENCE in incident.effects,
        incident.kind in (Kind.VISIT, Kind.FOLLOWING),
        True,
    )
    return steps.index(True), not incident.said


def reached_others(each: FiledIncident) -> bool:
    """Whether somebody other than the complainant was reached."""
    return each.incident.contacted not in (None, Contacted.SELF)


def written_late(each: FiledIncident) -> bool:
    """Whether it was written down more than a day after it happened."""
    ends = each.incident.occurred.ends
    if ends is None or not each.incident.occurred.comparable:
        return False
    return instant(each.recorded_at) - ends > _LATE
