"""How an invented case is told: what happened when, what was done about it, what was kept. The stories are data."""

from datetime import datetime, time, timedelta
from typing import Any

from evidence_log.casework.demo.belonging import Belonging
from evidence_log.records.debt_words import DebtWords
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.party import Confidence, Handle, Party
from evidence_log.records.record import Record
from evidence_log.records.step_words import StepWords

_TUESDAY = 1


class Told(IncidentWords, frozen=True, kw_only=True):
    """One incident of a story: the words typed for it, and when.

    `name` is what others of the story call it. `days_ago` and `clock` (HH:MM) place it before the day the story ends;
    `later_min` is how long after it was written down. In the phrases `{date}` and `{clock}` are filled in. `files` are
    belongings attached at once. `captured`: written down while the vault was locked, and taken in an hour later.
    """

    days_ago: int
    clock: str
    later_min: int
    name: str = ""
    at: str | None = "{date} {clock}"
    files: tuple[str, ...] = ()
    captured: bool = False


class Taken(StepWords, frozen=True, kw_only=True):
    """One step of a story, placed like an incident; in `at` and `aware_since` the date is filled in.

    `exhibit` is a belonging, `answers` the name of an earlier step.
    """

    days_ago: int
    clock: str
    name: str = ""
    at: str | None = "{date} {clock}"
    later_min: int = 20


class Brought(Record, frozen=True, kw_only=True):
    """Belongings attached later to the incident of that name; they are dated `days_ago` and `clock`."""

    days_ago: int
    clock: str
    to: str
    files: tuple[str, ...]
    later_min: int = 10


class Corrected(Record, frozen=True, kw_only=True):
    """Fields of the incident of that name told anew, and why."""

    days_ago: int
    clock: str
    of: str
    changes: dict[str, Any]
    reason: str
    later_min: int = 0


class TakenBack(Record, frozen=True, kw_only=True):
    """The incident of that name withdrawn, and why."""

    days_ago: int
    clock: str
    of: str
    reason: str
    later_min: int = 0


class Claimed(Record, frozen=True, kw_only=True):
    """A handle said to be a party's: how one knows, how surely, and the belonging that shows it."""

    days_ago: int
    clock: str
    handle: Handle
    party: str
    basis: str
    confidence: Confidence
    exhibit: str | None = None
    later_min: int = 0


class ClaimedAnew(Record, frozen=True, kw_only=True):
    """What they claim from then on."""

    days_ago: int
    clock: str
    words: DebtWords
    reason: str
    later_min: int = 0


Part = Told | Taken | Brought | Corrected | TakenBack | Claimed | ClaimedAnew


class Story(Record, frozen=True, kw_only=True):
    """A whole case: its facts (fields of Case), who is who, what is claimed, and its parts in any order.

    `answers`: what is answered of the circumstances its country's rules ask for. `editions`: the documents made of it.
    """

    zone: str
    case: dict[str, str]
    people: tuple[Party, ...]
    debt: DebtWords
    answers: dict[str, str]
    belongings: dict[str, Belonging]
    parts: tuple[Part, ...]
    editions: tuple[str, ...]

    @property
    def incidents(self) -> tuple[Told, ...]:
        """What happened, in the order it is told."""
        return tuple(each for each in self.parts if isinstance(each, Told))

    @property
    def steps(self) -> tuple[Taken, ...]:
        """What was done about it."""
        return tuple(each for each in self.parts if isinstance(each, Taken))


def last_day(now: datetime) -> datetime:
    """The day a story ends: the last Tuesday, so that nobody is rung at work on a Sunday."""
    return now - timedelta(days=(now.weekday() - _TUESDAY) % 7)


def happened(part: Part, ended: datetime) -> datetime:
    """When it was, in the zone of the day the story ended."""
    hour, minute = (int(each) for each in part.clock.split(":"))
    day = ended.date() - timedelta(days=part.days_ago)
    return datetime.combine(day, time(hour, minute), tzinfo=ended.tzinfo)


def written(part: Part, ended: datetime) -> datetime:
    """When it was written down."""
    return happened(part, ended) + timedelta(minutes=part.later_min)
