"""Why something was written into the inbox, and what was answered of it."""

from enum import StrEnum


class Because(StrEnum):
    """Why it went into the inbox."""

    LOCKED = "locked"
    BUSY = "busy"


class Decision(StrEnum):
    """What the owner said about a capture."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    LATER = "later"
