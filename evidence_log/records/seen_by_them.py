"""What the other side may come to read in a document, and what is kept from it."""

from enum import StrEnum

from evidence_log.records.record import Record


class Seen(StrEnum):
    """What may be read."""

    NAME = "name"
    WITNESSES = "witnesses"
    OTHERS = "others"
    REPRESENTATIVES = "representatives"
    NUMBERS = "numbers"
    ACCOUNT = "account"
    EXACT_WORDS = "exact-words"
    IMPACT = "impact"
    PLACES = "places"
    PICTURES = "pictures"
    TRANSCRIPTS = "transcripts"
    MESSAGES = "messages"
    FILES = "files"
    STEPS = "steps"
    CORRECTIONS = "corrections"


class Held(StrEnum):
    """What is there and kept out."""

    ADDRESS = "address"
    PHONE = "phone"
    WORKPLACE = "workplace"
    GPS = "gps"
    DEVICES = "devices"
    INTIMATE = "intimate"
    NOTES = "notes"


class Shown(Record, frozen=True):
    """One thing that may be read: how many there are, and for persons who."""

    what: Seen
    count: int
    names: tuple[str, ...] = ()


class SeenByThem(Record, frozen=True):
    """All of it for one document, only what is there. `certain`: they will have it; `private`: it is to be kept from them."""

    certain: bool = False
    private: bool = False
    shown: tuple[Shown, ...] = ()
    held: tuple[Held, ...] = ()
