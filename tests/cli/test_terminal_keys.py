"""Passphrases and the recovery line at a real terminal: what is asked, shown once, and gone afterwards."""

from pathlib import Path

from evidence_log.vault.open import open_vault
from tests.cli.test_terminal import _PROGRAM, environment, types_line
from tests.conftest import FixedClock
from tests.needs import needs
from tests.tui.tmux import terminal
from tests.vaults import PASSPHRASE, new_vault, slow_to_guess

NEW = "quail chalk muffin nutmeg puzzle fern vapor gecko"


@needs("tmux")
def test_enter_alone_makes_a_phrase_that_is_shown_once_and_asked_for(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with terminal(home, size=(100, 30), environment=environment(home)) as pane:
        types_line(pane, f"{_PROGRAM} init --zone Asia/Shanghai --jurisdiction cn --no-recovery")
        pane.until("新口令：")
        types_line(pane, "")
        shown = pane.until("这是随机生成的口令", "抄好后按回车")
        lines = [each.strip() for each in shown.splitlines()]
        phrase = next(each for each in lines if len(each.split(" ")) == 8 and each.isascii())
        assert any(len(each.split(" ")) == 8 and not each.isascii() for each in lines)
        types_line(pane, "")
        pane.until("请输入一遍")
        types_line(pane, "not at all")
        pane.until("抄好后按回车")
        types_line(pane, "")
        pane.until("请输入一遍")
        types_line(pane, phrase)
        pane.until("加密库已建立", "没有恢复密钥")

        assert phrase not in pane.screen(past=True)
    open_vault(home / "vault", passphrase=phrase).close()
    assert not any(phrase.encode() in each.read_bytes() for each in home.rglob("*") if each.is_file())


@needs("tmux")
def test_a_weak_one_is_said_to_be_and_may_be_kept(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with terminal(home, size=(100, 30), environment=environment(home)) as pane:
        types_line(pane, f"{_PROGRAM} init --zone Asia/Shanghai --jurisdiction cn --no-recovery")
        pane.until("新口令：")
        types_line(pane, "woaini1314")
        pane.until("马上就能猜出", "换一个更难猜的")
        types_line(pane, "")
        pane.until("再输入一次：")
        types_line(pane, "woaini1314")
        pane.until("加密库已建立")
    open_vault(home / "vault", passphrase="woaini1314").close()


@needs("tmux")
def test_the_line_from_the_paper_is_typed_unseen_in_its_groups_and_the_passphrase_set_anew(
    tmp_path: Path, clock: FixedClock
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    new = new_vault(home / "vault", clock)
    new.vault.close()
    letters = new.recovery_identity.removeprefix("AGE-SECRET-KEY-1").lower()
    with terminal(home, size=(100, 30), environment=environment(home)) as pane:
        types_line(pane, f"{_PROGRAM} recovery use")
        pane.until("恢复密钥：")
        types_line(pane, "AGE-SECRET-KEY-1")
        for at in range(0, len(letters), 20):
            pane.until("接着输入下一行")
            types_line(pane, " ".join(letters[at : at + 20][i : i + 4] for i in range(0, 20, 4)))
        pane.until("新口令：")
        types_line(pane, NEW)
        pane.until("一辈子也猜不出", "再输入一次：")
        types_line(pane, NEW)
        pane.until("口令已更改", "另建一个加密库")
        assert slow_to_guess(home / "vault")

        assert letters[:4] not in pane.screen(past=True).lower()
        assert NEW not in pane.screen(past=True)
    open_vault(home / "vault", passphrase=NEW).close()


@needs("tmux")
def test_the_app_opens_a_vault_without_a_passphrase_unasked(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with terminal(home, size=(100, 30), environment=environment(home)) as pane:
        types_line(pane, f"{_PROGRAM} init --no-passphrase --zone Asia/Shanghai --jurisdiction cn")
        pane.until("没有设口令")
        types_line(pane, f"{_PROGRAM} list")
        pane.until("0 条")
        types_line(pane, _PROGRAM)
        pane.until("还没有记录")
        pane.keys("q")


@needs("tmux")
def test_the_passphrase_is_changed_with_the_old_one(tmp_path: Path, clock: FixedClock) -> None:
    home = tmp_path / "home"
    home.mkdir()
    new_vault(home / "vault", clock).vault.close()
    with terminal(home, size=(100, 30), environment=environment(home)) as pane:
        types_line(pane, f"{_PROGRAM} passphrase")
        pane.until("口令：")
        types_line(pane, PASSPHRASE)
        pane.until("新口令：")
        types_line(pane, NEW)
        pane.until("再输入一次：")
        types_line(pane, NEW)
        pane.until("口令已更改", "以前的副本")
    assert slow_to_guess(home / "vault")
    open_vault(home / "vault", passphrase=NEW).close()
