"""Check `hours`: occurrences outside the hours of the day, in the zone of the case."""

from evidence_log.records.assessment import NeedKind, Outcome
from evidence_log.records.check import Hours
from evidence_log.rules.counting import Alike, Scope, Unsure, alike_at, needs_of, rows_of, total
from evidence_log.rules.debt_facts import AgreedHours
from evidence_log.rules.facts import Occurrence
from evidence_log.rules.local_time import Span, Window
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter


def hours(values: Hours, scope: Scope, matter: Matter) -> Looked:
    """Count those that lie outside for certain, those that may, and those of which no time is known."""
    permitted = _Permitted(values, matter)
    sure: list[Occurrence] = []
    perhaps: list[Unsure] = []
    timeless: list[Unsure] = []
    for alike in alike_at(matter, scope):
        if not alike.one.tags.isdisjoint(values.agreed_tags):
            continue
        timeless += [(each, NeedKind.TIME) for each in alike.each if each.when is None]
        outside, partly = permitted(alike)
        if alike.need is None and not alike.one.loose:
            sure += outside
            perhaps += [(each, NeedKind.TIME) for each in partly]
        else:
            perhaps += [(each, alike.need or NeedKind.TIME) for each in (*outside, *partly)]
    count = total(sure)
    most = count + total(each for each, _ in perhaps)
    return Looked(
        outcome=_outcome(count, most, unknown=bool(timeless)),
        said="hours",
        count=count,
        most=most,
        rows=rows_of(sure),
        possible_rows=rows_of(each for each, _ in perhaps),
        needs=needs_of([*perhaps, *timeless]),
        values=(
            ("opens", f"{values.from_:%H:%M}"),
            ("closes", f"{values.to:%H:%M}"),
            ("zone", matter.facts.zone),
        ),
    )


class _Permitted:
    """Tells what does not lie within the hours, or within others that were agreed."""

    def __init__(self, values: Hours, matter: Matter) -> None:
        self._matter, self._local = matter, matter.local
        self._window = Window(values.from_, values.to, to_inside=values.to_inside)
        self._agreed = [(each, Window(each.from_, each.to)) for each in matter.facts.agreed_hours]

    def __call__(self, alike: Alike) -> tuple[list[Occurrence], list[Occurrence]]:
        """Those that lie outside, and those that may."""
        clocks, others = alike.kin.clocks, alike.kin.changed
        if alike.each is not alike.kin.each:
            among = set(map(id, alike.each))
            clocks = [each for each in clocks if id(each[0]) in among]
            others = [each for each in others if id(each) in among]
        if self._agreed:
            clocks, others = [], [each for each in alike.each if each.when is not None]
        outside, partly = self._window.outside(clocks)
        for each in others:
            inside = None if each.when is None else self._with_agreed(each, each.when)
            if inside is not True:
                (outside if inside is False else partly).append(each)
        return outside, partly

    def _with_agreed(self, each: Occurrence, when: Span) -> bool | None:
        held = self._window.holds(when, self._local)
        for agreed, window in self._agreed:
            if held is True:
                return True
            holds = (self._about(agreed, each), _on_its_days(agreed, when), window.holds(when, self._local))
            if False not in holds:
                held = None if None in holds else True
        return held

    def _about(self, agreed: AgreedHours, each: Occurrence) -> bool | None:
        """Whether it is about the debt they were agreed for."""
        if agreed.debt is None:
            return True
        debt = self._matter.debt_of(each.debt)
        return None if debt is None else debt == self._matter.debt_of(agreed.debt)


def _on_its_days(agreed: AgreedHours, when: Span) -> bool | None:
    ends = when.last_day if agreed.ends is None else agreed.ends.toordinal()
    if when.first_day > ends:
        return False
    if agreed.begins is None:
        return None
    begins = agreed.begins.toordinal()
    if when.last_day < begins:
        return False
    return True if begins <= when.first_day and when.last_day <= ends else None


def _outcome(count: int, most: int, *, unknown: bool) -> Outcome:
    if count:
        return Outcome.SHOWN
    if most:
        return Outcome.POSSIBLY
    return Outcome.CANNOT_TELL if unknown else Outcome.NOT_SHOWN
