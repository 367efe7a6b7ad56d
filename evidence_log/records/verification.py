"""What `verify` reports: discrepancies and notes are observations, never verdicts about a person."""

from enum import StrEnum

from evidence_log.records.record import Record


class Verdict(StrEnum):
    """The outcome. `could-not-look` is neither sound nor not."""

    SOUND = "sound"
    DISCREPANCIES = "discrepancies"
    COULD_NOT_LOOK = "could-not-look"


class Check(Record, frozen=True):
    """One numbered step that was carried out, and over how many things."""

    step: int
    name: str
    looked_at: int


class Discrepancy(Record, frozen=True):
    """Something is not as it was written. `meaning` is a catalog id; `reference` names the thing."""

    step: int
    reference: str
    expected: str
    found: str
    meaning: str


class Remark(Record, frozen=True):
    """Worth telling, and no discrepancy. `meaning` is a catalog id."""

    step: int
    reference: str
    meaning: str


class Progress(Record, frozen=True):
    """How far a step has come, for drawing; not part of what was seen. `total` is 0 where it is not known."""

    step: int
    name: str
    done: int
    total: int


class Portion(Record, frozen=True):
    """One of `of` equal parts of the kept files: those whose names fall into the bucket, counted from 0."""

    bucket: int
    of: int

    def __post_init__(self) -> None:
        """Refuse a part that there is not."""
        if not 0 <= self.bucket < self.of:
            raise ValueError("a portion is one of its parts")

    def holds(self, name: str) -> bool:
        """Whether an object of this name (64 hex digits) is in it. Names are spread evenly: they are hashes."""
        return int(name[:8], 16) % self.of == self.bucket


class KnownHead(Record, frozen=True):
    """A head of the ledger as somebody else kept it: hex root, and how many entries it was over, if that is known."""

    origin: str | None
    size: int | None
    root: str


class Verification(Record, frozen=True):
    """Everything `verify` saw."""

    verdict: Verdict
    checks: tuple[Check, ...]
    notes: tuple[Remark, ...]
    discrepancies: tuple[Discrepancy, ...]
