"""Steps: procedural acts around the matter."""

from enum import StrEnum

from evidence_log.records.hours import DayHours
from evidence_log.records.incident import Contacted
from evidence_log.records.moment import Moment
from evidence_log.records.record import Record


class StepKind(StrEnum):
    """What was done. Those about letters and the police are in the order they usually come."""

    STOP_REQUEST = "stop-request"
    CONTACT_PREFERENCE = "contact-preference"
    DISPUTE = "dispute"
    COMPLAINT = "complaint"
    POLICE_REPORT = "police-report"
    RECEIPT = "receipt"
    WARNING = "warning"
    REPLY = "reply"
    FILING = "filing"
    PROTECTION_ORDER = "protection-order"
    ORDER_BREACH = "order-breach"
    CONSENT = "consent"
    OTHER = "other"
    HANDED_OVER = "handed-over"
    CHECKPOINT_SENT = "checkpoint-sent"


# What a person tells; that a checkpoint was sent is entered by the program that printed it, and what was merely handed
# over by an act of its own.
TOLD_STEPS = tuple(kind for kind in StepKind if kind not in (StepKind.HANDED_OVER, StepKind.CHECKPOINT_SENT))


class Medium(StrEnum):
    """How somebody is reached. A message is one of the kinds before it, which was not said."""

    CALL = "call"
    TEXT = "text"
    CHAT = "chat"
    EMAIL = "email"
    LETTER = "letter"
    MESSAGE = "message"
    VISIT = "visit"
    FORM = "form"


class Weekday(StrEnum):
    """A day of the week, in their order."""

    MONDAY = "mon"
    TUESDAY = "tue"
    WEDNESDAY = "wed"
    THURSDAY = "thu"
    FRIDAY = "fri"
    SATURDAY = "sat"
    SUNDAY = "sun"


_IN_WRITING = (Medium.TEXT, Medium.CHAT, Medium.EMAIL, Medium.LETTER, Medium.MESSAGE, Medium.FORM)


class Step(Record, frozen=True):
    """One procedural act. `to` is who received it, `officer` who dealt with it, `number` theirs for it, all as told.

    `deadline` is the day by which something is due because of it, until a later step `answers` it. `exhibit` shows
    it: the receipt, the letter; one that was made here is named by its document, and was handed over by this step. `by` is
    how it was done.

    What was asked for: `not_by` and `not_at` how and where not to be reached; `hours` when only, or `not_hours` and
    `not_on` when not; `not_whom` who is not to be reached, `people` the parties among them, by reference. `debts` are
    those it is about. An order is of a kind (`order`, the id a rule pack has for it) until the day it `ends`, or
    `endless`. `aware`: whether the other side has it or knows of it, `aware_since` from when.
    A `checkpoint-sent` names the signed head that was printed: `entries` and `root` (hex).
    """

    kind: StepKind
    occurred: Moment
    to: str | None = None
    note: str | None = None
    number: str | None = None
    officer: str | None = None
    deadline: Moment | None = None
    exhibit: str | None = None
    answers: str | None = None
    entries: int | None = None
    root: str | None = None
    by: Medium | None = None
    in_writing: bool | None = None
    not_by: tuple[Medium, ...] = ()
    not_at: str | None = None
    hours: DayHours | None = None
    not_hours: DayHours | None = None
    not_on: tuple[Weekday, ...] = ()
    not_whom: tuple[Contacted, ...] = ()
    people: tuple[str, ...] = ()
    debts: tuple[str, ...] = ()
    order: str | None = None
    ends: Moment | None = None
    endless: bool | None = None
    aware: bool | None = None
    aware_since: Moment | None = None

    def __post_init__(self) -> None:
        """Refuse who knows since a day and does not know, an end of what has none, hours asked for in two ways."""
        if self.aware_since is not None and self.aware is not True:
            raise ValueError("who knows since a time knows")
        if self.endless and self.ends is not None:
            raise ValueError("what has no end does not end")
        if self.hours is not None and (self.not_hours is not None or self.not_on):
            raise ValueError("hours are those asked for, or those not")

    @property
    def written(self) -> bool | None:
        """Whether it was in writing: as said, else as its medium tells; None where neither does."""
        if self.in_writing is not None or self.by is None:
            return self.in_writing
        if self.by in _IN_WRITING:
            return True
        return False if self.by is Medium.CALL else None
