"""Erase on purpose: look at what will go and what repeats it, then remove it. A tombstone stays."""

from evidence_log.errors import InsideArchive, NoReason, NothingToErase, NotOfThisKind, UnknownReference
from evidence_log.i18n.debt_words import with_names
from evidence_log.records.case_file import CaseFile, FiledDocument, FiledExhibit, FiledIncident
from evidence_log.records.clock import Reading
from evidence_log.records.exhibit import CustodyAct
from evidence_log.records.to_erase import Erased, ToErase
from evidence_log.vault.vault import Vault

_KINDS = ("INC-", "EX-", "DOC-", "CAP-", "PTY-", "STEP-", "DEBT-")

_EXAMPLES = "INC-0001, EX-0001, DOC-0001, PTY-0001, STEP-0001, DEBT-0001"


def look_at_erasure(vault: Vault, reference: str) -> ToErase:
    """What `erase_record` would remove; raises UnknownReference, NothingToErase, NotOfThisKind, InsideArchive."""
    if not reference.startswith(_KINDS):
        raise NotOfThisKind(reference=reference, kinds=_EXAMPLES)
    if vault.erasure(reference) is not None:
        raise NothingToErase(reference=reference)
    case_file = vault.case_file()
    incident = next((each for each in case_file.incidents if each.reference == reference), None)
    exhibits = _exhibits(case_file, reference)
    if exhibits and exhibits[0].reference == reference:
        _refuse_member(case_file, exhibits[0])
    document = next((each for each in case_file.documents if each.reference == reference), None)
    captures = tuple(each for each in case_file.captures if each.review.capture == reference)
    party = next((each for each in case_file.parties if each.reference == reference), None)
    step = next((each for each in case_file.steps if each.reference == reference), None)
    debt = next((each for each in case_file.debts if each.reference == reference), None)
    if not (incident or exhibits or document or captures or party or step or debt):
        raise UnknownReference(reference=reference, nearest="")
    return ToErase(
        reference=reference,
        incident=incident,
        exhibits=exhibits,
        document=document,
        captures=captures,
        party=party,
        step=step,
        debt=None if debt is None else with_names(debt, case_file.parties),
        repeated_in=_repeated_in(case_file, incident, exhibits),
    )


def erase_record(
    vault: Vault, reference: str, *, reason: str, handed_over: bool | None, at: Reading
) -> Erased:
    """Remove it from the vault; an incident goes with its exhibits, an archive with what came out of it.

    Raises NoReason and what looking raises.
    """
    if not reason.strip():
        raise NoReason
    looked = look_at_erasure(vault, reference)
    with vault.writer(at) as writer:
        receipt = writer.erase(reference, reason=reason, handed_over=handed_over)
        unfinished = writer.is_erasing()
    gone = vault.erasure(reference)
    return Erased(
        receipt=receipt,
        references=() if gone is None else gone.references,
        repeated_in=looked.repeated_in,
        unfinished=unfinished,
    )


def _exhibits(case_file: CaseFile, reference: str) -> tuple[FiledExhibit, ...]:
    """An incident's exhibits; or the exhibit itself, and what came out of it where it is an archive."""
    gone = {reference}
    for each in case_file.exhibits:  # in order: what came out of an archive comes after it
        if each.exhibit.inside in gone or each.exhibit.incident == reference:
            gone.add(each.reference)
    return tuple(each for each in case_file.exhibits if each.reference in gone)


def _refuse_member(case_file: CaseFile, filed: FiledExhibit) -> None:
    archive = filed.exhibit.inside
    if archive is not None and any(each.reference == archive for each in case_file.exhibits):
        raise InsideArchive(reference=filed.reference, archive=archive)


def _repeated_in(
    case_file: CaseFile, incident: FiledIncident | None, exhibits: tuple[FiledExhibit, ...]
) -> tuple[str, ...]:
    """Documents made while the incident was put forward, or in which one of the exhibits was handed over."""
    found = {
        held.event.document
        for each in exhibits
        for held in each.custody
        if held.event.act is CustodyAct.DISCLOSED
    }
    return tuple(
        each.reference
        for each in case_file.documents
        if each.reference in found or (incident is not None and _tells(each, incident))
    )


def _tells(document: FiledDocument, incident: FiledIncident) -> bool:
    """Whether it was made after the incident was written down and before it was withdrawn."""
    until = None if incident.withdrawal is None else incident.withdrawal.seq
    entries = document.document.entries
    return incident.seq < entries and (until is None or entries <= until)
