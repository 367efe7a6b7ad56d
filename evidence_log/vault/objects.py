"""Kept bytes: one age file per original or derivative, named by a keyed hash of what it holds."""

import hashlib
import hmac
import io
import os
import re
import secrets
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from evidence_log.errors import FileChanging, FileUnreadable, NoSuchFile, NotAFile, VaultDamaged
from evidence_log.records.exhibit import KeptObject
from evidence_log.vault import age
from evidence_log.vault.age_header import NotAge
from evidence_log.vault.durable import (
    FreshFile,
    fresh_file,
    make_private_folder,
    publish,
    sync_folder,
    write_new,
)
from evidence_log.vault.keys import Keys

_PIECE = 32 * age.CHUNK
_NAME = re.compile(r"[0-9a-f]{64}\.age")
_SALT = 16
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


class ObjectStore:
    """The folder `objects/` and, for what is being written, `tmp/`."""

    def __init__(self, folder: Path, keys: Keys) -> None:
        self._folder = folder / "objects"
        self._tmp = folder / "tmp"
        self._keys = keys

    def keep(self, source: Path) -> KeptObject:
        """Read, hash and encrypt a file in one pass, and keep it durably."""
        descriptor = _open_source(source)
        try:
            before = os.fstat(descriptor)
            kept = self._keep(lambda buffer: _read(descriptor, buffer, source), before.st_size, source)
            after = os.fstat(descriptor)
        finally:
            os.close(descriptor)
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
            raise FileChanging(path=str(source))
        return kept

    def keep_bytes(self, data: bytes) -> KeptObject:
        """Keep bytes made by the program."""
        return self._keep(io.BytesIO(data).readinto, len(data), Path())

    def open(self, kept: KeptObject) -> BinaryIO:
        """Open the plain bytes for reading at any place; raises VaultDamaged."""
        return io.BufferedReader(self._reader(kept.name), buffer_size=age.CHUNK)

    def read(self, kept: KeptObject) -> bytes:
        """Return the plain bytes, checked against their hash; raises VaultDamaged."""
        return b"".join(self._checked(kept))

    def save(self, kept: KeptObject, target: Path) -> None:
        """Write the plain bytes to a new file; raises FileExists, VaultDamaged. A bad copy is not left behind."""
        write_new(target, self._checked(kept))

    def differs(self, kept: KeptObject) -> str | None:
        """Say how the kept bytes differ from what was recorded: `missing`, `damaged` or `other`; None if not."""
        if not self.path(kept.name).exists():
            return "missing"
        try:
            for _ in self._checked(kept):
                pass
        except VaultDamaged:
            return "damaged"
        return None if self._name(kept.sha256) == kept.name else "other"

    def fits_its_name(self, name: str) -> tuple[str, int] | None:
        """Return SHA-256 and size of an object whose name fits its bytes, else None."""
        digest, size = hashlib.sha256(), 0
        try:
            with self._reader(name) as reader:
                for chunk in reader.chunks():
                    digest.update(chunk)
                    size += len(chunk)
        except VaultDamaged:
            return None
        except NotAge:
            return None
        found = digest.hexdigest()
        return (found, size) if self._name(found) == name else None

    def names(self) -> Iterator[str]:
        """Yield the names of all objects on the disk, in order."""
        for path in sorted(self._folder.glob("*/*")):
            if _NAME.fullmatch(path.name) and path.parent.name == path.name[:2]:
                yield path.name.removesuffix(".age")

    def strangers(self) -> Iterator[Path]:
        """Yield what lies among the objects and is none."""
        for path in sorted(self._folder.rglob("*")):
            if path.is_dir() and path.parent == self._folder and re.fullmatch("[0-9a-f]{2}", path.name):
                continue
            if not (_NAME.fullmatch(path.name) and path.parent.name == path.name[:2]):
                yield path

    def path(self, name: str) -> Path:
        """Where an object lies."""
        return self._folder / name[:2] / f"{name}.age"

    def sweep(self) -> None:
        """Remove what interrupted writers left in tmp/; only for the holder of the writer lock."""
        for path in self._tmp.iterdir():
            if path.is_file():
                path.unlink()

    def _keep(self, fill: Callable[[memoryview], int], size: int, source: Path) -> KeptObject:
        with fresh_file(self._tmp) as file:
            sha256 = self._encrypt(fill, size, file, source)
            file.sync()
            name = self._name(sha256)
            target = self.path(name)
            if not target.parent.is_dir():
                make_private_folder(target.parent)
                sync_folder(self._folder)
            publish(file.path, target)
        return KeptObject(name=name, sha256=sha256, size=size, salt=secrets.token_bytes(_SALT).hex())

    def _encrypt(self, fill: Callable[[memoryview], int], size: int, file: FreshFile, source: Path) -> str:
        writer = age.Writer([self._keys.recipient])
        file.write(writer.header)
        digest = hashlib.sha256()
        buffer = memoryview(bytearray(min(_PIECE, size) or 1))
        left = size
        while True:
            piece = buffer[: min(len(buffer), left)]
            if _fill(fill, piece) != len(piece):
                raise FileChanging(path=str(source))
            left -= len(piece)
            digest.update(piece)
            for sealed in writer.pieces(piece, final=left == 0):
                file.write(sealed)
            if left == 0:
                break
        if fill(memoryview(bytearray(1))):
            raise FileChanging(path=str(source))
        return digest.hexdigest()

    def _checked(self, kept: KeptObject) -> Iterator[bytes]:
        digest, size = hashlib.sha256(), 0
        with self._reader(kept.name) as reader:
            try:
                for chunk in reader.chunks():
                    digest.update(chunk)
                    size += len(chunk)
                    yield chunk
            except NotAge as error:
                raise _damaged(kept.name) from error
        if (digest.hexdigest(), size) != (kept.sha256, kept.size):
            raise _damaged(kept.name)

    def _reader(self, name: str) -> age.Reader:
        try:
            source = self.path(name).open("rb", buffering=0)
        except OSError as error:
            raise _damaged(name) from error
        try:
            return age.open_with_identity(source, self._keys.identity)
        except NotAge as error:
            source.close()
            raise _damaged(name) from error

    def _name(self, sha256: str) -> str:
        return hmac.digest(self._keys.name, bytes.fromhex(sha256), "sha256").hex()


def _damaged(name: str) -> VaultDamaged:
    return VaultDamaged(part=f"objects/{name[:2]}/{name}.age")


def _open_source(source: Path) -> int:
    """Open a regular file; a pipe or device is refused before it can block."""
    try:
        if not stat.S_ISREG(source.stat().st_mode):
            raise NotAFile(path=str(source))
        return os.open(source, _READ)
    except FileNotFoundError as error:
        raise NoSuchFile(path=str(source)) from error
    except (OSError, ValueError) as error:
        raise FileUnreadable(path=str(source)) from error


def _read(descriptor: int, buffer: memoryview, source: Path) -> int:
    try:
        return os.readv(descriptor, [buffer]) if hasattr(os, "readv") else _read_copy(descriptor, buffer)
    except OSError as error:
        raise FileUnreadable(path=str(source)) from error


def _read_copy(descriptor: int, buffer: memoryview) -> int:
    """Windows has no readv."""
    piece = os.read(descriptor, len(buffer))
    buffer[: len(piece)] = piece
    return len(piece)


def _fill(fill: Callable[[memoryview], int], buffer: memoryview) -> int:
    filled = 0
    while filled < len(buffer):
        count = fill(buffer[filled:])
        if not count:
            break
        filled += count
    return filled
