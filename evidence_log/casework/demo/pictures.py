"""Pictures as a phone, a chat program or a scanner would have saved them. Always the same ones."""

import io
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

import numpy as np
import pillow_heif
from PIL import ExifTags, Image, ImageChops
from PIL.TiffImagePlugin import IFDRational

from evidence_log.casework.demo import papers, scenes, screens

_SENT = (1080, 810)
_GRAIN = (375, 500)
_MAKE, _MODEL = "Fictiphone", "Fictiphone F3"
_ROTATED = 6
_SCAN_DPI = 150.0

Draw = Callable[[Sequence[str]], Image.Image]

SCENES: dict[str, Draw] = {
    "doorway": scenes.doorway,
    "stairwell": scenes.stairwell,
    "gate": scenes.gate,
    "lock": scenes.lock,
    "van": scenes.van,
    "notice": papers.notice,
    "slip": papers.slip,
    "letter": papers.letter,
    "messages": screens.messages,
    "calls": screens.calls,
    "group": screens.group,
    "doctored": screens.doctored,
}


class Shot(NamedTuple):
    """What a camera notes: when, whether with its offset from UTC, and latitude and longitude in degrees."""

    taken: datetime
    offset: bool
    place: tuple[float, float] | None


def photo(drawn: Image.Image, shot: Shot) -> bytes:
    """A JPEG of 2 megapixels with EXIF."""
    upright = drawn.width >= drawn.height
    # Held upright, saved lying: the phone notes in EXIF how to turn it.
    scene = drawn if upright else drawn.transpose(Image.Transpose.ROTATE_90)
    out = io.BytesIO()
    exif = _exif(shot, orientation=1 if upright else _ROTATED)
    _grainy(scene).save(out, "JPEG", quality=62, exif=exif)
    return out.getvalue()


def heic(drawn: Image.Image, shot: Shot) -> bytes:
    """The same as other phones save it."""
    out = io.BytesIO()
    file = pillow_heif.from_pillow(drawn)
    file.save(out, quality=45, exif=_exif(shot, orientation=1).tobytes(), enc_params={"preset": "ultrafast"})
    return out.getvalue()


def sent(drawn: Image.Image) -> bytes:
    """What a chat program leaves of a picture: smaller, and without EXIF."""
    upright = drawn.width >= drawn.height
    out = io.BytesIO()
    drawn.resize(_SENT if upright else _SENT[::-1], Image.Resampling.BILINEAR).save(out, "JPEG", quality=68)
    return out.getvalue()


def screenshot(drawn: Image.Image) -> bytes:
    """A PNG of the screen itself."""
    out = io.BytesIO()
    drawn.quantize(64).save(out, "PNG")
    return out.getvalue()


def scan(drawn: Image.Image, taken: datetime) -> bytes:
    """A PDF of one page that is a picture."""
    out = io.BytesIO()
    when = taken.utctimetuple()
    drawn.save(out, "PDF", resolution=_SCAN_DPI, quality=45, creationDate=when, modDate=when)
    return out.getvalue()


def _grainy(scene: Image.Image) -> Image.Image:
    # Pillow's own noise is another one at each call.
    levels = np.random.default_rng(5).normal(128, 16, _GRAIN).clip(0, 255).astype(np.uint8)
    grain = Image.fromarray(levels).resize(scene.size).convert("RGB")
    return Image.blend(scene, ImageChops.overlay(scene, grain), 0.2)


def _exif(shot: Shot, *, orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = _MAKE
    exif[ExifTags.Base.Model] = _MODEL
    exif[ExifTags.Base.Orientation] = orientation
    told = exif.get_ifd(ExifTags.IFD.Exif)
    told[ExifTags.Base.DateTimeOriginal] = f"{shot.taken:%Y:%m:%d %H:%M:%S}"
    if shot.offset:
        zone = f"{shot.taken:%z}"
        told[ExifTags.Base.OffsetTimeOriginal] = f"{zone[:3]}:{zone[3:]}"
    if shot.place is not None:
        gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
        gps[ExifTags.GPS.GPSLatitudeRef], gps[ExifTags.GPS.GPSLatitude] = "N", _sexagesimal(shot.place[0])
        gps[ExifTags.GPS.GPSLongitudeRef] = "E" if shot.place[1] >= 0 else "W"
        gps[ExifTags.GPS.GPSLongitude] = _sexagesimal(abs(shot.place[1]))
    return exif


def _sexagesimal(degrees: float) -> tuple[IFDRational, IFDRational, IFDRational]:
    whole, rest = divmod(round(degrees * 3_600_00), 3_600_00)
    minutes, seconds = divmod(rest, 60_00)
    return IFDRational(whole, 1), IFDRational(minutes, 1), IFDRational(seconds, 100)
