"""One value has one spelling."""

import json
from typing import Any

import pytest
import rfc8785
from hypothesis import given, strategies as st

from evidence_log.ledger import canonical
from tests.people import RARE_CHARACTERS

NAMES = st.text(st.characters(max_codepoint=127), max_size=8)
TEXTS = st.text(st.characters(codec="utf-8"))
INTEGERS = st.integers(-canonical.LARGEST, canonical.LARGEST)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | INTEGERS | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=20,
)


@given(VALUES)
def test_what_is_encoded_is_decoded_again(value: object) -> None:
    assert canonical.decode(canonical.encode(value)) == value


@given(VALUES)
def test_the_bytes_are_those_of_rfc_8785(value: Any) -> None:
    assert canonical.encode(value) == rfc8785.dumps(value)


@given(VALUES, st.integers(0, 200), st.integers(1, 255))
def test_a_flipped_byte_is_another_value_or_none(value: object, place: int, flip: int) -> None:
    """Whatever still decodes is spelled as it decodes: no two spellings mean the same."""
    data = bytearray(canonical.encode(value))
    data[place % len(data)] ^= flip

    try:
        other = canonical.decode(bytes(data))
    except ValueError:
        return
    assert canonical.encode(other) == bytes(data)
    assert json.dumps(other) != json.dumps(value)


def test_rare_characters_stand_as_they_are() -> None:
    assert canonical.encode({"account": RARE_CHARACTERS}) == f'{{"account":"{RARE_CHARACTERS}"}}'.encode()


@pytest.mark.parametrize(
    "value",
    [1.0, float("nan"), 2**53, -(2**53), "\ud800", {"é": 1}, {1: 1}, b"bytes", {"a": [{"b": 0.5}]}],
    ids=[
        "float",
        "not a number",
        "too large",
        "too small",
        "surrogate",
        "name",
        "number name",
        "bytes",
        "deep",
    ],
)
def test_what_could_be_spelled_in_two_ways_is_refused(value: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 -- the kind is the contract
        canonical.encode(value)


@pytest.mark.parametrize(
    "data",
    [
        b'{"b":1,"a":2}',
        b'{"a":1,"a":1}',
        b'{"a":1,"a":2}',
        b'{"a": 1}',
        b'{"a":1}\n',
        b"\xef\xbb\xbf1",
        b"-0",
        b"1.0",
        b"1e3",
        b"01",
        b"9007199254740992",
        b"1" * 5000,
        b"NaN",
        b'"\\u0041"',
        b'"\\/"',
        b'"\\ud800"',
        b'"\xff"',
        b'"\xed\xa0\x80"',
        b'"\x01"',
        b"",
        b"1 2",
        b"[" * 20_000 + b"]" * 20_000,
        b"[" * 33 + b"]" * 33,
    ],
    ids=lambda each: repr(each[:16]),
)
def test_another_spelling_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 -- the kind is the contract
        canonical.decode(data)


def test_nesting_up_to_the_limit_is_taken() -> None:
    data = b"[" * canonical.DEEPEST + b"]" * canonical.DEEPEST

    assert canonical.encode(canonical.decode(data)) == data


def test_every_character_is_spelled_as_the_standard_library_spells_it() -> None:
    """The encoder is another library's: that it escapes what RFC 8785 escapes, and nothing else, is not left to it."""
    characters = [chr(each) for each in range(0x110000) if not 0xD800 <= each <= 0xDFFF]
    spelled = [json.dumps(each, ensure_ascii=False).encode() for each in characters]

    assert [canonical.encode(each) for each in characters] == spelled
