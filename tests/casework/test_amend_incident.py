"""A correction changes what was given and nothing else; every earlier telling stays."""

from pathlib import Path

import pytest

from evidence_log.casework.amend_incident import amend_incident
from evidence_log.casework.log_incident import log_incident
from evidence_log.casework.withdraw_record import withdraw_record
from evidence_log.errors import (
    NoReason,
    NothingToAmend,
    NotOfThisKind,
    RecordErased,
    TimeInFuture,
    TimeUnread,
)
from evidence_log.records.case_file import Status, earlier_tellings
from evidence_log.records.incident import Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.moment import Precision
from evidence_log.vault.vault import Vault
from tests.conftest import FixedClock
from tests.vaults import new_vault

FIRST = IncidentWords(
    kind=Kind.CALL,
    account="他打来，说要到单位来",
    at="昨晚十点四十",
    who="老五",
    numbers=("199 0000 0001",),
    count=2,
)


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    """One call, written down."""
    vault = new_vault(tmp_path / "vault", clock).vault
    log_incident(vault, FIRST, at=clock.read())
    return vault


def amend(vault: Vault, clock: FixedClock, *given: str, reason: str = "记错了", **words: object) -> None:
    """Correct INC-0001 in the fields given."""
    told = IncidentWords(**{"kind": Kind.CALL, "account": "?", **words})  # type: ignore[arg-type]
    amend_incident(vault, "INC-0001", told, given=given, reason=reason, at=clock.read())


def test_only_what_is_given_changes(vault: Vault, clock: FixedClock) -> None:
    amend(vault, clock, "at", "visitors", at="昨晚九点四十", visitors=2)
    filed = vault.incident("INC-0001")

    assert filed.incident.occurred.earliest == "2026-11-22T21:40:00+08:00"
    assert (filed.incident.account, filed.incident.who, filed.incident.visitors) == (FIRST.account, "老五", 2)
    assert filed.status is Status.AMENDED
    assert filed.written is not None
    assert filed.written.occurred.earliest == "2026-11-22T22:40:00+08:00"


def test_what_is_given_empty_is_cleared(vault: Vault, clock: FixedClock) -> None:
    amend(vault, clock, "numbers", "count", "who", "at")
    incident = vault.incident("INC-0001").incident

    assert (incident.numbers, incident.count, incident.who) == ((), None, None)
    assert incident.occurred.precision is Precision.UNKNOWN


def test_every_earlier_telling_stays_with_when_and_why(vault: Vault, clock: FixedClock) -> None:
    amend(vault, clock, "account", account="他打来两次", reason="漏了一次")
    amend(vault, clock, "account", account="他打来三次", reason="又想起一次")
    told = earlier_tellings(vault.incident("INC-0001"))

    assert [(each.reason, before.account) for each, before in told] == [
        ("漏了一次", FIRST.account),
        ("又想起一次", "他打来两次"),
    ]
    assert [each.reference for each in vault.incidents()] == ["INC-0001"]
    assert vault.timeline()[0].summary == "他打来三次"


@pytest.mark.parametrize(("phrase", "refusal"), [("前阵子", TimeUnread), ("明天", TimeInFuture)])
def test_a_time_that_cannot_be_read_leaves_the_old_one(
    vault: Vault, clock: FixedClock, phrase: str, refusal: type[Exception]
) -> None:
    before = vault.incident("INC-0001")
    with pytest.raises(refusal):
        amend(vault, clock, "at", at=phrase)

    assert vault.incident("INC-0001") == before


def test_a_correction_needs_a_reason_and_a_difference(vault: Vault, clock: FixedClock) -> None:
    with pytest.raises(NoReason):
        amend(vault, clock, "who", who="x", reason="  ")
    with pytest.raises(NothingToAmend):
        amend(vault, clock, "who", who="老五")
    with pytest.raises(NotOfThisKind):
        amend_incident(vault, "EX-0001", FIRST, given=("who",), reason="x", at=clock.read())

    assert vault.incident("INC-0001").status is Status.STANDS


def test_what_was_withdrawn_may_be_corrected_and_stays_withdrawn(vault: Vault, clock: FixedClock) -> None:
    withdraw_record(vault, "INC-0001", reason="重复", at=clock.read())
    amend(vault, clock, "who", who="老六")
    filed = vault.incident("INC-0001")

    assert (filed.status, filed.incident.who) == (Status.WITHDRAWN, "老六")
    assert vault.incidents() == []


def test_what_was_erased_is_not_corrected(vault: Vault, clock: FixedClock) -> None:
    with vault.writer(clock.read()) as writer:
        writer.erase("INC-0001", reason="x", handed_over=None)
    with pytest.raises(RecordErased):
        amend(vault, clock, "who", who="x")
