"""Another ground is there at once: every colour is one of its own, and what is half typed stays."""

import pytest
from textual.color import Color
from textual.pilot import Pilot

from evidence_log.records.clock import Ground, Language
from evidence_log.tui.app import EvidenceLogApp
from evidence_log.tui.screens.exhibits import ExhibitsScreen
from evidence_log.tui.screens.form import FormScreen
from evidence_log.tui.screens.incident import IncidentScreen
from evidence_log.tui.screens.lock import LockScreen
from evidence_log.tui.screens.menu import MenuScreen
from evidence_log.tui.screens.patterns import PatternsScreen
from evidence_log.tui.screens.people import PeopleScreen
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.theme import PALETTES, Palette, heat
from evidence_log.tui.widgets.account_area import AccountArea
from tests.conftest import FixedClock
from tests.tui.scenes import Filled, an_app, running, shows, type_words, until
from tests.tui.test_grid import fits

LEFT = list(
    zip([Ground.DARK, Ground.LIGHT, Ground.HIGH], [Ground.LIGHT, Ground.HIGH, Ground.DARK], strict=True)
)


def colours(app: EvidenceLogApp) -> set[str]:
    """Every colour that is on the screen."""
    found = set()
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            for colour in (segment.style.color, segment.style.bgcolor) if segment.style else ():
                if colour is not None and colour.triplet is not None:
                    found.add(colour.triplet.hex.upper())
    return found


def own(palette: Palette) -> set[str]:
    """Those a screen without pictures can have on that ground."""
    counts = {each for share in (0.01, 0.3, 0.6, 1.0) for each in heat(palette, share)}
    # Textual tints the field one types in
    field = Color.parse(palette.row).tint(Color.parse(palette.text).with_alpha(0.05)).hex
    return {*palette, *counts, field}


async def stands(app: EvidenceLogApp, pilot: Pilot[int], ground: Ground) -> None:
    """Nothing on the screen is left of another ground."""
    palette = PALETTES[ground]
    await until(pilot, lambda: palette.ground in colours(app) and colours(app) <= own(palette))
    assert fits(app)


@pytest.mark.parametrize(("before", "after"), LEFT, ids=[each.value for each, _ in LEFT])
async def test_from_the_menu_it_is_there_at_once_and_on_every_screen(
    filled: Filled, clock: FixedClock, language: Language, before: Ground, after: Ground
) -> None:
    remembered: dict[str, object] = {}
    app = an_app(filled(language), clock, language, ground=before, remember=remembered.__setitem__)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        await pilot.press("end")
        await stands(app, pilot, before)
        await pilot.press("tab")
        await until(pilot, lambda: isinstance(app.screen, MenuScreen) and bool(app.screen.query("#choices")))
        wanted = [each.wanted for each in app.screen._items]  # type: ignore[attr-defined]
        await pilot.press(*["down"] * wanted.index("ground"), "enter")
        said = app.look.say(f"notice.ground.{after.value}")
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, said))
        await stands(app, pilot, after)
        for key, screen in (("s", PatternsScreen), ("w", PeopleScreen), ("enter", IncidentScreen)):
            await pilot.press(key)
            await until(pilot, lambda screen=screen: isinstance(app.screen, screen))  # type: ignore[misc]
            await stands(app, pilot, after)
            await pilot.press("q")
            await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        app.lock()
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        await stands(app, pilot, after)

    assert remembered["ground"] is after


@pytest.mark.parametrize(("before", "after"), LEFT, ids=[each.value for each, _ in LEFT])
async def test_what_is_half_typed_stays(
    filled: Filled, clock: FixedClock, language: Language, before: Ground, after: Ground
) -> None:
    app = an_app(filled(language), clock, language, ground=before)
    async with running(app, (120, 36)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        await pilot.press("c")
        await until(
            pilot, lambda: isinstance(app.screen, FormScreen) and isinstance(app.focused, AccountArea)
        )
        await type_words(pilot, "又打来了 he called")
        await until(pilot, lambda: shows(app, "又打来了 he called"))
        await stands(app, pilot, before)
        app.ground_otherwise()
        await stands(app, pilot, after)
        assert shows(app, "又打来了 he called")
        assert isinstance(app.focused, AccountArea)
        await type_words(pilot, " again")
        await until(pilot, lambda: shows(app, "又打来了 he called again"))


async def test_screens_below_the_one_in_front_change_as_well(
    filled: Filled, clock: FixedClock, language: Language
) -> None:
    app = an_app(filled(language), clock, language)
    async with running(app, (120, 36)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        await pilot.press("end", "enter")
        await until(pilot, lambda: isinstance(app.screen, IncidentScreen) and app.screen.filed is not None)
        await pilot.press("o")
        await until(pilot, lambda: isinstance(app.screen, ExhibitsScreen) and app.screen.exhibits is not None)
        app.ground_otherwise()
        await stands(app, pilot, Ground.LIGHT)
        await pilot.press("q")
        await until(pilot, lambda: isinstance(app.screen, IncidentScreen))
        await stands(app, pilot, Ground.LIGHT)
        await pilot.press("q")
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await stands(app, pilot, Ground.LIGHT)
