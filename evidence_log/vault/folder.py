"""What lies in a folder that somebody points at: its regular files in order, and what was left out and why."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from evidence_log.errors import FileRefusal, FileUnreadable, NoSuchFile, NotAFile, NotAFolder, NothingInside
from evidence_log.records.record import Record
from evidence_log.vault.there import is_folder, is_there

# What systems put into every folder; nobody's evidence.
_SYSTEM = frozenset({"thumbs.db", "desktop.ini", "__macosx", "$recycle.bin", "system volume information"})


class FolderFile(Record, frozen=True):
    """A regular file: where it is, and its place below the folder with slashes; null for one named by itself."""

    path: str
    place: str | None


class Listing(NamedTuple):
    """The files in the order of their places; how many hidden ones were left out; what was refused, and why."""

    files: tuple[FolderFile, ...]
    left_out: int
    refused: tuple[tuple[str, FileRefusal], ...]


def list_files(named: Path, *, vault: Path) -> Listing:
    """What somebody named: a folder's files, or the file itself, which is looked at when it is read.

    A vault in the folder is left out: it would be taken into itself.
    Raises what `list_folder` raises, and NothingInside for a folder without a file.
    """
    if is_folder(named):
        listing = list_folder(named, vault=vault)
        if not listing.files and not listing.refused:
            raise NothingInside(path=str(named))
        return listing
    return Listing(files=(FolderFile(path=str(named), place=None),), left_out=0, refused=())


def list_folder(folder: Path, *, vault: Path) -> Listing:
    """Go through a folder and those in it. Links are not followed; raises NoSuchFile, NotAFolder, FileUnreadable."""
    if not is_folder(folder):
        raise NotAFolder(path=str(folder)) if is_there(folder) else NoSuchFile(path=str(folder))
    files: list[FolderFile] = []
    refused: list[tuple[str, FileRefusal]] = []
    hidden = 0
    for entry, place, refusal in _walk(folder, "", _identity(vault)):
        if refusal is not None:
            refused.append((entry, refusal))
        elif place is None:
            hidden += 1
        else:
            files.append(FolderFile(path=entry, place=place))
    ordered = sorted(files, key=lambda each: ((each.place or "").casefold(), each.place or ""))
    return Listing(files=tuple(ordered), left_out=hidden, refused=tuple(refused))


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        found = folder.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _walk(
    folder: Path, above: str, vault: tuple[int, int] | None
) -> Iterator[tuple[str, str | None, FileRefusal | None]]:
    """Path, place and refusal of each entry; no place for what is hidden, or is the vault."""
    if _identity(folder) == vault:
        yield str(folder), None, None
        return
    try:
        with os.scandir(folder) as found:
            entries = list(found)
    except OSError:
        yield str(folder), None, FileUnreadable(path=str(folder))
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name.casefold() in _SYSTEM:
            yield entry.path, None, None
            continue
        try:
            mode = entry.stat(follow_symlinks=False).st_mode
        except OSError:
            yield entry.path, None, FileUnreadable(path=entry.path)
            continue
        if stat.S_ISDIR(mode):
            yield from _walk(Path(entry.path), f"{above}{entry.name}/", vault)
        elif stat.S_ISREG(mode):
            yield entry.path, f"{above}{entry.name}", None
        else:
            yield entry.path, None, NotAFile(path=entry.path)
