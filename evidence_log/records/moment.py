"""When something happened, with its honesty."""

from datetime import datetime
from enum import StrEnum

from evidence_log.records.instant import instant, instant_text, zone_named
from evidence_log.records.record import Record


class Precision(StrEnum):
    """How narrow the two ends may be taken to be."""

    EXACT = "exact"
    MINUTE = "minute"
    ABOUT = "about"
    DAY = "day"
    UNKNOWN = "unknown"


class TimeSource(StrEnum):
    """Who or what says so."""

    TYPED = "typed"
    FILE = "file"
    PHONE_LOG = "phone_log"
    CLOCK = "clock"
    STAMP = "stamp"


class Moment(Record, frozen=True):
    """An interval of time as far as it is known, and the words it was read from.

    `earliest` and `latest` are instants as text, to the second, both inclusive. Both are null when the
    precision is `unknown`. Ends without an offset are local time of an unknown zone: `zone` is then null and
    the moment is compared with nothing.
    """

    earliest: str | None
    latest: str | None
    precision: Precision
    zone: str | None
    source: TimeSource
    text: str | None = None

    def __post_init__(self) -> None:
        """Refuse a moment that cannot be."""
        if self.precision is Precision.UNKNOWN:
            if self.earliest is not None or self.latest is not None:
                raise ValueError("an unknown time has no ends")
            return
        if self.earliest is None or self.latest is None:
            raise ValueError("a known time has two ends")
        first, last = instant(self.earliest), instant(self.latest)
        if (first.tzinfo is None) != (last.tzinfo is None):
            raise ValueError("both ends have an offset, or neither")
        if first.tzinfo is None and self.zone is not None:
            raise ValueError("local time of unknown offset names no zone")
        if last < first:
            raise ValueError("the latest end is before the earliest")
        if self.zone is not None:
            zone_named(self.zone)

    @property
    def begins(self) -> datetime | None:
        """The earliest end, or None when unknown; naive when the offset is."""
        return None if self.earliest is None else instant(self.earliest)

    @property
    def ends(self) -> datetime | None:
        """The latest end, or None when unknown; naive when the offset is."""
        return None if self.latest is None else instant(self.latest)

    @property
    def comparable(self) -> bool:
        """Whether it may be ordered among other instants."""
        begins = self.begins
        return begins is not None and begins.tzinfo is not None


def unknown_moment(text: str | None, source: TimeSource = TimeSource.TYPED) -> Moment:
    """Keep the words of a time that could not be read."""
    return Moment(
        earliest=None, latest=None, precision=Precision.UNKNOWN, zone=None, source=source, text=text
    )


def moment_of(
    first: datetime,
    last: datetime,
    precision: Precision,
    *,
    zone: str | None,
    source: TimeSource,
    text: str | None = None,
) -> Moment:
    """Build a moment from two instants, both aware or both naive."""
    return Moment(
        earliest=instant_text(first),
        latest=instant_text(last),
        precision=precision,
        zone=zone,
        source=source,
        text=text,
    )
