"""Withdraw an incident, exhibit, party, step or debt: it is no longer put forward, and everything of it is kept."""

from evidence_log.casework.list_debts import named_debt
from evidence_log.errors import AlreadyWithdrawn, NoReason, NotOfThisKind
from evidence_log.records.case_file import (
    FiledWithdrawal,
    Withdrawable,
)
from evidence_log.records.changes import Withdrawal
from evidence_log.records.clock import Reading
from evidence_log.records.receipt import Receipt
from evidence_log.vault.vault import Vault


def withdraw_record(vault: Vault, reference: str, *, reason: str, at: Reading) -> Receipt:
    """Enter the withdrawal; raises NoReason, AlreadyWithdrawn, RecordErased."""
    if not reason.strip():
        raise NoReason
    standing_record(vault, reference)
    with vault.writer(at) as writer:
        standing_record(vault, reference)
        return writer.append(Withdrawal(withdraws=reference, reason=reason))[0]


def standing_record(vault: Vault, reference: str) -> Withdrawable:
    """The thing itself, if it is not withdrawn already."""
    filed: Withdrawable
    if reference.startswith("INC-"):
        filed = vault.incident(reference)
    elif reference.startswith("EX-"):
        filed = vault.exhibit(reference)
    elif reference.startswith("PTY-"):
        filed = vault.party(reference)
    elif reference.startswith("STEP-"):
        filed = vault.step(reference)
    elif reference.startswith("DEBT-"):
        filed = named_debt(vault, vault.debt(reference))
    else:
        raise NotOfThisKind(reference=reference, kinds="INC-0001, EX-0001, PTY-0001, STEP-0001, DEBT-0001")
    refuse_withdrawn(reference, filed.withdrawal)
    return filed


def refuse_withdrawn(reference: str, withdrawal: FiledWithdrawal | None) -> None:
    """Raise AlreadyWithdrawn."""
    if withdrawal is not None:
        raise AlreadyWithdrawn(reference=reference, at=withdrawal.recorded_at)
