"""Half-written words outlive whatever ends the program: quitting, a kill at any moment, a full disk; saved ones come once."""

import json
import random
import threading
import time
from pathlib import Path

import pytest

from evidence_log.records.clock import Language
from evidence_log.records.incident import Kind
from evidence_log.tui.draft import Draft
from evidence_log.tui.drafting import Keeper, read_written
from evidence_log.tui.screens.form import FormScreen
from evidence_log.tui.screens.lock import LockScreen
from evidence_log.tui.screens.locked_form import LockedFormScreen
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.widgets.account_area import AccountArea
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.vault import drafts as drafts_of_the_vault
from evidence_log.vault.drafts import DraftFile
from evidence_log.vault.durable import publish
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.needs import needs
from tests.tui.scenes import LANGUAGES, an_app, running, shows, type_words, until
from tests.tui.test_terminal import ROOT, kill_under
from tests.tui.tmux import start_of, terminal
from tests.vaults import PASSPHRASE, log, new_vault

BACK = {Language.ZH: "没保存的内容已放回表格", Language.EN: "Words you had not saved are back"}
KILLS = 4
# The program keeps words every 250 ms; a machine that runs tests may be late with that.
LATE_S = 1.2


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    new_vault(tmp_path / "vault", clock).vault.close()
    return tmp_path / "vault"


def drafts(folder: Path) -> list[str]:
    """What lies in the folder of drafts, locks left out."""
    return [path.name for path in (folder / "drafts").glob("*.age")]


def left(folder: Path) -> list[Draft]:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        found = [read_written(each.words) for each in vault.left_drafts()]
    return [each.form for each in found if each is not None]


def once_it_is_dead(folder: Path) -> Draft:
    """What it left; a killed program may still be dying, its lock in its hand."""
    for _ in range(100):
        if found := left(folder):
            return found[0]
        time.sleep(0.05)
    return Draft()


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.value)
async def test_quitting_keeps_the_words_and_the_next_time_they_are_in_the_form(
    folder: Path, clock: FixedClock, tmp_path: Path, language: Language
) -> None:
    photo = tmp_path / "门口.jpg"
    photo.write_bytes(b"x")
    app = an_app(folder, clock, language)
    async with running(app, (100, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("t")
        await until(pilot, lambda: isinstance(app.screen, FormScreen) and app.screen.query(AccountArea))
        await type_words(pilot, "他在门口喊")
        app.screen.query_one("#place", LineInput).value = "三楼"
        assert isinstance(app.screen, FormScreen)
        app.screen.take((photo,))
        await pilot.pause()
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("q")
        await until(pilot, lambda: not app.is_running)
    assert left(folder) == [Draft(kind=Kind.THREAT, account="他在门口喊", place="三楼", files=(photo,))]

    again = an_app(folder, clock, language)
    async with running(again, (100, 30)) as pilot:
        await until(pilot, lambda: isinstance(again.screen, TimelineScreen) and shows(again, BACK[language]))
        await pilot.press("n")
        await until(pilot, lambda: shows(again, "他在门口喊") and shows(again, "门口.jpg"))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(again.screen, TimelineScreen) and shows(again, "INC-0001"))
        await until(pilot, lambda: not drafts(folder))


async def test_words_are_on_the_disk_a_moment_after_they_were_typed_and_gone_when_cleared(
    folder: Path, clock: FixedClock
) -> None:
    app = an_app(folder, clock, Language.EN)
    async with running(app, (100, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, FormScreen) and app.screen.query(AccountArea))
        await type_words(pilot, "abc")
        await until(pilot, lambda: len(drafts(folder)) == 1)
        app.screen.query_one(AccountArea).text = ""
        await until(pilot, lambda: not drafts(folder))


async def test_what_was_half_written_at_the_lock_comes_back_after_unlocking(
    folder: Path, clock: FixedClock
) -> None:
    app = an_app(folder, clock, Language.ZH, passphrase=None)
    async with running(app, (100, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        await pilot.press("f3")
        await until(pilot, lambda: isinstance(app.screen, LockedFormScreen) and app.screen.query(AccountArea))
        await type_words(pilot, "锁着写的")
        await until(pilot, lambda: len(drafts(folder)) == 1)
    again = an_app(folder, clock, Language.ZH)
    async with running(again, (100, 30)) as pilot:
        await until(pilot, lambda: isinstance(again.screen, TimelineScreen))
        await pilot.press("n")
        await until(pilot, lambda: shows(again, "锁着写的"))


def test_a_disk_that_takes_long_holds_up_nothing_of_what_is_typed_meanwhile(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, may = threading.Event(), threading.Event()

    def slowly(fresh: Path, target: Path) -> None:
        asked.set()
        may.wait(20)
        publish(fresh, target)

    monkeypatch.setattr(drafts_of_the_vault, "publish", slowly)
    keeper = Keeper(folder)
    keeper.newest = b"first"
    first = threading.Thread(target=keeper.keep)
    first.start()
    asked.wait(20)
    keeper.newest = b"first and second"
    second = threading.Thread(target=keeper.keep)
    second.start()
    noted = folder / "drafts"
    for _ in range(2000):
        if len(list(noted.glob("*.part"))) > 1:
            break
        time.sleep(0.01)
    during = len(list(noted.glob("*.part")))
    may.set()
    first.join()
    second.join()
    keeper.close()

    assert during == 2
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert [each.words for each in vault.left_drafts()] == [b"first and second"]
    assert list(noted.glob("*.part")) == []


async def test_words_that_were_saved_before_the_end_are_not_offered_again(
    folder: Path, clock: FixedClock
) -> None:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        log(vault, clock, "已保存的话")
    told = {"kind": "call", "files": [], "account": "已保存的话"}
    told |= dict.fromkeys(("when", "who", "numbers", "said", "place", "typed_path"), "")
    nothing = told | {"account": ""}
    file = DraftFile(folder)
    file.keep(json.dumps({"v": 1, "form": told, "locked_form": nothing, "describing": None}).encode())
    file.close()
    app = an_app(folder, clock, Language.ZH)
    async with running(app, (100, 30)) as pilot:
        await until(pilot, lambda: shows(app, "程序结束前 INC-0001 已保存"))
        assert not app.session.unsaved
        await until(pilot, lambda: not drafts(folder))


async def test_where_they_cannot_be_kept_quitting_asks_first(folder: Path, clock: FixedClock) -> None:
    app = an_app(folder, clock, Language.EN)
    async with running(app, (100, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        (folder / "drafts").write_bytes(b"in the way")
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, FormScreen) and app.screen.query(AccountArea))
        await type_words(pilot, "abc")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("q")
        await until(pilot, lambda: shows(app, "Words in the form are not saved"))
        assert app.return_code is None


@pytest.mark.parametrize("words", [b"", b"{}", b"[1]", b'{"form": {"kind": "x"}}', b"\xff"])
def test_what_no_version_wrote_is_no_draft(words: bytes) -> None:
    assert read_written(words) is None


@needs("tmux")
def test_killed_at_any_moment_it_has_lost_the_last_moment_of_typing_at_most(
    folder: Path,
) -> None:
    """Real keys, a real terminal, a real kill: what was typed a little before it is there."""
    chance = random.Random(20_261_125)  # noqa: S311 -- no secret
    for _ in range(KILLS):
        with terminal(folder, size=(100, 30)) as pane:
            pane.types(f"cd {ROOT}; {start_of(folder, 'zh', PASSPHRASE)}")
            pane.keys("Enter")
            pane.until("还没有记录")
            pane.keys("n")
            pane.until("Ctrl+S")
            typed, stamps, end = "", list[float](), time.monotonic() + chance.uniform(1.5, 2.5)
            while time.monotonic() < end:
                letter = chance.choice("他在门口喊了很久说明天还来")
                pane.types(letter)
                typed += letter
                stamps.append(time.monotonic())
                time.sleep(0.04)  # a quick typist
            kill_under(pane)
            ended = time.monotonic()
        safe = sum(1 for stamp in stamps if ended - stamp > LATE_S)
        found = once_it_is_dead(folder)
        assert len(found.account) >= safe
        assert found.account == typed[: len(found.account)]
        for path in (folder / "drafts").iterdir():
            path.unlink()
