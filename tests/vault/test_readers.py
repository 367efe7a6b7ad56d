"""Without this program: `age`, an independent SQLCipher 4 reader, and the text that stands in every vault."""

import base64
import json
import subprocess
from pathlib import Path

import apsw
import pyrage
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from evidence_log.records.exhibit import Exhibit
from evidence_log.vault.age import recipient_of, recipient_text
from evidence_log.vault.database import open_database
from evidence_log.vault.keys import unlock
from evidence_log.vault.shelf import Shelf
from tests.conftest import FixedClock
from tests.needs import needs
from tests.vaults import PASSPHRASE, log, new_vault

WORDS = "他说要去我单位"
CONTENT = "原件的字节".encode() * 30_000


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> tuple[Path, str]:
    """A closed vault with words and a file, and its recovery identity."""
    new = new_vault(tmp_path / "vault", clock)
    log(new.vault, clock, WORDS)
    (tmp_path / "photo.bin").write_bytes(CONTENT)
    with new.vault.writer(clock.read()) as writer:
        kept = writer.keep(tmp_path / "photo.bin")
        writer.append(Exhibit(incident="INC-0001", original=kept, source_name="photo.bin"))
    new.vault.close()
    return tmp_path / "vault", new.recovery_identity


def opened_elsewhere(folder: Path, key: str) -> apsw.Connection:
    """Open vault.db with a SQLCipher 4 reader that is not ours, with the raw key as the text says."""
    connection = apsw.Connection(str(folder / "vault.db"))
    for statement in ("PRAGMA cipher = 'sqlcipher'", "PRAGMA legacy = 4", f"PRAGMA key = \"x'{key}'\""):
        connection.execute(statement)
    return connection


def test_another_sqlcipher_reader_reads_the_same_entries(vault: tuple[Path, str]) -> None:
    folder, _ = vault
    keys = unlock(folder / "keys", PASSPHRASE)
    connection = opened_elsewhere(folder, keys.db.hex())
    rows = "SELECT entries.data, bodies.data FROM entries JOIN bodies USING (seq) ORDER BY seq"
    theirs = list(connection.execute(rows))
    connection.close()
    engine = open_database(folder, keys.db)
    with engine.connect() as ours:
        shelf = Shelf(ours)
        assert theirs == shelf.raw(0, 10)
        assert [entry.seq for entry, _ in shelf.filed()] == list(range(len(theirs)))
    engine.dispose()

    accounts = [json.loads(body)["fields"].get("account", {}).get("value") for _, body in theirs]
    assert accounts == [None, None, WORDS, None]


def age(*arguments: str, identity: str, tmp_path: Path) -> bytes:
    """Run the command with an identity file."""
    file = tmp_path / "identity.txt"
    file.write_text(f"{identity}\n", encoding="ascii")
    done = subprocess.run(["age", "-d", "-i", str(file), *arguments], capture_output=True, check=True)
    return done.stdout


def identity_from_passphrase(folder: Path) -> str:
    """Step 1 with the passphrase; the library asks no questions, the command would."""
    line: bytes = pyrage.passphrase.decrypt((folder / "keys" / "passphrase.age").read_bytes(), PASSPHRASE)
    return line.decode()


@needs("age")
@pytest.mark.parametrize("route", ["passphrase", "recovery identity"])
def test_the_age_command_gets_everything_out(vault: tuple[Path, str], tmp_path: Path, route: str) -> None:
    folder, recovery = vault
    identity = (
        identity_from_passphrase(folder)
        if route == "passphrase"
        else age(str(folder / "keys" / "recovery.age"), identity=recovery, tmp_path=tmp_path).decode()
    ).strip()
    (thing,) = (folder / "objects").glob("*/*.age")
    (segment,) = (folder / "ledger").glob("entries-*.jsonl.age")

    assert age(str(thing), identity=identity, tmp_path=tmp_path) == CONTENT
    lines = age(str(segment), identity=identity, tmp_path=tmp_path).decode().splitlines()
    assert any(WORDS in json.loads(line)["body"] for line in lines)
    key = age(str(folder / "keys" / "db.age"), identity=identity, tmp_path=tmp_path)
    assert key == unlock(folder / "keys", PASSPHRASE).db


def told(folder: Path, beginning: str) -> str:
    """The one command of README-RECOVERY.txt that begins so, word for word."""
    text = (folder / "README-RECOVERY.txt").read_text(encoding="utf-8")
    (command,) = [line.strip() for line in text.splitlines() if line.strip().startswith(beginning)]
    return command


def typed(command: str, folder: Path) -> bytes:
    """Type a command of the text into a shell that stands in the vault's folder."""
    return subprocess.run(["sh", "-c", command], cwd=folder, capture_output=True, check=True).stdout


@needs("age")
@needs("sha256sum")
@needs("openssl")
def test_the_steps_of_the_text_in_the_vault_hold_word_for_word(vault: tuple[Path, str]) -> None:
    folder, recovery = vault
    (folder / "recovery.txt").write_text(f"{recovery}\n", encoding="ascii")

    typed(told(folder, "age -d -i recovery.txt"), folder)
    assert (folder / "identity.txt").read_text(encoding="ascii") == identity_from_passphrase(folder)

    lines = [json.loads(line) for line in typed(told(folder, "for f in"), folder).splitlines()]
    bodies = [json.loads(line["body"]) for line in lines]
    assert any(body["fields"].get("account", {}).get("value") == WORDS for body in bodies)

    (exhibit,) = (body["fields"] for body in bodies if body["kind"] == "exhibit")
    kept = exhibit["original"]["value"]
    getting = told(folder, "age -d -i identity.txt objects/ab/<name>.age")
    typed(getting.replace("ab/<name>", f"{kept['name'][:2]}/{kept['name']}"), folder)
    assert (folder / "file").read_bytes() == CONTENT
    assert (exhibit["source_name"]["value"], kept["size"]) == ("photo.bin", len(CONTENT))
    for command in ("sha256sum file", "openssl dgst -sha256 file"):
        assert command in told(folder, "sha256sum file")
        assert kept["sha256"].encode() in typed(command, folder)

    key = typed(told(folder, "age -d -i identity.txt keys/db.age"), folder).decode()
    assert told(folder, "PRAGMA key").startswith("PRAGMA key = \"x'<64 hex digits>'\";")
    connection = opened_elsewhere(folder, key)
    for table in ("entries", "bodies", "checkpoints"):
        assert table in told(folder, "PRAGMA key")
        assert connection.execute(f"SELECT 1 FROM {table}").fetchone()
    connection.close()


def test_the_passphrase_file_is_a_plain_age_file(vault: tuple[Path, str]) -> None:
    folder, _ = vault
    wrapped = (folder / "keys" / "passphrase.age").read_bytes()
    line = pyrage.passphrase.decrypt(wrapped, PASSPHRASE).decode()

    assert line.startswith("AGE-SECRET-KEY-1")
    assert line.endswith("\n")
    manifest = json.loads((folder / "VAULT.json").read_text(encoding="utf-8"))
    assert str(pyrage.x25519.Identity.from_str(line.strip()).to_public()) == manifest["recipient"]
    assert recipient_text(recipient_of(unlock(folder / "keys", PASSPHRASE).identity)) == manifest["recipient"]


def test_the_newest_note_is_signed_by_the_key_the_text_names(vault: tuple[Path, str]) -> None:
    folder, _ = vault
    text = (folder / "README-RECOVERY.txt").read_text(encoding="utf-8")
    (verifier,) = (line.strip() for line in text.splitlines() if line.strip().startswith("evidence-log/"))
    (note,) = (folder / "ledger").glob("checkpoint-*.note")
    name, _, key = verifier.split("+", 2)
    said, _, signature = note.read_text(encoding="utf-8").rstrip("\n").rpartition(f"\n— {name} ")

    Ed25519PublicKey.from_public_bytes(base64.b64decode(key)[1:]).verify(
        base64.b64decode(signature)[4:], said.encode()
    )
    assert said.splitlines()[:2] == [name, "4"]


def test_the_text_in_the_vault_names_what_is_there(vault: tuple[Path, str]) -> None:
    folder, _ = vault
    text = (folder / "README-RECOVERY.txt").read_text(encoding="utf-8")

    for named in ("keys/passphrase.age", "keys/recovery.age", "keys/db.age"):
        assert named in text
        assert (folder / named).is_file()
    assert json.loads((folder / "VAULT.json").read_text(encoding="utf-8"))["verifier"] in text
