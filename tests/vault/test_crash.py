"""Killed at any moment, with a full disk, with somebody reading the folder: what was answered is there, and unreadable."""

import base64
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from evidence_log.records.exhibit import HowAcquired
from evidence_log.records.verification import Check, Discrepancy
from evidence_log.vault.check import check_vault
from evidence_log.vault.open import open_vault
from evidence_log.vault.vault import Vault
from tests.conftest import FixedClock
from tests.curious import spellings
from tests.vaults import PASSPHRASE, log, new_vault

pytestmark = pytest.mark.skipif(os.name != "posix", reason="not run here: signals and limits of POSIX")

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
    """Write in a process of its own, kill it a while after its first answer, and return what it had answered."""
    command = [sys.executable, "-c", _WRITER, str(folder), PASSPHRASE, str(source)]
    program = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert program.stdout is not None
    first = program.stdout.readline()
    time.sleep(seconds)
    program.kill()
    answered, _ = program.communicate()
    return [first.strip(), *(line for line in answered.splitlines(keepends=True) if line.endswith("\n"))]


def references(vault: Vault) -> set[str]:
    """Every incident and exhibit that is there."""
    case_file = vault.case_file()
    incidents = {each.reference for each in case_file.incidents}
    return incidents | {each.reference for each in case_file.exhibits}


def test_whatever_was_answered_survives_a_kill_at_any_moment(tmp_path: Path, clock: FixedClock) -> None:
    folder, chance = tmp_path / "vault", random.Random(2026)  # noqa: S311 -- moments, not secrets
    new_vault(folder, clock).vault.close()
    answered: set[str] = set()
    for _ in range(12):
        killed = killed_after(chance.uniform(0, 0.25), folder, tmp_path / "source")
        answered.update(line.strip() for line in killed)
        seen = list(check_vault(folder, passphrase=PASSPHRASE, read_data=True))
        assert [each for each in seen if isinstance(each, Discrepancy)] == []
        with open_vault(folder, passphrase=PASSPHRASE) as vault:
            assert answered <= references(vault)

    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        log(vault, clock, "after all that")
        exhibits = vault.case_file().exhibits
        found = [each for each in exhibits if each.exhibit.how is HowAcquired.FOUND]
        assert all(vault.read_object(each.exhibit.original) for each in found)
    assert len(answered) > 12
    assert list((folder / "tmp").iterdir()) == []
    assert all(isinstance(each, Check) for each in check_vault(folder, passphrase=PASSPHRASE, read_data=True))


_KEEPER = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from evidence_log.records.clock import Reading
from evidence_log.vault.open import open_vault
folder, passphrase, source = sys.argv[1:]
at = Reading(wall=datetime(2026, 11, 23, 16, tzinfo=UTC), boot="boot-1", uptime_us=8_040_000_000, zone="UTC")
with open_vault(Path(folder), passphrase=passphrase) as vault, vault.writer(at) as writer:
    writer.keep(Path(source))
    (Path(folder) / "tmp" / "half.part").write_bytes(b"half a file")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_file_kept_and_not_entered_is_found_by_the_next_writer(tmp_path: Path, clock: FixedClock) -> None:
    folder, source = tmp_path / "vault", tmp_path / "recording.m4a"
    new_vault(folder, clock).vault.close()
    source.write_bytes(b"a voice" * 50_000)
    done = subprocess.run([sys.executable, "-c", _KEEPER, str(folder), PASSPHRASE, str(source)], check=False)
    seen = list(check_vault(folder, passphrase=PASSPHRASE, read_data=True))

    assert done.returncode == -signal.SIGKILL
    assert [each.meaning for each in seen if not isinstance(each, Check)] == ["object-found"]
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        log(vault, clock, "afterwards")
        (exhibit,) = vault.case_file().exhibits
        assert exhibit.exhibit.how is HowAcquired.FOUND
        assert exhibit.exhibit.source_name is None
        assert vault.read_object(exhibit.exhibit.original) == source.read_bytes()
    assert list((folder / "tmp").iterdir()) == []
    assert all(isinstance(each, Check) for each in check_vault(folder, passphrase=PASSPHRASE, read_data=True))


_TELLS = {
    "account": "他们说要到我单位拉横幅",
    "said": "明天就去你家门口泼油漆",
    "number": "199-0000-0427",
    "place": "Gooseberry Lane forty-two",
    "who": "caller who says Undersecretary",
    "impact": "我整夜没睡着觉还发抖",
    "note": "private thoughts about the porch light",
    "file": "a-very-telling-file-name.jpg",
    "bytes": "the plain bytes inside of the attached file",
}

_TELL = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from evidence_log.casework.log_incident import log_incident
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.clock import Reading
from evidence_log.records.incident import Kind
from evidence_log.vault.open import open_vault
folder, passphrase, source, account, said, number, place, note, who, impact = sys.argv[1:]
at = Reading(wall=datetime(2026, 11, 23, 16, tzinfo=UTC), boot="boot-1", uptime_us=8_040_000_000, zone="UTC")
vault = open_vault(Path(folder), passphrase=passphrase)
words = IncidentWords(kind=Kind.THREAT, account=account, said=said, numbers=(number,), place=place, note=note, who=who, impact=impact)
log_incident(vault, words, files=[Path(source)], at=at)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("text", _TELLS.values(), ids=_TELLS)
def test_the_search_finds_what_is_spelled_openly(text: str) -> None:
    for before in (b"", b"x", b"xy"):
        assert any(
            spelling in base64.b64encode(before + text.encode() + b"z") for spelling in spellings(text)
        )
    assert spellings(text)[0] in f"said {text}".encode()


def test_nothing_logged_can_be_found_in_the_folder_after_a_kill(tmp_path: Path, clock: FixedClock) -> None:
    folder, source = tmp_path / "vault", tmp_path / _TELLS["file"]
    new_vault(folder, clock).vault.close()
    source.write_bytes(_TELLS["bytes"].encode() * 50)
    told = [_TELLS[name] for name in ("account", "said", "number", "place", "note", "who", "impact")]
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


_FULL = """
import resource, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from evidence_log.errors import DiskFull, NotWritable
from evidence_log.records.clock import Reading
from evidence_log.records.exhibit import Exhibit
from evidence_log.records.incident import Incident, Kind
from evidence_log.records.moment import unknown_moment
from evidence_log.vault.open import open_vault
folder, passphrase, source, limit = sys.argv[1:]
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
at = Reading(wall=datetime(2026, 11, 23, 16, tzinfo=UTC), boot="boot-1", uptime_us=8_040_000_000, zone="UTC")
with open_vault(Path(folder), passphrase=passphrase) as vault, vault.writer(at) as writer:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), resource.RLIM_INFINITY))
    try:
        for number in range(1000):
            incident = Incident(kind=Kind.CALL, account=f"call {number}", occurred=unknown_moment(None))
            print(writer.append(incident)[0].reference, flush=True)
            if source != "-":
                writer.append(Exhibit(incident=None, original=writer.keep(Path(source)), source_name="x"))
    except (DiskFull, NotWritable) as refusal:
        print(refusal.id, flush=True)
"""


@pytest.mark.parametrize(
    ("with_a_file", "limit"), [(True, 1_000_000), (False, 250_000)], ids=["for the file", "for the words"]
)
def test_a_full_disk_is_said_and_loses_nothing(
    tmp_path: Path, clock: FixedClock, with_a_file: object, limit: int
) -> None:
    folder, big = tmp_path / "vault", tmp_path / "big.bin"
    big.write_bytes(bytes(4_000_000))
    with new_vault(folder, clock).vault as vault:
        log(vault, clock, "before")
    source = str(big) if with_a_file else "-"
    command = [sys.executable, "-c", _FULL, str(folder), PASSPHRASE, source, str(limit)]
    *answered, refusal = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()

    assert refusal in ("disk-full", "not-writable")
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        assert {"INC-0001", *answered} == references(vault)
        log(vault, clock, "after")
    assert all(isinstance(each, Check) for each in check_vault(folder, passphrase=PASSPHRASE, read_data=True))
    assert list((folder / "tmp").iterdir()) == []
