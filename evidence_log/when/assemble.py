"""From what was told to an interval of time, never after now and never in a time zone's gap."""

from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from evidence_log.records.instant import zone_named
from evidence_log.records.moment import Precision
from evidence_log.when.facts import DEEP_NIGHT, Ago, Clock, Facts, Half, InFuture, Part, Unread

_MINUTE = timedelta(minutes=1)
_SECOND = timedelta(seconds=1)
_DAY = timedelta(days=1)
_NOON = 12
_SMALL_HOURS = 5
_DAY_HOURS = 24

# Within a part of the day: which hours of a twelve-hour clock belong to it, by how many hours each is moved.
_TWELVE: dict[Half, dict[int, int]] = {
    Half.SMALL_HOURS: {12: -12} | dict.fromkeys(range(1, 7), 0),
    Half.MORNING: dict.fromkeys(range(2, 12), 0),
    Half.NOON: {10: 0, 11: 0, 12: 0, 1: 12, 2: 12},
    Half.AFTERNOON: {12: 0} | dict.fromkeys(range(1, 9), 12),
    Half.EVENING: {12: 12} | dict.fromkeys(range(1, 5), 24) | dict.fromkeys(range(5, 12), 12),
    Half.NIGHT: {12: 12} | dict.fromkeys(range(1, 6), 24) | dict.fromkeys(range(8, 12), 12),
}
# And which hours of a 24-hour clock; small hours after an evening or a night are the next day's.
_FULL: dict[Half, dict[int, int]] = {
    Half.SMALL_HOURS: dict.fromkeys(range(7), 0),
    Half.MORNING: dict.fromkeys(range(2, 12), 0),
    Half.NOON: dict.fromkeys(range(10, 15), 0),
    Half.AFTERNOON: dict.fromkeys(range(12, 21), 0),
    Half.EVENING: dict.fromkeys(range(16, 25), 0) | dict.fromkeys(range(6), 24),
    Half.NIGHT: dict.fromkeys(range(20, 25), 0) | dict.fromkeys(range(6), 24),
}


class Span(NamedTuple):
    """An interval in the local time of the zone, both ends included, and how it is meant."""

    first: datetime
    last: datetime
    precision: Precision


def assemble(told: Facts, now: datetime) -> Span:
    """Put facts together; `now` is the wall time of the zone, naive."""
    if told.ago is not None and told.clock is not None:
        return _agreeing(told, told.ago, now)
    if told.since:
        return Span(_told_span(told, now).first, max(now, _told_span(told, now).first), Precision.ABOUT)
    return _told_span(told, now)


def _agreeing(told: Facts, ago: Ago, now: datetime) -> Span:
    """A clock time said beside a distance from now, where the two are an hour apart at most."""
    span, slack = _told_span(told, now), timedelta(hours=1)
    first, last = now - timedelta(seconds=ago.farthest) - slack, now - timedelta(seconds=ago.nearest) + slack
    if span.last < first or span.first > last:
        raise Unread("")
    return span


def _told_span(told: Facts, now: datetime) -> Span:
    if told.clock is not None:
        return _clock_span(told, told.clock, now)
    if told.edge is not None:
        raise Unread("")  # before or after what
    if told.part is not None:
        return _part_span(told, told.part, now)
    if told.days is not None:
        first, last = _begin(told.days.first), _begin(told.days.last) + _DAY - _SECOND
        return Span(first, last, Precision.ABOUT if told.about else Precision.DAY)
    raise Unread("")


def assemble_range(left: Facts, right: Facts, now: datetime) -> Span:
    """Between two times; what one side leaves out it takes from the other."""
    if right.now and not (left.now or left.ago):
        left.since = True
        return assemble(left, now)
    right.days, left.days = right.days or left.days, left.days or right.days
    if right.ago is not None or left.ago is not None:
        raise Unread(right.clock.words if right.clock else "")
    if left.clock is None or right.clock is None:
        return _range_of_parts(left, right, now) if left.part and right.part else _range_of_days(left, right)
    if left.midnight_of_a_day:
        return _from_midnight(left, right, right.clock, now)
    if left.part is None and right.part is None:
        _share_half(left, right)
    right.part, left.part = right.part or left.part, left.part or right.part
    first = _clock_span(left, left.clock, now).first.replace(second=left.clock.second or 0)
    last = _after(first, right, right.clock)
    if last > now:
        raise InFuture(last)
    return Span(first, last, Precision.ABOUT)


def _from_midnight(left: Facts, right: Facts, ends: Clock, now: datetime) -> Span:
    """Between midnight and 2 am last night: the midnight before the second time, where that is in the small hours."""
    right.part = right.part or left.part
    last = _instant(right, ends, now)
    if last.hour >= _NOON:
        raise Unread(ends.words)
    return Span(_begin(last.date()), last, Precision.ABOUT)


def _range_of_parts(left: Facts, right: Facts, now: datetime) -> Span:
    """From Friday evening to Sunday morning."""
    first, last = _told_span(left, now).first, _told_span(right, now).last
    if left.clock or right.clock or first > last:
        raise Unread("")
    return Span(first, last, Precision.ABOUT)


def _range_of_days(left: Facts, right: Facts) -> Span:
    if left.clock or right.clock or left.part or right.part or left.days is None or right.days is None:
        raise Unread("")
    if right.days.last < left.days.first:
        raise Unread("")
    return Span(_begin(left.days.first), _begin(right.days.last) + _DAY - _SECOND, Precision.DAY)


def _share_half(left: Facts, right: Facts) -> None:
    """In "between 9 and 10 pm" the nine is in the evening, too."""
    begins, ends = left.clock, right.clock
    if begins is None or ends is None or not ends.settled or begins.settled:
        return
    moved = begins.hour % _NOON + (_NOON if ends.hour >= _NOON else 0)
    if begins.hour <= _NOON and (moved, begins.minute) <= (ends.hour, ends.minute):
        left.clock = Clock(moved, begins.minute, begins.second, settled=True, words=begins.words)


def _after(first: datetime, right: Facts, clock: Clock) -> datetime:
    """The first time from `first` on that the right side can mean."""
    if right.part is not None:
        moved = [_moved(clock, right.part)]
    elif clock.bare:
        moved = [clock.hour % _NOON, clock.hour % _NOON + _NOON]
    else:
        moved = [clock.hour]
    day = right.days.first if right.days is not None else first.date()
    candidates = [
        _begin(each) + timedelta(hours=hours, minutes=clock.minute, seconds=clock.second or 0)
        for each in (day, day + _DAY)
        for hours in moved
    ]
    # Further apart, the two were more likely said in the wrong order.
    later = [each for each in candidates if first <= each <= first + _DAY / 2]
    if not later:
        raise Unread(clock.words)
    return min(later)


def counted_back(told: Facts, now: datetime) -> Span | None:
    """Return what is counted from now on the time line itself, where no clocks change; None for anything else."""
    if told.just and not (told.ago or told.days or told.part or told.clock or told.now):
        return _ago(Ago(0, 600, exact=False), now, about=False)
    if told.ago is not None and told.clock is not None:
        return None  # just now, at 22:40: the clock time says it, and must agree
    if told.ago is not None:
        if told.edge is not None or told.part is not None:
            raise Unread("")
        return _ago(told.ago, now, about=told.about)
    if not told.now:
        return None
    if told.days is not None or told.part is not None or told.clock is not None:
        raise Unread("")
    minute = now.replace(second=0, microsecond=0)
    return Span(minute, minute + _MINUTE - _SECOND, Precision.ABOUT if told.about else Precision.MINUTE)


def _ago(ago: Ago, now: datetime, *, about: bool) -> Span:
    farthest, nearest = now - timedelta(seconds=ago.farthest), now - timedelta(seconds=ago.nearest)
    if about:
        slack = timedelta(seconds=max(120, ago.farthest // 4))
        farthest, nearest = farthest - slack, min(now, nearest + slack)
    first = farthest.replace(second=0, microsecond=0)
    last = nearest.replace(second=0, microsecond=0) + _MINUTE - _SECOND
    return Span(first, last, Precision.MINUTE if ago.exact and not about else Precision.ABOUT)


def _part_span(told: Facts, part: Part, now: datetime) -> Span:
    def on(day: date) -> tuple[datetime, datetime]:
        begin = _begin(day)
        return begin + part.first * _MINUTE, begin + (part.last + 1) * _MINUTE - _SECOND

    day = _one_day(told)
    first, last = on(day or now.date())
    if first > now and (day is None or (day == now.date() and part.half is Half.NIGHT)):
        first, last = on((day or now.date()) - _DAY)
    return Span(first, last, Precision.ABOUT)


def _clock_span(told: Facts, clock: Clock, now: datetime) -> Span:
    at = _instant(told, clock, now)
    spread = clock.spread or told.edge
    if spread is None and told.about:
        spread = (10, 10) if clock.minute else (30, 30)
    if spread is not None:
        before, after = spread
        return Span(at - before * _MINUTE, at + after * _MINUTE + _MINUTE - _SECOND, Precision.ABOUT)
    if clock.second is not None:
        return Span(at, at, Precision.EXACT)
    return Span(at, at + _MINUTE - _SECOND, Precision.MINUTE)


def _instant(told: Facts, clock: Clock, now: datetime) -> datetime:
    day = _one_day(told)
    if day is not None and told.midnight_of_a_day:
        raise Unread(clock.words)  # midnight of Friday: the one before it or the one after
    hours = _hours(told, clock, day, now.date())
    if (
        day not in (None, now.date())
        and told.part == DEEP_NIGHT
        and max(hours) >= _DAY_HOURS
        and not clock.settled
    ):
        raise Unread(clock.words)  # 周五半夜两点: the night from Friday or to Friday
    past = timedelta(minutes=clock.minute, seconds=clock.second or 0)
    days = [day] if day is not None else [now.date(), now.date() - _DAY]
    candidates = [_begin(each) + timedelta(hours=hour) + past for each in days for hour in hours]
    if day == now.date() and told.part is not None and told.part.half is Half.NIGHT:
        # 今天半夜两点 was early this morning; "tonight at one" has yet to come.
        candidates += [each - _DAY for each in candidates if each.date() > day]
    if day == now.date() - _DAY and now.hour < _SMALL_HOURS and any(each.date() > day for each in candidates):
        raise Unread(
            clock.words
        )  # said in the night itself, "last night at one" is this night or the one before
    reached = [each for each in candidates if each <= now]
    if not reached:
        raise InFuture(min(candidates))
    return max(reached)


def _hours(told: Facts, clock: Clock, day: date | None, today: date) -> list[int]:
    """Hours from the beginning of the day that the clock time can mean."""
    if told.part is not None:
        return [_moved(clock, told.part)]
    if not clock.bare:
        return [clock.hour]
    if day is not None and day != today:
        raise Unread(clock.words)  # three in the night or in the afternoon: not ours to guess
    return [clock.hour % _NOON, clock.hour % _NOON + _NOON]


def _moved(clock: Clock, part: Part) -> int:
    hour = clock.hour
    twelve = not clock.settled and 1 <= hour <= _NOON
    move = (_TWELVE if twelve else _FULL)[part.half].get(hour)
    if move is None:
        raise Unread(clock.words)
    return hour + move


def _one_day(told: Facts) -> date | None:
    if told.days is None:
        return None
    if told.days.first != told.days.last:
        raise Unread(told.clock.words if told.clock else "")
    return told.days.first


def _begin(day: date) -> datetime:
    return datetime.combine(day, time())


def placed(span: Span, zone: str) -> Span:
    """Put a local interval on the time line; raises Unread for a minute the clocks skipped.

    A minute that came twice is both, and then only about that time.
    """
    first, last, precision = span
    tz = zone_named(zone)
    early, late = first.replace(tzinfo=tz, fold=0), last.replace(tzinfo=tz, fold=1)
    if precision in (Precision.MINUTE, Precision.EXACT):
        if early.astimezone(UTC).astimezone(tz).replace(tzinfo=None) != first:
            raise Unread(first.strftime("%H:%M"))
        if first.replace(tzinfo=tz, fold=1).utcoffset() != early.utcoffset():
            precision = Precision.ABOUT
    # An aware datetime in a zone compares by wall time; what follows compares instants.
    fixed = early.astimezone(UTC), max(early.astimezone(UTC), late.astimezone(UTC))
    return Span(fixed[0], fixed[1], precision)
