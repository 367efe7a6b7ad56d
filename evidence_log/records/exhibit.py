"""Exhibits: originals put forward as evidence, what was found in them, what was made of them."""

import re
from enum import StrEnum

from evidence_log.records.moment import Moment
from evidence_log.records.record import Record

_HASH = re.compile(r"[0-9a-f]{64}")
_SALT = re.compile(r"[0-9a-f]{32}")


class KeptObject(Record, frozen=True):
    """Bytes that lie in the vault.

    `name` is the keyed hash the file is called by (64 hex digits), `sha256` of the plain bytes (64 hex
    digits), `size` in bytes, `salt` (32 hex digits) makes the commitment in the ledger entry unguessable.
    """

    name: str
    sha256: str
    size: int
    salt: str

    def __post_init__(self) -> None:
        """Refuse what cannot be a hash: the name becomes part of a path."""
        if not _HASH.fullmatch(self.name) or not _HASH.fullmatch(self.sha256):
            raise ValueError("a hash is 64 digits in lower-case hex")
        if not _SALT.fullmatch(self.salt):
            raise ValueError("a salt is 32 digits in lower-case hex")
        if self.size < 0:
            raise ValueError("a size is not negative")


class HowAcquired(StrEnum):
    """How an original came into the vault."""

    ATTACHED = "attached"
    FOUND = "found"
    CAPTURED = "captured"


class Exhibit(Record, frozen=True):
    """A thing put forward as evidence. `incident` is null for one found after an interrupted act.

    `source_name` is the file's name as it was, `source_modified` the file system's time of it (UTC, no
    evidence of anything by itself).
    """

    incident: str | None
    original: KeptObject
    source_name: str | None
    source_modified: Moment | None = None
    how: HowAcquired = HowAcquired.ATTACHED


class CustodyAct(StrEnum):
    """One handling of one exhibit."""

    ACQUIRED = "acquired"
    CHECKED = "checked"
    DERIVED = "derived"
    DISCLOSED = "disclosed"


class CustodyEvent(Record, frozen=True):
    """One handling of one exhibit; `document` names where it was disclosed."""

    exhibit: str
    act: CustodyAct
    document: str | None = None


class MediaState(StrEnum):
    """What the decoder could make of the bytes. `unexamined`: nobody has looked yet."""

    UNEXAMINED = "unexamined"
    OK = "ok"
    TRUNCATED = "truncated"
    CORRUPT = "corrupt"
    UNSUPPORTED = "unsupported"


class CapturedClaim(Record, frozen=True):
    """A time the file states for itself; `field` names where it stands, e.g. `exif.DateTimeOriginal`."""

    field: str
    moment: Moment


class Examination(Record, frozen=True):
    """What a tool, at a version, found a file to be. A claim of the file, not a fact about the world.

    `captured_claims` best first. Durations in milliseconds: decoded, and as the container declares.
    `width` and `height` in pixels as the picture is to be seen (orientation applied). `latitude_e7` and
    `longitude_e7` in degrees times ten million, WGS 84.
    """

    exhibit: str
    tool: str
    tool_version: str
    media_type: str
    state: MediaState
    captured_claims: tuple[CapturedClaim, ...] = ()
    duration_ms: int | None = None
    duration_declared_ms: int | None = None
    width: int | None = None
    height: int | None = None
    orientation: int | None = None
    latitude_e7: int | None = None
    longitude_e7: int | None = None
    device: str | None = None
    problem: str | None = None


class DerivativePurpose(StrEnum):
    """What a derivative is for."""

    PREVIEW = "preview"
    ENVELOPE = "envelope"


class Derivative(Record, frozen=True):
    """Bytes made from an exhibit, which stays untouched.

    A preview is a JPEG of at most 830 pixels on its longer side, metadata stripped. An envelope is the JSON
    that `Envelope` describes.
    """

    exhibit: str
    purpose: DerivativePurpose
    kept: KeptObject
    media_type: str
    made_by: str


class Envelope(Record, frozen=True):
    """Loudness over time: one peak per step, 0 to 1000 of full scale. Relative, never decibels."""

    step_ms: int
    peaks: tuple[int, ...]
