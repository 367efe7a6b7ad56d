"""A clock of its own for an invented past: wall time and uptime advance together, only when told."""

from datetime import UTC, datetime, timedelta

from evidence_log.records.clock import Reading

_HEADSTART = timedelta(days=1)


class StoryClock:
    """Starts before the story and is set forward to each thing that is written down."""

    def __init__(self, start: datetime, zone: str) -> None:
        self._start = start.astimezone(UTC) - _HEADSTART
        self._wall = self._start
        self._zone = zone

    def at(self, wall: datetime) -> Reading:
        """Let time pass until then; never backwards."""
        self._wall = max(self._wall, wall.astimezone(UTC))
        uptime = _HEADSTART + (self._wall - self._start)
        microseconds = uptime // timedelta(microseconds=1)
        return Reading(wall=self._wall, boot="story", uptime_us=microseconds, zone=self._zone)
