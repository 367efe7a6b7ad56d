"""A destroyed vault is gone, keys first; what is not the vault's stays and is named."""

import os
import shutil
from pathlib import Path

import pytest

from evidence_log.casework.destroy_vault import confirmation, destroy_vault
from evidence_log.errors import KeysMissing, NotAVault, NotConfirmed, NoVault
from evidence_log.vault.open import open_vault
from tests.casework.test_back_up_vault import back_up, keep
from tests.cli.shell import Shell
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, log, new_vault


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    with new_vault(tmp_path / "vault", clock).vault as vault:
        log(vault, clock, "before")
        keep(vault, clock, b"a photo")
        return vault.folder


def test_a_destroyed_vault_leaves_no_folder(folder: Path) -> None:
    (folder / "inbox").mkdir(exist_ok=True)
    (folder / "inbox" / "1.age").touch()
    destroyed = destroy_vault(folder, confirmed=confirmation(folder).lower())

    assert destroyed.left == ()
    assert not folder.exists()
    with pytest.raises(NoVault):
        open_vault(folder, passphrase=PASSPHRASE)


def test_the_wrong_word_destroys_nothing(folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    for word in ("", "yes", "EL-", "EL-00000000"):
        with pytest.raises(NotConfirmed):
            destroy_vault(folder, confirmed=word)

    assert sorted(folder.rglob("*")) == before


def test_what_is_not_the_vaults_stays_and_is_named(folder: Path) -> None:
    strange = ["my letter.txt", "objects/ab.txt", "keys/notes.txt", "ledger/my.pdf", "mine/deep/photo.jpg"]
    for name in strange:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("mine", encoding="utf-8")
    destroyed = destroy_vault(folder, confirmed=confirmation(folder))

    assert sorted(destroyed.left) == sorted(str(Path(name)) for name in strange)
    assert [(folder / name).read_text(encoding="utf-8") for name in strange] == ["mine"] * len(strange)


@pytest.mark.skipif(os.name != "posix", reason="not run here: links")
def test_links_are_not_followed(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    (outside / "aa").mkdir(parents=True)
    names = ["passphrase.age", "1.age", f"aa/{'a' * 64}.age", "vault.db"]
    for name in names:
        (outside / name).write_text("mine", encoding="utf-8")
    shutil.rmtree(folder / "keys")
    (folder / "keys").symlink_to(outside)
    shutil.rmtree(folder / "inbox", ignore_errors=True)
    (folder / "inbox").symlink_to(outside)
    (folder / "objects" / "aa").symlink_to(outside / "aa")
    (folder / "vault.db").unlink()
    (folder / "vault.db").symlink_to(outside / "vault.db")
    (tmp_path / "link").symlink_to(folder)
    with pytest.raises(NotAVault):
        destroy_vault(tmp_path / "link", confirmed="link")
    destroyed = destroy_vault(folder, confirmed=confirmation(folder))

    assert sorted(destroyed.left) == ["inbox", "keys", "objects/aa", "vault.db"]
    assert [(outside / name).read_text(encoding="utf-8") for name in names] == ["mine"] * 4


def test_a_folder_that_is_no_vault_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.jpg").touch()
    for place in (tmp_path / "photos", tmp_path / "nowhere", tmp_path / "photos" / "a.jpg"):
        with pytest.raises(NotAVault):
            destroy_vault(place, confirmed=place.name)

    assert (tmp_path / "photos" / "a.jpg").exists()


@pytest.mark.parametrize("gone", ["VAULT.json", "keys", "vault.db", "objects", "ledger", "writer.lock"])
def test_a_damaged_vault_can_be_destroyed(folder: Path, gone: str) -> None:
    path = folder / gone
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()
    destroyed = destroy_vault(folder, confirmed=confirmation(folder))

    assert (destroyed.left, folder.exists()) == ((), False)


def test_a_destruction_that_stopped_after_the_keys_is_finished(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever it stopped at: the keys are gone, the sentence says what to do, and running it again ends it."""
    word = confirmation(folder)
    unlink, calls = Path.unlink, iter(range(100))

    def stopped(path: Path, missing_ok: object = None) -> None:
        if next(calls) == 8:
            raise KeyboardInterrupt
        unlink(path, missing_ok=bool(missing_ok))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", stopped)
        with pytest.raises(KeyboardInterrupt):
            destroy_vault(folder, confirmed=word)
    assert list((folder / "keys").glob("*.age")) == []
    destroy_vault(folder, confirmed=word)

    assert not folder.exists()


def test_a_vault_without_its_keys_says_how_to_finish(folder: Path) -> None:
    shutil.rmtree(folder / "keys")
    with pytest.raises(KeysMissing):
        open_vault(folder, passphrase=PASSPHRASE)


def test_a_backup_can_be_destroyed_and_the_vault_stays(
    folder: Path, tmp_path: Path, clock: FixedClock
) -> None:
    (tmp_path / "stick").mkdir()
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        copy = Path(back_up(vault, tmp_path / "stick", clock).folder)
    destroy_vault(copy, confirmed=confirmation(copy))

    assert not copy.exists()
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert len(vault.incidents()) == 1


def test_the_answer_says_what_stays_elsewhere(tmp_path: Path) -> None:
    shell = Shell(tmp_path)
    shell.quick_vault()
    said = shell("destroy", "--confirm", confirmation(shell.vault), passphrase=False)

    assert said.code == 0
    for word in ("backups", "PDFs", "photos", "flash"):
        assert word in said.out
    assert not shell.vault.exists()
