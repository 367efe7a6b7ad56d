"""Check `per-day`: more than so many on one local day, counted together per side, per number, or all."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from evidence_log.records.assessment import NeedKind, Outcome
from evidence_log.records.check import Answered, PerDay
from evidence_log.records.incident import Kind
from evidence_log.rules.counting import Answer, Fits, Scope, alike_at, total
from evidence_log.rules.facts import Occurrence
from evidence_log.rules.ground import Ground, Kin, Unsure
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter
from evidence_log.rules.rolling import per_time

Day = tuple[str, int]


def per_day(values: PerDay, scope: Scope, matter: Matter) -> Looked:
    """Count the days on which there were more than the limit, for certain and at most."""
    days = _Days(matter.ground)
    for alike in alike_at(matter, scope):
        call = _counts(alike.one, values.calls)
        if call is Fits.NO:
            continue
        together, whose = matter.belongs(alike.kin, values.per)
        # What is not known of all of them; and else of what may have been on one day or the next.
        unsure = alike.need or (call if isinstance(call, NeedKind) else None)
        days.enter(alike.kin, together, unsure or (NeedKind.TIME if alike.one.loose else whose))
    return _told(values, days, matter.ground)


class _Days:
    """What was on each day for certain, and what may have been; all by its place in the order of time."""

    def __init__(self, ground: Ground) -> None:
        self._times, self._ground = ground.days, ground
        self.sure: defaultdict[str, list[int]] = defaultdict(list)
        self.perhaps: defaultdict[Day, list[int]] = defaultdict(list)
        self.needs: dict[int, NeedKind] = {}
        self.timeless: list[Unsure] = []

    def enter(self, kin: Kin, together: Iterable[str], unsure: NeedKind | None) -> None:
        """Put what is alike where it belongs."""
        self.timeless += [(each, NeedKind.TIME) for each in kin.timeless]
        firsts, lasts = self._times.firsts, self._times.lasts
        places = kin.timed_places
        if unsure is None:
            certain = [place for place in places if firsts[place] == lasts[place]]
            for name in together:
                self.sure[name] += certain
            places = [place for place in places if firsts[place] != lasts[place]]
        for place in places:
            self.needs[place] = unsure or NeedKind.TIME
            for day in range(firsts[place], lasts[place] + 1):
                for name in together:
                    self.perhaps[name, day].append(place)

    def counts(self) -> dict[Day, int]:
        """How many there were on each day for certain."""
        firsts, counts = self._times.firsts, self._times.counts
        return {
            (name, day): n
            for name, places in self.sure.items()
            for day, n in per_time(
                [firsts[place] for place in places], [counts[place] for place in places]
            ).items()
        }

    def on(self, days: Iterable[Day]) -> list[int]:
        """What was on some days for certain."""
        chosen: defaultdict[str, set[int]] = defaultdict(set)
        for name, day in days:
            chosen[name].add(day)
        firsts = self._times.firsts
        return [
            place for name, of in chosen.items() for place in self.sure.get(name, ()) if firsts[place] in of
        ]

    def perhaps_on(self, days: Iterable[Day]) -> list[int]:
        """What may have been on some days."""
        return [place for day in days for place in self.perhaps.get(day, ())]


def _counts(each: Occurrence, calls: Answered) -> Answer:
    if calls is Answered.ANY:
        return Fits.YES
    if each.kind is not Kind.CALL:
        return Fits.NO
    if each.answered is None:
        return NeedKind.ANSWERED
    return Fits.YES if each.answered is (calls is Answered.CONNECTED) else Fits.NO


def _told(values: PerDay, days: _Days, ground: Ground) -> Looked:
    counts = days.counts()
    most = {
        day: counts.get(day, 0) + ground.total_at(days.perhaps.get(day, ()))
        for day in sorted({*counts, *days.perhaps})
    }
    certain = _in_a_row({day for day, n in counts.items() if n > values.more_than}, values.days_in_a_row)
    possible = _in_a_row({day for day, n in most.items() if n > values.more_than}, values.days_in_a_row)
    unsure = days.perhaps_on(possible - certain)
    reach = max(most.values(), default=0) + total(each for each, _ in days.timeless)
    if certain:
        outcome = Outcome.SHOWN
    elif possible:
        outcome = Outcome.POSSIBLY
    else:
        outcome = Outcome.CANNOT_TELL if days.timeless and reach > values.more_than else Outcome.NOT_SHOWN
    peak = max(counts, key=lambda day: (counts[day], -day[1], day[0]), default=None)
    fullest = max(most, key=lambda day: most[day], default=None)
    of_the_peaks = [day for day in (peak, fullest) if day is not None]
    return Looked(
        outcome=outcome,
        said="per-day",
        count=len(certain),
        most=len(possible | certain),
        rows=ground.rows_at(days.on(certain)),
        possible_rows=ground.rows_at([*days.on(possible - certain), *unsure]),
        needs=ground.needs_at(
            {place: days.needs[place] for place in unsure},
            days.timeless if outcome is not Outcome.NOT_SHOWN else (),
        ),
        peak_rows=ground.rows_at(
            [*days.on(of_the_peaks), *days.perhaps_on(() if fullest is None else (fullest,))]
        ),
        values=(
            ("limit", values.more_than),
            ("peak", 0 if peak is None else counts[peak]),
            ("day", "-" if peak is None else date.fromordinal(peak[1]).isoformat()),
        ),
    )


def _in_a_row(days: set[Day], length: int) -> set[Day]:
    """Those that belong to a run of so many days that follow each other."""
    starts = {
        (name, day) for name, day in days if all((name, day + further) in days for further in range(length))
    }
    return {(name, day + further) for name, day in starts for further in range(length)}
