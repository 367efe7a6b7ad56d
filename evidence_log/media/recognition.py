"""The words in a picture, as RapidOCR reads them (extra `ocr`). Runs in the worker process only.

Its models lie in its package; they are named by their paths, so that nothing is ever fetched.
"""

import os
from importlib.metadata import version
from pathlib import Path
from typing import Any

# Read when the library is loaded: since 1.29 it reports what it does to its maker. 0041.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import numpy as np
import onnxruntime
import rapidocr
from PIL import Image

import evidence_log.media.heif  # noqa: F401 -- an iPhone's pictures open, too
from evidence_log.media.found import Recognised
from evidence_log.media.photo import upright_picture
from evidence_log.media.remote import Source
from evidence_log.records.extracted_text import MOST_CHARACTERS, RecognisedLine

_SAID: dict[str, Any] = {"tool": "RapidOCR", "tool_version": version("rapidocr")}
# The library scales a longer side down to 2,000 pixels; a long screenshot would become a blur. It is read in strips.
# The detector takes some 250 bytes a pixel, and makes the shorter side of a strip at least 736 pixels long.
_STRIP_PIXELS, _SLENDER = 1_700_000, 3
# A strip ends where a row of pixels is the most even, at most a quarter up from its end: rarely through a line of writing.
_SLACK = 4
_WIDEST = 2000
_LEAST_SURE, _CERTAIN = 0.5, 1000


def _engine() -> Any:
    onnxruntime.disable_telemetry_events()  # of Windows
    models = Path(rapidocr.__file__).parent / "models"
    (find,), (read,) = models.glob("*_det_*.onnx"), models.glob("*_rec_*.onnx")
    engine = rapidocr.RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.use_cls": False,
            "Det.model_path": str(find),
            "Rec.model_path": str(read),
        }
    )
    # It loads its models when it is first asked, and then no file could be opened any more.
    blank = np.full((64, 64, 3), 255, np.uint8)
    engine(blank, use_det=True, use_cls=False, use_rec=False)
    engine(blank, use_det=False, use_cls=False, use_rec=True)
    return engine


_ENGINE = _engine()


def recognise(source: Source, *, media_type: str) -> Recognised:
    """Read the picture from the top; a line below half certainty is left out."""
    decoded = upright_picture(source, media_type, _WIDEST)
    if decoded is None:
        return Recognised(**_SAID, problem="too-many-pixels")
    picture, shrink = decoded
    del decoded
    if picture.width > _WIDEST:
        shrink *= picture.width / _WIDEST
        height = max(1, round(picture.height * _WIDEST / picture.width))
        picture = picture.resize((_WIDEST, height), Image.Resampling.BILINEAR)
    levels = np.asarray(picture)[:, :, ::-1]
    lines: list[RecognisedLine] = []
    top = 0
    while top < len(levels):
        end = _cut(levels, top)
        lines += _lines(np.ascontiguousarray(levels[top:end]), top, shrink)
        source.going(end, len(levels))
        top = end
    return Recognised(**_SAID, lines=_fitting(lines))


def _strip_height(width: int) -> int:
    return max(1, min(_STRIP_PIXELS // width, _SLENDER * width))


def _cut(levels: Any, top: int) -> int:
    """Where the strip that begins at `top` ends."""
    height = _strip_height(levels.shape[1])
    end = top + height
    if end >= len(levels):
        return len(levels)
    unevenness = np.ptp(levels[end - height // _SLACK - 1 : end].mean(axis=2), axis=1)
    # Of equally even rows the last one.
    return end - int(np.argmin(unevenness[::-1]))


def _lines(strip: Any, top: int, shrink: float) -> list[RecognisedLine]:
    least = strip.shape[1] // _SLENDER
    if len(strip) < least:
        strip = np.pad(strip, ((0, least - len(strip)), (0, 0), (0, 0)), constant_values=255)
    read = _ENGINE(strip, use_det=True, use_cls=False, use_rec=True)
    if read.boxes is None or read.txts is None or read.scores is None:
        return []
    lines = []
    for box, words, score in zip(read.boxes, read.txts, read.scores, strict=True):
        if not words.strip() or score < _LEAST_SURE:
            continue
        left, upper = (max(0, int(value)) for value in box.min(axis=0))
        right, lower = (max(0, int(value)) for value in box.max(axis=0))
        lines.append(
            RecognisedLine(
                words=words.strip(),
                score=min(_CERTAIN, round(float(score) * _CERTAIN)),
                x=round(left * shrink),
                y=round((top + upper) * shrink),
                width=round((right - left) * shrink),
                height=round((lower - upper) * shrink),
            )
        )
    return lines


def _fitting(lines: list[RecognisedLine]) -> tuple[RecognisedLine, ...]:
    """As many as the ledger takes."""
    left = MOST_CHARACTERS
    kept = []
    for line in lines:
        left -= len(line.words) + 1
        if left < 0:
            break
        kept.append(line)
    return tuple(kept)
