"""The inbox: what is written while the vault is locked, encrypted to its public recipient.

Imports nothing of the database: a capture from the shell must be quick, and needs no key that opens anything. The
layout is specified in docs/formats/vault.md.
"""

import hashlib
import io
import json
import re
import secrets
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from evidence_log.errors import VaultDamaged
from evidence_log.i18n.visible import storable
from evidence_log.ledger import canonical
from evidence_log.records.capture import CAPTURE_ID, Capture, CapturedFile
from evidence_log.records.clock import Reading
from evidence_log.records.decision import Because
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.instant import instant_text, zone_named
from evidence_log.records.learned import learned
from evidence_log.vault import age
from evidence_log.vault.durable import (
    fresh_file,
    make_private_folder,
    publish,
    refusing,
    regular,
    sync_folder,
    write_durably,
)
from evidence_log.vault.lock import writer_lock
from evidence_log.vault.manifest import MANIFEST, Manifest
from evidence_log.vault.objects import encrypt_hashed
from evidence_log.vault.source import SourceFile

INBOX = "inbox"
FIRST_PREV = "0" * 64
VERSION = 1

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ITEM = re.compile(r"([0-9]{8})-(CAP-[0-9A-HJKMNP-TV-Z]{6})\.age")
_CONTENT = re.compile(r"content-[0-9a-f]{32}\.age")
_TAIL = "taken.json"
_DAY_S = 86_400
_LARGEST_ITEM = 256_000_000


class Tail(NamedTuple):
    """The last place of the chain: its number, and the SHA-256 (hex) of its file."""

    number: int
    sha256: str


class Waiting(NamedTuple):
    """An item of the inbox as it lies there. `capture` is None when it cannot be read, `problem` says why."""

    name: str
    capture_id: str
    number: int
    sha256: str
    capture: Capture | None
    problem: str


class Inbox:
    """The folder `inbox/`. Writing needs the public recipient alone; reading needs the identity."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / INBOX

    def keep_file(self, source: Path, recipient: bytes) -> CapturedFile:
        """Encrypt a file durably; it waits beside the items until one of them names it."""
        self._prepare()
        with SourceFile(source) as plain, fresh_file(self.path) as file:
            sha256 = encrypt_hashed(plain, file, recipient)
            plain.refuse_changed()
            file.sync()
            name = f"content-{secrets.token_hex(16)}.age"
            publish(file.path, self.path / name)
            return CapturedFile(
                content=name,
                sha256=sha256,
                size=plain.size,
                source_name=storable(source.name),
                source_modified_us=plain.modified_us,
            )

    def put(
        self,
        manifest: Manifest,
        *,
        words: IncidentWords | None,
        to: str | None,
        files: Sequence[CapturedFile],
        because: Because,
        at: Reading,
    ) -> Capture:
        """Add an item at the end of the chain, durably."""
        self._prepare()
        with writer_lock(self.path):
            items = self._items()
            last = self._last(items)
            taken = {name[1] for name in items.values()}
            capture = Capture(
                v=VERSION,
                capture=_fresh_id(taken),
                number=last.number + 1,
                prev=last.sha256,
                because=because,
                words=words,
                to=to,
                files=tuple(files),
                wall=instant_text(at.wall.astimezone(zone_named(at.zone))),
                boot=at.boot,
                uptime_us=at.uptime_us,
                zone=at.zone,
            )
            sealed = age.encrypt_small(
                canonical.encode(msgspec.to_builtins(capture)), [recipient_of(manifest)]
            )
            self._write(self.path / f"{capture.number:08d}-{capture.capture}.age", sealed)
        return capture

    def is_empty(self) -> bool:
        """Whether nothing waits; needs no key."""
        return not self._items()

    def count(self) -> int:
        """How many items wait; needs no key."""
        return len(self._items())

    def captures(self) -> frozenset[str]:
        """Which captures lie here, by their numbers; needs no key."""
        return frozenset(name[1] for name in self._items().values())

    def waiting(self, identity: bytes) -> list[Waiting]:
        """Everything that waits, in order. What cannot be read is told and blocks nothing."""
        return [
            self._look(path, number, capture_id, identity)
            for path, (number, capture_id) in sorted(self._items().items(), key=lambda item: item[1])
        ]

    def files(self, identity: bytes) -> list[CapturedFile]:
        """The files that what waits brings along, in order."""
        items = self.waiting(identity)
        return [file for item in items if item.capture is not None for file in item.capture.files]

    def open_content(self, file: CapturedFile, identity: bytes) -> age.Reader:
        """Open a captured file's plain bytes; raises VaultDamaged."""
        part = f"{INBOX}/{file.content}"
        if not _CONTENT.fullmatch(file.content):
            raise VaultDamaged(part=part)
        try:
            source = _no_link(self.path / file.content).open("rb", buffering=0)
        except OSError as error:
            raise VaultDamaged(part=part) from error
        try:
            return age.open_with_identity(source, identity)
        except (ValueError, OSError) as error:
            source.close()
            raise VaultDamaged(part=part) from error

    def remove(self, item: Waiting, contents: Collection[str]) -> None:
        """Take an item and these of its contents out; the chain goes on behind it.

        The contents go first: on a full disk they make the room to write down where the chain goes on.
        """
        with writer_lock(self.path):
            with refusing(self.path):
                for name in contents:
                    (self.path / name).unlink(missing_ok=True)
                sync_folder(self.path)
            if item.number >= self._tail().number:
                tail = {"number": item.number, "sha256": item.sha256}
                self._write(self.path / _TAIL, json.dumps(tail).encode())
            with refusing(self.path):
                (self.path / item.name).unlink(missing_ok=True)
                sync_folder(self.path)

    def sweep(self, now: datetime) -> None:
        """Remove half-written files a day old: what interrupted captures left, and nobody was answered for."""
        if not self.path.is_dir():
            return
        with refusing(self.path):
            for path in self.path.glob("*.part"):
                if path.is_file() and now.timestamp() - path.lstat().st_mtime > _DAY_S:
                    path.unlink()

    def _prepare(self) -> None:
        make_private_folder(self.path)

    def _write(self, target: Path, data: bytes) -> None:
        write_durably(target, data, tmp=self.path)

    def _items(self) -> dict[Path, tuple[int, str]]:
        found = {}
        for path in self.path.iterdir() if self.path.is_dir() else ():
            spelled = _ITEM.fullmatch(path.name)
            if spelled:
                found[path] = (int(spelled[1]), spelled[2])
        return found

    def _last(self, items: dict[Path, tuple[int, str]]) -> Tail:
        tail = self._tail()
        if not items:
            return tail
        path, (number, _) = max(items.items(), key=lambda item: item[1])
        return Tail(number, _file_hash(path)) if number > tail.number else tail

    def _tail(self) -> Tail:
        try:
            said = json.loads(_no_link(self.path / _TAIL).read_bytes())
            number, sha256 = said["number"], said["sha256"]
        except (OSError, ValueError, TypeError, KeyError):
            return Tail(0, FIRST_PREV)
        whole = type(number) is int and 0 < number < 10**8 and re.fullmatch("[0-9a-f]{64}", str(sha256))
        return Tail(number, sha256) if whole else Tail(0, FIRST_PREV)

    def _look(self, path: Path, number: int, capture_id: str, identity: bytes) -> Waiting:
        try:
            data = _no_link(path).read_bytes() if path.lstat().st_size <= _LARGEST_ITEM else b""
            sha256 = hashlib.sha256(data).hexdigest()
        except OSError as error:
            return Waiting(path.name, capture_id, number, "", None, str(error))
        try:
            plain = age.open_with_identity(io.BytesIO(data), identity).read()
            capture = msgspec.convert(canonical.decode(plain), learned(Capture))
        except (ValueError, msgspec.ValidationError) as error:
            return Waiting(path.name, capture_id, number, sha256, None, str(error))
        if (capture.number, capture.capture) != (number, capture_id):
            return Waiting(path.name, capture_id, number, sha256, None, "renamed")
        return Waiting(path.name, capture_id, number, sha256, capture, "")


class ContentPlain:
    """A captured file's bytes, read again to be kept; refused unless they are what was captured."""

    def __init__(self, reader: age.Reader, file: CapturedFile) -> None:
        self.size = file.size
        self._reader = reader
        self._file = file
        self._digest = hashlib.sha256()

    def fill(self, buffer: memoryview) -> None:
        """Fill the whole buffer with what comes next."""
        filled = 0
        with _damage_to(self._file):
            while filled < len(buffer):
                count = self._reader.readinto(buffer[filled:])
                if not count:
                    raise VaultDamaged(part=f"{INBOX}/{self._file.content}")
                filled += count
        self._digest.update(buffer)

    def refuse_changed(self) -> None:
        """Make sure that these were all, and the very bytes that were captured."""
        with _damage_to(self._file):
            more = self._reader.readinto(memoryview(bytearray(1)))
        if more or self._digest.hexdigest() != self._file.sha256:
            raise VaultDamaged(part=f"{INBOX}/{self._file.content}")


@contextmanager
def _damage_to(file: CapturedFile) -> Iterator[None]:
    try:
        yield
    except (ValueError, OSError) as error:
        raise VaultDamaged(part=f"{INBOX}/{file.content}") from error


def recipient_of(manifest: Manifest) -> bytes:
    """The recipient captures are encrypted to; raises VaultDamaged."""
    try:
        return age.read_recipient(manifest.recipient)
    except ValueError as error:
        raise VaultDamaged(part=MANIFEST) from error


def capture_id(text: str) -> str | None:
    """A capture's number as somebody typed it, in its one spelling; None when it is none."""
    spelled = text.strip().upper()
    head, _, rest = spelled.partition("-")
    spelled = f"{head}-{rest.translate(str.maketrans('OIL', '011'))}"
    return spelled if CAPTURE_ID.fullmatch(spelled) else None


def _fresh_id(taken: set[str]) -> str:
    while True:
        made = "CAP-" + "".join(secrets.choice(_ALPHABET) for _ in range(6))
        if made not in taken:
            return made


def _file_hash(path: Path) -> str:
    with refusing(path):
        return hashlib.sha256(_no_link(path).read_bytes()).hexdigest()


def _no_link(path: Path) -> Path:
    """A regular file of our own folder: no link leads us out of it."""
    if path.is_symlink():
        raise OSError("a link")
    return regular(path)
