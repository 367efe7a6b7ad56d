"""Whether what the ledger tells of a document holds: its own entry, the beginning it was made from, the signed heads."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from evidence_log.errors import UnknownReference, VaultDamaged
from evidence_log.ledger.bodies import kept_objects
from evidence_log.ledger.checkpoint import read_checkpoint
from evidence_log.ledger.commitment import object_commitment
from evidence_log.ledger.tree import Frontier, leaf_hash
from evidence_log.records.document import Document
from evidence_log.records.record import Record
from evidence_log.records.verification import Check, Discrepancy, Progress
from evidence_log.vault.shelf import Shelf
from evidence_log.vault.tables import ENTRIES, as_bytes

Seen = Check | Discrepancy
Told = Seen | Progress

_TELL_EVERY = 4096


class KeptAs(Record, frozen=True):
    """What bytes were entered as: the entry's place and reference, and its record."""

    seq: int
    reference: str
    recorded_at: str
    record: Record


def check_entered(connection: Connection, reference: str, seq: int) -> Iterator[Seen]:
    """Step 3: the entry a thing was entered by commits to what its record says now."""
    yield Check(step=3, name="entered", looked_at=1)
    found = next(Shelf(connection).filed([seq]), None)
    if found is None:
        raise UnknownReference(reference=reference, nearest="")
    entry, body = found
    if body.commit != entry.commit:
        yield _differs(3, reference, "body-does-not-fit", entry.commit, body.commit)
    commitments = tuple(object_commitment(each) for each in kept_objects(body.record))
    if commitments != entry.objects:
        yield _differs(3, reference, "objects-do-not-fit", " ".join(entry.objects), " ".join(commitments))


def check_beginning(
    connection: Connection, reference: str, document: Document, verifier: str
) -> Iterator[Told]:
    """Steps 4 and 5: the ledger begins with the entries the document was made from, and both heads are signed."""
    frontier, root = Frontier(), ""
    rows = connection.execute(select(as_bytes(ENTRIES.c.data)).order_by(ENTRIES.c.seq)).scalars()
    for data in rows:
        frontier.append(leaf_hash(data))
        if frontier.size == document.entries:
            root = frontier.root().hex()
        if frontier.size % _TELL_EVERY == 0:
            yield Progress(step=4, name="beginning", done=frontier.size, total=0)
    yield Check(step=4, name="beginning", looked_at=document.entries)
    if root != document.root:
        yield _differs(4, reference, "document-other-beginning", document.root, root)
    yield Check(step=5, name="heads", looked_at=2)
    shelf = Shelf(connection)
    then = _signed(shelf, document.entries, verifier)
    if then != document.root:
        yield _differs(5, f"checkpoint-{document.entries}", "checkpoint-differs", document.root, then)
    head, _ = shelf.head(verifier)
    if (head.size, head.root) != (frontier.size, frontier.root().hex()):
        yield _differs(5, f"checkpoint-{head.size}", "checkpoint-differs", head.root, frontier.root().hex())


def _signed(shelf: Shelf, entries: int, verifier: str) -> str:
    """The root that was signed over so many entries; empty where none was, or the signature does not fit."""
    try:
        checkpoint = read_checkpoint(shelf.note(entries), verifier)
    except (ValueError, VaultDamaged):
        return ""
    return checkpoint.root if checkpoint.size == entries else ""


def _differs(step: int, reference: str, meaning: str, expected: str, found: str) -> Discrepancy:
    return Discrepancy(step=step, reference=reference, expected=expected, found=found, meaning=meaning)
