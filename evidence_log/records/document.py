"""Documents: what was generated from the record and handed over."""

from evidence_log.records.exhibit import KeptObject
from evidence_log.records.record import Record


class Document(Record, frozen=True):
    """A generated file, never an exhibit.

    `made_at` is an instant as text; `entries` and `root` are the size and the RFC 6962 root (hex) of the
    ledger it was made from.
    """

    edition: str
    language: str
    made_at: str
    entries: int
    root: str
    declared: bool
    kept: KeptObject
