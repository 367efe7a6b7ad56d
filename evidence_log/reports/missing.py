"""What an edition's reader asks for, and whether it is in this case. Nothing here judges whether it is enough."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from evidence_log.records.annotation import Annotation, ConsentBasis
from evidence_log.records.case_file import CaseFile, FiledExhibit, FiledIncident, put_forward
from evidence_log.records.incident import Kind
from evidence_log.records.party import Role
from evidence_log.records.record import Record
from evidence_log.records.step import StepKind
from evidence_log.reports.edition import Asked, Edition


class Standing(StrEnum):
    """Whether it is there. What is never kept here is written on paper by hand."""

    THERE = "there"
    MISSING = "missing"
    BY_HAND = "by-hand"


class Needed(Record, frozen=True):
    """One thing that is asked for. `rows` are the incidents or exhibits it is missing from, none for the case itself."""

    asked: Asked
    standing: Standing
    rows: tuple[str, ...] = ()


def needed_for(edition: Edition, case_file: CaseFile) -> tuple[Needed, ...]:
    """Everything the edition's reader asks, in the order of the edition."""
    forward = put_forward(case_file)
    return tuple(_LOOKED[each](each, forward) for each in edition.asks)


def _by_hand(asked: Asked, _: CaseFile) -> Needed:
    return Needed(asked, Standing.BY_HAND)


def _needed(asked: Asked, there: object) -> Needed:
    return Needed(asked, Standing.THERE if there else Standing.MISSING)


def _lacking(asked: Asked, rows: Iterable[str]) -> Needed:
    named = tuple(rows)
    return Needed(asked, Standing.MISSING if named else Standing.THERE, named)


def _of_the_case(*fields: str, roles: tuple[Role, ...] = ()) -> Callable[[Asked, CaseFile], Needed]:
    """Said of the case, of a debt, or of a party with that role."""

    def look(asked: Asked, case_file: CaseFile) -> Needed:
        records = (case_file.case, *(each.debt for each in case_file.debts))
        told = any(getattr(each, name, None) for each in records for name in fields)
        return _needed(asked, told or any(each.party.role in roles for each in case_file.parties))

    return look


def _contact(asked: Asked, case_file: CaseFile) -> Needed:
    told = case_file.case.complainant_phone or case_file.case.complainant_address
    own = (each.party for each in case_file.parties if each.party.role is Role.COMPLAINANT)
    return _needed(asked, told or any(each.phone or each.address for each in own))


def _incidents(lacks: Callable[[FiledIncident], bool]) -> Callable[[Asked, CaseFile], Needed]:
    def look(asked: Asked, case_file: CaseFile) -> Needed:
        return _lacking(asked, (each.reference for each in case_file.incidents if lacks(each)))

    return look


def _somewhere(tells: Callable[[FiledIncident], object]) -> Callable[[Asked, CaseFile], Needed]:
    def look(asked: Asked, case_file: CaseFile) -> Needed:
        return _needed(asked, any(tells(each) for each in case_file.incidents))

    return look


def _exhibits(
    lacks: Callable[[Annotation | None], bool], *, of: Callable[[FiledExhibit], bool]
) -> Callable[[Asked, CaseFile], Needed]:
    def look(asked: Asked, case_file: CaseFile) -> Needed:
        concerned = (each for each in case_file.exhibits if of(each))
        return _lacking(asked, (each.reference for each in concerned if lacks(each.annotation)))

    return look


def _step(*kinds: StepKind, tells: str = "kind") -> Callable[[Asked, CaseFile], Needed]:
    def look(asked: Asked, case_file: CaseFile) -> Needed:
        taken = (each.step for each in case_file.steps if each.step.kind in kinds)
        return _needed(asked, any(getattr(each, tells) for each in taken))

    return look


def _recording(filed: FiledExhibit) -> bool:
    kind = "" if filed.examination is None else filed.examination.media_type.partition("/")[0]
    return kind in ("audio", "video")


def _consent_unsaid(told: Annotation | None) -> bool:
    return told is None or told.consent in (None, ConsentBasis.UNKNOWN)


_LOOKED: dict[Asked, Callable[[Asked, CaseFile], Needed]] = {
    Asked.COMPLAINANT: _of_the_case("complainant", roles=(Role.COMPLAINANT,)),
    Asked.CONTACT: _contact,
    Asked.IDENTITY: _by_hand,
    Asked.RESPONDENT: _of_the_case("respondent", "agency", roles=(Role.RESPONDENT, Role.COLLECTION_AGENCY)),
    Asked.LENDER: _of_the_case("lender", roles=(Role.LENDER,)),
    Asked.AGENCY: _of_the_case("agency", roles=(Role.COLLECTION_AGENCY,)),
    Asked.POLICE_STATION: _of_the_case("police_station"),
    Asked.CONTRACT: _of_the_case("contract"),
    Asked.AMOUNT: _of_the_case("amount_claimed", "amount"),
    Asked.TIMES: _incidents(lambda each: not each.incident.occurred.comparable),
    Asked.EXACT_WORDS: _incidents(lambda each: each.incident.kind is Kind.THREAT and not each.incident.said),
    Asked.IMPACT: _somewhere(lambda each: each.incident.impact or each.incident.effects),
    Asked.WITNESSES: _somewhere(lambda each: each.incident.witnesses),
    Asked.EXHIBITS: _somewhere(lambda each: each.exhibits),
    Asked.CONSENT: _exhibits(_consent_unsaid, of=_recording),
    Asked.TRANSCRIPTS: _exhibits(lambda told: told is None or not told.transcript, of=_recording),
    Asked.PROVES: _exhibits(lambda told: told is None or not told.proves, of=lambda _: True),
    Asked.CARRIER: _exhibits(lambda told: told is None or told.carrier is None, of=lambda _: True),
    Asked.STOP_REQUEST: _step(StepKind.STOP_REQUEST),
    Asked.EARLIER_REPORTS: _step(StepKind.POLICE_REPORT, StepKind.RECEIPT, StepKind.WARNING),
    Asked.COMPLAINED_FIRST: _step(StepKind.COMPLAINT),
    Asked.THEIR_NUMBER: _step(StepKind.COMPLAINT, tells="number"),
    Asked.THEIR_REPLY: _step(StepKind.REPLY),
    Asked.SIGNATURE: _by_hand,
    Asked.PRACTICAL_NEEDS: _by_hand,
    Asked.PARENTAGE: _by_hand,
    Asked.DEVICES: _by_hand,
    Asked.REPORT_NUMBER: _by_hand,
}
