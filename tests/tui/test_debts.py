"""What the other side claims, and what a step says, written down in the app."""

from pathlib import Path

import pytest

from evidence_log.casework.add_debt import add_debt
from evidence_log.casework.add_party import add_party
from evidence_log.records.clock import Language
from evidence_log.records.debt import Purpose
from evidence_log.records.debt_words import DebtWords
from evidence_log.records.incident import Contacted
from evidence_log.records.party import Party, Role
from evidence_log.records.step import Medium, StepKind, Weekday
from evidence_log.tui.app import EvidenceLogApp
from evidence_log.tui.screens.debts import DebtsScreen
from evidence_log.tui.screens.erase import EraseScreen
from evidence_log.tui.screens.fields import FieldsScreen
from evidence_log.tui.screens.lock import LockScreen
from evidence_log.tui.screens.steps import StepsScreen
from evidence_log.tui.screens.withdraw import WithdrawScreen
from evidence_log.tui.widgets.chips import Chips
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.picks import Picks
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.people import AGENCY_ZH, LENDER_ZH, MOTHER_ZH
from tests.tui.at_rest import settled
from tests.tui.scenes import an_app, running, shows, until
from tests.tui.test_grid import fits
from tests.tui.test_looking import there
from tests.vaults import PASSPHRASE, log, new_vault


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    """An incident, an agency, the mother, and a debt that is claimed."""
    folder = tmp_path / "vault"
    with new_vault(folder, clock).vault as vault:
        log(vault, clock, "又打来")
        for name, role in ((AGENCY_ZH, Role.COLLECTION_AGENCY), (MOTHER_ZH, Role.THIRD_PERSON)):
            add_party(vault, Party(name=name, role=role), (), at=clock.read())
        told = DebtWords(lender=LENDER_ZH, agency=AGENCY_ZH, amount="连本带息18640元", hours="9:00-18:00")
        add_debt(vault, told, at=clock.read())
    return folder


def line(app: EvidenceLogApp, name: str) -> LineInput:
    """The field of that name in the form in front."""
    return app.screen.query_one(f"#{name}", LineInput)


def stands(app: EvidenceLogApp, name: str) -> bool:
    """Whether the field stands in the form now."""
    return bool(app.screen.query_one(f"#row-{name}").display)


async def test_a_debt_is_written_down_as_it_is_claimed(
    folder: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    app = an_app(folder, clock, language)
    claim = {Language.ZH: "不代表承认债务及金额", Language.EN: "not an acknowledgement"}[language]
    async with running(app, size) as pilot:
        await until(pilot, lambda: there(app, "又打来"))
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, DebtsScreen) and shows(app, "DEBT-0001"))
        assert shows(app, claim)
        assert shows(app, AGENCY_ZH[:6])
        assert not shows(app, "PTY-0001")
        assert fits(app)
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, FieldsScreen) and app.screen.query("#lender"))
        assert fits(app)
        await pilot.press("ctrl+s")
        asks = {Language.ZH: "谁主张", Language.EN: "who claims"}[language]
        await until(pilot, lambda: shows(app, asks))
        line(app, "lender").value = "[b]乙[/b]\x1b[31m"
        line(app, "amount").value = "两千"
        app.screen.query_one("#lender_kind", Chips).chosen = 1
        app.screen.query_one("#purpose", Chips).choose("household")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, DebtsScreen) and shows(app, "DEBT-0002"))
        await pilot.press("end")
        await until(pilot, lambda: shows(app, "两千"))
        assert shows(app, "[b]乙[/b]")
        assert fits(app)
        await until(pilot, lambda: not app.session.saving)
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        debt = vault.debt("DEBT-0002").debt
    assert debt.lender_kind is not None
    assert debt.purpose is Purpose.HOUSEHOLD
    assert debt.amount is not None
    assert debt.amount.told == "两千"


async def test_what_is_claimed_changes_and_what_nobody_touched_stays(
    folder: Path, clock: FixedClock, language: Language
) -> None:
    app = an_app(folder, clock, language)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: there(app, "又打来"))
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, DebtsScreen) and shows(app, "DEBT-0001"))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, FieldsScreen) and app.screen.query("#reason"))
        assert line(app, "agency").value == AGENCY_ZH
        await pilot.press("ctrl+s")
        nothing = {Language.ZH: "没有", Language.EN: "nothing"}[language]
        await until(pilot, lambda: shows(app, nothing) and not app.session.saving)
        line(app, "amount").value = "20000元"
        line(app, "reason").value = "新的通知"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, DebtsScreen) and shows(app, "新的通知"))
        assert shows(app, "18640")
        assert fits(app)
        await until(pilot, lambda: not app.session.saving)
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        filed = vault.debt("DEBT-0001")
    assert filed.debt.amount is not None
    assert filed.debt.amount.minor == 2_000_000
    assert (filed.debt.agency, filed.debt.lender, filed.debt.hours) == (
        "PTY-0001",
        LENDER_ZH,
        filed.written.hours,
    )


async def test_a_debt_is_withdrawn_and_stands_apart(folder: Path, clock: FixedClock) -> None:
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: there(app, "又打来"))
        await pilot.press("tab", "i")
        await until(pilot, lambda: isinstance(app.screen, DebtsScreen) and shows(app, "DEBT-0001"))
        await pilot.press("z")
        await until(pilot, lambda: isinstance(app.screen, WithdrawScreen) and shows(app, AGENCY_ZH[:6]))
        line(app, "reason").value = "written twice"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, DebtsScreen) and shows(app, "Withdrawn"))
        await pilot.press("enter")
        await settled(pilot)
        assert isinstance(app.screen, DebtsScreen)
        assert fits(app)
        await pilot.press("x")
        await until(pilot, lambda: isinstance(app.screen, EraseScreen) and shows(app, "DEBT-0001"))
        assert fits(app)


async def test_a_lock_takes_the_debts_away(folder: Path, clock: FixedClock) -> None:
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: there(app, "又打来"))
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, DebtsScreen) and shows(app, "DEBT-0001"))
        app.lock()
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and app.screen.query(LineInput))
        assert not any(isinstance(each, DebtsScreen) for each in app.screen_stack)


async def test_a_request_to_stop_says_how_somebody_may_be_reached(
    folder: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: there(app, "又打来"))
        await pilot.press("d")
        await until(pilot, lambda: isinstance(app.screen, StepsScreen) and app.screen.claimed.debts)
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, FieldsScreen) and app.screen.query("#not_by"))
        assert not stands(app, "not_by")
        app.screen.query_one("#kind", Chips).choose("stop-request")
        await until(pilot, lambda: stands(app, "not_by"))
        assert not stands(app, "order")
        app.screen.query_one("#by", Chips).choose("letter")
        picks = app.screen.query_one("#not_by", Picks)
        picks.focus()
        await pilot.press("space", "7", "right", "space", "space")
        assert fits(app)
        app.screen.query_one("#not_on", Picks).focus()
        await pilot.press("7")
        app.screen.query_one("#not_whom", Picks).focus()
        await pilot.press("2")
        app.screen.query_one("#debts", Picks).focus()
        await pilot.press("x")
        assert fits(app)
        line(app, "people").value = f"{MOTHER_ZH}，{AGENCY_ZH}"
        line(app, "not_at").value = "单位"
        line(app, "hours").value = "9:00-18:00"
        await pilot.press("ctrl+s")
        twice = {Language.ZH: "请只写可以联系的时段", Language.EN: "not both"}[language]
        await until(pilot, lambda: shows(app, twice))
        line(app, "hours").value = ""
        line(app, "not_hours").value = "22:00-8:00"
        app.screen.query_one("#aware", Chips).choose("no")
        line(app, "aware_since").value = "昨天"
        await pilot.press("ctrl+s")
        both = {Language.ZH: "对方知道吗", Language.EN: "They cannot know since a day"}[language]
        await until(pilot, lambda: shows(app, both))
        app.screen.query_one("#aware", Chips).choose("")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, StepsScreen) and shows(app, "STEP-0001"))
        assert fits(app)
        await until(pilot, lambda: not app.session.saving)
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        step = vault.step("STEP-0001").step
    assert (step.kind, step.by, step.aware) == (StepKind.STOP_REQUEST, Medium.LETTER, True)
    assert step.not_by == (Medium.CALL, Medium.VISIT)
    assert (step.not_on, step.not_whom) == ((Weekday.SUNDAY,), (Contacted.FAMILY,))
    assert (step.people, step.debts, step.not_at) == (("PTY-0002", "PTY-0001"), ("DEBT-0001",), "单位")
    assert step.not_hours is not None


async def test_an_order_says_until_when_it_holds(folder: Path, clock: FixedClock) -> None:
    app = an_app(folder, clock, Language.ZH)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: there(app, "又打来"))
        await pilot.press("d")
        await until(pilot, lambda: isinstance(app.screen, StepsScreen) and app.screen.claimed.orders)
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, FieldsScreen) and app.screen.query("#order"))
        # What was ticked for another kind of step is none of this one's.
        app.screen.query_one("#kind", Chips).choose("stop-request")
        await until(pilot, lambda: stands(app, "not_on"))
        app.screen.query_one("#not_on", Picks).focus()
        await pilot.press("1")
        app.screen.query_one("#kind", Chips).choose("protection-order")
        await until(pilot, lambda: stands(app, "order"))
        assert not stands(app, "not_on")
        app.screen.query_one("#order", Chips).chosen = 1
        line(app, "ends").value = "无期限"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, StepsScreen) and shows(app, "STEP-0001"))
        await until(pilot, lambda: not app.session.saving)
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        step = vault.step("STEP-0001").step
    assert (step.endless, step.not_on) == (True, ())
    assert step.order is not None


async def test_a_form_that_was_left_keeps_its_ticks(folder: Path, clock: FixedClock) -> None:
    app = an_app(folder, clock, Language.ZH)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: there(app, "又打来"))
        await pilot.press("d")
        await until(pilot, lambda: isinstance(app.screen, StepsScreen) and app.screen.claimed.debts)
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, FieldsScreen) and app.screen.query("#not_by"))
        app.screen.query_one("#kind", Chips).choose("contact-preference")
        await until(pilot, lambda: stands(app, "not_by"))
        app.screen.query_one("#not_by", Picks).focus()
        await pilot.press("2", "3")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, StepsScreen))
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, FieldsScreen) and app.screen.query("#not_by"))
        assert stands(app, "not_by")
        assert app.screen.query_one("#not_by", Picks).values == ("text", "chat")
        assert app.screen.query_one("#kind", Chips).value == "contact-preference"


async def test_an_answer_taken_back_in_a_form_that_was_left_stays_taken_back(
    folder: Path, clock: FixedClock
) -> None:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        add_debt(vault, DebtWords(lender=LENDER_ZH, purpose=Purpose.PERSONAL), at=clock.read())
    app = an_app(folder, clock, Language.ZH)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: there(app, "又打来"))
        await pilot.press("i")
        await until(pilot, lambda: isinstance(app.screen, DebtsScreen) and shows(app, "DEBT-0002"))
        await pilot.press("end", "enter")
        await until(pilot, lambda: isinstance(app.screen, FieldsScreen) and app.screen.query("#purpose"))
        assert app.screen.query_one("#purpose", Chips).value == "personal"
        app.screen.query_one("#purpose", Chips).choose("")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, DebtsScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, FieldsScreen) and app.screen.query("#purpose"))
        assert app.screen.query_one("#purpose", Chips).value == ""
