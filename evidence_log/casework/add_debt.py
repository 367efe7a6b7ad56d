"""Add a debt as the other side claims it. That it was written down acknowledges nothing."""

from evidence_log.casework.list_debts import named_debt
from evidence_log.casework.read_debt import read_debt
from evidence_log.records.case_file import FiledDebt
from evidence_log.records.clock import Reading
from evidence_log.records.debt_words import DebtWords
from evidence_log.records.receipt import Receipt
from evidence_log.records.record import Record
from evidence_log.vault.vault import Vault


class AddedDebt(Record, frozen=True):
    """The receipt, the debt as now claimed, and the same with the parties it speaks of by name."""

    receipt: Receipt
    debt: FiledDebt
    named: FiledDebt


def add_debt(vault: Vault, words: DebtWords, *, at: Reading) -> AddedDebt:
    """Enter the claim; raises what reading it raises."""
    given = [name for name in words.__struct_fields__ if getattr(words, name) is not None]
    with vault.writer(at) as writer:
        debt = read_debt(vault, words, given=given, standing=None, at=at)
        receipt = writer.append(debt)[0]
    return added(vault, receipt, receipt.reference)


def added(vault: Vault, receipt: Receipt, reference: str) -> AddedDebt:
    """The answer about a debt."""
    filed = vault.debt(reference)
    return AddedDebt(receipt=receipt, debt=filed, named=named_debt(vault, filed))
