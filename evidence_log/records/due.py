"""What is due because of a step."""

from evidence_log.records.case_file import FiledStep
from evidence_log.records.record import Record


class Due(Record, frozen=True):
    """A step something is due because of, the day it is due by, and in how many days that is; negative once it is past."""

    step: FiledStep
    day: str
    days: int


class Steps(Record, frozen=True):
    """Every step that stands in the order they happened, and what is due and unanswered, the nearest first.

    Those that were withdrawn stand apart.
    """

    steps: tuple[FiledStep, ...]
    due: tuple[Due, ...]
    withdrawn: tuple[FiledStep, ...] = ()
