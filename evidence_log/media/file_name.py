"""What a file's name says: a time, and where the file has been. Names lie, so it is a claim like any other."""

import re
from datetime import UTC, datetime
from typing import NamedTuple

from evidence_log.media.claims import Claims
from evidence_log.media.recorder_name import read_recorder_name

FIELD = "file.name"

# Digits that stand for a date and a time of day, joined as phones and chat programs join them.
_STAMP = re.compile(
    r"(?<!\d)(?P<year>20\d\d)(?P<s>[-_.]?)(?P<month>[01]\d)(?P=s)(?P<day>[0-3]\d)"
    r"(?: at |-WA\d+|[-_ .Tt@])?"
    r"(?:(?P<hour>[0-2]\d)[-_.:\u2236]?(?P<minute>[0-5]\d)[-_.:\u2236]?(?P<second>[0-5]\d))?(?!\d{1,2}(?:\D|$))"
)
# Milliseconds or seconds since 1970, as WeChat, QQ and the iPhone's screen recorder write them: UTC by nature.
_COUNT = re.compile(
    r"(?:mmexport|wx_camera_|microMsg\.?|qq_pic_merged_|RPReplay_Final|Screenrecorder-|received_|FB_IMG_)(\d{13}|\d{10})(?!\d)",
    re.IGNORECASE,
)
_MILLISECONDS = 13
_OF_PIXEL = re.compile(r"PXL_\d{8}_\d{6}")

_CHATS = re.compile(
    r"mmexport\d|wx_camera_|microMsg|^微信|WeChat|IMG-\d{8}-WA\d|VID-\d{8}-WA\d|AUD-\d{8}-WA\d|PTT-\d{8}-WA\d|WhatsApp"
    r"|^QQ|qq_pic|^photo_\d{4}-\d\d-\d\d|^video_\d{4}-\d\d-\d\d|^signal-|FB_IMG_|^received_\d|^Image_\d{5,}|telegram|^TIM图片"
    r"|^msg_\d|DingTalk|钉钉|^lark|飞书",
    re.IGNORECASE,
)
_SCREENSHOTS = re.compile(
    r"screenshot|screen[ _-]?shot|截屏|截图|屏幕快照|螢幕擷取|^Snipaste|^Capture d", re.IGNORECASE
)
_SCREEN_RECORDINGS = re.compile(
    r"screen[ _-]?record|录屏|屏幕录制|屏幕录像|^RPReplay|^SVID_|XRecorder", re.IGNORECASE
)
_EDITED = re.compile(
    r"-edited|_edit(?:ed)?\b|已编辑|编辑后|^IMG_E\d{4}|\(edited\)|meitu|beauty|美图|snapseed|^PicsArt",
    re.IGNORECASE,
)
_CAMERAS = re.compile(
    r"^(?:IMG|VID|PXL|MVIMG|DSC|DSCN|DSC_|DSCF|P|MOV|C)_?\d{4,}|^\d{8}_\d{6}(?:\(\d+\))?\.|^WIN_\d{8}",
    re.IGNORECASE,
)

# Endings under which a kind of file is usually met; the first is the usual one.
_ENDINGS: dict[str, tuple[str, ...]] = {
    "image/jpeg": ("jpg", "jpeg", "jpe", "jfif", "mpo", "jps"),
    "image/png": ("png", "apng"),
    "image/gif": ("gif",),
    "image/webp": ("webp",),
    "image/bmp": ("bmp", "dib"),
    "image/heic": ("heic", "heif", "hif", "livp"),
    "image/heif": ("heif", "heic", "hif"),
    "image/avif": ("avif",),
    "image/tiff": ("tif", "tiff", "dng", "nef", "arw", "cr2"),
    "image/x-adobe-dng": ("dng",),
    "image/jp2": ("jp2", "j2k", "jpx"),
    "image/jxl": ("jxl",),
    "image/svg+xml": ("svg",),
    "image/x-icon": ("ico",),
    "image/vnd.adobe.photoshop": ("psd",),
    "audio/amr": ("amr", "aud", "silk"),
    "audio/amr-wb": ("awb", "amr"),
    "audio/silk": ("silk", "slk", "aud", "amr"),
    "audio/mpeg": ("mp3", "mpga", "mp2"),
    "audio/aac": ("aac",),
    "audio/mp4": ("m4a", "mp4", "m4b", "aac", "3gp"),
    "audio/3gpp": ("3gp", "3gpp", "amr"),
    "audio/3gpp2": ("3g2", "3gp2"),
    "audio/ogg": ("ogg", "oga", "opus", "spx"),
    "audio/opus": ("opus", "ogg", "oga"),
    "audio/flac": ("flac",),
    "audio/wav": ("wav", "wave"),
    "audio/x-ms-wma": ("wma", "asf"),
    "audio/x-caf": ("caf",),
    "audio/aiff": ("aiff", "aif", "aifc"),
    "audio/x-matroska": ("mka", "mkv"),
    "audio/webm": ("webm", "weba"),
    "video/mp4": ("mp4", "m4v", "mov", "f4v"),
    "video/quicktime": ("mov", "qt", "mp4"),
    "video/3gpp": ("3gp", "3gpp", "mp4"),
    "video/3gpp2": ("3g2", "3gp2"),
    "video/x-matroska": ("mkv", "webm"),
    "video/webm": ("webm",),
    "video/x-msvideo": ("avi",),
    "video/x-ms-wmv": ("wmv", "asf"),
    "video/x-flv": ("flv",),
    "video/mp2t": ("ts", "mts", "m2ts"),
    "video/mpeg": ("mpg", "mpeg", "vob", "dat"),
    "video/ogg": ("ogv", "ogg"),
    "application/pdf": ("pdf",),
    "application/zip": ("zip", "cbz"),
    "text/plain": ("txt", "text", "log", "md", "csv", "srt", "vtt", "json", "ini"),
    "text/html": ("html", "htm", "mht", "mhtml", "txt"),
    "text/xml": ("xml", "txt"),
    "text/vcard": ("vcf",),
    "text/calendar": ("ics",),
    "text/rtf": ("rtf", "doc"),
    "application/vnd.rar": ("rar",),
    "application/x-7z-compressed": ("7z",),
    "application/gzip": ("gz", "tgz"),
    "application/x-ole-storage": ("doc", "xls", "ppt", "msg"),
    "message/rfc822": ("eml", "mht", "mhtml", "txt"),
    "application/mbox": ("mbox", "mbx", "txt"),
}
_KNOWN_ENDINGS = frozenset(ending for endings in _ENDINGS.values() for ending in endings)
# Endings a person would take for a harmless file, and those a computer would run.
_RUNS = frozenset(
    [
        "exe",
        "scr",
        "com",
        "bat",
        "cmd",
        "ps1",
        "vbs",
        "js",
        "jar",
        "apk",
        "msi",
        "lnk",
        "pif",
        "hta",
        "dll",
        "app",
        "sh",
    ]
)
_RAN_AS = ("application/x-executable", "application/x-ms-shortcut", "text/x-script")


class Named(NamedTuple):
    """What the name speaks for, the ending that belies the content, and what a call recorder wrote."""

    reasons: tuple[str, ...]
    disagrees: str | None
    numbers: tuple[str, ...] = ()
    contact: str | None = None


def read_name(name: str, media_type: str, claims: Claims) -> Named:
    """Put the time in the name to the claims; say what else it tells."""
    disagrees = _belied(name, media_type)
    recorder = read_recorder_name(name) if media_type.startswith("audio/") else None
    if recorder is not None:
        if recorder.at is not None:
            claims.add(FIELD, recorder.at, name)
        return Named(("name-of-recorder",), disagrees, recorder.numbers, recorder.contact)
    count, stamp = _COUNT.search(name), _STAMP.search(name)
    if count is not None:
        _claim_count(claims, count[1], name)
    elif stamp is not None:
        _claim_stamp(claims, stamp, name)
    shapes = {
        "name-of-screen-recording": _SCREEN_RECORDINGS,
        "name-of-screenshot": _SCREENSHOTS,
        "name-of-chat": _CHATS,
        "name-of-edited": _EDITED,
        "name-of-camera": _CAMERAS,
    }
    reasons = tuple(reason for reason, shape in shapes.items() if shape.search(name))
    return Named(reasons[:1], disagrees)


def ending_for(media_type: str) -> str | None:
    """The usual ending of a kind of file, without the dot."""
    endings = _ENDINGS.get(media_type)
    return None if endings is None else endings[0]


def _claim_count(claims: Claims, digits: str, name: str) -> None:
    seconds = int(digits) // (1000 if len(digits) == _MILLISECONDS else 1)
    claims.add(FIELD, datetime.fromtimestamp(seconds, UTC), name)


def _claim_stamp(claims: Claims, stamp: re.Match[str], name: str) -> None:
    parts = stamp.groupdict()
    zone = UTC if _OF_PIXEL.match(name) else None
    try:
        day = datetime(int(parts["year"]), int(parts["month"]), int(parts["day"]), tzinfo=zone)
        if parts["hour"] is None:
            claims.add(FIELD, day, name, last=day.replace(hour=23, minute=59, second=59))
            return
        hour, minute, second = (int(parts[part]) for part in ("hour", "minute", "second"))
        claims.add(FIELD, day.replace(hour=hour, minute=minute, second=second), name)
    except ValueError:
        return  # digits that are no date are no claim: names hold other numbers, too


def _belied(name: str, media_type: str) -> str | None:
    """The ending, where it promises another kind of file than this is."""
    _, dot, ending = name.rpartition(".")
    ending = ending.strip().casefold()
    if not dot:
        return None
    if ending in _RUNS:
        return None if media_type in _RAN_AS or media_type == "application/zip" else f".{ending}"
    if ending not in _KNOWN_ENDINGS or (media_type.endswith("octet-stream") and media_type not in _ENDINGS):
        return f".{ending}" if ending in _KNOWN_ENDINGS else None
    return None if ending in _ENDINGS.get(media_type, ()) else f".{ending}"
