"""An incident: what happened, in the words of the person it happened to."""

from enum import StrEnum

from evidence_log.records.moment import Moment
from evidence_log.records.record import Record


class Kind(StrEnum):
    """What kind of thing happened."""

    CALL = "call"
    VISIT = "visit"
    MESSAGE = "message"
    THREAT = "threat"
    FOLLOWING = "following"
    OTHER = "other"


class Direction(StrEnum):
    """Who began it, seen from the complainant."""

    IN = "in"
    OUT = "out"


class Contacted(StrEnum):
    """Who was reached."""

    SELF = "self"
    FAMILY = "family"
    COLLEAGUE = "colleague"
    NEIGHBOUR = "neighbour"
    OTHER = "other"


class Effect(StrEnum):
    """What it did to the complainant, as ticks."""

    ALARMED = "alarmed"
    DISTRESSED = "distressed"
    FEARED_VIOLENCE = "feared-violence"
    CHANGED_ROUTINE = "changed-routine"


class Telling(Record, frozen=True):
    """What is told of one thing that happened. All but kind, account and occurred is optional; unknown is not no.

    `account` is the complainant's own telling, `said` the other side's exact words, `note` is private: it is
    never printed. `count` with `first` and `last` stands for "23 missed calls". `duration_ms` is as told,
    not measured.
    """

    kind: Kind
    account: str
    occurred: Moment
    said: str | None = None
    impact: str | None = None
    effects: tuple[Effect, ...] = ()
    direction: Direction | None = None
    answered: bool | None = None
    duration_ms: int | None = None
    place: str | None = None
    who: str | None = None
    numbers: tuple[str, ...] = ()
    contacted: Contacted | None = None
    visitors: int | None = None
    count: int | None = None
    first: Moment | None = None
    last: Moment | None = None
    tags: tuple[str, ...] = ()
    witnesses: tuple[str, ...] = ()
    debt: str | None = None
    note: str | None = None
    capture: str | None = None

    def __post_init__(self) -> None:
        """Refuse an incident that cannot be written down."""
        if not self.account.strip():
            raise ValueError("an incident has words")
        for amount in (self.duration_ms, self.visitors, self.count):
            if amount is not None and not 0 <= amount < 2**53:
                raise ValueError("an amount is not negative and fits JSON")


class Incident(Telling, frozen=True):
    """One thing that happened, as it was first written down. `capture` names what it was taken in from."""


class Amendment(Telling, frozen=True, kw_only=True):
    """A correction: the whole telling as it is to stand now, which incident it corrects, and why. Both stay."""

    amends: str
    reason: str

    def incident(self) -> Incident:
        """The incident as it now stands."""
        return Incident(**{name: getattr(self, name) for name in Incident.__struct_fields__})


def amended(incident: Incident, *, amends: str, reason: str) -> Amendment:
    """Make the record that corrects `amends` to this."""
    return Amendment(
        amends=amends, reason=reason, **{n: getattr(incident, n) for n in Incident.__struct_fields__}
    )
