"""What a door passes down: the reading of the clock, and the person's preferences."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from evidence_log.records.instant import zone_named
from evidence_log.records.record import Record


class Language(StrEnum):
    """The two languages everything can be said in."""

    EN = "en"
    ZH = "zh"


class Ground(StrEnum):
    """What the app is drawn on."""

    DARK = "dark"
    LIGHT = "light"
    HIGH = "high"


# For how many seconds the screen may be hidden before the passphrase is asked for: the choices there are.
COVERS_S = (0, 30, 300)


class Reading(Record, frozen=True):
    """One look at the clock. `wall` is aware; `uptime_us` counts microseconds since `boot`, sleep included.

    `zone` is the machine's IANA zone at that moment.
    """

    wall: datetime
    boot: str
    uptime_us: int
    zone: str

    def __post_init__(self) -> None:
        """Refuse a wall time that names no instant."""
        if self.wall.tzinfo is None:
            raise ValueError("a reading of the clock is aware")

    @property
    def offset_minutes(self) -> int:
        """Offset of the machine's zone from UTC at this reading."""
        offset = self.wall.astimezone(zone_named(self.zone)).utcoffset() or timedelta(0)
        return offset // timedelta(minutes=1)


class Clock(Protocol):
    """Something that can be read; only the front door builds the real one."""

    def read(self) -> Reading:
        """Look at the clock now."""
        ...


class Preferences(Record, frozen=True):
    """How a person wants to be spoken to, and the zone that times are read and shown in.

    `cover_s`: how many seconds the screen may be hidden before lifting the cover takes the passphrase. `paper_due`: the
    folder of a vault whose first run ended before its recovery line was written down.
    """

    language: Language
    zone: str
    cover_s: int = 30
    ground: Ground = Ground.DARK
    paper_due: str | None = None
