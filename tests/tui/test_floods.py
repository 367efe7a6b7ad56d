"""Shaking hands: floods of keys, storms of resizes, a megabyte pasted, a save pressed again and again."""

import random
from pathlib import Path

import pytest
from textual import events

from evidence_log.casework.verify_vault import verify_vault
from evidence_log.records.clock import Language
from evidence_log.records.verification import Check, Remark
from evidence_log.tui.screens.form import FormScreen
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.widgets.account_area import AccountArea
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.tui.scenes import Filled, an_app, running, shows, type_words, until
from tests.vaults import PASSPHRASE, new_vault

KEYS = (
    *"ncvmtfopswde/?lkjguax+r1234567890 ",
    *(
        "enter",
        "escape",
        "tab",
        "shift+tab",
        "up",
        "down",
        "left",
        "right",
        "home",
        "end",
        "pageup",
        "pagedown",
    ),
    *(
        "f1",
        "f2",
        "f3",
        "f4",
        "f5",
        "f6",
        "f7",
        "f8",
        "f9",
        "f10",
        "backspace",
        "space",
        "ctrl+s",
        "ctrl+o",
        "字",
    ),
)
FLOOD, STORM = 80, 24


@pytest.mark.parametrize("seed", range(2))
async def test_a_flood_of_keys_breaks_nothing_and_what_it_saved_is_sound(
    filled: Filled, clock: FixedClock, seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    chance = random.Random(seed)  # noqa: S311 -- the same keys in every run
    folder = filled(Language.EN)
    app = an_app(folder, clock, chance.choice(list(Language)))
    async with running(app, chance.choice(((80, 24), (60, 18), (120, 36)))) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        for _ in range(FLOOD):
            await pilot.press(chance.choice(KEYS))
        await until(pilot, lambda: not app.session.saving)
        assert app.is_running
        app.exit(0)
    app.raise_failure()
    seen = verify_vault(folder, passphrase=PASSPHRASE, read_data=True)
    assert all(isinstance(each, Check | Remark) for each in seen)


@pytest.mark.parametrize("seed", range(2))
async def test_a_storm_of_resizes_loses_no_word(filled: Filled, clock: FixedClock, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 -- the same keys in every run
    app = an_app(filled(Language.ZH), clock, Language.ZH)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        for keys in (("enter",), ("o",), ("q", "q", "s"), ("q", "w"), ("q", "d"), ("q", "tab"), ("tab", "n")):
            for key in keys:
                await pilot.press(key)
            for _ in range(STORM // 6):
                await pilot.resize_terminal(chance.randint(12, 200), chance.randint(4, 60))
        await until(pilot, lambda: isinstance(app.screen, FormScreen) and app.screen.query(AccountArea))
        for place in range(STORM):
            await type_words(pilot, str(place % 10))
            await pilot.resize_terminal(chance.randint(12, 200), chance.randint(4, 60))
        await pilot.resize_terminal(80, 24)
        assert app.screen.query_one(AccountArea).text == "".join(str(place % 10) for place in range(STORM))
    app.raise_failure()


async def test_a_megabyte_that_is_pasted_is_kept_and_saved_whole(tmp_path: Path, clock: FixedClock) -> None:
    folder = tmp_path / "vault"
    new_vault(folder, clock).vault.close()
    pasted = "".join(f"第{place}条短信：今天不还就上门\n" for place in range(30_000)).strip()
    assert len(pasted.encode()) > 1_000_000
    app = an_app(folder, clock, Language.ZH)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("m")
        await until(pilot, lambda: isinstance(app.screen, FormScreen) and app.screen.query(AccountArea))
        area = app.screen.query_one(AccountArea)
        app.post_message(events.Paste(pasted))
        await until(pilot, lambda: area.text == pasted)
        await pilot.press("end", "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and not app.session.saving, 2000)
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert [each.incident.account for each in vault.incidents()] == [pasted]


async def test_a_save_that_is_pressed_again_and_again_saves_once(tmp_path: Path, clock: FixedClock) -> None:
    folder = tmp_path / "vault"
    new_vault(folder, clock).vault.close()
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, FormScreen) and app.screen.query(AccountArea))
        await type_words(pilot, "once")
        await pilot.press(*["ctrl+s"] * 12)
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and not app.session.saving)
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert [each.incident.account for each in vault.incidents()] == ["once"]
