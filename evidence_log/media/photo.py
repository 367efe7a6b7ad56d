"""Photos by Pillow: what they say, a preview, and a JPEG of what few programs open. Runs in the worker process only."""

import copy  # Pillow's GIF loads it when it meets one, and then no file can be opened any more
import io
from datetime import UTC, datetime
from typing import Any, BinaryIO

import PIL
from PIL import (
    AvifImagePlugin,
    Image,
    ImageFile,
    Jpeg2KImagePlugin,
    MpoImagePlugin,
    TiffImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from evidence_log.media.claims import Claims
from evidence_log.media.exif import exif_facts, turned
from evidence_log.media.found import Found, MadeDerivative
from evidence_log.media.remote import Source
from evidence_log.records.exhibit import DerivativePurpose, MediaState, Oddity, OddityKind

PREVIEW_SIDE = 830
_QUALITY, _PLAYABLE_QUALITY = 80, 90
# A JPEG that is decoded at an eighth of its size costs little; whatever must be decoded whole costs its pixels.
_PIXELS_SCALED, _PIXELS_WHOLE = 250_000_000, 80_000_000
_DNG_VERSION = 50706
_SMALL_SIDE = 2100
_LIKENESS = (9, 8)
_UNREADABLE = (
    UnidentifiedImageError,
    OSError,
    ValueError,
    SyntaxError,
    IndexError,
    KeyError,
    TypeError,
    EOFError,
)
# EXIF 2.3, tag 274: how to turn what is stored so that it is seen upright.
_TURNS: dict[int | None, Image.Transpose] = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
# The only plug-ins that are asked: the others open formats no phone makes.
_FORMATS = {
    "image/jpeg": ("JPEG", "MPO"),
    "image/png": ("PNG",),
    "image/gif": ("GIF",),
    "image/webp": ("WEBP",),
    "image/bmp": ("BMP", "DIB"),
    "image/tiff": ("TIFF",),
    "image/x-adobe-dng": ("TIFF",),
    "image/heic": ("HEIF",),
    "image/heif": ("HEIF",),
    "image/avif": ("AVIF",),
    "image/jp2": ("JPEG2000",),
}
_SELDOM_OPENED = frozenset(
    {"image/heic", "image/heif", "image/avif", "image/webp", "image/tiff", "image/jp2"}
)
# What phones write with EXIF: there, having none says something.
_WITH_EXIF = frozenset({"image/jpeg", "image/heic", "image/heif", "image/avif", "image/webp"})
# Shorter sides of phone screens, in pixels; longer sides are 1.6 to 2.4 times as long.
_SCREENS = frozenset(
    {
        640,
        720,
        750,
        800,
        828,
        1080,
        1125,
        1170,
        1176,
        1179,
        1200,
        1206,
        1216,
        1220,
        1224,
        1240,
        1242,
        1260,
        1264,
    }
    | {1268, 1272, 1280, 1284, 1290, 1312, 1320, 1344, 1368, 1440}
)
_LONG_SCREEN = (1.6, 2.45)

# All now: none can be loaded later, when no file can be opened any more.
Image.preinit()
LOADED = (copy, AvifImagePlugin, Jpeg2KImagePlugin, MpoImagePlugin, TiffImagePlugin, WebPImagePlugin)


def look(source: Source, *, media_type: str, latest: datetime) -> Found:
    """Say what the picture is; a broken one is described as far as it can be read."""
    Image.MAX_IMAGE_PIXELS = None  # our own limit below refuses before anything is decoded
    facts: dict[str, Any] = {"tool": "Pillow", "tool_version": PIL.__version__, "media_type": media_type}
    try:
        picture = _opened(source.open(), media_type)
    except _UNREADABLE:
        return Found(**facts, state=MediaState.CORRUPT, problem="not-decodable")
    width, height = picture.size
    if width < 1 or height < 1:
        return Found(**facts, state=MediaState.CORRUPT, problem="no-pixels")
    if width * height > (_PIXELS_SCALED if _scales(picture) else _PIXELS_WHOLE):
        return Found(**facts, state=MediaState.UNSUPPORTED, problem="too-many-pixels")
    facts |= _told(picture, media_type, latest)
    try:
        return Found(**facts, **_made(picture, facts), state=MediaState.OK)
    except _UNREADABLE:
        return _truncated(source, facts)


def upright_picture(source: Source, media_type: str, least: int) -> tuple[Image.Image, float] | None:
    """Return the picture as it is to be seen, in RGB, and how many of its pixels one of these stands for.

    It is decoded smaller where that is cheap, no side shorter than `least` pixels. None when there are too many of
    them. Raises what Pillow raises for a broken one.
    """
    Image.MAX_IMAGE_PIXELS = None
    picture = _opened(source.open(), media_type)
    width, pixels = picture.width, picture.width * picture.height
    if pixels > (_PIXELS_SCALED if _scales(picture) else _PIXELS_WHOLE):
        return None
    orientation = exif_facts(picture, Claims(datetime.now(UTC))).get("orientation")
    picture.draft("RGB", (least, least))
    return _upright(picture, orientation), width / picture.width


def _opened(file: BinaryIO, media_type: str) -> Image.Image:
    return Image.open(file, formats=_FORMATS[media_type])


def _scales(picture: Image.Image) -> bool:
    return picture.format in ("JPEG", "MPO") and not picture.info.get("progressive")


def _told(picture: Image.Image, media_type: str, latest: datetime) -> dict[str, Any]:
    claims = Claims(latest)
    said = exif_facts(picture, claims)
    width, height = picture.size
    if turned(said.get("orientation")):
        width, height = height, width
    reasons: list[str] = said.pop("reasons")
    if media_type not in _WITH_EXIF:
        reasons = [each for each in reasons if each != "no-metadata"]
    if "no-metadata" in reasons and max(width, height) <= _SMALL_SIDE:
        reasons.append("small-for-a-camera")
    if _like_a_screen(width, height) and (media_type == "image/png" or "no-metadata" in reasons):
        reasons.append("like-a-phone-screen")
    oddities = list(claims.refused())
    if media_type == "image/tiff" and _DNG_VERSION in getattr(picture, "tag_v2", {}):
        media_type = "image/x-adobe-dng"
    if media_type == "image/x-adobe-dng":
        oddities.append(Oddity(kind=OddityKind.PREVIEW_ONLY, detail=f"{width} x {height}"))
    return {
        **said,
        "media_type": media_type,
        "width": width,
        "height": height,
        "captured_claims": claims.claims(),
        "oddities": tuple(oddities),
        "reasons": tuple(reasons),
    }


def _like_a_screen(width: int, height: int) -> bool:
    short, long = sorted((width, height))
    least, most = _LONG_SCREEN
    return short in _SCREENS and least <= long / short <= most


def _made(picture: Image.Image, facts: dict[str, Any]) -> dict[str, Any]:
    """Make the preview, and the playable copy before it, from one decoding."""
    orientation = facts.get("orientation")
    derivatives = []
    if facts["media_type"] in _SELDOM_OPENED:
        picture.load()
        playable = _jpeg(_upright(picture, orientation), _PLAYABLE_QUALITY)
        derivatives.append(_derivative(DerivativePurpose.PLAYABLE, playable))
    small = preview_of(picture, orientation)
    derivatives.insert(0, _derivative(DerivativePurpose.PREVIEW, _jpeg(small, _QUALITY)))
    return {"derivatives": tuple(derivatives), "likeness": likeness_of(small)}


def _truncated(source: Source, facts: dict[str, Any]) -> Found:
    """Show what is left of a picture that breaks off; this process looks at one file only."""
    ImageFile.LOAD_TRUNCATED_IMAGES = True
    try:
        made = _made(_opened(source.open(), facts["media_type"]), facts)
    except _UNREADABLE:
        return Found(**facts | {"state": MediaState.CORRUPT, "problem": "not-decodable"})
    return Found(**facts | made | {"state": MediaState.TRUNCATED, "problem": "breaks-off"})


def preview_of(picture: Image.Image, orientation: int | None = None) -> Image.Image:
    """Scale while decoding, turn last: turning first costs four times the time and 19 times the memory."""
    picture.draft("RGB", (PREVIEW_SIDE, PREVIEW_SIDE))
    picture.thumbnail((PREVIEW_SIDE, PREVIEW_SIDE), reducing_gap=2.0)
    return _upright(picture, orientation)


def likeness_of(picture: Image.Image) -> str:
    """Difference hash, 64 bits: whether each of 8 x 8 places is brighter than the next one to its right."""
    grey = picture.convert("L").resize(_LIKENESS, Image.Resampling.BOX)
    columns, rows = _LIKENESS
    levels = grey.tobytes()
    bits = 0
    for row in range(rows):
        for column in range(columns - 1):
            place = row * columns + column
            bits = bits << 1 | (levels[place] > levels[place + 1])
    return f"{bits:016x}"


def jpeg_preview(picture: Image.Image) -> MadeDerivative:
    """Make a preview of a picture that stands upright already."""
    return _derivative(DerivativePurpose.PREVIEW, _jpeg(preview_of(picture), _QUALITY))


def _derivative(purpose: DerivativePurpose, data: bytes) -> MadeDerivative:
    return MadeDerivative(purpose=purpose, media_type="image/jpeg", data=data)


def _jpeg(picture: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality, optimize=True)
    return out.getvalue()


def _upright(picture: Image.Image, orientation: int | None) -> Image.Image:
    # Not ImageOps.exif_transpose: it writes the EXIF anew, and fails over a whole photo with odd EXIF.
    turn = _TURNS.get(orientation)
    return _on_white(picture if turn is None else picture.transpose(turn))


def _on_white(picture: Image.Image) -> Image.Image:
    """Plain RGB without metadata; what is transparent is shown on paper."""
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        layer = picture.convert("RGBA")
        paper = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(paper, layer).convert("RGB")
    if picture.mode.startswith("I"):
        picture = picture.point(lambda level: level / 256).convert("L")
    plain = picture.convert("RGB")
    plain.info = {}
    return plain
