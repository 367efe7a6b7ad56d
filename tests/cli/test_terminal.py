"""The commands at a real terminal: what is asked, and what is left behind afterwards."""

import re
import subprocess
import sys
from pathlib import Path

from evidence_log.vault.open import open_vault
from tests.casework.media_files import jpeg
from tests.conftest import FixedClock
from tests.needs import needs
from tests.tui.tmux import Terminal, terminal
from tests.vaults import PASSPHRASE, new_vault

_PROGRAM = f"'{sys.executable}' -m evidence_log"


def environment(folder: Path) -> tuple[str, ...]:
    """Nobody's own settings, and Chinese."""
    return (
        f"HOME={folder}",
        f"XDG_DATA_HOME={folder}/data",
        f"XDG_CONFIG_HOME={folder}/config",
        f"EVIDENCE_LOG_VAULT={folder}/vault",
        "EVIDENCE_LOG_LANG=zh",
        f"PYTHONPATH={Path(__file__).parents[2]}",
    )


def types_line(pane: Terminal, words: str) -> None:
    """Type words and press Enter."""
    pane.types(words)
    pane.keys("Enter")


@needs("tmux")
def test_a_vault_is_made_and_its_recovery_line_does_not_stay_on_the_screen(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with terminal(home, size=(100, 30), environment=environment(home)) as pane:
        types_line(pane, f"{_PROGRAM} init --zone Asia/Shanghai --jurisdiction cn")
        pane.until("新口令：")
        types_line(pane, PASSPHRASE)
        pane.until("再输入一次：")
        types_line(pane, PASSPHRASE)
        shown = pane.until("AGE-SECRET-KEY-1", "抄好后")
        line = next(each.strip() for each in shown.splitlines() if "AGE-SECRET-KEY-1" in each)
        types_line(pane, line[-4:].lower())
        pane.until("加密库已建立", "正确")

        assert "AGE-SECRET-KEY-1" not in pane.screen(past=True)
        assert PASSPHRASE not in pane.screen(past=True)
    with open_vault(home / "vault", passphrase=PASSPHRASE) as vault:
        assert vault.recovery_identity() == line


@needs("tmux")
def test_what_is_asked_is_written_down_and_is_in_no_history(tmp_path: Path, clock: FixedClock) -> None:
    home = tmp_path / "home"
    home.mkdir()
    new_vault(home / "vault", clock).vault.close()
    (home / "a photo.jpg").write_bytes(jpeg())
    with terminal(home, size=(100, 30), environment=environment(home)) as pane:
        types_line(pane, f"{_PROGRAM} log visit")
        pane.until("发生了什么？")
        types_line(pane, "两个男的敲门，说“开门”。𠮷")
        types_line(pane, "敲了十分钟。")
        types_line(pane, "")
        pane.until("什么时候？")
        types_line(pane, "2026-11-20 19:10")
        pane.until("对方号码？")
        types_line(pane, "199 0000 0002")
        pane.until("照片、录音或文件？")
        types_line(pane, f"'{home}/a photo.jpg'")
        types_line(pane, "")
        pane.until("已存入加密库的收件箱", "a photo.jpg")
        types_line(pane, f"{_PROGRAM} inbox accept --all")
        pane.until("口令：")
        types_line(pane, PASSPHRASE)
        pane.until("已收入：EX-0001，属于 INC-0001")
    with open_vault(home / "vault", passphrase=PASSPHRASE) as vault:
        filed = vault.incident("INC-0001")

    assert filed.incident.account == "两个男的敲门，说“开门”。𠮷\n敲了十分钟。"
    assert (filed.incident.numbers, filed.exhibits) == (("199 0000 0002",), ("EX-0001",))
    assert filed.incident.occurred.text == "2026-11-20 19:10"
    found = subprocess.run(["grep", "-rl", "0002", str(home)], capture_output=True, text=True, check=False)
    assert found.stdout == ""


@needs("tmux")
def test_ctrl_c_is_one_sentence_and_a_hint(tmp_path: Path, clock: FixedClock) -> None:
    home = tmp_path / "home"
    home.mkdir()
    new_vault(home / "vault", clock).vault.close()
    with terminal(home, size=(100, 30), environment=environment(home)) as pane:
        types_line(pane, f"{_PROGRAM} list; echo code $?")
        pane.until("口令：")
        pane.keys("C-c")
        seen = pane.until("code 2")

    assert "evidence-log: 已中断，没有做完\n提示：之前保存的都在；请再运行一次\n" in seen
    assert "Traceback" not in seen


@needs("tmux")
def test_the_numbered_list_does_everything_line_by_line(tmp_path: Path, clock: FixedClock) -> None:
    home = tmp_path / "home"
    home.mkdir()
    new_vault(home / "vault", clock).vault.close()
    (home / "passphrase.txt").write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    with terminal(home, size=(80, 40), environment=environment(home)) as pane:
        types_line(pane, f"{_PROGRAM} --plain --passphrase-file {home}/passphrase.txt; echo left with $?")
        pane.until("正处在危险中？请先拨打", "1. 记一次来电", "输入编号")
        types_line(pane, "99")
        pane.until("请输入 1 到")
        types_line(pane, "4")
        pane.until("发生了什么")
        types_line(pane, "他说明天上门")
        types_line(pane, "")
        for asked in ("什么时候", "对方号码", "照片、录音"):
            pane.until(asked)
            types_line(pane, "")
        pane.until("INC-0001")
        types_line(pane, "8")
        pane.until("1 条记录")
        types_line(pane, "L")
        pane.until("Write down a threat")
        types_line(pane, "10")
        pane.until("Which number")
        types_line(pane, "inc-0001")
        pane.until("What happened: 他说明天上门")
        types_line(pane, "?")
        offered = pane.until("Write down a debt")
        types_line(pane, re.findall(r"(\d+)\. Write down a debt", offered)[-1])
        for asked, told in (
            ("Who lent", "虚构贷款"),
            ("Kind of", ""),
            ("Who collects", ""),
            ("How much", "两千"),
        ):
            pane.until(asked)
            types_line(pane, told)
        pane.until("not an acknowledgement")
        types_line(pane, re.findall(r"(\d+)\. Record a step", offered)[-1])
        for asked, told in (
            ("What was done", "complaint"),
            ("When", ""),
            ("To whom", "[b]x"),
            ("In words", ""),
        ):
            pane.until(asked)
            types_line(pane, told)
        pane.until("Due by")
        types_line(pane, "in 15 days")
        pane.until("STEP-0001")
        types_line(pane, "")
        pane.until("left with 0")
    with open_vault(home / "vault", passphrase=PASSPHRASE) as vault:
        assert [each.incident.account for each in vault.incidents()] == ["他说明天上门"]
        assert [(each.debt.lender, each.debt.agency) for each in vault.debts()] == [("虚构贷款", None)]
        assert [(each.step.kind, each.step.to) for each in vault.steps()] == [("complaint", "[b]x")]


@needs("tmux")
def test_the_numbered_list_begins_with_a_vault_where_there_is_none(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with terminal(home, size=(80, 30), environment=environment(home)) as pane:
        types_line(pane, f"{_PROGRAM} --plain; echo left with $?")
        pane.until("1. 先建立加密库")
        pane.keys("C-d")
        pane.until("left with 0")
    assert not (home / "vault").exists()


def test_the_numbered_list_says_so_where_nobody_can_be_asked(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "evidence_log", "--plain", "--vault", str(tmp_path / "vault")],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        text=True,
        check=False,
    )

    assert (ran.returncode, ran.stdout) == (2, "")
    assert "hint: " in ran.stderr or "提示：" in ran.stderr
