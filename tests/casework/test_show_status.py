"""Status tells what is known, locked or not, and names each thing that may go wrong with a folder."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from evidence_log.records.verification import Verdict
from evidence_log.vault.last_check import LastCheck, write_last_check
from evidence_log.vault.open import open_vault
from evidence_log.vault.whereabouts import cloud_folder, conflict_copies
from tests.casework.test_back_up_vault import keep
from tests.cli.shell import Shell
from tests.vaults import PASSPHRASE


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    shell = Shell(tmp_path)
    shell.quick_vault()
    return shell


def test_a_locked_vault_tells_what_lies_open(shell: Shell) -> None:
    (shell.vault / "inbox").mkdir(exist_ok=True)
    for number in range(3):
        (shell.vault / "inbox" / f"0000000{number}-CAP-7Q2F9{number}.age").touch()
    said = shell("status", "--json", passphrase=False)

    assert (said.code, said.json["locked"], said.json["inbox"]) == (0, True, 3)
    assert (said.json["incidents"], said.json["last_backup"]) == (None, None)
    assert "the vault is locked" in shell("status", passphrase=False).out.lower()


def test_the_age_of_the_last_backup_is_told(shell: Shell) -> None:
    (shell.folder / "stick").mkdir()
    shell("backup", str(shell.folder / "stick"))
    shell.clock.advance(timedelta(days=12))
    for _ in range(3):
        shell("log", "call", "he rang")
    said = shell("status")

    assert "Last backup: 12 days ago, to " in said.out
    assert "3 entries of the ledger since then are in no backup" in said.out
    assert "does not help against theft" in said.out


def test_the_last_check_is_told(shell: Shell) -> None:
    check = LastCheck(at="2026-11-23T12:46:00+00:00", verdict=Verdict.SOUND, read_data="subset")
    write_last_check(shell.vault, check)

    assert "Last check: 2 hours ago: nothing differed (a part of the files read)" in shell("status").out


def test_files_that_are_gone_are_counted(shell: Shell) -> None:
    with open_vault(shell.vault, passphrase=PASSPHRASE) as vault:
        keep(vault, shell.clock, b"a photo")
    shutil.rmtree(shell.vault / "objects")
    (shell.vault / "objects").mkdir()
    said = shell("status")

    assert said.code == 0
    assert "1 file of the exhibits and documents is missing from the folder objects" in said.out


@pytest.mark.parametrize(
    ("part", "words"),
    [("VAULT.json", "has no VAULT.json"), ("keys", "has no keys"), ("vault.db", "has no vault.db")],
    ids=["VAULT.json", "keys", "vault.db"],
)
@pytest.mark.parametrize("command", ["status", "list", "log"])
def test_half_a_copy_is_one_sentence_and_a_hint(shell: Shell, part: str, words: str, command: str) -> None:
    copy = shell.folder / "half"
    shutil.copytree(shell.vault, copy, ignore=lambda folder, _: [part] if Path(folder) == shell.vault else [])
    more = ("call", "x") if command == "log" else ()
    said = shell(command, *more, "--vault", str(copy))

    assert said.code == 2
    assert words in said.err.splitlines()[0]
    assert said.err.splitlines()[1].startswith("hint: ")
    assert len(said.err.splitlines()) == 2


def test_a_database_copied_without_its_wal_says_what_is_missing(shell: Shell) -> None:
    before = (shell.vault / "vault.db").read_bytes()
    shell("log", "call", "the newest")
    (shell.vault / "vault.db").write_bytes(before)
    told, refused = shell("status"), shell("log", "call", "more")

    assert "the newest entries are missing from vault.db" in told.out
    assert (refused.code, shell("list").code) == (2, 0)
    assert refused.err.startswith("evidence-log: the newest entries are missing from vault.db")
    assert "vault.db-wal" in refused.err


def test_a_moved_vault_is_the_same_vault(shell: Shell) -> None:
    shell("log", "call", "before")
    moved = shell.folder / "elsewhere" / "renamed 保险箱"
    moved.parent.mkdir()
    shell.vault.rename(moved)

    assert shell("log", "call", "after", "--vault", str(moved)).out.startswith("✓ INC-0002")
    assert shell("verify", "--vault", str(moved)).code == 0
    assert shell("status").code == 2


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("OneDrive/vault", "OneDrive"),
        ("OneDrive - Firma/a/vault", "OneDrive"),
        ("Dropbox/vault", "Dropbox"),
        ("Library/Mobile Documents/com~apple~CloudDocs/vault", "iCloud Drive"),
        ("Google Drive/My Drive/vault", "Google Drive"),
        ("我的坚果云/vault", "Nutstore 坚果云"),
        ("BaiduSyncdisk/vault", "Baidu 百度网盘"),
        ("百度网盘/vault", "Baidu 百度网盘"),
        ("Documents/vault", None),
    ],
)
def test_a_cloud_folder_is_known_by_its_name(tmp_path: Path, path: str, service: str | None) -> None:
    assert cloud_folder(tmp_path / path) == service


@pytest.mark.parametrize(
    "name",
    [
        "vault (Anna's conflicted copy 2026-11-23).db",
        "vault-冲突.db",
        "vault.sync-conflict-20261123-101010-ABCDEFG.db",
        "vault 2.db",
        "vault (1).db",
        "vault-LAPTOP.db",
        "keys/passphrase (conflict).age",
        "VAULT 2.json",
    ],
)
def test_a_conflict_copy_is_named(shell: Shell, name: str) -> None:
    (shell.vault / name).touch()

    assert conflict_copies(shell.vault) == [str(Path(name))]
    said = shell("status")
    assert "conflict copy" in said.out
    assert name in said.out


def test_a_vault_in_use_has_no_conflict_copies(shell: Shell) -> None:
    with open_vault(shell.vault, passphrase=PASSPHRASE) as vault:
        keep(vault, shell.clock, b"a photo")
        (shell.vault / "vault.db.before-1").touch()

        assert conflict_copies(shell.vault) == []
