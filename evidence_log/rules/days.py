"""How many days there were something, where not every day is known."""

from collections.abc import Iterable
from heapq import heappop, heappush

DaySpan = tuple[int, int, int]  # the first day it may have been, the last, and how many there were


def fewest_days(spans: Iterable[DaySpan]) -> int:
    """The smallest number of days that all of it can have been on."""
    days, latest = 0, -1
    for first, last, _ in sorted(spans, key=lambda each: each[1]):
        if first > latest:
            days, latest = days + 1, last
    return days


def most_days(spans: Iterable[DaySpan]) -> int:
    """The largest number of days that all of it can have been on."""
    waiting = sorted(spans)
    open_until: list[int] = []
    days = day = at = 0
    while at < len(waiting) or open_until:
        if not open_until:
            day = max(day, waiting[at][0])
        while at < len(waiting) and waiting[at][0] <= day:
            first, last, count = waiting[at]
            for _ in range(min(count, last - first + 1)):
                heappush(open_until, last)
            at += 1
        while open_until and open_until[0] < day:
            heappop(open_until)
        if open_until:
            heappop(open_until)
            days, day = days + 1, day + 1
    return days
