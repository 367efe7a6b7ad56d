"""A file of an invented case: how it came to be, what is in it, and what is said about it. The files are data."""

from enum import StrEnum

from evidence_log.records.annotation import Carrier, ConsentBasis, KeyPassage
from evidence_log.records.record import Record


class Form(StrEnum):
    """What wrote the file."""

    PHOTO = "photo"
    HEIC = "heic"
    SENT = "sent"
    SCREENSHOT = "screenshot"
    SCAN = "scan"
    DOOR_VIDEO = "door-video"
    AMR = "amr"
    M4A = "m4a"
    SILK = "silk"
    OPUS = "opus"
    MAIL = "mail"
    TEXT = "text"


class Belonging(Record, frozen=True, kw_only=True):
    """One file. In `file_name` and `text` `{at}` is when it was made and `{digits}` the number it is about.

    `scene` is drawn with `words` in it; `seconds` and `seed` are a sound's. `head` are from, to and subject of a mail.
    `minutes` is how long after the incident it was made. `transcript` is a file of its own that lies beside it.
    """

    form: Form
    file_name: str
    scene: str = ""
    words: tuple[str, ...] = ()
    text: str = ""
    head: tuple[str, ...] = ()
    seconds: int = 0
    seed: int = 0
    offset: bool = False
    place: tuple[float, float] | None = None
    minutes: int = 0
    caption: str | None = None
    proves: str | None = None
    group: str | None = None
    carrier: Carrier | None = None
    consent: ConsentBasis | None = None
    transcript: str | None = None
    key_passages: tuple[KeyPassage, ...] = ()
    intimate: bool | None = None
    from_other_side: bool | None = None
