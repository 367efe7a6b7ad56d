"""Every act on a small file system that has 64 KiB more room each time.

It mounts the file system itself, in a name space of its own: `unshare` (util-linux), where that is allowed.
"""

import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from evidence_log.errors import Refusal
from evidence_log.records.verification import Discrepancy
from evidence_log.vault.check import check_vault
from tests.endurance.acts import ACTS
from tests.endurance.rounds import Life, Totals
from tests.endurance.stage import Stage
from tests.endurance.truth import opens_with

ROOM = 12 << 20
STEP = 64 << 10


def can_mount() -> bool:
    """Whether a file system of our own can be had here."""
    if shutil.which("unshare") is None:
        return False
    with tempfile.TemporaryDirectory() as made:
        return (
            subprocess.run([*_within(Path(made), ROOM), "true"], capture_output=True, check=False).returncode
            == 0
        )


def on_a_small_disk(stride: int) -> subprocess.CompletedProcess[str]:
    """Run it within a file system of its own; what it prints ends with what was not as it must be."""
    with tempfile.TemporaryDirectory() as made:
        command = [
            *_within(Path(made), ROOM),
            sys.executable,
            "-m",
            "tests.endurance.full_disk",
            made,
            str(stride),
        ]
        here = Path(__file__).parents[2]
        return subprocess.run(command, capture_output=True, text=True, check=False, cwd=here)


def _within(folder: Path, room: int) -> list[str]:
    mount = f'mount -t tmpfs -o size={room} tmpfs "$0" && exec "$@"'
    return ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount, str(folder)]


def fill(disk: Path, elsewhere: Path, stride: int) -> Totals:
    """From no room at all to room for everything: all acts one after another, then a look, then a look with room."""
    totals, chance = Totals(), random.Random(2026)  # noqa: S311 -- words, not secrets
    with Stage() as stage:
        template = Life(disk, 0)
        template.begin(stage, chance)
        template.something_waits(stage, chance)
        for level in range(0, ROOM // STEP, stride):
            life = template.copied(disk / "copy")
            life.source = elsewhere / "door.bin"
            filler = disk / "filler"
            _leave_room(filler, level * STEP)
            refused = totals.refused.total()
            orders = []
            for act in ACTS:
                orders.append(life.order(act, chance))
                end = stage.carry_out(orders[-1])
                totals.take(act, end)
                life.truth.hear(orders[-1], end)
            where = f"{level * STEP >> 10} KiB"
            totals.wrong += [
                f"{where}, while full: {each}" for each in _seen_while_full(life, orders[-1].words)
            ]
            filler.unlink()
            totals.wrong += [f"{where}: {each}" for each in life.truth.compare(*orders)]
            shutil.rmtree(life.folder)
            if totals.refused.total() == refused:
                break
    return totals


def _leave_room(filler: Path, room: int) -> None:
    """Fill the disk but for so many bytes."""
    free = os.statvfs(filler.parent)
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(1, free.f_bavail * free.f_frsize - room))


def _seen_while_full(life: Life, changed_to: str) -> list[str]:
    """A vault on a full disk can be read, and is sound."""
    opens = life.truth.passphrase if opens_with(life.vault, life.truth.passphrase) else changed_to
    try:
        seen = list(check_vault(life.vault, passphrase=opens, read_data=True))
    except Refusal as refusal:
        return [repr(refusal)]
    return [str(each) for each in seen if isinstance(each, Discrepancy)]


def main() -> int:
    """Fill the disk that is mounted at the folder named; prints what it came to."""
    disk, stride = Path(sys.argv[1]), int(sys.argv[2])
    with tempfile.TemporaryDirectory(dir=disk.parent) as elsewhere:
        totals = fill(disk, Path(elsewhere), stride)
    sys.stdout.write(f"{totals.table()}\n")
    return int(bool(totals.wrong))


if __name__ == "__main__":
    sys.exit(main())
