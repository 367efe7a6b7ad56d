"""The walks through the app, in both languages and both sizes."""

from datetime import timedelta
from pathlib import Path

import pytest
from textual import events
from textual.geometry import Offset

from evidence_log.casework.review_inbox import accept
from evidence_log.casework.show_recovery import show_recovery
from evidence_log.records.case import Jurisdiction
from evidence_log.records.clock import Language
from evidence_log.records.incident import Contacted, Effect, Kind
from evidence_log.records.moment import Precision
from evidence_log.tui.app import EvidenceLogApp
from evidence_log.tui.screens.cover import CoverScreen
from evidence_log.tui.screens.first_run import FirstRunScreen
from evidence_log.tui.screens.form import FormScreen
from evidence_log.tui.screens.help import HelpScreen
from evidence_log.tui.screens.incident import IncidentScreen
from evidence_log.tui.screens.lock import LockScreen
from evidence_log.tui.screens.menu import Choices, MenuScreen
from evidence_log.tui.screens.recovery import RecoveryScreen, grouped
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.widgets.account_area import AccountArea
from evidence_log.tui.widgets.chips import Chips
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.push import Tick
from evidence_log.tui.widgets.timeline import Timeline
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.people import NUMBERS_ZH
from tests.tui.at_rest import settled
from tests.tui.scenes import (
    Filled,
    a_photo,
    an_app,
    grid,
    running,
    shows,
    type_words,
    until,
)
from tests.tui.test_grid import fits
from tests.vaults import PASSPHRASE, log, new_vault

HOSTILE = "<b>x</b> [bold]y[/bold] ../../z =cmd() \x1b[31mred\x07 \u202eevil -5 people"
SHOWN = "<b>x</b> [bold]y[/bold] ../../z =cmd() ⟨U+001B⟩[31mred⟨U+0007⟩ ⟨U+202E⟩evil -5 people"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


def on_list(app: EvidenceLogApp) -> bool:
    return isinstance(app.screen, TimelineScreen) and any(
        each.pages.rows for each in app.screen.query(Timeline)
    )


def accounts(folder: Path) -> list[str]:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        return [each.incident.account for each in vault.incidents()]


async def test_a_wrong_passphrase_is_one_sentence_and_a_hint_and_the_right_one_opens(
    filled: Filled, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    folder = filled(language)
    app = an_app(folder, clock, language, passphrase=None)
    async with running(app, size) as pilot:
        assert isinstance(app.screen, LockScreen)
        await type_words(pilot, "wrong")
        await pilot.press("enter")
        lock = app.screen
        await until(pilot, lambda: shows(app, app.look.texts("errors.wrong-passphrase")))
        assert not lock.opening
        await type_words(pilot, PASSPHRASE)
        await pilot.press("enter")
        await until(pilot, lambda: on_list(app))

        assert not shows(app, PASSPHRASE)


async def test_a_call_is_written_saved_seen_covered_uncovered_and_left(
    filled: Filled, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    folder = filled(language)
    app = an_app(folder, clock, language)
    words = "他说：“把钱还了就没事”，还提到我的单位。"
    async with running(app, size) as pilot:
        await until(pilot, lambda: on_list(app))
        await pilot.press("c")
        assert isinstance(app.screen, FormScreen)
        await type_words(pilot, words)
        app.screen.query_one("#when", LineInput).value = (
            "昨晚十点四十" if language is Language.ZH else "yesterday 22:40"
        )
        await until(pilot, lambda: shows(app, "22:40"))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: on_list(app) and shows(app, "INC-0006"))
        await until(pilot, lambda: shows(app, "把钱还了就没事"))
        assert any(" 22:40 " in line and "把钱还了就没事" in line for line in grid(app))
        assert app.session.saved_at is not None

        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, IncidentScreen) and shows(app, "提到我的单位"))
        await pilot.press("f12")
        await until(pilot, lambda: isinstance(app.screen, CoverScreen))
        assert "".join(grid(app)).split() == ["22:46"] or "".join(grid(app)).strip().startswith("22:")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, IncidentScreen))
        await pilot.press("escape")
        await until(pilot, lambda: on_list(app))
        await pilot.press("q")
        await until(pilot, lambda: not app.is_running)

    assert (app.return_value, accounts(folder)[-1]) == (0, words) or words in accounts(folder)


async def test_saving_twice_in_one_breath_saves_once(folder: Path, clock: FixedClock) -> None:
    new_vault(folder, clock).vault.close()
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("v")
        await type_words(pilot, "Two men at the gate.")
        app.post_message(events.Key("ctrl+s", None))
        app.post_message(events.Key("ctrl+s", None))
        await until(pilot, lambda: on_list(app) and not app.session.saving)

    assert accounts(folder) == ["Two men at the gate."]


async def test_a_time_that_cannot_be_read_is_kept_and_said_calmly(
    folder: Path, clock: FixedClock, language: Language
) -> None:
    new_vault(folder, clock).vault.close()
    app = an_app(folder, clock, language)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("t")
        await type_words(pilot, "x")
        app.screen.query_one("#when", LineInput).value = "那天月亮很圆"
        await until(pilot, lambda: shows(app, app.look.texts("tui.form.when.unread")[:10]))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: on_list(app) and shows(app, "那天月亮很圆"))

    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        moment = vault.incident("INC-0001").incident.occurred
    assert (moment.precision, moment.text) == (Precision.UNKNOWN, "那天月亮很圆")


async def test_switching_the_language_keeps_what_is_half_typed(
    folder: Path, clock: FixedClock, size: tuple[int, int]
) -> None:
    new_vault(folder, clock).vault.close()
    remembered: list[object] = []
    app = an_app(folder, clock, Language.ZH, remember=lambda _, value: remembered.append(value))
    async with running(app, size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("m")
        await type_words(pilot, "他说到一半")
        app.screen.query_one("#who", LineInput).value = "老五"
        await pilot.press("f2")
        await until(pilot, lambda: shows(app, "In your own words"))
        seen = grid(app)
        await type_words(pilot, "就挂了")

        assert app.screen.query_one(AccountArea).text == "他说到一半就挂了"
        assert any("In danger now? Call 110 first." in line for line in seen)
        assert any("老五" in line for line in seen)
        assert remembered == [Language.EN]


async def test_words_left_in_the_form_come_back_and_quitting_keeps_them(
    folder: Path, clock: FixedClock
) -> None:
    new_vault(folder, clock).vault.close()
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("c")
        await type_words(pilot, "He hung up when I")
        await pilot.press("escape")
        await until(pilot, lambda: shows(app, "not saved yet"))
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.screen, FormScreen) and shows(app, "He hung up when I"))
        assert app.session.draft.kind is Kind.CALL
        await pilot.press("escape")
        await pilot.press("q")
        await until(pilot, lambda: not app.is_running)


async def test_hostile_words_are_shown_as_written_and_act_on_nothing(folder: Path, clock: FixedClock) -> None:
    with new_vault(folder, clock).vault as vault:
        log(vault, clock, HOSTILE)
    app = an_app(folder, clock, Language.EN)
    async with running(app, (120, 36)) as pilot:
        await until(pilot, lambda: on_list(app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, IncidentScreen) and shows(app, "<b>x</b>"))

        seen = " ".join("".join(grid(app)).split())
        assert SHOWN in seen
        assert not any("\x1b" in line or "\u202e" in line for line in grid(app))


async def test_an_account_of_a_hundred_thousand_characters_opens(folder: Path, clock: FixedClock) -> None:
    with new_vault(folder, clock).vault as vault:
        log(vault, clock, "字" * 100_000)
    app = an_app(folder, clock, Language.ZH)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: on_list(app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, IncidentScreen) and shows(app, "字字字"))
        await pilot.press("end")
        await pilot.pause()

        assert shows(app, "字")


async def test_a_hundred_thousand_characters_can_be_pasted_and_saved(folder: Path, clock: FixedClock) -> None:
    new_vault(folder, clock).vault.close()
    app = an_app(folder, clock, Language.ZH)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("c")
        app.post_message(events.Paste("字" * 100_000))
        await type_words(pilot, "完")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: on_list(app))

    assert accounts(folder) == ["字" * 100_000 + "完"]


async def test_dropped_files_are_attached_wherever_the_caret_is(
    folder: Path, clock: FixedClock, tmp_path: Path
) -> None:
    new_vault(folder, clock).vault.close()
    photo = a_photo(tmp_path / "front door 1.jpg")
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        app.post_message(events.Paste(f"'{photo}' "))
        await until(pilot, lambda: isinstance(app.screen, FormScreen) and shows(app, "front door 1.jpg"))
        await type_words(pilot, "Somebody at the door.")
        app.screen.query_one("#typed_path", LineInput).value = str(tmp_path / "gone.m4a")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: on_list(app) and not app.session.saving)
        await until(pilot, lambda: shows(app, "1 file copied") and shows(app, "Not copied: gone.m4a"))

    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert [vault.exhibit(each).exhibit.source_name for each in vault.incident("INC-0001").exhibits] == [
            "front door 1.jpg"
        ]


async def test_after_a_while_the_cover_gives_way_to_the_lock_and_the_words_stay(
    filled: Filled, clock: FixedClock
) -> None:
    folder = filled(Language.EN)
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: on_list(app))
        await pilot.press("c")
        await type_words(pilot, "half a sentence")
        await pilot.press("f12")
        clock.advance(timedelta(minutes=6))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        assert (app.session.desk, shows(app, "half a sentence")) == (None, False)
        await type_words(pilot, PASSPHRASE)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, FormScreen))
        assert shows(app, "half a sentence")
        await pilot.press("escape")
        await until(pilot, lambda: on_list(app))


async def test_nobody_there_locks_the_list_and_forgets_it(filled: Filled, clock: FixedClock) -> None:
    folder = filled(Language.EN)
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: on_list(app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, IncidentScreen))
        app.call_later(app.tick)
        await pilot.pause()
        clock.advance(timedelta(minutes=6))
        app.call_later(app.tick)
        await until(pilot, lambda: isinstance(app.screen, LockScreen))

        assert app.timeline is not None
        assert (app.session.desk, app.timeline.query_one(Timeline).pages.rows) == (None, [])


async def test_two_quick_escapes_cover_and_a_third_does_not_uncover(
    filled: Filled, clock: FixedClock
) -> None:
    folder = filled(Language.EN)
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: on_list(app))
        await pilot.press("escape", "escape", "escape")
        await pilot.pause()

        assert isinstance(app.screen, CoverScreen)


@pytest.mark.parametrize("key", ["ｎ", "Ｎ", "N"])
async def test_full_width_letters_of_a_chinese_keyboard_count(
    filled: Filled, clock: FixedClock, key: str
) -> None:
    folder = filled(Language.ZH)
    app = an_app(folder, clock, Language.ZH)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: on_list(app))
        await type_words(pilot, key)
        await until(pilot, lambda: isinstance(app.screen, FormScreen))


async def test_the_menu_reaches_every_act_without_a_letter(
    filled: Filled, clock: FixedClock, language: Language
) -> None:
    folder = filled(language)
    app = an_app(folder, clock, language)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: on_list(app))
        await pilot.press("tab")
        await until(pilot, lambda: isinstance(app.screen, MenuScreen))
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: isinstance(app.screen, FormScreen))
        assert app.session.draft.kind is Kind.VISIT
        await pilot.press("escape")
        await until(pilot, lambda: on_list(app))
        await pilot.press("tab", "up", "up", "enter")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))


async def test_the_list_is_loaded_page_by_page_to_its_end(folder: Path, clock: FixedClock) -> None:
    with new_vault(folder, clock).vault as vault:
        for number in range(230):
            clock.advance(timedelta(hours=3))
            log(vault, clock, f"call {number}")
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: on_list(app))
        timeline = app.screen.query_one(Timeline)
        assert len(timeline.pages.rows) == 200
        await pilot.press("end")
        await until(pilot, lambda: shows(app, "call 0 "))

        assert (len(timeline.pages.rows), timeline.row and timeline.row.reference) == (230, "INC-0001")


async def test_the_caret_of_the_terminal_stands_where_words_are_typed(
    folder: Path, clock: FixedClock
) -> None:
    new_vault(folder, clock).vault.close()
    app = an_app(folder, clock, Language.ZH)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("c")
        area = app.screen.query_one(AccountArea)
        await until(pilot, lambda: app.cursor_position == area.content_region.offset)
        await type_words(pilot, "ab三个字")
        await until(pilot, lambda: app.cursor_position == area.content_region.offset + Offset(8, 0))
        who = app.screen.query_one("#who", LineInput)
        who.focus()
        await type_words(pilot, "老五")
        await until(pilot, lambda: app.cursor_position == who.content_region.offset + Offset(4, 0))

        assert app.cursor_position.y < 21


async def test_the_first_run_makes_a_vault_and_shows_the_recovery_identity_once(
    folder: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    app = an_app(folder, clock, language, passphrase=None)
    async with running(app, size) as pilot:
        assert isinstance(app.screen, FirstRunScreen)
        app.screen.query_one("#passphrase", LineInput).value = PASSPHRASE
        again = app.screen.query_one("#again", LineInput)
        again.value = "something else"
        again.focus()
        await pilot.press("enter")
        await until(pilot, lambda: shows(app, app.look.texts("errors.passphrase-mismatch")))
        assert app.session.desk is None
        again.value = PASSPHRASE
        again.focus()
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, RecoveryScreen), patience=2000)
        await until(pilot, lambda: shows(app, "AGE-SECRET-KEY-1"))
        await pilot.press("enter", "tab", "enter")
        assert isinstance(app.screen, RecoveryScreen)
        assert not app.screen.query_one(Tick).ticked
        await pilot.press("space", "tab", "enter")
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        assert not shows(app, "AGE-SECRET")
        await pilot.press("q")
        await until(pilot, lambda: not app.is_running)

    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert (vault.case().zone, vault.case().jurisdiction) == ("Asia/Shanghai", Jurisdiction.CN)


async def test_a_first_run_that_ended_before_the_line_was_written_down_goes_on_there(
    folder: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    kept: dict[str, object] = {}
    app = an_app(folder, clock, language, passphrase=None, remember=kept.__setitem__)
    async with running(app, size) as pilot:
        for name in ("#passphrase", "#again"):
            app.screen.query_one(name, LineInput).value = PASSPHRASE
        app.screen.query_one("#again", LineInput).focus()
        await pilot.press("enter")
        await until(pilot, lambda: shows(app, "AGE-SECRET-KEY-1"), patience=2000)
    assert kept["paper_due"] == str(folder)

    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        line = show_recovery(vault)
    app = an_app(folder, clock, language, remember=kept.__setitem__, paper_due=str(folder))
    async with running(app, size) as pilot:
        await until(pilot, lambda: shows(app, grouped(line).splitlines()[-1]), patience=2000)
        await until(pilot, lambda: isinstance(app.focused, Tick))
        await pilot.press("space", "enter")
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        assert kept["paper_due"] is None
        app.lock()
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and app.focused is not None)
        await type_words(pilot, PASSPHRASE)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen), patience=2000)


async def test_the_language_of_the_first_run_can_be_chosen_by_its_chip(
    folder: Path, clock: FixedClock
) -> None:
    remembered: list[object] = []
    app = an_app(
        folder, clock, Language.ZH, passphrase=None, remember=lambda _, value: remembered.append(value)
    )
    async with running(app, (80, 24)) as pilot:
        await pilot.press("2")
        await until(pilot, lambda: shows(app, "Welcome"))
        await pilot.press("f2")
        await until(pilot, lambda: shows(app, "欢迎使用"))

    assert remembered == [Language.EN, Language.ZH]


@pytest.fixture
def damaged(folder: Path) -> Path:
    """A vault whose first page cannot be read."""
    folder.mkdir()
    (folder / "VAULT.json").write_text("{", encoding="utf-8")
    return folder


async def test_a_damaged_vault_is_named_on_the_lock(damaged: Path, clock: FixedClock) -> None:
    app = an_app(damaged, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and shows(app, "VAULT.json"))


async def test_what_is_typed_ahead_of_the_screen_is_neither_lost_nor_obeyed(
    folder: Path, clock: FixedClock
) -> None:
    new_vault(folder, clock).vault.close()
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        for key in ("c", *"quit calling me", "tab", *"mr grey"):
            name = "space" if key == " " else key
            app.post_message(events.Key(name, key if len(key) == 1 else None))
        app.post_message(events.Paste(" of fast money"))
        app.post_message(events.Key("ctrl+s", None))
        await until(pilot, lambda: on_list(app))

    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        incident = vault.incident("INC-0001").incident
    assert (incident.account, incident.who) == ("quit calling me", "mr grey of fast money")


@pytest.mark.parametrize("how", ["saved", "locked"])
async def test_the_rest_of_the_form_unfolds_and_all_of_it_is_saved(
    folder: Path, clock: FixedClock, size: tuple[int, int], language: Language, how: str
) -> None:
    new_vault(folder, clock).vault.close()
    app = an_app(folder, clock, language, passphrase=PASSPHRASE if how == "saved" else None)
    async with running(app, size) as pilot:
        if how == "saved":
            await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
            await pilot.press("c")
        else:
            await pilot.press("f3")
        await until(pilot, lambda: isinstance(app.screen, FormScreen) and app.screen.query("#unfold"))
        await type_words(pilot, "十七个未接来电")
        assert not app.screen.query_one("#folded").display
        app.screen.query_one("#unfold").focus()
        await pilot.press("enter")
        await until(pilot, lambda: app.screen.query_one("#how_many", LineInput).has_focus)
        await type_words(pilot, "1x7")
        for name, words in (
            ("witnesses", "邻居，同事"),
            ("impact", "整夜没睡"),
            ("tags", "深夜,集中"),
            ("note", "别告诉妈妈"),
        ):
            app.screen.query_one(f"#{name}", LineInput).value = words
        app.screen.query_one("#answered", Chips).choose("no")
        app.screen.query_one("#contacted", Chips).choose("family")
        app.screen.query_one("#distressed").focus()
        await pilot.press("space")
        assert fits(app)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: not isinstance(app.screen, FormScreen))
        await until(pilot, lambda: not app.session.saving)
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        if how == "locked":
            accept(vault, [each.capture_id for each in vault.waiting()], at=clock.read())
        (filed,) = vault.incidents()
    told = filed.incident
    assert (told.count, told.answered, told.contacted) == (17, False, Contacted.FAMILY)
    assert (told.witnesses, told.tags) == (("邻居", "同事"), ("深夜", "集中"))
    assert (told.impact, told.effects, told.note) == ("整夜没睡", (Effect.DISTRESSED,), "别告诉妈妈")


@pytest.mark.parametrize(
    ("cover_s", "away_s", "locks"), [(0, 1, True), (30, 20, False), (30, 31, True), (300, 60, False)]
)
async def test_hidden_for_longer_than_was_chosen_the_passphrase_is_asked_for(
    filled: Filled,
    clock: FixedClock,
    cover_s: int,
    away_s: int,
    locks: bool,  # noqa: FBT001 -- a column of the table
) -> None:
    folder = filled(Language.EN)
    app = an_app(folder, clock, Language.EN)
    app.session.cover_s = cover_s
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: on_list(app))
        await pilot.press("f12")
        await until(pilot, lambda: isinstance(app.screen, CoverScreen))
        for _ in range(away_s // 5):
            app.tick()
            clock.advance(timedelta(seconds=5))
        clock.advance(timedelta(seconds=away_s % 5))
        await pilot.press("enter")
        expected = LockScreen if locks else TimelineScreen
        await until(pilot, lambda: isinstance(app.screen, expected) and app.screen.query("*"))
        assert (app.session.desk is None) is locks


async def test_the_menu_chooses_how_long_it_may_be_hidden_and_that_is_remembered(
    filled: Filled, clock: FixedClock
) -> None:
    folder = filled(Language.EN)
    app = an_app(folder, clock, Language.EN)
    remembered: list[object] = []
    app._remember = lambda _, value: remembered.append(value)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: on_list(app))
        for seconds, words in ((300, "for 5 minutes"), (0, "at once"), (30, "for 30 seconds")):
            await pilot.press("tab")
            await until(pilot, lambda: isinstance(app.screen, MenuScreen) and app.screen.query(Choices))
            choices = app.screen.query_one(Choices)
            choices.at = next(n for n, each in enumerate(choices.items) if each.wanted == "cover-after")
            await pilot.press("enter")
            await until(pilot, lambda words=words: on_list(app) and shows(app, words))  # type: ignore[misc]
            assert app.session.cover_s == seconds
    assert remembered == [300, 0, 30]


async def test_who_and_numbers_told_of_before_are_offered_while_one_types(
    filled: Filled, clock: FixedClock
) -> None:
    folder = filled(Language.ZH)
    app = an_app(folder, clock, Language.ZH)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: on_list(app))
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, FormScreen) and app.screen.query("#numbers"))
        field = app.screen.query_one("#numbers", LineInput)
        await until(pilot, lambda: field.suggester is not None)
        field.focus()
        await type_words(pilot, NUMBERS_ZH[0][:4])
        await until(pilot, lambda: shows(app, NUMBERS_ZH[0]))
        assert field.value == NUMBERS_ZH[0][:4]
        assert fits(app)
        await pilot.press("right")
        assert field.value == NUMBERS_ZH[0]


async def test_it_says_when_it_was_opened_before_and_keeps_that_encrypted(
    folder: Path, clock: FixedClock, language: Language
) -> None:
    new_vault(folder, clock).vault.close()
    said = {Language.ZH: "本程序上次打开加密库", Language.EN: "The app last opened this vault"}[language]
    for seen in (False, True):
        app = an_app(folder, clock, language)
        async with running(app, (100, 30)) as pilot:
            await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and app.screen.query("#notice"))  # noqa: B023 -- used at once
            await pilot.pause()
            assert shows(app, said) is seen
            assert (shows(app, "22:46") or shows(app, "22:47")) is seen
        clock.advance(timedelta(hours=3))
    assert b"2026" not in (folder / "last-opened.age").read_bytes()


async def test_a_forged_note_of_the_last_opening_is_passed_over(folder: Path, clock: FixedClock) -> None:
    new_vault(folder, clock).vault.close()
    (folder / "last-opened.age").write_bytes(b"age-encryption.org/v1\nnonsense")
    app = an_app(folder, clock, Language.EN)
    async with running(app, (100, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and app.screen.query("#notice"))
        assert not shows(app, "last opened")


@pytest.mark.parametrize(
    ("wall_s", "uptime_s", "locks"),
    [(20, 20, False), (40, 40, True), (3600, 0, True), (-3600, 1, True), (2, 1, False)],
    ids=["a moment", "a sleep", "set forward", "set back", "put right"],
)
async def test_after_a_sleep_or_a_clock_that_was_set_it_is_locked_though_somebody_types(
    filled: Filled,
    clock: FixedClock,
    wall_s: int,
    uptime_s: int,
    locks: bool,  # noqa: FBT001 -- a column of the table
) -> None:
    app = an_app(filled(Language.EN), clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: on_list(app))
        app.tick()
        await pilot.press("down")
        clock.wall += timedelta(seconds=wall_s)
        clock.uptime_us += uptime_s * 1_000_000
        app.tick()
        await settled(pilot)
        assert (app.session.desk is None) is locks
        assert isinstance(app.screen, LockScreen) is locks


async def test_a_save_that_ends_as_the_cover_goes_up_does_not_take_it_away(
    tmp_path: Path, clock: FixedClock
) -> None:
    folder = tmp_path / "vault"
    new_vault(folder, clock).vault.close()
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, FormScreen) and app.screen.query(AccountArea))
        await type_words(pilot, "once")
        app.call_later(app.save_form)
        app.call_later(app.cover)
        await until(pilot, lambda: isinstance(app.screen, CoverScreen) and not app.session.saving)
        await until(pilot, lambda: app.session.saved_at is not None)
        await settled(pilot)
        assert isinstance(app.screen, CoverScreen)
        app.call_later(app.uncover)
        await until(pilot, lambda: on_list(app) and row_is(app, "INC-0001"))


async def test_a_sleep_during_a_save_locks_when_the_save_is_over(filled: Filled, clock: FixedClock) -> None:
    app = an_app(filled(Language.EN), clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: on_list(app))
        app.tick()
        app.session.saving += 1
        clock.advance(timedelta(minutes=1))
        app.tick()
        assert app.session.desk is not None
        app.session.saving -= 1
        app.tick()
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and app.screen.query(LineInput))


DESPAIR = {Language.ZH: "我不想活了", Language.EN: "I just want to  DIE."}
CALM = {Language.ZH: "请现在就拨打 110", Language.EN: "Call 110 now"}


async def test_words_about_wanting_to_die_are_met_with_one_calm_line_and_leave_no_mark(
    filled: Filled, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    folder = filled(language)
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: on_list(app))
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.screen, FormScreen) and app.screen.query(AccountArea))
        assert not shows(app, CALM[language])
        await type_words(pilot, DESPAIR[language])
        await until(pilot, lambda: shows(app, CALM[language]))
        assert fits(app)
        await pilot.press("f2")
        assert fits(app)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: on_list(app) and not app.session.saving)
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        told = vault.incidents()[-1].incident
    assert (told.account, told.tags, told.note) == (DESPAIR[language], (), None)


SHARED = {Language.ZH: ("也许能", "那么换一台设备"), Language.EN: ("perhaps", "another device is safer")}


async def test_the_first_question_is_who_else_uses_the_computer_and_the_answer_is_honest(
    tmp_path: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    app = an_app(tmp_path / "vault", clock, language, passphrase=None)
    async with running(app, size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, FirstRunScreen) and shows(app, SHARED[language][0]))
        assert shows(app, SHARED[language][1])
        assert fits(app)
        app.screen.query_one("#shared", Chips).choose("yes")
        worse = {Language.ZH: "尽量不要在这里使用", Language.EN: "do not use it here"}[language]
        await until(pilot, lambda: shows(app, worse))
        assert fits(app)
        app.screen.query_one("#cautions").scroll_visible(animate=False)
        await until(pilot, lambda: shows(app, "110"))


async def test_a_burst_of_calls_is_one_line_until_it_is_opened(
    tmp_path: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    folder = tmp_path / "vault"
    with new_vault(folder, clock).vault as vault:
        log(vault, clock, "上门", Kind.VISIT)
        for number in range(4):
            clock.advance(timedelta(minutes=9))
            log(vault, clock, f"第{number + 1}个电话", numbers=(NUMBERS_ZH[0],))
    app = an_app(folder, clock, language)
    folded = {Language.ZH: "22:55 起 4 次：第4个电话", Language.EN: "4 since 22:55: 第4个电话"}[language]
    async with running(app, size) as pilot:
        await until(pilot, lambda: on_list(app) and shows(app, folded))
        assert fits(app)
        await pilot.press("down")
        await until(pilot, lambda: row_is(app, "INC-0001"))
        await pilot.press("up", "enter")
        await until(pilot, lambda: shows(app, "第1个电话") and isinstance(app.screen, TimelineScreen))
        assert not shows(app, folded)
        await pilot.press("down", "down")
        await until(pilot, lambda: row_is(app, "INC-0003"))
        assert fits(app)
        await pilot.press("left")
        await until(pilot, lambda: shows(app, folded) and row_is(app, "INC-0005"))
        await pilot.press("end")
        await until(pilot, lambda: row_is(app, "INC-0001"))


def row_is(app: EvidenceLogApp, reference: str) -> bool:
    """Whether the cursor of the list rests on it."""
    row = app.screen.query_one(Timeline).row if isinstance(app.screen, TimelineScreen) else None
    return row is not None and row.reference == reference


async def test_the_other_reading_of_a_time_is_one_key_away(
    tmp_path: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    folder = tmp_path / "vault"
    new_vault(folder, clock).vault.close()
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("c")
        await until(pilot, lambda: isinstance(app.screen, FormScreen) and app.screen.query(AccountArea))
        when = app.screen.query_one("#when", LineInput)
        when.value = "昨天三点"
        await until(pilot, lambda: shows(app, "F6") and shows(app, "15:00"))
        assert fits(app)
        await pilot.press("f6")
        await until(pilot, lambda: when.value == "昨天下午三点")
        await until(pilot, lambda: shows(app, "✓") and shows(app, "15:00"))
        for taken, then in (("昨天凌晨三点", "15:00"), ("昨天下午三点", "03:00")):
            await until(pilot, lambda: shows(app, "F6"))
            await pilot.press("f6")
            await until(pilot, lambda taken=taken: when.value == taken)  # type: ignore[misc]
            await until(pilot, lambda then=then: shows(app, then))  # type: ignore[misc]
        when.value = "5/11 21:00"
        await until(pilot, lambda: shows(app, "F6"))
        await pilot.press("f6", "f6")
        await until(pilot, lambda: when.value == "11 may 21:00")
        when.value = "昨晚十点四十"
        await until(pilot, lambda: shows(app, "22:40") and not shows(app, "F6："))
        await pilot.press("f6")
        assert when.value == "昨晚十点四十"
