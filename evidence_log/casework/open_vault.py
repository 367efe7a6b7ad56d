"""Unlock a vault with its passphrase."""

from pathlib import Path

from evidence_log.vault.open import open_vault as open_folder
from evidence_log.vault.vault import Vault


def open_vault(folder: Path, *, passphrase: str) -> Vault:
    """Open it; raises NoVault, WrongPassphrase, VaultTooNew or VaultDamaged."""
    return open_folder(folder, passphrase=passphrase)
