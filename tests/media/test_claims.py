"""Times are kept with their source, ranked, never averaged; what contradicts is said, what cannot be is no claim."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from evidence_log.media.claims import MODIFIED, Claims, contradictions
from evidence_log.media.file_name import read_name
from evidence_log.records.exhibit import OddityKind

NOW = datetime(2026, 11, 24, tzinfo=UTC)
NOTHING = timedelta(0)


def claims_of(**said: str) -> Claims:
    """Claims by field, `__` for the dot, as ISO 8601."""
    claims = Claims(NOW)
    for field, text in said.items():
        claims.iso(field.replace("__", "."), text)
    return claims


def apart(claims: Claims, length: timedelta = NOTHING) -> list[str | None]:
    return [each.detail for each in contradictions(claims.claims(), length=length)]


def named(name: str) -> str | None:
    """The time a name says, as text."""
    claims = Claims(NOW)
    read_name(name, "image/jpeg", claims)
    found = claims.claims()
    return found[0].moment.earliest if found else None


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("IMG_20261120_221000.jpg", "2026-11-20T22:10:00"),
        ("VID20261120221000.mp4", "2026-11-20T22:10:00"),
        ("20261120_221000(0).jpg", "2026-11-20T22:10:00"),
        ("PXL_20261120_141000123.jpg", "2026-11-20T14:10:00+00:00"),
        ("Screenshot_2026-11-20-22-10-00-123_com.tencent.mm.jpg", "2026-11-20T22:10:00"),
        ("Screenshot_20261120-221000.png", "2026-11-20T22:10:00"),
        ("Screen Recording 2026-11-20 at 22.10.00.mov", "2026-11-20T22:10:00"),
        ("微信图片_20261120221000.jpg", "2026-11-20T22:10:00"),
        ("mmexport1795183800000.jpg", "2026-11-20T14:10:00+00:00"),
        ("wx_camera_1795183800000.mp4", "2026-11-20T14:10:00+00:00"),
        ("RPReplay_Final1795183800.mp4", "2026-11-20T14:10:00+00:00"),
        ("IMG-20261120-WA0001.jpg", "2026-11-20T00:00:00"),
        ("signal-2026-11-20-22-10-00-123.jpg", "2026-11-20T22:10:00"),
        ("photo_2026-11-20_22-10-00.jpg", "2026-11-20T22:10:00"),
        ("2026-11-20.jpg", "2026-11-20T00:00:00"),
        ("IMG_0001.HEIC", None),
        ("13800138000.jpg", None),
        ("20261399_999999.jpg", None),
        ("20991120_221000.jpg", None),
        ("照片.jpg", None),
        ("", None),
    ],
)
def test_a_name_says_when(name: str, says: str | None) -> None:
    assert named(name) == says


def test_a_day_without_a_time_is_the_whole_day() -> None:
    claims = Claims(NOW)
    read_name("IMG-20261120-WA0001.jpg", "image/jpeg", claims)
    moment = claims.claims()[0].moment

    assert (moment.earliest, moment.latest) == ("2026-11-20T00:00:00", "2026-11-20T23:59:59")


@given(st.text(max_size=80))
def test_any_name_is_read_without_a_word(name: str) -> None:
    assert read_name(name, "audio/amr", Claims(NOW)).reasons is not None


@pytest.mark.parametrize(
    ("name", "media_type", "belied"),
    [
        ("door.jpg", "image/jpeg", None),
        ("door.JPEG", "image/jpeg", None),
        ("door.jpg", "image/png", ".jpg"),
        ("voice.amr", "audio/silk", None),
        ("letter.pdf", "text/html", ".pdf"),
        ("photo.jpg.exe", "image/jpeg", ".exe"),
        ("photo.jpg", "application/x-executable", ".jpg"),
        ("notes", "text/plain", None),
        ("no 17.3", "text/plain", None),
    ],
)
def test_a_name_that_belies_the_content_is_named(name: str, media_type: str, belied: str | None) -> None:
    assert read_name(name, media_type, Claims(NOW)).disagrees == belied


def test_the_best_source_comes_first_and_none_is_left_out() -> None:
    claims = claims_of(
        **{
            "file__modified": "2026-11-23T10:00:00Z",
            "container__creation_time": "2026-11-20T14:10:20Z",
            "exif__DateTimeOriginal": "2026-11-20T22:10:00",
            "container__com.apple.quicktime.creationdate": "2026-11-20T22:10:00+08:00",
            "file__name": "2026-11-20T22:10:00",
            "xmp__photoshop:DateCreated": "2026-11-20T22:10:00",
        }
    )

    assert [each.field for each in claims.claims()] == [
        "file.name",
        "container.com.apple.quicktime.creationdate",
        "exif.DateTimeOriginal",
        "xmp.photoshop:DateCreated",
        "container.creation_time",
        "file.modified",
    ]


def test_times_of_one_recording_from_begin_to_end_agree() -> None:
    """An iPhone writes the beginning into one field, the end into another."""
    claims = claims_of(
        **{
            "container__com.apple.quicktime.creationdate": "2026-11-20T22:10:00+08:00",
            "container__creation_time": "2026-11-20T14:15:00Z",
        }
    )

    assert apart(claims, timedelta(minutes=5)) == []
    assert apart(claims) == ["container.com.apple.quicktime.creationdate container.creation_time 300"]


def test_local_time_agrees_with_any_offset_and_with_nothing_else() -> None:
    agree = claims_of(exif__DateTimeOriginal="2026-11-20T22:10:00", exif__GPSDateStamp="2026-11-20T14:10:01Z")
    differ = claims_of(
        exif__DateTimeOriginal="2026-11-20T22:10:00", exif__GPSDateStamp="2026-11-20T14:17:00Z"
    )

    assert apart(agree) == []
    assert apart(differ) == ["exif.DateTimeOriginal exif.GPSDateStamp 420"]


def test_a_file_copied_later_is_no_contradiction_one_written_before_it_was_taken_is() -> None:
    later = claims_of(exif__DateTimeOriginal="2026-11-10T22:10:00Z", file__modified="2026-11-20T14:10:00Z")
    before = claims_of(exif__DateTimeOriginal="2026-11-10T22:10:00Z", file__modified="2026-11-01T22:10:00Z")

    assert apart(later) == []
    assert apart(before) == [f"exif.DateTimeOriginal {MODIFIED} {-9 * 86_400}"]


@pytest.mark.parametrize(
    "text",
    [
        "2099-01-01T00:00:00",
        "1980-01-01T00:00:00",
        "2026-13-40T00:00:00",
        "yesterday",
        "2026-11-26T00:00:01Z",
    ],
)
def test_what_cannot_be_is_kept_as_words_and_is_no_time(text: str) -> None:
    claims = claims_of(xmp__CreateDate=text)

    assert claims.claims() == ()
    assert [(each.kind, each.detail) for each in claims.refused()] == [
        (OddityKind.TIME_REFUSED, f"xmp.CreateDate = {text}")
    ]


@pytest.mark.parametrize(
    "text", ["", "0000:00:00 00:00:00", "1904-01-01T00:00:00.000000Z", "    :  :     :  :  "]
)
def test_what_was_never_set_is_not_even_odd(text: str) -> None:
    claims = claims_of(container__creation_time=text)
    claims.exif("exif.DateTime", text)

    assert (claims.claims(), claims.refused()) == ((), ())
