"""Choosing files: the newest first, several at once; what is no file of one's own is not offered."""

import os
from pathlib import Path

import pytest

from evidence_log.records.clock import Language
from evidence_log.tui.newest_files import newest_files
from evidence_log.tui.screens.form import FormScreen
from evidence_log.tui.screens.pick_files import PickFilesScreen
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.widgets.account_area import AccountArea
from tests.conftest import FixedClock
from tests.tui.scenes import an_app, running, shows, type_words, until
from tests.tui.test_grid import fits
from tests.vaults import new_vault


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with photos in three places, and what is not to be offered."""
    home = tmp_path / "home"
    places = ("Downloads/录音 1.amr", "图片/微信/门口.jpg", "letter.pdf", "Documents/.hidden", "Other/x.txt")
    for age, place in enumerate(places):
        path = home / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * (age + 1))
        os.utime(path, (1_790_000_000 - age, 1_790_000_000 - age))
    (home / "Downloads" / "\x1b[2J\u202e.png").write_bytes(b"y")
    os.utime(home / "Downloads" / "\x1b[2J\u202e.png", (1_789_000_000, 1_789_000_000))
    (home / "Downloads" / "link").symlink_to("/etc/passwd")
    os.mkfifo(home / "Downloads" / "pipe")
    monkeypatch.setenv("HOME", str(home))
    return home


def test_the_newest_come_first_and_links_pipes_and_hidden_ones_never(home: Path) -> None:
    found = [each.path.name for each in newest_files(home)]

    assert found == ["录音 1.amr", "门口.jpg", "letter.pdf", "\x1b[2J\u202e.png"]
    assert [each.path.name for each in newest_files(home, 2)] == found[:2]
    assert newest_files(home / "nowhere") == []


@pytest.mark.usefixtures("home")
async def test_marked_files_stand_in_the_form(
    tmp_path: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    new_vault(tmp_path / "vault", clock).vault.close()
    app = an_app(tmp_path / "vault", clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("v")
        await until(pilot, lambda: isinstance(app.screen, FormScreen) and app.screen.query(AccountArea))
        await type_words(pilot, "上门")
        await pilot.press("ctrl+o")
        await until(pilot, lambda: isinstance(app.screen, PickFilesScreen) and shows(app, "录音 1.amr"))
        assert fits(app)
        await pilot.press("space", "space", "f2")
        assert fits(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, FormScreen))
        screen = app.screen
        assert isinstance(screen, FormScreen)
        taken = [path.name for path in screen.draft().files]
        assert taken == ["录音 1.amr", "门口.jpg"]
        assert screen.draft().account == "上门"
        await pilot.press("ctrl+o")
        await until(pilot, lambda: isinstance(app.screen, PickFilesScreen) and shows(app, "letter.pdf"))
        await pilot.press("end", "escape")
        await until(pilot, lambda: isinstance(app.screen, FormScreen))
        assert [path.name for path in screen.draft().files] == taken
