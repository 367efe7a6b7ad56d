"""What can be read of an open vault, at any time and from any thread."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TypeVar

from msgspec.structs import replace
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError

from evidence_log.errors import NothingToFind, RecordErased, UnknownReference, VaultDamaged
from evidence_log.records.case import Case
from evidence_log.records.case_file import (
    CaseFile,
    FiledAnswer,
    FiledCapture,
    FiledDebt,
    FiledDocument,
    FiledErasure,
    FiledExhibit,
    FiledIncident,
    FiledParty,
    FiledSeal,
    FiledSealRequest,
    FiledStep,
)
from evidence_log.records.exhibit import CustodyEvent
from evidence_log.records.found import Findings, Found
from evidence_log.records.incident import Kind
from evidence_log.records.ledger import Act, Checkpoint, Entry
from evidence_log.records.likeness import Alike, look_alike
from evidence_log.records.timeline import EVERYTHING, Facet, Narrowing, Occasion, Tally, TimelineRow
from evidence_log.records.verification import Check, Discrepancy
from evidence_log.vault.catalogue import Catalogue
from evidence_log.vault.check_document import KeptAs, Told, check_beginning, check_entered
from evidence_log.vault.filing import Filing
from evidence_log.vault.index import NUMBERED
from evidence_log.vault.indexing import TELL
from evidence_log.vault.manifest import DATABASE, Manifest
from evidence_log.vault.objects import ObjectStore
from evidence_log.vault.recorded import recorded_at
from evidence_log.vault.search import excerpt, met, question, terms
from evidence_log.vault.shelf import Shelf

Filed = TypeVar("Filed", FiledIncident, FiledExhibit, FiledDocument, FiledParty, FiledStep, FiledDebt)


class Readable:
    """The records of a vault as they now stand, what the index lists, and what is left of what was erased."""

    def __init__(self, *, manifest: Manifest, engine: Engine, objects: ObjectStore) -> None:
        self.manifest = manifest
        self._engine = engine
        self._objects = objects

    def case(self) -> Case:
        """The case as last set."""
        with self._shelf() as shelf:
            return _filed(shelf, shelf.acts([Act.SET_CASE])[-1:]).case()

    def case_file(self) -> CaseFile:
        """Everything, frozen, with the head it was taken at."""
        with self._shelf() as shelf:
            head, _ = shelf.head(self.manifest.verifier)
            return replace(_filed(shelf, None).case_file(head), erasures=_erasures(shelf))

    def head(self) -> Checkpoint:
        """The newest signed head."""
        with self._shelf() as shelf:
            return shelf.head(self.manifest.verifier)[0]

    def next_reference(self, act: Act, *, ahead: int = 0) -> str:
        """The reference the next record of that act would have now; another process may take it before the lock is held."""
        with self._shelf() as shelf:
            return shelf.next_reference(act, ahead=ahead)

    def seal_requests(self) -> tuple[FiledSealRequest, ...]:
        """The stamps asked for, answered or not, in order."""
        with self._shelf() as shelf:
            return _filed(shelf, shelf.acts([Act.REQUEST_SEAL])).seal_requests()

    def seals(self) -> tuple[FiledSeal, ...]:
        """The answers of stamp authorities, in order."""
        with self._shelf() as shelf:
            return _filed(shelf, shelf.acts([Act.SEAL])).seals()

    def steps(self) -> tuple[FiledStep, ...]:
        """The procedural steps, in order, withdrawn ones included."""
        with self._shelf() as shelf:
            return _filed(shelf, shelf.all_about_those([Act.STEP])).steps()

    def parties(self) -> tuple[FiledParty, ...]:
        """The parties as now known, in order, withdrawn ones included."""
        with self._shelf() as shelf:
            return _filed(shelf, shelf.all_about_those([Act.ADD_PARTY])).parties()

    def debts(self) -> tuple[FiledDebt, ...]:
        """The debts as now claimed, in order, withdrawn ones included."""
        with self._shelf() as shelf:
            return _filed(shelf, shelf.all_about_those([Act.ADD_DEBT])).debts()

    def answers(self) -> tuple[FiledAnswer, ...]:
        """The answers that stand to what rule packs ask, in order."""
        with self._shelf() as shelf:
            return _filed(shelf, shelf.acts([Act.ANSWER])).answers()

    def debt(self, reference: str) -> FiledDebt:
        """Return a debt; raises UnknownReference."""
        with self._shelf() as shelf:
            self._refuse_erased(shelf, _reference("DEBT", reference))
            return _named(reference, _filed(shelf, shelf.all_about([reference])).debts())

    def party(self, reference: str) -> FiledParty:
        """Return a party; raises UnknownReference."""
        with self._shelf() as shelf:
            self._refuse_erased(shelf, _reference("PTY", reference))
            return _named(reference, _filed(shelf, shelf.all_about([reference])).parties())

    def step(self, reference: str) -> FiledStep:
        """Return a step; raises UnknownReference."""
        with self._shelf() as shelf:
            self._refuse_erased(shelf, _reference("STEP", reference))
            return _named(reference, _filed(shelf, shelf.all_about([reference])).steps())

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

    def documents(self) -> tuple[FiledDocument, ...]:
        """The documents in order; what was erased of them is left out."""
        with self._shelf() as shelf:
            return _filed(shelf, shelf.acts([Act.DOCUMENT])).documents()

    def put_into(self) -> dict[str, list[str]]:
        """The exhibits that were put into each document."""
        found: dict[str, list[str]] = {}
        with self._shelf() as shelf:
            for _, body in shelf.filed(shelf.acts([Act.CUSTODY])):
                event = body.record
                if isinstance(event, CustodyEvent) and event.document is not None:
                    found.setdefault(event.document, []).append(event.exhibit)
        return found

    def kept_as(self, sha256: str) -> list[KeptAs]:
        """What these bytes were entered as, in order."""
        with self._shelf() as shelf:
            entered = shelf.filed(shelf.kept_at(self._objects.name_of(sha256)))
            return [
                KeptAs(seq=entry.seq, reference=entry.ref, recorded_at=recorded_at(entry), record=body.record)
                for entry, body in entered
            ]

    def entries_since(self, first: int) -> list[Entry]:
        """The entries from that place on."""
        with self._shelf() as shelf:
            return shelf.since(first)

    def check_entered(self, reference: str, seq: int) -> list[Check | Discrepancy]:
        """Look whether the entry commits to what its record says now."""
        with self._reading() as connection:
            return list(check_entered(connection, reference, seq))

    def check_beginning(self, filed: FiledDocument) -> Iterator[Told]:
        """Look whether the ledger begins with what a document was made from, and both heads are signed."""
        with self._reading() as connection:
            yield from check_beginning(connection, filed.reference, filed.document, self.manifest.verifier)

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
        with self._reading() as connection:
            shelf = Shelf(connection)
            references = Catalogue(connection).incidents(since, until, kind, who, withdrawn=withdrawn)
            found = {each.reference: each for each in _incidents(shelf, references)}
            return [found[reference] for reference in references]

    def find(self, query: str, *, withdrawn: bool = False, limit: int = 50) -> Findings:
        """Incidents that meet every term of a query, the newest first; raises NothingToFind."""
        wanted = terms(query)
        if not wanted:
            raise NothingToFind(query=query)
        found: list[Found] = []
        with self._catalogue() as catalogue:
            for row, status, words in catalogue.find(question(wanted), withdrawn=withdrawn):
                spans = met(words, wanted)
                if spans is None:
                    continue
                if len(found) == limit:
                    return Findings(found=tuple(found), more=True)
                piece, places = excerpt(words, spans)
                found.append(Found(incident=row, status=status, excerpt=piece, spans=places))
        return Findings(found=tuple(found), more=False)

    def timeline(
        self,
        before: tuple[int, int] | None = None,
        limit: int = 200,
        narrowing: Narrowing = EVERYTHING,
    ) -> list[TimelineRow]:
        """One page of the timeline, newest first, after the row at `before` (its sort_us and seq)."""
        with self._catalogue() as catalogue:
            return catalogue.timeline(before, limit, narrowing)

    def tallies(self, facet: Facet) -> list[Tally]:
        """Every number, name or tag that was told of, the most often told first."""
        with self._catalogue() as catalogue:
            return catalogue.tallies(facet)

    def occasions(self, narrowing: Narrowing = EVERYTHING) -> list[Occasion]:
        """When every incident was that fits, newest first."""
        with self._catalogue() as catalogue:
            return catalogue.occasions(narrowing)

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
    def _reading(self) -> Iterator[Connection]:
        with damage_refused(LookupError), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _shelf(self) -> Iterator[Shelf]:
        with self._reading() as connection:
            yield Shelf(connection)

    @contextmanager
    def _catalogue(self) -> Iterator[Catalogue]:
        with self._reading() as connection:
            yield Catalogue(connection)


@contextmanager
def damage_refused(*also: type[LookupError]) -> Iterator[None]:
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
