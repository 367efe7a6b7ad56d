"""Say what is claimed of a debt from now on. What was claimed before is kept."""

from collections.abc import Collection

from evidence_log.casework.add_debt import AddedDebt, added
from evidence_log.casework.read_debt import read_debt
from evidence_log.casework.withdraw_record import refuse_withdrawn
from evidence_log.errors import NothingToChange
from evidence_log.records.clock import Reading
from evidence_log.records.debt import DebtChange
from evidence_log.records.debt_words import DebtWords
from evidence_log.vault.vault import Vault


def change_debt(
    vault: Vault,
    reference: str,
    words: DebtWords,
    *,
    given: Collection[str],
    reason: str | None,
    at: Reading,
) -> AddedDebt:
    """Enter the claim anew: of `words` only the fields in `given` count, and one of them that is empty clears it.

    Raises UnknownReference, RecordErased, AlreadyWithdrawn, NothingToChange, and what reading it raises.
    """
    with vault.writer(at) as writer:
        filed = vault.debt(reference)
        refuse_withdrawn(reference, filed.withdrawal)
        known = read_debt(vault, words, given=given, standing=filed.debt, at=at)
        if known == filed.debt:
            raise NothingToChange(reference=reference)
        receipt = writer.append(DebtChange(debt=reference, known=known, reason=reason))[0]
    return added(vault, receipt, reference)
