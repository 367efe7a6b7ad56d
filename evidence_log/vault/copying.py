"""Copy a vault, encrypted as it is, into a folder that may hold an earlier copy of it.

The earlier copy stays usable at every moment: objects are added first, under the names they keep; then the database
is replaced in one rename, then what lies beside it; only then is removed what nobody speaks of any more.
"""

import os
import re
from collections.abc import Generator, Iterator
from pathlib import Path

from msgspec.structs import replace

from evidence_log.errors import (
    BackupKnowsMore,
    FileUnreadable,
    InsideItself,
    NotABackup,
    NotADestination,
    VaultDamaged,
)
from evidence_log.records.copies import Copied
from evidence_log.records.exhibit import KeptObject
from evidence_log.records.ledger import Checkpoint
from evidence_log.records.progress import Progress, Stage
from evidence_log.vault.durable import (
    FreshFile,
    fresh_file,
    make_private_folder,
    publish,
    refusing,
    regular,
    sync_folder,
)
from evidence_log.vault.keys import KEYS
from evidence_log.vault.lock import writer_lock
from evidence_log.vault.manifest import DATABASE, FOLDERS, LEDGER, MANIFEST, read_manifest
from evidence_log.vault.markers import BACKUP, BackupMark, mark, read_backup_mark
from evidence_log.vault.parts import Parts
from evidence_log.vault.there import is_folder

README = "README-RECOVERY.txt"
INBOX = "inbox"
SIDE_FILES = tuple(f"{DATABASE}{each}" for each in ("-wal", "-shm", "-journal"))
_OBJECT = re.compile(r"[0-9a-f]{64}\.age")
_SHORT = 8
_PIECE = 1 << 20
_TRIES = 3

Copying = Generator[Progress, None, tuple[Copied, Checkpoint]]


def backup_folder(destination: Path, vault_id: str) -> Path:
    """The folder of a vault's backup within the one that was named."""
    return destination / f"evidence-log-{vault_id[:_SHORT]}"


def refuse_destination(parts: Parts, destination: Path) -> None:
    """Raise NotADestination, InsideItself, NotABackup or BackupKnowsMore before anything is written."""
    if not is_folder(destination):
        raise NotADestination(folder=str(destination))
    refuse_overlap(parts.folder, destination)
    target = backup_folder(destination, parts.manifest.vault_id)
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return
    said = read_backup_mark(target)
    if target.is_symlink() or said is None or said.vault_id != parts.manifest.vault_id:
        raise NotABackup(folder=str(target))
    if (target / MANIFEST).exists() and read_manifest(target).vault_id != parts.manifest.vault_id:
        raise NotABackup(folder=str(target))
    if any(not parts.holds(head) for head in _heads(parts, target, said)):
        raise BackupKnowsMore(folder=str(target))


def refuse_overlap(vault: Path, other: Path) -> None:
    """Raise InsideItself when the other folder is the vault or lies in it."""
    inside, outside = other.resolve(), vault.resolve()
    if inside == outside or outside in inside.parents:
        raise InsideItself(folder=str(other))


def _heads(parts: Parts, target: Path, said: BackupMark) -> Iterator[Checkpoint]:
    """What the earlier copy knows: as BACKUP.json says, and as its database does. A damaged one knows nothing."""
    if said.entries is not None and said.root is not None:
        yield Checkpoint(origin=parts.manifest.origin, size=said.entries, root=said.root)
    try:
        earlier = parts.within(target)
    except VaultDamaged:
        return
    try:
        yield earlier.head()
    except VaultDamaged:
        return
    finally:
        earlier.close()


def copy_vault(parts: Parts, target: Path) -> Copying:
    """Bring the copy up to date; returns what was carried over, and the head it was taken at."""
    make_private_folder(target)
    for name in FOLDERS:
        make_private_folder(target / name)
    sync_folder(target.parent)
    with writer_lock(target):
        if not (target / BACKUP).exists():
            mark(target / BACKUP, BackupMark(vault_id=parts.manifest.vault_id), tmp=target / "tmp")
        for last in range(_TRIES, 0, -1):
            _sweep(target / "tmp")
            yield Progress(stage=Stage.DATABASE, done=0, of=0)
            staged = _Staged(parts, target)
            try:
                copied = yield from _copy_objects(parts.folder, target, staged.kept)
            finally:
                staged.close()
            # Something was erased meanwhile: the snapshot speaks of what is rightly gone.
            if last == 1 or parts.erasures() == staged.erasures:
                break
        staged.publish()
        removed = remove_others(target, set(staged.kept))
        return replace(copied, removed=removed), staged.head


class _Staged:
    """The database and what lies beside it, brought into the copy's `tmp/` and not yet in their places."""

    def __init__(self, parts: Parts, target: Path) -> None:
        self._parts = parts
        self._target = target
        self._tmp = target / "tmp"
        self._beside: dict[str, Path] = {}
        before = parts.erasures()
        # Before the database: what stands beside it was committed there first, so it is never ahead.
        self._stage(_beside(parts.folder))
        self._database = self._tmp / DATABASE
        self._database.unlink(missing_ok=True)
        parts.snapshot(self._database)
        # After it: the ledger tells of a key once its file is there, so no key is older than what is told of it.
        self._stage(_keys(parts.folder))
        self._within = parts.within(self._tmp)
        self.head = self._within.head()
        self.kept = self._within.kept()
        self.erasures = before

    def close(self) -> None:
        """Close the staged database, which is to be renamed."""
        self._within.close()

    def _stage(self, paths: Iterator[Path]) -> None:
        for path in paths:
            name = str(path.relative_to(self._parts.folder))
            try:
                with FreshFile(self._tmp / f"{len(self._beside)}.beside") as file:
                    _pour(path, file)
                    file.sync()
            except FileNotFoundError:  # replaced by its successor in the meantime
                continue
            self._beside[name] = file.path

    def publish(self) -> None:
        """Give everything its place: keys, database, what stands beside it, VAULT.json; then remove what is no more."""
        keys = [name for name in self._beside if Path(name).parent.name == KEYS]
        beside = [name for name in self._beside if name not in (*keys, MANIFEST)]
        self._publish(keys)
        for name in SIDE_FILES:
            (self._target / name).unlink(missing_ok=True)
        publish(self._database, self._target / DATABASE)
        self._publish([*beside, MANIFEST])
        for path in (*_keys(self._target), *_beside(self._target)):
            if str(path.relative_to(self._target)) not in self._beside:
                path.unlink()
        sync_folder(self._target)

    def _publish(self, names: list[str]) -> None:
        for name in names:
            place = self._target / name
            make_private_folder(place.parent)
            publish(self._beside[name], place)


def _keys(folder: Path) -> Iterator[Path]:
    """The key files."""
    return _files_in(folder / KEYS)


def _files_in(folder: Path) -> Iterator[Path]:
    if folder.is_dir() and not folder.is_symlink():
        yield from sorted(each for each in folder.iterdir() if _is_file(each))


def _beside(folder: Path) -> Iterator[Path]:
    """Everything else that is copied whole each time: mirror, what waits, and what explains."""
    for name in (LEDGER, INBOX):
        yield from _files_in(folder / name)
    for name in (README, "open.txt", MANIFEST):
        if _is_file(folder / name):
            yield folder / name


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink() and path.suffix not in (".part", ".lock")


def _copy_objects(
    source: Path, target: Path, kept: dict[str, KeptObject]
) -> Generator[Progress, None, Copied]:
    """Copy the objects that are spoken of and not there yet, or are there in another size."""
    fresh: list[str] = []
    size, there = 0, 0
    only_in_copy: list[str] = []
    lost: list[str] = []
    for number, name in enumerate(sorted(kept)):
        yield Progress(stage=Stage.FILES, done=number, of=len(kept))
        place = object_path(name)
        found, has = _size(source / place), _size(target / place)
        if found is None:
            (lost if has is None else only_in_copy).append(name)
        elif found == has:
            there += 1
        else:
            try:
                copy_file(source / place, target / place, tmp=target / "tmp")
            except FileNotFoundError:
                lost.append(name)
                continue
            fresh.append(name)
            size += found
    return Copied(
        fresh=tuple(fresh),
        fresh_bytes=size,
        there=there,
        only_in_copy=tuple(only_in_copy),
        lost=tuple(lost),
    )


def object_path(name: str) -> Path:
    """Where an object lies within a vault."""
    return Path("objects", name[:2], f"{name}.age")


def objects_in(folder: Path) -> list[str]:
    """Names of the objects that lie in a vault, in order; links are none."""
    return sorted(
        path.stem
        for path in (folder / "objects").glob("*/*.age")
        if _OBJECT.fullmatch(path.name) and path.parent.name == path.name[:2] and _is_file(path)
    )


def remove_others(target: Path, spoken_of: set[str]) -> int:
    """Remove the copy's objects that nobody speaks of any more: what was erased; returns how many."""
    others = [name for name in objects_in(target) if name not in spoken_of]
    for name in others:
        with refusing(target / object_path(name)):
            (target / object_path(name)).unlink()
    return len(others)


def copy_file(source: Path, target: Path, *, tmp: Path) -> None:
    """Copy one file durably through `tmp`; raises FileUnreadable, and FileNotFoundError when it has gone."""
    make_private_folder(target.parent)
    with fresh_file(tmp) as file:
        _pour(source, file)
        file.sync()
        publish(file.path, target)


def _pour(source: Path, file: FreshFile) -> None:
    try:
        with regular(source).open("rb", buffering=0) as stream:
            while piece := stream.read(_PIECE):
                file.write(piece)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise FileUnreadable(path=str(source)) from error


def _size(path: Path) -> int | None:
    """The size of a file that is one; None for a link or nothing at all."""
    return path.stat().st_size if _is_file(path) else None


def _sweep(tmp: Path) -> None:
    with refusing(tmp):
        for path in tmp.iterdir():
            if path.is_file() or path.is_symlink():
                path.unlink()


def forget_cached(path: Path) -> None:
    """Ask the system to read the file from the medium next time. Windows and macOS know no such call."""
    if hasattr(os, "posix_fadvise"):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(descriptor)
