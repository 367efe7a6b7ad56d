"""Correcting from the app: only what differs changes, a reason is asked for, nothing half-written is lost."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from evidence_log.records.clock import Language
from evidence_log.records.incident import Contacted, Effect, Incident, Kind
from evidence_log.tui.app import EvidenceLogApp
from evidence_log.tui.draft import corrected_fields, draft_of, words_of
from evidence_log.tui.screens.correct import CorrectScreen
from evidence_log.tui.screens.incident import IncidentScreen
from evidence_log.tui.screens.lock import LockScreen
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.widgets.account_area import AccountArea
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.people import NUMBERS_ZH
from tests.tui.scenes import an_app, running, shows, until
from tests.tui.test_grid import fits
from tests.vaults import PASSPHRASE, log, minute_now, new_vault

TOLD: dict[str, Any] = {
    "who": "甲, 自称经理",
    "numbers": (NUMBERS_ZH[0], NUMBERS_ZH[1]),
    "count": 17,
    "answered": False,
    "contacted": Contacted.FAMILY,
    "effects": (Effect.ALARMED,),
    "tags": ("深夜",),
    "note": "别印",
}


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    """One incident with nearly everything told."""
    with new_vault(tmp_path / "vault", clock).vault as vault:
        log(vault, clock, "又打来，没接", **TOLD)
    return tmp_path / "vault"


async def correcting(app: EvidenceLogApp, pilot: Pilot[int]) -> CorrectScreen:
    """Open the only incident, and the form over it."""
    await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0001"))
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(app.screen, IncidentScreen) and app.screen.filed is not None)
    await pilot.press("e")
    await until(pilot, lambda: isinstance(app.screen, CorrectScreen) and app.screen.query("#reason"))
    screen = app.screen
    assert isinstance(screen, CorrectScreen)
    return screen


async def test_what_differs_is_corrected_with_its_reason_and_the_rest_stands(
    folder: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        screen = await correcting(app, pilot)
        assert fits(app)
        stays = {Language.ZH: "不变：", Language.EN: "stays: "}[language]
        assert shows(app, stays)
        await pilot.press("ctrl+s")
        nothing = {Language.ZH: "还没有改动", Language.EN: "Nothing is different"}[language]
        await until(pilot, lambda: shows(app, nothing))
        screen.query_one(AccountArea).text = "又打来，接了"
        screen.query_one("#when", LineInput).value = "昨晚十点四十"
        await pilot.pause()
        await pilot.press("ctrl+s")
        why = {Language.ZH: "为什么更正", Language.EN: "Why is it corrected"}[language]
        await until(pilot, lambda: shows(app, why))
        screen.query_one("#reason", LineInput).value = "记错了"
        await pilot.pause()
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, IncidentScreen) and shows(app, "接了"))
        assert fits(app)
        await until(pilot, lambda: not app.session.saving)
        assert not app.session.unsaved
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        filed = vault.incident("INC-0001")
    assert filed.incident.account == "又打来，接了"
    assert filed.incident.occurred.text == "昨晚十点四十"
    assert {name: getattr(filed.incident, name) for name in TOLD} == TOLD
    assert [each.reason for each in filed.amendments] == ["记错了"]


async def test_a_time_that_cannot_be_read_is_refused_and_the_words_stay(
    folder: Path, clock: FixedClock
) -> None:
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        screen = await correcting(app, pilot)
        screen.query_one("#when", LineInput).value = "sometime"
        screen.query_one("#reason", LineInput).value = "wrong day"
        await pilot.pause()
        await pilot.press("ctrl+s")
        await until(pilot, lambda: shows(app, "sometime") and not screen.saving)
        assert screen.query_one("#reason", LineInput).value == "wrong day"
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert vault.incident("INC-0001").amendments == ()


async def test_half_a_correction_outlives_the_program(folder: Path, clock: FixedClock) -> None:
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        screen = await correcting(app, pilot)
        screen.query_one("#place", LineInput).value = "三楼"
        screen.query_one("#reason", LineInput).value = "忘了写"
        await pilot.pause()
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, IncidentScreen))
        assert app.session.unsaved
    again = an_app(folder, clock, Language.EN)
    async with running(again, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(again.screen, TimelineScreen) and shows(again, "is kept"))
        screen = await correcting(again, pilot)
        assert screen.query_one("#place", LineInput).value == "三楼"
        assert screen.query_one("#reason", LineInput).value == "忘了写"


def test_an_incident_put_into_the_form_and_taken_out_again_differs_in_nothing(clock: FixedClock) -> None:
    incident = Incident(kind=Kind.CALL, account="x", occurred=minute_now(clock), **TOLD)
    draft = draft_of(incident)

    words = words_of(draft)
    assert corrected_fields(draft, draft_of(incident)) == frozenset()
    assert {name: getattr(words, name) for name in TOLD if name != "at"} == TOLD


async def test_the_lock_leaves_nothing_of_what_is_corrected_and_keeps_its_words(
    folder: Path, clock: FixedClock
) -> None:
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        screen = await correcting(app, pilot)
        screen.query_one("#place", LineInput).value = "三楼"
        await pilot.pause()
        app.tick()
        clock.advance(timedelta(hours=1))
        app.tick()
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and app.screen.query(LineInput))
        assert [
            type(each) for each in app.screen_stack if isinstance(each, IncidentScreen | CorrectScreen)
        ] == []
        assert app.session.correcting is not None
