"""Small real photos and recordings, made here."""

import io
from pathlib import Path

import av
import numpy as np
from av.audio.stream import AudioStream
from PIL import ExifTags, Image


def jpeg(width: int = 640, height: int = 480, *, taken: str | None = "2026:11:20 22:10:00") -> bytes:
    """A noisy JPEG with EXIF, always the same."""
    grain = np.random.default_rng(1).integers(0, 256, (height, width), dtype=np.uint8)
    picture = Image.fromarray(grain).convert("RGB")
    exif = Image.Exif()
    if taken is not None:
        exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = taken
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif)
    return out.getvalue()


def amr(seconds: int = 3) -> bytes:
    """A real AMR-NB recording of a hum."""
    out = io.BytesIO()
    with av.open(out, "w", format="amr") as file:
        stream = file.add_stream("libopencore_amrnb", rate=8000)
        assert isinstance(stream, AudioStream)
        stream.layout = "mono"
        stream.bit_rate = 12_200
        hum = (np.sin(np.arange(seconds * 8000) * 0.2) * 9000).astype(np.int16)
        for place in range(0, hum.size, 160):
            frame = av.AudioFrame.from_ndarray(hum[None, place : place + 160], format="s16", layout="mono")
            frame.sample_rate = 8000
            frame.pts = place
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return out.getvalue()


def written(path: Path, data: bytes) -> Path:
    """Write the bytes and return where."""
    path.write_bytes(data)
    return path
