"""A decoder can never cost an exhibit, killed at whatever moment."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from evidence_log.casework.attach_exhibit import attach_exhibit
from evidence_log.casework.log_incident import log_incident
from evidence_log.records.exhibit import MediaState
from evidence_log.records.incident import Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.vault.vault import Vault
from tests.casework.media_files import jpeg, written
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, log, new_vault


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    vault = new_vault(tmp_path / "vault", clock).vault
    log(vault, clock, "有人上门")
    return vault


def decoders_of(parent: int) -> list[int]:
    """Process ids of the decoder workers a process has started."""
    listed = subprocess.run(["ps", "-axwwo", "pid=,ppid=,args="], capture_output=True, text=True, check=True)
    rows = [line.split(None, 2) for line in listed.stdout.splitlines()]
    return [int(pid) for pid, ppid, args in rows if int(ppid) == parent and "evidence_log.media" in args]


@contextmanager
def killing_decoders(parent: int) -> Iterator[list[int]]:
    """Kill every decoder the process starts, as soon as it is seen."""
    killed: list[int] = []
    over = threading.Event()

    def hunt() -> None:
        while not over.is_set():
            for pid in decoders_of(parent):
                if pid not in killed:
                    os.kill(pid, signal.SIGKILL)
                    killed.append(pid)

    hunter = threading.Thread(target=hunt)
    hunter.start()
    try:
        yield killed
    finally:
        over.set()
        hunter.join()


def big_photo(tmp_path: Path) -> Path:
    """One that takes its decoder a while."""
    return written(tmp_path / "x.jpg", jpeg(6000, 5000))


def test_a_killed_decoder_leaves_the_exhibit_unexamined_and_the_next_command_examines_it(
    vault: Vault, clock: FixedClock, tmp_path: Path
) -> None:
    source = big_photo(tmp_path)
    with killing_decoders(os.getpid()) as killed:
        attached = attach_exhibit(vault, source, incident="INC-0001", at=clock.read())

    assert killed
    assert attached.exhibit.state is MediaState.UNEXAMINED
    assert vault.read_object(attached.exhibit.exhibit.original) == source.read_bytes()

    log_incident(vault, IncidentWords(kind=Kind.CALL, account="又打来了"), at=clock.read())
    assert vault.exhibit("EX-0001").state is MediaState.OK


def test_a_file_that_kills_its_decoder_twice_is_called_corrupt_and_not_tried_for_ever(
    vault: Vault, clock: FixedClock, tmp_path: Path
) -> None:
    source = big_photo(tmp_path)
    with killing_decoders(os.getpid()):
        attach_exhibit(vault, source, incident="INC-0001", at=clock.read())
        log_incident(vault, IncidentWords(kind=Kind.CALL, account="又打来了"), at=clock.read())

    exhibit = vault.exhibit("EX-0001")
    assert exhibit.state is MediaState.CORRUPT
    assert vault.read_object(exhibit.exhibit.original) == source.read_bytes()
    assert vault.unexamined() == []


_ATTACH = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from evidence_log.casework.attach_exhibit import attach_exhibit
from evidence_log.casework.open_vault import open_vault
from evidence_log.records.clock import Reading
folder, source, passphrase = sys.argv[1:]
at = Reading(wall=datetime(2026, 11, 23, 15, tzinfo=UTC), boot="boot-1", uptime_us=4_440_000_000, zone="UTC")
with open_vault(Path(folder), passphrase=passphrase) as vault:
    attach_exhibit(vault, Path(source), incident="INC-0001", at=at)
"""


@pytest.mark.parametrize("delay", [0.05, 0.2, 0.4, 0.7, 1.0, 1.3])
def test_the_whole_program_killed_while_attaching_loses_nothing_it_had_entered(
    vault: Vault, clock: FixedClock, tmp_path: Path, delay: float
) -> None:
    source = big_photo(tmp_path)
    program = subprocess.Popen([sys.executable, "-c", _ATTACH, str(vault.folder), str(source), PASSPHRASE])
    time.sleep(delay)
    program.kill()
    program.wait()
    for _ in range(100):
        if not decoders_of(program.pid):
            break
        time.sleep(0.1)

    assert decoders_of(program.pid) == []
    log(vault, clock, "之后又写了一条")
    log_incident(vault, IncidentWords(kind=Kind.CALL, account="再一条"), at=clock.read())
    for exhibit in vault.case_file().exhibits:
        assert vault.read_object(exhibit.exhibit.original) == source.read_bytes()
        assert exhibit.state is MediaState.OK
