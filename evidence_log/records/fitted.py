"""How a document was made to fit the size its reader takes."""

from enum import StrEnum

from evidence_log.records.record import Record


class Rung(StrEnum):
    """What a document shows, from all of it down to lists; each leaves out what the one before it does, and more."""

    WHOLE = "whole"
    SMALLER_PICTURES = "smaller-pictures"
    SMALLEST_PICTURES = "smallest-pictures"
    NO_PICTURES = "no-pictures"
    EXHIBITS_LISTED = "exhibits-listed"
    INCIDENTS_LISTED = "incidents-listed"

    def reaches(self, other: "Rung") -> bool:
        """Whether it leaves out at least what the other does."""
        rungs = list(Rung)
        return rungs.index(self) >= rungs.index(other)


class Fitted(Record, frozen=True):
    """The rung a document was made on, and the size in bytes it had to stay within."""

    rung: Rung
    most_bytes: int
