"""What kind of file it is, by its first bytes alone: names lie. Own signatures; first match at the beginning."""

import codecs
import re
from typing import Literal

HEAD_BYTES = 4096
UNKNOWN = "application/octet-stream"

_PREFIXES: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"\0\0\0\x0cJXL \r\n\x87\n", "image/jxl"),
    (b"\0\0\0\x0cjP  \r\n\x87\n", "image/jp2"),
    (b"8BPS\0\x01", "image/vnd.adobe.photoshop"),
    (b"#!AMR-WB\n", "audio/amr-wb"),
    (b"#!AMR\n", "audio/amr"),
    (b"#!SILK_V3", "audio/silk"),
    (b"\x02#!SILK_V3", "audio/silk"),
    (b"fLaC", "audio/flac"),
    (b"caff\0\x01", "audio/x-caf"),
    (b"MThd\0\0\0\x06", "audio/midi"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\0\xaa\0\x62\xce\x6c", "audio/x-ms-wma"),
    (b"FLV\x01", "video/x-flv"),
    (b"\0\0\x01\xba", "video/mpeg"),
    (b".RMF\0\0\0", "application/vnd.rn-realmedia"),
    (b"%PDF-", "application/pdf"),
    (b"{\\rtf1", "text/rtf"),
    (b"PK\x03\x04", "application/zip"),
    (b"PK\x05\x06", "application/zip"),
    (b"PK\x07\x08PK\x03\x04", "application/zip"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"\x1f\x8b\x08", "application/gzip"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\0", "application/x-xz"),
    (b"\x28\xb5\x2f\xfd", "application/zstd"),
    (b"MSCF\0\0\0\0", "application/vnd.ms-cab-compressed"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"SQLite format 3\0", "application/vnd.sqlite3"),
    (b"age-encryption.org/v1\n", "application/x-age"),
    (b"\x7fELF", "application/x-executable"),
    (b"\xcf\xfa\xed\xfe", "application/x-executable"),
    (b"\xca\xfe\xba\xbe", "application/x-executable"),
    (b"#!/", "text/x-script"),
    (b"L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0\x46", "application/x-ms-shortcut"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"II+\0\x08\0\0\0", "image/tiff"),
    (b"MM\0+\0\x08\0\0", "image/tiff"),
)
_RIFF = {b"WAVE": "audio/wav", b"WEBP": "image/webp", b"AVI ": "video/x-msvideo", b"ACON": "image/x-ani"}
_FORMS = {b"AIFF": "audio/aiff", b"AIFC": "audio/aiff"}
# ISO 14496-12 brands, the major one first; a file is what its most telling brand says.
_BRANDS: tuple[tuple[bytes, str], ...] = (
    (b"M4A", "audio/mp4"),
    (b"M4B", "audio/mp4"),
    (b"M4P", "audio/mp4"),
    (b"F4A", "audio/mp4"),
    (b"avif", "image/avif"),
    (b"avis", "image/avif"),
    (b"hei", "image/heic"),
    (b"hev", "image/heic"),
    (b"mif1", "image/heif"),
    (b"msf1", "image/heif"),
    (b"crx ", "image/x-canon-cr3"),
    (b"qt  ", "video/quicktime"),
    (b"3g2", "video/3gpp2"),
    (b"KDDI", "video/3gpp2"),
    (b"3gp", "video/3gpp"),
    (b"3ge", "video/3gpp"),
    (b"3gr", "video/3gpp"),
    (b"3gs", "video/3gpp"),
)
_GENERAL_BRANDS = frozenset({b"mif1", b"msf1"})
# A QuickTime file of before brands begins with one of these boxes.
_OLD_BOXES = frozenset({b"moov", b"mdat", b"free", b"skip", b"wide", b"pnot"})
_ASF_VIDEO = b"\xc0\xef\x19\xbc\x4d\x5b\xcf\x11\xa8\xfd\0\x80\x5f\x5c\x44\x2b"
_OGG = (
    (b"OpusHead", "audio/opus"),
    (b"\x80theora", "video/ogg"),
    (b"\x01video", "video/ogg"),
)
_DNG_VERSION = 50706
# Short signatures begin letters, too ("BM" a name, FF FE a text in UTF-16), so they ask for what follows.
_SHAPES = (
    (re.compile(rb"ID3[\x02-\x04][\x00-\x0a]"), "audio/mpeg"),
    (re.compile(rb"\xff[\xe2-\xe7\xf2-\xf7][^\xf0-\xff]", re.DOTALL), "audio/mpeg"),
    (re.compile(rb"\xff[\xf0\xf1\xf8\xf9][\x00-\xbf]"), "audio/aac"),
    (re.compile(rb"BM.{12}[\x0c\x28\x34\x38\x40\x6c\x7c]\0\0\0", re.DOTALL), "image/bmp"),
    (re.compile(rb"\0\0\x01\0[\x01-\x40]\0.{3}\0[\0\x01]\0", re.DOTALL), "image/x-icon"),
    (re.compile(rb"MZ.{58}.{2}\0\0", re.DOTALL), "application/x-executable"),
)
_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LATER_IN_GB18030 = re.compile(r"[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]")
_MARKUP = (
    (re.compile(r"(<!--.*?-->\s*)*<!doctype html|(<!--.*?-->\s*)*<(html|head|body|script)\b"), "text/html"),
    (re.compile(r"(<\?xml[^>]*>\s*)?(<!doctype svg[^>]*>\s*)?(<!--.*?-->\s*)*<svg\b"), "image/svg+xml"),
    (re.compile(r"<\?xml\b"), "text/xml"),
    (re.compile(r"begin:vcard\s"), "text/vcard"),
    (re.compile(r"begin:vcalendar\s"), "text/calendar"),
    (re.compile(r"#extm3u\b|ffconcat version"), "application/x-playlist"),
)
_MAIL = re.compile(
    rb"(?:return-path|received|delivered-to|message-id|mime-version|date|from|to|subject|cc|reply-to|sender"
    rb"|content-type|dkim-signature|authentication-results|arc-seal|x-[a-z0-9-]+|list-[a-z-]+): ?[^\n]*\n"
    rb"(?:[ \t][^\n]*\n)*",
    re.IGNORECASE,
)
_MAIL_TELLING = re.compile(rb"^(?:from|date|received|message-id|return-path):", re.IGNORECASE | re.MULTILINE)
_LEAST_MAIL_FIELDS = 3
_MBOX = re.compile(rb"From \S+ +\w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d")


def media_type_of(head: bytes) -> str:
    """Return the media type of a file that begins so; at least 4 KiB are worth giving, fewer are fine."""
    for ask in (_by_prefix, _in_form, _in_boxes, _in_packets, _by_shape):
        if media_type := ask(head):
            return media_type
    return _words(head)


def _by_prefix(head: bytes) -> str | None:
    found = next((media_type for prefix, media_type in _PREFIXES if head.startswith(prefix)), None)
    return None if found is None else _refined(found, head)


def _in_form(head: bytes) -> str | None:
    """RIFF, FORM, Ogg and Matroska say inside what they hold."""
    if head.startswith(b"OggS"):
        return next((media_type for mark, media_type in _OGG if mark in head[:512]), "audio/ogg")
    if head.startswith(b"\x1a\x45\xdf\xa3"):
        return "video/webm" if b"webm" in head[:64] else "video/x-matroska"
    return {b"RIFF": _RIFF, b"FORM": _FORMS}.get(head[:4], {}).get(head[8:12])


def _in_boxes(head: bytes) -> str | None:
    if head[4:8] == b"ftyp":
        return _branded(head)
    old = head[4:8] in _OLD_BOXES and int.from_bytes(head[:4], "big") in range(8, 1 << 31)
    return "video/quicktime" if old else None


def _in_packets(head: bytes) -> str | None:
    """MPEG transport packets of 188 bytes, with or without four bytes of time before each."""
    for first, step in ((0, 188), (4, 192)):
        marks = head[first : first + 3 * step : step]
        if marks == b"GGG":
            return "video/mp2t"
    return None


def _by_shape(head: bytes) -> str | None:
    return next((media_type for shape, media_type in _SHAPES if shape.match(head)), None)


def text_encoding(head: bytes) -> str | None:
    """How these bytes read as text: UTF-8, marked UTF-16 or GB18030, without controls that text has not; else None.

    The last letter may be cut.
    """
    encoding = _UTF16.get(head[:2], "utf-8-sig")
    text = _read(head, encoding)
    if text is None and encoding == "utf-8-sig":
        encoding, text = "gb18030", _read(head, "gb18030")
        if text is not None and not _reads_as_chinese(text):
            return None
    return None if text is None or _CONTROLS.search(text) else encoding


def _words(head: bytes) -> str:
    encoding = text_encoding(head) if head else None
    if encoding is None:
        return UNKNOWN
    fields = _mail_fields(head)
    if _MBOX.match(head):
        return "application/mbox"
    if fields >= _LEAST_MAIL_FIELDS:
        return "message/rfc822"
    text = (_read(head, encoding) or "").lstrip("\ufeff \t\r\n").casefold()
    return next((media_type for shape, media_type in _MARKUP if shape.match(text)), "text/plain")


def _mail_fields(head: bytes) -> int:
    """How many fields of a mail stand at the beginning; none where none of them is one every mail has."""
    head, place, count = head.replace(b"\r\n", b"\n").removeprefix(codecs.BOM_UTF8), 0, 0
    while field := _MAIL.match(head, place):
        place, count = field.end(), count + 1
    return count if _MAIL_TELLING.search(head[:place]) else 0


def _read(head: bytes, encoding: str) -> str | None:
    try:
        return codecs.getincrementaldecoder(encoding)().decode(head)
    except UnicodeDecodeError:
        return None


def _reads_as_chinese(text: str) -> bool:
    """Nearly anything decodes as GB18030; only what gives common characters throughout was written in it."""
    foreign = [each for each in text if each > "\x7f"]
    return bool(foreign) and len(_LATER_IN_GB18030.findall(text)) * 10 >= len(foreign) * 9


def _refined(media_type: str, head: bytes) -> str:
    """Where the signature is shared, what follows tells which."""
    if media_type == "audio/x-ms-wma" and _ASF_VIDEO in head:
        return "video/x-ms-wmv"
    if media_type == "image/tiff" and _DNG_VERSION in _tags(head):
        return "image/x-adobe-dng"
    return media_type


def _tags(head: bytes) -> set[int]:
    """The tags of a TIFF's first directory, as far as it stands in the head."""
    order: Literal["little", "big"] = "little" if head[:2] == b"II" else "big"
    place = int.from_bytes(head[4:8], order)
    count = int.from_bytes(head[place : place + 2], order)
    entries = range(place + 2, min(place + 2 + count * 12, len(head) - 12), 12)
    return {int.from_bytes(head[entry : entry + 2], order) for entry in entries}


def _branded(head: bytes) -> str:
    length = int.from_bytes(head[:4], "big")
    brands = [head[8:12], *(head[place : place + 4] for place in range(16, min(length, len(head), 256), 4))]
    known = [_brand(brand) for brand in brands]
    if brands[0] in _GENERAL_BRANDS:  # says only that it is a picture; the others say which
        return next(
            (
                each
                for brand, each in zip(brands, known, strict=True)
                if each and brand not in _GENERAL_BRANDS
            ),
            "image/heif",
        )
    return known[0] or "video/mp4"


def _brand(brand: bytes) -> str | None:
    return next((media_type for start, media_type in _BRANDS if brand.startswith(start)), None)
