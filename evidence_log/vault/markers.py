"""What a folder says of itself beside VAULT.json: that it is a backup, or a restore that did not end."""

import json
from pathlib import Path
from typing import TypeVar

import msgspec

from evidence_log.errors import BackupUnfinished, RestoreDamaged, RestoreUnfinished, VaultIsBackup
from evidence_log.records.learned import learned
from evidence_log.records.record import Record
from evidence_log.vault.durable import refusing, regular, sync_folder, write_durably

BACKUP = "BACKUP.json"
RESTORING = "RESTORING.json"


class BackupMark(Record, frozen=True):
    """BACKUP.json: when it was last made whole, of how many entries, under which root; null before the first time."""

    vault_id: str
    made_at: str | None = None
    entries: int | None = None
    root: str | None = None


class RestoreMark(Record, frozen=True):
    """RESTORING.json: there until the vault goes on. `damaged` once it is whole and differs from what was recorded."""

    source: str
    damaged: bool = False


Mark = TypeVar("Mark", BackupMark, RestoreMark)


def is_backup(folder: Path) -> bool:
    """Whether the folder says it is a backup, legibly or not."""
    return (folder / BACKUP).is_file()


def read_backup_mark(folder: Path) -> BackupMark | None:
    """What BACKUP.json says; None where it says nothing readable."""
    return _read(folder / BACKUP, BackupMark)


def read_restore_mark(folder: Path) -> RestoreMark | None:
    """What RESTORING.json says; an unreadable one says as little as there must be. None where there is none."""
    if not (folder / RESTORING).is_file():
        return None
    return _read(folder / RESTORING, RestoreMark) or RestoreMark(source="")


def mark(path: Path, said: BackupMark | RestoreMark, *, tmp: Path) -> None:
    """Write a mark durably."""
    write_durably(path, (json.dumps(msgspec.to_builtins(said), indent=1) + "\n").encode(), tmp=tmp)


def unmark(path: Path) -> None:
    """Remove a mark durably."""
    with refusing(path):
        path.unlink(missing_ok=True)
        sync_folder(path.parent)


def refuse_half(folder: Path) -> None:
    """Raise where VAULT.json is missing because a copy was interrupted."""
    if read_restore_mark(folder) is not None:
        raise RestoreUnfinished(folder=str(folder))
    if is_backup(folder):
        raise BackupUnfinished(folder=str(folder))


def refuse_to_write(folder: Path) -> None:
    """Raise where a copy is only to be read."""
    if is_backup(folder):
        raise VaultIsBackup(folder=str(folder))
    restoring = read_restore_mark(folder)
    if restoring is not None and restoring.damaged:
        raise RestoreDamaged(folder=str(folder))
    if restoring is not None:
        raise RestoreUnfinished(folder=str(folder))


def _read(path: Path, kind: type[Mark]) -> Mark | None:
    try:
        return msgspec.convert(json.loads(regular(path).read_bytes()), learned(kind))
    except (OSError, ValueError, RecursionError):
        return None
