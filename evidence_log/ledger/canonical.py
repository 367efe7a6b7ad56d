"""Canonical bytes: one value, one spelling. RFC 8785 for what records hold; see docs/formats/ledger.md."""

from collections.abc import Iterable

import msgspec

Value = None | bool | int | str | list["Value"] | tuple["Value", ...] | dict[str, "Value"]

# RFC 8785 sorts by UTF-16 code units; for the ASCII names of records that is this order. That this encoder escapes
# as RFC 8785 says is tested for every character there is.
_ENCODER = msgspec.json.Encoder(order="sorted")

LARGEST = 2**53 - 1
DEEPEST = 32


def encode(value: object) -> bytes:
    """Spell the value; ValueError for floats, integers beyond 2**53 - 1, and text that is not Unicode."""
    _refuse_unspeakable(value, DEEPEST)
    return spell(value)


def spell(value: object) -> bytes:
    """Spell a value that `encode` took or `decode` gave, or a part of it: nothing is looked at again."""
    return _ENCODER.encode(value)


def decode(data: bytes) -> Value:
    """Read what `encode` wrote; ValueError for any other spelling of the same value."""
    try:
        value: Value = msgspec.json.decode(data)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    except msgspec.DecodeError as error:
        raise ValueError(str(error)) from error
    # Whatever a decoder is lenient about is found out here: only one spelling comes out again.
    if encode(value) != data:
        raise ValueError("not the one spelling of this value")
    return value


def _refuse_unspeakable(value: object, depth: int) -> None:
    if isinstance(value, str):
        if not value.isascii():
            value.encode("utf-8")
    elif isinstance(value, dict):
        if not all(isinstance(name, str) and name.isascii() for name in value):
            raise ValueError("a name that is not ASCII text")
        _refuse_within(value.values(), depth)
    elif isinstance(value, (list, tuple)):
        _refuse_within(value, depth)
    elif isinstance(value, int):
        if not -LARGEST <= value <= LARGEST:
            raise ValueError("an integer beyond 2**53 - 1")
    elif value is not None:
        message = f"not text, integer, boolean, null, list or object: {type(value).__name__}"
        raise ValueError(message)


def _refuse_within(values: Iterable[object], depth: int) -> None:
    if depth == 0:
        raise ValueError("nested too deeply")
    for each in values:
        _refuse_unspeakable(each, depth - 1)
