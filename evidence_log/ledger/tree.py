"""The Merkle tree of RFC 6962 over the entries' bytes, with proofs as RFC 9162 checks them.

Hashes are raw 32-byte strings here; the format's line is the tree's own prefix byte (0 leaf, 1 node).
"""

import hashlib
from collections.abc import Iterable, Sequence

_HASH = 32


def leaf_hash(data: bytes) -> bytes:
    """Hash of one entry as a leaf."""
    return hashlib.sha256(b"\0" + data).digest()


def _node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\1" + left + right).digest()


def _split(count: int) -> int:
    """The largest power of two smaller than count."""
    return 1 << ((count - 1).bit_length() - 1)


class Tree:
    """A tree that grows at its end. `_levels[k][i]` is the complete subtree of 2**k leaves at i."""

    def __init__(self, leaves: Iterable[bytes] = ()) -> None:
        self._levels: list[list[bytes]] = [[]]
        for leaf in leaves:
            self.append(leaf)

    @property
    def size(self) -> int:
        """How many leaves there are."""
        return len(self._levels[0])

    def append(self, leaf: bytes) -> None:
        """Add one leaf hash."""
        level = 0
        self._levels[0].append(leaf)
        while len(self._levels[level]) % 2 == 0:
            if level + 1 == len(self._levels):
                self._levels.append([])
            left, right = self._levels[level][-2:]
            self._levels[level + 1].append(_node(left, right))
            level += 1

    def root(self, size: int | None = None) -> bytes:
        """Root over the first `size` leaves, all by default; IndexError beyond the tree."""
        size = self.size if size is None else size
        if not 0 <= size <= self.size:
            raise IndexError(size)
        return hashlib.sha256(b"").digest() if size == 0 else self._subtree(0, size)

    def peaks(self, size: int) -> list[bytes]:
        """Roots of the complete subtrees of the first `size` leaves, largest first, as a Frontier has them."""
        found: list[bytes] = []
        begin = 0
        for bit in reversed(range(size.bit_length())):
            if size >> bit & 1:
                found.append(self._levels[bit][begin >> bit])
                begin += 1 << bit
        return found

    def inclusion(self, index: int, size: int | None = None) -> list[bytes]:
        """Proof that the leaf at `index` stands in the tree of `size` leaves."""
        size = self.size if size is None else size
        if not 0 <= index < size <= self.size:
            raise IndexError(index)
        path: list[bytes] = []
        begin, end = 0, size
        while end - begin > 1:
            middle = begin + _split(end - begin)
            if index < middle:
                path.append(self._subtree(middle, end))
                end = middle
            else:
                path.append(self._subtree(begin, middle))
                begin = middle
        return path[::-1]

    def consistency(self, earlier: int, size: int | None = None) -> list[bytes]:
        """Proof that the tree of `earlier` leaves is the beginning of the tree of `size` leaves."""
        size = self.size if size is None else size
        if not 0 < earlier <= size <= self.size:
            raise IndexError(earlier)
        path: list[bytes] = []
        begin, end, whole = 0, size, True
        while earlier != end:
            middle = begin + _split(end - begin)
            if earlier <= middle:
                path.append(self._subtree(middle, end))
                end = middle
            else:
                path.append(self._subtree(begin, middle))
                begin, whole = middle, False
        if not whole:
            path.append(self._subtree(begin, end))
        return path[::-1]

    def _subtree(self, begin: int, end: int) -> bytes:
        count = end - begin
        if count & (count - 1) == 0 and begin % count == 0:
            return self._levels[count.bit_length() - 1][begin // count]
        middle = begin + _split(count)
        return _node(self._subtree(begin, middle), self._subtree(middle, end))


class Frontier:
    """The right edge of a tree: all that is needed to go on appending, and to say the root.

    `peaks` are the roots of the complete subtrees, largest first, one for each bit set in `size`.
    """

    def __init__(self, size: int = 0, peaks: Sequence[bytes] = ()) -> None:
        if size < 0 or len(peaks) != size.bit_count():
            raise ValueError("as many peaks as bits set in the size")
        self.size = size
        self.peaks = list(peaks)

    def append(self, leaf: bytes) -> None:
        """Add one leaf hash."""
        carry, size = leaf, self.size
        while size & 1:
            carry = _node(self.peaks.pop(), carry)
            size >>= 1
        self.peaks.append(carry)
        self.size += 1

    def root(self) -> bytes:
        """Root over all leaves so far."""
        if not self.peaks:
            return hashlib.sha256(b"").digest()
        running = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            running = _node(peak, running)
        return running


def verify_inclusion(leaf: bytes, index: int, size: int, path: Sequence[bytes], root: bytes) -> bool:
    """RFC 9162, 2.1.3.2."""
    if not 0 <= index < size:
        return False
    place, last, running = index, size - 1, leaf
    for each in path:
        if last == 0:
            return False
        if place & 1 or place == last:
            running = _node(each, running)
            while place and not place & 1:
                place >>= 1
                last >>= 1
        else:
            running = _node(running, each)
        place >>= 1
        last >>= 1
    return last == 0 and running == root


def verify_consistency(
    earlier: int, size: int, earlier_root: bytes, root: bytes, path: Sequence[bytes]
) -> bool:
    """RFC 9162, 2.1.4.2. A tree of no leaves is consistent with nothing: it proves nothing."""
    if earlier == size:
        return not path and earlier_root == root
    if not 0 < earlier < size or not path:
        return False
    steps = [earlier_root, *path] if earlier & (earlier - 1) == 0 else list(path)
    place, last = earlier - 1, size - 1
    while place & 1:
        place >>= 1
        last >>= 1
    old = new = steps[0]
    for each in steps[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            old, new = _node(each, old), _node(each, new)
            while place and not place & 1:
                place >>= 1
                last >>= 1
        else:
            new = _node(new, each)
        place >>= 1
        last >>= 1
    return last == 0 and old == earlier_root and new == root


def split_peaks(peaks: bytes) -> list[bytes]:
    """The roots of a right edge as they are kept, one after another."""
    return [peaks[i : i + _HASH] for i in range(0, len(peaks), _HASH)]


def grown(size: int, peaks: bytes, entries: list[bytes]) -> tuple[int, list[bytes]] | None:
    """Size and right edge after these entries; None when the edge is none."""
    try:
        frontier = Frontier(size, split_peaks(peaks))
    except ValueError:
        return None
    for entry in entries:
        frontier.append(leaf_hash(entry))
    return frontier.size, frontier.peaks
