"""When an entry was written, spelled for the ledger and for people."""

from datetime import UTC, datetime, timedelta, timezone

from evidence_log.records.clock import Reading
from evidence_log.records.instant import instant_text
from evidence_log.records.ledger import Entry


def ledger_time(reading: Reading) -> str:
    """UTC with microseconds and Z."""
    return reading.wall.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def entry_time(entry: Entry) -> datetime:
    """Return the instant an entry names; ValueError for another spelling."""
    return datetime.strptime(entry.at, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)


def recorded_at(entry: Entry) -> str:
    """The instant as text, to the second, with the offset the machine had."""
    return instant_text(entry_time(entry).astimezone(timezone(timedelta(minutes=entry.off))))
