"""A step as a door was told of it."""

from evidence_log.records.record import Record
from evidence_log.records.step import Medium, StepKind


class StepWords(Record, frozen=True):
    """What a door was told of a step: times and hours as phrases, the rest as typed.

    `person` is a party by number or name.
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
    person: str | None = None
    debt: str | None = None
    order: str | None = None
    ends: str | None = None
    aware: bool | None = None
    aware_since: str | None = None
