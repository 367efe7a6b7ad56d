"""A snapshot with what is not to be shown taken out of every text in it, before anything is laid out. Pure.

What is not in the snapshot cannot get into the file: not into its text, its streams, its bookmarks or its pictures.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from pathlib import PurePosixPath
from typing import Any

import msgspec
from msgspec.structs import replace

from evidence_log.records.case_file import CaseFile, FiledExhibit
from evidence_log.records.exhibit import DerivativePurpose, Examination, KeptObject
from evidence_log.records.ledger import Checkpoint
from evidence_log.records.party import Role
from evidence_log.records.seal import Seal, SealRequest
from evidence_log.records.vault_facts import Backup, ClockStep, Origin
from evidence_log.records.wanted_document import Redaction
from evidence_log.reports.identifiers import Identifier, IdentifierKind, Identifiers

# Bodies are whom it is about; persons are whom it may endanger.
_PERSONS = frozenset(Role) - {Role.LENDER, Role.COLLECTION_AGENCY, Role.RECIPIENT}
# Hashes, keys and stamps hold nothing a person said.
_NO_WORDS = (KeptObject, Checkpoint, Origin, Seal, SealRequest, ClockStep, Backup)
# References, ids and instants: what they look like is never a name, and they hold the record together.
_NOT_TOLD = frozenset(
    {
        *("reference", "exhibit", "incident", "party", "document", "amends", "answers", "order", "capture"),
        *("recorded_at", "captured_at", "earliest", "latest", "zone", "territory"),
        *("tool", "tool_version", "media_type", "field", "likeness", "root", "item_sha256"),
    }
)
_SHOWN = (DerivativePurpose.PREVIEW, DerivativePurpose.CONTACT_SHEET)
_IN_PICTURES = (Redaction.NAMES, Redaction.NUMBERS, Redaction.ADDRESSES, Redaction.FACES)

StandIn = Callable[[str, int], str]


def redacted(case_file: CaseFile, profiles: tuple[Redaction, ...], stand_in: StandIn) -> CaseFile:
    """Return the snapshot without what the profiles name. `stand_in`: the words for the n-th name, number, place, file."""
    hide = _Hide(case_file, profiles, stand_in)
    found: CaseFile = _hidden(case_file, hide)
    exhibits = found.exhibits
    if Redaction.METADATA in profiles:
        exhibits = tuple(_without_metadata(each, number, stand_in) for number, each in enumerate(exhibits, 1))
    if any(each in profiles for each in _IN_PICTURES):
        exhibits = tuple(each if may_be_shown(each) else _unpictured(each) for each in exhibits)
    return replace(found, exhibits=exhibits)


def may_be_shown(filed: FiledExhibit) -> bool:
    """Whether somebody looked for what must not be seen in its picture. Nobody looks at the frames of a video."""
    looked = filed.annotation is not None and filed.annotation.covers is not None
    return looked and filed.derivative(DerivativePurpose.CONTACT_SHEET) is None


def _unpictured(filed: FiledExhibit) -> FiledExhibit:
    kept = tuple(each for each in filed.derivatives if each.purpose not in _SHOWN)
    return replace(filed, derivatives=kept)


class _Hide:
    """What is to be hidden, ready to be looked for in many texts: one stand-in for each, in whatever spelling."""

    def __init__(self, case_file: CaseFile, profiles: tuple[Redaction, ...], stand_in: StandIn) -> None:
        self._stand_ins = dict(_known(case_file, profiles, stand_in))
        self._stand_in = stand_in
        # Numbers nobody entered are counted on after those that are known.
        self._numbers: dict[str, int] = {}
        self._first = len(_once(_handles(case_file))) + 1
        self._finds = Identifiers(self._stand_ins, any_number=Redaction.NUMBERS in profiles)

    def __call__(self, text: str) -> str:
        """Return the text with everything known taken out."""
        parts, end = [], 0
        for begins, ends, identifier in self._finds.found(text):
            parts += [text[end:begins], self._said(identifier, text[begins:ends])]
            end = ends
        return "".join([*parts, text[end:]])

    def _said(self, identifier: Identifier, found: str) -> str:
        known = self._stand_ins.get(identifier)
        if known is not None:
            return known
        bare = "".join(filter(str.isalnum, found))
        return self._stand_in("number", self._numbers.setdefault(bare, self._first + len(self._numbers)))


def _known(
    case_file: CaseFile, profiles: tuple[Redaction, ...], stand_in: StandIn
) -> Iterator[tuple[Identifier, str]]:
    """Each in every kind of spelling it is looked for in, the last one told first: the first keeps its stand-in."""
    kind = IdentifierKind
    for profile, told, name, spelled in (
        (Redaction.NAMES, _names, "name", (kind.WHOLE, kind.NAME)),
        (Redaction.ADDRESSES, _places, "place", (kind.WHOLE, kind.ADDRESS)),
        (Redaction.NUMBERS, _handles, "number", (kind.WHOLE, kind.NUMBER, kind.ACCOUNT)),
    ):
        known = list(enumerate(_once(told(case_file)), start=1)) if profile in profiles else []
        for number, text in reversed(known):
            for each in spelled:
                # A name somebody did not trouble to write large is one all the same.
                shown = text.title() if each is kind.NAME and text.islower() else text
                if each is not kind.NUMBER or any(map(str.isdecimal, shown)):
                    yield Identifier(each, shown), stand_in(name, number)


def _once(values: Iterable[str | None]) -> list[str]:
    return list(dict.fromkeys(each.strip() for each in values if each and each.strip()))


def _names(case_file: CaseFile) -> Iterator[str | None]:
    yield case_file.case.complainant
    yield case_file.case.respondent
    yield from (each.party.name for each in case_file.parties if each.party.role in _PERSONS)
    for filed in case_file.incidents:
        yield filed.incident.who
        yield from filed.incident.witnesses
    for each in case_file.exhibits:
        yield from (line.speaker for line in (each.annotation.transcript if each.annotation else ()))
        yield None if each.examination is None else each.examination.contact
    yield from (each.step.officer for each in case_file.steps)


def _places(case_file: CaseFile) -> Iterator[str | None]:
    yield case_file.case.complainant_address
    for each in case_file.parties:
        yield from (each.party.address, each.party.workplace)
    yield from (each.incident.place for each in case_file.incidents)


def _handles(case_file: CaseFile) -> Iterator[str | None]:
    yield case_file.case.complainant_phone
    yield case_file.case.contract
    for each in case_file.parties:
        yield each.party.phone
        yield from (told.attribution.handle.value for told in each.attributions)
    for incident in case_file.incidents:
        yield from incident.incident.numbers
    yield from (each.debt.contract for each in case_file.debts)
    yield from (each.step.number for each in case_file.steps)
    for exhibit in case_file.exhibits:
        yield from () if exhibit.examination is None else exhibit.examination.numbers


def _hidden(value: Any, hide: _Hide) -> Any:
    """The same value with every text that somebody told, or a file carries, gone through."""
    if isinstance(value, str):
        return value if isinstance(value, Enum) else hide(value)
    if isinstance(value, tuple):
        return tuple(_hidden(each, hide) for each in value)
    if not isinstance(value, msgspec.Struct) or isinstance(value, _NO_WORDS):
        return value
    changed = {}
    for name in value.__struct_fields__:
        before = getattr(value, name)
        if not (isinstance(before, str) and name in _NOT_TOLD):
            changed[name] = _hidden(before, hide)
    return replace(value, **changed)


def _without_metadata(filed: FiledExhibit, number: int, stand_in: StandIn) -> FiledExhibit:
    """Without what its file says of itself, its name included; the hash stays, by which it is found again."""
    name = filed.exhibit.source_name
    suffix = PurePosixPath(name).suffix.lower() if name else ""
    exhibit = replace(
        filed.exhibit,
        source_name=f"{stand_in('file', number)}{suffix if suffix.isascii() else ''}" if name else None,
        source_path=None,
        source_modified=None,
    )
    annotation = None if filed.annotation is None else replace(filed.annotation, transcript_source=None)
    return replace(filed, exhibit=exhibit, examination=_silent(filed.examination), annotation=annotation)


def _silent(found: Examination | None) -> Examination | None:
    if found is None:
        return None
    return replace(
        found,
        captured_claims=(),
        latitude_e7=None,
        longitude_e7=None,
        device=None,
        numbers=(),
        contact=None,
        oddities=(),
        delivery=None,
    )
