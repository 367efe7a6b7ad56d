"""A document as text in the app: its fields copied one at a time, what to say on the phone, and none of it behind the lock."""

from pathlib import Path

import pytest

from evidence_log.i18n.texts import Texts
from evidence_log.records.clock import Language
from evidence_log.tui.screens.cover import CoverScreen
from evidence_log.tui.screens.form_text import FormTextScreen
from evidence_log.tui.screens.lock import LockScreen
from evidence_log.tui.screens.report import ReportScreen
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.signs import FINE, PLAIN, Signs
from evidence_log.tui.widgets.chips import Chips
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.picks import Picks
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.needs import needs
from tests.people import AGENCY_EN, NUMBERS_EN, NUMBERS_ZH
from tests.tui.scenes import Filled, an_app, running, shows, until
from tests.tui.test_grid import fits
from tests.tui.test_terminal import ROOT
from tests.tui.tmux import start_of, terminal
from tests.vaults import PASSPHRASE

WALKS = {
    "zh": (Language.ZH, (80, 24), FINE),
    "en": (Language.EN, (120, 36), FINE),
    "small": (Language.EN, (44, 14), PLAIN),
}


@pytest.mark.parametrize("walk", WALKS.values(), ids=WALKS)
async def test_the_fields_of_a_pair_are_copied_one_by_one_the_redacted_ones_first(
    filled: Filled, clock: FixedClock, tmp_path: Path, walk: tuple[Language, tuple[int, int], Signs]
) -> None:
    language, size, signs = walk
    folder = filled(language)
    (tmp_path / "to").mkdir()
    number = {Language.ZH: NUMBERS_ZH, Language.EN: NUMBERS_EN}[language][0]
    app = an_app(folder, clock, language, signs=signs)
    async with running(app, size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and app.screen.row)
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen))
        app.screen.query_one("#folder", LineInput).value = str(tmp_path / "to")
        app.screen.query_one("#as", Chips).choose("text")
        app.screen.query_one("#hide", Picks).picked = frozenset({"numbers"})
        await until(pilot, lambda: not app.screen.query_one("#declare").display)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, FormTextScreen) and shows(app, "DOC-0002"))
        assert fits(app)
        await pilot.press("enter")
        await pilot.press("tab", "tab")
        ninth = app.look.say("form_text.counted", letters=len(number))
        assert fits(app)
        assert not shows(app, number)
        await pilot.press("r")
        await until(pilot, lambda: shows(app, "DOC-0001") and shows(app, number) and shows(app, ninth))
        assert fits(app)
        await pilot.press("r", "home")
        await until(pilot, lambda: shows(app, "[x] 1."))
        await pilot.press("t")
        await until(pilot, lambda: shows(app, app.look.say("form_text.script")))
        assert fits(app)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and shows(app, "DOC-0002"))
        await pilot.press("f7")
        await until(pilot, lambda: isinstance(app.screen, FormTextScreen))
    lang = language.value
    assert sorted(each.name for each in (tmp_path / "to").iterdir()) == [
        f"police-cn-DOC-0001-{lang}.txt",
        f"police-cn-DOC-0002-{lang}-redacted.txt",
    ]


async def test_under_a_cover_the_lock_forgets_what_was_to_be_copied(
    filled: Filled, clock: FixedClock, tmp_path: Path
) -> None:
    app = an_app(filled(Language.EN), clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen))
        app.screen.query_one("#folder", LineInput).value = str(tmp_path)
        app.screen.query_one("#as", Chips).choose("text")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, FormTextScreen))
        fields, report = app.screen, app.screen_stack[-2]
        assert isinstance(fields, FormTextScreen)
        assert isinstance(report, ReportScreen)
        await until(pilot, lambda: shows(app, "Collector"))
        await pilot.press("f12")
        await until(pilot, lambda: isinstance(app.screen, CoverScreen))
        app.lock()
        await pilot.pause()
        assert (fields.texts, report.texts) == ((), ())
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        assert fields not in app.screen_stack


@needs("tmux")
def test_a_terminal_that_takes_it_has_the_very_field_on_its_clipboard(filled: Filled) -> None:
    folder = filled(Language.EN)
    said = Texts(Language.EN)
    with terminal(folder, size=(80, 24), environment=(f"HOME={folder.parent}",)) as pane:
        pane.tmux("set-option", "-g", "set-clipboard", "on")
        pane.types(f"cd {ROOT}; {start_of(folder, 'en', PASSPHRASE)}")
        pane.keys("Enter")
        pane.until("INC-0005")
        pane.keys("p")
        pane.until(said("tui.report.go")[:20], "Ctrl+S")
        pane.keys(*("Tab",) * 6, "Enter", "2")
        pane.until(said("tui.report.about_text")[:20])
        pane.keys("C-s")
        pane.until("DOC-0001, field by field")
        pane.keys(*("Tab",) * 6, "Enter")
        pane.until("[x] 7.")
        copied = pane.tmux("show-buffer")
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        text = vault.read_object(vault.document("DOC-0001").document.kept).decode()
    assert f"7. Collector (31 characters)\n{'-' * 60}\n{copied}\n" in text
    assert AGENCY_EN in copied
