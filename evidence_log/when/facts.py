"""What a phrase may tell: a day, a part of the day, a clock time, a distance from now. Pure types."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

_JUST_S = 600


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
    """What was understood so far; each thing once.

    `edge`: before or after a clock time, in minutes as `Clock.spread`. `since`: from then until now. `just`: something
    just happened, which counts where nothing else is told.
    """

    days: Days | None = None
    part: Part | None = None
    clock: Clock | None = None
    ago: Ago | None = None
    now: bool = False
    about: bool = False
    by_weekday: bool = False
    midnight_of_a_day: bool = False
    edge: tuple[int, int] | None = None
    since: bool = False
    just: bool = False

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
        if self.days == days:
            return
        if self.days is not None or self.ago is not None:
            raise Unread(words)
        self.days = days

    def set_part(self, part: Part, words: str) -> None:
        """Take the part of the day; one within another is fine, and so are the small hours of a night."""
        if self.part in (EVENING, NIGHT) and part in (EARLY, DEEP_NIGHT):
            part = AFTER_MIDNIGHT if part is EARLY else LATE
        elif self.part is DEEP_NIGHT and part in (EVENING, NIGHT) and self.midnight_of_a_day:
            part, self.midnight_of_a_day = LATE, False  # the midnight of Saturday night
        elif self.part is not None:
            part = _narrower(self.part, part, words)
        self.part = part

    def set_clock(self, clock: Clock, words: str) -> None:
        """Take the clock time; impossible ones are not understood."""
        if self.clock is not None:
            raise Unread(words)
        if not (0 <= clock.hour <= 24 and 0 <= clock.minute <= 59) or (clock.hour == 24 and clock.minute):  # noqa: PLR2004 -- the clock
            raise Unread(words)
        if clock.second is not None and not 0 <= clock.second <= 59:  # noqa: PLR2004 -- the clock
            raise Unread(words)
        self.clock = clock

    def set_ago(self, ago: Ago, words: str) -> None:
        """Take a distance from now; it says it all. Said twice, both hold: just now, five minutes ago."""
        if self.days is not None:
            raise Unread(words)
        if self.ago is not None:
            ago = _both(self.ago, ago, words)
        self.ago = ago

    def settle(self, *, after_noon: bool, words: str) -> None:
        """Say of the clock time told before in which half of the day it lies."""
        clock = self.clock
        if clock is None or not clock.bare:
            raise Unread(words)
        self.clock = replace(clock, hour=clock.hour % 12 + 12 * after_noon, bare=False, settled=True)


def _both(one: Ago, other: Ago, words: str) -> Ago:
    """What lies within both; "just now" gives way to what is more exact."""
    if one.nearest == 0 and one.farthest <= _JUST_S and other.farthest <= 2 * _JUST_S:
        return other
    nearest, farthest = max(one.nearest, other.nearest), min(one.farthest, other.farthest)
    if nearest > farthest:
        raise Unread(words)
    return Ago(nearest, farthest, exact=other.exact and nearest == farthest)


def _narrower(one: Part, other: Part, words: str) -> Part:
    """The one that lies within the other, or what both share: lunch at noon, the school run in the morning."""
    if other.last - other.first < one.last - one.first:
        one, other = other, one
    if other.first <= one.first and one.last <= other.last:
        return one
    first, last = max(one.first, other.first), min(one.last, other.last)
    if one.half is not other.half or first > last:
        raise Unread(words)
    return Part(first, last, one.half)


Rule = tuple[re.Pattern[str], Callable[[re.Match[str], Facts, date], None]]


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
# Kept by what people do then; wide, and always only about that time.
DAYBREAK = Part(300, 449, Half.MORNING)
BEFORE_LIGHT = Part(180, 449, Half.MORNING)
FIRST_THING = Part(330, 599, Half.MORNING)
BREAKFAST = Part(390, 569, Half.MORNING)
WAY_THERE = Part(420, 569, Half.MORNING)
MID_MORNING = Part(540, 689, Half.MORNING)
LUNCH = Part(690, 839, Half.NOON)
MID_AFTERNOON = Part(840, 989, Half.AFTERNOON)
SCHOOL_OUT = Part(900, 1079, Half.AFTERNOON)
LATE_AFTERNOON = Part(930, 1109, Half.AFTERNOON)
NIGHTFALL = Part(990, 1169, Half.AFTERNOON)
WAY_BACK = Part(1020, 1169, Half.AFTERNOON)
AFTER_WORK = Part(1020, 1259, Half.EVENING)
SUPPER = Part(1050, 1199, Half.EVENING)
LATE_EVENING = Part(1260, 1439, Half.EVENING)
AFTER_BREAKFAST = Part(480, 659, Half.MORNING)
BEFORE_WORK = Part(330, 539, Half.MORNING)
BEFORE_LUNCH = Part(600, 749, Half.MORNING)
AFTER_LUNCH = Part(750, 959, Half.AFTERNOON)
WORKING_HOURS = Part(540, 1079, Half.NOON)
DAYTIME = Part(420, 1079, Half.NOON)
BEFORE_SUPPER = Part(990, 1139, Half.AFTERNOON)
AFTER_SUPPER = Part(1080, 1319, Half.EVENING)
SEVEN_O_CLOCK_NEWS = Part(1140, 1169, Half.EVENING)
