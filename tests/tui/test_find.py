"""Find as one types: the newest first, the words that were met standing out, opened with Enter, forgotten at the lock."""

from pathlib import Path

import pytest

from evidence_log.casework.attach_exhibit import attach_exhibit
from evidence_log.casework.withdraw_record import withdraw_record
from evidence_log.records.clock import Language
from evidence_log.tui.screens.find import FindScreen
from evidence_log.tui.screens.incident import IncidentScreen
from evidence_log.tui.screens.lock import LockScreen
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.vault.open import open_vault
from tests.casework.media_files import written
from tests.conftest import FixedClock
from tests.tui.scenes import LANGUAGES, SIZES, an_app, running, shows, type_words, until
from tests.tui.test_grid import fits
from tests.vaults import PASSPHRASE, log, new_vault


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    folder = tmp_path / "vault"
    with new_vault(folder, clock).vault as vault:
        for words in (
            "他说要来我单位\n第二行",
            "又打电话到单位",
            "门口有人 [bold]x[/bold] \x1b[31m",
            "发了一封信",
        ):
            log(vault, clock, words)
        letter = written(tmp_path / "信.txt", "限三日内还清，否则起诉".encode())
        attach_exhibit(vault, letter, incident="INC-0004", at=clock.read())
    return folder


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.value)
@pytest.mark.parametrize("size", SIZES, ids=lambda each: f"{each[0]}x{each[1]}")
async def test_it_is_found_while_it_is_typed_and_opened_with_enter(
    folder: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "单位"))
        await pilot.press("/")
        await until(pilot, lambda: isinstance(app.screen, FindScreen) and app.screen.query(LineInput))
        await type_words(pilot, "单位")
        await until(pilot, lambda: shows(app, "INC-0001") and shows(app, "INC-0002"))
        assert shows(app, "他说要来我单位 · 第二行")
        assert fits(app)
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, IncidentScreen) and shows(app, "第二行"))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, FindScreen) and shows(app, "INC-0002"))
        await pilot.press("f2")
        assert fits(app)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))


async def test_what_a_letter_says_is_found_too_and_hostile_words_are_only_words(
    folder: Path, clock: FixedClock
) -> None:
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "单位"))
        await pilot.press("f9")
        await until(pilot, lambda: isinstance(app.screen, FindScreen) and app.screen.query(LineInput))
        field = app.screen.query_one(LineInput)
        for query, shown in (
            ("还清", "INC-0004"),
            ("门口", "[bold]x[/bold] ⟨U+001B⟩[31m"),
            ('" OR 1 --', "Nothing was found"),
            ("，。", "Looks into everything"),
        ):
            field.value = query
            await until(pilot, lambda shown=shown: shows(app, shown))  # type: ignore[misc]
            assert fits(app)


async def test_the_lock_forgets_what_was_found(folder: Path, clock: FixedClock) -> None:
    app = an_app(folder, clock, Language.ZH)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "单位"))
        await pilot.press("/")
        await until(pilot, lambda: isinstance(app.screen, FindScreen) and app.screen.query(LineInput))
        await type_words(pilot, "单位")
        await until(pilot, lambda: shows(app, "INC-0001"))
        app.lock()
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and app.screen.query(LineInput))
        assert not any(isinstance(each, FindScreen) for each in app.screen_stack)


async def test_a_withdrawn_one_is_not_found(folder: Path, clock: FixedClock) -> None:

    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        withdraw_record(vault, "INC-0001", reason="写错了", at=clock.read())
    app = an_app(folder, clock, Language.ZH)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("/")
        await until(pilot, lambda: isinstance(app.screen, FindScreen) and app.screen.query(LineInput))
        await type_words(pilot, "单位")
        await until(pilot, lambda: shows(app, "INC-0002"))
        assert not shows(app, "INC-0001")
