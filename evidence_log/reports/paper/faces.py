"""Where the fonts lie, and what HarfBuzz knows of them: glyphs, widths, subsets of one weight.

Noto Sans CJK as one variable file (face 2 is Simplified Chinese); Noto Sans, Symbols, Emoji and the scripts of
other languages behind it. The first also holds the letters of Noto Sans Mono CJK, every one half an em wide.
"""

import hashlib
import struct
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

import uharfbuzz as hb

from evidence_log.errors import FontMissing

_CJK = ("manimgx_fonts_cjk", "NotoSansCJK-VF.otf.ttc", 2)
_CJK_SHA256 = "d3d8256cdec8dbcb3552284bc6b20c734dd60c2ee9df83b5758e34807c4bac32"
_BEHIND = tuple(
    f"Noto{name}[wght].ttf"
    for name in (
        "Sans",
        "SansSymbols",
        "Emoji",
        "SansDevanagari",
        "SansArabic",
        "SansHebrew",
        "SansThai",
        "SansTamil",
        "SansTelugu",
        "SansBengali",
        "SansGujarati",
        "SansKannada",
        "SansMalayalam",
        "SansGurmukhi",
        "SansOriya",
        "SansSinhala",
        "SansArmenian",
        "SansGeorgian",
        "SansEthiopic",
        "SansKhmer",
        "SansLao",
        "SansMyanmar",
    )
)
# Drawn with the picture of another character, and still extracted as what they are: no face has the brackets
# that controls are spelled out with.
_DRAWN_AS = {0x27E8: 0x2039, 0x27E9: 0x203A}
REGULAR_WEIGHT, BOLD_WEIGHT = 400, 700
# What `FaceHalfWidth` answers for, and the feature of the font that draws them so.
_PRINTABLE, _HALF_WIDTH = range(0x20, 0x7F), "hwid"
_DROPPED = (
    "GSUB",
    "GPOS",
    "GDEF",
    "BASE",
    "VORG",
    "vhea",
    "vmtx",
    "STAT",
    "DSIG",
    "meta",
    "cmap",
    "OS/2",
    "name",
    "post",
)


@dataclass(frozen=True)
class Subset:
    """A font program with only the glyphs used. `glyphs` maps glyph ids of the face to those in it."""

    program: bytes
    glyphs: dict[int, int]


class Face:
    """One face at one weight. Widths in thousandths of the size."""

    def __init__(self, path: Path, index: int, weight: int) -> None:
        self._face = _read(path, index)
        self._font = hb.Font(self._face)
        self._font.set_variations({"wght": weight})
        self._scale = 1000 / self._face.upem
        self._weight = weight
        self.is_cff = bool({"CFF ", "CFF2"} & set(self._face.table_tags))
        extents = self._font.get_font_extents("ltr")
        self.ascent, self.descent = extents.ascender * self._scale, extents.descender * self._scale
        self.name = f"{path.name.split('.')[0].split('[')[0].removesuffix('-VF')}-{weight}"

    def glyph(self, character: int) -> int:
        """The glyph of a character, 0 when there is none."""
        return int(self._font.get_nominal_glyph(character) or 0)

    def width(self, glyph: int) -> float:
        """How far the pen moves."""
        return float(self._font.get_glyph_h_advance(glyph) * self._scale)

    def outline(self, glyph: int) -> list[tuple[str, tuple[float, ...]]]:
        """The glyph as path operators of a PDF, in thousandths of the size."""
        path = _Path(self._scale)
        self._font.draw_glyph_with_pen(glyph, path)
        return path.operators

    def subset(self, glyphs: set[int]) -> Subset:
        """Pin the weight and keep only these glyphs."""
        wanted = hb.SubsetInput()
        wanted.glyph_set.update(glyphs | {0})
        flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        if self.is_cff:
            flags |= hb.SubsetFlags.DOWNGRADE_CFF2 | hb.SubsetFlags.CFF_IDENTITY_CHARSET
        wanted.flags = flags
        wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _DROPPED)
        wanted.pin_all_axes_to_default(self._face)
        wanted.pin_axis_location(self._face, "wght", self._weight)
        plan = hb.SubsetPlan(self._face, wanted)
        program = plan.execute().blob.data
        mapping = {old: int(plan.old_to_new_glyph_mapping[old]) for old in glyphs}
        return Subset(program=_cff_table(program) if self.is_cff else program, glyphs=mapping)


class FaceHalfWidth(Face):
    """The ASCII of Noto Sans Mono CJK: half an em each, so that digits stand under digits. It knows no other characters."""

    def __init__(self, path: Path, index: int, weight: int) -> None:
        super().__init__(path, index, weight)
        self.name += "-Mono"
        line = hb.Buffer()
        line.add_str("".join(map(chr, _PRINTABLE)))
        line.guess_segment_properties()
        hb.shape(self._font, line, {_HALF_WIDTH: True, "kern": False, "liga": False})
        glyphs = (int(each.codepoint) for each in line.glyph_infos)
        self._glyphs = dict(zip(_PRINTABLE, glyphs, strict=True))

    def glyph(self, character: int) -> int:
        """The half-width glyph of a character of ASCII, 0 for any other."""
        return self._glyphs.get(character, 0)


class _Path:
    """Collects what HarfBuzz draws."""

    def __init__(self, scale: float) -> None:
        self._scale = scale
        self._pen = (0.0, 0.0)
        self.operators: list[tuple[str, tuple[float, ...]]] = []

    def moveTo(self, to: tuple[float, float]) -> None:  # noqa: N802 -- a pen's own name
        self._add("m", to)

    def lineTo(self, to: tuple[float, float]) -> None:  # noqa: N802 -- a pen's own name
        self._add("l", to)

    def qCurveTo(self, control: tuple[float, float], to: tuple[float, float]) -> None:  # noqa: N802 -- a pen's own name
        # A PDF knows cubic curves only.
        (x, y), (cx, cy), (ex, ey) = self._pen, control, to
        first = (x + (cx - x) * 2 / 3, y + (cy - y) * 2 / 3)
        second = (ex + (cx - ex) * 2 / 3, ey + (cy - ey) * 2 / 3)
        self._add("c", first, second, to)

    def curveTo(  # noqa: N802 -- a pen's own name
        self, first: tuple[float, float], second: tuple[float, float], to: tuple[float, float]
    ) -> None:
        self._add("c", first, second, to)

    def closePath(self) -> None:  # noqa: N802 -- a pen's own name
        self.operators.append(("h", ()))

    def _add(self, operator: str, *points: tuple[float, float]) -> None:
        self._pen = points[-1]
        self.operators.append((operator, tuple(value * self._scale for point in points for value in point)))


def _cff_table(program: bytes) -> bytes:
    """A PDF embeds the bare table of a CFF font."""
    (count,) = struct.unpack(">H", program[4:6])
    for place in range(12, 12 + 16 * count, 16):
        tag, _, offset, length = struct.unpack(">4sIII", program[place : place + 16])
        if tag == b"CFF ":
            return program[offset : offset + length]
    raise FontMissing(path=_CJK[1])


@cache
def _read(path: Path, index: int) -> hb.Face:
    """One for every weight: of a file that is read twice, memory holds twice what was read."""
    return hb.Face(hb.Blob.from_file_path(str(path)), index)


_Source = tuple[type[Face], Path, int]


class Chain:
    """Faces asked one after the other for each character; loaded when first needed."""

    def __init__(self, weight: int, *, latin_first: bool, mono: bool = False) -> None:
        self._weight = weight
        cjk = (Face, _checked_cjk(), _CJK[2])
        latin, *others = ((Face, _packaged("manimgx_fonts", name), 0) for name in _BEHIND)
        first = [latin, cjk] if latin_first else [cjk, latin]
        half: list[_Source] = [(FaceHalfWidth, *cjk[1:])] if mono else []
        self._sources: list[_Source] = [*half, *first, *others]
        self._faces: dict[int, Face] = {}
        self._found: dict[int, tuple[int, int] | None] = {}

    def face(self, number: int) -> Face:
        """The face at that place of the chain."""
        if number not in self._faces:
            kind, path, index = self._sources[number]
            self._faces[number] = kind(path, index, self._weight)
        return self._faces[number]

    def find(self, character: int) -> tuple[int, int] | None:
        """Face number and glyph of a character, None when no face has it."""
        if character not in self._found:
            drawn = _DRAWN_AS.get(character, character)
            faces = range(len(self._sources))
            self._found[character] = next(
                ((number, glyph) for number in faces if (glyph := self.face(number).glyph(drawn))), None
            )
        return self._found[character]


@cache
def chain(weight: int, *, latin_first: bool, mono: bool = False) -> Chain:
    """The chain of a weight: 400 regular, 700 bold. Faces are read once per process.

    With `latin_first` quotation marks and ellipses look as English has them; with `mono` ASCII is half an em wide.
    """
    return Chain(weight, latin_first=latin_first, mono=mono)


@cache
def _checked_cjk() -> Path:
    return checked(_packaged(_CJK[0], _CJK[1]), _CJK_SHA256)


def checked(path: Path, sha256: str) -> Path:
    """Return the path of a font that is the one we know; raises FontMissing."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            digest.update(piece)
    if digest.hexdigest() != sha256:
        raise FontMissing(path=path.name)
    return path


def _packaged(package: str, name: str) -> Path:
    try:
        path = Path(str(files(package).joinpath(name)))
    except ModuleNotFoundError as error:
        raise FontMissing(path=name) from error
    if not path.is_file():
        raise FontMissing(path=name)
    return path
