"""Destroy a whole vault, or a backup, once its id was typed."""

from pathlib import Path

from evidence_log.errors import NotConfirmed
from evidence_log.records.copies import Destroyed
from evidence_log.vault.destroying import destroy, refuse_stranger, short_id


def confirmation(folder: Path) -> str:
    """What has to be typed; raises NotAVault."""
    refuse_stranger(folder)
    return short_id(folder)


def destroy_vault(folder: Path, *, confirmed: str) -> Destroyed:
    """Destroy it; raises NotConfirmed, NotAVault, VaultBusy."""
    expected = confirmation(folder)
    if confirmed.strip().casefold().removeprefix("el-") != expected.casefold().removeprefix("el-"):
        raise NotConfirmed(expected=expected)
    return destroy(folder)
