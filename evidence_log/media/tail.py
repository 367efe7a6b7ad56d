"""Where a file's own format says it ends, what comes after, and what else it could be read as."""

import re
from collections.abc import Callable
from typing import BinaryIO

from evidence_log.media.sniff import HEAD_BYTES, UNKNOWN, media_type_of
from evidence_log.records.exhibit import Oddity, OddityKind

_PIECE = 1024 * 1024
_MOST_STEPS = 200_000
# JPEG (ITU T.81, B.1.1.3): markers, those without a length, and what may follow FF within coded data.
_MARKER, _START_OF_SCAN, _END_OF_IMAGE = b"\xff", b"\xda", b"\xd9"
_RESTARTS = frozenset(bytes([code]) for code in range(0xD0, 0xD8))
_BARE = frozenset({b"\x01", b"\xd8", *_RESTARTS})
_WITHIN_SCAN = frozenset({b"\0", *_RESTARTS})
_RIFF_HEAD, _BOX_HEAD = 12, 8
_BOX_NAME = re.compile(rb"[ -~\xa9]{4}")
_ZIP_END = b"PK\x05\x06"
_ZIP_TAIL = 66_000
_ARCHIVES = frozenset(
    {"application/zip", "application/java-archive", "application/vnd.android.package-archive"}
)
_MARKUP = re.compile(rb"<(?:!doctype html|html|script|svg)[\s>]", re.IGNORECASE)
_WRITTEN = ("text/", "message/", "application/mbox", "image/svg", "application/x-playlist")
_ISO = ("audio/mp4", "video/mp4", "video/quicktime", "video/3gpp", "image/hei", "image/avif")
_SLACK = 1024


def oddities_of(source: BinaryIO, media_type: str, size: int) -> tuple[Oddity, ...]:
    """Say what follows the end and what else the bytes could be taken for. Reads at most twice through the file."""
    found: list[Oddity] = []
    end = _end(source, media_type, size)
    if end is not None and end < size:
        found += _after(source, end, size)
    tail = _at(source, max(0, size - _ZIP_TAIL), _ZIP_TAIL)
    head = _at(source, 0, HEAD_BYTES)
    if _ZIP_END in tail and media_type not in _ARCHIVES and not _is_zip_kind(head):
        found.append(Oddity(kind=OddityKind.ALSO_READS_AS, detail="application/zip"))
    if b"%PDF-" in head[1:1024] and media_type != "application/pdf":
        found.append(Oddity(kind=OddityKind.ALSO_READS_AS, detail="application/pdf"))
    if _MARKUP.search(head) and not media_type.startswith(_WRITTEN):
        found.append(Oddity(kind=OddityKind.ALSO_READS_AS, detail="text/html"))
    return tuple(found)


def _is_zip_kind(head: bytes) -> bool:
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"))


def _after(source: BinaryIO, end: int, size: int) -> list[Oddity]:
    """Describe the bytes after the end: a phone's motion photo and its second picture are no accident."""
    rest = _at(source, end, HEAD_BYTES)
    count = Oddity(kind=OddityKind.TRAILING_BYTES, detail=str(size - end))
    if b"ftyp" in rest[:256] or rest.startswith(b"\0\0\x60\0") or _samsung(source, size):
        return [Oddity(kind=OddityKind.MOTION_PHOTO, detail=str(size - end))]
    other = media_type_of(rest.lstrip(b"\0"))
    if other == "image/jpeg":
        return [Oddity(kind=OddityKind.SECOND_PICTURE, detail=str(size - end))]
    if other in (UNKNOWN, "text/plain") or not rest.strip(b"\0"):
        return [count]
    return [count, Oddity(kind=OddityKind.ALSO_READS_AS, detail=other)]


def _samsung(source: BinaryIO, size: int) -> bool:
    """Samsung appends its video under a name, and a directory that ends with SEFT."""
    return _at(source, size - 4, 4) == b"SEFT"


def _end(source: BinaryIO, media_type: str, size: int) -> int | None:
    """Where the format says the file ends; None where it does not say, or cannot be followed."""
    follow: dict[str, Callable[[BinaryIO, int], int | None]] = {
        "image/jpeg": _jpeg_end,
        "image/png": _png_end,
        "application/pdf": _pdf_end,
    }
    if media_type in follow:
        return follow[media_type](source, size)
    if media_type in ("audio/wav", "image/webp"):
        return _riff_end(source, size)
    return _boxes_end(source, size) if media_type.startswith(_ISO) else None


def _jpeg_end(source: BinaryIO, size: int) -> int | None:
    place, steps = 2, 0
    while place + 2 <= size and (steps := steps + 1) < _MOST_STEPS:
        head = _at(source, place, 4)
        if head[:1] != _MARKER:
            return None
        marker = head[1:2]
        if marker == _END_OF_IMAGE:
            return place + 2
        if marker == _MARKER:  # any number of them may stand before a marker
            place += 1
        elif marker in _BARE:
            place += 2
        else:
            place += 2 + int.from_bytes(head[2:4], "big")
            place = _scan_end(source, place, size) if marker == _START_OF_SCAN else place
    return None


def _scan_end(source: BinaryIO, place: int, size: int) -> int:
    """The next marker after coded data, in which FF is followed by 0 or a restart; the size where there is none."""
    while place + 1 < size:
        piece = _at(source, place, _PIECE)
        at = -1
        while (at := piece.find(_MARKER, at + 1)) >= 0 and at + 1 < len(piece):
            if piece[at + 1 : at + 2] not in _WITHIN_SCAN:
                return place + at
        place += max(1, len(piece) - 1)
    return size


def _png_end(source: BinaryIO, size: int) -> int | None:
    place, steps = 8, 0
    while place + 12 <= size and (steps := steps + 1) < _MOST_STEPS:
        head = _at(source, place, 8)
        place += 12 + int.from_bytes(head[:4], "big")
        if head[4:] == b"IEND":
            return place
    return None


def _riff_end(source: BinaryIO, size: int) -> int | None:
    end = 8 + int.from_bytes(_at(source, 4, 4), "little")
    end += end % 2
    return end if _RIFF_HEAD < end <= size else None  # recorders that were cut off leave 0 or all ones


def _boxes_end(source: BinaryIO, size: int) -> int | None:
    """Where the chain of top-level boxes stops (ISO 14496-12, 4.2); None where a box is longer than the file."""
    place, steps = 0, 0
    while place < size and (steps := steps + 1) < _MOST_STEPS:
        head = _at(source, place, 16)
        length = int.from_bytes(head[:4], "big")
        if len(head) < _BOX_HEAD or length == 0:
            return None  # cut off, or a last box without end
        if not _BOX_NAME.fullmatch(head[4:8]):
            return place or None
        if length == 1:
            length = int.from_bytes(head[8:16], "big")
        if length < _BOX_HEAD or place + length > size:
            return None
        place += length
    return None


def _pdf_end(source: BinaryIO, size: int) -> int | None:
    """After the last %%EOF; readers allow about a kilobyte behind it."""
    start = max(0, size - 8 * _PIECE)
    at = _at(source, start, size - start).rfind(b"%%EOF")
    return None if at < 0 or size - (start + at + 5) <= _SLACK else start + at + 5


def _at(source: BinaryIO, place: int, count: int) -> bytes:
    source.seek(max(0, place))
    return source.read(count)
