"""WeChat's voice messages: SILK v3 with or without the leading byte WeChat puts before it. Runs in the worker process only.

Frames are 20 ms behind a little-endian 16-bit length; -1 ends the file where the encoder wrote an end.
"""

import io
import struct
from datetime import datetime
from typing import Any

import msgspec
import numpy as np
import pysilk

from evidence_log.media.found import Found, MadeDerivative
from evidence_log.media.loudness import Loudness
from evidence_log.media.playable import Playable
from evidence_log.media.remote import Source
from evidence_log.media.samples import Batch
from evidence_log.records.exhibit import DerivativePurpose, MediaState

_MARK = b"#!SILK_V3"
_LENGTH = struct.Struct("<h")
_FRAME_MS = 20
_RATE = 24_000
_MOST_BYTES = 16 * 1024 * 1024
_BATCH = 24_000 * 5


def look(source: Source, *, media_type: str, latest: datetime) -> Found:  # noqa: ARG001 -- no time stands in it
    """Measure it by its frames, decode it to be heard."""
    facts: dict[str, Any] = {
        "tool": "silk-python",
        "tool_version": pysilk.__version__,
        "media_type": media_type,
        "codecs": ("silk",),
    }
    if source.size > _MOST_BYTES:
        return Found(**facts, state=MediaState.UNSUPPORTED, problem="too-large")
    data = source.open().read(_MOST_BYTES)
    frames, cut = walk(data)
    if frames == 0:
        return Found(**facts, state=MediaState.CORRUPT, problem="no-sound")
    facts |= {
        "duration_declared_ms": frames * _FRAME_MS,
        "channels": 1,
        "sample_rate": _RATE,
        "reasons": ("chat-voice",),
    }
    try:
        out = io.BytesIO()
        pysilk.decode(io.BytesIO(data), out, _RATE)
        pcm = out.getvalue()
    except (pysilk.SilkError, ValueError, OSError):
        return Found(**facts, state=MediaState.CORRUPT, problem="not-decodable")
    derivatives, decoded_ms = _heard(pcm)
    return Found(
        **facts,
        state=MediaState.TRUNCATED if cut else MediaState.OK,
        problem="breaks-off" if cut else None,
        duration_ms=decoded_ms,
        derivatives=derivatives,
    )


def walk(data: bytes) -> tuple[int, bool]:
    """Count the frames; whether the file ends inside one."""
    place, frames = data.index(_MARK) + len(_MARK), 0
    while place + _LENGTH.size <= len(data):
        (length,) = _LENGTH.unpack_from(data, place)
        if length < 0:
            return frames, False
        place += _LENGTH.size + length
        if place > len(data):
            return frames, True
        frames += 1
    return frames, place != len(data)


def _heard(pcm: bytes) -> tuple[tuple[MadeDerivative, ...], int]:
    samples = np.frombuffer(pcm[: len(pcm) // 2 * 2], dtype="<i2").astype(np.int16)
    loudness, playable = Loudness(), Playable()
    for place in range(0, samples.size, _BATCH):
        batch = Batch(samples[None, place : place + _BATCH], _RATE)
        loudness.add(batch.levels(), _RATE)
        playable.add(batch.mono(), _RATE)
    envelope = MadeDerivative(
        purpose=DerivativePurpose.ENVELOPE,
        media_type="application/json",
        data=msgspec.json.encode(loudness.envelope()),
    )
    copy = playable.made()
    return (envelope,) if copy is None else (envelope, copy), loudness.duration_ms()
