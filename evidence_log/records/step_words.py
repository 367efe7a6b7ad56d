"""A step as a door was told of it."""

from evidence_log.records.incident import Contacted
from evidence_log.records.record import Record
from evidence_log.records.step import Medium, StepKind, Weekday


class StepWords(Record, frozen=True):
    """What a door was told of a step: times and hours as phrases, the rest as typed.

    `people` are parties by number or name; `ends` may say that there is no end.
    """

    kind: StepKind
    at: str | None = None
    to: str | None = None
    number: str | None = None
    officer: str | None = None
    deadline: str | None = None
    note: str | None = None
    exhibit: str | None = None
    answers: str | None = None
    by: Medium | None = None
    in_writing: bool | None = None
    not_by: tuple[Medium, ...] = ()
    not_at: str | None = None
    hours: str | None = None
    not_hours: str | None = None
    not_on: tuple[Weekday, ...] = ()
    not_whom: tuple[Contacted, ...] = ()
    people: tuple[str, ...] = ()
    debts: tuple[str, ...] = ()
    order: str | None = None
    ends: str | None = None
    aware: bool | None = None
    aware_since: str | None = None
