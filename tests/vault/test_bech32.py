"""The spelling of identities and recipients."""

import pyrage
import pytest
from hypothesis import given, strategies as st

from evidence_log.vault import age, bech32

# Valid in BIP 173.
VALID = (
    "A12UEL5L",
    "a12uel5l",
    "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs",
    "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
    "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w",
)
PREFIXES = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=20)


@given(PREFIXES.map(str.lower), st.binary(max_size=64))
def test_what_is_spelled_is_read_again(prefix: str, data: bytes) -> None:
    text = bech32.encode(prefix, data)

    assert bech32.decode(text) == (prefix, data)
    assert bech32.decode(text.upper()) == (prefix, data)


@pytest.mark.parametrize("text", VALID)
def test_the_checksums_of_the_specification_fit(text: str) -> None:
    prefix, _, tail = text.lower().rpartition("1")
    if len(tail) % 8 in (6, 0):  # the others do not hold whole bytes
        assert bech32.encode(*bech32.decode(text)) == f"{prefix}1{tail}"


@given(st.binary(min_size=32, max_size=32), st.integers(0, 73), st.sampled_from(bech32._ALPHABET.upper()))
def test_a_mistyped_letter_is_noticed(identity: bytes, place: int, letter: str) -> None:
    text = age.identity_text(identity)
    mistyped = text[:place] + letter + text[place + 1 :]

    if mistyped != text:
        with pytest.raises(ValueError):  # noqa: PT011 -- the kind is the contract
            age.read_identity(mistyped)


@pytest.mark.parametrize(
    "text",
    ["", "1", "a1", "1nwldj5", "a12uel5", "A12uel5l", "a12uel5b", "a12uel5l ", "de1lg7wt\x7f", "x1b4n0q5v"],
)
def test_what_is_not_bech32_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 -- the kind is the contract
        bech32.decode(text)


def test_a_letter_that_only_looks_right_is_refused() -> None:
    """The Kelvin sign becomes a k in lower case."""
    text = age.identity_text(bytes(32))

    with pytest.raises(ValueError, match="not ASCII"):
        bech32.decode(text.replace("K", "\N{KELVIN SIGN}"))


def test_another_implementation_reads_our_identities_and_spells_the_same_recipient() -> None:
    identity = age.new_identity()
    theirs = pyrage.x25519.Identity.from_str(age.identity_text(identity))

    assert str(theirs.to_public()) == age.recipient_text(age.recipient_of(identity))


def test_we_read_the_identities_of_another_implementation() -> None:
    theirs = pyrage.x25519.Identity.generate()
    identity = age.read_identity(str(theirs))

    assert age.identity_text(identity) == str(theirs)
    assert age.read_recipient(str(theirs.to_public())) == age.recipient_of(identity)


@pytest.mark.parametrize("read", [age.read_identity, age.read_recipient])
def test_one_is_not_taken_for_the_other(read: object) -> None:
    identity = bytes(range(32))
    other = age.recipient_text(identity) if read is age.read_identity else age.identity_text(identity)

    assert callable(read)
    with pytest.raises(ValueError, match="not an age"):
        read(other)
