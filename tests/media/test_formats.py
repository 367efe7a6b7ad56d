"""Every kind of file a phone produces, really encoded: what it is, how long, when, and what is made of it."""

import io
import wave
from collections.abc import Callable
from datetime import UTC, datetime
from typing import NamedTuple

import av
import pytest
from PIL import Image

from evidence_log.media.examine import Examined, Outside, examine
from evidence_log.records.exhibit import DeliveryPath, DerivativePurpose, MediaState, OddityKind
from tests.media import encodings as made

NOW = datetime(2026, 11, 24, tzinfo=UTC)
PREVIEW, ENVELOPE, SHEET, PLAYABLE, TEXT = (
    DerivativePurpose.PREVIEW,
    DerivativePurpose.ENVELOPE,
    DerivativePurpose.CONTACT_SHEET,
    DerivativePurpose.PLAYABLE,
    DerivativePurpose.TEXT,
)


class Kind(NamedTuple):
    """What is expected of one: its type, its length in milliseconds, what is made of it, and its true ending."""

    data: bytes
    media_type: str
    length_ms: int | None
    derivatives: frozenset[DerivativePurpose]
    ending: str


def _photo(data: bytes, media_type: str, ending: str, *, copied: bool = False) -> Kind:
    return Kind(data, media_type, None, frozenset({PREVIEW, PLAYABLE} if copied else {PREVIEW}), ending)


def _sound(name: str, media_type: str, *, copied: bool = False, data: bytes | None = None) -> Kind:
    purposes = frozenset({ENVELOPE, PLAYABLE} if copied else {ENVELOPE})
    return Kind(data or made.recording(name), media_type, 3000, purposes, name)


def _video(container: str, codec: str, media_type: str, ending: str, audio: str | None = "aac") -> Kind:
    purposes = {PREVIEW, SHEET} | ({ENVELOPE} if audio else set())
    data = made.video(container, codec, audio=audio)
    return Kind(data, media_type, 2000, frozenset(purposes), ending)


KINDS: dict[str, Callable[[], Kind]] = {
    "JPEG": lambda: _photo(made.photo(), "image/jpeg", "jpg"),
    "PNG": lambda: _photo(made.still("PNG"), "image/png", "png"),
    "GIF": lambda: _photo(made.still("GIF"), "image/gif", "gif"),
    "BMP": lambda: _photo(made.still("BMP"), "image/bmp", "bmp"),
    "WebP": lambda: _photo(made.still("WEBP"), "image/webp", "webp", copied=True),
    "HEIC": lambda: _photo(made.heic(), "image/heic", "heic", copied=True),
    "AVIF": lambda: _photo(made.still("AVIF"), "image/avif", "avif", copied=True),
    "TIFF": lambda: _photo(made.tiff_with_date(), "image/tiff", "tif", copied=True),
    "BigTIFF": lambda: _photo(made.bigtiff(), "image/tiff", "tif", copied=True),
    "DNG": lambda: _photo(made.dng(), "image/x-adobe-dng", "dng"),
    "JPEG 2000": lambda: _photo(made.still("JPEG2000"), "image/jp2", "jp2", copied=True),
    "MPO": lambda: _photo(made.mpo(), "image/jpeg", "mpo"),
    "motion photo": lambda: _photo(made.motion_photo(), "image/jpeg", "jpg"),
    "AMR": lambda: _sound("amr", "audio/amr", copied=True),
    "AMR-WB": lambda: _sound("awb", "audio/amr-wb", copied=True, data=made.amr_wb()),
    "AMR in 3GP": lambda: _sound("3gp", "audio/3gpp", copied=True),
    "AAC in 3G2": lambda: _sound("3g2", "audio/3gpp2", copied=True),
    "M4A": lambda: _sound("m4a", "audio/mp4"),
    "ALAC": lambda: _sound("m4a", "audio/mp4", data=made.recording("alac")),
    "MP4 of sound only": lambda: _sound("mp4", "audio/mp4"),
    "AAC": lambda: _sound("aac", "audio/aac"),
    "MP3": lambda: _sound("mp3", "audio/mpeg"),
    "Opus": lambda: _sound("opus", "audio/opus", copied=True),
    "FLAC in Ogg": lambda: _sound("oga", "audio/ogg", copied=True),
    "FLAC": lambda: _sound("flac", "audio/flac"),
    "WAV": lambda: _sound("wav", "audio/wav"),
    "WMA": lambda: _sound("wma", "audio/x-ms-wma"),
    "CAF": lambda: _sound("caf", "audio/x-caf", copied=True),
    "AIFF": lambda: _sound("aiff", "audio/aiff"),
    "Matroska of sound only": lambda: _sound("mka", "audio/x-matroska"),
    "WeChat voice": lambda: _sound("amr", "audio/silk", copied=True, data=made.silk()),
    "SILK": lambda: _sound("silk", "audio/silk", copied=True, data=made.silk(wechat=False)),
    "MP4": lambda: _video("mp4", "libx264", "video/mp4", "mp4"),
    "MP4 in HEVC": lambda: _video("mp4", "libx265", "video/mp4", "mp4"),
    "MP4 without sound": lambda: _video("mp4", "libx264", "video/mp4", "mp4", None),
    "MOV": lambda: _video("mov", "libx264", "video/quicktime", "mov"),
    "3GP": lambda: _video("3gp", "mpeg4", "video/3gpp", "3gp"),
    "3G2": lambda: _video("3g2", "libx264", "video/3gpp2", "3g2"),
    "Matroska": lambda: _video("matroska", "libx264", "video/x-matroska", "mkv"),
    "WebM": lambda: _video("webm", "libvpx-vp9", "video/webm", "webm", "libopus"),
    "AVI": lambda: _video("avi", "mpeg4", "video/x-msvideo", "avi", "pcm_s16le"),
    "WMV": lambda: _video("asf", "wmv2", "video/x-ms-wmv", "wmv", "wmav2"),
    "FLV": lambda: _video("flv", "flv", "video/x-flv", "flv", None),
    "MPEG-TS": lambda: _video("mpegts", "libx264", "video/mp2t", "ts", "mp2"),
    "MPEG": lambda: _video("mpeg", "mpeg2video", "video/mpeg", "mpg", "mp2"),
    "PDF": lambda: Kind(made.pdf(), "application/pdf", None, frozenset({PREVIEW, TEXT}), "pdf"),
    "mail": lambda: Kind(made.mail(), "message/rfc822", None, frozenset({TEXT}), "eml"),
    "text": lambda: Kind("明天上门".encode() * 9, "text/plain", None, frozenset({TEXT}), "txt"),
    "text of old Windows": lambda: Kind(
        "明天就去你单位。".encode("gb18030") * 9, "text/plain", None, frozenset({TEXT}), "txt"
    ),
    "web page": lambda: Kind(
        b"<!DOCTYPE html><p>tomorrow<script>x()</script>", "text/html", None, frozenset({TEXT}), "html"
    ),
}


SELDOM_OPENED = (
    *("WebP", "HEIC", "AVIF", "TIFF", "BigTIFF", "JPEG 2000"),
    *("AMR", "AMR-WB", "AMR in 3GP", "AAC in 3G2", "Opus", "FLAC in Ogg", "CAF", "WeChat voice", "SILK"),
)


def looked_into(data: bytes, name: str | None = None) -> Examined:
    """Examine bytes as a kept exhibit would be."""
    return examine(io.BytesIO(data), exhibit="EX-0001", now=NOW, outside=Outside(name=name))


def test_there_are_more_than_thirty_kinds() -> None:
    assert len({kind().media_type for kind in KINDS.values()}) >= 30


@pytest.mark.parametrize("name", KINDS)
def test_each_kind_is_known_measured_and_shown(name: str) -> None:
    kind = KINDS[name]()
    looked = looked_into(kind.data, f"x.{kind.ending}")
    found = looked.examination

    assert (found.media_type, found.state, found.problem) == (kind.media_type, MediaState.OK, None)
    assert {each.purpose for each in looked.derivatives} == kind.derivatives
    assert OddityKind.NAME_DISAGREES not in {each.kind for each in found.oddities}
    if kind.length_ms is not None:
        assert found.duration_ms is not None
        assert abs(found.duration_ms - kind.length_ms) <= 100
    if kind.media_type.startswith(("audio/", "video/")):
        assert found.codecs
    if kind.media_type.startswith(("image/", "video/")):
        assert found.width
        assert found.height
        assert found.likeness


@pytest.mark.parametrize("name", SELDOM_OPENED)
def test_a_playable_copy_opens_with_nothing_but_the_standard_library_and_pillow(name: str) -> None:
    kind = KINDS[name]()
    looked = looked_into(kind.data)
    copy = next(each for each in looked.derivatives if each.purpose is PLAYABLE)

    if copy.media_type == "image/jpeg":
        with Image.open(io.BytesIO(copy.data), formats=["JPEG"]) as picture:
            assert picture.size == (looked.examination.width, looked.examination.height)
            assert not picture.getexif()
    else:
        with wave.open(io.BytesIO(copy.data)) as file:
            heard = file.getnframes() * 1000 // file.getframerate()
            assert abs(heard - (looked.examination.duration_ms or 0)) <= 1


def test_a_long_recording_is_copied_as_mp3() -> None:
    looked = looked_into(made.sound("amr", "libopencore_amrnb", 8000, 130.0))
    copy = next(each for each in looked.derivatives if each.purpose is PLAYABLE)

    assert copy.media_type == "audio/mpeg"
    with av.open(io.BytesIO(copy.data), "r") as file:
        frames = sum(frame.samples for frame in file.decode(file.streams.audio[0]))
    assert abs(frames / 8000 - 130) < 0.3


def test_a_contact_sheet_has_twelve_frames_of_a_long_enough_video() -> None:
    looked = looked_into(made.video("mp4", "libx264", seconds=12.0))
    sheet = next(each for each in looked.derivatives if each.purpose is SHEET)

    with Image.open(io.BytesIO(sheet.data)) as picture:
        width, height = picture.size
    assert (width, height) == (4 * 306 + 6, 3 * (225 + 28) + 6)


@pytest.mark.parametrize(
    ("size", "problem", "pictures"), [((3840, 2160), None, True), ((7680, 4320), "too-many-pixels", False)]
)
def test_a_large_video_is_measured_whether_or_not_its_pictures_can_be_shown(
    size: tuple[int, int],
    problem: str | None,
    pictures: bool,  # noqa: FBT001 -- a column of the table
) -> None:
    data = made.video("mp4", "mpeg4", seconds=0.5, size=size, audio="aac")
    examined = looked_into(data)
    found = examined.examination

    assert (found.state, found.problem) == (MediaState.OK, problem)
    assert (found.width, found.height) == size
    assert found.duration_ms is not None
    assert abs(found.duration_ms - 500) <= 100
    purposes = {each.purpose for each in examined.derivatives}
    assert ENVELOPE in purposes
    assert (SHEET in purposes) is pictures


def test_what_a_phone_says_about_a_video_is_read() -> None:
    data = made.movie(
        words={
            "creation_time": "2026-11-20T14:10:02.000000Z",
            "location": "+31.2304+121.4737/",
            "com.apple.quicktime.creationdate": "2026-11-20T22:10:00+0800",
            "com.apple.quicktime.make": "Fictiphone",
            "com.apple.quicktime.model": "F1",
        },
    )
    found = looked_into(data, "VID_20261120_221000.mp4").examination

    assert [each.field for each in found.captured_claims] == [
        "file.name",
        "container.com.apple.quicktime.creationdate",
        "container.creation_time",
    ]
    assert found.captured_claims[1].moment.earliest == "2026-11-20T22:10:00+08:00"
    assert (found.latitude_e7, found.longitude_e7) == (312_304_000, 1_214_737_000)
    assert found.device == "Fictiphone F1"
    assert (found.codecs, found.channels, found.sample_rate) == (("h264", "aac"), 1, 16_000)
    assert found.oddities == ()
    assert found.delivery is not None
    assert found.delivery.guess is DeliveryPath.CAMERA_ORIGINAL


def test_an_iphones_photo_has_its_offset() -> None:
    data = made.heic(
        Make="Apple", Model="iPhone 15", DateTimeOriginal=made.TAKEN, OffsetTimeOriginal="+08:00"
    )
    found = looked_into(data, "IMG_0001.HEIC").examination

    assert found.captured_claims[0].moment.earliest == "2026-11-20T22:10:00+08:00"
    assert found.device == "Apple iPhone 15"


def test_the_text_of_a_mail_names_who_when_and_what_is_attached() -> None:
    looked = looked_into(made.mail(), "通知.eml")
    text = looked.derivatives[0].data.decode()

    assert "Subject: 最后通知" in text
    assert "明天就去你单位。" in text
    assert "[函.pdf]" in text
    assert "alert" not in text
    assert [each.field for each in looked.examination.captured_claims] == ["mail.Date", "mail.Received"]


def test_a_letter_is_shown_and_its_words_are_read() -> None:
    looked = looked_into(made.pdf(pages=3), "函.pdf")

    assert looked.examination.pages == 3
    assert "Pay by Friday" in looked.derivatives[1].data.decode()


def test_motion_and_second_pictures_are_facts_and_no_accusation() -> None:
    motion, double = (looked_into(data).examination for data in (made.motion_photo(), made.mpo()))

    assert [each.kind for each in motion.oddities] == [OddityKind.MOTION_PHOTO]
    assert [each.kind for each in double.oddities] == [OddityKind.SECOND_PICTURE]
