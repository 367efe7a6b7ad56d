"""Which exhibits are the same bytes as one, and which look like it: pointed out, never merged."""

from collections.abc import Sequence

from evidence_log.records.case_file import FiledExhibit
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


NOTHING_ALIKE = Alike(same=(), near=())


class Likenesses:
    """Many exhibits by their bytes and by what they look like."""

    def __init__(self, exhibits: Sequence[FiledExhibit]) -> None:
        self._by_bytes: dict[str, list[str]] = {}
        self._pictures = [
            (each.reference, each.examination.likeness)
            for each in exhibits
            if each.examination is not None and each.examination.likeness is not None
        ]
        for each in exhibits:
            self._by_bytes.setdefault(each.exhibit.original.sha256, []).append(each.reference)

    def alike(self, filed: FiledExhibit) -> Alike:
        """Return what is the same as one of them, and what looks like it."""
        itself, found = filed.reference, filed.examination
        same = [each for each in self._by_bytes.get(filed.exhibit.original.sha256, ()) if each != itself]
        likeness = None if found is None else found.likeness
        near = [each for each, other in self._pictures if look_alike(likeness, other)]
        return Alike(same=tuple(same), near=tuple(each for each in near if each not in (itself, *same)))


def look_alike(first: str | None, second: str | None) -> bool:
    """Whether two difference hashes (16 hex digits) are of the same picture, scaled or encoded anew."""
    if first is None or second is None:
        return False
    bits = int(first, 16)
    if not _LEAST_TELLING <= bits.bit_count() <= _BITS - _LEAST_TELLING:
        return False
    return (bits ^ int(second, 16)).bit_count() <= _NEAR
