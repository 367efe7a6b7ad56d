"""When the app last opened the vault: `last-opened.age`, to the vault's own recipient. Not evidence: whoever has the disk can remove it."""

import io
from pathlib import Path

from evidence_log.errors import DiskFull, NotWritable
from evidence_log.records.instant import instant
from evidence_log.vault import age
from evidence_log.vault.durable import regular, write_durably

LAST_OPENED = "last-opened.age"
_LARGEST = 4096


def read_last_opened(folder: Path, identity: bytes) -> str | None:
    """The instant, as text; None where nothing readable is."""
    try:
        path = regular(folder / LAST_OPENED)
        if path.stat().st_size > _LARGEST:
            return None
        said = age.open_with_identity(io.BytesIO(path.read_bytes()), identity).read().decode("ascii")
        instant(said)
    except (OSError, ValueError):
        return None
    return said


def write_last_opened(folder: Path, recipient: bytes, at: str) -> None:
    """Remember an instant. Silently not where nothing can be written: a vault opens from read-only media, too."""
    try:
        write_durably(
            folder / LAST_OPENED, age.encrypt_small(at.encode("ascii"), [recipient]), tmp=folder / "tmp"
        )
    except (DiskFull, NotWritable):
        return
