"""Whether an occurrence is about what a step speaks of: the same medium, time, place, debt, person, actor or side."""

from collections.abc import Callable
from datetime import date

from evidence_log.records.assessment import NeedKind
from evidence_log.records.check import Bucket
from evidence_log.records.check_steps import Same
from evidence_log.records.incident import Contacted, Kind
from evidence_log.rules.counting import Answer, Fits
from evidence_log.rules.facts import Occurrence
from evidence_log.rules.local_time import Span, Window
from evidence_log.rules.matter import Matter
from evidence_log.rules.step_facts import StepFacts

Compare = Callable[[Occurrence], Answer]


def same_as(step: StepFacts, same: Same, matter: Matter) -> Compare:
    """Tell it of one step and one thing that has to be the same."""
    made: Callable[[StepFacts, Matter], Compare] = {
        Same.MEDIUM: _medium,
        Same.TIME: _time,
        Same.PLACE: _place,
        Same.DEBT: _debt,
        Same.PERSON: _person,
        Same.ACTOR: _actor,
        Same.SIDE: _side,
    }[same]
    return made(step, matter)


def _yes(*, fits: bool) -> Fits:
    return Fits.YES if fits else Fits.NO


def _unsaid(step: StepFacts) -> Compare:
    """What a step does not name: nothing, where it names another way; not known, where it names none."""
    answer = Fits.NO if step.terms.names_a_way else NeedKind.STEP
    return lambda _: answer


def _medium(step: StepFacts, _: Matter) -> Compare:
    media, perhaps = step.terms.media, step.terms.perhaps_media
    if not media and not perhaps:
        return _unsaid(step)

    def of(each: Occurrence) -> Answer:
        if each.kind in perhaps and each.kind not in media:
            return NeedKind.MEDIUM
        return _yes(fits=each.kind in media)

    return of


def _time(step: StepFacts, matter: Matter) -> Compare:
    terms = step.terms
    if not terms.names_a_time:
        return _unsaid(step)
    hours = None if terms.from_ is None or terms.to is None else Window(terms.from_, terms.to)

    def of(each: Occurrence) -> Answer:
        if each.when is None:
            return NeedKind.TIME
        on_day = _on(terms.weekdays, each.when) if terms.weekdays else True
        in_hours = True if hours is None else hours.holds(each.when, matter.local)
        if on_day is False or in_hours is False:
            return NeedKind.TIME if each.loose else Fits.NO
        return Fits.YES if on_day and in_hours and not each.loose else NeedKind.TIME

    return of


def _on(weekdays: tuple[int, ...], when: Span) -> bool | None:
    last = min(when.last_day, when.first_day + 6)
    on = {date.fromordinal(day).weekday() in weekdays for day in range(when.first_day, last + 1)}
    return on.pop() if len(on) == 1 else None


def _place(step: StepFacts, _: Matter) -> Compare:
    if step.terms.place is None:
        return _unsaid(step)
    place = step.terms.place.strip().casefold()

    def of(each: Occurrence) -> Answer:
        if each.place == place or place in each.tags:
            return Fits.YES
        return NeedKind.PLACE if each.place is None else Fits.NO

    return of


def _debt(step: StepFacts, matter: Matter) -> Compare:
    named = {matter.debt_of(each) for each in step.terms.debts} or {matter.debt_of(None)}

    def of(each: Occurrence) -> Answer:
        debt = matter.debt_of(each.debt)
        return NeedKind.DEBT if debt is None or None in named else _yes(fits=debt in named)

    return of


def _person(step: StepFacts, _: Matter) -> Compare:
    reaching, people = step.terms.reaching, set(step.terms.people)

    def of(each: Occurrence) -> Answer:
        if not reaching and not people:
            return NeedKind.STEP
        if each.contacted is None:
            return NeedKind.CONTACTED
        if reaching and each.contacted not in reaching:
            return Fits.NO
        if each.contacted is Contacted.SELF or not people:
            return _yes(fits=each.contacted in reaching)
        if not each.people or (len(each.people) > 1 and people.intersection(each.people)):
            return NeedKind.WHO_IT_WAS
        return _yes(fits=not people.isdisjoint(each.people))

    return of


def _actor(step: StepFacts, matter: Matter) -> Compare:
    to = matter.against.intersection(step.parties)

    def of(each: Occurrence) -> Answer:
        by = matter.against.intersection(each.parties)
        if not by or not to:
            return NeedKind.SIDE
        return Fits.YES if by <= to else NeedKind.SIDE if by & to else Fits.NO

    return of


def _side(step: StepFacts, matter: Matter) -> Compare:
    buckets = matter.buckets(Bucket.SIDE)
    debt = step.terms.debts[0] if len(step.terms.debts) == 1 else None
    to, unsure = buckets(
        Occurrence(row=step.row, kind=Kind.OTHER, when=None, parties=step.parties, debt=debt)
    )

    def of(each: Occurrence) -> Answer:
        by, need = buckets(each)
        if by.isdisjoint(to):
            return Fits.NO
        return need or unsure or Fits.YES

    return of
