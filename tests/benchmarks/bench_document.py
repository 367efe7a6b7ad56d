"""Documents beside typst, Platypus, fpdf2 and WeasyPrint: CPU after imports and memory, each in a process of its own.

`EVIDENCE_LOG_BENCH_DOCUMENTS=small,650,3200` says which; 3,200 pages take some of the others many minutes.
"""

import json
import os
import subprocess
import sys

from tests.benchmarks.document_peers import ENGINES, Measured, here

# Incidents and photos.
_SIZES = {"small": (2, 1), "650": (1000, 1000), "3200": (5000, 5000)}
_LONGEST = 3600


def rows() -> list[tuple[str, str, str, str]]:
    """Work, ours, peer, ratio; CPU seconds and MiB."""
    chosen = os.environ.get("EVIDENCE_LOG_BENCH_DOCUMENTS", "small,650").split(",")
    return [row for size in chosen for row in _rows(*_SIZES[size])]


def _rows(incidents: int, photos: int) -> list[tuple[str, str, str, str]]:
    ours = _measured("ours", incidents, photos)
    if ours is None:
        return []
    work = f"document: {incidents} incidents, {photos} photos, {ours.pages} pages, CPU"
    mine = f"{ours.cpu:.2f} s, {ours.memory:.0f} MiB"
    told = []
    for name in ENGINES:
        if name == "ours":
            continue
        peer = _measured(name, incidents, photos) if here(name) else None
        if peer is None:
            told.append((work, mine, f"{name} not run here", ""))
            continue
        theirs = f"{name} {peer.cpu:.2f} s, {peer.memory:.0f} MiB, {peer.pages} p."
        told.append((work, mine, theirs, f"{ours.cpu / peer.cpu:.2f}x"))
    return told


def _measured(name: str, incidents: int, photos: int) -> Measured | None:
    """Once, in a fresh process; None when it could not be done."""
    command = [sys.executable, "-m", "tests.benchmarks.document_peers", name, str(incidents), str(photos)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_LONGEST)
    except subprocess.TimeoutExpired:
        return None
    if done.returncode:
        sys.stderr.write(done.stderr[-300:])
        return None
    return Measured(*json.loads(done.stdout))


if __name__ == "__main__":
    for row in rows():
        print(*row, sep="  |  ")  # noqa: T201 -- the answer
