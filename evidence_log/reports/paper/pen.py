"""Operators on a page: text, boxes and shapes, and between which of them something belongs together.

ISO 32000-1, 8 and 9; marked content is 14.6, its language 14.9.2.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from evidence_log.records.clock import Language
from evidence_log.reports.paper.operations import MONO, Text
from evidence_log.reports.paper.spoken import chinese, spoken
from evidence_log.reports.paper.type0 import EmbeddedFont, Type0Font

_END = "EMC"
_LANGUAGE = "/Span <</Lang({})>> BDC"
_LONGEST = 16_000


class Piece(NamedTuple):
    """Part of a line that belongs to something of its own: the operator that begins it, and its letters."""

    operator: str
    text: str


class Pen:
    """Writes on the page that was begun last; what is in the `other` language says so."""

    def __init__(
        self, fonts: dict[str, Type0Font], embedded: dict[str, EmbeddedFont], other: Language | None = None
    ) -> None:
        self._fonts = fonts
        self._embedded = embedded
        self._other = other
        self._code: list[str] = []
        self._colour = ""
        self._font = ("", 0.0)
        self.inside: int | None = None

    def begin(self, code: list[str]) -> None:
        """Begin a page; `code` takes its operators."""
        self._code = code
        self._colour = ""
        self._font = ("", 0.0)
        self.inside = None

    def enter(self, element: int, operator: str) -> None:
        """What follows belongs to that element."""
        self.leave()
        self._code.append(operator)
        self.inside = element

    def leave(self) -> None:
        """End what belongs to the element that was entered."""
        if self.inside is not None:
            self._code.append(_END)
            self.inside = None

    def width_of(self, text: Text) -> float:
        """How wide a line is."""
        return self._fonts[text.weight].width_of(text.text, text.size)

    def text(self, text: Text, pieces: Sequence[Piece] = ()) -> None:
        """Draw a line; where it has pieces, those belong to their own, and nothing may have been entered."""
        self._fill(text.colour)
        size = text.size
        x = text.x - self.width_of(text) if text.right else text.x
        if pieces:
            shown = "".join(
                f"{each.operator} {self._shown(each.text, text.weight, size)}{_END} " for each in pieces
            )
        else:
            shown = self._shown(text.text, text.weight, size)
        self._code.append(f"BT {x:.2f} {text.y:.2f} Td {shown}ET")

    def _shown(self, text: str, weight: str, size: float) -> str:
        if self._other is None or weight == MONO or (self._other is Language.ZH and not chinese(text)):
            return self._said(text, weight, size)
        return "".join(
            f"{_LANGUAGE.format(language)} {self._said(part, weight, size)}{_END} "
            if language is self._other
            else self._said(part, weight, size)
            for language, part in spoken(text)
        )

    def _said(self, text: str, weight: str, size: float) -> str:
        runs = self._embedded[weight].runs(text)
        if len(text) > _LONGEST:
            # An archive's strings have an end; letters without width all fit in one line.
            runs = [
                (name, codes[begin : begin + 4 * _LONGEST])
                for name, codes in runs
                for begin in range(0, len(codes), 4 * _LONGEST)
            ]
        return "".join([f"{self._turn_to(name, size)}<{codes}> Tj " for name, codes in runs])

    def _turn_to(self, name: str, size: float) -> str:
        if (name, size) == self._font:
            return ""
        self._font = (name, size)
        return f"/{name} {size:g} Tf "

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a rectangle."""
        self._fill(colour)
        self._code.append(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def shape(self, points: tuple[float, ...], colour: str) -> None:
        """Fill a polygon."""
        self._fill(colour)
        pairs = [f"{points[i]:.2f} {points[i + 1]:.2f}" for i in range(0, len(points), 2)]
        self._code.append(f"{pairs[0]} m {' l '.join(pairs[1:])} l h f")

    def picture(self, name: str, x: float, y: float, width: float, height: float) -> None:
        """Show an image the page knows by that name."""
        self._code.append(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm /{name} Do Q")

    def _fill(self, colour: str) -> None:
        if colour != self._colour:
            self._code.append(fill_operator(colour))
            self._colour = colour


@cache
def fill_operator(colour: str) -> str:
    """'#17365D' as the operator that fills with it."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return f"{' '.join(f'{part:.4g}' for part in parts)} rg"
