"""What a camera above a door never saw: two men come, knock, and go. A real video, drawn picture by picture."""

import io
from datetime import UTC, datetime
from fractions import Fraction

import av
import numpy as np
from av.video.stream import VideoStream
from PIL import Image, ImageDraw

from evidence_log.casework.demo.brushes import Colour, figure, font

_SIZE = (512, 288)
_PER_SECOND = 8
# With several threads, or looking ahead, the same pictures become other bytes at another time.
_SAME_BYTES = {
    "preset": "veryfast",
    "crf": "30",
    "x264-params": "threads=1:lookahead-threads=1:rc-lookahead=0",
}
_COATS: tuple[Colour, Colour] = ((46, 58, 78), (72, 66, 60))
# Where the first man's feet are as the seconds pass; the second comes behind him.
_WALK = ((0.0, 600), (1.6, 340), (4.6, 332), (6.0, 600))


def door_video(seconds: int, *, began: datetime) -> bytes:
    """An MP4 without sound, as door cameras keep it: the time stands in the picture and in the file."""
    out = io.BytesIO()
    with av.open(out, "w", format="mp4", options={"fflags": "+bitexact"}) as file:
        file.metadata["creation_time"] = f"{began.astimezone(UTC):%Y-%m-%dT%H:%M:%S.000000Z}"
        stream = file.add_stream("libx264", rate=_PER_SECOND, options=_SAME_BYTES)
        if not isinstance(stream, VideoStream):
            raise TypeError(stream)
        stream.width, stream.height = _SIZE
        stream.pix_fmt = "yuv420p"
        stream.gop_size = _PER_SECOND // 2
        porch = _porch()
        for number in range(seconds * _PER_SECOND):
            picture = _picture(porch, Fraction(number, _PER_SECOND), began)
            file.mux(stream.encode(av.VideoFrame.from_ndarray(np.asarray(picture), format="rgb24")))
        file.mux(stream.encode(None))
    return out.getvalue()


def _porch() -> Image.Image:
    scene = Image.new("RGB", _SIZE, (112, 114, 110))
    pen = ImageDraw.Draw(scene)
    pen.rectangle((0, 200, 512, 288), fill=(136, 130, 122))
    pen.rectangle((40, 40, 190, 220), fill=(82, 88, 96))
    for y in (86, 132, 178):
        pen.line((40, y, 190, y), fill=(120, 124, 128), width=3)
    pen.polygon(((430, 0), (512, 0), (512, 288), (460, 288)), fill=(132, 98, 74))
    return scene


def _picture(porch: Image.Image, second: Fraction, began: datetime) -> Image.Image:
    picture = porch.copy()
    pen = ImageDraw.Draw(picture)
    place = _place(float(second))
    sway = 3 if int(second * 4) % 2 else 0
    figure(pen, place + 92, 280 + sway, 176, _COATS[1], cap=False)
    figure(pen, place, 286 - sway, 190, _COATS[0], cap=True)
    stamp = f"{began:%Y-%m-%d %H:%M}:{began.second + int(second):02d}"
    pen.text((10, 8), stamp, font=font(15), fill=(236, 236, 236))
    return picture


def _place(second: float) -> int:
    seconds, places = zip(*_WALK, strict=True)
    return int(np.interp(second, seconds, places))
