"""The terminal before and after the app: whether it can be drawn on, how wide it draws, what its title says."""

import base64
import os
import sys
from typing import TextIO

from evidence_log.errors import TerminalTooSmall
from evidence_log.tui.signs import FINE, PLAIN, Signs

FORGET_TITLE = "\x1b]2;\x07"
_CJK_CODE_PAGES = frozenset((932, 936, 949, 950, 54936))
_PATIENCE_S = 0.2


def for_clipboard(words: str) -> str:
    """What asks a terminal to put words on the clipboard (OSC 52). It may leave it, and never answers."""
    return f"\x1b]52;c;{base64.b64encode(words.encode()).decode()}\x07"


def require_terminal() -> None:
    """Refuse where the screen or the keyboard is redirected: the app draws on standard error."""
    for stream in (sys.__stdin__, sys.__stdout__, sys.__stderr__):
        if stream is None or stream.closed or not stream.isatty():
            raise TerminalTooSmall


def measure_the_terminal_itself() -> None:
    """Forget a size that was exported: it is what another window once was, and the library would believe it."""
    for name in ("COLUMNS", "LINES"):
        os.environ.pop(name, None)


def signs_for_terminal() -> Signs:
    """Ask how wide an ambiguous sign is drawn; the plain signs where it is two cells."""
    if os.name == "nt":
        return PLAIN if _console_is_cjk() else FINE
    stdin, screen = sys.__stdin__, sys.__stderr__
    if stdin is None or screen is None:
        return FINE
    return PLAIN if _column_after_sign(stdin, screen) == 3 else FINE  # noqa: PLR2004 -- two cells and one


def _column_after_sign(stdin: TextIO, screen: TextIO) -> int | None:
    """Draw one sign at the left edge, ask where the cursor is, wipe it. None when nothing answers."""
    if sys.platform == "win32":
        return None
    import select  # noqa: PLC0415 -- not on every system
    import termios  # noqa: PLC0415 -- the same
    import tty  # noqa: PLC0415 -- the same

    keyboard = stdin.fileno()
    before = termios.tcgetattr(keyboard)
    answer = b""
    try:
        tty.setcbreak(keyboard, termios.TCSANOW)
        screen.write("\r●\x1b[6n")
        screen.flush()
        while not answer.endswith(b"R") and select.select([keyboard], [], [], _PATIENCE_S)[0]:
            answer += os.read(keyboard, 1)
    finally:
        screen.write("\r\x1b[K")
        screen.flush()
        termios.tcsetattr(keyboard, termios.TCSANOW, before)
    _, _, place = answer.rpartition(b"\x1b[")
    _, _, column = place.removesuffix(b"R").partition(b";")
    return int(column) if column.isdigit() else None


def _console_is_cjk() -> bool:
    """The old Windows console draws ambiguous signs wide on a Chinese, Japanese or Korean code page."""
    if sys.platform != "win32":
        return False
    import ctypes  # noqa: PLC0415 -- Windows only

    return int(ctypes.windll.kernel32.GetConsoleOutputCP()) in _CJK_CODE_PAGES
