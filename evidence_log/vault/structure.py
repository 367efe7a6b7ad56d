"""What a database is made of, read from itself, and what it should be made of."""

from functools import cache
from typing import Any

import sqlcipher3
from sqlalchemy import Connection, text
from sqlmodel import SQLModel, create_engine

from evidence_log.vault.tables import LAID, SEARCH

_TABLE_COLUMNS = text("SELECT * FROM pragma_table_xinfo(:name)")
_INDEX_COLUMNS = text("SELECT * FROM pragma_index_xinfo(:name)")

Structure = dict[str, tuple[Any, ...]]


def structure(connection: Connection) -> Structure:
    """Everything the database is made of but its triggers: columns by name of the table."""
    made = connection.execute(text("SELECT type, name FROM sqlite_master WHERE type != 'trigger'")).all()
    found: Structure = {}
    for kind, name in made:
        if str(name).startswith("sqlite_autoindex_"):
            continue
        columns = connection.execute(_INDEX_COLUMNS if kind == "index" else _TABLE_COLUMNS, {"name": name})
        found[str(name)] = (kind, *(tuple(column) for column in columns))
    return found


@cache
def intended_structure(version: int) -> Structure:
    """The structure of a vault that was made at that step."""
    engine = create_engine("sqlite://", module=sqlcipher3)
    with engine.begin() as connection:
        SQLModel.metadata.create_all(connection)
        connection.execute(text(SEARCH))
        intended = structure(connection)
    engine.dispose()
    later = {name for name, step in LAID.items() if step > version}
    return {name: told for name, told in intended.items() if not _is_of(name, later)}


def _is_of(name: str, tables: set[str]) -> bool:
    """Whether it is one of the tables, or a part SQLite made for one."""
    return any(name == table or name.startswith(f"{table}_") for table in tables)
