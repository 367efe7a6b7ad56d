"""Twelve pictures of a video on one sheet, each with its time. Runs in the worker process only."""

import io
from typing import NamedTuple

import av
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from PIL import Image, ImageDraw, ImageFont

from evidence_log.i18n.amounts import duration_words
from evidence_log.media.found import MadeDerivative
from evidence_log.media.photo import jpeg_preview, likeness_of
from evidence_log.records.exhibit import DerivativePurpose

COUNT, _COLUMNS = 12, 4
_CELL = 300
_GAP, _LINE = 6, 22
_QUALITY = 80
# 4K is 8 million. What the decoder of 8K takes would end this process before the sound is told of.
_MOST_PIXELS = 20_000_000
_MOST_TRIES = 240
_INK, _PAPER = (20, 20, 20), (255, 255, 255)
_FONT = ImageFont.load_default(15)  # now: no file can be opened later


class Sheet(NamedTuple):
    """The sheet and the preview, a hash of the first picture, and by how many degrees the video is to be turned.

    `too_large`: its pictures are too large to be decoded here.
    """

    derivatives: tuple[MadeDerivative, ...]
    likeness: str | None
    rotation: int
    too_large: bool = False

    @property
    def turned(self) -> bool:
        """Whether the video's sides are exchanged when it is seen upright."""
        return self.rotation % 180 != 0


def contact_sheet(container: InputContainer, stream: VideoStream, length_ms: int) -> Sheet:
    """Look at the key pictures nearest to twelve even times; as many as there are, none if none can be decoded."""
    width, height = stream.codec_context.width, stream.codec_context.height
    if not 0 < width * height <= _MOST_PIXELS:
        return Sheet((), None, 0, too_large=width * height > _MOST_PIXELS)
    stream.codec_context.skip_frame = "NONKEY"
    stream.codec_context.thread_count = 1
    shown: dict[int, Image.Image] = {}
    rotation = 0
    for number in range(COUNT):
        frame = _frame_at(container, stream, length_ms * (2 * number + 1) // (2 * COUNT))
        if frame is None:
            continue
        at = _ms(frame)
        if at not in shown:
            rotation = round(frame.rotation) % 360
            shown[at] = _upright(frame, rotation)
    if not shown:
        return Sheet((), None, 0)
    times = sorted(shown)
    first = shown[times[0]]
    sheet = MadeDerivative(
        purpose=DerivativePurpose.CONTACT_SHEET,
        media_type="image/jpeg",
        data=_laid_out([(at, shown[at]) for at in times]),
    )
    likeness = likeness_of(first)
    return Sheet((jpeg_preview(shown[times[len(times) // 2]]), sheet), likeness, rotation)


def _frame_at(container: InputContainer, stream: VideoStream, at_ms: int) -> VideoFrame | None:
    """The first picture that can be decoded from there on."""
    try:
        if stream.time_base is not None:
            start = stream.start_time or 0
            container.seek(start + int(at_ms / 1000 / stream.time_base), stream=stream)
        tries = 0
        for packet in container.demux(stream):
            if (tries := tries + 1) > _MOST_TRIES:
                return None
            try:
                frames = packet.decode()
            except av.error.InvalidDataError:
                continue
            if frames:
                return frames[0]
    except (av.error.FFmpegError, ValueError, OSError):
        return None
    return None


def _ms(frame: VideoFrame) -> int:
    return max(0, round((frame.time or 0) * 1000))


def _upright(frame: VideoFrame, rotation: int) -> Image.Image:
    picture: Image.Image = frame.to_image()  # type: ignore[no-untyped-call]
    picture.thumbnail((2 * _CELL, 2 * _CELL))
    return picture.rotate(rotation, expand=True) if rotation else picture


def _laid_out(pictures: list[tuple[int, Image.Image]]) -> bytes:
    cells = [(at, _small(picture)) for at, picture in pictures]
    width, height = (max(size) for size in zip(*(cell.size for _, cell in cells), strict=True))
    rows = -(-len(cells) // _COLUMNS)
    columns = min(_COLUMNS, len(cells))
    sheet = Image.new("RGB", (columns * (width + _GAP) + _GAP, rows * (height + _LINE + _GAP) + _GAP), _PAPER)
    draw = ImageDraw.Draw(sheet)
    for number, (at, cell) in enumerate(cells):
        left = _GAP + number % _COLUMNS * (width + _GAP)
        top = _GAP + number // _COLUMNS * (height + _LINE + _GAP)
        sheet.paste(cell, (left, top))
        draw.text((left + 2, top + height + 2), duration_words(at), fill=_INK, font=_FONT)
    out = io.BytesIO()
    sheet.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return out.getvalue()


def _small(picture: Image.Image) -> Image.Image:
    small = picture.convert("RGB")
    small.thumbnail((_CELL, _CELL))
    return small
