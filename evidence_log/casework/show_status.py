"""Tell which vault it is, what waits, when it was last copied and checked."""

import os
from pathlib import Path

from evidence_log.casework.outside_witness import outside_witness
from evidence_log.records.status import Inside, Outside, Status
from evidence_log.vault.last_check import read_last_check
from evidence_log.vault.manifest import read_manifest, refuse_parts_missing
from evidence_log.vault.markers import is_backup, read_restore_mark
from evidence_log.vault.vault import Vault
from evidence_log.vault.whereabouts import cloud_folder, conflict_copies, size_of, waiting


def outside(folder: Path) -> Outside:
    """What can be told without a passphrase; raises NoVault, and the sentence for a folder copied by half."""
    manifest = read_manifest(folder)
    refuse_parts_missing(folder)
    checked = read_last_check(folder)
    return Outside(
        folder=str(folder),
        vault_id=manifest.vault_id,
        format=manifest.format,
        demo=manifest.demo is not None,
        size=size_of(folder),
        inbox=waiting(folder),
        backup=is_backup(folder),
        unfinished_restore=read_restore_mark(folder) is not None,
        checked_at=None if checked is None else checked.at,
        checked_verdict=None if checked is None else checked.verdict,
        checked_data=None if checked is None else checked.read_data,
        cloud=cloud_folder(folder),
        conflict_copies=tuple(conflict_copies(folder)),
        read_only=not os.access(folder, os.W_OK),
    )


def show_status(vault: Vault) -> Status:
    """Everything, of an open vault."""
    parts, case_file = vault.parts(), vault.case_file()
    backups = parts.backups()
    entries = case_file.head.size
    # The entry that tells of the backup comes after what it copied; it alone is nothing to copy again.
    since = entries - backups[-1].backup.entries - 1 if backups else None
    return Status(
        outside=outside(vault.folder),
        inside=Inside(
            entries=entries,
            incidents=len(case_file.incidents),
            exhibits=len(case_file.exhibits),
            unexamined=tuple(each.reference for each in vault.unexamined()),
            lost=tuple(parts.missing()),
            last_backup=backups[-1] if backups else None,
            entries_since_backup=since,
            newest_missing=parts.lacks_its_end(),
            zone=case_file.case.zone,
            witness=outside_witness(vault),
        ),
    )
