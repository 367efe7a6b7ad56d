"""How an invented case is told: what happened when, and what was attached. The stories are data."""

from datetime import datetime, time, timedelta

from evidence_log.records.incident import Contacted, Direction, Effect, Kind
from evidence_log.records.record import Record


class Told(Record, frozen=True):
    """One incident of a story.

    `days_ago` and `at` (HH:MM) place it before the day the demo is made; `later_min` is how long after it was
    written down. `when` is the phrase typed for it, with `{date}` and `{clock}` filled in; None leaves the time
    to the clock. `files` name drawings and recordings.
    """

    days_ago: int
    at: str
    later_min: int
    kind: Kind
    account: str
    when: str | None = "{date} {clock}"
    said: str | None = None
    impact: str | None = None
    effects: tuple[Effect, ...] = ()
    direction: Direction | None = None
    answered: bool | None = None
    duration_ms: int | None = None
    place: str | None = None
    who: str | None = None
    numbers: tuple[str, ...] = ()
    contacted: Contacted | None = None
    visitors: int | None = None
    count: int | None = None
    first: str | None = None
    last: str | None = None
    tags: tuple[str, ...] = ()
    witnesses: tuple[str, ...] = ()
    note: str | None = None
    files: tuple[str, ...] = ()
    later_files: tuple[str, ...] = ()

    def happened(self, today: datetime) -> datetime:
        """When it happened, in the zone of `today`."""
        hour, minute = (int(part) for part in self.at.split(":"))
        day = today.date() - timedelta(days=self.days_ago)
        return datetime.combine(day, time(hour, minute), tzinfo=today.tzinfo)


class Story(Record, frozen=True):
    """A whole case: its facts (fields of Case) and its incidents in order."""

    zone: str
    case: dict[str, str]
    incidents: tuple[Told, ...]
