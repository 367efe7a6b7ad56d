"""The list of proposed calls at a real terminal: changed, thinned out, taken; and what scripts are told."""

import sys
from pathlib import Path

import pytest

from evidence_log.vault.open import open_vault
from tests.casework.media_files import amr, written
from tests.cli.shell import Shell
from tests.cli.test_terminal import environment, types_line
from tests.conftest import FixedClock
from tests.needs import needs
from tests.tui.tmux import terminal
from tests.vaults import PASSPHRASE, new_vault


def recordings(folder: Path, count: int) -> Path:
    """A folder with so many recordings, an hour apart."""
    folder.mkdir()
    for number in range(count):
        written(folder / f"通话录音@催收(1990000000{number})_202611201{number}1000.amr", amr(1 + number))
    return folder


@needs("tmux")
def test_the_list_is_changed_and_taken_at_a_terminal(tmp_path: Path, clock: FixedClock) -> None:
    home = tmp_path / "home"
    home.mkdir()
    new_vault(home / "vault", clock).vault.close()
    recordings(home / "录音", 4)
    with terminal(home, size=(100, 30), environment=environment(home)) as pane:
        types_line(pane, f"cd ~; '{sys.executable}' -m evidence_log log --from 录音")
        pane.until("口令：")
        types_line(pane, PASSPHRASE)
        pane.until("4 个录音尚未入记录", "按回车记入全部 4 个")
        types_line(pane, " -2,4")  # to tmux a word that begins with a dash is an option
        pane.until("还剩 2 个")
        types_line(pane, "3 号码 19900009999")
        pane.until("19900009999")
        types_line(pane, "1 时间 前天晚上八点")
        types_line(pane, "1 谁 自称姓王的")
        pane.until("自称姓王的")
        types_line(pane, "what")
        pane.until("没有看懂")
        types_line(pane, "")
        pane.until("新记入 2 个来去电", "按您所说去掉 2 个")
    with open_vault(home / "vault", passphrase=PASSPHRASE) as vault:
        told = [(each.incident.who, each.incident.numbers) for each in vault.incidents()]
    assert sorted(told, key=str) == sorted(
        [("自称姓王的", ("19900000000",)), ("催收", ("19900009999",))], key=str
    )


@needs("tmux")
def test_leaving_the_list_logs_nothing(tmp_path: Path, clock: FixedClock) -> None:
    home = tmp_path / "home"
    home.mkdir()
    new_vault(home / "vault", clock).vault.close()
    recordings(home / "录音", 1)
    with terminal(home, size=(100, 30), environment=environment(home)) as pane:
        types_line(pane, f"cd ~; '{sys.executable}' -m evidence_log log --from 录音")
        pane.until("口令：")
        types_line(pane, PASSPHRASE)
        pane.until("按回车记入全部 1 个")
        types_line(pane, "q")
        pane.until("新记入 0 个来去电")
    with open_vault(home / "vault", passphrase=PASSPHRASE) as vault:
        assert vault.incidents() == []


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    shell = Shell(tmp_path)
    shell.quick_vault()
    return shell


def test_a_script_sees_the_list_first_and_takes_it_with_all(shell: Shell, tmp_path: Path) -> None:
    folder = recordings(tmp_path / "calls", 2)
    listed = shell("log", "--from", str(folder), "--json")
    nothing = shell("list", "--json").json
    taken = shell("log", "--from", str(folder), "--all", "--json")
    again = shell("log", "--from", str(folder), "--json")

    assert [each["numbers"] for each in listed.json["proposals"]] == [["19900000000"], ["19900000001"]]
    assert nothing == {"incidents": []}
    assert [each["reference"] for each in taken.json["logged"]] == ["INC-0001", "INC-0002"]
    assert (again.json["proposals"], [each["exhibit"] for each in again.json["held"]]) == (
        [],
        ["EX-0001", "EX-0002"],
    )


def test_a_locked_vault_cannot_say_what_is_new(shell: Shell, tmp_path: Path) -> None:
    folder = recordings(tmp_path / "calls", 1)

    assert shell("log", "--from", str(folder), "--all", passphrase=False).code == 2
