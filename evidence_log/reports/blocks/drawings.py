"""Drawings of counts, made of boxes: a calendar and the hours of the day. Every number stands in them as well."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import partial

from evidence_log.i18n.moment_words import month_words, weekday_words
from evidence_log.i18n.texts import Texts
from evidence_log.reports.counts import NIGHT_BEGINS, NIGHT_ENDS
from evidence_log.reports.paper.operations import (
    BAND,
    BOLD,
    INK,
    LEFT,
    MUTE,
    NAVY,
    REGULAR,
    RIGHT,
    ROOM,
    SHADES,
    WHITE,
    Box,
    Rule,
    Text,
)
from evidence_log.reports.paper.plan import Flow

_WEEK, _LABEL, _LARGEST, _SMALLEST, _GAP = 7, 34.0, 15.0, 8.0, 1.5
_MONTHS_HEIGHT, _BETWEEN, _DIGIT = 11.0, 6.0, 5.5
_MOST_STRIPS = 5
# From how many on each shade stands; a number stands in every cell besides.
_STEPS = (1, 2, 3, 5, 10)
_DARK = 2
_HOURS, _PLOT, _FOOT, _HEADROOM = 24, 74.0, 13.0, 10.0


class Calendar:
    """A column for each week, Monday first; as many strips below each other as it takes, the newest where too many."""

    def __init__(self, flow: Flow, times: Mapping[date, int], texts: Texts) -> None:
        self._flow = flow
        self._times = times
        self._texts = texts
        begins, ends = _monday(min(times)), _monday(max(times))
        weeks = (ends - begins).days // _WEEK + 1
        across = int((ROOM - _LABEL) / (_SMALLEST + _GAP))
        strips = -(-weeks // across)
        self.left_out = strips > _MOST_STRIPS
        if self.left_out:
            strips, weeks = _MOST_STRIPS, across * _MOST_STRIPS
            begins = ends - timedelta(weeks=weeks - 1)
        self.first = begins
        self._weeks = weeks
        self._across = -(-weeks // strips)
        self._side = min(_LARGEST, (ROOM - _LABEL) / self._across - _GAP)
        self._strips = strips

    @property
    def height(self) -> float:
        """How much room it takes."""
        return self._strips * (self._strip_height + _BETWEEN)

    @property
    def _strip_height(self) -> float:
        return _MONTHS_HEIGHT + _WEEK * (self._side + _GAP)

    def draw(self) -> None:
        """All strips."""
        for strip in range(self._strips):
            first = self.first + timedelta(weeks=strip * self._across)
            weeks = min(self._across, self._weeks - strip * self._across)
            self._strip(first, weeks)
            self._flow.y -= self._strip_height + _BETWEEN

    def _strip(self, first: date, weeks: int) -> None:
        flow, top, pitch = self._flow, self._flow.y - _MONTHS_HEIGHT, self._side + _GAP
        for weekday in range(0, _WEEK, 2):
            base = top - weekday * pitch - self._side * 0.75
            flow.put(
                Text(LEFT, base, self._texts.say(partial(weekday_words, weekday)), size=6.5, colour=MUTE)
            )
        free = LEFT
        for week in range(weeks):
            x = LEFT + _LABEL + week * pitch
            monday = first + timedelta(weeks=week)
            named = self._month(monday, at_first=week == 0)
            if named and x >= free:
                flow.put(Text(x, self._flow.y - 8.0, named, size=6.5, colour=MUTE))
                free = x + flow.width_of(named, REGULAR, 6.5) + 5.0
            for weekday in range(_WEEK):
                self._cell(x, top - weekday * pitch, self._times.get(monday + timedelta(days=weekday), 0))

    def _month(self, monday: date, *, at_first: bool) -> str:
        """The month that begins in this week."""
        begins = [day for place in range(_WEEK) if (day := monday + timedelta(days=place)).day == 1]
        if begins:
            return self._texts.say(partial(month_words, begins[0]))
        return self._texts.say(partial(month_words, monday)) if at_first else ""

    def _cell(self, x: float, top: float, times: int) -> None:
        shade = sum(times >= step for step in _STEPS)
        colour = BAND if not shade else SHADES[shade - 1]
        self._flow.put(Box(x, top - self._side, self._side, self._side, colour))
        said = str(times)
        width = self._flow.width_of(said, BOLD, _DIGIT)
        if times and width <= self._side:
            ink = WHITE if shade > _DARK else INK
            base = top - self._side / 2 - _DIGIT * 0.36
            self._flow.put(Text(x + (self._side - width) / 2, base, said, BOLD, _DIGIT, ink))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


class Hours:
    """A bar for each hour with its number on it, on a ground that is darker at night."""

    height = _PLOT + _FOOT

    def __init__(self, flow: Flow, hours: Sequence[int]) -> None:
        self._flow = flow
        self._hours = hours

    def draw(self) -> None:
        """The ground, the bars, the hours below them."""
        flow, base = self._flow, self._flow.y - _PLOT
        width = ROOM / _HOURS
        for begins, ends in ((0, NIGHT_ENDS), (NIGHT_BEGINS, _HOURS)):
            flow.put(Box(LEFT + begins * width, base, (ends - begins) * width, _PLOT, SHADES[0]))
        most = max(self._hours)
        for hour, number in enumerate(self._hours):
            x = LEFT + hour * width
            if number:
                high = number / most * (_PLOT - _HEADROOM)
                flow.put(Box(x + 3.0, base, width - 6.0, high, NAVY))
                self._centred(x, base + high + 2.0, str(number), BOLD, INK)
            self._centred(x, base - 9.0, f"{hour:02}", REGULAR, MUTE)
        flow.put(Rule(LEFT, base, RIGHT - LEFT, MUTE))
        flow.y = base - _FOOT

    def _centred(self, x: float, base: float, said: str, weight: str, colour: str) -> None:
        indent = (ROOM / _HOURS - self._flow.width_of(said, weight, 6.5)) / 2
        self._flow.put(Text(x + indent, base, said, weight, 6.5, colour))
