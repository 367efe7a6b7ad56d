"""As much of DER (X.690) as a time stamp needs: definite lengths, low tags. ValueError for anything else."""

from typing import NamedTuple

BOOLEAN, INTEGER, BITS, OCTETS, NULL, OID = 0x01, 0x02, 0x03, 0x04, 0x05, 0x06
UTF8, GENERALIZED_TIME, SEQUENCE, SET = 0x0C, 0x18, 0x30, 0x31
TAGGED_0 = 0xA0

_LONG = 0x80
_LENGTH_BYTES = 4
_HIGH_TAG = 0x1F


class Element(NamedTuple):
    """One value: its tag, what is in it, and all of its bytes."""

    tag: int
    content: bytes
    whole: bytes

    def inside(self, tag: int | None = None) -> "list[Element]":
        """The values in it; with `tag`, only if this one has it."""
        if tag is not None and self.tag != tag:
            message = f"expected the tag {tag:#04x}, found {self.tag:#04x}"
            raise ValueError(message)
        return read_all(self.content)

    def bytes_of(self, tag: int) -> bytes:
        """Return the content, if it has that tag."""
        if self.tag != tag:
            message = f"expected the tag {tag:#04x}, found {self.tag:#04x}"
            raise ValueError(message)
        return self.content

    def integer(self) -> int:
        """The value of an INTEGER."""
        return int.from_bytes(self.bytes_of(INTEGER), "big", signed=True)

    def oid(self) -> str:
        """The value of an OBJECT IDENTIFIER, with dots."""
        numbers, value = [], 0
        for byte in self.bytes_of(OID):
            value = value << 7 | byte & 0x7F
            if not byte & 0x80:
                numbers.append(value)
                value = 0
        if not numbers:
            raise ValueError("an empty object identifier")
        first = min(numbers[0] // 40, 2)
        return ".".join(map(str, (first, numbers[0] - 40 * first, *numbers[1:])))


def read_all(data: bytes) -> list[Element]:
    """Return the values one after the other, up to the end."""
    found, at = [], 0
    while at < len(data):
        element = _read(data, at)
        found.append(element)
        at += len(element.whole)
    return found


def read_one(data: bytes) -> Element:
    """Return the one value there is, with nothing after it."""
    found = read_all(data)
    if len(found) != 1:
        raise ValueError("not one value")
    return found[0]


def nth(elements: list[Element], place: int) -> Element:
    """Return the value at a place; ValueError when there are fewer."""
    if place >= len(elements):
        raise ValueError("a value is missing")
    return elements[place]


def _read(data: bytes, begin: int) -> Element:
    head = data[begin : begin + 2]
    if len(head) != len(b"tl") or head[0] & _HIGH_TAG == _HIGH_TAG:
        raise ValueError("not a value in DER")
    at, length = begin + 2, head[1]
    if length >= _LONG:
        count = length - _LONG
        if not 0 < count <= _LENGTH_BYTES:
            raise ValueError("a length that DER does not have")
        length = int.from_bytes(data[at : at + count], "big")
        at += count
    if at + length > len(data):
        raise ValueError("a value is cut short")
    return Element(head[0], data[at : at + length], data[begin : at + length])


def write(tag: int, *contents: bytes) -> bytes:
    """Spell one value."""
    content = b"".join(contents)
    if len(content) < _LONG:
        return bytes((tag, len(content))) + content
    length = len(content).to_bytes((len(content).bit_length() + 7) // 8, "big")
    return bytes((tag, _LONG + len(length))) + length + content


def write_integer(value: int) -> bytes:
    """Spell an INTEGER that is not negative."""
    return write(INTEGER, value.to_bytes(value.bit_length() // 8 + 1, "big"))
