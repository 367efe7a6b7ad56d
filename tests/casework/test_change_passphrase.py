"""Another passphrase: the new one opens, the old one does not, and copies made before still do."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from evidence_log.casework.change_passphrase import change_passphrase
from evidence_log.casework.init_vault import init_open_vault
from evidence_log.errors import EmptyPassphrase, WrongPassphrase
from evidence_log.records.case import Case, Jurisdiction
from evidence_log.records.ledger import Act
from evidence_log.records.vault_facts import KeyChange, KeyWrap, Way
from evidence_log.records.verification import Check, Discrepancy, Remark
from evidence_log.vault import age, key_changes, keys
from evidence_log.vault.check import check_vault
from evidence_log.vault.manifest import stands_open
from evidence_log.vault.open import open_vault, open_with_recovery
from evidence_log.vault.shelf import Shelf
from evidence_log.vault.vault import Vault
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, log, new_vault

NEW = "quail chalk muffin nutmeg puzzle fern vapor gecko"
CASE = Case(zone="Asia/Shanghai", jurisdiction=Jurisdiction.CN)


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    with new_vault(tmp_path / "vault", clock).vault as vault:
        log(vault, clock, "before the change")
    return tmp_path / "vault"


@pytest.fixture
def open_folder(tmp_path: Path, clock: FixedClock) -> Path:
    """A vault without a passphrase."""
    with init_open_vault(tmp_path / "open", case=CASE, at=clock.read()).vault as vault:
        log(vault, clock, "readable")
    return tmp_path / "open"


def changed(folder: Path, clock: FixedClock, passphrase: str = NEW, *, old: str = PASSPHRASE) -> None:
    with open_vault(folder, passphrase=old) as vault:
        change_passphrase(vault, passphrase, at=clock.read())


def changes(vault: Vault) -> list[KeyChange]:
    """What the ledger tells of keys made anew."""
    with vault._engine.connect() as connection:
        shelf = Shelf(connection)
        records = [body.record for _, body in shelf.filed(shelf.acts([Act.CHANGE_KEYS]))]
    return [each for each in records if isinstance(each, KeyChange)]


def passphrase_now(folder: Path) -> Way:
    """What the ledger is to tell of the passphrase's file that lies there."""
    data = (folder / "keys" / "passphrase.age").read_bytes()
    return Way(wrap=KeyWrap.PASSPHRASE, sha256=hashlib.sha256(data).hexdigest())


def beside_checks(folder: Path, passphrase: str) -> list[Remark | Discrepancy]:
    """What verify tells besides the steps it took."""
    seen = check_vault(folder, passphrase=passphrase, read_data=True)
    return [each for each in seen if not isinstance(each, Check)]


def test_the_new_one_opens_and_the_old_one_does_not(folder: Path, clock: FixedClock) -> None:
    changed(folder, clock)

    with pytest.raises(WrongPassphrase):
        open_vault(folder, passphrase=PASSPHRASE)
    with open_vault(folder, passphrase=NEW) as vault:
        assert vault.incident("INC-0001").incident.account == "before the change"
        assert changes(vault) == [KeyChange(made=passphrase_now(folder), opened_with=KeyWrap.PASSPHRASE)]
    assert beside_checks(folder, NEW) == []


def test_a_copy_made_before_opens_with_the_old_one(folder: Path, clock: FixedClock, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "copy")
    changed(folder, clock)

    open_vault(tmp_path / "copy", passphrase=PASSPHRASE).close()


def test_the_recovery_identity_stays_what_it_was(folder: Path, clock: FixedClock) -> None:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        line = vault.recovery_identity()
    changed(folder, clock)

    with open_vault(folder, passphrase=NEW) as vault:
        assert vault.recovery_identity() == line


@pytest.mark.parametrize("passphrase", ["", " ", "\t \u3000"], ids=["empty", "a blank", "blanks"])
def test_an_empty_one_is_refused_and_changes_nothing(
    folder: Path, clock: FixedClock, passphrase: str
) -> None:
    with pytest.raises(EmptyPassphrase):
        changed(folder, clock, passphrase)

    open_vault(folder, passphrase=PASSPHRASE).close()


@pytest.mark.skipif(os.name != "posix", reason="Windows lets no open file be replaced")
def test_nothing_of_the_old_wrapping_is_left_where_it_lay(folder: Path, clock: FixedClock) -> None:
    old = folder / "keys" / "passphrase.age"
    wrapped = old.read_bytes()
    with old.open("rb") as still_open:
        changed(folder, clock)
        left = still_open.read()

    assert len(left) == len(wrapped)
    assert not any(wrapped[at : at + 8] in left for at in range(len(wrapped) - 8))


_FULL = """
import resource, signal, sys
from pathlib import Path
from evidence_log.casework.change_passphrase import change_passphrase
from evidence_log.errors import DiskFull
from evidence_log.vault.open import open_vault, open_with_recovery
from tests.conftest import FixedClock
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with open_vault(Path(sys.argv[1]), passphrase=sys.argv[2]) as vault:
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, resource.RLIM_INFINITY))
    try:
        change_passphrase(vault, sys.argv[3], at=FixedClock().read())
    except DiskFull as refusal:
        print(refusal.id)
"""


@pytest.mark.skipif(os.name != "posix", reason="not run here: limits of POSIX")
def test_a_full_disk_is_said_and_the_old_one_goes_on_opening(folder: Path) -> None:
    command = [sys.executable, "-c", _FULL, str(folder), PASSPHRASE, NEW]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert done.stdout == "disk-full\n"
    assert list((folder / "tmp").iterdir()) == []
    assert beside_checks(folder, PASSPHRASE) == []


def test_a_vault_without_a_passphrase_opens_unasked_and_ignores_one(open_folder: Path) -> None:
    assert stands_open(open_folder)
    for passphrase in ("", "anything"):
        with open_vault(open_folder, passphrase=passphrase) as vault:
            assert vault.incident("INC-0001").incident.account == "readable"
            assert vault.ways() == {KeyWrap.NOTHING, KeyWrap.RECOVERY}
    assert (open_folder / "keys" / "open.txt").read_bytes().startswith(b"AGE-SECRET-KEY-1")
    assert beside_checks(open_folder, "") == []


def test_a_passphrase_can_be_given_to_it_and_the_open_key_is_overwritten(
    open_folder: Path, clock: FixedClock
) -> None:
    key = open_folder / "keys" / "open.txt"
    with key.open("rb") as still_open:
        changed(open_folder, clock, old="")
        left = still_open.read()

    assert not key.exists()
    assert b"AGE-SECRET" not in left
    with pytest.raises(WrongPassphrase):
        open_vault(open_folder, passphrase="anything")
    with open_vault(open_folder, passphrase=NEW) as vault:
        assert vault.ways() == {KeyWrap.PASSPHRASE, KeyWrap.RECOVERY}
        assert changes(vault) == [KeyChange(made=passphrase_now(open_folder), opened_with=KeyWrap.NOTHING)]
    assert beside_checks(open_folder, NEW) == []


def test_what_was_interrupted_between_file_and_shredding_is_finished_by_the_next_writer(
    open_folder: Path, clock: FixedClock
) -> None:
    with open_vault(open_folder, passphrase="") as vault:
        keys.write_passphrase(open_folder / "keys", vault._keys, NEW, tmp=open_folder / "tmp")

    assert not stands_open(open_folder)
    assert [each.meaning for each in beside_checks(open_folder, NEW)] == ["key-change-unfinished"]
    assert [type(each) for each in beside_checks(open_folder, NEW)] == [Remark]
    with open_vault(open_folder, passphrase=NEW) as vault:
        log(vault, clock, "afterwards")
        assert changes(vault) == [KeyChange(made=passphrase_now(open_folder), opened_with=None)]
    assert not (open_folder / "keys" / "open.txt").exists()
    assert beside_checks(open_folder, NEW) == []


def test_an_open_key_put_back_beside_the_passphrase_is_named_and_opens_nothing(
    open_folder: Path, clock: FixedClock
) -> None:
    key = open_folder / "keys" / "open.txt"
    line = key.read_bytes()
    changed(open_folder, clock, old="")
    key.write_bytes(line)

    with pytest.raises(WrongPassphrase):
        open_vault(open_folder, passphrase="anything")
    assert [each.meaning for each in beside_checks(open_folder, NEW)] == ["open-beside-passphrase"]
    changed(open_folder, clock, old=NEW)
    assert beside_checks(open_folder, NEW) == []


def test_an_earlier_passphrase_that_is_put_back_opens_and_is_named(folder: Path, clock: FixedClock) -> None:
    before = (folder / "keys" / "passphrase.age").read_bytes()
    changed(folder, clock)
    (folder / "keys" / "passphrase.age").write_bytes(before)

    assert [each.meaning for each in beside_checks(folder, PASSPHRASE)] == ["key-put-back"]
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        log(vault, clock, "a writer came by")
    assert [each.meaning for each in beside_checks(folder, PASSPHRASE)] == ["key-put-back"]
    changed(folder, clock, old=PASSPHRASE)
    assert beside_checks(folder, NEW) == []


def test_a_change_that_was_interrupted_before_its_entry_is_entered_by_the_next_writer(
    folder: Path, clock: FixedClock
) -> None:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        keys.write_passphrase(folder / "keys", vault._keys, NEW, tmp=folder / "tmp")

    assert [each.meaning for each in beside_checks(folder, NEW)] == ["key-change-unfinished"]
    with open_vault(folder, passphrase=NEW) as vault:
        log(vault, clock, "afterwards")
        assert changes(vault) == [KeyChange(made=passphrase_now(folder), opened_with=None)]
    assert beside_checks(folder, NEW) == []


def test_a_passphrase_s_file_that_nobody_opened_is_never_entered(folder: Path, clock: FixedClock) -> None:
    """It may be damage: only one that opened the vault was made by somebody who holds its key."""
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        recovery = vault.recovery_identity()
    (folder / "keys" / "passphrase.age").write_bytes(b"age-encryption.org/v1\nnot one")
    with open_with_recovery(folder, recovery=age.read_identity(recovery)) as vault:
        log(vault, clock, "afterwards")
        assert changes(vault) == []


def test_a_passphrase_that_was_taken_away_is_named(open_folder: Path, clock: FixedClock) -> None:
    line = (open_folder / "keys" / "open.txt").read_bytes()
    changed(open_folder, clock, old="")
    (open_folder / "keys" / "passphrase.age").unlink()
    (open_folder / "keys" / "open.txt").write_bytes(line)

    assert [each.meaning for each in beside_checks(open_folder, "")] == ["passphrase-removed"]


@pytest.mark.parametrize("line", [b"", b"rubbish", b"AGE-SECRET-KEY-1QQQQ\n", b"\xff\xfe"])
def test_a_damaged_open_key_is_named(open_folder: Path, line: bytes) -> None:
    (open_folder / "keys" / "open.txt").write_bytes(line)

    assert [each.reference for each in beside_checks(open_folder, "")] == ["keys/open.txt"]


def test_junk_beside_a_passphrase_keeps_nobody_out(folder: Path) -> None:
    (folder / "keys" / "open.txt").write_bytes(b"junk")

    open_vault(folder, passphrase=PASSPHRASE).close()
    assert [each.meaning for each in beside_checks(folder, PASSPHRASE)] == ["open-beside-passphrase"]


@pytest.mark.skipif(os.name != "posix", reason="not run here: links of POSIX")
def test_a_copy_made_by_links_is_left_as_it_is(folder: Path, clock: FixedClock, tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    shutil.copytree(folder / "keys", tmp_path / "copy" / "keys", copy_function=os.link)
    changed(folder, clock)

    with pytest.raises(WrongPassphrase):
        open_vault(folder, passphrase=PASSPHRASE)
    keys.unlock(tmp_path / "copy" / "keys", PASSPHRASE)


def test_nothing_is_overwritten_when_there_was_nothing(tmp_path: Path) -> None:
    with key_changes._overwritten(tmp_path / "absent"):
        (tmp_path / "absent").write_bytes(b"new")

    assert (tmp_path / "absent").read_bytes() == b"new"
