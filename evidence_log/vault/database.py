"""SQLModel on SQLCipher 4: how vault.db is opened. Nobody but the vault knows that it is a database."""

import os
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool
from sqlmodel import create_engine

from evidence_log.errors import VaultDamaged
from evidence_log.vault.durable import refusing
from evidence_log.vault.manifest import DATABASE
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


def open_database(folder: Path, key: bytes) -> Engine:
    """Open vault.db with its raw 256-bit key; raises VaultDamaged when the key does not open it."""
    if not (folder / DATABASE).is_file():
        raise VaultDamaged(part=DATABASE)
    engine = _engine(folder / DATABASE, key)
    try:
        with engine.connect() as connection:
            connection.execute(text("SELECT COUNT(*) FROM entries"))
    except DatabaseError as error:
        engine.dispose()
        raise VaultDamaged(part=DATABASE) from error
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


def _engine(path: Path, key: bytes) -> Engine:
    def connect() -> Any:
        connection = sqlcipher3.connect(str(path), check_same_thread=False, isolation_level=None)
        # First of all: the library prints to standard error, which is the app's screen.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for pragma in _PRAGMAS:
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
