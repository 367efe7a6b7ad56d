"""Windows that roll over what happened: where there were so many within a length of time, for certain and at most.

Times are whole numbers, seconds or days; a window [a, a + length) begins anywhere.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

Peak = tuple[int, int]  # how many there were at most in one window, and where it begins


class Points(NamedTuple):
    """What happened: the first times it may have been, the last, and how many there were; None where each was one."""

    firsts: list[int]
    lasts: list[int]
    counts: list[int] | None


def certain_windows(points: Points, length: int, enough: int) -> tuple[list[int], Peak | None]:
    """Where windows begin in which enough lie for certain, and the fullest of all."""
    # What is as long as a window lies in none; what is not, and begins before one, ends before its end: so that those
    # inside are those that ended without those that begun before.
    short = [each for each in zip(*_columns(points), strict=True) if each[1] - each[0] < length]
    kept = Points(
        [each[0] for each in short], [each[1] for each in short], _kept([each[2] for each in short], points)
    )
    begins, begun = _ordered(kept.firsts, kept.counts)
    ends, ended = _ordered(kept.lasts, kept.counts)
    starts = sorted(set(begins))
    until = [bisect_left(ends, start + length) for start in starts]
    since = [bisect_left(begins, start) for start in starts]
    if begun is None or ended is None:
        held = [last - first for last, first in zip(until, since, strict=True)]
    else:
        held = [ended[last] - begun[first] for last, first in zip(until, since, strict=True)]
    return _full(starts, held, enough)


def possible_windows(points: Points, length: int, enough: int) -> tuple[list[int], Peak | None]:
    """Where windows begin in which enough may lie, and the fullest of all."""
    begins, begun = _ordered(points.firsts, points.counts)
    ends, ended = _ordered(points.lasts, points.counts)
    starts = sorted(set(ends))
    until = [bisect_left(begins, start + length) for start in starts]
    since = [bisect_left(ends, start) for start in starts]
    if begun is None or ended is None:
        held = [last - first for last, first in zip(until, since, strict=True)]
    else:
        held = [begun[last] - ended[first] for last, first in zip(until, since, strict=True)]
    return _full(starts, held, enough)


def _columns(points: Points) -> tuple[list[int], list[int], list[int]]:
    return points.firsts, points.lasts, points.counts or [1] * len(points.firsts)


def _kept(counts: list[int], points: Points) -> list[int] | None:
    return None if points.counts is None else counts


def _ordered(times: list[int], counts: list[int] | None) -> tuple[list[int], list[int] | None]:
    """Times in order, and how many there were up to each; where each was one, that is its place."""
    if counts is None:
        return sorted(times), None
    held = sorted(zip(times, counts, strict=True))
    return [time for time, _ in held], sums(count for _, count in held)


def _full(starts: list[int], held: list[int], enough: int) -> tuple[list[int], Peak | None]:
    if not held:
        return [], None
    most = max(held)
    full = (
        [start for start, count in zip(starts, held, strict=True) if count >= enough]
        if most >= enough
        else []
    )
    return full, (most, starts[held.index(most)])


def lies_inside(first: int, last: int, starts: Sequence[int], length: int) -> bool:
    """Whether it lies in one of the windows for certain."""
    return bisect_right(starts, first) > bisect_right(starts, last - length)


def touches(first: int, last: int, starts: Sequence[int], length: int) -> bool:
    """Whether it may lie in one of the windows."""
    return bisect_right(starts, last) > bisect_right(starts, first - length)


def sums(counts: Iterable[int]) -> list[int]:
    """The sums of all up to each place, from none on."""
    return [0, *accumulate(counts)]
