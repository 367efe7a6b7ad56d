"""A frozen snapshot of everything a reader may see, with the head it was taken at."""

from enum import StrEnum

from evidence_log.records.case import Case
from evidence_log.records.document import Document
from evidence_log.records.exhibit import (
    CustodyEvent,
    Derivative,
    DerivativePurpose,
    Examination,
    Exhibit,
    MediaState,
)
from evidence_log.records.incident import Incident
from evidence_log.records.instant import instant, utc_microseconds
from evidence_log.records.ledger import Checkpoint
from evidence_log.records.record import Record
from evidence_log.records.vault_facts import ClockStep, Origin


class Status(StrEnum):
    """Whether an incident still stands as written."""

    STANDS = "stands"


class FiledIncident(Record, frozen=True):
    """An incident in its place. `recorded_at` is an instant as text with the recorder's offset."""

    reference: str
    seq: int
    recorded_at: str
    incident: Incident
    exhibits: tuple[str, ...]
    status: Status = Status.STANDS


class FiledCustodyEvent(Record, frozen=True):
    """A handling in its place."""

    seq: int
    recorded_at: str
    event: CustodyEvent


class FiledExhibit(Record, frozen=True):
    """An exhibit with its latest examination, its latest derivative of each purpose, and its custody."""

    reference: str
    seq: int
    recorded_at: str
    exhibit: Exhibit
    examination: Examination | None
    derivatives: tuple[Derivative, ...]
    custody: tuple[FiledCustodyEvent, ...]

    @property
    def state(self) -> MediaState:
        """What the decoder made of it, `unexamined` while nobody has looked."""
        return MediaState.UNEXAMINED if self.examination is None else self.examination.state

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


class CaseFile(Record, frozen=True):
    """The snapshot. Incidents in order of reference; sort them for a chronology with `in_order`."""

    origin: Origin
    case: Case
    incidents: tuple[FiledIncident, ...]
    exhibits: tuple[FiledExhibit, ...]
    documents: tuple[FiledDocument, ...]
    clock_steps: tuple[FiledClockStep, ...]
    head: Checkpoint

    @property
    def case_number(self) -> str:
        """The number every page carries, made from the vault's id."""
        return f"EL-{self.origin.vault_id[:8].upper()}"

    def exhibit(self, reference: str) -> FiledExhibit:
        """Return the exhibit; KeyError when there is none."""
        for each in self.exhibits:
            if each.reference == reference:
                return each
        raise KeyError(reference)


def in_order(filed: tuple[FiledIncident, ...]) -> tuple[FiledIncident, ...]:
    """Sort by when it happened; what has no comparable time stands where it was written down."""

    def place(each: FiledIncident) -> tuple[int, int]:
        return (sort_instant(each.incident, each.recorded_at), each.seq)

    return tuple(sorted(filed, key=place))


def sort_instant(incident: Incident, recorded_at: str) -> int:
    """Microseconds since 1970 UTC that place an incident among others."""
    begins = incident.occurred.begins if incident.occurred.comparable else None
    return utc_microseconds(begins if begins is not None else instant(recorded_at))
