"""A debt as a door was told of it."""

from evidence_log.records.debt import Purpose
from evidence_log.records.record import Record


class DebtWords(Record, frozen=True):
    """What a door was told of a debt: times, days, hours and sums as phrases, the rest as typed."""

    lender: str | None = None
    agency: str | None = None
    lender_kind: str | None = None
    contract: str | None = None
    amount: str | None = None
    claimed_by: str | None = None
    since: str | None = None
    hours: str | None = None
    hours_from: str | None = None
    hours_until: str | None = None
    purpose: Purpose | None = None
    note: str | None = None
