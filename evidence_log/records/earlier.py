"""Records as earlier versions of the program wrote them. Each says what it is in today's words; none is ever changed."""

import msgspec

from evidence_log.records.annotation import Annotation, Carrier, ConsentBasis, KeyPassage, TranscriptLine
from evidence_log.records.case import Case, Jurisdiction
from evidence_log.records.document import Document, Signed
from evidence_log.records.exhibit import (
    CapturedClaim,
    Examination,
    Exhibit,
    HowAcquired,
    KeptObject,
    MediaState,
)
from evidence_log.records.moment import Moment
from evidence_log.records.record import Record
from evidence_log.records.step import Step, StepKind
from evidence_log.records.wanted_document import Redaction


class ExhibitV1(Record, frozen=True):
    """Before folders and archives were attached."""

    incident: str | None
    original: KeptObject
    source_name: str | None
    source_modified: Moment | None = None
    how: HowAcquired = HowAcquired.ATTACHED

    def today(self) -> Exhibit:
        """Return it as an exhibit of its own."""
        return Exhibit(**msgspec.structs.asdict(self))


class ExaminationV1(Record, frozen=True):
    """Before more than JPEG, PNG, AMR and M4A was looked into."""

    exhibit: str
    tool: str
    tool_version: str
    media_type: str
    state: MediaState
    captured_claims: tuple[CapturedClaim, ...] = ()
    duration_ms: int | None = None
    duration_declared_ms: int | None = None
    width: int | None = None
    height: int | None = None
    orientation: int | None = None
    latitude_e7: int | None = None
    longitude_e7: int | None = None
    device: str | None = None
    problem: str | None = None

    def today(self) -> Examination:
        """Return it; what nobody looked for then is not known."""
        return Examination(**msgspec.structs.asdict(self))


class AnnotationV1(Record, frozen=True):
    """Before text was recognised in pictures."""

    exhibit: str
    caption: str | None = None
    proves: str | None = None
    group: str | None = None
    carrier: Carrier | None = None
    consent: ConsentBasis | None = None
    consent_places: str | None = None
    transcript: tuple[TranscriptLine, ...] = ()
    transcript_source: str | None = None
    key_passages: tuple[KeyPassage, ...] = ()
    intimate: bool | None = None
    from_other_side: bool | None = None

    def today(self) -> Annotation:
        """Return it; nothing was compared."""
        return Annotation(**{name: getattr(self, name) for name in self.__struct_fields__})


class AnnotationV2(Record, frozen=True):
    """Before parts of a picture could be covered."""

    exhibit: str
    caption: str | None = None
    proves: str | None = None
    group: str | None = None
    carrier: Carrier | None = None
    consent: ConsentBasis | None = None
    consent_places: str | None = None
    transcript: tuple[TranscriptLine, ...] = ()
    transcript_source: str | None = None
    key_passages: tuple[KeyPassage, ...] = ()
    intimate: bool | None = None
    from_other_side: bool | None = None
    ticked: int | None = None

    def today(self) -> Annotation:
        """Return it; nobody looked for what must not be seen."""
        return Annotation(**{name: getattr(self, name) for name in self.__struct_fields__})


class StepV1(Record, frozen=True):
    """Before anything but a checkpoint that was sent could be a step."""

    kind: StepKind
    occurred: Moment
    to: str | None = None
    note: str | None = None
    entries: int | None = None
    root: str | None = None

    def today(self) -> Step:
        """Return it; nothing was due."""
        return Step(**{name: getattr(self, name) for name in self.__struct_fields__})


class StepV2(Record, frozen=True):
    """Before it was asked how a step was done, for whom, and what was asked for in it."""

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

    def today(self) -> Step:
        """Return it; what nobody asked then is not known."""
        return Step(**{name: getattr(self, name) for name in self.__struct_fields__})


class CaseV1(Record, frozen=True):
    """Before a part of a jurisdiction could be named."""

    zone: str
    jurisdiction: Jurisdiction = Jurisdiction.OTHER
    title: str | None = None
    complainant: str | None = None
    complainant_phone: str | None = None
    complainant_address: str | None = None
    respondent: str | None = None
    agency: str | None = None
    lender: str | None = None
    contract: str | None = None
    amount_claimed: str | None = None
    police_station: str | None = None
    stamp_authorities: tuple[str, ...] = ()

    def today(self) -> Case:
        """Return it; no part was named."""
        return Case(**msgspec.structs.asdict(self))


class DocumentV1(Record, frozen=True):
    """Before documents were signed, their pages counted, and it was asked who one is for."""

    edition: str
    language: str
    made_at: str
    entries: int
    root: str
    declared: bool
    kept: KeptObject

    def today(self) -> Document:
        """Return it; nobody signed it, and nobody was named."""
        return Document(**{name: getattr(self, name) for name in self.__struct_fields__})


class DocumentV2(Record, frozen=True):
    """Before it was kept which incidents were chosen."""

    edition: str
    language: str
    made_at: str
    entries: int
    root: str
    declared: bool
    kept: KeptObject
    signed: Signed | None = None
    to: str | None = None
    pages: int | None = None
    redacts: str | None = None
    redact: tuple[Redaction, ...] = ()

    def today(self) -> Document:
        """Return it; whether incidents were chosen is not known, and the file itself says it."""
        return Document(**{name: getattr(self, name) for name in self.__struct_fields__})
