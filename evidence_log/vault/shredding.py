"""Remove a file so that its bytes are written over first.

On media that write elsewhere (flash, snapshots) the old blocks may survive: docs/threat-model.md says so.
"""

import secrets
from pathlib import Path

from evidence_log.errors import DiskFull, NotWritable
from evidence_log.vault.durable import refusing, sync_descriptor, sync_folder

# Where an age file keeps its key.
KEY_BYTES = 4096

_PIECE = 1 << 20


def shred(path: Path) -> None:
    """Write over the beginning of a file and remove it; one that is not there is gone already."""
    with refusing(path):
        if not path.is_symlink():
            try:
                _write_over(path, KEY_BYTES)
            except FileNotFoundError:
                return
        path.unlink(missing_ok=True)
        sync_folder(path.parent)


def taken_away(path: Path, tmp: Path, *, most: int | None) -> bool:
    """Take a file away and write over its first `most` bytes, or over all of it. Whether it is gone.

    It leaves its place first: half of it is never found there.
    """
    taken = tmp / f"{secrets.token_hex(16)}.part"
    try:
        with refusing(path):
            try:
                path.replace(taken)
            except FileNotFoundError:
                return True
            sync_folder(path.parent)
            _write_over(taken, most)
            taken.unlink()
    except (DiskFull, NotWritable):
        return False
    return True


def _write_over(path: Path, most: int | None) -> None:
    with path.open("r+b", buffering=0) as file:
        size = path.stat().st_size
        left = size if most is None else min(most, size)
        while left:
            left -= file.write(secrets.token_bytes(min(_PIECE, left)))
        sync_descriptor(file.fileno())
