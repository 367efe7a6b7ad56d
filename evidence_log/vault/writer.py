"""The only hand that writes evidence: keeps bytes, appends records, one durable transaction at a time.

What an act appended is durable when `append` returns: entries, bodies, signed checkpoint and index in one
transaction; the mirror follows at once, and is mended by the next writer if it did not.
"""

import secrets
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace
from sqlalchemy import Connection, Engine, insert
from sqlalchemy.exc import OperationalError

from evidence_log.errors import DiskFull, EndMissing, NothingToErase, NotWritable, VaultDamaged
from evidence_log.ledger.bodies import ACTS, kept_objects
from evidence_log.ledger.chain import FIRST_PREV, VERSION, decode_entry, encode_entry, entry_hash
from evidence_log.ledger.checkpoint import read_checkpoint, sign_checkpoint
from evidence_log.ledger.commitment import SALT_BYTES, Body, object_commitment, seal_body
from evidence_log.ledger.tree import Frontier, grown, leaf_hash, split_peaks
from evidence_log.records.capture import CapturedFile
from evidence_log.records.case import Case
from evidence_log.records.changes import Erasure
from evidence_log.records.circumstance import CircumstanceAnswer
from evidence_log.records.clock import Reading
from evidence_log.records.exhibit import (
    Exhibit,
    HowAcquired,
    KeptObject,
)
from evidence_log.records.ledger import Act, Checkpoint, Entry
from evidence_log.records.progress import Progress
from evidence_log.records.receipt import Receipt
from evidence_log.records.record import Record
from evidence_log.records.seal import Seal, SealRequest
from evidence_log.records.vault_facts import ClockStep, KeyChange, KeyWrap
from evidence_log.vault.answered import answered
from evidence_log.vault.clock_steps import clock_step
from evidence_log.vault.database import write_refusal
from evidence_log.vault.durable import refusing, regular
from evidence_log.vault.erasing import Intent, finish, intents, remove_bodies, still_to_go
from evidence_log.vault.inbox import ContentPlain, Inbox, Waiting
from evidence_log.vault.index import NUMBERED
from evidence_log.vault.indexing import index_entry, rebuild
from evidence_log.vault.key_changes import set_passphrase, set_recovery, unfinished, way_of
from evidence_log.vault.keys import KEYS, Keys
from evidence_log.vault.manifest import DATABASE, LEDGER, Manifest
from evidence_log.vault.mirror import SEGMENT, Mirror
from evidence_log.vault.objects import ObjectStore
from evidence_log.vault.recorded import ledger_time, recorded_at
from evidence_log.vault.shelf import Numbering, Shelf
from evidence_log.vault.source import Plain
from evidence_log.vault.tables import BODIES, CHECKPOINTS, ENTRIES


class Writer:
    """Writes within the writer lock; made by `Vault.writer` and by nobody else."""

    def __init__(self, folder: Path, *, manifest: Manifest, keys: Keys, engine: Engine, at: Reading) -> None:
        self._folder = folder
        self._manifest = manifest
        self._keys = keys
        self._engine = engine
        self._at = at
        self._objects = ObjectStore(folder, keys)
        self._mirror = Mirror(folder)
        self._inbox = Inbox(folder)

    def keep(self, source: Path) -> KeptObject:
        """Keep a file's bytes: read, hashed and encrypted in one pass, durable when this returns."""
        return self._objects.keep(source)

    def keep_bytes(self, data: bytes) -> KeptObject:
        """Keep bytes the program made."""
        return self._objects.keep_bytes(data)

    def keep_plain(self, plain: Plain) -> KeptObject:
        """Keep bytes of a size known from the start, from anywhere else."""
        return self._objects.keep_plain(plain)

    def keep_answer(self, entries: int, host: str, answer: bytes) -> str:
        """Keep an authority's raw answer beside the checkpoint it is about, durably; returns the file's name."""
        return self._mirror.keep_answer(entries, host, answer)

    def answers(self, entries: int) -> list[tuple[str, bytes]]:
        """Return the raw answers kept about a checkpoint, by file name, entered or not."""
        with refusing(Path(LEDGER)):
            files = self._mirror.answers().items()
            return [(name, regular(path).read_bytes()) for (size, name), path in files if size == entries]

    def checkpoint(self) -> tuple[Checkpoint, bytes]:
        """Return the newest checkpoint and its signed note, which stays kept once a record speaks of it."""
        with self._engine.connect() as connection:
            shelf = Shelf(connection)
            head, _ = shelf.head(self._manifest.verifier)
            return head, shelf.note(head.size)

    def keep_captured(self, file: CapturedFile) -> KeptObject:
        """Keep a file of the inbox; raises VaultDamaged when it is not what was captured."""
        with self._inbox.open_content(file, self._keys.identity) as reader:
            return self._objects.keep_plain(ContentPlain(reader, file))

    def speak_again_of(self, kept: KeptObject) -> KeptObject:
        """The same bytes for a further record, with a salt of its own."""
        return replace(kept, salt=_salt().hex())

    def settle_inbox(self) -> None:
        """Clear away what was answered for: a taking in that was killed after it was entered left its item behind."""
        items, erased = self._answered_for()
        for item in items:
            self._clear(item, everything=item.capture_id in erased)

    def _answered_for(self) -> tuple[list[Waiting], frozenset[str]]:
        """Items the ledger has answered for, and which captures something was erased of."""
        there = sorted(self._inbox.captures())
        if not there:
            return [], frozenset()
        with self._engine.connect() as connection:
            settled, erased = answered(Shelf(connection), there)
        waiting = self._inbox.waiting(self._keys.identity) if settled else []
        return [item for item in waiting if item.capture_id in settled], erased

    def clear(self, item: Waiting) -> None:
        """Take an item of the inbox out that the ledger knows. A content that is no object by now stays."""
        self._clear(item, everything=False)

    def _clear(self, item: Waiting, *, everything: bool) -> None:
        files = () if item.capture is None else item.capture.files
        names = {file.content: self._objects.name_of(file.sha256) for file in files}
        contents = [each for each, name in names.items() if everything or self._objects.path(name).exists()]
        # What it became is durable and must be answered: what cannot go now, the next writer clears.
        with suppress(DiskFull, NotWritable):
            self._inbox.remove(item, contents)

    def next_reference(self, act: Act, *, ahead: int = 0) -> str:
        """The reference the next record of that act will have, or the one `ahead` after it, while the lock is held."""
        with self._engine.connect() as connection:
            return Shelf(connection).next_reference(act, ahead=ahead)

    def refuse_damage(self) -> None:
        """Raise VaultDamaged when the newest head, the entries under it and what lies beside do not agree."""
        with self._engine.connect() as connection, refusing(Path(LEDGER)):
            shelf = Shelf(connection)
            head = self._frontier(shelf, shelf.last_entry())
            size, peaks = shelf.head_before()
            if grown(size, peaks, shelf.entries_from(size)) != (head.size, head.peaks):
                raise VaultDamaged(part=f"{DATABASE}: checkpoints")
            self._refuse_lost_end(head)

    def _refuse_lost_end(self, head: Frontier) -> None:
        """A signed note or a part of the mirror that tells more than the database: going on would bury it."""
        for size, path in self._mirror.notes().items():
            if size >= head.size and (beside := self._note(path)) is not None:
                differs = beside.size == head.size and beside.root != head.root().hex()
                if beside.size > head.size:
                    raise EndMissing(part=DATABASE, folder=str(self._folder))
                if differs:
                    raise VaultDamaged(part=f"{DATABASE}: checkpoints")
        for (_, last), path in self._mirror.segments().items():
            if last >= head.size and self._mirror.tells(path, last, self._keys.identity):
                raise EndMissing(part=DATABASE, folder=str(self._folder))

    def _note(self, path: Path) -> Checkpoint | None:
        """What a note says, if this vault signed it; what else lies there is for verify to tell."""
        try:
            return read_checkpoint(regular(path).read_bytes(), self._manifest.verifier)
        except (ValueError, OSError):
            return None

    def append(self, *records: Record) -> list[Receipt]:
        """Enter records in one transaction; a step of the clock is entered before them."""
        try:
            with self._engine.execution_options(writing=True).begin() as connection:
                receipts = self._enter(connection, records)
        except OperationalError as error:
            raise write_refusal(error, self._folder) from error
        # What was entered is durable and must be answered: the next writer mends the mirror, or refuses.
        with suppress(DiskFull, NotWritable):
            self.mend_mirror()
        return receipts

    def adopt_found(self) -> None:
        """Enter what an interrupted act had kept and not entered: as exhibits that were found."""
        with self._engine.connect() as connection:
            known = Shelf(connection).kept_names() | still_to_go(self._folder) | self._awaited()
        for name in self._objects.names():
            fits = None if name in known else self._objects.fits_its_name(name)
            if fits is not None:
                sha256, size = fits
                kept = KeptObject(name=name, sha256=sha256, size=size, salt=_salt().hex())
                self.append(Exhibit(incident=None, original=kept, source_name=None, how=HowAcquired.FOUND))

    def _awaited(self) -> set[str]:
        """Names of objects that items of the inbox will speak of: their taking in was interrupted, and comes again."""
        return {self._objects.name_of(file.sha256) for file in self._inbox.files(self._keys.identity)}

    def mend_index(self) -> Iterator[Progress]:
        """Make the index anew when rows are missing: numbers and found objects are taken from it."""
        with self._engine.connect() as connection:
            whole = Shelf(connection).index_is_whole()
        if not whole:
            yield from self.rebuild_index()

    def mend_mirror(self) -> None:
        """Bring notes and mirror up to the head."""
        with self._engine.connect() as connection, refusing(Path(LEDGER)):
            shelf = Shelf(connection)
            head, _ = shelf.head(self._manifest.verifier)
            written = self._mirror.segments()
            for first in range(0, head.size, SEGMENT):
                last = min(first + SEGMENT, head.size) - 1
                if (first, last) not in written:
                    self._write_segment(shelf, first, last)
            outside = shelf.witnessed()
            for size in sorted({head.size, *outside} - self._mirror.notes().keys()):
                self._mirror.write_note(size, shelf.note(size))
            self._mirror.drop_notes(head.size, but=outside)

    def _write_segment(self, shelf: Shelf, first: int, last: int) -> None:
        begun = self._mirror.begun(first, last, self._keys.identity)
        more = shelf.raw(first + len(begun), last)
        try:
            self._mirror.write(first, begun, more, self._keys.recipient)
        except ValueError as error:
            raise VaultDamaged(part=f"{DATABASE}: bodies") from error

    def rebuild_index(self) -> Iterator[Progress]:
        """Throw the index away and make it anew from the bodies; cut off half-way, the old one stays."""
        try:
            with self._engine.execution_options(writing=True).begin() as connection:
                yield from rebuild(connection)
        except OperationalError as error:
            raise write_refusal(error, self._folder) from error

    def erase(self, reference: str, *, reason: str, handed_over: bool | None) -> Receipt:
        """Remove what was recorded of a thing, and of an incident's exhibits with it; a tombstone stays.

        Raises UnknownReference, and NothingToErase when it was erased before.
        """
        try:
            with self._engine.execution_options(writing=True).begin() as connection:
                shelf = Shelf(connection)
                erased = self._bodies_of(shelf, reference)
                size = self._frontier(shelf, shelf.last_entry()).size
                for seq in (size, size + 1):  # a step of the clock may come first
                    Intent(self._folder, seq).write(shelf.only_here(erased), self._folder / "tmp")
                record = Erasure(
                    erases=reference, reason=reason, erased=tuple(erased), handed_over=handed_over
                )
                receipt = self._enter(connection, (record,))[0]
                remove_bodies(connection, shelf.entries(erased))
        except OperationalError as error:
            raise write_refusal(error, self._folder) from error
        # What was entered is durable and must be answered: what is left of it, a later writer removes.
        self.finish_erasures()
        self.settle_inbox()
        with suppress(DiskFull, NotWritable):
            self.mend_mirror()
        return receipt

    def is_erasing(self) -> bool:
        """Whether something of an erasure is left for a later writer to remove."""
        return any(intents(self._folder)) or bool(self._answered_for()[0])

    def _bodies_of(self, shelf: Shelf, reference: str) -> list[int]:
        """Where bodies stand that tell of a thing; an erasure's own reason stays."""
        if not reference.startswith("CAP-"):
            shelf.seq_of(reference)
        about = [reference, *shelf.exhibits_of([reference]).get(reference, [])]
        if reference.startswith("EX-"):
            about += _unpacked_from(shelf, reference)
        tombstones = set(shelf.acts([Act.ERASE], about))
        places = [seq for seq in shelf.all_about(about) if seq not in tombstones]
        places += shelf.declined_before(reference, places)
        found = shelf.with_body(sorted(places))
        if not found:
            raise NothingToErase(reference=reference)
        return found

    def finish_erasures(self) -> None:
        """Remove outside the tables what was erased in them: after each erasure, and what an earlier one left."""
        finish(self._folder, engine=self._engine, store=self._objects, keys=self._keys)

    def set_passphrase(self, passphrase: str, *, opened_with: KeyWrap) -> Receipt:
        """Let this passphrase open the vault, and no other."""
        set_passphrase(self._folder, self._keys, passphrase)
        return self._enter_way(KeyWrap.PASSPHRASE, opened_with)

    def set_recovery(self, *, opened_with: KeyWrap) -> str:
        """Make a recovery identity in the place of any other; returns its line."""
        line = set_recovery(self._folder, self._keys)
        self._enter_way(KeyWrap.RECOVERY, opened_with)
        return line

    def _enter_way(self, wrap: KeyWrap, opened_with: KeyWrap) -> Receipt:
        way = way_of(self._folder / KEYS, wrap)
        return self.append(KeyChange(made=way, opened_with=opened_with))[0]

    def finish_key_changes(self) -> None:
        """Finish what an interrupted change of keys left, and enter it."""
        with self._engine.connect() as connection:
            missing = unfinished(self._folder, self._keys, connection)
        if missing:
            self.append(*missing)

    def sweep(self) -> None:
        """Remove what interrupted writers left half-written."""
        self._objects.sweep()
        self._inbox.sweep(self._at.wall)

    def _enter(self, connection: Connection, records: tuple[Record, ...]) -> list[Receipt]:
        shelf = Shelf(connection)
        last = shelf.last_entry()
        frontier = self._frontier(shelf, last)
        stepped, numbering = clock_step(last, self._at), Numbering(shelf)
        entered: list[Entry] = []
        for record in records if stepped is None else (stepped, *records):
            body = seal_body(record, _salt)
            entry = self._entry(record, body, last, frontier.size, _reference(record, numbering))
            last = encode_entry(entry)
            connection.execute(insert(ENTRIES).values(seq=entry.seq, data=last))
            connection.execute(insert(BODIES).values(seq=entry.seq, data=body.data))
            index_entry(connection, entry, body)
            frontier.append(leaf_hash(last))
            entered.append(entry)
        root = frontier.root().hex()
        self._sign(connection, frontier)
        receipts = [
            Receipt(reference=each.ref, seq=each.seq, recorded_at=recorded_at(each), head=root)
            for each in entered
        ]
        return receipts if stepped is None else receipts[1:]

    def _frontier(self, shelf: Shelf, last: bytes | None) -> Frontier:
        """The tree's right edge, trusted only because the signed root fits it and it ends at the last entry."""
        damaged = VaultDamaged(part=f"{DATABASE}: checkpoints")
        if not shelf.has_checkpoint():
            if last is not None:
                raise damaged
            return Frontier()
        head, peaks = shelf.head(self._manifest.verifier)
        try:
            frontier = Frontier(head.size, split_peaks(peaks))
            entries = 0 if last is None else decode_entry(last).seq + 1
        except ValueError as error:
            raise damaged from error
        if (frontier.root().hex(), frontier.size) != (head.root, entries):
            raise damaged
        return frontier

    def _entry(self, record: Record, body: Body, last: bytes | None, seq: int, ref: str) -> Entry:
        return Entry(
            v=VERSION,
            seq=seq,
            prev=FIRST_PREV if last is None else entry_hash(last),
            act=ACTS[type(record)],
            ref=ref,
            commit=body.commit,
            objects=tuple(object_commitment(kept) for kept in kept_objects(record)),
            at=ledger_time(self._at),
            boot=self._at.boot,
            mono_us=self._at.uptime_us,
            tz=self._at.zone,
            off=self._at.offset_minutes,
        )

    def _sign(self, connection: Connection, frontier: Frontier) -> None:
        checkpoint = Checkpoint(origin=self._manifest.origin, size=frontier.size, root=frontier.root().hex())
        note = sign_checkpoint(checkpoint, self._keys.sign, self._manifest.origin)
        row = {"size": frontier.size, "note": note, "peaks": b"".join(frontier.peaks)}
        connection.execute(insert(CHECKPOINTS).values(**row))


def _unpacked_from(shelf: Shelf, archive: str) -> list[str]:
    """What came out of an archive, and out of archives in it: its bytes are the same bytes."""
    members = shelf.inside(archive)
    return [*members, *(each for member in members for each in _unpacked_from(shelf, member))]


def _reference(record: Record, numbering: Numbering) -> str:
    act = ACTS[type(record)]
    return numbering.next(act) if act in NUMBERED else _about(record)


def _about(record: Record) -> str:
    """What an entry is about that gives no reference itself."""
    for field in ("party", "exhibit", "amends", "withdraws", "erases", "capture", "debt"):
        if hasattr(record, field):
            return str(getattr(record, field))
    if isinstance(record, (SealRequest, Seal)):
        return f"CHECKPOINT-{record.entries}"
    if isinstance(record, ClockStep):
        return "CLOCK"
    return "CASE" if isinstance(record, (Case, CircumstanceAnswer)) else "VAULT"


def _salt() -> bytes:
    return secrets.token_bytes(SALT_BYTES)
