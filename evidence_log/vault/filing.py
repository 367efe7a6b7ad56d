"""Fold entries and bodies, in order, into the records as they now stand."""

from msgspec.structs import replace

from evidence_log.errors import VaultDamaged
from evidence_log.ledger.commitment import Body
from evidence_log.records.annotation import Annotation
from evidence_log.records.capture import CaptureReview
from evidence_log.records.case import Case
from evidence_log.records.case_file import (
    CaseFile,
    FiledAmendment,
    FiledAnswer,
    FiledAttribution,
    FiledBackup,
    FiledCapture,
    FiledClockStep,
    FiledCustodyEvent,
    FiledDebt,
    FiledDebtChange,
    FiledDocument,
    FiledErasure,
    FiledExhibit,
    FiledIncident,
    FiledParty,
    FiledSeal,
    FiledSealRequest,
    FiledStep,
    FiledText,
    FiledWithdrawal,
    Status,
)
from evidence_log.records.changes import Erasure, Withdrawal
from evidence_log.records.circumstance import CircumstanceAnswer
from evidence_log.records.debt import Debt, DebtChange
from evidence_log.records.document import Document
from evidence_log.records.exhibit import CustodyEvent, Derivative, DerivativePurpose, Examination, Exhibit
from evidence_log.records.extracted_text import ExtractedText
from evidence_log.records.incident import Amendment, Incident
from evidence_log.records.ledger import Checkpoint, Entry
from evidence_log.records.party import Attribution, AttributionEnded, Party, PartyChange
from evidence_log.records.record import Record
from evidence_log.records.seal import Seal, SealRequest
from evidence_log.records.step import Step
from evidence_log.records.vault_facts import Backup, ClockStep, Origin
from evidence_log.vault.recorded import recorded_at

# What is said about a party after it was added.
AboutParty = PartyChange | Attribution | AttributionEnded
# What is claimed, and what was answered about the matter.
Claim = Debt | DebtChange | CircumstanceAnswer
# What is said about an exhibit after it was attached.
About = Examination | Derivative | CustodyEvent | Annotation | ExtractedText


class _ExhibitFile:
    """What has been filed about one exhibit so far."""

    def __init__(self, entry: Entry, exhibit: Exhibit) -> None:
        self.entry = entry
        self.exhibit = exhibit
        self.examination: Examination | None = None
        self.derivatives: dict[DerivativePurpose, Derivative] = {}
        self.custody: list[FiledCustodyEvent] = []
        self.withdrawal: FiledWithdrawal | None = None
        self.annotation: Annotation | None = None
        self.text: FiledText | None = None

    def filed(self) -> FiledExhibit:
        return FiledExhibit(
            reference=self.entry.ref,
            seq=self.entry.seq,
            recorded_at=recorded_at(self.entry),
            exhibit=self.exhibit,
            examination=self.examination,
            derivatives=tuple(self.derivatives.values()),
            custody=tuple(self.custody),
            withdrawal=self.withdrawal,
            annotation=self.annotation,
            text=self.text,
        )


class Filing:
    """Takes entries with their bodies in ledger order; a later record about a thing replaces the earlier."""

    def __init__(self) -> None:
        self._origin: Origin | None = None
        self._case: Case | None = None
        self._incidents: dict[str, FiledIncident] = {}
        self._exhibits: dict[str, _ExhibitFile] = {}
        self._documents: list[FiledDocument] = []
        self._clock_steps: list[FiledClockStep] = []
        self._captures: list[FiledCapture] = []
        self._erasures: list[FiledErasure] = []
        self._steps: dict[str, FiledStep] = {}
        self._parties: dict[str, FiledParty] = {}
        self._debts: dict[str, FiledDebt] = {}
        self._answers: dict[str, FiledAnswer] = {}
        self._requests: list[FiledSealRequest] = []
        self._seals: list[FiledSeal] = []
        self._backups: list[FiledBackup] = []

    def add(self, entry: Entry, body: Body) -> None:
        """File one record."""
        record = body.record
        if isinstance(record, Origin):
            self._origin = record
        elif isinstance(record, Case):
            self._case = record
        elif isinstance(record, Incident):
            self._add_incident(entry, record)
        elif isinstance(record, Amendment):
            self._amend(entry, record)
        elif isinstance(record, Withdrawal):
            self._withdraw(entry, record)
        elif isinstance(record, Exhibit):
            self._exhibits[entry.ref] = _ExhibitFile(entry, record)
        elif isinstance(record, About):
            self._add_about(entry, record)
        elif isinstance(record, AboutParty):
            self._add_about_party(entry, record)
        elif isinstance(record, Claim):
            self._add_claim(entry, record)
        else:
            self._add_fact(entry, record)

    def _add_fact(self, entry: Entry, record: Record) -> None:
        """File what stands in a list of its own."""
        ref, seq, at = entry.ref, entry.seq, recorded_at(entry)
        if isinstance(record, Document):
            self._documents.append(FiledDocument(reference=ref, seq=seq, recorded_at=at, document=record))
        elif isinstance(record, ClockStep):
            self._clock_steps.append(FiledClockStep(seq=seq, recorded_at=at, step=record))
        elif isinstance(record, CaptureReview):
            self._captures.append(FiledCapture(seq=seq, recorded_at=at, review=record))
        elif isinstance(record, Erasure):
            self._erasures.append(FiledErasure(seq=seq, recorded_at=at, erasure=record))
        elif isinstance(record, Step):
            self._steps[ref] = FiledStep(reference=ref, seq=seq, recorded_at=at, step=record)
        elif isinstance(record, Party):
            self._parties[ref] = FiledParty(
                reference=ref, seq=seq, recorded_at=at, party=record, written=record
            )
        elif isinstance(record, SealRequest):
            self._requests.append(FiledSealRequest(seq=seq, recorded_at=at, request=record))
        elif isinstance(record, Seal):
            self._seals.append(FiledSeal(seq=seq, recorded_at=at, seal=record))
        elif isinstance(record, Backup):
            self._backups.append(FiledBackup(seq=seq, recorded_at=at, backup=record))

    def _add_incident(self, entry: Entry, incident: Incident) -> None:
        self._incidents[entry.ref] = FiledIncident(
            reference=entry.ref,
            seq=entry.seq,
            recorded_at=recorded_at(entry),
            incident=incident,
            exhibits=(),
            written=incident,
        )

    def _amend(self, entry: Entry, record: Amendment) -> None:
        filed = self._incident(record.amends)
        change = FiledAmendment(
            seq=entry.seq, recorded_at=recorded_at(entry), reason=record.reason, incident=record.incident()
        )
        status = filed.status if filed.status is Status.WITHDRAWN else Status.AMENDED
        self._incidents[record.amends] = replace(
            filed, incident=change.incident, status=status, amendments=(*filed.amendments, change)
        )

    def _withdraw(self, entry: Entry, record: Withdrawal) -> None:
        withdrawal = FiledWithdrawal(seq=entry.seq, recorded_at=recorded_at(entry), reason=record.reason)
        if record.withdraws in self._exhibits:
            self._exhibits[record.withdraws].withdrawal = withdrawal
            return
        if record.withdraws in self._steps:
            step = self._steps[record.withdraws]
            self._steps[record.withdraws] = replace(step, withdrawal=withdrawal)
            return
        if record.withdraws in self._parties:
            party = self._parties[record.withdraws]
            self._parties[record.withdraws] = replace(party, withdrawal=withdrawal)
            return
        if record.withdraws in self._debts:
            debt = self._debts[record.withdraws]
            self._debts[record.withdraws] = replace(debt, withdrawal=withdrawal)
            return
        filed = self._incident(record.withdraws)
        self._incidents[record.withdraws] = replace(filed, status=Status.WITHDRAWN, withdrawal=withdrawal)

    def _incident(self, reference: str) -> FiledIncident:
        filed = self._incidents.get(reference)
        if filed is None:
            raise VaultDamaged(part=f"vault.db: {reference}")
        return filed

    def _add_about(self, entry: Entry, record: About) -> None:
        file = self._exhibits.get(record.exhibit)
        if file is None:
            raise VaultDamaged(part=f"vault.db: {record.exhibit}")
        if isinstance(record, Examination):
            file.examination = record
        elif isinstance(record, Annotation):
            file.annotation = record
        elif isinstance(record, ExtractedText):
            file.text = FiledText(seq=entry.seq, recorded_at=recorded_at(entry), extracted=record)
        elif isinstance(record, Derivative):
            file.derivatives[record.purpose] = record
        else:
            at = recorded_at(entry)
            file.custody.append(FiledCustodyEvent(seq=entry.seq, recorded_at=at, event=record))

    def _add_about_party(self, entry: Entry, record: AboutParty) -> None:
        filed, at = self._parties.get(record.party), recorded_at(entry)
        if filed is None:
            raise VaultDamaged(part=f"vault.db: {record.party}")
        if isinstance(record, PartyChange):
            self._parties[record.party] = replace(filed, party=record.known, changed_at=at)
            return
        others = tuple(
            each for each in filed.attributions if each.attribution.handle.bare != record.handle.bare
        )
        if isinstance(record, Attribution):
            others = (*others, FiledAttribution(seq=entry.seq, recorded_at=at, attribution=record))
        self._parties[record.party] = replace(filed, attributions=others)

    def _add_claim(self, entry: Entry, record: Claim) -> None:
        at = recorded_at(entry)
        if isinstance(record, CircumstanceAnswer):
            self._answers.pop(record.circumstance, None)
            if record.answer is not None:
                filed_answer = FiledAnswer(seq=entry.seq, recorded_at=at, answer=record)
                self._answers[record.circumstance] = filed_answer
            return
        if isinstance(record, Debt):
            self._debts[entry.ref] = FiledDebt(
                reference=entry.ref, seq=entry.seq, recorded_at=at, debt=record, written=record
            )
            return
        filed = self._debts.get(record.debt)
        if filed is None:
            raise VaultDamaged(part=f"vault.db: {record.debt}")
        change = FiledDebtChange(seq=entry.seq, recorded_at=at, reason=record.reason, debt=record.known)
        self._debts[record.debt] = replace(filed, debt=record.known, changes=(*filed.changes, change))

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
                if file.exhibit.incident is not None and file.withdrawal is None:
                    exhibits.setdefault(file.exhibit.incident, []).append(reference)
        captured = {
            each.review.capture: each.review for each in self._captures if each.review.incident is not None
        }
        return tuple(
            replace(
                filed,
                exhibits=tuple(exhibits.get(reference, ())),
                captured=captured.get(filed.incident.capture or ""),
            )
            for reference, filed in self._incidents.items()
        )

    def exhibits(self) -> tuple[FiledExhibit, ...]:
        """The exhibits in order of entry."""
        return tuple(file.filed() for file in self._exhibits.values())

    def documents(self) -> tuple[FiledDocument, ...]:
        """The documents in order of entry."""
        return tuple(self._documents)

    def captures(self) -> tuple[FiledCapture, ...]:
        """The reviews of captures in order of entry."""
        return tuple(self._captures)

    def erasures(self) -> tuple[FiledErasure, ...]:
        """The erasures in order of entry."""
        return tuple(self._erasures)

    def steps(self) -> tuple[FiledStep, ...]:
        """The procedural steps in order of entry."""
        return tuple(self._steps.values())

    def parties(self) -> tuple[FiledParty, ...]:
        """The parties in order of entry."""
        return tuple(self._parties.values())

    def debts(self) -> tuple[FiledDebt, ...]:
        """The debts in order of entry."""
        return tuple(self._debts.values())

    def answers(self) -> tuple[FiledAnswer, ...]:
        """The answers that stand in order of entry."""
        return tuple(self._answers.values())

    def seal_requests(self) -> tuple[FiledSealRequest, ...]:
        """The stamps asked for in order of entry."""
        return tuple(self._requests)

    def seals(self) -> tuple[FiledSeal, ...]:
        """The stamps received in order of entry."""
        return tuple(self._seals)

    def backups(self) -> tuple[FiledBackup, ...]:
        """The backups in order of entry."""
        return tuple(self._backups)

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
            erasures=self.erasures(),
            captures=self.captures(),
            steps=self.steps(),
            parties=self.parties(),
            seals=self.seals(),
            seal_requests=self.seal_requests(),
            debts=self.debts(),
            answers=self.answers(),
        )
