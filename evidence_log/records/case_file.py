"""A frozen snapshot of everything a reader may see, with the head it was taken at."""

from enum import StrEnum

import msgspec

from evidence_log.records.annotation import Annotation
from evidence_log.records.capture import CaptureReview
from evidence_log.records.case import Case
from evidence_log.records.changes import Erasure
from evidence_log.records.circumstance import CircumstanceAnswer
from evidence_log.records.debt import Debt
from evidence_log.records.document import Document
from evidence_log.records.exhibit import (
    CustodyEvent,
    Derivative,
    DerivativePurpose,
    Examination,
    Exhibit,
    MediaState,
)
from evidence_log.records.extracted_text import ExtractedText
from evidence_log.records.incident import Incident
from evidence_log.records.instant import instant, utc_microseconds
from evidence_log.records.ledger import Checkpoint
from evidence_log.records.party import Attribution, Handle, Party
from evidence_log.records.record import Record
from evidence_log.records.seal import Seal, SealRequest
from evidence_log.records.step import Step
from evidence_log.records.vault_facts import Backup, ClockStep, Origin


class Status(StrEnum):
    """Whether an incident still stands as written."""

    STANDS = "stands"
    AMENDED = "amended"
    WITHDRAWN = "withdrawn"
    ERASED = "erased"


class FiledAmendment(Record, frozen=True):
    """A correction in its place, with the incident as it stood from then on."""

    seq: int
    recorded_at: str
    reason: str
    incident: Incident


class FiledWithdrawal(Record, frozen=True):
    """A withdrawal in its place."""

    seq: int
    recorded_at: str
    reason: str


class FiledErasure(Record, frozen=True):
    """What is left of what was erased: when, why, and the references that stay taken."""

    seq: int
    recorded_at: str
    erasure: Erasure
    references: tuple[str, ...] = ()


class FiledCapture(Record, frozen=True):
    """A review of a capture in its place."""

    seq: int
    recorded_at: str
    review: CaptureReview


class FiledIncident(Record, frozen=True):
    """An incident in its place. `recorded_at` is an instant as text with the recorder's offset.

    `incident` is as it now stands, `written` as it was first written down. `captured` is the review it was taken in
    by, where it was written while the vault was locked.
    """

    reference: str
    seq: int
    recorded_at: str
    incident: Incident
    exhibits: tuple[str, ...]
    status: Status = Status.STANDS
    written: Incident | None = None
    amendments: tuple[FiledAmendment, ...] = ()
    withdrawal: FiledWithdrawal | None = None
    captured: CaptureReview | None = None


def earlier_tellings(filed: FiledIncident) -> list[tuple[FiledAmendment, Incident]]:
    """Every correction, in order, with the telling it corrected."""
    if not filed.amendments:
        return []
    before = [filed.written or filed.incident, *(each.incident for each in filed.amendments)]
    return list(zip(filed.amendments, before, strict=False))


class FiledCustodyEvent(Record, frozen=True):
    """A handling in its place."""

    seq: int
    recorded_at: str
    event: CustodyEvent


class FiledText(Record, frozen=True):
    """Words a program took out of an exhibit, in their place."""

    seq: int
    recorded_at: str
    extracted: ExtractedText


class FiledExhibit(Record, frozen=True):
    """An exhibit with its latest examination, derivative of each purpose, text and annotation, and its custody."""

    reference: str
    seq: int
    recorded_at: str
    exhibit: Exhibit
    examination: Examination | None
    derivatives: tuple[Derivative, ...]
    custody: tuple[FiledCustodyEvent, ...]
    withdrawal: FiledWithdrawal | None = None
    annotation: Annotation | None = None
    text: FiledText | None = None

    @property
    def state(self) -> MediaState:
        """What the decoder made of it, `unexamined` while nobody has looked."""
        return MediaState.UNEXAMINED if self.examination is None else self.examination.state

    @property
    def intimate(self) -> bool:
        """Whether it is never to be pictured, only listed."""
        return self.annotation is not None and self.annotation.intimate is True

    @property
    def quoted_text(self) -> FiledText | None:
        """What was recognised in the picture, once a person ticked that very text."""
        if self.text is None or self.annotation is None or self.annotation.ticked != self.text.seq:
            return None
        return self.text

    def derivative(self, purpose: DerivativePurpose) -> Derivative | None:
        """Return the latest derivative for that purpose."""
        return next((each for each in self.derivatives if each.purpose is purpose), None)


class FiledDocument(Record, frozen=True):
    """A document in its place."""

    reference: str
    seq: int
    recorded_at: str
    document: Document


class FiledClockStep(Record, frozen=True):
    """A step of the computer's clock in its place: between entries `seq - 1` and `seq + 1`."""

    seq: int
    recorded_at: str
    step: ClockStep


class FiledStep(Record, frozen=True):
    """A procedural step in its place."""

    reference: str
    seq: int
    recorded_at: str
    step: Step
    withdrawal: FiledWithdrawal | None = None


class FiledAttribution(Record, frozen=True):
    """A claim that a handle belongs to a party, in its place."""

    seq: int
    recorded_at: str
    attribution: Attribution


class FiledParty(Record, frozen=True):
    """A party as now known, with the claims that stand. `written` is what was known at first."""

    reference: str
    seq: int
    recorded_at: str
    party: Party
    written: Party
    changed_at: str | None = None
    attributions: tuple[FiledAttribution, ...] = ()
    withdrawal: FiledWithdrawal | None = None

    def shows_up_by(self, handle: Handle) -> bool:
        """Whether a handle is claimed to be theirs."""
        return any(each.attribution.handle.bare == handle.bare for each in self.attributions)


class FiledDebtChange(Record, frozen=True):
    """A change of what is claimed in its place, with the debt as it is claimed from then on."""

    seq: int
    recorded_at: str
    reason: str | None
    debt: Debt


class FiledDebt(Record, frozen=True):
    """A debt as now claimed. `written` is as it was claimed at first."""

    reference: str
    seq: int
    recorded_at: str
    debt: Debt
    written: Debt
    changes: tuple[FiledDebtChange, ...] = ()
    withdrawal: FiledWithdrawal | None = None


# What can be withdrawn.
Withdrawable = FiledIncident | FiledExhibit | FiledParty | FiledStep | FiledDebt


def earlier_claims(filed: FiledDebt) -> list[tuple[FiledDebtChange, Debt]]:
    """Every change, in order, with what was claimed before it."""
    before = [filed.written, *(each.debt for each in filed.changes)]
    return list(zip(filed.changes, before, strict=False))


class FiledAnswer(Record, frozen=True):
    """An answer that stands, in its place."""

    seq: int
    recorded_at: str
    answer: CircumstanceAnswer


class FiledSeal(Record, frozen=True):
    """A stamp of an outside authority in its place."""

    seq: int
    recorded_at: str
    seal: Seal


class FiledSealRequest(Record, frozen=True):
    """A stamp that was asked for, in its place."""

    seq: int
    recorded_at: str
    request: SealRequest


class FiledBackup(Record, frozen=True):
    """A backup in its place."""

    seq: int
    recorded_at: str
    backup: Backup


class CaseFile(Record, frozen=True):
    """The snapshot. Incidents in order of reference; sort them for a chronology with `in_order`."""

    origin: Origin
    case: Case
    incidents: tuple[FiledIncident, ...]
    exhibits: tuple[FiledExhibit, ...]
    documents: tuple[FiledDocument, ...]
    clock_steps: tuple[FiledClockStep, ...]
    head: Checkpoint
    erasures: tuple[FiledErasure, ...] = ()
    captures: tuple[FiledCapture, ...] = ()
    steps: tuple[FiledStep, ...] = ()
    parties: tuple[FiledParty, ...] = ()
    seals: tuple[FiledSeal, ...] = ()
    seal_requests: tuple[FiledSealRequest, ...] = ()
    debts: tuple[FiledDebt, ...] = ()
    answers: tuple[FiledAnswer, ...] = ()

    @property
    def case_number(self) -> str:
        """The number every page carries, made from the vault's id."""
        return case_number(self.origin.vault_id)

    def exhibit(self, reference: str) -> FiledExhibit:
        """Return the exhibit; KeyError when there is none."""
        for each in self.exhibits:
            if each.reference == reference:
                return each
        raise KeyError(reference)


def put_forward(case_file: CaseFile) -> CaseFile:
    """The snapshot without what was withdrawn, and without the exhibits of withdrawn incidents."""
    incidents = tuple(each for each in case_file.incidents if each.withdrawal is None)
    withdrawn = {each.reference for each in case_file.incidents if each.withdrawal is not None}
    exhibits = tuple(
        each
        for each in case_file.exhibits
        if each.withdrawal is None and each.exhibit.incident not in withdrawn
    )
    return msgspec.structs.replace(
        case_file,
        incidents=incidents,
        exhibits=exhibits,
        steps=tuple(each for each in case_file.steps if each.withdrawal is None),
        parties=tuple(each for each in case_file.parties if each.withdrawal is None),
        debts=tuple(each for each in case_file.debts if each.withdrawal is None),
    )


def selected(case_file: CaseFile, only: tuple[str, ...] | None) -> CaseFile:
    """The snapshot with these incidents alone, and their exhibits; None for all of it."""
    if only is None:
        return case_file
    chosen = frozenset(only)
    return msgspec.structs.replace(
        case_file,
        incidents=tuple(each for each in case_file.incidents if each.reference in chosen),
        exhibits=tuple(each for each in case_file.exhibits if each.exhibit.incident in chosen),
    )


def case_number(vault_id: str) -> str:
    """Make the number of a case from its vault's id."""
    return f"EL-{vault_id[:8].upper()}"


def in_order(filed: tuple[FiledIncident, ...]) -> tuple[FiledIncident, ...]:
    """Sort by when it happened; what has no comparable time stands where it was written down."""

    def place(each: FiledIncident) -> tuple[int, int]:
        return (sort_instant(each.incident, each.recorded_at), each.seq)

    return tuple(sorted(filed, key=place))


def sort_instant(incident: Incident, recorded_at: str) -> int:
    """Microseconds since 1970 UTC that place an incident among others."""
    begins = incident.occurred.begins if incident.occurred.comparable else None
    return utc_microseconds(begins if begins is not None else instant(recorded_at))
