"""Hours of the day that somebody asked for or agreed to: local time, as text."""

import re
from datetime import time

import msgspec

from evidence_log.records.record import Record

_CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")


class DayHours(Record, frozen=True):
    """From one time of the day to another, as `09:00`. Hours over midnight end before they begin."""

    from_: str = msgspec.field(name="from")
    to: str

    def __post_init__(self) -> None:
        """Refuse what is no time of the day, and hours that are none."""
        if not all(_CLOCK.fullmatch(each) for each in (self.from_, self.to)):
            raise ValueError("hours are written 09:00")
        if self.from_ == self.to:
            raise ValueError("hours begin and end at different times")

    @property
    def opens(self) -> time:
        """When they begin."""
        return time.fromisoformat(self.from_)

    @property
    def closes(self) -> time:
        """When they end."""
        return time.fromisoformat(self.to)
