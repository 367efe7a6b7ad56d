"""Zips are listed before anything is believed, and what must not be taken out stays inside with its reason."""

import io
import zipfile
from contextlib import suppress
from itertools import product

import pytest
from hypothesis import given, strategies as st

from evidence_log.media.archive import PLAIN, Archive, Member, NotTakenOut, Refused, last_part
from tests.media.zips import Entry, extended_time, laid_out, packed, unicode_path


def members(data: bytes) -> tuple[Member, ...]:
    """What is listed."""
    return Archive(io.BytesIO(data)).members()


def taken(data: bytes, number: int = 0) -> bytes:
    """The bytes of a member, read to the end."""
    archive = Archive(io.BytesIO(data))
    reader, pieces = archive.read(archive.members()[number]), []
    while piece := reader.read(65_536):
        pieces.append(piece)
    return b"".join(pieces)


def refused(data: bytes) -> Refused | None:
    """Why it is not opened, or its first member not taken out."""
    try:
        first = members(data)[0]
        if first.refused is None:
            taken(data)
    except NotTakenOut as refusal:
        return refusal.reason
    return first.refused


NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\0/\\"), min_size=1, max_size=30)


@given(st.dictionaries(NAMES, st.binary(max_size=2000), min_size=1, max_size=6))
def test_names_and_bytes_come_back(files: dict[str, bytes]) -> None:
    data = packed(files)

    assert [each.path for each in members(data)] == list(files)
    assert [taken(data, number) for number in range(len(files))] == list(files.values())


@pytest.mark.parametrize(
    ("raw", "path"),
    [
        ("催收录音.amr".encode("gb18030"), "催收录音.amr"),
        ("催收录音.amr".encode(), "催收录音.amr"),
        (b"caf\x82.txt", "café.txt"),
        (b"plain.txt", "plain.txt"),
    ],
    ids=["Chinese Windows", "macOS", "code page 437", "plain"],
)
def test_a_name_is_read_in_the_encoding_it_was_written_in(raw: bytes, path: str) -> None:
    assert members(laid_out([Entry(raw, b"x")]))[0].path == path


def test_a_name_beside_the_name_is_believed_where_its_checksum_fits() -> None:
    assert members(laid_out([unicode_path(Entry(b"??.txt", b"x"), "恐吓.txt")]))[0].path == "恐吓.txt"


def test_a_local_time_stays_local_and_an_extended_one_is_utc() -> None:
    local, extended = (
        members(laid_out([entry]))[0].modified
        for entry in (Entry(b"a", b"x"), extended_time(Entry(b"a", b"x"), 1_795_183_800))
    )

    assert local is not None
    assert (local.earliest, local.zone) == ("2026-11-20T22:10:00", None)
    assert extended is not None
    assert extended.earliest == "2026-11-20T14:10:00+00:00"


@pytest.mark.parametrize(
    "path", ["../../etc/passwd", "/etc/passwd", "C:\\x\\y.exe", "a\0b", "..", "x" * 3000, "-rf"]
)
def test_a_name_is_words_and_never_a_path(path: str) -> None:
    listed = members(laid_out([Entry(path.encode(), b"x")]))

    assert len(listed) == 1
    assert "/" not in last_part(listed[0].path).strip("/")


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        (Entry(b"a", b"x", flags=1), Refused.ENCRYPTED),
        (Entry(b"a", b"x", method=14), Refused.METHOD),
        (Entry(b"a", b"x", method=99), Refused.METHOD),
        (Entry(b"a", b"x" * 99, crc=1), Refused.DAMAGED),
        (Entry(b"a", b"/etc/passwd", attributes=0o120777 << 16), Refused.LINK),
        (Entry(b"a", bytes(8_000_000)), Refused.TOO_LARGE),
        (Entry(b"a", bytes(3_000_000), size=10), Refused.DAMAGED),
    ],
    ids=["locked", "LZMA", "unknown method", "checksum", "link", "bomb", "size that lies"],
)
def test_what_must_not_be_taken_out_stays_inside(entry: Entry, reason: Refused) -> None:
    assert refused(laid_out([entry])) is reason


def test_entries_over_one_another_are_refused_whole() -> None:
    kernel, again = Entry(b"a", bytes(50_000)), Entry(b"b", bytes(50_000))
    again.offset = 0

    assert refused(laid_out([kernel, again])) is Refused.OVERLAPPING


def test_too_many_are_refused_by_what_the_end_says() -> None:
    data = bytearray(laid_out([Entry(b"a", b"x")]))
    data[-12:-10] = (60_000).to_bytes(2, "little")

    assert refused(bytes(data)) is Refused.TOO_MANY


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", packed({"a": b"x"})[:-30], b"PK\x05\x06" + bytes(10)])
def test_what_is_broken_is_not_opened(data: bytes) -> None:
    assert refused(data) is Refused.UNREADABLE


def test_an_empty_archive_has_no_members() -> None:
    assert members(packed({})) == ()


def test_a_flipped_byte_never_raises_anything_else() -> None:
    whole = packed({"a.txt": b"hello" * 20, "b/c.bin": bytes(100)}, comment=b"x")
    for place, value in product(range(len(whole)), range(256)):
        flipped = bytearray(whole)
        flipped[place] = value
        with suppress(NotTakenOut):
            archive = Archive(io.BytesIO(bytes(flipped)))
            archive.kind()
            for member in archive.members():
                if member.refused is None:
                    archive.read(member).read(1000)


def test_a_member_without_a_name_is_listed_and_taken_out() -> None:
    data = laid_out([Entry(b"", b"x"), Entry(b"a.txt", b"y")])

    assert [each.path for each in members(data)] == ["", "a.txt"]
    assert taken(data) == b"x"


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        (["a.jpg"], PLAIN),
        (
            ["[Content_Types].xml", "word/document.xml"],
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
        (
            ["[Content_Types].xml", "xl/workbook.xml"],
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        (["AndroidManifest.xml", "classes.dex"], "application/vnd.android.package-archive"),
        (["META-INF/MANIFEST.MF", "X.class"], "application/java-archive"),
        (["Payload/X.app/Info.plist"], "application/x-ios-app"),
    ],
)
def test_an_office_file_or_a_program_is_no_archive_to_open(names: list[str], kind: str) -> None:
    assert Archive(io.BytesIO(packed(dict.fromkeys(names, b"x")))).kind() == kind


def test_a_book_says_what_it_is_in_its_first_member() -> None:
    book = packed({"mimetype": b"application/epub+zip", "x": b""}, method=zipfile.ZIP_STORED)

    assert Archive(io.BytesIO(book)).kind() == "application/epub+zip"


def test_folders_in_it_are_no_members() -> None:
    assert [each.path for each in members(packed({"a/": b"", "a/b.txt": b"x"}))] == ["a/b.txt"]
