"""Signed heads, in a form that other programs read."""

import base64

import pytest
from hypothesis import given, strategies as st

from evidence_log.ledger.checkpoint import (
    open_note,
    public_key,
    read_checkpoint,
    sign_checkpoint,
    sign_note,
    verifier_of,
)
from evidence_log.records.ledger import Checkpoint

ORIGIN = "evidence-log/0123456789abcdef"
PRIVATE = bytes(range(32))
VERIFIER = verifier_of(ORIGIN, public_key(PRIVATE))
HEAD = Checkpoint(origin=ORIGIN, size=7, root="5d" * 32)
NOTE = sign_checkpoint(HEAD, PRIVATE, ORIGIN)

# The key, text and signature published with the reference implementation of signed notes.
KNOWN_VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
KNOWN_PRIVATE = base64.b64decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz")[1:]
KNOWN_TEXT = (
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
)
KNOWN_NOTE = (
    f"{KNOWN_TEXT}\n— PeterNeumann "
    "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
).encode()


def test_the_published_note_opens() -> None:
    assert open_note(KNOWN_NOTE, KNOWN_VERIFIER) == KNOWN_TEXT


def test_we_sign_the_published_note_byte_for_byte() -> None:
    assert sign_note(KNOWN_TEXT, KNOWN_PRIVATE, "PeterNeumann") == KNOWN_NOTE
    assert verifier_of("PeterNeumann", public_key(KNOWN_PRIVATE)) == KNOWN_VERIFIER


def test_a_checkpoint_is_three_lines_a_blank_line_and_a_signature() -> None:
    text, _, signature = NOTE.decode().partition("\n\n")

    assert text.split("\n") == [ORIGIN, "7", "XV1dXV1dXV1dXV1dXV1dXV1dXV1dXV1dXV1dXV1dXV0="]
    assert signature.startswith(f"— {ORIGIN} ")
    assert signature.count("\n") == 1


@given(st.integers(0, 10**15 - 1), st.binary(min_size=32, max_size=32), st.binary(min_size=32, max_size=32))
def test_what_is_signed_is_read_again(size: int, root: bytes, private: bytes) -> None:
    head = Checkpoint(origin=ORIGIN, size=size, root=root.hex())

    note = sign_checkpoint(head, private, "somebody")

    assert read_checkpoint(note, verifier_of("somebody", public_key(private))) == head


@pytest.mark.parametrize("place", range(len(NOTE)))
def test_a_flipped_byte_is_caught(place: int) -> None:
    changed = bytearray(NOTE)
    changed[place] ^= 1

    with pytest.raises(ValueError):  # noqa: PT011 -- the kind is the contract
        read_checkpoint(bytes(changed), VERIFIER)


def test_a_note_cut_short_is_caught() -> None:
    for length in range(len(NOTE)):
        with pytest.raises(ValueError):  # noqa: PT011 -- the kind is the contract
            read_checkpoint(NOTE[:length], VERIFIER)


def test_another_key_of_the_same_name_did_not_sign_it() -> None:
    other = verifier_of(ORIGIN, public_key(bytes(32)))

    with pytest.raises(ValueError, match="no signature by this key"):
        read_checkpoint(NOTE, other)


def test_a_signature_by_somebody_else_may_stand_beside_ours() -> None:
    signature = sign_checkpoint(HEAD, bytes(32), "witness").partition(b"\n\n")[2]

    assert read_checkpoint(NOTE + signature, VERIFIER) == HEAD


@pytest.mark.parametrize(
    "text",
    [
        f"{ORIGIN}\n07\n{'A' * 43}=\n",
        f"{ORIGIN}\n-1\n{'A' * 43}=\n",
        f"{ORIGIN}\n٧\n{'A' * 43}=\n",
        f"{ORIGIN}\n7\n{'A' * 42}==\n",
        f"{ORIGIN}\n7\n{'A' * 42}B=\n",
        f"{ORIGIN}\n7\n{'A' * 43}=\nmore\n",
        f"\n7\n{'A' * 43}=\n",
        f"{ORIGIN}\n7\n",
        f"{ORIGIN}\t\n7\n{'A' * 43}=\n",
    ],
    ids=["zero", "minus", "digit", "short", "spelling", "more", "no origin", "no root", "control"],
)
def test_a_signed_text_that_is_no_checkpoint_is_refused(text: str) -> None:
    note = sign_note(text, PRIVATE, ORIGIN)

    with pytest.raises(ValueError):  # noqa: PT011 -- the kind is the contract
        read_checkpoint(note, VERIFIER)


@pytest.mark.parametrize(
    "verifier",
    [
        "",
        ORIGIN,
        VERIFIER[:-4],
        VERIFIER.replace("+A", "+B"),
        VERIFIER.replace("evidence", "evidense"),
        VERIFIER.upper(),
    ],
)
def test_a_verifier_key_that_does_not_fit_itself_is_refused(verifier: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 -- the kind is the contract
        read_checkpoint(NOTE, verifier)
