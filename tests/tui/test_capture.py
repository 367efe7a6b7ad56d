"""Written down while locked, and asked about at the next unlock, in both languages and both sizes."""

from datetime import timedelta
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual import events

from evidence_log.casework.capture_locked import capture_files, capture_incident
from evidence_log.casework.review_inbox import list_waiting
from evidence_log.records.clock import Language
from evidence_log.records.decision import Because, Decision
from evidence_log.records.incident import Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.tui.app import EvidenceLogApp
from evidence_log.tui.screens.cover import CoverScreen
from evidence_log.tui.screens.incident import IncidentScreen
from evidence_log.tui.screens.lock import LockScreen
from evidence_log.tui.screens.locked_form import LockedFormScreen
from evidence_log.tui.screens.menu import MenuScreen
from evidence_log.tui.screens.place import PlaceScreen
from evidence_log.tui.screens.review import ReviewScreen
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.widgets.account_area import AccountArea
from evidence_log.vault.lock import writer_lock
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
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
from tests.vaults import PASSPHRASE, log, new_vault


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    new_vault(tmp_path / "vault", clock).vault.close()
    return tmp_path / "vault"


def planted(folder: Path, clock: FixedClock, account: str) -> str:
    """Whoever can write to the folder can do this."""
    words = IncidentWords(kind=Kind.VISIT, account=account, who="两名男子")
    made = capture_incident(folder, words, files=(), because=Because.LOCKED, at=clock.read())
    return made.capture.capture


def item(folder: Path, capture: str) -> Path:
    (found,) = (folder / "inbox").glob(f"*-{capture}.age")
    return found


def waiting(folder: Path) -> list[str]:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        return [each.capture_id for each in list_waiting(vault)]


def accounts(folder: Path) -> list[str]:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        return [each.incident.account for each in vault.incidents()]


def asked(app: EvidenceLogApp) -> bool:
    return isinstance(app.screen, ReviewScreen) and not app.screen.answering and app.screen.begun


def at_rest(app: EvidenceLogApp) -> bool:
    return isinstance(app.screen, TimelineScreen) and not app.session.saving


def fits(app: EvidenceLogApp) -> bool:
    width, height = app.size
    lines = grid(app)
    return len(lines) == height and all(cell_len(line) == width for line in lines)


async def test_words_and_a_photo_are_written_without_the_passphrase_and_taken_in_later(
    folder: Path, clock: FixedClock, near: Path, language: Language, size: tuple[int, int]
) -> None:
    photo = a_photo(near / "门口.jpg")
    app = an_app(folder, clock, language, passphrase=None)
    async with running(app, size) as pilot:
        assert shows(app, app.look.texts("tui.lock.capture"))
        assert shows(app, "F3")
        await pilot.press("f3")
        assert isinstance(app.screen, LockedFormScreen)
        await type_words(pilot, "两个男的在敲门")
        app.post_message(events.Paste(f"'{photo}' "))
        await until(pilot, lambda: shows(app, "门口.jpg"))
        app.post_message(events.Key("ctrl+s", None))
        app.post_message(events.Key("ctrl+s", None))
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and shows(app, "CAP-"))
        assert shows(app, "门口.jpg")
        assert not shows(app, "敲门")
        assert fits(app)
        assert len(list((folder / "inbox").glob("*-CAP-*.age"))) == 1

        await type_words(pilot, PASSPHRASE)
        await pilot.press("enter")
        await until(pilot, lambda: asked(app) and shows(app, "两个男的在敲门"))
        assert shows(app, app.look.texts("tui.review.title"))
        assert shows(app, "门口.jpg")
        assert fits(app)
        await pilot.press("enter", "enter")
        assert waiting(folder) != []
        await pilot.press("y")
        await until(pilot, lambda: at_rest(app) and shows(app, "INC-0001"))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, IncidentScreen) and shows(app, "22:46"))
        assert shows(app, app.look.texts("words.field.captured"))

    assert (accounts(folder), waiting(folder)) == (["两个男的在敲门"], [])


async def test_nothing_of_the_log_is_seen_from_the_form_of_the_lock(
    filled: Filled, clock: FixedClock, language: Language
) -> None:
    app = an_app(filled(language), clock, language)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("c")
        await type_words(pilot, "half a secret")
        await pilot.press("f12")
        clock.advance(timedelta(minutes=6))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        await pilot.press("f3")
        await until(pilot, lambda: isinstance(app.screen, LockedFormScreen))
        seen = "".join(grid(app))
        assert "secret" not in seen
        assert "INC-" not in seen
        await type_words(pilot, "new words")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and shows(app, "CAP-"))
        await type_words(pilot, PASSPHRASE)
        await pilot.press("enter")
        await until(pilot, lambda: shows(app, "half a secret"))
        await pilot.press("escape")
        await until(pilot, lambda: asked(app) and shows(app, "new words"))


async def test_words_left_in_the_form_of_the_lock_are_put_safe_when_nobody_is_there(
    folder: Path, clock: FixedClock
) -> None:
    app = an_app(folder, clock, Language.EN, passphrase=None)
    async with running(app, (80, 24)) as pilot:
        await pilot.press("f3")
        await type_words(pilot, "He is at the")
        await pilot.press("f12")
        app.call_later(app.tick)
        await pilot.pause()
        clock.advance(timedelta(minutes=6))
        app.call_later(app.tick)
        await until(pilot, lambda: not app.session.unsaved and not app.session.saving)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and not shows(app, "He is"))

    assert len(waiting(folder)) == 1


async def test_escape_keeps_the_words_and_unlocking_takes_them_along(folder: Path, clock: FixedClock) -> None:
    app = an_app(folder, clock, Language.EN, passphrase=None)
    async with running(app, (80, 24)) as pilot:
        await pilot.press("f3")
        await type_words(pilot, "He is at the")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and shows(app, "not saved yet"))
        await type_words(pilot, PASSPHRASE)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("n")
        await until(pilot, lambda: shows(app, "He is at the"))
        assert app.screen.query_one(AccountArea).text == "He is at the"


async def test_beside_another_writer_the_words_wait_and_are_asked_about(
    folder: Path, clock: FixedClock, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("evidence_log.tui.desk._PATIENCE_S", 0.1)
    app = an_app(folder, clock, language)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        await pilot.press("v")
        await type_words(pilot, "又来了")
        with writer_lock(folder):
            await pilot.press("ctrl+s")
            await until(pilot, lambda: asked(app) and shows(app, "又来了"))
        assert shows(app, app.look.texts("tui.review.beside"))
        await pilot.press("y")
        await until(pilot, lambda: at_rest(app) and shows(app, "INC-0001"))

    assert accounts(folder) == ["又来了"]


async def test_what_another_window_captures_is_asked_about_without_a_key(
    folder: Path, clock: FixedClock
) -> None:
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        planted(folder, clock, "from a shell")
        await until(pilot, lambda: asked(app) and shows(app, "from a shell"))
        await pilot.press("escape")
        await until(pilot, lambda: at_rest(app) and shows(app, "1 to confirm"))
        await pilot.press("tab")
        await until(pilot, lambda: isinstance(app.screen, MenuScreen))
        await pilot.press("enter")
        await until(pilot, lambda: asked(app))

    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert [each.review.decision for each in vault.captures()] == [Decision.LATER]


async def test_what_a_stranger_planted_is_set_aside_after_one_more_question(
    folder: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    capture = planted(folder, clock, "我全都是编的")
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: asked(app) and shows(app, "我全都是编的"))
        await pilot.press("x")
        await until(pilot, lambda: isinstance(app.screen, ReviewScreen) and app.screen.sure)
        assert fits(app)
        await pilot.press("down")
        assert isinstance(app.screen, ReviewScreen)
        assert not app.screen.sure
        await pilot.press("x", "x")
        await until(pilot, lambda: at_rest(app) and shows(app, capture))

    assert (accounts(folder), waiting(folder)) == ([], [])


async def test_one_damaged_one_missing_are_told_calmly_and_the_others_taken_in(
    folder: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    first, gone, hurt, last = (planted(folder, clock, f"第{number}项。" * 60) for number in "一二三四")
    item(folder, gone).unlink()
    item(folder, hurt).write_bytes(b"x")
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: asked(app) and shows(app, "第一项"))
        seen = list(grid(app))
        for _ in range(2):
            await pilot.press("down")
            await pilot.pause()
            assert fits(app)
            seen += grid(app)
        texts = app.look.texts
        assert any(texts("tui.review.damaged")[:12] in line for line in seen)
        assert any(texts("inbox.missing", count=1).strip(" !")[:12] in line for line in seen)
        await pilot.press("a")
        await until(pilot, lambda: asked(app) and app.session.waiting != () and len(app.session.waiting) == 1)
        assert fits(app)
        await pilot.press("escape")
        await until(pilot, lambda: at_rest(app))

    assert len(accounts(folder)) == 2
    assert (first in waiting(folder), waiting(folder), last in waiting(folder)) == (False, [hurt], False)


async def test_two_presses_answer_for_one(folder: Path, clock: FixedClock) -> None:
    planted(folder, clock, "one")
    second = planted(folder, clock, "two")
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: asked(app))
        app.post_message(events.Key("y", "y"))
        app.post_message(events.Key("y", "y"))
        await until(pilot, lambda: asked(app) and len(app.session.waiting) == 1)
        await pilot.pause(0.2)

    assert (accounts(folder), waiting(folder)) == (["one"], [second])


async def test_locking_forgets_what_waits_and_unlocking_asks_again(folder: Path, clock: FixedClock) -> None:
    planted(folder, clock, "mine")
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await until(pilot, lambda: asked(app))
        await pilot.press("f12")
        await until(pilot, lambda: isinstance(app.screen, CoverScreen))
        clock.advance(timedelta(minutes=6))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        assert (app.session.waiting, shows(app, "mine")) == ((), False)
        await type_words(pilot, PASSPHRASE)
        await pilot.press("enter")
        await until(pilot, lambda: asked(app) and shows(app, "mine"))


async def test_a_full_disk_keeps_the_words_in_the_form_of_the_lock(
    folder: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    app = an_app(folder, clock, Language.EN, passphrase=None)
    async with running(app, (80, 24)) as pilot:
        await pilot.press("f3")
        await type_words(pilot, "He is here")
        with monkeypatch.context() as broken:
            broken.setattr("os.fsync", full)
            await pilot.press("ctrl+s")
            await until(pilot, lambda: shows(app, "Not saved yet"))
        assert app.screen.query_one(AccountArea).text == "He is here"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and shows(app, "CAP-"))

    assert len(waiting(folder)) == 1


async def test_files_for_something_unknown_are_put_where_it_is_said(
    folder: Path, clock: FixedClock, tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        for words in ("楼道里贴了纸条", "两个男的在敲门"):
            log(vault, clock, words)
    photo = a_photo(tmp_path / "门口.jpg")
    capture_files(folder, [photo], to="CAP-000000", because=Because.LOCKED, at=clock.read())
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: asked(app) and shows(app, "门口.jpg"))
        await pilot.press("y")
        await until(pilot, lambda: isinstance(app.screen, PlaceScreen) and shows(app, "INC-0002"))
        assert shows(app, "楼道里贴了纸条")
        assert fits(app)
        await pilot.press("escape")
        assert waiting(folder) != []
        await until(pilot, lambda: asked(app))
        await pilot.pause(0.6)
        await pilot.press("y")
        await until(pilot, lambda: isinstance(app.screen, PlaceScreen))
        await pilot.press("down", "enter")
        await until(pilot, lambda: waiting(folder) == [] and isinstance(app.screen, TimelineScreen))

    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        (exhibit,) = vault.case_file().exhibits
        assert (exhibit.exhibit.incident, exhibit.exhibit.source_name) == ("INC-0001", "门口.jpg")
