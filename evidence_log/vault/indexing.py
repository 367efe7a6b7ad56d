"""Keep the index in step with entries and bodies, or make it anew from them."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, func, insert, select, text
from sqlmodel import SQLModel

from evidence_log.errors import VaultDamaged
from evidence_log.ledger.commitment import Body
from evidence_log.records.annotation import Annotation
from evidence_log.records.changes import Erasure, Withdrawal
from evidence_log.records.exhibit import Exhibit
from evidence_log.records.extracted_text import ExtractedText
from evidence_log.records.incident import Amendment, Incident
from evidence_log.records.ledger import Act, Entry
from evidence_log.records.progress import Progress, Stage
from evidence_log.vault.filing import Filing
from evidence_log.vault.index import incident_row, index_rows, names_of, told_rows, words_row
from evidence_log.vault.manifest import DATABASE
from evidence_log.vault.search import tokens
from evidence_log.vault.shelf import Shelf
from evidence_log.vault.tables import ENTRIES, INCIDENTS, INDEX, TOLD, WORDS, WordsRow, table_of

TELL = (Act.LOG, Act.AMEND, Act.WITHDRAW)
ABOUT_EXHIBIT = (Act.ATTACH, Act.WITHDRAW, Act.ANNOTATE, Act.EXTRACT)

_MANY = 2000
_FIND_BY = text("INSERT INTO search_index(rowid, tokens) VALUES (:seq, :tokens)")


def index_entry(connection: Connection, entry: Entry, body: Body) -> None:
    """Add the rows of an entry just written; the incident it is about gets its row anew."""
    for row in index_rows(entry, body):
        _insert(connection, row)
    record = body.record
    if isinstance(record, Incident) and not Shelf(connection).exhibits_of([entry.ref]):
        filing = Filing()
        filing.add(entry, body)  # a new one: nothing else is told of it yet
        # Where somebody changed the index so that a number is given twice, words are still taken; verify tells.
        connection.execute(INCIDENTS.delete().where(INCIDENTS.c.reference == entry.ref))
        _insert_rows(connection, entry.ref, filing)
    elif isinstance(record, (Incident, Amendment)):
        _refresh(connection, entry.ref)
    elif isinstance(record, Exhibit):
        _refresh(connection, record.incident)
    elif isinstance(record, (Annotation, ExtractedText)):
        _refresh(connection, Shelf(connection).incident_of(record.exhibit))
    elif isinstance(record, Withdrawal) and entry.ref.startswith("INC-"):
        _refresh(connection, entry.ref)
    elif isinstance(record, Withdrawal):
        _refresh(connection, Shelf(connection).incident_of(entry.ref))


def unindex(connection: Connection, entries: list[Entry]) -> None:
    """Take out the rows of entries whose bodies were erased; that they were entered stays."""
    seqs = [entry.seq for entry in entries]
    incidents = {Shelf(connection).incident_of(entry.ref) for entry in entries}
    _forget_words(connection, seqs)
    for model in INDEX:
        table = table_of(model)
        connection.execute(table.delete().where(table.c.seq.in_(seqs)))
    for entry in entries:
        for row in index_rows(entry, None):
            _insert(connection, row)
    for incident in incidents:
        _refresh(connection, incident)


def rebuild(connection: Connection) -> Iterator[Progress]:
    """Throw the index away and make it anew; raises VaultDamaged when a body is missing that was not erased."""
    for model in INDEX:
        connection.execute(table_of(model).delete())
    connection.execute(text("INSERT INTO search_index(search_index) VALUES ('delete-all')"))
    total = int(connection.execute(select(func.count()).select_from(ENTRIES)).scalar_one())
    yield Progress(stage=Stage.INDEX, done=0, of=total)
    rows = _Rows(connection)
    filing, missing, erased = Filing(), set[int](), set[int]()
    for place, (entry, body) in enumerate(Shelf(connection).everything()):
        if entry.seq != place:
            raise VaultDamaged(part=f"{DATABASE}: {place}")
        if rows.add(index_rows(entry, body)):
            yield Progress(stage=Stage.INDEX, done=place, of=total)
        if body is None:
            missing.add(entry.seq)
            continue
        filing.add(entry, body)
        if isinstance(body.record, Erasure):
            erased.update(body.record.erased)
    if missing - erased:
        raise VaultDamaged(part=f"{DATABASE}: {min(missing - erased)}")
    names, incidents = names_of(filing), filing.incidents()
    for done, filed in enumerate(incidents):
        if rows.add(
            [incident_row(filed), *told_rows(filed)], words_row(filed, names.get(filed.reference, []))
        ):
            yield Progress(stage=Stage.WORDS, done=done, of=len(incidents))
    rows.write()
    yield Progress(stage=Stage.WORDS, done=len(incidents), of=len(incidents))


class _Rows:
    """Rows on their way into the index: written many at a time, a table after the other."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: dict[type[SQLModel], list[dict[str, Any]]] = {}
        self._count = 0

    def add(self, rows: list[SQLModel], words: WordsRow | None = None) -> bool:
        """Take rows; whether it was time to write what had come together."""
        for row in rows if words is None else (*rows, words):
            self._rows.setdefault(type(row), []).append(dict(row))
            self._count += 1
        due = self._count >= _MANY
        if due:
            self.write()
        return due

    def write(self) -> None:
        """Write what has come together."""
        for model, rows in self._rows.items():
            self._connection.execute(insert(table_of(model)), rows)
        if told := self._rows.get(WordsRow):
            found = [{"seq": row["seq"], "tokens": tokens(row["words"])} for row in told]
            self._connection.execute(_FIND_BY, found)
        self._rows, self._count = {}, 0


def _refresh(connection: Connection, reference: str | None) -> None:
    """Make an incident's rows anew; nothing for what is none, or is erased."""
    if reference is None:
        return
    shelf, filing = Shelf(connection), Filing()
    exhibits = shelf.exhibits_of([reference]).get(reference, [])
    told = [*shelf.acts(TELL, [reference]), *shelf.acts(ABOUT_EXHIBIT, exhibits)]
    for entry, body in shelf.filed(told):
        filing.add(entry, body)
    _take_place(connection, reference, filing)


def _take_place(connection: Connection, reference: str, filing: Filing) -> None:
    """Write the rows of the one incident that was filed, in the place of those there were."""
    connection.execute(INCIDENTS.delete().where(INCIDENTS.c.reference == reference))
    for filed in filing.incidents({}):
        connection.execute(TOLD.delete().where(TOLD.c.seq == filed.seq))
        _forget_words(connection, [filed.seq])
    _insert_rows(connection, reference, filing)


def _insert_rows(connection: Connection, reference: str, filing: Filing) -> None:
    """Write the rows of the one incident that was filed, where there are none."""
    names = names_of(filing)
    for filed in filing.incidents({}):
        _insert(connection, incident_row(filed))
        if told := [dict(row) for row in told_rows(filed)]:
            connection.execute(insert(TOLD), told)
        _insert_words(connection, words_row(filed, names.get(reference, [])))


def _insert_words(connection: Connection, row: WordsRow) -> None:
    _insert(connection, row)
    values = {"seq": row.seq, "tokens": tokens(row.words)}
    connection.execute(_FIND_BY, values)


def _forget_words(connection: Connection, seqs: list[int]) -> None:
    for seq in seqs:
        connection.execute(WORDS.delete().where(WORDS.c.seq == seq))
        connection.execute(text("DELETE FROM search_index WHERE rowid = :seq"), {"seq": seq})


def _insert(connection: Connection, row: SQLModel) -> None:
    connection.execute(insert(table_of(type(row))).values(**row.model_dump()))
