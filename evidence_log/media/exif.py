"""What a picture's EXIF and XMP say. Runs in the worker process only."""

import math
import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from PIL import ExifTags, Image

from evidence_log.media.claims import Claims

_SIDEWAYS = 5
_EDITORS = re.compile(
    r"photoshop|lightroom|gimp|snapseed|meitu|美图|picsart|pixelmator|affinity|paint\.net|capture one|vsco|facetune"
    r"|remini|canva|faceapp|beautycam|b612|acdsee|darktable|rawtherapee|xiuxiu|醒图|polarr|airbrush",
    re.IGNORECASE,
)
_SCREENSHOT = b"Screenshot"
_XMP_DATE = re.compile(
    rb"""(photoshop:DateCreated|xmp:CreateDate|exif:DateTimeOriginal)(?:\s*=\s*["']|>)\s*([0-9T:+\-.Z]{10,40})"""
)
_XMP_TOOL = re.compile(rb"""xmp:CreatorTool(?:\s*=\s*["']|>)\s*([^"'<]{1,200})""")
_XMP_MOST = 1_000_000
_SAVED_LATER = timedelta(seconds=120)
_DEVICE_MOST = 200


def exif_facts(picture: Image.Image, claims: Claims) -> dict[str, Any]:
    """Put the times to the claims; return orientation, device, place and `reasons`, and the `problem` if any."""
    reasons: list[str] = []
    facts: dict[str, Any] = {}
    try:
        exif = picture.getexif()
        shot = exif.get_ifd(ExifTags.IFD.Exif)
        gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    except (OSError, ValueError, SyntaxError, KeyError, TypeError, ZeroDivisionError, AttributeError):
        facts["problem"] = "metadata-unreadable"
    else:
        facts = _said(exif, shot, gps, claims, reasons)
    xmp = picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp")
    if isinstance(xmp, str):
        xmp = xmp.encode("utf-8", "replace")
    if isinstance(xmp, bytes):
        _read_xmp(xmp[:_XMP_MOST], claims, reasons)
    if not xmp and "problem" not in facts and not exif:
        reasons.append("no-metadata")
    return facts | {"reasons": reasons}


def _said(
    exif: Image.Exif, shot: dict[int, Any], gps: dict[int, Any], claims: Claims, reasons: list[str]
) -> dict[str, Any]:
    base = ExifTags.Base
    claims.exif("exif.DateTimeOriginal", shot.get(base.DateTimeOriginal), shot.get(base.OffsetTimeOriginal))
    claims.exif(
        "exif.DateTimeDigitized", shot.get(base.DateTimeDigitized), shot.get(base.OffsetTimeDigitized)
    )
    claims.exif("exif.DateTime", exif.get(base.DateTime), shot.get(base.OffsetTime))
    _gps_claim(gps, claims)
    place = _place(gps)
    device = _device(exif.get(base.Make), exif.get(base.Model))
    speaks = {
        "maker-and-model": device is not None,
        "original-time": isinstance(shot.get(base.DateTimeOriginal), str),
        "place-recorded": bool(place),
        "maker-note": base.MakerNote in shot,
        "editing-software": _EDITORS.search(str(exif.get(base.Software) or "")) is not None,
        "marked-as-screenshot": _SCREENSHOT in _as_bytes(shot.get(base.UserComment)),
        "saved-after-taken": _saved_later(claims),
    }
    reasons += [reason for reason, holds in speaks.items() if holds]
    orientation = exif.get(base.Orientation)
    known = isinstance(orientation, int) and 1 <= orientation <= 8  # noqa: PLR2004 -- EXIF 2.3, tag 274
    return {"orientation": orientation if known else None, "device": device, **place}


def turned(orientation: int | None) -> bool:
    """Whether a picture of that orientation is seen with its sides exchanged."""
    return orientation is not None and orientation >= _SIDEWAYS


def _saved_later(claims: Claims) -> bool:
    """Whether the file says it was written anew after the picture was taken."""
    times = {each.field: each.moment.begins for each in claims.claims()}
    taken, saved = times.get("exif.DateTimeOriginal"), times.get("exif.DateTime")
    if taken is None or saved is None:
        return False
    return saved.replace(tzinfo=None) - taken.replace(tzinfo=None) > _SAVED_LATER


def _read_xmp(xmp: bytes, claims: Claims, reasons: list[str]) -> None:
    for field, text in dict(_XMP_DATE.findall(xmp)).items():
        claims.iso(f"xmp.{field.decode()}", text.decode())
    tool = _XMP_TOOL.search(xmp)
    if tool is not None and _EDITORS.search(tool[1].decode("utf-8", "replace")):
        reasons.append("editing-software")
    if b"MotionPhoto" in xmp or b"MicroVideo" in xmp:
        reasons.append("motion-photo")


def _as_bytes(value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value or "").encode("utf-8", "replace")


def _device(make: object, model: object) -> str | None:
    parts = [part.strip("\0 ") for part in (make, model) if isinstance(part, str) and part.strip("\0 ")]
    if len(parts) == len(("make", "model")) and parts[1].casefold().startswith(parts[0].casefold()):
        parts = parts[1:]
    return " ".join(parts)[:_DEVICE_MOST].encode("utf-8", "replace").decode() or None


def _gps_claim(gps: Mapping[int, Any], claims: Claims) -> None:
    day, time = gps.get(ExifTags.GPS.GPSDateStamp), gps.get(ExifTags.GPS.GPSTimeStamp)
    try:
        hour, minute, second = (int(part) for part in time or ())
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        return
    if isinstance(day, str):
        claims.utc("exif.GPSDateStamp", f"{day} {hour:02}:{minute:02}:{second:02}")


def _place(gps: Mapping[int, Any]) -> dict[str, int]:
    latitude = _degrees(gps.get(ExifTags.GPS.GPSLatitude), gps.get(ExifTags.GPS.GPSLatitudeRef), "S", 90)
    longitude = _degrees(gps.get(ExifTags.GPS.GPSLongitude), gps.get(ExifTags.GPS.GPSLongitudeRef), "W", 180)
    if latitude is None or longitude is None or (latitude, longitude) == (0, 0):
        return {}  # 0,0 is what a phone writes that has no fix
    return {"latitude_e7": latitude, "longitude_e7": longitude}


def _degrees(parts: Any, reference: object, negative: str, most: int) -> int | None:
    try:
        degrees, minutes, seconds = (float(part) for part in parts)
    except (TypeError, ValueError, ZeroDivisionError):
        return None
    value = degrees + minutes / 60 + seconds / 3600
    if not math.isfinite(value) or not 0 <= value <= most:
        return None
    return round(-value * 1e7 if reference == negative else value * 1e7)
