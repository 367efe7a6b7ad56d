"""The answer to an act that wrote something."""

from evidence_log.errors import Refusal
from evidence_log.records.record import Record


class Hint(Record, frozen=True):
    """A catalog id and the values its sentence needs, as pairs of text."""

    id: str
    values: tuple[tuple[str, str], ...] = ()


class Receipt(Record, frozen=True):
    """What was entered: its reference, its place in the ledger, and the head after it.

    `recorded_at` is an instant as text with the machine's offset. `head` is the RFC 6962 root in hex.
    """

    reference: str
    seq: int
    recorded_at: str
    head: str
    hints: tuple[Hint, ...] = ()


class NotAttached(Record, frozen=True):
    """A file that could not be taken in; the words are saved all the same. `refusal` is its catalog id."""

    path: str
    refusal: str
    values: tuple[tuple[str, str], ...]


def not_attached(path: str, refusal: Refusal) -> NotAttached:
    """Say which file was refused, and why."""
    values = tuple((name, str(value)) for name, value in refusal.values.items())
    return NotAttached(path=path, refusal=refusal.id, values=values)
