"""Which clocks of a pack run in a matter: from what, and until which local day."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from evidence_log.records.assessed import RunningClock
from evidence_log.records.assessment import Need, NeedKind
from evidence_log.records.incident import Direction
from evidence_log.records.instant import instant_text, zone_named
from evidence_log.records.pack_routes import Clock, ClockStart
from evidence_log.records.rule_pack import RulePack
from evidence_log.rules.calendar import days_after, months_after
from evidence_log.rules.facts import Facts, Occurrence
from evidence_log.rules.local_time import LocalTime
from evidence_log.rules.narrowing import narrowed
from evidence_log.rules.own_words import in_the_packs_words
from evidence_log.rules.step_facts import StepFacts

_HOUR_S = 3600
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class _Start(NamedTuple):
    """What a clock counts from: the day and second of it, and the row."""

    day: int
    second: int
    row: str
    uncertain: bool = False


def running_clocks(pack: RulePack, facts: Facts, *, today: date) -> tuple[RunningClock, ...]:
    """Every clock that runs or has run out, the nearest end first; one that a later step stopped is left out."""
    facts = in_the_packs_words(pack, facts)
    local = LocalTime(facts.zone)
    found = [each for clock in pack.clocks for each in _running(clock, facts, local, today)]
    return tuple(sorted(found, key=lambda each: (each.ends, each.ends_at or "")))


def _running(clock: Clock, facts: Facts, local: LocalTime, today: date) -> Iterator[RunningClock]:
    needs = narrowed(clock.lenders, clock.territories, facts)
    if needs is None:
        return
    counted: dict[tuple[int, int], list[_Start]] = {}
    for start in _starts(clock, facts):
        counted.setdefault((start.day, 0 if clock.hours is None else start.second), []).append(start)
    together: dict[tuple[str, str | None], list[_Start]] = {}
    for starts in counted.values():
        together.setdefault(_end(clock, starts[0], local, facts.zone), []).extend(starts)
    for (ends, ends_at), starts in together.items():
        days = (date.fromisoformat(ends) - today).days
        uncertain = tuple(each.row for each in starts if each.uncertain)
        yield RunningClock(
            clock=clock.id,
            title=clock.title,
            begins=date.fromordinal(min(each.day for each in starts)).isoformat(),
            ends=ends,
            ends_at=ends_at,
            days=days,
            warns=0 <= days <= clock.warn_days,
            rows=tuple(dict.fromkeys(each.row for each in starts)),
            at_the_end=clock.at_the_end,
            sources=clock.sources,
            authorities=clock.authorities,
            caveats=clock.caveats,
            needs=(*needs, *((Need(kind=NeedKind.TIME, rows=uncertain),) if uncertain else ())),
        )


def _end(clock: Clock, start: _Start, local: LocalTime, zone: str) -> tuple[str, str | None]:
    """The last day, and the instant where it is counted in hours."""
    if clock.hours is not None:
        second = start.second + clock.hours * _HOUR_S
        ends_at = (_EPOCH + timedelta(seconds=second)).astimezone(zone_named(zone))
        return date.fromordinal(local.between(second, second).last_day).isoformat(), instant_text(ends_at)
    if clock.months is not None:
        return months_after(date.fromordinal(start.day), clock.months).isoformat(), None
    return days_after(date.fromordinal(start.day), clock.days or 0).isoformat(), None


def _starts(clock: Clock, facts: Facts) -> list[_Start]:
    if clock.starts in (ClockStart.STEP, ClockStart.STEP_DEADLINE):
        return _from_steps(clock, facts)
    first = clock.starts is not ClockStart.LAST_INCIDENT
    counted = [
        each
        for each in facts.occurrences
        if each.when is not None and each.direction is not Direction.OUT and _is_one(each, clock)
    ]
    if not first and counted:
        days = [_last_day(each) for each in counted]
        latest = max(days)
        counted = [each for each, day in zip(counted, days, strict=True) if day == latest]
    stops = [each for each in facts.steps if each.kind in clock.unless_steps]
    if stops:
        counted = [each for each in counted if not any(_is_after(stop, each) for stop in stops)]
    starts = (_start_of(each, first_of_several=first) for each in counted)
    found = [start for start in starts if start is not None]
    if clock.starts is ClockStart.FIRST_INCIDENT:
        earliest = min((each.day for each in found), default=None)
        found = [each for each in found if each.day == earliest]
    return found


def _last_day(each: Occurrence) -> int:
    """The earliest day it may have been on; of several, of the last of them."""
    if each.when is None:
        return 0
    return each.when.last_day if each.count > 1 and not each.loose else each.when.first_day


def _is_one(each: Occurrence, clock: Clock) -> bool:
    return not clock.tags or not each.tags.isdisjoint(clock.tags)


def _start_of(each: Occurrence, *, first_of_several: bool) -> _Start | None:
    """From its earliest day, so that nothing is promised; of several, the first or the last of them."""
    when = each.when
    if when is None:
        return None
    several = each.count > 1 and not each.loose
    if several and not first_of_several:
        return _Start(when.last_day, when.ends, each.row)
    return _Start(
        when.first_day, when.begins, each.row, uncertain=when.first_day != when.last_day and not several
    )


def _from_steps(clock: Clock, facts: Facts) -> list[_Start]:
    if clock.tags and not any(_is_one(each, clock) for each in facts.occurrences):
        return []
    found: list[_Start] = []
    for each in facts.steps:
        if each.kind not in clock.steps or _is_stopped(each, clock, facts.steps):
            continue
        if clock.starts is ClockStart.STEP_DEADLINE:
            if each.deadline is not None:
                found.append(_Start(day=each.deadline.toordinal(), second=0, row=each.row))
        elif each.when is not None:
            day, uncertain = each.when.first_day, each.when.first_day != each.when.last_day
            found.append(_Start(day=day, second=each.when.begins, row=each.row, uncertain=uncertain))
    return found


def _is_stopped(start: StepFacts, clock: Clock, steps: tuple[StepFacts, ...]) -> bool:
    """Whether a later step stops it: of a kind that does, and not in answer to another; or any answer to a deadline."""
    written = False  # steps stand in the order they were written down
    for each in steps:
        written = written or each.row == start.row
        if each.row == start.row:
            continue
        answers = each.answers == start.row
        if clock.starts is ClockStart.STEP_DEADLINE and answers:
            return True
        of_another = each.answers is not None and not answers
        if (
            each.kind in clock.unless_steps
            and not of_another
            and (answers or _is_later(each, start, written))
        ):
            return True
    return False


def _is_later(step: StepFacts, start: StepFacts, written: bool) -> bool:  # noqa: FBT001 -- which came first on paper
    """Later for certain; or it may be, and was written down afterwards."""
    if step.when is None or start.when is None:
        return written
    return step.when.begins > start.when.ends or (written and step.when.ends >= start.when.begins)


def _is_after(step: StepFacts, each: Occurrence) -> bool:
    """Whether it came after: for certain, or as far as is known on the day the occurrence ended."""
    if each.when is None or step.when is None or step.when.ends < each.when.begins:
        return False
    same_day = step.when.first_day == step.when.last_day == each.when.last_day
    return step.when.begins > each.when.ends or same_day
