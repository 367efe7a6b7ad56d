"""How often, when and by what number: counts of what was told, each resting on incidents anybody can look up."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from evidence_log.records.incident import Kind
from evidence_log.records.moment import Precision
from evidence_log.records.record import Record
from evidence_log.records.timeline import Occasion, Tally

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_QUARTER_US = 900_000_000  # every zone's offset is a whole number of quarters of an hour
_LOCAL = len("2026-11-22T22:40:00")
_TO_THE_HOUR = len("2026-11-22T22")
_TO_THE_DAY = len("2026-11-22")


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


def patterns_of(
    occasions: list[Occasion],
    *,
    zone: ZoneInfo,
    numbers: tuple[Tally, ...] = (),
    contacted: tuple[Tally, ...] = (),
) -> Patterns:
    """Count occasions."""
    place = DayAndHour(zone)
    kinds, days, hours = Counter[Kind](), Counter[str](), [0] * 24
    hour_unknown = day_unknown = 0
    for each in occasions:
        kinds[each.kind] += 1
        day, hour = place(each)
        if day is None:
            day_unknown += 1
        else:
            days[day] += each.count
        if hour is None:
            hour_unknown += 1
        else:
            hours[hour] += 1
    return Patterns(
        incidents=len(occasions),
        occasions=sum(each.count for each in occasions),
        kinds=tuple((kind, kinds[kind]) for kind in Kind if kinds[kind]),
        days=tuple(sorted(days.items())),
        hours=tuple(hours),
        hour_unknown=hour_unknown,
        day_unknown=day_unknown,
        numbers=numbers,
        contacted=contacted,
    )


class DayAndHour:
    """The day and hour of occasions in a zone; the same quarter of an hour is looked up once."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone
        self._known: dict[int, tuple[str, int]] = {}

    def __call__(self, each: Occasion) -> tuple[str | None, int | None]:
        """An ISO day and an hour, each None where it is not known."""
        earliest, latest = each.earliest, each.latest
        if earliest is None or latest is None:
            return None, None
        if len(earliest) == _LOCAL:  # a file's time of unknown offset is what that file's clock showed
            day, hour = earliest[:_TO_THE_DAY], int(earliest[_TO_THE_DAY + 1 : _TO_THE_HOUR])
        else:
            day, hour = self._looked_up(each.sort_us // _QUARTER_US)
        if each.precision is Precision.DAY and earliest[:_TO_THE_DAY] != latest[:_TO_THE_DAY]:
            return None, None
        within = earliest[:_TO_THE_HOUR] == latest[:_TO_THE_HOUR] and earliest[_LOCAL:] == latest[_LOCAL:]
        known = within and each.count == 1 and each.precision is not Precision.DAY
        return day, hour if known else None

    def _looked_up(self, quarter: int) -> tuple[str, int]:
        known = self._known.get(quarter)
        if known is None:
            at = (_EPOCH + timedelta(microseconds=quarter * _QUARTER_US)).astimezone(self._zone)
            known = self._known[quarter] = (f"{at:%Y-%m-%d}", at.hour)
        return known
