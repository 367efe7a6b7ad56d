"""Times a file states for itself: kept with their source, impossible ones refused, no offset ever guessed."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone

from evidence_log.records.exhibit import CapturedClaim, Oddity, OddityKind
from evidence_log.records.moment import Moment, Precision, TimeSource, moment_of

_EXIF_DATE = re.compile(r"(\d{4})[:\-/.](\d\d)[:\-/.](\d\d)[ T](\d\d):(\d\d):(\d\d)")
_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)$")
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?")
# What programs write that have no time to write: nothing, noughts, or the day their clock counts from.
_UNSET = re.compile(r"[\0 0:\-/.TZ]*$|(?:1904|1970)[:-]01[:-]01[T ]00:00:00")
FIRST_YEAR = 1990
_SAID_MOST = 60
# Which source is believed first; a field of none of these ranks last but one, the file system's time last.
_RANKS = (
    "file.name",
    "container.com.apple.quicktime.creationdate",
    "exif.DateTimeOriginal",
    "exif.GPSDateStamp",
    "exif.DateTimeDigitized",
    "xmp.",
    "mail.Date",
    "pdf.CreationDate",
    "container.",
    "exif.DateTime",
)
MODIFIED = "file.modified"
_NEAR = timedelta(seconds=120)
# Offsets from UTC that are law somewhere: whole hours, and these, in minutes (IANA time zone database).
_OFFSETS = (
    *(timedelta(hours=hours) for hours in range(-14, 15)),
    *(
        timedelta(minutes=minutes)
        for minutes in (-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765)
    ),
    *(timedelta(minutes=-minutes) for minutes in (270, 330, 345, 390, 525, 630, 765)),
)


class Claims:
    """Collects what a file says; what cannot be is no claim, and remembered as refused in the file's own words."""

    def __init__(self, latest: datetime) -> None:
        self._latest = latest + timedelta(days=1)
        self._claims: list[CapturedClaim] = []
        self._refused: list[Oddity] = []

    def exif(self, field: str, text: object, offset: object = None) -> None:
        """Take an EXIF date; local time of unknown zone unless the file states an offset."""
        at = _date(text)
        if not isinstance(text, str) or _UNSET.match(text):
            return
        said = text.strip("\0 ")
        east = _offset(offset)
        if at is not None and east is not None:
            at, said = at.replace(tzinfo=east), f"{said} {offset}"
        self.add(field, at, said)

    def utc(self, field: str, text: object) -> None:
        """Take a date that is UTC by its format's rule."""
        if not isinstance(text, str) or _UNSET.match(text):
            return
        at = _date(text)
        self.add(field, None if at is None else at.replace(tzinfo=UTC), text)

    def iso(self, field: str, text: object) -> None:
        """Take ISO 8601, with an offset or without."""
        if not isinstance(text, str) or _UNSET.match(text):
            return
        found = _ISO.match(text.strip())
        try:
            at = None if found is None else datetime.fromisoformat(f"{found[1]}T{found[2]}{found[3] or ''}")
        except ValueError:
            at = None
        self.add(field, at, text.strip())

    def add(self, field: str, at: datetime | None, said: str, *, last: datetime | None = None) -> None:
        """Take an instant as it is; `at` None for words that are no date. `last` where only the day is known."""
        text = "".join(each if each.isprintable() else "\ufffd" for each in said[:_SAID_MOST])
        if at is None or not self._possible(at):
            self._refused.append(Oddity(kind=OddityKind.TIME_REFUSED, detail=f"{field} = {text}"))
            return
        precision = Precision.EXACT if last is None else Precision.DAY
        moment = moment_of(at, last or at, precision, zone=None, source=TimeSource.FILE, text=text)
        self._claims.append(CapturedClaim(field=field, moment=moment))

    def _possible(self, at: datetime) -> bool:
        instant = at if at.tzinfo is not None else at.replace(tzinfo=UTC)
        return at.year >= FIRST_YEAR and instant <= self._latest

    def claims(self) -> tuple[CapturedClaim, ...]:
        """Return all claims, best first."""
        return ranked(self._claims)

    def refused(self) -> tuple[Oddity, ...]:
        """Return what was stated and cannot be."""
        return tuple(self._refused)


def ranked(claims: Iterable[CapturedClaim]) -> tuple[CapturedClaim, ...]:
    """Sort claims by how far their source is believed; none is left out, none averaged."""
    return tuple(sorted(claims, key=lambda claim: _rank(claim.field)))


def contradictions(claims: Iterable[CapturedClaim], *, length: timedelta) -> tuple[Oddity, ...]:
    """Name the claims that cannot both be the time of the best one.

    Up to `length` later is the end of the same recording. Where one of two has no offset, they agree if any offset
    makes them agree. A file written later than the rest was copied; one written before it was taken is a contradiction.
    """
    best, *others = claims or (None,)
    if best is None:
        return ()
    found = []
    for other in others:
        gaps = _gaps(best.moment, other.moment, length)
        # A file may be copied at any later time: only one that was written before, under every offset, contradicts.
        apart = min(timedelta(0), max(gaps)) if other.field == MODIFIED else min(gaps, key=abs)
        if apart:
            detail = f"{best.field} {other.field} {round(apart.total_seconds())}"
            found.append(Oddity(kind=OddityKind.TIMES_DISAGREE, detail=detail))
    return tuple(found)


def _gaps(best: Moment, other: Moment, length: timedelta) -> list[timedelta]:
    """How far the other lies outside the best one: once, or under each offset there is where one of them has none."""
    first, last, begins, ends = best.begins, best.ends, other.begins, other.ends
    if first is None or last is None or begins is None or ends is None:
        return [timedelta(0)]
    if (first.tzinfo is None) == (begins.tzinfo is None):
        return [_outside(first - _NEAR, last + length + _NEAR, begins, ends)]
    first, last, begins, ends = (_bare(each) for each in (first, last, begins, ends))
    return [
        _outside(first - _NEAR, last + length + _NEAR, begins + offset, ends + offset) for offset in _OFFSETS
    ]


def _bare(at: datetime) -> datetime:
    """Without its offset: an instant as UTC has it, local time as it stands."""
    return at if at.tzinfo is None else at.astimezone(UTC).replace(tzinfo=None)


def _outside(first: datetime, last: datetime, begins: datetime, ends: datetime) -> timedelta:
    if ends < first:
        return ends - first - _NEAR
    return begins - last + _NEAR if begins > last else timedelta(0)


def _rank(field: str) -> int:
    if field == MODIFIED:
        return len(_RANKS) + 1
    places = (
        place
        for place, each in enumerate(_RANKS)
        if field == each or (each[-1] == "." and field.startswith(each))
    )
    return next(places, len(_RANKS))


def _date(text: object) -> datetime | None:
    found = _EXIF_DATE.match(text) if isinstance(text, str) else None
    if found is None:
        return None
    try:
        return datetime(*(int(part) for part in found.groups()))  # type: ignore[arg-type] # noqa: DTZ001 -- naive is what it is
    except ValueError:
        return None


def _offset(text: object) -> timezone | None:
    found = _OFFSET.match(text.strip("\0 ")) if isinstance(text, str) else None
    if found is None:
        return None
    east = timedelta(hours=int(found[2]), minutes=int(found[3]))
    if east > timedelta(hours=14):
        return None
    return timezone(east if found[1] == "+" else -east)
