"""The steps of the database: an older file is brought up whole, with a copy beside it, or stays as it was."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from evidence_log.errors import VaultDamaged, VaultTooNew
from evidence_log.records.timeline import Facet, Narrowing
from evidence_log.records.verification import Check, Remark
from evidence_log.vault import schema
from evidence_log.vault.check import check_vault
from evidence_log.vault.database import open_database
from evidence_log.vault.keys import unlock
from evidence_log.vault.open import open_vault
from evidence_log.vault.tables import LAID, TRIGGERS
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, log, new_vault


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    """A vault as the first step left it: without what a search is answered from."""
    made = new_vault(tmp_path / "vault", clock)
    with made.vault as vault:
        log(vault, clock, "一通电话")
        with vault._engine.connect() as connection:
            driver = connection.connection.driver_connection
            assert driver is not None
            for table in LAID:
                driver.execute(f"DROP TABLE {table}")
            driver.execute("PRAGMA user_version = 1")
    return tmp_path / "vault"


def version(folder: Path, name: str = "vault.db") -> int:
    key = unlock(folder / "keys", PASSPHRASE).db
    if name != "vault.db":
        (folder / "beside").mkdir()
        (folder / "beside" / "vault.db").write_bytes((folder / name).read_bytes())
        return version_in(folder / "beside", key)
    return version_in(folder, key)


def version_in(folder: Path, key: bytes) -> int:
    engine = open_database(folder, key)
    found = schema.version_of(engine)
    engine.dispose()
    return found


def sound(folder: Path) -> bool:
    seen = check_vault(folder, passphrase=PASSPHRASE, read_data=False)
    return all(isinstance(each, (Check, Remark)) for each in seen)


def test_an_older_file_verifies_as_what_it_is(folder: Path) -> None:
    assert sound(folder)
    assert version(folder) == 1


def test_an_older_file_is_read_without_what_it_does_not_know(folder: Path) -> None:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert len(vault.timeline()) == len(vault.occasions()) == 1
        assert vault.tallies(Facet.NUMBER) == []
        assert vault.timeline(narrowing=Narrowing(numbers=("1",))) == []
        assert vault.timeline(narrowing=Narrowing(others=True)) == []


def test_the_next_writing_brings_an_older_file_up(folder: Path, clock: FixedClock) -> None:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert vault.incident("INC-0001").incident.account == "一通电话"
        log(vault, clock, "又一通")

        assert [each.incident.reference for each in vault.find("电话").found] == ["INC-0001"]
    assert version(folder) == schema.NEWEST
    assert sound(folder)


def test_a_private_copy_of_the_older_file_is_laid_beside_it(folder: Path, clock: FixedClock) -> None:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        log(vault, clock, "又一通")
    copy = folder / f"vault.db.before-{schema.NEWEST}"

    assert copy.stat().st_mode & 0o777 == 0o600
    assert version(folder, copy.name) == 1


def test_an_erasure_takes_the_older_copy_with_it(folder: Path, clock: FixedClock) -> None:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        log(vault, clock, "又一通")
        with vault.writer(clock.read()) as writer:
            writer.erase("INC-0001", reason="安全", handed_over=None)

    assert list(folder.glob("vault.db.before-*")) == []
    assert sound(folder)


def test_a_file_of_a_later_program_is_refused(folder: Path) -> None:
    with open_vault(folder, passphrase=PASSPHRASE) as vault, vault._engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA user_version = 99")

    with pytest.raises(VaultTooNew):
        open_vault(folder, passphrase=PASSPHRASE)


def loses_a_guard(connection: Connection) -> None:
    schema.lay_search(connection)
    connection.execute(text("DROP TRIGGER bodies_remain"))


def loses_an_entry(connection: Connection) -> None:
    schema.lay_search(connection)
    connection.execute(text("DROP TRIGGER checkpoints_remain"))
    connection.execute(text("DELETE FROM checkpoints WHERE size = 3"))
    connection.execute(text(TRIGGERS["checkpoints_remain"]))


def adds_a_table(connection: Connection) -> None:
    schema.lay_search(connection)
    connection.execute(text("CREATE TABLE stray (x)"))


@pytest.mark.parametrize("step", [loses_a_guard, loses_an_entry, adds_a_table])
def test_a_step_that_does_what_it_must_not_leaves_the_file_as_it_was(
    folder: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, step: object
) -> None:
    monkeypatch.setattr(schema, "STEPS", (schema.lay_ledger, step, *schema.STEPS[2:]))
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        with pytest.raises(VaultDamaged):
            log(vault, clock, "又一通")
        assert vault.incident("INC-0001").incident.account == "一通电话"
    assert version(folder) == 1


KILLED = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from evidence_log.records.clock import Reading
from evidence_log.vault import schema
from evidence_log.vault.open import open_vault
from evidence_log.vault.tables import LAID, TRIGGERS
def die(*_args):
    os.kill(os.getpid(), signal.SIGKILL)
setattr(schema, sys.argv[3], die)
with open_vault(Path(sys.argv[1]), passphrase=sys.argv[2]) as vault:
    at = Reading(wall=datetime(2026, 11, 23, 15, tzinfo=UTC), boot="boot-1", uptime_us=4_440_000_000, zone="UTC")
    with vault.writer(at):
        pass
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize("moment", ["_copy", "rebuild", "_refuse_other"])
def test_a_bringing_up_that_is_killed_is_begun_again(folder: Path, clock: FixedClock, moment: str) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED, str(folder), PASSPHRASE, moment], check=False)
    assert killed.returncode == -9
    assert version(folder) == 1
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        log(vault, clock, "又一通")

    assert version(folder) == schema.NEWEST
    assert sound(folder)
