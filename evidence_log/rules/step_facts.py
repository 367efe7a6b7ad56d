"""Steps as a pack may ask of them: when, to whom, and what each says."""

from collections.abc import Iterable
from datetime import date, time

from evidence_log.records.case_file import FiledStep
from evidence_log.records.incident import Contacted, Kind
from evidence_log.records.moment import Moment
from evidence_log.records.record import Record
from evidence_log.records.step import Medium, Step, StepKind, Weekday
from evidence_log.rules.local_time import LocalTime, Span

# Parties by their numbers and by their names.
Whose = dict[str, set[str]]


class StepTerms(Record, frozen=True):
    """What a step says, as far as is known.

    `known_on` is the day the other side had it or knew of it, `aware` whether it does at all; `ends` its last day,
    `endless` where it has none. `order` is the id a pack gives such an order. `media` are the kinds of contact it speaks of,
    `perhaps_media` those of which it speaks of a part (messages, where it names e-mails); `from` and `to` hours, `weekdays`
    days (Monday is 0), `place` a place; what names one of these says nothing of the others. `reaching` are those who
    are not to be reached, `people` the parties among them, by reference.
    """

    row: str
    written: bool | None = None
    known_on: date | None = None
    aware: bool | None = None
    ends: date | None = None
    endless: bool = False
    order: str | None = None
    media: tuple[Kind, ...] = ()
    perhaps_media: tuple[Kind, ...] = ()
    from_: time | None = None
    to: time | None = None
    weekdays: tuple[int, ...] = ()
    place: str | None = None
    debts: tuple[str, ...] = ()
    reaching: tuple[Contacted, ...] = ()
    people: tuple[str, ...] = ()

    @property
    def names_a_time(self) -> bool:
        """Whether it speaks of hours or days of the week."""
        return bool(self.weekdays) or (self.from_ is not None and self.to is not None)

    @property
    def names_a_way(self) -> bool:
        """Whether it speaks of a medium, a time or a place."""
        return bool(self.media or self.perhaps_media or self.place or self.names_a_time)


class StepFacts(Record, frozen=True):
    """One step. `when` is null where no time is known that can be compared; `parties` are those it went to or is against.

    `deadline` is the day by which something is due because of it, `answers` the earlier step it answers.
    """

    row: str
    kind: StepKind
    when: Span | None
    terms: StepTerms
    parties: tuple[str, ...] = ()
    answers: str | None = None
    deadline: date | None = None


_KINDS = {Medium.CALL: Kind.CALL, Medium.VISIT: Kind.VISIT, Medium.MESSAGE: Kind.MESSAGE}
# An incident is a message and does not say which: only who named every sort of them named that one for certain.
_MESSAGES = frozenset({Medium.TEXT, Medium.CHAT, Medium.EMAIL, Medium.LETTER})
_WEEK = tuple(Weekday)


def step_facts(filed: Iterable[FiledStep], local: LocalTime, whose: Whose) -> tuple[StepFacts, ...]:
    """All of them, each with what it says."""
    return tuple(
        StepFacts(
            row=each.reference,
            kind=each.step.kind,
            when=local.span([each.step.occurred]),
            terms=_terms(each, local),
            parties=tuple(sorted(whose.get((each.step.to or "").strip().casefold(), ()))),
            answers=each.step.answers,
            deadline=_last_day(each),
        )
        for each in filed
    )


def _terms(filed: FiledStep, local: LocalTime) -> StepTerms:
    step = filed.step
    named = set(step.not_by)
    media = [_KINDS[each] for each in step.not_by if each in _KINDS]
    if named >= _MESSAGES and Kind.MESSAGE not in media:
        media.append(Kind.MESSAGE)
    opens, closes = _hours_spoken_of(step)
    return StepTerms(
        row=filed.reference,
        written=step.written,
        known_on=day_of(step.aware_since, local),
        aware=step.aware,
        ends=day_of(step.ends, local),
        endless=step.endless is True,
        order=step.order,
        media=tuple(media),
        perhaps_media=(Kind.MESSAGE,) if named & _MESSAGES and Kind.MESSAGE not in media else (),
        from_=opens,
        to=closes,
        weekdays=tuple(_WEEK.index(each) for each in step.not_on),
        place=step.not_at,
        debts=step.debts,
        reaching=step.not_whom,
        people=step.people,
    )


def _hours_spoken_of(step: Step) -> tuple[time | None, time | None]:
    """The hours somebody is not to be reached in: those named, or all but the ones asked for."""
    if step.not_hours is not None:
        return step.not_hours.opens, step.not_hours.closes
    return (None, None) if step.hours is None else (step.hours.closes, step.hours.opens)


def day_of(moment: Moment | None, local: LocalTime) -> date | None:
    """The local day of a moment; None where it may be of several."""
    span = None if moment is None else local.span([moment])
    return None if span is None or span.first_day != span.last_day else date.fromordinal(span.first_day)


def _last_day(filed: FiledStep) -> date | None:
    ends = None if filed.step.deadline is None else filed.step.deadline.ends
    return None if ends is None else ends.date()
