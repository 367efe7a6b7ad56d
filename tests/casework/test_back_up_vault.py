"""A backup is of one moment, sound when it is said to be, and never worse than the one before."""

import os
import random
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Generator
from pathlib import Path
from typing import TypeVar

import pytest

from evidence_log.casework.back_up_vault import back_up_vault
from evidence_log.casework.verify_vault import verification
from evidence_log.errors import (
    BackupKnowsMore,
    BackupUnfinished,
    DiskFull,
    InsideItself,
    NotABackup,
    NotADestination,
    NotWritable,
    VaultBusy,
    VaultDamaged,
    VaultIsBackup,
)
from evidence_log.records.copies import BackedUp
from evidence_log.records.exhibit import Exhibit
from evidence_log.records.verification import Verdict
from evidence_log.vault.check import check_vault
from evidence_log.vault.copying import object_path
from evidence_log.vault.lock import writer_lock
from evidence_log.vault.open import open_vault
from evidence_log.vault.vault import Vault
from tests.cli.shell import Shell
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, log, new_vault

Answer = TypeVar("Answer")


def finished(act: Generator[object, None, Answer]) -> Answer:
    """Carry out an act and return what it returns."""
    while True:
        try:
            next(act)
        except StopIteration as end:
            answer: Answer = end.value
            return answer


def back_up(vault: Vault, stick: Path, clock: FixedClock) -> BackedUp:
    return finished(back_up_vault(vault, stick, passphrase=PASSPHRASE, at=clock.read()))


def keep(vault: Vault, clock: FixedClock, data: bytes, incident: str | None = None) -> str:
    """Keep bytes as an exhibit; returns the name of the object."""
    with vault.writer(clock.read()) as writer:
        kept = writer.keep_bytes(data)
        writer.append(Exhibit(incident=incident, original=kept, source_name="x"))
    return kept.name


def verdict(folder: Path) -> Verdict:
    return verification(check_vault(folder, passphrase=PASSPHRASE, read_data=True)).verdict


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Generator[Vault, None, None]:
    with new_vault(tmp_path / "vault", clock).vault as vault:
        log(vault, clock, "before")
        yield vault


def test_a_backup_holds_everything_and_is_entered(vault: Vault, stick: Path, clock: FixedClock) -> None:
    keep(vault, clock, b"a photo")
    made = back_up(vault, stick, clock)
    copy = Path(made.folder)

    assert made.receipt is not None
    assert verdict(copy) is Verdict.SOUND
    with open_vault(copy, passphrase=PASSPHRASE) as there:
        assert there.incident("INC-0001").incident.account == "before"
        (exhibit,) = there.case_file().exhibits
        assert there.read_object(exhibit.exhibit.original) == b"a photo"
    (entered,) = vault.parts().backups()
    assert (entered.backup.place, entered.backup.entries) == (str(stick), made.entries)
    assert vault.parts().entries() == made.entries + 1


def test_a_stick_that_is_pulled_out_at_any_moment_is_said_and_counts_as_no_backup(
    vault: Vault, stick: Path, clock: FixedClock
) -> None:
    for number in range(3):
        keep(vault, clock, b"%d" % number)
    moment, over = 0, False
    while not over:
        act = back_up_vault(vault, stick, passphrase=PASSPHRASE, at=clock.read())
        for _ in range(moment + 1):
            over = next(act, None) is None
        shutil.rmtree(stick)
        if not over:
            with pytest.raises(NotWritable):
                finished(act)
            assert vault.parts().backups() == ()
        stick.mkdir()
        moment += 1

    assert moment > 6
    assert len(vault.parts().backups()) == 1


@pytest.mark.skipif(os.name != "posix", reason="not run here: modes of POSIX")
def test_a_backup_is_private_whatever_the_umask(vault: Vault, stick: Path, clock: FixedClock) -> None:
    before = os.umask(0)
    try:
        made = back_up(vault, stick, clock)
    finally:
        os.umask(before)
    paths = list(Path(made.folder).rglob("*"))

    assert {stat.S_IMODE(each.stat().st_mode) for each in paths if each.is_file()} == {0o600}
    assert {stat.S_IMODE(each.stat().st_mode) for each in paths if each.is_dir()} == {0o700}


def test_the_next_backup_copies_only_what_is_new(vault: Vault, stick: Path, clock: FixedClock) -> None:
    keep(vault, clock, b"one")
    first = back_up(vault, stick, clock)
    name = keep(vault, clock, b"two")
    second = back_up(vault, stick, clock)

    assert (len(first.copied.fresh), second.copied.fresh, second.copied.there) == (1, (name,), 1)
    assert second.folder == first.folder
    assert verdict(Path(second.folder)) is Verdict.SOUND


def test_an_object_of_another_size_is_copied_anew(vault: Vault, stick: Path, clock: FixedClock) -> None:
    name = keep(vault, clock, b"one")
    copy = Path(back_up(vault, stick, clock).folder)
    (copy / object_path(name)).write_bytes(b"torn")
    again = back_up(vault, stick, clock)

    assert again.copied.fresh == (name,)
    assert verdict(copy) is Verdict.SOUND


def test_what_was_erased_leaves_the_backup_with_the_next_one(
    vault: Vault, stick: Path, clock: FixedClock
) -> None:
    name = keep(vault, clock, b"to be erased", "INC-0001")
    copy = Path(back_up(vault, stick, clock).folder)
    with vault.writer(clock.read()) as writer:
        writer.erase("INC-0001", reason="asked to", handed_over=None)
    again = back_up(vault, stick, clock)

    assert again.copied.removed == 1
    assert not (copy / object_path(name)).exists()
    assert verdict(copy) is Verdict.SOUND


def test_what_the_vault_has_lost_stays_in_the_backup_and_is_told(
    vault: Vault, stick: Path, clock: FixedClock
) -> None:
    name = keep(vault, clock, b"the only one")
    copy = Path(back_up(vault, stick, clock).folder)
    (vault.folder / object_path(name)).unlink()
    again = back_up(vault, stick, clock)

    assert again.copied.only_in_copy == (name,)
    assert again.receipt is not None
    assert verdict(copy) is Verdict.SOUND


def test_what_neither_has_is_told_and_no_backup_is_entered(
    vault: Vault, stick: Path, clock: FixedClock
) -> None:
    name = keep(vault, clock, b"gone")
    (vault.folder / object_path(name)).unlink()
    made = back_up(vault, stick, clock)

    assert (made.copied.lost, made.receipt) == ((name,), None)
    assert [each.meaning for each in made.verification.discrepancies] == ["object-missing"]
    assert vault.parts().backups() == ()


def test_what_waits_is_copied_and_what_was_taken_in_goes(
    vault: Vault, stick: Path, clock: FixedClock
) -> None:
    (vault.folder / "inbox").mkdir(exist_ok=True)
    (vault.folder / "inbox" / "1.age").write_bytes(b"a capture")
    copy = Path(back_up(vault, stick, clock).folder)
    assert (copy / "inbox" / "1.age").read_bytes() == b"a capture"
    (vault.folder / "inbox" / "1.age").unlink()
    back_up(vault, stick, clock)

    assert not (copy / "inbox" / "1.age").exists()


def test_a_changed_key_reaches_the_backup(vault: Vault, stick: Path, clock: FixedClock) -> None:
    copy = Path(back_up(vault, stick, clock).folder)
    (copy / "keys" / "open.txt").write_bytes(b"an old way in")
    (copy / "keys" / "passphrase.age").write_bytes(b"an old passphrase")
    back_up(vault, stick, clock)

    theirs = {each.name: each.read_bytes() for each in (copy / "keys").iterdir()}
    assert theirs == {each.name: each.read_bytes() for each in (vault.folder / "keys").iterdir()}


def test_a_backup_is_read_and_not_written_to(vault: Vault, stick: Path, clock: FixedClock) -> None:
    copy = Path(back_up(vault, stick, clock).folder)
    before = {each: each.read_bytes() for each in copy.rglob("*") if each.is_file()}
    with open_vault(copy, passphrase=PASSPHRASE) as there:
        assert len(there.incidents()) == 1
        with pytest.raises(VaultIsBackup):
            log(there, clock, "into the backup")

    assert {each: each.read_bytes() for each in copy.rglob("*") if each.is_file()} == before


def test_a_backup_that_was_cut_short_the_first_time_says_so(
    vault: Vault, stick: Path, clock: FixedClock
) -> None:
    act = back_up_vault(vault, stick, passphrase=PASSPHRASE, at=clock.read())
    next(act)
    act.close()
    (copy,) = stick.iterdir()
    with pytest.raises(BackupUnfinished):
        open_vault(copy, passphrase=PASSPHRASE)

    assert back_up(vault, stick, clock).receipt is not None


def test_where_a_backup_cannot_go(vault: Vault, stick: Path, tmp_path: Path, clock: FixedClock) -> None:
    (tmp_path / "file").touch()
    for place in (tmp_path / "nowhere", tmp_path / "file"):
        with pytest.raises(NotADestination):
            back_up(vault, place, clock)
    for place in (vault.folder, vault.folder / "objects"):
        with pytest.raises(InsideItself):
            back_up(vault, place, clock)
    other = stick / f"evidence-log-{vault.manifest.vault_id[:8]}"
    new_vault(other, clock).vault.close()
    with pytest.raises(NotABackup):
        back_up(vault, stick, clock)

    assert verdict(other) is Verdict.SOUND


def test_a_backup_of_another_vault_is_left_alone(
    vault: Vault, stick: Path, tmp_path: Path, clock: FixedClock
) -> None:
    with new_vault(tmp_path / "other", clock).vault as other:
        theirs = Path(back_up(other, stick, clock).folder)
    theirs.rename(stick / f"evidence-log-{vault.manifest.vault_id[:8]}")

    with pytest.raises(NotABackup):
        back_up(vault, stick, clock)


def test_an_older_vault_does_not_replace_a_backup_that_knows_more(
    vault: Vault, stick: Path, tmp_path: Path, clock: FixedClock
) -> None:
    older = tmp_path / "older"
    vault.close()
    shutil.copytree(vault.folder, older)
    log(vault, clock, "after the copy was made")
    copy = Path(back_up(vault, stick, clock).folder)
    with open_vault(older, passphrase=PASSPHRASE) as there:
        with pytest.raises(BackupKnowsMore):
            back_up(there, stick, clock)
        for number in range(5):  # longer than the backup, and another history
            log(there, clock, f"elsewhere {number}")
        with pytest.raises(BackupKnowsMore):
            back_up(there, stick, clock)

    assert verdict(copy) is Verdict.SOUND


def test_a_damaged_vault_does_not_replace_a_good_backup(vault: Vault, stick: Path, clock: FixedClock) -> None:
    copy = Path(back_up(vault, stick, clock).folder)
    vault.close()
    database = vault.folder / "vault.db"
    whole = database.read_bytes()
    database.write_bytes(whole[:4096] + bytes(4096) + whole[8192:])
    with pytest.raises(VaultDamaged):
        back_up(vault, stick, clock)

    assert verdict(copy) is Verdict.SOUND


def test_two_backups_into_one_folder_take_turns(
    vault: Vault, stick: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = Path(back_up(vault, stick, clock).folder)
    monkeypatch.setattr("evidence_log.vault.lock.time.sleep", lambda _: None)
    moments = iter(range(0, 1000, 5))
    monkeypatch.setattr("evidence_log.vault.lock.time.monotonic", lambda: next(moments))
    with writer_lock(copy), pytest.raises(VaultBusy):
        back_up(vault, stick, clock)


def test_others_write_while_a_backup_is_made(vault: Vault, stick: Path, clock: FixedClock) -> None:
    for number in range(3):
        keep(vault, clock, f"file {number}".encode())
    act = back_up_vault(vault, stick, passphrase=PASSPHRASE, at=clock.read())
    with open_vault(vault.folder, passphrase=PASSPHRASE) as other:
        written = 0
        while True:
            try:
                next(act)
            except StopIteration as end:
                made = end.value
                break
            log(other, clock, f"meanwhile {written}")
            written += 1

    assert written > 3
    assert made.receipt is not None
    assert verdict(Path(made.folder)) is Verdict.SOUND
    assert verdict(vault.folder) is Verdict.SOUND


def test_what_is_erased_while_a_backup_is_made_is_not_in_it(
    vault: Vault, stick: Path, clock: FixedClock
) -> None:
    keep(vault, clock, b"stays")
    name = keep(vault, clock, b"to be erased", "INC-0001")
    act = back_up_vault(vault, stick, passphrase=PASSPHRASE, at=clock.read())
    next(act)
    next(act)  # the snapshot is taken: the first file is next
    with open_vault(vault.folder, passphrase=PASSPHRASE) as other, other.writer(clock.read()) as writer:
        writer.erase("INC-0001", reason="asked to", handed_over=None)
    made = finished(act)

    assert made.receipt is not None
    assert not (Path(made.folder) / object_path(name)).exists()
    assert verdict(Path(made.folder)) is Verdict.SOUND


_BACKUP = """
import resource, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from evidence_log.casework.back_up_vault import back_up_vault
from evidence_log.errors import Refusal
from evidence_log.records.clock import Reading
from evidence_log.vault.open import open_vault
folder, stick, passphrase, limit = sys.argv[1:]
at = Reading(wall=datetime(2026, 11, 23, 16, tzinfo=UTC), boot="boot-1", uptime_us=8_040_000_000, zone="UTC")
with open_vault(Path(folder), passphrase=passphrase) as vault:
    if int(limit):
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    act = back_up_vault(vault, Path(stick), passphrase=passphrase, at=at)
    try:
        for _ in act:
            if int(limit):
                resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), resource.RLIM_INFINITY))
            print("step", flush=True)
    except Refusal as refusal:
        print(refusal.id, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="not run here: signals of POSIX")
def test_a_backup_killed_at_any_moment_leaves_the_one_before_whole(
    vault: Vault, stick: Path, clock: FixedClock
) -> None:
    keep(vault, clock, os.urandom(200_000))
    copy = Path(back_up(vault, stick, clock).folder)
    command = [sys.executable, "-c", _BACKUP, str(vault.folder), str(stick), PASSPHRASE, "0"]
    killed, chance = 0, random.Random(2026)  # noqa: S311 -- moments, not secrets
    for number in range(12):
        keep(vault, clock, os.urandom(300_000))
        vault.close()
        program = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert program.stdout is not None
        for _ in range(number % 5 + 1):
            program.stdout.readline()
        time.sleep(chance.uniform(0, 0.04))
        program.send_signal(signal.SIGKILL)
        program.communicate()
        killed += program.returncode == -signal.SIGKILL
        found = verification(check_vault(copy, passphrase=PASSPHRASE, read_data=True))
        assert found.discrepancies == ()
        assert verdict(vault.folder) is Verdict.SOUND

    assert killed > 3
    assert back_up(vault, stick, clock).receipt is not None
    assert verdict(copy) is Verdict.SOUND
    assert list((copy / "tmp").iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="not run here: limits of POSIX")
@pytest.mark.parametrize("limit", [1, 1_000, 50_000, 250_000], ids=lambda each: f"{each} bytes")
def test_a_full_stick_is_said_and_leaves_the_backup_before_whole(
    vault: Vault, stick: Path, clock: FixedClock, limit: int
) -> None:
    copy = Path(back_up(vault, stick, clock).folder)
    keep(vault, clock, os.urandom(300_000))
    vault.close()
    command = [sys.executable, "-c", _BACKUP, str(vault.folder), str(stick), PASSPHRASE, str(limit)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.stdout.split()[-1] == DiskFull().id or done.stdout.split()[-1] == "not-writable"
    assert verification(check_vault(copy, passphrase=PASSPHRASE, read_data=True)).discrepancies == ()
    assert back_up(vault, stick, clock).receipt is not None


def test_nothing_is_put_into_the_inbox_of_a_backup(tmp_path: Path, stick: Path) -> None:
    """The next backup would remove it again."""
    shell = Shell(tmp_path)
    shell.quick_vault()
    copy = shell("backup", str(stick), "--json").json["folder"]
    said = shell("log", "call", "he rang", "--vault", copy, passphrase=False)

    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("evidence-log: this is a backup")
    assert list((Path(copy) / "inbox").iterdir()) == []


def test_what_waits_in_the_vault_waits_in_its_restored_copy(tmp_path: Path, stick: Path) -> None:
    shell = Shell(tmp_path)
    shell.quick_vault()
    shell("log", "call", "while locked", passphrase=False)
    shell("backup", str(stick))
    new = str(tmp_path / "new")
    shell("restore", str(stick), "--vault", new)
    shell("inbox", "accept", "--all", "--vault", new)

    assert shell("list", "--json", "--vault", new).json["incidents"][0]["account"] == "while locked"
    assert shell("verify", "--vault", new).code == 0
