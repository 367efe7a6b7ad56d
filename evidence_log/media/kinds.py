"""Which decoder looks into which kind of file. Kinds that are not here are kept and described from outside only."""

_DECODERS: dict[str, tuple[str, ...]] = {
    "photo": (
        "image/jpeg",
        "image/png",
        "image/gif",
        "image/webp",
        "image/bmp",
        "image/tiff",
        "image/x-adobe-dng",
        "image/avif",
        "image/jp2",
    ),
    "heif": ("image/heic", "image/heif"),
    "recording": (
        "audio/amr",
        "audio/amr-wb",
        "audio/mpeg",
        "audio/aac",
        "audio/mp4",
        "audio/ogg",
        "audio/opus",
        "audio/flac",
        "audio/wav",
        "audio/x-ms-wma",
        "audio/x-caf",
        "audio/aiff",
        "video/mp4",
        "video/quicktime",
        "video/3gpp",
        "video/3gpp2",
        "video/x-matroska",
        "video/webm",
        "video/x-msvideo",
        "video/x-ms-wmv",
        "video/x-flv",
        "video/mp2t",
        "video/mpeg",
        "video/ogg",
    ),
    "silk": ("audio/silk",),
    "pdf": ("application/pdf",),
    "mail": ("message/rfc822",),
    "archive": ("application/zip",),
    "text": ("text/plain", "text/html", "text/xml", "text/vcard", "text/calendar", "image/svg+xml"),
}
_DECODER = {media_type: decoder for decoder, types in _DECODERS.items() for media_type in types}


def decoder_for(media_type: str) -> str | None:
    """The module of this room that looks into that kind of file."""
    return _DECODER.get(media_type)
