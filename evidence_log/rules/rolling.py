"""Windows that roll over what happened: where there were so many within a length of time, for certain and at most.

Times are whole numbers, seconds or days; a window [a, a + length) begins anywhere.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate
from operator import sub
from typing import NamedTuple

Peak = tuple[int, int]  # how many there were at most in one window, and where it begins
Pair = tuple[int, int]  # the first time something may have been, and the last


class Points(NamedTuple):
    """What happened: the first times it may have been, the last, and how many there were."""

    firsts: list[int]
    lasts: list[int]
    counts: list[int]

    def and_these(self, other: "Points") -> "Points":
        """Both together."""
        return Points(self.firsts + other.firsts, self.lasts + other.lasts, self.counts + other.counts)


def certain_windows(points: Points, length: int, enough: int) -> tuple[list[int], Peak | None]:
    """Where windows begin in which enough lie for certain, and the fullest of all."""
    # What is as long as a window lies in none; what is not, and begins before one, ends before its end: so that those
    # inside are those that ended without those that begun before.
    if max(map(sub, points.lasts, points.firsts), default=0) >= length:
        kept = [each for each in zip(*points, strict=True) if each[1] - each[0] < length]
        points = Points(*([each[column] for each in kept] for column in range(len(points))))
    starts, begun = _ordered(points.firsts, points.counts)
    ends, ended = _ordered(points.lasts, points.counts)
    until = [bisect_left(ends, start + length) for start in starts]
    held = [ended[last] - before for last, before in zip(until, begun, strict=False)]
    return _full(starts, held, enough)


def possible_windows(points: Points, length: int, enough: int) -> tuple[list[int], Peak | None]:
    """Where windows begin in which enough may lie, and the fullest of all."""
    begins, begun = _ordered(points.firsts, points.counts)
    starts, ended = _ordered(points.lasts, points.counts)
    until = [bisect_left(begins, start + length) for start in starts]
    held = [begun[last] - before for last, before in zip(until, ended, strict=False)]
    return _full(starts, held, enough)


def certainly_in(points: Points, starts: list[int], length: int) -> set[Pair]:
    """Which times lie in one of the windows for certain."""
    if not starts:
        return set()
    return {
        (first, last)
        for first, last in set(zip(points.firsts, points.lasts, strict=True))
        if bisect_right(starts, first) > bisect_right(starts, last - length)
    }


def perhaps_in(points: Points, starts: list[int], length: int) -> set[Pair]:
    """Which times may lie in one of the windows."""
    if not starts:
        return set()
    return {
        (first, last)
        for first, last in set(zip(points.firsts, points.lasts, strict=True))
        if bisect_right(starts, last) > bisect_right(starts, first - length)
    }


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
    return ordered, sums(at[time] for time in ordered)


def _full(starts: list[int], held: list[int], enough: int) -> tuple[list[int], Peak | None]:
    if not held:
        return [], None
    most = max(held)
    full = [start for start, count in zip(starts, held, strict=True) if count >= enough]
    return full, (most, starts[held.index(most)])
