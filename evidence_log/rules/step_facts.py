"""Steps as a pack may ask of them: when, to whom, and what each says."""

from collections.abc import Iterable
from datetime import date, time

from evidence_log.records.case_file import FiledStep
from evidence_log.records.incident import Contacted, Kind
from evidence_log.records.record import Record
from evidence_log.records.step import StepKind
from evidence_log.rules.local_time import LocalTime, Span


class StepTerms(Record, frozen=True):
    """What a step says, as far as is known.

    `known_on` is the day the other side had it or knew of it, `ends` its last day; `endless` where it has none. `order`
    is the id a pack gives such an order. `media` are the kinds of contact it speaks of, `from` and `to` hours, `weekdays`
    days (Monday is 0), `place` a place; what names one of these says nothing of the others. `reaching` are those who
    are not to be reached, `people` the parties among them, by reference.
    """

    row: str
    written: bool | None = None
    known_on: date | None = None
    ends: date | None = None
    endless: bool = False
    order: str | None = None
    media: tuple[Kind, ...] = ()
    from_: time | None = None
    to: time | None = None
    weekdays: tuple[int, ...] = ()
    place: str | None = None
    debts: tuple[str, ...] = ()
    reaching: tuple[Contacted, ...] = ()
    people: tuple[str, ...] = ()

    @property
    def names_a_way(self) -> bool:
        """Whether it speaks of a medium, a time or a place."""
        return bool(self.media or self.weekdays or self.place or self.from_ is not None)


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


def step_facts(
    filed: Iterable[FiledStep],
    local: LocalTime,
    whose: dict[str, set[str]],
    terms: Iterable[StepTerms] = (),
) -> tuple[StepFacts, ...]:
    """All of them, each with what it says."""
    said = {each.row: each for each in terms}
    return tuple(
        StepFacts(
            row=each.reference,
            kind=each.step.kind,
            when=local.span([each.step.occurred]),
            terms=said.get(each.reference) or StepTerms(row=each.reference),
            parties=tuple(sorted(whose.get((each.step.to or "").strip().casefold(), ()))),
            answers=each.step.answers,
            deadline=_last_day(each),
        )
        for each in filed
    )


def _last_day(filed: FiledStep) -> date | None:
    ends = None if filed.step.deadline is None else filed.step.deadline.ends
    return None if ends is None else ends.date()
