"""Windows that roll: which hold enough for certain, which may, and what lies in them.

Times are whole numbers, seconds or days; a window [a, a + length) begins anywhere.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate, compress
from operator import gt, sub

Peak = tuple[int, int]  # how many there were at most in one window, and where it begins
_NEVER = -sys.maxsize


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
    """Windows of one length: how many the fullest holds and where it begins, and what lies in one that holds enough."""

    def __init__(self, starts: list[int], held: list[int], length: int, enough: int) -> None:
        most = max(held, default=0)
        self.peak: Peak | None = (most, starts[held.index(most)]) if held else None
        self.any = most >= enough
        self._starts, self._held, self._length, self._enough = starts, held, length, enough

    def reaching(self, times: Iterable[int]) -> list[bool]:
        """For each start, whether the last full window that begins then or earlier goes on after a time."""
        enough, length = self._enough, self._length
        full = (
            start if count >= enough else _NEVER
            for start, count in zip(self._starts, self._held, strict=True)
        )
        return list(map(gt, accumulate(full, max), (time - length for time in times)))


class CertainWindows(Windows):
    """Those in which things lie for certain; windows begin where something may have begun."""

    def __init__(self, points: Points, length: int, enough: int) -> None:
        # What is as long as a window lies in none; what is not, and begins before one, ends before its end: so that those
        # inside are those that ended without those that begun before.
        self.points = points.shorter(length)
        starts, ended = self.points.begins, self.points.ended
        until = _before(self.points.ends, starts, length)
        held = [ended[last] - before for last, before in zip(until, self.points.begun, strict=False)]
        super().__init__(starts, held, length, enough)

    def inside(self) -> list[int]:
        """What lies in one that holds enough."""
        return list(compress(self.points.by_first, self.reaching(self.points.lasts)))

    def fullest(self, begins: int) -> list[int]:
        """What lies in the one that begins there."""
        ends = begins + self._length
        pairs = zip(self.points.by_first, self.points.begins, self.points.lasts, strict=True)
        return [place for place, first, last in pairs if begins <= first and last < ends]


class PossibleWindows(Windows):
    """Those in which things may lie; windows begin where something may have ended."""

    def __init__(self, points: Points, length: int, enough: int) -> None:
        self.points = points
        starts, begun = points.ends, points.begun
        until = _before(points.begins, starts, length)
        held = [begun[last] - before for last, before in zip(until, points.ended, strict=False)]
        super().__init__(starts, held, length, enough)

    def inside(self) -> list[int]:
        """What may lie in one that may hold enough."""
        return list(compress(self.points.by_last, self.reaching(self.points.firsts)))

    def fullest(self, begins: int) -> list[int]:
        """What may lie in the one that begins there."""
        ends = begins + self._length
        pairs = zip(self.points.by_last, self.points.ends, self.points.firsts, strict=True)
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


def _before(ordered: list[int], starts: list[int], length: int) -> list[int]:
    """How many of what is in order come before the end of each window."""
    there, place = [*ordered, sys.maxsize], 0
    found: list[int] = []
    for start in starts:
        ends = start + length
        while there[place] < ends:
            place += 1
        found.append(place)
    return found
