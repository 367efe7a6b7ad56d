"""Kept bytes: one age file per original or derivative, named by a keyed hash of what it holds."""

import hashlib
import hmac
import io
import re
import secrets
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from evidence_log.errors import VaultDamaged
from evidence_log.records.exhibit import KeptObject
from evidence_log.vault import age
from evidence_log.vault.age_header import NotAge, unwrap_x25519
from evidence_log.vault.durable import (
    FreshFile,
    fresh_file,
    make_private_folder,
    publish,
    refusing,
    regular,
    sync_folder,
    write_new,
)
from evidence_log.vault.keys import Keys
from evidence_log.vault.source import Plain, SourceBytes, SourceFile

_PIECE = 32 * age.CHUNK
_SMALL = 8 * age.CHUNK
_NAME = re.compile(r"[0-9a-f]{64}\.age")
_SALT = 16


class ObjectStore:
    """The folder `objects/` and, for what is being written, `tmp/`."""

    def __init__(self, folder: Path, keys: Keys) -> None:
        self._folder = folder / "objects"
        self._tmp = folder / "tmp"
        self._keys = keys
        self._made: set[Path] = set()

    def keep(self, source: Path) -> KeptObject:
        """Read, hash and encrypt a file in one pass, and keep it durably."""
        with SourceFile(source) as plain:
            return self._keep(plain)

    def keep_bytes(self, data: bytes) -> KeptObject:
        """Keep bytes made by the program."""
        return self._keep(SourceBytes(data))

    def keep_plain(self, plain: Plain) -> KeptObject:
        """Keep bytes from anywhere else."""
        return self._keep(plain)

    def name_of(self, sha256: str) -> str:
        """The name an object of that hash has in this vault."""
        return self._name(sha256)

    def open(self, kept: KeptObject) -> BinaryIO:
        """Open the plain bytes for reading at any place; opening and reading raise VaultDamaged."""
        return io.BufferedReader(self._reader(kept.name), buffer_size=age.CHUNK)

    def read(self, kept: KeptObject) -> bytes:
        """Return the plain bytes, checked against their hash; raises VaultDamaged."""
        return b"".join(self._checked(kept))

    def save(self, kept: KeptObject, target: Path) -> None:
        """Write the plain bytes to a new file; raises FileExists, VaultDamaged. A bad copy is not left behind."""
        write_new(target, self._checked(kept))

    def differs(self, kept: KeptObject) -> str | None:
        """Say how the kept bytes differ from what was recorded: `missing`, `damaged` or `other`; None if not."""
        try:
            for _ in self._checked(kept):
                pass
        except VaultDamaged as error:
            return "missing" if isinstance(error.__cause__, FileNotFoundError) else "damaged"
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
        found = digest.hexdigest()
        return (found, size) if self._name(found) == name else None

    def is_named_by(self, kept: KeptObject) -> bool:
        """Whether the name is the one this vault's own key gives to that hash."""
        return self._name(kept.sha256) == kept.name

    def names(self) -> Iterator[str]:
        """Yield the names of all objects on the disk, in order."""
        for path in sorted(self._folder.glob("*/*")):
            if _NAME.fullmatch(path.name) and path.parent.name == path.name[:2]:
                yield path.name.removesuffix(".age")

    def is_there(self, name: str) -> bool:
        """Whether anything is there under that name; a link that leads nowhere is nothing."""
        return self.path(name).exists()

    def strangers(self) -> Iterator[Path]:
        """Yield what lies among the objects and is none."""
        for path in sorted(self._folder.rglob("*")):
            ours = path.is_dir() and not path.is_symlink() and path.parent == self._folder
            if ours and re.fullmatch("[0-9a-f]{2}", path.name):
                continue
            if not (_NAME.fullmatch(path.name) and path.parent.name == path.name[:2]):
                yield path

    def path(self, name: str) -> Path:
        """Where an object lies."""
        return self._folder / name[:2] / f"{name}.age"

    def sweep(self) -> None:
        """Remove what interrupted writers left in tmp/; only for the holder of the writer lock.

        A copy of a vault may have lost its empty folders: they are made again.
        """
        make_private_folder(self._folder)
        make_private_folder(self._tmp)
        with refusing(self._tmp):
            for path in self._tmp.iterdir():
                if path.is_file():
                    path.unlink()

    def _keep(self, plain: Plain) -> KeptObject:
        with fresh_file(self._tmp) as file:
            sha256 = encrypt_hashed(plain, file, self._keys.recipient)
            plain.refuse_changed()
            file.sync()
            name = self._name(sha256)
            self._shelve(file, name)
        return KeptObject(name=name, sha256=sha256, size=plain.size, salt=secrets.token_bytes(_SALT).hex())

    def _shelve(self, file: FreshFile, name: str) -> None:
        target = self.path(name)
        if target.parent not in self._made:
            make_private_folder(target.parent)
            sync_folder(self._folder)
            self._made.add(target.parent)
        if target.exists() and self.fits_its_name(name) is not None:
            file.discard()  # the same bytes, kept before: they stay one object
            sync_folder(target.parent)
        else:
            publish(file.path, target)

    def _checked(self, kept: KeptObject) -> Iterator[bytes]:
        digest, size = hashlib.sha256(), 0
        with self._reader(kept.name) as reader:
            for chunk in reader.chunks():
                digest.update(chunk)
                size += len(chunk)
                yield chunk
        if (digest.hexdigest(), size) != (kept.sha256, kept.size):
            raise VaultDamaged(part=part_of(kept.name))

    def _reader(self, name: str) -> "ObjectReader":
        with _damage_to(name):
            source = regular(self.path(name)).open("rb", buffering=0)
            try:
                return ObjectReader(source, self._keys.identity, name)
            except (NotAge, OSError, VaultDamaged):
                source.close()
                raise

    def _name(self, sha256: str) -> str:
        return hmac.digest(self._keys.name, bytes.fromhex(sha256), "sha256").hex()


def encrypt_hashed(plain: Plain, file: FreshFile, recipient: bytes) -> str:
    """Read, hash and encrypt in one pass into a fresh file; returns the SHA-256 of the plain bytes in hex."""
    writer = age.Writer([recipient])
    file.write(writer.header)
    with HashBeside(plain.size) as digest:
        left = plain.size
        while True:
            piece = digest.buffer()[:left]
            plain.fill(piece)
            left -= len(piece)
            digest.update(piece)
            for sealed in writer.pieces(piece, final=left == 0):
                file.write(sealed)
            if left == 0:
                return digest.hexdigest()


class HashBeside:
    """SHA-256 in a thread of its own, while this one encrypts; two buffers go back and forth.

    A small file is hashed on the way: starting the thread would take longer.
    """

    def __init__(self, size: int) -> None:
        self._digest = hashlib.sha256()
        self._buffers = [memoryview(bytearray(min(_PIECE, size))) for _ in range(2)]
        self._hashed: list[Future[None]] = []
        self._thread = ThreadPoolExecutor(max_workers=1) if size > _SMALL else None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._thread is not None:
            self._thread.shutdown()

    def buffer(self) -> memoryview:
        """Return a buffer of at most one piece whose bytes are done with."""
        if len(self._hashed) == len(self._buffers):
            self._hashed.pop(0).result()
        self._buffers.reverse()
        return self._buffers[0]

    def update(self, piece: memoryview) -> None:
        """Hash this piece next; its buffer is not to be written until it is given out again."""
        if self._thread is None:
            self._digest.update(piece)
            return
        self._hashed.append(self._thread.submit(self._digest.update, piece))

    def hexdigest(self) -> str:
        """Wait for everything, and return the hash."""
        while self._hashed:
            self._hashed.pop(0).result()
        return self._digest.hexdigest()


class ObjectReader(age.Reader):
    """Reads one object; what cannot be read of it is damage to the vault, and says where."""

    def __init__(self, source: BinaryIO, identity: bytes, name: str) -> None:
        self._name = name
        super().__init__(source, lambda stanzas: unwrap_x25519(stanzas, identity))

    def chunk(self, index: int) -> bytes:
        """Return a chunk; raises VaultDamaged."""
        with _damage_to(self._name):
            return super().chunk(index)

    def chunks(self) -> Iterator[bytes]:
        """Yield all of it; raises VaultDamaged."""
        with _damage_to(self._name):
            yield from super().chunks()


@contextmanager
def _damage_to(name: str) -> Iterator[None]:
    try:
        yield
    except (NotAge, OSError) as error:
        raise VaultDamaged(part=part_of(name)) from error


def part_of(name: str) -> str:
    """Say where an object lies in the vault."""
    return f"objects/{name[:2]}/{name}.age"
