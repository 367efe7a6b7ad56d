"""Paint a plan on the ReportLab canvas. Same plan, same bytes: dates come from the plan, never from the clock.

Texts, rules and boxes are written as page operators here (ISO 32000-1, 8 and 9), each inside the element of the
structure it belongs to or marked as decoration (14.6 to 14.8); the canvas keeps pages, pictures and bookmarks.
"""

import io
from collections.abc import Callable
from datetime import datetime
from string import digits
from typing import Any, NamedTuple

from msgspec.structs import replace
from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from evidence_log.records.clock import Language
from evidence_log.reports.paper.archive import About, Archive
from evidence_log.reports.paper.bookmarks import Bookmarks
from evidence_log.reports.paper.directions import as_seen, runs_both_ways
from evidence_log.reports.paper.operations import (
    BOLD,
    FINE,
    HEIGHT,
    INK,
    LEFT,
    MONO,
    MUTE,
    NAVY,
    RED,
    RED_BAND,
    REGULAR,
    RIGHT,
    ROOM,
    RULE,
    SIGNATURE_ROOM,
    WIDTH,
    Anchor,
    Box,
    Link,
    Mark,
    Op,
    PageOf,
    Picture,
    Rule,
    Shape,
    SignatureRoom,
    Text,
)
from evidence_log.reports.paper.pen import Pen, Piece, fill_operator
from evidence_log.reports.paper.plan import Flow
from evidence_log.reports.paper.planned import Found
from evidence_log.reports.paper.structure import ARTIFACT, DOCUMENT
from evidence_log.reports.paper.tree import Tree
from evidence_log.reports.paper.type0 import Type0Font

_HEAD = HEIGHT - 46.0
_BANNER = HEIGHT - 28.0
_FOOT, _FOOT_LEADING = 40.0, 10.0
# Twice as many words beside the mark.
_FINEST = 7.0
_HAIR = 0.5
_MARK_NAME = "mark"
_SIGNATURE_NAME = SIGNATURE_ROOM.rpartition(".")[2]
_DECORATION, _PAGINATION = "/Artifact BMC", "/Artifact <</Type/Pagination>> BDC"
_STANDING = ARTIFACT - 1
_SCREEN = ("DeviceRGB", "DeviceGray")
_MARK_COLOUR = "#FAEDEB"
_MARK_SIZE, _MARK_TILT = 48.0, 54.0


class Frame(NamedTuple):
    """What stands on every page, and what the file says about itself. `mark` is the demo's, or empty.

    The fingerprint, if any, ends the head in letters of one width. The foot may have two lines. `second`: the other
    language of a document in two. In a volume after the first, `pages_before` are in those before it, and `pages` in all
    of them.
    """

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
    fingerprint: str = ""
    pages_before: int = 0
    pages: int | None = None
    second: Language | None = None

    @property
    def other(self) -> Language | None:
        """What words on it may be in besides its own: Chinese is known by its letters, also where somebody only quotes it."""
        return self.second or (Language.ZH if self.language == Language.EN else None)


def paint(flow: Flow, frame: Frame, tell: Callable[[int, int], None] = lambda _done, _of: None) -> bytes:
    """Return the PDF. The pages are used up: of a thousand, the plan and the file are never held at once.

    `tell` hears after each page how many of how many are painted.
    """
    fonts, found = flow.fonts, flow.pages.read()
    written = _written(flow, frame, found)
    canvas = _canvas(fonts)
    doc = canvas._doc  # noqa: SLF001 -- the canvas has no door for fonts and files of others
    embedded = {name: font.embed(doc, written[name]) for name, font in fonts.items()}
    archive = Archive(doc, Tree(flow.structure, len(flow.pages)))
    if frame.mark:
        _make_mark(canvas, fonts[BOLD], frame.mark)
    pen = Pen(fonts, embedded, frame.other)
    for room in found.rooms:
        _make_signature(canvas, pen, room)
    bookmarks = Bookmarks(found.places, archive.number, frame.pages_before)
    _Painter(canvas, pen, bookmarks, archive, frame).paint(flow, tell)
    about = About(frame.title, frame.subject, frame.language, frame.made_at, frame.pages_before)
    return archive.finish(bookmarks, about)


def _canvas(fonts: dict[str, Type0Font]) -> Any:
    rl_config.useA85 = 0
    # The canvas wants a font to begin with; with ours, no Helvetica gets into the file.
    pdfmetrics.registerFont(fonts[REGULAR])
    return Canvas(
        io.BytesIO(),
        pagesize=(WIDTH, HEIGHT),
        pageCompression=1,
        invariant=1,
        initialFontName=fonts[REGULAR].fontName,
        pdfVersion=(1, 7),
    )


def _written(flow: Flow, frame: Frame, found: Found) -> dict[str, set[str]]:
    """Every character that will be drawn, by weight."""
    standing = "".join(value for value in frame if isinstance(value, str))
    # Page numbers are written when the pages are counted.
    written = {name: found.written[name] | set(standing) | set(digits + "-") for name in (REGULAR, BOLD)}
    written[MONO] = found.written[MONO] | set(frame.fingerprint)
    if any(map(runs_both_ways, written.values())):
        for text in (each for page in flow.pages for each in page if isinstance(each, Text)):
            written[text.weight].update(as_seen(text.text))
        for text in (each for room in found.rooms for each in room.lines):
            written[text.weight].update(as_seen(text.text))
    return written


class _Painter:
    """Draws operations; each picture is embedded once, as it is."""

    def __init__(self, canvas: Any, pen: Pen, bookmarks: Bookmarks, archive: Archive, frame: Frame) -> None:
        self._canvas = canvas
        self._doc = canvas._doc  # noqa: SLF001 -- pictures, links and pages lie there
        self._pen = pen
        self._bookmarks = bookmarks
        self._places = bookmarks.places
        self._tree = archive.tree
        self._archive = archive
        self._frame = frame
        self._pictures: dict[str, bytes] = {}
        self._number = 0
        # The element the plan is at; boxes and shapes are part of a figure, and decoration elsewhere.
        self._element = ARTIFACT
        self._drawn_on = ARTIFACT
        # Hairlines cross nothing: those of a page are drawn last, as one decoration in one colour.
        self._rules: list[Rule] = []

    def paint(self, flow: Flow, tell: Callable[[int, int], None]) -> None:
        self._pictures, total = flow.pictures, len(flow.pages)
        for number, page in enumerate(flow.pages.used_up(), start=1):
            self._number = number
            self._pen.begin(self._canvas._code)  # noqa: SLF001 -- a new list for each page
            self._pen.enter(_STANDING, _PAGINATION)
            if self._frame.mark:
                self._canvas.doForm(_MARK_NAME)
            self._head()
            self._element = self._drawn_on = ARTIFACT
            for place, operation in enumerate(page):
                if isinstance(operation, Text):
                    self._text(operation, page, place)
                elif isinstance(operation, Mark):
                    self._turn_to(operation.element)
                else:
                    self._draw(operation)
            self._draw_rules()
            self._pen.enter(_STANDING, _PAGINATION)
            self._foot(total)
            self._pen.leave()
            self._canvas.showPage()
            self._finish_page()
            tell(number, total)
        self._canvas.showOutline()

    def _finish_page(self) -> None:
        """Write the page that was just shown; the canvas would keep all of them until the end."""
        archive, shown, name = self._archive, self._doc.Pages.pages, f"Page{self._number}"
        page, shown[-1] = shown[-1], pdfdoc.PDFObjectReference(name)
        pictures = "".join(
            f"/{picture} {archive.number_of(picture)} 0 R"
            for picture in (page.XObjects.dict if page.XObjects else ())
        )
        links = f"/Annots[{' '.join(page.Annots)}]" if page.Annots else ""
        archive.settle(
            name,
            f"<</Type/Page/Parent {archive.number_of(self._doc.Reference(self._doc.Pages).name)} 0 R"
            f"/MediaBox[0 0 {WIDTH:g} {HEIGHT:g}]"
            f"/Resources<</Font {archive.number_of(pdfdoc.BasicFonts)} 0 R/XObject<<{pictures}>>>>"
            f"/Contents {archive.add_stream('', page.stream.encode('ascii'))} 0 R"
            f"{links}/StructParents {self._number - 1}/Tabs/S>>",
        )

    def _draw(self, operation: Op) -> None:
        """What is neither words nor a mark."""
        match operation:
            case Rule() if self._drawn_on == ARTIFACT:
                self._rules.append(operation)
            case Rule() | Box() | Shape():
                self._enter(self._drawn_on)
                self._fill(operation)
            case Picture():
                self._enter(self._element)
                self._picture(operation)
            case SignatureRoom():
                self._canvas._formsinuse.append(_SIGNATURE_NAME)  # noqa: SLF001 -- known to this page, shown by who signs
            case PageOf():
                self._page_of(operation)
            case Link(covers=None):
                self._lead(operation)
            case Link() | Anchor():
                # A link over letters was drawn with them; anchors are known.
                pass

    def _draw_rules(self) -> None:
        if self._rules:
            self._enter(ARTIFACT)
        for rule in self._rules:
            self._fill(rule)
        self._rules.clear()

    def _page_of(self, asked: PageOf) -> None:
        """One number, or the first and the last."""
        first = self._places.get(asked.anchor)
        if first is None:
            return
        last = first if asked.until is None else self._places.get(asked.until, first)
        said = str(first.page) if first.page == last.page else f"{first.page}-{last.page}"
        self._enter(self._element)
        self._pen.text(Text(asked.x, asked.y, said, size=asked.size, right=True))

    def _fill(self, operation: Box | Rule | Shape) -> None:
        match operation:
            case Rule(x, y, width, colour):
                # A box, not a stroke: the colour for filling is the only one to keep track of.
                self._pen.box(x, y - _HAIR / 2, width, _HAIR, colour)
            case Box(x, y, width, height, colour):
                self._pen.box(x, y, width, height, colour)
            case Shape(points, colour):
                self._pen.shape(points, colour)

    def _turn_to(self, element: int) -> None:
        self._element, self._drawn_on = element, ARTIFACT
        if element != ARTIFACT:
            self._tree.begin(element)
            if self._tree.is_figure(element):
                self._drawn_on = element

    def _enter(self, element: int) -> None:
        if element != self._pen.inside:
            self._pen.enter(element, self._operator(element))

    def _operator(self, element: int) -> str:
        return _DECORATION if element == ARTIFACT else self._tree.mark(element, self._number - 1)

    def _text(self, text: Text, page: list[Op], place: int) -> None:
        if not text.text:
            return
        links: list[Link] = []
        following = place + 1
        while following < len(page) and isinstance(link := page[following], Link) and link.covers:
            if link.anchor in self._places:
                links.append(link)
            following += 1
        if links and self._element != ARTIFACT:
            self._linked(text, links)
        else:
            self._enter(self._element)
            self._pen.text(text)

    def _linked(self, text: Text, links: list[Link]) -> None:
        """A line with words in it that lead somewhere: each of those is an element inside the line's own."""
        self._pen.leave()
        pieces, done = [], 0
        for link in links:
            begin, end = link.covers or (done, done)
            if begin > done:
                pieces.append(Piece(self._operator(self._element), text.text[done:begin]))
            element = self._tree.link(self._element)
            pieces.append(Piece(self._operator(element), text.text[begin:end]))
            self._annotate(link, element)
            done = end
        if done < len(text.text):
            pieces.append(Piece(self._operator(self._element), text.text[done:]))
        self._pen.text(text, pieces)

    def _lead(self, link: Link) -> None:
        """A link over what stands in an element for links, or over a place without words."""
        if link.anchor in self._places:
            inside = self._element != ARTIFACT and self._tree.is_link(self._element)
            element = self._element if inside else self._tree.link(max(self._element, DOCUMENT))
            self._annotate(link, element)

    def _annotate(self, link: Link, element: int) -> None:
        """Links lead to what is in this document; no other links are ever made."""
        x, y = link.x, link.y
        annotation = self._archive.add(
            f"<</Type/Annot/Subtype/Link/Rect[{x:.2f} {y:.2f} {x + link.width:.2f} {y + link.height:.2f}]/Border[0 0 0]/F 4"
            f"/Dest {self._bookmarks.end(link.anchor)} 0 R/Contents {self._bookmarks.title(link.anchor)}"
            f"/StructParent {self._tree.next_key()}>>"
        )
        self._canvas._annotationrefs.append(f"{annotation} 0 R")  # noqa: SLF001 -- those of this page
        self._tree.annotate(element, self._number - 1, annotation)

    def _picture(self, picture: Picture) -> None:
        """Embed the JPEG's own bytes; the canvas would decode it to find out whether it knows it."""
        doc, name = self._doc, picture.name
        registered = doc.getXObjectName(name)
        if registered not in doc.idToObject:
            image = pdfdoc.PDFImageXObject(name)
            if (
                not image.loadImageFromJPEG(io.BytesIO(self._pictures.pop(name)))
                or image.colorSpace not in _SCREEN
            ):
                raise ValueError("a preview is a JPEG for screens")
            doc.addForm(name, image)
            self._archive.settle(registered)
        self._canvas._formsinuse.append(name)  # noqa: SLF001 -- what this page shows
        self._pen.picture(registered, picture.x, picture.y, picture.width, picture.height)

    def _head(self) -> None:
        pen, frame = self._pen, self._frame
        if frame.mark:
            pen.box(LEFT, _BANNER - 6.0, ROOM, 18.0, RED_BAND)
            pen.box(LEFT, _BANNER - 6.0, 2.5, 18.0, RED)
            pen.text(Text(LEFT + 10.0, _BANNER, frame.mark, BOLD, 9.0, RED))
            means = Text(RIGHT - 8.0, _BANNER, frame.mark_means, REGULAR, FINE, RED, right=True)
            pen.text(means if frame.second is None else replace(means, size=_FINEST))
        pen.text(Text(LEFT, _HEAD - 3.0, frame.head_left, BOLD, 8.5, NAVY))
        fingerprint = Text(RIGHT, _HEAD - 3.0, frame.fingerprint, MONO, 8.0, MUTE, right=True)
        beside = RIGHT - pen.width_of(fingerprint)
        pen.text(Text(beside, _HEAD - 3.0, frame.head_right, REGULAR, 8.0, MUTE, right=True))
        if frame.fingerprint:
            pen.text(fingerprint)
        pen.box(LEFT, _HEAD - 11.0, ROOM, _HAIR, NAVY)

    def _foot(self, total: int) -> None:
        pen, frame = self._pen, self._frame
        pen.box(LEFT, _FOOT + 12.0, ROOM, _HAIR, RULE)
        for place, line in enumerate(frame.foot_left.splitlines()):
            pen.text(Text(LEFT, _FOOT - place * _FOOT_LEADING, line, REGULAR, FINE, MUTE))
        number = frame.pages_before + self._number
        page = frame.page_of.format(page=number, total=frame.pages or total)
        pen.text(Text(RIGHT, _FOOT, page, BOLD, 8.5, INK, right=True))


def _make_mark(canvas: Any, font: Type0Font, mark: str) -> None:
    """Invented data is marked across each page, under everything else, as outlines: it is not text."""
    canvas.beginForm(_MARK_NAME, 0, 0, WIDTH, HEIGHT)
    canvas.translate(WIDTH / 2, HEIGHT / 2)
    canvas.rotate(_MARK_TILT)
    scale, left = _MARK_SIZE / 1000, -font.width_of(mark, _MARK_SIZE) / 2
    path = [
        " ".join([*(f"{value:.0f}" for value in values), operator]) for operator, values in font.outline(mark)
    ]
    code = canvas._code  # noqa: SLF001 -- the form's own list
    code.append(f"{fill_operator(_MARK_COLOUR)} {scale:g} 0 0 {scale:g} {left:.1f} -20 cm {' '.join(path)} f")
    canvas.endForm()


def _make_signature(canvas: Any, pen: Pen, room: SignatureRoom) -> None:
    """What is to be seen of a signature, in the fonts of the document and the place it is for; `sign` shows it."""
    canvas.beginForm(_SIGNATURE_NAME, room.x, room.y, room.x + room.width, room.y + room.height)
    pen.begin(canvas._code)  # noqa: SLF001 -- the form's own list
    for line in room.lines:
        pen.text(line)
    canvas.endForm()
