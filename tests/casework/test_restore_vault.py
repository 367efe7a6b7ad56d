"""A restored vault holds everything, was read in full, and goes on without giving a number twice."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from evidence_log.casework.restore_vault import restore_vault
from evidence_log.errors import (
    EndMissing,
    FolderNotEmpty,
    InsideItself,
    KeysMissing,
    ManifestMissing,
    NothingToRestore,
    RestoreDamaged,
    RestoreUnfinished,
    VaultExists,
    WrongPassphrase,
)
from evidence_log.records.copies import Restored
from evidence_log.records.ledger import Act
from evidence_log.records.verification import Verdict
from evidence_log.vault.copying import object_path
from evidence_log.vault.open import open_vault
from tests.casework.test_back_up_vault import back_up, finished, keep, verdict
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, log, new_vault


def restore(source: Path, target: Path, clock: FixedClock, *, even_so: bool = False) -> Restored:
    act = restore_vault(source, target, passphrase=PASSPHRASE, even_so=even_so, at=clock.read())
    return finished(act)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "restored"


@pytest.fixture
def backup(tmp_path: Path, clock: FixedClock) -> Path:
    """A backup of an incident and a file; its vault lies in `vault`."""
    (tmp_path / "stick").mkdir()
    with new_vault(tmp_path / "vault", clock).vault as vault:
        log(vault, clock, "before")
        keep(vault, clock, b"a photo" * 1000)
        return Path(back_up(vault, tmp_path / "stick", clock).folder)


def tampered(backup: Path) -> None:
    """Change the one kept file without changing its size."""
    (thing,) = (backup / "objects").glob("*/*.age")
    data = bytearray(thing.read_bytes())
    data[-1] ^= 1
    thing.write_bytes(data)


def test_everything_comes_back_and_numbers_go_on_in_a_new_series(
    backup: Path, target: Path, clock: FixedClock
) -> None:
    restored = restore(backup, target, clock)
    with open_vault(target, passphrase=PASSPHRASE) as vault:
        assert vault.incident("INC-0001").incident.account == "before"
        reference = log(vault, clock, "afterwards")
        (exhibit,) = vault.case_file().exhibits
        assert vault.read_object(exhibit.exhibit.original) == b"a photo" * 1000

    assert restored.series is not None
    assert restored.series[0] in "ABCDEFGHJKMNPQRSTUVWXYZ"
    assert restored.series[1] in "23456789"
    assert reference == f"INC-{restored.series}-0001"
    assert verdict(target) is Verdict.SOUND


def test_the_stick_may_be_named_instead_of_the_folder_on_it(
    backup: Path, target: Path, clock: FixedClock
) -> None:
    assert restore(backup.parent, target, clock).source == str(backup)


def test_no_series_is_given_twice(backup: Path, tmp_path: Path, clock: FixedClock) -> None:
    used = set()
    source = backup
    for number in range(6):
        target = tmp_path / f"restored-{number}"
        used.add(restore(source, target, clock).series)
        source = target

    assert len(used) == 6


def test_a_plain_vault_in_use_is_restored_as_it_is_at_that_moment(
    tmp_path: Path, target: Path, clock: FixedClock
) -> None:
    with new_vault(tmp_path / "vault", clock).vault as vault:
        log(vault, clock, "still in the WAL")
        assert (vault.folder / "vault.db-wal").stat().st_size
        restore(vault.folder, target, clock)
    with open_vault(target, passphrase=PASSPHRASE) as there:
        assert there.incident("INC-0001").incident.account == "still in the WAL"


def test_what_waited_comes_along(backup: Path, target: Path, clock: FixedClock) -> None:
    (backup / "inbox").mkdir(exist_ok=True)
    (backup / "inbox" / "1.age").write_bytes(b"a capture")
    restore(backup, target, clock)

    assert (target / "inbox" / "1.age").read_bytes() == b"a capture"
    assert not (target / "BACKUP.json").exists()


def test_where_a_vault_cannot_be_restored(
    backup: Path, target: Path, tmp_path: Path, clock: FixedClock
) -> None:
    with pytest.raises(VaultExists):
        restore(backup, tmp_path / "vault", clock)
    target.mkdir()
    (target / "letter").touch()
    with pytest.raises(FolderNotEmpty):
        restore(backup, target, clock)
    with pytest.raises(FolderNotEmpty):
        restore(backup, target / "letter", clock)
    for place in (backup / "objects", backup, backup.parent):
        with pytest.raises(InsideItself):
            restore(backup, place, clock)
    with pytest.raises(NothingToRestore):
        restore(tmp_path / "nowhere", tmp_path / "new", clock)


def test_the_wrong_passphrase_leaves_nothing_behind(backup: Path, target: Path, clock: FixedClock) -> None:
    with pytest.raises(WrongPassphrase):
        finished(restore_vault(backup, target, passphrase="wrong", even_so=False, at=clock.read()))

    assert not target.exists()


def test_half_a_backup_is_refused(backup: Path, target: Path, clock: FixedClock) -> None:
    shutil.move(backup / "VAULT.json", backup / "elsewhere")
    (backup / "BACKUP.json").unlink()
    with pytest.raises(ManifestMissing):
        restore(backup, target, clock)
    shutil.move(backup / "elsewhere", backup / "VAULT.json")
    shutil.rmtree(backup / "keys")
    with pytest.raises(KeysMissing):
        restore(backup, target, clock)


def test_what_differs_is_told_and_the_copy_can_be_read_only(
    backup: Path, target: Path, clock: FixedClock
) -> None:
    tampered(backup)
    restored = restore(backup, target, clock)
    with open_vault(target, passphrase=PASSPHRASE) as vault:
        assert vault.incident("INC-0001").incident.account == "before"
        with pytest.raises(RestoreDamaged):
            log(vault, clock, "not yet")

    assert (restored.series, restored.receipt) == (None, None)
    assert [each.meaning for each in restored.verification.discrepancies] == ["object-damaged"]


def test_even_so_it_goes_on_and_the_damage_stays_visible(
    backup: Path, target: Path, clock: FixedClock
) -> None:
    tampered(backup)
    restore(backup, target, clock)
    restored = restore(backup, target, clock, even_so=True)
    with open_vault(target, passphrase=PASSPHRASE) as vault:
        assert log(vault, clock, "on we go") == f"INC-{restored.series}-0001"

    assert verdict(target) is Verdict.DISCREPANCIES


def test_a_database_that_lost_its_end_is_copied_and_does_not_go_on(
    tmp_path: Path, target: Path, clock: FixedClock
) -> None:
    source = tmp_path / "vault"
    new_vault(source, clock).vault.close()
    before = (source / "vault.db").read_bytes()
    with open_vault(source, passphrase=PASSPHRASE) as vault:
        log(vault, clock, "the newest")
    (source / "vault.db").write_bytes(before)
    with pytest.raises(EndMissing):
        restore(source, target, clock, even_so=True)
    with open_vault(target, passphrase=PASSPHRASE) as there, pytest.raises(RestoreDamaged):
        log(there, clock, "buries it")

    assert verdict(target) is Verdict.DISCREPANCIES


def test_a_database_that_cannot_be_read_is_copied_byte_for_byte(
    backup: Path, target: Path, clock: FixedClock
) -> None:
    data = bytearray((backup / "vault.db").read_bytes())
    data[100:3000] = os.urandom(2900)
    (backup / "vault.db").write_bytes(data)
    restored = restore(backup, target, clock)

    assert restored.verification.verdict is Verdict.DISCREPANCIES
    assert (target / "vault.db").read_bytes() == data


_RESTORE = """
import resource, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from evidence_log.casework.restore_vault import restore_vault
from evidence_log.errors import Refusal
from evidence_log.records.clock import Reading
source, target, passphrase, limit = sys.argv[1:]
at = Reading(wall=datetime(2026, 11, 23, 16, tzinfo=UTC), boot="boot-1", uptime_us=8_040_000_000, zone="UTC")
try:
    if int(limit):
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), resource.RLIM_INFINITY))
    for _ in restore_vault(Path(source), Path(target), passphrase=passphrase, even_so=False, at=at):
        print("step", flush=True)
    print("done", flush=True)
except Refusal as refusal:
    print(refusal.id, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="not run here: signals of POSIX")
def test_a_restore_killed_at_any_moment_is_half_and_can_be_done_again(
    backup: Path, tmp_path: Path, clock: FixedClock
) -> None:
    chance = random.Random(2026)  # noqa: S311 -- moments, not secrets
    with open_vault(tmp_path / "vault", passphrase=PASSPHRASE) as vault:
        for _ in range(5):
            keep(vault, clock, os.urandom(200_000))
        back_up(vault, backup.parent, clock)
    before = {each: each.read_bytes() for each in backup.rglob("*") if each.is_file()}
    half = 0
    for number in range(12):
        target = tmp_path / f"restored-{number}"
        command = [sys.executable, "-c", _RESTORE, str(backup), str(target), PASSPHRASE, "0"]
        program = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert program.stdout is not None
        for _ in range(number % 8 + 1):
            program.stdout.readline()
        time.sleep(chance.uniform(0, 0.05))
        program.send_signal(signal.SIGKILL)
        program.communicate()
        if (target / "RESTORING.json").exists():
            half += 1
            with pytest.raises(RestoreUnfinished), open_vault(target, passphrase=PASSPHRASE) as vault:
                log(vault, clock, "into half a vault")
            assert restore(backup, target, clock).series is not None
        assert verdict(target) is Verdict.SOUND

    assert half > 5
    assert {each: each.read_bytes() for each in backup.rglob("*") if each.is_file()} == before


@pytest.mark.skipif(os.name != "posix", reason="not run here: limits of POSIX")
@pytest.mark.parametrize("limit", [1, 1_000, 50_000, 120_000], ids=lambda each: f"{each} bytes")
def test_a_full_disk_is_said_and_the_restore_can_be_done_again(
    backup: Path, target: Path, tmp_path: Path, clock: FixedClock, limit: int
) -> None:
    with open_vault(tmp_path / "vault", passphrase=PASSPHRASE) as vault:
        keep(vault, clock, os.urandom(300_000))
        back_up(vault, backup.parent, clock)
    command = [sys.executable, "-c", _RESTORE, str(backup), str(target), PASSPHRASE, str(limit)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.stdout.split()[-1] in ("disk-full", "not-writable")
    assert restore(backup, target, clock).series is not None


def test_a_file_the_source_has_lost_is_named(backup: Path, target: Path, clock: FixedClock) -> None:
    (thing,) = (backup / "objects").glob("*/*.age")
    thing.unlink()
    restored = restore(backup, target, clock)

    assert [each.expected for each in restored.verification.discrepancies] == [thing.stem]
    assert not (target / object_path(thing.stem)).exists()


def test_that_it_was_restored_stands_in_the_ledger(backup: Path, target: Path, clock: FixedClock) -> None:
    restored = restore(backup, target, clock)

    assert restored.receipt is not None
    assert restored.receipt.seq == restored.entries
    with open_vault(target, passphrase=PASSPHRASE) as vault, vault._shelf() as shelf:
        assert len(shelf.acts([Act.RESTORE])) == 1
