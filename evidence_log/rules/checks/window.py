"""Check `window`: so many within days, hours or minutes that roll on, counted together per bucket."""

from datetime import UTC, date, datetime, timedelta

from evidence_log.records.assessment import NeedKind, Outcome
from evidence_log.records.check import Window
from evidence_log.rules.by_bucket import ByBucket, by_bucket
from evidence_log.rules.counting import Scope, needs_of, rows_of, total
from evidence_log.rules.facts import Occurrence
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter
from evidence_log.rules.rolling import Peak, Point, Rolling, lies_inside, touches

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def window(values: Window, scope: Scope, matter: Matter) -> Looked:
    """Count what lies in a window that holds enough; the fullest window is told beside it."""
    found = _Found(values)
    held = by_bucket(matter, scope, values.per, timed=True)
    for name in held.names:
        found.look(name, held)
    further = [each for each, _ in held.timeless]
    could = bool(further) and found.reach + total(further) >= values.enough
    outcome = Outcome.CANNOT_TELL if could else Outcome.NOT_SHOWN
    if found.certain or found.possible:
        outcome = Outcome.SHOWN if found.certain else Outcome.POSSIBLY
    count = total(found.certain.values())
    unsure = [each for row, each in found.possible.items() if row not in found.certain]
    needed = [(found.possible[row], need) for row, need in found.needs.items() if row not in found.certain]
    return Looked(
        outcome=outcome,
        said="window",
        count=count,
        most=count + total(unsure),
        rows=rows_of(found.certain.values()),
        possible_rows=rows_of(unsure),
        peak_rows=found.peak_rows,
        needs=needs_of([*needed, *(held.timeless if outcome is not Outcome.NOT_SHOWN else [])]),
        values=(
            ("limit", values.enough),
            ("peak", found.peak[0]),
            ("reach", found.reach),
            ("begins", _said(values, found.peak[1], matter) if found.peak[0] else "-"),
        ),
    )


class _Found:
    """What lies in full windows of any bucket, and the fullest window of all."""

    def __init__(self, values: Window) -> None:
        self._values = values
        self._length = values.days or 3600 * (values.hours or 0) + 60 * (values.minutes or 0)
        self.peak: Peak = (0, 0)
        self.reach = 0
        self._peak_rows: tuple[str, ...] = ()
        self._reach_rows: tuple[str, ...] = ()
        self.certain: dict[str, Occurrence] = {}
        self.possible: dict[str, Occurrence] = {}
        self.needs: dict[str, NeedKind] = {}

    def look(self, name: str, held: ByBucket) -> None:
        """Roll windows over one bucket. A count of which one time is known lies in none for certain."""
        placed = [(each, self._point(each)) for each in held.sure.get(name, ()) if each.when is not None]
        sure = [(each, point) for each, point in placed if not each.loose]
        unsure = {each.row: (each, need) for each, need in held.perhaps.get(name, ())}
        may = [*placed, *((each, self._point(each)) for each, _ in unsure.values())]
        enough, length = self._values.enough, self._length
        full, fullest = Rolling([point for _, point in sure], length, certain=True).windows(enough)
        maybe_full, most = Rolling([point for _, point in may], length, certain=False).windows(enough)
        if fullest is not None and (fullest[0], -fullest[1]) > (self.peak[0], -self.peak[1]):
            self.peak = fullest
            self._peak_rows = rows_of(
                each for each, point in sure if lies_inside(point, [fullest[1]], length)
            )
        if most is not None and most[0] > self.reach:
            self.reach = most[0]
            self._reach_rows = rows_of(each for each, point in may if touches(point, [most[1]], length))
        self.certain |= {each.row: each for each, point in sure if full and lies_inside(point, full, length)}
        for each, point in may:
            if maybe_full and touches(point, maybe_full, length):
                self.possible[each.row] = each
                if each.row in unsure:
                    self.needs[each.row] = unsure[each.row][1]
                elif each.loose or point[0] != point[1]:
                    self.needs[each.row] = NeedKind.TIME

    @property
    def peak_rows(self) -> tuple[str, ...]:
        """What lies in the fullest window, for certain and at most."""
        return tuple(dict.fromkeys((*self._peak_rows, *self._reach_rows)))

    def _point(self, each: Occurrence) -> Point:
        if each.when is None:  # put aside before
            raise ValueError("a time")
        if self._values.days is not None:
            return each.when.first_day, each.when.last_day, each.count
        return each.when.begins, each.when.ends, each.count


def _said(values: Window, start: int, matter: Matter) -> str:
    if values.days is not None:
        return date.fromordinal(start).isoformat()
    there = _EPOCH + timedelta(seconds=start + matter.local.offset(start))
    return f"{there:%Y-%m-%d %H:%M}"
