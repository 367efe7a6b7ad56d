"""Windows that roll: which hold enough for certain, which may, and what lies in them.

Times are whole numbers, seconds or days; a window [a, a + length) begins anywhere.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

import numpy as np

from evidence_log.rules.local_time import Whole

Peak = tuple[int, int]  # how many there were at most in one window, and where it begins


def whole(numbers: Iterable[int]) -> Whole:
    """The same as an array."""
    return np.fromiter(numbers, np.int64)


def joined(several: Sequence[Whole]) -> Whole:
    """All of them, one after the other."""
    return np.concatenate(several) if several else np.empty(0, np.int64)


class Times:
    """The first and the last time each thing may have been, and how many it stands for; things are known by their place."""

    def __init__(self, firsts: Sequence[int], lasts: Sequence[int], counts: Sequence[int]) -> None:
        self.firsts, self.lasts, self.counts = firsts, lasts, counts

    @cached_property
    def arrays(self) -> tuple[Whole, Whole, Whole]:
        """The three of them to be counted with all at once."""
        return whole(self.firsts), whole(self.lasts), whole(self.counts)


class Points:
    """Some of them, put in order once for windows of any length."""

    def __init__(self, places: Whole, times: Times) -> None:
        self.times = times
        firsts, lasts, counts = times.arrays
        self.by_first = places[np.argsort(firsts[places], kind="stable")]
        self.by_last = self.by_first[np.argsort(lasts[self.by_first], kind="stable")]
        self.begins, self.ends = firsts[self.by_first], lasts[self.by_last]
        self.lasts, self.firsts = lasts[self.by_first], firsts[self.by_last]
        # How many begin before each of the begins, and end before each of the ends; and how many there are.
        self.begun, self.ended = _before(counts[self.by_first]), _before(counts[self.by_last])

    def shorter(self, length: int) -> "Points":
        """Those that fit in a window."""
        fit = self.lasts - self.begins < length
        return self if fit.all() else Points(self.by_first[fit], self.times)


class Windows:
    """Windows of one length that hold enough, or may, and what lies in any of them.

    `inside` is by place, in order; `peak`: how many the fullest holds and where it begins.
    """

    def __init__(self, length: int) -> None:
        self._length = length
        self.peak: Peak | None = None
        self.inside: Whole = np.empty(0, np.int64)

    def _roll(self, held: "_Held", enough: int) -> None:
        """Count in all windows; what lies in the last full one so far is inside."""
        if not held.places.size:
            return
        ends = held.starts + self._length
        counts = held.ended[np.searchsorted(held.ends, ends)] - held.before[:-1]
        fullest = int(counts.argmax())
        most = int(counts[fullest])
        self.peak = (most, int(held.starts[fullest])) if most > 0 else (0, 0)
        full_until = np.maximum.accumulate(np.where(counts >= enough, ends, -sys.maxsize))
        self.inside = held.places[full_until > held.others]


class _Held(NamedTuple):
    """What is counted in windows that begin at `starts`: those of `ended` that come before its end, without those `before`.

    `others`: the other time of each place, which has to come before a window is over.
    """

    places: Whole
    starts: Whole
    others: Whole
    before: Whole
    ends: Whole
    ended: Whole


class CertainWindows(Windows):
    """Those in which things lie for certain; windows begin where something may have begun."""

    def __init__(self, points: Points, length: int, enough: int) -> None:
        super().__init__(length)
        # What is as long as a window lies in none; what is not, and begins before one, ends before its end: so that those
        # inside are those that ended without those that begun before.
        points = self._points = points.shorter(length)
        self._roll(
            _Held(points.by_first, points.begins, points.lasts, points.begun, points.ends, points.ended),
            enough,
        )

    def fullest(self, begins: int) -> Whole:
        """What lies in the one that begins there."""
        points = self._points
        return points.by_first[(begins <= points.begins) & (points.lasts < begins + self._length)]


class PossibleWindows(Windows):
    """Those in which things may lie; windows begin where something may have ended."""

    def __init__(self, points: Points, length: int, enough: int) -> None:
        super().__init__(length)
        self._points = points
        self._roll(
            _Held(points.by_last, points.ends, points.firsts, points.ended, points.begins, points.begun),
            enough,
        )

    def fullest(self, begins: int) -> Whole:
        """What may lie in the one that begins there."""
        points = self._points
        return points.by_last[(begins <= points.ends) & (points.firsts < begins + self._length)]


def _before(counts: Whole) -> Whole:
    return np.concatenate((np.zeros(1, np.int64), counts.cumsum()))


def sums(counts: Iterable[int]) -> list[int]:
    """What is before each, and in all."""
    return list(accumulate(counts, initial=0))


def per_time(times: list[int], counts: list[int]) -> dict[int, int]:
    """How many there were at each time."""
    at = Counter(times)
    if counts.count(1) < len(counts):
        at.clear()
        for time, count in zip(times, counts, strict=True):
            at[time] += count
    return at
