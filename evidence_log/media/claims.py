"""Times a file states for itself: kept with their source, impossible ones refused, no offset ever guessed."""

import re
from datetime import UTC, datetime, timedelta, timezone

from evidence_log.records.exhibit import CapturedClaim
from evidence_log.records.moment import Precision, TimeSource, moment_of

_EXIF_DATE = re.compile(r"(\d{4})[:\-/](\d\d)[:\-/](\d\d)[ T](\d\d):(\d\d):(\d\d)")
_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)")
_FIRST_YEAR = 1990


def claim(field: str, text: object, offset: object, latest: datetime) -> CapturedClaim | None:
    """Read an EXIF date; local time of unknown zone unless the file states an offset."""
    at = _date(text)
    if at is None or not isinstance(text, str):
        return None
    east = _offset(offset)
    said = text.strip("\0 ") if east is None else f"{text.strip(chr(0) + ' ')} {offset}"
    return _claim(field, at if east is None else at.replace(tzinfo=east), said, latest)


def claim_utc(field: str, text: object, latest: datetime) -> CapturedClaim | None:
    """Read a date that is UTC by its format's rule."""
    at = _date(text)
    return None if at is None else _claim(field, at.replace(tzinfo=UTC), str(text), latest)


def claim_instant(field: str, text: str, latest: datetime) -> CapturedClaim | None:
    """Read ISO 8601 with an offset, as containers write it."""
    try:
        at = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return None if at.tzinfo is None else _claim(field, at, text.strip(), latest)


def _claim(field: str, at: datetime, text: str, latest: datetime) -> CapturedClaim | None:
    instant = at if at.tzinfo is not None else at.replace(tzinfo=UTC)
    if at.year < _FIRST_YEAR or instant > latest + timedelta(days=1):
        return None
    moment = moment_of(at, at, Precision.EXACT, zone=None, source=TimeSource.FILE, text=text)
    return CapturedClaim(field=field, moment=moment)


def _date(text: object) -> datetime | None:
    found = _EXIF_DATE.match(text) if isinstance(text, str) else None
    if found is None:
        return None
    try:
        return datetime(*(int(part) for part in found.groups()))  # type: ignore[arg-type] # noqa: DTZ001 -- naive is what it is
    except ValueError:
        return None


def _offset(text: object) -> timezone | None:
    found = _OFFSET.match(text) if isinstance(text, str) else None
    if found is None:
        return None
    east = timedelta(hours=int(found[2]), minutes=int(found[3]))
    if east > timedelta(hours=14):
        return None
    return timezone(east if found[1] == "+" else -east)
