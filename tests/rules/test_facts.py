"""What rules are held against comes from the record: debts, hours, consents, answers, and what steps say."""

from datetime import date, time
from pathlib import Path

import pytest
from msgspec.structs import replace

from evidence_log.casework.add_debt import add_debt
from evidence_log.casework.add_party import add_party
from evidence_log.casework.answer_circumstance import answer_circumstance
from evidence_log.casework.record_step import record_step
from evidence_log.casework.set_case import set_case
from evidence_log.casework.withdraw_record import withdraw_record
from evidence_log.records.case_file import put_forward
from evidence_log.records.debt_words import DebtWords
from evidence_log.records.incident import Contacted, Kind
from evidence_log.records.party import Party, Role
from evidence_log.records.rule_pack import About, Circumstance
from evidence_log.records.step import Medium, StepKind, Weekday
from evidence_log.records.step_words import StepWords
from evidence_log.records.words import same_in_both
from evidence_log.rules.debt_facts import AgreedHours, DebtFacts
from evidence_log.rules.facts import Facts, facts_of
from evidence_log.rules.step_facts import StepTerms
from evidence_log.vault.vault import Vault
from tests.conftest import FixedClock
from tests.people import AGENCY_ZH, LENDER_ZH, MOTHER_ZH
from tests.vaults import log, new_vault


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    """A lender, an agency and a mother who are known."""
    vault = new_vault(tmp_path / "vault", clock).vault
    for name, role in (
        (LENDER_ZH, Role.LENDER),
        (AGENCY_ZH, Role.COLLECTION_AGENCY),
        (MOTHER_ZH, Role.THIRD_PERSON),
    ):
        add_party(vault, Party(name=name, role=role), (), at=clock.read())
    return vault


def facts(vault: Vault) -> Facts:
    return facts_of(put_forward(vault.case_file()))


def terms(vault: Vault, clock: FixedClock, words: StepWords) -> StepTerms:
    """What a step that was told like this says to a rule."""
    record_step(vault, words, at=clock.read())
    return facts(vault).steps[-1].terms


def test_a_debt_is_of_the_party_it_names_and_an_incident_of_the_debt(vault: Vault, clock: FixedClock) -> None:
    words = DebtWords(lender=LENDER_ZH, agency="别的公司（虚构）", lender_kind="bank", contract="SH-0000")
    add_debt(vault, words, at=clock.read())
    for told in ("debt-0001", "sh-0000", "别的"):
        log(vault, clock, "来电", debt=told)

    assert facts(vault).debts == (
        DebtFacts(reference="DEBT-0001", lender="PTY-0001", agency="别的公司（虚构）", lender_kind="bank"),
    )
    assert [each.debt for each in facts(vault).occurrences] == ["DEBT-0001", "DEBT-0001", "别的"]


def test_a_debt_that_was_told_before_its_lender_is_of_the_party_all_the_same(
    tmp_path: Path, clock: FixedClock
) -> None:
    vault = new_vault(tmp_path / "vault", clock).vault
    add_debt(vault, DebtWords(lender=LENDER_ZH), at=clock.read())
    add_party(vault, Party(name=LENDER_ZH, role=Role.LENDER), (), at=clock.read())

    assert vault.debt("DEBT-0001").debt.lender == LENDER_ZH
    assert facts(vault).debts[0].lender == "PTY-0001"


def test_loans_of_one_lender_under_one_number_are_counted_as_one(vault: Vault, clock: FixedClock) -> None:
    for lender in (LENDER_ZH, LENDER_ZH, "别家（虚构）"):
        add_debt(vault, DebtWords(lender=lender, contract="SH-0000"), at=clock.read())

    assert [each.group for each in facts(vault).debts] == ["SH-0000", "SH-0000", None]


def test_debts_without_a_number_are_no_group(vault: Vault, clock: FixedClock) -> None:
    for _ in range(2):
        add_debt(vault, DebtWords(lender=LENDER_ZH), at=clock.read())

    assert [each.group for each in facts(vault).debts] == [None, None]


def test_a_debt_withdrawn_counts_for_nothing(vault: Vault, clock: FixedClock) -> None:
    add_debt(vault, DebtWords(lender=LENDER_ZH, hours="9:00-18:00"), at=clock.read())
    withdraw_record(vault, "DEBT-0001", reason="不是我的", at=clock.read())

    assert (facts(vault).debts, facts(vault).agreed_hours) == ((), ())


def test_hours_are_agreed_for_their_debt_and_from_a_day_that_may_be_unknown(
    vault: Vault, clock: FixedClock
) -> None:
    add_debt(
        vault, DebtWords(lender=LENDER_ZH, hours="9:00-20:00", hours_until="2026-12-31"), at=clock.read()
    )

    assert facts(vault).agreed_hours == (
        AgreedHours(
            row="DEBT-0001",
            from_=time(9),
            to=time(20),
            begins=None,
            ends=date(2026, 12, 31),
            debt="DEBT-0001",
        ),
    )


def test_answers_and_the_territory_come_from_the_matter(vault: Vault, clock: FixedClock) -> None:
    asked = Circumstance(id="parted-on", question=same_in_both("?"), about=About.OTHER_SIDE)
    answer_circumstance(vault, asked, "2026-02-28", at=clock.read())
    set_case(vault, {"territory": "ew"}, at=clock.read())

    assert facts(vault).circumstance("parted-on") == "2026-02-28"
    assert facts(vault).territory == "ew"
    answer_circumstance(vault, asked, None, at=clock.read())
    assert facts(vault).circumstance("parted-on") is None


def test_a_step_says_what_was_told_of_it_and_nothing_else(vault: Vault, clock: FixedClock) -> None:
    add_debt(vault, DebtWords(lender=LENDER_ZH), at=clock.read())
    said = terms(
        vault,
        clock,
        StepWords(
            kind=StepKind.CONTACT_PREFERENCE,
            by=Medium.LETTER,
            not_by=(Medium.CALL, Medium.VISIT),
            not_at="我单位",
            not_hours="18:00-9:00",
            not_on=(Weekday.SATURDAY, Weekday.SUNDAY),
            not_whom=(Contacted.FAMILY,),
            people=(MOTHER_ZH,),
            debts=("DEBT-0001",),
            aware=True,
            aware_since="昨天",
            order="no-contact",
            ends="2027-01-31",
        ),
    )

    assert said == StepTerms(
        row="STEP-0001",
        written=True,
        known_on=date(2026, 11, 22),
        aware=True,
        ends=date(2027, 1, 31),
        order="no-contact",
        media=(Kind.CALL, Kind.VISIT),
        from_=time(18),
        to=time(9),
        weekdays=(5, 6),
        place="我单位",
        debts=("DEBT-0001",),
        reaching=(Contacted.FAMILY,),
        people=("PTY-0003",),
    )
    bare = terms(vault, clock, StepWords(kind=StepKind.STOP_REQUEST))
    assert bare == StepTerms(row="STEP-0002")


def test_hours_that_were_asked_for_speak_of_all_the_others(vault: Vault, clock: FixedClock) -> None:
    said = terms(vault, clock, StepWords(kind=StepKind.CONTACT_PREFERENCE, hours="9:00-18:00"))

    assert (said.from_, said.to) == (time(18), time(9))


@pytest.mark.parametrize(
    ("not_by", "media", "perhaps"),
    [
        ((Medium.MESSAGE,), (Kind.MESSAGE,), ()),
        ((Medium.EMAIL,), (), (Kind.MESSAGE,)),
        ((Medium.EMAIL, Medium.CALL), (Kind.CALL,), (Kind.MESSAGE,)),
        ((Medium.TEXT, Medium.CHAT, Medium.EMAIL, Medium.LETTER), (Kind.MESSAGE,), ()),
        ((Medium.EMAIL, Medium.MESSAGE), (Kind.MESSAGE,), ()),
    ],
)
def test_who_named_one_sort_of_message_may_have_been_sent_another(
    vault: Vault,
    clock: FixedClock,
    not_by: tuple[Medium, ...],
    media: tuple[Kind, ...],
    perhaps: tuple[Kind, ...],
) -> None:
    said = terms(vault, clock, StepWords(kind=StepKind.CONTACT_PREFERENCE, not_by=not_by))

    assert (said.media, said.perhaps_media) == (media, perhaps)
    assert said.names_a_way


def test_a_day_that_may_be_several_is_not_known(vault: Vault, clock: FixedClock) -> None:
    record_step(
        vault, StepWords(kind=StepKind.STOP_REQUEST, aware=True, aware_since="上周三"), at=clock.read()
    )
    filed = put_forward(vault.case_file())
    since = filed.steps[0].step.aware_since
    assert since is not None
    week = replace(since, latest="2026-11-20T23:59:59+08:00")
    step = replace(filed.steps[0], step=replace(filed.steps[0].step, aware_since=week))

    assert facts(vault).steps[0].terms.known_on == date(2026, 11, 18)
    assert facts_of(replace(filed, steps=(step,))).steps[0].terms.known_on is None


def test_a_consent_holds_for_its_debts_until_it_is_taken_back(vault: Vault, clock: FixedClock) -> None:
    for _ in range(2):
        add_debt(vault, DebtWords(lender=LENDER_ZH), at=clock.read())
    for words in (
        StepWords(kind=StepKind.CONSENT, at="前天上午九点", to=AGENCY_ZH, debts=("DEBT-0001", "DEBT-0002")),
        StepWords(
            kind=StepKind.CONSENT, at="前天上午十点", aware=True, aware_since="昨天", ends="2026-12-31"
        ),
        StepWords(kind=StepKind.CONSENT, at="昨天上午九点", aware=False),
        StepWords(kind=StepKind.STOP_REQUEST, at="昨天上午九点", answers="STEP-0001"),
        StepWords(kind=StepKind.REPLY, at="昨天上午九点", answers="STEP-0002"),
    ):
        record_step(vault, words, at=clock.read())
    found = facts(vault).consents

    assert [(each.row, each.debt, each.party, each.withdrawn) for each in found] == [
        ("STEP-0001", "DEBT-0001", "PTY-0002", date(2026, 11, 22)),
        ("STEP-0001", "DEBT-0002", "PTY-0002", date(2026, 11, 22)),
        ("STEP-0002", None, None, None),
    ]
    assert [(each.received, each.ends) for each in found[1:]] == [
        (date(2026, 11, 21), None),
        (date(2026, 11, 22), date(2026, 12, 31)),
    ]
