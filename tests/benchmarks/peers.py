"""What other programs do with the same files, and how it is measured: wall and CPU seconds, child processes included.

From Debian: coreutils, openssl, borgbackup, restic, rsync. bagit comes from PyPI (`pip install bagit setuptools`). What is
not installed is named as not run here. What each does and does not do: docs/benchmarks.md.
"""

import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

PASSPHRASE = "quick"
_ENVIRONMENT = {
    "BORG_PASSPHRASE": PASSPHRASE,
    "BORG_UNKNOWN_UNENCRYPTED_REPO_ACCESS_IS_OK": "yes",
    "RESTIC_PASSWORD": PASSPHRASE,
}
_BAG = "import bagit, sys; bagit.make_bag(sys.argv[1], checksums=['sha256'])"
_VALIDATE = "import bagit, sys; bagit.Bag(sys.argv[1]).validate()"


class Took(NamedTuple):
    """Seconds."""

    wall: float
    cpu: float


Work = Callable[[], object]


def timed(work: Work) -> Took:
    """How long it takes, with what it starts."""
    before, begin = _cpu(), time.perf_counter()
    work()
    return Took(time.perf_counter() - begin, _cpu() - before)


def least(*took: Took) -> Took:
    """The least of each, of several rounds."""
    return Took(min(each.wall for each in took), min(each.cpu for each in took))


def called(*command: str) -> Work:
    """Run a program to its end."""
    environment = {**os.environ, **_ENVIRONMENT}
    return lambda: subprocess.run(command, check=True, capture_output=True, env=environment)


def shell(line: str, *values: Path) -> Work:
    """Run a line of the shell; `$1` and so on are the values."""
    return called("sh", "-c", line, "sh", *(str(value) for value in values))


def has(program: str) -> bool:
    """Whether it can be run here."""
    return find_spec(program) is not None if program == "bagit" else shutil.which(program) is not None


class Peer(NamedTuple):
    """Another program: the one it needs, where it puts things, how it takes files in, and how it looks at them again."""

    name: str
    needs: str
    place: Path
    keep: Work
    verify: Work


def peers(source: Path, folder: Path) -> list[Peer]:
    """Those there are to compare; the folder is theirs, and their repositories are made in it beforehand."""
    copy, bag = folder / "copy", folder / "bag"
    borg, restic = folder / "borg", folder / "restic"
    found = [
        Peer(
            "cp, sync, sha256sum",
            "sha256sum",
            copy,
            shell('cp -r "$1" "$2" && sync -f "$2" && sha256sum "$2"/* >/dev/null', source, copy),
            shell('sha256sum "$1"/* >/dev/null', copy),
        ),
        Peer(
            "cp, sync, openssl dgst",
            "openssl",
            copy,
            shell('cp -r "$1" "$2" && sync -f "$2" && openssl dgst -sha256 "$2"/* >/dev/null', source, copy),
            shell('openssl dgst -sha256 "$1"/* >/dev/null', copy),
        ),
        Peer(
            "bagit",
            "bagit",
            bag,
            lambda: (shell('cp -r "$1" "$2"', source, bag)(), called(sys.executable, "-c", _BAG, str(bag))()),
            called(sys.executable, "-c", _VALIDATE, str(bag)),
        ),
        Peer(
            "borg",
            "borg",
            borg,
            called("borg", "create", "-C", "none", f"{borg}::files", str(source)),
            called("borg", "check", "--verify-data", str(borg)),
        ),
        Peer(
            "restic",
            "restic",
            restic,
            called("restic", "backup", "-q", "-r", str(restic), str(source)),
            called("restic", "check", "-q", "--read-data", "-r", str(restic)),
        ),
    ]
    for program, make in (
        ("borg", called("borg", "init", "-e", "repokey-blake2", str(borg))),
        ("restic", called("restic", "init", "-q", "-r", str(restic))),
    ):
        if has(program):
            make()
    return found


def _cpu() -> float:
    uses = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in uses)
