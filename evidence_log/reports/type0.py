"""A Type0 font for the ReportLab canvas: any character, one code each, embedded as a subset, extracted exactly.

Duck-typed after ReportLab's dynamic fonts: a "subset" number is a face of the fallback chain. ISO 32000-1, 9.7.
"""

import hashlib
from typing import Any
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import TTEncoding

from evidence_log.records.clock import Language
from evidence_log.reports.faces import BOLD_WEIGHT, REGULAR_WEIGHT, Chain, Face, chain
from evidence_log.reports.operations import BOLD, REGULAR

_ELSEWHERE = "\uffff"
_CMAP = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering ({ordering}) /Supplement 0 >> def
/CMapName /{name} def
/CMapType {kind} def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{entries}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


class _Widths(dict[str, float]):
    """Width of each character in thousandths, asked once."""

    def __init__(self, faces: Chain) -> None:
        super().__init__()
        self._faces = faces

    def __missing__(self, character: str) -> float:
        found = self._faces.find(ord(character)) or (0, 0)
        width = self[character] = self._faces.face(found[0]).width(found[1])
        return width


class _Use(dict[int, str]):
    """What one document uses of the font: a code per character, in each face of the chain.

    As a table for `str.translate` it holds the hex digits of what the first face draws.
    """

    def __init__(self, faces: Chain) -> None:
        super().__init__()
        self._faces = faces
        self.internal = ""
        self.codes: dict[int, dict[str, int]] = {}
        self._spelled: dict[str, tuple[int, str]] = {}

    def __missing__(self, code: int) -> str:
        number, digits = self.spell(chr(code))
        shown = self[code] = _ELSEWHERE if number else digits
        return shown

    def spell(self, character: str) -> tuple[int, str]:
        """Face number and the code of a character as four hex digits."""
        found = self._spelled.get(character)
        if found is None:
            number, _ = self._faces.find(ord(character)) or (0, 0)
            codes = self.codes.setdefault(number, {})
            code = codes.setdefault(character, len(codes) + 1)
            found = self._spelled[character] = (number, f"{code:04X}")
        return found


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
    """Asked for widths and codes while pages are painted and, at the end of a document, for its objects."""

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
        self._uses: WeakKeyDictionary[Any, _Use] = WeakKeyDictionary()

    def width_of(self, text: str, size: float) -> float:
        """Width of a text in points."""
        return sum(map(self.widths.__getitem__, text)) * size * 0.001

    def runs(self, text: str, doc: Any) -> list[tuple[str, str]]:
        """The text as runs of one face each: the name the face goes by on the page, and hex digits."""
        use = self._use(doc)
        digits = text.translate(use)
        if _ELSEWHERE not in digits:
            return [(f"{use.internal}+0", digits)]
        runs: list[tuple[int, list[str]]] = []
        for character in text:
            number, code = use.spell(character)
            if not runs or runs[-1][0] != number:
                runs.append((number, []))
            runs[-1][1].append(code)
        return [(f"{use.internal}+{number}", "".join(codes)) for number, codes in runs]

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

    def addObjects(self, doc: Any) -> None:
        """Write the subsets and their maps at the end of the document."""
        use = self._uses.pop(doc)
        for number, codes in sorted(use.codes.items()):
            internal = f"{use.internal}+{number}"
            reference = _write_face(doc, internal, self._faces, number, codes)
            doc.idToObject["BasicFonts"].dict[internal] = reference

    def _use(self, doc: Any) -> _Use:
        use = self._uses.get(doc)
        if use is None:
            use = self._uses[doc] = _Use(self._faces)
            use.internal = f"F{len(doc.fontMapping) + 1}"
            doc.fontMapping[self.fontName] = f"/{use.internal}"
            doc.delayedFonts.append(self)
        return use


def _write_face(doc: Any, internal: str, faces: Chain, number: int, codes: dict[str, int]) -> Any:
    face = faces.face(number)
    glyphs = {character: (faces.find(ord(character)) or (0, 0))[1] for character in codes}
    subset = face.subset(set(glyphs.values()))
    tag = _tag(sorted(glyphs.items()))
    base = f"{tag}+{face.name}"
    program = _stream(subset.program)
    if face.is_cff:
        program.dictionary["Subtype"] = pdfdoc.PDFName("CIDFontType0C")
    else:
        program.dictionary["Length1"] = len(subset.program)
    descriptor = pdfdoc.PDFDictionary(
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
    # A CFF font is addressed by its own glyph ids; for the other kind the code itself is the CID.
    cids = {codes[c]: subset.glyphs[glyphs[c]] if face.is_cff else codes[c] for c in codes}
    widths = {cids[code]: round(face.width(glyphs[character])) for character, code in codes.items()}
    descendant = pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("CIDFontType0" if face.is_cff else "CIDFontType2"),
            "BaseFont": pdfdoc.PDFName(base),
            "CIDSystemInfo": pdfdoc.PDFDictionary(
                {
                    "Registry": pdfdoc.PDFString("Adobe"),
                    "Ordering": pdfdoc.PDFString("Identity"),
                    "Supplement": 0,
                }
            ),
            "DW": 1000,
            "W": _width_array(widths),
            "FontDescriptor": doc.Reference(descriptor, f"descriptor:{internal}"),
        }
    )
    encoding: Any = pdfdoc.PDFName("Identity-H")
    if face.is_cff:
        encoding = doc.Reference(_cid_map(f"EL-{tag}-H", cids), f"encoding:{internal}")
    else:
        to_glyph = bytearray(2 * (max(codes.values()) + 1))
        for character, code in codes.items():
            to_glyph[2 * code : 2 * code + 2] = subset.glyphs[glyphs[character]].to_bytes(2, "big")
        descendant.dict["CIDToGIDMap"] = doc.Reference(_stream(bytes(to_glyph)), f"glyphs:{internal}")
    font = pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("Type0"),
            "BaseFont": pdfdoc.PDFName(f"{base}-Identity-H" if face.is_cff else base),
            "Encoding": encoding,
            "DescendantFonts": pdfdoc.PDFArray([doc.Reference(descendant, f"descendant:{internal}")]),
            "ToUnicode": doc.Reference(_to_unicode(codes), f"unicode:{internal}"),
        }
    )
    return doc.Reference(font, internal)


def _tag(used: list[tuple[str, int]]) -> str:
    """Six letters that depend on the subset alone, so that the same document has the same bytes."""
    digest = hashlib.sha256(repr(used).encode("utf-8", "surrogatepass")).digest()
    return "".join(chr(65 + byte % 26) for byte in digest[:6])


def _width_array(widths: dict[int, int]) -> Any:
    array: list[Any] = []
    for cid, width in sorted(widths.items()):
        if width != 1000:  # noqa: PLR2004 -- the default width
            array += [cid, pdfdoc.PDFArray([width])]
    return pdfdoc.PDFArray(array)


def _to_unicode(codes: dict[str, int]) -> Any:
    entries = [
        f"<{code:04X}> <{character.encode('utf-16-be').hex().upper()}>" for character, code in codes.items()
    ]
    return _stream(_cmap("Adobe-Identity-UCS", "UCS", 2, "bfchar", entries))


def _cid_map(name: str, cids: dict[int, int]) -> Any:
    entries = [f"<{code:04X}> {cid}" for code, cid in sorted(cids.items())]
    stream = _stream(b"%!PS-Adobe-3.0 Resource-CMap\n" + _cmap(name, "Identity", 1, "cidchar", entries))
    stream.dictionary["Type"] = pdfdoc.PDFName("CMap")
    stream.dictionary["CMapName"] = pdfdoc.PDFName(name)
    stream.dictionary["WMode"] = 0
    stream.dictionary["CIDSystemInfo"] = pdfdoc.PDFDictionary(
        {"Registry": pdfdoc.PDFString("Adobe"), "Ordering": pdfdoc.PDFString("Identity"), "Supplement": 0}
    )
    return stream


def _cmap(name: str, ordering: str, kind: int, entry: str, entries: list[str]) -> bytes:
    blocks = [
        f"{len(some)} begin{entry}\n{chr(10).join(some)}\nend{entry}"
        for some in (entries[i : i + 100] for i in range(0, len(entries), 100))
    ]
    return _CMAP.format(name=name, ordering=ordering, kind=kind, entries="\n".join(blocks)).encode()


def _stream(content: bytes) -> Any:
    return pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])


def fonts_of(language: Language) -> dict[str, Type0Font]:
    """Both weights as that language wants them."""
    latin_first = language is Language.EN
    weights = {REGULAR: REGULAR_WEIGHT, BOLD: BOLD_WEIGHT}
    return {
        name: Type0Font(f"EL-{language}-{name}", chain(weight, latin_first=latin_first))
        for name, weight in weights.items()
    }
