"""Killed at any moment, with a full disk, with somebody reading the folder: what was answered is there, and unreadable."""

import base64
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from evidence_log.errors import DiskFull, NotWritable
from evidence_log.records.exhibit import Exhibit, HowAcquired
from evidence_log.records.verification import Check, Discrepancy
from evidence_log.vault.check import check_vault
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, log, new_vault

_WRITER = """
import itertools, os, sys
from datetime import UTC, datetime
from pathlib import Path
from evidence_log.records.clock import Reading
from evidence_log.records.exhibit import Exhibit
from evidence_log.records.incident import Incident, Kind
from evidence_log.records.moment import unknown_moment
from evidence_log.vault.open import open_vault
folder, passphrase, source = sys.argv[1:]
with open_vault(Path(folder), passphrase=passphrase) as vault:
    for number in itertools.count():
        at = Reading(wall=datetime(2026, 11, 23, 16, tzinfo=UTC), boot="boot-1", uptime_us=8_040_000_000, zone="UTC")
        Path(source).write_bytes(os.urandom(300_000))
        with vault.writer(at) as writer:
            incident = Incident(kind=Kind.CALL, account=f"call {number}", occurred=unknown_moment(None))
            print(writer.append(incident)[0].reference, flush=True)
            kept = writer.keep(Path(source))
            print(writer.append(Exhibit(incident=None, original=kept, source_name="x"))[0].reference, flush=True)
"""


def killed_after(seconds: float, folder: Path, source: Path) -> list[str]:
    """Write in a process of its own, kill it, and return what it had answered."""
    command = [sys.executable, "-c", _WRITER, str(folder), PASSPHRASE, str(source)]
    program = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    time.sleep(seconds)
    program.send_signal(signal.SIGKILL)
    answered, _ = program.communicate()
    return answered.split()


def test_whatever_was_answered_survives_a_kill_at_any_moment(tmp_path: Path, clock: FixedClock) -> None:
    folder = tmp_path / "vault"
    new_vault(folder, clock).vault.close()
    answered: list[str] = []
    for moment in range(10):
        answered += killed_after(0.45 + moment * 0.053, folder, tmp_path / "source")
        seen = list(check_vault(folder, passphrase=PASSPHRASE, read_data=True))
        assert [each for each in seen if isinstance(each, Discrepancy)] == []

    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        log(vault, clock, "after all that")
        case_file = vault.case_file()
        there = {each.reference for each in case_file.incidents}
        there |= {each.reference for each in case_file.exhibits}
        found = [each for each in case_file.exhibits if each.exhibit.how is HowAcquired.FOUND]
        assert all(vault.read_object(each.exhibit.original) for each in found)
    assert answered
    assert set(answered) <= there
    assert list((folder / "tmp").iterdir()) == []
    assert all(isinstance(each, Check) for each in check_vault(folder, passphrase=PASSPHRASE, read_data=True))


_TELLS = {
    "account": "他们说要到我单位拉横幅",
    "said": "明天就去你家门口泼油漆",
    "number": "199-0000-0427",
    "place": "Gooseberry Lane forty-two",
    "note": "private thoughts about the porch light",
    "file": "a-very-telling-file-name.jpg",
    "bytes": "the plain bytes inside of the attached file",
}

_TELL = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from evidence_log.casework.log_incident import IncidentWords, log_incident
from evidence_log.records.clock import Reading
from evidence_log.records.incident import Kind
from evidence_log.vault.open import open_vault
folder, passphrase, source, account, said, number, place, note = sys.argv[1:]
at = Reading(wall=datetime(2026, 11, 23, 16, tzinfo=UTC), boot="boot-1", uptime_us=8_040_000_000, zone="UTC")
vault = open_vault(Path(folder), passphrase=passphrase)
words = IncidentWords(kind=Kind.THREAT, account=account, said=said, numbers=(number,), place=place, note=note)
log_incident(vault, words, files=[Path(source)], at=at)
os.kill(os.getpid(), signal.SIGKILL)
"""


def spellings(text: str) -> list[bytes]:
    """How a curious person might search for it."""
    plain = text.encode()
    encoded = [base64.b64encode(bytes(shift) + plain)[4:-4] for shift in range(3)]
    return [plain, text.encode("utf-16-le"), text.encode("gb18030"), *encoded]


def test_nothing_logged_can_be_found_in_the_folder_after_a_kill(tmp_path: Path, clock: FixedClock) -> None:
    folder, source = tmp_path / "vault", tmp_path / _TELLS["file"]
    new_vault(folder, clock).vault.close()
    source.write_bytes(_TELLS["bytes"].encode() * 50)
    told = [_TELLS[name] for name in ("account", "said", "number", "place", "note")]
    done = subprocess.run(
        [sys.executable, "-c", _TELL, str(folder), PASSPHRASE, str(source), *told], check=False
    )
    files = [path for path in folder.rglob("*") if path.is_file()]

    assert done.returncode == -signal.SIGKILL
    assert (folder / "vault.db-wal").stat().st_size > 0
    everything = {path: path.read_bytes() for path in files}
    for name, text in _TELLS.items():
        for spelling in spellings(text):
            assert [path.name for path, data in everything.items() if spelling in data] == [], name
        assert not any(text in str(path) for path in folder.rglob("*"))
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert vault.incident("INC-0001").incident.said == _TELLS["said"]


def test_a_full_disk_is_said_and_loses_nothing(tmp_path: Path, clock: FixedClock) -> None:
    folder, big = tmp_path / "vault", tmp_path / "big.bin"
    big.write_bytes(bytes(4_000_000))
    vault = new_vault(folder, clock).vault
    log(vault, clock, "before")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, before[1]))
        with vault.writer(clock.read()) as writer, pytest.raises((DiskFull, NotWritable)):
            writer.append(Exhibit(incident="INC-0001", original=writer.keep(big), source_name="big.bin"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    log(vault, clock, "after")
    vault.close()

    assert all(isinstance(each, Check) for each in check_vault(folder, passphrase=PASSPHRASE, read_data=True))
    assert list((folder / "tmp").iterdir()) == []
