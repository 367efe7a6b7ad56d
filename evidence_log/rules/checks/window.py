"""Check `window`: so many within days, hours or minutes that roll on, counted together per bucket."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import compress

from evidence_log.records.assessment import NeedKind, Outcome
from evidence_log.records.check import Window
from evidence_log.rules.by_bucket import ByBucket, by_bucket
from evidence_log.rules.counting import Scope, needs_of, rows_of, total
from evidence_log.rules.facts import Occurrence
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter
from evidence_log.rules.rolling import (
    Peak,
    Points,
    certain_windows,
    possible_windows,
)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_Among = tuple[list[Occurrence], Points]  # what a window was found among


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
    count = total(found.certain)
    unsure = [each for each, _ in found.possible.values()]
    needed = [(each, need) for each, need in found.possible.values() if need is not None]
    return Looked(
        outcome=outcome,
        said="window",
        count=count,
        most=count + total(unsure),
        rows=rows_of(found.certain),
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
        self._reach_from = 0
        self._at_peak: _Among = ([], Points([], [], []))
        self._at_reach: _Among = ([], Points([], [], []))
        self.certain: list[Occurrence] = []
        self.possible: dict[str, tuple[Occurrence, NeedKind | None]] = {}

    def look(self, name: str, held: ByBucket) -> None:
        """Roll windows over one bucket. A count of which one time is known lies in none for certain."""
        placed, unsure = held.sure.get(name, []), held.perhaps.get(name, [])
        sure = [each for each in placed if not each.loose]
        further = [each for each in placed if each.loose] + [each for each, _ in unsure]
        points = self._points(sure)
        may_points = points.and_these(self._points(further)) if further else points
        enough, length = self._values.enough, self._length
        full, maybe_full = (
            certain_windows(points, length, enough),
            possible_windows(may_points, length, enough),
        )
        if full.peak is not None and (full.peak[0], -full.peak[1]) > (self.peak[0], -self.peak[1]):
            self.peak, self._at_peak = full.peak, (sure, points)
        if maybe_full.peak is not None and maybe_full.peak[0] > self.reach:
            (self.reach, self._reach_from), self._at_reach = maybe_full.peak, ([*sure, *further], may_points)
        if not maybe_full.any:
            return
        inside, touching = full.certainly_in(points), maybe_full.perhaps_in(may_points)
        self.certain += compress(sure, inside)
        for place, (each, may) in enumerate(zip(sure, touching, strict=False)):
            if may and not inside[place]:
                exact = points.firsts[place] == points.lasts[place]
                self.possible[each.row] = (each, None if exact else NeedKind.TIME)
        needs = {each.row: need for each, need in unsure}
        for each, may in zip(further, touching[len(sure) :], strict=True):
            if may:
                self.possible[each.row] = (each, needs.get(each.row, NeedKind.TIME))

    @property
    def peak_rows(self) -> tuple[str, ...]:
        """What lies in the fullest window, for certain and at most."""
        begins, reaches, length = self.peak[1], self._reach_from, self._length
        certain = [
            each for each, first, last in _rolled(self._at_peak) if begins <= first and last < begins + length
        ]
        most = [
            each
            for each, first, last in _rolled(self._at_reach)
            if reaches <= last and first < reaches + length
        ]
        return rows_of([*certain, *most])

    def _points(self, held: list[Occurrence]) -> Points:
        whens = [each.when for each in held if each.when is not None]
        counts = [each.count for each in held]
        if self._values.days is not None:
            return Points([when.first_day for when in whens], [when.last_day for when in whens], counts)
        return Points([when.begins for when in whens], [when.ends for when in whens], counts)


def _rolled(among: _Among) -> Iterator[tuple[Occurrence, int, int]]:
    held, points = among
    return zip(held, points.firsts, points.lasts, strict=True)


def _said(values: Window, start: int, matter: Matter) -> str:
    if values.days is not None:
        return date.fromordinal(start).isoformat()
    there = _EPOCH + timedelta(seconds=start + matter.local.offset(start))
    return f"{there:%Y-%m-%d %H:%M}"
