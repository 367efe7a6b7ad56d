"""All of it at full count: `python -m tests.endurance [NAME...]`. Prints the totals."""

import errno
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.endurance.full_disk import can_mount, on_a_small_disk
from tests.endurance.rounds import Totals, at_every, killed_at_random, while_it_changes
from tests.endurance.stage import KILLED, SYNC_FAILS, WRITE_FAILS, WRITE_IS_SHORT, Fault

RUNS: dict[str, tuple[str, Callable[[Path], Totals]]] = {
    "kills": (
        "killed at 1,000 random moments",
        lambda folder: killed_at_random(folder, rounds=1000, seed=time.time_ns()),
    ),
    "steps": ("killed before every step on the disk", lambda folder: at_every(folder, Fault(KILLED))),
    "syncs": ("every sync fails once", lambda folder: at_every(folder, Fault(SYNC_FAILS))),
    "dying": ("from every sync on all fail", lambda folder: at_every(folder, Fault(SYNC_FAILS, many=0))),
    "writes": ("every write fails once", lambda folder: at_every(folder, Fault(WRITE_FAILS))),
    "full": (
        "from every write on there is no room",
        lambda folder: at_every(folder, Fault(WRITE_FAILS, many=0, error=errno.ENOSPC)),
    ),
    "changing": (
        "a file that is written to while it is attached",
        lambda folder: while_it_changes(folder, rounds=60, seed=time.time_ns()),
    ),
    "short": (
        "from every write on writes are short",
        lambda folder: at_every(folder, Fault(WRITE_IS_SHORT, many=0), stride=7),
    ),
}


def main() -> int:
    """Run what was chosen, or all; 1 when anything was not as it must be."""
    wrong = 0
    chosen = sys.argv[1:] or [*RUNS, "room"]
    if "room" in chosen:
        chosen.remove("room")
        wrong += _room()
    for name in chosen:
        title, run = RUNS[name]
        begun = time.monotonic()
        with tempfile.TemporaryDirectory() as made:
            totals = run(Path(made))
        sys.stdout.write(f"\n== {title} ({time.monotonic() - begun:.0f} s)\n{totals.table()}\n")
        sys.stdout.flush()
        wrong += len(totals.wrong)
    return int(wrong > 0)


def _room() -> int:
    """A small file system with 64 KiB more room each time."""
    if not can_mount():
        sys.stdout.write("\n== not run here: a file system of its own cannot be mounted\n")
        return 1
    begun, done = time.monotonic(), on_a_small_disk(1)
    took = f"{time.monotonic() - begun:.0f} s"
    sys.stdout.write(f"\n== a disk with 64 KiB more room each time ({took})\n{done.stdout}{done.stderr}")
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
