"""Type0 fonts for the ReportLab canvas: any character, one code each, embedded as subsets, extracted exactly.

The characters of a document are known before its first page is painted, so the subsets are made first and a code
is the glyph's own number in its subset: Identity-H, which every reader understands. ISO 32000-1, 9.7.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import TTEncoding

from evidence_log.records.clock import Language
from evidence_log.reports.paper.directions import as_seen, meant, pictured, runs_both_ways
from evidence_log.reports.paper.faces import BOLD_WEIGHT, REGULAR_WEIGHT, Chain, Face, Subset, chain
from evidence_log.reports.paper.operations import BOLD, MONO, REGULAR

_ELSEWHERE = "\uffff"
_TO_UNICODE = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{entries}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
_MOST_ENTRIES = 100


class _Widths(dict[str, float]):
    """Width of each character in thousandths, asked once."""

    def __init__(self, faces: Chain) -> None:
        super().__init__()
        self._faces = faces

    def __missing__(self, character: str) -> float:
        found = self._faces.find(pictured(ord(character))) or (0, 0)
        width = self[character] = self._faces.face(found[0]).width(found[1])
        return width


class _Part(NamedTuple):
    """One subset of a document: which face, and the glyph of each character. No two of them share a glyph."""

    face: int
    glyphs: dict[str, int]


class EmbeddedFont(dict[int, str]):
    """A font inside one document.

    As a table for `str.translate` it holds the hex digits of what its first subset draws.
    """

    def __init__(self, *, both_ways: bool) -> None:
        super().__init__()
        self.main = ""
        self._both_ways = both_ways
        self.spelled: dict[str, tuple[str, str]] = {}

    def add(self, internal: str, codes: dict[str, int]) -> None:
        """Take in a subset that goes by a name on the page."""
        self.main = self.main or internal
        for character, code in codes.items():
            digits = f"{code:04X}"
            self.spelled[character] = (internal, digits)
            self[ord(character)] = digits if internal == self.main else _ELSEWHERE

    def runs(self, text: str) -> list[tuple[str, str]]:
        """The text as runs of one subset each: the name it goes by on the page, and hex digits."""
        text = as_seen(text) if self._both_ways else text
        digits = text.translate(self)
        if _ELSEWHERE not in digits:
            return [(self.main, digits)]
        runs: list[tuple[str, list[str]]] = []
        for character in text:
            internal, code = self.spelled[character]
            if not runs or runs[-1][0] != internal:
                runs.append((internal, []))
            runs[-1][1].append(code)
        return [(internal, "".join(codes)) for internal, codes in runs]

    def __missing__(self, code: int) -> str:
        # `str.translate` takes a LookupError for "leave it as it is", and a letter would vanish.
        message = f"not among the characters of the document: U+{code:04X}"
        raise ValueError(message)


class _FaceFacts:
    """What ReportLab asks of a face."""

    def __init__(self, name: str, face: Face) -> None:
        self.name = name.encode()
        self.familyName = name
        self.ascent, self.descent = face.ascent, face.descent
        self.bold = self.italic = 0
        self.charWidths: dict[int, float] = {}
        self.defaultWidth = 1000


class Type0Font:
    """One weight for one language. The canvas knows it by name; it is measured with, then embedded."""

    _multiByte = 1
    _dynamicFont = 1
    shapable = False
    requiredEncoding = None
    substitutionFonts = ()

    def __init__(self, name: str, faces: Chain) -> None:
        self.fontName = name
        self.encoding = TTEncoding()
        self.face = _FaceFacts(name, faces.face(0))
        self.widths = _Widths(faces)
        self._faces = faces

    def width_of(self, text: str, size: float) -> float:
        """Width of a text in points."""
        return sum(map(self.widths.__getitem__, text)) * size * 0.001

    def outline(self, text: str) -> list[tuple[str, tuple[float, ...]]]:
        """A text as path operators, in thousandths: a picture of letters that nobody extracts as words."""
        operators: list[tuple[str, tuple[float, ...]]] = []
        x = 0.0
        for character in text:
            number, glyph = self._faces.find(ord(character)) or (0, 0)
            for operator, values in self._faces.face(number).outline(glyph):
                moved = tuple(value if place % 2 else value + x for place, value in enumerate(values))
                operators.append((operator, moved))
            x += self.widths[character]
        return operators

    def embed(self, doc: Any, characters: set[str]) -> EmbeddedFont:
        """Write the subsets these characters need into a document."""
        embedded = EmbeddedFont(both_ways=runs_both_ways(characters))
        fonts = doc.idToObject["BasicFonts"].dict
        for part in self._parts(characters):
            internal = f"F{len(fonts) + 1}"
            face = self._faces.face(part.face)
            subset = face.subset(set(part.glyphs.values()))
            codes = {character: subset.glyphs[glyph] for character, glyph in part.glyphs.items()}
            fonts[internal] = _write_font(doc, internal, face, subset, codes)
            embedded.add(internal, codes)
        return embedded

    def _parts(self, characters: Iterable[str]) -> list[_Part]:
        """Sort characters by face; one that shares its picture with another, and means something else, goes into a subset of its own."""
        parts: defaultdict[tuple[int, int], dict[str, int]] = defaultdict(dict)
        taken: defaultdict[tuple[int, int], dict[str, int]] = defaultdict(dict)
        for character in sorted(characters):
            face, glyph = self._faces.find(pictured(ord(character))) or (0, 0)
            meanings = taken[face, glyph]
            part = meanings.setdefault(meant(character), len(meanings))
            parts[part, face][character] = glyph
        return [_Part(face, glyphs) for (_, face), glyphs in sorted(parts.items())]


def _write_font(doc: Any, internal: str, face: Face, subset: Subset, codes: dict[str, int]) -> Any:
    base = f"{_tag(codes, subset)}+{face.name}"
    font = pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("Type0"),
            "BaseFont": pdfdoc.PDFName(f"{base}-Identity-H" if face.is_cff else base),
            "Encoding": pdfdoc.PDFName("Identity-H"),
            "DescendantFonts": pdfdoc.PDFArray([_descendant(doc, internal, base, face, subset)]),
            "ToUnicode": doc.Reference(_to_unicode(codes), f"unicode:{internal}"),
        }
    )
    return doc.Reference(font, f"font:{internal}")


def _descendant(doc: Any, internal: str, base: str, face: Face, subset: Subset) -> Any:
    system = {"Registry": "Adobe", "Ordering": "Identity"}
    widths = {code: round(face.width(glyph)) for glyph, code in subset.glyphs.items()}
    descendant = pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("CIDFontType0" if face.is_cff else "CIDFontType2"),
            "BaseFont": pdfdoc.PDFName(base),
            "CIDSystemInfo": pdfdoc.PDFDictionary(
                {**{key: pdfdoc.PDFString(value) for key, value in system.items()}, "Supplement": 0}
            ),
            "DW": 1000,
            "W": _width_array(widths),
            "FontDescriptor": doc.Reference(
                _descriptor(doc, internal, base, face, subset), f"descriptor:{internal}"
            ),
        }
    )
    if not face.is_cff:
        descendant.dict["CIDToGIDMap"] = pdfdoc.PDFName("Identity")
    return doc.Reference(descendant, f"descendant:{internal}")


def _descriptor(doc: Any, internal: str, base: str, face: Face, subset: Subset) -> Any:
    program = _stream(subset.program)
    if face.is_cff:
        program.dictionary["Subtype"] = pdfdoc.PDFName("CIDFontType0C")
    else:
        program.dictionary["Length1"] = len(subset.program)
    return pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("FontDescriptor"),
            "FontName": pdfdoc.PDFName(base),
            "Flags": 4,
            "FontBBox": pdfdoc.PDFArray([-1000, -500, 3000, 1500]),
            "ItalicAngle": 0,
            "Ascent": round(face.ascent),
            "Descent": round(face.descent),
            "CapHeight": 733,
            "StemV": 80,
            "FontFile3" if face.is_cff else "FontFile2": doc.Reference(program, f"program:{internal}"),
        }
    )


def _tag(codes: dict[str, int], subset: Subset) -> str:
    """Six letters that depend on the subset alone, so that the same document has the same bytes."""
    used = repr((sorted(codes.items()), sorted(subset.glyphs.items())))
    digest = hashlib.sha256(used.encode("utf-8", "surrogatepass")).digest()
    return "".join(chr(65 + byte % 26) for byte in digest[:6])


def _width_array(widths: dict[int, int]) -> Any:
    array: list[Any] = []
    for code, width in sorted(widths.items()):
        if width != 1000:  # noqa: PLR2004 -- the default width
            array += [code, pdfdoc.PDFArray([width])]
    return pdfdoc.PDFArray(array)


def _to_unicode(codes: dict[str, int]) -> Any:
    meanings = sorted({code: meant(character) for character, code in codes.items()}.items())
    entries = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in meanings]
    blocks = [
        f"{len(some)} beginbfchar\n{chr(10).join(some)}\nendbfchar"
        for some in (entries[i : i + _MOST_ENTRIES] for i in range(0, len(entries), _MOST_ENTRIES))
    ]
    return _stream(_TO_UNICODE.format(entries="\n".join(blocks)).encode())


def _stream(content: bytes) -> Any:
    return pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])


def fonts_of(language: Language) -> dict[str, Type0Font]:
    """Both weights as that language wants them, and the letters of one width."""
    latin_first = language is Language.EN
    chains = {
        REGULAR: chain(REGULAR_WEIGHT, latin_first=latin_first),
        BOLD: chain(BOLD_WEIGHT, latin_first=latin_first),
        MONO: chain(REGULAR_WEIGHT, latin_first=latin_first, mono=True),
    }
    return {name: Type0Font(f"EL-{language}-{name}", faces) for name, faces in chains.items()}
