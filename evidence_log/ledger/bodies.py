"""Which records can be the body of an entry, and the version of each. Every version keeps its decoder."""

from evidence_log.records.capture import CaptureReview
from evidence_log.records.case import Case
from evidence_log.records.changes import Erasure, Withdrawal
from evidence_log.records.document import Document
from evidence_log.records.exhibit import CustodyEvent, Derivative, Examination, Exhibit, KeptObject
from evidence_log.records.incident import Amendment, Incident
from evidence_log.records.ledger import Act
from evidence_log.records.record import Record
from evidence_log.records.seal import Seal, SealRequest
from evidence_log.records.step import Step
from evidence_log.records.vault_facts import Backup, ClockStep, KeyChange, Origin, Restoration

# (kind, version) of a body: the record it decodes to. A new version is a new line, never a changed one.
DECODERS: dict[tuple[str, int], type[Record]] = {
    ("origin", 0): Origin,
    ("case", 0): Case,
    ("incident", 0): Incident,
    ("exhibit", 0): Exhibit,
    ("custody", 0): CustodyEvent,
    ("examination", 0): Examination,
    ("derivative", 0): Derivative,
    ("document", 0): Document,
    ("clock-step", 0): ClockStep,
    ("amendment", 0): Amendment,
    ("withdrawal", 0): Withdrawal,
    ("erasure", 0): Erasure,
    ("capture-review", 0): CaptureReview,
    ("key-change", 0): KeyChange,
    ("backup", 0): Backup,
    ("restoration", 0): Restoration,
    ("step", 0): Step,
    ("seal-request", 0): SealRequest,
    ("seal", 0): Seal,
}

ACTS: dict[type[Record], Act] = {
    Origin: Act.OPEN,
    Case: Act.SET_CASE,
    Incident: Act.LOG,
    Exhibit: Act.ATTACH,
    CustodyEvent: Act.CUSTODY,
    Examination: Act.EXAMINE,
    Derivative: Act.DERIVE,
    Document: Act.DOCUMENT,
    ClockStep: Act.CLOCK_STEP,
    Amendment: Act.AMEND,
    Withdrawal: Act.WITHDRAW,
    Erasure: Act.ERASE,
    CaptureReview: Act.REVIEW,
    KeyChange: Act.CHANGE_KEYS,
    Backup: Act.BACK_UP,
    Restoration: Act.RESTORE,
    Step: Act.STEP,
    SealRequest: Act.REQUEST_SEAL,
    Seal: Act.SEAL,
}

_WRITTEN_AS: dict[type[Record], tuple[str, int]] = {record: key for key, record in DECODERS.items()}


def written_as(record: Record) -> tuple[str, int]:
    """Return the kind and version a record is written as today."""
    return _WRITTEN_AS[type(record)]


def kept_objects(record: Record) -> tuple[KeptObject, ...]:
    """Return the kept bytes a record speaks of, in the order their commitments stand in the entry."""
    if isinstance(record, Exhibit):
        return (record.original,)
    if isinstance(record, (Derivative, Document)):
        return (record.kept,)
    if isinstance(record, CaptureReview):
        return record.files
    return ()
