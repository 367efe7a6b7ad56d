"""Read a time as a person says it; needs no vault."""

from datetime import datetime

from evidence_log.errors import NoSuchZone, TimeRefusal
from evidence_log.records.instant import zone_named
from evidence_log.records.moment import Moment


def read_when(phrase: str, *, now: datetime, zone: str) -> Moment:
    """Return the moment; raises TimeUnread, TimeInFuture or NoSuchZone."""
    from evidence_log.when.read import read_phrase  # noqa: PLC0415 -- its patterns cost a third of the app's own start

    try:
        zone_named(zone)
    except ValueError as error:
        raise NoSuchZone(zone=zone) from error
    return read_phrase(phrase, now=now, zone=zone)


def other_readings(phrase: str, *, now: datetime, zone: str) -> tuple[tuple[str, Moment], ...]:
    """What else the phrase may have meant, the latest first: each a phrase that says so, and how it is read."""
    from evidence_log.when.variants import variants  # noqa: PLC0415 -- the same

    try:
        taken = {read_when(phrase, now=now, zone=zone).earliest}
    except TimeRefusal:
        taken = set()
    found: list[tuple[str, Moment]] = []
    for variant in variants(phrase):
        try:
            moment = read_when(variant, now=now, zone=zone)
        except TimeRefusal:
            continue
        if moment.earliest not in taken:
            taken.add(moment.earliest)
            found.append((variant, moment))
    return tuple(sorted(found, key=lambda each: each[1].earliest or "", reverse=True))
