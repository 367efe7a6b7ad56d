"""The record beside the rules, in the app: read, asked about, and never a verdict."""

from pathlib import Path

import pytest
from textual.widgets import Input

from evidence_log.casework.answer_circumstance import answers_of
from evidence_log.casework.record_step import record_step
from evidence_log.casework.set_case import set_case
from evidence_log.records.assessed import RunningClock
from evidence_log.records.clock import Language
from evidence_log.records.due import Due
from evidence_log.records.incident import Contacted, Kind
from evidence_log.records.step import StepKind
from evidence_log.records.step_words import StepWords
from evidence_log.tui.app import EvidenceLogApp
from evidence_log.tui.screens.assess import AssessScreen
from evidence_log.tui.screens.fields import FieldsScreen
from evidence_log.tui.screens.lock import LockScreen
from evidence_log.tui.screens.patterns import PatternsScreen
from evidence_log.tui.screens.steps import StepsScreen
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.widgets.chips import Chips
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.picker import Picker
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.people import COLLECTOR_ZH, NUMBERS_ZH
from tests.tui.scenes import an_app, grid, running, shows, until
from tests.tui.test_grid import fits
from tests.vaults import PASSPHRASE, log, new_vault

SIZES = ((60, 18), (120, 36))
EVERY_SIZE = pytest.mark.parametrize("size", SIZES, ids=lambda each: f"{each[0]}x{each[1]}")


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    """Calls, others who were reached, a threat, and a report to the police."""
    folder = tmp_path / "vault"
    with new_vault(folder, clock).vault as vault:
        log(vault, clock, "响个不停", numbers=(NUMBERS_ZH[0],), count=23)
        log(vault, clock, "打给我母亲", numbers=(NUMBERS_ZH[0],), contacted=Contacted.FAMILY)
        log(vault, clock, "说要上门打人", Kind.THREAT, who=COLLECTOR_ZH, tags=("威胁伤人", "followed"))
        record_step(vault, StepWords(kind=StepKind.POLICE_REPORT), at=clock.read())
    return folder


def said(app: EvidenceLogApp) -> str:
    """Everything on the screen, without its line breaks."""
    return "".join(line.strip() for line in grid(app))


def there(app: EvidenceLogApp) -> bool:
    """Whether the record was held against the rules and is shown."""
    return isinstance(app.screen, AssessScreen) and app.screen.query_one(Picker).count > 0


def chosen(app: EvidenceLogApp, part: str) -> int:
    """The place of the first thing of a part of the page."""
    assert isinstance(app.screen, AssessScreen)
    return next(place for place, each in enumerate(app.screen._things) if each.part == part)


@EVERY_SIZE
async def test_the_number_to_call_stands_first_and_what_is_chosen_is_told_in_full(
    folder: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "响个不停"))
        await pilot.press("a")
        await until(pilot, lambda: there(app))
        assert shows(app, "110")
        assert fits(app)
        screen = app.screen
        picker = screen.query_one(Picker)
        read = {Language.ZH: "核对原文", Language.EN: "text read"}[language]
        at, seen = chosen(app, "shown"), ""
        picker._go(at)
        while picker.at == at:
            await pilot.pause()
            seen += said(app)
            await pilot.press("pagedown")
        assert read in seen
        assert "INC-0003" in seen
        picker._go(chosen(app, "routes"))
        await pilot.pause()
        because = {Language.ZH: "原因：", Language.EN: "because "}[language]
        assert shows(app, because)
        assert fits(app)
        await pilot.press("end", "f2")
        assert fits(app)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))


async def test_a_thing_longer_than_the_window_is_read_to_its_end(folder: Path, clock: FixedClock) -> None:
    app = an_app(folder, clock, Language.ZH)
    async with running(app, (60, 18)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "响个不停"))
        await pilot.press("a")
        await until(pilot, lambda: there(app))
        picker = app.screen.query_one(Picker)
        while picker._end - picker._begins[picker.at] <= picker.size.height:
            await pilot.press("down")
        at, first, end = picker.at, picker._begins[picker.at], picker._end
        read: set[int] = set()
        while picker.at == at:
            top = picker.scroll_offset.y
            read |= set(range(top, top + picker.size.height))
            await pilot.press("pagedown")
        assert picker.at == at + 1
        assert set(range(first, end)) <= read


async def test_where_there_are_no_rules_one_sentence_says_what_can_be_done(
    folder: Path, clock: FixedClock, language: Language
) -> None:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        set_case(vault, {"jurisdiction": "other"}, at=clock.read())
    app = an_app(folder, clock, language)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "响个不停"))
        await pilot.press("tab")
        await pilot.press("a")
        none = {Language.ZH: "程序里没有您所在地的规则", Language.EN: "No rules for where this is"}[language]
        await until(pilot, lambda: isinstance(app.screen, AssessScreen) and shows(app, none))
        assert fits(app)
        await pilot.press("a", "o", "down", "enter")
        assert isinstance(app.screen, AssessScreen)


async def test_what_is_asked_can_stay_open_and_what_is_said_is_kept(
    folder: Path, clock: FixedClock, language: Language
) -> None:
    app = an_app(folder, clock, language)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "响个不停"))
        await pilot.press("a")
        await until(pilot, lambda: there(app))
        await pilot.press("a")
        await until(
            pilot, lambda: isinstance(app.screen, FieldsScreen) and app.screen.query("#of-credit-kind")
        )
        assert not app.screen.query("#of-relation")
        assert fits(app)
        kind = app.screen.query_one("#of-credit-kind", Chips)
        assert kind.value == ""
        kind.choose("online-consumer")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: there(app) and not app.session.saving)
        screen = app.screen
        assert isinstance(screen, AssessScreen)
        await until(
            pilot,
            lambda: screen.held is not None and screen.held.answers == {"credit-kind": "online-consumer"},
        )
        await pilot.press("a")
        await until(
            pilot, lambda: isinstance(app.screen, FieldsScreen) and app.screen.query("#of-credit-kind")
        )
        app.screen.query_one("#of-credit-kind", Chips).choose("")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: there(app) and not app.session.saving)
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert answers_of(vault) == {}


async def test_what_is_told_of_own_accord_only_is_asked_when_it_is_wanted(
    folder: Path, clock: FixedClock, language: Language
) -> None:
    app = an_app(folder, clock, language)
    async with running(app, (120, 36)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "响个不停"))
        await pilot.press("a")
        await until(pilot, lambda: there(app))
        await pilot.press("o")
        await until(pilot, lambda: isinstance(app.screen, FieldsScreen) and app.screen.query("#of-parted-on"))
        assert fits(app)
        app.screen.query_one("#of-parted-on", Input).value = "somewhen"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: shows(app, "somewhen") and not app.session.saving)
        app.screen.query_one("#of-parted-on", Input).value = "3 October 2026"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: there(app) and not app.session.saving)
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, FieldsScreen) and app.screen.query("#of-parted-on"))
        assert app.screen.query_one("#of-parted-on", Input).value == "2026-10-03"
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert answers_of(vault) == {"parted-on": "2026-10-03"}


async def test_where_it_is_is_asked_where_it_matters(folder: Path, clock: FixedClock) -> None:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        set_case(vault, {"jurisdiction": "uk"}, at=clock.read())
    app = an_app(folder, clock, Language.EN)
    async with running(app, (60, 18)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "响个不停"))
        await pilot.press("a")
        await until(pilot, lambda: there(app))
        assert shows(app, "999")
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, FieldsScreen) and app.screen.query("#of-territory"))
        assert fits(app)
        app.screen.query_one("#of-territory", Chips).choose("scotland")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: there(app) and not app.session.saving)
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert vault.case().territory == "scotland"


async def test_the_lock_takes_it_away(folder: Path, clock: FixedClock) -> None:
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "响个不停"))
        await pilot.press("a")
        await until(pilot, lambda: there(app))
        app.lock()
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and app.screen.query(LineInput))
        assert not any(isinstance(each, AssessScreen) for each in app.screen_stack)


async def test_what_runs_by_the_rules_stands_among_what_is_due_the_nearest_first(
    folder: Path, clock: FixedClock, language: Language
) -> None:
    due = {Language.ZH: "2027年1月8日", Language.EN: "8 January 2027"}[language]
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        record_step(vault, StepWords(kind=StepKind.COMPLAINT, deadline=due), at=clock.read())
    app = an_app(folder, clock, language)
    async with running(app, (120, 36)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "响个不停"))
        await pilot.press("d")
        marked = {Language.ZH: "（依规则）", Language.EN: "(from the rules)"}[language]
        await until(pilot, lambda: isinstance(app.screen, StepsScreen) and shows(app, marked))
        screen = app.screen
        assert isinstance(screen, StepsScreen)
        days = [each.days for each in screen._due]
        assert days == sorted(days)
        assert {type(each) for each in screen._due} == {Due, RunningClock}
        assert fits(app)
        place = next(at for at, each in enumerate(screen._due) if isinstance(each, RunningClock))
        screen.query_one(Picker)._go(place)
        await pilot.press("z")
        only = {Language.ZH: "不是单独的一项", Language.EN: "is no entry of its own"}[language]
        await until(pilot, lambda: shows(app, only))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, FieldsScreen) and app.screen.query("#answers"))
        assert app.screen.query_one("#answers", Input).value == ""


async def test_the_patterns_have_what_the_rules_count(
    folder: Path, clock: FixedClock, language: Language
) -> None:
    app = an_app(folder, clock, language)
    async with running(app, (120, 36)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "响个不停"))
        await pilot.press("s")
        head = {Language.ZH: "对照规则（", Language.EN: "Beside the rules ("}[language]
        await until(pilot, lambda: isinstance(app.screen, PatternsScreen) and shows(app, head))
        assert fits(app)
        await pilot.press("left", "end")
        assert fits(app)
