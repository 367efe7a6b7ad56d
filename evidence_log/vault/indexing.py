"""Keep the index in step with entries and bodies, or make it anew from them."""

from sqlalchemy import Connection, insert, text
from sqlmodel import SQLModel

from evidence_log.errors import VaultDamaged
from evidence_log.ledger.commitment import Body
from evidence_log.records.changes import Erasure, Withdrawal
from evidence_log.records.exhibit import Exhibit
from evidence_log.records.incident import Amendment, Incident
from evidence_log.records.ledger import Act, Entry
from evidence_log.vault.filing import Filing
from evidence_log.vault.index import incident_row, index_rows, names_of, words_row
from evidence_log.vault.manifest import DATABASE
from evidence_log.vault.search import tokens
from evidence_log.vault.shelf import Shelf
from evidence_log.vault.tables import INCIDENTS, INDEX, WORDS, WordsRow, table_of

TELL = (Act.LOG, Act.AMEND, Act.WITHDRAW)


def index_entry(connection: Connection, entry: Entry, body: Body) -> None:
    """Add the rows of an entry just written; the incident it is about gets its row anew."""
    for row in index_rows(entry, body):
        _insert(connection, row)
    record = body.record
    if isinstance(record, (Incident, Amendment)):
        _refresh(connection, entry.ref)
    elif isinstance(record, Exhibit):
        _refresh(connection, record.incident)
    elif isinstance(record, Withdrawal):
        exhibit = Shelf(connection).incident_of(entry.ref)
        _refresh(connection, entry.ref if exhibit is None else exhibit)


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


def rebuild(connection: Connection) -> None:
    """Throw the index away and make it anew; raises VaultDamaged when a body is missing that was not erased."""
    for model in INDEX:
        connection.execute(table_of(model).delete())
    connection.execute(text("INSERT INTO search_index(search_index) VALUES ('delete-all')"))
    filing, missing, erased = Filing(), set[int](), set[int]()
    for place, (entry, body) in enumerate(Shelf(connection).everything()):
        if entry.seq != place:
            raise VaultDamaged(part=f"{DATABASE}: {place}")
        for row in index_rows(entry, body):
            _insert(connection, row)
        if body is None:
            missing.add(entry.seq)
            continue
        filing.add(entry, body)
        if isinstance(body.record, Erasure):
            erased.update(body.record.erased)
    if missing - erased:
        raise VaultDamaged(part=f"{DATABASE}: {min(missing - erased)}")
    names = names_of(filing)
    for filed in filing.incidents():
        _insert(connection, incident_row(filed))
        _insert_words(connection, words_row(filed, names.get(filed.reference, [])))


def _refresh(connection: Connection, reference: str | None) -> None:
    """Make an incident's rows anew; nothing for what is none, or is erased."""
    if reference is None:
        return
    shelf, filing = Shelf(connection), Filing()
    exhibits = shelf.exhibits_of([reference]).get(reference, [])
    told = [*shelf.acts(TELL, [reference]), *shelf.acts((Act.ATTACH, Act.WITHDRAW), exhibits)]
    for entry, body in shelf.filed(told):
        filing.add(entry, body)
    connection.execute(INCIDENTS.delete().where(INCIDENTS.c.reference == reference))
    names = names_of(filing)
    for filed in filing.incidents({}):
        _insert(connection, incident_row(filed))
        _forget_words(connection, [filed.seq])
        _insert_words(connection, words_row(filed, names.get(reference, [])))


def _insert_words(connection: Connection, row: WordsRow) -> None:
    _insert(connection, row)
    values = {"seq": row.seq, "tokens": tokens(row.words)}
    connection.execute(text("INSERT INTO search_index(rowid, tokens) VALUES (:seq, :tokens)"), values)


def _forget_words(connection: Connection, seqs: list[int]) -> None:
    for seq in seqs:
        connection.execute(WORDS.delete().where(WORDS.c.seq == seq))
        connection.execute(text("DELETE FROM search_index WHERE rowid = :seq"), {"seq": seq})


def _insert(connection: Connection, row: SQLModel) -> None:
    connection.execute(insert(table_of(type(row))).values(**row.model_dump()))
