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
    UNPACKED = "unpacked"


class Exhibit(Record, frozen=True):
    """A thing put forward as evidence. `incident` is null for one found after an interrupted act.

    `source_name` is the file's name as it was, `source_path` its place within the folder or archive that was attached,
    `source_modified` the time the file system or the archive gave for it (no evidence of anything by itself). `inside`
    is the exhibit it was unpacked from.
    """

    incident: str | None
    original: KeptObject
    source_name: str | None
    source_modified: Moment | None = None
    how: HowAcquired = HowAcquired.ATTACHED
    source_path: str | None = None
    inside: str | None = None


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


class OddityKind(StrEnum):
    """A visible fact about the bytes that whoever looks at the file should know."""

    NAME_DISAGREES = "name-disagrees"
    TRAILING_BYTES = "trailing-bytes"
    ALSO_READS_AS = "also-reads-as"
    MOTION_PHOTO = "motion-photo"
    SECOND_PICTURE = "second-picture"
    PREVIEW_ONLY = "preview-only"
    TIMES_DISAGREE = "times-disagree"
    TIME_REFUSED = "time-refused"
    OTHER_DECLARED = "other-declared"
    NOT_UNPACKED = "not-unpacked"


class Oddity(Record, frozen=True):
    """One such fact; `detail` is what it is about, in the file's own words or as a plain number."""

    kind: OddityKind
    detail: str | None = None


class DeliveryPath(StrEnum):
    """How a file probably came to be as it is. A guess from what is in it, never a verdict."""

    CAMERA_ORIGINAL = "camera-original"
    CHAT_COPY = "chat-copy"
    SCREENSHOT = "screenshot"
    SCREEN_RECORDING = "screen-recording"
    EDITED = "edited"
    STRIPPED = "stripped"
    RE_ENCODED = "re-encoded"
    UNKNOWN = "unknown"


class Delivery(Record, frozen=True):
    """The guess, and the facts it rests on (catalog names under `media.reason`)."""

    guess: DeliveryPath
    reasons: tuple[str, ...]


class Examination(Record, frozen=True):
    """What a tool, at a version, found a file to be. A claim of the file, not a fact about the world.

    `captured_claims` best first. Durations in milliseconds: decoded, and as the container declares.
    `width` and `height` in pixels as the picture is to be seen (orientation applied). `latitude_e7` and
    `longitude_e7` in degrees times ten million, WGS 84. `codecs` as FFmpeg calls them, `sample_rate` in Hz.
    `pages` of a PDF, `members` of an archive. `numbers` and `contact` are what a call recorder wrote into the file's
    name. `likeness` is a 64-bit difference hash of the picture in 16 hex digits: near ones look alike.
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
    codecs: tuple[str, ...] = ()
    channels: int | None = None
    sample_rate: int | None = None
    pages: int | None = None
    members: int | None = None
    numbers: tuple[str, ...] = ()
    contact: str | None = None
    oddities: tuple[Oddity, ...] = ()
    delivery: Delivery | None = None
    likeness: str | None = None


class DerivativePurpose(StrEnum):
    """What a derivative is for."""

    PREVIEW = "preview"
    ENVELOPE = "envelope"
    CONTACT_SHEET = "contact-sheet"
    PLAYABLE = "playable"
    TEXT = "text"


class Derivative(Record, frozen=True):
    """Bytes made from an exhibit, which stays untouched.

    A preview is a JPEG of at most 830 pixels on its longer side, metadata stripped; of a PDF it is the first page. An
    envelope is the JSON that `Envelope` describes. A contact sheet is a JPEG of up to 12 frames with their times. A
    playable copy is a WAV or a JPEG in full size of what few programs open. A text is UTF-8, for reading and searching.
    """

    exhibit: str
    purpose: DerivativePurpose
    kept: KeptObject
    media_type: str
    made_by: str


class Passage(Record, frozen=True):
    """A stretch of a recording, in milliseconds from its beginning."""

    from_ms: int
    to_ms: int


class Envelope(Record, frozen=True):
    """Loudness over time: one peak per step, 0 to 1000 of full scale. Relative, never decibels.

    `loudest` are the loudest passages, in order of time.
    """

    step_ms: int
    peaks: tuple[int, ...]
    loudest: tuple[Passage, ...] = ()
