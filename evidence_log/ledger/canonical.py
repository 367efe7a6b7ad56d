"""Canonical bytes: one value, one spelling. RFC 8785 for what records hold; see docs/formats/ledger.md."""

import json

Value = None | bool | int | str | list["Value"] | tuple["Value", ...] | dict[str, "Value"]

_LARGEST = 2**53 - 1


def encode(value: object) -> bytes:
    """Spell the value; ValueError for floats, integers beyond 2**53 - 1, and text that is not Unicode."""
    _refuse_unspeakable(value)
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


def _refuse_unspeakable(value: object) -> None:
    if value is None or isinstance(value, bool):
        return
    if isinstance(value, int):
        if not -_LARGEST <= value <= _LARGEST:
            raise ValueError("an integer beyond 2**53 - 1")
    elif isinstance(value, str):
        value.encode("utf-8")
    elif isinstance(value, dict):
        for name, each in value.items():
            if not isinstance(name, str) or not name.isascii():
                raise ValueError("a name that is not ASCII text")
            _refuse_unspeakable(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            _refuse_unspeakable(each)
    else:
        message = f"not text, integer, boolean, null, list or object: {type(value).__name__}"
        raise ValueError(message)  # noqa: TRY004 -- one kind of refusal for one kind of fault
