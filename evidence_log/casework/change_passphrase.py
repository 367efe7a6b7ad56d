"""Change the passphrase of an open vault, or give one to a vault that had none."""

from evidence_log.errors import EmptyPassphrase
from evidence_log.records.clock import Reading
from evidence_log.records.receipt import Receipt
from evidence_log.vault.vault import Vault


def change_passphrase(vault: Vault, passphrase: str, *, at: Reading) -> Receipt:
    """Let this passphrase open the vault, and no other; copies made before still open with the old one."""
    if not passphrase.strip():
        raise EmptyPassphrase
    with vault.writer(at) as writer:
        return writer.set_passphrase(passphrase, opened_with=vault.opened_with)
