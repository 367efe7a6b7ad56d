"""What follows after a file's end, and what else it could be taken for, is said."""

import io
import zipfile

import pytest

from evidence_log.media.sniff import HEAD_BYTES, media_type_of
from evidence_log.media.tail import oddities_of
from evidence_log.records.exhibit import OddityKind
from tests.media import encodings as made


def odd(data: bytes) -> list[tuple[OddityKind, str | None]]:
    """What is odd about the bytes."""
    media_type = media_type_of(data[:HEAD_BYTES])
    return [(each.kind, each.detail) for each in oddities_of(io.BytesIO(data), media_type, len(data))]


def archive() -> bytes:
    """A zip with one file in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("run.sh", "echo")
    return out.getvalue()


WHOLE = {
    "JPEG": made.photo(),
    "progressive JPEG": made.photo(progressive=True),
    "PNG": made.still("PNG"),
    "WebP": made.still("WEBP"),
    "HEIC": made.heic(),
    "MP4": made.movie(),
    "MOV": made.video("mov", "libx264"),
    "M4A": made.recording("m4a"),
    "WAV": made.recording("wav"),
    "PDF": made.pdf(),
    "AMR": made.recording("amr"),
    "zip": archive(),
    "mail": made.mail(),
}


@pytest.mark.parametrize("name", WHOLE)
def test_nothing_is_odd_about_a_whole_file(name: str) -> None:
    assert odd(WHOLE[name]) == []


@pytest.mark.parametrize("name", ["JPEG", "progressive JPEG", "PNG", "WebP", "HEIC", "MP4", "WAV"])
def test_bytes_after_the_end_are_counted(name: str) -> None:
    assert odd(WHOLE[name] + b"\x01\x02\x03" * 700) == [(OddityKind.TRAILING_BYTES, "2100")]


@pytest.mark.parametrize("name", ["JPEG", "PNG", "MP4", "PDF", "AMR"])
def test_an_archive_behind_a_picture_is_named(name: str) -> None:
    assert (OddityKind.ALSO_READS_AS, "application/zip") in odd(WHOLE[name] + archive())


def test_a_letter_before_which_something_else_stands_is_named() -> None:
    assert odd(b"GIF89a" + bytes(60) + made.pdf()) == [(OddityKind.ALSO_READS_AS, "application/pdf")]


def test_a_script_within_the_beginning_of_a_picture_is_named() -> None:
    picture = made.photo()
    hidden = picture[:20] + b"\xff\xfe\0\x1e<script>alert(document)" + b"//" + picture[20:]

    assert (OddityKind.ALSO_READS_AS, "text/html") in odd(hidden)


@pytest.mark.parametrize("length", [0, 1, 3, 11, 40])
@pytest.mark.parametrize("name", WHOLE)
def test_what_breaks_off_has_no_end_and_no_tail(name: str, length: int) -> None:
    assert odd(WHOLE[name][:length]) == []
