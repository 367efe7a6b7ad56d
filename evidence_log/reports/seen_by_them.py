"""What the other side may come to read in a document, and what is kept from it: said before it is made. Pure.

What stands where is known by block; a test holds it against the text of every edition. Words somebody wrote may say more:
hence whoever hands a document out reads it first.
"""

from collections.abc import Callable, Iterable, Iterator

from evidence_log.records.case_file import CaseFile, FiledExhibit, put_forward, selected
from evidence_log.records.exhibit import DerivativePurpose
from evidence_log.records.party import Role
from evidence_log.records.seen_by_them import Held, Seen, SeenByThem, Shown
from evidence_log.records.wanted_document import Redaction, WantedDocument
from evidence_log.reports.edition import Block, Edition, Reaches, edition_named
from evidence_log.reports.edition_parts import Field
from evidence_log.reports.letters.facts import without_protected
from evidence_log.reports.messages import message_words
from evidence_log.reports.redaction import may_be_shown
from evidence_log.reports.writing import NOT_TOLD

_TOLD_IN_FULL = frozenset((Block.INCIDENTS, Block.FACTS))
_QUOTED = _TOLD_IN_FULL | {Block.LISTING, Block.WORST}
_TOLD = _QUOTED | {Block.CHRONOLOGY}
_WITNESSED = _TOLD_IN_FULL | {Block.LISTING, Block.PARTIES}
_STEPS = frozenset((Block.STEPS, Block.STANDING, Block.SUMMARY, Block.FACTS))
_OTHER_SIDE = (Role.RESPONDENT, Role.LENDER, Role.COLLECTION_AGENCY, Role.RECIPIENT)
# A text names an exhibit, and shows nothing of it.
_NOT_IN_A_TEXT = frozenset((Seen.PICTURES, Seen.TRANSCRIPTS, Seen.MESSAGES))
_PICTURED = (DerivativePurpose.PREVIEW, DerivativePurpose.CONTACT_SHEET)


def seen_by_them(case_file: CaseFile, wanted: WantedDocument) -> SeenByThem:
    """Look at what would go into the document."""
    edition = edition_named(wanted.edition)
    if edition.reaches_respondent is Reaches.NO:
        return SeenByThem(private=True)
    forward = without_protected(selected(put_forward(case_file), wanted.only), case_file)
    hidden = {what for what, profile in _HIDDEN_BY.items() if profile in wanted.redact}
    hidden |= _NOT_IN_A_TEXT if wanted.plain else frozenset()
    pictured = [each for each in forward.exhibits if not wanted.redact or may_be_shown(each)]
    values = {
        **{what: _once(look(forward)) for what, look in _LOOKED.items()},
        Seen.PICTURES: _once(each.reference for each in pictured if _pictured(each)),
    }
    shown = tuple(
        Shown(what, len(found), found if what in _NAMED else ())
        for what in Seen
        if what not in hidden and (found := values[what]) and _stands_in(edition, what)
    )
    whole = put_forward(case_file)
    held = tuple(each for each in Held if _HELD[each](whole))
    return SeenByThem(certain=edition.reaches_respondent is Reaches.YES, shown=shown, held=held)


def _stands_in(edition: Edition, what: Seen) -> bool:
    """Whether a block of the edition prints it."""
    if what is Seen.NAME:
        return True
    if what is Seen.FILES:
        return edition.tells_exhibits
    if what is Seen.REPRESENTATIVES and any(Field.REPRESENTATIVE in each.fields for each in edition.form):
        return True
    return not _BLOCKS[what].isdisjoint(edition.blocks)


def _once(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.strip() for each in values if each and each.strip()))


def _names(case_file: CaseFile, *roles: Role) -> Iterator[str]:
    return (each.party.name for each in case_file.parties if each.party.role in roles)


def _own_name(case_file: CaseFile) -> Iterator[str | None]:
    yield case_file.case.complainant or next(_names(case_file, Role.COMPLAINANT), None)


def _witnesses(case_file: CaseFile) -> Iterator[str | None]:
    yield from (name for each in case_file.incidents for name in each.incident.witnesses)
    yield from _names(case_file, Role.WITNESS)


def _pictured(filed: FiledExhibit) -> bool:
    return not filed.intimate and any(filed.derivative(each) is not None for each in _PICTURED)


def _transcripts(case_file: CaseFile) -> Iterator[str | None]:
    for each in case_file.exhibits:
        told = each.annotation
        if told is not None and not each.intimate and (told.transcript or told.key_passages):
            yield each.reference


_LOOKED: dict[Seen, Callable[[CaseFile], Iterable[str | None]]] = {
    Seen.NAME: _own_name,
    Seen.WITNESSES: _witnesses,
    Seen.OTHERS: lambda found: _names(found, Role.THIRD_PERSON),
    Seen.REPRESENTATIVES: lambda found: _names(found, Role.REPRESENTATIVE),
    Seen.NUMBERS: lambda found: (one for each in found.incidents for one in each.incident.numbers),
    Seen.ACCOUNT: lambda found: (each.reference for each in found.incidents),
    Seen.EXACT_WORDS: lambda found: (each.reference for each in found.incidents if each.incident.said),
    Seen.IMPACT: lambda found: (
        each.reference for each in found.incidents if each.incident.impact or each.incident.effects
    ),
    Seen.PLACES: lambda found: (each.incident.place for each in found.incidents),
    Seen.TRANSCRIPTS: _transcripts,
    Seen.MESSAGES: lambda found: (
        each.reference for each in found.exhibits if message_words(each) is not None
    ),
    Seen.FILES: lambda found: (each.exhibit.source_name for each in found.exhibits),
    Seen.STEPS: lambda found: (each.reference for each in found.steps if each.step.kind not in NOT_TOLD),
    Seen.CORRECTIONS: lambda found: (each.reference for each in found.incidents if each.amendments),
}
_BLOCKS: dict[Seen, frozenset[Block]] = {
    Seen.WITNESSES: _WITNESSED,
    Seen.OTHERS: frozenset((Block.PARTIES,)),
    Seen.REPRESENTATIVES: frozenset((Block.PARTIES,)),
    Seen.NUMBERS: _TOLD,
    Seen.ACCOUNT: _TOLD,
    Seen.EXACT_WORDS: _QUOTED,
    Seen.IMPACT: _TOLD_IN_FULL,
    Seen.PLACES: _TOLD_IN_FULL,
    Seen.PICTURES: frozenset((Block.EXHIBITS,)),
    Seen.TRANSCRIPTS: frozenset((Block.EXHIBITS,)),
    Seen.MESSAGES: frozenset((Block.EXHIBITS,)),
    Seen.STEPS: _STEPS,
    Seen.CORRECTIONS: frozenset((Block.AMENDMENTS, Block.INCIDENTS)),
}
_NAMED = (Seen.WITNESSES, Seen.OTHERS, Seen.REPRESENTATIVES)
_HIDDEN_BY = {
    Seen.NAME: Redaction.NAMES,
    Seen.WITNESSES: Redaction.NAMES,
    Seen.OTHERS: Redaction.NAMES,
    Seen.REPRESENTATIVES: Redaction.NAMES,
    Seen.NUMBERS: Redaction.NUMBERS,
    Seen.PLACES: Redaction.ADDRESSES,
    Seen.FILES: Redaction.METADATA,
}


def _kept_apart(field: str) -> Callable[[CaseFile], bool]:
    """Where somebody who needs care is reached."""
    of_the_case = f"complainant_{field}"

    def look(case_file: CaseFile) -> bool:
        told = (each.party for each in case_file.parties if each.party.role not in _OTHER_SIDE)
        return bool(getattr(case_file.case, of_the_case, None)) or any(getattr(each, field) for each in told)

    return look


def _examined(field: str) -> Callable[[CaseFile], bool]:
    def look(case_file: CaseFile) -> bool:
        found = (each.examination for each in case_file.exhibits)
        return any(each is not None and getattr(each, field) is not None for each in found)

    return look


def _notes(case_file: CaseFile) -> bool:
    told = (
        *(each.incident.note for each in case_file.incidents),
        *(each.party.note for each in case_file.parties),
        *(each.step.note for each in case_file.steps),
        *(each.debt.note for each in case_file.debts),
    )
    return any(told)


_HELD: dict[Held, Callable[[CaseFile], bool]] = {
    Held.ADDRESS: _kept_apart("address"),
    Held.PHONE: _kept_apart("phone"),
    Held.WORKPLACE: _kept_apart("workplace"),
    Held.GPS: _examined("latitude_e7"),
    Held.DEVICES: _examined("device"),
    Held.INTIMATE: lambda found: any(each.intimate for each in found.exhibits),
    Held.NOTES: _notes,
}
