"""Ask for the passphrase once more, before something that cannot be taken back."""

from evidence_log.vault.keys import unlock
from evidence_log.vault.manifest import stands_open
from evidence_log.vault.vault import Vault


def prove_passphrase(vault: Vault, passphrase: str) -> None:
    """Return if it opens this vault; raises WrongPassphrase. One that stands open has none to prove."""
    if not stands_open(vault.folder):
        unlock(vault.folder / "keys", passphrase)
