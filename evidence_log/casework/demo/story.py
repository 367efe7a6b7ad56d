"""How an invented case is told: what happened when, and what was attached. The stories are data."""

from datetime import datetime, time, timedelta

from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.record import Record


class Told(IncidentWords, frozen=True, kw_only=True):
    """One incident of a story: the words typed for it, and when.

    `days_ago` and `clock` (HH:MM) place it before the day the demo is made; `later_min` is how long after it was
    written down. In the phrases `{date}` and `{clock}` are filled in. `files` name drawings and recordings attached
    at once, `later_files` those attached a day later.
    """

    days_ago: int
    clock: str
    later_min: int
    at: str | None = "{date} {clock}"
    files: tuple[str, ...] = ()
    later_files: tuple[str, ...] = ()

    def happened(self, today: datetime) -> datetime:
        """When it happened, in the zone of `today`."""
        hour, minute = (int(part) for part in self.clock.split(":"))
        day = today.date() - timedelta(days=self.days_ago)
        return datetime.combine(day, time(hour, minute), tzinfo=today.tzinfo)


class Story(Record, frozen=True):
    """A whole case: its facts (fields of Case) and its incidents in order."""

    zone: str
    case: dict[str, str]
    incidents: tuple[Told, ...]
