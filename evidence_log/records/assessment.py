"""What the record shows about one requirement: numbers, and the rows they rest on. Never a verdict."""

from enum import StrEnum

from evidence_log.records.record import Record
from evidence_log.records.rule_pack import Severity
from evidence_log.records.words import Words


class Outcome(StrEnum):
    """How far the record goes, furthest first."""

    SHOWN = "shown"
    POSSIBLY = "possibly"
    NOT_SHOWN = "not-shown"
    CANNOT_TELL = "cannot-tell"


class NeedKind(StrEnum):
    """What would have to be known."""

    TIME = "time"
    ANSWERED = "answered"
    SIDE = "side"
    CONTACTED = "contacted"
    WHO_IT_WAS = "who-it-was"
    VISITORS = "visitors"
    PLACE = "place"
    DEBT = "debt"
    STEP = "step"
    MEDIUM = "medium"
    WRITTEN = "written"
    RECEIVED = "received"
    ORDER = "order"
    ENDS = "ends"
    LENDER = "lender"
    TERRITORY = "territory"
    CIRCUMSTANCE = "circumstance"


class Need(Record, frozen=True):
    """What is not known and would decide it: of which rows, or which circumstance of the matter."""

    kind: NeedKind
    rows: tuple[str, ...] = ()
    circumstance: str | None = None


class Assessment(Record, frozen=True):
    """One requirement, held against the record.

    `fact` is the sentence with its numbers. `count` is what is certain, `most` what it would be at most if all that
    is uncertain counted. `rows` are what the number rests on: INC-0007, or EX-0003#412 for a line of an exhibit.
    `possible_rows` are what `most` rests on beside them, `peak_rows` what the largest number of the sentence rests on.
    `sources`, `authorities`, `stronger` and `caveats` are ids in the pack; sources are those in force on the days of
    the rows.
    """

    pack: str
    requirement: str
    title: Words
    outcome: Outcome
    severity: Severity
    soft_law: bool
    fact: Words
    count: int
    most: int
    rows: tuple[str, ...]
    possible_rows: tuple[str, ...] = ()
    peak_rows: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()
    stronger: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
