"""Worked cases beside a pack: `NAME.cases.toml` holds facts and what they come to. The page is docs/formats/rule-pack.md."""

import tomllib
from datetime import date, datetime, time
from importlib.resources import files
from pathlib import Path

import msgspec

from evidence_log.records.assessment import Assessment, NeedKind, Outcome
from evidence_log.records.case import Case
from evidence_log.records.case_file import (
    CaseFile,
    FiledAnswer,
    FiledAttribution,
    FiledDebt,
    FiledIncident,
    FiledParty,
    FiledStep,
)
from evidence_log.records.circumstance import CircumstanceAnswer
from evidence_log.records.debt import Debt
from evidence_log.records.hours import DayHours
from evidence_log.records.incident import Contacted, Direction, Effect, Incident, Kind
from evidence_log.records.instant import instant_text, zone_named
from evidence_log.records.ledger import Checkpoint
from evidence_log.records.moment import Moment, Precision, TimeSource, moment_of, unknown_moment
from evidence_log.records.party import Attribution, Handle, Party, Role
from evidence_log.records.record import Record
from evidence_log.records.rule_pack import RulePack
from evidence_log.records.step import Medium, Step, StepKind, Weekday
from evidence_log.records.vault_facts import Origin
from evidence_log.rules.assess import assess_pack
from evidence_log.rules.debt_facts import AgreedHours, Consent
from evidence_log.rules.facts import Facts, facts_of

LEFT_OUT = "left-out"
RECORDED_AT = "2026-11-24T00:00:00+00:00"
SAMPLES = Path(__file__).parent / "samples"
SHIPPED = Path(str(files("evidence_log.rules").joinpath("packs")))


class GivenIncident(Record, frozen=True):
    """An incident of a case. `at` and `to` are local times; without `at` nobody knows when.

    With a `count` above one, `at` and `to` are the first and the last of them; `single` says that only one time of
    them is known.
    """

    row: str
    kind: Kind
    at: str | None = None
    to: str | None = None
    count: int | None = None
    single: bool = False
    direction: Direction | None = None
    answered: bool | None = None
    contacted: Contacted | None = None
    visitors: int | None = None
    who: str | None = None
    numbers: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    witnesses: tuple[str, ...] = ()
    effects: tuple[Effect, ...] = ()
    debt: str | None = None
    place: str | None = None


class GivenParty(Record, frozen=True):
    """A party, and the numbers said to be theirs."""

    reference: str
    name: str
    role: Role
    numbers: tuple[str, ...] = ()


class GivenTerms(Record, frozen=True):
    """What a step says."""

    written: bool | None = None
    known_on: date | None = None
    ends: date | None = None
    endless: bool = False
    order: str | None = None
    media: tuple[Kind, ...] = ()
    from_: time | None = msgspec.field(name="from", default=None)
    to: time | None = None
    weekdays: tuple[int, ...] = ()
    place: str | None = None
    debts: tuple[str, ...] = ()
    reaching: tuple[Contacted, ...] = ()
    people: tuple[str, ...] = ()


class GivenStep(Record, frozen=True):
    """A step at a local time, or between two; `to` is who it went to."""

    reference: str
    kind: StepKind
    at: str | None = None
    until: str | None = None
    to: str | None = None
    answers: str | None = None
    terms: GivenTerms = GivenTerms()


class GivenDebt(Record, frozen=True):
    """A debt as claimed."""

    reference: str
    lender: str | None = None
    agency: str | None = None
    lender_kind: str | None = None
    group: str | None = None


class GivenHours(Record, frozen=True):
    """Hours that were agreed."""

    row: str
    from_: time = msgspec.field(name="from")
    to: time
    begins: date
    ends: date | None = None


class GivenConsent(Record, frozen=True):
    """Consent to be called, given at a local time."""

    row: str
    given: str
    received: date
    ends: date | None = None
    withdrawn: date | None = None
    party: str | None = None
    debt: str | None = None


class WorkedCase(Record, frozen=True):
    """One case: the facts, the requirement it is about, and what is expected. What is not said is not compared."""

    name: str
    requirement: str
    outcome: str
    zone: str | None = None
    today: date | None = None
    territory: str | None = None
    incidents: tuple[GivenIncident, ...] = ()
    parties: tuple[GivenParty, ...] = ()
    steps: tuple[GivenStep, ...] = ()
    debts: tuple[GivenDebt, ...] = ()
    agreed_hours: tuple[GivenHours, ...] = ()
    consents: tuple[GivenConsent, ...] = ()
    circumstances: dict[str, str] = msgspec.field(default_factory=dict)
    count: int | None = None
    most: int | None = None
    rows: tuple[str, ...] | None = None
    sources: tuple[str, ...] | None = None
    needs: tuple[NeedKind, ...] | None = None

    def __post_init__(self) -> None:
        """Refuse an outcome there is not."""
        if self.outcome != LEFT_OUT:
            Outcome(self.outcome)


class WorkedCases(Record, frozen=True):
    """The file."""

    zone: str
    today: date
    cases: tuple[WorkedCase, ...] = msgspec.field(name="case")


def worked_cases(pack: Path) -> WorkedCases:
    """Read the cases beside a pack."""
    beside = pack.with_name(f"{pack.stem}.cases.toml")
    return msgspec.convert(tomllib.loads(beside.read_text(encoding="utf-8")), WorkedCases)


def assessed(pack: RulePack, case: WorkedCase, cases: WorkedCases) -> Assessment | None:
    """What the pack says of the case; None where the requirement is left out."""
    facts = facts_in(case, case.zone or cases.zone)
    held = assess_pack(pack, facts, today=case.today or cases.today)
    return next((each for each in held if each.requirement == case.requirement), None)


def facts_in(case: WorkedCase, zone: str) -> Facts:
    """The facts of a case."""
    facts = facts_of(
        CaseFile(
            origin=Origin(vault_id="0" * 32, format=1, recipient="", verifier="", demo=False, opened_by=()),
            case=Case(zone=zone, territory=case.territory),
            incidents=tuple(_filed(each, n, zone) for n, each in enumerate(case.incidents)),
            exhibits=(),
            documents=(),
            clock_steps=(),
            head=Checkpoint(origin="tests", size=0, root="00" * 32),
            steps=tuple(
                FiledStep(
                    reference=each.reference,
                    seq=n,
                    recorded_at=RECORDED_AT,
                    step=_step(each, zone),
                )
                for n, each in enumerate(case.steps)
            ),
            parties=tuple(_party(each, n) for n, each in enumerate(case.parties)),
            debts=tuple(_debt(each, n) for n, each in enumerate(case.debts)),
            answers=tuple(
                FiledAnswer(
                    seq=n,
                    recorded_at=RECORDED_AT,
                    answer=CircumstanceAnswer(circumstance=asked, answer=answer),
                )
                for n, (asked, answer) in enumerate(case.circumstances.items())
            ),
        )
    )
    agreed = tuple(
        AgreedHours(row=each.row, from_=each.from_, to=each.to, begins=each.begins, ends=each.ends)
        for each in case.agreed_hours
    )
    consents = tuple(
        Consent(**{**msgspec.structs.asdict(each), "given": _seconds(each.given, zone)})
        for each in case.consents
    )
    return msgspec.structs.replace(facts, agreed_hours=agreed, consents=consents)


def _debt(given: GivenDebt, seq: int) -> FiledDebt:
    debt = Debt(
        lender=given.lender,
        agency=given.agency,
        lender_kind=given.lender_kind,
        contract=given.group or given.reference,
    )
    return FiledDebt(reference=given.reference, seq=seq, recorded_at=RECORDED_AT, debt=debt, written=debt)


def _step(given: GivenStep, zone: str) -> Step:
    terms = given.terms
    hours = None
    if terms.from_ is not None and terms.to is not None:
        hours = DayHours(from_=f"{terms.from_:%H:%M}", to=f"{terms.to:%H:%M}")
    return Step(
        kind=given.kind,
        occurred=_moment(given.at, given.until or given.at, zone),
        to=given.to,
        answers=given.answers,
        in_writing=terms.written,
        aware=None if terms.known_on is None else True,
        aware_since=_day(terms.known_on, zone),
        ends=_day(terms.ends, zone),
        endless=terms.endless or None,
        order=terms.order,
        not_by=tuple(Medium(each.value) for each in terms.media),
        not_hours=hours,
        not_on=tuple(tuple(Weekday)[each] for each in terms.weekdays),
        not_at=terms.place,
        debts=terms.debts,
        not_whom=terms.reaching,
        people=terms.people,
    )


def _day(day: date | None, zone: str) -> Moment | None:
    return None if day is None else _moment(f"{day}T00:00:00", f"{day}T23:59:59", zone)


def _filed(given: GivenIncident, seq: int, zone: str) -> FiledIncident:
    last = given.to or given.at
    spread = (given.count or 1) > 1 and not given.single
    return FiledIncident(
        reference=given.row,
        seq=seq,
        recorded_at=RECORDED_AT,
        exhibits=(),
        incident=Incident(
            kind=given.kind,
            account="as told",
            occurred=_moment(given.at, given.at if spread else last, zone),
            first=_moment(given.at, given.at, zone) if spread and given.at else None,
            last=_moment(last, last, zone) if spread and last else None,
            count=given.count,
            direction=given.direction,
            answered=given.answered,
            contacted=given.contacted,
            visitors=given.visitors,
            who=given.who,
            numbers=given.numbers,
            tags=given.tags,
            witnesses=given.witnesses,
            effects=given.effects,
            debt=given.debt,
            place=given.place,
        ),
    )


def _seconds(local: str, zone: str) -> int:
    return int(datetime.fromisoformat(local).replace(tzinfo=zone_named(zone)).timestamp())


def _moment(first: str | None, last: str | None, zone: str) -> Moment:
    if first is None or last is None:
        return unknown_moment(None)
    ends = [datetime.fromisoformat(each).replace(tzinfo=zone_named(zone)) for each in (first, last)]
    return moment_of(ends[0], ends[1], Precision.EXACT, zone=zone, source=TimeSource.TYPED)


def _party(given: GivenParty, seq: int) -> FiledParty:
    party = Party(name=given.name, role=given.role)
    return FiledParty(
        reference=given.reference,
        seq=seq,
        recorded_at=RECORDED_AT,
        party=party,
        written=party,
        attributions=tuple(
            FiledAttribution(
                seq=seq,
                recorded_at=RECORDED_AT,
                attribution=Attribution(party=given.reference, handle=Handle(value=number)),
            )
            for number in given.numbers
        ),
    )


def spelled(at: datetime) -> str:
    """A local time as a case has it."""
    return instant_text(at)[: len("2026-11-22T22:00:00")]
