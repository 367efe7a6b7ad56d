"""`verify` looks at anything and never falls over it; readers and the writer refuse what is damaged."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from evidence_log.errors import VaultDamaged
from evidence_log.records.verification import Discrepancy
from evidence_log.vault.check import check_vault
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.vault.test_check import discrepancies, folder, without_guards
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
    "a whole table is gone": ("DROP TABLE kept_index", "database-unreadable"),
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
