"""Words in a picture are read in a process that can reach nothing else, long screens and all; a bad file costs only itself."""

import io
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from evidence_log.media.recognise import installed, recognise
from evidence_log.media.sniff import HEAD_BYTES, media_type_of
from evidence_log.records.extracted_text import ExtractedText
from tests.media.screens import NUMBER, WORDS, screen
from tests.media.test_hostile import png_of
from tests.needs import needs

pytestmark = pytest.mark.recognises


def read(data: bytes) -> ExtractedText:
    """What is read in a picture."""
    return recognise(io.BytesIO(data), exhibit="EX-0001", media_type=media_type_of(data[:HEAD_BYTES]))


def bare(text: str) -> str:
    """Words without the blanks, which no engine sees alike."""
    return re.sub(r"\s", "", text)


def mistakes(read: str, shown: str) -> int:
    """Levenshtein's distance: letters to put in, take out or change."""
    row = list(range(len(shown) + 1))
    for number, letter in enumerate(read, start=1):
        above, row[0] = row[:], number
        for place, other in enumerate(shown, start=1):
            row[place] = min(above[place] + 1, row[place - 1] + 1, above[place - 1] + (letter != other))
    return row[-1]


def test_a_chat_is_read_nearly_to_the_letter_and_its_numbers_exactly() -> None:
    found = read(screen())

    shown = [WORDS[number % len(WORDS)] for number in range(len(found.lines))]
    said, expected = bare(found.text), bare("".join(shown))
    assert found.problem is None
    assert found.recognised
    assert mistakes(said, expected) <= len(expected) * 0.02
    assert said.count("8,500.00") == expected.count("8,500.00")
    assert said.count(bare(NUMBER)) == expected.count(bare(NUMBER))


def test_a_line_says_where_it_stands_and_how_sure_it_is() -> None:
    first = read(screen(WORDS[:1])).lines[0]

    assert abs(first.x - 90) < 15
    assert abs(first.y - 225) < 25
    assert 30 < first.height < 90
    assert 800 <= first.score <= 1000


def test_a_screen_of_many_pages_is_read_to_its_end() -> None:
    high = 12_000
    heard: list[tuple[int, int]] = []
    data = screen(height=high)
    found = recognise(
        io.BytesIO(data),
        exhibit="EX-0001",
        media_type="image/png",
        going=lambda done, of: heard.append((done, of)),
    )

    shown = [WORDS[number % len(WORDS)] for number in range(len(range(200, high - 120, 160)))]
    assert mistakes(bare(found.text), bare("".join(shown))) <= len(bare("".join(shown))) * 0.03
    assert heard[-1] == (high, high)
    assert len(heard) > 5
    assert found.lines[-1].y > high - 320


@pytest.mark.parametrize("form", ["JPEG", "WEBP"])
def test_a_copy_from_a_chat_is_read_as_well(form: str) -> None:
    assert bare(NUMBER) in bare(read(screen(form=form)).text)


def test_a_photo_that_lies_on_its_side_is_read_upright() -> None:
    upright = Image.open(io.BytesIO(screen(height=1400)))
    exif = Image.Exif()
    exif[274] = 6  # turn a quarter to the right
    out = io.BytesIO()
    upright.transpose(Image.Transpose.ROTATE_90).save(out, "JPEG", quality=92, exif=exif)

    assert bare(NUMBER) in bare(read(out.getvalue()).text)


def test_an_iphones_picture_is_read() -> None:
    import pillow_heif  # noqa: PLC0415 -- the test's own encoder

    out = io.BytesIO()
    pillow_heif.from_pillow(Image.open(io.BytesIO(screen(height=1400)))).save(out, quality=85)

    assert bare(NUMBER) in bare(read(out.getvalue()).text)


def test_a_large_photo_is_read_and_its_places_are_those_of_the_photo() -> None:
    large = Image.open(io.BytesIO(screen(height=1400))).resize((4320, 5600), Image.Resampling.BICUBIC)
    out = io.BytesIO()
    large.save(out, "JPEG", quality=85)
    found = read(out.getvalue())

    assert bare(NUMBER) in bare(found.text)
    assert abs(found.lines[0].y - 225 * 4) < 100


def test_a_picture_without_words_has_none() -> None:
    out = io.BytesIO()
    Image.new("RGB", (1080, 2340), "#336699").save(out, "PNG")
    found = read(out.getvalue())

    assert (found.lines, found.problem, found.text) == ((), None, "")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (lambda: screen()[:3000], "not-decodable"),
        (lambda: png_of(60_000, 2_000), "too-many-pixels"),
        (lambda: b"\x89PNG\r\n\x1a\n" + bytes(200), "not-decodable"),
    ],
    ids=["cut", "bomb", "nothing"],
)
def test_a_broken_picture_is_said_to_be_unread(data: object, problem: str) -> None:
    assert callable(data)
    assert read(data()).problem == problem


_TRACED = """
import io, sys
from evidence_log.media.recognise import recognise
data = open(sys.argv[1], "rb").read()
print(len(recognise(io.BytesIO(data), exhibit="EX-0001", media_type="image/png").lines))
"""


@needs("strace")
def test_it_connects_to_nothing_and_writes_nothing(tmp_path: Path) -> None:
    picture, told = tmp_path / "screen.png", tmp_path / "told"
    picture.write_bytes(screen(WORDS[:2], height=900))
    trace = "trace=connect,socket,openat,sendto"
    command = [
        "strace",
        "-f",
        "-qq",
        "-o",
        str(told),
        "-e",
        trace,
        sys.executable,
        "-c",
        _TRACED,
        str(picture),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path)

    said = told.read_text(encoding="utf-8", errors="replace")
    written = [
        line
        for line in said.splitlines()
        if re.search(r"O_WRONLY|O_RDWR|O_CREAT", line) and "/dev/" not in line
    ]
    assert int(done.stdout) > 0
    assert re.findall(r"(?:connect|sendto)\(.*AF_INET.*", said) == []
    assert [line for line in written if ".pyc" not in line] == []


def test_without_the_extra_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    assert installed()
    monkeypatch.setattr("evidence_log.media.recognise._NEEDED", ("a-package-nobody-has",))
    assert not installed()
