"""Paint a plan on the ReportLab canvas. Same plan, same bytes: dates come from the plan, never from the clock."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from evidence_log.records.clock import Language
from evidence_log.reports.plan import (
    HEIGHT,
    LEFT,
    MUTE,
    NAVY,
    RED,
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
from evidence_log.reports.type0 import BOLD, REGULAR, register_fonts

_HEAD = HEIGHT - 46.0
_FOOT = 40.0
_HAIR = 0.5
_LANGUAGE_TAGS = {Language.ZH: "zh-CN", Language.EN: "en"}


class Frame(NamedTuple):
    """What stands on every page, and what the file says about itself. `mark` is the demo's, or empty."""

    title: str
    head_left: str
    head_right: str
    foot_left: str
    page_of: str
    mark: str
    language: Language
    subject: str
    made_at: datetime


def paint(pages: Sequence[Sequence[Op]], frame: Frame) -> bytes:
    """Return the PDF."""
    rl_config.invariant = 1
    rl_config.useA85 = 0
    register_fonts(frame.language)
    out = io.BytesIO()
    canvas = Canvas(
        out,
        pagesize=(WIDTH, HEIGHT),
        pageCompression=1,
        invariant=1,
        initialFontName=REGULAR,
        lang=_LANGUAGE_TAGS[frame.language],
        pdfVersion=(1, 7),
    )
    canvas.setTitle(frame.title)
    canvas.setAuthor("")
    canvas.setSubject(frame.subject)
    canvas.setCreator("evidence_log")
    canvas.setProducer("evidence_log")
    stamp = canvas._doc._timeStamp  # noqa: SLF001 -- the only way to give the file its own date
    stamp.YMDhms = tuple(frame.made_at.astimezone(UTC).timetuple())[:6]
    numbers = {
        op.name: number for number, page in enumerate(pages, start=1) for op in page if isinstance(op, Anchor)
    }
    _Painter(canvas, numbers).paint(pages, frame)
    canvas.save()
    return out.getvalue()


class _Painter:
    """Draws operations; remembers pictures so that each is embedded once."""

    def __init__(self, canvas: Any, numbers: dict[str, int]) -> None:
        self._canvas = canvas
        self._numbers = numbers
        self._readers: dict[bytes, ImageReader] = {}

    def paint(self, pages: Sequence[Sequence[Op]], frame: Frame) -> None:
        for number, page in enumerate(pages, start=1):
            self._mark(frame.mark)
            for operation in page:
                self._draw(operation, number)
            self._frame(frame, number, len(pages))
            self._canvas.showPage()
        self._canvas.showOutline()

    def _draw(self, operation: Op, number: int) -> None:  # noqa: C901 -- one case for each kind of operation
        canvas = self._canvas
        match operation:
            case Text():
                self._text(operation)
            case Box(x, y, width, height, colour):
                canvas.setFillColor(HexColor(colour))
                canvas.rect(x, y, width, height, stroke=0, fill=1)
            case Rule(x, y, width, colour):
                canvas.setStrokeColor(HexColor(colour))
                canvas.setLineWidth(_HAIR)
                canvas.line(x, y, x + width, y)
            case Shape(points, colour):
                self._shape(points, colour)
            case Picture(x, y, width, height, jpeg):
                reader = self._readers.setdefault(jpeg, ImageReader(io.BytesIO(jpeg)))
                canvas.drawImage(reader, x, y, width, height)
            case Anchor(name, y, title, level):
                canvas.bookmarkHorizontal(name, 0, y + 4)
                if title is not None:
                    canvas.addOutlineEntry(f"{title} ({number})", name, level, closed=level > 0)
            case Link(x, y, width, height, anchor):
                if anchor in self._numbers:
                    canvas.linkRect("", anchor, (x, y, x + width, y + height), relative=0, Border="[0 0 0]")
            case PageOf(x, y, anchor, size):
                page = self._numbers.get(anchor)
                self._text(Text(x, y, "" if page is None else str(page), REGULAR, size, right=True))

    def _text(self, text: Text) -> None:
        if not text.text:
            return
        self._canvas.setFillColor(HexColor(text.colour))
        self._canvas.setFont(text.font, text.size)
        draw = self._canvas.drawRightString if text.right else self._canvas.drawString
        draw(text.x, text.y, text.text)

    def _shape(self, points: tuple[float, ...], colour: str) -> None:
        path = self._canvas.beginPath()
        path.moveTo(points[0], points[1])
        for place in range(2, len(points), 2):
            path.lineTo(points[place], points[place + 1])
        path.close()
        self._canvas.setFillColor(HexColor(colour))
        self._canvas.drawPath(path, stroke=0, fill=1)

    def _mark(self, mark: str) -> None:
        """Invented data is marked across the page, under everything else."""
        if not mark:
            return
        canvas = self._canvas
        canvas.saveState()
        canvas.translate(WIDTH / 2, HEIGHT / 2)
        canvas.rotate(52)
        canvas.setFillColor(HexColor("#F3E3E1"))
        canvas.setFont(BOLD, 34)
        canvas.drawCentredString(0, -18, mark)
        canvas.restoreState()

    def _frame(self, frame: Frame, number: int, total: int) -> None:
        self._text(Text(LEFT, _HEAD, frame.head_left, BOLD, 8.5, NAVY))
        self._text(Text(RIGHT, _HEAD, frame.head_right, REGULAR, 8.0, MUTE, right=True))
        self._draw(Rule(LEFT, _HEAD - 8.0, ROOM, RULE), number)
        self._draw(Rule(LEFT, _FOOT + 12.0, ROOM, RULE), number)
        self._text(Text(LEFT, _FOOT, frame.foot_left, REGULAR, 8.0, MUTE))
        page = frame.page_of.format(page=number, total=total)
        self._text(Text(RIGHT, _FOOT, page, BOLD, 8.5, NAVY, right=True))
        if frame.mark:
            self._text(Text(LEFT, _HEAD + 13.0, frame.mark, BOLD, 9.0, RED))
