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


class Verification(Record, frozen=True):
    """Everything `verify` saw."""

    verdict: Verdict
    checks: tuple[Check, ...]
    notes: tuple[Remark, ...]
    discrepancies: tuple[Discrepancy, ...]
