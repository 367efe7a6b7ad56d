"""A backup and the next one, verified, beside what borg, restic and rsync do with the same encrypted folder.

The peers copy (borg and restic also encrypt and deduplicate); none of them reads back what it wrote or knows what a
vault must hold.
"""

import os
import tempfile
import time
from pathlib import Path

from evidence_log.casework.back_up_vault import back_up_vault
from evidence_log.records.case import Case
from evidence_log.records.exhibit import Exhibit
from evidence_log.vault.create import create_vault
from evidence_log.vault.vault import Vault
from tests.benchmarks.peers import PASSPHRASE, Took, Work, called, has, shell, timed
from tests.conftest import FixedClock

_FILES, _SIZE, _MORE = 100, 2_000_000, 5


def rows() -> list[tuple[str, str, str, str]]:
    """Wall and CPU time of the first backup and of the next, after a few more files."""
    first = f"backup {_FILES} x {_SIZE // 1_000_000} MB, first"
    second = f"backup, {_MORE} more files"
    found: dict[str, dict[str, Took]] = {first: {}, second: {}}
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as place:
        folder, clock = Path(place), FixedClock()
        case = Case(zone="UTC")
        made = create_vault(
            folder / "vault", passphrase=PASSPHRASE, case=case, at=clock.read(), work_factor=10
        )
        with made.vault as vault:
            for work, files in ((first, _FILES), (second, _MORE)):
                _keep(vault, clock, files)
                for name, copy in _copies(vault, folder, clock).items():
                    found[work][name] = timed(copy)
    return [row for work, times in found.items() for row in _rows(work, times)]


def _rows(work: str, times: dict[str, Took]) -> list[tuple[str, str, str, str]]:
    wall, cpu = times["ours"]
    ours = f"{wall:.2f} s / {cpu:.2f}"
    rows = []
    for name in ("cp && sync", "rsync", "borg", "restic"):
        if name in times:
            their_wall, their_cpu = times[name]
            rows.append(
                (work, ours, f"{name} {their_wall:.2f} s / {their_cpu:.2f}", f"{wall / their_wall:.2f}x")
            )
        else:
            rows.append((work, ours, f"not run here: {name}", ""))
    return rows


def _keep(vault: Vault, clock: FixedClock, files: int) -> None:
    with vault.writer(clock.read()) as writer:
        for _ in range(files):
            kept = writer.keep_bytes(os.urandom(_SIZE))
            writer.append(Exhibit(incident=None, original=kept, source_name="x"))


def _copies(vault: Vault, folder: Path, clock: FixedClock) -> dict[str, Work]:
    """What there is to compare; the repositories of the peers are made beforehand."""
    source = str(vault.folder)
    (folder / "stick").mkdir(exist_ok=True)

    def ours() -> None:
        at = clock.read()
        for _ in back_up_vault(vault, folder / "stick", passphrase=PASSPHRASE, at=at):
            pass

    copies = {"ours": ours, "cp && sync": shell('cp -ru "$1" "$2" && sync', vault.folder, folder / "copy")}
    if has("rsync"):
        copies["rsync"] = called("rsync", "-a", "--fsync", f"{source}/", str(folder / "rsync"))
    if has("borg"):
        repository = str(folder / "borg")
        if not (folder / "borg").exists():
            called("borg", "init", "-e", "repokey", repository)()
        copies["borg"] = called("borg", "create", f"{repository}::{time.monotonic_ns()}", source)
    if has("restic"):
        repository = str(folder / "restic")
        if not (folder / "restic").exists():
            called("restic", "init", "-r", repository)()
        copies["restic"] = called("restic", "backup", "-r", repository, source)
    return copies
