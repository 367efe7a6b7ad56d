"""Files are known by their first bytes; their names are not asked."""

import io

import pytest
from hypothesis import given, strategies as st
from PIL import Image

from evidence_log.media.sniff import HEAD_BYTES, media_type_of
from tests.casework.media_files import amr, jpeg


def png() -> bytes:
    """A small real PNG."""
    out = io.BytesIO()
    Image.new("RGB", (4, 4)).save(out, "PNG")
    return out.getvalue()


HEADS = {
    "image/jpeg": jpeg(16, 16),
    "image/png": png(),
    "audio/amr": amr(1),
    "audio/amr-wb": b"#!AMR-WB\n\x04",
    "audio/silk": b"\x02#!SILK_V3\x00",
    "audio/mp4": b"\0\0\0\x20ftypM4A \0\0\0\0",
    "video/mp4": b"\0\0\0\x20ftypisom\0\0\0\0",
    "video/quicktime": b"\0\0\0\x14ftypqt  \0\0\0\0",
    "video/3gpp": b"\0\0\0\x14ftyp3gp4\0\0\0\0",
    "image/heic": b"\0\0\0\x18ftypheic\0\0\0\0",
    "image/webp": b"RIFF\x24\0\0\0WEBPVP8 ",
    "audio/wav": b"RIFF\x24\0\0\0WAVEfmt ",
    "audio/mpeg": b"ID3\x03\0",
    "audio/aac": b"\xff\xf1\x50\x80",
    "image/bmp": b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0",
    "audio/ogg": b"OggS\0\x02",
    "application/pdf": b"%PDF-1.7\n",
    "application/zip": b"PK\x03\x04\x14\0",
    "text/plain": "他说“滚”\n".encode(),
    "application/octet-stream": b"\x00\x01\x02\x03",
}


@pytest.mark.parametrize("media_type", HEADS)
def test_a_kind_is_known_by_its_beginning(media_type: str) -> None:
    assert media_type_of(HEADS[media_type]) == media_type


@pytest.mark.parametrize(
    "letter",
    [
        b"BMW KA 2231 parked at my door\n",
        b"ID3 is what it said\n",
        "他说“滚”\n".encode("utf-16"),
        b"\xfe\xff" + "他说“滚”\n".encode("utf-16-be"),
    ],
)
def test_words_that_begin_like_something_else_are_words(letter: bytes) -> None:
    assert media_type_of(letter) == "text/plain"


def test_a_letter_cut_in_half_is_still_text() -> None:
    assert media_type_of(("滚" * 2000).encode()[:HEAD_BYTES]) == "text/plain"


def test_an_empty_file_is_nothing_in_particular() -> None:
    assert media_type_of(b"") == "application/octet-stream"


@given(st.binary(max_size=64))
def test_any_beginning_has_some_type(head: bytes) -> None:
    assert "/" in media_type_of(head)
