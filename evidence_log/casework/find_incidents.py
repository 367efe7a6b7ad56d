"""Find incidents by words, names, or part of a number."""

from evidence_log.records.found import Findings
from evidence_log.vault.vault import Vault

FIRST = 50


def find_incidents(vault: Vault, query: str, *, withdrawn: bool = False) -> Findings:
    """The newest fifty that meet every term; `withdrawn` ones only when they are wanted, too. Raises NothingToFind."""
    return vault.find(query, withdrawn=withdrawn, limit=FIRST)
