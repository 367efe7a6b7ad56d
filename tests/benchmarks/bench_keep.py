"""Keeping files (hashed, encrypted, durable) beside copying, syncing and hashing them with the system's own tools."""

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from evidence_log.records.case import Case
from evidence_log.vault.create import create_vault
from tests.conftest import FixedClock

_FILES, _SIZE = 40, 10_000_000
_ROUNDS = 3


def rows() -> list[tuple[str, str, str, str]]:
    """Best wall time of three rounds each, in turn."""
    work = f"keep {_FILES} x {_SIZE // 1_000_000} MB, durable, wall"
    if shutil.which("sha256sum") is None:
        return [(work, "", "not run here: sha256sum", "")]
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        source = Path(folder) / "source"
        source.mkdir()
        for number in range(_FILES):
            (source / f"{number}.bin").write_bytes(os.urandom(_SIZE))
        ours, theirs = [], []
        for number in range(_ROUNDS):
            theirs.append(_copy_sync_hash(source, Path(folder) / f"copy-{number}"))
            ours.append(_keep(source, Path(folder) / f"vault-{number}"))
    best, peer = min(ours), min(theirs)
    return [(work, f"{best:.2f} s", f"cp+sync+sha256sum {peer:.2f} s", f"{best / peer:.2f}x")]


def _keep(source: Path, folder: Path) -> float:
    clock = FixedClock()
    vault = create_vault(
        folder, passphrase="quick", case=Case(zone="UTC"), at=clock.read(), work_factor=10
    ).vault
    begin = time.perf_counter()
    with vault.writer(clock.read()) as writer:
        for path in sorted(source.iterdir()):
            writer.keep(path)
    taken = time.perf_counter() - begin
    vault.close()
    shutil.rmtree(folder)
    return taken


def _copy_sync_hash(source: Path, target: Path) -> float:
    begin = time.perf_counter()
    command = f"cp -r '{source}' '{target}' && sync -f '{target}' && sha256sum '{target}'/* >/dev/null"
    subprocess.run(command, shell=True, check=True)  # noqa: S602 -- the peer is a shell line
    taken = time.perf_counter() - begin
    shutil.rmtree(target)
    return taken
