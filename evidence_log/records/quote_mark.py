"""How well the text of a law is known."""

from enum import StrEnum


class Mark(StrEnum):
    """How well a text is known: whether it was read itself, or only what others say of it."""

    VERIFIED = "VERIFIED"
    VERIFIED_O = "VERIFIED-O"
    VERIFIED_M = "VERIFIED-M"
    VERIFIED_R = "VERIFIED-R"
    SECONDARY_Q = "SECONDARY-Q"
    SECONDARY_P = "SECONDARY-P"
    MEMORY = "MEMORY"

    @property
    def was_read(self) -> bool:
        """Whether the text itself was read: only then may its words be quoted."""
        return self in (Mark.VERIFIED, Mark.VERIFIED_O, Mark.VERIFIED_M)
