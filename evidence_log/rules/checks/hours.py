"""Check `hours`: occurrences outside the hours of the day, in the zone of the case."""

from evidence_log.records.assessment import NeedKind, Outcome
from evidence_log.records.check import Hours
from evidence_log.rules.counting import Scope, Unsure, looked_at, needs_of, rows_of, total
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
    for each, need in looked_at(matter, scope):
        if not each.tags.isdisjoint(values.agreed_tags):
            continue
        if each.when is None:
            timeless.append((each, NeedKind.TIME))
            continue
        inside = permitted(each, each.when)
        if inside is False and need is None and not each.loose:
            sure.append(each)
        elif inside is not True:
            perhaps.append((each, need or NeedKind.TIME))
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
    """Whether a span lies within the hours, or within others that were agreed; None where it cannot be told."""

    def __init__(self, values: Hours, matter: Matter) -> None:
        self._matter, self._local, self._clocks = matter, matter.local, matter.clocks
        self._window = Window(values.from_, values.to, to_inside=values.to_inside)
        self._agreed = [(each, Window(each.from_, each.to)) for each in matter.facts.agreed_hours]

    def __call__(self, each: Occurrence, when: Span) -> bool | None:
        clock = self._clocks[each.row]
        held = self._window.holds(when, self._local) if clock is None else self._window.holds_clock(clock)
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
