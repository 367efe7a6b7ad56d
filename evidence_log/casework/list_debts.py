"""The debts that are claimed, with the parties they speak of by name."""

from evidence_log.i18n.debt_words import with_names
from evidence_log.records.case_file import FiledDebt
from evidence_log.vault.vault import Vault


def list_debts(vault: Vault) -> list[FiledDebt]:
    """Those that were not withdrawn, in the order they were added."""
    return [each for each in vault.debts() if each.withdrawal is None]


def named_debt(vault: Vault, filed: FiledDebt) -> FiledDebt:
    """The debt with names in the place of the numbers of parties."""
    return with_names(filed, vault.parties())
