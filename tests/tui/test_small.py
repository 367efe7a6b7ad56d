"""The smallest terminal, and one that shrinks as under a telephone's own keyboard: what matters stays in sight."""

from pathlib import Path

import pytest

from evidence_log.i18n.texts import Texts
from evidence_log.records.clock import Language
from evidence_log.tui import actions
from evidence_log.tui.actions import Action
from evidence_log.tui.look import Look
from evidence_log.tui.screens.find import FindScreen
from evidence_log.tui.screens.form import FormScreen
from evidence_log.tui.screens.lock import LockScreen
from evidence_log.tui.screens.menu import MENU_KEYS, MenuScreen
from evidence_log.tui.screens.people import PeopleScreen
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.signs import FINE
from evidence_log.tui.theme import DARK
from evidence_log.tui.widgets.keys import keys_that_fit
from evidence_log.tui.widgets.line_input import LineInput
from tests.conftest import FixedClock
from tests.tui.scenes import Filled, an_app, grid, running, shows, type_words, until
from tests.vaults import PASSPHRASE, log, new_vault

SMALLEST = (44, 14)
OUT = {"back", "later", "quit", "tick"}
FOOTERS = {name: each for name, each in vars(actions).items() if name.endswith("_ACTIONS")}
# Its keys are below a footer only together with the ones for reading.
FOOTERS["READ_ACTIONS"] += FOOTERS.pop("INCIDENT_ACTIONS")
FOOTERS["MENU_KEYS"] = MENU_KEYS


@pytest.mark.parametrize("footer", FOOTERS.values(), ids=FOOTERS)
def test_the_narrowest_footer_names_the_first_act_and_the_way_out(
    footer: tuple[Action, ...], language: Language
) -> None:
    shown = keys_that_fit(footer, Look(Texts(language), FINE, DARK), SMALLEST[0])

    named = {each.action.name for each in shown}
    assert max(footer, key=lambda each: each.weight).name in named
    assert named & OUT


def test_the_narrowest_footer_of_the_list_names_what_nobody_can_do_without(language: Language) -> None:
    shown = keys_that_fit(actions.LIST_ACTIONS, Look(Texts(language), FINE, DARK), SMALLEST[0])

    assert {"new", "cover", "menu", "quit"} <= {each.action.name for each in shown}


async def test_the_list_has_the_smallest_terminal_to_itself(
    filled: Filled, clock: FixedClock, language: Language
) -> None:
    app = an_app(filled(language), clock, language)
    async with running(app, SMALLEST) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "22:34"))
        assert all(shows(app, at) for at in ("22:34", "13:00", "12:18", "17:30"))


async def test_the_number_of_what_was_found_is_never_cut(
    filled: Filled, clock: FixedClock, language: Language
) -> None:
    app = an_app(filled(language), clock, language)
    words = {Language.ZH: "接通后", Language.EN: "Silent"}[language]
    async with running(app, SMALLEST) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "22:34"))
        await pilot.press("/")
        await until(pilot, lambda: isinstance(app.screen, FindScreen) and isinstance(app.focused, LineInput))
        await type_words(pilot, words)
        await until(pilot, lambda: shows(app, "INC-0003"))


async def test_the_menu_of_the_smallest_terminal_says_whether_there_is_an_outside_witness(
    filled: Filled, clock: FixedClock, language: Language
) -> None:
    app = an_app(filled(language), clock, language)
    async with running(app, SMALLEST) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "22:34"))
        await pilot.press("tab")
        said = app.look.texts("seals.no-witness")[:12]
        await until(pilot, lambda: isinstance(app.screen, MenuScreen) and shows(app, said))
        for text in ("menu.open", "menu.threat", "menu.following"):
            assert shows(app, app.look.say(text))


async def test_a_wrong_passphrase_is_said_in_sight(
    tmp_path: Path, clock: FixedClock, language: Language
) -> None:
    new_vault(tmp_path / "vault", clock).vault.close()
    app = an_app(tmp_path / "vault", clock, language, passphrase=None)
    said = app.look.texts("errors.wrong-passphrase")
    async with running(app, SMALLEST) as pilot:
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        await type_words(pilot, "wrong")
        await pilot.press("enter")
        await until(pilot, lambda: shows(app, said[:12]))


async def test_the_menu_offers_more_than_it_explains(
    tmp_path: Path, clock: FixedClock, language: Language
) -> None:
    new_vault(tmp_path / "vault", clock).vault.close()
    app = an_app(tmp_path / "vault", clock, language, passphrase=PASSPHRASE)
    async with running(app, SMALLEST) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("tab")
        await until(pilot, lambda: isinstance(app.screen, MenuScreen))
        first = app.look.say("menu.call")
        await until(pilot, lambda: shows(app, first))
        offered = [
            each
            for each in ("call", "visit", "message", "threat")
            if shows(app, app.look.say(f"menu.{each}"))
        ]
        assert len(offered) == 4


async def test_the_chosen_one_stays_in_sight_when_the_window_shrinks(
    tmp_path: Path, clock: FixedClock
) -> None:
    numbers = [f"199 0000 00{place:02}" for place in range(12)]
    with new_vault(tmp_path / "vault", clock).vault as vault:
        for number in numbers:
            log(vault, clock, "他打来", numbers=(number,))
    app = an_app(tmp_path / "vault", clock, Language.ZH, passphrase=PASSPHRASE)
    async with running(app, (120, 50)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "他打来"))
        await pilot.press("w")
        await until(pilot, lambda: isinstance(app.screen, PeopleScreen) and shows(app, numbers[0]))
        await pilot.press("end")
        await pilot.resize_terminal(*SMALLEST)
        await until(pilot, lambda: len(grid(app)) == SMALLEST[1] and any("▌" in line for line in grid(app)))


async def test_the_field_one_writes_in_stays_in_sight_when_the_window_shrinks(
    tmp_path: Path, clock: FixedClock, language: Language
) -> None:
    new_vault(tmp_path / "vault", clock).vault.close()
    app = an_app(tmp_path / "vault", clock, language, passphrase=PASSPHRASE)
    async with running(app, (120, 36)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, FormScreen))
        app.screen.query_one("#place", LineInput).focus()
        await type_words(pilot, "3F")
        await pilot.resize_terminal(*SMALLEST)
        await until(pilot, lambda: len(grid(app)) == SMALLEST[1] and shows(app, "3F"))
