"""Zip archives, read with suspicion: what kind of zip it is, what is in it, and what must not be taken out.

Nothing here writes; a member's name is words and never a path. Structure: PKWARE APPNOTE 6.3.10.
"""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import PurePosixPath
from stat import S_IFMT, S_ISDIR, S_ISREG
from typing import IO, Any, BinaryIO

from evidence_log import __version__
from evidence_log.media.found import Found
from evidence_log.media.remote import Source
from evidence_log.media.words import text_derivative
from evidence_log.records.exhibit import MediaState
from evidence_log.records.moment import Moment, Precision, TimeSource, moment_of
from evidence_log.records.record import Record

PLAIN = "application/zip"
DEEPEST = 2
_MOST_MEMBERS = 10_000
_MOST_BYTES = 4 * 1024**3
_MOST_DIRECTORY = 32 * 1024 * 1024
_RATIO, _RATIO_FREE = 100, 1024 * 1024
_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_LOCATOR_64 = struct.Struct("<4sLQL")
_TAIL = _END.size + 65_535
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2})
_UTF_8_NAME, _ENCRYPTED = 0x800, 0x1
_UNICODE_PATH, _EXTENDED_TIME = 0x7075, 0x5455
_UNIX = 3
_NAME_MOST = 1000
_OFFICE = {
    "word/": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xl/": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt/": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
_MARKS = (
    ("AndroidManifest.xml", "application/vnd.android.package-archive"),
    ("META-INF/MANIFEST.MF", "application/java-archive"),
)
_MIMETYPE = "mimetype"
_DECLARED = ("application/epub+zip", "application/vnd.oasis.opendocument.")
UNREADABLE = (
    zipfile.BadZipFile,
    OSError,
    ValueError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    zlib.error,
    struct.error,
)


class Refused(StrEnum):
    """Why something is not taken out of an archive."""

    ENCRYPTED = "encrypted"
    METHOD = "method"
    DAMAGED = "damaged"
    TOO_LARGE = "too-large"
    LINK = "link"
    TOO_MANY = "too-many"
    OVERLAPPING = "overlapping"
    TOO_DEEP = "too-deep"
    UNREADABLE = "unreadable"


class NotTakenOut(Exception):  # noqa: N818 -- a fact about the archive, told by whoever reads it
    """A member, or a whole archive, that must stay where it is."""

    def __init__(self, reason: Refused) -> None:
        super().__init__(reason.value)
        self.reason = reason


class Member(Record, frozen=True):
    """One file in an archive: its path as words, its size as declared, and why it stays inside where it must."""

    number: int
    path: str
    size: int
    modified: Moment | None
    refused: Refused | None


class Archive:
    """An archive opened for reading; raises NotTakenOut for one that is not opened at all."""

    def __init__(self, source: BinaryIO) -> None:
        _refuse_endless(source)
        try:
            self._file = zipfile.ZipFile(source)
        except UNREADABLE as error:
            raise NotTakenOut(Refused.UNREADABLE) from error
        self._entries = self._file.infolist()
        if len(self._entries) > _MOST_MEMBERS:
            raise NotTakenOut(Refused.TOO_MANY)

    def kind(self) -> str:
        """The media type: an office file or a program is a zip to nobody who opens it."""
        names = {entry.filename for entry in self._entries}
        if "[Content_Types].xml" in names:
            found = (kind for start, kind in _OFFICE.items() if any(name.startswith(start) for name in names))
            return next(found, "application/vnd.openxmlformats-officedocument")
        if self._entries and self._entries[0].filename == _MIMETYPE:
            declared = self._mimetype(self._entries[0])
            if declared.startswith(_DECLARED):
                return declared
        if any(name.startswith("Payload/") and ".app/" in name for name in names):
            return "application/x-ios-app"
        return next((kind for mark, kind in _MARKS if mark in names), PLAIN)

    def members(self) -> tuple[Member, ...]:
        """The files in it, folders left out, in the order they stand there. Raises NotTakenOut for overlapping ones."""
        self._refuse_overlap()
        total, found = 0, []
        for number, entry in enumerate(self._entries):
            if entry.filename.endswith("/") or S_ISDIR(
                _mode(entry)
            ):  # not is_dir(): it fails on an empty name
                continue
            total += entry.file_size
            found.append(
                Member(
                    number=number,
                    path=name_of(entry)[:_NAME_MOST],
                    size=entry.file_size,
                    modified=_modified(entry),
                    refused=_refusal(entry) or (Refused.TOO_LARGE if total > _MOST_BYTES else None),
                )
            )
        return tuple(found)

    def read(self, member: Member) -> "MemberReader":
        """Open a member; reading raises NotTakenOut."""
        entry = self._entries[member.number]
        try:
            return MemberReader(self._file.open(entry), entry)
        except UNREADABLE as error:
            raise NotTakenOut(Refused.DAMAGED) from error

    def _mimetype(self, entry: zipfile.ZipInfo) -> str:
        try:
            with self._file.open(entry) as file:
                return file.read(100).decode("ascii", "replace").strip()
        except UNREADABLE:
            return ""

    def _refuse_overlap(self) -> None:
        """Entries that share bytes are how a small archive becomes an endless one."""
        ends = 0
        for entry in sorted(self._entries, key=lambda entry: entry.header_offset):
            if entry.header_offset < ends:
                raise NotTakenOut(Refused.OVERLAPPING)
            ends = entry.header_offset + 30 + entry.compress_size


class MemberReader:
    """The bytes of one member, counted while they are read: what the directory says of their size is not believed."""

    def __init__(self, file: IO[bytes], entry: zipfile.ZipInfo) -> None:
        self._file = file
        self._most = min(_MOST_BYTES, entry.compress_size * _RATIO + _RATIO_FREE)
        self._read = 0

    def read(self, count: int) -> bytes:
        """Return up to so many bytes; nothing at the end, where the checksum was right."""
        try:
            data = self._file.read(count)
        except UNREADABLE as error:
            raise NotTakenOut(Refused.DAMAGED) from error
        self._read += len(data)
        if self._read > self._most:
            raise NotTakenOut(Refused.TOO_LARGE)
        return data

    def close(self) -> None:
        """Let it go."""
        self._file.close()


def name_of(entry: zipfile.ZipInfo) -> str:
    """The name as it was meant: by the flag, else UTF-8, else GB18030 as Chinese Windows writes it, else code page 437."""
    if entry.flag_bits & _UTF_8_NAME:
        return entry.filename
    raw = entry.filename.encode("cp437", "replace")
    for number, data in _extras(entry):
        if (
            number == _UNICODE_PATH
            and data[:1] == b"\x01"
            and zlib.crc32(raw) == int.from_bytes(data[1:5], "little")
        ):
            return data[5:].decode("utf-8", "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return entry.filename


def last_part(path: str) -> str:
    """The file's own name."""
    return PurePosixPath(path.replace("\\", "/")).name or path


def look(source: Source, *, media_type: str, latest: datetime) -> Found:  # noqa: ARG001 -- its members have the times
    """Say what kind of zip it is and list what is in it."""
    facts: dict[str, Any] = {"tool": "zipfile", "tool_version": __version__, "media_type": media_type}
    try:
        archive = Archive(source.open())
        kind = archive.kind()
        if kind != PLAIN:
            return Found(**facts | {"media_type": kind}, state=MediaState.UNSUPPORTED)
        members = archive.members()
    except NotTakenOut as refusal:
        state = MediaState.CORRUPT if refusal.reason is Refused.UNREADABLE else MediaState.UNSUPPORTED
        return Found(**facts, state=state, problem=f"archive-{refusal.reason.value}")
    listed = text_derivative("\n".join(member.path for member in members))
    return Found(**facts, state=MediaState.OK, derivatives=tuple(listed))


def _refuse_endless(source: BinaryIO) -> None:
    """Ask the end of the archive how much there is before anything believes it."""
    size = source.seek(0, 2)
    source.seek(max(0, size - _TAIL))
    tail = source.read(_TAIL)
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or at + _END.size > len(tail):
        raise NotTakenOut(Refused.UNREADABLE)
    *_, count, directory, _, _ = _END.unpack_from(tail, at)
    locator = tail[max(0, at - _LOCATOR_64.size) : at]
    if locator.startswith(b"PK\x06\x07") and len(locator) == _LOCATOR_64.size:
        source.seek(min(_LOCATOR_64.unpack(locator)[2], size))
        end = source.read(_END_64.size)
        if len(end) == _END_64.size and end.startswith(b"PK\x06\x06"):
            *_, count, directory, _ = _END_64.unpack(end)
    if count > _MOST_MEMBERS or directory > _MOST_DIRECTORY:
        raise NotTakenOut(Refused.TOO_MANY)
    source.seek(0)


def _refusal(entry: zipfile.ZipInfo) -> Refused | None:
    mode = _mode(entry)
    if mode and S_IFMT(mode) and not S_ISREG(mode):
        return Refused.LINK
    if entry.flag_bits & _ENCRYPTED:
        return Refused.ENCRYPTED
    return None if entry.compress_type in _METHODS else Refused.METHOD


def _mode(entry: zipfile.ZipInfo) -> int:
    return entry.external_attr >> 16 if entry.create_system == _UNIX else 0


def _modified(entry: zipfile.ZipInfo) -> Moment | None:
    """The extended time is UTC; the DOS time is local, of no known zone and even seconds only."""
    for number, data in _extras(entry):
        if number == _EXTENDED_TIME and len(data) >= 5 and data[0] & 1:  # noqa: PLR2004 -- flags and four bytes of time
            at = datetime.fromtimestamp(int.from_bytes(data[1:5], "little", signed=True), UTC)
            return moment_of(at, at, Precision.EXACT, zone="UTC", source=TimeSource.FILE)
    try:
        local = datetime(*entry.date_time)  # noqa: DTZ001 -- naive is what it is
    except ValueError:
        return None
    return moment_of(local, local, Precision.EXACT, zone=None, source=TimeSource.FILE)


def _extras(entry: zipfile.ZipInfo) -> Iterator[tuple[int, bytes]]:
    data, place = entry.extra, 0
    while place + 4 <= len(data):
        number, length = struct.unpack_from("<HH", data, place)
        yield number, data[place + 4 : place + 4 + length]
        place += 4 + length
