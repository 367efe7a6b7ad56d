"""Check `window`: so many within days, hours or minutes that roll on, counted together per bucket."""

from datetime import UTC, date, datetime, timedelta

import numpy as np

from evidence_log.records.assessment import NeedKind, Outcome
from evidence_log.records.check import Window
from evidence_log.rules.by_bucket import Spread, spreads
from evidence_log.rules.counting import Scope, total
from evidence_log.rules.local_time import Whole
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter
from evidence_log.rules.rolling import CertainWindows, Peak, PossibleWindows, joined

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def window(values: Window, scope: Scope, matter: Matter) -> Looked:
    """Count what lies in a window that holds enough; the fullest window is told beside it."""
    found, ground = _Found(values), matter.ground
    held = spreads(matter, scope, values.per, ground.seconds if values.days is None else ground.days)
    for each in held.each:
        found.look(each)
    certain, possible = joined(found.certain), np.unique(joined(found.possible))
    further = [each for each, _ in held.timeless]
    could = bool(further) and found.reach + total(further) >= values.enough
    outcome = Outcome.CANNOT_TELL if could else Outcome.NOT_SHOWN
    if certain.size or possible.size:
        outcome = Outcome.SHOWN if certain.size else Outcome.POSSIBLY
    count = ground.total_at(certain)
    return Looked(
        outcome=outcome,
        said="window",
        count=count,
        most=count + ground.total_at(possible),
        rows=ground.rows_at(certain),
        possible_rows=ground.rows_at(possible),
        peak_rows=ground.rows_at(found.fullest()),
        needs=ground.needs_at(found.needs, held.timeless if outcome is not Outcome.NOT_SHOWN else ()),
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
        self._enough = values.enough
        self._length = values.days or 3600 * (values.hours or 0) + 60 * (values.minutes or 0)
        self.peak: Peak = (0, 0)
        self.reach = 0
        self._fullest: tuple[CertainWindows, int] | None = None
        self._reaching: tuple[PossibleWindows, int] | None = None
        self.certain: list[Whole] = []
        self.possible: list[Whole] = []
        self.needs: dict[int, NeedKind | None] = {}

    def look(self, spread: Spread) -> None:
        """Roll windows over one bucket."""
        certain = CertainWindows(spread.sure, self._length, self._enough)
        possible = PossibleWindows(spread.may, self._length, self._enough)
        if certain.peak is not None and (certain.peak[0], -certain.peak[1]) > (self.peak[0], -self.peak[1]):
            self.peak, self._fullest = certain.peak, (certain, certain.peak[1])
        if possible.peak is not None and possible.peak[0] > self.reach:
            self.reach, self._reaching = possible.peak[0], (possible, possible.peak[1])
        further = np.setdiff1d(possible.inside, certain.inside)
        self.certain.append(certain.inside)
        self.possible.append(further)
        firsts, lasts, _ = spread.sure.times.arrays
        self.needs |= dict.fromkeys(further[firsts[further] != lasts[further]].tolist(), NeedKind.TIME)
        if spread.needs:
            self.needs |= {place: spread.needs[place] for place in further.tolist() if place in spread.needs}

    def fullest(self) -> Whole:
        """What lies in the fullest window, for certain and at most."""
        certain, most = self._fullest, self._reaching
        return joined(
            [
                *([] if certain is None else [certain[0].fullest(certain[1])]),
                *([] if most is None else [most[0].fullest(most[1])]),
            ]
        )


def _said(values: Window, start: int, matter: Matter) -> str:
    if values.days is not None:
        return date.fromordinal(start).isoformat()
    there = _EPOCH + timedelta(seconds=start + matter.local.offset(start))
    return f"{there:%Y-%m-%d %H:%M}"
