"""The steps of verify that look at entries, signed heads and bodies."""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial

from sqlalchemy import Connection, select

from evidence_log.ledger.bodies import ACTS, kept_objects
from evidence_log.ledger.chain import FIRST_PREV, decode_entry, entry_hash
from evidence_log.ledger.checkpoint import read_checkpoint
from evidence_log.ledger.commitment import Body, object_commitment, read_body
from evidence_log.ledger.tree import Tree, leaf_hash
from evidence_log.records.changes import Erasure
from evidence_log.records.exhibit import KeptObject
from evidence_log.records.ledger import Act, Entry
from evidence_log.records.vault_facts import Restoration
from evidence_log.records.verification import Check, Discrepancy, KnownHead, Progress, Remark
from evidence_log.vault.index import NUMBERED, spell_reference
from evidence_log.vault.manifest import LEDGER
from evidence_log.vault.tables import BODIES, CHECKPOINTS, ENTRIES, as_bytes, as_place

Seen = Check | Remark | Discrepancy
Told = Seen | Progress

_TELL_EVERY = 256


class Looked:
    """What earlier steps saw and later ones need: raw bytes by place, decoded entries, bodies that fit."""

    def __init__(self) -> None:
        self.raw_entries: dict[int, bytes] = {}
        self.raw_bodies: dict[int, bytes] = {}
        self.entries: dict[int, Entry] = {}
        self.bodies: dict[int, Body] = {}
        self.erased: set[int] = set()
        self.tree = Tree()

    def named(self, seq: int) -> str:
        """How a person would call the entry: its place, and what it is about."""
        entry = self.entries.get(seq)
        return f"#{seq}" if entry is None else f"#{seq} {entry.ref}"

    def is_unreadable(self, seq: int) -> bool:
        """Whether a body should be there and does not fit, or is not there."""
        return seq in self.raw_entries and seq not in self.bodies and seq not in self.erased

    def kept(self) -> Iterator[tuple[str, KeptObject]]:
        """Every kept object a fitting body speaks of, with the name of its entry."""
        for seq, body in self.bodies.items():
            for kept in kept_objects(body.record):
                yield self.named(seq), kept


def check_entries(connection: Connection, looked: Looked) -> Iterator[Told]:
    """Sequence, bytes, links. The tree is built from the bytes as they are."""
    previous = FIRST_PREV
    expected = 0
    rows = connection.execute(
        select(as_place(ENTRIES.c.seq), as_bytes(ENTRIES.c.data)).order_by(ENTRIES.c.seq)
    )
    found: list[Discrepancy] = []
    for seq, data in rows:
        if seq % _TELL_EVERY == 0:
            yield Progress(step=5, name="entries", done=len(looked.raw_entries), total=0)
        if seq != expected:
            found.append(_entry(f"#{expected}", "entry-missing", str(expected), str(seq)))
        expected = seq + 1
        looked.raw_entries[seq] = data
        looked.tree.append(leaf_hash(data))
        try:
            entry = decode_entry(data)
        except ValueError as error:
            found.append(_entry(f"#{seq}", "entry-unreadable", "", str(error)))
            previous = ""
            continue
        looked.entries[seq] = entry
        if entry.seq != seq:
            found.append(_entry(looked.named(seq), "entry-out-of-place", str(seq), str(entry.seq)))
        if previous and entry.prev != previous:
            found.append(_entry(looked.named(seq), "entry-does-not-link", previous, entry.prev))
        previous = entry_hash(data)
    yield Check(step=5, name="entries", looked_at=len(looked.raw_entries))
    yield from found


def check_checkpoints(
    connection: Connection, beside: Mapping[int, bytes | str], verifier: str, origin: str, looked: Looked
) -> Iterator[Seen]:
    """Every signed head, in the database and beside it, against the root over the entries.

    `beside` has the bytes of each note by size, or why they cannot be read.
    """
    columns = (as_place(CHECKPOINTS.c.size), as_bytes(CHECKPOINTS.c.note), as_bytes(CHECKPOINTS.c.peaks))
    rows = connection.execute(select(*columns).order_by(CHECKPOINTS.c.size)).all()
    newest = rows[-1][0] if rows else 0
    yield Check(step=6, name="checkpoints", looked_at=len(rows) + len(beside))
    look = partial(_check_note, verifier=verifier, origin=origin, looked=looked)
    for size, note, peaks in rows:
        yield from look(f"checkpoint-{size}", size, note)
        if 0 <= size <= looked.tree.size and peaks != b"".join(looked.tree.peaks(size)):
            yield _checkpoint(f"checkpoint-{size}", "checkpoint-differs", str(size), "peaks")
    for size, there in beside.items():
        name = f"{LEDGER}/checkpoint-{size}.note"
        if isinstance(there, str):
            yield _checkpoint(name, "checkpoint-does-not-verify", "", there)
        else:
            yield from look(name, size, there)
    if newest and newest not in beside:
        yield Remark(step=6, reference=f"checkpoint-{newest}", meaning="mirror-behind")
    if newest < looked.tree.size:
        yield _checkpoint(f"#{newest}", "head-unsigned", str(looked.tree.size), str(newest))


def _check_note(
    name: str, size: int, note: bytes, *, verifier: str, origin: str, looked: Looked
) -> Iterator[Seen]:
    differs = partial(_checkpoint, name)
    try:
        checkpoint = read_checkpoint(note, verifier)
    except ValueError as error:
        yield differs("checkpoint-does-not-verify", "", str(error))
        return
    if (checkpoint.size, checkpoint.origin) != (size, origin):
        yield differs(
            "checkpoint-does-not-verify", f"{origin} {size}", f"{checkpoint.origin} {checkpoint.size}"
        )
    elif checkpoint.size > looked.tree.size:
        yield differs("checkpoint-missing", str(checkpoint.size), str(looked.tree.size))
    elif (root := looked.tree.root(checkpoint.size).hex()) != checkpoint.root:
        yield differs("checkpoint-differs", checkpoint.root, root)


def check_known(known: KnownHead | None, origin: str, looked: Looked) -> Iterator[Seen]:
    """A head that was kept elsewhere: the ledger must begin with the entries it was over."""
    if known is None:
        return
    name = "--checkpoint"
    if known.origin not in (None, origin):
        yield _checkpoint(name, "known-head-differs", str(known.origin), origin)
    elif known.size is None:
        if known.root not in {looked.tree.root(size).hex() for size in range(1, looked.tree.size + 1)}:
            yield _checkpoint(name, "known-head-differs", known.root, "")
    elif known.size > looked.tree.size:
        yield _checkpoint(name, "known-head-missing", str(known.size), str(looked.tree.size))
    elif (root := looked.tree.root(known.size).hex()) != known.root:
        yield _checkpoint(name, "known-head-differs", known.root, root)


def check_bodies(connection: Connection, looked: Looked) -> Iterator[Told]:
    """Every entry has its body, every body its entry, and they fit."""
    rows = connection.execute(select(as_place(BODIES.c.seq), as_bytes(BODIES.c.data)).order_by(BODIES.c.seq))
    looked.raw_bodies.update({seq: data for seq, data in rows})  # noqa: C416 -- rows are not pairs to a checker
    found: list[Seen] = []
    total = len(looked.raw_bodies)
    for done, (seq, data) in enumerate(looked.raw_bodies.items()):
        if done % _TELL_EVERY == 0:
            yield Progress(step=7, name="bodies", done=done, total=total)
        if seq not in looked.raw_entries:
            found.append(_body(f"#{seq}", "body-without-entry"))
            continue
        found.extend(_check_body(seq, data, looked))
    yield Check(step=7, name="bodies", looked_at=total)
    for seq, body in looked.bodies.items():
        if isinstance(body.record, Erasure):
            looked.erased.update(each for each in body.record.erased if each < seq)
    for seq in looked.raw_entries:
        if seq not in looked.raw_bodies and seq not in looked.erased:
            yield _body(looked.named(seq), "body-missing")
        elif seq in looked.raw_bodies and seq in looked.erased:
            yield _body(looked.named(seq), "erased-still-there")
    yield from found
    yield from _check_references(looked)


def _check_references(looked: Looked) -> Iterator[Seen]:
    """Numbers follow one another: none is given twice, none is left out. The first that does not fit is named."""
    series, numbers = "", Counter[Act]()
    told: set[Act] = set()
    for seq, entry in sorted(looked.entries.items()):
        restored = looked.bodies.get(seq) if entry.act is Act.RESTORE else None
        if restored is not None and isinstance(restored.record, Restoration):
            series, numbers = restored.record.series, Counter()
        if entry.act in NUMBERED and entry.act not in told:
            numbers[entry.act] += 1
            expected = spell_reference(NUMBERED[entry.act], series, numbers[entry.act])
            if entry.ref != expected:
                told.add(entry.act)
                yield _body(f"#{entry.seq} {entry.ref}", "reference-out-of-turn", expected, entry.ref)


def _check_body(seq: int, data: bytes, looked: Looked) -> Iterator[Seen]:
    try:
        body = read_body(data)
    except ValueError as error:
        yield _body(looked.named(seq), "body-unreadable", "", str(error))
        return
    entry = looked.entries.get(seq)
    if entry is None:
        return
    if body.commit != entry.commit or ACTS[type(body.record)] is not entry.act:
        yield _body(looked.named(seq), "body-does-not-fit", entry.commit, body.commit)
        return
    commitments = tuple(object_commitment(kept) for kept in kept_objects(body.record))
    if commitments != entry.objects:
        yield _body(looked.named(seq), "objects-do-not-fit", " ".join(entry.objects), " ".join(commitments))
        return
    looked.bodies[seq] = body


def _entry(reference: str, meaning: str, expected: str, found: str) -> Discrepancy:
    return Discrepancy(step=5, reference=reference, expected=expected, found=found, meaning=meaning)


def _checkpoint(reference: str, meaning: str, expected: str, found: str) -> Discrepancy:
    return Discrepancy(step=6, reference=reference, expected=expected, found=found, meaning=meaning)


def _body(reference: str, meaning: str, expected: str = "", found: str = "") -> Discrepancy:
    return Discrepancy(step=7, reference=reference, expected=expected, found=found, meaning=meaning)
