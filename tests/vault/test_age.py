"""age files, held against two other implementations."""

import base64
import io
import subprocess
from pathlib import Path

import pyrage
import pytest
from hypothesis import given, strategies as st

from evidence_log.vault import age
from evidence_log.vault.age_header import NotAge, NotForUs, Stanza, unwrap_scrypt
from tests.conftest import QUICK
from tests.needs import needs

MEBI = 1024 * 1024
SIZES = (0, 1, 65535, 65536, 65537, MEBI, MEBI + 1)
IDENTITY = bytes(range(1, 33))
RECIPIENT = age.recipient_of(IDENTITY)
PASSPHRASE = "窗外的麻雀".encode()
PATTERN = bytes(range(251)) * (2 * MEBI // 251 + 1)
SMALL = age.encrypt_small(b"he shouted", [RECIPIENT])
LONG = PATTERN[: 3 * age.CHUNK + 7]
LONG_FILE = age.encrypt_small(LONG, [RECIPIENT])


def streamed(plain: bytes) -> bytes:
    """Encrypted as a stream is: in pieces of whole chunks, the last one whatever is left."""
    writer = age.Writer([RECIPIENT])
    pieces = [writer.header]
    rest = memoryview(plain)
    while len(rest) > 2 * age.CHUNK:
        pieces += writer.pieces(rest[: 2 * age.CHUNK], final=False)
        rest = rest[2 * age.CHUNK :]
    return b"".join([*pieces, *writer.pieces(rest, final=True)])


def opened(data: bytes) -> bytes:
    return age.open_with_identity(io.BytesIO(data), IDENTITY).read()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("encrypt", [streamed, lambda plain: age.encrypt_small(plain, [RECIPIENT])])
def test_another_implementation_opens_our_files(encrypt: object, size: int) -> None:
    assert callable(encrypt)
    data = encrypt(PATTERN[:size])
    theirs = pyrage.x25519.Identity.from_str(age.identity_text(IDENTITY))

    assert pyrage.decrypt(data, [theirs]) == PATTERN[:size]
    assert opened(data) == PATTERN[:size]


@needs("age")
@pytest.mark.parametrize("size", SIZES)
def test_the_age_command_opens_our_files(size: int, tmp_path: Path) -> None:
    key = tmp_path / "key.txt"
    key.write_text(f"{age.identity_text(IDENTITY)}\n", encoding="ascii")

    command = ("age", "--decrypt", "--identity", str(key))
    done = subprocess.run(command, input=streamed(PATTERN[:size]), capture_output=True, check=True)

    assert done.stdout == PATTERN[:size]


@needs("age")
def test_we_open_what_the_age_command_wrote() -> None:
    command = ("age", "--encrypt", "--recipient", age.recipient_text(RECIPIENT))
    done = subprocess.run(command, input=LONG, capture_output=True, check=True)

    assert opened(done.stdout) == LONG


@pytest.mark.parametrize("size", SIZES)
def test_we_open_what_another_implementation_wrote(size: int) -> None:
    somebody = pyrage.x25519.Identity.generate().to_public()
    ours = pyrage.x25519.Recipient.from_str(age.recipient_text(RECIPIENT))

    assert opened(pyrage.encrypt(PATTERN[:size], [somebody, ours])) == PATTERN[:size]


def test_a_file_for_two_is_opened_by_both() -> None:
    other = age.new_identity()
    data = age.encrypt_small(LONG, [age.recipient_of(other), RECIPIENT])

    assert opened(data) == LONG
    assert age.open_with_identity(io.BytesIO(data), other).read() == LONG


def test_a_passphrase_opens_here_and_elsewhere() -> None:
    data = age.encrypt_with_passphrase(LONG, PASSPHRASE, work_factor=QUICK)

    assert pyrage.passphrase.decrypt(data, PASSPHRASE.decode()) == LONG
    assert age.open_with_passphrase(io.BytesIO(data), PASSPHRASE).read() == LONG


def test_the_stretching_is_the_strong_one_unless_asked_otherwise() -> None:
    data = age.encrypt_with_passphrase(b"V", PASSPHRASE)

    assert data.splitlines()[1].endswith(b" 18")


def test_another_passphrase_and_another_identity_are_told_from_damage() -> None:
    wrapped = age.encrypt_with_passphrase(b"V", PASSPHRASE, work_factor=QUICK)

    with pytest.raises(NotForUs):
        age.open_with_passphrase(io.BytesIO(wrapped), PASSPHRASE + b"!")
    with pytest.raises(NotForUs):
        age.open_with_identity(io.BytesIO(SMALL), age.new_identity())
    with pytest.raises(NotForUs):
        age.open_with_identity(io.BytesIO(wrapped), IDENTITY)


def test_a_passphrase_is_not_judged_by_a_file_that_has_none() -> None:
    with pytest.raises(NotAge, match="not a file for a passphrase"):
        age.open_with_passphrase(io.BytesIO(SMALL), PASSPHRASE)


def test_a_work_factor_made_to_exhaust_us_is_refused_before_it_is_tried() -> None:
    salt = base64.b64encode(bytes(16)).rstrip(b"=")

    with pytest.raises(NotAge, match="work factor"):
        unwrap_scrypt([Stanza((b"scrypt", salt, b"21"), bytes(32))], PASSPHRASE)


@pytest.mark.parametrize("place", range(len(SMALL)))
def test_a_flipped_bit_is_caught_wherever_it_is(place: int) -> None:
    for bit in range(8):
        changed = bytearray(SMALL)
        changed[place] ^= 1 << bit
        with pytest.raises(NotAge):
            opened(bytes(changed))


def test_a_file_cut_short_is_caught_wherever_it_is_cut() -> None:
    for length in range(len(SMALL)):
        with pytest.raises(NotAge):
            opened(SMALL[:length])


@pytest.mark.parametrize("chunks", [0, 1, 2, 3])
@pytest.mark.parametrize("more", [-17, -16, -1, 0, 1, 15, 16, 17])
def test_a_file_cut_near_the_end_of_a_chunk_is_caught(chunks: int, more: int) -> None:
    payload = len(LONG_FILE) - len(LONG) - 4 * 16
    cut = payload + chunks * (age.CHUNK + 16) + more

    if cut < len(LONG_FILE):
        with pytest.raises(NotAge):
            opened(LONG_FILE[:cut])


def test_what_stands_after_the_end_is_caught() -> None:
    for more in (b"!", bytes(16), bytes(17), LONG_FILE[-30:]):
        with pytest.raises(NotAge):
            opened(LONG_FILE + more)


def test_chunks_that_changed_places_are_caught() -> None:
    payload, sealed = len(LONG_FILE) - len(LONG) - 4 * 16, age.CHUNK + 16
    first, second = LONG_FILE[payload : payload + sealed], LONG_FILE[payload + sealed : payload + 2 * sealed]
    changed = LONG_FILE.replace(first + second, second + first)

    with pytest.raises(NotAge, match="chunk 0 does not verify"):
        opened(changed)


SHARE = base64.b64encode(bytes(range(32))).rstrip(b"=")
BODY = SHARE
MAC = b"--- " + SHARE + b"\n"


@pytest.mark.parametrize(
    "header",
    [
        b"",
        b"age-encryption.org/v2\n",
        b"age-encryption.org/v1\r\n",
        b"age-encryption.org/v1\n" + MAC,
        b"age-encryption.org/v1\n-> \n" + BODY + b"\n" + MAC,
        b"age-encryption.org/v1\n->  X25519\n" + BODY + b"\n" + MAC,
        b"age-encryption.org/v1\n-> X25519 " + SHARE + b" \n" + BODY + b"\n" + MAC,
        b"age-encryption.org/v1\n-> X25519 \xc3\xa9\n" + BODY + b"\n" + MAC,
        b"age-encryption.org/v1\n-> X25519 " + SHARE + b"=\n" + BODY + b"\n" + MAC,
        b"age-encryption.org/v1\n-> X25519 " + SHARE[:-1] + b"9\n" + BODY + b"\n" + MAC,
        b"age-encryption.org/v1\n-> X25519 " + SHARE + b" " + SHARE + b"\n" + BODY + b"\n" + MAC,
        b"age-encryption.org/v1\n-> X25519\n" + BODY + b"\n" + MAC,
        b"age-encryption.org/v1\n-> X25519 AAAA\n" + BODY + b"\n" + MAC,
        b"age-encryption.org/v1\n-> X25519 " + SHARE + b"\nAAAA\n" + MAC,
        b"age-encryption.org/v1\n-> X25519 " + b"A" * 43 + b"\n" + BODY + b"\n" + MAC,
        b"age-encryption.org/v1\n-> X25519 " + SHARE + b"\n" + b"A" * 64 + b"\n" + MAC,
        b"age-encryption.org/v1\n-> X25519 " + SHARE + b"\n" + b"A" * 65 + b"\n\n" + MAC,
        b"age-encryption.org/v1\n-> X25519 " + SHARE + b"\n" + MAC,
        b"age-encryption.org/v1\n-> X25519 " + SHARE + b"\n" + BODY + b"\n---" + SHARE + b"\n",
        b"age-encryption.org/v1\n-> X25519 " + SHARE + b"\n" + BODY + b"\n--- AAAA\n",
        b"age-encryption.org/v1\n-> X25519 " + SHARE + b"\n" + BODY + b"\n--- " + SHARE,
        b"age-encryption.org/v1\n-> grease\n\n-> scrypt " + SHARE + b" 10\n" + BODY + b"\n" + MAC,
        b"age-encryption.org/v1\n" + b"-> grease\n\n" * 10_000 + MAC,
    ],
    ids=range(23),
)
def test_a_malformed_header_is_refused(header: bytes) -> None:
    with pytest.raises(NotAge):
        opened(header + bytes(16 + 16))


@pytest.mark.parametrize("work", [b"0", b"010", b"+10", b"1e1", b"100", b""])
def test_a_work_factor_of_another_spelling_is_refused(work: bytes) -> None:
    with pytest.raises(NotAge):
        unwrap_scrypt([Stanza((b"scrypt", b"A" * 22, work), bytes(32))], PASSPHRASE)


@given(st.lists(st.tuples(st.integers(0, len(LONG) + 9), st.integers(0, 2 * age.CHUNK)), max_size=8))
def test_any_place_can_be_read_by_itself(visits: list[tuple[int, int]]) -> None:
    plain = io.BytesIO(LONG)
    with io.BufferedReader(age.open_with_identity(io.BytesIO(LONG_FILE), IDENTITY)) as reader:
        for place, count in visits:
            plain.seek(place)
            reader.seek(place)
            assert reader.read(count) == plain.read(count)
            assert reader.tell() == plain.tell()


def test_a_reader_moves_as_a_file_does() -> None:
    with age.open_with_identity(io.BytesIO(LONG_FILE), IDENTITY) as reader:
        assert reader.seek(-7, io.SEEK_END) == len(LONG) - 7
        assert reader.read(3) == LONG[-7:-4]
        assert reader.seek(1, io.SEEK_CUR) == len(LONG) - 3
        assert reader.read() == LONG[-3:]
        assert reader.read() == b""
        assert b"".join(reader.chunks()) == LONG
        with pytest.raises(ValueError, match="before the beginning"):
            reader.seek(-1)


def test_only_the_last_piece_may_end_inside_a_chunk() -> None:
    writer = age.Writer([RECIPIENT])

    for wrong in (b"", b"x", bytes(age.CHUNK + 1)):
        with pytest.raises(ValueError, match="final piece"):
            list(writer.pieces(memoryview(wrong), final=False))


def test_a_file_for_nobody_is_not_written() -> None:
    with pytest.raises(ValueError, match="nobody"):
        age.encrypt_small(b"lost", [])


def test_two_files_of_the_same_bytes_have_nothing_in_common_but_the_form() -> None:
    again = age.encrypt_small(b"he shouted", [RECIPIENT])

    assert len(again) == len(SMALL)
    assert again.splitlines()[0] == SMALL.splitlines()[0]
    assert again.splitlines()[1:3] != SMALL.splitlines()[1:3]
