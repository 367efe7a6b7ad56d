"""Read a time as a person says it; needs no vault."""

from datetime import datetime

from evidence_log.errors import NoSuchZone
from evidence_log.records.instant import zone_named
from evidence_log.records.moment import Moment
from evidence_log.when.read import read_phrase


def read_when(phrase: str, *, now: datetime, zone: str) -> Moment:
    """Return the moment; raises TimeUnread, TimeInFuture or NoSuchZone."""
    try:
        zone_named(zone)
    except ValueError as error:
        raise NoSuchZone(zone=zone) from error
    return read_phrase(phrase, now=now, zone=zone)
