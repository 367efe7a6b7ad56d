"""Where the plain bytes of an object come from: a file outside the vault, or the program itself."""

import hashlib
import io
import os
import stat
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from evidence_log.errors import FileChanging, FileUnreadable, NoSuchFile, NotAFile

_PIECE = 1024 * 1024
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


class Plain(Protocol):
    """Bytes of a size known from the start, read once from beginning to end."""

    size: int

    def fill(self, buffer: memoryview) -> None:
        """Fill the whole buffer with what comes next."""

    def refuse_changed(self) -> None:
        """Make sure, at the end, that what was read is what was there from beginning to end."""


class SourceBytes:
    """Bytes the program made."""

    def __init__(self, data: bytes) -> None:
        self.size = len(data)
        self._stream = io.BytesIO(data)

    def fill(self, buffer: memoryview) -> None:
        """Fill the whole buffer with what comes next."""
        self._stream.readinto(buffer)

    def refuse_changed(self) -> None:
        """They cannot."""


class SourceFile:
    """A file outside the vault. Raises NoSuchFile, NotAFile, FileUnreadable, and FileChanging."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor = _open(path)
        self._before = os.fstat(self._descriptor)
        self.size = self._before.st_size
        self.modified_us = self._before.st_mtime_ns // 1000

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._descriptor)

    def fill(self, buffer: memoryview) -> None:
        """Fill the whole buffer with what comes next."""
        filled = 0
        while filled < len(buffer):
            count = self._read(buffer[filled:])
            if count == 0:
                raise FileChanging(path=str(self._path))
            filled += count

    def refuse_changed(self) -> None:
        """Make sure, at the end, that what was read is what was there from beginning to end."""
        after = os.fstat(self._descriptor)
        before = self._before
        more = self._read(memoryview(bytearray(1)))
        if more or (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
            raise FileChanging(path=str(self._path))

    def _read(self, buffer: memoryview) -> int:
        try:
            if hasattr(os, "readv"):
                return os.readv(self._descriptor, [buffer])
            piece = os.read(self._descriptor, len(buffer))  # Windows has no readv
        except OSError as error:
            raise FileUnreadable(path=str(self._path)) from error
        buffer[: len(piece)] = piece
        return len(piece)


def sha256_of(path: Path) -> str:
    """Hash a file without keeping it (hex); raises what `SourceFile` raises."""
    digest = hashlib.sha256()
    with SourceFile(path) as plain:
        left, buffer = plain.size, memoryview(bytearray(_PIECE))
        while left:
            piece = buffer[: min(left, _PIECE)]
            plain.fill(piece)
            digest.update(piece)
            left -= len(piece)
        plain.refuse_changed()
    return digest.hexdigest()


def head_of(path: Path, most: int) -> bytes:
    """Read the beginning of a file; raises what `SourceFile` raises."""
    with SourceFile(path) as plain:
        data = bytearray(min(plain.size, most))
        plain.fill(memoryview(data))
    return bytes(data)


def _open(path: Path) -> int:
    """Open a regular file; a pipe or device is refused before it can block."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise NotAFile(path=str(path))
        descriptor = os.open(path, _READ)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NoSuchFile(path=str(path)) from error
    except (OSError, ValueError) as error:  # ValueError: a null byte in the path
        raise FileUnreadable(path=str(path)) from error
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):  # exchanged in between
        os.close(descriptor)
        raise NotAFile(path=str(path))
    return descriptor
