"""The rows of vault.db: entries and bodies are the truth, the rest is an index that can be rebuilt.

These models hold rows and validate nothing; records hold the meaning.
"""

from typing import cast

from sqlalchemy import Column, ColumnElement, Index, Integer, LargeBinary, Table, Text, cast as cast_to, func
from sqlmodel import Field, SQLModel


class EntryRow(SQLModel, table=True):
    """One ledger entry, as the bytes that are hashed."""

    __tablename__ = "entries"

    seq: int = Field(primary_key=True)
    data: bytes


class BodyRow(SQLModel, table=True):
    """The body an entry commits to, as the bytes that are committed to."""

    __tablename__ = "bodies"

    seq: int = Field(primary_key=True)
    data: bytes


class CheckpointRow(SQLModel, table=True):
    """The signed head after a transaction, and the tree's right edge at that size (32 bytes a peak)."""

    __tablename__ = "checkpoints"

    size: int = Field(primary_key=True)
    note: bytes
    peaks: bytes


class PlaceRow(SQLModel, table=True):
    """Index: what each entry is about, and how many kept objects its body speaks of (0 once it is erased).

    `series` and `number` are those of the reference where the entry gave one, else empty and 0.
    """

    __tablename__ = "place_index"

    seq: int = Field(primary_key=True)
    reference: str = Field(index=True)
    act: str = Field(index=True)
    series: str
    number: int
    objects: int


class IncidentRow(SQLModel, table=True):
    """Index: incidents as they now stand, by place in time; `seq` is where they were first written down."""

    __tablename__ = "incident_index"

    seq: int = Field(primary_key=True)
    reference: str = Field(unique=True)
    kind: str
    status: str
    sort_us: int = Field(index=True)
    occurred: str
    summary: str
    handles: str


class ExhibitRow(SQLModel, table=True):
    """Index: exhibits by incident."""

    __tablename__ = "exhibit_index"

    seq: int = Field(primary_key=True)
    reference: str = Field(unique=True)
    incident: str | None = Field(default=None, index=True)


class AboutRow(SQLModel, table=True):
    """Index: examinations, derivatives and custody events by exhibit; media facts for examinations."""

    __tablename__ = "about_index"

    seq: int = Field(primary_key=True)
    exhibit: str = Field(index=True)
    kind: str
    state: str | None = None
    media_type: str | None = None


class KeptRow(SQLModel, table=True):
    """Index: which entry speaks of which kept object; `place` counts the objects of one entry."""

    __tablename__ = "kept_index"

    seq: int = Field(primary_key=True)
    place: int = Field(primary_key=True)
    name: str = Field(index=True)


class WordsRow(SQLModel, table=True):
    """Index: the words of an incident as it now stands, to show where a search met them; `seq` as in the incidents."""

    __tablename__ = "words_index"

    seq: int = Field(primary_key=True)
    words: str


class LikenessRow(SQLModel, table=True):
    """Index: what a picture was found to look like, by examination."""

    __tablename__ = "likeness_index"

    seq: int = Field(primary_key=True)
    exhibit: str
    likeness: str


class ToldRow(SQLModel, table=True):
    """Index: what incidents are narrowed down and counted by, as they now stand; `seq` as in the incidents.

    `facet` is number, who, tag, contacted or count; `value` is compared, `shown` is how it was written. Withdrawn ones
    have none. The place in time stands here, too: counting must not look at every incident's own row.
    """

    __tablename__ = "told_index"
    __table_args__ = (Index("told_index_by_value", "facet", "value", "sort_us", "shown", "seq"),)

    seq: int = Field(primary_key=True)
    place: int = Field(primary_key=True)
    facet: str
    value: str
    shown: str
    sort_us: int


def table_of(row: type[SQLModel]) -> Table:
    """Return the table a row model stands for: its columns have types a checker understands."""
    return cast("Table", row.__table__)  # type: ignore[attr-defined]


INDEX = (PlaceRow, IncidentRow, ExhibitRow, AboutRow, KeptRow, WordsRow, LikenessRow, ToldRow)


def as_bytes(column: Column[bytes]) -> ColumnElement[bytes]:
    """A column read as bytes whatever was put into it: SQLite keeps the type a stranger wrote."""
    return func.coalesce(cast_to(column, LargeBinary), b"")


def as_place(column: Column[int]) -> ColumnElement[int]:
    """A column read as a whole number; -1 for nothing at all."""
    return func.coalesce(cast_to(column, Integer), -1)


def as_text(column: Column[str]) -> ColumnElement[str]:
    """A column read as text."""
    return func.coalesce(cast_to(column, Text), "")


ENTRIES = table_of(EntryRow)
BODIES = table_of(BodyRow)
CHECKPOINTS = table_of(CheckpointRow)
PLACES = table_of(PlaceRow)
INCIDENTS = table_of(IncidentRow)
EXHIBITS = table_of(ExhibitRow)
ABOUT = table_of(AboutRow)
KEPT = table_of(KeptRow)
WORDS = table_of(WordsRow)
LIKENESS = table_of(LikenessRow)
TOLD = table_of(ToldRow)
# Which step of the database laid what the first one did not: a file of an earlier step has none of it.
LAID = {"words_index": 2, "search_index": 2, "likeness_index": 3, "told_index": 4}

# Contentless: the words themselves stand in words_index. `rowid` is the seq of the incident.
SEARCH = (
    "CREATE VIRTUAL TABLE search_index USING fts5("
    "tokens, content='', contentless_delete=1, prefix='1', tokenize='unicode61 remove_diacritics 0')"
)

TRIGGERS = {
    "entries_stay": "CREATE TRIGGER entries_stay BEFORE UPDATE ON entries "
    "BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END",
    "entries_remain": "CREATE TRIGGER entries_remain BEFORE DELETE ON entries "
    "BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END",
    "entries_in_turn": "CREATE TRIGGER entries_in_turn BEFORE INSERT ON entries "
    "WHEN NEW.seq IS NOT (SELECT COALESCE(MAX(seq) + 1, 0) FROM entries) "
    "BEGIN SELECT RAISE(ABORT, 'entries follow one another'); END",
    "bodies_stay": "CREATE TRIGGER bodies_stay BEFORE UPDATE ON bodies "
    "BEGIN SELECT RAISE(ABORT, 'bodies are never changed'); END",
    # The newest entry must be an erasure that names it: a body goes in the act that says so, or not at all.
    "bodies_remain": "CREATE TRIGGER bodies_remain BEFORE DELETE ON bodies WHEN NOT EXISTS ("
    "SELECT 1 FROM bodies AS b, json_each(CAST(b.data AS TEXT), '$.fields.erased.value') AS e "
    "WHERE b.seq = (SELECT MAX(seq) FROM entries) AND e.value = OLD.seq "
    "AND json_extract(CAST(b.data AS TEXT), '$.kind') = 'erasure') "
    "BEGIN SELECT RAISE(ABORT, 'bodies are removed by an erasure only'); END",
    "bodies_belong": "CREATE TRIGGER bodies_belong BEFORE INSERT ON bodies "
    "WHEN NOT EXISTS (SELECT 1 FROM entries WHERE seq = NEW.seq) "
    "BEGIN SELECT RAISE(ABORT, 'a body belongs to an entry'); END",
    "checkpoints_stay": "CREATE TRIGGER checkpoints_stay BEFORE UPDATE ON checkpoints "
    "BEGIN SELECT RAISE(ABORT, 'checkpoints are never changed'); END",
    "checkpoints_remain": "CREATE TRIGGER checkpoints_remain BEFORE DELETE ON checkpoints "
    "BEGIN SELECT RAISE(ABORT, 'checkpoints are never removed'); END",
}
