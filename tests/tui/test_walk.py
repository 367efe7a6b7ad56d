"""From an empty machine to a document for the police, on a real terminal, in three sizes, the smallest in both languages."""

import sys
import time
from pathlib import Path

import pytest
from wcwidth import wcswidth

from evidence_log.records.clock import Language
from evidence_log.vault.open import open_vault
from tests.cli.test_terminal import environment
from tests.needs import needs
from tests.reports.extract import by_pdfium
from tests.tui.scenes import a_photo, a_recording
from tests.tui.tmux import Terminal, terminal
from tests.vaults import PASSPHRASE, slow_to_guess

WORDS = {
    Language.ZH: "他说“敢报警你等着”，砸门四分钟。",
    Language.EN: "Banged on the door: “You will regret it.”",
}
SEEN = {
    Language.ZH: (
        "欢迎使用",
        "现在抄到纸上",
        "还没有记录",
        "加密保存到 INC-0001",
        "报案材料",
        "DOC-0001",
        "已锁定",
    ),
    Language.EN: (
        "Welcome",
        "onto paper now",
        "Nothing here yet",
        "locked away with INC-0001",
        "Report to the police",
        "DOC-0001",
        "Locked",
    ),
}
TERMINALS = (
    (Language.ZH, (120, 36)),
    (Language.EN, (80, 24)),
    (Language.ZH, (60, 18)),
    (Language.EN, (60, 18)),
)


def fits(pane: Terminal, width: int) -> bool:
    """No line of the pane is wider than the terminal, by another judge than tmux itself."""
    wide = [line for line in pane.screen().splitlines() if wcswidth(line.rstrip()) > width]
    assert wide == []
    return True


def first_run(pane: Terminal, seen: tuple[str, str, str], width: int) -> None:
    """Start it where there is nothing, and make a vault."""
    welcome, paper, empty = seen
    pane.types(f"'{sys.executable}' -m evidence_log; echo left=$?")
    pane.keys("Enter")
    pane.until(welcome)
    assert fits(pane, width)
    pane.keys("Enter", "Enter", "Enter")
    for _ in range(2):
        pane.types(PASSPHRASE)
        pane.keys("Enter")
    pane.until(paper)
    assert fits(pane, width)
    for _ in range(100):  # drawn a moment before it takes keys
        if "[x]" in pane.screen():
            break
        pane.keys("Space")
        time.sleep(0.3)
    pane.keys("Enter")
    pane.until(empty)


@needs("tmux")
@pytest.mark.parametrize(
    ("language", "size"),
    TERMINALS,
    ids=lambda each: each.value if isinstance(each, Language) else f"{each[0]}x{each[1]}",
)
def test_from_an_empty_machine_to_a_threat_with_photo_and_recording_to_a_document(
    tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    photo, sound = a_photo(home / "门口 1.jpg"), a_recording(home / "call.m4a")
    welcome, paper, empty, attached, report, made, locked = SEEN[language]
    surroundings = [
        each if not each.startswith("EVIDENCE_LOG_LANG") else f"EVIDENCE_LOG_LANG={language.value}"
        for each in environment(home)
    ]
    with terminal(home, size=size, environment=tuple(surroundings)) as pane:
        first_run(pane, (welcome, paper, empty), size[0])
        pane.keys("t")
        pane.until("Ctrl+S")
        pane.types(WORDS[language])
        pane.until(WORDS[language][:12])
        assert fits(pane, size[0])
        for path in (photo, sound):
            pane.tmux("set-buffer", f"'{path}' ")
            pane.tmux("paste-buffer", "-p", "-t", "walk")
        pane.keys("C-s")
        pane.until(attached)
        assert fits(pane, size[0])
        for key in ("s", "w", "d"):
            pane.keys(key)
            pane.until(empty, gone=True)
            assert fits(pane, size[0])
            pane.keys("q")
            pane.until("Q")
        pane.keys("p")
        pane.until(report)
        assert fits(pane, size[0])
        pane.keys("C-s")
        pane.until(made)
        assert fits(pane, size[0])
        pane.keys("Escape")
        pane.until(WORDS[language][:12])
        pane.keys("q")
        pane.until("left=0")
        left = pane.screen(past=True)
        assert not any(word in left for word in (WORDS[language], "INC-0001", PASSPHRASE))
        pane.types(f"'{sys.executable}' -m evidence_log")
        pane.keys("Enter")
        pane.until(locked)
        assert fits(pane, size[0])
    assert slow_to_guess(home / "vault")
    (document,) = home.glob("police-DOC-0001-*.pdf")
    assert WORDS[language][:8] in "".join(by_pdfium(document.read_bytes())).replace("\n", "")
    with open_vault(home / "vault", passphrase=PASSPHRASE) as vault:
        (filed,) = vault.incidents()
        states = [vault.exhibit(each).state.value for each in filed.exhibits]
    assert (filed.incident.account, states) == (WORDS[language], ["ok", "ok"])
