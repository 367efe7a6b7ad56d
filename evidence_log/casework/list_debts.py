"""The debts that are claimed, with the parties they speak of by name."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from evidence_log.records.case_file import FiledDebt, FiledParty
from evidence_log.records.debt import Debt
from evidence_log.vault.vault import Vault


def list_debts(vault: Vault) -> list[FiledDebt]:
    """Those that were not withdrawn, in the order they were added."""
    return [each for each in vault.debts() if each.withdrawal is None]


def named_debt(vault: Vault, filed: FiledDebt) -> FiledDebt:
    """The debt with names in the place of the numbers of parties."""
    return with_names(filed, vault.parties())


def with_names(filed: FiledDebt, parties: Iterable[FiledParty]) -> FiledDebt:
    """The same with the names of these parties; one that is not among them keeps its number."""
    names = {
        each.reference: f"{each.party.name} ({each.reference})" for each in parties if each.withdrawal is None
    }
    return replace(
        filed,
        debt=_named(filed.debt, names),
        written=_named(filed.written, names),
        changes=tuple(replace(each, debt=_named(each.debt, names)) for each in filed.changes),
    )


def _named(debt: Debt, names: Mapping[str, str]) -> Debt:
    told = {name: getattr(debt, name) for name in ("lender", "agency", "claimed_by")}
    return replace(
        debt, **{name: names.get(value, value) for name, value in told.items() if value is not None}
    )
