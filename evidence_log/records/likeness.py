"""Which exhibits are the same bytes as one, and which look like it: pointed out, never merged."""

from evidence_log.records.record import Record

# Of the 64 places of a difference hash, those that may differ between a photo and its scaled or re-encoded copy.
_NEAR = 6
# A hash of nearly all the same sign is that of a plain surface: any two of those are alike.
_LEAST_TELLING = 10
_BITS = 64


class Alike(Record, frozen=True):
    """References, in order: exactly the same bytes, and pictures that look alike."""

    same: tuple[str, ...]
    near: tuple[str, ...]


def look_alike(first: str | None, second: str | None) -> bool:
    """Whether two difference hashes (16 hex digits) are of the same picture, scaled or encoded anew."""
    if first is None or second is None:
        return False
    bits = int(first, 16)
    if not _LEAST_TELLING <= bits.bit_count() <= _BITS - _LEAST_TELLING:
        return False
    return (bits ^ int(second, 16)).bit_count() <= _NEAR
