"""Windows that roll over what happened: where there were so many within a length of time, for certain and at most.

Times are whole numbers, seconds or days; a window [a, a + length) begins anywhere.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

Point = tuple[int, int, int]  # the first time it may have been, the last, and how many there were
Peak = tuple[int, int]  # how many there were at most in one window, and where it begins


class Rolling:
    """Counts in windows of one length: what lies in them for certain, or what may."""

    def __init__(self, points: Sequence[Point], length: int, *, certain: bool) -> None:
        # What is longer than a window lies in none for certain; what is not, and begins before one, ends before its end.
        self._points = [each for each in points if not certain or each[1] - each[0] < length]
        self._length, self._certain = length, certain
        by_begin = sorted(self._points)
        by_end = sorted((last, count) for _, last, count in self._points)
        self._begins, self._begun = [each[0] for each in by_begin], sums(each[2] for each in by_begin)
        self._ends, self._ended = [each[0] for each in by_end], sums(each[1] for each in by_end)
        # Where a window begins that has more than one a little earlier or later: at a begin, or at an end.
        self._starts = sorted(set(self._begins if certain else self._ends))

    def windows(self, enough: int) -> tuple[list[int], Peak | None]:
        """Where those begin that hold enough, and the fullest of all."""
        if self._certain:
            held = [self._inside(start) for start in self._starts]
        else:
            held = [self._touching(start) for start in self._starts]
        full = [start for start, count in zip(self._starts, held, strict=True) if count >= enough]
        if not held:
            return full, None
        most = max(held)
        return full, (most, self._starts[held.index(most)])

    def _inside(self, start: int) -> int:
        ended = self._ended[bisect_left(self._ends, start + self._length)]
        return ended - self._begun[bisect_left(self._begins, start)]

    def _touching(self, start: int) -> int:
        begun = self._begun[bisect_left(self._begins, start + self._length)]
        return begun - self._ended[bisect_left(self._ends, start)]


def lies_inside(point: Point, starts: Sequence[int], length: int) -> bool:
    """Whether it lies in one of the windows for certain."""
    first, last, _ = point
    return bisect_right(starts, first) > bisect_right(starts, last - length)


def touches(point: Point, starts: Sequence[int], length: int) -> bool:
    """Whether it may lie in one of the windows."""
    first, last, _ = point
    return bisect_right(starts, last) > bisect_right(starts, first - length)


def sums(counts: Iterable[int]) -> list[int]:
    """The sums of all up to each place, from none on."""
    return [0, *accumulate(counts)]
