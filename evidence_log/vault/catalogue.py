"""What the index lists: incidents as they now stand, a page of the timeline, what a search met."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, false, func, literal, select, text, tuple_

from evidence_log.errors import VaultDamaged
from evidence_log.records.case_file import Status
from evidence_log.records.incident import Kind
from evidence_log.records.instant import utc_microseconds
from evidence_log.records.learned import learned
from evidence_log.records.ledger import Act
from evidence_log.records.moment import Precision
from evidence_log.records.party import bare_number
from evidence_log.records.timeline import EVERYTHING, Facet, Narrowing, Occasion, Tally, TimelineRow
from evidence_log.vault.manifest import DATABASE
from evidence_log.vault.shelf import latest_examination
from evidence_log.vault.tables import ABOUT, EXHIBITS, INCIDENTS, LAID, PLACES, TOLD, as_text

# The search comes first and is read from its end: a common word must not cost more than a rare one.
_FOUND = text(
    "SELECT i.*, w.words FROM search_index AS s CROSS JOIN incident_index AS i ON i.seq = s.rowid "
    "CROSS JOIN words_index AS w ON w.seq = s.rowid WHERE s.tokens MATCH :asked ORDER BY s.rowid DESC"
)


class _When(msgspec.Struct):
    """As much of a moment as counting needs: decoding 100,000 whole ones takes too long."""

    precision: Precision
    earliest: str | None
    latest: str | None


_WHEN = msgspec.json.Decoder(learned(_When))


class Catalogue:
    """Reads the index within one connection; raises VaultDamaged for rows that do not decode."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, asked: str, *, withdrawn: bool) -> Iterator[tuple[TimelineRow, Status, str]]:
        """Incidents the index finds, newest first, with the words to look closer at; `asked` is FTS5's question."""
        for row in self._connection.execute(_FOUND, {"asked": asked}):
            if row.status == Status.WITHDRAWN.value and not withdrawn:
                continue
            yield self._timeline_row(row, {}), Status(row.status), row.words

    def incidents(
        self,
        since: datetime | None,
        until: datetime | None,
        kind: Kind | None,
        who: str | None,
        *,
        withdrawn: bool = False,
    ) -> list[str]:
        """Incidents that fit, in the order they happened; both ends included, withdrawn ones only if asked for."""
        wanted = select(as_text(INCIDENTS.c.reference))
        if not withdrawn:
            wanted = wanted.where(INCIDENTS.c.status != Status.WITHDRAWN.value)
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

    def timeline(
        self, before: tuple[int, int] | None, limit: int, narrowing: Narrowing = EVERYTHING
    ) -> list[TimelineRow]:
        """One keyset page, newest first; `before` is (sort_us, seq) of the last row seen."""
        wanted = self._narrowed(select(INCIDENTS), narrowing)
        place = tuple_(INCIDENTS.c.sort_us, INCIDENTS.c.seq)
        if before is not None:
            wanted = wanted.where(place < before)
        wanted = wanted.order_by(INCIDENTS.c.sort_us.desc(), INCIDENTS.c.seq.desc()).limit(limit)
        rows = self._connection.execute(wanted).all()
        with _index_refused():
            return self._timeline_rows(rows)

    def tallies(self, facet: Facet) -> list[Tally]:
        """Every number, name or tag that was told of, the most often told first."""
        if not self._knows_told():
            return []
        count, first, newest = func.count(), func.min(TOLD.c.sort_us), func.max(TOLD.c.sort_us)
        wanted = select(as_text(TOLD.c.value), func.max(as_text(TOLD.c.shown)), count, first, newest)
        wanted = wanted.where(TOLD.c.facet == facet.value).group_by(TOLD.c.value)
        rows = self._connection.execute(wanted.order_by(count.desc(), newest.desc())).all()
        with _index_refused():
            return [
                Tally(value=value, shown=shown, incidents=int(n), first_us=int(begins), newest_us=int(last))
                for value, shown, n, begins, last in rows
            ]

    def occasions(self, narrowing: Narrowing) -> list[Occasion]:
        """When every incident was that fits, newest first."""
        columns = (INCIDENTS.c.sort_us, INCIDENTS.c.kind, INCIDENTS.c.occurred)
        told = self._knows_told()
        counted = TOLD.c.value if told else literal("1")
        wanted = self._narrowed(select(*columns, counted).select_from(INCIDENTS), narrowing)
        if told:
            counts = (TOLD.c.seq == INCIDENTS.c.seq) & (TOLD.c.facet == Facet.COUNT.value)
            wanted = wanted.join(TOLD, counts, isouter=True)
        rows = self._connection.execute(wanted.order_by(INCIDENTS.c.sort_us.desc())).all()
        with _index_refused():
            return [_occasion(*row) for row in rows]

    def _narrowed(self, wanted: Select[Any], narrowing: Narrowing) -> Select[Any]:
        withdrawn = INCIDENTS.c.status == Status.WITHDRAWN.value
        wanted = wanted.where(withdrawn if narrowing.withdrawn else ~withdrawn)
        if narrowing.kind is not None:
            wanted = wanted.where(INCIDENTS.c.kind == narrowing.kind.value)
        if narrowing.until_us is not None:
            wanted = wanted.where(INCIDENTS.c.sort_us <= narrowing.until_us)
        facets = (
            (Facet.NUMBER, narrowing.numbers),
            (Facet.WHO, narrowing.people),
            (Facet.TAG, narrowing.tags),
        )
        if (narrowing.others or any(values for _, values in facets)) and not self._knows_told():
            return wanted.where(false())
        for facet, values in facets:
            if values:
                met = select(TOLD.c.seq).where(TOLD.c.facet == facet.value, TOLD.c.value.in_(values))
                wanted = wanted.where(INCIDENTS.c.seq.in_(met))
        if narrowing.others:
            met = select(TOLD.c.seq).where(TOLD.c.facet == Facet.CONTACTED.value, TOLD.c.value != "self")
            wanted = wanted.where(INCIDENTS.c.seq.in_(met))
        if narrowing.recorded:
            gone = select(PLACES.c.reference).where(PLACES.c.act == Act.WITHDRAW.value)
            held = select(EXHIBITS.c.incident).join(ABOUT, ABOUT.c.exhibit == EXHIBITS.c.reference)
            held = held.where(EXHIBITS.c.incident.is_not(None), EXHIBITS.c.reference.not_in(gone))
            held = held.where(ABOUT.c.media_type.like("audio/%") | ABOUT.c.media_type.like("video/%"))
            wanted = wanted.where(INCIDENTS.c.reference.in_(held))
        return wanted

    def _knows_told(self) -> bool:
        """Whether the file has been brought up to the step that counts; the next writer brings it there."""
        version = int(self._connection.execute(text("PRAGMA user_version")).scalar_one())
        return version >= LAID[TOLD.name]

    def _timeline_rows(self, rows: Sequence[Row[Any]]) -> list[TimelineRow]:
        counts = self._media_counts([row.reference for row in rows])
        return [self._timeline_row(row, counts) for row in rows]

    @staticmethod
    def _timeline_row(row: Row[Any], counts: dict[tuple[str, str], int]) -> TimelineRow:
        return msgspec.convert(
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
                "by": _by(row.handles),
            },
            learned(TimelineRow),
        )

    def _media_counts(self, incidents: list[str]) -> dict[tuple[str, str], int]:
        latest = latest_examination(ABOUT.c.media_type)
        gone = select(PLACES.c.reference).where(PLACES.c.act == Act.WITHDRAW.value)
        wanted = select(EXHIBITS.c.incident, latest).where(EXHIBITS.c.incident.in_(incidents))
        wanted = wanted.where(EXHIBITS.c.reference.not_in(gone))
        counts: dict[tuple[str, str], int] = {}
        for incident, media_type in self._connection.execute(wanted):
            family = (media_type or "").split("/")[0]
            key = (incident, family if family in ("image", "audio") else "other")
            counts[key] = counts.get(key, 0) + 1
        return counts


@contextmanager
def _index_refused() -> Iterator[None]:
    try:
        yield
    except (msgspec.DecodeError, ValueError, TypeError) as error:
        raise VaultDamaged(part=f"{DATABASE}: {INCIDENTS.name}") from error


def _occasion(sort_us: int, kind: str, occurred: str, count: str | None) -> Occasion:
    when = _WHEN.decode(occurred)
    return Occasion(
        sort_us=int(sort_us),
        kind=Kind(kind),
        precision=when.precision,
        earliest=when.earliest,
        latest=when.latest,
        count=int(count or 1),
    )


def _by(handles: str) -> str:
    """The first number, or who where there is none: the row has who first."""
    who, _, numbers = handles.partition("\n")
    return bare_number(numbers.partition("\n")[0]) or who
