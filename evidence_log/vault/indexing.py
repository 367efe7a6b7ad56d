"""Keep the index in step with entries and bodies, or make it anew from them."""

from sqlalchemy import Connection, insert
from sqlmodel import SQLModel

from evidence_log.errors import VaultDamaged
from evidence_log.ledger.commitment import Body
from evidence_log.records.changes import Erasure, Withdrawal
from evidence_log.records.incident import Amendment, Incident
from evidence_log.records.ledger import Act, Entry
from evidence_log.vault.filing import Filing
from evidence_log.vault.index import incident_row, index_rows
from evidence_log.vault.manifest import DATABASE
from evidence_log.vault.shelf import Shelf
from evidence_log.vault.tables import INCIDENTS, INDEX, table_of

TELL = (Act.LOG, Act.AMEND, Act.WITHDRAW)


def index_entry(connection: Connection, entry: Entry, body: Body) -> None:
    """Add the rows of an entry just written; the incident it is about gets its row anew."""
    for row in index_rows(entry, body):
        _insert(connection, row)
    changes_incident = isinstance(body.record, (Incident, Amendment, Withdrawal))
    if changes_incident and not entry.ref.startswith("EX-"):
        _refresh(connection, entry.ref)


def unindex(connection: Connection, entries: list[Entry]) -> None:
    """Take out the rows of entries whose bodies were erased; that they were entered stays."""
    seqs = [entry.seq for entry in entries]
    for model in INDEX:
        table = table_of(model)
        connection.execute(table.delete().where(table.c.seq.in_(seqs)))
    for entry in entries:
        for row in index_rows(entry, None):
            _insert(connection, row)


def rebuild(connection: Connection) -> None:
    """Throw the index away and make it anew; raises VaultDamaged when a body is missing that was not erased."""
    for model in INDEX:
        connection.execute(table_of(model).delete())
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
    for filed in filing.incidents():
        _insert(connection, incident_row(filed))


def _refresh(connection: Connection, reference: str) -> None:
    shelf, filing = Shelf(connection), Filing()
    for entry, body in shelf.filed(shelf.acts(TELL, [reference])):
        filing.add(entry, body)
    connection.execute(INCIDENTS.delete().where(INCIDENTS.c.reference == reference))
    for filed in filing.incidents({}):
        _insert(connection, incident_row(filed))


def _insert(connection: Connection, row: SQLModel) -> None:
    connection.execute(insert(table_of(type(row))).values(**row.model_dump()))
