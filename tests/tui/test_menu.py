"""The menu: what it says besides the acts."""

from pathlib import Path

import pytest

from evidence_log.records.clock import Language
from evidence_log.records.seal import Seal, SealRequest, SealState
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.tui.scenes import an_app, running, shows, until
from tests.vaults import PASSPHRASE, new_vault


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=lambda each: f"{each[0]}x{each[1]}")
@pytest.mark.parametrize("language", list(Language), ids=lambda each: each.value)
async def test_the_menu_says_since_when_there_is_an_outside_witness_or_that_there_is_none(
    tmp_path: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    folder = tmp_path / "vault"
    new_vault(folder, clock).vault.close()
    none = {Language.EN: "There is no outside witness to time yet", Language.ZH: "目前没有外部时间见证"}[
        language
    ]
    since = {Language.EN: "There is an outside witness to time since", Language.ZH: "起有外部时间见证"}[
        language
    ]
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("tab")
        await until(pilot, lambda: shows(app, none))
        await pilot.press("escape")
        with open_vault(folder, passphrase=PASSPHRASE) as vault, vault.writer(clock.read()) as writer:
            writer.append(*witnessed())
        await pilot.press("tab")
        await until(pilot, lambda: shows(app, since))
        assert shows(app, "23:00")


def witnessed() -> tuple[SealRequest, Seal]:
    """What the ledger tells of a stamp that came."""
    asked = SealRequest(
        entries=2, root="d" * 64, note_sha256="e" * 64, authority="https://tsa.example", nonce="0a" * 8
    )
    came = Seal(
        request=1,
        entries=2,
        root="d" * 64,
        authority=asked.authority,
        file="checkpoint-2.tsa.example.tsr",
        response_sha256="e" * 64,
        state=SealState.VERIFIED,
        stamped_at="2026-11-23T15:00:00+00:00",
        signer="Invented time authority",
    )
    return asked, came
