"""How the bytes of a file differ from those of a document that was kept."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from evidence_log.casework.fingerprint_file import FingerprintedFile
from evidence_log.errors import VaultDamaged
from evidence_log.records.case_file import FiledDocument
from evidence_log.records.record import Record
from evidence_log.vault.vault import Vault

_PIECE = 64 * 1024
# Documents of one language begin with the same fonts: more than this and it is another one of that size.
_FEW, _ONE_IN = 64, 100
# Every PDF that is made here begins like every other.
_TELLING = 1024


class Match(StrEnum):
    """How the bytes of a file are those of one that was kept."""

    WHOLE = "whole"
    ADDED = "added"
    CUT = "cut"
    ALTERED = "altered"
    NONE = "none"


class Compared(Record, frozen=True):
    """Which document it is, and how: so many bytes differ, or were added, or are missing; `first` is where that begins."""

    match: Match
    document: FiledDocument
    bytes: int = 0
    first: int = 0


def compare_bytes(
    vault: Vault, path: Path, file: FingerprintedFile, documents: Iterable[FiledDocument]
) -> Compared | None:
    """The document it is but for some bytes; the nearest, and of those the newest, where it could be several."""
    beginnings = dict(file.beginnings)
    nearest: Compared | None = None
    for each in sorted(documents, key=lambda each: each.seq, reverse=True):
        kept = each.document.kept
        if beginnings.get(kept.size) == kept.sha256:
            return Compared(match=Match.ADDED, document=each, bytes=file.size - kept.size, first=kept.size)
        if kept.size >= file.size:
            found = _beside(vault, path, file, each)
            if found is not None and (nearest is None or found.bytes < nearest.bytes):
                nearest = found
    return nearest


def _beside(vault: Vault, path: Path, file: FingerprintedFile, filed: FiledDocument) -> Compared | None:
    """Read both; None where they have nothing to do with each other, or the kept one cannot be read."""
    kept = filed.document.kept
    missing = kept.size - file.size
    if missing and file.size < _TELLING:
        return None
    most = 0 if missing else max(_FEW, kept.size // _ONE_IN)
    try:
        with path.open("rb") as theirs, vault.open_object(kept) as ours:
            differing, first = _differing(theirs, ours, most=most)
    except VaultDamaged:
        return None
    if differing is None:
        return None
    if missing:
        return Compared(match=Match.CUT, document=filed, bytes=missing, first=file.size)
    return Compared(match=Match.ALTERED, document=filed, bytes=differing, first=first)


def _differing(theirs: BinaryIO, ours: BinaryIO, *, most: int) -> tuple[int | None, int]:
    """How many bytes differ (None: more than `most`), and where the first does, up to the shorter end."""
    differing, place, first = 0, 0, 0
    while piece := theirs.read(_PIECE):
        beside = ours.read(len(piece))
        if piece != beside:
            places = [at for at, pair in enumerate(zip(piece, beside, strict=False)) if pair[0] != pair[1]]
            first = first if differing else place + places[0]
            differing += len(places)
            if differing > most:
                return None, first
        place += len(piece)
    return differing, first
