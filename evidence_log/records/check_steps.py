"""What a requirement asks of steps, days, circumstances and other requirements: the measure of each such check, as its values."""

from enum import StrEnum

import msgspec

from evidence_log.records.check import LARGE, Check, Names
from evidence_log.records.step import StepKind


class Stated(Check, frozen=True, tag="stated"):
    """The circumstance was answered with one of these."""

    circumstance: str
    is_: tuple[str, ...] = msgspec.field(name="is")

    @property
    def names(self) -> Names:
        """The circumstance."""
        return (("circumstance", (self.circumstance,)),)


class Same(StrEnum):
    """What an occurrence has in common with a step: what the step says, whom it is about and to whom it went."""

    MEDIUM = "medium"
    TIME = "time"
    PLACE = "place"
    DEBT = "debt"
    PERSON = "person"
    ACTOR = "actor"
    SIDE = "side"


class AfterStep(Check, frozen=True, tag="after-step"):
    """An occurrence after a step of one of these kinds, of which all in `same` is the same, `at_least` so often.

    `written`: the step was in writing, and the other side is known to have it. `orders`: it is one of these orders of
    the pack. `live`: the other side knew of it, and it had not ended. It no longer counts after a step of `until_steps`
    that answers it. An occurrence with one of `unless_tags` does not count.
    """

    steps: tuple[StepKind, ...]
    written: bool = False
    same: tuple[Same, ...] = ()
    until_steps: tuple[StepKind, ...] = ()
    orders: tuple[str, ...] = ()
    live: bool = False
    unless_tags: tuple[str, ...] = ()
    at_least: int = 1

    def __post_init__(self) -> None:
        """Refuse a check after nothing."""
        if not self.steps or not 1 <= self.at_least <= LARGE:
            raise ValueError('steps = ["stop-request"], 1 <= at_least <= 10000')

    @property
    def names(self) -> Names:
        """The orders, and the tags of what does not count."""
        return ("order", self.orders), ("tag", self.unless_tags)


class Taken(Check, frozen=True, tag="taken"):
    """A step of one of these kinds was taken; with `orders`, it is one of these orders of the pack."""

    steps: tuple[StepKind, ...]
    orders: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a check for nothing."""
        if not self.steps:
            raise ValueError('steps = ["police-report"]')

    @property
    def names(self) -> Names:
        """The orders."""
        return (("order", self.orders),)


class AfterDate(Check, frozen=True, tag="after-date"):
    """An occurrence on a later day than the one the circumstance was answered with, `at_least` so often."""

    circumstance: str
    at_least: int = 1

    def __post_init__(self) -> None:
        """Refuse a number that is none."""
        if not 1 <= self.at_least <= LARGE:
            raise ValueError("1 <= at_least <= 10000")

    @property
    def names(self) -> Names:
        """The circumstance."""
        return (("circumstance", (self.circumstance,)),)


class Supported(Check, frozen=True, tag="supported"):
    """At least so many of these requirements of the pack are shown."""

    requirements: tuple[str, ...]
    at_least: int = 1

    def __post_init__(self) -> None:
        """Refuse more than there are."""
        if not 1 <= self.at_least <= len(self.requirements):
            raise ValueError('requirements = ["..."], 1 <= at_least')

    @property
    def names(self) -> Names:
        """The requirements."""
        return (("requirement", self.requirements),)
