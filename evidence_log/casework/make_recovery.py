"""Make a recovery identity: for a vault that has none, or in the place of one whose paper was lost."""

from evidence_log.errors import RecoveryExists
from evidence_log.records.clock import Reading
from evidence_log.records.vault_facts import KeyWrap
from evidence_log.vault.vault import Vault


def make_recovery(vault: Vault, *, at: Reading) -> str:
    """Make the first one and return its line; raises RecoveryExists."""
    if KeyWrap.RECOVERY in vault.ways():
        raise RecoveryExists
    return replace_recovery(vault, at=at)


def replace_recovery(vault: Vault, *, at: Reading) -> str:
    """Make a new one and return its line; the old one opens this folder no longer, and copies made before still."""
    with vault.writer(at) as writer:
        return writer.set_recovery(opened_with=vault.opened_with)
