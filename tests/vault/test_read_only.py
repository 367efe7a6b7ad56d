"""A vault on a medium that cannot be written to: everything can be read and verified, nothing is left behind."""

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, log, new_vault

pytestmark = pytest.mark.skipif(os.name != "posix", reason="not run here: modes and users of POSIX")

_READ = """
import os, sys
from pathlib import Path
folder, passphrase, user, temporary = sys.argv[1:]
from evidence_log.casework.verify_vault import verification
from evidence_log.errors import NotWritable
from evidence_log.records.verification import Verdict
from evidence_log.vault.check import check_vault
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.vaults import log
os.environ["TMPDIR"] = temporary
with open_vault(Path(folder).with_name("warm"), passphrase=passphrase) as vault:  # all modules, while they can be read
    log(vault, FixedClock(), "warm")
list(check_vault(Path(folder).with_name("warm"), passphrase=passphrase, read_data=True))
if os.geteuid() == 0:
    os.setuid(int(user))
with open_vault(Path(folder), passphrase=passphrase) as vault:
    print(*(each.incident.account for each in vault.incidents()))
    try:
        log(vault, FixedClock(), "into the read-only")
    except NotWritable:
        print("not-writable")
print(verification(check_vault(Path(folder), passphrase=passphrase, read_data=True)).verdict.value)
"""
_NOBODY = "65534"


@pytest.fixture
def medium() -> Iterator[Path]:
    """A folder another user can reach, and a place for temporary files beside it."""
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        (Path(made) / "tmp").mkdir(mode=0o777)
        (Path(made) / "tmp").chmod(0o777)
        yield Path(made)


def frozen(folder: Path) -> None:
    """Take every right to write away; files and folders then belong to whoever reads. A warm copy stays beside."""
    shutil.copytree(folder, folder.with_name("warm"))
    for path in [folder, *folder.rglob("*")]:
        if os.geteuid() == 0:
            os.chown(path, int(_NOBODY), int(_NOBODY))
        path.chmod(0o500 if path.is_dir() else 0o400)


def read_by_another(folder: Path, medium: Path) -> list[str]:
    command = [sys.executable, "-c", _READ, str(folder), PASSPHRASE, _NOBODY, str(medium / "tmp")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o700 if path.is_dir() else 0o600)
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_a_closed_vault_keeps_nothing_beside_its_database(medium: Path, clock: FixedClock) -> None:
    with new_vault(medium / "vault", clock).vault as vault:
        log(vault, clock, "before")
        assert (vault.folder / "vault.db-wal").stat().st_size

    assert not (medium / "vault" / "vault.db-wal").exists()
    assert not (medium / "vault" / "vault.db-shm").exists()


def test_a_closed_vault_is_read_as_it_lies(medium: Path, clock: FixedClock) -> None:
    with new_vault(medium / "vault", clock).vault as vault:
        log(vault, clock, "before")
    frozen(medium / "vault")

    assert read_by_another(medium / "vault", medium) == ["before", "not-writable", "sound"]
    assert list((medium / "tmp").iterdir()) == []


def test_a_vault_copied_while_in_use_is_read_with_its_newest_words(medium: Path, clock: FixedClock) -> None:
    with new_vault(medium / "vault", clock).vault as vault:
        log(vault, clock, "in-the-wal")
        shutil.copytree(vault.folder, medium / "copy")
    assert (medium / "copy" / "vault.db-wal").stat().st_size
    frozen(medium / "copy")

    assert read_by_another(medium / "copy", medium) == ["in-the-wal", "not-writable", "sound"]
    assert list((medium / "tmp").iterdir()) == []


def test_the_private_copy_is_private_and_goes_with_the_vault(
    medium: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(medium / "tmp"))
    with new_vault(medium / "vault", clock).vault as vault:
        log(vault, clock, "in-the-wal")
        shutil.copytree(vault.folder, medium / "copy")
    (medium / "copy" / "BACKUP.json").write_text("{}", encoding="utf-8")  # to be read only
    with open_vault(medium / "copy", passphrase=PASSPHRASE) as there:
        (place,) = (medium / "tmp").iterdir()
        assert stat.S_IMODE(place.stat().st_mode) == 0o700
        assert {stat.S_IMODE(each.stat().st_mode) for each in place.iterdir()} == {0o600}
        assert b"in-the-wal" not in (place / "vault.db").read_bytes()
        assert [each.incident.account for each in there.incidents()] == ["in-the-wal"]

    assert list((medium / "tmp").iterdir()) == []
