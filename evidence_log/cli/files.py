"""Files that are asked for one by one: their names stay out of the shell's history."""

import shlex
from pathlib import Path

from evidence_log.cli.arguments import path_of
from evidence_log.cli.invocation import Invocation
from evidence_log.vault.there import is_there


def asked_files(invocation: Invocation, *, option: str) -> list[Path]:
    """Ask until nothing is typed; `option` is what to give where there is no terminal."""
    files: list[Path] = []
    while typed := invocation.ask("cli.ask-file", option=option):
        files.append(_path(typed))
    return files


def _path(typed: str) -> Path:
    """A path as typed, or as a terminal writes one that is dropped on it: quoted, or with escaped blanks."""
    plain = path_of(typed)
    if is_there(plain) or "\\" in typed[1:3]:
        return plain
    try:
        parts = shlex.split(typed)
    except ValueError:
        return plain
    return path_of(parts[0]) if len(parts) == 1 else plain
