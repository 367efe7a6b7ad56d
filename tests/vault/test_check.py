"""What `verify` sees when a vault was tampered with, by somebody who has the passphrase and plain SQL."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlcipher3
from msgspec.structs import replace

from evidence_log.errors import NoVault, WrongPassphrase
from evidence_log.ledger.chain import decode_entry, encode_entry
from evidence_log.ledger.commitment import read_body
from evidence_log.records.exhibit import CustodyAct, CustodyEvent, Exhibit
from evidence_log.records.verification import Check, Discrepancy, Remark
from evidence_log.vault.check import Seen, check_vault
from evidence_log.vault.check_steps import STEPS
from evidence_log.vault.keys import unlock
from evidence_log.vault.open import open_vault
from evidence_log.vault.tables import TRIGGERS
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, log, new_vault


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    """A vault with three incidents and one exhibit, closed."""
    folder = tmp_path / "vault"
    photo = tmp_path / "door.jpg"
    photo.write_bytes(b"not really a photo" * 5000)
    with new_vault(folder, clock).vault as vault:
        for words in ("一通电话", "第二通电话", "有人上门"):
            log(vault, clock, words)
        with vault.writer(clock.read()) as writer:
            exhibit = Exhibit(incident="INC-0003", original=writer.keep(photo), source_name="door.jpg")
            writer.append(exhibit, CustodyEvent(exhibit="EX-0001", act=CustodyAct.ACQUIRED))
    return folder


def look(folder: Path, *, read_data: bool = True) -> list[Seen]:
    """Everything verify sees."""
    return list(check_vault(folder, passphrase=PASSPHRASE, read_data=read_data))


def discrepancies(folder: Path, *, read_data: bool = False) -> list[tuple[str, str]]:
    """Meaning and reference of every discrepancy."""
    seen = look(folder, read_data=read_data)
    return [(each.meaning, each.reference) for each in seen if isinstance(each, Discrepancy)]


def plain_sql(folder: Path) -> sqlcipher3.Connection:
    """Open the database as somebody with the key would, without this program."""
    key = unlock(folder / "keys", PASSPHRASE).db
    connection = sqlcipher3.connect(str(folder / "vault.db"), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return connection


def without_guards(folder: Path, *statements: tuple[str, tuple[object, ...]]) -> None:
    """Drop the triggers, run the statements, put the triggers back."""
    connection = plain_sql(folder)
    for name in TRIGGERS:
        connection.execute(f"DROP TRIGGER {name}")
    for statement, values in statements:
        connection.execute(statement, values)
    for trigger in TRIGGERS.values():
        connection.execute(trigger)
    connection.close()


def flipped(data: bytes, place: int) -> bytes:
    """The same bytes with one bit of one byte changed."""
    place %= len(data)
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def test_an_untouched_vault_is_sound_in_numbered_steps(folder: Path) -> None:
    seen = look(folder)

    checks = [(each.step, each.name) for each in seen if isinstance(each, Check)]
    assert checks == [(step.number, step.name) for step in STEPS]
    assert [each for each in seen if not isinstance(each, Check)] == []


def test_a_wrong_passphrase_and_no_vault_are_refusals_and_not_discrepancies(folder: Path) -> None:
    with pytest.raises(WrongPassphrase):
        list(check_vault(folder, passphrase=PASSPHRASE + "?", read_data=False))
    with pytest.raises(NoVault):
        list(check_vault(folder / "elsewhere", passphrase=PASSPHRASE, read_data=False))


@pytest.mark.parametrize("seq", range(7))
@pytest.mark.parametrize("table", ["entries", "bodies"])
@pytest.mark.parametrize("place", [0, 40, -3])
def test_one_flipped_byte_in_any_row_is_named(folder: Path, table: str, seq: int, place: int) -> None:
    connection = plain_sql(folder)
    ((data,),) = connection.execute(f"SELECT data FROM {table} WHERE seq = ?", (seq,)).fetchall()
    connection.close()
    without_guards(folder, (f"UPDATE {table} SET data = ? WHERE seq = ?", (flipped(data, place), seq)))

    named = [reference for _, reference in discrepancies(folder)]
    assert any(reference.split()[0] == f"#{seq}" for reference in named)


def index_tables() -> list[tuple[str, str, object]]:
    """A changed value in every column of every index table that has rows."""
    return [
        ("incident_index", "kind", "visit"),
        ("incident_index", "sort_us", 1),
        ("incident_index", "summary", "没事"),
        ("incident_index", "occurred", "{}"),
        ("incident_index", "handles", "x"),
        ("incident_index", "reference", "INC-0009"),
        ("exhibit_index", "incident", "INC-0001"),
        ("about_index", "exhibit", "EX-0009"),
        ("about_index", "kind", "derivative"),
        ("place_index", "reference", "CLOCK"),
        ("kept_index", "name", "00"),
    ]


@pytest.mark.parametrize(("table", "column", "value"), index_tables(), ids=str)
def test_a_changed_index_row_is_named(folder: Path, table: str, column: str, value: object) -> None:
    change = f"UPDATE {table} SET {column} = ? WHERE seq = (SELECT MIN(seq) FROM {table})"
    without_guards(folder, (change, (value,)))

    assert [meaning for meaning, _ in discrepancies(folder)] == ["index-differs"]


def test_a_deleted_and_an_invented_index_row_are_named(folder: Path) -> None:
    without_guards(
        folder,
        ("DELETE FROM incident_index WHERE reference = 'INC-0002'", ()),
        ("INSERT INTO place_index VALUES (99, 'DOC-0001', 'document.make', '', 1, 0)", ()),
    )

    assert {meaning for meaning, _ in discrepancies(folder)} == {"index-differs"}
    assert any("INC-0002" in reference for _, reference in discrepancies(folder))


def test_a_rebuild_mends_the_index(folder: Path, clock: FixedClock) -> None:
    without_guards(folder, ("DELETE FROM incident_index", ()))
    with open_vault(folder, passphrase=PASSPHRASE) as vault, vault.writer(clock.read()) as writer:
        list(writer.rebuild_index())

    assert discrepancies(folder) == []


def test_deleted_rows_in_the_middle_are_named(folder: Path) -> None:
    without_guards(
        folder, ("DELETE FROM entries WHERE seq = 3", ()), ("DELETE FROM bodies WHERE seq = 3", ())
    )

    assert ("entry-missing", "#3") in discrepancies(folder)
    assert ("mirror-ahead", "#3") in discrepancies(folder)


def test_deleted_rows_at_the_end_are_named_even_with_their_checkpoints(folder: Path) -> None:
    without_guards(
        folder,
        ("DELETE FROM entries WHERE seq >= 5", ()),
        ("DELETE FROM bodies WHERE seq >= 5", ()),
        ("DELETE FROM checkpoints WHERE size > 5", ()),
        ("DELETE FROM exhibit_index", ()),
        ("DELETE FROM about_index", ()),
        ("DELETE FROM kept_index", ()),
    )

    meanings = {meaning for meaning, _ in discrepancies(folder)}
    assert {"checkpoint-missing", "mirror-ahead"} <= meanings


def test_swapped_rows_are_named(folder: Path) -> None:
    swap = "UPDATE {0} SET seq = CASE seq WHEN 2 THEN -3 WHEN 3 THEN -2 END WHERE seq IN (2, 3)"
    back = "UPDATE {0} SET seq = -seq WHERE seq < 0"
    without_guards(
        folder,
        *((statement.format(table), ()) for table in ("entries", "bodies") for statement in (swap, back)),
    )

    meanings = {meaning for meaning, _ in discrepancies(folder)}
    assert {"entry-out-of-place", "entry-does-not-link", "checkpoint-differs"} <= meanings


def test_a_rewritten_record_with_a_rewritten_entry_is_named(folder: Path) -> None:
    """Somebody careful changes the words and makes the entry commit to them."""
    connection = plain_sql(folder)
    ((body,),) = connection.execute("SELECT data FROM bodies WHERE seq = 2").fetchall()
    ((data,),) = connection.execute("SELECT data FROM entries WHERE seq = 2").fetchall()
    connection.close()
    changed = body.replace("一通电话".encode(), "没有电话".encode())
    entry = encode_entry(replace(decode_entry(data), commit=read_body(changed).commit))
    without_guards(
        folder,
        ("UPDATE bodies SET data = ? WHERE seq = 2", (changed,)),
        ("UPDATE entries SET data = ? WHERE seq = 2", (entry,)),
        ("UPDATE incident_index SET summary = '没有电话' WHERE seq = 2", ()),
    )

    assert ("entry-does-not-link", "#3 INC-0002") in discrepancies(folder)
    assert ("mirror-differs", "#2 INC-0001") in discrepancies(folder)


def test_dropped_guards_are_named(folder: Path) -> None:
    connection = plain_sql(folder)
    connection.execute("DROP TRIGGER bodies_stay")
    connection.close()

    assert discrepancies(folder) == [("guard-missing", "bodies_stay")]


def object_of(folder: Path) -> Path:
    """The one kept object."""
    (found,) = (folder / "objects").glob("*/*.age")
    return found


@pytest.mark.parametrize("place", [0, 30, 150, 200, 70_000, -1])
def test_a_flipped_byte_in_an_object_is_named_when_the_data_is_read(folder: Path, place: int) -> None:
    target = object_of(folder)
    target.write_bytes(flipped(target.read_bytes(), place))

    assert discrepancies(folder) == []
    assert discrepancies(folder, read_data=True) == [("object-damaged", "#5 EX-0001")]


def test_a_deleted_object_is_named_without_reading_data(folder: Path) -> None:
    object_of(folder).unlink()

    assert discrepancies(folder) == [("object-missing", "#5 EX-0001")]


def test_a_strange_object_is_a_discrepancy_and_an_interrupted_one_a_note(
    folder: Path, clock: FixedClock
) -> None:
    strange = folder / "objects" / "ab" / f"ab{'0' * 62}.age"
    strange.parent.mkdir(exist_ok=True)
    shutil.copy(object_of(folder), strange)

    assert discrepancies(folder) == [("object-not-ours", f"objects/ab/ab{'0' * 62}.age")]

    strange.unlink()
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        with vault.writer(clock.read()) as writer:
            writer.keep_bytes(b"kept, then the power went")

        seen = look(folder)
        assert [each.meaning for each in seen if isinstance(each, Remark)] == ["object-found"]
        assert discrepancies(folder) == []

        with vault.writer(clock.read()):
            pass
        assert vault.exhibit("EX-0002").exhibit.how == "found"
    assert [each for each in look(folder) if not isinstance(each, Check)] == []


def broken(name: str) -> Callable[[Path], None]:
    """Cut a file in half."""

    def breaking(folder: Path) -> None:
        (target,) = folder.glob(name)
        data = target.read_bytes()
        target.write_bytes(data[: len(data) // 2])

    return breaking


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("VAULT.json", "manifest-unreadable"),
        ("keys/db.age", "key-unreadable"),
        ("keys/recovery.age", "key-unreadable"),
        ("keys/recovery-identity.age", "key-unreadable"),
        ("vault.db", "database-unreadable"),
        ("ledger/checkpoint-*.note", "checkpoint-does-not-verify"),
        ("ledger/entries-*.jsonl.age", "mirror-unreadable"),
    ],
)
def test_a_file_cut_in_half_is_named_and_nothing_is_thrown(folder: Path, name: str, meaning: str) -> None:
    broken(name)(folder)

    assert meaning in [found for found, _ in discrepancies(folder, read_data=True)]


@pytest.mark.parametrize("page", [0, 1, 3, 5])
def test_a_flipped_byte_in_the_database_file_is_named(folder: Path, page: int) -> None:
    target = folder / "vault.db"
    target.write_bytes(flipped(target.read_bytes(), page * 4096 + 700))

    assert "database-unreadable" in [meaning for meaning, _ in discrepancies(folder)]


def test_a_redirected_recipient_is_named(folder: Path) -> None:
    manifest = folder / "VAULT.json"
    text = manifest.read_text(encoding="utf-8")
    recipient = text.split('"recipient": "')[1].split('"')[0]
    manifest.write_text(
        text.replace(recipient, recipient[:-1] + ("p" if recipient[-1] == "q" else "q")), encoding="utf-8"
    )

    assert discrepancies(folder) == [("manifest-differs", "VAULT.json")]
