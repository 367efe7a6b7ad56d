"""A folder of call recordings becomes calls, each once, however often and however rudely it is done."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Generator
from pathlib import Path
from typing import TypeVar

import pytest

from evidence_log.casework.log_incident import log_incident
from evidence_log.casework.log_recordings import (
    LoggedCalls,
    Proposed,
    changed,
    log_calls,
    propose_calls,
)
from evidence_log.errors import NoSuchFile, NotAFolder, TimeUnread
from evidence_log.records.exhibit import HowAcquired, MediaState
from evidence_log.records.incident import Direction, Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.moment import Precision, TimeSource
from evidence_log.records.progress import Progress
from evidence_log.vault.vault import Vault
from tests.casework.media_files import amr, jpeg, written
from tests.conftest import FixedClock
from tests.media.encodings import silk, sound
from tests.vaults import PASSPHRASE, new_vault

Answer = TypeVar("Answer")


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    return new_vault(tmp_path / "vault", clock).vault


@pytest.fixture
def calls(tmp_path: Path) -> Path:
    folder = tmp_path / "call_rec"
    (folder / "2026").mkdir(parents=True)
    return folder


def done(act: Generator[Progress, None, Answer]) -> Answer:
    """Carry an act out and return its answer."""
    while True:
        try:
            next(act)
        except StopIteration as end:
            answer: Answer = end.value
            return answer


def proposed(vault: Vault, folder: Path, clock: FixedClock) -> Proposed:
    return done(propose_calls(vault, folder, at=clock.read()))


def logged(vault: Vault, found: Proposed, clock: FixedClock) -> LoggedCalls:
    return done(log_calls(vault, found.proposals, account="通话录音：{}".format, at=clock.read()))


def test_each_recording_is_proposed_with_time_number_and_length(
    vault: Vault, calls: Path, clock: FixedClock
) -> None:
    written(calls / "通话录音@催收(19900000001)_20261120221000.amr", amr(3))
    written(calls / "2026" / "20261120_231000_19900000002_out.amr", amr(2))
    first, second = proposed(vault, calls, clock).proposals

    assert (first.numbers, first.contact, first.direction) == (("19900000001",), "催收", None)
    assert (second.numbers, second.direction) == (("19900000002",), Direction.OUT)
    assert first.duration_ms is not None
    assert abs(first.duration_ms - 3000) <= 40
    moment = first.occurred
    assert (moment.precision, moment.source, moment.zone) == (
        Precision.ABOUT,
        TimeSource.FILE,
        "Asia/Shanghai",
    )
    # The name holds the beginning, the answer or the end of the call.
    assert moment.earliest in ("2026-11-20T22:09:57+08:00", "2026-11-20T22:09:56+08:00")
    assert moment.latest == "2026-11-20T22:10:00+08:00"


def test_a_time_with_its_offset_is_kept_and_shown_where_the_case_is(
    vault: Vault, calls: Path, clock: FixedClock
) -> None:
    written(calls / "20261120_101000.088-0400_in_19900000003.amr", amr(1))
    (only,) = proposed(vault, calls, clock).proposals

    assert only.occurred.latest == "2026-11-20T22:10:00+08:00"


def test_a_recording_without_a_name_that_tells_is_proposed_by_its_container_or_its_file(
    vault: Vault, calls: Path, clock: FixedClock
) -> None:
    written(calls / "a.m4a", sound("ipod", "aac", 16_000, 1.0, creation_time="2026-11-20T14:10:00.000000Z"))
    os.utime(written(calls / "b.silk", silk(1.0)), (1_795_140_600, 1_795_140_600))
    found = {each.name: each for each in proposed(vault, calls, clock).proposals}

    assert found["a.m4a"].field == "container.creation_time"
    assert found["b.silk"].field == "file.modified"


def test_what_was_confirmed_is_logged_with_its_recording_and_a_second_run_has_nothing_new(
    vault: Vault, calls: Path, clock: FixedClock
) -> None:
    source = written(calls / "通话录音@催收(19900000001)_20261120221000.amr", amr(2))
    answer = logged(vault, proposed(vault, calls, clock), clock)
    again = proposed(vault, calls, clock)

    (filed,) = answer.incidents
    assert (filed.incident.kind, filed.incident.who, filed.incident.answered) == (Kind.CALL, "催收", True)
    assert filed.incident.account == f"通话录音：{source.name}"
    exhibit = vault.exhibit(filed.exhibits[0])
    assert exhibit.state is MediaState.OK
    assert vault.read_object(exhibit.exhibit.original) == source.read_bytes()
    assert (again.proposals, again.held) == ((), ((str(source), "EX-0001"),))


def test_a_recording_attached_before_by_hand_is_not_proposed(
    vault: Vault, calls: Path, clock: FixedClock
) -> None:
    source = written(calls / "x.amr", amr(1))
    log_incident(vault, IncidentWords(kind=Kind.CALL, account="他打来"), files=[source], at=clock.read())

    assert proposed(vault, calls, clock).proposals == ()


def test_the_same_bytes_twice_are_one_call(vault: Vault, calls: Path, clock: FixedClock) -> None:
    for name in ("a.amr", "a (1).amr"):
        written(calls / name, amr(1))
    found = proposed(vault, calls, clock)

    assert (len(found.proposals), found.others, found.twins) == (1, 0, 1)


def test_what_is_no_recording_or_cannot_be_read_is_counted_and_stops_nothing(
    vault: Vault, calls: Path, clock: FixedClock
) -> None:
    written(calls / "photo.jpg", jpeg(32, 32))
    written(calls / ".hidden.amr", amr(1))
    written(calls / "empty.amr", b"")
    (calls / "link.amr").symlink_to(written(calls / "real.amr", amr(1)))
    os.mkfifo(calls / "pipe.amr")
    found = proposed(vault, calls, clock)

    assert [each.name for each in found.proposals] == ["real.amr"]
    assert (found.others, found.left_out) == (2, 1)
    assert sorted(each.refusal for each in found.refused) == ["not-a-file", "not-a-file"]


def test_what_a_recorder_wrote_beside_its_recording_is_read(
    vault: Vault, calls: Path, clock: FixedClock
) -> None:
    written(calls / "20261120_101000.088-0400.amr", amr(1))
    told = {
        "timestamp_unix_ms": 1_795_183_800_088,
        "direction": "out",
        "calls": [{"phone_number": "+8619900000001", "contact_name": "催收", "x": 1}],
    }
    written(calls / "20261120_101000.088-0400.json", json.dumps(told).encode())
    (only,) = proposed(vault, calls, clock).proposals

    assert (only.numbers, only.contact, only.direction) == (("+8619900000001",), "催收", Direction.OUT)
    assert (only.field, only.occurred.latest) == ("file.sidecar", "2026-11-20T22:10:00+08:00")


@pytest.mark.parametrize(
    "note", [b"", b"[]", b"{}", b'{"timestamp_unix_ms": 99999999999999999999}', b"\xff" * 99]
)
def test_a_broken_note_beside_it_counts_for_nothing(
    vault: Vault, calls: Path, clock: FixedClock, note: bytes
) -> None:
    written(calls / "19900000001_20261120221000.amr", amr(1))
    written(calls / "19900000001_20261120221000.json", note)
    (only,) = proposed(vault, calls, clock).proposals

    assert (only.numbers, only.field, only.guessed) == (("19900000001",), "file.name", True)


def test_a_broken_recording_is_proposed_without_a_length(
    vault: Vault, calls: Path, clock: FixedClock
) -> None:
    written(calls / "通话录音@(19900000001)_20261120221000.amr", b"#!AMR\n")
    (only,) = proposed(vault, calls, clock).proposals

    assert (only.duration_ms, only.numbers) == (None, ("19900000001",))


def test_a_recording_that_changed_since_it_was_shown_is_not_logged(
    vault: Vault, calls: Path, clock: FixedClock
) -> None:
    changing = written(calls / "a.amr", amr(1))
    written(calls / "b.amr", amr(2))
    found = proposed(vault, calls, clock)
    written(changing, amr(3))
    answer = logged(vault, found, clock)

    assert [each.refusal for each in answer.not_logged] == ["file-changing"]
    assert len(answer.incidents) == 1


def test_a_time_may_be_typed_instead(vault: Vault, calls: Path, clock: FixedClock) -> None:
    written(calls / "a.amr", amr(1))
    (only,) = proposed(vault, calls, clock).proposals
    later = changed(only, "at", "昨晚十点四十", zone="Asia/Shanghai", at=clock.read())

    assert later.occurred.earliest == "2026-11-22T22:40:00+08:00"
    assert (later.occurred.source, later.field) == (TimeSource.TYPED, None)
    with pytest.raises(TimeUnread):
        changed(only, "at", "who knows", zone="Asia/Shanghai", at=clock.read())


def test_a_file_or_nothing_is_no_folder(vault: Vault, tmp_path: Path, clock: FixedClock) -> None:
    with pytest.raises(NotAFolder):
        proposed(vault, written(tmp_path / "x.amr", b"x"), clock)
    with pytest.raises(NoSuchFile):
        proposed(vault, tmp_path / "nowhere", clock)


_LOG = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from evidence_log.casework.log_recordings import log_calls, propose_calls
from evidence_log.casework.open_vault import open_vault
from evidence_log.records.clock import Reading
at = Reading(wall=datetime(2026, 11, 23, 15, tzinfo=UTC), boot="boot-1", uptime_us=4_440_000_000, zone="UTC")
def done(act):
    while True:
        try: next(act)
        except StopIteration as end: return end.value
with open_vault(Path(sys.argv[1]), passphrase=sys.argv[3]) as vault:
    found = done(propose_calls(vault, Path(sys.argv[2]), at=at))
    print("proposed", flush=True)
    done(log_calls(vault, found.proposals, account=str, at=at))
"""


@pytest.mark.parametrize("delay", [0.01, 0.06, 0.2])
def test_killed_half_way_and_run_again_each_recording_is_one_call(
    vault: Vault, calls: Path, clock: FixedClock, delay: float
) -> None:
    for number in range(4):
        written(calls / f"19900000001_2026112022100{number}.amr", amr(1) + bytes([60]) * number)
    command = [sys.executable, "-c", _LOG, str(vault.folder), str(calls), PASSPHRASE]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "proposed\n"
        time.sleep(delay)
        program.kill()
    logged(vault, proposed(vault, calls, clock), clock)

    exhibits = [
        each.exhibit for each in vault.case_file().exhibits if each.exhibit.how is HowAcquired.ATTACHED
    ]
    assert sorted(each.source_name or "" for each in exhibits) == sorted(
        each.name for each in calls.iterdir() if each.is_file()
    )
    assert len(vault.incidents()) == 4
    assert proposed(vault, calls, clock).proposals == ()
