"""Check `after-step`: what went on after a request, a warning or an order that said otherwise."""

import sys
from collections.abc import Iterable

from evidence_log.records.assessment import Need, NeedKind
from evidence_log.records.check_steps import AfterStep, Same
from evidence_log.rules.counting import (
    Answer,
    Fits,
    Scope,
    alike_at,
    outcome_of,
    rows_of,
    total,
)
from evidence_log.rules.facts import Occurrence
from evidence_log.rules.ground import Unsure
from evidence_log.rules.local_time import Span
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter
from evidence_log.rules.sameness import same_as
from evidence_log.rules.step_facts import StepFacts


def after_step(values: AfterStep, scope: Scope, matter: Matter) -> Looked:
    """Count those after a step for certain, and those that may be; the steps are among the rows."""
    steps = _possible_steps(values, matter)
    ground = matter.ground
    sure: list[int] = []
    perhaps: dict[int, NeedKind] = {}
    untold: list[Unsure] = []
    after: dict[str, None] = {}
    perhaps_after: dict[str, None] = {}
    for alike in alike_at(matter, scope) if steps else ():
        if not alike.one.tags.isdisjoint(values.unless_tags):
            continue
        about = [(step, need) for step in steps for need in step.about(alike.one)]
        earliest = min((step.not_before for step, _ in about), default=0)
        settled = max((step.settled for step, _ in about), default=0)
        places = alike.kin.places
        for at, each in enumerate(alike.each) if about else ():
            if each.when is not None and each.when.ends <= earliest:
                continue
            answers = [(step.step.row, step(each, need)) for step, need in about]
            certain = [row for row, answer in answers if answer is Fits.YES]
            asked = [(row, answer) for row, answer in answers if isinstance(answer, NeedKind)]
            # They stand in order: after the first for which all is settled, it is the same for all.
            known = each.when is not None and each.when.begins > settled
            those = places[at:] if known else places[at : at + 1]
            if certain and alike.need is None:
                sure += those
                after |= dict.fromkeys(certain)
            elif certain or asked:
                unsure = alike.need or asked[0][1]
                if each.when is None:
                    untold.append((each, unsure))
                else:
                    perhaps |= dict.fromkeys(those, unsure)
                perhaps_after |= dict.fromkeys([*certain, *(row for row, _ in asked)])
            if known:
                break
    count = ground.total_at(sure)
    most = count + ground.total_at(perhaps)
    return Looked(
        outcome=outcome_of(count, most, values.at_least, untold=total(each for each, _ in untold)),
        said="after-step",
        count=count,
        most=most,
        rows=(*after, *ground.rows_at(sure)),
        possible_rows=(
            *(row for row in perhaps_after if row not in after),
            *ground.rows_at(perhaps),
        ),
        peak_rows=rows_of(each for each, _ in untold),
        needs=_needs(ground.needs_at(perhaps, untold), perhaps_after),
    )


def _possible_steps(values: AfterStep, matter: Matter) -> "list[_Step]":
    """Those that were in writing and are known of, as far as that is asked."""
    steps = [
        _Step(each, need, values, matter) for each, need in steps_of(values.steps, values.orders, matter)
    ]
    if values.written:
        steps = [each for each in steps if each.step.terms.written is not False]
    if values.written or values.live:
        steps = [each for each in steps if each.step.terms.aware is not False]
    return steps


def steps_of(
    kinds: Iterable[str], orders: tuple[str, ...], matter: Matter
) -> list[tuple[StepFacts, NeedKind | None]]:
    """The steps of these kinds that are or may be one of the orders, if any are named."""
    found = [each for each in matter.facts.steps if each.kind in kinds]
    if not orders:
        return [(each, None) for each in found]
    may = [each for each in found if each.terms.order is None or each.terms.order in orders]
    return [(each, NeedKind.ORDER if each.terms.order is None else None) for each in may]


class _Step:
    """One step: whether an occurrence was after it and not too late, and is about what it speaks of."""

    def __init__(self, step: StepFacts, need: NeedKind | None, values: AfterStep, matter: Matter) -> None:
        self.step = step
        self._need, self._live = need, values.live
        self._must_be_known = values.live or values.written
        if values.written and step.terms.written is None:
            self._need = need or NeedKind.WRITTEN
        self.not_before = -sys.maxsize if step.when is None else step.when.begins
        timed = Same.TIME in values.same and step.terms.names_a_time
        self._same = [
            same_as(step, each, matter) for each in values.same if each is not Same.TIME or not timed
        ]
        self._at_its_time = same_as(step, Same.TIME, matter) if timed else None
        self._until = [
            each
            for each in matter.facts.steps
            if each.kind in values.until_steps and each.row != step.row and each.answers in (None, step.row)
        ]

    @property
    def settled(self) -> int:
        """The second after which it no longer depends on the time of what began later."""
        taken, terms = self.step.when, self.step.terms
        if (
            self._at_its_time is not None
            or self._until
            or terms.ends is not None
            or terms.known_on is not None
        ):
            return sys.maxsize
        return -sys.maxsize if taken is None else taken.ends

    def about(self, one: Occurrence) -> list[NeedKind | None]:
        """Nothing where what all alike have in common is about something else; else what is not known of it."""
        needs = [self._need]
        for ask in self._same:
            answer = ask(one)
            if answer is Fits.NO:
                return []
            needs.append(answer if isinstance(answer, NeedKind) else None)
        return [next((need for need in needs if need is not None), None)]

    def __call__(self, each: Occurrence, need: NeedKind | None) -> Answer:
        """Yes, no, or the first of what is not known."""
        begun = self._begun(each)
        if begun is Fits.NO:
            return begun
        over = self._not_over(each)
        at_its_time = Fits.YES if self._at_its_time is None else self._at_its_time(each)
        if Fits.NO in (over, at_its_time):
            return Fits.NO
        asked = (answer for answer in (begun, over, at_its_time) if isinstance(answer, NeedKind))
        return need or next(asked, Fits.YES)

    def _begun(self, each: Occurrence) -> Answer:
        if each.when is None:
            return NeedKind.TIME
        taken, known = self.step.when, self.step.terms.known_on
        if taken is not None and each.when.ends <= taken.begins:
            return Fits.NO
        day = None if known is None else known.toordinal()
        if day is not None and (taken is None or not taken.first_day == taken.last_day == day):
            if each.when.last_day < day:
                return Fits.NO
            return Fits.YES if each.when.first_day > day and not each.loose else NeedKind.TIME
        if taken is None or each.when.begins <= taken.ends or each.loose:
            return NeedKind.TIME
        return NeedKind.RECEIVED if self._must_be_known and day is None else Fits.YES

    def _not_over(self, each: Occurrence) -> Answer:
        if each.when is None:
            return NeedKind.TIME
        terms = self.step.terms
        doubt: Answer = Fits.YES
        if terms.ends is None and not self._live and not self._until:
            return doubt
        if terms.ends is not None:
            if each.when.first_day > terms.ends.toordinal():
                return Fits.NO
            if each.when.last_day > terms.ends.toordinal():
                doubt = NeedKind.TIME
        elif self._live and not terms.endless:
            doubt = NeedKind.ENDS
        ended = [self._ended(later, each.when) for later in self._until]
        if Fits.YES in ended:
            return Fits.NO
        return next((need for need in ended if isinstance(need, NeedKind)), doubt)

    def _ended(self, later: StepFacts, when: Span) -> Answer:
        """Whether a later step had ended it by then. One that answers no step may have answered another."""
        begun = self.step.when
        if later.when is None:
            return NeedKind.TIME
        if later.when.begins > when.ends or (begun is not None and later.when.ends < begun.begins):
            return Fits.NO
        if later.when.ends >= when.begins:
            return NeedKind.TIME
        return NeedKind.STEP if later.answers is None else Fits.YES


def _needs(needs: Iterable[Need], steps: Iterable[str]) -> tuple[Need, ...]:
    """What is asked of a step stands with the step's row."""
    of_step = {NeedKind.STEP, NeedKind.WRITTEN, NeedKind.RECEIVED, NeedKind.ORDER, NeedKind.ENDS}
    return tuple(Need(kind=each.kind, rows=tuple(steps)) if each.kind in of_step else each for each in needs)
