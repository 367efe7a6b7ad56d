"""Make a vault's folder, keys, database and first two entries."""

import secrets
from pathlib import Path

from evidence_log.errors import FolderNotEmpty, VaultExists
from evidence_log.ledger.checkpoint import public_key, verifier_of
from evidence_log.records.case import Case
from evidence_log.records.clock import Reading
from evidence_log.records.vault_facts import KeyWrap, Origin
from evidence_log.vault.age import recipient_text
from evidence_log.vault.age_header import WORK_FACTOR
from evidence_log.vault.database import create_database
from evidence_log.vault.durable import make_private_folder, make_private_parents, sync_folder, write_durably
from evidence_log.vault.key_changes import way_of
from evidence_log.vault.keys import make_keys
from evidence_log.vault.lock import writer_lock
from evidence_log.vault.manifest import (
    DEMO_MARK,
    FOLDERS,
    FORMAT,
    MANIFEST,
    Manifest,
    origin_name,
    spell_manifest,
)
from evidence_log.vault.recovery_text import recovery_text
from evidence_log.vault.vault import Vault
from evidence_log.vault.writer import Writer

_ID_BYTES = 16


class NewVault:
    """A vault just made, open, and the line its owner must copy by hand; empty if it was declined."""

    def __init__(self, vault: Vault, recovery_identity: str) -> None:
        self.vault = vault
        self.recovery_identity = recovery_identity


def create_vault(
    folder: Path,
    *,
    passphrase: str | None,
    case: Case,
    at: Reading,
    demo: bool = False,
    with_recovery: bool = True,
    work_factor: int = WORK_FACTOR,
) -> NewVault:
    """Make the vault in an absent or empty folder; VAULT.json comes last, so half a vault is none.

    Without a passphrase it stands open: whoever has the folder can read it.
    """
    _prepare(folder)
    tmp = folder / "tmp"
    keys, recovery = make_keys(
        folder / "keys", passphrase, tmp=tmp, with_recovery=with_recovery, work_factor=work_factor
    )
    lock = KeyWrap.NOTHING if passphrase is None else KeyWrap.PASSPHRASE
    ways = (lock, KeyWrap.RECOVERY) if with_recovery else (lock,)
    vault_id = secrets.token_hex(_ID_BYTES)
    origin = origin_name(vault_id)
    manifest = Manifest(
        format=FORMAT,
        vault_id=vault_id,
        origin=origin,
        recipient=recipient_text(keys.recipient),
        verifier=verifier_of(origin, public_key(keys.sign)),
        demo=DEMO_MARK if demo else None,
    )
    engine = create_database(folder, keys.db)
    first = Origin(
        vault_id=vault_id,
        format=FORMAT,
        recipient=manifest.recipient,
        verifier=manifest.verifier,
        demo=demo,
        opened_by=tuple(way_of(folder / "keys", each) for each in ways),
    )
    with writer_lock(folder):
        Writer(folder, manifest=manifest, keys=keys, engine=engine, at=at).append(first, case)
    write_durably(folder / "README-RECOVERY.txt", recovery_text(manifest), tmp=tmp)
    write_durably(folder / MANIFEST, spell_manifest(manifest), tmp=tmp)
    vault = Vault(folder, manifest=manifest, keys=keys, engine=engine, opened_with=lock)
    return NewVault(vault, recovery)


def _prepare(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise FolderNotEmpty(folder=str(folder))
    if (folder / MANIFEST).exists():
        raise VaultExists(folder=str(folder))
    make_private_parents(folder)
    make_private_folder(folder)
    if any(folder.iterdir()):
        raise FolderNotEmpty(folder=str(folder))
    for name in FOLDERS:
        make_private_folder(folder / name)
    sync_folder(folder.parent)
