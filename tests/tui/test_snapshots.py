"""Every screen as it was last looked at, cell by cell, in both languages and two sizes.

The grids stand in tests/tui/grids. To accept what is drawn now: python -m tests.tui.test_snapshots, then read the
difference.
"""

import asyncio
import os
import re
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from evidence_log.casework.capture_locked import capture_incident
from evidence_log.casework.disclose_document import disclose_document
from evidence_log.casework.make_document import make_document
from evidence_log.records.clock import Language, Reading
from evidence_log.records.decision import Because
from evidence_log.records.incident import Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.edition_parts import Field
from evidence_log.reports.fields import TextField
from evidence_log.tui.app import EvidenceLogApp
from evidence_log.tui.said import Laid
from evidence_log.tui.screens.first_run import FirstRunScreen
from evidence_log.tui.screens.form_text import FormTextScreen
from evidence_log.tui.screens.lock import LockScreen
from evidence_log.tui.screens.recovery import RecoveryScreen
from evidence_log.tui.screens.timeline import TimelineScreen
from evidence_log.tui.widgets.line_input import LineInput
from evidence_log.tui.widgets.tag_ticks import TagTick
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.tui.at_rest import settled
from tests.tui.scenes import LANGUAGES, SIZES, an_app, filled_vault, grid, running, type_words, until
from tests.vaults import PASSPHRASE

GRIDS = Path(__file__).parent / "grids"
# What differs from run to run: where the test's folder is, how large a PDF is, hashes.
_DIFFERS = re.compile(r"[/](?:tmp|private|var)/|\d kB|\d MB|[0-9a-f]{64}")
Scene = tuple[str, list[str]]

WAYS: dict[str, tuple[str, ...]] = {
    "incident": ("enter",),
    "erase": ("x",),
    "erase, its end": ("end",),
    "withdraw": ("escape", "z"),
    "exhibits": ("escape", "o"),
    "original": ("s",),
    "describe": ("escape", "a"),
    "correct": ("escape", "q", "e"),
    "menu": ("escape", "q", "tab"),
    "menu, its end": ("up",),
    "help": ("tab", "?"),
    "find": ("q", "/", "1", "9", "9"),
    "beside the rules": ("escape", "a"),
    "one of them": ("down",),
    "further down": ("pagedown", "pagedown"),
    "what is asked": ("a",),
    "beside the rules, its end": ("escape", "end"),
    "patterns": ("q", "s"),
    "people": ("q", "w"),
    "whose": ("w",),
    "steps": ("escape", "q", "d"),
    "a step": ("a",),
    "a request to stop": ("1", *("tab",) * 14),
    "debts": ("escape", "q", "i"),
    "a debt": ("a",),
    "only": ("escape", "q", "o"),
    "only calls": ("2", "ctrl+s"),
    "everything again": ("escape",),
    "report": ("p",),
    "which document": ("enter",),
    "what else of it": ("q", *("tab",) * 6, "enter"),
    "documents": ("escape", "h"),
    "who has it": ("enter",),
    "backup": ("escape", "q", "tab", "b"),
    "passphrase": ("escape", "tab", *("up",) * 8, "enter"),
    "recovery line": ("escape", "tab", *("up",) * 7, "enter"),
    "form": ("escape", "c"),
    "the rest of the form": (*("tab",) * 6, "enter"),
    "what may matter": ("tab",) * 10,
    "files": ("ctrl+o",),
    "cover": ("q", "f12"),
}


class StandingClock(FixedClock):
    """No second passes: what is drawn must not hang on how often somebody looked."""

    def read(self) -> Reading:
        """The same each time."""
        return Reading(wall=self.wall, boot="boot-1", uptime_us=self.uptime_us, zone="Asia/Shanghai")


def told_apart(app: EvidenceLogApp) -> list[str]:
    """The grid, its right ends cut, with what differs from run to run left out."""
    return ["<differs from run to run>" if _DIFFERS.search(line) else line.rstrip() for line in grid(app)]


async def seen(app: EvidenceLogApp, pilot: Pilot[int]) -> list[str]:
    """What stands there once nothing moves any more."""
    before = None
    for _ in range(200):
        await settled(pilot)
        now = told_apart(app)
        if now == before:
            return now
        before = now
    raise AssertionError(before)


async def scenes(folder: Path, language: Language, size: tuple[int, int]) -> AsyncIterator[Scene]:
    """Every screen there is."""
    clock = StandingClock()
    app = an_app(folder / "nothing", clock, language, passphrase=None)
    async with running(app, size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, FirstRunScreen))
        yield "first run", await seen(app, pilot)
        app.push_screen(RecoveryScreen(app.look, app.session, "AGE-SECRET-KEY-1" + "Q" * 58))
        yield "recovery", await seen(app, pilot)
        app.push_screen(FormTextScreen(app.look, app.session, (a_text(),)))
        await pilot.pause()
        await pilot.press("enter")
        yield "text for a form", await seen(app, pilot)
    filled_vault(folder / "vault", clock, language, files=True)
    made_and_handed_over(folder / "vault", clock, language)
    clock.advance(timedelta(minutes=12))
    app = an_app(folder / "vault", clock, language)
    async with running(app, size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, TimelineScreen))
        yield "list", await seen(app, pilot)
        for name, keys in WAYS.items():
            for key in keys:
                await pilot.press(key)
            if name == "the rest of the form":
                await until(pilot, lambda: bool(app.screen.query(TagTick)))
            for field in app.screen.query("#folder").results(LineInput):
                field.value = "/home/me"
            yield name, await seen(app, pilot)
    words = IncidentWords(kind=Kind.THREAT, account="他在门口 / at the door", numbers=("199 0000 0001",))
    capture_incident(folder / "vault", words, files=(), because=Because.LOCKED, at=clock.read())
    app = an_app(folder / "vault", clock, language, passphrase=None)
    async with running(app, size) as pilot:
        await until(pilot, lambda: isinstance(app.screen, LockScreen))
        yield "lock", await seen(app, pilot)
        await pilot.press("f3")
        yield "form of the locked vault", await seen(app, pilot)
        await pilot.press("escape")
        await type_words(pilot, PASSPHRASE)
        await pilot.press("enter")
        await until(pilot, lambda: not isinstance(app.screen, LockScreen))
        yield "written while locked", hidden(await seen(app, pilot))


def a_text() -> Laid:
    """Four fields of a form in two parts, one of them for the hand."""
    narrative = TextField(Field.NARRATIVE, "Step 2", "What happened", "They called. " * 20, 2000, "No names.")
    fields = (
        TextField(Field.NAME, "Step 1", "My name", "Mara"),
        TextField(Field.PHONE, "Step 1", "Phone (by hand)", ""),
        narrative,
        TextField(Field.COUNTS, "Step 2", "How often, counted", "12"),
    )
    return Laid("made", "DOC-0003", Path("cfpb-us-DOC-0003-en.txt"), 0, fields, ("Read out:", "", "I ask:"))


def made_and_handed_over(folder: Path, clock: FixedClock, language: Language) -> None:
    """Two documents, one of which somebody has."""
    whom = {Language.ZH: "虚构派出所", Language.EN: "Example police station"}[language]
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        for to in (whom, None):
            make_document(vault, WantedDocument(edition="police", language=language, to=to), at=clock.read())
        disclose_document(vault, "DOC-0001", to=whom, when=None, by=None, note=None, at=clock.read())


def hidden(lines: list[str]) -> list[str]:
    """A capture has a number of its own each time."""
    return [re.sub(r"CAP-[0-9A-Z]{6}", "CAP-......", line) for line in lines]


async def drawn(folder: Path, language: Language, size: tuple[int, int]) -> str:
    """All of them as one text."""
    parts = []
    async for name, lines in scenes(folder, language, size):
        parts += [f"=== {name}", *lines]
    return "\n".join(parts) + "\n"


def grid_file(language: Language, size: tuple[int, int]) -> Path:
    """Where they stand."""
    return GRIDS / f"{language.value}-{size[0]}x{size[1]}.txt"


def a_home(folder: Path, setenv: Callable[[str, str], object]) -> None:
    """A home folder that holds one file, so that nobody's own are drawn."""
    photo = folder / "home" / "Downloads" / "door.jpg"
    photo.parent.mkdir(parents=True)
    photo.write_bytes(b"x")
    os.utime(photo, (1_795_399_800, 1_795_399_800))
    setenv("HOME", str(folder / "home"))


async def test_every_screen_is_as_it_was_looked_at(
    near: Path, language: Language, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    a_home(near, monkeypatch.setenv)
    looked_at = grid_file(language, size).read_text(encoding="utf-8")

    assert (await drawn(near, language, size)).splitlines() == looked_at.splitlines()


if __name__ == "__main__":
    GRIDS.mkdir(exist_ok=True)
    for spoken in LANGUAGES:
        for room in SIZES:
            made = Path(tempfile.mkdtemp())
            a_home(made, os.environ.__setitem__)
            grid_file(spoken, room).write_text(asyncio.run(drawn(made, spoken, room)), encoding="utf-8")
            shutil.rmtree(made)
    sys.stdout.write("the grids are written; now read the difference\n")
