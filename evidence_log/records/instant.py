"""Instants as text: ISO 8601 to the second, with an offset, or without one where none is known."""

import re
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_SPELLING = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d)?")
_KEPT = 64


def instant_text(at: datetime) -> str:
    """Spell an instant to the second; an aware one keeps its own offset."""
    return at.replace(microsecond=0).isoformat()


# One instant of a record is read many times on its sheet.
@lru_cache(_KEPT)
def instant(text: str) -> datetime:
    """Read what `instant_text` wrote; refuses any other spelling with ValueError."""
    if not _SPELLING.fullmatch(text):
        message = f"not an instant: {text!r}"
        raise ValueError(message)
    at = datetime.fromisoformat(text)
    if instant_text(at) != text:
        message = f"not the one spelling of an instant: {text!r}"
        raise ValueError(message)
    return at


def utc_microseconds(at: datetime) -> int:
    """Microseconds since 1970-01-01 UTC of an aware instant."""
    return (at - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)


def zone_named(name: str) -> ZoneInfo:
    """Return the IANA zone; refuses an unknown name with ValueError."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError, ValueError) as error:
        message = f"no such time zone: {name!r}"
        raise ValueError(message) from error
