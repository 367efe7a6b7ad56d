"""A clock that was set is recorded before what was written next; time that passed is not."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from evidence_log.records.clock import Reading
from evidence_log.records.vault_facts import ClockStep
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, log, new_vault

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MS = timedelta(milliseconds=1)


@dataclass
class SetClock(FixedClock):
    """A clock somebody sets, in a machine somebody restarts."""

    wall: datetime
    uptime_us: int
    boot: str

    def read(self) -> Reading:
        """As it stands."""
        return Reading(wall=self.wall, boot=self.boot, uptime_us=self.uptime_us, zone="Asia/Shanghai")


START = datetime(2026, 11, 23, 14, 46, tzinfo=UTC)


@pytest.mark.parametrize(
    ("wall", "uptime", "rebooted", "recorded"),
    [
        (-DAY, HOUR * 0, False, True),
        (2 * HOUR, HOUR * 0, False, True),
        (timedelta(seconds=2), HOUR * 0, False, False),
        (timedelta(seconds=3), HOUR * 0, False, True),
        (8 * HOUR, 8 * HOUR, False, False),
        (8 * HOUR - DAY, 8 * HOUR, False, True),
        (10 * HOUR, 8 * HOUR, False, True),
        (HOUR, timedelta(minutes=1), True, False),
        (-DAY, timedelta(minutes=1), True, True),
        (2 * HOUR, timedelta(minutes=1), True, False),
    ],
    ids=[
        "a day back",
        "two hours forward",
        "two seconds: clocks are adjusted by that",
        "three seconds",
        "a night asleep: uptime counts it",
        "set back a day while asleep",
        "set forward two hours while asleep",
        "a restart",
        "set back a day across a restart",
        "set forward across a restart: nothing tells it from a machine that was off",
    ],
)
def test_a_step_is_recorded_when_it_can_be_known(
    tmp_path: Path, wall: timedelta, uptime: timedelta, *, rebooted: bool, recorded: bool
) -> None:
    clock = SetClock(START, 3_600_000_000, "boot-1")
    with new_vault(tmp_path / "vault", clock).vault as vault:
        log(vault, clock, "之前")
    clock.wall += wall
    minute = 60_000_000
    clock.uptime_us = minute if rebooted else clock.uptime_us + uptime // timedelta(microseconds=1)
    clock.boot = "boot-2" if rebooted else clock.boot

    with open_vault(tmp_path / "vault", passphrase=PASSPHRASE) as vault:
        log(vault, clock, "之后")
        steps = [each.step for each in vault.case_file().clock_steps]
    expected = ClockStep(wall_delta_ms=wall // MS, uptime_delta_ms=None if rebooted else uptime // MS)
    assert steps == ([expected] if recorded else [])
