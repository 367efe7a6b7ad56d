"""What was written while the vault was locked, and what became of it at the next unlock."""

import re

import msgspec

from evidence_log.records.clock import Reading
from evidence_log.records.decision import Because, Decision
from evidence_log.records.exhibit import KeptObject
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.instant import instant, zone_named
from evidence_log.records.learned import learned
from evidence_log.records.record import Record

CAPTURE_ID = re.compile(r"CAP-[0-9A-HJKMNP-TV-Z]{6}")

_CONTENT = re.compile(r"content-[0-9a-f]{32}\.age")
_HASH = re.compile(r"[0-9a-f]{64}")


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

    def __post_init__(self) -> None:
        """Refuse what cannot be one: anybody can put a file into the inbox, and `content` becomes part of a path."""
        if not _CONTENT.fullmatch(self.content) or not _HASH.fullmatch(self.sha256) or self.size < 0:
            raise ValueError("not a captured file")


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

    def __post_init__(self) -> None:
        """Refuse what the program does not write."""
        zone_named(self.zone)
        if instant(self.wall).tzinfo is None or self.uptime_us < 0 or self.number < 1:
            raise ValueError("not a capture's place and time")
        if (self.words is None) == (self.to is None):
            raise ValueError("a capture is words, or files for something")
        if not CAPTURE_ID.fullmatch(self.capture) or not _HASH.fullmatch(self.prev):
            raise ValueError("not a capture's number")

    @property
    def at(self) -> Reading:
        """The reading of the clock it was captured at."""
        return Reading(wall=instant(self.wall), boot=self.boot, uptime_us=self.uptime_us, zone=self.zone)


# What is not asked again.
SETTLED = (Decision.ACCEPTED, Decision.DECLINED)


class CaptureReview(Record, frozen=True):
    """What became of a capture. `incident` is where accepted words or files went.

    `item_sha256` is of the item's file as it lay in the inbox, `captured_at` what the computer's clock said then.
    `missing` counts the items that should stand between the one before and this, and do not. A declined one is kept
    here: `written` is the capture as it was written (JSON), `files` are the bytes it came with.
    """

    capture: str
    number: int
    item_sha256: str
    captured_at: str
    because: Because
    decision: Decision
    missing: int = 0
    incident: str | None = None
    written: str | None = None
    files: tuple[KeptObject, ...] = ()

    @property
    def declined(self) -> Capture | None:
        """The capture as it was written, where it was declined; ValueError when that is no capture."""
        return None if self.written is None else msgspec.json.decode(self.written, type=learned(Capture))
