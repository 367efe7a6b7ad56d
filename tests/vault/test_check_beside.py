"""`verify` beside a writer, and beside keys that somebody put in the place of the vault's own."""

import threading
import time
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import text

from evidence_log.errors import VaultDamaged
from evidence_log.ledger.checkpoint import public_key, verifier_of
from evidence_log.records.verification import Discrepancy
from evidence_log.vault.age import encrypt_small
from evidence_log.vault.check import check_vault
from evidence_log.vault.check_database import file_is_whole
from evidence_log.vault.database import open_database
from evidence_log.vault.keys import unlock
from evidence_log.vault.manifest import DATABASE, read_manifest, spell_manifest
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.vault.test_check import discrepancies, folder, without_guards
from tests.vaults import PASSPHRASE, log

__all__ = ["folder"]


def test_verify_while_another_writes_sees_no_difference(folder: Path, clock: FixedClock) -> None:
    over = threading.Event()

    def write() -> None:
        with open_vault(folder, passphrase=PASSPHRASE) as vault:
            while not over.is_set():
                log(vault, clock, "又打来了")
                time.sleep(0.02)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        seen = [
            each
            for _ in range(8)
            for each in check_vault(folder, passphrase=PASSPHRASE, read_data=True)
            if isinstance(each, Discrepancy)
        ]
    finally:
        over.set()
        writer.join()

    assert seen == []


def test_the_file_stays_as_it_is_while_it_is_looked_at(folder: Path, clock: FixedClock) -> None:
    """Its pages are read past the database: what another commits meanwhile must wait in the WAL."""
    engine = open_database(folder, unlock(folder / "keys", PASSPHRASE).db)
    with engine.connect() as reading, engine.connect() as another:
        assert file_is_whole(reading, another)
        looked_at = (folder / DATABASE).read_bytes()
        with open_vault(folder, passphrase=PASSPHRASE) as vault:
            log(vault, clock, "又打来了")
        another.execute(text("PRAGMA wal_checkpoint(PASSIVE)"))

        assert (folder / DATABASE).read_bytes() == looked_at
    engine.dispose()


@pytest.mark.parametrize(("part", "meaning"), [("sign", "key-other"), ("name", "object-named-otherwise")])
def test_a_key_put_in_the_place_of_the_vaults_own_is_named(folder: Path, part: str, meaning: str) -> None:
    """Whoever has the disk knows the recipient and can wrap a key of theirs to it."""
    recipient = unlock(folder / "keys", PASSPHRASE).recipient
    (folder / "keys" / f"{part}.age").write_bytes(encrypt_small(bytes(range(32)), [recipient]))

    assert meaning in [found for found, _ in discrepancies(folder)]


def test_a_number_given_twice_is_named(folder: Path, clock: FixedClock) -> None:
    """Index rows changed before a write make the writer count wrong."""
    without_guards(
        folder,
        ("UPDATE place_index SET number = 0 WHERE act = 'incident.log'", ()),
    )
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert log(vault, clock, "又打来了") == "INC-0001"

    assert ("reference-out-of-turn", "#7 INC-0001") in discrepancies(folder)


def test_another_signer_in_the_place_of_the_vaults_own_does_not_open(folder: Path) -> None:
    """Somebody with the disk swaps the signing key and says so in VAULT.json: both fit each other, not the vault."""
    private = bytes(range(32))
    recipient = unlock(folder / "keys", PASSPHRASE).recipient
    (folder / "keys" / "sign.age").write_bytes(encrypt_small(private, [recipient]))
    manifest = read_manifest(folder)
    swapped = replace(manifest, verifier=verifier_of(manifest.origin, public_key(private)))
    (folder / "VAULT.json").write_bytes(spell_manifest(swapped))

    with pytest.raises(VaultDamaged):
        open_vault(folder, passphrase=PASSPHRASE)
