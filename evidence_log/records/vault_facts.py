"""What a vault says about itself in its own ledger."""

from enum import StrEnum

from evidence_log.records.record import Record


class KeyWrap(StrEnum):
    """What opens the vault."""

    PASSPHRASE = "passphrase"  # noqa: S105 -- the word, not one of them
    RECOVERY = "recovery"
    NOTHING = "nothing"


class Way(Record, frozen=True):
    """A way of opening the vault; `sha256` (hex) of the key file it goes through, null where none is encrypted."""

    wrap: KeyWrap
    sha256: str | None


class Origin(Record, frozen=True):
    """The first entry: which vault this is, who can open it, who signs. `demo` marks invented data.

    `opened_by` are the ways of opening it that were made with it.
    """

    vault_id: str
    format: int
    recipient: str
    verifier: str
    demo: bool
    opened_by: tuple[Way, ...]


class ClockStep(Record, frozen=True):
    """The computer's clock moved against its uptime, in milliseconds; or went backwards across a restart.

    `uptime_delta_ms` is null when the computer was restarted in between.
    """

    wall_delta_ms: int
    uptime_delta_ms: int | None


class KeyChange(Record, frozen=True):
    """A way of opening the vault was made anew: `made`, by somebody who had opened it with `opened_with`.

    `opened_with` is null when the change was interrupted and entered later.
    """

    made: Way
    opened_with: KeyWrap | None


class Backup(Record, frozen=True):
    """A copy was written and verified: `place` as the person named it, up to and including `entries` entries.

    `elsewhere` says whether it lies on another device than the vault, as far as the system tells.
    """

    place: str
    entries: int
    elsewhere: bool


class Restoration(Record, frozen=True):
    """The vault goes on from a copy of `entries` entries. From here references carry `series`."""

    series: str
    entries: int
