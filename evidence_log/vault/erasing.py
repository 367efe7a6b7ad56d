"""Erase on purpose: body, salt, objects, index and mirror go; the entry stays as a tombstone.

What lies outside the tables is removed after the transaction. A file in `ledger/` says what is still to go, so that
an erasure which was interrupted, or kept from its last steps by a reader or a full disk, is finished by a later
writer. docs/decisions/0029-erasing-is-finished-later-if-need-be.md
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, delete
from sqlcipher3.dbapi2 import DatabaseError

from evidence_log.errors import DiskFull, NotWritable
from evidence_log.records.changes import Erasure
from evidence_log.records.ledger import Entry
from evidence_log.vault.durable import refusing, sync_folder, write_durably
from evidence_log.vault.indexing import unindex
from evidence_log.vault.keys import Keys
from evidence_log.vault.manifest import DATABASE, LEDGER
from evidence_log.vault.mirror import Mirror
from evidence_log.vault.objects import ObjectStore
from evidence_log.vault.shelf import Shelf
from evidence_log.vault.shredding import KEY_BYTES, taken_away
from evidence_log.vault.tables import BODIES

_SUFFIX = ".erasing"
# Deleted words stay in the search index's own pages until these are written anew.
_OPTIMIZE = "INSERT INTO search_index(search_index) VALUES ('optimize')"
_NAME = 64
# What the file says once only the database's old pages are left to be written over.
_VACUUMED = "vacuumed"
_PATIENCE_MS, _USUAL_PATIENCE_MS = 1000, 10_000


class Intent:
    """What an erasure will remove outside the database; the names are those the files have on the disk already."""

    def __init__(self, folder: Path, seq: int) -> None:
        self.path = folder / LEDGER / f"{seq}{_SUFFIX}"
        self.seq = seq

    def write(self, lines: list[str], tmp: Path) -> None:
        """Say durably which objects are to go."""
        write_durably(self.path, "".join(f"{line}\n" for line in lines).encode(), tmp=tmp)

    def names(self) -> list[str]:
        """Return the names of the objects to go; a damaged line is none."""
        return [line for line in self._lines() if len(line) == _NAME]

    def is_vacuumed(self) -> bool:
        """Whether only the database's old pages are left to be written over."""
        return _VACUUMED in self._lines()

    def forget(self) -> None:
        """It is done, or was never begun."""
        with refusing(self.path):
            self.path.unlink(missing_ok=True)
            sync_folder(self.path.parent)

    def _lines(self) -> list[str]:
        with refusing(self.path):
            return self.path.read_text("ascii", "replace").split("\n")


def intents(folder: Path) -> Iterator[Intent]:
    """Yield the erasures that were begun and not ended."""
    for path in sorted((folder / LEDGER).glob(f"*{_SUFFIX}")):
        number = path.name.removesuffix(_SUFFIX)
        if number.isascii() and number.isdigit() and path.is_file():
            yield Intent(folder, int(number))


def still_to_go(folder: Path) -> set[str]:
    """Names of objects an erasure has yet to remove: they are found by nobody."""
    return {name for intent in intents(folder) for name in intent.names()}


def remove_bodies(connection: Connection, entries: list[Entry]) -> None:
    """Remove bodies and index rows; within the transaction whose newest entry is the erasure that names them."""
    connection.execute(delete(BODIES).where(BODIES.c.seq.in_([entry.seq for entry in entries])))
    unindex(connection, entries)


def finish(folder: Path, *, engine: Engine, store: ObjectStore, keys: Keys) -> None:
    """Remove what lies outside the tables of what was erased in them; what cannot go now waits for a later writer.

    The erasure itself stands, and nobody is kept from writing by what is left of it.
    """
    waiting = []
    for intent in list(intents(folder)):
        with engine.connect() as connection:
            erased = _erased_at(connection, intent.seq)
            if erased is None or intent.is_vacuumed():
                outside = True
            else:
                names = set(intent.names()) - Shelf(connection).kept_names()
                outside = _remove_outside(names, erased, folder=folder, store=store, keys=keys)
        if erased is not None:
            waiting.append((intent, outside))
        else:
            with suppress(NotWritable):
                intent.forget()
    if waiting:
        _clean(waiting, engine, folder / "tmp")


def _clean(waiting: list[tuple[Intent, bool]], engine: Engine, tmp: Path) -> None:
    """Clean the database's pages, and forget the erasures of which nothing is left."""
    with engine.connect() as connection:
        vacuumed = all(intent.is_vacuumed() for intent, _ in waiting) or _vacuum(connection)
        truncated = _truncate_wal(connection)
    with suppress(DiskFull, NotWritable):
        for intent, outside in waiting:
            if outside and vacuumed and truncated:
                intent.forget()
            elif outside and vacuumed and not intent.is_vacuumed():
                intent.write([_VACUUMED], tmp)


def _erased_at(connection: Connection, seq: int) -> tuple[int, ...] | None:
    """The places the erasure at `seq` names; None where none was entered."""
    records = [body.record for _, body in Shelf(connection).filed([seq])]
    return next((record.erased for record in records if isinstance(record, Erasure)), None)


def _remove_outside(
    names: set[str], erased: tuple[int, ...], *, folder: Path, store: ObjectStore, keys: Keys
) -> bool:
    """Remove objects nobody else speaks of, mirrored bodies, and older copies of the database; whether all went."""
    paths = [store.path(name) for name in sorted(names)]
    gone = [taken_away(path, folder / "tmp", most=KEY_BYTES) for path in paths]
    gone += [taken_away(copy, folder / "tmp", most=None) for copy in folder.glob(f"{DATABASE}.before-*")]
    try:
        Mirror(folder).forget(erased, keys.identity, keys.recipient)
    except (DiskFull, NotWritable):
        return False
    return all(gone)


def _vacuum(connection: Connection) -> bool:
    """Write the database anew, so that no page keeps what was deleted; False when there is no room or no turn.

    `secure_delete` has put zeros over the rows already: what a page may keep besides goes with this.
    """
    driver: Any = connection.connection.driver_connection
    try:
        with_patience(driver, _OPTIMIZE)
        with_patience(driver, "VACUUM")
    except (DatabaseError, MemoryError):
        return False
    return True


def _truncate_wal(connection: Connection) -> bool:
    """Bring the clean pages into the file and empty the WAL; False while a reader still needs the old ones."""
    driver: Any = connection.connection.driver_connection
    try:
        busy, in_wal, _ = with_patience(driver, "PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except DatabaseError:
        return False
    return not busy and not in_wal


def with_patience(driver: Any, statement: str) -> Any:
    """Carry out a statement that another connection may hold up, waiting only a moment for it."""
    driver.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}")
    try:
        return driver.execute(statement)
    finally:
        driver.execute(f"PRAGMA busy_timeout = {_USUAL_PATIENCE_MS}")
