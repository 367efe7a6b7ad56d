"""Read a file outside the vault once: its hash, the hashes of its beginnings, and what it says it is."""

import hashlib
import re
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from evidence_log.errors import EmptyFile
from evidence_log.media.examine import examine
from evidence_log.media.sniff import HEAD_BYTES, media_type_of
from evidence_log.records.exhibit import DerivativePurpose
from evidence_log.records.record import Record
from evidence_log.vault.source import SourceFile

# Hears how many bytes are read, and of how many.
Heard = Callable[[int, int], None]

_PIECE = 1024 * 1024
# A name may lie across the end of a piece.
_OVERLAP = 64
_MOST_NAMES = 64
_WITH_WORDS = ("application/pdf", "text/plain")
# A video of hours is only hashed; anything small may be a PDF behind something else.
_MOST_SEARCHED = 64 * 1024 * 1024
_CASE = re.compile(rb"EL-[0-9A-F]{8}(?![0-9A-Za-z])")
_DOCUMENT = re.compile(rb"DOC-(?:[A-Z0-9]{2}-)?[0-9]{4,9}(?![0-9])")
_TOGETHER = re.compile(rb"(EL-[0-9A-F]{8})[^0-9A-Za-z]{1,8}(DOC-(?:[A-Z0-9]{2}-)?[0-9]{4,9})")


class Says(Record, frozen=True):
    """What stands in a file of cases and documents; `documents` by the case named right before them, where one is."""

    cases: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    together: tuple[tuple[str, str], ...] = ()
    words: str = ""
    problem: str | None = None

    def document_of(self, case: str) -> str | None:
        """The document it is called by; the first it speaks of where none stands beside the case."""
        beside = [document for named, document in self.together if named == case]
        return next(iter((*beside, *self.documents)), None)


class FingerprintedFile(Record, frozen=True):
    """A file as it was read. `beginnings` are the hashes (hex) of its first bytes, by how many."""

    name: str
    size: int
    sha256: str
    media_type: str
    beginnings: tuple[tuple[int, str], ...]
    says: Says

    @property
    def has_words(self) -> bool:
        """Whether it is of a kind documents are made in."""
        return self.media_type in _WITH_WORDS


def fingerprint_file(path: Path, sizes: Iterable[int], heard: Heard) -> FingerprintedFile:
    """Read it from beginning to end; raises what `SourceFile` raises, and EmptyFile."""
    with SourceFile(path) as plain:
        if plain.size == 0:
            raise EmptyFile(path=str(path))
        digest, names = hashlib.sha256(), _Names()
        marks = sorted({each for each in sizes if 0 < each < plain.size}, reverse=True)
        beginnings: list[tuple[int, str]] = []
        head = b""
        buffer, done = memoryview(bytearray(_PIECE)), 0
        while done < plain.size:
            upto = min(done + _PIECE, plain.size, *marks[-1:])
            piece = buffer[: upto - done]
            plain.fill(piece)
            digest.update(piece)
            head = head or bytes(piece[:HEAD_BYTES])
            if plain.size <= _MOST_SEARCHED or media_type_of(head) in _WITH_WORDS:
                names.look(piece)
            done = upto
            if marks and done == marks[-1]:
                beginnings.append((marks.pop(), digest.copy().hexdigest()))
            heard(done, plain.size)
        plain.refuse_changed()
    return FingerprintedFile(
        name=path.name,
        size=done,
        sha256=digest.hexdigest(),
        media_type=media_type_of(head),
        beginnings=tuple(beginnings),
        says=names.says(),
    )


def read_words(path: Path, says: Says, now: datetime) -> Says:
    """Add what stands on its pages, read by the worker that can open nothing; a file that cannot be read adds nothing."""
    with path.open("rb") as source:
        examined = examine(source, exhibit="", now=now)
    names, words = _Names(), ""
    for each in examined.derivatives:
        if each.purpose is DerivativePurpose.TEXT:
            names.look(memoryview(each.data))
            words = "".join(each.data.decode("utf-8", "replace").split())
    read = names.says()
    return Says(
        cases=_once((*says.cases, *read.cases)),
        documents=_once((*says.documents, *read.documents)),
        together=tuple(dict.fromkeys((*says.together, *read.together))),
        words=words,
        problem=examined.examination.problem,
    )


class _Names:
    """What is named in bytes that come piece by piece; of a file that names thousands the first are enough."""

    def __init__(self) -> None:
        self._cases: dict[str, None] = {}
        self._documents: dict[str, None] = {}
        self._together: dict[tuple[str, str], None] = {}
        self._end = b""

    def look(self, piece: memoryview) -> None:
        data = self._end + bytes(piece)
        self._end = data[-_OVERLAP:]
        if len(self._together) >= _MOST_NAMES:
            return
        for case, document in _TOGETHER.findall(data)[:_MOST_NAMES]:
            self._together[case.decode(), document.decode()] = None
        for found, names in ((_CASE, self._cases), (_DOCUMENT, self._documents)):
            if len(names) < _MOST_NAMES:
                names.update((each.decode(), None) for each in found.findall(data)[:_MOST_NAMES])

    def says(self) -> Says:
        return Says(
            cases=tuple(self._cases), documents=tuple(self._documents), together=tuple(self._together)
        )


def _once(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
