"""The real clock, as far as it can be asked here: names of boots, uptime, and a wall clock that is set by force."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from evidence_log.clock import SystemClock, windows_boot
from tests.needs import needs

PROGRAM = (
    "import json; from evidence_log.clock import SystemClock; r = SystemClock().read(); "
    "print(json.dumps([r.boot, r.uptime_us, r.wall.isoformat()]))"
)


def read_elsewhere(*before: str) -> tuple[str, int, datetime]:
    """Read the clock in another process."""
    done = subprocess.run(
        [*before, sys.executable, "-c", PROGRAM], capture_output=True, check=True, env=dict(os.environ)
    )
    boot, uptime, wall = json.loads(done.stdout)
    return boot, uptime, datetime.fromisoformat(wall)


def test_wall_and_uptime_advance_together() -> None:
    clock = SystemClock()
    first, second = clock.read(), clock.read()

    assert first.boot == second.boot
    assert second.uptime_us >= first.uptime_us
    assert (
        abs((second.wall - first.wall) / timedelta(microseconds=1) - second.uptime_us + first.uptime_us) < 1e6
    )


@pytest.mark.skipif(
    sys.platform not in {"linux", "darwin"}, reason="not run here: a boot with a name for all"
)
def test_another_process_is_of_the_same_boot() -> None:
    boot, uptime, _ = read_elsewhere()
    here = SystemClock().read()

    assert boot == here.boot
    assert uptime <= here.uptime_us


@needs("faketime")
def test_setting_the_wall_clock_moves_neither_boot_nor_uptime() -> None:
    boot, uptime, wall = read_elsewhere("faketime", "--exclude-monotonic", "-f", "-1d")
    here = SystemClock().read()

    assert boot == here.boot
    assert abs(here.uptime_us - uptime) < timedelta(minutes=5) / timedelta(microseconds=1)
    assert datetime.now(UTC) - wall > timedelta(hours=23)


def absent() -> object:
    """A registry without the value."""
    raise OSError


@pytest.mark.parametrize(
    ("count", "name"),
    [
        (lambda: 17, "windows-17"),
        (lambda: 0, None),
        (lambda: "17", None),
        (lambda: True, None),
        (absent, None),
    ],
    ids=["counted", "never counted", "text", "a truth", "no such value"],
)
def test_windows_names_its_boots_by_number(count: object, name: str | None) -> None:
    assert callable(count)
    assert windows_boot(count) == name
