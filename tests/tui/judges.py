"""Three judges of width: Rich, which lays out; wcwidth; and tmux, which holds what was drawn in cells of its own.

The app is asked for every line it believes to have drawn, padded to the width of the terminal, and tmux has to hold
exactly those characters: of a line it takes for wider it holds no end. A line it takes for narrower it would hold; so
at last tmux is asked in which column it stands after each.
"""

import json
import os
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Client, Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rich.cells import cell_len
from wcwidth import wcswidth

from evidence_log.i18n.texts import Texts
from evidence_log.records.clock import Language
from evidence_log.tui.screens.room import Room
from tests.tui.tmux import Terminal, terminal
from tests.tui.watched import LONG_AGO, Drawn

ROOT = Path(__file__).parents[2]
# Every screen in each size, in the smallest in both languages; the first and the last show enough to know where one is.
SIZES = {
    Language.ZH: ((120, 36), (44, 14), (80, 24), (120, 36)),
    Language.EN: ((120, 36), (60, 18), (44, 14), (200, 50)),
}
_PATIENCE_S = 120
_POLL_S = 0.02
_LAST_WORDS_S = 2  # for what an app that ended has to say
_WIDER_THAN_ANY = 250
_MARK = 8
# Stands in a field for what may not act on the screen: no room, and no terminal need hold it.
_NOTHING = "\u200b"


class Watched:
    """The app in a pane, and what it says about itself."""

    def __init__(self, pane: Terminal, tty: int, language: Language, asking: Connection) -> None:
        self.pane = pane
        self._tty = tty
        self.texts = Texts(language)
        self._asking = asking
        self._sizes = list(SIZES[language])
        self.visited: set[str] = set()
        self.lines: set[str] = set()

    def presses(self, *keys: str) -> None:
        """Press keys, one after another."""
        self.pane.keys(*keys)

    def pastes(self, words: str) -> None:
        """Paste words into the field that has the caret."""
        self.pane.tmux("set-buffer", "--", words)
        self.pane.tmux("paste-buffer", "-p", "-t", "walk")

    def leaves(self) -> None:
        """Press Esc; the key before it keeps two of them from being taken for the sign to hide."""
        self.presses("F11", "Escape")

    def passphrase_was_typed_long_ago(self) -> None:
        """So that it is asked for once more."""
        self._ask(LONG_AGO)

    def _ask(self, what: tuple[int, int]) -> tuple[Any, ...]:
        try:
            self._asking.send(what)
            assert self._asking.poll(_PATIENCE_S), self.pane.screen()
            answer: tuple[Any, ...] = self._asking.recv()
        except (EOFError, ConnectionError) as gone:
            time.sleep(_LAST_WORDS_S)
            raise AssertionError(self.pane.screen(past=True)) from gone
        return answer

    def comes_to(self, room: type[Room], *texts: str, words: tuple[str, ...] = ()) -> Drawn:
        """Wait for a screen that says how these texts of the catalog begin, and these words."""
        wanted = (*map(self._begins, texts), *words)

        def there(seen: Drawn) -> bool:
            said = "\n".join(seen.lines)
            return seen.room == room.__name__ and all(each in said for each in wanted)

        return self._until(there, self._sizes[0], f"{room.__name__} that says {wanted}")

    def _begins(self, text: str) -> str:
        return self.texts(f"tui.{text}").partition("\n")[0].partition("{")[0][:_MARK]

    def sees(self, room: type[Room], *texts: str, words: tuple[str, ...] = ()) -> None:
        """Come to that screen, and have it judged in every size."""
        seen = self.comes_to(room, *texts, words=words)
        self.visited.add(room.__name__)
        for size in self._sizes:
            if seen.size != size or not self._is_held(seen):
                self._resize(size)
                seen = self._until(self._is_held, size, f"{room.__name__} as tmux holds it")
            widths = {line: (cell_len(line), wcswidth(line)) for line in seen.lines}
            wrong = {line: each for line, each in widths.items() if each != (size[0], size[0])}
            assert wrong == {}, f"{room.__name__} {size}: {wrong}"
            self.lines.update(seen.lines)
        self._sizes.reverse()

    def _resize(self, size: tuple[int, int]) -> None:
        """Give the window another size, and tell the app at once: tmux does so four times a second and no oftener."""
        columns, rows = size
        self.pane.tmux("resize-window", "-t", "walk", "-x", str(columns), "-y", str(rows))
        termios.tcsetwinsize(self._tty, (rows, columns))

    def _is_held(self, seen: Drawn) -> bool:
        """Whether tmux holds what the app believes, to the last blank."""
        return [each.replace(_NOTHING, "") for each in seen.lines] == self.held()

    def held(self) -> list[str]:
        """What tmux holds, its blanks included."""
        shown = self.pane.tmux("capture-pane", "-p", "-N", "-t", "walk")
        return shown.replace(_NOTHING, "").removesuffix("\n").split("\n")

    def _until(self, holds: Callable[[Drawn], bool], size: tuple[int, int], awaited: str) -> Drawn:
        """What the app believes to have drawn in that size, once it holds."""
        deadline = time.monotonic() + _PATIENCE_S
        while not holds(seen := Drawn(*self._ask(size))):
            if time.monotonic() > deadline:
                raise AssertionError(self._told(seen, awaited))
            time.sleep(_POLL_S)
        return seen

    def _told(self, seen: Drawn, awaited: str) -> str:
        drawn = [each.replace(_NOTHING, "") for each in seen.lines]
        held = self.held()
        differs = [f"{a}|\n{b}| <- tmux" for a, b in zip(drawn, held, strict=False) if a != b]
        return "\n".join(
            (f"waited for {awaited}; {seen.room} {seen.size}:", *drawn, "--- differs:", *differs)
        )

    def stands_otherwise_by_tmux(self) -> list[tuple[str, int]]:
        """Every line that was seen after which tmux stands in another column than Rich believes; after the app is left."""
        lines = sorted(self.lines)
        with TemporaryDirectory() as between:
            asked, answer = Path(between) / "lines", Path(between) / "answer"
            asked.write_text(json.dumps(lines), encoding="utf-8")
            self._resize((_WIDER_THAN_ANY, 5))
            self.pane.types(f"'{sys.executable}' -m tests.tui.columns '{asked}' '{answer}'; echo measured=$?")
            self.presses("Enter")
            self.pane.until("measured=0")
            columns = json.loads(answer.read_text(encoding="utf-8"))
        pairs = zip(lines, columns, strict=True)
        return [(line, column) for line, column in pairs if column != cell_len(line)]


@contextmanager
def watched(
    folder: Path, language: Language, *, passphrase: str | None = None, home: Path
) -> Iterator[Watched]:
    """The app over that vault, in a terminal; after the walk it is left with Ctrl+Q, and tmux gives its opinion."""
    with TemporaryDirectory() as between:
        address = Path(between) / "address"
        words = [str(folder), language.value, str(address), *([] if passphrase is None else [passphrase])]
        quoted = " ".join(f"'{each}'" for each in (sys.executable, "-m", "tests.tui.watched", *words))
        with terminal(
            folder, size=SIZES[language][0], environment=(f"HOME={home}", f"PYTHONPATH={ROOT}")
        ) as pane:
            pane.types(f"cd '{ROOT}' && clear && {quoted}; echo left=$?")
            pane.keys("Enter")
            deadline = time.monotonic() + _PATIENCE_S
            while not (address.exists() and address.read_text(encoding="utf-8")):
                assert time.monotonic() < deadline, pane.screen()
                time.sleep(_POLL_S)
            pane.until("● ", "F12")
            named = pane.tmux("display-message", "-p", "-t", "walk", "#{pane_tty}").strip()
            tty = os.open(named, os.O_RDONLY | os.O_NOCTTY)
            try:
                with Client(address.read_text(encoding="utf-8")) as asking:
                    app = Watched(pane, tty, language, asking)
                    yield app
                pane.keys("C-q")
                pane.until("left=0")
                otherwise = app.stands_otherwise_by_tmux()
                assert otherwise == [], otherwise
            finally:
                os.close(tty)
