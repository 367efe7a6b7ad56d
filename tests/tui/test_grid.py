"""Every line of every screen is exactly as wide as the terminal, by two judges."""

from pathlib import Path

import pytest
from rich.cells import cell_len
from textual import events
from textual.pilot import Pilot
from wcwidth import wcswidth

from evidence_log.casework.capture_locked import capture_incident
from evidence_log.records.clock import Ground, Language
from evidence_log.records.decision import Because
from evidence_log.records.incident import Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.tui.app import EvidenceLogApp
from evidence_log.tui.screens.first_run import FirstRunScreen
from evidence_log.tui.screens.recovery import RecoveryScreen
from evidence_log.tui.screens.review import ReviewScreen
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.signs import FINE, PLAIN, Signs
from evidence_log.tui.widgets.keys import Keys
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.timeline import Timeline
from tests.conftest import FixedClock
from tests.people import RARE_CHARACTERS
from tests.tui.at_rest import settled
from tests.tui.scenes import LANGUAGES, Filled, an_app, grid, running, type_words, until
from tests.vaults import PASSPHRASE, log, new_vault

SIZES = ((80, 24), (120, 36), (60, 18), (44, 14), (200, 50))
_SIGNS = [("fine", FINE), ("plain", PLAIN)]
AMBIGUOUS = set("▌▎▣♪─…●·“”‘’—–×╭╮╰╯│▁▂▃▄▅▆▇█▊▋")


@pytest.fixture(params=LANGUAGES, ids=lambda each: each.value)
def language(request: pytest.FixtureRequest) -> Language:
    return Language(request.param)


@pytest.fixture(params=SIZES, ids=lambda each: f"{each[0]}x{each[1]}")
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    chosen: tuple[int, int] = request.param
    return chosen


def fits(app: EvidenceLogApp) -> bool:
    width, height = app.size
    lines = grid(app)
    wrong = [line for line in lines if not cell_len(line) == wcswidth(line) == width]
    assert (wrong, len(lines)) == ([], height)
    return True


def list_is_there(app: EvidenceLogApp) -> bool:
    return isinstance(app.screen, TimelineScreen) and any(
        each.pages.rows for each in app.screen.query(Timeline)
    )


FIRST = ("enter", "end", "q", "end", "tab", "tab", "?", "pagedown", "q")
THEN = (
    *("home", "enter", "o", "a", "escape", "q", "e", "escape", "q", "tab", "end", "tab"),
    *("/", "9", "escape", "s", "left", "end", "q", "w", "down", "a", "escape", "w", "escape", "q"),
    *("d", "down", "a", "escape", "q", "o", "escape", "p", "escape", "n", "ctrl+o", "q"),
)


async def walk(app: EvidenceLogApp, pilot: Pilot[int], *, further: bool) -> list[list[str]]:
    """Through every screen of an open log; returns what was seen."""
    seen = [grid(app)]
    await until(pilot, lambda: list_is_there(app))
    for key in (*FIRST, *THEN) if further else (*FIRST, "c"):
        await pilot.press(key)
        await settled(pilot)
        assert fits(app)
        seen.append(grid(app))
    words = f"他说：“{RARE_CHARACTERS}”，然后挂断。Then a rather long English sentence. "
    await type_words(pilot, words)
    app.post_message(events.Paste(words * 3))
    app.screen.query_one("#when", LineInput).value = "no such time"
    app.screen.query_one("#said", LineInput).value = "把钱还了就没事" * 9
    app.screen.query_one("#typed_path", LineInput).focus()
    await settled(pilot)
    assert fits(app)
    seen.append(grid(app))
    await pilot.press("f12")
    await settled(pilot)
    assert fits(app)
    return seen


async def test_every_line_of_an_open_log_is_as_wide_as_the_terminal(
    filled: Filled, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    app = an_app(filled(language), clock, language)
    async with running(app, size) as pilot:
        assert fits(app)
        await walk(app, pilot, further=size == (60, 18))


@pytest.mark.parametrize(
    ("size", "language", "signs"),
    [
        pytest.param(size, language, signs, id=f"{language.value}-{size[0]}x{size[1]}-{name}")
        for at, size in enumerate(SIZES)
        for language, (name, signs) in zip(LANGUAGES, _SIGNS[at % 2 :] + _SIGNS[: at % 2], strict=True)
    ],
)
async def test_every_line_of_the_lock_and_of_the_question_after_it_is_as_wide_as_the_terminal(
    filled: Filled, clock: FixedClock, language: Language, size: tuple[int, int], signs: Signs
) -> None:
    folder = filled(language)
    hurt = ""
    for account in (f"他说：“{RARE_CHARACTERS}”\x1b[2J\u202e" * 30, "two\nlines", "damaged"):
        words = IncidentWords(kind=Kind.THREAT, account=account, who="“他”" * 40, said="…" * 90)
        made = capture_incident(folder, words, files=(), because=Because.BUSY, at=clock.read())
        hurt = made.capture.capture
    (folder / "inbox" / f"{3:08d}-{hurt}.age").write_bytes(b"x")
    app = an_app(folder, clock, language, passphrase=None, signs=signs)
    async with running(app, size) as pilot:
        assert fits(app)
        await pilot.press("f3")
        await settled(pilot)
        assert fits(app)
        await pilot.press("escape")
        await type_words(pilot, PASSPHRASE)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReviewScreen) and app.screen.begun)
        for key in ("pagedown", "x", "down", "down", "x"):
            assert fits(app)
            await pilot.press(key)
            await settled(pilot)
        assert fits(app)


@pytest.mark.parametrize(
    ("size", "ground", "language"),
    [
        pytest.param(
            size,
            ground,
            LANGUAGES[(at + of) % 2],
            id=f"{size[0]}x{size[1]}-{ground.value}-{LANGUAGES[(at + of) % 2].value}",
        )
        for at, size in enumerate(SIZES)
        for of, ground in enumerate(Ground)
    ],
)
async def test_every_line_before_there_is_a_log_is_as_wide_as_the_terminal(
    tmp_path: Path,
    clock: FixedClock,
    language: Language,
    size: tuple[int, int],
    ground: Ground,
) -> None:
    app = an_app(tmp_path / "vault", clock, language, passphrase=None, ground=ground)
    async with running(app, size) as pilot:
        assert isinstance(app.screen, FirstRunScreen)
        assert fits(app)
        app.push_screen(RecoveryScreen(app.look, app.session, "AGE-SECRET-KEY-1" + "Q" * 58))
        await pilot.pause()
        assert fits(app)


async def test_what_the_line_is_for_and_all_of_it_are_in_sight_in_every_terminal(
    tmp_path: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    identity = "AGE-SECRET-KEY-1" + "Q" * 58
    app = an_app(tmp_path / "vault", clock, language, passphrase=None)
    async with running(app, size) as pilot:
        app.push_screen(RecoveryScreen(app.look, app.session, identity))
        await until(pilot, lambda: app.focused is not None)
        seen = grid(app)

    assert any(app.look.say("recovery.title") in line for line in seen)
    assert "".join(seen).replace(" ", "").count("Q") >= len(identity) - len("AGE-SECRET-KEY-1")


async def test_a_terminal_that_draws_signs_wide_gets_plain_ones(
    filled: Filled, clock: FixedClock, language: Language
) -> None:
    app = an_app(filled(language), clock, language, signs=PLAIN)
    async with running(app, (80, 24)) as pilot:
        drawn = {
            character
            for screen in await walk(app, pilot, further=True)
            for line in screen
            for character in line
        }

    # what a person types stands in the form as typed
    assert drawn & AMBIGUOUS <= set("“”")


@pytest.mark.parametrize("signs", [FINE, PLAIN], ids=["fine", "plain"])
def test_every_sign_is_one_cell(signs: Signs) -> None:
    shown = [sign for name, sign in signs._asdict().items() if isinstance(sign, str) and name != "ellipsis"]

    assert all(cell_len(sign) == wcswidth(sign) == 1 for sign in shown)


async def test_an_empty_log_says_what_to_do(
    tmp_path: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    new_vault(tmp_path / "vault", clock).vault.close()
    app = an_app(tmp_path / "vault", clock, language)
    async with running(app, size) as pilot:
        first = app.look.texts("tui.list.empty").split("\n")[0]
        await until(pilot, lambda: any(first in line for line in grid(app)))

        assert fits(app)


async def test_hostile_names_and_rare_characters_shear_no_row(tmp_path: Path, clock: FixedClock) -> None:
    with new_vault(tmp_path / "vault", clock).vault as vault:
        for words in (
            RARE_CHARACTERS * 40,
            "\x1b[2J\u202e\u200b\ufeff\u2066" * 20,
            "a\u0301" * 60,
            "\t" * 50 + "x",
            "👨\u200d👩\u200d👧" * 30,
            "x\r\ny",
        ):
            log(vault, clock, words)
    app = an_app(tmp_path / "vault", clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: list_is_there(app))
        for _ in range(6):
            await pilot.press("down")
            await settled(pilot)
            assert fits(app)


@pytest.mark.parametrize("width", [80, 120])
async def test_the_footer_names_new_cover_and_quit_however_narrow(
    tmp_path: Path, clock: FixedClock, language: Language, width: int
) -> None:
    new_vault(tmp_path / "vault", clock).vault.close()
    app = an_app(tmp_path / "vault", clock, language)
    async with running(app, (width, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and app.screen.query(Keys))
        keys = app.screen.query_one(Keys)
        await until(pilot, keys.shown)
        shown = {key.action.name for key in keys.shown()}

    assert {"new", "new-call", "open", "menu", "cover", "quit", "help"} <= shown
