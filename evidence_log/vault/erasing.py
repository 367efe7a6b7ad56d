"""Erase on purpose: body, salt, objects, index and mirror go; the entry stays as a tombstone.

What lies outside the database is removed after the transaction. A file in `ledger/` says what is still to go, so that
an erasure which was interrupted is finished by the next writer.
"""

import secrets
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, delete

from evidence_log.records.ledger import Entry
from evidence_log.vault.durable import refusing, sync_descriptor, sync_folder, write_durably
from evidence_log.vault.indexing import unindex
from evidence_log.vault.keys import Keys
from evidence_log.vault.manifest import DATABASE, LEDGER
from evidence_log.vault.mirror import Mirror
from evidence_log.vault.objects import ObjectStore
from evidence_log.vault.shelf import Shelf
from evidence_log.vault.tables import BODIES

_SUFFIX = ".erasing"
_HEADER = 4096
_NAME = 64


class Intent:
    """What an erasure will remove outside the database; the names are those the files have on the disk already."""

    def __init__(self, folder: Path, seq: int) -> None:
        self.path = folder / LEDGER / f"{seq}{_SUFFIX}"
        self.seq = seq

    def write(self, names: list[str], tmp: Path) -> None:
        """Say durably which objects are to go."""
        write_durably(self.path, "".join(f"{name}\n" for name in names).encode(), tmp=tmp)

    def names(self) -> list[str]:
        """Return the names of the objects to go; a damaged line is none."""
        return [line for line in self.path.read_text("ascii", "replace").split("\n") if len(line) == _NAME]

    def forget(self) -> None:
        """It is done, or was never begun."""
        with refusing(self.path):
            self.path.unlink(missing_ok=True)
            sync_folder(self.path.parent)


def intents(folder: Path) -> Iterator[Intent]:
    """Yield the erasures that were begun and not ended."""
    for path in sorted((folder / LEDGER).glob(f"*{_SUFFIX}")):
        number = path.name.removesuffix(_SUFFIX)
        if number.isascii() and number.isdigit() and path.is_file():
            yield Intent(folder, int(number))


def remove_bodies(connection: Connection, entries: list[Entry]) -> None:
    """Remove bodies and index rows; within the transaction whose newest entry is the erasure that names them."""
    connection.execute(delete(BODIES).where(BODIES.c.seq.in_([entry.seq for entry in entries])))
    unindex(connection, entries)


def remove_outside(
    intent: Intent,
    *,
    connection: Connection,
    erased: tuple[int, ...],
    folder: Path,
    store: ObjectStore,
    keys: Keys,
) -> None:
    """Remove what lies outside the database: objects nobody else speaks of, mirrored lines, copies, free pages."""
    spoken_of = Shelf(connection).kept_names()
    for name in intent.names():
        if name not in spoken_of:
            shred(store.path(name))
    Mirror(folder).forget(erased, keys.identity, keys.recipient)
    for copy in folder.glob(f"{DATABASE}.before-*"):
        shred(copy)


def clean_pages(connection: Connection) -> None:
    """Leave nothing of what was deleted in free pages or in the WAL."""
    driver = connection.connection.driver_connection
    if driver is not None:
        driver.execute("VACUUM")
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def shred(path: Path) -> None:
    """Overwrite the beginning, where an age file keeps its key, and remove the file.

    On media that write elsewhere (flash, snapshots) the old block may survive: docs/threat-model.md says so.
    """
    with refusing(path):
        try:
            with path.open("r+b", buffering=0) as file:
                file.write(secrets.token_bytes(min(_HEADER, path.stat().st_size)))
                sync_descriptor(file.fileno())
        except FileNotFoundError:
            return
        path.unlink()
        sync_folder(path.parent)
