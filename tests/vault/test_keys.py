"""The keys of a vault, and who can open them."""

import stat
import subprocess
import sys
import unicodedata
from pathlib import Path

import pyrage
import pytest

from evidence_log.errors import EmptyPassphrase, VaultDamaged, WrongPassphrase
from evidence_log.vault import age
from evidence_log.vault.keys import (
    Keys,
    identity_with_recovery,
    make_keys,
    recovery_identity,
    unlock,
)
from tests.conftest import QUICK
from tests.needs import needs
from tests.vaults import PASSPHRASE

FILES = ("passphrase.age", "recovery.age", "recovery-identity.age", "db.age", "sign.age", "name.age")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "tmp").mkdir()
    return tmp_path / "keys"


def made(folder: Path, passphrase: str = PASSPHRASE) -> tuple[Keys, str]:
    return make_keys(folder, passphrase, tmp=folder.parent / "tmp", work_factor=QUICK)


def test_the_passphrase_opens_all_keys(folder: Path) -> None:
    keys, _ = made(folder)

    assert unlock(folder, PASSPHRASE) == keys
    assert [len(each) for each in (keys.identity, keys.db, keys.sign, keys.name)] == [32] * 4
    assert len({keys.identity, keys.db, keys.sign, keys.name}) == 4


def test_every_file_is_there_and_nobody_else_can_read_it(folder: Path) -> None:
    made(folder)

    assert {each.name for each in folder.iterdir()} == set(FILES)
    assert list((folder.parent / "tmp").iterdir()) == []
    if sys.platform != "win32":
        assert {stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()} == {0o600}
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_the_recovery_identity_opens_what_the_passphrase_opens(folder: Path) -> None:
    keys, recovery = made(folder)

    assert identity_with_recovery(folder, age.read_identity(recovery)) == keys.identity
    assert recovery_identity(folder, keys) == recovery


def test_another_implementation_gets_from_the_recovery_identity_to_every_key(folder: Path) -> None:
    keys, recovery = made(folder)

    theirs = pyrage.x25519.Identity.from_str(recovery)
    line = pyrage.decrypt((folder / "recovery.age").read_bytes(), [theirs])
    vault = pyrage.x25519.Identity.from_str(line.decode().removesuffix("\n"))
    opened = {
        each: pyrage.decrypt((folder / f"{each}.age").read_bytes(), [vault])
        for each in ("db", "sign", "name")
    }

    assert opened == {"db": keys.db, "sign": keys.sign, "name": keys.name}
    assert (
        pyrage.decrypt((folder / "recovery-identity.age").read_bytes(), [vault]).decode() == f"{recovery}\n"
    )


def test_another_implementation_opens_the_vault_s_identity_with_the_passphrase(folder: Path) -> None:
    keys, _ = made(folder)

    line = pyrage.passphrase.decrypt((folder / "passphrase.age").read_bytes(), PASSPHRASE)

    assert line.decode() == f"{age.identity_text(keys.identity)}\n"


@needs("age")
def test_the_age_command_takes_the_identities_as_they_are(folder: Path, tmp_path: Path) -> None:
    """`age -d -i recovery.txt keys/recovery.age > vault.txt`, then `age -d -i vault.txt` for the rest."""
    keys, recovery = made(folder)
    (tmp_path / "recovery.txt").write_text(f"{recovery}\n", encoding="ascii")

    def decrypted(identity: str, name: str) -> bytes:
        command = ("age", "-d", "-i", str(tmp_path / identity), str(folder / name))
        return subprocess.run(command, capture_output=True, check=True).stdout

    (tmp_path / "vault.txt").write_bytes(decrypted("recovery.txt", "recovery.age"))

    assert decrypted("vault.txt", "db.age") == keys.db


def test_another_implementation_takes_the_open_key_as_it_is(folder: Path) -> None:
    keys, recovery = make_keys(folder, None, tmp=folder.parent / "tmp", with_recovery=False)
    line = (folder / "open.txt").read_text("ascii")

    theirs = pyrage.x25519.Identity.from_str(line.removesuffix("\n"))
    assert pyrage.decrypt((folder / "db.age").read_bytes(), [theirs]) == keys.db
    assert recovery == ""
    assert {each.name for each in folder.iterdir()} == {"open.txt", "db.age", "sign.age", "name.age"}
    if sys.platform != "win32":
        assert stat.S_IMODE((folder / "open.txt").stat().st_mode) == 0o600


def test_a_wrong_passphrase_is_just_that(folder: Path) -> None:
    made(folder)

    with pytest.raises(WrongPassphrase):
        unlock(folder, PASSPHRASE + " ")


def test_an_empty_passphrase_is_refused(folder: Path) -> None:
    with pytest.raises(EmptyPassphrase):
        made(folder, "")
    made(folder)
    with pytest.raises(EmptyPassphrase):
        unlock(folder, "")


def test_a_passphrase_is_the_same_however_the_keyboard_composed_it(folder: Path) -> None:
    composed, decomposed = (unicodedata.normalize(form, "séance à Čáslav") for form in ("NFC", "NFD"))
    keys, _ = made(folder, decomposed)

    assert composed != decomposed
    assert unlock(folder, composed) == keys
    assert pyrage.passphrase.decrypt((folder / "passphrase.age").read_bytes(), composed)


@pytest.mark.parametrize("name", ["passphrase.age", "db.age", "sign.age", "name.age"])
@pytest.mark.parametrize("spoil", ["missing", "empty", "cut", "end", "other", "a folder"])
def test_a_damaged_key_file_is_named(folder: Path, name: str, spoil: str) -> None:
    made(folder)
    path = folder / name
    data = path.read_bytes()
    path.unlink()
    if spoil == "a folder":
        path.mkdir()
    elif spoil != "missing":
        path.write_bytes(
            {"empty": b"", "cut": data[:-1], "end": data[:-1] + b"\0", "other": b"?" * 300}[spoil]
        )

    with pytest.raises(VaultDamaged) as refused:
        unlock(folder, PASSPHRASE)
    assert refused.value.values == {"part": f"keys/{name}"}


@pytest.mark.parametrize("name", ["db.age", "sign.age", "name.age"])
def test_a_key_for_somebody_else_or_of_another_size_is_damage(folder: Path, name: str) -> None:
    keys, _ = made(folder)
    for data in (
        age.encrypt_small(bytes(32), [age.recipient_of(age.new_identity())]),
        age.encrypt_small(bytes(31), [keys.recipient]),
    ):
        (folder / name).write_bytes(data)
        with pytest.raises(VaultDamaged):
            unlock(folder, PASSPHRASE)


@pytest.mark.parametrize(
    "line", [b"", b"hello\n", b"\xff\n", b"{key}", b"{key}\r\n", b"# a comment\n{key}\n"]
)
def test_an_identity_is_one_line_of_one_spelling(folder: Path, line: bytes) -> None:
    keys, _ = made(folder)
    line = line.replace(b"{key}", age.identity_text(keys.identity).encode())
    wrapped = age.encrypt_with_passphrase(line, PASSPHRASE.encode(), work_factor=QUICK)
    (folder / "passphrase.age").write_bytes(wrapped)

    with pytest.raises(VaultDamaged):
        unlock(folder, PASSPHRASE)


def test_damage_to_the_recovery_is_no_bar_to_the_passphrase(folder: Path) -> None:
    keys, recovery = made(folder)
    for name in ("recovery.age", "recovery-identity.age"):
        (folder / name).write_bytes(b"")

    assert unlock(folder, PASSPHRASE) == keys
    with pytest.raises(VaultDamaged):
        identity_with_recovery(folder, age.read_identity(recovery))
    with pytest.raises(VaultDamaged):
        recovery_identity(folder, keys)


def test_keys_show_nothing_of_themselves(folder: Path) -> None:
    keys, _ = made(folder)
    shown = f"{keys!r} {keys!s}"

    for secret in (keys.identity, keys.db, keys.sign, keys.name):
        assert secret.hex() not in shown
        assert repr(secret) not in shown
    assert "AGE-SECRET" not in shown


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")
def test_a_crash_with_the_keys_in_memory_leaves_no_core(folder: Path) -> None:
    made(folder)
    program = (
        "import resource, sys; from pathlib import Path; from evidence_log.vault.keys import unlock\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)\n"
        "unlock(Path(sys.argv[1]), sys.argv[2]); print(resource.getrlimit(resource.RLIMIT_CORE)[0])"
    )
    command = (sys.executable, "-c", program, str(folder), PASSPHRASE)
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert done.stdout in ("0\n", "1\n")
