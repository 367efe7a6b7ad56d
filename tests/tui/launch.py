"""Start the app on a real terminal, as the front door does: FOLDER zh|en [PASSPHRASE [SECONDS-TO-LOCK]]."""

import sys
from pathlib import Path

from evidence_log.clock import SystemClock
from evidence_log.records.clock import Language, Preferences
from evidence_log.tui.app import run_app


def main(folder: str, language: str, passphrase: str | None = None, hide_after_s: str = "300") -> int:
    """Run it."""
    return run_app(
        Path(folder),
        passphrase=passphrase,
        preferences=Preferences(language=Language(language), zone="Asia/Shanghai"),
        clock=SystemClock(),
        hide_after_s=int(hide_after_s),
    )


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
