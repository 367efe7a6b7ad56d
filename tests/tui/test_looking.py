"""The looks at the whole: counted, narrowed down, who is who, and what is due."""

from datetime import timedelta
from pathlib import Path

import pytest

from evidence_log.casework.add_party import add_party
from evidence_log.casework.record_step import record_step
from evidence_log.records.clock import Language
from evidence_log.records.incident import Contacted, Kind
from evidence_log.records.party import Handle, Party, Role
from evidence_log.records.step import StepKind
from evidence_log.records.step_words import StepWords
from evidence_log.tui.app import EvidenceLogApp
from evidence_log.tui.screens.cover import CoverScreen
from evidence_log.tui.screens.fields import FieldsScreen
from evidence_log.tui.screens.lock import LockScreen
from evidence_log.tui.screens.menu import MenuScreen
from evidence_log.tui.screens.patterns import PatternsScreen
from evidence_log.tui.screens.people import PeopleScreen
from evidence_log.tui.screens.steps import StepsScreen
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.widgets.chips import Chips
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.picker import Picker
from evidence_log.tui.widgets.timeline import Timeline
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.people import AGENCY_ZH, COLLECTOR_ZH, NUMBERS_ZH
from tests.tui.scenes import an_app, running, shows, type_words, until
from tests.tui.test_grid import fits
from tests.vaults import PASSPHRASE, log, new_vault


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    """Four incidents, one party, two steps."""
    folder = tmp_path / "vault"
    with new_vault(folder, clock).vault as vault:
        log(vault, clock, "响了一声就挂", numbers=(NUMBERS_ZH[0],), count=23)
        log(vault, clock, "又打来", numbers=(NUMBERS_ZH[0],), contacted=Contacted.FAMILY, tags=("深夜",))
        log(vault, clock, "上门", Kind.VISIT, who=COLLECTOR_ZH)
        log(vault, clock, "短信 [b]x[/b] \x1b[31m", Kind.MESSAGE, numbers=("\x1b[2J199",))
        agency = Party(name=AGENCY_ZH, role=Role.COLLECTION_AGENCY, address="虚构市")
        add_party(vault, agency, (Handle(value=NUMBERS_ZH[0]),), at=clock.read())
        for kind, due in ((StepKind.COMPLAINT, "15日内"), (StepKind.POLICE_REPORT, None)):
            record_step(vault, StepWords(kind=kind, deadline=due), at=clock.read())
    return folder


def there(app: EvidenceLogApp, words: str) -> bool:
    """Whether the list is in front and shows it."""
    return isinstance(app.screen, TimelineScreen) and shows(app, words)


def saved(folder: Path) -> tuple[list[str], list[str]]:
    """The names and steps that stand in the vault."""
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        names = [each.party.name for each in vault.parties()]
        return names, [each.step.kind.value for each in vault.steps()]


async def test_patterns_are_one_key_away_and_turn(
    folder: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: there(app, "又打来"))
        await pilot.press("s")
        sums = {Language.ZH: "共 4 条", Language.EN: "4 incidents on 1 day; 26 in all"}[language]
        await until(pilot, lambda: isinstance(app.screen, PatternsScreen) and shows(app, sums))
        assert fits(app)
        assert shows(app, "26")
        await pilot.press("left")
        assert fits(app)
        await pilot.press("right", "right", "end")
        assert fits(app)
        assert shows(app, NUMBERS_ZH[0]) or shows(app, "家人") or shows(app, "family")
        await pilot.press("f2")
        assert fits(app)
        await pilot.press("escape")
        await until(pilot, lambda: there(app, "又打来"))


async def test_all_that_came_from_one_number_is_two_keys_away(
    folder: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: there(app, "又打来"))
        await pilot.press("w")
        await until(pilot, lambda: isinstance(app.screen, PeopleScreen) and shows(app, "PTY-0001"))
        assert shows(app, "虚构市")
        assert fits(app)
        await pilot.press("down", "end")
        await until(pilot, lambda: shows(app, "⟨U+001B⟩[2J199") or shows(app, "<U+001B>[2J199"))
        assert fits(app)
        await pilot.press("home", "enter")
        await until(pilot, lambda: there(app, "又打来"))
        screen = app.screen
        assert isinstance(screen, TimelineScreen)
        await until(pilot, lambda: len(screen.query_one(Timeline).pages.rows) == 2)
        assert shows(app, AGENCY_ZH[:6])
        assert fits(app)
        await pilot.press("escape")
        await until(pilot, lambda: len(screen.query_one(Timeline).pages.rows) == 4)


async def test_a_number_is_said_to_be_somebodys(folder: Path, clock: FixedClock, language: Language) -> None:
    app = an_app(folder, clock, language)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: there(app, "又打来"))
        await pilot.press("w")
        await until(pilot, lambda: isinstance(app.screen, PeopleScreen) and shows(app, "PTY-0001"))
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, FieldsScreen) and app.screen.query("#name"))
        assert fits(app)
        await pilot.press("ctrl+s")
        asks = {Language.ZH: "请先填写名称", Language.EN: "A name first"}[language]
        await until(pilot, lambda: shows(app, asks))
        app.screen.query_one("#name", LineInput).value = "周某（虚构）"
        app.screen.query_one("#role", Chips).choose("witness")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, PeopleScreen) and shows(app, "PTY-0002"))
        app.screen.query_one(Picker).action_turn(1000)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, FieldsScreen) and app.screen.query("#basis"))
        screen = app.screen
        screen.query_one("#number", LineInput).value = NUMBERS_ZH[1]
        screen.query_one("#whose", LineInput).value = "没有这个人"
        await pilot.press("ctrl+s")
        nobody = {Language.ZH: "没有叫“没有这个人”", Language.EN: "nobody here is called"}[language]
        await until(pilot, lambda: shows(app, nobody))
        screen.query_one("#whose", LineInput).value = "周某"
        screen.query_one("#basis", LineInput).value = "自报姓名"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, PeopleScreen) and shows(app, "自报姓名"))
        assert fits(app)
        await until(pilot, lambda: not app.session.saving)
    assert saved(folder)[0] == [AGENCY_ZH, "周某（虚构）"]


async def test_what_is_due_is_answered(
    folder: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: there(app, "又打来"))
        await pilot.press("d")
        due = {Language.ZH: "还有 15 天", Language.EN: "in 15 days"}[language]
        await until(pilot, lambda: isinstance(app.screen, StepsScreen) and shows(app, due))
        assert shows(app, "110")
        assert fits(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, FieldsScreen) and app.screen.query("#answers"))
        assert app.screen.query_one("#answers", LineInput).value == "STEP-0001"
        assert fits(app)
        app.screen.query_one("#deadline", LineInput).value = "15 working days"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: shows(app, "15 working days"))
        await until(pilot, lambda: isinstance(app.screen, FieldsScreen) and not app.screen.saving)
        app.screen.query_one("#deadline", LineInput).value = ""
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, StepsScreen) and shows(app, "STEP-0003"))
        assert not shows(app, due)
        assert fits(app)
    assert saved(folder)[1] == ["complaint", "police-report", "reply"]


@pytest.mark.parametrize(
    ("fields", "left"),
    [
        ({"kind": "visit"}, 1),
        ({"number": "0000 0001"}, 2),
        ({"number": "000000000"}, 0),
        ({"who": "老五"}, 1),
        ({"tag": "深"}, 1),
        ({"with": "others"}, 1),
        ({"with": "recorded"}, 0),
        ({"with": "withdrawn"}, 0),
        ({"until": "昨天"}, 0),
        ({"until": "今天"}, 4),
    ],
    ids=str,
)
async def test_the_list_shows_only_some(
    folder: Path, clock: FixedClock, fields: dict[str, str], left: int
) -> None:
    app = an_app(folder, clock, Language.ZH)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: there(app, "又打来"))
        await pilot.press("o")
        await until(pilot, lambda: isinstance(app.screen, FieldsScreen) and app.screen.query("#until"))
        assert fits(app)
        for name, value in fields.items():
            for chips in app.screen.query(f"Chips#{name}"):
                assert isinstance(chips, Chips)
                chips.choose(value)
            for line in app.screen.query(f"LineInput#{name}"):
                assert isinstance(line, LineInput)
                line.value = value
        await pilot.press("ctrl+s")
        await until(pilot, lambda: there(app, "只显示"))
        screen = app.screen
        await until(pilot, lambda: len(screen.query_one(Timeline).pages.rows) == left)
        assert shows(app, "没有符合的记录") == (left == 0)
        assert fits(app)
        await pilot.press("escape")
        await until(pilot, lambda: len(screen.query_one(Timeline).pages.rows) == 4)


async def test_a_lock_takes_all_of_it_away(folder: Path, clock: FixedClock) -> None:
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: there(app, "又打来"))
        for key, screen in (("s", PatternsScreen), ("w", PeopleScreen), ("d", StepsScreen)):
            await pilot.press(key)
            await until(pilot, lambda screen=screen: isinstance(app.screen, screen))  # type: ignore[misc]
            await pilot.press("escape")
            await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("w")
        await until(pilot, lambda: isinstance(app.screen, PeopleScreen) and shows(app, "PTY-0001"))
        app.tick()
        clock.advance(timedelta(hours=1))
        app.tick()
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and app.screen.query(LineInput))
        assert not shows(app, "PTY-0001")


async def test_half_a_form_is_there_again_after_the_lock(folder: Path, clock: FixedClock) -> None:
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: there(app, "又打来"))
        await pilot.press("d")
        await until(pilot, lambda: isinstance(app.screen, StepsScreen) and shows(app, "STEP-0001"))
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, FieldsScreen) and app.screen.query("#note"))
        app.screen.query_one("#note", LineInput).value = "说了半小时"
        app.screen.query_one("#kind", Chips).choose("complaint")
        await pilot.pause()
        app.tick()
        clock.advance(timedelta(hours=1))
        app.tick()
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and app.screen.query(LineInput))
        await type_words(pilot, PASSPHRASE)
        await pilot.press("enter")
        await until(pilot, lambda: there(app, "又打来"))
        await pilot.press("d")
        await until(pilot, lambda: isinstance(app.screen, StepsScreen) and shows(app, "STEP-0001"))
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, FieldsScreen) and app.screen.query("#note"))
        assert app.screen.query_one("#note", LineInput).value == "说了半小时"
        assert app.screen.query_one("#kind", Chips).value == "complaint"


async def test_what_is_due_soon_is_said_when_the_vault_is_opened(
    folder: Path, clock: FixedClock, language: Language
) -> None:
    clock.advance(timedelta(days=13))
    app = an_app(folder, clock, language)
    async with running(app, (80, 24)) as pilot:
        due = {Language.ZH: "到期的有 1 项，按 D 查看", Language.EN: "1 thing is due within three days"}[
            language
        ]
        await until(pilot, lambda: there(app, due))
        assert fits(app)
        await pilot.press("enter", "tab")
        await until(pilot, lambda: isinstance(app.screen, MenuScreen))
        await pilot.press("d")
        await until(pilot, lambda: isinstance(app.screen, StepsScreen) and shows(app, "STEP-0001"))


async def test_the_lock_forgets_by_what_the_list_was_narrowed_down(folder: Path, clock: FixedClock) -> None:
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: there(app, "又打来"))
        await pilot.press("w")
        await until(pilot, lambda: isinstance(app.screen, PeopleScreen) and shows(app, "PTY-0001"))
        await pilot.press("enter")
        await until(pilot, lambda: there(app, "Only: "))
        app.tick()
        clock.advance(timedelta(hours=1))
        app.tick()
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and app.screen.query(LineInput))
        await type_words(pilot, PASSPHRASE)
        await pilot.press("enter")
        await until(pilot, lambda: there(app, "上门"))
        assert not shows(app, "Only: ")


async def test_a_form_that_was_saved_under_the_cover_is_gone_when_it_is_lifted(
    folder: Path, clock: FixedClock
) -> None:
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: there(app, "又打来"))
        await pilot.press("d")
        await until(pilot, lambda: isinstance(app.screen, StepsScreen) and shows(app, "STEP-0001"))
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, FieldsScreen) and app.screen.query("#note"))
        app.call_later(app.save_fields)
        app.call_later(app.cover)
        await until(pilot, lambda: isinstance(app.screen, CoverScreen) and not app.session.saving)
        await until(pilot, lambda: len(saved(folder)[1]) == 3)
        app.uncover()
        await until(pilot, lambda: isinstance(app.screen, StepsScreen) and shows(app, "STEP-0003"))
