"""Show the recovery identity again, so that it can be copied by hand."""

from evidence_log.vault.vault import Vault


def show_recovery(vault: Vault) -> str:
    """Return the line `AGE-SECRET-KEY-1...` that opens the vault without its passphrase."""
    return vault.recovery_identity()


def recovery_since(vault: Vault) -> str | None:
    """Return when the recovery identity that holds was made; None where there is none."""
    return vault.recovery_made_at()
