"""An open vault: reading at any time from any thread, writing one at a time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self, TypeVar

from msgspec.structs import replace
from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError

from evidence_log.errors import NothingToFind, RecordErased, Refusal, UnknownReference, VaultDamaged
from evidence_log.records.case import Case
from evidence_log.records.case_file import (
    CaseFile,
    FiledCapture,
    FiledDocument,
    FiledErasure,
    FiledExhibit,
    FiledIncident,
    FiledSeal,
    FiledSealRequest,
    FiledStep,
)
from evidence_log.records.clock import Reading
from evidence_log.records.copies import Progress
from evidence_log.records.exhibit import KeptObject
from evidence_log.records.found import Findings, Found
from evidence_log.records.incident import Kind
from evidence_log.records.instant import instant_text, zone_named
from evidence_log.records.ledger import Act
from evidence_log.records.likeness import Alike, look_alike
from evidence_log.records.receipt import Receipt
from evidence_log.records.timeline import TimelineRow
from evidence_log.records.vault_facts import KeyWrap, Restoration
from evidence_log.vault.drafts import LeftDraft, left_drafts
from evidence_log.vault.filing import Filing
from evidence_log.vault.inbox import Inbox, Waiting, recipient_of
from evidence_log.vault.index import NUMBERED
from evidence_log.vault.indexing import TELL
from evidence_log.vault.key_changes import ways_on_the_shelf
from evidence_log.vault.keys import Keys, recovery_identity
from evidence_log.vault.last_opened import read_last_opened, write_last_opened
from evidence_log.vault.lock import PATIENCE_S, writer_lock
from evidence_log.vault.manifest import DATABASE, Manifest
from evidence_log.vault.markers import refuse_to_write
from evidence_log.vault.objects import ObjectStore
from evidence_log.vault.parts import Parts
from evidence_log.vault.schema import bring_up
from evidence_log.vault.search import excerpt, met, question, terms
from evidence_log.vault.shelf import Shelf
from evidence_log.vault.writer import Writer

Filed = TypeVar("Filed", FiledIncident, FiledExhibit, FiledDocument)


class Vault:
    """An unlocked vault. Close it, or use it as a context."""

    def __init__(
        self,
        folder: Path,
        *,
        manifest: Manifest,
        keys: Keys,
        engine: Engine,
        opened_with: KeyWrap = KeyWrap.PASSPHRASE,
    ) -> None:
        self.folder = folder
        self.opened_with = opened_with
        # Told how far a mending has come that a writer finds to do first; a door may put something else here.
        self.tell: Callable[[Progress], None] = lambda _: None
        self.manifest = manifest
        self._keys = keys
        self._engine = engine
        self._objects = ObjectStore(folder, keys)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database; the keys go with this object."""
        self._engine.dispose()

    @contextmanager
    def writer(self, at: Reading, *, patience_s: float = PATIENCE_S) -> Iterator[Writer]:
        """Hold the writer lock and write; raises VaultBusy after `patience_s` seconds. Not re-entrant."""
        refuse_to_write(self.folder)
        with self._writer(at, patience_s) as writer:
            yield writer

    @contextmanager
    def _writer(self, at: Reading, patience_s: float = PATIENCE_S) -> Iterator[Writer]:
        with writer_lock(self.folder, wait_s=patience_s), _damage_refused():
            self._tell_all(bring_up(self._engine, self.folder))
            writer = Writer(self.folder, manifest=self.manifest, keys=self._keys, engine=self._engine, at=at)
            writer.refuse_damage()
            writer.sweep()
            writer.finish_erasures()
            self._tell_all(writer.mend_index())
            writer.settle_inbox()
            writer.adopt_found()
            writer.finish_key_changes()
            writer.mend_mirror()
            yield writer

    def _tell_all(self, steps: Iterator[Progress]) -> None:
        for progress in steps:
            self.tell(progress)

    def go_on(self, series: str, at: Reading) -> Receipt:
        """Enter that a restored vault goes on from here, in a new series of references."""
        with self._writer(at) as writer:
            return writer.append(Restoration(series=series, entries=self.parts().entries()))[0]

    def parts(self) -> Parts:
        """What a copy of the vault is made of."""
        return Parts(self.folder, manifest=self.manifest, keys=self._keys, engine=self._engine)

    def case(self) -> Case:
        """The case as last set."""
        with self._shelf() as shelf:
            return _filed(shelf, shelf.acts([Act.SET_CASE])[-1:]).case()

    def case_file(self) -> CaseFile:
        """Everything, frozen, with the head it was taken at."""
        with self._shelf() as shelf:
            head, _ = shelf.head(self.manifest.verifier)
            return replace(_filed(shelf, None).case_file(head), erasures=_erasures(shelf))

    def seal_requests(self) -> tuple[FiledSealRequest, ...]:
        """The stamps asked for, answered or not, in order."""
        with self._shelf() as shelf:
            return _filed(shelf, shelf.acts([Act.REQUEST_SEAL])).seal_requests()

    def seals(self) -> tuple[FiledSeal, ...]:
        """The answers of stamp authorities, in order."""
        with self._shelf() as shelf:
            return _filed(shelf, shelf.acts([Act.SEAL])).seals()

    def steps(self) -> tuple[FiledStep, ...]:
        """The procedural steps, in order."""
        with self._shelf() as shelf:
            return _filed(shelf, shelf.acts([Act.STEP])).steps()

    def incident(self, reference: str) -> FiledIncident:
        """Return an incident; raises UnknownReference."""
        with self._shelf() as shelf:
            self._refuse_erased(shelf, _reference("INC", reference))
            return _named(reference, _incidents(shelf, [reference]))

    def exhibit(self, reference: str) -> FiledExhibit:
        """Return an exhibit; raises UnknownReference."""
        with self._shelf() as shelf:
            self._refuse_erased(shelf, _reference("EX", reference))
            return _named(reference, _filed(shelf, shelf.all_about([reference])).exhibits())

    def document(self, reference: str) -> FiledDocument:
        """Return a document; raises UnknownReference."""
        with self._shelf() as shelf:
            self._refuse_erased(shelf, _reference("DOC", reference))
            return _named(reference, _filed(shelf, shelf.all_about([reference])).documents())

    def incidents(
        self,
        *,
        since: datetime | None = None,
        until: datetime | None = None,
        kind: Kind | None = None,
        who: str | None = None,
        withdrawn: bool = False,
    ) -> list[FiledIncident]:
        """Incidents in the order they happened; `who` is part of a name or number. Both ends included.

        With `withdrawn`, those withdrawn, too.
        """
        with self._shelf() as shelf:
            references = shelf.incidents(since, until, kind, who, withdrawn=withdrawn)
            found = {each.reference: each for each in _incidents(shelf, references)}
            return [found[reference] for reference in references]

    def find(self, query: str, *, withdrawn: bool = False, limit: int = 50) -> Findings:
        """Incidents that meet every term of a query, the newest first; raises NothingToFind."""
        wanted = terms(query)
        if not wanted:
            raise NothingToFind(query=query)
        found: list[Found] = []
        with self._shelf() as shelf:
            for row, status, words in shelf.find(question(wanted), withdrawn=withdrawn):
                spans = met(words, wanted)
                if spans is None:
                    continue
                if len(found) == limit:
                    return Findings(found=tuple(found), more=True)
                piece, places = excerpt(words, spans)
                found.append(Found(incident=row, status=status, excerpt=piece, spans=places))
        return Findings(found=tuple(found), more=False)

    def timeline(self, before: tuple[int, int] | None = None, limit: int = 200) -> list[TimelineRow]:
        """One page of the timeline, newest first, after the row at `before` (its sort_us and seq)."""
        with self._shelf() as shelf:
            return shelf.timeline(before, limit)

    def captures(self, captures: list[str] | None = None) -> tuple[FiledCapture, ...]:
        """The reviews of these captures, or of all, in order; what was erased of them is left out."""
        with self._shelf() as shelf:
            return _filed(shelf, shelf.acts([Act.REVIEW], captures)).captures()

    def erased_captures(self) -> set[str]:
        """Captures whose answer was erased: what was in them is gone, and they are never taken in again."""
        with self._shelf() as shelf:
            seqs = shelf.acts([Act.REVIEW])
            gone = set(seqs) - set(shelf.with_body(seqs))
            return {entry.ref for entry in shelf.entries(sorted(gone))}

    def waiting(self) -> list[Waiting]:
        """What lies in the inbox, in order."""
        return Inbox(self.folder).waiting(self._keys.identity)

    def note_opening(self, at: Reading) -> str | None:
        """Remember that it was opened, and return when that was the time before; a copy to be read remembers nothing."""
        before = read_last_opened(self.folder, self._keys.identity)
        with suppress(Refusal):
            refuse_to_write(self.folder)
            now = instant_text(at.wall.astimezone(zone_named(at.zone)))
            write_last_opened(self.folder, recipient_of(self.manifest), now)
        return before

    def left_drafts(self) -> list[LeftDraft]:
        """What programs that are gone were writing, the newest first."""
        return left_drafts(self.folder, self._keys.identity)

    def unexamined(self) -> list[FiledExhibit]:
        """Exhibits nobody has looked into, or whose decoder died."""
        with self._shelf() as shelf:
            waiting = shelf.unexamined()
            if not all(reference.startswith("EX-") for reference in waiting):
                raise LookupError
        return [self.exhibit(reference) for reference in waiting]

    def exhibits_with(self, sha256: str) -> list[str]:
        """References of the exhibits of an incident that are exactly these bytes, withdrawn ones left out."""
        with self._shelf() as shelf:
            return shelf.exhibits_with(self._objects.name_of(sha256))

    def alike(self, filed: FiledExhibit) -> Alike:
        """The exhibits that are the same bytes, and those that look alike; withdrawn ones left out."""
        original, found = filed.exhibit.original, filed.examination
        likeness = None if found is None else found.likeness
        with self._shelf() as shelf:
            same = [each for each in shelf.exhibits_with(original.name) if each != filed.reference]
            near = [each for each, other in shelf.likenesses() if look_alike(likeness, other)]
            gone = {entry.ref for entry in shelf.entries(shelf.acts([Act.WITHDRAW]))}
        others = (each for each in dict.fromkeys(near) if each not in {filed.reference, *same, *gone})
        return Alike(same=tuple(same), near=tuple(others))

    def exhibits_inside(self, archive: str) -> list[FiledExhibit]:
        """The exhibits that were unpacked from an archive, in order, withdrawn ones included."""
        with self._shelf() as shelf:
            return list(_filed(shelf, shelf.all_about(shelf.inside(archive))).exhibits())

    def read_object(self, kept: KeptObject) -> bytes:
        """Return kept bytes, checked against their hash."""
        return self._objects.read(kept)

    def open_object(self, kept: KeptObject) -> BinaryIO:
        """Open kept bytes for reading at any place."""
        return self._objects.open(kept)

    def save_object(self, kept: KeptObject, path: Path) -> None:
        """Write kept bytes to a new file, bit for bit; raises FileExists."""
        self._objects.save(kept, path)

    def ways(self) -> frozenset[KeyWrap]:
        """What opens the vault, as its ledger tells."""
        with _damage_refused(), self._engine.connect() as connection:
            return frozenset(ways_on_the_shelf(connection).now)

    def recovery_identity(self) -> str:
        """The line that opens the vault without its passphrase; raises NoRecovery."""
        return recovery_identity(self.folder / "keys", self._keys)

    def withdrawn_exhibits(self) -> list[FiledExhibit]:
        """The exhibits that are no longer put forward, in the order they were withdrawn."""
        with self._shelf() as shelf:
            withdrawn = shelf.entries(shelf.with_body(shelf.acts([Act.WITHDRAW])))
        return [self.exhibit(each.ref) for each in withdrawn if each.ref.startswith("EX-")]

    def erasures(self) -> list[FiledErasure]:
        """What is left of everything that was erased, in the order it was."""
        with self._shelf() as shelf:
            return list(_erasures(shelf))

    def erasure(self, reference: str) -> FiledErasure | None:
        """What is left of a thing that was erased; None when it was not. Raises UnknownReference."""
        with self._shelf() as shelf:
            if not shelf.acts([Act.REVIEW], [reference]):
                shelf.seq_of(reference)
            return _erasure(shelf, reference)

    @staticmethod
    def _refuse_erased(shelf: Shelf, reference: str) -> None:
        if shelf.with_body([shelf.seq_of(reference)]):
            return
        if (gone := _erasure(shelf, reference)) is not None:
            raise RecordErased(reference=reference, at=gone.recorded_at)

    @contextmanager
    def _shelf(self) -> Iterator[Shelf]:
        with _damage_refused(LookupError), self._engine.connect() as connection:
            yield Shelf(connection)


@contextmanager
def _damage_refused(*also: type[LookupError]) -> Iterator[None]:
    """Refuse over a database that cannot be read; `also` for an index that points nowhere (a rebuild mends it)."""
    damage: tuple[type[Exception], ...] = (DatabaseError, *also)
    try:
        yield
    except damage as error:
        raise VaultDamaged(part=DATABASE) from error


def _incidents(shelf: Shelf, references: list[str]) -> tuple[FiledIncident, ...]:
    """The incidents as they stand, with the reviews of the captures they came from."""
    seqs = shelf.acts(TELL, references)
    filing = _filed(shelf, seqs)
    captures = [each.incident.capture for each in filing.incidents({}) if each.incident.capture is not None]
    if captures:
        filing = _filed(shelf, [*seqs, *shelf.acts([Act.REVIEW], captures)])
    return filing.incidents(shelf.standing_exhibits(references))


def _filed(shelf: Shelf, seqs: list[int] | None) -> Filing:
    filing = Filing()
    for entry, body in shelf.filed(seqs):
        filing.add(entry, body)
    return filing


def _named(reference: str, filed: tuple[Filed, ...]) -> Filed:
    """The one thing the index led to; LookupError when that is another."""
    for each in filed:
        if each.reference == reference:
            return each
    raise LookupError(reference)


def _erasures(shelf: Shelf) -> tuple[FiledErasure, ...]:
    """Every erasure, with the references that were given at the places it emptied."""
    found = []
    for filed in _filed(shelf, shelf.acts([Act.ERASE])).erasures():
        entries = shelf.entries(filed.erasure.erased)
        given = dict.fromkeys(each.ref for each in entries if each.act in (*NUMBERED, Act.REVIEW))
        found.append(replace(filed, references=tuple(given)))
    return tuple(found)


def _erasure(shelf: Shelf, reference: str) -> FiledErasure | None:
    """The erasure whose places include the one the reference was given at."""
    return next((each for each in _erasures(shelf) if reference in each.references), None)


def _reference(prefix: str, reference: str) -> str:
    if not reference.startswith(f"{prefix}-"):
        raise UnknownReference(reference=reference, nearest="")
    return reference
