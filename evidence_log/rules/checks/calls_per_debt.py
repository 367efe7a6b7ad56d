"""Check `calls-per-debt`: more calls than so many within days that roll on, by one collector to one person about one debt."""

from bisect import bisect_left, bisect_right
from datetime import date

from evidence_log.records.assessment import NeedKind, Outcome
from evidence_log.records.check_calls import CallsPerDebt
from evidence_log.rules.counting import Scope, total
from evidence_log.rules.debt_calls import Held, debt_log
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter
from evidence_log.rules.rolling import Times, per_time, sums


def calls_per_debt(values: CallsPerDebt, scope: Scope, matter: Matter) -> Looked:
    """Count the calls beyond the limit; the rows are all calls of the days that end with one of them."""
    log = debt_log(values, scope, matter)
    ground = matter.ground
    beyond = _Beyond(values, ground.days)
    for held in log.between:
        beyond.look(held)
    further = total(each for each, _ in log.timeless)
    outcome = Outcome.SHOWN if beyond.count else Outcome.NOT_SHOWN
    if not beyond.count and beyond.most:
        outcome = Outcome.POSSIBLY
    elif not beyond.count and further and beyond.reach + further > values.more_than:
        outcome = Outcome.CANNOT_TELL
    surely = set(beyond.rows)
    return Looked(
        outcome=outcome,
        said="calls-per-debt",
        count=beyond.count,
        most=max(beyond.count, min(beyond.most, ground.total_at(beyond.may_exceed))),
        rows=ground.rows_at(beyond.rows),
        possible_rows=ground.rows_at(each for each in beyond.possible if each not in surely),
        peak_rows=ground.rows_at(beyond.at_the_peaks()),
        needs=ground.needs_at(beyond.possible, log.timeless if outcome is not Outcome.NOT_SHOWN else ()),
        values=(
            ("limit", values.more_than),
            ("days", values.days),
            ("peak", beyond.peak),
            ("reach", beyond.reach),
            ("day", date.fromordinal(beyond.day).isoformat() if beyond.day else "-"),
        ),
    )


class _Beyond:
    """What is beyond the limit between any of them."""

    def __init__(self, values: CallsPerDebt, days: Times) -> None:
        self._limit, self._days, self._times = values.more_than, values.days, days
        self.count = self.most = self.peak = self.reach = self.day = 0
        self._at_peak: tuple[int, list[int]] = (0, [])  # the day and the calls it was found among
        self._at_reach: tuple[int, list[int]] = (0, [])
        self.rows: list[int] = []
        self.possible: dict[int, NeedKind | None] = {}
        self.may_exceed: set[int] = set()

    def look(self, held: Held) -> None:
        """Roll over the days between one collector and one person about one debt."""
        self._certain(sorted(held.sure, key=self._times.firsts.__getitem__))
        self._possible([*held.sure, *held.perhaps], held.perhaps)

    def at_the_peaks(self) -> list[int]:
        """What lies in the fullest days, for certain and at most."""
        firsts, lasts = self._times.firsts, self._times.lasts
        return [
            each
            for day, calls in (self._at_peak, self._at_reach)
            for each in calls
            if firsts[each] <= day and lasts[each] > day - self._days
        ]

    def _certain(self, calls: list[int]) -> None:
        firsts = [self._times.firsts[each] for each in calls]
        on = per_time(firsts, [self._times.counts[each] for each in calls])
        days = sorted(on)
        so_far = sums(on[day] for day in days)
        entered = 0  # the calls before that stand among the rows
        for place, day in enumerate(days):
            first = bisect_right(days, day - self._days)
            within = so_far[place + 1] - so_far[first]
            if within > self.peak:
                self.peak, self.day = within, day
                self._at_peak = day, calls
            if within > self._limit:
                self.count += min(on[day], within - self._limit)
                entered = max(entered, bisect_right(firsts, day - self._days))
                until = bisect_right(firsts, day)
                self.rows += calls[entered:until]
                entered = until

    def _possible(self, calls: list[int], needs: dict[int, NeedKind]) -> None:
        times = self._times
        firsts, lasts = [times.firsts[each] for each in calls], [times.lasts[each] for each in calls]
        counts = [times.counts[each] for each in calls]
        on_first, on_last = per_time(firsts, counts), per_time(lasts, counts)
        first_days, last_days = sorted(on_first), sorted(on_last)
        begun, ended = (
            sums(on[day] for day in days) for on, days in ((on_first, first_days), (on_last, last_days))
        )
        pairs = set(zip(firsts, lasts, strict=True))
        exceeding: list[int] = []
        for day in sorted({day for first, last in pairs for day in range(first, last + 1)}):
            until = begun[bisect_right(first_days, day)]
            within = until - ended[bisect_left(last_days, day - self._days + 1)]
            if within > self.reach:
                self.reach = within
                self._at_reach = day, calls
            if within > self._limit:
                self.most += min(until - ended[bisect_left(last_days, day)], within - self._limit)
                exceeding.append(day)
        following = {
            (first, last): exceeding[place]
            for first, last in pairs
            if (place := bisect_left(exceeding, first)) < len(exceeding)
        }
        for each, first, last in zip(calls, firsts, lasts, strict=True) if exceeding else ():
            day = following.get((first, last), last + self._days)
            if day < last + self._days:
                self.possible[each] = needs.get(each)
                if day <= last:
                    self.may_exceed.add(each)
