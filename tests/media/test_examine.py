"""What a file is found to be; a broken or hostile one harms nobody."""

import io
import os
import resource
import signal
import subprocess
import sys
import time
import zlib
from datetime import UTC, datetime

import msgspec
import numpy as np
import pytest
from PIL import Image, ImageOps
from PIL.TiffImagePlugin import IFDRational

from evidence_log.media import photo as photos
from evidence_log.media.examine import Examined, examine
from evidence_log.records.exhibit import DerivativePurpose, Envelope, Examination, MediaState
from tests.casework.media_files import amr, jpeg
from tests.media.encodings import Held, photo, sound

NOW = datetime(2026, 11, 24, tzinfo=UTC)


def looked_into(data: bytes) -> Examined:
    """Examine bytes as a kept exhibit would be."""
    return examine(io.BytesIO(data), exhibit="EX-0001", now=NOW)


def found(data: bytes) -> Examination:
    """Just the examination."""
    return looked_into(data).examination


def test_a_time_with_its_offset_is_an_instant_and_one_without_is_local() -> None:
    with_offset = found(photo(DateTimeOriginal="2026:11:20 22:10:00", OffsetTimeOriginal="+08:00"))
    without = found(photo(DateTimeOriginal="2026:11:20 22:10:00"))

    assert with_offset.captured_claims[0].moment.earliest == "2026-11-20T22:10:00+08:00"
    assert without.captured_claims[0].moment.earliest == "2026-11-20T22:10:00"
    assert without.captured_claims[0].moment.zone is None


@pytest.mark.parametrize(
    "date",
    [
        "0000:00:00 00:00:00",
        "",
        "    :  :     :  :  ",
        "1970:01:01 00:00:00",
        "2099:01:01 00:00:00",
        "2026:13:40 25:61:61",
        "\udcff",
    ],
)
def test_an_impossible_date_is_no_claim(date: str) -> None:
    assert found(photo(DateTimeOriginal=date.encode("utf-8", "replace").decode())).captured_claims == ()


def test_every_time_is_kept_with_its_source() -> None:
    examination = found(
        photo(
            DateTimeOriginal="2026:11:20 22:10:00",
            DateTime="2026:11:21 09:00:00",
            GPSDateStamp="2026:11:20",
            GPSTimeStamp=(IFDRational(14), IFDRational(10), IFDRational(1)),
        )
    )

    assert [each.field for each in examination.captured_claims] == [
        "exif.DateTimeOriginal",
        "exif.GPSDateStamp",
        "exif.DateTime",
    ]


def test_a_place_is_read_and_no_fix_is_no_place() -> None:
    def degrees(value: int) -> tuple[IFDRational, IFDRational, IFDRational]:
        return IFDRational(value), IFDRational(30), IFDRational(0)

    south = found(
        photo(GPSLatitudeRef="S", GPSLatitude=degrees(31), GPSLongitudeRef="W", GPSLongitude=degrees(2))
    )
    zero = (IFDRational(0), IFDRational(0), IFDRational(0))
    nowhere = found(photo(GPSLatitudeRef="N", GPSLatitude=zero, GPSLongitudeRef="E", GPSLongitude=zero))
    broken = found(photo(GPSLatitudeRef="N", GPSLatitude=(IFDRational(1, 0),) * 3, GPSLongitude=zero))

    assert (south.latitude_e7, south.longitude_e7) == (-315_000_000, -25_000_000)
    assert (nowhere.latitude_e7, broken.latitude_e7) == (None, None)


def test_a_photo_held_upright_is_shown_upright() -> None:
    looked = looked_into(photo((1200, 800), Orientation=6))
    with Image.open(io.BytesIO(looked.derivatives[0].data)) as preview:
        assert preview.height > preview.width
    assert (looked.examination.width, looked.examination.height) == (800, 1200)


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK", "RGBA", "LA", "P", "I;16", "1"])
def test_a_preview_is_small_plain_and_without_metadata(mode: str) -> None:
    looked = looked_into(photo((2400, 900), mode, Make="Fictiphone"))

    assert looked.examination.state is MediaState.OK
    (preview,) = looked.derivatives
    assert (preview.purpose, preview.media_type) == (DerivativePurpose.PREVIEW, "image/jpeg")
    with Image.open(io.BytesIO(preview.data)) as picture:
        assert max(picture.size) == 830
        assert picture.mode == "RGB"
        assert not picture.getexif()
        assert "icc_profile" not in picture.info


def test_the_same_photo_gives_the_same_preview() -> None:
    data = jpeg()

    assert looked_into(data).derivatives == looked_into(data).derivatives


@pytest.mark.parametrize(
    ("container", "codec", "rate", "media_type"),
    [
        ("amr", "libopencore_amrnb", 8000, "audio/amr"),
        ("ipod", "aac", 44_100, "audio/mp4"),
        ("mp4", "aac", 16_000, "audio/mp4"),
        ("3gp", "libopencore_amrnb", 8000, "audio/3gpp"),
    ],
)
def test_a_recording_is_measured_by_decoding_it(
    container: str, codec: str, rate: int, media_type: str
) -> None:
    looked = looked_into(sound(container, codec, rate, 4.0))
    examination = looked.examination

    assert (examination.state, examination.media_type) == (MediaState.OK, media_type)
    assert examination.duration_ms is not None
    assert abs(examination.duration_ms - 4000) < 150
    envelope = msgspec.json.decode(looked.derivatives[0].data, type=Envelope)
    assert envelope.step_ms * len(envelope.peaks) >= examination.duration_ms
    assert min(envelope.peaks[3:15]) > 200
    assert max(envelope.peaks[25:38]) < 30


def test_a_recording_says_when_it_was_made() -> None:
    data = sound("ipod", "aac", 16_000, 1.0, creation_time="2026-11-20T14:10:00.000000Z")
    unset = sound("ipod", "aac", 16_000, 1.0, creation_time="1904-01-01T00:00:00.000000Z")

    assert found(data).captured_claims[0].field == "container.creation_time"
    assert found(data).captured_claims[0].moment.earliest == "2026-11-20T14:10:00+00:00"
    assert found(unset).captured_claims == ()


def test_silence_frames_do_not_stop_the_decoding() -> None:
    """Phones write SID frames (type 8, 5 bytes) and empty frames (type 15) when nobody speaks."""
    head, frames = b"#!AMR\n", amr(2)[6:]
    silence = (bytes([8 << 3 | 4]) + bytes(5) + (bytes([15 << 3 | 4]) * 7)) * 12
    examination = found(head + frames + silence + frames)

    assert examination.state is MediaState.OK
    assert examination.duration_ms is not None
    assert examination.duration_ms >= 4000 + 12 * 8 * 20 - 200


def bomb() -> bytes:
    """A PNG of a few hundred bytes that claims 60,000 by 60,000 pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    size = (60_000).to_bytes(4, "big")
    head = chunk(b"IHDR", size + size + b"\x08\x02\0\0\0")
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")


BROKEN = {
    "nothing at all": (b"", MediaState.UNSUPPORTED),
    "a letter that has no page": (b"%PDF-1.4", MediaState.CORRUPT),
    "a program": (b"\x7fELF" + bytes(60), MediaState.UNSUPPORTED),
    "a beginning and garbage": (b"\xff\xd8\xff\xe1" + os.urandom(3000), MediaState.CORRUPT),
    "a photo cut in half": (photo()[: len(photo()) // 2], MediaState.TRUNCATED),
    "a picture that would fill the memory": (bomb(), MediaState.UNSUPPORTED),
    "a recording without its index": (sound("ipod", "aac", 16_000, 3.0)[:9000], MediaState.CORRUPT),
    "a recording that breaks off": (amr(3)[:-5], MediaState.TRUNCATED),
    "a recording of nothing": (b"#!AMR\n", MediaState.CORRUPT),
    "an mp4 of nothing": (b"\0\0\0\x20ftypM4A \0\0\0\0" + bytes(100), MediaState.CORRUPT),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_file_is_described_and_not_believed(what: str) -> None:
    data, state = BROKEN[what]

    assert found(data).state is state


@pytest.mark.parametrize("seed", range(24))
def test_flipped_bytes_never_raise(seed: int) -> None:
    random = np.random.default_rng(seed)
    original = [jpeg(200, 150), amr(1), sound("ipod", "aac", 16_000, 0.6), photo((90, 60), "RGBA")][seed % 4]
    data = np.frombuffer(original, dtype=np.uint8).copy()
    places = random.integers(8, data.size, size=12)
    data[places] = random.integers(0, 256, size=12)

    assert found(data.tobytes()).state in set(MediaState)


@pytest.mark.skipif(sys.platform != "linux", reason="Linux only: elsewhere nought is enough")
def test_a_decoder_that_crashes_over_a_photo_hands_it_to_nobody() -> None:
    """A limit of nought keeps a core out of a file; only one byte keeps it from a program that collects cores."""
    program = (
        "import resource; from evidence_log.media.worker import _forbid_crash_dumps as forbid\n"
        "forbid(); print(*resource.getrlimit(resource.RLIMIT_CORE))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    most = resource.getrlimit(resource.RLIMIT_CORE)[1]
    assert done.stdout == ("0 0\n" if most == 0 else "1 1\n")


def test_a_decoder_does_not_outlive_the_program() -> None:
    """The program is killed while its decoder waits for bytes that never come."""
    start = (
        "import subprocess, sys, time; from pathlib import Path; import evidence_log.media.asking as e;"
        "w = subprocess.Popen([sys.executable, '-P', '-c', e._START, str(Path(e.__file__).parents[2])],"
        " stdin=subprocess.PIPE, stdout=subprocess.PIPE); print(w.pid, flush=True); time.sleep(60)"
    )
    program = subprocess.Popen([sys.executable, "-c", start], stdout=subprocess.PIPE, text=True)
    assert program.stdout is not None
    worker = int(program.stdout.readline())
    time.sleep(0.5)
    program.send_signal(signal.SIGKILL)
    program.wait()
    program.stdout.close()
    for _ in range(100):
        listed = subprocess.run(
            ["ps", "-o", "stat=", "-p", str(worker)], capture_output=True, text=True, check=False
        )
        if not listed.stdout.strip() or listed.stdout.startswith("Z"):
            return
        time.sleep(0.1)
    pytest.fail("the decoder is still there")


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_way_to_hold_a_phone_is_shown_upright(orientation: int) -> None:
    """What Pillow makes of the whole picture, turned by Pillow, is the oracle."""
    looked = looked_into(photo((300, 200), Orientation=orientation))
    with Image.open(io.BytesIO(photo((300, 200), Orientation=orientation))) as whole:
        upright = np.asarray(ImageOps.exif_transpose(whole).convert("L"), dtype=int)

    with Image.open(io.BytesIO(looked.derivatives[0].data)) as preview:
        shown = np.asarray(preview.convert("L"), dtype=int)
    assert shown.shape == upright.shape == (looked.examination.height, looked.examination.width)
    assert np.abs(shown - upright).max() < 12


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_a_whole_photo_with_spoilt_metadata_is_whole() -> None:
    """The words beside the picture do not decide whether it can be seen."""
    data = photo(DateTimeOriginal="2026:11:20 22:10:00", Make="Fictiphone", Orientation=6, DateTime="2026")
    begin = data.index(b"Exif\0\0") + 6
    end = begin - 8 + int.from_bytes(data[begin - 8 : begin - 6], "big")
    for seed in range(600):
        random = np.random.default_rng(seed)
        spoilt = bytearray(data)
        for place in random.integers(begin, end, size=3):
            spoilt[place] = int(random.integers(0, 256))
        looked = photos.look(Held(bytes(spoilt)), media_type="image/jpeg", latest=NOW)
        assert (looked.state, len(looked.derivatives)) == (MediaState.OK, 1), seed


def test_a_title_in_another_encoding_does_not_silence_a_recording() -> None:
    data = sound("ipod", "aac", 16_000, 1.0, title="QQQQQQ")
    spoilt = data.replace(b"QQQQQQ", "催收电".encode("gbk"))

    assert spoilt != data
    assert found(spoilt).state is MediaState.OK
