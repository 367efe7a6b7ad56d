"""The steps of verify that look at the database file, its guards, and its index."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection, select, text
from sqlalchemy.exc import DatabaseError as Unreadable
from sqlcipher3.dbapi2 import DatabaseError
from sqlmodel import SQLModel

from evidence_log.errors import VaultDamaged
from evidence_log.records.verification import Check, Discrepancy
from evidence_log.vault.check_ledger import Looked
from evidence_log.vault.filing import Filing
from evidence_log.vault.index import incident_row, index_rows, names_of, told_rows, words_row
from evidence_log.vault.manifest import DATABASE
from evidence_log.vault.search import tokens
from evidence_log.vault.structure import intended_structure, structure
from evidence_log.vault.tables import INDEX, LAID, TRIGGERS, WORDS, table_of

Seen = Check | Discrepancy
Row = tuple[Any, ...]


def file_is_whole(connection: Connection, another: Connection) -> bool:
    """Begin to read, and bring what was committed into the file; whether all that is read is in it.

    What is being read stays in the file until it has been read: nobody can bring anything newer over it. While somebody
    else reads what is older, a part stays in the WAL, and pages of the file are then not yet what they will be.
    """
    driver: Any = another.connection.driver_connection
    try:
        connection.execute(text("SELECT COUNT(*) FROM sqlite_master"))
        busy, in_wal, brought = driver.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    except (DatabaseError, Unreadable):  # the steps tell what is the matter
        return True
    return not busy and in_wal == brought


def check_pages(connection: Connection, *, whole: bool) -> Iterator[Seen]:
    """Every page of a whole file by its own authentication; then the structure, which reads all pages in use."""
    said = []
    if whole:
        said += [str(row[0]) for row in connection.execute(text("PRAGMA cipher_integrity_check"))]
    said += [str(row[0]) for row in connection.execute(text("PRAGMA integrity_check(20)")) if row[0] != "ok"]
    yield Check(step=3, name="database", looked_at=1)
    for each in said:
        yield Discrepancy(
            step=3, reference=DATABASE, expected="ok", found=each, meaning="database-unreadable"
        )


def check_guards(connection: Connection) -> Iterator[Seen]:
    """The triggers are there, word for word, and no others; the tables are those of a vault made at its step."""
    rows = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
    found = {str(name): str(sql) for name, sql in rows}
    yield Check(step=4, name="guards", looked_at=len(TRIGGERS))
    for name in sorted(TRIGGERS.keys() | found.keys()):
        expected, there = TRIGGERS.get(name, ""), found.get(name, "")
        if expected != there:
            yield _guard(name, "guard-missing", expected, there)
    intended, tables = intended_structure(_version(connection)), structure(connection)
    for name in sorted(intended.keys() | tables.keys()):
        if intended.get(name) != tables.get(name):
            yield _guard(name, "table-differs", repr(intended.get(name, "")), repr(tables.get(name, "")))


def _version(connection: Connection) -> int:
    return int(connection.execute(text("PRAGMA user_version")).scalar_one())


def _guard(reference: str, meaning: str, expected: str, found: str) -> Discrepancy:
    there = found.encode("utf-8", "backslashreplace").decode()
    name = reference.encode("utf-8", "backslashreplace").decode()
    return Discrepancy(step=4, reference=name, expected=expected, found=there, meaning=meaning)


def check_index(connection: Connection, looked: Looked) -> Iterator[Seen]:
    """Every index row is what a rebuild from the bodies would give, and there are no others."""
    expected = _expected(looked)
    found: list[Discrepancy] = []
    looked_at, version = 0, _version(connection)
    for model in INDEX:
        table = table_of(model)
        name = str(table.name)
        if LAID.get(name, 0) > version:
            continue
        keys = len(table.primary_key)
        order = [table.c[field] for field in model.model_fields]
        there = {tuple(row[:keys]): tuple(row) for row in connection.execute(select(*order))}
        looked_at += len(there)
        for key in sorted(there.keys() | expected[name].keys()):
            seq = key[0]
            if looked.is_unreadable(seq):
                continue  # its body is already reported: nothing to compare the row with
            should, is_there = expected[name].get(key), there.get(key)
            if should != is_there:
                found.append(_differs(looked.named(seq), name, should, is_there))
    if version >= LAID["search_index"]:
        found.extend(_check_search(connection, looked, expected[str(WORDS.name)]))
    yield Check(step=8, name="index", looked_at=looked_at)
    yield from found


def _check_search(connection: Connection, looked: Looked, words: dict[Row, Row]) -> Iterator[Discrepancy]:
    """Every incident is in the search index with as many tokens as its words have. Its pages are step 3's."""
    said = connection.execute(text("SELECT id, sz FROM search_index_docsize")).all()
    there = {int(seq): bytes(size) for seq, size in said}
    should = {key[0]: _varint(len(tokens(str(row[1])).split())) for key, row in words.items()}
    for seq in sorted(there.keys() | should.keys()):
        if not looked.is_unreadable(seq) and there.get(seq) != should.get(seq):
            yield Discrepancy(
                step=8,
                reference=f"{looked.named(seq)} (search_index)",
                expected=should.get(seq, b"").hex(),
                found=there.get(seq, b"").hex(),
                meaning="index-differs",
            )


def _varint(number: int) -> bytes:
    """SQLite's own spelling of a whole number, as FTS5 keeps a document's size."""
    made = [number & 0x7F]
    while number := number >> 7:
        made.append((number & 0x7F) | 0x80)
    return bytes(reversed(made))


def _expected(looked: Looked) -> dict[str, dict[Row, Row]]:
    """The rows a rebuild would give, by table and key."""
    expected: dict[str, dict[Row, Row]] = {str(table_of(row).name): {} for row in INDEX}
    filing = Filing()

    def add(row: SQLModel) -> None:
        table = table_of(type(row))
        values = tuple(row.model_dump().values())
        expected[str(table.name)][values[: len(table.primary_key)]] = values

    for seq, entry in sorted(looked.entries.items()):
        body = looked.bodies.get(seq)
        if body is None and looked.is_unreadable(seq):
            continue
        for row in index_rows(entry, body):
            add(row)
        if body is not None:
            with suppress(VaultDamaged):  # about something whose own body is already reported
                filing.add(entry, body)
    names = names_of(filing)
    for filed in filing.incidents({}):
        add(incident_row(filed))
        for told in told_rows(filed):
            add(told)
        add(words_row(filed, names.get(filed.reference, [])))
    return expected


def _differs(reference: str, table: str, expected: Row | None, found: Row | None) -> Discrepancy:
    return Discrepancy(
        step=8,
        reference=f"{reference} ({table})",
        expected="" if expected is None else repr(expected),
        found="" if found is None else repr(found),
        meaning="index-differs",
    )
