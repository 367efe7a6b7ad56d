"""What a vault says about itself in its own ledger."""

from evidence_log.records.record import Record


class Origin(Record, frozen=True):
    """The first entry: which vault this is, who can open it, who signs. `demo` marks invented data."""

    vault_id: str
    format: int
    recipient: str
    verifier: str
    demo: bool


class ClockStep(Record, frozen=True):
    """The computer's clock moved against its uptime, in milliseconds; or went backwards across a restart.

    `uptime_delta_ms` is null when the computer was restarted in between.
    """

    wall_delta_ms: int
    uptime_delta_ms: int | None
