"""The exhibits of an incident in the app: opened by another program and closed with the log, described, their words read."""

import sys
from pathlib import Path

import pytest
from textual import events

from evidence_log.casework.log_incident import log_incident
from evidence_log.records.annotation import Annotation, ConsentBasis
from evidence_log.records.case_file import FiledExhibit
from evidence_log.records.clock import Language
from evidence_log.records.incident import Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.progress import Progress, Stage
from evidence_log.tui.app import EvidenceLogApp
from evidence_log.tui.desk import Desk
from evidence_log.tui.drop import dropped_paths
from evidence_log.tui.screens.cover import CoverScreen
from evidence_log.tui.screens.describe import DescribeScreen
from evidence_log.tui.screens.exhibits import ExhibitsScreen
from evidence_log.tui.screens.form import FormScreen
from evidence_log.tui.screens.incident import IncidentScreen
from evidence_log.tui.screens.lock import LockScreen
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.widgets.chips import Chips
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.vault.open import open_vault
from tests.casework.media_files import amr, jpeg, written
from tests.casework.test_open_exhibit import a_player
from tests.conftest import FixedClock
from tests.media.encodings import pdf
from tests.media.screens import screen
from tests.tui.scenes import an_app, running, shows, type_words, until
from tests.tui.test_grid import fits
from tests.vaults import PASSPHRASE, new_vault

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="memory without a name is Linux's")


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    """A vault with a visit: a photo, a recording and a letter."""
    folder = tmp_path / "vault"
    files = [
        written(tmp_path / name, data)
        for name, data in (("门口.jpg", jpeg(64, 48)), ("说话.amr", amr(2)), ("催款函.pdf", pdf()))
    ]
    with new_vault(folder, clock).vault as vault:
        log_incident(vault, IncidentWords(kind=Kind.VISIT, account="有人上门"), files=files, at=clock.read())
    return folder


def exhibit(folder: Path, reference: str = "EX-0001") -> FiledExhibit:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        return vault.exhibit(reference)


async def go_to_exhibits(app: EvidenceLogApp, pilot: object) -> None:
    """From the list over the incident to its exhibits."""
    await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0001"))  # type: ignore[arg-type]
    await pilot.press("enter")  # type: ignore[attr-defined]
    await until(pilot, lambda: isinstance(app.screen, IncidentScreen) and shows(app, "EX-0001"))  # type: ignore[arg-type]
    await pilot.press("o")  # type: ignore[attr-defined]
    await until(pilot, lambda: isinstance(app.screen, ExhibitsScreen) and shows(app, "EX-0003"))  # type: ignore[arg-type]


def fill(app: EvidenceLogApp, **values: str) -> None:
    for name, value in values.items():
        app.screen.query_one(f"#{name}", LineInput).value = value


async def test_it_is_described_in_the_app_and_the_list_shows_it(
    folder: Path, clock: FixedClock, language: Language, size: tuple[int, int]
) -> None:
    app = an_app(folder, clock, language)
    async with running(app, size) as pilot:
        await go_to_exhibits(app, pilot)
        assert fits(app)
        await pilot.press("down", "a")
        await until(pilot, lambda: isinstance(app.screen, DescribeScreen) and app.screen.query(Chips))
        assert fits(app)
        fill(
            app,
            caption="夜里的电话",
            proves="扬言上门",
            carrier="Fictiphone 旧手机",
            passages="0:00-0:01=明天就去",
        )
        app.screen.query_one("#consent", Chips).choose("took-part")
        app.screen.query_one("#theirs", Chips).choose("yes")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ExhibitsScreen) and shows(app, "夜里的电话"))
        assert shows(app, "扬言上门")
        assert fits(app)
    told = exhibit(folder, "EX-0002").annotation
    assert told is not None
    assert (told.caption, told.consent, told.from_other_side) == ("夜里的电话", ConsentBasis.TOOK_PART, True)
    assert told.carrier is not None
    assert (told.carrier.what, told.carrier.still_there) == ("Fictiphone 旧手机", None)
    assert [(each.to_ms, each.words) for each in told.key_passages] == [(1000, "明天就去")]


async def test_what_stood_and_was_not_touched_stays_as_it_was(folder: Path, clock: FixedClock) -> None:
    with open_vault(folder, passphrase=PASSPHRASE) as vault, vault.writer(clock.read()) as writer:
        writer.append(Annotation(exhibit="EX-0001", caption="甲", proves="乙", consent=ConsentBasis.ALL_TOLD))
    app = an_app(folder, clock, Language.ZH)
    async with running(app, (100, 30)) as pilot:
        await go_to_exhibits(app, pilot)
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, DescribeScreen) and app.screen.query(Chips))
        fill(app, caption="")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ExhibitsScreen))
    told = exhibit(folder).annotation
    assert told == Annotation(exhibit="EX-0001", proves="乙", consent=ConsentBasis.ALL_TOLD)


async def test_half_written_words_outlive_going_back_the_cover_and_the_lock(
    folder: Path, clock: FixedClock
) -> None:
    app = an_app(folder, clock, Language.EN)
    async with running(app, (100, 30)) as pilot:
        await go_to_exhibits(app, pilot)
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, DescribeScreen) and app.screen.query(Chips))
        fill(app, caption="half a sent")
        await pilot.pause()
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ExhibitsScreen))
        assert app.session.unsaved
        app.lock()
        await until(pilot, lambda: isinstance(app.screen, LockScreen) and app.screen.query(LineInput))
        app.screen.query_one(LineInput).value = PASSPHRASE
        await pilot.press("enter")
        await go_to_exhibits(app, pilot)
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, DescribeScreen) and shows(app, "half a sent"))
        await pilot.press("f12")
        await until(pilot, lambda: isinstance(app.screen, CoverScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, DescribeScreen) and shows(app, "half a sent"))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ExhibitsScreen))
        assert not app.session.unsaved


async def test_a_passage_that_cannot_be_read_and_a_transcript_that_is_none_are_said_and_nothing_is_lost(
    folder: Path, clock: FixedClock, tmp_path: Path
) -> None:
    app = an_app(folder, clock, Language.EN)
    async with running(app, (100, 30)) as pilot:
        await go_to_exhibits(app, pilot)
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, DescribeScreen) and app.screen.query(Chips))
        fill(app, caption="kept", passages="soon")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: shows(app, "cannot read 'soon'"))
        fill(app, passages="", transcript=str(written(tmp_path / "x.srt", amr(1))))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: shows(app, "give SRT, VTT or plain text"))
        fill(app, transcript=str(written(tmp_path / "y.txt", b"Me: who is it")))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ExhibitsScreen) and shows(app, "who is it"))
    told = exhibit(folder).annotation
    assert told is not None
    assert (told.caption, len(told.transcript), told.transcript_source) == ("kept", 1, "y.txt")


@on_linux
async def test_enter_opens_it_in_a_player_which_the_cover_closes(
    folder: Path, clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = a_player(tmp_path, seconds=60)
    monkeypatch.setenv("PATH", str(player.parent))
    app = an_app(folder, clock, Language.ZH)
    async with running(app, (100, 30)) as pilot:
        await go_to_exhibits(app, pilot)
        await pilot.press("enter")
        await until(pilot, lambda: shows(app, "已在 mpv 中打开") and (tmp_path / "told.json").exists())
        assert len(app.session.showing()) == 1
        await pilot.press("f12")
        await until(pilot, lambda: not app.session.showing())
        await pilot.press("enter")
        await until(pilot, lambda: shows(app, "EX-0001 已关闭"))
    assert exhibit(folder).exhibit.original.sha256 in (tmp_path / "told.json").read_text(encoding="utf-8")


@on_linux
async def test_leaving_the_app_closes_what_is_open(
    folder: Path, clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(a_player(tmp_path, seconds=60).parent))
    app = an_app(folder, clock, Language.ZH)
    async with running(app, (100, 30)) as pilot:
        await go_to_exhibits(app, pilot)
        await pilot.press("enter")
        await until(pilot, (tmp_path / "told.json").exists)
        app.leave()
        await until(pilot, lambda: not app.session.showing())


async def test_a_letter_is_laid_out_for_the_desktop_and_gone_when_the_list_is_left(
    folder: Path, clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opener = a_player(tmp_path, name="xdg-open")
    monkeypatch.setenv("PATH", str(opener.parent))
    memory = tmp_path / "memory"
    memory.mkdir()
    monkeypatch.setattr("evidence_log.tui.desk.memory_folder", lambda _: memory)
    app = an_app(folder, clock, Language.EN)
    async with running(app, (100, 30)) as pilot:
        await go_to_exhibits(app, pilot)
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: shows(app, "A decrypted copy lies in"))
        (copy,) = memory.glob("*/EX-0003.pdf")
        assert copy.read_bytes() == pdf()
        await pilot.press("escape")
        await until(pilot, lambda: not list(memory.iterdir()))


async def test_the_disk_is_used_only_when_enter_says_so_twice(
    folder: Path, clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opener = a_player(tmp_path, name="xdg-open")
    monkeypatch.setenv("PATH", str(opener.parent))
    monkeypatch.setattr("evidence_log.tui.desk.memory_folder", lambda _: None)
    disk = tmp_path / "disk"
    disk.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(disk))
    app = an_app(folder, clock, Language.EN)
    async with running(app, (100, 30)) as pilot:
        await go_to_exhibits(app, pilot)
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: shows(app, "Press Enter again to allow"))
        assert list(disk.iterdir()) == []
        await pilot.press("up", "down", "enter")
        await until(pilot, lambda: shows(app, "Press Enter again to allow"))
        await pilot.press("enter")
        await until(pilot, lambda: shows(app, "A decrypted copy lies in"))
        await pilot.press("escape")
        await until(pilot, lambda: not list(disk.iterdir()))


@on_linux
async def test_a_player_that_fails_is_said_to_have_failed(
    folder: Path, clock: FixedClock, near: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = near / "bin" / "mpv"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\nexit 2\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/bin:/usr/bin")
    app = an_app(folder, clock, Language.EN)
    async with running(app, (120, 36)) as pilot:
        await go_to_exhibits(app, pilot)
        await pilot.press("enter")
        await until(pilot, lambda: shows(app, "could not show EX-0001"))


async def test_without_any_program_it_says_what_to_do(
    folder: Path, clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    app = an_app(folder, clock, Language.EN)
    async with running(app, (120, 36)) as pilot:
        await go_to_exhibits(app, pilot)
        await pilot.press("enter")
        await until(pilot, lambda: shows(app, "install mpv"))


@pytest.mark.recognises
async def test_words_are_read_compared_and_then_may_be_quoted(tmp_path: Path, clock: FixedClock) -> None:
    shown = screen(height=900, width=1081, form="JPEG")
    with new_vault(tmp_path / "vault", clock).vault as vault:
        words = IncidentWords(kind=Kind.MESSAGE, account="短信")
        log_incident(
            vault,
            words,
            files=[written(tmp_path / f"{name}.jpg", shown + name.encode()) for name in "abc"],
            at=clock.read(),
        )
    app = an_app(tmp_path / "vault", clock, Language.ZH)
    async with running(app, (100, 36)) as pilot:
        await go_to_exhibits(app, pilot)
        await pilot.press("r")
        await until(pilot, lambda: shows(app, "尚无人与图片核对"), patience=1500)
        assert shows(app, "我就把通知发给你单位所有人")
        await pilot.press("a")
        await until(pilot, lambda: isinstance(app.screen, DescribeScreen) and app.screen.query("#compared"))
        app.screen.query_one("#compared", Chips).choose("yes")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ExhibitsScreen) and shows(app, "核对并确认"))
        assert shows(app, "相似") or not shows(app, "尚无人")
    assert exhibit(tmp_path / "vault").quoted_text is not None


async def test_what_looks_like_another_is_pointed_out(tmp_path: Path, clock: FixedClock) -> None:
    photo = written(tmp_path / "a.jpg", jpeg(640, 480))
    with new_vault(tmp_path / "vault", clock).vault as vault:
        words = IncidentWords(kind=Kind.VISIT, account="x")
        log_incident(vault, words, files=[photo], at=clock.read())
        log_incident(vault, words, files=[photo], at=clock.read())
    app = an_app(tmp_path / "vault", clock, Language.ZH)
    async with running(app, (120, 36)) as pilot:
        await until(pilot, lambda: shows(app, "与 EX-0001 逐字节相同"))


def test_a_long_recording_says_how_far_it_is(folder: Path, clock: FixedClock, tmp_path: Path) -> None:
    heard: list[Progress] = []
    desk = Desk(open_vault(folder, passphrase=PASSPHRASE), clock)
    desk.follow(heard.append)
    desk.attach(written(tmp_path / "long.amr", amr(400)), "INC-0001")
    desk.close()

    decoding = [each for each in heard if each.stage is Stage.DECODE]
    assert decoding
    assert [each.done for each in decoding] == sorted(each.done for each in decoding)


@pytest.mark.parametrize("how", ["typed", "dropped"])
async def test_a_folder_in_the_form_is_its_files_each_with_its_place(
    folder: Path, clock: FixedClock, tmp_path: Path, how: str
) -> None:
    photos = tmp_path / "门口 照片"
    (photos / "昨天").mkdir(parents=True)
    for name in ("a.jpg", "昨天/b.jpg"):
        written(photos / name, jpeg(64, 48) + name.encode())
    app = an_app(folder, clock, Language.ZH)
    async with running(app, (120, 36)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "INC-0001"))
        await pilot.press("v")
        await until(pilot, lambda: isinstance(app.screen, FormScreen) and app.screen.query("#typed_path"))
        await type_words(pilot, "又来了")
        if how == "typed":
            fill(app, typed_path=str(photos))
            app.screen.query_one("#typed_path", LineInput).focus()
            await pilot.press("enter")
        else:
            app.post_message(events.Paste(f"'{photos}'"))
        await until(pilot, lambda: shows(app, "门口 照片  文件夹"))
        await pilot.press("ctrl+s")
        await until(
            pilot, lambda: isinstance(app.screen, TimelineScreen) and shows(app, "2 个文件已加密保存")
        )
    assert [exhibit(folder, each).exhibit.source_path for each in ("EX-0004", "EX-0005")] == [
        "a.jpg",
        "昨天/b.jpg",
    ]


def test_a_whole_disk_and_a_home_are_nobodys_evidence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "录音").mkdir()

    assert dropped_paths("/") == ()
    assert dropped_paths(str(tmp_path)) == ()
    assert dropped_paths(str(tmp_path / "录音")) == (tmp_path / "录音",)


@pytest.mark.parametrize("how", ["typed", "dropped on the list", "dropped on the incident"])
async def test_more_files_are_added_to_an_incident_that_is_there(
    folder: Path, clock: FixedClock, tmp_path: Path, how: str
) -> None:
    later = written(tmp_path / "后来 找到.jpg", jpeg(64, 48) + b"later")
    app = an_app(folder, clock, Language.ZH)
    async with running(app, (100, 30)) as pilot:
        await go_to_exhibits(app, pilot)
        if how == "typed":
            await pilot.press("+")
            field = app.screen.query_one("#path", LineInput)
            await until(pilot, lambda: field.has_focus)
            field.value = "/nowhere.jpg"
            await pilot.press("enter")
            await until(pilot, lambda: shows(app, "没有这个文件"))
            field.value = str(later)
            await pilot.press("enter")
        else:
            if how == "dropped on the incident":
                await pilot.press("escape")
                await until(pilot, lambda: isinstance(app.screen, IncidentScreen))
            app.post_message(events.Paste(f"'{later}'"))
        await until(pilot, lambda: shows(app, "EX-0004") or not app.session.saving)
        await until(pilot, lambda: not app.session.saving)
        if how == "dropped on the incident":
            await pilot.press("o")
        await until(pilot, lambda: isinstance(app.screen, ExhibitsScreen) and shows(app, "EX-0004"))
        assert fits(app)
    filed = exhibit(folder, "EX-0004").exhibit
    assert (filed.incident, filed.source_name) == ("INC-0001", "后来 找到.jpg")


async def test_escape_gives_up_adding_and_stays_on_the_list(folder: Path, clock: FixedClock) -> None:
    app = an_app(folder, clock, Language.EN)
    async with running(app, (80, 24)) as pilot:
        await go_to_exhibits(app, pilot)
        await pilot.press("f8")
        await until(pilot, lambda: shows(app, "or type a path"))
        assert fits(app)
        await type_words(pilot, "jjoa")
        await pilot.press("escape")
        await until(
            pilot, lambda: isinstance(app.screen, ExhibitsScreen) and shows(app, "Up and Down choose")
        )
        await pilot.press("down", "a")
        await until(pilot, lambda: isinstance(app.screen, DescribeScreen) and shows(app, "EX-0002"))
