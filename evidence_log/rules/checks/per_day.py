"""Check `per-day`: more than so many on one local day, counted together per side, per number, or all."""

from collections import defaultdict
from datetime import date

from evidence_log.records.assessment import NeedKind, Outcome
from evidence_log.records.check import Answered, PerDay
from evidence_log.records.incident import Kind
from evidence_log.rules.counting import Answer, Fits, Scope, Unsure, alike_at, needs_of, rows_of, total
from evidence_log.rules.facts import Occurrence
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter

Day = tuple[str, int]


def per_day(values: PerDay, scope: Scope, matter: Matter) -> Looked:
    """Count the days on which there were more than the limit, for certain and at most."""
    sure: defaultdict[Day, list[Occurrence]] = defaultdict(list)
    perhaps: defaultdict[Day, list[Unsure]] = defaultdict(list)
    timeless: list[Unsure] = []
    for alike in alike_at(matter, scope):
        call = _counts(alike.one, values.calls)
        if call is Fits.NO:
            continue
        together, whose = matter.belongs(alike.kin, values.per)
        # What is not known of all of them; and else of what may have been on one day or the next.
        unsure = alike.need or (call if isinstance(call, NeedKind) else None)
        unsure = unsure or (NeedKind.TIME if alike.one.loose else whose)
        timed = alike.timed
        if len(timed) < len(alike.each):
            known = set(map(id, timed))
            timeless += [(each, NeedKind.TIME) for each in alike.each if id(each) not in known]
        for each in timed:
            if each.when is None:
                continue
            first, last = each.when.first_day, each.when.last_day
            if first == last and unsure is None:
                for name in together:
                    sure[name, first].append(each)
                continue
            for day in range(first, last + 1):
                for name in together:
                    perhaps[name, day].append((each, unsure or NeedKind.TIME))
    return _told(values, sure, perhaps, timeless)


def _counts(each: Occurrence, calls: Answered) -> Answer:
    if calls is Answered.ANY:
        return Fits.YES
    if each.kind is not Kind.CALL:
        return Fits.NO
    if each.answered is None:
        return NeedKind.ANSWERED
    return Fits.YES if each.answered is (calls is Answered.CONNECTED) else Fits.NO


def _told(
    values: PerDay,
    sure: defaultdict[Day, list[Occurrence]],
    perhaps: defaultdict[Day, list[Unsure]],
    timeless: list[Unsure],
) -> Looked:
    counts = {day: total(held) for day, held in sure.items()}
    most = {
        day: counts.get(day, 0) + total(each for each, _ in perhaps.get(day, ()))
        for day in sorted({*sure, *perhaps})
    }
    certain = _in_a_row({day for day, n in counts.items() if n > values.more_than}, values.days_in_a_row)
    possible = _in_a_row({day for day, n in most.items() if n > values.more_than}, values.days_in_a_row)
    unsure = [each for day in sorted(possible - certain) for each in perhaps.get(day, ())]
    reach = max(most.values(), default=0) + total(each for each, _ in timeless)
    if certain:
        outcome = Outcome.SHOWN
    elif possible:
        outcome = Outcome.POSSIBLY
    else:
        outcome = Outcome.CANNOT_TELL if timeless and reach > values.more_than else Outcome.NOT_SHOWN
    peak = max(counts, key=lambda day: (counts[day], -day[1], day[0]), default=None)
    fullest = max(most, key=lambda day: most[day], default=None)
    return Looked(
        outcome=outcome,
        said="per-day",
        count=len(certain),
        most=len(possible | certain),
        rows=rows_of(each for day in sorted(certain, key=_by_day) for each in sure[day]),
        possible_rows=rows_of(
            each
            for day in sorted(possible - certain)
            for each in (*sure.get(day, ()), *(one for one, _ in perhaps.get(day, ())))
        ),
        needs=needs_of([*unsure, *(timeless if outcome is not Outcome.NOT_SHOWN else [])]),
        peak_rows=rows_of(
            [
                *(each for day in (peak, fullest) if day is not None for each in sure.get(day, ())),
                *(each for each, _ in (() if fullest is None else perhaps.get(fullest, ()))),
            ]
        ),
        values=(
            ("limit", values.more_than),
            ("peak", 0 if peak is None else counts[peak]),
            ("day", "-" if peak is None else date.fromordinal(peak[1]).isoformat()),
        ),
    )


def _by_day(day: Day) -> tuple[int, str]:
    return day[1], day[0]


def _in_a_row(days: set[Day], length: int) -> set[Day]:
    """Those that belong to a run of so many days that follow each other."""
    starts = {
        (name, day) for name, day in days if all((name, day + further) in days for further in range(length))
    }
    return {(name, day + further) for name, day in starts for further in range(length)}
