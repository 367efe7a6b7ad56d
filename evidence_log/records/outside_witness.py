"""Since when somebody outside can say that the entries were there."""

from collections.abc import Iterable

from evidence_log.records.case_file import FiledSeal
from evidence_log.records.instant import instant
from evidence_log.records.record import Record
from evidence_log.records.seal import SealState


class Witnessed(Record, frozen=True):
    """One verified seal: the first `entries` entries existed at `stamped_at` (an instant as text, UTC).

    `authority` is the address that was asked, `signer` the name in its certificate.
    """

    stamped_at: str
    authority: str
    signer: str
    entries: int


class OutsideWitness(Record, frozen=True):
    """The first verified seal, and the one that covers most; they may be the same."""

    first: Witnessed
    newest: Witnessed


def outside_witness(seals: Iterable[FiledSeal]) -> OutsideWitness | None:
    """Return the witness there is, or None. Answers that were only stored witness nothing yet."""
    verified = _verified(seals)
    if not verified:
        return None
    first = _first(verified)
    newest = max(verified, key=lambda each: (each.entries, -instant(each.stamped_at).timestamp()))
    return OutsideWitness(first=first, newest=newest)


def witnessed_entry(seals: Iterable[FiledSeal], seq: int) -> Witnessed | None:
    """Return the first verified seal over an entry, or None: what was entered there existed by then."""
    over = [each for each in _verified(seals) if each.entries > seq]
    return _first(over) if over else None


def _first(verified: list[Witnessed]) -> Witnessed:
    return min(verified, key=lambda each: (instant(each.stamped_at), -each.entries))


def _verified(seals: Iterable[FiledSeal]) -> list[Witnessed]:
    return [
        Witnessed(
            stamped_at=each.seal.stamped_at,
            authority=each.seal.authority,
            signer=each.seal.signer or "",
            entries=each.seal.entries,
        )
        for each in seals
        if each.seal.state is SealState.VERIFIED and each.seal.stamped_at is not None
    ]
