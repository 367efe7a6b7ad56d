"""The archive form of a document: PDF/A-3u (ISO 19005-3), which says what it is and needs nothing from outside.

XMP and document information say the same; colours are sRGB by a profile inside the file; no action, script or file is in it.
"""

import struct
from datetime import UTC, datetime
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc

from evidence_log.reports.paper.objects import PdfFile, text_string
from evidence_log.reports.paper.tree import Tree

_MAKER = "evidence_log"
_PART, _CONFORMANCE = 3, "U"
_LANGUAGES = {"zh": "zh-CN"}
_XMP = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>{part}</pdfaid:part>
<pdfaid:conformance>{conformance}</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:CreatorTool>{maker}</xmp:CreatorTool>
<pdf:Producer>{maker}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


class About(NamedTuple):
    """What the file says about itself."""

    title: str
    subject: str
    language: str
    made_at: datetime


def language_tag(language: str) -> str:
    """The language as readers know it."""
    return _LANGUAGES.get(language, language)


def declare(doc: Any, about: About, root: str) -> None:
    """Let the document say that it is an archive, tagged, in which language, by which colours. `root`: of the tree."""
    catalog = doc.Catalog
    intent = pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("OutputIntent"),
            "S": pdfdoc.PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": pdfdoc.PDFString("sRGB IEC61966-2.1"),
            "Info": pdfdoc.PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": doc.Reference(_stream(srgb_profile(), {"N": 3}, compress=True), "profile"),
        }
    )
    # ReportLab writes the entries it knows.
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.Lang = pdfdoc.PDFString(language_tag(about.language))
    catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
    catalog.ViewerPreferences = pdfdoc.PDFDictionary({"DisplayDocTitle": "true"})
    catalog.OutputIntents = pdfdoc.PDFArray([doc.Reference(intent, "intent")])
    catalog.StructTreeRoot = pdfdoc.PDFObjectReference(root)
    types = {"Type": pdfdoc.PDFName("Metadata"), "Subtype": pdfdoc.PDFName("XML")}
    catalog.Metadata = doc.Reference(_stream(_metadata(about), types, compress=False), "metadata")
    doc.info = pdfdoc.PDFDictionary(_information(about))


def write(doc: Any, canvas: Any, tree: Tree, root: str) -> bytes:
    """Return the file; what is written is let go of."""
    doc.Reference(doc.Catalog)
    doc.Reference(doc.info)
    doc.Outlines.prepare(doc, canvas)
    if doc.Outlines.ready < 0:
        doc.Catalog.Outlines = None
    file, numbers, number = PdfFile(), doc.idToObjectNumberAndVersion, 0
    # Objects that are first met while others are formatted come after them.
    while (name := doc.numberToId.get(number := number + 1)) is not None:
        if name != root:
            file.add(number, pdfdoc.format(doc.idToObject[name], doc, toplevel=1))
            doc.idToObject[name] = _WRITTEN
    pages = [numbers[f"Page{place}"][0] for place in range(1, doc.pageCounter)]
    for element, body in tree.objects(numbers[root][0], number - 1, pages):
        file.add(element, body.encode("ascii"))
    catalog, info = (numbers[each.__InternalName__][0] for each in (doc.Catalog, doc.info))
    return file.finish(root=catalog, info=info)


_WRITTEN = pdfdoc.PDFDictionary()


def _stream(content: bytes, about: dict[str, Any], *, compress: bool) -> Any:
    filters = [pdfdoc.PDFZCompress] if compress else None
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(about), content, filters)


def _metadata(about: About) -> bytes:
    return _XMP.format(
        part=_PART,
        conformance=_CONFORMANCE,
        title=escape(about.title),
        subject=escape(about.subject),
        language=language_tag(about.language),
        date=f"{about.made_at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}+00:00",
        maker=_MAKER,
    ).encode()


def _information(about: About) -> dict[str, str]:
    made = f"(D:{about.made_at.astimezone(UTC):%Y%m%d%H%M%S}+00'00')"
    return {
        "Title": text_string(about.title),
        "Subject": text_string(about.subject),
        "Creator": text_string(_MAKER),
        "Producer": text_string(_MAKER),
        "CreationDate": made,
        "ModDate": made,
    }


def srgb_profile() -> bytes:
    """The colours of IEC 61966-2-1 as an ICC profile of version 4 (ISO 15076-1): the same bytes everywhere."""
    tags = {
        b"desc": _text("sRGB IEC61966-2.1"),
        b"cprt": _text("Public Domain"),
        b"wtpt": _xyz(0xF6D6, 0x10000, 0xD32D),
        b"chad": b"sf32\0\0\0\0" + struct.pack(">9i", *_ADAPTED),
        b"rXYZ": _xyz(0x6FA2, 0x38F5, 0x390),
        b"gXYZ": _xyz(0x6299, 0xB785, 0x18DA),
        b"bXYZ": _xyz(0x24A0, 0xF84, 0xB6CF),
        b"rTRC": b"para\0\0\0\0" + struct.pack(">HH5i", 3, 0, *_CURVE),
    }
    shared = {b"gTRC": b"rTRC", b"bTRC": b"rTRC"}
    offset = 128 + 4 + 12 * (len(tags) + len(shared))
    places: dict[bytes, tuple[int, int]] = {}
    data = b""
    for tag, body in tags.items():
        places[tag] = (offset + len(data), len(body))
        data += body + bytes(-len(body) % 4)
    places |= {tag: places[same] for tag, same in shared.items()}
    table = b"".join(tag + struct.pack(">II", *place) for tag, place in places.items())
    head = struct.pack(">I", offset + len(data)) + bytes(4) + b"\x04\x20\0\0mntrRGB XYZ "
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28)
    head += struct.pack(">3i", 0xF6D6, 0x10000, 0xD32D)
    return head.ljust(128, b"\0") + struct.pack(">I", len(places)) + table + data


# 16.16: the curve's exponent and coefficients; how the white of D65 is adapted to that of D50.
_CURVE = tuple(round(value * 0x10000) for value in (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045))
_ADAPTED = (0x10C42, 0x5DE, -0xCE7, 0x791, 0xFD8E, -0x463, -0x25E, 0x3DC, 0xC06A)


def _text(text: str) -> bytes:
    encoded = text.encode("utf-16-be")
    return (
        b"mluc\0\0\0\0" + struct.pack(">II", 1, 12) + b"enUS" + struct.pack(">II", len(encoded), 28) + encoded
    )


def _xyz(*values: int) -> bytes:
    return b"XYZ \0\0\0\0" + struct.pack(">3i", *values)
