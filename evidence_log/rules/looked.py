"""What a check came to."""

from evidence_log.records.assessment import Need, Outcome
from evidence_log.records.record import Record


class Looked(Record, frozen=True):
    """What a check came to: how many for certain, how many at most, and the rows of each.

    `peak_rows` are those of the largest number the sentence tells beside the count. `said` names the sentence in the
    catalog `rules`, `values` fill it, and so do the sentences of its `parts`.
    """

    outcome: Outcome
    said: str
    count: int
    most: int
    rows: tuple[str, ...]
    possible_rows: tuple[str, ...] = ()
    peak_rows: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    values: tuple[tuple[str, str | int], ...] = ()
    parts: "tuple[Looked, ...]" = ()
