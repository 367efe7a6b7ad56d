"""What a door collected about an incident, times still as typed."""

from evidence_log.records.incident import Contacted, Direction, Effect, Kind
from evidence_log.records.record import Record


class IncidentWords(Record, frozen=True):
    """What a door collected. `at`, `first` and `last` are phrases as typed; `at` absent means now."""

    kind: Kind
    account: str
    at: str | None = None
    said: str | None = None
    impact: str | None = None
    effects: tuple[Effect, ...] = ()
    direction: Direction | None = None
    answered: bool | None = None
    duration_ms: int | None = None
    place: str | None = None
    who: str | None = None
    numbers: tuple[str, ...] = ()
    contacted: Contacted | None = None
    visitors: int | None = None
    count: int | None = None
    first: str | None = None
    last: str | None = None
    tags: tuple[str, ...] = ()
    witnesses: tuple[str, ...] = ()
    debt: str | None = None
    note: str | None = None
