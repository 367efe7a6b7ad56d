"""Open a vault: with its passphrase, with its recovery identity, or unasked where it stands open."""

from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError

from evidence_log.errors import VaultDamaged
from evidence_log.ledger.checkpoint import public_key, verifier_of
from evidence_log.records.vault_facts import KeyWrap, Origin
from evidence_log.vault.age import recipient_text
from evidence_log.vault.database import open_database
from evidence_log.vault.keys import Keys, unlock, unlock_with_recovery
from evidence_log.vault.manifest import MANIFEST, Manifest, read_manifest, stands_open
from evidence_log.vault.schema import version_of
from evidence_log.vault.shelf import Shelf
from evidence_log.vault.vault import Vault


def open_vault(folder: Path, *, passphrase: str) -> Vault:
    """Open it; raises NoVault, WrongPassphrase, VaultTooNew, VaultDamaged.

    A recipient or verifier key in VAULT.json that is not the vault's own is damage: what is written next
    would be for somebody else.
    """
    manifest = read_manifest(folder)
    opened_with = KeyWrap.NOTHING if stands_open(folder) else KeyWrap.PASSPHRASE
    return _opened(folder, manifest, unlock(folder / "keys", passphrase), opened_with)


def open_with_recovery(folder: Path, *, recovery: bytes) -> Vault:
    """Open it without its passphrase; raises NoRecovery and WrongRecovery, too."""
    manifest = read_manifest(folder)
    return _opened(folder, manifest, unlock_with_recovery(folder / "keys", recovery), KeyWrap.RECOVERY)


def _opened(folder: Path, manifest: Manifest, keys: Keys, opened_with: KeyWrap) -> Vault:
    if not fits(manifest, keys):
        raise VaultDamaged(part=MANIFEST)
    engine = open_database(folder, keys.db)
    version_of(engine)
    if not _is_the_origin(manifest, engine):
        engine.dispose()
        raise VaultDamaged(part=MANIFEST)
    return Vault(folder, manifest=manifest, keys=keys, engine=engine, opened_with=opened_with)


def fits(manifest: Manifest, keys: Keys) -> bool:
    """Whether VAULT.json names this vault's recipient and verifier key."""
    verifier = verifier_of(manifest.origin, public_key(keys.sign))
    return (manifest.recipient, manifest.verifier) == (recipient_text(keys.recipient), verifier)


def _is_the_origin(manifest: Manifest, engine: Engine) -> bool:
    """Whether the first entry names the same keys; where it cannot be read that is for verify to say."""
    try:
        with engine.connect() as connection:
            records = [body.record for _, body in Shelf(connection).filed([0])]
    except (VaultDamaged, DatabaseError):
        return True
    return all(
        (record.recipient, record.verifier) == (manifest.recipient, manifest.verifier)
        for record in records
        if isinstance(record, Origin)
    )
