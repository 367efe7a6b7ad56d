"""Objects of a PDF into one file: small ones packed together and compressed, the rest as they are.

ISO 32000-1, 7.5: header, object streams, cross-reference stream; the ends of lines are those PDF/A asks for
(ISO 19005-3, 6.1). What was added is let go of, so a long document is never held twice.
"""

import hashlib
import io
import zlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

# Four bytes beyond ASCII tell that this is no text.
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_STREAM_END = b"endstream\n"
_PACKED = 200
# Of 9: a third less time than the usual 6, and a file a thirtieth larger.
_LEVEL = 4
_FREE, _PLACED, _INSIDE = range(3)
# A row of the table of objects: its kind, where it is, and which it is there. Each is told by what differs from the one
# above it, and in a pack that is the last by one.
_ROW = 6
_UP = 2
_NEXT_INSIDE = bytes((_UP, 0, 0, 0, 0, 0, 1))


class _Run(NamedTuple):
    """Objects whose numbers follow each other: where the first is; in a pack the others stand behind it."""

    first: int
    kind: int
    where: int
    place: int = 0
    length: int = 1


class PdfFile:
    """A PDF while it is written."""

    def __init__(self) -> None:
        self._out = io.BytesIO()
        self._out.write(_HEADER)
        self._digest = hashlib.sha256()
        self._runs = [_Run(0, _FREE, 0)]
        self._next = 1
        self._numbers: list[int] = []
        self._bodies: list[str] = []
        self._packs: list[tuple[list[int], int, bytes]] = []

    def add(self, number: int, body: str) -> None:
        """Add an object that is no stream, in ASCII."""
        self._numbers.append(number)
        self._bodies.append(body)
        if len(self._numbers) == _PACKED:
            self._pack()

    def add_formatted(self, number: int, body: bytes) -> None:
        """Add an object or a stream as ReportLab formats it."""
        if body.endswith(_STREAM_END):
            self._write(number, body.removesuffix(_STREAM_END), b"\nendstream")
        else:
            self.add(number, body.strip().decode("ascii"))

    def add_stream(self, number: int, about: str, content: bytes) -> None:
        """Add a stream; it is compressed here."""
        self._stream(number, about, zlib.compress(content, _LEVEL))

    def add_plain_stream(self, number: int, about: str, content: bytes) -> None:
        """Add a stream that is read without opening anything."""
        self._write(number, f"<<{about}/Length {len(content)}>>\nstream\n".encode(), content, b"\nendstream")

    def finish(self, *, root: int, info: int) -> bytes:
        """Write what is left and return the whole; its ID comes from its content."""
        self._pack()
        # Each is let go of as it is written.
        self._packs.reverse()
        while self._packs:
            number, (numbers, first, compressed) = self._next, self._packs.pop()
            self._runs += _inside(number, numbers)
            self._stream(number, f"/Type/ObjStm/N {len(numbers)}/First {first}", compressed)
        self._cross_references(self._next, f"/Root {root} 0 R/Info {info} 0 R")
        return self._out.getvalue()

    def _pack(self) -> None:
        if not self._numbers:
            return
        offset, offsets = 0, []
        for number, body in zip(self._numbers, self._bodies, strict=True):
            offsets.append(f"{number} {offset}")
            offset += len(body) + 1
        head, bodies = " ".join(offsets), "\n".join(self._bodies)
        compressed = zlib.compress(f"{head}\n{bodies}".encode("ascii"), _LEVEL)
        self._packs.append((self._numbers, len(head) + 1, compressed))
        self._next = max(self._next, *(number + 1 for number in self._numbers))
        self._numbers, self._bodies = [], []

    def _write(self, number: int, *parts: bytes) -> None:
        self._place(number)
        for part in (f"{number} 0 obj\n".encode(), *parts, b"\nendobj\n"):
            self._digest.update(part)
            self._out.write(part)

    def _stream(self, number: int, about: str, compressed: bytes) -> None:
        head = f"<<{about}/Filter/FlateDecode/Length {len(compressed)}>>\nstream\n"
        self._write(number, head.encode(), compressed, b"\nendstream")

    def _place(self, number: int) -> None:
        self._runs.append(_Run(number, _PLACED, self._out.tell()))
        self._next = max(self._next, number + 1)

    def _cross_references(self, number: int, trailer: str) -> None:
        """The table of all objects, as a stream."""
        begins = self._out.tell()
        identity = self._digest.hexdigest()[:32].upper()
        self._place(number)
        about = (
            f"/Type/XRef/Size {number + 1}/W[1 4 1]{trailer}/ID[<{identity}><{identity}>]"
            f"/DecodeParms<</Predictor 12/Columns {_ROW}>>"
        )
        self._stream(number, about, zlib.compress(_rows(self._runs)))
        self._out.write(f"startxref\n{begins}\n%%EOF\n".encode())


def _inside(pack: int, numbers: list[int]) -> Iterator[_Run]:
    """Where the objects of a pack are."""
    begun = 0
    for index in range(1, len(numbers) + 1):
        if index == len(numbers) or numbers[index] != numbers[index - 1] + 1:
            yield _Run(numbers[begun], _INSIDE, pack, begun, index - begun)
            begun = index


def _rows(runs: Iterable[_Run]) -> bytes:
    """The rows of the table, by number; a number nobody used is free."""
    rows, above, number = bytearray(), bytes(_ROW), 0
    for first, kind, where, place, length in sorted(runs):
        free = [bytes(_ROW)] * (first - number)
        for row in (*free, bytes((kind,)) + where.to_bytes(4, "big") + bytes((place,))):
            rows += bytes((_UP, *((new - old) & 0xFF for new, old in zip(row, above, strict=True))))
            above = row
        rows += _NEXT_INSIDE * (length - 1)
        above = above[:-1] + bytes((place + length - 1,))
        number = first + length
    return bytes(rows)


def text_string(text: str) -> str:
    """A text as an object of the file."""
    if text.isascii() and text.isprintable():
        return f"({text.translate(_ESCAPED)})"
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"


_ESCAPED = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)"})
