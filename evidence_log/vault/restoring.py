"""Copy a backup, or any vault, into a folder that is to become the vault one goes on with.

RESTORING.json is the first file there and the last to go: until then the folder says that it is half.
"""

from collections.abc import Generator
from contextlib import suppress
from pathlib import Path

from evidence_log.errors import (
    FileUnreadable,
    FolderNotEmpty,
    NothingToRestore,
    VaultDamaged,
    VaultExists,
)
from evidence_log.records.progress import Progress, Stage
from evidence_log.vault.copying import (
    INBOX,
    README,
    SIDE_FILES,
    copy_file,
    object_path,
    objects_in,
    refuse_overlap,
    remove_others,
)
from evidence_log.vault.durable import make_private_folder, make_private_parents, publish, sync_folder
from evidence_log.vault.keys import KEYS
from evidence_log.vault.lock import writer_lock
from evidence_log.vault.manifest import (
    DATABASE,
    FOLDERS,
    LEDGER,
    MANIFEST,
    VAULT_PARTS,
    read_manifest,
    refuse_parts_missing,
)
from evidence_log.vault.markers import RESTORING, RestoreMark, mark, read_restore_mark
from evidence_log.vault.open import open_vault
from evidence_log.vault.there import is_folder, is_there
from evidence_log.vault.vault import Vault

_SWEPT = (KEYS, LEDGER, INBOX)


def vault_in(source: Path) -> Path:
    """The vault or backup that was meant: the folder itself, or the one backup lying in it."""
    if any(is_there(source / part) for part in VAULT_PARTS):
        return source
    within = (
        sorted(each.parent for each in source.glob(f"evidence-log-*/{MANIFEST}")) if is_folder(source) else []
    )
    if len(within) != 1:
        raise NothingToRestore(folder=str(source))
    return within[0]


def refuse_occupied(source: Path, target: Path) -> None:
    """Raise unless the target is absent, empty, or what an interrupted restore left; VAULT.json must be readable."""
    read_manifest(source)
    refuse_parts_missing(source)
    refuse_overlap(source, target)
    refuse_overlap(target, source)
    if not target.exists():
        return
    if not target.is_dir():
        raise FolderNotEmpty(folder=str(target))
    if read_restore_mark(target) is None and any(not each.is_dir() for each in target.rglob("*")):
        if (target / MANIFEST).exists():
            raise VaultExists(folder=str(target))
        raise FolderNotEmpty(folder=str(target))


def copy_back(source: Path, target: Path, *, passphrase: str) -> Generator[Progress, None, None]:
    """Copy everything into the target, VAULT.json last. WrongPassphrase comes before anything is written."""
    try:
        vault = open_vault(source, passphrase=passphrase)
    except VaultDamaged:
        vault = None  # its bytes are copied as they are: what is the matter with them is told afterwards
    try:
        _prepare(source, target)
        with writer_lock(target):
            yield Progress(stage=Stage.DATABASE, done=0, of=0)
            _clear(target)
            _copy_small(source, target, LEDGER, INBOX)
            _copy_database(vault, source, target)
            _copy_small(source, target, KEYS)  # after it: no key is older than what the ledger tells of it
            names = objects_in(source)
            for number, name in enumerate(names):
                yield Progress(stage=Stage.FILES, done=number, of=len(names))
                _copy_object(source / object_path(name), target / object_path(name), target / "tmp")
            remove_others(target, set(names))
            copy_file(source / MANIFEST, target / MANIFEST, tmp=target / "tmp")
    finally:
        if vault is not None:
            vault.close()


def _prepare(source: Path, target: Path) -> None:
    make_private_parents(target)
    make_private_folder(target)
    make_private_folder(target / "tmp")
    mark(target / RESTORING, RestoreMark(source=str(source)), tmp=target / "tmp")
    for name in FOLDERS:
        make_private_folder(target / name)
    sync_folder(target.parent)


def _clear(target: Path) -> None:
    """Remove what an interrupted restore left, but for the objects: those are compared, and taken over."""
    for name in (MANIFEST, DATABASE, *SIDE_FILES):
        (target / name).unlink(missing_ok=True)
    for folder in (*_SWEPT, "tmp"):
        for path in (target / folder).glob("*"):
            if path.is_file():
                path.unlink()


def _copy_small(source: Path, target: Path, *folders: str) -> None:
    """What lies in these folders, and what explains. Links are not followed."""
    for name in folders:
        if (source / name).is_symlink():
            continue
        for path in sorted((source / name).glob("*")):
            if path.is_file() and not path.is_symlink() and path.suffix not in (".part", ".lock"):
                copy_file(path, target / name / path.name, tmp=target / "tmp")
    for name in (README, "open.txt"):
        if (source / name).is_file():
            copy_file(source / name, target / name, tmp=target / "tmp")


def _copy_database(vault: Vault | None, source: Path, target: Path) -> None:
    """As it is at this moment, others may be writing there; one that cannot be read, as the bytes it is."""
    snapshot = target / "tmp" / DATABASE
    with suppress(VaultDamaged):
        if vault is not None:
            vault.parts().snapshot(snapshot)
            publish(snapshot, target / DATABASE)
            return
    snapshot.unlink(missing_ok=True)
    _copy_bytes(source, target)


def _copy_bytes(source: Path, target: Path) -> None:
    """The database and what was not yet brought into it."""
    for name in (DATABASE, f"{DATABASE}-wal"):
        if (source / name).is_file():
            copy_file(source / name, target / name, tmp=target / "tmp")


def _copy_object(source: Path, target: Path, tmp: Path) -> None:
    if target.is_file() and target.stat().st_size == source.stat().st_size:
        return
    try:
        copy_file(source, target, tmp=tmp)
    except FileUnreadable:  # the medium gives it no more: the look at the copy names it
        return
