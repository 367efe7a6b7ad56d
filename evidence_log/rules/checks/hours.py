"""Check `hours`: occurrences outside the hours of the day, in the zone of the case."""

from evidence_log.records.assessment import NeedKind, Outcome
from evidence_log.records.check import Hours
from evidence_log.rules.counting import Scope, alike_at
from evidence_log.rules.debt_facts import AgreedHours
from evidence_log.rules.facts import Occurrence
from evidence_log.rules.ground import Unsure
from evidence_log.rules.local_time import Span, Window
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter
from evidence_log.rules.rolling import whole


def hours(values: Hours, scope: Scope, matter: Matter) -> Looked:
    """Count those that lie outside for certain, those that may, and those of which no time is known."""
    permitted, ground = _Permitted(values, matter), matter.ground
    sure: list[int] = []
    perhaps: dict[int, NeedKind | None] = {}
    timeless: list[Unsure] = []
    by_need: dict[NeedKind | None, list[int]] = {}
    for alike in alike_at(matter, scope):
        if not alike.one.tags.isdisjoint(values.agreed_tags):
            continue
        if alike.kin.days is None:
            timeless += [(each, NeedKind.TIME) for each in alike.each if each.when is None]
        need = alike.need or (NeedKind.TIME if alike.one.loose else None)
        by_need.setdefault(need, []).extend(alike.kin.places)
    for need, places in by_need.items():
        outside, partly = permitted(places)
        if need is None:
            sure += outside
            perhaps |= dict.fromkeys(partly, NeedKind.TIME)
        else:
            perhaps |= dict.fromkeys([*outside, *partly], need)
    count = ground.total_at(sure)
    most = count + ground.total_at(perhaps)
    return Looked(
        outcome=_outcome(count, most, unknown=bool(timeless)),
        said="hours",
        count=count,
        most=most,
        rows=ground.rows_at(sure),
        possible_rows=ground.rows_at(perhaps),
        needs=ground.needs_at(perhaps, timeless),
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

    def __call__(self, places: list[int]) -> tuple[list[int], list[int]]:
        """Which of them lie outside, and which may."""
        ground = self._matter.ground
        outside: list[int] = []
        partly: list[int] = []
        others = places
        if not self._agreed:
            all_, (firsts, lasts, _) = whole(places), ground.seconds.arrays
            marks = self._window.outside(ground.clock[all_], lasts[all_] - firsts[all_])
            outside, partly, others = (all_[each].tolist() for each in marks)
        for place in others:
            each = ground.in_time[place]
            inside = True if each.when is None else self._with_agreed(each, each.when)
            if inside is not True:
                (outside if inside is False else partly).append(place)
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
