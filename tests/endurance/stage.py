"""The process on whose disk nobody can rely: it forks for each order, and kills or starves the child as it is told.

One line of JSON an order on standard input: `{"order": ..., "kill_after": seconds or null, "fault": [mode, from, many,
error] or null}`. The child's answers come out on standard output as they are given, then one line that tells how it ended.
"""

import atexit
import ctypes
import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, Self

import msgspec

from tests.endurance.acts import Order, carry_out

COUNT, SYNC_FAILS, WRITE_FAILS, WRITE_IS_SHORT, KILLED = range(5)


class Fault(NamedTuple):
    """From the `first` sync, write or step on, `many` of them (0: all) fail."""

    mode: int
    first: int = 0
    many: int = 1
    error: int = errno.EIO


class End(NamedTuple):
    """How an order ended: what was answered, whether it was killed, how many syncs, writes and steps it took."""

    answers: list[dict[str, str]]
    killed: bool
    fell: str
    seconds: float
    counts: tuple[int, int, int]


class Stage:
    """The other process, seen from here."""

    def __init__(self) -> None:
        environment = os.environ | {"LD_PRELOAD": str(failing_disk())}
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.endurance.stage"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
            cwd=Path(__file__).parents[2],
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._program.communicate()

    def carry_out(self, order: Order, *, kill_after: float | None = None, fault: Fault | None = None) -> End:
        """Have one order carried out."""
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        line = {"order": msgspec.to_builtins(order), "kill_after": kill_after, "fault": fault}
        self._program.stdin.write(json.dumps(line) + "\n")
        self._program.stdin.flush()
        answers: list[dict[str, str]] = []
        counts, fell = (0, 0, 0), ""
        while True:
            said: dict[str, Any] = json.loads(self._program.stdout.readline())
            if "killed" in said:
                return End(answers, said["killed"], fell or said["fell"], said["seconds"], counts)
            if "counts" in said:
                counts = (said["counts"][0], said["counts"][1], said["counts"][2])
            elif "fell" in said:
                fell = said["fell"]
            else:
                answers.append(said)


@cache
def failing_disk() -> Path:
    """The library that lets the disk fail, made for this machine."""
    folder = Path(tempfile.mkdtemp(prefix="evidence-log-failing-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    target = folder / "failing.so"
    source = Path(__file__).with_name("failing.c")
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", str(target), str(source), "-ldl"], check=True)
    return target


def tell(**said: object) -> None:
    """One line of our own."""
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


def _child(order: Order, fault: Fault) -> None:
    disk = ctypes.CDLL(None)
    disk.failing_arm(fault.mode, ctypes.c_long(fault.first), ctypes.c_long(fault.many), fault.error)
    try:
        carry_out(order)
    except BaseException:  # noqa: BLE001 -- whatever it is: a crash is what is looked for
        tell(fell=traceback.format_exc())
    disk.failing_disarm()
    tell(counts=[disk.failing_count(which) for which in range(3)])


def main() -> None:
    """Carry out what is read, until there is no more."""
    for line in sys.stdin:
        said = json.loads(line)
        order = msgspec.convert(said["order"], Order)
        fault = Fault(*said["fault"]) if said["fault"] else Fault(COUNT)
        begun = time.monotonic()
        child = os.fork()
        if child == 0:
            _child(order, fault)
            os._exit(0)
        if said["kill_after"] is not None:
            time.sleep(said["kill_after"])
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        fell = "" if killed or status == 0 else f"ended with {status}"
        tell(killed=killed, fell=fell, seconds=time.monotonic() - begun)


if __name__ == "__main__":
    main()
