"""What kind of file it is, by its first bytes alone: names lie. Own signatures; first match at the beginning."""

import codecs
import re

HEAD_BYTES = 4096

_PREFIXES: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"#!AMR-WB\n", "audio/amr-wb"),
    (b"#!AMR\n", "audio/amr"),
    (b"#!SILK_V3", "audio/silk"),
    (b"\x02#!SILK_V3", "audio/silk"),
    (b"OggS", "audio/ogg"),
    (b"fLaC", "audio/flac"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "audio/x-ms-asf"),
    (b"\x1a\x45\xdf\xa3", "video/x-matroska"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
)
_RIFF = {b"WAVE": "audio/wav", b"WEBP": "image/webp", b"AVI ": "video/x-msvideo"}
_BRANDS: tuple[tuple[bytes, str], ...] = (
    (b"M4A", "audio/mp4"),
    (b"M4B", "audio/mp4"),
    (b"hei", "image/heic"),
    (b"hev", "image/heic"),
    (b"mif1", "image/heif"),
    (b"msf1", "image/heif"),
    (b"avif", "image/avif"),
    (b"avis", "image/avif"),
    (b"qt  ", "video/quicktime"),
    (b"3g2", "video/3gpp2"),
    (b"3gp", "video/3gpp"),
    (b"3ge", "video/3gpp"),
)
# Short signatures begin letters, too ("BM" a name, FF FE a text in UTF-16), so they ask for what follows.
_SHAPES = (
    (re.compile(rb"ID3[\x02-\x04][\x00-\x0a]"), "audio/mpeg"),
    (re.compile(rb"\xff[\xe2-\xe7\xf2-\xf7][^\xf0-\xff]", re.DOTALL), "audio/mpeg"),
    (re.compile(rb"\xff[\xf0\xf1\xf8\xf9]"), "audio/aac"),
    (re.compile(rb"BM.{12}[\x0c\x28\x34\x38\x40\x6c\x7c]\0\0\0", re.DOTALL), "image/bmp"),
)
_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def media_type_of(head: bytes) -> str:
    """Return the media type of a file that begins so; at least 4 KiB are worth giving, fewer are fine."""
    for prefix, media_type in _PREFIXES:
        if head.startswith(prefix):
            return media_type
    if head[:4] == b"RIFF" and head[8:12] in _RIFF:
        return _RIFF[head[8:12]]
    if head[4:8] == b"ftyp":
        brand = head[8:12]
        return next((media_type for start, media_type in _BRANDS if brand.startswith(start)), "video/mp4")
    for shape, media_type in _SHAPES:
        if shape.match(head):
            return media_type
    return "text/plain" if head and _is_text(head) else "application/octet-stream"


def _is_text(head: bytes) -> bool:
    """UTF-8 or marked UTF-16 as far as it goes (the last letter may be cut), no controls that text has not."""
    try:
        text = codecs.getincrementaldecoder(_UTF16.get(head[:2], "utf-8"))().decode(head)
    except UnicodeDecodeError:
        return False
    return _CONTROLS.search(text) is None
