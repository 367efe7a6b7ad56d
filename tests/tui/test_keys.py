"""The first run judges a passphrase and offers one; a vault without one opens unasked."""

from functools import partial
from pathlib import Path

import pytest

from evidence_log.casework.generate_passphrase import words
from evidence_log.records.case import Case, Jurisdiction
from evidence_log.records.clock import Language
from evidence_log.tui.screens.first_run import FirstRunScreen
from evidence_log.tui.screens.lock import LockScreen
from evidence_log.tui.screens.recovery import RecoveryScreen
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.vault.create import create_vault
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.tui.scenes import LANGUAGES, SIZES, an_app, running, shows, until
from tests.tui.test_grid import fits

pytestmark = [
    pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.value),
    pytest.mark.parametrize("size", SIZES, ids=lambda each: f"{each[0]}x{each[1]}"),
]


async def test_how_long_it_would_hold_is_said_while_it_is_typed(
    tmp_path: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    app = an_app(tmp_path / "vault", clock, language, passphrase=None)
    async with running(app, size) as pilot:
        assert isinstance(app.screen, FirstRunScreen)
        field = app.screen.query_one("#passphrase", LineInput)
        for typed, strength in (("woaini1314", "at-once"), ("the quiet heron eats my breakfast", "lifetime")):
            field.value = typed
            said = app.look.texts(f"keys.strength.{strength}")
            await until(pilot, partial(shows, app, said[:20]))
        assert fits(app)
        assert not shows(app, "heron")


async def test_a_phrase_is_offered_shown_until_it_was_typed_and_opens_the_vault(
    tmp_path: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    app = an_app(tmp_path / "vault", clock, language, passphrase=None)
    known = {typed for typed, _ in words(language)}
    async with running(app, size) as pilot:
        app.screen.query_one("#offer").focus()
        await pilot.press("enter")
        await pilot.pause()
        phrase = app.screen.query_one("#passphrase", LineInput).value
        assert set(phrase.split(" ")) <= known
        await until(pilot, lambda: shows(app, phrase[:20]))
        assert fits(app)
        again = app.screen.query_one("#again", LineInput)
        assert again.has_focus
        again.value = phrase
        await pilot.press("enter")
        await pilot.pause()
        assert not shows(app, phrase[:20])
        await until(pilot, lambda: isinstance(app.screen, RecoveryScreen), patience=2000)
        await until(pilot, lambda: shows(app, "AGE-SECRET-KEY-1"))
        assert not shows(app, phrase[:20])

    open_vault(tmp_path / "vault", passphrase=phrase).close()


async def test_a_vault_without_a_passphrase_opens_unasked_and_after_a_while_by_enter(
    tmp_path: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    case = Case(zone="Asia/Shanghai", jurisdiction=Jurisdiction.CN)
    create_vault(tmp_path / "vault", passphrase=None, case=case, at=clock.read()).vault.close()
    app = an_app(tmp_path / "vault", clock, language, passphrase=None)
    async with running(app, size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        app.lock()
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        await until(pilot, lambda: shows(app, app.look.texts("tui.lock.stands_open")))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
