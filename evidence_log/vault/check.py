"""Verify a vault in numbered steps, cheap first, in both directions.

Everything seen is yielded: a Check for a step taken, a Remark for what is worth telling, a Discrepancy for what
is not as it was written. Nothing that is looked at can stop the looking. Only NoVault and WrongPassphrase are
raised, and VaultTooNew: then nothing was looked at.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError

from evidence_log.errors import VaultDamaged
from evidence_log.ledger.checkpoint import public_key, verifier_of
from evidence_log.records.verification import Check, Discrepancy, Remark
from evidence_log.vault.age import read_identity, recipient_text
from evidence_log.vault.check_database import check_guards, check_index, check_pages
from evidence_log.vault.check_ledger import Looked, check_bodies, check_checkpoints, check_entries
from evidence_log.vault.check_mirror import check_mirror
from evidence_log.vault.check_objects import check_bytes, check_objects
from evidence_log.vault.database import open_database
from evidence_log.vault.keys import Keys, identity_with_recovery, recovery_identity, unlock
from evidence_log.vault.manifest import DATABASE, MANIFEST, Manifest, read_manifest
from evidence_log.vault.objects import ObjectStore

Seen = Check | Remark | Discrepancy


def check_vault(folder: Path, *, passphrase: str, read_data: bool) -> Iterator[Seen]:
    """Look at everything; with `read_data` every kept file is read and compared, too."""
    manifest: Manifest | None = None
    damaged = False
    try:
        manifest = read_manifest(folder)
    except VaultDamaged:
        damaged = True
    try:
        keys = unlock(folder / "keys", passphrase)
    except VaultDamaged as error:
        yield Check(step=2, name="keys", looked_at=1)
        yield _discrepancy(2, str(error.values["part"]), "key-unreadable")
        return
    yield Check(step=1, name="manifest", looked_at=1)
    if damaged or manifest is None:
        yield _discrepancy(1, MANIFEST, "manifest-unreadable")
        return
    yield from _check_manifest(manifest, keys)
    yield from _check_recovery(folder, keys)
    try:
        engine = open_database(folder, keys.db)
    except VaultDamaged:
        yield Check(step=3, name="database", looked_at=1)
        yield _discrepancy(3, DATABASE, "database-unreadable")
        return
    try:
        yield from _check_within(folder, engine, manifest=manifest, keys=keys, read_data=read_data)
    finally:
        engine.dispose()


def _check_within(
    folder: Path, engine: Engine, *, manifest: Manifest, keys: Keys, read_data: bool
) -> Iterator[Seen]:
    verifier = verifier_of(manifest.origin, public_key(keys.sign))
    store = ObjectStore(folder, keys)
    looked = Looked()
    with engine.connect() as connection:
        steps: tuple[Callable[[], Iterator[Seen]], ...] = (
            lambda: check_pages(connection),
            lambda: check_guards(connection),
            lambda: check_entries(connection, looked),
            lambda: check_checkpoints(connection, folder, verifier, manifest.origin, looked),
            lambda: check_bodies(connection, looked),
            lambda: check_index(connection, looked),
            lambda: check_mirror(folder, keys, looked),
            lambda: check_objects(store, looked),
        )
        for number, step in enumerate(steps, start=3):
            try:
                yield from step()
            except DatabaseError:
                yield _discrepancy(number, DATABASE, "database-unreadable")
    if read_data:
        yield from check_bytes(store, looked)


def _check_manifest(manifest: Manifest, keys: Keys) -> Iterator[Seen]:
    own = (recipient_text(keys.recipient), verifier_of(manifest.origin, public_key(keys.sign)))
    for expected, found in zip(own, (manifest.recipient, manifest.verifier), strict=True):
        if expected != found:
            yield _discrepancy(1, MANIFEST, "manifest-differs", expected, found)


def _check_recovery(folder: Path, keys: Keys) -> Iterator[Seen]:
    yield Check(step=2, name="keys", looked_at=6)
    try:
        line = recovery_identity(folder / "keys", keys)
        opened = identity_with_recovery(folder / "keys", read_identity(line))
    except VaultDamaged as error:
        yield _discrepancy(2, str(error.values["part"]), "key-unreadable")
        return
    if opened != keys.identity:
        yield _discrepancy(2, "keys/recovery.age", "recovery-does-not-open")


def _discrepancy(step: int, reference: str, meaning: str, expected: str = "", found: str = "") -> Discrepancy:
    return Discrepancy(step=step, reference=reference, expected=expected, found=found, meaning=meaning)
