"""Whether the computer's clock was moved since the last entry."""

from datetime import timedelta

from evidence_log.ledger.chain import decode_entry
from evidence_log.records.clock import Reading
from evidence_log.records.vault_facts import ClockStep
from evidence_log.vault.recorded import entry_time

_TOLERANCE = timedelta(seconds=2)


def clock_step(last: bytes | None, at: Reading) -> ClockStep | None:
    """Within one boot wall and uptime advance together; across boots the wall does not go backwards."""
    if last is None:
        return None
    entry = decode_entry(last)
    wall = at.wall - entry_time(entry)
    millisecond = timedelta(milliseconds=1)
    if entry.boot != at.boot:
        backwards = wall < timedelta(0)
        return ClockStep(wall_delta_ms=wall // millisecond, uptime_delta_ms=None) if backwards else None
    uptime = timedelta(microseconds=at.uptime_us - entry.mono_us)
    if abs(wall - uptime) <= _TOLERANCE:
        return None
    return ClockStep(wall_delta_ms=wall // millisecond, uptime_delta_ms=uptime // millisecond)
