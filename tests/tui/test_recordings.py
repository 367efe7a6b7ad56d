"""A folder of recordings in the app: listed, thinned out, logged, while the app goes on; and nothing without a yes."""

from pathlib import Path

import pytest

from evidence_log.records.clock import Language
from evidence_log.tui.app import EvidenceLogApp
from evidence_log.tui.screens.lock import LockScreen
from evidence_log.tui.screens.recordings import RecordingsScreen
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.vault.open import open_vault
from tests.casework.media_files import amr, written
from tests.conftest import FixedClock
from tests.tui.scenes import an_app, grid, running, shows, until
from tests.vaults import PASSPHRASE, new_vault

FOUND = {Language.ZH: "新的 3 个", Language.EN: "3 new"}
LOGGED = {Language.ZH: "已记入 2 个来去电", Language.EN: "2 calls logged"}
UNREAD = {Language.ZH: "时间", Language.EN: "time"}


@pytest.fixture
def home(tmp_path: Path, clock: FixedClock) -> Path:
    """A vault, and a folder with three recordings and a letter."""
    new_vault(tmp_path / "vault", clock).vault.close()
    (tmp_path / "录音").mkdir()
    for number in range(3):
        written(
            tmp_path / "录音" / f"通话录音@催收(1990000000{number})_2026112{number}221000.amr",
            amr(1 + number),
        )
    written(tmp_path / "录音" / "说明.txt", b"words")
    return tmp_path


def told(home: Path) -> list[tuple[str, ...]]:
    with open_vault(home / "vault", passphrase=PASSPHRASE) as vault:
        return [each.incident.numbers for each in vault.incidents()]


async def typed(app: EvidenceLogApp, folder: Path) -> None:
    app.screen.query_one(LineInput).value = str(folder)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [(120, 36), (80, 24)], ids=["120x36", "80x24"])
async def test_the_list_is_thinned_out_and_logged(
    home: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    app = an_app(home / "vault", clock, language, passphrase=PASSPHRASE)
    async with running(app, size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("tab")
        await pilot.press("r")
        await until(pilot, lambda: isinstance(app.screen, RecordingsScreen))
        await typed(app, home / "录音")
        await pilot.press("enter")
        await until(pilot, lambda: shows(app, FOUND[language]) and shows(app, "19900000000"))
        assert all(len(line) <= size[0] for line in grid(app))
        await pilot.press("down", "space")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, LOGGED[language]))
    assert told(home) == [("19900000000",), ("19900000002",)]


async def test_leaving_logs_nothing_and_a_second_look_has_nothing_new(home: Path, clock: FixedClock) -> None:
    app = an_app(home / "vault", clock, Language.ZH, passphrase=PASSPHRASE)
    async with running(app, (100, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        for expected, keys in (
            ("新的 3 个", ["escape"]),
            ("新的 3 个", ["ctrl+s"]),
            ("新的 0 个；已在记录中 3 个", ["escape"]),
        ):
            await pilot.press("tab", "r")
            await until(pilot, lambda: isinstance(app.screen, RecordingsScreen))
            await typed(app, home / "录音")
            await pilot.press("enter")
            await until(pilot, lambda expected=expected: shows(app, expected))  # type: ignore[misc]
            await pilot.press(*keys)
            await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
    assert len(told(home)) == 3


async def test_a_folder_that_is_not_there_is_one_sentence_and_may_be_typed_again(
    home: Path, clock: FixedClock
) -> None:
    app = an_app(home / "vault", clock, Language.EN, passphrase=PASSPHRASE)
    async with running(app, (100, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("tab", "r")
        await until(pilot, lambda: isinstance(app.screen, RecordingsScreen))
        await typed(app, home / "nowhere")
        await pilot.press("enter")
        await until(pilot, lambda: shows(app, "there is no file"))
        assert app.screen.query_one(LineInput).has_focus


async def test_the_lock_takes_the_list_away(home: Path, clock: FixedClock) -> None:
    app = an_app(home / "vault", clock, Language.ZH, passphrase=PASSPHRASE)
    async with running(app, (100, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("tab", "r")
        await until(pilot, lambda: isinstance(app.screen, RecordingsScreen))
        await typed(app, home / "录音")
        await pilot.press("enter")
        await until(pilot, lambda: shows(app, "19900000000"))
        app.lock()
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and bool(app.screen.query(LineInput)))
        assert not any(isinstance(each, RecordingsScreen) for each in app.screen_stack)
        assert not shows(app, "19900000000")


@pytest.mark.parametrize("language", list(Language))
async def test_a_row_gets_another_time_number_and_name_before_it_is_logged(
    home: Path, clock: FixedClock, language: Language
) -> None:
    app = an_app(home / "vault", clock, language, passphrase=PASSPHRASE)
    async with running(app, (120, 36)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("tab", "r")
        await until(pilot, lambda: isinstance(app.screen, RecordingsScreen))
        await typed(app, home / "录音")
        await pilot.press("enter")
        await until(pilot, lambda: shows(app, FOUND[language]))
        field = app.screen.query_one(LineInput)
        for key, words in (("t", "昨晚十点四十"), ("n", "19900000777，19900000888"), ("f7", "自称李经理")):
            await pilot.press("home" if key == "t" else "left", key)
            await until(pilot, lambda: field.has_focus)
            field.value = words
            await pilot.press("enter")
            await until(pilot, lambda: not field.has_focus)
        assert shows(app, "19900000777")
        await pilot.press("t")
        field.value = "who knows"
        await pilot.press("enter")
        await until(pilot, lambda: shows(app, "who knows") and shows(app, UNREAD[language]))
        await pilot.press("escape")
        await until(pilot, lambda: not field.has_focus and isinstance(app.screen, RecordingsScreen))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0003"))
    with open_vault(home / "vault", passphrase=PASSPHRASE) as vault:
        (changed,) = [each for each in vault.incidents() if "19900000777" in each.incident.numbers]
    assert changed.incident.occurred.earliest == "2026-11-22T22:40:00+08:00"
    assert changed.incident.numbers == ("19900000777", "19900000888")
    assert changed.incident.who == "自称李经理"
