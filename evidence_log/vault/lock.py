"""One writer at a time: a lock of the operating system, which dies with its process."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from evidence_log.errors import VaultBusy
from evidence_log.vault.durable import refusing

LOCK = "writer.lock"
_PAUSE_S = 0.05
PATIENCE_S = 10.0
_held: set[int] = set()


@contextmanager
def writer_lock(folder: Path, *, wait_s: float = PATIENCE_S) -> Iterator[None]:
    """Hold the vault's writer lock; raises VaultBusy when another process keeps it for `wait_s` seconds."""
    with locked(folder / LOCK, wait_s=wait_s):
        yield


@contextmanager
def locked(path: Path, *, wait_s: float) -> Iterator[None]:
    """Hold the lock a file stands for; raises VaultBusy when another process keeps it for `wait_s` seconds.

    No child process holds it: neither a started one (PEP 446) nor a forked one.
    """
    _let_go_in_forks()
    with refusing(path):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    _held.add(descriptor)
    try:
        with refusing(path):
            if os.name == "posix":
                os.fchmod(descriptor, 0o600)
            if not _taken_within(descriptor, wait_s):
                raise VaultBusy(folder=str(path.parent))
        yield
    finally:
        if descriptor in _held:
            _held.remove(descriptor)
            os.close(descriptor)


def _taken_within(descriptor: int, wait_s: float) -> bool:
    end = time.monotonic() + wait_s
    while not _taken(descriptor):
        if time.monotonic() >= end:
            return False
        time.sleep(_PAUSE_S)
    return True


def _taken(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 -- Windows only

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 -- POSIX only

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # POSIX says the one, Windows the other
        return False
    return True


@cache
def _let_go_in_forks() -> None:
    """Close the lock's descriptor in a forked child, once: a flock lasts as long as any copy of it."""
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=_let_go)


def _let_go() -> None:
    for descriptor in _held:
        os.close(descriptor)
    _held.clear()
