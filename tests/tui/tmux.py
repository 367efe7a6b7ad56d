"""A terminal of our own: a private tmux server, polled, never slept on."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

_PATIENCE_S = 60
_POLL_S = 0.05
_NUMBERS = count()


class Terminal:
    """One pane. What was in it can be looked at, its past included."""

    def __init__(self, socket: str) -> None:
        self._socket = socket

    def tmux(self, *command: str) -> str:
        """Ask our server."""
        done = subprocess.run(
            ["tmux", "-u", "-L", self._socket, "-f", "/dev/null", *command],
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout

    def screen(self, *, past: bool = False) -> str:
        """What stands in the pane, with `past` also what scrolled away."""
        return self.tmux("capture-pane", "-p", "-t", "walk", *(("-S", "-") if past else ()))

    def keys(self, *names: str) -> None:
        """Press keys by name."""
        self.tmux("send-keys", "-t", "walk", *names)

    def types(self, words: str) -> None:
        """Type characters."""
        self.tmux("send-keys", "-t", "walk", "-l", words)

    def until(self, *words: str, gone: bool = False) -> str:
        """Wait for words to stand there, or to be gone."""
        deadline = time.monotonic() + _PATIENCE_S
        while time.monotonic() < deadline:
            seen = self.screen()
            if all((each in seen) is not gone for each in words):
                return seen
            time.sleep(_POLL_S)
        message = f"waited for {words}, gone={gone}:\n{self.screen()}"
        raise AssertionError(message)

    def until_prompt(self) -> None:
        """Wait for the shell."""
        deadline = time.monotonic() + _PATIENCE_S
        while not self.screen().strip() and time.monotonic() < deadline:
            time.sleep(_POLL_S)

    def caret(self) -> tuple[int, int]:
        """Where the terminal's own caret is."""
        x, y = self.tmux("display-message", "-p", "-t", "walk", "#{cursor_x} #{cursor_y}").split()
        return int(x), int(y)

    def title(self) -> str:
        """What the pane's title says."""
        return self.tmux("display-message", "-p", "-t", "walk", "#{pane_title}").strip()


@contextmanager
def terminal(folder: Path, *, size: tuple[int, int], environment: tuple[str, ...] = ()) -> Iterator[Terminal]:
    """A shell in a pane of that size; `environment` as NAME=VALUE."""
    # Two runs at a time share no server, nor does a terminal reach for one before it that is still going down.
    socket = f"evidence-log-{os.getpid()}-{folder.parent.name}-{next(_NUMBERS)}"
    pane = Terminal(socket)
    width, height = size
    settings = [part for each in ("LANG=C.UTF-8", "ENV=", *environment) for part in ("-e", each)]
    pane.tmux("new-session", "-d", "-s", "walk", "-x", str(width), "-y", str(height), *settings, "sh")
    try:
        pane.until_prompt()
        yield pane
    finally:
        pane.tmux("kill-server")


def start_of(folder: Path, *arguments: str) -> str:
    """The command that starts the app."""
    words = [sys.executable, "-m", "tests.tui.launch", str(folder), *arguments]
    return " ".join(f"'{word}'" for word in words)
