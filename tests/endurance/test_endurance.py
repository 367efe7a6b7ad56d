"""Small counts of what `python -m tests.endurance` does at full count: nothing acknowledged is ever lost."""

import errno
import os
from pathlib import Path

import pytest

from tests.endurance.full_disk import can_mount, on_a_small_disk
from tests.endurance.rounds import Totals, at_every, killed_at_random, while_it_changes
from tests.endurance.stage import KILLED, SYNC_FAILS, WRITE_FAILS, WRITE_IS_SHORT, Fault
from tests.needs import needs

pytestmark = [
    needs("cc"),
    pytest.mark.skipif(os.name != "posix", reason="not run here: fork, signals and preloading of POSIX"),
]
ACTS = {"log", "capture", "take in", "attach", "amend", "erase", "back up", "change key"}


def as_it_must_be(totals: Totals) -> None:
    """Every act was tried, and after each of them all was as it must be."""
    assert totals.wrong == [], totals.table()
    assert set(totals.rounds) == ACTS


def test_what_was_answered_survives_a_kill_at_any_moment_of_any_act(tmp_path: Path) -> None:
    totals = killed_at_random(tmp_path, rounds=48, seed=2026)

    as_it_must_be(totals)
    assert totals.cut_off.total() > 16
    assert totals.answered.total() > 4


@pytest.mark.parametrize(
    ("fault", "stride"),
    [
        (Fault(KILLED), 41),
        (Fault(SYNC_FAILS), 5),
        (Fault(SYNC_FAILS, many=0), 13),
        (Fault(WRITE_FAILS), 43),
        (Fault(WRITE_FAILS, many=0, error=errno.ENOSPC), 43),
    ],
    ids=["killed", "a sync fails", "syncs fail from then on", "a write fails", "no room from then on"],
)
def test_a_disk_that_fails_at_any_step_of_any_act_loses_nothing(
    tmp_path: Path, fault: Fault, stride: int
) -> None:
    totals = at_every(tmp_path, fault, stride=stride)

    as_it_must_be(totals)
    assert totals.cut_off.total() + totals.refused.total() > 10


def test_writes_that_take_a_part_of_what_they_are_given_are_gone_on_with(tmp_path: Path) -> None:
    totals = at_every(tmp_path, Fault(WRITE_IS_SHORT, many=0), stride=10**6)

    as_it_must_be(totals)
    assert totals.answered == totals.rounds


def test_a_file_that_is_written_to_while_it_is_attached_is_kept_whole_or_refused(tmp_path: Path) -> None:
    totals = while_it_changes(tmp_path, rounds=8, seed=2026)

    assert totals.wrong == [], totals.table()
    assert totals.answered.total() + totals.refused.total() == 8


def test_a_disk_with_a_little_more_room_each_time_loses_nothing_and_can_be_read() -> None:
    if not can_mount():
        pytest.skip("not run here: needs a file system of its own (unshare, mount)")
    done = on_a_small_disk(5)

    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "not as it must be: 0" in done.stdout
