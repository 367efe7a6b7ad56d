"""Keeping files and looking at all of their bytes again, beside what other programs do with the same files.

`EVIDENCE_LOG_BENCH_FILES` (default 200) is how many files of 10 MB; those of 200 KB are five times as many. Two rounds in
turn, the least of each figure. What each program does and does not do: docs/benchmarks.md.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from evidence_log.records.case import Case
from evidence_log.records.exhibit import Exhibit
from evidence_log.vault.check import check_vault
from evidence_log.vault.create import create_vault
from tests.benchmarks.peers import PASSPHRASE, Took, has, least, peers, timed
from tests.conftest import FixedClock

_FILES = int(os.environ.get("EVIDENCE_LOG_BENCH_FILES", "200"))
_SIZES = {"10 MB": (10_000_000, _FILES), "200 KB": (200_000, _FILES * 5)}
_ROUNDS = 2
_OURS, _ENTERED = "kept", "kept and entered"

Row = tuple[str, str, str, str]


def rows() -> Iterator[Row]:
    """For each size of file, wall and CPU seconds and the ratios to each peer."""
    for name, (size, count) in _SIZES.items():
        amount = size * count / 1e6
        kept, verified = _rounds(size, count)
        for ours in (_OURS, _ENTERED):
            yield from _table(f"keep {count} x {name}, {ours}", ours, kept, amount)
        yield from _table(f"verify {count} x {name}, all data", _ENTERED, verified, amount)


def _rounds(size: int, count: int) -> tuple[dict[str, Took | None], dict[str, Took | None]]:
    """The least of all rounds, for keeping and for verifying, by name; None for what is not here."""
    kept: dict[str, Took | None] = {}
    verified: dict[str, Took | None] = {}

    def note(where: dict[str, Took | None], name: str, took: Took) -> None:
        before = where.get(name)
        where[name] = took if before is None else least(before, took)

    for _ in range(_ROUNDS):
        with tempfile.TemporaryDirectory(dir=Path.cwd()) as made:
            folder, source = Path(made), Path(made) / "source"
            source.mkdir()
            for number in range(count):
                (source / f"{number:05d}.bin").write_bytes(os.urandom(size))
            note(kept, _OURS, _keep(source, folder / "kept", entered=False))
            shutil.rmtree(folder / "kept")
            note(kept, _ENTERED, _keep(source, folder / "vault", entered=True))
            note(verified, _ENTERED, timed(partial(_verify, folder / "vault")))
            shutil.rmtree(folder / "vault")
            for peer in peers(source, folder):
                if not has(peer.needs):
                    kept[peer.name] = verified[peer.name] = None
                    continue
                note(kept, peer.name, timed(peer.keep))
                note(verified, peer.name, timed(peer.verify))
                shutil.rmtree(peer.place)
    return kept, verified


def _keep(source: Path, folder: Path, *, entered: bool) -> Took:
    clock = FixedClock()
    made = create_vault(folder, passphrase=PASSPHRASE, case=Case(zone="UTC"), at=clock.read(), work_factor=10)

    def keep() -> None:
        with made.vault.writer(clock.read()) as writer:
            for path in sorted(source.iterdir()):
                original = writer.keep(path)
                if entered:
                    writer.append(Exhibit(incident=None, original=original, source_name=path.name))

    with made.vault:
        return timed(keep)


def _verify(folder: Path) -> None:
    for _ in check_vault(folder, passphrase=PASSPHRASE, read_data=True):
        pass


def _table(work: str, ours: str, found: dict[str, Took | None], amount: float) -> Iterator[Row]:
    mine = found[ours]
    assert mine is not None
    said = f"{mine.wall:.2f} s / {mine.cpu:.2f}"
    for name, peer in found.items():
        if name in (_OURS, _ENTERED):
            continue
        if peer is None:
            yield work, said, f"not run here: {name}", ""
            continue
        theirs = f"{name} {peer.wall:.2f} s / {peer.cpu:.2f}"
        yield work, said, theirs, f"{mine.wall / peer.wall:.2f}x / {mine.cpu / peer.cpu:.2f}x"
    yield work, f"{amount / mine.cpu:.0f} MB/CPU-s", "", ""
