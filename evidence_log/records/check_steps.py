"""What a requirement asks of steps, days and circumstances: the measure of each such check, as its values."""

import msgspec

from evidence_log.records.check import Check, Names


class Stated(Check, frozen=True, tag="stated"):
    """The circumstance was answered with one of these."""

    circumstance: str
    is_: tuple[str, ...] = msgspec.field(name="is")

    @property
    def names(self) -> Names:
        """The circumstance."""
        return (("circumstance", (self.circumstance,)),)
