"""Show or play an exhibit by a program of this machine. The decrypted bytes lie in memory, or for a while where it is told."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import BinaryIO

from evidence_log.errors import DiskFull, NothingToOpen, NotOpened, PlayerFailed
from evidence_log.media.file_name import ending_for
from evidence_log.media.players import Player, may_be_opened, without_ours
from evidence_log.records.case_file import FiledExhibit
from evidence_log.records.exhibit import DerivativePurpose, KeptObject
from evidence_log.records.record import Record
from evidence_log.vault.vault import Vault

_PIECE = 1024 * 1024
_WATCH_S, _PATIENCE_S = 0.1, 2.0
_PREFIX = "evidence-log-open-"
# A memory file system may not be filled to the brim: others live in it, too.
_SHARE = 2
_TMPFS = "tmpfs"
_MOUNTS = Path("/proc/self/mounts")
# Waits until this program is gone, however it went, and then removes the folder.
_SWEEPER = "import shutil, sys; sys.stdin.buffer.read(); shutil.rmtree(sys.argv[1], ignore_errors=True)"


class Shown(Record, frozen=True):
    """What is opened for an exhibit: the original, or the copy that plays anywhere."""

    reference: str
    kept: KeptObject
    media_type: str
    copy: bool


def what_to_open(vault: Vault, reference: str) -> Shown:
    """Decide by what the file is, never by its name. Raises UnknownReference, NothingToOpen, NotOpened."""
    if not reference.startswith("EX-"):
        raise NothingToOpen(reference=reference)
    filed = vault.exhibit(reference)
    media_type = _media_type(filed)
    if not may_be_opened(media_type):
        raise NotOpened(reference=reference, media_type=media_type)
    playable = filed.derivative(DerivativePurpose.PLAYABLE)
    if playable is not None:
        return Shown(reference=reference, kept=playable.kept, media_type=playable.media_type, copy=True)
    return Shown(reference=reference, kept=filed.exhibit.original, media_type=media_type, copy=False)


def _media_type(filed: FiledExhibit) -> str:
    return "" if filed.examination is None else filed.examination.media_type


def play(vault: Vault, shown: Shown, player: Player, over: Event | None = None) -> None:
    """Play it from memory that has no name and is gone with the player. Linux only: see `plays_from_memory`.

    The player is closed when `over` is set. Raises PlayerFailed.
    """
    descriptor = os.memfd_create("exhibit", os.MFD_CLOEXEC)
    with os.fdopen(descriptor, "w+b") as memory:
        try:
            _copy(vault, shown, memory)
        except OSError as error:
            raise DiskFull(path=shown.reference) from error
        command = [player.program, *player.arguments, f"/proc/self/fd/{descriptor}"]
        _run(command, shown, over, keep=descriptor)


def plays_from_memory() -> bool:
    """Whether this system has memory that can be read like a file and has no name."""
    return hasattr(os, "memfd_create") and Path("/proc/self/fd").is_dir()


def memory_folder(size: int) -> Path | None:
    """A private folder that lies in memory and has room for so many bytes; None where there is none."""
    named = (os.environ.get("XDG_RUNTIME_DIR"), "/dev/shm")  # noqa: S108 -- looked at below, not believed
    for each in named:
        if each and _lies_in_memory(Path(each)) and shutil.disk_usage(each).free > size * _SHARE:
            return Path(each)
    return None


@contextmanager
def laid_out(vault: Vault, shown: Shown, where: Path | None) -> Iterator[Path]:
    """A decrypted copy in a folder of its own, in `where` or the system's temporary folder.

    Gone when this ends, and when this program is killed: a process of its own waits for that.
    """
    try:
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=where))
    except OSError as error:
        raise DiskFull(path=str(where or tempfile.gettempdir())) from error
    with _swept(folder):
        path = folder / f"{shown.reference}.{ending_for(shown.media_type) or 'bin'}"
        try:
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                _copy(vault, shown, file)
        except OSError as error:
            raise DiskFull(path=str(path)) from error
        yield path


def show(path: Path, shown: Shown, opener: Player, over: Event | None = None) -> None:
    """Have a laid out copy shown, until `over` is set where the program stays that long. Raises PlayerFailed."""
    _run([opener.program, *opener.arguments, str(path)], shown, over)


@contextmanager
def _swept(folder: Path) -> Iterator[None]:
    sweeper = subprocess.Popen(  # noqa: S603 -- our own interpreter and program
        [sys.executable, "-I", "-c", _SWEEPER, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # the Ctrl-C that ends us must not end it
    )
    try:
        yield
    finally:
        if sweeper.stdin is not None:
            sweeper.stdin.close()
        sweeper.wait()


def _copy(vault: Vault, shown: Shown, target: BinaryIO) -> None:
    with vault.open_object(shown.kept) as source:
        while piece := source.read(_PIECE):
            target.write(piece)
    target.flush()


def _run(command: list[str], shown: Shown, over: Event | None, *, keep: int | None = None) -> None:
    try:
        program = subprocess.Popen(  # noqa: S603 -- a program found on the machine; its argument is a path of ours
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=without_ours(dict(os.environ)),
            pass_fds=() if keep is None else (keep,),
        )
    except OSError as error:  # found, and not to be started: of another machine, or damaged
        raise PlayerFailed(reference=shown.reference, program=command[0]) from error
    try:
        while over is not None and program.poll() is None:
            if over.wait(_WATCH_S):
                return
        failed = program.wait()
    finally:
        _end(program)
    if failed:
        raise PlayerFailed(reference=shown.reference, program=command[0])


def _end(program: subprocess.Popen[bytes]) -> None:
    """Close a player that is still there; nothing it showed stays on the screen."""
    if program.poll() is not None:
        return
    program.terminate()
    try:
        program.wait(_PATIENCE_S)
    except subprocess.TimeoutExpired:
        program.kill()
        program.wait()


def _lies_in_memory(folder: Path) -> bool:
    """Whether the file system under a folder is kept in memory; asked of the kernel's own list."""
    try:
        mounts = [line.split(" ") for line in _MOUNTS.read_text(encoding="utf-8").splitlines()]
        real = folder.resolve(strict=True)
    except OSError:
        return False
    under = [
        (len(fields[1]), fields[2])
        for fields in mounts
        if real.is_relative_to(fields[1].replace("\\040", " "))
    ]
    return bool(under) and max(under)[1] == _TMPFS
