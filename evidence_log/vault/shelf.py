"""Reading from vault.db: entries with their bodies, and what the index finds."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from itertools import chain
from typing import Any

from sqlalchemy import Column, Connection, ScalarSelect, Table, func, select, text

from evidence_log.errors import UnknownReference, VaultDamaged
from evidence_log.ledger.chain import decode_entry
from evidence_log.ledger.checkpoint import read_checkpoint
from evidence_log.ledger.commitment import Body, read_body
from evidence_log.records.capture import CaptureReview
from evidence_log.records.decision import Decision
from evidence_log.records.exhibit import Exhibit, MediaState
from evidence_log.records.ledger import Act, Checkpoint, Entry
from evidence_log.records.seal import SealRequest
from evidence_log.records.step import Step
from evidence_log.records.vault_facts import Restoration
from evidence_log.vault.index import NUMBERED, spell_reference
from evidence_log.vault.manifest import DATABASE
from evidence_log.vault.tables import (
    ABOUT,
    BODIES,
    CHECKPOINTS,
    ENTRIES,
    EXHIBITS,
    INCIDENTS,
    KEPT,
    LAID,
    LIKENESS,
    PLACES,
    WORDS,
    as_bytes,
    as_place,
    as_text,
)

_MANY = 10_000


class Shelf:
    """Reads within one connection; raises VaultDamaged for what does not decode."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def filed(self, seqs: Sequence[int] | None = None) -> Iterator[tuple[Entry, Body]]:
        """Yield entries with their bodies in order, all or those named; erased ones have none and are left out."""
        wanted = select(ENTRIES.c.seq, as_bytes(ENTRIES.c.data), as_bytes(BODIES.c.data)).join(
            BODIES, BODIES.c.seq == ENTRIES.c.seq
        )
        wanted = wanted.order_by(ENTRIES.c.seq)
        parts = [wanted] if seqs is None else [wanted.where(ENTRIES.c.seq.in_(part)) for part in _parts(seqs)]
        for seq, entry, body in chain.from_iterable(map(self._connection.execute, parts)):
            try:
                yield decode_entry(entry), read_body(body)
            except ValueError as error:
                raise VaultDamaged(part=f"{DATABASE}: {seq}") from error

    def everything(self) -> Iterator[tuple[Entry, Body | None]]:
        """Yield all entries in order, with their bodies where these are still there."""
        wanted = select(ENTRIES.c.seq, as_bytes(ENTRIES.c.data), BODIES.c.seq, as_bytes(BODIES.c.data))
        wanted = wanted.join(BODIES, BODIES.c.seq == ENTRIES.c.seq, isouter=True).order_by(ENTRIES.c.seq)
        for seq, entry, has_body, body in self._connection.execute(wanted):
            try:
                yield decode_entry(entry), None if has_body is None else read_body(body)
            except ValueError as error:
                raise VaultDamaged(part=f"{DATABASE}: {seq}") from error

    def entries(self, seqs: Sequence[int]) -> list[Entry]:
        """Return entries by place, in order, whether their bodies are still there or not."""
        found: list[Entry] = []
        for part in _parts(seqs):
            wanted = select(as_bytes(ENTRIES.c.data)).where(ENTRIES.c.seq.in_(part)).order_by(ENTRIES.c.seq)
            try:
                found += [decode_entry(data) for data in self._connection.execute(wanted).scalars()]
            except ValueError as error:
                raise VaultDamaged(part=f"{DATABASE}: entries") from error
        return found

    def with_body(self, seqs: Sequence[int]) -> list[int]:
        """Return those of the places whose bodies are still there."""
        found: list[int] = []
        for part in _parts(seqs):
            wanted = select(as_place(BODIES.c.seq)).where(BODIES.c.seq.in_(part)).order_by(BODIES.c.seq)
            found += self._connection.execute(wanted).scalars()
        return found

    def declined_before(self, reference: str, places: Sequence[int]) -> list[int]:
        """Where answers stand that still hold what is told at these places: it was declined and taken in after all.

        They hold the words of the incident they became, and the bytes of its exhibits.
        """
        names = set(self._connection.execute(select(KEPT.c.name).where(KEPT.c.seq.in_(places))).scalars())
        reviews = [(entry.seq, body.record) for entry, body in self.filed(self.acts([Act.REVIEW]))]
        told = [(seq, each) for seq, each in reviews if isinstance(each, CaptureReview)]
        accepted = {each.capture: each.incident for _, each in told if each.decision is Decision.ACCEPTED}
        return [
            seq
            for seq, each in told
            if each.decision is Decision.DECLINED
            and each.capture in accepted
            and (accepted[each.capture] == reference or names & {kept.name for kept in each.files})
            and seq not in places
        ]

    def only_here(self, seqs: Sequence[int]) -> list[str]:
        """Names of the objects that these entries speak of and no other entry does."""
        mine = select(KEPT.c.name).where(KEPT.c.seq.in_(seqs))
        others = select(KEPT.c.name).where(KEPT.c.seq.not_in(seqs))
        return sorted(
            set(self._connection.execute(mine).scalars()) - set(self._connection.execute(others).scalars())
        )

    def head(self, verifier: str) -> tuple[Checkpoint, bytes]:
        """Return the newest checkpoint, its signature checked, and the tree's right edge."""
        newest = (
            select(as_bytes(CHECKPOINTS.c.note).label("note"), as_bytes(CHECKPOINTS.c.peaks).label("peaks"))
            .order_by(CHECKPOINTS.c.size.desc())
            .limit(1)
        )
        row = self._connection.execute(newest).first()
        if row is None:
            raise VaultDamaged(part=f"{DATABASE}: checkpoints")
        try:
            return read_checkpoint(row.note, verifier), row.peaks
        except ValueError as error:
            raise VaultDamaged(part=f"{DATABASE}: checkpoints") from error

    def has_checkpoint(self) -> bool:
        """Whether anything was ever signed."""
        return self._connection.execute(select(CHECKPOINTS.c.size).limit(1)).first() is not None

    def raw(self, first: int, last: int) -> list[tuple[bytes, bytes | None]]:
        """Return entry and body bytes from `first` to `last`, both included; None for a body that is gone."""
        wanted = select(as_bytes(ENTRIES.c.data), BODIES.c.seq, as_bytes(BODIES.c.data)).join(
            BODIES, BODIES.c.seq == ENTRIES.c.seq, isouter=True
        )
        wanted = wanted.where(ENTRIES.c.seq.between(first, last)).order_by(ENTRIES.c.seq)
        rows = self._connection.execute(wanted)
        return [(entry, None if has_body is None else body) for entry, has_body, body in rows]

    def note(self, size: int) -> bytes:
        """Return the signed checkpoint of that size."""
        wanted = select(as_bytes(CHECKPOINTS.c.note).label("note")).where(CHECKPOINTS.c.size == size)
        note = self._connection.execute(wanted).scalar()
        if note is None:
            raise VaultDamaged(part=f"{DATABASE}: checkpoints")
        return bytes(note)

    def witnessed(self) -> set[int]:
        """Sizes of the checkpoints somebody outside was asked to stamp, or that were sent out."""
        asked = self.filed(self.acts([Act.REQUEST_SEAL, Act.STEP]))
        records = [body.record for _, body in asked]
        found = {each.entries for each in records if isinstance(each, (SealRequest, Step))}
        signed = select(CHECKPOINTS.c.size).where(CHECKPOINTS.c.size.in_(found - {None}))
        return set(self._connection.execute(signed).scalars())

    def head_before(self) -> tuple[int, bytes]:
        """Size and right edge at the newest head but one; of an empty tree when there is none."""
        columns = (CHECKPOINTS.c.size, as_bytes(CHECKPOINTS.c.peaks))
        rows = self._connection.execute(select(*columns).order_by(CHECKPOINTS.c.size.desc()).limit(2)).all()
        return (int(rows[1][0]), rows[1][1]) if rows[1:] else (0, b"")

    def entries_from(self, first: int) -> list[bytes]:
        """Return the bytes of the entries from `first` on."""
        wanted = select(as_bytes(ENTRIES.c.data)).where(ENTRIES.c.seq >= first).order_by(ENTRIES.c.seq)
        return list(self._connection.execute(wanted).scalars())

    def since(self, first: int) -> list[Entry]:
        """Return the entries from `first` on."""
        try:
            return [decode_entry(data) for data in self.entries_from(first)]
        except ValueError as error:
            raise VaultDamaged(part=f"{DATABASE}: entries") from error

    def index_is_whole(self) -> bool:
        """Whether each entry has its row, and each kept object. That the rows fit, verify looks at."""

        def count(table: Table) -> int:
            return int(self._connection.execute(select(func.count()).select_from(table)).scalar_one())

        objects = self._connection.execute(select(func.coalesce(func.sum(PLACES.c.objects), 0))).scalar_one()
        found = int(self._connection.execute(text("SELECT COUNT(*) FROM search_index_docsize")).scalar_one())
        incidents = count(INCIDENTS)
        rows = (count(PLACES), count(KEPT), count(WORDS), found)
        return rows == (count(ENTRIES), int(objects), incidents, incidents)

    def last_entry(self) -> bytes | None:
        """Return the bytes of the newest entry."""
        newest = select(as_bytes(ENTRIES.c.data)).order_by(ENTRIES.c.seq.desc()).limit(1)
        return self._connection.execute(newest).scalar()

    def kept_at(self, name: str) -> list[int]:
        """Where entries stand that speak of the object of that name, in order."""
        wanted = select(as_place(KEPT.c.seq)).where(KEPT.c.name == name).order_by(KEPT.c.seq)
        return list(self._connection.execute(wanted).scalars())

    def seq_of(self, reference: str) -> int:
        """Where a thing was entered; raises UnknownReference with the nearest there is."""
        given = [act.value for act in NUMBERED]
        wanted = select(as_place(PLACES.c.seq)).where(
            PLACES.c.act.in_(given), PLACES.c.reference == reference
        )
        seq = self._connection.execute(wanted.limit(1)).scalar()
        if seq is None:
            known = select(as_text(PLACES.c.reference)).where(
                PLACES.c.act.in_(given),
                PLACES.c.reference.startswith(reference.partition("-")[0], autoescape=True),
            )
            near = get_close_matches(reference, self._connection.execute(known).scalars(), n=1, cutoff=0.3)
            raise UnknownReference(reference=reference, nearest=near[0] if near else "")
        return int(seq)

    def next_reference(self, act: Act, *, ahead: int = 0) -> str:
        """The reference the next record of an act gets, or one after it: gap-free within the vault's series."""
        series, number = self.newest_number(act)
        return spell_reference(NUMBERED[act], series, number + 1 + ahead)

    def newest_number(self, act: Act) -> tuple[str, int]:
        """The series references are in now, and the newest number an act gave in it."""
        series = self.series()
        newest = select(func.max(PLACES.c.number)).where(PLACES.c.act == act.value, PLACES.c.series == series)
        try:
            return series, int(self._connection.execute(newest).scalar() or 0)
        except (TypeError, ValueError) as error:
            raise VaultDamaged(part=f"{DATABASE}: {PLACES.name}") from error

    def series(self) -> str:
        """The series references are in since the vault was last restored; empty before."""
        for _, body in self.filed(self.acts([Act.RESTORE])[-1:]):
            if isinstance(body.record, Restoration):
                return body.record.series
        return ""

    def acts(self, acts: Sequence[Act], references: Sequence[str] | None = None) -> list[int]:
        """Where entries of these acts stand, in order; all of them, or those about these things."""
        wanted = select(as_place(PLACES.c.seq)).where(PLACES.c.act.in_([act.value for act in acts]))
        if references is None:
            return list(self._connection.execute(wanted.order_by(PLACES.c.seq)).scalars())
        found: list[int] = []
        for i in range(0, len(references), _MANY):
            part = wanted.where(PLACES.c.reference.in_(references[i : i + _MANY]))
            found += self._connection.execute(part).scalars()
        return sorted(found)

    def all_about(self, references: Sequence[str]) -> list[int]:
        """Where entries about any of these things stand, in order."""
        wanted = select(as_place(PLACES.c.seq)).where(PLACES.c.reference.in_(references))
        return list(self._connection.execute(wanted.order_by(PLACES.c.seq)).scalars())

    def all_about_those(self, acts: Sequence[Act]) -> list[int]:
        """Where entries about the things stand that these acts entered, in order."""
        return self.all_about([entry.ref for entry in self.entries(self.acts(acts))])

    def exhibits_of(self, incidents: Sequence[str]) -> dict[str, list[str]]:
        """Return exhibit references by incident."""
        found: dict[str, list[str]] = {}
        for i in range(0, len(incidents), _MANY):
            wanted = select(EXHIBITS.c.incident, EXHIBITS.c.reference)
            wanted = wanted.where(EXHIBITS.c.incident.in_(incidents[i : i + _MANY]))
            for incident, reference in self._connection.execute(wanted.order_by(EXHIBITS.c.seq)):
                found.setdefault(incident, []).append(reference)
        return found

    def exhibits_with(self, name: str) -> list[str]:
        """References of the exhibits of an incident whose original is kept under that name, withdrawn ones left out."""
        withdrawn = select(PLACES.c.reference).where(PLACES.c.act == Act.WITHDRAW.value)
        wanted = select(as_text(EXHIBITS.c.reference)).join(KEPT, KEPT.c.seq == EXHIBITS.c.seq)
        wanted = wanted.where(KEPT.c.name == name, EXHIBITS.c.incident.is_not(None))
        wanted = wanted.where(EXHIBITS.c.reference.not_in(withdrawn)).order_by(EXHIBITS.c.seq)
        return list(self._connection.execute(wanted).scalars())

    def likenesses(self) -> list[tuple[str, str]]:
        """What each exhibit that was looked at looks like; nothing in a file that knows nothing of it yet."""
        version = int(self._connection.execute(text("PRAGMA user_version")).scalar_one())
        wanted = select(as_text(LIKENESS.c.exhibit), as_text(LIKENESS.c.likeness)).order_by(LIKENESS.c.seq)
        known = version >= LAID[LIKENESS.name]
        return [(str(row[0]), str(row[1])) for row in self._connection.execute(wanted)] if known else []

    def inside(self, archive: str) -> list[str]:
        """References of the exhibits that were unpacked from an archive, in order."""
        incident = self.incident_of(archive)
        together = [] if incident is None else self.exhibits_of([incident]).get(incident, [])
        attached = ((entry.ref, body.record) for entry, body in self.filed(self.acts([Act.ATTACH], together)))
        return [ref for ref, each in attached if isinstance(each, Exhibit) and each.inside == archive]

    def incident_of(self, exhibit: str) -> str | None:
        """The incident an exhibit came with; None for one without, and for what is no exhibit."""
        wanted = select(as_text(EXHIBITS.c.incident)).where(EXHIBITS.c.reference == exhibit)
        return self._connection.execute(wanted).scalar() or None

    def standing_exhibits(self, incidents: Sequence[str]) -> dict[str, list[str]]:
        """Return exhibit references by incident, withdrawn ones left out."""
        withdrawn = select(PLACES.c.reference).where(PLACES.c.act == Act.WITHDRAW.value)
        gone = set(self._connection.execute(withdrawn).scalars())
        every = self.exhibits_of(incidents).items()
        return {incident: [each for each in exhibits if each not in gone] for incident, exhibits in every}

    def about(self, exhibit: str) -> list[int]:
        """Where examinations, derivatives and custody events of an exhibit stand."""
        return list(self._connection.execute(select(ABOUT.c.seq).where(ABOUT.c.exhibit == exhibit)).scalars())

    def kept_names(self) -> set[str]:
        """Names of all objects an entry speaks of."""
        return set(self._connection.execute(select(KEPT.c.name)).scalars())

    def unexamined(self) -> list[str]:
        """References of exhibits nobody has looked into, or whose decoder died."""
        latest = latest_examination(ABOUT.c.state)
        wanted = select(as_text(EXHIBITS.c.reference)).where(
            latest.is_(None) | (latest == MediaState.UNEXAMINED.value)
        )
        return list(self._connection.execute(wanted.order_by(EXHIBITS.c.seq)).scalars())


class Numbering:
    """The references given in one transaction: the newest is looked up once for each act, then counted on."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._newest: dict[Act, tuple[str, int]] = {}

    def next(self, act: Act) -> str:
        """The reference of the next record of that act."""
        series, number = self._newest.get(act) or self._shelf.newest_number(act)
        self._newest[act] = (series, number + 1)
        return spell_reference(NUMBERED[act], series, number + 1)


def _parts(seqs: Sequence[int]) -> list[Sequence[int]]:
    """Places in order, in parts small enough for one question to the database."""
    ordered = sorted(seqs)
    return [ordered[i : i + _MANY] for i in range(0, len(ordered), _MANY)]


def latest_examination(column: Column[Any]) -> ScalarSelect[Any]:
    """A column of the newest examination of an exhibit."""
    return (
        select(column)
        .where(ABOUT.c.exhibit == EXHIBITS.c.reference, ABOUT.c.kind == "examination")
        .order_by(ABOUT.c.seq.desc())
        .limit(1)
        .correlate(EXHIBITS)
        .scalar_subquery()
    )
