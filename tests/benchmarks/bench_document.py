"""Documents beside typst, Platypus, fpdf2 and WeasyPrint: CPU after imports and memory, each in a process of its own.

`EVIDENCE_LOG_BENCH_DOCUMENTS=small,650,3200` says which; with 3,200 pages some of the others take many minutes, and whichever
is not done after `EVIDENCE_LOG_BENCH_SECONDS` (1,200) is stopped and told as not done.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator

from tests.benchmarks.document_peers import ENGINES, Measured, here

# Incidents and photos.
_SIZES = {"small": (2, 1), "650": (1000, 1000), "3200": (5000, 5000)}


def rows() -> Iterator[tuple[str, str, str, str]]:
    """Work, ours, peer, ratio; CPU seconds and MiB. Each is told as it is done."""
    for size in os.environ.get("EVIDENCE_LOG_BENCH_DOCUMENTS", "small,650,3200").split(","):
        yield from _rows(*_SIZES[size])


def _rows(incidents: int, photos: int) -> Iterator[tuple[str, str, str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        prepare = [
            sys.executable,
            "-m",
            "tests.benchmarks.document_work",
            str(incidents),
            str(photos),
            folder,
        ]
        subprocess.run(prepare, check=True)
        ours = _measured("ours", photos, folder)
        if isinstance(ours, str):
            return
        work = f"document: {incidents} incidents, {photos} photos, {ours.pages} pages, CPU"
        mine = f"{ours.cpu:.2f} s, {ours.memory:.0f} MiB"
        for name in ENGINES:
            if name == "ours":
                continue
            peer = _measured(name, photos, folder)
            if isinstance(peer, str):
                yield work, mine, f"{name} {peer}", ""
                continue
            theirs = f"{name} {peer.cpu:.2f} s, {peer.memory:.0f} MiB, {peer.pages} p."
            yield work, mine, theirs, f"{ours.cpu / peer.cpu:.2f}x"


def _measured(name: str, photos: int, folder: str) -> Measured | str:
    """Once, in a fresh process; why not where it could not be done."""
    if not here(name):
        return "not run here"
    longest = int(os.environ.get("EVIDENCE_LOG_BENCH_SECONDS", "1200"))
    command = [sys.executable, "-m", "tests.benchmarks.document_peers", name, str(photos), folder]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=longest)
    except subprocess.TimeoutExpired:
        return f"not done after {longest} s"
    if done.returncode:
        sys.stderr.write(done.stderr[-300:])
        return "failed"
    return Measured(*json.loads(done.stdout))


if __name__ == "__main__":
    for row in rows():
        print(*row, sep="  |  ")  # noqa: T201 -- the answer
