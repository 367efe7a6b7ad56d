"""One line of the timeline, as the index has it."""

from evidence_log.records.incident import Kind
from evidence_log.records.moment import Moment
from evidence_log.records.record import Record


class TimelineRow(Record, frozen=True):
    """An incident in a list. `sort_us` (microseconds since 1970 UTC) and `seq` are its place.

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
