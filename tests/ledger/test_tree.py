"""The tree against the definition in RFC 6962, against a known answer, and against another implementation."""

import hashlib
from collections.abc import Sequence

import pymerkle
import pytest

from evidence_log.ledger.tree import Frontier, Tree, leaf_hash, verify_consistency, verify_inclusion

MOST = 131
DATA = [b"entry %d" % i for i in range(MOST)]
LEAVES = [leaf_hash(each) for each in DATA]
TREE = Tree(LEAVES)
# The eight inputs every transparency log tests itself with, and their root.
KNOWN_INPUTS = (
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
)
KNOWN_ROOT = "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"


def sha(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def split(count: int) -> int:
    largest = 1
    while largest * 2 < count:
        largest *= 2
    return largest


def mth(data: Sequence[bytes]) -> bytes:
    """MTH of RFC 6962, 2.1, word by word."""
    if not data:
        return sha(b"")
    if len(data) == 1:
        return sha(b"\0" + data[0])
    k = split(len(data))
    return sha(b"\1" + mth(data[:k]) + mth(data[k:]))


def path(m: int, data: Sequence[bytes]) -> list[bytes]:
    """PATH of RFC 6962, 2.1.1."""
    if len(data) == 1:
        return []
    k = split(len(data))
    if m < k:
        return [*path(m, data[:k]), mth(data[k:])]
    return [*path(m - k, data[k:]), mth(data[:k])]


def subproof(m: int, data: Sequence[bytes], *, whole: bool) -> list[bytes]:
    """SUBPROOF of RFC 6962, 2.1.2."""
    if m == len(data):
        return [] if whole else [mth(data)]
    k = split(len(data))
    if m <= k:
        return [*subproof(m, data[:k], whole=whole), mth(data[k:])]
    return [*subproof(m - k, data[k:], whole=False), mth(data[:k])]


ROOTS = [mth(DATA[:size]) for size in range(MOST + 1)]


def spoiled(proof: list[bytes]) -> list[list[bytes]]:
    """Every proof near this one that is not this one."""
    flipped = [[*proof[:i], sha(proof[i]), *proof[i + 1 :]] for i in range(len(proof))]
    shorter = [proof[:-1], proof[1:]] if proof else []
    return [*flipped, *shorter, [*proof, sha(b"more")], [sha(b"more"), *proof]]


def test_the_known_inputs_have_the_known_root() -> None:
    tree = Tree(leaf_hash(bytes.fromhex(each)) for each in KNOWN_INPUTS)

    assert tree.root().hex() == KNOWN_ROOT


def test_roots_are_those_of_the_definition() -> None:
    assert [TREE.root(size) for size in range(MOST + 1)] == ROOTS


def test_the_frontier_has_the_same_roots_and_goes_on_where_it_was_left() -> None:
    frontier = Frontier()
    for size, leaf in enumerate(LEAVES):
        assert frontier.root() == ROOTS[size]

        frontier = Frontier(frontier.size, frontier.peaks)
        frontier.append(leaf)
    assert (frontier.size, frontier.root()) == (MOST, ROOTS[MOST])


@pytest.mark.parametrize(("size", "peaks"), [(-1, []), (3, [b"a"]), (0, [b"a"])])
def test_a_frontier_that_cannot_be_is_refused(size: int, peaks: list[bytes]) -> None:
    with pytest.raises(ValueError, match="as many peaks"):
        Frontier(size, peaks)


@pytest.mark.parametrize("size", range(1, MOST))
def test_inclusion_is_proven_for_every_leaf_and_nothing_else(size: int) -> None:
    for index in range(size):
        proof = TREE.inclusion(index, size)

        assert proof == path(index, DATA[:size])
        assert verify_inclusion(LEAVES[index], index, size, proof, ROOTS[size])
        assert not verify_inclusion(leaf_hash(b"other"), index, size, proof, ROOTS[size])
        assert not verify_inclusion(LEAVES[index], index, size, proof, ROOTS[size - 1])
        assert not any(
            verify_inclusion(LEAVES[index], index, size, each, ROOTS[size]) for each in spoiled(proof)
        )
        elsewhere = [i for i in range(-1, size + 2) if i != index]
        assert not any(verify_inclusion(LEAVES[index], i, size, proof, ROOTS[size]) for i in elsewhere)


@pytest.mark.parametrize("size", range(1, MOST))
def test_consistency_is_proven_for_every_earlier_tree_and_nothing_else(size: int) -> None:
    for earlier in range(1, size + 1):
        proof = TREE.consistency(earlier, size)
        old, new = ROOTS[earlier], ROOTS[size]

        assert proof == subproof(earlier, DATA[:size], whole=True)
        assert verify_consistency(earlier, size, old, new, proof)
        assert not verify_consistency(earlier, size, sha(old), new, proof)
        assert not verify_consistency(earlier, size, old, sha(new), proof)
        assert not any(verify_consistency(earlier, size, old, new, each) for each in spoiled(proof))
        others = [i for i in range(-1, size + 2) if i != earlier]
        assert not any(verify_consistency(i, size, old, new, proof) for i in others)


def test_a_rewritten_past_is_consistent_with_nothing() -> None:
    rewritten = Tree([LEAVES[0], leaf_hash(b"nothing happened"), *LEAVES[2:]])

    assert not any(
        verify_consistency(earlier, MOST, ROOTS[earlier], rewritten.root(), rewritten.consistency(earlier))
        for earlier in range(2, MOST + 1)
    )


def test_no_proof_is_made_beyond_the_tree() -> None:
    for outside in (-1, MOST, MOST + 1):
        with pytest.raises(IndexError):
            TREE.inclusion(outside)
    for earlier, size in ((0, 5), (6, 5), (5, MOST + 1)):
        with pytest.raises(IndexError):
            TREE.consistency(earlier, size)
    with pytest.raises(IndexError):
        TREE.root(MOST + 1)


def test_another_implementation_has_the_same_roots_and_takes_our_proofs() -> None:
    other = pymerkle.InmemoryTree(algorithm="sha256")
    for size, each in enumerate(DATA, start=1):
        other.append_entry(each)

        assert other.get_root() == TREE.root(size)
        theirs = other.prove_inclusion(size, size)
        pymerkle.verify_inclusion(leaf_hash(each), TREE.root(size), theirs)


# Proofs over the same eight inputs, as the transparency logs' own tests publish them.
KNOWN_INCLUSION = (
    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
)
KNOWN_CONSISTENCY = (
    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
    *KNOWN_INCLUSION[1:],
)


def test_the_published_proofs_are_ours() -> None:
    tree = Tree(leaf_hash(bytes.fromhex(each)) for each in KNOWN_INPUTS)

    assert [each.hex() for each in tree.inclusion(5, 8)] == list(KNOWN_INCLUSION)
    assert [each.hex() for each in tree.consistency(6, 8)] == list(KNOWN_CONSISTENCY)
