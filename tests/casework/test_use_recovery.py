"""The line from the paper: read however it was copied, told where it was mistyped, and good for a new passphrase."""

from pathlib import Path

import pytest

from evidence_log.casework.change_passphrase import change_passphrase
from evidence_log.casework.use_recovery import is_whole, read_recovery, use_recovery
from evidence_log.errors import (
    RecoveryMistyped,
    RecoveryTooShort,
    VaultDamaged,
    WrongPassphrase,
    WrongRecovery,
)
from evidence_log.records.vault_facts import KeyWrap
from evidence_log.vault import age
from evidence_log.vault.open import open_vault
from tests.casework.test_change_passphrase import beside_checks, changes
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, log, new_vault

NEW = "quail chalk muffin nutmeg puzzle fern vapor gecko"
HEAD = "AGE-SECRET-KEY-1"
LETTERS = "ZPK4PDKLR4JQ84YDRS2JQ5UDFVLSUZR865K0Q6KLJ7F5L4U599KQRNT9NG"
LINE = HEAD + LETTERS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


def test_the_line_opens_the_vault_and_a_new_passphrase_follows(folder: Path, clock: FixedClock) -> None:
    new = new_vault(folder, clock)
    log(new.vault, clock, "kept")
    new.vault.close()
    with use_recovery(folder, typed=new.recovery_identity) as vault:
        assert vault.opened_with is KeyWrap.RECOVERY
        change_passphrase(vault, NEW, at=clock.read())

    with pytest.raises(WrongPassphrase):
        open_vault(folder, passphrase=PASSPHRASE)
    with open_vault(folder, passphrase=NEW) as vault:
        assert vault.incident("INC-0001").incident.account == "kept"
        (change,) = changes(vault)
        assert (change.made.wrap, change.opened_with) == (KeyWrap.PASSPHRASE, KeyWrap.RECOVERY)
        assert vault.recovery_identity() == new.recovery_identity
    assert beside_checks(folder, NEW) == []


@pytest.mark.parametrize("spoil", ["missing", "damaged"])
def test_it_opens_a_vault_whose_passphrase_file_is_gone(folder: Path, clock: FixedClock, spoil: str) -> None:
    new = new_vault(folder, clock)
    new.vault.close()
    target = folder / "keys" / "passphrase.age"
    target.unlink()
    if spoil == "damaged":
        target.write_bytes(b"half a f")
    with use_recovery(folder, typed=new.recovery_identity) as vault:
        change_passphrase(vault, NEW, at=clock.read())

    open_vault(folder, passphrase=NEW).close()
    assert beside_checks(folder, NEW) == []


@pytest.mark.parametrize(
    "typed",
    [
        LINE,
        LINE.lower(),
        f"  {LINE}\r\n",
        LETTERS,
        HEAD + "\n" + "\n".join(LETTERS[at : at + 20] for at in range(0, 58, 20)),
        HEAD + "  " + "  ".join(LETTERS[at : at + 4] for at in range(0, 58, 4)).lower(),
        "age secret key 1 " + LETTERS,
        f"\ufeff{HEAD}\u3000{LETTERS}",
        "-".join(LETTERS[at : at + 4] for at in range(0, 58, 4)),
    ],
)
def test_grouping_case_and_line_ends_do_not_matter(typed: str) -> None:
    assert read_recovery(typed) == age.read_identity(LINE)
    assert is_whole(typed)


@pytest.mark.parametrize("place", range(58))
def test_a_letter_mistyped_is_told_by_its_group(place: int) -> None:
    wrong = "Q" if LETTERS[place] != "Q" else "P"
    for letter in (wrong, "1", "O"):
        with pytest.raises(RecoveryMistyped) as told:
            read_recovery(HEAD + LETTERS[:place] + letter + LETTERS[place + 1 :])

        assert told.value.values == {"group": str(place // 4 + 1)}


def test_two_letters_changed_about_are_told_and_never_guessed() -> None:
    with pytest.raises(RecoveryMistyped):
        read_recovery(HEAD + LETTERS[1] + LETTERS[0] + LETTERS[2:])


@pytest.mark.parametrize("typed", ["", "hello", LINE[:-1], LINE + "Q", HEAD, "age1qqqq"])
def test_a_line_too_short_or_too_long_says_how_many_letters_there_are(typed: str) -> None:
    with pytest.raises(RecoveryTooShort):
        read_recovery(typed)


def test_the_line_of_another_vault_is_just_that(folder: Path, clock: FixedClock) -> None:
    new_vault(folder, clock).vault.close()

    with pytest.raises(WrongRecovery):
        use_recovery(folder, typed=LINE)


def test_a_damaged_wrapping_is_damage(folder: Path, clock: FixedClock) -> None:
    new = new_vault(folder, clock)
    new.vault.close()
    (folder / "keys" / "recovery.age").write_bytes(b"?")

    with pytest.raises(VaultDamaged):
        use_recovery(folder, typed=new.recovery_identity)
