"""What a database is made of, read from itself, and what it should be made of."""

from functools import cache
from typing import Any

import sqlcipher3
from sqlalchemy import Connection, text
from sqlmodel import SQLModel, create_engine

from evidence_log.vault.tables import SEARCH

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
def intended_structure() -> Structure:
    """The structure of a vault just made."""
    engine = create_engine("sqlite://", module=sqlcipher3)
    with engine.begin() as connection:
        SQLModel.metadata.create_all(connection)
        connection.execute(text(SEARCH))
        intended = structure(connection)
    engine.dispose()
    return intended
