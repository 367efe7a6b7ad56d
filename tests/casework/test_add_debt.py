"""Debts are kept as claimed: by whom, in whose words, and what became of the claim."""

from pathlib import Path

import pytest

from evidence_log.casework.add_debt import add_debt
from evidence_log.casework.add_party import add_party
from evidence_log.casework.change_debt import change_debt
from evidence_log.casework.erase_record import erase_record, look_at_erasure
from evidence_log.casework.list_debts import list_debts, named_debt
from evidence_log.casework.rebuild_index import rebuild_index
from evidence_log.casework.verify_vault import verify_vault
from evidence_log.casework.withdraw_record import withdraw_record
from evidence_log.errors import AlreadyWithdrawn, HoursReversed, NothingClaimed, NothingToChange, RecordErased
from evidence_log.records.case_file import earlier_claims, put_forward
from evidence_log.records.debt import AgreedHours, ClaimedAmount, Debt, Purpose
from evidence_log.records.debt_words import DebtWords
from evidence_log.records.party import Party, Role
from evidence_log.records.verification import Check, Remark
from evidence_log.vault.vault import Vault
from tests.conftest import FixedClock
from tests.people import AGENCY_ZH, LENDER_ZH
from tests.vault.test_check import plain_sql
from tests.vaults import PASSPHRASE, log, new_vault

CLAIM = DebtWords(
    lender=LENDER_ZH,
    agency=AGENCY_ZH,
    lender_kind="consumer-finance",
    contract="SH-0000",
    amount="对方称 18,640 元",
    hours="9:00-20:00",
    hours_from="2026-11-01",
    purpose=Purpose.PERSONAL,
    note="合同我没见过",
)


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    """An agency that is known, and a debt it collects."""
    vault = new_vault(tmp_path / "vault", clock).vault
    add_party(vault, Party(name=AGENCY_ZH, role=Role.COLLECTION_AGENCY), (), at=clock.read())
    add_debt(vault, CLAIM, at=clock.read())
    return vault


def sound(vault: Vault) -> bool:
    seen = verify_vault(vault.folder, passphrase=PASSPHRASE, read_data=True)
    return all(isinstance(each, Check | Remark) for each in seen)


def test_a_claim_is_kept_in_its_words_and_the_sum_that_stands_in_them(vault: Vault) -> None:
    debt = vault.debt("DEBT-0001").debt

    assert debt.amount == ClaimedAmount(told="对方称 18,640 元", currency="CNY", minor=1_864_000)
    assert debt.hours == AgreedHours(from_="09:00", to="20:00", begins="2026-11-01")
    assert sound(vault)


def test_who_is_known_is_named_by_number_and_anybody_else_as_told(vault: Vault) -> None:
    filed = vault.debt("DEBT-0001")

    assert (filed.debt.lender, filed.debt.agency) == (LENDER_ZH, "PTY-0001")
    assert named_debt(vault, filed).debt.agency == f"{AGENCY_ZH} (PTY-0001)"


def test_a_change_keeps_what_was_claimed_before_and_why(vault: Vault, clock: FixedClock) -> None:
    words = DebtWords(amount="现在说两万")
    change_debt(vault, "DEBT-0001", words, given=["amount", "hours"], reason="电话里改口", at=clock.read())
    filed = vault.debt("DEBT-0001")

    assert filed.debt.amount == ClaimedAmount(told="现在说两万")
    assert (filed.debt.hours, filed.debt.contract) == (None, "SH-0000")
    assert [(each.reason, before) for each, before in earlier_claims(filed)] == [
        ("电话里改口", filed.written)
    ]
    assert sound(vault)


def test_days_alone_change_the_days_of_hours_that_were_agreed(vault: Vault, clock: FixedClock) -> None:
    until = DebtWords(hours_until="2026-12-31")
    change_debt(vault, "DEBT-0001", until, given=["hours_until"], reason=None, at=clock.read())

    hours = vault.debt("DEBT-0001").debt.hours
    assert hours == AgreedHours(from_="09:00", to="20:00", begins="2026-11-01", ends="2026-12-31")
    with pytest.raises(HoursReversed):
        change_debt(
            vault,
            "DEBT-0001",
            DebtWords(hours_until="2026-10-31"),
            given=["hours_until"],
            reason=None,
            at=clock.read(),
        )


def test_what_changes_nothing_or_leaves_nothing_is_refused(vault: Vault, clock: FixedClock) -> None:
    before = vault.case_file().head
    with pytest.raises(NothingToChange):
        change_debt(vault, "DEBT-0001", CLAIM, given=["contract"], reason="again", at=clock.read())
    with pytest.raises(NothingClaimed):
        change_debt(
            vault,
            "DEBT-0001",
            DebtWords(),
            given=["lender", "agency", "contract", "amount"],
            reason=None,
            at=clock.read(),
        )
    with pytest.raises(NothingClaimed):
        add_debt(vault, DebtWords(purpose=Purpose.BUSINESS, note="?"), at=clock.read())

    assert vault.case_file().head == before


def test_one_withdrawn_is_kept_and_not_put_forward(vault: Vault, clock: FixedClock) -> None:
    withdraw_record(vault, "DEBT-0001", reason="不是我的", at=clock.read())

    assert list_debts(vault) == []
    assert put_forward(vault.case_file()).debts == ()
    assert vault.debt("DEBT-0001").debt.contract == "SH-0000"
    with pytest.raises(AlreadyWithdrawn):
        change_debt(
            vault, "DEBT-0001", DebtWords(contract="X"), given=["contract"], reason=None, at=clock.read()
        )


def test_erasing_one_takes_its_changes_along_and_keeps_the_number(vault: Vault, clock: FixedClock) -> None:
    log(vault, clock, "来电", debt="DEBT-0001")
    change_debt(
        vault, "DEBT-0001", DebtWords(contract="SH-0001"), given=["contract"], reason=None, at=clock.read()
    )
    looked = look_at_erasure(vault, "DEBT-0001")
    erased = erase_record(vault, "DEBT-0001", reason="不想留", handed_over=None, at=clock.read())

    assert looked.debt is not None
    assert erased.references == ("DEBT-0001",)
    assert vault.debts() == vault.case_file().debts == ()
    with pytest.raises(RecordErased):
        vault.debt("DEBT-0001")
    assert add_debt(vault, DebtWords(lender="另一家（虚构）"), at=clock.read()).debt.reference == "DEBT-0002"
    rows = plain_sql(vault.folder).execute("SELECT data FROM bodies").fetchall()
    assert not any(b"SH-000" in row[0] for row in rows)
    assert sound(vault)


def test_an_index_made_anew_knows_the_same(vault: Vault, clock: FixedClock) -> None:
    change_debt(
        vault, "DEBT-0001", DebtWords(contract="SH-0001"), given=["contract"], reason=None, at=clock.read()
    )
    withdraw_record(vault, "DEBT-0001", reason="不是我的", at=clock.read())
    add_debt(vault, DebtWords(claimed_by="陌生人"), at=clock.read())
    before = vault.case_file()
    for _ in rebuild_index(vault, at=clock.read()):
        pass

    assert vault.case_file() == before
    assert vault.debts() == before.debts


def test_a_claim_of_nothing_by_nobody_cannot_be_written_down() -> None:
    with pytest.raises(ValueError, match="who claims it"):
        Debt(purpose=Purpose.PERSONAL, note="?")


@pytest.mark.parametrize(
    ("begins", "ends"),
    [("2026-11-2", None), ("20261102", None), ("2026-11-02", "2026-11-01"), (None, "2026-02-29")],
)
def test_days_of_agreed_hours_are_days_in_their_order(begins: str | None, ends: str | None) -> None:
    with pytest.raises(ValueError, match=r"day|hours|isoformat|2026"):
        AgreedHours(from_="09:00", to="18:00", begins=begins, ends=ends)


@pytest.mark.parametrize(
    ("currency", "minor"), [("CNY", None), (None, 5), ("cny", 5), ("CNY", -1), ("CNY", 2**53)]
)
def test_half_a_reading_of_a_sum_is_none(currency: str | None, minor: int | None) -> None:
    with pytest.raises(ValueError, match=r"currency|amount"):
        ClaimedAmount(told="5", currency=currency, minor=minor)
