"""Reading from vault.db: entries with their bodies, and what the index finds."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from difflib import get_close_matches
from typing import Any

import msgspec
from sqlalchemy import Column, ColumnElement, Connection, Row, ScalarSelect, Table, func, select, tuple_

from evidence_log.errors import UnknownReference, VaultDamaged
from evidence_log.ledger.chain import decode_entry
from evidence_log.ledger.checkpoint import read_checkpoint
from evidence_log.ledger.commitment import Body, read_body
from evidence_log.records.exhibit import MediaState
from evidence_log.records.incident import Kind
from evidence_log.records.instant import utc_microseconds
from evidence_log.records.ledger import Checkpoint, Entry
from evidence_log.records.timeline import TimelineRow
from evidence_log.vault.manifest import DATABASE
from evidence_log.vault.tables import (
    ABOUT,
    BODIES,
    CHECKPOINTS,
    DOCUMENTS,
    ENTRIES,
    EXHIBITS,
    FACTS,
    INCIDENTS,
    KEPT,
    as_bytes,
    as_place,
    as_text,
)

_NUMBER = re.compile(r"[A-Z]+-([0-9]{4,15})")
_REFERRED = {"INC": INCIDENTS, "EX": EXHIBITS, "DOC": DOCUMENTS}


class Shelf:
    """Reads within one connection; raises VaultDamaged for what does not decode."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def filed(self, seqs: Sequence[int] | None = None) -> Iterator[tuple[Entry, Body]]:
        """Yield entries with their bodies in order, all or those named."""
        wanted = select(ENTRIES.c.seq, as_bytes(ENTRIES.c.data), as_bytes(BODIES.c.data)).join(
            BODIES, BODIES.c.seq == ENTRIES.c.seq
        )
        if seqs is not None:
            wanted = wanted.where(ENTRIES.c.seq.in_(seqs))
        for seq, entry, body in self._connection.execute(wanted.order_by(ENTRIES.c.seq)):
            try:
                yield decode_entry(entry), read_body(body)
            except ValueError as error:
                raise VaultDamaged(part=f"{DATABASE}: {seq}") from error

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

    def raw(self, first: int, last: int) -> list[tuple[bytes, bytes]]:
        """Return entry and body bytes from `first` to `last`, both included."""
        wanted = select(as_bytes(ENTRIES.c.data), as_bytes(BODIES.c.data)).join(
            BODIES, BODIES.c.seq == ENTRIES.c.seq
        )
        wanted = wanted.where(ENTRIES.c.seq.between(first, last)).order_by(ENTRIES.c.seq)
        return [(entry, body) for entry, body in self._connection.execute(wanted)]

    def note(self, size: int) -> bytes:
        """Return the signed checkpoint of that size."""
        wanted = select(as_bytes(CHECKPOINTS.c.note).label("note")).where(CHECKPOINTS.c.size == size)
        note = self._connection.execute(wanted).scalar()
        if note is None:
            raise VaultDamaged(part=f"{DATABASE}: checkpoints")
        return bytes(note)

    def head_before(self) -> tuple[int, bytes]:
        """Size and right edge at the newest head but one; of an empty tree when there is none."""
        columns = (CHECKPOINTS.c.size, as_bytes(CHECKPOINTS.c.peaks))
        rows = self._connection.execute(select(*columns).order_by(CHECKPOINTS.c.size.desc()).limit(2)).all()
        return (int(rows[1][0]), rows[1][1]) if rows[1:] else (0, b"")

    def entries_from(self, first: int) -> list[bytes]:
        """Return the bytes of the entries from `first` on."""
        wanted = select(as_bytes(ENTRIES.c.data)).where(ENTRIES.c.seq >= first).order_by(ENTRIES.c.seq)
        return list(self._connection.execute(wanted).scalars())

    def index_is_whole(self) -> bool:
        """Whether each entry but the first has its row, and each kept object. That the rows fit, verify looks at."""

        def count(table: Table, *where: ColumnElement[bool]) -> int:
            return self._connection.execute(
                select(func.count()).select_from(table).where(*where)
            ).scalar_one()

        exhibits, documents = count(EXHIBITS), count(DOCUMENTS)
        rows = count(INCIDENTS) + exhibits + documents + count(ABOUT) + count(FACTS)
        kept = exhibits + documents + count(ABOUT, ABOUT.c.kind == "derivative")
        return (rows, count(KEPT)) == (max(0, count(ENTRIES) - 1), kept)

    def last_entry(self) -> bytes | None:
        """Return the bytes of the newest entry."""
        newest = select(as_bytes(ENTRIES.c.data)).order_by(ENTRIES.c.seq.desc()).limit(1)
        return self._connection.execute(newest).scalar()

    def seq_of(self, reference: str) -> int:
        """Where a thing was entered; raises UnknownReference with the nearest there is."""
        table = _REFERRED[reference.split("-", maxsplit=1)[0]]
        seq = self._connection.execute(
            select(as_place(table.c.seq)).where(table.c.reference == reference)
        ).scalar()
        if seq is None:
            known = [each for (each,) in self._connection.execute(select(as_text(table.c.reference)))]
            near = get_close_matches(reference, known, n=1, cutoff=0.3)
            raise UnknownReference(reference=reference, nearest=near[0] if near else "")
        return int(seq)

    def last_number(self, prefix: str) -> int:
        """The number of the newest reference of a kind, 0 when there is none."""
        table = _REFERRED[prefix]
        newest = select(table.c.reference).order_by(table.c.seq.desc()).limit(1)
        reference = self._connection.execute(newest).scalar()
        number = _NUMBER.fullmatch(str(reference))
        if reference is not None and number is None:
            raise VaultDamaged(part=f"{DATABASE}: {table.name}")
        return 0 if number is None else int(number[1])

    def exhibits_of(self, incidents: Sequence[str]) -> dict[str, list[str]]:
        """Return exhibit references by incident."""
        found: dict[str, list[str]] = {}
        wanted = select(EXHIBITS.c.incident, EXHIBITS.c.reference).where(EXHIBITS.c.incident.in_(incidents))
        for incident, reference in self._connection.execute(wanted.order_by(EXHIBITS.c.seq)):
            found.setdefault(incident, []).append(reference)
        return found

    def about(self, exhibit: str) -> list[int]:
        """Where examinations, derivatives and custody events of an exhibit stand."""
        return list(self._connection.execute(select(ABOUT.c.seq).where(ABOUT.c.exhibit == exhibit)).scalars())

    def facts(self, kind: str) -> list[int]:
        """Where facts of a kind stand, in order."""
        wanted = select(FACTS.c.seq).where(FACTS.c.kind == kind).order_by(FACTS.c.seq)
        return list(self._connection.execute(wanted).scalars())

    def kept_names(self) -> set[str]:
        """Names of all objects an entry speaks of."""
        return set(self._connection.execute(select(KEPT.c.name)).scalars())

    def unexamined(self) -> list[str]:
        """References of exhibits nobody has looked into, or whose decoder died."""
        latest = _latest_examination(ABOUT.c.state)
        wanted = select(as_text(EXHIBITS.c.reference)).where(
            latest.is_(None) | (latest == MediaState.UNEXAMINED.value)
        )
        return list(self._connection.execute(wanted.order_by(EXHIBITS.c.seq)).scalars())

    def incidents(
        self, since: datetime | None, until: datetime | None, kind: Kind | None, who: str | None
    ) -> list[int]:
        """Where incidents stand that fit, in the order they happened; both ends included."""
        wanted = select(INCIDENTS.c.seq)
        if since is not None:
            wanted = wanted.where(INCIDENTS.c.sort_us >= utc_microseconds(since))
        if until is not None:
            wanted = wanted.where(INCIDENTS.c.sort_us <= utc_microseconds(until))
        if kind is not None:
            wanted = wanted.where(INCIDENTS.c.kind == kind.value)
        if who is not None:
            wanted = wanted.where(func.instr(INCIDENTS.c.handles, who.casefold()) > 0)
        wanted = wanted.order_by(INCIDENTS.c.sort_us, INCIDENTS.c.seq)
        return list(self._connection.execute(wanted).scalars())

    def timeline(self, before: tuple[int, int] | None, limit: int) -> list[TimelineRow]:
        """One keyset page, newest first; `before` is (sort_us, seq) of the last row seen."""
        wanted = select(INCIDENTS)
        place = tuple_(INCIDENTS.c.sort_us, INCIDENTS.c.seq)
        if before is not None:
            wanted = wanted.where(place < before)
        wanted = wanted.order_by(INCIDENTS.c.sort_us.desc(), INCIDENTS.c.seq.desc()).limit(limit)
        rows = self._connection.execute(wanted).all()
        try:
            return self._timeline_rows(rows)
        except (msgspec.DecodeError, ValueError, TypeError) as error:
            raise VaultDamaged(part=f"{DATABASE}: {INCIDENTS.name}") from error

    def _timeline_rows(self, rows: Sequence[Row[Any]]) -> list[TimelineRow]:
        counts = self._media_counts([row.reference for row in rows])
        return [
            msgspec.convert(
                {
                    "reference": row.reference,
                    "seq": row.seq,
                    "sort_us": row.sort_us,
                    "occurred": msgspec.json.decode(row.occurred),
                    "kind": row.kind,
                    "summary": row.summary,
                    "photos": counts.get((row.reference, "image"), 0),
                    "recordings": counts.get((row.reference, "audio"), 0),
                    "files": counts.get((row.reference, "other"), 0),
                },
                TimelineRow,
            )
            for row in rows
        ]

    def _media_counts(self, incidents: list[str]) -> dict[tuple[str, str], int]:
        latest = _latest_examination(ABOUT.c.media_type)
        wanted = select(EXHIBITS.c.incident, latest).where(EXHIBITS.c.incident.in_(incidents))
        counts: dict[tuple[str, str], int] = {}
        for incident, media_type in self._connection.execute(wanted):
            family = (media_type or "").split("/")[0]
            key = (incident, family if family in ("image", "audio") else "other")
            counts[key] = counts.get(key, 0) + 1
        return counts


def _latest_examination(column: Column[Any]) -> ScalarSelect[Any]:
    return (
        select(column)
        .where(ABOUT.c.exhibit == EXHIBITS.c.reference, ABOUT.c.kind == "examination")
        .order_by(ABOUT.c.seq.desc())
        .limit(1)
        .correlate(EXHIBITS)
        .scalar_subquery()
    )
