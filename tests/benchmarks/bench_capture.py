"""Writing down from the shell while the vault is locked, durable, beside Python with sqlite3 and one durable commit.

The peer starts an interpreter, opens a database and commits a row with `synchronous=FULL`: it encrypts nothing, chains
nothing, and knows no words.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from evidence_log.records.case import Case
from evidence_log.vault.create import create_vault
from tests.conftest import FixedClock

_TIMES = 9
_PEER = (
    "import sqlite3; c = sqlite3.connect('peer.db'); c.execute('PRAGMA synchronous = FULL'); "
    "c.execute('CREATE TABLE IF NOT EXISTS t (x)'); c.execute('INSERT INTO t VALUES (1)'); c.commit()"
)


def rows() -> list[tuple[str, str, str, str]]:
    """Milliseconds of processor and of the clock, lower is better."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as made:
        folder = Path(made) / "vault"
        at = FixedClock().read()
        create_vault(folder, passphrase="quick", case=Case(zone="UTC"), at=at, work_factor=10).vault.close()
        ours = [sys.executable, "-m", "evidence_log", "log", "call", "-", "--vault", str(folder)]
        ours_took = [_took(ours, made) for _ in range(_TIMES)]
        peer_took = [_took([sys.executable, "-c", _PEER], made) for _ in range(_TIMES)]
    table = []
    for place, name in enumerate(("CPU", "wall")):
        mine = statistics.median(each[place] for each in ours_took)
        peer = statistics.median(each[place] for each in peer_took)
        said = (f"{mine * 1e3:.0f} ms", f"sqlite3 commit {peer * 1e3:.0f} ms", f"{mine / peer:.1f}x")
        table.append((f"write down while locked, {name}", *said))
    return table


def _took(command: list[str], folder: str) -> tuple[float, float]:
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    subprocess.run(command, input=b"he rang", check=True, capture_output=True, cwd=folder, env=environment)
    after, end = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent, end - begin
