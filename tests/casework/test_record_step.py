"""Steps, and what is due because of them."""

from pathlib import Path
from typing import Any

import pytest

from evidence_log.casework.add_debt import add_debt
from evidence_log.casework.add_party import add_party
from evidence_log.casework.list_steps import list_steps
from evidence_log.casework.record_step import record_step
from evidence_log.casework.send_checkpoint import send_checkpoint
from evidence_log.casework.verify_vault import verify_vault
from evidence_log.casework.withdraw_record import withdraw_record
from evidence_log.errors import DeadlineUnread, HoursUnread, TimeInFuture, UnknownParty, UnknownReference
from evidence_log.records.case_file import put_forward
from evidence_log.records.debt_words import DebtWords
from evidence_log.records.hours import DayHours
from evidence_log.records.moment import unknown_moment
from evidence_log.records.party import Party, Role
from evidence_log.records.step import Medium, Step, StepKind, Weekday
from evidence_log.records.step_words import StepWords
from evidence_log.records.verification import Check, Remark
from evidence_log.vault.vault import Vault
from tests.conftest import FixedClock
from tests.people import LENDER_ZH, MOTHER_ZH
from tests.vaults import PASSPHRASE, new_vault


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    """Nothing yet."""
    return new_vault(tmp_path / "vault", clock).vault


def step(vault: Vault, clock: FixedClock, kind: StepKind, **told: Any) -> str:
    """Record a step."""
    return record_step(vault, StepWords(kind=kind, **told), at=clock.read()).step.reference


def test_a_deadline_runs_until_a_later_step_answers_it(vault: Vault, clock: FixedClock) -> None:
    asked = step(vault, clock, StepKind.COMPLAINT, deadline="15日内")
    other = step(vault, clock, StepKind.POLICE_REPORT, deadline="明天")

    assert [each.step.reference for each in list_steps(vault, at=clock.read()).due] == [other, asked]
    step(vault, clock, StepKind.REPLY, answers=other)
    due = list_steps(vault, at=clock.read()).due
    assert [(each.step.reference, each.days) for each in due] == [(asked, 15)]


def test_the_answer_withdrawn_lets_the_deadline_run_again(vault: Vault, clock: FixedClock) -> None:
    asked = step(vault, clock, StepKind.COMPLAINT, deadline="15日内")
    answer = step(vault, clock, StepKind.REPLY, answers=asked)
    withdraw_record(vault, answer, reason="是别的答复", at=clock.read())

    assert [each.step.reference for each in list_steps(vault, at=clock.read()).due] == [asked]
    assert [each.reference for each in put_forward(vault.case_file()).steps] == [asked]


def test_a_day_counts_in_the_zone_of_the_case(vault: Vault, clock: FixedClock) -> None:
    step(vault, clock, StepKind.FILING, deadline="今天")

    assert [each.days for each in list_steps(vault, at=clock.read()).due] == [0]


def test_they_stand_in_the_order_they_happened(vault: Vault, clock: FixedClock) -> None:
    later = step(vault, clock, StepKind.REPLY)
    first = step(vault, clock, StepKind.STOP_REQUEST, at="上周三")

    assert [each.reference for each in list_steps(vault, at=clock.read()).steps] == [first, later]


def test_a_checkpoint_that_was_sent_is_a_step_among_the_others(vault: Vault, clock: FixedClock) -> None:
    send_checkpoint(vault, to="my sister", at=clock.read())
    step(vault, clock, StepKind.WARNING, officer="PC Example")

    kinds = [each.step.kind for each in list_steps(vault, at=clock.read()).steps]
    assert kinds == [StepKind.CHECKPOINT_SENT, StepKind.WARNING]
    assert all(
        isinstance(each, Check | Remark)
        for each in verify_vault(vault.folder, passphrase=PASSPHRASE, read_data=True)
    )


def test_what_was_asked_for_is_kept_apart_from_what_was_not_said(vault: Vault, clock: FixedClock) -> None:
    add_party(vault, Party(name=MOTHER_ZH, role=Role.THIRD_PERSON), (), at=clock.read())
    add_debt(vault, DebtWords(lender=LENDER_ZH), at=clock.read())
    told = step(
        vault,
        clock,
        StepKind.CONTACT_PREFERENCE,
        by=Medium.LETTER,
        not_by=(Medium.CALL,),
        hours="9点到18点",
        people=(MOTHER_ZH, "PTY-0001"),
        debts=("DEBT-0001",),
        ends="3个月内",
    )
    kept, other = vault.step(told).step, vault.step(step(vault, clock, StepKind.STOP_REQUEST)).step

    assert (kept.written, kept.in_writing, kept.aware) == (True, None, None)
    assert (kept.hours, kept.people, kept.debts) == (
        DayHours(from_="09:00", to="18:00"),
        ("PTY-0001",),
        ("DEBT-0001",),
    )
    assert kept.ends is not None
    assert kept.ends.latest == "2027-02-23T23:59:59+08:00"
    assert (other.written, other.not_by, other.hours, other.people, other.ends) == (
        None,
        (),
        None,
        (),
        None,
    )


@pytest.mark.parametrize(
    ("by", "in_writing", "written"),
    [
        (Medium.LETTER, None, True),
        (Medium.CALL, None, False),
        (Medium.VISIT, None, None),
        (Medium.VISIT, True, True),
        (None, None, None),
    ],
)
def test_what_is_known_of_the_medium_tells_whether_it_was_in_writing(
    by: Medium | None,
    in_writing: bool | None,  # noqa: FBT001 -- the example
    written: bool | None,  # noqa: FBT001 -- the example
) -> None:
    told = Step(kind=StepKind.OTHER, occurred=unknown_moment(None), by=by, in_writing=in_writing)

    assert told.written is written


@pytest.mark.parametrize("never", ["never", "无期限"])
def test_an_order_may_have_no_end(vault: Vault, clock: FixedClock, never: str) -> None:
    kept = vault.step(step(vault, clock, StepKind.PROTECTION_ORDER, ends=never)).step

    assert (kept.endless, kept.ends) == (True, None)


@pytest.mark.parametrize(
    "told",
    [
        {"endless": True, "ends": unknown_moment("?")},
        {"hours": DayHours(from_="09:00", to="18:00"), "not_hours": DayHours(from_="18:00", to="09:00")},
        {"hours": DayHours(from_="09:00", to="18:00"), "not_on": (Weekday.SUNDAY,)},
    ],
    ids=["an end of what has none", "hours in two ways", "hours and days"],
)
def test_what_contradicts_itself_is_not_written_down(told: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"end|hours"):
        Step(kind=StepKind.OTHER, occurred=unknown_moment(None), **told)


def test_nobody_knows_since_a_day_and_does_not_know() -> None:
    with pytest.raises(ValueError, match="knows"):
        Step(kind=StepKind.OTHER, occurred=unknown_moment(None), aware=False, aware_since=unknown_moment("?"))


@pytest.mark.parametrize(
    ("told", "refusal"),
    [
        ({"at": "明天"}, TimeInFuture),
        ({"deadline": "很快"}, DeadlineUnread),
        ({"exhibit": "EX-0001"}, UnknownReference),
        ({"answers": "STEP-0007"}, UnknownReference),
        ({"debts": ("DEBT-0007",)}, UnknownReference),
        ({"people": ("nobody",)}, UnknownParty),
        ({"hours": "9-5"}, HoursUnread),
        ({"ends": "someday"}, DeadlineUnread),
        ({"aware": True, "aware_since": "明天"}, TimeInFuture),
    ],
    ids=[
        "a time to come",
        "no day",
        "no exhibit",
        "no step",
        "no debt",
        "no party",
        "no hours",
        "no last day",
        "known tomorrow",
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_entered(
    told: dict[str, Any], refusal: type[Exception], vault: Vault, clock: FixedClock
) -> None:
    with pytest.raises(refusal):
        step(vault, clock, StepKind.COMPLAINT, **told)

    assert vault.steps() == ()
