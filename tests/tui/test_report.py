"""The document for the police from the app: weighed, made, kept, written where it was said, and never over another file."""

from asyncio import to_thread
from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from evidence_log.records.clock import Language
from evidence_log.tui.app import EvidenceLogApp
from evidence_log.tui.screens.ask_again import AskAgainScreen
from evidence_log.tui.screens.editions import EditionsScreen
from evidence_log.tui.screens.report import ReportScreen
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.widgets.chips import Chips
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.picker import Picker
from evidence_log.tui.widgets.prose import Prose
from evidence_log.tui.widgets.push import Tick
from evidence_log.vault.open import open_vault
from tests.casework.test_open_exhibit import a_player
from tests.conftest import FixedClock
from tests.people import NUMBERS_EN, NUMBERS_ZH
from tests.reports.extract import by_pdfium
from tests.reports.signatures import accepted_by_pyhanko
from tests.reports.signers import PASSPHRASE as SIGNS_WITH, authority, by_curve
from tests.tui.scenes import LANGUAGES, SIZES, Filled, an_app, grid, running, shows, until
from tests.tui.test_grid import fits
from tests.vaults import PASSPHRASE, log, new_vault

GOES_IN = {Language.ZH: "将收入 5 条记录", Language.EN: "5 incidents and"}
GO_IN_ALONE = {
    Language.ZH: "将收入 5 条记录，证物仅列编号或名称",
    Language.EN: "5 incidents go in, exhibits only by number",
}
DECLARED = "declare that"


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.value)
@pytest.mark.parametrize("size", SIZES, ids=lambda each: f"{each[0]}x{each[1]}")
async def test_it_is_weighed_made_and_lies_where_it_was_said(
    filled: Filled, clock: FixedClock, tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    folder = filled(language)
    (tmp_path / "桌面").mkdir()
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and shows(app, GOES_IN[language]))
        assert fits(app)
        app.screen.query_one("#language", Chips).choose("en")
        app.screen.query_one("#folder", LineInput).value = str(tmp_path / "桌面")
        app.screen.query_one("#declare").focus()
        await pilot.press("space")
        await until(pilot, lambda: shows(app, DECLARED))
        assert fits(app)
        for _ in range(2):
            await pilot.press("ctrl+s")
            await until(pilot, lambda: not app.session.saving and shows(app, "DOC-000"))
        assert fits(app)
    first, second = sorted((tmp_path / "桌面").iterdir())
    assert [first.name, second.name] == ["police-cn-DOC-0001-en.pdf", "police-cn-DOC-0002-en.pdf"]
    assert "Report to the police" in "".join(by_pdfium(first.read_bytes()))
    assert first.stat().st_mode & 0o777 == 0o600
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        document = vault.document("DOC-0001").document
        assert vault.read_object(document.kept) == first.read_bytes()
        assert document.declared


CHOOSE = ((60, 18), (80, 24))
LISTED = {Language.ZH: "用于其他地方", Language.EN: "For other places"}
MAY_READ = {Language.ZH: "对方可能看到：", Language.EN: "They may read: "}
WILL_READ = {Language.ZH: "对方会看到：", Language.EN: "They will read: "}
KEEP = {Language.ZH: "请勿让对方得到", Language.EN: "never let the other side"}


async def choose(app: EvidenceLogApp, pilot: Pilot[int], edition: str) -> None:
    """Open the list, go down to an edition, and take it."""
    app.screen.query_one("#edition").focus()
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(app.screen, EditionsScreen) and app.screen.listed)
    screen = app.screen
    assert isinstance(screen, EditionsScreen)
    for _ in screen.listed:
        assert fits(app)
        if screen.listed[screen.query_one(Picker).at].edition.edition == edition:
            break
        await pilot.press("down")
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(app.screen, ReportScreen) and app.screen.edition == edition)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.value)
@pytest.mark.parametrize("size", CHOOSE, ids=lambda each: f"{each[0]}x{each[1]}")
async def test_another_document_is_chosen_and_made(
    filled: Filled, clock: FixedClock, tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    folder = filled(language)
    (tmp_path / "to").mkdir()
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and shows(app, "police-cn"))
        await choose(app, pilot, "chronology")
        await until(pilot, lambda: GO_IN_ALONE[language] in said(app, "#goes_in"))
        assert "chronology" in "".join(grid(app))
        assert fits(app)
        app.screen.query_one("#language", Chips).choose("both")
        app.screen.query_one("#folder", LineInput).value = str(tmp_path / "to")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: not app.session.saving and shows(app, "DOC-0001"))
        assert fits(app)
    assert [each.name for each in (tmp_path / "to").iterdir()] == ["chronology-DOC-0001-both.pdf"]


async def test_before_it_is_made_it_says_what_the_other_side_may_read(
    filled: Filled, clock: FixedClock, language: Language
) -> None:
    app = an_app(filled(language), clock, language)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and shows(app, MAY_READ[language]))
        await choose(app, pilot, "complaint-cn")
        await until(pilot, lambda: shows(app, WILL_READ[language]))
        await choose(app, pilot, "contact")
        await until(pilot, lambda: KEEP[language] in said(app, "#seen"))
        assert not shows(app, WILL_READ[language])


async def test_a_document_is_offered_in_its_languages_and_agreed_to_anew(
    filled: Filled, clock: FixedClock
) -> None:
    app = an_app(filled(Language.ZH), clock, Language.ZH)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and shows(app, "police-cn"))
        screen = app.screen
        chips, declare = screen.query_one("#language", Chips), screen.query_one("#declare", Tick)
        assert chips.value == "zh"
        declare.ticked = True
        await choose(app, pilot, "police-uk")
        assert (chips.value, declare.ticked) == ("en", False)
        await choose(app, pilot, "chronology")
        assert (chips.value, declare.display) == ("zh", False)
        await pilot.press("f2")
        await until(pilot, lambda: shows(app, "Make a document"))
        await choose(app, pilot, "police-cn")
        assert (chips.value, declare.display) == ("en", True)


async def test_out_of_the_list_without_choosing_everything_stays(filled: Filled, clock: FixedClock) -> None:
    app = an_app(filled(Language.EN), clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and shows(app, "5 incidents"))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, EditionsScreen) and app.screen.listed)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and shows(app, "police-cn"))


def said(app: EvidenceLogApp, name: str) -> str:
    """What a text of the screen says, in sight or not."""
    return "".join(app.screen.query_one(name, Prose).lines(200))


async def test_where_it_cannot_lie_nothing_is_entered(filled: Filled, clock: FixedClock) -> None:
    folder = filled(Language.EN)
    app = an_app(folder, clock, Language.EN)
    async with running(app, (100, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        await pilot.press("f7")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and shows(app, "5 incidents"))
        app.screen.query_one("#folder", LineInput).value = "/nowhere/at/all"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: shows(app, "cannot write to /nowhere"))
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert vault.case_file().documents == ()


async def test_with_nothing_recorded_it_says_so(tmp_path: Path, clock: FixedClock) -> None:
    new_vault(tmp_path / "vault", clock).vault.close()
    app = an_app(tmp_path / "vault", clock, Language.EN)
    async with running(app, (100, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and shows(app, "0 incidents"))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: not app.session.saving and shows(app, "nothing"))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))


async def test_the_desktop_shows_it_when_it_is_asked_to(
    filled: Filled, clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = filled(Language.EN)
    monkeypatch.setenv("PATH", str(a_player(tmp_path, name="xdg-open").parent))
    app = an_app(folder, clock, Language.EN)
    async with running(app, (100, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and shows(app, "5 incidents"))
        app.screen.query_one("#folder", LineInput).value = str(tmp_path)
        await pilot.press("ctrl+o")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: shows(app, "DOC-0001"))
        await pilot.press("ctrl+o")
        await until(pilot, (tmp_path / "told.json").exists)


ONCE_MORE = {Language.ZH: "请再输一次口令", Language.EN: "Your passphrase once more"}
LONG = {Language.ZH: "约 ", Language.EN: "About "}


async def test_how_long_it_would_be_is_said_before_it_is_made(
    filled: Filled, clock: FixedClock, language: Language
) -> None:
    folder = filled(language)
    app = an_app(folder, clock, language)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and shows(app, LONG[language]))
        assert fits(app)
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert vault.case_file().documents == ()


async def test_two_minutes_after_the_passphrase_was_typed_it_is_asked_for_once_more(
    filled: Filled, clock: FixedClock, tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    folder = filled(language)
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and shows(app, GOES_IN[language]))
        app.screen.query_one("#folder", LineInput).value = str(tmp_path)
        for _ in range(30):
            app.touch()
            app.tick()
            clock.advance(timedelta(seconds=5))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, AskAgainScreen) and app.screen.query(LineInput))
        assert shows(app, ONCE_MORE[language])
        assert fits(app)
        for typed, seen in (("wrong", False), (PASSPHRASE, True)):
            app.screen.query_one(LineInput).value = typed
            await pilot.press("enter")
            if not seen:
                asking = app.screen
                assert isinstance(asking, AskAgainScreen)
                await until(pilot, lambda asking=asking: not asking.proving)  # type: ignore[misc]
                assert fits(app)
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and shows(app, "DOC-0001"))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and shows(app, "DOC-0002"))
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert len(vault.case_file().documents) == 2


async def test_who_does_not_know_the_passphrase_makes_nothing(
    filled: Filled, clock: FixedClock, tmp_path: Path
) -> None:
    folder = filled(Language.EN)
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and shows(app, "5 incidents"))
        app.screen.query_one("#folder", LineInput).value = str(tmp_path)
        app.session.typed_us = -(10**12)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, AskAgainScreen) and app.screen.query(LineInput))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen))
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert vault.case_file().documents == ()


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.value)
async def test_what_would_be_shown_by_its_number_is_said_before_it_is_made(
    tmp_path: Path, clock: FixedClock, language: Language
) -> None:
    vault = new_vault(tmp_path / "vault", clock).vault
    log(vault, clock, "\U0001faea")
    vault.close()
    app = an_app(tmp_path / "vault", clock, language)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0001"))
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and shows(app, "U+1FAEA"))
        assert fits(app)


SIGN = {Language.ZH: "证书口令", Language.EN: "can read all it says"}


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda each: each.value)
@pytest.mark.parametrize("size", SIZES, ids=lambda each: f"{each[0]}x{each[1]}")
async def test_it_is_signed_with_a_certificate_and_its_passphrase_is_forgotten(
    filled: Filled, clock: FixedClock, tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    folder = filled(language)
    (tmp_path / "mine.p12").write_bytes(by_curve().p12(authority().below))
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and shows(app, GOES_IN[language]))
        app.screen.query_one("#folder", LineInput).value = str(tmp_path)
        app.screen.query_one("#sign").focus()
        await pilot.press("space")
        await until(pilot, lambda: shows(app, SIGN[language]))
        assert fits(app)
        await pilot.press("ctrl+s")
        await until(
            pilot, lambda: app.screen.query_one("#certificate_file").has_focus and not app.session.saving
        )
        app.screen.query_one("#certificate_file", LineInput).value = str(tmp_path / "mine.p12")
        passphrase = app.screen.query_one("#certificate_passphrase", LineInput)
        refused = {Language.EN: "the passphrase does not open", Language.ZH: "该口令打不开"}
        for typed, said in (("not that one", refused[language]), (SIGNS_WITH, "DOC-0001")):
            passphrase.value = typed
            await pilot.press("ctrl+s")
            await until(pilot, lambda said=said: not app.session.saving and shows(app, said))  # type: ignore[misc]
            assert not shows(app, typed)
            assert fits(app)
        await until(pilot, lambda: passphrase.value == "")
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        (filed,) = vault.case_file().documents
        assert filed.document.signed is not None
        assert filed.document.signed.issuer == "Invented Signing CA"
        data = vault.read_object(filed.document.kept)
    assert await to_thread(accepted_by_pyhanko, data, Language.EN)  # it has a loop of its own


async def test_what_is_ticked_off_again_is_forgotten(
    filled: Filled, clock: FixedClock, tmp_path: Path
) -> None:
    folder = filled(Language.EN)
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and shows(app, "5 incidents"))
        app.screen.query_one("#folder", LineInput).value = str(tmp_path)
        app.screen.query_one("#sign").focus()
        await pilot.press("space")
        passphrase = app.screen.query_one("#certificate_passphrase", LineInput)
        passphrase.value = "secret"
        app.screen.query_one("#sign").focus()
        await pilot.press("space")
        await until(pilot, lambda: passphrase.value == "")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: not app.session.saving and shows(app, "DOC-0001"))
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert vault.case_file().documents[0].document.signed is None


WALKS = ((Language.ZH, (80, 24)), (Language.EN, (120, 36)))
CHOSEN = {Language.ZH: "5 条记录中收入 2 条", Language.EN: "2 of 5 incidents go in"}
NO_SUCH = {Language.ZH: "没有编号为", Language.EN: "nothing is called"}
NONE_FITS = {Language.ZH: "没有符合的记录", Language.EN: "None of the incidents fits"}
A_COPY = {Language.ZH: "会另做一份", Language.EN: "A second document is made"}


@pytest.mark.parametrize(("language", "size"), WALKS, ids=str)
async def test_of_some_incidents_with_a_redacted_copy_and_the_contact_page(
    filled: Filled, clock: FixedClock, tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    folder = filled(language)
    (tmp_path / "to").mkdir()
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and shows(app, GOES_IN[language]))
        app.screen.query_one("#folder", LineInput).value = str(tmp_path / "to")
        app.screen.query_one("#unfold_beside").focus()
        await pilot.press("enter", "tab", "tab", "tab")
        for typed, seen in (("9", NO_SUCH), ("INC-0003、 5", CHOSEN)):
            app.screen.query_one("#only", LineInput).value = typed
            await until(pilot, lambda seen=seen: shows(app, seen[language]))  # type: ignore[misc]
            assert fits(app)
        await pilot.press("tab", "space", "right", "space")
        await until(pilot, lambda: A_COPY[language] in said(app, "#seen_copy") and shows(app, "[x]"))
        told, copy = said(app, "#seen"), said(app, "#seen_copy")
        number = {Language.ZH: "所写的 1 个号码", Language.EN: "1 number told of"}[language]
        assert (number in told, number in copy) == (True, False)
        assert fits(app)
        await pilot.press("tab", "space", "ctrl+s")
        await until(pilot, lambda: not app.session.saving and shows(app, "DOC-0003"))
        assert all(shows(app, each) for each in ("DOC-0001", "DOC-0002"))
        assert fits(app)
    full, copy_pdf, page = (
        (tmp_path / "to" / f"{name}-{language.value}{ending}.pdf").read_bytes()
        for name, ending in (
            ("police-cn-DOC-0001", ""),
            ("police-cn-DOC-0002", "-redacted"),
            ("contact-DOC-0003", ""),
        )
    )
    number = {Language.ZH: NUMBERS_ZH, Language.EN: NUMBERS_EN}[language][0]
    assert [number in "".join(by_pdfium(each)) for each in (full, copy_pdf, page)] == [True, False, False]
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        entered = [each.document for each in vault.case_file().documents]
    assert [each.redacts for each in entered] == [None, "DOC-0001", None]
    assert [each.edition for each in entered] == ["police-cn", "police-cn", "contact"]


async def test_what_nobody_can_choose_by_is_said_and_makes_nothing(
    filled: Filled, clock: FixedClock, tmp_path: Path
) -> None:
    folder = filled(Language.EN)
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and shows(app, "5 incidents"))
        app.screen.query_one("#folder", LineInput).value = str(tmp_path)
        app.screen.query_one("#since", LineInput).value = "now"
        await until(pilot, lambda: shows(app, NONE_FITS[Language.EN]))
        app.screen.query_one("#since", LineInput).value = "once upon a time"
        await until(pilot, lambda: shows(app, "was not understood"))
        app.session.typed_us = 0
        await pilot.press("ctrl+s")
        assert isinstance(app.screen, ReportScreen)  # no passphrase for nothing
        await until(pilot, lambda: not app.session.saving and shows(app, "was not understood"))
        app.screen.query_one("#since", LineInput).value = ""
        await until(pilot, lambda: not shows(app, "was not understood"))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, AskAgainScreen))
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert vault.case_file().documents == ()


@pytest.mark.parametrize(("language", "size"), WALKS, ids=str)
async def test_within_a_size_it_says_what_would_be_left_out_and_in_volumes_nothing_is(
    filled: Filled, clock: FixedClock, tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    folder = filled(language)
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        await pilot.press("p")
        await until(pilot, lambda: isinstance(app.screen, ReportScreen) and shows(app, GOES_IN[language]))
        app.screen.query_one("#folder", LineInput).value = str(tmp_path)
        app.screen.query_one("#unfold_beside").focus()
        await pilot.press("enter")
        most = app.screen.query_one("#size", LineInput)
        most.focus()
        for typed in ("huge", "20KB"):
            most.value = typed
            hint = app.look.texts("errors.not-a-size.hint" if typed == "huge" else "errors.larger-still.hint")
            await until(pilot, lambda hint=hint: hint[:20] in said(app, "#hint").replace("\n", ""))  # type: ignore[misc]
            assert fits(app)
        most.value = "5MB"
        await until(pilot, lambda: "kB" in said(app, "#hint"))
        most.value = ""
        await pilot.press("tab", "space", "ctrl+s")
        await until(pilot, lambda: not app.session.saving and shows(app, "DOC-0001"))
        assert fits(app)
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        (entered,) = vault.case_file().documents
    # Five incidents fill no binder: it is the one document there is.
    assert (entered.document.volume, entered.document.fitted) == (None, None)
