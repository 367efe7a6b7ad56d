"""Throw the index away and make it anew from what was written down: the only part of a vault for which that is possible."""

from collections.abc import Generator

from evidence_log.records.clock import Reading
from evidence_log.records.copies import Rebuilt
from evidence_log.records.progress import Progress
from evidence_log.vault.vault import Vault


def rebuild_index(vault: Vault, *, at: Reading) -> Generator[Progress, None, Rebuilt]:
    """Make it anew in one transaction: others read the old one meanwhile, and keep it if this is cut off.

    Raises VaultDamaged when the records it is made from do not agree.
    """
    with vault.writer(at) as writer:
        yield from writer.rebuild_index()
    return Rebuilt(entries=vault.parts().entries(), incidents=len(vault.incidents(withdrawn=True)))
