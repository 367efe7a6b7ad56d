"""What PDF/A-3u (ISO 19005-3) asks of a file, as far as it concerns what we write; each broken rule is a sentence.

No validator stands in for it: veraPDF is run beside where it is installed.
"""

import io
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pikepdf

from tests.reports.extract import font_map

_NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
}
_SAME = {
    "dc:title": "/Title",
    "dc:description": "/Subject",
    "xmp:CreatorTool": "/Creator",
    "pdf:Producer": "/Producer",
    "xmp:CreateDate": "/CreationDate",
    "xmp:ModifyDate": "/ModDate",
}
_STREAM = re.compile(rb"(?:^|[\r\n])\d+ \d+ obj[\r\n]+(<<.*?>>)[\r\n ]*stream(\r\n|\n)", re.DOTALL)
_LENGTH = re.compile(rb"/Length (\d+)\b(?! \d+ R)")
_FORBIDDEN = frozenset(
    {
        "/AA",
        "/JS",
        "/URI",
        "/Launch",
        "/EF",
        "/F",
        "/FFilter",
        "/FDecodeParms",
        "/SMask",
        "/Alternates",
        "/OPI",
    }
    | {"/OCProperties", "/XFA", "/NeedAppearances", "/PresSteps", "/TR", "/HTP", "/Ref"}
)
_FILTERS = {"/FlateDecode", "/DCTDecode"}
_SPACES = {"/DeviceRGB", "/DeviceGray"}
_OPERATORS = {"BT", "ET", "Td", "Tf", "Tj", "TL", "rg", "re", "f", "m", "l", "c", "h", "q", "Q", "cm", "Do"}
_OPERATORS |= {"BMC", "BDC", "EMC"}
_NO_LETTER = {"\0", "\ufeff", "\ufffe", "\uffff"}
_PRINT = 4
# Invisible, hidden, printed, not viewed, viewed at times.
_SHOWN = 1 | 2 | _PRINT | 32 | 256
_LONGEST = 32_767


def broken_rules(data: bytes) -> list[str]:
    """What is wrong with a file as an archive."""
    with pikepdf.open(io.BytesIO(data)) as document:
        return [
            *_bytes(data),
            *_catalog(document),
            *_metadata(document),
            *_objects(document),
            *_fonts(document),
            *_links(document),
        ]


def _bytes(data: bytes) -> Iterator[str]:
    first, second = data.split(b"\n", 2)[:2]
    if re.fullmatch(rb"%PDF-1\.[0-7]", first) is None:
        yield "the header is not that of PDF 1.7"
    if not (second.startswith(b"%") and len(second) > 4 and all(byte > 127 for byte in second[1:5])):
        yield "the second line does not tell that the file is binary"
    if not data.endswith((b"%%EOF\n", b"%%EOF")):
        yield "something stands after the end"
    for match in _STREAM.finditer(data):
        length = _LENGTH.search(match[1])
        if length and re.match(rb"\r?\nendstream[\r\n]", data[match.end() + int(length[1]) :][:13]) is None:
            yield f"a stream does not end where it says: {match[1][:60]!r}"


def _catalog(document: pikepdf.Pdf) -> Iterator[str]:
    root = document.Root
    if document.is_encrypted:
        yield "it is encrypted"
    identity = document.trailer.get("/ID")
    if identity is None or len(identity) != 2 or not bytes(identity[0]):
        yield "it has no ID"
    if not str(root.get("/Lang", "")):
        yield "it does not say its language"
    if not ("/MarkInfo" in root and root.MarkInfo.get("/Marked")):
        yield "it does not say that it is tagged"
    if not ("/ViewerPreferences" in root and root.ViewerPreferences.get("/DisplayDocTitle")):
        yield "a reader would show the file's name for its title"
    for name in ("/OpenAction", "/Names", "/Requirements"):
        if name in root:
            yield f"the catalog has {name}"
    intents = list(root.get("/OutputIntents", pikepdf.Array()))
    if [str(each.S) for each in intents] != ["/GTS_PDFA1"]:
        yield "it does not say what its colours mean"
        return
    profile = intents[0].DestOutputProfile
    head = profile.read_bytes()[:128]
    if (int(profile.N), head[16:20], head[36:40], len(head)) != (3, b"RGB ", b"acsp", 128):
        yield "its colours are not told by a profile for RGB"


def _metadata(document: pikepdf.Pdf) -> Iterator[str]:
    metadata = document.Root.get("/Metadata")
    if metadata is None or "/Filter" in metadata:
        yield "it has no XMP that can be read without opening anything"
        return
    data = metadata.read_bytes()
    packet = re.match(rb"<\?xpacket ([^>]*)\?>", data)
    if packet is None or b"bytes=" in packet[1] or b"encoding=" in packet[1]:
        yield "the XMP does not begin as it should"
    yield from _says(document, ET.fromstring(data))  # noqa: S314 -- our own file


def _says(document: pikepdf.Pdf, told: ET.Element) -> Iterator[str]:
    def said(name: str) -> str:
        found = told.find(f".//{name}", _NAMES)
        return "" if found is None else "".join(found.itertext()).strip()

    if (said("pdfaid:part"), said("pdfaid:conformance")) != ("3", "U"):
        yield "it does not say that it is PDF/A-3u"
    if said("dc:language") != str(document.Root.get("/Lang", "")):
        yield "XMP and catalog name different languages"
    if not said("dc:title"):
        yield "it has no title"
    for in_xmp, in_info in _SAME.items():
        here, there = said(in_xmp), str(document.docinfo.get(in_info, ""))
        if in_xmp.endswith("Date"):
            here, there = re.sub(r"\D", "", here), re.sub(r"\D", "", there)
        if here != there:
            yield f"XMP and document information differ: {in_info}"


def _objects(document: pikepdf.Pdf) -> Iterator[str]:
    for each in document.objects:
        if not isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
            continue
        yield from _entries(each)
        if isinstance(each, pikepdf.Stream):
            filters = each.get("/Filter", pikepdf.Array())
            for name in filters if isinstance(filters, pikepdf.Array) else [filters]:
                if str(name) not in _FILTERS:
                    yield f"a stream is packed by {name}"
            if each.get("/Subtype") == "/Image" and (
                str(each.ColorSpace) not in _SPACES or each.get("/Interpolate")
            ):
                yield f"a picture is not for a screen: {each.ColorSpace}"
        if each.get("/S") in ("/JavaScript", "/Launch", "/URI", "/SubmitForm", "/GoToR", "/Named", "/Hide"):
            yield f"an action: {each.S}"


def _entries(each: pikepdf.Object) -> Iterator[str]:
    for name, value in each.items():
        if isinstance(value, pikepdf.String) and len(bytes(value)) > _LONGEST:
            yield f"{name} is longer than an archive's strings may be"
    annotation = each.get("/Type") == "/Annot"
    for name in sorted(_FORBIDDEN):
        if name in each and not (name == "/F" and annotation):
            yield f"something has {name}"
    if "/Group" in each and each.Group.get("/S") == "/Transparency":
        yield "a page is transparent"
    if each.get("/Type") == "/ExtGState":
        yield "drawing may be transparent"
    if each.get("/Type") in ("/EmbeddedFile", "/Filespec"):
        yield "a file is inside"


def _fonts(document: pikepdf.Pdf) -> Iterator[str]:
    for number, page in enumerate(document.pages, start=1):
        fonts = page.Resources.Font
        used: dict[str, set[bytes]] = {}
        font = ""
        for instruction in pikepdf.parse_content_stream(page):
            operator = str(instruction.operator)
            if operator not in _OPERATORS:
                yield f"page {number} uses the operator {operator}"
            if operator == "Tf":
                font = str(instruction.operands[0])
            if operator == "Tj" and len(bytes(instruction.operands[0])) > _LONGEST:
                yield f"page {number} shows more at once than an archive's strings may hold"
            if operator == "Tj":
                codes = bytes(instruction.operands[0])
                used.setdefault(font, set()).update(
                    codes[place : place + 2] for place in range(0, len(codes), 2)
                )
            if operator == "Do" and str(instruction.operands[0]) not in page.Resources.XObject:
                yield f"page {number} shows what it does not have"
        for name, codes_used in used.items():
            yield from _font(fonts[name], codes_used)


def _font(font: pikepdf.Object, used: set[bytes]) -> Iterator[str]:
    name = str(font.BaseFont)
    if str(font.Subtype) != "/Type0" or str(font.Encoding) != "/Identity-H":
        yield f"{name} is no font for any character"
        return
    (descendant,) = font.DescendantFonts
    descriptor = descendant.FontDescriptor
    outlines = {"/CIDFontType0": "/FontFile3", "/CIDFontType2": "/FontFile2"}[str(descendant.Subtype)]
    if outlines not in descriptor:
        yield f"{name} is not embedded"
    if str(descendant.Subtype) == "/CIDFontType2" and str(descendant.get("/CIDToGIDMap")) != "/Identity":
        yield f"{name} does not say which glyph is which"
    if "/CIDSet" in descriptor:
        yield f"{name} lists its glyphs, which readers of PDF/A-3 hold against the font"
    if "/ToUnicode" not in font:
        yield f"{name} does not say which letter is which"
        return
    letters = font_map(font)
    if not used <= letters.keys():
        yield f"{name} draws what it has no letter for"
    if any(letter in _NO_LETTER for letter in letters.values()):
        yield f"{name} has a letter that is none"
    if b"\0\0" in used:
        yield f"{name} draws the picture for a missing glyph"


def _links(document: pikepdf.Pdf) -> Iterator[str]:
    pages = {page.obj.objgen for page in document.pages}
    for number, page in enumerate(document.pages, start=1):
        for note in page.get("/Annots", pikepdf.Array()):
            if int(note.get("/F", 0)) & _SHOWN != _PRINT:
                yield f"page {number} has an annotation that is not printed"
            if str(note.Subtype) == "/Widget" and "/AP" in note:
                continue
            if str(note.Subtype) != "/Link":
                yield f"page {number} has an annotation that is no link"
            if not str(note.get("/Contents", "")):
                yield f"page {number} has a link that does not say where it leads"
            if "/A" in note or "/Dest" not in note or note.Dest[0].objgen not in pages:
                yield f"page {number} has a link that leads out of the document"
