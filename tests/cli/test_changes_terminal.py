"""Correcting and erasing at a real terminal: what is shown and asked before anything is changed."""

from pathlib import Path

from evidence_log.casework.attach_exhibit import attach_exhibit
from evidence_log.casework.make_document import make_document
from evidence_log.records.clock import Language
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.vault.open import open_vault
from tests.casework.media_files import jpeg
from tests.cli.test_terminal import _PROGRAM, environment, types_line
from tests.conftest import FixedClock
from tests.needs import needs
from tests.tui.tmux import terminal
from tests.vaults import PASSPHRASE, log, new_vault


def home_with_a_case(folder: Path, clock: FixedClock) -> Path:
    """A visit with a photo, and a document of it."""
    home = folder / "home"
    home.mkdir()
    (home / "door.jpg").write_bytes(jpeg())
    with new_vault(home / "vault", clock).vault as vault:
        log(vault, clock, "两个男的敲门，念了孩子的名字")
        attach_exhibit(vault, home / "door.jpg", incident="INC-0001", at=clock.read())
        make_document(vault, WantedDocument(edition="police", language=Language.ZH), at=clock.read())
    return home


@needs("tmux")
def test_a_bare_amend_shows_what_stands_and_asks_for_the_rest(tmp_path: Path, clock: FixedClock) -> None:
    home = home_with_a_case(tmp_path, clock)
    with terminal(home, size=(100, 40), environment=environment(home)) as pane:
        types_line(pane, f"{_PROGRAM} amend INC-0001")
        pane.until("口令：")
        types_line(pane, PASSPHRASE)
        pane.until("两个男的敲门，念了孩子的名字", "应当怎么写？")
        types_line(pane, "三个男的敲门。")
        types_line(pane, "")
        pane.until("什么时候发生的？")
        types_line(pane, "2026-11-20 19:10")
        pane.until("为什么更正？")
        types_line(pane, "少写了一个人")
        pane.until("✓ 已更正 INC-0001")
    with open_vault(home / "vault", passphrase=PASSPHRASE) as vault:
        filed = vault.incident("INC-0001")

    assert filed.incident.account == "三个男的敲门。"
    assert filed.incident.occurred.text == "2026-11-20 19:10"
    assert filed.amendments[0].reason == "少写了一个人"


@needs("tmux")
def test_before_it_is_erased_everything_is_said_and_its_number_is_typed(
    tmp_path: Path, clock: FixedClock
) -> None:
    home = home_with_a_case(tmp_path, clock)
    with terminal(home, size=(110, 50), environment=environment(home)) as pane:
        types_line(pane, f"{_PROGRAM} erase INC-0001; echo code $?")
        pane.until("口令：")
        types_line(pane, PASSPHRASE)
        shown = pane.until("是否已经收到过这些内容？")
        types_line(pane, "是")
        warned = pane.until("为什么删除？")
        types_line(pane, "不该写孩子的名字")
        pane.until("输入编号即删除")
        types_line(pane, "")
        declined = pane.until("code 2")
        types_line(pane, "clear")
        pane.until("code 2", gone=True)
        types_line(pane, f"{_PROGRAM} erase INC-0001; echo code $?")
        pane.until("口令：")
        types_line(pane, PASSPHRASE)
        pane.until("是否已经收到过这些内容？")
        types_line(pane, "")
        pane.until("为什么删除？")
        types_line(pane, "不该写孩子的名字")
        pane.until("输入编号即删除")
        types_line(pane, "inc-0001")
        pane.until("✓ 已删除：INC-0001, EX-0001", "code 0")

    for said in ("两个男的敲门", "door.jpg", "查看用副本", "DOC-0001", "加密库的备份", "无法恢复"):
        assert said in shown, said
    assert "可能对您不利" in warned
    assert "没有删除任何内容" in declined
    with open_vault(home / "vault", passphrase=PASSPHRASE) as vault:
        gone = vault.erasure("INC-0001")
        assert gone is not None
        assert gone.erasure.handed_over is None
