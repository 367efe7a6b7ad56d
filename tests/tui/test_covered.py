"""What the other side sent stays covered until it is asked for; what is intimate is never drawn."""

from pathlib import Path

import pytest

from evidence_log.casework.annotate_exhibit import annotate_exhibit
from evidence_log.casework.log_incident import log_incident
from evidence_log.records.clock import Language
from evidence_log.records.incident import Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.tui.desk import Desk
from evidence_log.tui.screens.incident import IncidentScreen
from evidence_log.vault.open import open_vault
from tests.casework.media_files import amr, jpeg, written
from tests.conftest import FixedClock
from tests.tui.scenes import an_app, running, shows, until
from tests.vaults import PASSPHRASE, new_vault


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Desk:
    """A visit with a photo, and a threat with a photo and a recording."""
    new_vault(tmp_path / "vault", clock).vault.close()
    vault = open_vault(tmp_path / "vault", passphrase=PASSPHRASE)
    photo, voice = written(tmp_path / "a.jpg", jpeg(64, 48)), written(tmp_path / "b.amr", amr(1))
    for kind, files in ((Kind.VISIT, [photo]), (Kind.THREAT, [photo, voice])):
        log_incident(vault, IncidentWords(kind=kind, account="x"), files=files, at=clock.read())
    return Desk(vault, clock)


def shown(desk: Desk, reference: str, *, revealed: bool = False) -> list[tuple[bool, bool, bool]]:
    """Of each exhibit: whether there is a picture, a wave, a cover."""
    story = desk.story(reference, 40, 10, revealed=revealed)
    return [(each.picture is not None, bool(each.peaks), each.covered) for each in story.pieces]


def test_what_came_with_a_threat_is_covered_and_ones_own_photo_is_not(desk: Desk) -> None:
    assert shown(desk, "INC-0001") == [(True, False, False)]
    assert shown(desk, "INC-0002") == [(False, False, True), (False, False, True)]


def test_it_is_shown_when_it_is_asked_for(desk: Desk) -> None:
    assert shown(desk, "INC-0002", revealed=True) == [(True, False, False), (False, True, False)]


def test_what_somebody_said_of_it_counts_more_than_the_kind(desk: Desk, clock: FixedClock) -> None:
    annotate_exhibit(desk._vault, "EX-0001", {"from_other_side": True}, at=clock.read())
    annotate_exhibit(desk._vault, "EX-0002", {"from_other_side": False}, at=clock.read())

    assert shown(desk, "INC-0001") == [(False, False, True)]
    assert shown(desk, "INC-0002")[0] == (True, False, False)


def test_what_is_intimate_is_never_drawn(desk: Desk, clock: FixedClock) -> None:
    annotate_exhibit(desk._vault, "EX-0001", {"intimate": True}, at=clock.read())

    assert shown(desk, "INC-0001", revealed=True) == [(False, False, False)]


async def test_the_key_shows_it_and_covers_it_again(desk: Desk, clock: FixedClock) -> None:
    folder = desk._vault.folder
    desk.close()
    app = an_app(folder, clock, Language.ZH, passphrase=PASSPHRASE)
    async with running(app, (120, 36)) as pilot:
        await until(pilot, lambda: shows(app, "INC-0002"))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, IncidentScreen) and shows(app, "已遮住：来自对方"))
        await pilot.press("u")
        await until(pilot, lambda: not shows(app, "已遮住：来自对方"))
        await pilot.press("u")
        await until(pilot, lambda: shows(app, "已遮住：来自对方"))
