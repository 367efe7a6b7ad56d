"""Spans of time in the zone of the case: which days they touch, and whether they lie within hours of the day."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta

import numpy as np
from numpy.typing import NDArray

from evidence_log.records.instant import zone_named
from evidence_log.records.moment import Moment
from evidence_log.records.record import Record

LONGEST_DAYS = 31  # what may have been on any day of more than a month is of no known day
_QUARTER_S = 900  # every zone's offset is a whole number of quarters of an hour
_DAY_S = 86_400
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_DAY = _EPOCH.toordinal()
Whole = NDArray[np.int64]
Marks = NDArray[np.bool_]


class Span(Record, frozen=True, gc=False):
    """From the first second to the last, both included, since 1970 UTC; and the local days of the two, as ordinals."""

    begins: int
    ends: int
    first_day: int
    last_day: int


class LocalTime:
    """Looks up offsets of one zone, each quarter of an hour once."""

    def __init__(self, zone: str) -> None:
        self._zone = zone_named(zone)
        self._known: dict[int, int] = {}
        self._of_day: dict[int, int | None] = {}

    def span(self, moments: Sequence[Moment]) -> Span | None:
        """From the earliest to the latest of them; None where one cannot be compared."""
        ends = [(each.begins, each.ends) for each in moments]
        known = [
            (_seconds(begins), _seconds(ends))
            for begins, ends in ends
            if begins is not None and ends is not None and begins.tzinfo is not None
        ]
        if len(known) != len(moments):
            return None
        return self.between(min(first for first, _ in known), max(last for _, last in known))

    def between(self, begins: int, ends: int) -> Span:
        """The span of two instants."""
        return Span(begins=begins, ends=ends, first_day=self._day(begins), last_day=self._day(ends))

    def unchanged(self, span: Span) -> bool:
        """Whether it took less than a day, and the clocks did not change in it."""
        length = span.ends - span.begins
        return not length or (length < _DAY_S and self.offset(span.ends) == self.offset(span.begins))

    def second(self, at: int) -> int:
        """The second of the local day."""
        return (at + self.offset(at)) % _DAY_S

    def pieces(self, span: Span) -> Iterator[tuple[int, int]]:
        """The span as local seconds of the day, first and last, cut where an offset could change."""
        at = span.begins
        while at <= span.ends:
            last = min(span.ends, at - at % _QUARTER_S + _QUARTER_S - 1)
            second = self.second(at)
            yield second, second + last - at
            at = last + 1

    def _day(self, at: int) -> int:
        return _EPOCH_DAY + (at + self.offset(at)) // _DAY_S

    def offset(self, at: int) -> int:
        """How far local time is ahead of UTC, in seconds. Where a day begins and ends with the same, it was so all day."""
        day = at // _DAY_S
        if day not in self._of_day:
            begins, ends = self._look_up(day * _DAY_S), self._look_up(day * _DAY_S + _DAY_S - 1)
            self._of_day[day] = begins if begins == ends else None
        offset = self._of_day[day]
        if offset is not None:
            return offset
        quarter = at // _QUARTER_S
        if quarter not in self._known:
            self._known[quarter] = self._look_up(quarter * _QUARTER_S)
        return self._known[quarter]

    def _look_up(self, at: int) -> int:
        there = (_EPOCH + timedelta(seconds=at)).astimezone(self._zone)
        return int((there.utcoffset() or timedelta()).total_seconds())


class Window:
    """Hours of the day: `from` is inside, `to` only where that is said; over midnight where `from` is the later."""

    def __init__(self, from_: time, to: time, *, to_inside: bool = False) -> None:
        self._opens = _second(from_)
        self._closes = _second(to) + to_inside
        self._open_for = (self._closes - self._opens) % _DAY_S or _DAY_S

    def outside(self, clock: Whole, lengths: Whole) -> tuple[Marks, Marks, Marks]:
        """What lies outside, what part of does, and what has no second of the day, so that it is to be looked at alone.

        `clock`: the second of the local day at which each begins, -1 where there is none; `lengths` in seconds.
        """
        since_open = (clock - self._opens) % _DAY_S
        ends_after = since_open + lengths
        known, open_ = clock >= 0, since_open < self._open_for
        closes = np.where(open_, self._open_for, _DAY_S)
        return known & ~open_ & (ends_after < _DAY_S), known & (ends_after >= closes), ~known

    def holds(self, span: Span, local: LocalTime) -> bool | None:
        """Whether it all lies within; None where part of it does, so that it cannot be told."""
        if span.ends == span.begins:
            return self._inside(local.second(span.begins))
        if span.ends - span.begins >= _DAY_S:
            return None
        all_in = all_out = True
        for first, last in local.pieces(span):
            inside = self._inside(first)
            changes = any(first < border <= last for border in (self._opens, self._closes))
            all_in &= inside and not changes
            all_out &= not inside and not changes
        return all_in if all_in or all_out else None

    def _inside(self, second: int) -> bool:
        if self._opens < self._closes:
            return self._opens <= second < self._closes
        return second >= self._opens or second < self._closes


def _second(at: time) -> int:
    return at.hour * 3600 + at.minute * 60 + at.second


def _seconds(at: datetime) -> int:
    return (at - _EPOCH) // timedelta(seconds=1)
