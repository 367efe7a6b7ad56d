"""The archive form of a document: PDF/A-3u (ISO 19005-3), which says what it is and needs nothing from outside.

XMP and document information say the same; colours are sRGB by a profile inside the file; no action, script or file is in it.
"""

from datetime import UTC, datetime
from itertools import chain
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc

from evidence_log.reports.paper.bookmarks import Bookmarks
from evidence_log.reports.paper.colours import srgb_profile
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
    """What the file says about itself; its first page has the number after `pages_before`."""

    title: str
    subject: str
    language: str
    made_at: datetime
    pages_before: int = 0


def language_tag(language: str) -> str:
    """The language as readers know it."""
    return _LANGUAGES.get(language, language)


class Archive:
    """A document of ReportLab on its way into a file, piece by piece."""

    def __init__(self, doc: Any, tree: Tree) -> None:
        self._doc = doc
        self.tree = tree
        self._file = PdfFile()
        # The root of the structure is known to the catalog before it is written.
        self._root = self.number()
        self._information = 0

    def number(self) -> int:
        """A number for an object ReportLab knows nothing of."""
        self._doc.objectcounter += 1
        return int(self._doc.objectcounter)

    def add(self, body: str) -> int:
        """Write an object and return its number."""
        number = self.number()
        self._file.add(number, body)
        return number

    def add_stream(self, about: str, content: bytes) -> int:
        """Write a stream and return its number."""
        number = self.number()
        self._file.add_stream(number, about, content)
        return number

    def number_of(self, name: str) -> int:
        """The number of an object ReportLab knows."""
        return int(self._doc.idToObjectNumberAndVersion[name][0])

    def settle(self, name: str, body: str = "") -> None:
        """Write an object of ReportLab's that is complete, as it formats it or as it is said here, and let go of it."""
        doc = self._doc
        formatted = body.encode("ascii") or pdfdoc.format(doc.idToObject[name], doc, toplevel=1)
        self._file.add_formatted(self.number_of(name), formatted)
        doc.idToObject[name] = _WRITTEN

    def finish(self, bookmarks: Bookmarks, about: About) -> bytes:
        """Return the file, which says that it is an archive, tagged, in which language, by which colours."""
        doc, catalog = self._doc, self._doc.Catalog
        outline = self.number()
        catalog.Outlines = f"{outline} 0 R" if bookmarks else None
        self._declare(catalog, about)
        end = doc.Reference(catalog).name
        number = 0
        # Objects that are first met while others are formatted come after them.
        while (number := number + 1) <= doc.objectcounter:
            name = doc.numberToId.get(number)
            if name is not None and doc.idToObject[name] is not _WRITTEN:
                self.settle(name)
        pages = [self.number_of(f"Page{place}") for place in range(1, doc.pageCounter)]
        for other, body in chain(bookmarks.ends(pages), bookmarks.outline(outline, pages)):
            self._file.add(other, body)
        for element, body in self.tree.objects(self._root, doc.objectcounter, pages):
            self._file.add(element, body)
        return self._file.finish(root=self.number_of(end), info=self._information)

    def _declare(self, catalog: Any, about: About) -> None:
        profile = self.add_stream("/N 3", srgb_profile())
        said = text_string("sRGB IEC61966-2.1")
        intent = self.add(
            f"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier {said}/Info {said}"
            f"/DestOutputProfile {profile} 0 R>>"
        )
        metadata = self.number()
        self._file.add_plain_stream(metadata, "/Type/Metadata/Subtype/XML", _metadata(about))
        self._information = self.add(_information(about))
        # ReportLab writes the entries it knows.
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.Lang = f"({language_tag(about.language)})"
        catalog.MarkInfo = "<</Marked true>>"
        catalog.ViewerPreferences = "<</DisplayDocTitle true>>"
        if about.pages_before:
            catalog.PageLabels = f"<</Nums[0<</S/D/St {about.pages_before + 1}>>]>>"
        catalog.OutputIntents = f"[{intent} 0 R]"
        catalog.StructTreeRoot = f"{self._root} 0 R"
        catalog.Metadata = f"{metadata} 0 R"


_WRITTEN = pdfdoc.PDFDictionary()


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


def _information(about: About) -> str:
    made = f"(D:{about.made_at.astimezone(UTC):%Y%m%d%H%M%S}+00'00')"
    maker = text_string(_MAKER)
    return (
        f"<</Title {text_string(about.title)}/Subject {text_string(about.subject)}"
        f"/Creator {maker}/Producer {maker}/CreationDate {made}/ModDate {made}>>"
    )
