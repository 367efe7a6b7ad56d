"""Passphrase, recovery line, backup, erasing from the app: asked for once more, done behind a cover, nothing left on a screen."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from evidence_log.casework.show_record import find_tombstone
from evidence_log.casework.use_recovery import use_recovery
from evidence_log.errors import NoRecovery, WrongPassphrase, WrongRecovery
from evidence_log.records.clock import Language
from evidence_log.tui.app import EvidenceLogApp
from evidence_log.tui.messages import Wanted
from evidence_log.tui.screens.ask_again import AskAgainScreen
from evidence_log.tui.screens.backup import BackupScreen
from evidence_log.tui.screens.cover import CoverScreen
from evidence_log.tui.screens.erase import EraseScreen
from evidence_log.tui.screens.exhibits import ExhibitsScreen
from evidence_log.tui.screens.find import FindScreen
from evidence_log.tui.screens.incident import IncidentScreen
from evidence_log.tui.screens.lock import LockScreen
from evidence_log.tui.screens.menu import MenuScreen
from evidence_log.tui.screens.passphrase import PassphraseScreen
from evidence_log.tui.screens.recovery import PaperScreen
from evidence_log.tui.screens.room import Room
from evidence_log.tui.screens.save_original import SaveOriginalScreen
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.screens.ways import WaysScreen
from evidence_log.tui.signs import PLAIN
from evidence_log.tui.widgets.chips import Chips
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.push import Push
from evidence_log.vault.copying import backup_folder
from evidence_log.vault.create import create_vault
from evidence_log.vault.lock import writer_lock
from evidence_log.vault.manifest import read_manifest, stands_open
from evidence_log.vault.open import open_vault
from tests.conftest import QUICK, FixedClock
from tests.tui.at_rest import settled
from tests.tui.scenes import Filled, an_app, grid, running, shows, type_words, until
from tests.tui.test_grid import fits, list_is_there
from tests.vaults import PASSPHRASE, log, new_vault

NEW = "阳台的花盆 又被猫推下去了"
ZH, EN = Language.ZH, Language.EN


@asynccontextmanager
async def at_the_list(
    folder: Path, clock: FixedClock, language: Language, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[EvidenceLogApp, Pilot[int]]]:
    """The app, open, the list read."""
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        yield app, pilot


async def chosen(app: EvidenceLogApp, pilot: Pilot[int], wanted: str, screen: type[Room]) -> None:
    """Opened from the menu, with the arrows alone."""
    await pilot.press("tab")
    await until(pilot, lambda: isinstance(app.screen, MenuScreen) and bool(app.screen.query("#choices")))
    items = [each.wanted for each in app.screen._items]  # type: ignore[attr-defined]
    for _ in range(items.index(wanted)):
        await pilot.press("down")
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(app.screen, screen) and app.screen.is_mounted)
    await settled(pilot)


def field(app: EvidenceLogApp, name: str) -> LineInput:
    return app.screen.query_one(f"#{name}", LineInput)


def two_minutes_later(app: EvidenceLogApp) -> None:
    app.session.typed_us = -(10**12)


def nobody_there(app: EvidenceLogApp, clock: FixedClock) -> None:
    """Long enough for the lock, seen as often as the app looks."""
    for _ in range(70):
        app.tick()
        clock.advance(timedelta(seconds=5))
    app.tick()


async def asked_again(app: EvidenceLogApp, pilot: Pilot[int], passphrase: str = PASSPHRASE) -> None:
    await until(pilot, lambda: isinstance(app.screen, AskAgainScreen) and bool(app.screen.query(LineInput)))
    field(app, "passphrase").value = passphrase
    await pilot.press("enter")


def in_memory(app: EvidenceLogApp, secret: str) -> bool:
    """Whether a field or a line of any screen still has it."""
    fields = [each.value for screen in app.screen_stack for each in screen.query(LineInput)]
    lines = [str(getattr(screen, "_identity", "")) for screen in app.screen_stack]
    return any(secret in each for each in (*fields, *lines))


def opens(folder: Path, passphrase: str) -> bool:
    try:
        open_vault(folder, passphrase=passphrase).close()
    except WrongPassphrase:
        return False
    return True


def line_of(folder: Path) -> str:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        return vault.recovery_identity()


# --- the passphrase


async def type_twice(app: EvidenceLogApp, first: str, second: str) -> None:
    field(app, "passphrase").value, field(app, "again").value = first, second


CHANGED = {
    ZH: ("口令已更改", "照旧也能打开", "以前的副本和备份"),
    EN: ("passphrase is changed", "as before", "Copies"),
}


async def test_a_changed_passphrase_opens_the_vault_and_what_it_does_not_undo_is_said(
    filled: Filled, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    folder = filled(language)
    line = line_of(folder)
    async with at_the_list(folder, clock, language, size) as (app, pilot):
        await chosen(app, pilot, "passphrase", PassphraseScreen)
        assert fits(app)
        field(app, "passphrase").value = "woaini1314"
        await until(pilot, lambda: shows(app, app.look.texts("keys.strength.at-once")[:12]))
        await type_twice(app, NEW, NEW)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: shows(app, CHANGED[language][0]))
        assert all(shows(app, each) for each in CHANGED[language])
        assert fits(app)
        assert not in_memory(app, NEW)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))

    assert (opens(folder, NEW), opens(folder, PASSPHRASE)) == (True, False)
    use_recovery(folder, typed=line).close()


async def test_two_that_differ_and_none_at_all_change_nothing(
    filled: Filled, clock: FixedClock, language: Language
) -> None:
    folder = filled(language)
    said = {ZH: ("口令是空的", "两次输入的口令不同"), EN: ("is empty", "two passphrases differ")}[language]
    async with at_the_list(folder, clock, language, (60, 18)) as (app, pilot):
        await chosen(app, pilot, "passphrase", PassphraseScreen)
        for (first, second), words in zip((("  ", "  "), (NEW, f"{NEW}x")), said, strict=True):
            await type_twice(app, first, second)
            await pilot.press("ctrl+s")
            await until(pilot, lambda words=words: shows(app, words))  # type: ignore[misc]
            assert fits(app)

    assert opens(folder, PASSPHRASE)


async def test_a_phrase_is_offered_as_on_the_first_run(filled: Filled, clock: FixedClock) -> None:
    folder = filled(EN)
    async with at_the_list(folder, clock, EN) as (app, pilot):
        await chosen(app, pilot, "passphrase", PassphraseScreen)
        app.screen.query_one("#offer").focus()
        await pilot.press("enter")
        await settled(pilot)
        phrase = field(app, "passphrase").value
        await until(pilot, lambda: shows(app, phrase[:20]))
        await type_words(pilot, phrase)
        await pilot.press("enter")
        await until(pilot, lambda: shows(app, "passphrase is changed"))
        assert not shows(app, phrase[:20])

    assert opens(folder, phrase)


async def test_after_two_minutes_the_old_one_is_asked_for_and_a_wrong_one_changes_nothing(
    filled: Filled, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    folder = filled(language)
    async with at_the_list(folder, clock, language, size) as (app, pilot):
        await chosen(app, pilot, "passphrase", PassphraseScreen)
        await type_twice(app, NEW, NEW)
        two_minutes_later(app)
        await pilot.press("ctrl+s")
        await asked_again(app, pilot, "wrong")
        asking = app.screen
        assert isinstance(asking, AskAgainScreen)
        await until(pilot, lambda: not asking.proving and field(app, "passphrase").value == "")
        assert fits(app)
        assert opens(folder, PASSPHRASE)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, PassphraseScreen))
        await pilot.press("ctrl+s")
        await asked_again(app, pilot)
        await until(pilot, lambda: shows(app, CHANGED[language][0]))

    assert opens(folder, NEW)


async def test_a_cover_and_the_lock_while_it_is_changed_lose_nothing_and_leave_nothing(
    filled: Filled, clock: FixedClock, language: Language
) -> None:
    folder = filled(language)
    async with at_the_list(folder, clock, language) as (app, pilot):
        await chosen(app, pilot, "passphrase", PassphraseScreen)
        await type_twice(app, NEW, NEW)
        with writer_lock(folder):  # somebody else writes: it takes as long as they do
            await pilot.press("ctrl+s")
            await until(pilot, lambda: app.session.saving)
            await pilot.press("f12")
            await until(pilot, lambda: isinstance(app.screen, CoverScreen))
            nobody_there(app, clock)
            assert app.session.desk is not None
        await until(pilot, lambda: not app.session.saving)
        assert isinstance(app.screen, CoverScreen)
        assert not any(words in line for line in grid(app) for words in CHANGED[language])
        assert not in_memory(app, NEW)
        nobody_there(app, clock)
        assert app.session.desk is None
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and bool(app.screen.query(LineInput)))
        assert not any(shows(app, words) for words in CHANGED[language])
        await type_words(pilot, NEW)
        await pilot.press("enter")
        await until(
            pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, CHANGED[language][0])
        )

    assert opens(folder, NEW)


async def test_a_half_typed_one_is_forgotten_when_the_vault_locks_under_a_cover(
    filled: Filled, clock: FixedClock
) -> None:
    async with at_the_list(filled(EN), clock, EN) as (app, pilot):
        await chosen(app, pilot, "passphrase", PassphraseScreen)
        await type_twice(app, NEW, "")
        await pilot.press("f12")
        nobody_there(app, clock)

        assert app.session.desk is None
        assert not in_memory(app, NEW)


async def test_where_somebody_else_keeps_writing_it_says_so_and_the_words_stay(
    filled: Filled, clock: FixedClock
) -> None:
    folder = filled(EN)
    async with at_the_list(folder, clock, EN) as (app, pilot):
        await chosen(app, pilot, "passphrase", PassphraseScreen)
        await type_twice(app, NEW, NEW)
        with writer_lock(folder):
            await pilot.press("ctrl+s")
            await until(pilot, lambda: shows(app, "another window is writing"), patience=2000)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: shows(app, "passphrase is changed"))


async def test_a_vault_without_a_passphrase_gets_its_first_one(tmp_path: Path, clock: FixedClock) -> None:
    folder = tmp_path / "vault"
    with new_vault(tmp_path / "other", clock).vault as other:
        case = other.case()
    with create_vault(folder, passphrase=None, case=case, at=clock.read(), work_factor=QUICK).vault as vault:
        for number in range(5):
            log(vault, clock, f"call {number}")
    app = an_app(folder, clock, EN, passphrase=None)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0005"))
        await chosen(app, pilot, "passphrase", PassphraseScreen)
        await type_twice(app, NEW, NEW)
        two_minutes_later(app)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: shows(app, "passphrase is changed"))

    assert (opens(folder, NEW), stands_open(folder)) == (True, False)


# --- the recovery line

THERE = {ZH: "已有恢复密钥", EN: "There is a recovery line"}
SURE = {ZH: "再按一次这个按钮", EN: "same button again"}


async def settled_ways(app: EvidenceLogApp, pilot: Pilot[int], words: str) -> None:
    await until(pilot, lambda: shows(app, words) and isinstance(app.focused, Push))


async def test_the_line_is_shown_once_more_and_is_the_one_that_opens(
    filled: Filled, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    folder = filled(language)
    line = line_of(folder)
    async with at_the_list(folder, clock, language, size) as (app, pilot):
        await chosen(app, pilot, "recovery", WaysScreen)
        await settled_ways(app, pilot, THERE[language])
        assert shows(app, "22:46")
        assert fits(app)
        assert app.focused is app.screen.query_one("#show")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PaperScreen) and shows(app, line[-2:]))
        assert fits(app)
        shown = "".join("".join(grid(app)).split())
        assert line[16:36] in shown
        await pilot.press("space", "enter")
        await until(pilot, lambda: isinstance(app.screen, WaysScreen))
        assert not in_memory(app, line)

    assert line_of(folder) == line


async def test_a_new_one_is_made_only_when_it_was_pressed_twice(
    filled: Filled, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    folder = filled(language)
    old = line_of(folder)
    async with at_the_list(folder, clock, language, size) as (app, pilot):
        await chosen(app, pilot, "recovery", WaysScreen)
        await settled_ways(app, pilot, THERE[language])
        await pilot.press("down", "enter")
        await until(pilot, lambda: shows(app, SURE[language]))
        assert fits(app)
        assert line_of(folder) == old
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PaperScreen) and shows(app, "AGE-SECRET-KEY-1"))
        new = line_of(folder)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, WaysScreen) and app.screen.in_front)
        said = app.look.texts("tui.ways.replaced")[:10]
        await until(pilot, lambda: shows(app, said))
        assert fits(app)
        assert not any(new.encode() in each.read_bytes() for each in folder.rglob("*") if each.is_file())

    use_recovery(folder, typed=new).close()
    with pytest.raises(WrongRecovery):
        use_recovery(folder, typed=old)


async def test_where_there_is_none_it_says_so_and_one_is_made(tmp_path: Path, clock: FixedClock) -> None:
    folder = tmp_path / "vault"
    with new_vault(tmp_path / "other", clock).vault as other:
        case = other.case()
    made = create_vault(
        folder, passphrase=None, case=case, at=clock.read(), with_recovery=False, work_factor=QUICK
    )
    with made.vault as vault:
        log(vault, clock, "one")
        with pytest.raises(NoRecovery):
            vault.recovery_identity()
    app = an_app(folder, clock, EN, passphrase=None)
    async with running(app, (60, 18)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0001"))
        await chosen(app, pilot, "recovery", WaysScreen)
        await settled_ways(app, pilot, "There is no recovery line")
        assert not app.screen.query_one("#show").display
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PaperScreen))
        await pilot.press("escape")
        await settled_ways(app, pilot, THERE[EN])


async def test_two_minutes_later_it_is_neither_shown_nor_made_unasked(
    filled: Filled, clock: FixedClock, language: Language
) -> None:
    folder = filled(language)
    old = line_of(folder)
    async with at_the_list(folder, clock, language) as (app, pilot):
        await chosen(app, pilot, "recovery", WaysScreen)
        await settled_ways(app, pilot, THERE[language])
        two_minutes_later(app)
        await pilot.press("enter")
        await asked_again(app, pilot, "wrong")
        asking = app.screen
        assert isinstance(asking, AskAgainScreen)
        await until(pilot, lambda: not asking.proving)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, WaysScreen))
        await pilot.press("enter")
        await asked_again(app, pilot)
        await until(pilot, lambda: isinstance(app.screen, PaperScreen))

    assert line_of(folder) == old


async def test_one_made_under_a_cover_is_not_drawn_and_can_be_shown_later(
    filled: Filled, clock: FixedClock, language: Language
) -> None:
    folder = filled(language)
    old = line_of(folder)
    async with at_the_list(folder, clock, language) as (app, pilot):
        await chosen(app, pilot, "recovery", WaysScreen)
        await settled_ways(app, pilot, THERE[language])
        await pilot.press("down", "enter")
        await until(pilot, lambda: shows(app, SURE[language]))
        with writer_lock(folder):
            await pilot.press("enter")
            await until(pilot, lambda: app.session.saving)
            await pilot.press("f12")
            await until(pilot, lambda: isinstance(app.screen, CoverScreen))
        await until(pilot, lambda: not app.session.saving)
        new = line_of(folder)
        assert isinstance(app.screen, CoverScreen)
        assert not in_memory(app, new)
        app.touch()
        await pilot.press("enter")
        said = app.look.texts("tui.ways.replaced")[:10]
        await until(pilot, lambda: isinstance(app.screen, WaysScreen) and shows(app, said))
        assert not shows(app, "AGE-SECRET-KEY")

    assert new != old


async def test_the_lock_takes_the_line_away(filled: Filled, clock: FixedClock) -> None:
    folder = filled(EN)
    line = line_of(folder)
    async with at_the_list(folder, clock, EN) as (app, pilot):
        await chosen(app, pilot, "recovery", WaysScreen)
        await settled_ways(app, pilot, THERE[EN])
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PaperScreen) and shows(app, "AGE-SECRET-KEY-1"))
        nobody_there(app, clock)
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and bool(app.screen.query(LineInput)))

        assert not in_memory(app, line)
        assert not any(isinstance(each, PaperScreen | WaysScreen) for each in app.screen_stack)


# --- backups


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def copy_on(stick: Path, folder: Path) -> Path:
    return backup_folder(stick, read_manifest(folder).vault_id)


async def backed_up(app: EvidenceLogApp, pilot: Pilot[int], place: Path) -> None:
    await chosen(app, pilot, "backup", BackupScreen)
    await until(pilot, lambda: field(app, "folder").value)
    field(app, "folder").value = str(place)
    await settled(pilot)
    await pilot.press("ctrl+s")
    await asked_again(app, pilot)


DONE = {ZH: "已备份：台账", EN: "Backed up"}


async def test_a_backup_says_where_it_lies_and_what_it_holds_and_opens(
    filled: Filled, clock: FixedClock, stick: Path, language: Language, size: tuple[int, int]
) -> None:
    folder = filled(language)
    async with at_the_list(folder, clock, language, size) as (app, pilot):
        await backed_up(app, pilot, stick)
        said = app.look.texts("copies.verified").strip()[:10]
        await until(pilot, lambda: isinstance(app.screen, BackupScreen) and shows(app, said[1:]))
        assert shows(app, DONE[language])
        assert fits(app)
        assert not in_memory(app, PASSPHRASE)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await chosen(app, pilot, "backup", BackupScreen)
        await until(pilot, lambda: field(app, "folder").value == str(stick))
        assert shows(app, {ZH: "上次备份", EN: "Last backup"}[language])
        assert fits(app)

    with open_vault(copy_on(stick, folder), passphrase=PASSPHRASE) as copy:
        assert len(copy.case_file().incidents) == 5


@pytest.mark.parametrize("kind", ["nowhere", "inside the vault", "read-only", "another's"])
async def test_where_no_copy_can_lie_it_says_so_and_the_next_try_is_free(
    filled: Filled, clock: FixedClock, stick: Path, language: Language, kind: str
) -> None:
    folder = filled(language)
    places = {
        "nowhere": stick / "not there",
        "inside the vault": folder / "objects",
        "read-only": Path("/proc/self") if os.name == "posix" else stick / "x",
        "another's": stick,
    }
    said = {
        "nowhere": {ZH: "没有文件夹", EN: "there is no folder"},
        "inside the vault": {ZH: "副本不能放在加密库自己里面", EN: "cannot lie inside the vault"},
        "read-only": {ZH: "无法写入", EN: "cannot write to"},
        "another's": {ZH: "请另选一个文件夹", EN: "nothing there was touched"},
    }
    if kind == "another's":
        copy_on(stick, folder).mkdir()
        (copy_on(stick, folder) / "something").write_text("x")
    async with at_the_list(folder, clock, language, (60, 18)) as (app, pilot):
        await backed_up(app, pilot, places[kind])
        await until(pilot, lambda: app.session.copying is None and shows(app, said[kind][language]))
        assert fits(app)
        (stick / "free").mkdir()
        field(app, "folder").value = str(stick / "free")
        await pilot.press("ctrl+s")
        await asked_again(app, pilot)
        await until(pilot, lambda: shows(app, DONE[language]))

    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        (only,) = vault.parts().backups()
        assert only.backup.place == str(stick / "free")


async def test_a_full_stick_is_said_and_nothing_counts_as_a_backup(
    filled: Filled, clock: FixedClock, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = filled(EN)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    async with at_the_list(folder, clock, EN) as (app, pilot):
        with monkeypatch.context() as broken:
            broken.setattr("os.fsync", full)
            await backed_up(app, pilot, stick)
            await until(pilot, lambda: shows(app, "disk is full"))
            await until(pilot, lambda: app.session.copying is None)
        assert fits(app)

    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert vault.parts().backups() == ()


async def test_the_passphrase_is_asked_for_each_time_and_a_wrong_one_copies_nothing(
    filled: Filled, clock: FixedClock, stick: Path, language: Language, size: tuple[int, int]
) -> None:
    folder = filled(language)
    async with at_the_list(folder, clock, language, size) as (app, pilot):
        await chosen(app, pilot, "backup", BackupScreen)
        await until(pilot, lambda: field(app, "folder").value)
        field(app, "folder").value = str(stick)
        await pilot.press("ctrl+s")
        await asked_again(app, pilot, "wrong")
        asking = app.screen
        assert isinstance(asking, AskAgainScreen)
        await until(pilot, lambda: not asking.proving)
        assert fits(app)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, BackupScreen))

    assert not copy_on(stick, folder).exists()


async def test_it_goes_on_under_the_lock_and_what_came_of_it_is_said_after_the_next_unlock(
    filled: Filled, clock: FixedClock, stick: Path, language: Language
) -> None:
    folder = filled(language)
    async with at_the_list(folder, clock, language) as (app, pilot):
        with writer_lock(folder):
            await backed_up(app, pilot, stick)
            await until(pilot, lambda: app.session.copying is not None)
            assert shows(app, {ZH: "也可以遮屏", EN: "hide the screen"}[language])
            assert fits(app)
            await pilot.press("f12")
            await until(pilot, lambda: isinstance(app.screen, CoverScreen))
            nobody_there(app, clock)
            assert app.session.desk is None
            assert app.session.copying is not None
        await until(pilot, lambda: app.session.copying is None)
        assert isinstance(app.screen, CoverScreen)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and bool(app.screen.query(LineInput)))
        assert not shows(app, DONE[language])
        await type_words(pilot, PASSPHRASE)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, DONE[language]))

    open_vault(copy_on(stick, folder), passphrase=PASSPHRASE).close()


async def test_it_may_be_left_and_is_told_of_in_the_calm_line(
    filled: Filled, clock: FixedClock, stick: Path
) -> None:
    folder = filled(EN)
    async with at_the_list(folder, clock, EN) as (app, pilot):
        with writer_lock(folder):
            await backed_up(app, pilot, stick)
            await until(pilot, lambda: app.session.copying is not None)
            await pilot.press("escape")
            await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await until(pilot, lambda: shows(app, DONE[EN]))


async def test_quitting_asks_once_and_then_breaks_it_off_without_harm(
    filled: Filled, clock: FixedClock, stick: Path
) -> None:
    folder = filled(EN)
    async with at_the_list(folder, clock, EN) as (app, pilot):
        with writer_lock(folder):
            await backed_up(app, pilot, stick)
            await until(pilot, lambda: app.session.copying is not None)
            await pilot.press("escape")
            await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
            await pilot.press("q")
            await until(pilot, lambda: shows(app, "A backup is being made"))
            assert app.is_running
            await pilot.press("q")
            await pilot.pause(0.1)

    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert vault.parts().backups() == ()


# --- erasing

GOES = {ZH: "以下内容将从加密库中删除", EN: "This will be erased"}
ERASED = {ZH: "已删除：", EN: "Erased: "}


async def looked_at(app: EvidenceLogApp, pilot: Pilot[int], language: Language) -> None:
    await until(pilot, lambda: isinstance(app.screen, EraseScreen) and shows(app, GOES[language]))


async def at_the_incident(app: EvidenceLogApp, pilot: Pilot[int]) -> None:
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(app.screen, IncidentScreen) and app.screen.filed is not None)


def gone(folder: Path, reference: str) -> bool:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        return vault.erasure(reference) is not None


async def test_what_goes_what_stays_and_what_is_not_reached_is_shown_first(
    filled: Filled, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    folder = filled(language)
    stays, reached = {ZH: ("会留下：", "删除不到："), EN: ("What stays:", "Not reached:")}[language]
    async with at_the_list(folder, clock, language, size) as (app, pilot):
        await at_the_incident(app, pilot)
        await pilot.press("x")
        await looked_at(app, pilot, language)
        assert fits(app)
        seen = grid(app)
        await pilot.press("end")
        await settled(pilot)
        assert fits(app)
        seen += grid(app)
        told = "\n".join(seen)
        assert all(words in told for words in ("INC-0005", "EX-0001", "EX-0002", stays, reached))
        assert not isinstance(app.focused, Push)
        await pilot.press("enter", "space", "enter")
        await settled(pilot)
        assert isinstance(app.screen, EraseScreen)

    assert not gone(folder, "INC-0005")


async def fill_in(app: EvidenceLogApp, reference: str, reason: str = "孩子的名字") -> None:
    field(app, "reason").value, field(app, "confirm").value = reason, reference


async def test_it_refuses_kindly_without_a_reason_or_its_number(
    filled: Filled, clock: FixedClock, language: Language
) -> None:
    folder = filled(language)
    why, number = {ZH: ("为什么删除", "没有删除任何内容"), EN: ("Why is it erased?", "Nothing was erased")}[
        language
    ]
    async with at_the_list(folder, clock, language, (60, 18)) as (app, pilot):
        await at_the_incident(app, pilot)
        await pilot.press("f9")
        await looked_at(app, pilot, language)
        for reason, typed, words in (("", "INC-0005", why), ("x", "INC-0004", number), ("x", "", number)):
            await fill_in(app, typed, reason)
            await settled(pilot)
            await pilot.press("ctrl+s")
            await until(pilot, lambda words=words: shows(app, words))  # type: ignore[misc]
            assert fits(app)
        app.screen.query_one("#handed", Chips).choose("yes")
        await until(pilot, lambda: app.screen.query_one("#held-against").size.height > 0)
        assert fits(app)

    assert not gone(folder, "INC-0005")


async def test_an_incident_goes_with_its_exhibits_and_from_every_screen(
    filled: Filled, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    folder = filled(language)
    word = {ZH: "敢报警你等着", EN: "regret"}[language]
    async with at_the_list(folder, clock, language, size) as (app, pilot):
        await pilot.press("/")
        await until(pilot, lambda: isinstance(app.screen, FindScreen) and bool(app.screen.query("#query")))
        field(app, "query").value = word
        await until(pilot, lambda: shows(app, "INC-0005"))
        await at_the_incident(app, pilot)
        await pilot.press("e")
        await settled(pilot)
        field(app, "who").value = "half corrected"
        await until(pilot, lambda: app.session.correcting is not None)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, IncidentScreen))
        await pilot.press("x")
        await looked_at(app, pilot, language)
        await fill_in(app, "ｉｎｃ-0005 ")
        app.screen.query_one("#handed", Chips).choose("no")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, FindScreen) and not shows(app, "INC-0005"))
        assert app.session.correcting is None
        assert not shows(app, word[:4]) or field(app, "query").value == word
        await pilot.press("f11", "escape")  # two quick Escs in a row would hide the screen
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, ERASED[language]))
        await until(pilot, lambda: not shows(app, word))
        assert shows(app, "EX-0002")
        assert fits(app)

    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        found = find_tombstone(vault, "INC-0005")
        assert found is not None
        assert (found.erasure.reason, found.erasure.handed_over) == ("孩子的名字", False)
        assert [each.reference for each in vault.incidents()] == [f"INC-000{n}" for n in range(1, 5)]


async def test_a_single_exhibit_is_erased_from_its_list(
    filled: Filled, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    folder = filled(language)
    async with at_the_list(folder, clock, language, size) as (app, pilot):
        await at_the_incident(app, pilot)
        await pilot.press("o")
        await until(pilot, lambda: isinstance(app.screen, ExhibitsScreen) and bool(app.screen.exhibits))
        await pilot.press("down", "f9")
        await looked_at(app, pilot, language)
        assert shows(app, "EX-0002")
        assert not shows(app, "EX-0001")
        await fill_in(app, "ex-0002")
        await pilot.press("ctrl+s")
        await until(
            pilot,
            lambda: (
                isinstance(app.screen, ExhibitsScreen)
                and app.screen.exhibits is not None
                and len(app.screen.exhibits) == 1
            ),
        )
        assert shows(app, f"{ERASED[language]}EX-0002")
        assert fits(app)

    assert (gone(folder, "EX-0002"), gone(folder, "EX-0001"), gone(folder, "INC-0005")) == (
        True,
        False,
        False,
    )


async def test_after_two_minutes_nothing_is_erased_unasked(
    filled: Filled, clock: FixedClock, language: Language
) -> None:
    folder = filled(language)
    async with at_the_list(folder, clock, language) as (app, pilot):
        await at_the_incident(app, pilot)
        await pilot.press("x")
        await looked_at(app, pilot, language)
        await fill_in(app, "INC-0005")
        two_minutes_later(app)
        await pilot.press("ctrl+s")
        await asked_again(app, pilot, "wrong")
        asking = app.screen
        assert isinstance(asking, AskAgainScreen)
        await until(pilot, lambda: not asking.proving)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, EraseScreen))
        assert not gone(folder, "INC-0005")
        await pilot.press("ctrl+s")
        await asked_again(app, pilot)
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, ERASED[language]))

    assert gone(folder, "INC-0005")


async def test_under_a_cover_it_goes_from_the_screens_below_as_well(
    filled: Filled, clock: FixedClock, language: Language
) -> None:
    folder = filled(language)
    async with at_the_list(folder, clock, language) as (app, pilot):
        await at_the_incident(app, pilot)
        await pilot.press("x")
        await looked_at(app, pilot, language)
        await fill_in(app, "INC-0005")
        with writer_lock(folder):
            await pilot.press("ctrl+s")
            await until(pilot, lambda: app.session.saving)
            await pilot.press("f12")
            await until(pilot, lambda: isinstance(app.screen, CoverScreen))
        await until(pilot, lambda: not app.session.saving)
        await settled(pilot)
        assert isinstance(app.screen, CoverScreen)
        assert not any(ERASED[language] in line for line in grid(app))
        incident = next(each for each in app.screen_stack if isinstance(each, IncidentScreen))
        assert incident.filed is None
        app.touch()
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, ERASED[language]))

    assert gone(folder, "INC-0005")


async def test_the_menu_of_an_incident_offers_it(filled: Filled, clock: FixedClock) -> None:
    async with at_the_list(filled(EN), clock, EN) as (app, pilot):
        await at_the_incident(app, pilot)
        await chosen(app, pilot, "erase", EraseScreen)
        await looked_at(app, pilot, EN)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, IncidentScreen))


# --- originals


async def original_asked_for(app: EvidenceLogApp, pilot: Pilot[int], folder: Path) -> None:
    """The screen that writes EX-0001 out, its folder filled in."""
    await at_the_incident(app, pilot)
    await pilot.press("o")
    await until(pilot, lambda: isinstance(app.screen, ExhibitsScreen) and bool(app.screen.exhibits))
    await pilot.press("s")
    await until(pilot, lambda: isinstance(app.screen, SaveOriginalScreen) and app.focused is not None)
    field(app, "folder").value = str(folder)


async def test_an_original_is_written_out_under_its_number_byte_for_byte(
    filled: Filled, clock: FixedClock, near: Path, language: Language, size: tuple[int, int]
) -> None:
    folder, there = filled(language), near / "stick"
    there.mkdir()
    async with at_the_list(folder, clock, language, size) as (app, pilot):
        await original_asked_for(app, pilot, there)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: shows(app, "SHA-256"))
        assert fits(app)

    (written,) = there.iterdir()
    assert written.stem == "EX-0001"
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert vault.read_object(vault.exhibit("EX-0001").exhibit.original) == written.read_bytes()


async def test_after_two_minutes_no_original_leaves_unasked(
    filled: Filled, clock: FixedClock, near: Path
) -> None:
    there = near / "stick"
    there.mkdir()
    async with at_the_list(filled(EN), clock, EN) as (app, pilot):
        await original_asked_for(app, pilot, there)
        two_minutes_later(app)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, AskAgainScreen))
        assert list(there.iterdir()) == []
        await asked_again(app, pilot)
        await until(pilot, lambda: shows(app, "SHA-256"))

    assert len(list(there.iterdir())) == 1


async def test_an_original_overwrites_nothing_and_says_where_it_cannot_go(
    filled: Filled, clock: FixedClock, near: Path, language: Language
) -> None:
    there = near / "stick"
    there.mkdir()
    async with at_the_list(filled(language), clock, language) as (app, pilot):
        await original_asked_for(app, pilot, near / "nowhere")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: shows(app, "nowhere") and not app.session.saving)
        field(app, "folder").value = str(there)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: shows(app, "SHA-256"))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ExhibitsScreen))
        before = [each.read_bytes() for each in there.iterdir()]
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, SaveOriginalScreen) and app.focused is not None)
        field(app, "folder").value = str(there)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: shows(app, "SHA-256"))

    assert sorted(each.stem for each in there.iterdir()) == ["EX-0001", "EX-0001 (2)"]
    assert [each.read_bytes() for each in there.iterdir()] == before * 2


def typed_in(app: EvidenceLogApp) -> list[str]:
    return [each.value for each in app.screen.query(LineInput)]


async def test_half_typed_words_and_the_language_stay_together(filled: Filled, clock: FixedClock) -> None:
    async with at_the_list(filled(EN), clock, EN) as (app, pilot):
        for wanted, screen in (
            ("passphrase", PassphraseScreen),
            ("backup", BackupScreen),
            ("recovery", WaysScreen),
        ):
            await chosen(app, pilot, wanted, screen)
            await settled(pilot)
            typed = typed_in(app)
            await pilot.press("f2")
            await until(pilot, lambda: shows(app, "取证日志"))
            assert typed_in(app) == typed
            await pilot.press("f2")
            await pilot.press("f11", "escape")  # two quick Escs in a row would hide the screen
            await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        app.post_message(Wanted("do-act"))
        await pilot.pause()
        assert isinstance(app.screen, TimelineScreen)


@pytest.mark.parametrize("room", [(44, 14), (60, 18), (200, 50)], ids=lambda each: f"{each[0]}x{each[1]}")
async def test_every_line_of_these_screens_is_as_wide_as_the_terminal(
    filled: Filled, clock: FixedClock, language: Language, room: tuple[int, int]
) -> None:
    # with the fine signs tmux judges them, see test_widths
    app = an_app(filled(language), clock, language, signs=PLAIN)
    async with running(app, room) as pilot:
        await until(pilot, lambda: list_is_there(app))
        await settled(pilot)
        for wanted, screen in (
            ("passphrase", PassphraseScreen),
            ("backup", BackupScreen),
            ("recovery", WaysScreen),
        ):
            await chosen(app, pilot, wanted, screen)
            await settled(pilot)
            assert fits(app)
            if wanted == "recovery":
                await pilot.press("enter")
                await until(
                    pilot, lambda: isinstance(app.screen, PaperScreen) and bool(app.screen.query("#written"))
                )
                await settled(pilot)
                assert fits(app)
                app.pop_screen()
            app.pop_screen()
            await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await at_the_incident(app, pilot)
        await pilot.press("x")
        await until(pilot, lambda: isinstance(app.screen, EraseScreen) and bool(app.screen._looked))
        for key in ("pagedown", "end", "tab", "right", "tab", "tab"):
            await pilot.press(key)
            await settled(pilot)
            assert fits(app)


async def test_on_a_small_screen_the_arrows_read_the_whole_paper(filled: Filled, clock: FixedClock) -> None:
    async with at_the_list(filled(EN), clock, EN, (60, 18)) as (app, pilot):
        await chosen(app, pilot, "recovery", WaysScreen)
        await settled_ways(app, pilot, THERE[EN])
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PaperScreen) and shows(app, "written it down"))
        await pilot.press("up", "up", "up", "up")
        await until(pilot, lambda: shows(app, "Copy this onto paper now"))
