"""Real files of every kind a phone produces, made here by real encoders; byte by byte where there is no free one."""

import io
import struct
from email.message import EmailMessage

import av
import numpy as np
import pillow_heif
import pysilk
from av.audio.stream import AudioStream
from av.video.stream import VideoStream
from numpy.typing import NDArray
from PIL import ExifTags, Image, TiffImagePlugin
from reportlab.pdfgen.canvas import Canvas

from tests import people

TAKEN = "2026:11:20 22:10:00"


def photo(
    size: tuple[int, int] = (1200, 800), mode: str = "RGB", *, progressive: bool = False, **exif: object
) -> bytes:
    """A picture in that format (JPEG, or PNG for modes JPEG has not), with these EXIF fields by name."""
    picture = Image.linear_gradient("L").resize(size).convert(mode)
    out = io.BytesIO()
    form = "JPEG" if mode in ("RGB", "L", "CMYK") else "PNG"
    picture.save(out, form, exif=tags(**exif), progressive=progressive)
    return out.getvalue()


def tags(**exif: object) -> Image.Exif:
    """EXIF with these fields by name, each in the directory it belongs to."""
    found = Image.Exif()
    shot, gps = found.get_ifd(ExifTags.IFD.Exif), found.get_ifd(ExifTags.IFD.GPSInfo)
    for name, value in exif.items():
        if name.startswith("GPS"):
            gps[ExifTags.GPS[name]] = value
        elif name in ("Make", "Model", "Orientation", "DateTime", "Software"):
            found[ExifTags.Base[name]] = value
        else:
            shot[ExifTags.Base[name]] = value
    return found


def scene(width: int = 640, height: int = 480, seed: int = 1) -> Image.Image:
    """Something with edges in it, always the same: a door in a wall, roughly."""
    random = np.random.default_rng(seed)
    levels = np.linspace(90, 190, width, dtype=np.float64)[None, :] + random.normal(0, 9, (height, width))
    levels[height // 5 :, width // 3 : width // 3 * 2] -= 70
    grey = np.clip(levels, 0, 255).astype(np.uint8)
    return Image.fromarray(np.stack([grey, np.roll(grey, 3, axis=1), 255 - grey // 2], axis=2))


def heic(size: tuple[int, int] = (640, 480), **exif: object) -> bytes:
    """An iPhone's photo."""
    file = pillow_heif.from_pillow(scene(*size))
    out = io.BytesIO()
    file.save(out, quality=60, exif=tags(**(exif or {"DateTimeOriginal": TAKEN})).tobytes())
    return out.getvalue()


def still(form: str, size: tuple[int, int] = (640, 480)) -> bytes:
    """A picture without metadata, in a format Pillow writes."""
    out = io.BytesIO()
    scene(*size).save(out, form)
    return out.getvalue()


def dng(size: tuple[int, int] = (160, 120)) -> bytes:
    """A TIFF that says it is a DNG, as phones write their raw photos: tag 50706 (DNG 1.4.0.0) makes it one.

    Made with the tag in the first directory at the beginning of the file, as cameras do: header, directory, picture.
    """
    width, height = size
    pixels = scene(*size).convert("L").tobytes()
    entries = [
        (256, 4, 1, struct.pack("<I", width)),
        (257, 4, 1, struct.pack("<I", height)),
        (258, 3, 1, struct.pack("<HH", 8, 0)),
        (259, 3, 1, struct.pack("<HH", 1, 0)),
        (262, 3, 1, struct.pack("<HH", 1, 0)),
        (273, 4, 1, b""),
        (277, 3, 1, struct.pack("<HH", 1, 0)),
        (278, 4, 1, struct.pack("<I", height)),
        (279, 4, 1, struct.pack("<I", len(pixels))),
        (50706, 1, 4, b"\x01\x04\0\0"),
    ]
    start = 8 + 2 + 12 * len(entries) + 4
    rows = b"".join(
        struct.pack("<HHI", tag, kind, count) + (value or struct.pack("<I", start))
        for tag, kind, count, value in entries
    )
    return b"II*\0" + struct.pack("<IH", 8, len(entries)) + rows + bytes(4) + pixels


def mpo() -> bytes:
    """Two pictures in one file, as 3D and portrait modes write them."""
    out = io.BytesIO()
    scene().save(out, "MPO", save_all=True, append_images=[scene(seed=2)])
    return out.getvalue()


def motion_photo() -> bytes:
    """A JPEG with a short video behind its end, as Android phones write it."""
    xmp = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description xmlns:GCamera="http://ns.google.com/photos/1.0/camera/" GCamera:MotionPhoto="1"/>'
        b"</rdf:RDF></x:xmpmeta>"
    )
    out = io.BytesIO()
    scene().save(out, "JPEG", xmp=xmp, exif=tags(Make="Fictiphone", Model="F1", DateTimeOriginal=TAKEN))
    return out.getvalue() + video("mp4", "libx264", seconds=0.5)


def bigtiff() -> bytes:
    """A TIFF with 64-bit places."""
    out = io.BytesIO()
    scene(64, 48).save(out, "TIFF", big_tiff=True)
    return out.getvalue()


def tiff_with_date() -> bytes:
    """A TIFF of a scanner."""
    out = io.BytesIO()
    info = TiffImagePlugin.ImageFileDirectory_v2()
    info[306] = TAKEN
    scene(64, 48).save(out, "TIFF", tiffinfo=info, compression="tiff_lzw")
    return out.getvalue()


def hum(rate: int, seconds: float) -> NDArray[np.int16]:
    """A hum whose second half is silent, as 16-bit samples."""
    samples: NDArray[np.int16] = (np.sin(np.arange(int(rate * seconds)) * 0.3) * 16000).astype(np.int16)
    samples[samples.size // 2 :] = 0
    return samples


def sound(
    container: str, codec: str, rate: int, seconds: float, *, layout: str = "mono", **words: str
) -> bytes:
    """A recording whose second half is silent."""
    out = io.BytesIO()
    with av.open(out, "w", format=container) as file:
        file.metadata.update(words)
        stream = file.add_stream(codec, rate=rate)
        assert isinstance(stream, AudioStream)
        stream.layout = layout
        stream.bit_rate = 64_000 if codec == "wmav2" else stream.bit_rate or 128_000
        _feed(file, stream, rate, seconds)
    return out.getvalue()


def _feed(file: av.container.OutputContainer, stream: AudioStream, rate: int, seconds: float) -> None:
    samples = hum(rate, seconds)
    channels = len(stream.layout.channels)
    for place in range(0, samples.size, 160):
        piece = np.repeat(samples[place : place + 160], channels)
        frame = av.AudioFrame.from_ndarray(piece[None, :], format="s16", layout=stream.layout.name)
        frame.sample_rate = rate
        frame.pts = place
        file.mux(stream.encode(frame))
    file.mux(stream.encode(None))


def video(
    container: str,
    codec: str,
    *,
    seconds: float = 2.0,
    size: tuple[int, int] = (320, 240),
    audio: str | None = None,
    words: dict[str, str] | None = None,
) -> bytes:
    """A video of a bar that moves to the right, 10 pictures a second."""
    out = io.BytesIO()
    options = {"movflags": "use_metadata_tags"} if container in ("mp4", "mov", "3gp") else {}
    with av.open(out, "w", format=container, options=options) as file:
        file.metadata.update(words or {})
        quiet = {"x265-params": "log-level=none"} if codec == "libx265" else {}
        stream = file.add_stream(codec, rate=10, options=quiet)
        assert isinstance(stream, VideoStream)
        stream.width, stream.height = size
        stream.pix_fmt = "yuvj420p" if codec == "mjpeg" else "yuv420p"
        stream.gop_size = 5
        heard = file.add_stream(audio, rate=16_000) if audio else None
        if isinstance(heard, AudioStream):
            heard.layout = "mono"
            heard.bit_rate = 12_200 if "amr" in str(audio) else 64_000
        for number in range(int(seconds * 10)):
            picture = np.full((size[1], size[0], 3), 40, dtype=np.uint8)
            left = number * size[0] // max(1, int(seconds * 10))
            picture[:, left : left + 20] = 220
            file.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        file.mux(stream.encode(None))
        if isinstance(heard, AudioStream):
            _feed(file, heard, 16_000, seconds)
    return out.getvalue()


def silk(seconds: float = 3.0, *, wechat: bool = True) -> bytes:
    """A voice message; WeChat puts a byte 2 before it and leaves the end mark away."""
    out = io.BytesIO()
    pysilk.encode(io.BytesIO(hum(24_000, seconds).tobytes()), out, 24_000, 24_000, tencent=wechat)
    return out.getvalue()


def amr_wb(frames: int = 150) -> bytes:
    """AMR-WB speech frames of mode 2 (12.65 kbit/s, 32 bytes: RFC 4867, 5.3) of chance bits, 20 ms each.

    There is no free encoder; any bits are a decodable frame.
    """
    random = np.random.default_rng(7)
    return b"#!AMR-WB\n" + b"".join(bytes([2 << 3 | 4]) + random.bytes(32) for _ in range(frames))


def pdf(pages: int = 2, words: str = "Pay by Friday or we come to your door") -> bytes:
    """A letter."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    for number in range(pages):
        canvas.drawString(72, 700, f"{words} ({number + 1})")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def mail() -> bytes:
    """A threat by mail, with an attachment."""
    message = EmailMessage()
    message["From"] = f"{people.COLLECTOR_ZH} <collector@example.com>"
    message["To"] = "me@example.org"
    message["Date"] = "Fri, 20 Nov 2026 22:10:00 +0800"
    message["Subject"] = "最后通知"
    message["Received"] = "from mx.example by mail.example; Fri, 20 Nov 2026 14:10:05 +0000"
    message.set_content("明天就去你单位。\n")
    message.add_alternative("<p>明天就去<b>你单位</b>。</p><script>alert(1)</script>", subtype="html")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="函.pdf")
    return message.as_bytes()


def movie(seconds: float = 2.0, words: dict[str, str] | None = None) -> bytes:
    """A phone's video with sound."""
    return video("mp4", "libx264", seconds=seconds, audio="aac", words=words)


def recording(kind: str) -> bytes:
    """Three seconds of sound by the name of its kind."""
    container, codec, rate = {
        "amr": ("amr", "libopencore_amrnb", 8000),
        "m4a": ("ipod", "aac", 44_100),
        "mp4": ("mp4", "aac", 16_000),
        "3gp": ("3gp", "libopencore_amrnb", 8000),
        "3g2": ("3g2", "aac", 16_000),
        "mp3": ("mp3", "libmp3lame", 44_100),
        "aac": ("adts", "aac", 16_000),
        "opus": ("ogg", "libopus", 48_000),
        "flac": ("flac", "flac", 44_100),
        "wav": ("wav", "pcm_s16le", 8000),
        "wma": ("asf", "wmav2", 44_100),
        "caf": ("caf", "pcm_s16be", 16_000),
        "aiff": ("aiff", "pcm_s16be", 16_000),
        "mka": ("matroska", "flac", 16_000),
        "alac": ("ipod", "alac", 44_100),
        "oga": ("ogg", "flac", 16_000),
    }[kind]
    return sound(container, codec, rate, 3.0)


class Held:
    """A file in memory, as a decoder is given one."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.size = len(data)

    def open(self) -> io.BufferedReader:
        """Return it from its beginning."""
        return io.BufferedReader(io.BytesIO(self._data))

    def going(self, done: int, of: int = 0) -> None:
        """Nobody waits."""
