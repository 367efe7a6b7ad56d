"""How an invented case is told: what happened when, and what was attached. The stories are data."""

from datetime import datetime, time, timedelta

from evidence_log.records.debt_words import DebtWords
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.party import Party
from evidence_log.records.record import Record
from evidence_log.records.step_words import StepWords


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
        return _placed(self.days_ago, self.clock, today)


class Taken(StepWords, frozen=True, kw_only=True):
    """One step of a story, placed like an incident; in `at` `{date}` and `{clock}` are filled in."""

    days_ago: int
    clock: str
    at: str | None = "{date} {clock}"

    def happened(self, today: datetime) -> datetime:
        """When it was taken, in the zone of `today`."""
        return _placed(self.days_ago, self.clock, today)


class Person(Record, frozen=True):
    """Who is who, the numbers said to be theirs, and how one knows."""

    party: Party
    numbers: tuple[str, ...] = ()
    basis: str | None = None


class Story(Record, frozen=True):
    """A whole case: its facts (fields of Case), who is who, what is claimed, its incidents and steps, each in order.

    `answers`: what is answered of the circumstances its country's rules ask for.
    """

    zone: str
    case: dict[str, str]
    incidents: tuple[Told, ...]
    people: tuple[Person, ...] = ()
    debt: DebtWords | None = None
    steps: tuple[Taken, ...] = ()
    answers: dict[str, str] | None = None


def _placed(days_ago: int, clock: str, today: datetime) -> datetime:
    hour, minute = (int(part) for part in clock.split(":"))
    return datetime.combine(today.date() - timedelta(days=days_ago), time(hour, minute), tzinfo=today.tzinfo)
