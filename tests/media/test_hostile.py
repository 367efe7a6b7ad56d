"""A file from the other side harms nobody: its decoder can open nothing, takes so much and no more, and may die."""

import io
import subprocess
import sys
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PIL import Image

from evidence_log.media.examine import Outside, examine
from evidence_log.records.exhibit import Examination, MediaState
from tests.media import encodings as made
from tests.needs import needs

NOW = datetime(2026, 11, 24, tzinfo=UTC)


def found(data: bytes, name: str | None = None) -> Examination:
    """Examine bytes as a kept exhibit would be."""
    return examine(io.BytesIO(data), exhibit="EX-0001", now=NOW, outside=Outside(name=name)).examination


def dref_movie(secret: Path) -> bytes:
    """A QuickTime movie whose sound is said to lie in another file: an alias with its path in the data reference.

    ISO 14496-12, 8.7.2: an entry without flag 1 names another file.
    """
    whole = made.recording("m4a")
    at = whole.index(b"url ")
    entry = b"url " + bytes(4) + f"file://{secret}".encode() + b"\0"
    grown = len(entry) + 4 - int.from_bytes(whole[at - 4 : at], "big")
    changed = whole[: at - 4] + (len(entry) + 4).to_bytes(4, "big") + entry + whole[at + 8 :]
    for box in (b"dref", b"dinf", b"minf", b"mdia", b"trak", b"moov"):
        place = changed.index(box) - 4
        length = int.from_bytes(changed[place : place + 4], "big") + grown
        changed = changed[:place] + length.to_bytes(4, "big") + changed[place + 4 :]
    return changed


def pointing(secret: Path) -> dict[str, bytes]:
    """Files that name another one, and would have whoever opens them read it."""
    target = f"file://{secret}"
    return {
        "playlist.mp4": f"#EXTM3U\n#EXTINF:1,\n{target}\n#EXT-X-ENDLIST\n".encode(),
        "concat.mp3": f"ffconcat version 1.0\nfile '{secret}'\n".encode(),
        "drawing.svg": f'<svg><image href="{target}"/></svg>'.encode(),
        "page.html": f'<!DOCTYPE html><img src="{target}"><link href="http://127.0.0.1:9/x">'.encode(),
        "entity.xml": f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "{target}">]><x>&e;</x>'.encode(),
        "movie.m4a": dref_movie(secret),
        "letter.pdf": made.pdf().replace(b"%%EOF", f"% {target}\n%%EOF".encode()),
    }


_TRACED = """
import io, sys
from datetime import UTC, datetime
from evidence_log.media.examine import examine
data = open(sys.argv[1], "rb").read()
print(examine(io.BytesIO(data), exhibit="EX-0001", now=datetime(2026, 11, 24, tzinfo=UTC)).examination.state)
"""


@needs("strace")
@pytest.mark.parametrize("name", list(pointing(Path())))
def test_a_file_that_names_another_does_not_have_it_read(tmp_path: Path, name: str) -> None:
    secret, hostile, told = tmp_path / "secret.wav", tmp_path / "hostile", tmp_path / "told"
    secret.write_bytes(made.recording("wav"))
    hostile.write_bytes(pointing(secret)[name])
    command = ["strace", "-f", "-qq", "-o", str(told), "-e", "trace=open,openat,connect,socket,execve"]
    done = subprocess.run(
        [*command, sys.executable, "-c", _TRACED, str(hostile)], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() in {each.value for each in MediaState}
    assert str(secret) not in told.read_text(encoding="utf-8", errors="replace")
    assert "connect(" not in told.read_text(encoding="utf-8", errors="replace")


@pytest.mark.parametrize(
    "attempt",
    [
        "open('/etc/hostname')",
        "import socket; socket.socket()",
        "import subprocess; subprocess.Popen(['true'])",
        "import os; os.pipe()",
    ],
)
def test_a_decoder_can_open_nothing_once_it_is_loaded(attempt: str) -> None:
    program = (
        "import os, socket, subprocess; from evidence_log.media import worker; worker._forbid(512 * 2**20)\n"
        f"try:\n    {attempt}\nexcept OSError:\n    os._exit(7)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True)

    assert done.returncode == 7


def _chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")


def png_of(width: int, height: int) -> bytes:
    """A PNG of a few kilobytes that is so large when it is unpacked: all black."""
    size = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    packer = zlib.compressobj(9)
    rows = b"".join(packer.compress(bytes(width * 3 + 1)) for _ in range(height)) + packer.flush()
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", size + b"\x08\x02\0\0\0")
        + _chunk(b"IDAT", rows)
        + _chunk(b"IEND", b"")
    )


def test_a_bomb_is_refused_by_its_size_before_it_is_unpacked() -> None:
    bomb = found(png_of(60_000, 2_000))

    assert (bomb.state, bomb.problem) == (MediaState.UNSUPPORTED, "too-many-pixels")


def test_a_picture_that_can_be_shown_is_shown_however_well_it_is_packed() -> None:
    assert found(png_of(9_000, 8_000)).state is MediaState.OK


@pytest.mark.skipif(sys.platform == "win32", reason="not Windows: nobody watches the memory there")
def test_a_decoder_that_takes_too_much_memory_ends_itself() -> None:
    program = (
        "import time; from evidence_log.media import worker; worker._forbid(512 * 2**20)\n"
        "held = bytearray(600 * 2**20); held[::4096] = b'x' * len(held[::4096]); time.sleep(20)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True)

    assert done.returncode == 77


def test_an_animation_without_end_is_its_first_picture() -> None:
    out = io.BytesIO()
    pictures = [Image.new("P", (40, 30), colour) for colour in range(200)]
    pictures[0].save(out, "GIF", save_all=True, append_images=pictures[1:], loop=0)

    assert found(out.getvalue()).state is MediaState.OK


def test_an_hour_of_nothing_is_measured_and_does_not_hang() -> None:
    """Empty AMR frames are one byte each: an hour in 180 kB."""
    examination = found(b"#!AMR\n" + bytes([15 << 3 | 4]) * 180_000)

    assert examination.state in {MediaState.OK, MediaState.CORRUPT}


@pytest.mark.parametrize("depth", [50, 5_000])
def test_mail_within_mail_does_not_overturn_the_reader(depth: int) -> None:
    head = (
        "From: a@example.com\nTo: b@example.com\nDate: Fri, 20 Nov 2026 22:10:00 +0800\nMIME-Version: 1.0\n"
    )
    nested = head + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth))

    assert found(nested.encode()).media_type == "message/rfc822"


def test_a_device_with_a_terminals_escape_in_its_name_is_kept_as_it_is() -> None:
    """It is made visible where it is shown, like all words of others."""
    words = {"com.apple.quicktime.make": "[bold]", "com.apple.quicktime.model": "\x1b[2J"}

    assert found(made.movie(1.0, words)).device == "[bold] \x1b[2J"


@pytest.mark.parametrize("data", [b"", b"\0", b"\0" * 5000, b"\xff" * 5000, b"ftyp" * 999])
def test_nothing_in_particular_is_kept_and_said_so(data: bytes) -> None:
    assert found(data).state in {MediaState.UNSUPPORTED, MediaState.CORRUPT}


def test_an_empty_file_is_called_empty() -> None:
    assert found(b"").problem == "empty"
