"""Fold entries and bodies, in order, into the records as they now stand."""

from evidence_log.errors import VaultDamaged
from evidence_log.ledger.commitment import Body
from evidence_log.records.case import Case
from evidence_log.records.case_file import (
    CaseFile,
    FiledClockStep,
    FiledCustodyEvent,
    FiledDocument,
    FiledExhibit,
    FiledIncident,
)
from evidence_log.records.document import Document
from evidence_log.records.exhibit import CustodyEvent, Derivative, DerivativePurpose, Examination, Exhibit
from evidence_log.records.incident import Incident
from evidence_log.records.ledger import Checkpoint, Entry
from evidence_log.records.vault_facts import ClockStep, Origin
from evidence_log.vault.recorded import recorded_at


class _ExhibitFile:
    """What has been filed about one exhibit so far."""

    def __init__(self, entry: Entry, exhibit: Exhibit) -> None:
        self.entry = entry
        self.exhibit = exhibit
        self.examination: Examination | None = None
        self.derivatives: dict[DerivativePurpose, Derivative] = {}
        self.custody: list[FiledCustodyEvent] = []

    def filed(self) -> FiledExhibit:
        return FiledExhibit(
            reference=self.entry.ref,
            seq=self.entry.seq,
            recorded_at=recorded_at(self.entry),
            exhibit=self.exhibit,
            examination=self.examination,
            derivatives=tuple(self.derivatives.values()),
            custody=tuple(self.custody),
        )


class Filing:
    """Takes entries with their bodies in ledger order; a later record about a thing replaces the earlier."""

    def __init__(self) -> None:
        self._origin: Origin | None = None
        self._case: Case | None = None
        self._incidents: list[tuple[Entry, Incident]] = []
        self._exhibits: dict[str, _ExhibitFile] = {}
        self._documents: list[FiledDocument] = []
        self._clock_steps: list[FiledClockStep] = []

    def add(self, entry: Entry, body: Body) -> None:
        """File one record."""
        record = body.record
        if isinstance(record, Origin):
            self._origin = record
        elif isinstance(record, Case):
            self._case = record
        elif isinstance(record, Incident):
            self._incidents.append((entry, record))
        elif isinstance(record, Exhibit):
            self._exhibits[entry.ref] = _ExhibitFile(entry, record)
        elif isinstance(record, (Examination, Derivative, CustodyEvent)):
            self._add_about(entry, record)
        elif isinstance(record, Document):
            at = recorded_at(entry)
            self._documents.append(
                FiledDocument(reference=entry.ref, seq=entry.seq, recorded_at=at, document=record)
            )
        elif isinstance(record, ClockStep):
            at = recorded_at(entry)
            self._clock_steps.append(FiledClockStep(seq=entry.seq, recorded_at=at, step=record))

    def _add_about(self, entry: Entry, record: Examination | Derivative | CustodyEvent) -> None:
        file = self._exhibits.get(record.exhibit)
        if file is None:
            raise VaultDamaged(part=f"vault.db: {record.exhibit}")
        if isinstance(record, Examination):
            file.examination = record
        elif isinstance(record, Derivative):
            file.derivatives[record.purpose] = record
        else:
            at = recorded_at(entry)
            file.custody.append(FiledCustodyEvent(seq=entry.seq, recorded_at=at, event=record))

    def case(self) -> Case:
        """The case as last set."""
        if self._case is None:
            raise VaultDamaged(part="vault.db: CASE")
        return self._case

    def origin(self) -> Origin:
        """The first entry."""
        if self._origin is None:
            raise VaultDamaged(part="vault.db: VAULT")
        return self._origin

    def incidents(self, exhibits: dict[str, list[str]] | None = None) -> tuple[FiledIncident, ...]:
        """The incidents in order of entry; `exhibits` by incident where they were not filed here."""
        if exhibits is None:
            exhibits = {}
            for reference, file in self._exhibits.items():
                if file.exhibit.incident is not None:
                    exhibits.setdefault(file.exhibit.incident, []).append(reference)
        return tuple(
            FiledIncident(
                reference=entry.ref,
                seq=entry.seq,
                recorded_at=recorded_at(entry),
                incident=incident,
                exhibits=tuple(exhibits.get(entry.ref, ())),
            )
            for entry, incident in self._incidents
        )

    def exhibits(self) -> tuple[FiledExhibit, ...]:
        """The exhibits in order of entry."""
        return tuple(file.filed() for file in self._exhibits.values())

    def documents(self) -> tuple[FiledDocument, ...]:
        """The documents in order of entry."""
        return tuple(self._documents)

    def case_file(self, head: Checkpoint) -> CaseFile:
        """Everything, frozen."""
        return CaseFile(
            origin=self.origin(),
            case=self.case(),
            incidents=self.incidents(),
            exhibits=self.exhibits(),
            documents=self.documents(),
            clock_steps=tuple(self._clock_steps),
            head=head,
        )
