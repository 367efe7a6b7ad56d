"""A recovery identity may be declined, made later, replaced; planted or removed ones are named."""

from datetime import timedelta
from pathlib import Path

import pytest

from evidence_log.casework.init_vault import init_vault
from evidence_log.casework.make_recovery import make_recovery, replace_recovery
from evidence_log.casework.show_recovery import recovery_since
from evidence_log.casework.use_recovery import use_recovery
from evidence_log.errors import NoRecovery, RecoveryExists, VaultDamaged, WrongRecovery
from evidence_log.records.case import Case, Jurisdiction
from evidence_log.records.vault_facts import KeyWrap
from evidence_log.records.verification import Check
from evidence_log.vault import age, keys
from evidence_log.vault.check import check_vault
from evidence_log.vault.open import open_vault
from tests.casework.test_change_passphrase import beside_checks
from tests.casework.test_use_recovery import LINE
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, log, new_vault


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def declined(folder: Path, clock: FixedClock) -> Path:
    """A vault made without a recovery identity."""
    case = Case(zone="Asia/Shanghai", jurisdiction=Jurisdiction.CN)
    made = init_vault(folder, passphrase=PASSPHRASE, case=case, at=clock.read(), with_recovery=False)
    made.vault.close()
    assert made.recovery_identity == ""
    return folder


def test_it_may_be_declined_and_made_later(declined: Path, clock: FixedClock) -> None:
    assert {each.name for each in (declined / "keys").iterdir()} == {
        *("passphrase.age", "db.age", "sign.age", "name.age")
    }
    assert beside_checks(declined, PASSPHRASE) == []
    with pytest.raises(NoRecovery):
        use_recovery(declined, typed=LINE)
    with open_vault(declined, passphrase=PASSPHRASE) as vault:
        with pytest.raises(NoRecovery):
            vault.recovery_identity()
        line = make_recovery(vault, at=clock.read())
        assert vault.recovery_identity() == line
        with pytest.raises(RecoveryExists):
            make_recovery(vault, at=clock.read())

    use_recovery(declined, typed=line).close()
    assert beside_checks(declined, PASSPHRASE) == []


def test_a_replaced_line_opens_no_longer(folder: Path, clock: FixedClock) -> None:
    new = new_vault(folder, clock)
    new.vault.close()
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        line = replace_recovery(vault, at=clock.read())

    with pytest.raises(WrongRecovery):
        use_recovery(folder, typed=new.recovery_identity)
    use_recovery(folder, typed=line).close()
    assert beside_checks(folder, PASSPHRASE) == []


@pytest.mark.parametrize("names", [["recovery.age"], ["recovery-identity.age"]], ids=lambda each: each[0])
def test_a_recovery_that_was_made_and_removed_is_named(
    folder: Path, clock: FixedClock, names: list[str]
) -> None:
    new_vault(folder, clock).vault.close()
    for name in names:
        (folder / "keys" / name).unlink()

    assert [each.meaning for each in beside_checks(folder, PASSPHRASE)] == ["key-unreadable"]


def test_all_of_it_removed_is_named_in_a_vault_that_had_it_from_the_start_or_later(
    tmp_path: Path, declined: Path, clock: FixedClock
) -> None:
    new_vault(tmp_path / "other", clock).vault.close()
    with open_vault(declined, passphrase=PASSPHRASE) as vault:
        make_recovery(vault, at=clock.read())
    for folder in (tmp_path / "other", declined):
        for name in ("recovery.age", "recovery-identity.age"):
            (folder / "keys" / name).unlink()

        assert [each.meaning for each in beside_checks(folder, PASSPHRASE)] == ["recovery-removed"]


def test_an_earlier_line_that_is_put_back_opens_and_is_named(folder: Path, clock: FixedClock) -> None:
    new = new_vault(folder, clock)
    new.vault.close()
    names = ("recovery.age", "recovery-identity.age")
    before = {name: (folder / "keys" / name).read_bytes() for name in names}
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        replace_recovery(vault, at=clock.read())
    for name, data in before.items():
        (folder / "keys" / name).write_bytes(data)

    use_recovery(folder, typed=new.recovery_identity).close()
    assert [each.meaning for each in beside_checks(folder, PASSPHRASE)] == ["key-put-back"]
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        log(vault, clock, "a writer came by")
        assert [each.meaning for each in beside_checks(folder, PASSPHRASE)] == ["key-put-back"]
        replace_recovery(vault, at=clock.read())
    assert beside_checks(folder, PASSPHRASE) == []


def test_a_planted_line_is_never_shown_and_is_named(folder: Path, clock: FixedClock) -> None:
    """Anybody can encrypt a line of their own to the vault; shown, it would be copied and open nothing."""
    new_vault(folder, clock).vault.close()
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        planted = age.encrypt_small(f"{LINE}\n".encode(), [vault._keys.recipient])
        for name in ("recovery-identity.age", "recovery-identity.new"):
            (folder / "keys" / name).write_bytes(planted)
        with pytest.raises(VaultDamaged):
            vault.recovery_identity()
        log(vault, clock, "a writer came by")
        with pytest.raises(VaultDamaged):
            vault.recovery_identity()

    assert [each.meaning for each in beside_checks(folder, PASSPHRASE)] == ["recovery-does-not-open"]


def test_junk_planted_where_it_was_declined_is_never_entered(declined: Path, clock: FixedClock) -> None:
    for name in ("recovery.age", "recovery-identity.age"):
        (declined / "keys" / name).write_bytes(b"junk")
    with open_vault(declined, passphrase=PASSPHRASE) as vault:
        log(vault, clock, "a writer came by")
        assert KeyWrap.RECOVERY not in vault.ways()

    assert [each.meaning for each in beside_checks(declined, PASSPHRASE)] == ["key-unreadable"]


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_a_replacement_stopped_after_any_step_leaves_the_old_or_the_new_and_is_finished(
    folder: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    new_vault(folder, clock).vault.close()
    done: list[str] = []

    def stopping(name: str, real: object) -> object:
        def step(*args: object, **values: object) -> object:
            if len(done) == steps:
                raise KeyboardInterrupt
            done.append(name)
            return real(*args, **values)  # type: ignore[operator]

        return step

    for name in ("write_durably", "publish"):
        monkeypatch.setattr(keys, name, stopping(name, getattr(keys, name)))
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        try:
            keys.write_recovery(folder / "keys", vault._keys, tmp=folder / "tmp")
        except KeyboardInterrupt:
            assert steps < 3
    monkeypatch.undo()
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        line = vault.recovery_identity()
        use_recovery(folder, typed=line).close()
        assert all(each.meaning == "key-change-unfinished" for each in beside_checks(folder, PASSPHRASE))
        log(vault, clock, "afterwards")
        assert vault.recovery_identity() == line

    assert not (folder / "keys" / "recovery-identity.new").exists()
    seen = check_vault(folder, passphrase=PASSPHRASE, read_data=True)
    assert all(isinstance(each, Check) for each in seen)


def test_since_when_there_is_one_is_told_of_the_one_that_holds(declined: Path, clock: FixedClock) -> None:
    told = []
    with open_vault(declined, passphrase=PASSPHRASE) as vault:
        told.append(recovery_since(vault))
        make_recovery(vault, at=clock.read())
        for _ in range(2):
            told.append(recovery_since(vault))
            clock.advance(timedelta(hours=1))
            replace_recovery(vault, at=clock.read())
        told.append(recovery_since(vault))
        held = vault.recovery_made_at()

    first, *since = told
    assert first is None
    assert since == sorted({each for each in since if each is not None})
    assert held == since[-1]
