"""Verify a file: is it ours, unaltered, from which entries, handed to whom, and has the record changed since."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from evidence_log.casework.changes_since import Change, changes_since
from evidence_log.casework.compare_bytes import Compared, Match, compare_bytes
from evidence_log.casework.fingerprint_file import FingerprintedFile, Says, fingerprint_file, read_words
from evidence_log.casework.list_documents import known_document
from evidence_log.casework.verify_vault import verification
from evidence_log.errors import FileUnreadable, UnknownReference
from evidence_log.records.case_file import FiledDocument, FiledErasure, case_number
from evidence_log.records.clock import Reading
from evidence_log.records.disclosed import KnownDocument
from evidence_log.records.ledger import Entry
from evidence_log.records.outside_witness import Witnessed, witnessed_entry
from evidence_log.records.record import Record
from evidence_log.records.verification import Check, Discrepancy, Progress, Remark, Verdict, Verification
from evidence_log.vault.check_document import KeptAs
from evidence_log.vault.vault import Vault

Told = Check | Remark | Discrepancy | Progress
Tell = Callable[[Progress], None]

# So much of a fingerprint stands on every page.
_SHORT_FINGERPRINT = 16
# Why nobody could read what it says; the rest comes to the same.
_PROBLEMS = ("needs-password", "no-document")


class VerifiedFile(Record, frozen=True):
    """What was found out about a file.

    `match` says how its bytes are those of `document`, or of `kept`: an exhibit's original, a copy of it, a file of a
    declined capture. Where they are not, `case` and `named` are what it says it is. `bytes` differ, were added or are
    missing from `first` on. `witnessed` is the first stamp of an outside authority that covers it.
    """

    name: str
    size: int
    sha256: str
    match: Match
    verification: Verification
    document: KnownDocument | None = None
    kept: KeptAs | None = None
    case: str | None = None
    named: str | None = None
    erased: FiledErasure | None = None
    bytes: int = 0
    first: int = 0
    changes: tuple[Change, ...] = ()
    witnessed: Witnessed | None = None


class _Looked(NamedTuple):
    """What the bytes and the words of a file lead to; `meaning` is the discrepancy, or why nothing could be said."""

    match: Match = Match.NONE
    filed: FiledDocument | None = None
    kept: KeptAs | None = None
    compared: Compared | None = None
    case: str | None = None
    named: str | None = None
    erased: FiledErasure | None = None
    meaning: str | None = None
    nobody_knows: bool = False
    problem: str | None = None


def verify_document(vault: Vault, path: Path, *, at: Reading, tell: Tell) -> VerifiedFile:
    """Look; raises FileRefusal for what is no file that can be read. Never raises for what is in it."""
    documents = vault.documents()

    def heard(done: int, total: int) -> None:
        tell(Progress(step=1, name="file", done=done, total=total))

    file = fingerprint_file(path, (each.document.kept.size for each in documents), heard)
    try:
        looked = _look(vault, path, file, documents, at)
    except OSError as error:
        raise FileUnreadable(path=str(path)) from error
    since = [] if looked.filed is None else vault.entries_since(looked.filed.document.entries)
    seen: list[Told] = []
    for each in _steps(vault, file, looked, documents=len(documents), since=len(since)):
        if isinstance(each, Progress):
            tell(each)
        else:
            seen.append(each)
    return _verified(vault, file, looked, seen, since)


def _look(
    vault: Vault,
    path: Path,
    file: FingerprintedFile,
    documents: tuple[FiledDocument, ...],
    at: Reading,
) -> _Looked:
    """By its hash; by its bytes, but for some; by what it says."""
    whole = vault.kept_as(file.sha256)
    made = {each.seq: each for each in documents}
    ours = next((made[each.seq] for each in reversed(whole) if each.seq in made), None)
    if ours is not None:
        return _Looked(match=Match.WHOLE, filed=ours)
    if whole:
        return _Looked(match=Match.WHOLE, kept=whole[0])
    compared = compare_bytes(vault, path, file, documents)
    if compared is not None:
        return _Looked(
            match=compared.match,
            filed=compared.document,
            compared=compared,
            meaning=f"document-{compared.match.value}",
        )
    says = file.says
    number = case_number(vault.manifest.vault_id)
    if not file.has_words:
        says = replace(says, problem="no-document")
    elif (number, says.document_of(number)) not in says.together:
        says = read_words(path, says, at.wall)
    return _named(vault, says, documents, number)


def _named(vault: Vault, says: Says, documents: tuple[FiledDocument, ...], number: str) -> _Looked:
    """What it says it is. A letter names no case: its number and fingerprint together do."""
    known = {each.reference: each for each in documents}
    for each in documents:
        if each.reference in says.documents and each.document.root[:_SHORT_FINGERPRINT] in says.words:
            named = each.reference
            return _Looked(filed=each, named=named, meaning="document-differs", problem=says.problem)
    if number in says.cases:
        named_here = says.document_of(number)
        if named_here is None:
            return _Looked(case=number, meaning="document-not-made", problem=says.problem)
        if named_here in known:
            return _Looked(filed=known[named_here], case=number, named=named_here, meaning="document-differs")
        erased = _erased(vault, named_here)
        return _Looked(
            case=number,
            named=named_here,
            erased=erased,
            nobody_knows=erased is not None,
            meaning="document-unknown" if erased is None else "document-erased",
        )
    if says.cases:
        other = says.cases[0]
        named_there = says.document_of(other)
        return _Looked(case=other, named=named_there, meaning="document-other-case", nobody_knows=True)
    return _Looked(meaning="document-not-from-here", problem=says.problem)


def _erased(vault: Vault, reference: str) -> FiledErasure | None:
    try:
        return vault.erasure(reference)
    except UnknownReference:
        return None


def _steps(
    vault: Vault, file: FingerprintedFile, looked: _Looked, *, documents: int, since: int
) -> Iterator[Told]:
    """What was looked at, in order; for a document of this record what the ledger tells of it, too."""
    yield Check(step=1, name="file", looked_at=1)
    yield Check(step=2, name="documents", looked_at=documents)
    if looked.problem is not None:
        problem = looked.problem if looked.problem in _PROBLEMS else "not-decodable"
        yield Remark(step=2, reference=file.name, meaning=f"file-{problem}")
    if looked.meaning is not None and looked.nobody_knows:
        yield Remark(step=2, reference=looked.named or file.name, meaning=looked.meaning)
    elif looked.meaning is not None:
        expected = "" if looked.filed is None else looked.filed.document.kept.sha256
        reference = looked.named or (file.name if looked.filed is None else looked.filed.reference)
        yield Discrepancy(
            step=2, reference=reference, expected=expected, found=file.sha256, meaning=looked.meaning
        )
    if looked.filed is not None:
        yield from vault.check_entered(looked.filed.reference, looked.filed.seq)
        yield from vault.check_beginning(looked.filed)
        yield Check(step=6, name="since", looked_at=since)
    elif looked.kept is not None:
        yield from vault.check_entered(looked.kept.reference, looked.kept.seq)


def _verified(
    vault: Vault, file: FingerprintedFile, looked: _Looked, seen: list[Told], since: list[Entry]
) -> VerifiedFile:
    summed = verification(seen)
    if looked.nobody_knows:
        summed = replace(summed, verdict=Verdict.COULD_NOT_LOOK)
    filed = looked.filed
    entered = filed or looked.kept
    changes: tuple[Change, ...] = ()
    if filed is not None:
        changes = changes_since(since, filed.reference, vault.steps())
    return VerifiedFile(
        name=file.name,
        size=file.size,
        sha256=file.sha256,
        match=looked.match,
        verification=summed,
        document=None if filed is None else known_document(vault, filed),
        kept=looked.kept,
        case=looked.case,
        named=looked.named,
        erased=looked.erased,
        bytes=0 if looked.compared is None else looked.compared.bytes,
        first=0 if looked.compared is None else looked.compared.first,
        changes=changes,
        witnessed=None if entered is None else witnessed_entry(vault.seals(), entered.seq),
    )
