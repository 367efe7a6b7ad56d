"""One line of the timeline, as the index has it."""

from enum import StrEnum

from evidence_log.records.incident import Kind
from evidence_log.records.moment import Moment, Precision
from evidence_log.records.record import Record


class Facet(StrEnum):
    """By what incidents are narrowed down and counted."""

    NUMBER = "number"
    WHO = "who"
    TAG = "tag"
    CONTACTED = "contacted"
    COUNT = "count"


class Narrowing(Record, frozen=True):
    """Which incidents are wanted: those that meet all of it. `until_us` (microseconds since 1970 UTC) is the latest.

    `numbers`, `people` and `tags` as the index compares them (bare numbers, the others without their case): any of
    them will do. `recorded`: with a recording or video; `others`: somebody else than the complainant was contacted.
    `withdrawn`: those that were withdrawn, which are among no others.
    """

    kind: Kind | None = None
    numbers: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    recorded: bool = False
    others: bool = False
    withdrawn: bool = False
    until_us: int | None = None


EVERYTHING = Narrowing()


class Tally(Record, frozen=True):
    """How often a number, name or tag was told of. `incidents` as entries, the two instants as in the timeline."""

    value: str
    shown: str
    incidents: int
    first_us: int
    newest_us: int


class Occasion(Record, frozen=True):
    """When one incident was, as far as counting needs it. `count` is how many it stands for, as told."""

    sort_us: int
    kind: Kind
    precision: Precision
    earliest: str | None
    latest: str | None
    count: int


class TimelineRow(Record, frozen=True):
    """An incident in a list. `sort_us` (microseconds since 1970 UTC) and `seq` are its place.

    `by` is the number it came from, or who, without which no two are part of one burst.

    `summary` is the beginning of the account, at most 200 characters.
    """

    reference: str
    seq: int
    sort_us: int
    occurred: Moment
    kind: Kind
    summary: str
    photos: int
    recordings: int
    files: int
    by: str = ""
