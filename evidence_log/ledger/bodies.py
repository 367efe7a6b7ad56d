"""Which records can be the body of an entry, and the version of each. Every version keeps its decoder."""

from evidence_log.records.annotation import Annotation
from evidence_log.records.capture import CaptureReview
from evidence_log.records.case import Case
from evidence_log.records.changes import Erasure, Withdrawal
from evidence_log.records.circumstance import CircumstanceAnswer
from evidence_log.records.debt import Debt, DebtChange
from evidence_log.records.document import Document
from evidence_log.records.earlier import (
    AnnotationV1,
    AnnotationV2,
    CaseV1,
    DocumentV1,
    DocumentV2,
    ExaminationV1,
    ExhibitV1,
    StepV1,
    StepV2,
)
from evidence_log.records.exhibit import CustodyEvent, Derivative, Examination, Exhibit, KeptObject
from evidence_log.records.extracted_text import ExtractedText
from evidence_log.records.incident import Amendment, Incident
from evidence_log.records.ledger import Act
from evidence_log.records.party import Attribution, AttributionEnded, Party, PartyChange
from evidence_log.records.record import Record
from evidence_log.records.seal import Seal, SealRequest
from evidence_log.records.step import Step
from evidence_log.records.vault_facts import Backup, ClockStep, KeyChange, Origin, Restoration

# (kind, version) of a body: the record it decodes to. A new version is a new line, never a changed one.
DECODERS: dict[tuple[str, int], type[Record]] = {
    ("origin", 1): Origin,
    ("case", 1): CaseV1,
    ("case", 2): Case,
    ("incident", 1): Incident,
    ("exhibit", 1): ExhibitV1,
    ("exhibit", 2): Exhibit,
    ("custody", 1): CustodyEvent,
    ("examination", 1): ExaminationV1,
    ("examination", 2): Examination,
    ("derivative", 1): Derivative,
    ("extracted-text", 1): ExtractedText,
    ("annotation", 1): AnnotationV1,
    ("annotation", 2): AnnotationV2,
    ("annotation", 3): Annotation,
    ("document", 1): DocumentV1,
    ("document", 2): DocumentV2,
    ("document", 3): Document,
    ("clock-step", 1): ClockStep,
    ("amendment", 1): Amendment,
    ("withdrawal", 1): Withdrawal,
    ("erasure", 1): Erasure,
    ("capture-review", 1): CaptureReview,
    ("key-change", 1): KeyChange,
    ("backup", 1): Backup,
    ("restoration", 1): Restoration,
    ("step", 1): StepV1,
    ("step", 2): StepV2,
    ("step", 3): Step,
    ("party", 1): Party,
    ("party-change", 1): PartyChange,
    ("attribution", 1): Attribution,
    ("attribution-ended", 1): AttributionEnded,
    ("debt", 1): Debt,
    ("debt-change", 1): DebtChange,
    ("circumstance-answer", 1): CircumstanceAnswer,
    ("seal-request", 1): SealRequest,
    ("seal", 1): Seal,
}

ACTS: dict[type[Record], Act] = {
    Origin: Act.OPEN,
    Case: Act.SET_CASE,
    Incident: Act.LOG,
    Exhibit: Act.ATTACH,
    CustodyEvent: Act.CUSTODY,
    Examination: Act.EXAMINE,
    Derivative: Act.DERIVE,
    ExtractedText: Act.EXTRACT,
    Annotation: Act.ANNOTATE,
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
    Party: Act.ADD_PARTY,
    PartyChange: Act.CHANGE_PARTY,
    Attribution: Act.LINK_HANDLE,
    AttributionEnded: Act.UNLINK_HANDLE,
    Debt: Act.ADD_DEBT,
    DebtChange: Act.CHANGE_DEBT,
    CircumstanceAnswer: Act.ANSWER,
    SealRequest: Act.REQUEST_SEAL,
    Seal: Act.SEAL,
}

_EARLIER = (
    ExhibitV1,
    ExaminationV1,
    AnnotationV1,
    AnnotationV2,
    StepV1,
    StepV2,
    CaseV1,
    DocumentV1,
    DocumentV2,
)
_WRITTEN_AS: dict[type[Record], tuple[str, int]] = {record: key for key, record in DECODERS.items()}


def written_as(record: Record) -> tuple[str, int]:
    """Return the kind and version a record is written as today."""
    return _WRITTEN_AS[type(record)]


def as_of_today(record: Record) -> Record:
    """Return what an earlier version wrote in today's words."""
    return record.today() if isinstance(record, _EARLIER) else record


def kept_objects(record: Record) -> tuple[KeptObject, ...]:
    """Return the kept bytes a record speaks of, in the order their commitments stand in the entry."""
    if isinstance(record, Exhibit):
        return (record.original,)
    if isinstance(record, (Derivative, Document)):
        return (record.kept,)
    if isinstance(record, CaptureReview):
        return record.files
    return ()
