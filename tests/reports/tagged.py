"""The structure of a tagged PDF as another program reads it: elements, and the words drawn for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

from tests.reports.extract import font_map

ARTIFACT = "Artifact"


@dataclass
class Drawn:
    """Something a page draws: in which marked content (tag and MCID, outermost first), as which letters, in which language."""

    operator: str
    marks: tuple[tuple[str, int | None], ...]
    text: str = ""
    language: str = ""

    @property
    def mcid(self) -> int | None:
        """The number by which an element holds it."""
        return next((number for _, number in reversed(self.marks) if number is not None), None)

    @property
    def decoration(self) -> bool:
        """Whether it says nothing."""
        return any(tag == ARTIFACT for tag, _ in self.marks)


@dataclass
class Content:
    """A piece of a page that an element holds."""

    page: int
    mcid: int
    text: str


@dataclass
class Led:
    """An annotation an element holds."""

    page: int
    annotation: tuple[int, int]
    said: str


@dataclass
class Element:
    """One element."""

    role: str
    number: tuple[int, int]
    alt: str = ""
    language: str = ""
    scope: str = ""
    kids: list[Element | Content | Led] = field(default_factory=list)

    @property
    def elements(self) -> list[Element]:
        """The elements in it."""
        return [each for each in self.kids if isinstance(each, Element)]

    @property
    def text(self) -> str:
        """The words that are its own."""
        return "".join(each.text for each in self.kids if isinstance(each, Content))

    @property
    def whole(self) -> str:
        """All the words in it."""
        return "".join(
            each.text if isinstance(each, Content) else each.whole
            for each in self.kids
            if not isinstance(each, Led)
        )

    def all(self) -> Iterator[Element]:
        """It and everything in it, in reading order."""
        yield self
        for each in self.elements:
            yield from each.all()

    def find(self, role: str) -> list[Element]:
        """Those of a role."""
        return [each for each in self.all() if each.role == role]


def read_tags(document: pikepdf.Pdf) -> Element:
    """The document's own element."""
    pages = {page.obj.objgen: number for number, page in enumerate(document.pages)}
    texts = [_texts(page) for page in document.pages]
    return _element(document.Root.StructTreeRoot.K, pages, texts)


def _element(raw: pikepdf.Object, pages: dict[tuple[int, int], int], texts: list[dict[int, str]]) -> Element:
    element = Element(
        role=str(raw.S)[1:],
        number=raw.objgen,
        alt=str(raw.get("/Alt", "")),
        language=str(raw.get("/Lang", "")),
        scope=str(raw.A.Scope)[1:] if "/A" in raw else "",
    )
    kids = raw.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            page = pages[raw.Pg.objgen]
            element.kids.append(Content(page, kid, texts[page].get(kid, "")))
        elif kid.get("/Type") == "/MCR":
            page = pages[kid.Pg.objgen]
            element.kids.append(Content(page, int(kid.MCID), texts[page].get(int(kid.MCID), "")))
        elif kid.get("/Type") == "/OBJR":
            element.kids.append(Led(pages[kid.Pg.objgen], kid.Obj.objgen, str(kid.Obj.Contents)))
        else:
            element.kids.append(_element(kid, pages, texts))
    return element


def _texts(page: pikepdf.Page) -> dict[int, str]:
    texts: dict[int, str] = {}
    for each in read_drawn(page):
        if each.mcid is not None:
            texts[each.mcid] = texts.get(each.mcid, "") + each.text
    return texts


_DRAWING = {
    "Tj",
    "TJ",
    "'",
    '"',
    "f",
    "F",
    "f*",
    "S",
    "s",
    "B",
    "B*",
    "b",
    "b*",
    "Do",
    "sh",
    "BI",
    "INLINE IMAGE",
}


def read_drawn(page: pikepdf.Page) -> list[Drawn]:
    """Everything a page draws, in the order it is drawn; raises ValueError where marks do not nest."""
    maps = {str(name): font_map(font) for name, font in page.Resources.Font.items()}
    marks: list[tuple[str, int | None]] = []
    languages: list[str] = []
    font: dict[bytes, str] = {}
    drawn: list[Drawn] = []
    for instruction in pikepdf.parse_content_stream(page):
        operands = instruction.operands
        match str(instruction.operator):
            case "BMC":
                marks.append((str(operands[0])[1:], None))
                languages.append("")
            case "BDC":
                number = operands[1].get("/MCID")
                marks.append((str(operands[0])[1:], None if number is None else int(number)))
                languages.append(str(operands[1].get("/Lang", "")))
            case "EMC":
                if not marks:
                    raise ValueError("marked content ends that never began")
                marks.pop()
                languages.pop()
            case "Tf":
                font = maps[str(operands[0])]
            case "Tj":
                codes = bytes(operands[0])
                text = "".join(font[codes[place : place + 2]] for place in range(0, len(codes), 2))
                drawn.append(Drawn("Tj", tuple(marks), text, "".join(languages)))
            case other if other in _DRAWING:
                drawn.append(Drawn(other, tuple(marks)))
    if marks:
        raise ValueError("marked content that never ends")
    return drawn
