"""Make a new vault: keys, an empty ledger with its first two entries, and the recovery identity."""

from pathlib import Path

from evidence_log.errors import EmptyPassphrase
from evidence_log.records.case import Case
from evidence_log.records.clock import Reading
from evidence_log.vault.create import NewVault, create_vault


def init_vault(
    folder: Path,
    *,
    passphrase: str,
    case: Case,
    at: Reading,
    demo: bool = False,
    with_recovery: bool = True,
) -> NewVault:
    """Create the vault in a folder that is empty or absent; raises VaultExists or FolderNotEmpty."""
    if not passphrase.strip():
        raise EmptyPassphrase
    return create_vault(
        folder, passphrase=passphrase, case=case, at=at, demo=demo, with_recovery=with_recovery
    )


def init_open_vault(folder: Path, *, case: Case, at: Reading, with_recovery: bool = True) -> NewVault:
    """Create a vault without a passphrase: whoever has the folder can read it."""
    return create_vault(folder, passphrase=None, case=case, at=at, with_recovery=with_recovery)
