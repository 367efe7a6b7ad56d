"""What becomes of a record later: withdrawn, or erased on purpose."""

from evidence_log.records.record import Record


class Withdrawal(Record, frozen=True):
    """An incident or exhibit is no longer put forward. It is kept, and hidden from lists and documents."""

    withdraws: str
    reason: str


class Erasure(Record, frozen=True):
    """Bodies were removed on purpose; their entries stay as tombstones and the references stay taken.

    `erased` are the places in the ledger whose bodies went. `handed_over` says whether police or a court already
    had the case, as told; null when it was not said.
    """

    erases: str
    reason: str
    erased: tuple[int, ...]
    handed_over: bool | None
