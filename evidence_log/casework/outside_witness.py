"""Since when there is an outside witness to time: one answer for `status`, the app and everybody else."""

from evidence_log.records.outside_witness import OutsideWitness, outside_witness as witness_of
from evidence_log.vault.vault import Vault


def outside_witness(vault: Vault) -> OutsideWitness | None:
    """Return the first and the newest verified seal, or None."""
    return witness_of(vault.seals())
