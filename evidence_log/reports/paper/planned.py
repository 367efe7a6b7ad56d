"""The pages of a plan: those something may still be taken back from, and before them the full ones, packed small.

A thousand incidents are two hundred thousand operations, and all of them are kept until the fonts are embedded.
"""

import re
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from math import inf
from typing import NamedTuple

import msgspec

from evidence_log.records.learned import learned
from evidence_log.reports.paper.lines import spelled_in
from evidence_log.reports.paper.operations import Anchor, Op, SignatureRoom, Text

# Words said in two languages are a kind of string msgspec does not know.
_ENCODER, _DECODER = msgspec.msgpack.Encoder(enc_hook=str), msgspec.msgpack.Decoder(learned(list[Op]))
_FAST = 1
_SPELLED, _SHEET = "⟨", re.compile(r"(?:INC|EX)-\d{4,}")


class Place(NamedTuple):
    """Where an anchor is, what can be said of it, and how deep its bookmark stands if it has one."""

    page: int
    y: float
    title: str
    level: int | None


class Found:
    """What has to be known of a plan before it is painted, read off each page as it is packed."""

    def __init__(self) -> None:
        self.places: dict[str, Place] = {}
        self.written: defaultdict[str, set[str]] = defaultdict(set)
        self.rooms: list[SignatureRoom] = []
        # What is shown by its number, and on the sheet of which incident or exhibit.
        self.spelled: list[tuple[str, str | None]] = []
        self._sheet: str | None = None

    def read(self, number: int, page: list[Op]) -> None:
        """Take in a page."""
        lines: list[Text] = []
        for each in page:
            if isinstance(each, Text):
                lines.append(each)
                if _SPELLED in each.text:
                    self.spelled += [(code, self._sheet) for code in spelled_in(each.text)]
            elif isinstance(each, Anchor):
                level = None if each.title is None else each.level
                self.places[each.name] = Place(number, each.y, each.title or each.name, level)
                self._sheet = each.name if _SHEET.fullmatch(each.name) else None
            elif isinstance(each, SignatureRoom):
                self.rooms.append(each)
                self._spell(each.lines)
        self._spell(lines)

    def _spell(self, lines: Sequence[Text]) -> None:
        for weight in {each.weight for each in lines}:
            self.written[weight].update("".join([each.text for each in lines if each.weight == weight]))


class PlannedPages:
    """Every page in order, each as its operations."""

    def __init__(self) -> None:
        self._packed: list[bytes] = []
        self._open: list[list[Op]] = [[]]
        # The page that is being filled.
        self.last = self._open[-1]
        self._kept: list[float] = []
        self._found = Found()

    def __len__(self) -> int:
        """How many there are."""
        return len(self._packed) + len(self._open)

    def __iter__(self) -> Iterator[list[Op]]:
        """Unpack one after the other."""
        yield from map(_unpacked, self._packed)
        yield from self._open

    def read(self) -> Found:
        """What is in them, when all are full."""
        self._pack(len(self._open))
        return self._found

    def used_up(self) -> Iterator[list[Op]]:
        """Each of them once all are full, and let go of it."""
        for place, packed in enumerate(self._packed):
            self._packed[place] = b""
            yield _unpacked(packed)

    def begin(self, operations: list[Op]) -> None:
        """Begin a page with these."""
        self._open.append(operations)
        self.last = operations
        self._pack_full()

    @contextmanager
    def kept(self, most: float = inf) -> Iterator[None]:
        """Nothing is packed meanwhile that may be taken back; where there are more than `most` pages, nothing will be."""
        self._kept.append(most)
        try:
            yield
        finally:
            self._kept.pop()
            self._pack_full()

    def back_to(self, count: int, last: tuple[Op, ...]) -> None:
        """As if only so many had been begun, and these stood on the last."""
        del self._open[count - len(self._packed) :]
        self.last = self._open[-1]
        self.last[:] = last

    def _pack_full(self) -> None:
        if len(self) > max(self._kept, default=0.0):
            self._pack(len(self._open) - 1)

    def _pack(self, count: int) -> None:
        for page in self._open[:count]:
            self._packed.append(_packed(page))
            self._found.read(len(self._packed), page)
        del self._open[:count]


def _packed(page: list[Op]) -> bytes:
    return zlib.compress(_ENCODER.encode(page), _FAST)


def _unpacked(packed: bytes) -> list[Op]:
    return _DECODER.decode(zlib.decompress(packed))
