"""Steps: procedural acts around the matter."""

from enum import StrEnum

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
    OTHER = "other"
    CHECKPOINT_SENT = "checkpoint-sent"


# What a person enters; that a checkpoint was sent is entered by the program that printed it.
TOLD_STEPS = tuple(kind for kind in StepKind if kind is not StepKind.CHECKPOINT_SENT)


class Step(Record, frozen=True):
    """One procedural act. `to` is who received it, `officer` who dealt with it, `number` theirs for it, all as told.

    `deadline` is the day by which something is due because of it, until a later step `answers` it. `exhibit` shows
    it: the receipt, the letter; one that was made here is named by its document.
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
