"""What a phrase may tell: a day, a part of the day, a clock time, a distance from now. Pure types."""

from dataclasses import dataclass
from datetime import date
from enum import Enum


class Unread(Exception):  # noqa: N818 -- a turn in the reading, put into a refusal by `read_phrase`
    """Some words do not fit; the words are the argument."""


class InFuture(Exception):  # noqa: N818 -- the same
    """What was told lies after now; the argument is its beginning, in the local time of the zone."""


class Half(Enum):
    """How an hour between 1 and 12 is meant within a part of the day."""

    SMALL_HOURS = "small hours"
    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


@dataclass(frozen=True)
class Part:
    """A part of the day: minutes from midnight, the end included; beyond 1440 it is the next day."""

    first: int
    last: int
    half: Half


@dataclass(frozen=True)
class Days:
    """One day, or a span of days, both included."""

    first: date
    last: date

    @classmethod
    def one(cls, day: date) -> "Days":
        """Just that day."""
        return cls(day, day)


@dataclass(frozen=True)
class Clock:
    """A clock time as said. `bare`: an hour that may be either half of the day. `settled`: am or pm was said.

    `spread` widens it, in minutes before and after.
    """

    hour: int
    minute: int = 0
    second: int | None = None
    bare: bool = False
    settled: bool = False
    spread: tuple[int, int] | None = None
    words: str = ""


@dataclass(frozen=True)
class Ago:
    """A distance back from now in seconds, nearest and farthest; `exact` to the minute."""

    nearest: int
    farthest: int
    exact: bool


def _same_weekday(one: Days, other: Days) -> bool:
    return (
        one.first == one.last and other.first == other.last and one.first.weekday() == other.first.weekday()
    )


@dataclass
class Facts:
    """What was understood so far; each thing once."""

    days: Days | None = None
    part: Part | None = None
    clock: Clock | None = None
    ago: Ago | None = None
    now: bool = False
    about: bool = False
    by_weekday: bool = False
    midnight_of_a_day: bool = False

    def set_weekday(self, days: Days, words: str) -> None:
        """Take the latest such weekday, or agree with the date told before it."""
        if self.days is None:
            self.set_days(days, words)
            self.by_weekday = True
        elif not _same_weekday(self.days, days):
            raise Unread(words)

    def set_days(self, days: Days, words: str) -> None:
        """Take the day; a second one is not understood, unless it is the date of the weekday said before it."""
        if self.days is not None and self.by_weekday and _same_weekday(self.days, days):
            self.days, self.by_weekday = days, False
            return
        if self.days is not None or self.ago is not None:
            raise Unread(words)
        self.days = days

    def set_part(self, part: Part, words: str) -> None:
        """Take the part of the day; the same said twice is fine, and so is the small hours of a night."""
        if self.part in (EVENING, NIGHT) and part in (EARLY, DEEP_NIGHT):
            part = AFTER_MIDNIGHT if part is EARLY else LATE
        elif self.part not in (None, part):
            raise Unread(words)
        self.part = part

    def set_clock(self, clock: Clock, words: str) -> None:
        """Take the clock time; impossible ones are not understood."""
        if self.clock is not None or self.ago is not None:
            raise Unread(words)
        if not (0 <= clock.hour <= 24 and 0 <= clock.minute <= 59) or (clock.hour == 24 and clock.minute):  # noqa: PLR2004 -- the clock
            raise Unread(words)
        if clock.second is not None and not 0 <= clock.second <= 59:  # noqa: PLR2004 -- the clock
            raise Unread(words)
        self.clock = clock

    def set_ago(self, ago: Ago, words: str) -> None:
        """Take a distance from now; it says it all."""
        if self.ago is not None or self.days is not None or self.clock is not None:
            raise Unread(words)
        self.ago = ago


EARLY = Part(0, 359, Half.SMALL_HOURS)
DAWN = Part(300, 539, Half.MORNING)
MORNING = Part(360, 719, Half.MORNING)
EARLY_MORNING = Part(0, 539, Half.MORNING)
FORENOON = Part(480, 719, Half.MORNING)
NOON = Part(660, 839, Half.NOON)
AFTERNOON = Part(720, 1079, Half.AFTERNOON)
DUSK = Part(1020, 1199, Half.AFTERNOON)
EVENING = Part(1080, 1439, Half.EVENING)
NIGHT = Part(1080, 1739, Half.EVENING)
DEEP_NIGHT = Part(1380, 1739, Half.NIGHT)
LATE = Part(1320, 1739, Half.NIGHT)
AFTER_MIDNIGHT = Part(1440, 1799, Half.NIGHT)
