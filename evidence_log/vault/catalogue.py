"""What the index lists: incidents as they now stand, a page of the timeline, what a search met."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, func, select, text, tuple_

from evidence_log.errors import VaultDamaged
from evidence_log.records.case_file import Status
from evidence_log.records.incident import Kind
from evidence_log.records.instant import utc_microseconds
from evidence_log.records.ledger import Act
from evidence_log.records.timeline import TimelineRow
from evidence_log.vault.manifest import DATABASE
from evidence_log.vault.shelf import latest_examination
from evidence_log.vault.tables import ABOUT, EXHIBITS, INCIDENTS, PLACES, as_text

# The search comes first and is read from its end: a common word must not cost more than a rare one.
_FOUND = text(
    "SELECT i.*, w.words FROM search_index AS s CROSS JOIN incident_index AS i ON i.seq = s.rowid "
    "CROSS JOIN words_index AS w ON w.seq = s.rowid WHERE s.tokens MATCH :asked ORDER BY s.rowid DESC"
)


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

    def timeline(self, before: tuple[int, int] | None, limit: int) -> list[TimelineRow]:
        """One keyset page, newest first; `before` is (sort_us, seq) of the last row seen."""
        wanted = select(INCIDENTS).where(INCIDENTS.c.status != Status.WITHDRAWN.value)
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
            },
            TimelineRow,
        )

    def _media_counts(self, incidents: list[str]) -> dict[tuple[str, str], int]:
        latest = latest_examination(ABOUT.c.media_type)
        withdrawn = select(PLACES.c.reference).where(PLACES.c.act == Act.WITHDRAW.value)
        wanted = select(EXHIBITS.c.incident, latest).where(EXHIBITS.c.incident.in_(incidents))
        wanted = wanted.where(EXHIBITS.c.reference.not_in(withdrawn))
        counts: dict[tuple[str, str], int] = {}
        for incident, media_type in self._connection.execute(wanted):
            family = (media_type or "").split("/")[0]
            key = (incident, family if family in ("image", "audio") else "other")
            counts[key] = counts.get(key, 0) + 1
        return counts
