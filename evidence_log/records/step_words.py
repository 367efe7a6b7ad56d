"""A step as a door was told of it."""

from evidence_log.records.record import Record
from evidence_log.records.step import StepKind


class StepWords(Record, frozen=True):
    """What a door was told of a step: times as phrases, the rest as typed."""

    kind: StepKind
    at: str | None = None
    to: str | None = None
    number: str | None = None
    officer: str | None = None
    deadline: str | None = None
    note: str | None = None
    exhibit: str | None = None
    answers: str | None = None
