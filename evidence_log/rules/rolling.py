"""Windows that roll over what happened: where there were so many within a length of time, for certain and at most.

Times are whole numbers, seconds or days; a window [a, a + length) begins anywhere.
"""

import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate
from operator import sub
from typing import NamedTuple

Peak = tuple[int, int]  # how many there were at most in one window, and where it begins
_NEVER = -sys.maxsize


class Points(NamedTuple):
    """What happened: the first times it may have been, the last, and how many there were."""

    firsts: list[int]
    lasts: list[int]
    counts: list[int]

    def and_these(self, other: "Points") -> "Points":
        """Both together."""
        return Points(self.firsts + other.firsts, self.lasts + other.lasts, self.counts + other.counts)


class Windows:
    """Where windows of one length begin that hold enough, and the fullest of all, as (how many, where it begins)."""

    def __init__(self, starts: list[int], held: list[int], length: int, enough: int) -> None:
        most = max(held, default=0)
        self.peak: Peak | None = (most, starts[held.index(most)]) if held else None
        self.any = most >= enough
        self._length = length
        # For every start the last of the full windows that begins then or earlier.
        self._latest: dict[int, int] = {}
        latest = _NEVER
        for start, count in zip(starts, held, strict=True) if self.any else ():
            if count >= enough:
                latest = start
            self._latest[start] = latest

    def certainly_in(self, points: Points) -> list[bool]:
        """Which of them lie in one of the windows; windows begin where something may have begun."""
        latest, length = self._latest.get, self._length
        return [
            latest(first, _NEVER) > last - length
            for first, last in zip(points.firsts, points.lasts, strict=True)
        ]

    def perhaps_in(self, points: Points) -> list[bool]:
        """Which of them may lie in one of the windows; windows begin where something may have ended."""
        latest, length = self._latest.get, self._length
        return [
            latest(last, _NEVER) > first - length
            for first, last in zip(points.firsts, points.lasts, strict=True)
        ]


def certain_windows(points: Points, length: int, enough: int) -> Windows:
    """Those in which enough lie for certain."""
    # What is as long as a window lies in none; what is not, and begins before one, ends before its end: so that those
    # inside are those that ended without those that begun before.
    if max(map(sub, points.lasts, points.firsts), default=0) >= length:
        kept = [each for each in zip(*points, strict=True) if each[1] - each[0] < length]
        points = Points(*([each[column] for each in kept] for column in range(len(points))))
    starts, begun = _ordered(points.firsts, points.counts)
    ends, ended = _ordered(points.lasts, points.counts)
    until = [bisect_left(ends, start + length) for start in starts]
    held = [ended[last] - before for last, before in zip(until, begun, strict=False)]
    return Windows(starts, held, length, enough)


def possible_windows(points: Points, length: int, enough: int) -> Windows:
    """Those in which enough may lie."""
    begins, begun = _ordered(points.firsts, points.counts)
    starts, ended = _ordered(points.lasts, points.counts)
    until = [bisect_left(begins, start + length) for start in starts]
    held = [begun[last] - before for last, before in zip(until, ended, strict=False)]
    return Windows(starts, held, length, enough)


def sums(counts: Iterable[int]) -> list[int]:
    """The sums of all up to each place, from none on."""
    return [0, *accumulate(counts)]


def per_time(times: list[int], counts: list[int]) -> dict[int, int]:
    """How many there were at each time."""
    if counts.count(1) == len(counts):
        return Counter(times)
    found: Counter[int] = Counter()
    for time, count in zip(times, counts, strict=True):
        found[time] += count
    return found


def _ordered(times: list[int], counts: list[int]) -> tuple[list[int], list[int]]:
    """The times in order, and how many there were before each, and in all."""
    at = per_time(times, counts)
    ordered = sorted(at)
    return ordered, sums(map(at.__getitem__, ordered))
