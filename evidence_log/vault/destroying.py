"""Destroy a whole vault: the keys first, so that the rest is noise from then on; nothing that is not ours."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from evidence_log.errors import NotAVault
from evidence_log.records.copies import Destroyed
from evidence_log.vault.copying import README, SIDE_FILES
from evidence_log.vault.durable import refusing, regular, sync_folder
from evidence_log.vault.keys import KEYS
from evidence_log.vault.last_check import LAST_CHECK
from evidence_log.vault.last_opened import LAST_OPENED
from evidence_log.vault.lock import LOCK, writer_lock
from evidence_log.vault.manifest import DATABASE, LEDGER, MANIFEST, VAULT_PARTS
from evidence_log.vault.markers import BACKUP, RESTORING
from evidence_log.vault.shredding import shred

_SHORT = 8
_ID = re.compile(r"[0-9a-f]{32}")
_OURS = {
    "inbox": re.compile(r".+"),
    "drafts": re.compile(r".+"),
    "tmp": re.compile(r".+"),
    LEDGER: re.compile(
        r"entries-\d+-\d+\.jsonl\.age|checkpoint-\d+(\.[^/]+)?\.(note|tsr|tsq|pem)|\d+\.erasing|.+\.part"
    ),
    KEYS: re.compile(r".+\.(age|new|part)|open\.txt"),
}
_OBJECT = re.compile(r"[0-9a-f]{64}\.age")


def short_id(folder: Path) -> str:
    """What is typed to confirm: the vault's id, shortened as in its case number; of a damaged one, its folder's name."""
    for name in (MANIFEST, BACKUP):
        try:
            said = json.loads(regular(folder / name).read_bytes())
        except (OSError, ValueError, RecursionError):
            continue
        known = said.get("vault_id") if isinstance(said, dict) else None
        if isinstance(known, str) and _ID.fullmatch(known):
            return f"EL-{known[:_SHORT].upper()}"
    return folder.absolute().name


def refuse_stranger(folder: Path) -> None:
    """Raise NotAVault for anything but a vault's own folder, whole or half."""
    marks = (*VAULT_PARTS, BACKUP, RESTORING)
    if folder.is_symlink() or not folder.is_dir() or not any((folder / each).exists() for each in marks):
        raise NotAVault(folder=str(folder))


def destroy(folder: Path) -> Destroyed:
    """Remove all that is the vault's, VAULT.json last: interrupted, it is run again. Raises NotAVault, VaultBusy."""
    refuse_stranger(folder)
    removed = 0
    with writer_lock(folder):
        for path in _within(folder, KEYS):
            shred(path)
            removed += 1
        for path in (
            folder / DATABASE,
            *(folder / each for each in SIDE_FILES),
            *folder.glob(f"{DATABASE}.before-*"),
        ):
            removed += _shredded(path)
        for name in ("inbox", "drafts", LEDGER, "tmp"):
            for path in _within(folder, name):
                removed += _unlinked(path)
        for path in sorted((folder / "objects").glob("*/*")) if _is_folder(folder / "objects") else ():
            if _OBJECT.fullmatch(path.name) and _is_folder(path.parent):
                removed += _unlinked(path)
        for name in (README, "open.txt", LAST_CHECK, LAST_OPENED, BACKUP, RESTORING):
            removed += _unlinked(folder / name)
    _remove_empty(folder)
    for name in (LOCK, MANIFEST):
        removed += _unlinked(folder / name)
    left = tuple(sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if not _is_folder(path)))
    if not any(folder.iterdir()):
        with refusing(folder):
            folder.rmdir()
            sync_folder(folder.parent)
    return Destroyed(folder=str(folder), removed=removed, left=left)


def _within(folder: Path, name: str) -> Iterator[Path]:
    """Our own files in one of our folders; links are neither followed nor ours."""
    if _is_folder(folder / name):
        for path in sorted((folder / name).iterdir()):
            if path.is_file() and not path.is_symlink() and _OURS[name].fullmatch(path.name):
                yield path


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _shredded(path: Path) -> int:
    if path.is_symlink() or not path.is_file():
        return 0
    shred(path)
    return 1


def _unlinked(path: Path) -> int:
    if path.is_symlink() or not path.is_file():
        return 0
    with refusing(path):
        path.unlink()
    return 1


def _remove_empty(folder: Path) -> None:
    """Remove our folders that are empty now."""
    shelves = sorted((folder / "objects").glob("*")) if _is_folder(folder / "objects") else []
    for path in (*shelves, *(folder / each for each in (*_OURS, "objects"))):
        if _is_folder(path) and not any(path.iterdir()):
            with refusing(path):
                path.rmdir()
