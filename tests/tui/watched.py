"""The app on a real terminal, telling whoever asks what it believes it has drawn: FOLDER zh|en ADDRESS [PASSPHRASE].

Where to ask is written into the file ADDRESS.
"""

import asyncio
import sys
import threading
from datetime import UTC, datetime
from multiprocessing.connection import Listener
from pathlib import Path
from typing import NamedTuple

from evidence_log.records.clock import Language, Preferences, Reading
from evidence_log.tui.app import EvidenceLogApp
from evidence_log.tui.terminal import measure_the_terminal_itself, signs_for_terminal
from tests.tui.at_rest import at_rest, soon
from tests.tui.scenes import grid

_REST_S = 0.01
LONG_AGO = (0, 0)


class Drawn(NamedTuple):
    """The room in front, columns and rows, and every line as wide as the app believes it to be."""

    room: str
    size: tuple[int, int]
    lines: tuple[str, ...]


class StandingClock:
    """No time passes: what is drawn hangs on nothing but the keys, and nobody is locked out of a slow machine."""

    def read(self) -> Reading:
        """The same each time."""
        wall = datetime(2026, 11, 23, 14, 58, tzinfo=UTC)
        return Reading(wall=wall, boot="boot-1", uptime_us=10**10, zone="Asia/Shanghai")


async def drawn(app: EvidenceLogApp, size: tuple[int, int]) -> Drawn:
    """What stands there once the terminal has that size and nothing moves any more."""
    while True:
        await at_rest()
        if app.size == size and not soon(app):
            return Drawn(type(app.screen).__name__, size, tuple(grid(app)))
        await asyncio.sleep(_REST_S)


def long_ago(app: EvidenceLogApp) -> None:
    """As if the passphrase was last typed long ago."""
    app.session.typed_us = 0


def tell(app: EvidenceLogApp, listener: Listener) -> None:
    """Answer for as long as somebody asks."""
    try:
        with listener.accept() as asking:
            while True:
                size = asking.recv()
                if size == LONG_AGO:
                    app.call_from_thread(long_ago, app)
                # plain words: run as a program, this module is called otherwise
                asking.send(() if size == LONG_AGO else tuple(app.call_from_thread(drawn, app, size)))
    except (EOFError, ConnectionError):
        return


def main(folder: str, language: str, address: str, passphrase: str | None = None) -> int:
    """Run it as the front door does."""
    measure_the_terminal_itself()
    app = EvidenceLogApp(
        Path(folder),
        passphrase=passphrase,
        preferences=Preferences(language=Language(language), zone="Asia/Shanghai"),
        clock=StandingClock(),
        remember=lambda _name, _value: None,
        signs=signs_for_terminal(),
    )
    with Listener() as listener:
        Path(address).write_text(str(listener.address), encoding="utf-8")
        threading.Thread(target=tell, args=(app, listener), daemon=True).start()
        code = app.run()
        app.raise_failure()
    return code or 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
