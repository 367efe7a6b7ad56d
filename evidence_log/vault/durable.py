"""Files that are whole and on the disk, or not there at all; private whatever the umask."""

import errno
import os
import shutil
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from evidence_log.errors import DiskFull, FileExists, NotWritable, Refusal

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_POSIX = os.name == "posix"
_NO_ROOM = 64 << 10


def make_private_folder(path: Path) -> None:
    """Make a folder only its owner can enter; an existing one is made so."""
    with refusing(path):
        path.mkdir(mode=0o700, exist_ok=True)
        if _POSIX:
            _keep_private(path, 0o700)


def make_private_parents(path: Path) -> None:
    """Make the folders above it that are not there yet, private, too: who may write to one may exchange what is in it."""
    with refusing(path):
        missing = [each for each in path.parents if not each.exists()]
    for each in reversed(missing):
        make_private_folder(each)


def regular(path: Path) -> Path:
    """Return the path of a regular file; OSError for anything else: a pipe in its place would wait for ever."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
    return path


class FreshFile:
    """A new private file being written. Not there for anyone until it is published."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with refusing(path):
            self._descriptor = os.open(path, _NEW, 0o600)
            if _POSIX:
                _keep_private(self._descriptor, 0o600)

    def write(self, data: bytes | memoryview) -> None:
        """Write all of it; the system may take it in parts."""
        left = memoryview(data)
        with refusing(self.path):
            while left:
                left = left[os.write(self._descriptor, left) :]

    def sync(self) -> None:
        """Put it on the disk and close it. After a failure the file is not trusted and not tried again."""
        with refusing(self.path):
            try:
                sync_descriptor(self._descriptor)
            finally:
                self._close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            self.discard()
        elif self._descriptor >= 0:
            self._close()

    def discard(self) -> None:
        """Close and remove what was written."""
        if self._descriptor >= 0:
            self._close()
        self.path.unlink(missing_ok=True)

    def _close(self) -> None:
        descriptor, self._descriptor = self._descriptor, -1
        os.close(descriptor)


@contextmanager
def fresh_file(folder: Path) -> Iterator[FreshFile]:
    """Open a fresh file of a random name in the folder; removed again unless the block ends well."""
    file = FreshFile(folder / f"{os.urandom(16).hex()}.part")
    try:
        yield file
    except BaseException:
        file.discard()
        raise


def write_durably(target: Path, data: bytes, *, tmp: Path) -> None:
    """Write a whole small file through `tmp`, replacing what was there."""
    with fresh_file(tmp) as file:
        file.write(data)
        file.sync()
        publish(file.path, target)


def publish(fresh: Path, target: Path) -> None:
    """Give a synced file its name, durably."""
    with refusing(target):
        fresh.replace(target)
        sync_folder(target.parent)


def write_new(target: Path, pieces: Iterator[bytes]) -> None:
    """Write a file outside the vault, never over another; what was begun and failed is removed."""
    try:
        file = FreshFile(target)
    except NotWritable as error:
        if isinstance(error.__cause__, FileExistsError):
            raise FileExists(path=str(target)) from error
        raise
    try:
        for piece in pieces:
            file.write(piece)
        file.sync()
    except BaseException:
        file.discard()
        raise


def _keep_private(place: int | Path, mode: int) -> None:
    """Set the mode. A file system without modes (a stick in FAT) refuses that even for what is ours."""
    try:
        os.chmod(place, mode)  # noqa: PTH101 -- a descriptor has no Path
    except PermissionError:
        if os.stat(place).st_uid != os.geteuid():  # noqa: PTH116 -- the same
            raise


def sync_descriptor(descriptor: int) -> None:
    """Flush to the medium; on Darwin fsync alone stops at the drive's cache."""
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415 -- POSIX only

        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError:  # a file system that does not know it
            os.fsync(descriptor)
    else:
        os.fsync(descriptor)


def sync_file(path: Path) -> None:
    """Put on the disk what somebody else wrote into a file of ours."""
    with refusing(path), path.open("r+b", buffering=0) as file:
        sync_descriptor(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make names in a folder durable. Windows has no such call: its rename goes through the journal."""
    if not _POSIX:
        return
    with refusing(folder):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno != errno.EINVAL:  # a file system that syncs no folders, such as some shared ones
                raise
        finally:
            os.close(descriptor)


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn what the system says about a path into a refusal."""
    try:
        yield
    except OSError as error:
        raise refusal_of(error, path) from error


def is_full(folder: Path) -> bool:
    """Whether there is no room to speak of where a folder lies; for errors that do not say why."""
    return shutil.disk_usage(folder).free < _NO_ROOM


def refusal_of(error: OSError, path: Path) -> Refusal:
    """Say what a failed write means."""
    return DiskFull(path=str(path)) if error.errno in _FULL else NotWritable(path=str(path))
