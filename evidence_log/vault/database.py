"""SQLModel on SQLCipher 4: how vault.db is opened. Nobody but the vault knows that it is a database."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import sqlcipher3
from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import QueuePool
from sqlmodel import create_engine

from evidence_log.errors import DatabaseMissing, DiskFull, NotWritable, VaultDamaged
from evidence_log.vault.durable import FreshFile, is_full, refusing, sync_file
from evidence_log.vault.manifest import DATABASE
from evidence_log.vault.markers import is_backup
from evidence_log.vault.schema import lay_all

_PRAGMAS = (
    "cipher_memory_security = OFF",  # four times slower scans, and the pages are in our memory anyway
    "journal_mode = WAL",
    "synchronous = FULL",
    "temp_store = MEMORY",
    "secure_delete = ON",
    "trusted_schema = OFF",
    "recursive_triggers = ON",  # or REPLACE would delete without asking the triggers
    "busy_timeout = 10000",
)
_SYSTEM_SAID_NO = ("SQLITE_BUSY", "SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_PERM", "SQLITE_READONLY")
_READING = tuple(each for each in _PRAGMAS if not each.startswith(("journal_mode", "synchronous")))
# On a full disk not even what a reader needs beside the file can be made: SQLITE_IOERR or SQLITE_FULL.
_NOTHING_CAN_BE_WRITTEN = ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_IOERR", "SQLITE_FULL")
_PIECE = 1 << 20


def open_database(folder: Path, key: bytes) -> Engine:
    """Open vault.db with its raw 256-bit key; raises VaultDamaged when the key does not open it."""
    if not (folder / DATABASE).is_file():
        raise DatabaseMissing(part=DATABASE, folder=str(folder))
    if is_backup(folder):
        return _opened(_only_read(folder, key))
    try:
        return _opened(_engine(folder / DATABASE, key))
    except VaultDamaged as error:
        said = str(getattr(getattr(error.__cause__, "orig", None), "sqlite_errorname", ""))
        if not said.startswith(_NOTHING_CAN_BE_WRITTEN):
            raise
    return _opened(_only_read(folder, key))


def snapshot(engine: Engine, target: Path) -> None:
    """Write the database as it is at this moment, under the same key, to a new file; others go on writing."""
    with FreshFile(target) as file, refusing(target):
        file.sync()
    try:
        with engine.connect() as connection:
            driver: Any = connection.connection.driver_connection
            driver.execute("VACUUM INTO ?", (str(target),))
    except sqlcipher3.DatabaseError as error:
        said = str(getattr(error, "sqlite_errorname", ""))
        if said.startswith("SQLITE_FULL"):
            raise DiskFull(path=str(target)) from error
        if said.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_READONLY")):
            raise NotWritable(path=str(target)) from error
        raise VaultDamaged(part=DATABASE) from error
    sync_file(target)


def write_refusal(error: OperationalError, folder: Path) -> DiskFull | NotWritable | VaultDamaged:
    """Say what a failed transaction means."""
    said = str(getattr(error.orig, "sqlite_errorname", ""))
    if said.startswith("SQLITE_FULL") or (said.startswith(_SYSTEM_SAID_NO) and is_full(folder)):
        return DiskFull(path=DATABASE)
    if said.startswith(_SYSTEM_SAID_NO):
        return NotWritable(path=DATABASE)
    return VaultDamaged(part=DATABASE)


def _opened(engine: Engine) -> Engine:
    try:
        with engine.connect() as connection:
            connection.execute(text("SELECT COUNT(*) FROM entries"))
    except DatabaseError as error:
        engine.dispose()
        raise VaultDamaged(part=DATABASE) from error
    return engine


def _only_read(folder: Path, key: bytes) -> Engine:
    """Open what cannot or must not be written: as it lies when all of it is in the file, else a private copy.

    The copy is of the encrypted files, and goes when the engine is disposed of.
    """
    wal = folder / f"{DATABASE}-wal"
    if not (wal.is_file() and wal.stat().st_size):
        return _engine(folder / DATABASE, key, as_it_lies=True)
    place = TemporaryDirectory(prefix="evidence-log-")
    for path in (folder / DATABASE, wal):
        with FreshFile(Path(place.name) / path.name) as file, path.open("rb") as source:
            while piece := source.read(_PIECE):
                file.write(piece)
    engine = _engine(Path(place.name) / DATABASE, key)
    event.listen(engine, "engine_disposed", lambda _: place.cleanup())
    return engine


def create_database(folder: Path, key: bytes) -> Engine:
    """Make vault.db, private from its first byte, with its tables and triggers."""
    path = folder / DATABASE
    with refusing(path):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        if os.name == "posix":
            path.chmod(0o600)  # SQLite gives the WAL the same permissions
    engine = _engine(path, key)
    with engine.begin() as connection:
        lay_all(connection)
    return engine


def take_any_text(connection: Connection) -> None:
    """Let text that is not UTF-8 through, its bytes as surrogates: for looking at what a stranger wrote."""
    driver: Any = connection.connection.driver_connection
    driver.text_factory = lambda data: data.decode("utf-8", "surrogateescape")


def _engine(path: Path, key: bytes, *, as_it_lies: bool = False) -> Engine:
    place = f"{path.absolute().as_uri()}?mode=ro&immutable=1" if as_it_lies else str(path)

    def connect() -> Any:
        connection = sqlcipher3.connect(place, check_same_thread=False, isolation_level=None, uri=as_it_lies)
        # First of all: the library prints to standard error, which is the app's screen.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for pragma in _READING if as_it_lies else _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        return connection

    # What a statement held must not come into a trace: words of the log, above all.
    engine = create_engine(
        "sqlite://", module=sqlcipher3, creator=connect, poolclass=QueuePool, hide_parameters=True
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Any) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
