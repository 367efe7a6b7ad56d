"""How often, when and by what number: counts of what was told, each resting on incidents anybody can look up."""

from evidence_log.records.incident import Kind
from evidence_log.records.record import Record
from evidence_log.records.timeline import Tally


class Patterns(Record, frozen=True):
    """Counts over some incidents, in the zone of the case.

    `occasions` counts what an incident stands for, as told ("23 missed calls" are 23). `days` are ISO days with their
    occasions, in order. `hours` has 24 counts of incidents, each known to lie within one hour of the day; what is one
    of several, or not known so closely, counts in `hour_unknown`, what has no known day in `day_unknown`, too.
    """

    incidents: int
    occasions: int
    kinds: tuple[tuple[Kind, int], ...]
    days: tuple[tuple[str, int], ...]
    hours: tuple[int, ...]
    hour_unknown: int
    day_unknown: int
    numbers: tuple[Tally, ...]
    contacted: tuple[Tally, ...]

    @property
    def busiest(self) -> int:
        """The most occasions of any day."""
        return max((count for _, count in self.days), default=0)
