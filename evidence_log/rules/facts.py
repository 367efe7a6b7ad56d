"""What is held against a pack: every occurrence with its rows and times, the steps, who is who, what is known of the matter.

`facts_of` makes it from a snapshot once; it is the same for every pack.
"""

from collections.abc import Iterable

from evidence_log.records.case_file import CaseFile, FiledIncident, FiledParty
from evidence_log.records.incident import Contacted, Direction, Effect, Kind
from evidence_log.records.party import HandleKind, Role, bare_number
from evidence_log.records.record import Record
from evidence_log.rules.debt_facts import (
    AgreedHours,
    Consent,
    DebtFacts,
    consents_of,
    debts_by_name,
    debts_of,
    hours_of,
)
from evidence_log.rules.local_time import LocalTime, Span
from evidence_log.rules.step_facts import StepFacts, Whose, step_facts


class Occurrence(Record, frozen=True, gc=False):
    """One thing that happened, or `count` alike of which only the first and last time are known.

    `row` is the reference a number rests on. `when` is null where no time is known that can be compared. `parties`
    are those its handles or the name given are said to be of, by reference; `people` the third persons named with it,
    by reference. `loose`: a count of which not both the
    first and the last time are known, so that `when` is that of one of them.
    """

    row: str
    kind: Kind
    when: Span | None
    direction: Direction | None = None
    answered: bool | None = None
    contacted: Contacted | None = None
    visitors: int | None = None
    count: int = 1
    loose: bool = False
    numbers: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    tags: frozenset[str] = frozenset()
    effects: tuple[Effect, ...] = ()
    debt: str | None = None
    place: str | None = None


class Facts(Record, frozen=True):
    """All of it. `circumstances` are answers to a pack's questions: its id, and the choice or the day as text."""

    zone: str
    occurrences: tuple[Occurrence, ...]
    steps: tuple[StepFacts, ...] = ()
    parties: tuple[FiledParty, ...] = ()
    debts: tuple[DebtFacts, ...] = ()
    agreed_hours: tuple[AgreedHours, ...] = ()
    consents: tuple[Consent, ...] = ()
    circumstances: tuple[tuple[str, str], ...] = ()
    territory: str | None = None

    def circumstance(self, name: str) -> str | None:
        """What was answered; None where nothing was."""
        return next((answer for asked, answer in self.circumstances if asked == name), None)


def facts_of(case_file: CaseFile) -> Facts:
    """Everything of a snapshot that a pack can ask of; what was withdrawn counts for nothing.

    Take `put_forward` of a snapshot first.
    """
    local = LocalTime(case_file.case.zone)
    whose = _whose(case_file.parties)
    named = debts_by_name(case_file.debts)
    others = _whose(each for each in case_file.parties if each.party.role is Role.THIRD_PERSON)
    return Facts(
        zone=case_file.case.zone,
        occurrences=tuple(_occurrence(each, local, whose, others, named) for each in case_file.incidents),
        steps=step_facts(case_file.steps, local, whose),
        parties=case_file.parties,
        debts=debts_of(case_file.debts, whose),
        agreed_hours=hours_of(case_file.debts),
        consents=consents_of(case_file.steps, local, whose),
        circumstances=tuple(
            (each.answer.circumstance, each.answer.answer)
            for each in case_file.answers
            if each.answer.answer is not None
        ),
        territory=case_file.case.territory,
    )


def _whose(parties: Iterable[FiledParty]) -> Whose:
    """Parties by their numbers and by their names."""
    whose: Whose = {}
    for each in parties:
        names = {each.party.name.strip().casefold()}
        names |= {
            claim.attribution.handle.bare
            for claim in each.attributions
            if claim.attribution.handle.kind is HandleKind.NUMBER
        }
        for name in names:
            whose.setdefault(name, set()).add(each.reference)
    return whose


def _occurrence(
    filed: FiledIncident, local: LocalTime, whose: Whose, others: Whose, debts: dict[str, str]
) -> Occurrence:
    told = filed.incident
    count = 1 if told.count is None else told.count
    moments = [each for each in (told.first, told.last) if each is not None]
    spread = count > 1 and len(moments) == len(("first", "last"))
    names = [bare_number(each) for each in told.numbers]
    around = (*told.witnesses, *told.tags)
    names += [] if told.who is None else [told.who.strip().casefold()]
    return Occurrence(
        row=filed.reference,
        kind=told.kind,
        when=local.span(moments if spread else [told.occurred]),
        direction=told.direction,
        answered=told.answered,
        contacted=told.contacted,
        visitors=told.visitors,
        count=count,
        loose=count > 1 and not spread,
        numbers=tuple(sorted({bare_number(each) for each in told.numbers})),
        parties=tuple(sorted(set().union(*(whose.get(name, set()) for name in names)))),
        people=tuple(sorted(set().union(*(others.get(name.strip().casefold(), set()) for name in around)))),
        tags=frozenset(each.strip().casefold() for each in told.tags),
        effects=told.effects,
        debt=None if told.debt is None else debts.get(told.debt.strip().casefold(), told.debt),
        place=None if told.place is None else told.place.strip().casefold(),
    )
