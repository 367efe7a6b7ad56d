"""The timeline as lines: day headings, incidents, gaps; built page by page, newest first."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from evidence_log.records.instant import zone_named
from evidence_log.records.moment import Precision
from evidence_log.records.timeline import TimelineRow

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Line(NamedTuple):
    """One line of the list. `place` is an incident's place, or for a heading the first of its day."""

    kind: str
    place: int


class Pages:
    """What has been loaded so far, and which line shows what."""

    def __init__(self, zone: str) -> None:
        self._zone = zone_named(zone)
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
            self.line_of.append(len(self.lines))
            self.lines.append(Line("row", index))
            self.rows.append(row)
            self._day_sizes[day] = self._day_sizes.get(day, 0) + 1
        self.complete = complete

    @property
    def last(self) -> tuple[int, int] | None:
        """Where the next page begins."""
        return (self.rows[-1].sort_us, self.rows[-1].seq) if self.rows else None

    def day_of(self, row: TimelineRow) -> date:
        """The day the incident stands under, in the zone of the case."""
        return (_EPOCH + timedelta(microseconds=row.sort_us)).astimezone(self._zone).date()

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
