"""The database's own layout, in numbered steps on `PRAGMA user_version`. Entries and bodies are never rewritten by a step.

Before a file that holds something is brought up, a copy is laid beside it; afterwards tables, guards and the head are
looked at, and where they are not as they should be nothing has happened.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlmodel import SQLModel

from evidence_log.errors import DiskFull, NotWritable, VaultDamaged, VaultTooNew
from evidence_log.records.progress import Progress
from evidence_log.vault.durable import refusing
from evidence_log.vault.indexing import rebuild
from evidence_log.vault.manifest import DATABASE
from evidence_log.vault.structure import intended_structure, structure
from evidence_log.vault.tables import LAID, LIKENESS, SEARCH, TOLD, TRIGGERS, WORDS


def lay_ledger(connection: Connection) -> None:
    """Step 1: entries, bodies, checkpoints, their guards, and the index."""
    tables = [table for table in SQLModel.metadata.sorted_tables if table.name not in LAID]
    SQLModel.metadata.create_all(connection, tables=tables)
    for trigger in TRIGGERS.values():
        connection.execute(text(trigger))


def lay_search(connection: Connection) -> None:
    """Step 2: what a search is answered from."""
    WORDS.create(connection)
    connection.execute(text(SEARCH))


def lay_likeness(connection: Connection) -> None:
    """Step 3: what pictures look like. From here on bodies of version 2 may stand in it: an older program refuses."""
    LIKENESS.create(connection)


def lay_told(connection: Connection) -> None:
    """Step 4: what incidents are narrowed down and counted by. From here on there may be parties and steps of version 2."""
    TOLD.create(connection)


def lay_nothing(_: Connection) -> None:
    """No table: from here on there may be records an older program does not know. An older program refuses."""


STEPS: tuple[Callable[[Connection], None], ...] = (
    lay_ledger,
    lay_search,
    lay_likeness,
    lay_told,
    lay_nothing,  # debts, answers, cases and steps of a later version
    lay_nothing,  # documents of version 2, annotations of version 3, what was handed over
    lay_nothing,  # documents of version 3
)
NEWEST = len(STEPS)


def lay_all(connection: Connection) -> None:
    """Lay out a new database."""
    for step in STEPS:
        step(connection)
    connection.execute(text(f"PRAGMA user_version = {NEWEST}"))


def version_of(engine: Engine) -> int:
    """The step a database is at; raises VaultTooNew for one of a later program."""
    with engine.connect() as connection:
        version = int(connection.execute(text("PRAGMA user_version")).scalar_one())
    if version > NEWEST:
        raise VaultTooNew(found=version, known=NEWEST)
    return version


def bring_up(engine: Engine, folder: Path) -> Iterator[Progress]:
    """Take the steps that are missing, all or none; only for the holder of the writer lock."""
    version = version_of(engine)
    if version == NEWEST:
        return
    try:
        _copy(engine, folder / f"{DATABASE}.before-{NEWEST}")
        with engine.execution_options(writing=True).begin() as connection:
            before = _head(connection)
            for step in STEPS[version:]:
                step(connection)
            connection.execute(text(f"PRAGMA user_version = {NEWEST}"))
            yield from rebuild(connection)
            _refuse_other(connection, before)
    except OperationalError as error:
        said = str(getattr(error.orig, "sqlite_errorname", ""))
        full = said.startswith("SQLITE_FULL")
        raise (DiskFull if full else NotWritable)(path=DATABASE) from error
    except DatabaseError as error:
        raise VaultDamaged(part=DATABASE) from error


def _copy(engine: Engine, target: Path) -> None:
    """Lay a copy beside the file, encrypted with the same key. An older one of the same name was half-written."""
    with refusing(target):
        target.unlink(missing_ok=True)
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        if driver is None:
            raise VaultDamaged(part=DATABASE)
        driver.execute("VACUUM INTO ?", (str(target),))
    with refusing(target):
        if os.name == "posix":
            target.chmod(0o600)
        descriptor = os.open(target, os.O_RDWR | getattr(os, "O_BINARY", 0))
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _head(connection: Connection) -> tuple[object, ...]:
    wanted = "SELECT (SELECT COUNT(*) FROM entries), (SELECT COUNT(*) FROM bodies), MAX(size), note FROM checkpoints"
    return tuple(connection.execute(text(wanted)).one())


def _refuse_other(connection: Connection, before: tuple[object, ...]) -> None:
    """Refuse what a step must not do: lose a guard, a table, an entry; leave something behind that is not whole."""
    guards = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
    whole = [row[0] for row in connection.execute(text("PRAGMA integrity_check(1)"))]
    orphans = connection.execute(text("PRAGMA foreign_key_check")).all()
    if (
        {str(name): str(sql) for name, sql in guards} != TRIGGERS
        or structure(connection) != intended_structure(NEWEST)
        or _head(connection) != before
        or whole != ["ok"]
        or orphans
    ):
        raise VaultDamaged(part=DATABASE)
