"""Windows that roll: which hold enough for certain, which may, and what lies in them.

Times are whole numbers, seconds or days; a window [a, a + length) begins anywhere.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate, compress
from operator import sub
from typing import NamedTuple

Peak = tuple[int, int]  # how many there were at most in one window, and where it begins


class Times:
    """The first and the last time each thing may have been, and how many it stands for; things are known by their place."""

    def __init__(self, firsts: Sequence[int], lasts: Sequence[int], counts: Sequence[int]) -> None:
        self.firsts, self.lasts, self.counts = firsts, lasts, counts


class Points:
    """Some of them, put in order once for windows of any length."""

    def __init__(self, places: Iterable[int], times: Times) -> None:
        self.times = times
        self.by_first = sorted(places, key=times.firsts.__getitem__)
        # Those that begin later mostly end later, and what is nearly in order is put in order in no time.
        self.by_last = sorted(self.by_first, key=times.lasts.__getitem__)
        self.begins = [times.firsts[place] for place in self.by_first]
        self.ends = [times.lasts[place] for place in self.by_last]

    @cached_property
    def begun(self) -> list[int]:
        """How many begin before each of the begins, and how many there are."""
        return sums(map(self.times.counts.__getitem__, self.by_first))

    @cached_property
    def ended(self) -> list[int]:
        """How many end before each of the ends, and how many there are."""
        return sums(map(self.times.counts.__getitem__, self.by_last))

    @cached_property
    def lasts(self) -> list[int]:
        """The last time of each, in the order of the first."""
        return [self.times.lasts[place] for place in self.by_first]

    @cached_property
    def firsts(self) -> list[int]:
        """The first time of each, in the order of the last."""
        return [self.times.firsts[place] for place in self.by_last]

    def shorter(self, length: int) -> "Points":
        """Those that fit in a window."""
        lengths = list(map(sub, self.lasts, self.begins))
        if max(lengths, default=0) < length:
            return self
        return Points(compress(self.by_first, [each < length for each in lengths]), self.times)


class Windows:
    """Windows of one length that hold enough, or may, and what lies in any of them.

    `inside` is by place, in order; `peak`: how many the fullest holds and where it begins.
    """

    def __init__(self, length: int) -> None:
        self._length = length
        self.peak: Peak | None = None
        self.inside: list[int] = []

    def _roll(self, held: "_Held", enough: int) -> None:
        """Go through all windows in order; what lies in the last full one so far is inside."""
        length, inside = self._length, self.inside
        there, until, at = [*held.ends, sys.maxsize], 0, 0
        most, full_until = 0, -sys.maxsize
        for place, start, other, before in zip(
            held.places, held.starts, held.others, held.before, strict=False
        ):
            ends = start + length
            while there[until] < ends:
                until += 1
            count = held.ended[until] - before
            if count > most:
                most, at = count, start
            if count >= enough:
                full_until = ends
            if full_until > other:
                inside.append(place)
        if held.places:
            self.peak = most, at


class _Held(NamedTuple):
    """What is counted in windows that begin at `starts`: those of `ended` that come before its end, without those `before`.

    `others`: the other time of each place, which has to come before a window is over.
    """

    places: list[int]
    starts: list[int]
    others: list[int]
    before: list[int]
    ends: list[int]
    ended: list[int]


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

    def fullest(self, begins: int) -> list[int]:
        """What lies in the one that begins there."""
        points, ends = self._points, begins + self._length
        pairs = zip(points.by_first, points.begins, points.lasts, strict=True)
        return [place for place, first, last in pairs if begins <= first and last < ends]


class PossibleWindows(Windows):
    """Those in which things may lie; windows begin where something may have ended."""

    def __init__(self, points: Points, length: int, enough: int) -> None:
        super().__init__(length)
        self._points = points
        self._roll(
            _Held(points.by_last, points.ends, points.firsts, points.ended, points.begins, points.begun),
            enough,
        )

    def fullest(self, begins: int) -> list[int]:
        """What may lie in the one that begins there."""
        points, ends = self._points, begins + self._length
        pairs = zip(points.by_last, points.ends, points.firsts, strict=True)
        return [place for place, last, first in pairs if begins <= last and first < ends]


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
