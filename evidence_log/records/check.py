"""What a requirement counts: which occurrences, and the measure of each check that counts them, as its values.

What else a requirement may look for stands in `check_steps`, all of it together in `any_check`. The page is
docs/formats/rule-pack.md.
"""

from datetime import time
from enum import StrEnum

import msgspec

from evidence_log.records.incident import Contacted, Effect, Kind
from evidence_log.records.party import Role
from evidence_log.records.record import Record

LARGE = 10_000  # no limit is beyond it
Names = tuple[tuple[str, tuple[str, ...]], ...]


class Where(Record, frozen=True):
    """Which occurrences are looked at, whatever the check. What is left out does not matter.

    `tags`: one of them. `without_tags`: none of them. `effects`: one of them. `by`: not attributed to somebody of
    another role. An occurrence that was begun by the complainant is looked at only with `outgoing`.
    """

    kinds: tuple[Kind, ...] = ()
    tags: tuple[str, ...] = ()
    without_tags: tuple[str, ...] = ()
    contacted: tuple[Contacted, ...] = ()
    effects: tuple[Effect, ...] = ()
    answered: bool | None = None
    by: tuple[Role, ...] = ()
    outgoing: bool = False


class Check(Record, frozen=True, tag_field="check"):
    """What the values of every check have in common."""

    @property
    def names(self) -> Names:
        """The names in the pack the values speak of, by kind of part."""
        return ()


class Tagged(Check, frozen=True, tag="tagged"):
    """An occurrence carries one of `tags`."""

    tags: tuple[str, ...]
    at_least: int = 1

    def __post_init__(self) -> None:
        """Refuse a check for nothing."""
        if not self.tags or not 1 <= self.at_least <= LARGE:
            raise ValueError('tags = ["..."], 1 <= at_least <= 10000')

    @property
    def names(self) -> Names:
        """The tags looked for."""
        return (("tag", self.tags),)


class Hours(Check, frozen=True, tag="hours"):
    """An occurrence lies outside `from` to `to`, local time of the case. `from` is inside; `to` only with `to_inside`.

    A window over midnight has its `from` after its `to`. What was agreed otherwise does not count: hours agreed in
    a step, and occurrences with one of `agreed_tags`.
    """

    from_: time = msgspec.field(name="from")
    to: time
    to_inside: bool = False
    agreed_tags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a window that is none."""
        if self.from_ == self.to:
            raise ValueError("from != to")
        if any(each.tzinfo is not None or each.microsecond for each in (self.from_, self.to)):
            raise ValueError("08:00:00")

    @property
    def names(self) -> Names:
        """The tags that say it was agreed."""
        return (("tag", self.agreed_tags),)


class Answered(StrEnum):
    """Which calls count."""

    CONNECTED = "connected"
    UNANSWERED = "unanswered"
    ANY = "any"


class Bucket(StrEnum):
    """What is counted together: of a creditor with its agencies, from a number, all, by one of the other side, to a person."""

    SIDE = "side"
    NUMBER = "number"
    ALL = "all"
    ACTOR = "actor"
    PERSON = "person"
    ACTOR_AND_PERSON = "actor-and-person"


class PerDay(Check, frozen=True, tag="per-day"):
    """More than `more_than` on one local day, counted together `per` creditor with its agencies, number, or all.

    `calls` tells which calls count; what is no call counts only with `any`. `days_in_a_row`: so many such days
    follow each other.
    """

    more_than: int
    calls: Answered = Answered.ANY
    per: Bucket = Bucket.SIDE
    days_in_a_row: int = 1

    def __post_init__(self) -> None:
        """Refuse a number that is no limit."""
        if not 0 <= self.more_than <= LARGE or not 1 <= self.days_in_a_row <= LARGE:
            raise ValueError("0 <= more_than <= 10000, 1 <= days_in_a_row <= 10000")


class ThirdPerson(Check, frozen=True, tag="third-person"):
    """Somebody else than the debtor was reached, `at_least` so often.

    `third` are third persons; `perhaps` are those who may be one or stand in for the debtor: they count where one of
    `third_tags` says so, possibly otherwise. One of `not_third_tags` says that it is none.
    """

    third: tuple[Contacted, ...]
    perhaps: tuple[Contacted, ...] = ()
    third_tags: tuple[str, ...] = ()
    not_third_tags: tuple[str, ...] = ()
    at_least: int = 1

    def __post_init__(self) -> None:
        """Refuse a third person who is the debtor."""
        if Contacted.SELF in (*self.third, *self.perhaps) or set(self.third) & set(self.perhaps):
            raise ValueError('third, perhaps: no "self", nobody twice')
        if not self.third and not self.perhaps:
            raise ValueError('third = ["family"]')
        if not 1 <= self.at_least <= LARGE:
            raise ValueError("1 <= at_least <= 10000")

    @property
    def names(self) -> Names:
        """The tags that say who it was."""
        return (("tag", (*self.third_tags, *self.not_third_tags)),)


class Of(StrEnum):
    """What is counted."""

    OCCURRENCES = "occurrences"
    DAYS = "days"


class Repeated(Check, frozen=True, tag="repeated"):
    """At least so many occurrences, or local days with one, counted together `per` bucket."""

    at_least: int
    of: Of = Of.OCCURRENCES
    per: Bucket = Bucket.ALL

    def __post_init__(self) -> None:
        """Refuse a number that is none."""
        if not 1 <= self.at_least <= LARGE:
            raise ValueError("1 <= at_least <= 10000")


class Window(Check, frozen=True, tag="window"):
    """At least, or more than, so many within a time that rolls on.

    Within `days` are local days that follow each other, the first and the last included; within `hours` or `minutes`
    are those less than that apart.
    """

    at_least: int | None = None
    more_than: int | None = None
    days: int | None = None
    hours: int | None = None
    minutes: int | None = None
    per: Bucket = Bucket.SIDE

    def __post_init__(self) -> None:
        """Refuse no limit or two, no length or two."""
        limits = [each for each in (self.at_least, self.more_than) if each is not None]
        lengths = [each for each in (self.days, self.hours, self.minutes) if each is not None]
        if len(limits) != 1 or not 1 <= self.enough <= LARGE:
            raise ValueError("at_least | more_than: 1 <= at_least <= 10000")
        if len(lengths) != 1 or not 1 <= lengths[0] <= LARGE:
            raise ValueError("days | hours | minutes: 1 to 10000")

    @property
    def enough(self) -> int:
        """From how many on it counts."""
        return (self.more_than or 0) + 1 if self.at_least is None else self.at_least


class Visitors(Check, frozen=True, tag="visitors"):
    """Visits by fewer persons than `fewer_than`, `at_least` so often."""

    fewer_than: int
    at_least: int = 1

    def __post_init__(self) -> None:
        """Refuse a number nobody is below."""
        if not 1 < self.fewer_than <= LARGE or not 1 <= self.at_least <= LARGE:
            raise ValueError("1 < fewer_than <= 10000, 1 <= at_least <= 10000")
