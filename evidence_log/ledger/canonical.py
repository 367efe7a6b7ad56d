"""Canonical bytes: one value, one spelling. RFC 8785 for what records hold; see docs/formats/ledger.md."""

import json
from collections.abc import Iterable

Value = None | bool | int | str | list["Value"] | tuple["Value", ...] | dict[str, "Value"]

LARGEST = 2**53 - 1
DEEPEST = 32


def encode(value: object) -> bytes:
    """Spell the value; ValueError for floats, integers beyond 2**53 - 1, and text that is not Unicode."""
    _refuse_unspeakable(value, DEEPEST)
    # RFC 8785 sorts by UTF-16 code units; for the ASCII keys of records that is Python's order.
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8")


def decode(data: bytes) -> Value:
    """Read what `encode` wrote; ValueError for any other spelling of the same value."""
    try:
        value: Value = json.loads(data.decode("utf-8"), parse_float=_no_float, parse_constant=_no_float)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if encode(value) != data:
        raise ValueError("not the one spelling of this value")
    return value


def _no_float(text: str) -> float:
    message = f"not an integer: {text}"
    raise ValueError(message)


def _refuse_unspeakable(value: object, depth: int) -> None:
    if isinstance(value, (list, tuple)):
        _refuse_within(value, depth)
    elif isinstance(value, dict):
        if not all(isinstance(name, str) and name.isascii() for name in value):
            raise ValueError("a name that is not ASCII text")
        _refuse_within(value.values(), depth)
    elif isinstance(value, str):
        value.encode("utf-8")
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
