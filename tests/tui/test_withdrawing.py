"""Withdrawing from the app: hidden from every list, kept with its reason, and seen again where the app lists it."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from evidence_log.casework.add_party import add_party
from evidence_log.casework.record_step import record_step
from evidence_log.records.case_file import FiledWithdrawal
from evidence_log.records.clock import Language
from evidence_log.records.party import Handle, Party, Role
from evidence_log.records.step import StepKind
from evidence_log.records.step_words import StepWords
from evidence_log.tui.app import EvidenceLogApp
from evidence_log.tui.screens.cover import CoverScreen
from evidence_log.tui.screens.erase import EraseScreen
from evidence_log.tui.screens.exhibits import ExhibitsScreen
from evidence_log.tui.screens.fields import FieldsScreen
from evidence_log.tui.screens.incident import IncidentScreen
from evidence_log.tui.screens.menu import MenuScreen
from evidence_log.tui.screens.people import PeopleScreen
from evidence_log.tui.screens.steps import StepsScreen
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.screens.withdraw import WithdrawScreen
from evidence_log.tui.widgets.chips import Chips
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.timeline import Timeline
from evidence_log.vault.lock import writer_lock
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.people import AGENCY_ZH, NUMBERS_ZH
from tests.tui.at_rest import settled
from tests.tui.scenes import Filled, an_app, grid, running, shows, until
from tests.tui.test_grid import fits
from tests.vaults import PASSPHRASE, log, new_vault

WHY = "重复记录 / twice"
SMALL = (60, 18)


def withdrawal(folder: Path, reference: str) -> FiledWithdrawal | None:
    """How it was withdrawn, as the vault has it."""
    look_up = {"INC": "incident", "EX": "exhibit", "PTY": "party", "STEP": "step"}
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        found: FiledWithdrawal | None = getattr(vault, look_up[reference.partition("-")[0]])(
            reference
        ).withdrawal
        return found


async def asked(app: EvidenceLogApp, pilot: Pilot[int], reference: str) -> None:
    """The screen is there, its caret in the reason."""
    await until(
        pilot,
        lambda: isinstance(app.screen, WithdrawScreen) and getattr(app.focused, "id", None) == "reason",
    )
    assert shows(app, reference)


async def at_the_incident(app: EvidenceLogApp, pilot: Pilot[int]) -> None:
    await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(app.screen, IncidentScreen) and app.screen.filed is not None)


async def test_an_incident_is_hidden_from_the_list_and_kept_with_its_reason(
    filled: Filled, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    folder = filled(language)
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await at_the_incident(app, pilot)
        await pilot.press("z")
        await asked(app, pilot, "INC-0005")
        assert fits(app)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: shows(app, app.look.say("withdraw.why")[:12]))
        assert withdrawal(folder, "INC-0005") is None
        app.screen.query_one("#reason", LineInput).value = WHY
        await pilot.press("enter", "enter")
        mark = app.look.word("status.withdrawn")
        await until(pilot, lambda: isinstance(app.screen, IncidentScreen) and shows(app, mark))
        assert fits(app)
        await pilot.press("z")
        refused = app.look.texts("errors.already-withdrawn", reference="INC-0005", at="")[:12]
        await until(pilot, lambda: isinstance(app.screen, WithdrawScreen) and shows(app, refused))
        await pilot.press("f11", "escape", "f11", "escape")
        done = app.look.say("withdraw.done", reference="INC-0005")
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, done))
        timeline = app.screen.query_one(Timeline)
        await until(pilot, lambda: "INC-0005" not in {each.reference for each in timeline.pages.rows})
        assert fits(app)
        await pilot.press("o")
        await until(pilot, lambda: isinstance(app.screen, FieldsScreen) and bool(app.screen.query("#with")))
        app.screen.query_one("#with", Chips).choose("withdrawn")
        assert fits(app)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: [each.reference for each in timeline.pages.rows] == ["INC-0005"])
        assert fits(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, IncidentScreen) and shows(app, mark))

    found = withdrawal(folder, "INC-0005")
    assert found is not None
    assert found.reason == WHY


async def test_an_exhibit_stands_below_the_others_marked(
    filled: Filled, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    folder = filled(language)
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await at_the_incident(app, pilot)
        await pilot.press("o")
        await until(pilot, lambda: isinstance(app.screen, ExhibitsScreen) and bool(app.screen.exhibits))
        await pilot.press("f3")
        await asked(app, pilot, "EX-0001")
        assert fits(app)
        app.screen.query_one("#reason", LineInput).value = WHY
        await pilot.press("f4")
        done = app.look.say("withdraw.done", reference="EX-0001")
        await until(pilot, lambda: isinstance(app.screen, ExhibitsScreen) and shows(app, done))
        screen = app.screen
        assert isinstance(screen, ExhibitsScreen)
        order = ["EX-0002", "EX-0001"]
        await until(pilot, lambda: [each.reference for each in screen.exhibits or ()] == order)
        await pilot.press("down")
        await until(pilot, lambda: shows(app, WHY))
        assert shows(app, app.look.word("status.withdrawn"))
        assert fits(app)

    assert withdrawal(folder, "INC-0005") is None


@pytest.fixture
def matter(tmp_path: Path, clock: FixedClock) -> Path:
    """One call, one party, one step something is due because of."""
    folder = tmp_path / "vault"
    with new_vault(folder, clock).vault as vault:
        log(vault, clock, "又打来", numbers=(NUMBERS_ZH[0],))
        agency = Party(name=AGENCY_ZH, role=Role.COLLECTION_AGENCY)
        add_party(vault, agency, (Handle(value=NUMBERS_ZH[0]),), at=clock.read())
        record_step(vault, StepWords(kind=StepKind.COMPLAINT, deadline="15日内"), at=clock.read())
    return folder


async def test_a_party_goes_below_the_numbers_and_a_number_is_none(
    matter: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    app = an_app(matter, clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "又打来"))
        await pilot.press("w")
        await until(pilot, lambda: isinstance(app.screen, PeopleScreen) and shows(app, "PTY-0001"))
        await pilot.press("down", "z")
        await until(pilot, lambda: shows(app, app.look.say("people.only_number")[:12]))
        await pilot.press("up", "z")
        await asked(app, pilot, "PTY-0001")
        assert fits(app)
        app.screen.query_one("#reason", LineInput).value = WHY
        await pilot.press("ctrl+s")
        screen = next(each for each in app.screen_stack if isinstance(each, PeopleScreen))
        await until(pilot, lambda: app.screen is screen and bool(screen.people.withdrawn))
        assert screen.people.parties == ()
        assert shows(app, app.look.say("people.withdrawn"))
        await pilot.press("end")
        await until(pilot, lambda: shows(app, WHY))
        assert screen.reference == "PTY-0001"
        assert screen.chosen == (None, None)
        assert fits(app)

    assert withdrawal(matter, "PTY-0001") is not None


async def test_because_of_a_withdrawn_step_nothing_is_due(
    matter: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    app = an_app(matter, clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "又打来"))
        await pilot.press("d")
        await until(pilot, lambda: isinstance(app.screen, StepsScreen) and shows(app, "STEP-0001"))
        await pilot.press("z")
        await asked(app, pilot, "STEP-0001")
        assert fits(app)
        app.screen.query_one("#reason", LineInput).value = WHY
        await pilot.press("ctrl+s")
        screen = next(each for each in app.screen_stack if isinstance(each, StepsScreen))
        await until(pilot, lambda: app.screen is screen and bool(screen.steps.withdrawn))
        assert (screen.steps.due, screen.steps.steps) == ((), ())
        await until(pilot, lambda: shows(app, WHY) and shows(app, app.look.say("steps.withdrawn")))
        assert fits(app)

    assert withdrawal(matter, "STEP-0001") is not None


@pytest.mark.parametrize(("key", "reference"), [("w", "PTY-0001"), ("d", "STEP-0001")], ids=["party", "step"])
async def test_a_party_or_a_step_withdrawn_or_not_is_erased_where_it_is_listed(
    matter: Path, clock: FixedClock, language: Language, key: str, reference: str
) -> None:
    app = an_app(matter, clock, language)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "又打来"))
        await pilot.press(key)
        listing = (PeopleScreen, StepsScreen)
        await until(pilot, lambda: isinstance(app.screen, listing) and shows(app, reference))
        await pilot.press("z")
        await asked(app, pilot, reference)
        app.screen.query_one("#reason", LineInput).value = WHY
        await pilot.press("ctrl+s")
        await until(
            pilot, lambda: isinstance(app.screen, listing) and shows(app, app.look.say("people.withdrawn"))
        )
        await pilot.press("end", "x")
        goes = app.look.texts("changes.will-go")[:10]
        await until(pilot, lambda: isinstance(app.screen, EraseScreen) and shows(app, goes))
        assert shows(app, reference)
        assert fits(app)
        for name, typed in (("reason", WHY), ("confirm", reference)):
            app.screen.query_one(f"#{name}", LineInput).value = typed
        await pilot.press("ctrl+s")
        erased = {Language.ZH: f"已删除：{reference}", Language.EN: f"Erased: {reference}"}[language]
        await until(pilot, lambda: isinstance(app.screen, listing) and shows(app, erased))
        assert fits(app)

    with open_vault(matter, passphrase=PASSPHRASE) as vault:
        assert vault.erasure(reference) is not None


async def test_the_menu_of_an_incident_offers_it_and_going_back_leaves_it_as_it_was(
    filled: Filled, clock: FixedClock, language: Language
) -> None:
    folder = filled(language)
    app = an_app(folder, clock, language)
    async with running(app, SMALL) as pilot:
        await at_the_incident(app, pilot)
        await pilot.press("tab")
        await until(pilot, lambda: isinstance(app.screen, MenuScreen) and bool(app.screen.query("#choices")))
        await pilot.press("z")
        await asked(app, pilot, "INC-0005")
        assert fits(app)
        await pilot.press("f2")
        assert fits(app)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, IncidentScreen))

    assert withdrawal(folder, "INC-0005") is None


async def test_done_under_a_cover_nothing_is_drawn_and_it_is_said_when_it_is_lifted(
    filled: Filled, clock: FixedClock, language: Language
) -> None:
    folder = filled(language)
    app = an_app(folder, clock, language)
    async with running(app, (80, 24)) as pilot:
        await at_the_incident(app, pilot)
        await pilot.press("z")
        await asked(app, pilot, "INC-0005")
        app.screen.query_one("#reason", LineInput).value = WHY
        with writer_lock(folder):
            await pilot.press("ctrl+s")
            await until(pilot, lambda: app.session.saving)
            await pilot.press("f12")
            await until(pilot, lambda: isinstance(app.screen, CoverScreen))
        await until(pilot, lambda: not app.session.saving)
        await settled(pilot)
        assert isinstance(app.screen, CoverScreen)
        assert not any("INC-0005" in line for line in grid(app))
        app.touch()
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, IncidentScreen))
        await pilot.press("escape")
        done = app.look.say("withdraw.done", reference="INC-0005")
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, done))

    assert withdrawal(folder, "INC-0005") is not None
