"""What belongs to the sample case beside incidents and exhibits: parties, claims, debts, steps, and what rules say of it."""

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from evidence_log.records.assessed import Assessed
from evidence_log.records.case_file import (
    CaseFile,
    FiledAttribution,
    FiledDebt,
    FiledParty,
    FiledStep,
    FiledWithdrawal,
    put_forward,
)
from evidence_log.records.clock import Language
from evidence_log.records.debt import ClaimedAmount, Debt
from evidence_log.records.moment import Moment, Precision
from evidence_log.records.party import Attribution, Confidence, Handle, HandleKind, Party, Role
from evidence_log.records.rule_pack import RulePack
from evidence_log.records.step import Medium, Step, StepKind
from evidence_log.rules.assess import assess_pack
from evidence_log.rules.clocks import running_clocks
from evidence_log.rules.facts import facts_of
from evidence_log.rules.narrowing import orders_of
from evidence_log.rules.read_pack import shipped_pack
from evidence_log.rules.routing import who_takes_it
from tests import people

if TYPE_CHECKING:
    from tests.reports.sample_case import SampleCase

WITHDRAWN_PARTY = "withdrawn-party-in-no-document"
# Where people are reached, and what a step or party says in private.
PROTECTED = (
    "reached-at-no-such-street-7",
    "01632 960 777",
    "employed-by-nobody-ltd",
    "witness-lives-nowhere-9",
    "01632 960 778",
    "witness-works-nowhere",
    "not-at-this-place-please",
    "private-note-of-a-party",
    "private-note-of-a-step",
    "private-note-of-a-debt",
)
_AS_SEEN = "2026-11-08T10:00:00"
_TODAY = date(2026, 11, 23)


def parties_of(sample: "SampleCase", *, zh: bool) -> tuple[FiledParty, ...]:
    """Everybody once, with what may endanger them, and whose numbers they are said to be."""
    numbers = people.NUMBERS_ZH if zh else people.NUMBERS_EN
    address, phone, workplace, home, other_phone, office, _, note, *_ = PROTECTED

    def claim(
        handle: Handle, basis: tuple[str, str] | None, sure: Confidence, exhibit: str | None
    ) -> Attribution:
        said = basis and basis[0 if zh else 1]
        return Attribution(party="", handle=handle, basis=said, exhibit=exhibit, confidence=sure)

    said = (
        "电话里自报“老五”，声音与上门者相同",
        "gave that name on the telephone; the same voice as at the door",
    )
    printed = ("印在其寄来的催收函上", "printed in the letter it sent")
    van = ("跟在后面的车", "the van that followed")
    known = (
        (
            Party(
                name=people.COMPLAINANT_ZH if zh else people.COMPLAINANT_EN,
                role=Role.COMPLAINANT,
                address=address,
                phone=phone,
                workplace=workplace,
            ),
            (),
        ),
        (
            Party(name=people.COLLECTOR_ZH if zh else people.COLLECTOR_EN, role=Role.RESPONDENT, note=note),
            (
                claim(Handle(value=numbers[0]), said, Confidence.MEDIUM, "EX-0001"),
                claim(Handle(value="X00 0000", kind=HandleKind.PLATE), van, Confidence.LOW, None),
            ),
        ),
        (Party(name=people.LENDER_ZH if zh else people.LENDER_EN, role=Role.LENDER), ()),
        (
            Party(name=people.AGENCY_ZH if zh else people.AGENCY_EN, role=Role.COLLECTION_AGENCY),
            (
                claim(Handle(value=numbers[2]), printed, Confidence.HIGH, "EX-0005"),
                claim(Handle(value=numbers[1]), None, Confidence.LOW, None),
            ),
        ),
        (
            Party(
                name=people.NEIGHBOUR_ZH if zh else people.NEIGHBOUR_EN,
                role=Role.WITNESS,
                address=home,
                phone=other_phone,
                workplace=office,
            ),
            (),
        ),
        (Party(name=people.MOTHER_ZH if zh else "Alex Marlow's brother", role=Role.THIRD_PERSON), ()),
        (Party(name=WITHDRAWN_PARTY, role=Role.WITNESS), ()),
    )
    recorded = sample.instant(_AS_SEEN)
    filed = []
    for place, (party, claims) in enumerate(known, start=1):
        reference = f"PTY-{place:04}"
        theirs = tuple(
            FiledAttribution(seq=50 + place, recorded_at=recorded, attribution=replace(each, party=reference))
            for each in claims
        )
        filed.append(
            FiledParty(
                reference=reference,
                seq=50 + place,
                recorded_at=recorded,
                party=party,
                written=party,
                attributions=theirs,
            )
        )
    return (*filed[:-1], replace(filed[-1], withdrawal=_withdrawal(recorded)))


def debts_of(sample: "SampleCase", *, zh: bool) -> tuple[FiledDebt, ...]:
    """The one of the case under its number, and one that was withdrawn."""
    debt = Debt(
        lender="PTY-0003",
        agency="PTY-0004",
        contract="SH-虚构-20260114" if zh else "QF-INV-20260114",
        amount=ClaimedAmount(told="人民币 18,600 元", currency="CNY", minor=1_860_000)
        if zh
        else ClaimedAmount(told="GBP 2,150", currency="GBP", minor=215_000),
        since=sample.at("2026-08-14", "00:00", "2026-08-14", Precision.DAY),
        note=PROTECTED[9],
    )
    recorded = sample.instant(_AS_SEEN)
    filed = FiledDebt(reference="DEBT-0001", seq=60, recorded_at=recorded, debt=debt, written=debt)
    return filed, replace(filed, reference="DEBT-0002", seq=61, withdrawal=_withdrawal(recorded))


def steps_of(sample: "SampleCase", *, zh: bool) -> tuple[FiledStep, ...]:
    """What was asked, complained of and reported, what came of it, and what is nobody's affair."""

    def say(chinese: str, english: str) -> str:
        return chinese if zh else english

    def on(day: str, clock: str = "10:00") -> Moment:
        return sample.at(day, clock, f"{day} {clock}")

    police = say("虚构市公安局青禾派出所", "Testham Police Station")
    lender, agency = (people.LENDER_ZH, people.AGENCY_ZH) if zh else (people.LENDER_EN, people.AGENCY_EN)
    taken = (
        Step(
            kind=StepKind.STOP_REQUEST,
            occurred=on("2026-09-16"),
            to=agency,
            by=Medium.LETTER,
            in_writing=True,
            not_at=PROTECTED[6],
            aware=True,
            debts=("DEBT-0001",),
        ),
        Step(
            kind=StepKind.POLICE_REPORT,
            occurred=on("2026-10-17", "19:41"),
            to=police,
            officer=say("虚构民警", "PC Example"),
            number=say("虚公（青）受案〔2026〕0107 号", "CR/0107/26"),
            note=PROTECTED[8],
        ),
        Step(kind=StepKind.RECEIPT, occurred=on("2026-10-19"), to=police, answers="STEP-0002"),
        Step(
            kind=StepKind.COMPLAINT,
            occurred=on("2026-10-21"),
            to=lender,
            number="C-2026-0088",
            in_writing=True,
            deadline=sample.at("2026-11-11", "00:00", "2026-11-11", Precision.DAY),
        ),
        Step(kind=StepKind.REPLY, occurred=on("2026-11-10"), to=lender, answers="STEP-0004"),
        Step(
            kind=StepKind.WARNING, occurred=on("2026-11-12"), to=agency, officer=say("虚构民警", "PC Example")
        ),
        Step(kind=StepKind.OTHER, occurred=on("2026-11-13"), to="named-nowhere-else"),
    )
    filed = [
        FiledStep(
            reference=f"STEP-{place:04}",
            seq=70 + place,
            recorded_at=step.occurred.latest or sample.instant(_AS_SEEN),
            step=step,
        )
        for place, step in enumerate(taken, start=1)
    ]
    dropped = replace(filed[0], reference="STEP-0008", withdrawal=_withdrawal(sample.instant(_AS_SEEN)))
    return (*filed, dropped)


def _withdrawal(recorded: str) -> FiledWithdrawal:
    return FiledWithdrawal(seq=90, recorded_at=recorded, reason="why-withdrawn-in-no-document")


@cache
def _pack(place: str) -> RulePack:
    return shipped_pack(place)


def assessed_of(case_file: CaseFile, language: Language, *, place: str | None = None) -> Assessed:
    """What the shipped rules of the place say of it, the way casework asks them."""
    pack = _pack(place or ("cn" if language is Language.ZH else "uk"))
    facts = facts_of(put_forward(case_file))
    assessments = assess_pack(pack, facts, today=_TODAY)
    clocks = running_clocks(pack, facts, today=_TODAY)
    return Assessed(
        pack=pack,
        zone=facts.zone,
        today=_TODAY.isoformat(),
        stale=False,
        assessments=assessments,
        routes=who_takes_it(pack, facts, assessments, clocks),
        clocks=clocks,
        orders=tuple(orders_of(pack, facts, _TODAY)),
    )
