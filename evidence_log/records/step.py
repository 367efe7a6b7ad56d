"""Steps: procedural acts around the matter."""

from enum import StrEnum

from evidence_log.records.moment import Moment
from evidence_log.records.record import Record


class StepKind(StrEnum):
    """What was done."""

    CHECKPOINT_SENT = "checkpoint-sent"


class Step(Record, frozen=True):
    """One procedural act. `to` is who received it, as told.

    A `checkpoint-sent` names the signed head that was printed: `entries` and `root` (hex).
    """

    kind: StepKind
    occurred: Moment
    to: str | None = None
    note: str | None = None
    entries: int | None = None
    root: str | None = None
