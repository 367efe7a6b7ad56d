"""The app on a real terminal, from outside."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from evidence_log.casework.capture_locked import capture_incident
from evidence_log.casework.review_inbox import list_waiting
from evidence_log.records.clock import Language
from evidence_log.records.decision import Because
from evidence_log.records.incident import Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.needs import needs
from tests.tui.scenes import SIZES
from tests.tui.tmux import Terminal, start_of, terminal
from tests.vaults import PASSPHRASE, new_vault

ROOT = Path(__file__).parents[2]
WORDS = "他在楼下喊把钱还了就没事"
SEEN = {
    Language.ZH: ("还没有记录", "用您自己的话写", "已保存为 INC-0001", "口令"),
    Language.EN: ("Nothing here yet", "In your own words", "Saved as INC-0001", "Passphrase"),
}


@needs("tmux")
@pytest.mark.parametrize("size", SIZES, ids=lambda each: f"{each[0]}x{each[1]}")
@pytest.mark.parametrize("language", list(Language), ids=lambda each: each.value)
def test_a_call_is_logged_from_end_to_end_and_leaves_no_word_behind(
    tmp_path: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    folder = tmp_path / "vault"
    new_vault(folder, clock).vault.close()
    empty, form, saved, passphrase = SEEN[language]
    with terminal(folder, size=size) as pane:
        pane.types(f"cd {ROOT}; {start_of(folder, language.value)}; echo left=$?")
        pane.keys("Enter")
        pane.until(passphrase)
        pane.types(PASSPHRASE)
        pane.keys("Enter")
        pane.until(empty)
        pane.keys("c")
        pane.until(form)
        pane.types(WORDS)
        pane.until(WORDS)
        pane.keys("C-s")
        pane.until(saved, WORDS)
        pane.keys("F12")
        covered = pane.until(WORDS, gone=True)
        assert len(covered.split()) == 1
        pane.keys("Enter")
        pane.until(WORDS)
        pane.keys("q")
        pane.until("left=0")

        left = pane.screen(past=True)
        assert not any(word in left for word in (WORDS, "INC-0001", saved, PASSPHRASE))
        assert pane.title() == ""


CAPTURED = {
    Language.ZH: ("不输口令", "加密库仍锁着", "已安全存好", "口令", "是您写的吗", "已收入记录"),
    Language.EN: (
        "without the passphrase",
        "The vault stays locked",
        "Safe, as CAP-",
        "Passphrase",
        "by you?",
        "is in the log now",
    ),
}


@needs("tmux")
@pytest.mark.parametrize("size", SIZES, ids=lambda each: f"{each[0]}x{each[1]}")
@pytest.mark.parametrize("language", list(Language), ids=lambda each: each.value)
def test_what_is_written_at_the_lock_is_asked_about_after_unlocking(
    tmp_path: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    folder = tmp_path / "vault"
    new_vault(folder, clock).vault.close()
    offer, form, safe, passphrase, question, taken = CAPTURED[language]
    with terminal(folder, size=size) as pane:
        pane.types(f"cd {ROOT}; {start_of(folder, language.value)}; echo left=$?")
        pane.keys("Enter")
        pane.until(passphrase, offer)
        pane.keys("F3")
        pane.until(form)
        pane.types(WORDS)
        pane.until(WORDS)
        pane.keys("C-s", "C-s")
        pane.until(safe)
        assert WORDS not in pane.screen(past=True)
        pane.types(PASSPHRASE)
        pane.keys("Enter")
        pane.until(question, WORDS)
        pane.keys("Enter", "Enter", "F5")
        pane.until(taken, "INC-0001")
        pane.keys("q")
        pane.until("left=0")

        left = pane.screen(past=True)
        assert not any(word in left for word in (WORDS, "INC-0001", "CAP-", question, PASSPHRASE))


@needs("tmux")
def test_killed_while_it_is_taken_in_it_is_there_once(tmp_path: Path, clock: FixedClock) -> None:
    folder = tmp_path / "vault"
    new_vault(folder, clock).vault.close()
    for place in range(6):
        words = IncidentWords(kind=Kind.CALL, account=f"{WORDS}{place}")
        capture_incident(folder, words, files=(), because=Because.LOCKED, at=clock.read())
    for pause_s in (0.0, 0.03, 0.1):
        with terminal(folder, size=(80, 24)) as pane:
            pane.types(f"cd {ROOT}; {start_of(folder, 'zh', PASSPHRASE)}")
            pane.keys("Enter")
            pane.until("是您写的吗", WORDS)
            pane.keys("a")
            time.sleep(pause_s)
            kill_under(pane)
        with open_vault(folder, passphrase=PASSPHRASE) as vault:
            there = [each.incident.account for each in vault.incidents()]
            waits = [
                each.capture.words.account
                for each in list_waiting(vault)
                if each.capture and each.capture.words
            ]
            assert sorted(there + waits) == [f"{WORDS}{place}" for place in range(6)]
            if not waits:
                break


def kill_under(pane: Terminal) -> None:
    """Kill the app as a power cut would; under the shell of our own pane."""
    shell = int(pane.tmux("display-message", "-p", "-t", "walk", "#{pane_pid}"))
    children = subprocess.run(["pgrep", "-P", str(shell)], capture_output=True, text=True, check=False)
    for child in map(int, children.stdout.split()):
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)


@needs("tmux")
def test_after_the_time_is_up_the_cover_gives_way_to_the_lock(tmp_path: Path, clock: FixedClock) -> None:
    folder = tmp_path / "vault"
    new_vault(folder, clock).vault.close()
    with terminal(folder, size=(80, 24)) as pane:
        pane.types(f"cd {ROOT}; {start_of(folder, 'zh', PASSPHRASE, '0')}")
        pane.keys("Enter")
        pane.until("还没有记录")
        pane.keys("F12")
        pane.until("还没有记录", gone=True)
        pane.keys("Enter")
        pane.until("口令", "已锁定")


@needs("tmux")
def test_an_input_method_finds_the_caret_as_soon_as_the_form_opens(tmp_path: Path, clock: FixedClock) -> None:
    folder = tmp_path / "vault"
    new_vault(folder, clock).vault.close()
    with terminal(folder, size=(80, 24)) as pane:
        pane.types(f"cd {ROOT}; {start_of(folder, 'zh', PASSPHRASE)}")
        pane.keys("Enter")
        pane.until("还没有记录")
        pane.keys("c")
        pane.until("用您自己的话写")
        assert settled(pane, column=3)
        pane.types("ab三个字")
        pane.until("ab三个字")
        assert settled(pane, column=11)


def settled(pane: Terminal, *, column: int) -> bool:
    """Whether the caret comes to stand in the box's first line at that column."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        lines = pane.screen().splitlines()
        box = next((number for number, line in enumerate(lines) if "用您自己的话写" in line), -1)
        if pane.caret() == (column, box + 1):
            return True
        time.sleep(0.05)
    return False


@needs("tmux")
def test_without_colour_the_list_still_says_which_is_chosen(tmp_path: Path, clock: FixedClock) -> None:
    folder = tmp_path / "vault"
    new_vault(folder, clock).vault.close()
    with terminal(folder, size=(80, 24), environment=("NO_COLOR=1",)) as pane:
        pane.types(f"cd {ROOT}; {start_of(folder, 'en', PASSPHRASE)}")
        pane.keys("Enter")
        pane.until("Nothing here yet")
        pane.keys("v")
        pane.until("[2 Visit]")
        pane.types("at the gate")
        pane.until("at the gate")
        pane.keys("C-s")
        seen = pane.until("Saved as INC-0001", "at the gate")

        assert any(line.startswith("▌") and "at the gate" in line for line in seen.splitlines())


REFUSAL = (
    "import sys; from evidence_log.errors import TerminalTooSmall; from tests.tui.launch import main\n"
    "try: main(sys.argv[1], 'en')\n"
    "except TerminalTooSmall: print('refused')"
)


def test_without_a_terminal_it_is_refused(tmp_path: Path) -> None:
    command = [sys.executable, "-c", REFUSAL, str(tmp_path)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "refused\n", "")


@needs("tmux")
def test_a_redirected_standard_error_is_refused_for_that_is_the_screen(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    with terminal(folder, size=(80, 24)) as pane:
        program = tmp_path / "refusal.py"
        program.write_text(REFUSAL, encoding="utf-8")
        pane.types(f"cd {ROOT}; PYTHONPATH=. '{sys.executable}' '{program}' '{folder}' 2>/dev/null")
        pane.keys("Enter")
        pane.until("refused")


def test_the_first_screen_is_painted_and_words_are_captured_without_the_database(
    tmp_path: Path, clock: FixedClock
) -> None:
    """The lock, and the first run, are on the screen before anything heavy is imported; the lock needs none of it."""
    new_vault(tmp_path / "vault", clock).vault.close()
    program = (
        "import asyncio, sys\n"
        "from pathlib import Path\n"
        "from evidence_log.clock import SystemClock\n"
        "from evidence_log.records.clock import Language, Preferences\n"
        "from evidence_log.tui.app import EvidenceLogApp\n"
        "async def first(folder):\n"
        "    app = EvidenceLogApp(Path(folder), passphrase=None, clock=SystemClock(),\n"
        "        preferences=Preferences(language=Language.EN, zone='UTC'))\n"
        "    async with app.run_test() as pilot:\n"
        "        await pilot.pause()\n"
        "        seen = type(app.screen).__name__\n"
        "        if seen == 'LockScreen':\n"
        "            await pilot.press('f3', 'h', 'e', 'ctrl+s')\n"
        "            while not list(Path(folder).glob('inbox/*-CAP-*.age')): await pilot.pause(0.02)\n"
        "        return seen\n"
        "seen = [asyncio.run(first(each)) for each in sys.argv[1:]]\n"
        "heavy = ('sqlmodel', 'sqlalchemy', 'pydantic', 'PIL', 'av', 'numpy', 'reportlab')\n"
        "print(*seen, *(each for each in heavy if each in sys.modules))"
    )
    folders = (str(tmp_path / "vault"), str(tmp_path / "none"))
    done = subprocess.run(
        [sys.executable, "-c", program, *folders], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert (done.stdout.split(), done.stderr) == (["LockScreen", "FirstRunScreen"], "")
