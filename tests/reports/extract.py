"""Ways to get the words out of a PDF again: three programs of others, and the letter of the format."""

import io
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
from pypdf import PdfReader

_MAPPED = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]+)>")


def by_pdfium(data: bytes) -> list[str]:
    """The text of each page as pdfium reads it."""
    document = pypdfium2.PdfDocument(data)
    try:
        pages = []
        for page in document:
            text = page.get_textpage()
            pages.append(str(text.get_text_range()).replace("\r\n", "\n"))
            text.close()
            page.close()
        return pages
    finally:
        document.close()


def by_pypdf(data: bytes) -> list[str]:
    """The text of each page as pypdf reads it."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]


def by_poppler(data: bytes, folder: Path) -> list[str]:
    """The text of each page as pdftotext reads it."""
    path = folder / "extracted.pdf"
    path.write_bytes(data)
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode().split("\f")[:-1]


def as_shown(data: bytes) -> list[list[str]]:
    """The strings of each page in the order they are shown, read through the fonts' own maps."""
    with pikepdf.open(io.BytesIO(data)) as document:
        return [_shown(page) for page in document.pages]


def _shown(page: pikepdf.Page) -> list[str]:
    maps = {str(name): font_map(font) for name, font in page.Resources.Font.items()}
    shown: list[str] = []
    current: dict[bytes, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands = instruction.operands
        match str(instruction.operator):
            case "BT":
                shown.append("")
            case "Tf":
                current = maps[str(operands[0])]
            case "Tj":
                codes = bytes(operands[0])
                shown[-1] += "".join(current[codes[i : i + 2]] for i in range(0, len(codes), 2))
    return shown


def font_map(font: pikepdf.Object) -> dict[bytes, str]:
    """Which letter each code of a font is, as the font says."""
    entries = bytes(font.ToUnicode.read_bytes()).split(b"beginbfchar", 1)[-1]
    return {
        bytes.fromhex(code.decode()): bytes.fromhex(text.decode()).decode("utf-16-be")
        for code, text in _MAPPED.findall(entries)
    }


def laid_bare(data: bytes) -> bytes:
    """Every object and stream of the file as it is before it was compressed."""
    bare = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        document.save(
            bare, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable, qdf=True
        )
    return bare.getvalue()


def everything_in(data: bytes) -> str:
    """All that can be got out of a file, squeezed: words as drawn, strings of its objects, streams in any coding."""
    found = by_pdfium(data)
    with pikepdf.open(io.BytesIO(data)) as document:
        for each in document.objects:
            found += _strings(each)
            if isinstance(each, pikepdf.Stream):
                raw = each.read_raw_bytes() if each.get("/Subtype") == "/Image" else each.read_bytes()
                found += [raw.decode(coding, "ignore") for coding in ("utf-8", "utf-16-be", "utf-16-le")]
    return squeezed("\n".join(found))


def _strings(each: pikepdf.Object) -> list[str]:
    """The strings and names in an object; what it only points at is looked at by itself."""
    if isinstance(each, pikepdf.String | pikepdf.Name):
        return [str(each)]
    inside: list[object]
    if isinstance(each, pikepdf.Array):
        inside = list(each)
    elif isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
        inside = [value for _, value in each.items()]
    else:
        return []
    return [
        said
        for value in inside
        if isinstance(value, pikepdf.Object) and not value.is_indirect
        for said in _strings(value)
    ]


def squeezed(text: str) -> str:
    """Without blanks and line breaks, which no extractor keeps as they were."""
    return re.sub(r"\s", "", text)


def body(pages: list[str], frame: Callable[[int], list[str]]) -> str:
    """All pages as one squeezed text, without what stands on every page."""
    joined = ""
    for number, page in enumerate(pages, start=1):
        text = squeezed(page)
        for line in frame(number):
            text = text.replace(squeezed(line), "", 1)
        joined += text
    return joined


_ACTIVE = frozenset(
    f"/{name}"
    for name in (
        "JavaScript",
        "Launch",
        "GoToR",
        "GoToE",
        "URI",
        "SubmitForm",
        "ImportData",
        "RichMedia",
        "Movie",
    )
)


def leads_outside(data: bytes) -> list[str]:
    """Whatever in a file opens or runs something, and links that do not end on one of its pages: there should be nothing."""
    wrong: list[str] = []
    with pikepdf.open(io.BytesIO(data)) as document:
        pages = {page.obj.objgen for page in document.pages}
        for number, each in enumerate(document.objects, start=1):
            if not isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
                continue
            kinds = {str(each.get(key, "")) for key in ("/Type", "/Subtype", "/S")}
            wrong += [f"{number}: {kind}" for kind in kinds & _ACTIVE]
            wrong += [f"{number}: {key}" for key in ("/JS", "/URI", "/AA") if key in each]
            if str(each.get("/Subtype", "")) == "/Link" and each.Dest[0].objgen not in pages:
                wrong.append(f"{number}: a link to no page")
    return wrong
