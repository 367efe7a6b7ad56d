"""The timeline as lines: day headings, incidents, gaps; built page by page, newest first."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from evidence_log.records.incident import Kind
from evidence_log.records.instant import zone_named
from evidence_log.records.moment import Precision
from evidence_log.records.timeline import TimelineRow

_BURST = 3
_APART_US = 3_600_000_000
_IN_BURSTS = frozenset({Kind.CALL, Kind.MESSAGE})
_KNOWN = frozenset({Precision.EXACT, Precision.MINUTE, Precision.ABOUT})
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def day_of(at_us: int, zone: str) -> date:
    """The day an instant (microseconds since 1970 UTC) lies in."""
    return _day(at_us, zone_named(zone))


def _day(at_us: int, zone: ZoneInfo) -> date:
    return (_EPOCH + timedelta(microseconds=at_us)).astimezone(zone).date()


class Line(NamedTuple):
    """One line of the list. `place` is an incident's place, or for a heading the first of its day."""

    kind: str
    place: int


class Pages:
    """What has been loaded so far, and which line shows what.

    Three or more of one kind from one number or person, none more than an hour after the one before, are a burst:
    folded into one line unless the newest of them is in `opened`. `stops` are the places a cursor may rest on.
    """

    def __init__(self, zone: str, opened: frozenset[str] = frozenset()) -> None:
        self._zone = zone_named(zone)
        self.opened = opened
        self.stops: list[int] = []
        self._sizes: dict[int, int] = {}
        self._run = 0
        self.rows: list[TimelineRow] = []
        self.lines: list[Line] = []
        self.line_of: list[int] = []
        self.complete = False
        self._day_sizes: dict[date, int] = {}

    def add(self, page: Sequence[TimelineRow], *, complete: bool) -> None:
        """Append the next page."""
        for row in page:
            day = self.day_of(row)
            index = len(self.rows)
            if not self.rows or self.day_of(self.rows[-1]) != day:
                if self.lines:
                    self.lines.append(Line("gap", index))
                self.lines.append(Line("day", index))
            if not (self.rows and self._follows(self.rows[-1], row)):
                self._run = index
            self.rows.append(row)
            self._place(index)
            self._day_sizes[day] = self._day_sizes.get(day, 0) + 1
        self.complete = complete

    def _place(self, index: int) -> None:
        """Give the newest row its line: one of its own, or that of its burst."""
        size = index - self._run + 1
        if size < _BURST or self.rows[self._run].reference in self.opened:
            self.line_of.append(len(self.lines))
            self.lines.append(Line("row", index))
            self.stops.append(index)
            return
        if size == _BURST:  # those before had lines of their own until now
            del self.lines[-(_BURST - 1) :], self.stops[-(_BURST - 2) :], self.line_of[-(_BURST - 1) :]
            self.line_of += [len(self.lines)] * (_BURST - 1)
            self.lines.append(Line("burst", self._run))
        self.line_of.append(len(self.lines) - 1)
        self._sizes[self._run] = size

    def _follows(self, later: TimelineRow, row: TimelineRow) -> bool:
        """Whether it belongs to the same burst as the one loaded before it, which is the later one."""
        told = (row.by, row.kind) == (later.by, later.kind) and row.by and row.kind in _IN_BURSTS
        known = row.occurred.precision in _KNOWN and later.occurred.precision in _KNOWN
        near = later.sort_us - row.sort_us <= _APART_US
        return bool(told and known and near and self.day_of(row) == self.day_of(later))

    def burst(self, place: int) -> list[TimelineRow]:
        """The rows folded into the line of this one, the newest first; none where it has a line of its own."""
        size = self._sizes.get(place, 0)
        return self.rows[place : place + size] if self.lines[self.line_of[place]].kind == "burst" else []

    def run_of(self, place: int) -> int:
        """The place of the newest of the burst this row is part of; itself where it is part of none."""
        while place and self._follows(self.rows[place - 1], self.rows[place]):
            place -= 1
        return place

    def again(self, opened: frozenset[str]) -> "Pages":
        """The same rows, with these bursts open."""
        pages = Pages(self._zone.key, opened)
        pages.add(self.rows, complete=self.complete)
        return pages

    def stop_near(self, place: int) -> int:
        """The stop at or before a place."""
        return self.stops[max(0, bisect_right(self.stops, place) - 1)]

    def moved(self, place: int, by: int) -> int:
        """The stop so many further on, and no further than the ends."""
        at = bisect_right(self.stops, place) - 1 + by
        return self.stops[max(0, min(len(self.stops) - 1, at))]

    @property
    def last(self) -> tuple[int, int] | None:
        """Where the next page begins."""
        return (self.rows[-1].sort_us, self.rows[-1].seq) if self.rows else None

    def day_of(self, row: TimelineRow) -> date:
        """The day the incident stands under, in the zone of the case."""
        return _day(row.sort_us, self._zone)

    def day_size(self, day: date) -> int | None:
        """How many incidents that day has; None while its end is not loaded."""
        if not self.complete and self.rows and self.day_of(self.rows[-1]) == day:
            return None
        return self._day_sizes.get(day)

    def clock(self, row: TimelineRow) -> str:
        """Six cells: the time of day as far as it is known."""
        moment = row.occurred
        begins = moment.begins
        if begins is None:
            return "  ?   "
        if moment.precision is Precision.DAY:
            return "  --  "
        if begins.tzinfo is not None:
            begins = begins.astimezone(self._zone)
        about = "~" if moment.precision is Precision.ABOUT else " "
        return f"{about}{begins:%H:%M}"

    def index_of(self, reference: str) -> int | None:
        """Where an incident stands, if it is loaded."""
        return next((index for index, row in enumerate(self.rows) if row.reference == reference), None)
