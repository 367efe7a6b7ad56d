"""Paint a plan on the ReportLab canvas. Same plan, same bytes: dates come from the plan, never from the clock.

Texts, rules and boxes are written as page operators here (ISO 32000-1, 8 and 9); the canvas keeps pages,
pictures, links and bookmarks.
"""

import hashlib
import io
import zlib
from datetime import UTC, datetime
from functools import cache
from string import digits
from typing import Any, NamedTuple

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from evidence_log.reports.paper.operations import (
    BOLD,
    FINE,
    HEIGHT,
    INK,
    LEFT,
    MUTE,
    NAVY,
    RED,
    RED_BAND,
    REGULAR,
    RIGHT,
    ROOM,
    RULE,
    WIDTH,
    Anchor,
    Box,
    Link,
    Op,
    PageOf,
    Picture,
    Rule,
    Shape,
    Text,
)
from evidence_log.reports.paper.type0 import EmbeddedFont, Type0Font

_HEAD = HEIGHT - 46.0
_BANNER = HEIGHT - 28.0
_FOOT = 40.0
_HAIR = 0.5
_MARK_NAME = "mark"
_MARK_COLOUR = "#FAEDEB"
_MARK_SIZE, _MARK_TILT = 48.0, 54.0


class Frame(NamedTuple):
    """What stands on every page, and what the file says about itself. `mark` is the demo's, or empty."""

    title: str
    head_left: str
    head_right: str
    foot_left: str
    page_of: str
    mark: str
    mark_means: str
    language: str
    subject: str
    made_at: datetime


def paint(pages: list[list[Op]], frame: Frame, fonts: dict[str, Type0Font]) -> bytes:
    """Return the PDF. The pages are used up: of a thousand, the plan and the file are never held at once."""
    out = io.BytesIO()
    canvas = _canvas(out, frame, fonts)
    numbers = {
        op.name: number for number, page in enumerate(pages, start=1) for op in page if isinstance(op, Anchor)
    }
    written = _characters(pages, frame)
    embedded = {name: font.embed(canvas._doc, written[name]) for name, font in fonts.items()}  # noqa: SLF001 -- the canvas has no door for fonts of others
    _Painter(canvas, fonts, embedded, numbers).paint(pages, frame)
    canvas.save()
    return out.getvalue()


def _canvas(out: io.BytesIO, frame: Frame, fonts: dict[str, Type0Font]) -> Any:
    rl_config.useA85 = 0
    # The canvas wants a font to begin with; with ours, no Helvetica gets into the file.
    pdfmetrics.registerFont(fonts[REGULAR])
    canvas = Canvas(
        out,
        pagesize=(WIDTH, HEIGHT),
        pageCompression=1,
        invariant=1,
        initialFontName=fonts[REGULAR].fontName,
        lang=frame.language,
        pdfVersion=(1, 7),
    )
    canvas.setTitle(frame.title)
    canvas.setAuthor("")
    canvas.setSubject(frame.subject)
    canvas.setCreator("evidence_log")
    canvas.setProducer("evidence_log")
    stamp = canvas._doc._timeStamp  # noqa: SLF001 -- the only way to give the file its own date
    stamp.YMDhms = tuple(frame.made_at.astimezone(UTC).timetuple())[:6]
    return canvas


def _characters(pages: list[list[Op]], frame: Frame) -> dict[str, set[str]]:
    """Every character that will be drawn, by weight."""
    standing = "".join(value for value in frame if isinstance(value, str))
    # Page numbers are written when the pages are counted.
    written = {name: set(standing) | set(digits) for name in (REGULAR, BOLD)}
    for page in pages:
        for operation in page:
            if isinstance(operation, Text):
                written[operation.weight].update(operation.text)
    return written


class _Painter:
    """Draws operations; each picture is embedded once, as it is."""

    def __init__(
        self,
        canvas: Any,
        fonts: dict[str, Type0Font],
        embedded: dict[str, EmbeddedFont],
        numbers: dict[str, int],
    ) -> None:
        self._canvas = canvas
        self._doc = canvas._doc  # noqa: SLF001 -- pictures and pages lie there
        self._fonts = fonts
        self._embedded = embedded
        self._numbers = numbers
        self._code: list[str] = []
        self._colour = ""

    def paint(self, pages: list[list[Op]], frame: Frame) -> None:
        if frame.mark:
            self._make_mark(frame.mark)
        for number in range(1, len(pages) + 1):
            page, pages[number - 1] = pages[number - 1], []
            self._code = self._canvas._code  # noqa: SLF001 -- a new list for each page
            self._colour = ""
            if frame.mark:
                self._canvas.doForm(_MARK_NAME)
            self._head(frame)
            for operation in page:
                self._draw(operation, number)
            self._foot(frame, number, len(pages))
            self._canvas.showPage()
            self._compress()
        self._canvas.showOutline()

    def _compress(self) -> None:
        """Compress the page that was just shown; the canvas would keep all of them plain until the end."""
        page = self._doc.Pages.pages[-1]
        filtered = pdfdoc.PDFDictionary({"Filter": pdfdoc.PDFName("FlateDecode")})
        page.Contents = pdfdoc.PDFStream(filtered, zlib.compress(page.stream.encode("ascii")))
        page.stream = None

    def _draw(self, operation: Op, number: int) -> None:
        match operation:
            case Text():
                self._text(operation)
            case Rule(x, y, width, colour):
                # A box, not a stroke: the colour for filling is the only one to keep track of.
                self._box(x, y - _HAIR / 2, width, _HAIR, colour)
            case Box(x, y, width, height, colour):
                self._box(x, y, width, height, colour)
            case Shape(points, colour):
                self._shape(points, colour)
            case Picture():
                self._picture(operation)
            case PageOf(x, y, anchor, size):
                page = self._numbers.get(anchor)
                self._text(Text(x, y, "" if page is None else str(page), size=size, right=True))
            case _:
                self._lead(operation, number)

    def _lead(self, operation: Anchor | Link, number: int) -> None:
        """Bookmarks, and links to what is in this document; no other links are ever made."""
        match operation:
            case Link(x, y, width, height, anchor):
                if anchor in self._numbers:
                    place = (x, y, x + width, y + height)
                    self._canvas.linkRect("", anchor, place, relative=0, Border="[0 0 0]")
            case Anchor(name, y, title, level):
                self._canvas.bookmarkHorizontal(name, 0, y + 4)
                if title is not None:
                    self._canvas.addOutlineEntry(f"{title} ({number})", name, level, closed=level > 0)

    def _fill(self, colour: str) -> None:
        if colour != self._colour:
            self._code.append(_fill_operator(colour))
            self._colour = colour

    def _text(self, text: Text) -> None:
        if not text.text:
            return
        self._fill(text.colour)
        font, size = self._fonts[text.weight], text.size
        x = text.x - font.width_of(text.text, size) if text.right else text.x
        shown = "".join(
            f"/{name} {size:g} Tf <{codes}> Tj "
            for name, codes in self._embedded[text.weight].runs(text.text)
        )
        self._code.append(f"BT {x:.2f} {text.y:.2f} Td {shown}ET")

    def _box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        self._fill(colour)
        self._code.append(f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re f")

    def _shape(self, points: tuple[float, ...], colour: str) -> None:
        self._fill(colour)
        pairs = [f"{points[i]:.2f} {points[i + 1]:.2f}" for i in range(0, len(points), 2)]
        self._code.append(f"{pairs[0]} m {' l '.join(pairs[1:])} l h f")

    def _picture(self, picture: Picture) -> None:
        """Embed the JPEG's own bytes; the canvas would decode it to find out whether it knows it."""
        doc, name = self._doc, hashlib.sha256(picture.jpeg).hexdigest()
        registered = doc.getXObjectName(name)
        if registered not in doc.idToObject:
            image = pdfdoc.PDFImageXObject(name)
            if not image.loadImageFromJPEG(io.BytesIO(picture.jpeg)):
                raise ValueError("a preview is a JPEG")
            doc.addForm(name, image)
        self._canvas._formsinuse.append(name)  # noqa: SLF001 -- what this page shows
        x, y, width, height = picture.x, picture.y, picture.width, picture.height
        self._code.append(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {y:.2f} cm /{registered} Do Q")

    def _make_mark(self, mark: str) -> None:
        """Invented data is marked across each page, under everything else, as outlines: it is not text."""
        font, canvas = self._fonts[BOLD], self._canvas
        canvas.beginForm(_MARK_NAME, 0, 0, WIDTH, HEIGHT)
        canvas.translate(WIDTH / 2, HEIGHT / 2)
        canvas.rotate(_MARK_TILT)
        scale, left = _MARK_SIZE / 1000, -font.width_of(mark, _MARK_SIZE) / 2
        path = [
            " ".join([*(f"{value:.0f}" for value in values), operator])
            for operator, values in font.outline(mark)
        ]
        code = canvas._code  # noqa: SLF001 -- the form's own list
        code.append(
            f"{_fill_operator(_MARK_COLOUR)} {scale:g} 0 0 {scale:g} {left:.1f} -20 cm {' '.join(path)} f"
        )
        canvas.endForm()

    def _head(self, frame: Frame) -> None:
        if frame.mark:
            self._box(LEFT, _BANNER - 6.0, ROOM, 18.0, RED_BAND)
            self._box(LEFT, _BANNER - 6.0, 2.5, 18.0, RED)
            self._text(Text(LEFT + 10.0, _BANNER, frame.mark, BOLD, 9.0, RED))
            self._text(Text(RIGHT - 8.0, _BANNER, frame.mark_means, REGULAR, FINE, RED, right=True))
        self._text(Text(LEFT, _HEAD - 3.0, frame.head_left, BOLD, 8.5, NAVY))
        self._text(Text(RIGHT, _HEAD - 3.0, frame.head_right, REGULAR, 8.0, MUTE, right=True))
        self._box(LEFT, _HEAD - 11.0, ROOM, _HAIR, NAVY)

    def _foot(self, frame: Frame, number: int, total: int) -> None:
        self._box(LEFT, _FOOT + 12.0, ROOM, _HAIR, RULE)
        self._text(Text(LEFT, _FOOT, frame.foot_left, REGULAR, FINE, MUTE))
        page = frame.page_of.format(page=number, total=total)
        self._text(Text(RIGHT, _FOOT, page, BOLD, 8.5, INK, right=True))


@cache
def _fill_operator(colour: str) -> str:
    """'#17365D' as the operator that fills with it."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return f"{' '.join(f'{part:.4g}' for part in parts)} rg"
