"""Every check a requirement may name, and its values.

A check stands here once `rules/checks/table.py` can carry it out. The page is docs/formats/rule-pack.md.
"""

from collections.abc import Iterator

from evidence_log.records.check import (
    Check,
    Hours,
    PerDay,
    Repeated,
    Tagged,
    ThirdPerson,
    Visitors,
    Where,
    Window,
)
from evidence_log.records.check_calls import AfterTalk, CallsPerDebt
from evidence_log.records.check_steps import AfterDate, AfterStep, Stated, Supported, Taken
from evidence_log.records.record import Record


class Part(Record, frozen=True):
    """One check of several. Without a `where` of its own it looks at what the requirement looks at."""

    values: "AnyCheck"
    where: Where | None = None


class AllOf(Check, frozen=True, tag="all-of"):
    """All parts are shown, each for itself."""

    parts: tuple[Part, ...]

    def __post_init__(self) -> None:
        """Refuse what is no combination."""
        if len(self.parts) <= 1:
            raise ValueError('parts = [{ check = "...", values = { ... } }, { ... }]')


class AnyOf(Check, frozen=True, tag="any-of"):
    """One of the parts is shown."""

    parts: tuple[Part, ...]

    def __post_init__(self) -> None:
        """Refuse what is no choice."""
        if len(self.parts) <= 1:
            raise ValueError('parts = [{ check = "...", values = { ... } }, { ... }]')


AnyCheck = (
    Tagged
    | Hours
    | PerDay
    | ThirdPerson
    | Repeated
    | Window
    | Visitors
    | Stated
    | AfterStep
    | Taken
    | AfterDate
    | AfterTalk
    | CallsPerDebt
    | Supported
    | AllOf
    | AnyOf
)

CHECKS: dict[str, type[AnyCheck]] = {
    "tagged": Tagged,
    "hours": Hours,
    "per-day": PerDay,
    "third-person": ThirdPerson,
    "repeated": Repeated,
    "window": Window,
    "visitors": Visitors,
    "stated": Stated,
    "after-step": AfterStep,
    "taken": Taken,
    "after-date": AfterDate,
    "after-talk": AfterTalk,
    "calls-per-debt": CallsPerDebt,
    "supported": Supported,
    "all-of": AllOf,
    "any-of": AnyOf,
}


def parts_of(
    values: AnyCheck, *path: str | int
) -> Iterator[tuple[tuple[str | int, ...], AnyCheck, Where | None]]:
    """The check itself and all it is made of: where each stands, what it is, what it looks at of its own."""
    yield path, values, None
    for number, part in enumerate(values.parts if isinstance(values, AllOf | AnyOf) else ()):
        first, *inner = parts_of(part.values, *path, "parts", number, "values")
        yield first[0], first[1], part.where
        yield from inner
