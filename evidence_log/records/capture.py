"""What was written while the vault was locked, and what became of it at the next unlock."""

from enum import StrEnum

from evidence_log.records.exhibit import KeptObject
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.record import Record


class Because(StrEnum):
    """Why it went into the inbox."""

    LOCKED = "locked"
    BUSY = "busy"


class CapturedFile(Record, frozen=True):
    """A file taken in while locked. `content` is the name of the age file beside the item.

    `size` in bytes, `sha256` of the plain bytes in hex; `source_modified_us` microseconds since 1970 UTC as the
    file system said.
    """

    content: str
    sha256: str
    size: int
    source_name: str
    source_modified_us: int | None


class Capture(Record, frozen=True):
    """One item of the inbox, before it is taken in: words, or files for an incident or another capture.

    `number` counts the items of this vault from 1 without gaps; `prev` is the SHA-256 (hex) of the file of the item
    before, 64 zeros for the first. `to` names the incident or capture its files belong to. `wall` is what the
    computer's clock said, an instant as text with the machine's offset; `uptime_us` counts from `boot`.
    """

    v: int
    capture: str
    number: int
    prev: str
    because: Because
    words: IncidentWords | None
    to: str | None
    files: tuple[CapturedFile, ...]
    wall: str
    boot: str
    uptime_us: int
    zone: str


class Decision(StrEnum):
    """What the owner said about a capture."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    LATER = "later"


class CaptureReview(Record, frozen=True):
    """What became of a capture. `incident` is where accepted words or files went.

    `item_sha256` is of the item's file as it lay in the inbox, `captured_at` what the computer's clock said then.
    `missing` counts the items that should stand between the one before and this, and do not. A declined one keeps
    its `words` (JSON of the words as written) and `files` here.
    """

    capture: str
    number: int
    item_sha256: str
    captured_at: str
    because: Because
    decision: Decision
    missing: int = 0
    incident: str | None = None
    words: str | None = None
    files: tuple[KeptObject, ...] = ()
