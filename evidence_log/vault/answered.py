"""Which items of the inbox the ledger has answered for: they are cleared away, and not taken in again."""

from collections.abc import Sequence
from typing import NamedTuple

from evidence_log.records.capture import SETTLED, CaptureReview
from evidence_log.records.ledger import Act
from evidence_log.vault.shelf import Shelf


class Answered(NamedTuple):
    """Captures that were accepted or declined; `erased` are those of which something was erased since."""

    settled: frozenset[str]
    erased: frozenset[str]


def answered(shelf: Shelf, captures: Sequence[str]) -> Answered:
    """What the ledger says of these captures."""
    seqs = shelf.acts([Act.REVIEW], captures)
    told = {
        entry.seq: body.record for entry, body in shelf.filed(seqs) if isinstance(body.record, CaptureReview)
    }
    erased = {entry.ref for entry in shelf.entries(sorted(set(seqs) - told.keys()))}
    settled = {each.capture for each in told.values() if each.decision in SETTLED} | erased
    became = {each.incident: each.capture for each in told.values() if each.incident is not None}
    places = shelf.acts([Act.LOG], sorted(became))
    gone = shelf.entries(sorted(set(places) - set(shelf.with_body(places))))
    return Answered(frozenset(settled), frozenset(erased | {became[each.ref] for each in gone}))
