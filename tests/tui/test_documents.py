"""Documents that were made, in the app: listed, for whom, and to whom one was handed over."""

from pathlib import Path

import pytest

from evidence_log.casework.make_document import make_document
from evidence_log.records.clock import Language
from evidence_log.records.step import Medium, StepKind
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.tui.screens.documents import DocumentsScreen
from evidence_log.tui.screens.erase import EraseScreen
from evidence_log.tui.screens.fields import FieldsScreen
from evidence_log.tui.screens.report import ReportScreen
from evidence_log.tui.widgets.chips import Chips
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.tui.scenes import an_app, running, shows, until
from tests.tui.test_grid import fits
from tests.tui.test_looking import there
from tests.vaults import PASSPHRASE, log, new_vault


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    """An incident, and two documents made of it, the first for somebody."""
    folder = tmp_path / "vault"
    with new_vault(folder, clock).vault as vault:
        log(vault, clock, "又打来")
        for to in ("城东派出所", None):
            wanted = WantedDocument(edition="police", language=Language.ZH, to=to)
            make_document(vault, wanted, at=clock.read())
    return folder


async def test_what_was_made_is_listed_and_its_handing_over_entered(
    folder: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: there(app, "又打来"))
        await pilot.press("h")
        await until(pilot, lambda: isinstance(app.screen, DocumentsScreen) and shows(app, "DOC-0002"))
        await pilot.press("down")
        await until(pilot, lambda: shows(app, "城东派出所"))
        assert fits(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, FieldsScreen) and app.screen.query("#to"))
        to = app.screen.query_one("#to", LineInput)
        assert (to.value, shows(app, "DOC-0001")) == ("城东派出所", True)
        assert fits(app)
        to.value = ""
        await pilot.press("ctrl+s")
        asks = {Language.ZH: "请填写交给了谁", Language.EN: "To whom it was handed over, please"}[language]
        await until(pilot, lambda: shows(app, asks))
        to.value = "王律师[b]\x1b"
        app.screen.query_one("#by", Chips).choose("visit")
        app.screen.query_one("#at", LineInput).value = "今天上午九点"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, DocumentsScreen) and shows(app, "STEP-0001"))
        assert shows(app, "王律师[b]")
        assert fits(app)
        await until(pilot, lambda: not app.session.saving)
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        step = vault.step("STEP-0001").step
    assert (step.kind, step.exhibit, step.by) == (StepKind.HANDED_OVER, "DOC-0001", Medium.VISIT)


async def test_where_none_was_made_it_says_how(tmp_path: Path, clock: FixedClock, language: Language) -> None:
    folder = tmp_path / "vault"
    new_vault(folder, clock).vault.close()
    app = an_app(folder, clock, language)
    none = {Language.ZH: "还没有生成过文书", Language.EN: "None made yet"}[language]
    async with running(app, (80, 24)) as pilot:
        await pilot.press("h")
        await until(pilot, lambda: isinstance(app.screen, DocumentsScreen) and shows(app, none))
        await pilot.press("enter")
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, DocumentsScreen))


async def test_who_a_document_is_for_is_kept_with_it(
    folder: Path, clock: FixedClock, tmp_path: Path, language: Language
) -> None:
    app = an_app(folder, clock, language)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: there(app, "又打来"))
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and app.screen.query("#to"))
        app.screen.query_one("#to", LineInput).value = " 李警官 "
        app.screen.query_one("#folder", LineInput).value = str(tmp_path)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: shows(app, "DOC-0003"))
        await until(pilot, lambda: not app.session.saving)
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert vault.document("DOC-0003").document.to == "李警官"


async def test_one_is_erased_where_it_is_listed(folder: Path, clock: FixedClock, language: Language) -> None:
    app = an_app(folder, clock, language)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: there(app, "又打来"))
        await pilot.press("h")
        await until(pilot, lambda: isinstance(app.screen, DocumentsScreen) and shows(app, "DOC-0002"))
        await pilot.press("x")
        await until(pilot, lambda: isinstance(app.screen, EraseScreen) and shows(app, "DOC-0002"))
        assert fits(app)
        for name, typed in (("reason", "有危险"), ("confirm", "DOC-0002")):
            app.screen.query_one(f"#{name}", LineInput).value = typed
        await pilot.press("ctrl+s")
        erased = {Language.ZH: "已删除：DOC-0002", Language.EN: "Erased: DOC-0002"}[language]
        await until(pilot, lambda: isinstance(app.screen, DocumentsScreen) and shows(app, erased))
        await until(pilot, lambda: isinstance(app.screen, DocumentsScreen) and len(app.screen.documents) == 1)
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert [each.reference for each in vault.documents()] == ["DOC-0001"]
