"""What a search met."""

from evidence_log.records.case_file import Status
from evidence_log.records.record import Record
from evidence_log.records.timeline import TimelineRow


class Found(Record, frozen=True):
    """One incident that was met. `spans` are the places in `excerpt` where it was: first character and the one after."""

    incident: TimelineRow
    status: Status
    excerpt: str
    spans: tuple[tuple[int, int], ...]


class Findings(Record, frozen=True):
    """What a search met, newest first; `more` says that there is more than was asked for."""

    found: tuple[Found, ...]
    more: bool
