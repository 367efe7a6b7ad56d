"""One writer at a time: a lock of the operating system, which dies with its process."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from evidence_log.errors import VaultBusy
from evidence_log.vault.durable import refusing

_NAME = "writer.lock"
_PAUSE_S = 0.05


@contextmanager
def writer_lock(folder: Path, *, wait_s: float = 10.0) -> Iterator[None]:
    """Hold the vault's writer lock; raises VaultBusy when another process keeps it for `wait_s` seconds.

    The descriptor is not inherited by child processes (PEP 446).
    """
    path = folder / _NAME
    with refusing(path):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        if os.name == "posix":
            os.fchmod(descriptor, 0o600)
    try:
        end = time.monotonic() + wait_s
        while not _taken(descriptor):
            if time.monotonic() >= end:
                raise VaultBusy(folder=str(folder))
            time.sleep(_PAUSE_S)
        yield
    finally:
        os.close(descriptor)


def _taken(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 -- Windows only

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 -- POSIX only

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
