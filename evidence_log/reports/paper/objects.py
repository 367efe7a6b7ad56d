"""Objects of a PDF into one file: small ones packed together and compressed, the rest as they are.

ISO 32000-1, 7.5: header, object streams, cross-reference stream; the ends of lines are those PDF/A asks for
(ISO 19005-3, 6.1).
"""

import hashlib
import io
import zlib
from typing import NamedTuple

# Four bytes beyond ASCII tell that this is no text.
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_STREAM_END = b"endstream\n"
_PACKED = 200
_FREE, _PLACED, _INSIDE = range(3)
_ROW = 7
_UP = 2


class _Pack(NamedTuple):
    """Some objects in one stream, which has no number yet."""

    numbers: list[int]
    first: int
    content: bytes


class PdfFile:
    """A PDF while it is written."""

    def __init__(self) -> None:
        self._out = io.BytesIO()
        self._out.write(_HEADER)
        self._rows: dict[int, tuple[int, int, int]] = {0: (_FREE, 0, 0xFFFF)}
        self._waiting: list[tuple[int, bytes]] = []
        self._packs: list[_Pack] = []

    def add(self, number: int, body: bytes) -> None:
        """Add an object; `body` is as ReportLab formats it."""
        if body.endswith(_STREAM_END):
            self._write(number, body.removesuffix(_STREAM_END), b"\nendstream")
            return
        self._waiting.append((number, body.strip()))
        if len(self._waiting) == _PACKED:
            self._pack()

    def finish(self, *, root: int, info: int) -> bytes:
        """Write what is left and return the whole; its ID comes from its content."""
        self._pack()
        for number, pack in enumerate(self._packs, start=max(self._rows) + 1):
            for index, packed in enumerate(pack.numbers):
                self._rows[packed] = (_INSIDE, number, index)
            about = f"/Type/ObjStm/N {len(pack.numbers)}/First {pack.first}"
            self._stream(number, about, pack.content)
        self._cross_references(max(self._rows) + 1, f"/Root {root} 0 R/Info {info} 0 R")
        return self._out.getvalue()

    def _pack(self) -> None:
        if not self._waiting:
            return
        offset, offsets, bodies = 0, [], []
        for number, body in self._waiting:
            offsets.append(f"{number} {offset}")
            bodies.append(body)
            offset += len(body) + 1
            self._rows[number] = (_INSIDE, 0, 0)
        head = " ".join(offsets).encode() + b"\n"
        content = zlib.compress(head + b"\n".join(bodies))
        self._packs.append(_Pack([number for number, _ in self._waiting], len(head), content))
        self._waiting = []

    def _write(self, number: int, *parts: bytes) -> None:
        self._rows[number] = (_PLACED, self._out.tell(), 0)
        for part in (f"{number} 0 obj\n".encode(), *parts, b"\nendobj\n"):
            self._out.write(part)

    def _stream(self, number: int, about: str, compressed: bytes) -> None:
        head = f"<<{about}/Filter/FlateDecode/Length {len(compressed)}>>\nstream\n"
        self._write(number, head.encode(), compressed, b"\nendstream")

    def _cross_references(self, number: int, trailer: str) -> None:
        """The table of all objects, as a stream; each row is told by what differs from the one above it."""
        begins = self._out.tell()
        identity = hashlib.sha256(self._out.getbuffer()).hexdigest()[:32].upper()
        self._rows[number] = (_PLACED, begins, 0)
        rows = [
            kind.to_bytes(1, "big") + where.to_bytes(4, "big") + index.to_bytes(2, "big")
            for _, (kind, where, index) in sorted(self._rows.items())
        ]
        differing = [
            bytes((_UP, *((new - old) & 0xFF for new, old in zip(row, above, strict=True))))
            for above, row in zip([bytes(_ROW), *rows], rows, strict=False)
        ]
        about = (
            f"/Type/XRef/Size {len(rows)}/W[1 4 2]{trailer}/ID[<{identity}><{identity}>]"
            f"/DecodeParms<</Predictor 12/Columns {_ROW}>>"
        )
        self._stream(number, about, zlib.compress(b"".join(differing)))
        self._out.write(f"startxref\n{begins}\n%%EOF\n".encode())


def text_string(text: str) -> str:
    """A text as an object of the file."""
    if text.isascii() and text.isprintable():
        return f"({text.translate(_ESCAPED)})"
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"


_ESCAPED = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)"})
