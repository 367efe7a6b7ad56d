"""Words that are being written, encrypted to the vault's public recipient: not evidence, and gone once they are saved.

One file for each running program, rewritten as one types; a lock of the operating system says whose is still alive.
The layout is specified in docs/formats/vault.md.
"""

import io
import re
import secrets
import time
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import NamedTuple

from evidence_log.errors import Refusal
from evidence_log.vault import age
from evidence_log.vault.durable import FreshFile, make_private_folder, publish, refusing
from evidence_log.vault.inbox import recipient_of
from evidence_log.vault.lock import locked
from evidence_log.vault.manifest import read_manifest
from evidence_log.vault.markers import refuse_to_write

DRAFTS = "drafts"
_NAME = re.compile(r"([0-9a-f]{16})(?:\.age|\.([0-9]{6,})\.part)")
_LARGEST = 64_000_000
_DAY_S = 86_400


class LeftDraft(NamedTuple):
    """What a program that is gone was writing: the file's name without its ending, and the words as it wrote them."""

    name: str
    words: bytes


class DraftFile:
    """The file of one running program. Closed, it stays for whoever opens the vault next."""

    def __init__(self, folder: Path) -> None:
        self._vault = folder
        self._folder = folder / DRAFTS
        self._name: str | None = None
        self._number = 0
        self._lock = ExitStack()

    def keep(self, words: bytes) -> None:
        """Write them in the place of what was there; raises NoVault and what writing raises."""
        self.settle(self.note(words))

    def note(self, words: bytes) -> FreshFile:
        """Write them beside what was there: they outlive this program, and once they are settled, a power cut.

        Raises NoVault and what writing raises. Quick: nothing waits for the disk.
        """
        refuse_to_write(self._vault)
        recipient = recipient_of(read_manifest(self._vault))
        make_private_folder(self._folder)
        if self._name is None:
            self._take(secrets.token_hex(8))
        self._number += 1
        fresh = FreshFile(self._folder / f"{self._name}.{self._number:06}.part")
        try:
            fresh.write(age.encrypt_small(words, [recipient]))
        except BaseException:
            fresh.discard()
            raise
        return fresh

    def settle(self, fresh: FreshFile) -> None:
        """Put what was noted in the place of what was there, on the disk; raises what writing raises."""
        try:
            fresh.sync()
            publish(fresh.path, self._path)
        except BaseException:
            fresh.discard()
            raise
        self._forget_before(int(fresh.path.suffixes[-2][1:]))

    def adopt(self, left: LeftDraft) -> bool:
        """Go on with what another left; False when somebody else does, or nothing can be written here."""
        mine = DraftFile(self._vault)
        try:
            mine._take(left.name)
        except Refusal:
            return False
        self.forget()
        self._name, self._lock = mine._name, mine._lock
        # What is noted from now on comes after what was noted by the one that is gone.
        self._number = max((number for _, number in mine._noted()), default=0)
        return True

    def forget(self) -> None:
        """The words are saved, or given up: nothing of them stays."""
        if self._name is not None:
            with refusing(self._path):
                self._path.unlink(missing_ok=True)
                for path, _ in self._noted():
                    path.unlink(missing_ok=True)
        self.close()

    def close(self) -> None:
        """Let go; what is written stays."""
        if self._name is None:
            return
        lock, kept = self._folder / f"{self._name}.lock", self._path.exists() or bool(self._noted())
        self._name, self._number = None, 0
        self._lock.close()
        if not kept:
            with suppress(OSError):  # the next sweep takes it
                lock.unlink(missing_ok=True)

    @property
    def _path(self) -> Path:
        return self._folder / f"{self._name}.age"

    def _noted(self) -> list[tuple[Path, int]]:
        """What was noted and is not settled, or not any more the newest."""
        spelled = [(path, _NAME.fullmatch(path.name)) for path in self._folder.glob(f"{self._name}.*.part")]
        return [(path, int(match[2])) for path, match in spelled if match is not None]

    def _forget_before(self, number: int) -> None:
        for path, noted in self._noted():
            if noted < number:
                with suppress(OSError):  # it is older than what is settled, and read after it
                    path.unlink(missing_ok=True)

    def _take(self, name: str) -> None:
        self._lock.enter_context(locked(self._folder / f"{name}.lock", wait_s=0))
        self._name = name


def left_drafts(folder: Path, identity: bytes) -> list[LeftDraft]:
    """What programs that are gone were writing, the newest first; what cannot be read is left where it lies."""
    drafts = folder / DRAFTS
    _sweep(drafts)
    found: dict[str, tuple[int, LeftDraft]] = {}
    for path in drafts.iterdir() if drafts.is_dir() and not drafts.is_symlink() else ():
        spelled = _NAME.fullmatch(path.name)
        if spelled is None or path.is_symlink() or not path.is_file():
            continue
        name = spelled[1]
        try:
            told = path.stat()
            if told.st_size > _LARGEST or (name in found and found[name][0] >= told.st_mtime_ns):
                continue
            with locked(drafts / f"{name}.lock", wait_s=0):
                words = age.open_with_identity(io.BytesIO(path.read_bytes()), identity).read()
        except (Refusal, ValueError, OSError):
            continue
        found[name] = told.st_mtime_ns, LeftDraft(name=name, words=words)
    return [left for _, left in sorted(found.values(), reverse=True)]


def _words_of(lock: Path) -> bool:
    """Whether words lie beside a lock."""
    return any(each.suffix != ".lock" for each in lock.parent.glob(f"{lock.stem}.*"))


def _sweep(drafts: Path) -> None:
    """Remove what a killed program was about to write, and locks of drafts that are gone."""
    if not drafts.is_dir() or drafts.is_symlink():
        return
    for path in drafts.iterdir():
        with suppress(
            Refusal, OSError
        ):  # somebody's, or nothing can be written here: the next unlock takes it
            old = time.time() - path.lstat().st_mtime > _DAY_S
            if old and path.suffix == ".part" and _NAME.fullmatch(path.name) is None and path.is_file():
                path.unlink(missing_ok=True)
            elif path.suffix == ".lock" and not _words_of(path):
                with locked(path, wait_s=0):
                    path.unlink(missing_ok=True)
