"""What came of long acts: indexing, copying, restoring, destroying."""

from evidence_log.records.receipt import Receipt
from evidence_log.records.record import Record
from evidence_log.records.verification import Verification


class Rebuilt(Record, frozen=True):
    """An index made anew: of how many entries, and how many incidents can be found by it."""

    entries: int
    incidents: int


class Copied(Record, frozen=True):
    """What was carried over: files new in the copy, those that were there already, those removed from it.

    `only_in_copy` are objects the vault has lost and the copy still holds; `lost` those neither has.
    """

    fresh: tuple[str, ...] = ()
    fresh_bytes: int = 0
    there: int = 0
    removed: int = 0
    only_in_copy: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


class BackedUp(Record, frozen=True):
    """A backup: where, how much, what the look at it found. `receipt` is null when it was not sound."""

    folder: str
    entries: int
    root: str
    copied: Copied
    elsewhere: bool
    verification: Verification
    receipt: Receipt | None


class Restored(Record, frozen=True):
    """A restore: `series` and `receipt` are null when what was found keeps the vault from going on."""

    folder: str
    source: str
    entries: int | None
    verification: Verification
    series: str | None
    receipt: Receipt | None


class Destroyed(Record, frozen=True):
    """A vault that is gone: how many files of it, and what else lay in the folder and stays there."""

    folder: str
    removed: int
    left: tuple[str, ...]
