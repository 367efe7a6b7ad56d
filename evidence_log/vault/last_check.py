"""What the last look at the vault found: `last-check.json`, for `status` and for checking in turns. Not evidence."""

import json
from pathlib import Path
from typing import Literal

import msgspec

from evidence_log.errors import DiskFull, NotWritable
from evidence_log.records.learned import learned
from evidence_log.records.record import Record
from evidence_log.records.verification import Verdict
from evidence_log.vault.durable import regular, write_durably

LAST_CHECK = "last-check.json"

ReadData = Literal["none", "all", "subset"]


class LastCheck(Record, frozen=True):
    """When, with which verdict, and whether kept files were read: none, all, or the subset before `next_subset`."""

    at: str
    verdict: Verdict
    read_data: ReadData
    next_subset: int = 0


def read_last_check(folder: Path) -> LastCheck | None:
    """What was remembered; None where nothing readable is."""
    try:
        return msgspec.convert(json.loads(regular(folder / LAST_CHECK).read_bytes()), learned(LastCheck))
    except (OSError, ValueError, RecursionError):  # msgspec.ValidationError is a ValueError
        return None


def write_last_check(folder: Path, check: LastCheck) -> None:
    """Remember it. Silently not where nothing can be written: a look must work on read-only media."""
    said = json.dumps(msgspec.to_builtins(check), indent=1) + "\n"
    try:
        write_durably(folder / LAST_CHECK, said.encode(), tmp=folder / "tmp")
    except (DiskFull, NotWritable):
        return
