"""Print the recovery identity on a sheet: a PDF at the place that was named, and nowhere else."""

from pathlib import Path

from evidence_log.records.clock import Reading
from evidence_log.records.instant import instant_text, zone_named
from evidence_log.reports.recovery_sheet import recovery_sheet
from evidence_log.vault.durable import write_new
from evidence_log.vault.vault import Vault


def print_recovery_sheet(vault: Vault, path: Path, *, at: Reading) -> None:
    """Write the sheet, private, never over a file; raises NoRecovery or FileExists."""
    line = vault.recovery_identity()
    made_at = instant_text(at.wall.astimezone(zone_named(vault.case().zone)))
    sheet = recovery_sheet(line, vault_id=vault.manifest.vault_id, made_at=made_at)
    write_new(path, iter([sheet]))
