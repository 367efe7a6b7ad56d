"""The part of a rule pack that says who takes a complaint, by when, and which orders can be asked for."""

from datetime import date
from enum import StrEnum

import msgspec

from evidence_log.records.quote_mark import Mark
from evidence_log.records.record import Record
from evidence_log.records.step import StepKind
from evidence_log.records.words import Words

_LONGEST = 10_000


class ChannelKind(StrEnum):
    """How an authority is reached."""

    PHONE = "phone"
    TEXT = "text"
    WEB = "web"
    APP = "app"
    EMAIL = "email"
    POST = "post"
    IN_PERSON = "in-person"


class Channel(Record, frozen=True):
    """One way to reach them; without `address` it differs from place to place."""

    kind: ChannelKind
    address: str | None = None
    note: Words | None = None


class Cap(Record, frozen=True):
    """A limit their form has, as last seen. It is a setting: forms change."""

    id: str
    amount: int
    unit: Words

    def __post_init__(self) -> None:
        """Refuse a limit of nothing."""
        if self.amount < 1:
            raise ValueError("1 <= amount")


class Authority(Record, frozen=True):
    """Who takes it: what they deal with, how they are reached, what to bring.

    `emergency`: to be called while it happens. `first`: those to turn to before. `clocks`: deadlines with them.
    """

    id: str
    name: Words
    remit: Words
    mark: Mark
    channels: tuple[Channel, ...] = ()
    bring: tuple[Words, ...] = ()
    caps: tuple[Cap, ...] = ()
    clocks: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    emergency: bool = False
    sources: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()


class RouteKind(StrEnum):
    """What one goes there with: an own dispute, a report of conduct, an emergency, a claim before a court."""

    COMPLAINT = "complaint"
    REPORT = "report"
    EMERGENCY = "emergency"
    COURT = "court"
    ADVICE = "advice"


class Route(Record, frozen=True):
    """Where to go with it, in this order, and why. It holds for these lenders, this conduct, these requirements.

    What is left out does not matter; `tags` and `requirements` are alternatives.
    """

    id: str
    kind: RouteKind
    to: tuple[str, ...]
    reason: Words
    lenders: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()
    territories: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()


class ClockStart(StrEnum):
    """What a clock counts from: each incident, the first or the last of them, a step, the deadline a step names."""

    INCIDENT = "incident"
    FIRST_INCIDENT = "first-incident"
    LAST_INCIDENT = "last-incident"
    STEP = "step"
    STEP_DEADLINE = "step-deadline"


class Clock(Record, frozen=True):
    """A time that runs: so many months, days or hours from its start, spoken of `warn_days` before it ends.

    `steps` start it, where it starts with one; one of `unless_steps` afterwards stops it. A clock of a step's own
    deadline has no length. `tags`, `kinds` of incident and `lenders` narrow down what starts it.
    """

    id: str
    title: Words
    starts: ClockStart
    at_the_end: Words
    sources: tuple[str, ...]
    months: int | None = None
    days: int | None = None
    hours: int | None = None
    warn_days: int = 30
    steps: tuple[StepKind, ...] = ()
    unless_steps: tuple[StepKind, ...] = ()
    tags: tuple[str, ...] = ()
    lenders: tuple[str, ...] = ()
    territories: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a clock that has no length, or two."""
        lengths = [each for each in (self.months, self.days, self.hours) if each is not None]
        if len(lengths) != (0 if self.starts is ClockStart.STEP_DEADLINE else 1):
            raise ValueError('months | days | hours; starts = "step-deadline": none')
        if any(not 1 <= each <= _LONGEST for each in (*lengths, self.warn_days + 1)):
            raise ValueError("1 <= months, days, hours <= 10000, 0 <= warn_days < 10000")
        if (self.starts in (ClockStart.STEP, ClockStart.STEP_DEADLINE)) != bool(self.steps):
            raise ValueError('starts = "step": steps = ["complaint"]; starts = "incident": none')


class Order(Record, frozen=True):
    """An order or warning somebody can ask for: who may, of whom, and what it may say."""

    id: str
    title: Words
    who: Words
    authorities: tuple[str, ...]
    sources: tuple[str, ...]
    terms: tuple[Words, ...] = ()
    not_for: Words | None = None
    clocks: tuple[str, ...] = ()
    territories: tuple[str, ...] = ()
    from_: date | None = msgspec.field(name="from", default=None)
    until: date | None = None
    caveats: tuple[str, ...] = ()
