"""Half-written words lie encrypted, one file for each running program, and are found again when it is gone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from evidence_log.casework.back_up_vault import back_up_vault
from evidence_log.casework.destroy_vault import confirmation, destroy_vault
from evidence_log.casework.verify_vault import verify_vault
from evidence_log.errors import NotWritable, VaultIsBackup
from evidence_log.records.verification import Check, Remark
from evidence_log.vault.drafts import DraftFile
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, new_vault

WORDS = "他在门口喊".encode()


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    new_vault(tmp_path / "vault", clock).vault.close()
    return tmp_path / "vault"


def left(folder: Path) -> list[bytes]:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        return [each.words for each in vault.left_drafts()]


def test_the_newest_words_are_there_when_the_program_is_gone_and_not_while_it_runs(folder: Path) -> None:
    file = DraftFile(folder)
    for words in (b"a", b"ab", WORDS):
        file.keep(words)
    running = left(folder)
    file.close()

    assert running == []
    assert left(folder) == [WORDS]
    (path,) = (folder / "drafts").glob("*.age")
    assert WORDS not in path.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_is_saved_leaves_nothing(folder: Path) -> None:
    file = DraftFile(folder)
    file.keep(WORDS)
    file.forget()

    assert left(folder) == []
    assert list((folder / "drafts").iterdir()) == []


def test_a_killed_program_leaves_its_words_and_another_goes_on_with_them(folder: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path; from evidence_log.vault.drafts import DraftFile\n"
        "DraftFile(Path(sys.argv[1])).keep(sys.argv[2].encode()); os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", program, str(folder), WORDS.decode()], check=False)
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        (found,) = vault.left_drafts()
        mine = DraftFile(folder)
        assert mine.adopt(found)
        assert not DraftFile(folder).adopt(found)
        mine.keep(WORDS + b"!")
        mine.close()

    assert left(folder) == [WORDS + b"!"]
    assert len(list((folder / "drafts").glob("*.age"))) == 1


def test_what_was_noted_outlives_the_program_though_the_disk_had_no_time_for_it(folder: Path) -> None:
    file = DraftFile(folder)
    file.keep(b"settled")
    file.note(WORDS)
    file.close()

    assert left(folder) == [WORDS]


def test_what_was_half_noted_does_not_hide_what_was_settled(folder: Path) -> None:
    file = DraftFile(folder)
    file.keep(WORDS)
    noted = file.note(WORDS * 1000).path
    noted.write_bytes(noted.read_bytes()[:-1])
    file.close()

    assert left(folder) == [WORDS]


def test_what_is_settled_later_leaves_nothing_of_what_was_noted_before(folder: Path) -> None:
    file = DraftFile(folder)
    earlier = file.note(b"earlier")
    file.keep(WORDS)

    assert not earlier.path.exists()
    earlier.discard()
    file.note(WORDS)
    file.forget()
    assert list((folder / "drafts").iterdir()) == []


def test_who_goes_on_with_what_was_noted_takes_its_place(folder: Path) -> None:
    gone = DraftFile(folder)
    gone.note(WORDS)
    gone.close()
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        (found,) = vault.left_drafts()
    mine = DraftFile(folder)
    assert mine.adopt(found)
    mine.keep(WORDS + b"!")
    assert [each.suffix for each in sorted((folder / "drafts").iterdir())] == [".age", ".lock"]
    mine.close()

    assert left(folder) == [WORDS + b"!"]


def test_the_newest_of_several_comes_first_and_a_damaged_one_is_passed_over(folder: Path) -> None:
    for number, words in enumerate((b"old", b"new", b"broken")):
        file = DraftFile(folder)
        file.keep(words)
        file.close()
        newest = max((folder / "drafts").glob("*.age"), key=lambda path: path.stat().st_mtime_ns)
        os.utime(newest, (number + 1_000, number + 1_000))
    (broken,) = [path for path in (folder / "drafts").glob("*.age") if path.stat().st_mtime == 1002]
    broken.write_bytes(b"age-encryption.org/v1\n")
    (folder / "drafts" / "0123456789abcdef.age").symlink_to(folder / "VAULT.json")
    (folder / "drafts" / "half.part").write_bytes(b"x")
    os.utime(folder / "drafts" / "half.part", (1, 1))

    assert left(folder) == [b"new", b"old"]
    assert broken.exists()
    assert not (folder / "drafts" / "half.part").exists()


def test_drafts_are_no_evidence_and_go_with_the_vault(
    folder: Path, tmp_path: Path, clock: FixedClock
) -> None:
    (tmp_path / "stick").mkdir()
    file = DraftFile(folder)
    file.keep(WORDS)
    file.close()
    seen = list(verify_vault(folder, passphrase=PASSPHRASE, read_data=True))
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        for _ in back_up_vault(vault, tmp_path / "stick", passphrase=PASSPHRASE, at=clock.read()):
            pass
    (copy,) = (tmp_path / "stick").iterdir()
    destroyed = destroy_vault(folder, confirmed=confirmation(folder))

    assert all(isinstance(each, (Check, Remark)) for each in seen)
    assert not (copy / "drafts").exists()
    assert (destroyed.left, folder.exists()) == ((), False)
    with pytest.raises(VaultIsBackup):
        DraftFile(copy).keep(WORDS)


def test_where_nothing_can_be_written_it_says_so(folder: Path) -> None:
    (folder / "drafts").write_bytes(b"in the way")

    with pytest.raises(NotWritable):
        DraftFile(folder).keep(WORDS)


def test_on_a_disk_that_is_only_read_the_vault_opens_all_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = DraftFile(folder)
    file.keep(WORDS)
    file.close()
    (folder / "drafts" / "fedcba9876543210.lock").write_bytes(b"")

    def refused(path: Path, **_: object) -> None:
        raise NotWritable(path=str(path))

    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        (found,) = vault.left_drafts()
        monkeypatch.setattr("evidence_log.vault.drafts.locked", refused)

        assert vault.left_drafts() == []
        assert not DraftFile(folder).adopt(found)
