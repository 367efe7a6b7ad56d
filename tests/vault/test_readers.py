"""Without this program: `age`, an independent SQLCipher 4 reader, and the text that stands in every vault."""

import json
import subprocess
from pathlib import Path

import apsw
import pyrage
import pytest

from evidence_log.records.exhibit import Exhibit
from evidence_log.vault.age import recipient_of, recipient_text
from evidence_log.vault.keys import unlock
from tests.conftest import FixedClock
from tests.needs import needs
from tests.vaults import PASSPHRASE, log, new_vault

CONTENT = "原件的字节".encode() * 30_000


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> tuple[Path, str]:
    """A closed vault with words and a file, and its recovery identity."""
    new = new_vault(tmp_path / "vault", clock)
    log(new.vault, clock, "他说要去我单位")
    (tmp_path / "photo.bin").write_bytes(CONTENT)
    with new.vault.writer(clock.read()) as writer:
        kept = writer.keep(tmp_path / "photo.bin")
        writer.append(Exhibit(incident="INC-0001", original=kept, source_name="photo.bin"))
    new.vault.close()
    return tmp_path / "vault", new.recovery_identity


def test_another_sqlcipher_reader_opens_the_database(vault: tuple[Path, str]) -> None:
    folder, _ = vault
    key = unlock(folder / "keys", PASSPHRASE).db
    connection = apsw.Connection(str(folder / "vault.db"))
    for pragma, value in (("cipher", "sqlcipher"), ("legacy", 4), ("key", f"raw:{key.hex()}")):
        connection.pragma(pragma, value)
    words = [
        json.loads(data)["fields"] for (data,) in connection.execute("SELECT data FROM bodies ORDER BY seq")
    ]
    connection.close()

    assert any(fields.get("account", {}).get("value") == "他说要去我单位" for fields in words)


def age(*arguments: str, identity: str, tmp_path: Path) -> bytes:
    """Run the command with an identity file."""
    file = tmp_path / "identity.txt"
    file.write_text(f"{identity}\n", encoding="ascii")
    done = subprocess.run(["age", "-d", "-i", str(file), *arguments], capture_output=True, check=True)
    return done.stdout


@needs("age")
def test_the_age_command_gets_everything_out_with_the_recovery_identity(
    vault: tuple[Path, str], tmp_path: Path
) -> None:
    folder, recovery = vault
    identity = (
        age(str(folder / "keys" / "recovery.age"), identity=recovery, tmp_path=tmp_path).decode().strip()
    )
    (thing,) = (folder / "objects").glob("*/*.age")
    (segment,) = (folder / "ledger").glob("entries-*.jsonl.age")

    assert age(str(thing), identity=identity, tmp_path=tmp_path) == CONTENT
    lines = age(str(segment), identity=identity, tmp_path=tmp_path).decode().splitlines()
    assert any("他说要去我单位" in json.loads(line)["body"] for line in lines)
    key = age(str(folder / "keys" / "db.age"), identity=identity, tmp_path=tmp_path)
    assert key == unlock(folder / "keys", PASSPHRASE).db


def test_the_passphrase_file_is_a_plain_age_file(vault: tuple[Path, str]) -> None:
    folder, _ = vault
    wrapped = (folder / "keys" / "passphrase.age").read_bytes()
    line = pyrage.passphrase.decrypt(wrapped, PASSPHRASE).decode()

    assert line.startswith("AGE-SECRET-KEY-1")
    assert line.endswith("\n")
    manifest = json.loads((folder / "VAULT.json").read_text(encoding="utf-8"))
    assert str(pyrage.x25519.Identity.from_str(line.strip()).to_public()) == manifest["recipient"]
    assert recipient_text(recipient_of(unlock(folder / "keys", PASSPHRASE).identity)) == manifest["recipient"]


def test_the_text_in_the_vault_names_what_is_there(vault: tuple[Path, str]) -> None:
    folder, _ = vault
    text = (folder / "README-RECOVERY.txt").read_text(encoding="utf-8")

    for named in ("keys/passphrase.age", "keys/recovery.age", "keys/db.age"):
        assert named in text
        assert (folder / named).is_file()
    assert json.loads((folder / "VAULT.json").read_text(encoding="utf-8"))["verifier"] in text
