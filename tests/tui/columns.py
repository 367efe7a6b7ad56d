"""Ask the terminal this runs on in which column it stands after each line of a file: LINES ANSWER, both JSON."""

import json
import os
import sys
import termios
import tty
from pathlib import Path


def main(lines: str, answer: str) -> int:
    """Draw each at the left edge of an empty screen."""
    keyboard, screen = sys.stdin.fileno(), sys.stdout.fileno()
    before = termios.tcgetattr(keyboard)
    columns = []
    try:
        tty.setraw(keyboard)
        for line in json.loads(Path(lines).read_text(encoding="utf-8")):
            os.write(screen, b"\x1b[2J\x1b[H" + line.encode() + b"\x1b[6n")
            said = b""
            while not said.endswith(b"R"):
                said += os.read(keyboard, 64)
            columns.append(int(said.rpartition(b";")[2][:-1]) - 1)
    finally:
        termios.tcsetattr(keyboard, termios.TCSANOW, before)
    Path(answer).write_text(json.dumps(columns), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
