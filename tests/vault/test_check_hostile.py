"""`verify` looks at anything and never falls over it; readers and the writer refuse what is damaged."""

import json
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
import sqlcipher3
from hypothesis import HealthCheck, given, settings, strategies as st
from msgspec.structs import replace
from sqlmodel import SQLModel

from evidence_log.errors import Refusal, VaultDamaged
from evidence_log.ledger.chain import decode_entry, encode_entry
from evidence_log.records.verification import Check, Discrepancy
from evidence_log.vault.check import check_vault
from evidence_log.vault.keys import unlock
from evidence_log.vault.mirror import Mirror
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.vault.test_check import discrepancies, folder, plain_sql, without_guards
from tests.vaults import PASSPHRASE, log

__all__ = ["folder"]

ATTACKS = {
    "an entry becomes text": ("UPDATE entries SET data = 'words' WHERE seq = 2", "entry-unreadable"),
    "an entry becomes a number": ("UPDATE entries SET data = 5 WHERE seq = 2", "entry-unreadable"),
    "a body becomes text": ("UPDATE bodies SET data = 'words' WHERE seq = 2", "body-unreadable"),
    "a body is emptied": ("UPDATE bodies SET data = x'' WHERE seq = 2", "body-unreadable"),
    "the notes become text": ("UPDATE checkpoints SET note = 'words'", "checkpoint-does-not-verify"),
    "the tree's edge is changed": ("UPDATE checkpoints SET peaks = zeroblob(32)", "checkpoint-differs"),
    "all notes are gone": ("DELETE FROM checkpoints", "head-unsigned"),
    "an index row becomes nonsense": ("UPDATE incident_index SET occurred = 'x'", "index-differs"),
    "an index row has no entry": ("UPDATE incident_index SET seq = 99 WHERE seq = 2", "index-differs"),
    "an index row is no UTF-8": (
        "UPDATE incident_index SET summary = CAST(x'ff41' AS TEXT)",
        "index-differs",
    ),
    "a reference becomes bytes": ("UPDATE exhibit_index SET reference = x'ff'", "index-differs"),
    "a reference has no number": (
        "UPDATE incident_index SET reference = 'INC' WHERE seq = 4",
        "index-differs",
    ),
    "a body is no UTF-8": ("UPDATE bodies SET data = x'ff00' WHERE seq = 2", "body-unreadable"),
    "a whole table is gone": ("DROP TABLE kept_index", "database-unreadable"),
    "a table was added": ("CREATE TABLE mine (words)", "table-differs"),
    "a column was added": ("ALTER TABLE bodies ADD COLUMN mine", "table-differs"),
    "a database index is gone": ("DROP INDEX ix_kept_index_name", "table-differs"),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_row_of_another_kind_is_named_and_nothing_is_thrown(folder: Path, attack: str) -> None:
    statement, meaning = ATTACKS[attack]
    without_guards(folder, (statement, ()))

    assert meaning in [found for found, _ in discrepancies(folder, read_data=True)]


@pytest.mark.parametrize("attack", ATTACKS)
def test_whoever_reads_or_writes_then_refuses_or_succeeds_and_never_falls(
    folder: Path, clock: FixedClock, attack: str
) -> None:
    without_guards(folder, (ATTACKS[attack][0], ()))
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        for act in (
            vault.case_file,
            vault.incidents,
            vault.timeline,
            vault.unexamined,
            lambda: log(vault, clock, "再次"),
        ):
            with suppress(VaultDamaged):
                act()


@pytest.mark.parametrize("deleted", [1, 3, 7], ids=["the last", "the last three", "all of them"])
def test_the_writer_does_not_go_on_over_deleted_entries(
    folder: Path, clock: FixedClock, deleted: int
) -> None:
    without_guards(
        folder,
        ("DELETE FROM bodies WHERE seq >= ?", (7 - deleted,)),
        ("DELETE FROM entries WHERE seq >= ?", (7 - deleted,)),
    )

    with open_vault(folder, passphrase=PASSPHRASE) as vault, pytest.raises(VaultDamaged):
        log(vault, clock, "再次")


def lost(name: str) -> Callable[[Path], None]:
    """Remove a folder."""
    return lambda folder: shutil.rmtree(folder / name)


def a_folder_for(pattern: str) -> Callable[[Path], None]:
    """Put a folder where a file was."""

    def replacing(folder: Path) -> None:
        (path,) = folder.glob(pattern)
        path.unlink()
        path.mkdir()

    return replacing


DAMAGE = {
    "the ledger's folder is lost": (lost("ledger"), True),
    "the objects' folder is lost": (lost("objects"), True),
    "the temporary folder is lost": (lost("tmp"), True),
    "the keys are lost": (lost("keys"), False),
    "a note is a folder": (a_folder_for("ledger/checkpoint-*.note"), True),
    "a part of the mirror is a folder": (a_folder_for("ledger/entries-*.age"), True),
    "an object is a folder": (a_folder_for("objects/*/*.age"), True),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_lost_or_replaced_file_is_looked_at_calmly(folder: Path, clock: FixedClock, damage: str) -> None:
    breaking, opens = DAMAGE[damage]
    breaking(folder)

    seen = list(check_vault(folder, passphrase=PASSPHRASE, read_data=True))
    if opens:
        with open_vault(folder, passphrase=PASSPHRASE) as vault:
            assert log(vault, clock, "再次") == "INC-0004"
    else:
        assert any(isinstance(each, Discrepancy) for each in seen)


TAIL = (
    "DELETE FROM entries WHERE seq >= 5",
    "DELETE FROM bodies WHERE seq >= 5",
    "DELETE FROM checkpoints WHERE size > 5",
    "DELETE FROM exhibit_index",
    "DELETE FROM about_index",
    "DELETE FROM kept_index",
)


def contents(folder: Path) -> dict[str, bytes]:
    """Everything in a folder, by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("left", ["checkpoint-*.note", "entries-*.age"], ids=["the note", "the mirror"])
def test_a_tail_deleted_with_its_heads_is_known_by_what_lies_beside_and_nothing_is_buried(
    folder: Path, clock: FixedClock, left: str
) -> None:
    without_guards(folder, *((statement, ()) for statement in TAIL))
    kept = set((folder / "ledger").glob(left))
    for path in set((folder / "ledger").iterdir()) - kept:
        path.unlink()
    before = contents(folder / "ledger")

    with open_vault(folder, passphrase=PASSPHRASE) as vault, pytest.raises(VaultDamaged):
        log(vault, clock, "再次")
    assert contents(folder / "ledger") == before


def test_an_older_database_put_back_is_named_and_not_written_on(folder: Path, clock: FixedClock) -> None:
    older = (folder / "vault.db").read_bytes()
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        log(vault, clock, "后来的事")
    (folder / "vault.db").write_bytes(older)

    assert {"mirror-ahead", "checkpoint-missing"} <= {meaning for meaning, _ in discrepancies(folder)}
    with open_vault(folder, passphrase=PASSPHRASE) as vault, pytest.raises(VaultDamaged):
        log(vault, clock, "再次")


def test_two_histories_of_one_length_are_named_and_not_written_on(folder: Path, clock: FixedClock) -> None:
    """Both were signed by the vault: somebody wrote on after a copy, and mixed the two."""
    other = folder.with_name("other")
    shutil.copytree(folder, other)
    for each, words in ((folder, "此时的事"), (other, "另一个此时的事")):
        with open_vault(each, passphrase=PASSPHRASE) as vault:
            log(vault, clock, words)
    shutil.copytree(other / "ledger", folder / "ledger", dirs_exist_ok=True)

    assert {"mirror-differs", "checkpoint-differs"} <= {meaning for meaning, _ in discrepancies(folder)}
    with open_vault(folder, passphrase=PASSPHRASE) as vault, pytest.raises(VaultDamaged):
        log(vault, clock, "再次")


def test_a_note_anybody_could_have_put_there_stops_nobody(folder: Path, clock: FixedClock) -> None:
    (folder / "ledger" / "checkpoint-99.note").write_bytes(b"evidence-log/x\n99\nAAAA\n\n")
    (folder / "ledger" / "entries-0-99999999999999.jsonl.age").write_bytes(b"no age file")

    seen = list(check_vault(folder, passphrase=PASSPHRASE, read_data=False))
    meanings = {each.meaning for each in seen if not isinstance(each, Check)}
    assert meanings == {"checkpoint-does-not-verify", "mirror-unreadable"}
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert log(vault, clock, "再次") == "INC-0004"


def test_the_writer_does_not_go_on_after_a_rewritten_last_entry(folder: Path, clock: FixedClock) -> None:
    connection = plain_sql(folder)
    ((data,),) = connection.execute("SELECT data FROM entries WHERE seq = 6").fetchall()
    connection.close()
    rewritten = encode_entry(replace(decode_entry(data), at="2020-01-01T00:00:00.000000Z"))
    without_guards(folder, ("UPDATE entries SET data = ? WHERE seq = 6", (rewritten,)))

    assert ("checkpoint-differs", "checkpoint-7") in discrepancies(folder)
    with open_vault(folder, passphrase=PASSPHRASE) as vault, pytest.raises(VaultDamaged):
        log(vault, clock, "再次")


def test_an_entry_of_a_time_in_no_calendar_is_named_and_refused(folder: Path) -> None:
    connection = plain_sql(folder)
    ((data,),) = connection.execute("SELECT data FROM entries WHERE seq = 2").fetchall()
    connection.close()
    rewritten = encode_entry(replace(decode_entry(data), at="0001-01-01T00:00:00.000000Z", off=-600))
    without_guards(folder, ("UPDATE entries SET data = ? WHERE seq = 2", (rewritten,)))

    assert ("entry-unreadable", "#2") in discrepancies(folder)
    with open_vault(folder, passphrase=PASSPHRASE) as vault, pytest.raises(VaultDamaged):
        vault.case_file()


def test_missing_index_rows_neither_give_a_number_twice_nor_find_what_was_known(
    folder: Path, clock: FixedClock
) -> None:
    without_guards(
        folder,
        ("DELETE FROM incident_index WHERE reference = 'INC-0003'", ()),
        ("DELETE FROM kept_index", ()),
    )

    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert log(vault, clock, "再次") == "INC-0004"
        assert [each.reference for each in vault.case_file().exhibits] == ["EX-0001"]
    assert discrepancies(folder, read_data=True) == []


def test_an_index_that_leads_to_another_incident_is_refused(folder: Path) -> None:
    without_guards(folder, ("UPDATE place_index SET reference = 'INC-0009' WHERE seq = 2", ()))

    with open_vault(folder, passphrase=PASSPHRASE) as vault, pytest.raises(VaultDamaged):
        vault.incident("INC-0009")


def test_the_mirror_keeps_what_it_told_when_a_body_was_changed(folder: Path, clock: FixedClock) -> None:
    without_guards(folder, ("UPDATE bodies SET data = 'words' WHERE seq = 2", ()))
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        log(vault, clock, "再次")

    (segment,) = (folder / "ledger").glob("entries-*.age")
    lines = list(Mirror(folder).read(segment, unlock(folder / "keys", PASSPHRASE).identity))
    assert len(lines) == 8
    assert "一通电话".encode() in (lines[2][1] or b"")
    assert {("body-unreadable", "#2 INC-0001"), ("mirror-differs", "#2 INC-0001")} <= set(
        discrepancies(folder)
    )


@pytest.mark.parametrize(
    ("field", "said"),
    [("vault_id", "0" * 32), ("demo", "示例"), ("origin", "evidence-log/other"), ("verifier", "a+b+c")],
)
def test_a_changed_description_is_named_and_everything_else_still_fits(
    folder: Path, field: str, said: str
) -> None:
    manifest = json.loads((folder / "VAULT.json").read_bytes())
    (folder / "VAULT.json").write_text(json.dumps(manifest | {field: said}), encoding="utf-8")

    assert discrepancies(folder, read_data=True) == [("manifest-differs", "VAULT.json")]


def test_without_its_description_the_rest_of_the_vault_is_looked_at(folder: Path) -> None:
    (folder / "VAULT.json").unlink()
    (folder / "keys" / "recovery.age").unlink()
    shutil.rmtree(folder / "ledger")
    shutil.rmtree(folder / "objects")

    assert {meaning for meaning, _ in discrepancies(folder, read_data=True)} == {
        "manifest-unreadable",
        "key-unreadable",
        "folder-unreadable",
        "object-missing",
    }


@pytest.mark.skipif(os.name != "posix", reason="not run here: pipes with a name")
@pytest.mark.parametrize(
    "pattern", ["VAULT.json", "keys/sign.age", "ledger/*.note", "ledger/*.age", "objects/*/*.age"]
)
def test_a_pipe_in_place_of_a_file_makes_nobody_wait(folder: Path, pattern: str) -> None:
    (path,) = folder.glob(pattern)
    path.unlink()
    os.mkfifo(path)

    assert len(discrepancies(folder, read_data=True)) == 1


COLUMNS = [
    (str(table.name), column.name) for table in SQLModel.metadata.sorted_tables for column in table.columns
]
VALUES = ["'words'", "''", "5", "-1", "1.5", "x''", "x'ff00'", "CAST(x'ff' AS TEXT)", str(2**62), "'INC-x'"]
ROWS = ["1", "rowid = (SELECT MAX(rowid) FROM {})"]


@given(where=st.sampled_from(COLUMNS), value=st.sampled_from(VALUES), rows=st.sampled_from(ROWS))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_stands_in_a_column_nobody_falls(
    folder: Path, clock: FixedClock, where: tuple[str, str], value: str, rows: str
) -> None:
    table, column = where
    attacked = folder.with_name("attacked")
    shutil.rmtree(attacked, ignore_errors=True)
    shutil.copytree(folder, attacked)
    change = f"UPDATE {table} SET {column} = {value} WHERE {rows.format(table)}"
    with suppress(sqlcipher3.IntegrityError):
        without_guards(attacked, (change, ()))

    list(check_vault(attacked, passphrase=PASSPHRASE, read_data=True))
    with open_vault(attacked, passphrase=PASSPHRASE) as vault:
        for act in (
            vault.case,
            vault.case_file,
            vault.incidents,
            vault.timeline,
            vault.unexamined,
            lambda: vault.incident("INC-0001"),
            lambda: vault.exhibit("EX-0001"),
            lambda: log(vault, clock, "再次"),
        ):
            with suppress(Refusal):
                act()
