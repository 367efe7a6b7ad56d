"""Recordings of voices nobody has: ringing where it is a call, then syllables shaped like speech, really encoded."""

import io
from datetime import UTC, datetime
from typing import NamedTuple

import av
import numpy as np
import pysilk
from av.audio.stream import AudioStream
from numpy.typing import NDArray

_RING_HZ = 450
_RING_S = 2.0
_FORMANTS = ((650, 80), (1100, 90), (2450, 120))
_FRAME = 160


class _Shape(NamedTuple):
    """How a phone would encode it."""

    container: str
    codec: str
    rate: int
    bits: int


_SHAPES = {
    "amr": _Shape("amr", "libopencore_amrnb", 8000, 7950),
    "m4a": _Shape("ipod", "aac", 16_000, 16_000),
    "opus": _Shape("ogg", "libopus", 16_000, 12_000),
}
_SILK_HZ = 24_000


def call(kind: str, *, seconds: int, seed: int, began: datetime) -> bytes:
    """Return a call as `amr` or `m4a`; `began` stands in the container where it has room for it."""
    shape = _SHAPES[kind]
    sound = _spoken(seconds, shape.rate, seed, rings=True)
    return _encoded(sound, shape, began if kind == "m4a" else None)


def voice_message(kind: str, *, seconds: int, seed: int) -> bytes:
    """Return a voice message as WeChat (`silk`) or WhatsApp (`opus`) keeps it."""
    if kind != "silk":
        shape = _SHAPES[kind]
        return _encoded(_spoken(seconds, shape.rate, seed, rings=False), shape, None)
    out = io.BytesIO()
    sound = _spoken(seconds, _SILK_HZ, seed, rings=False)
    pysilk.encode(io.BytesIO(sound.tobytes()), out, _SILK_HZ, 12_000, tencent=True)
    return out.getvalue()


def _spoken(seconds: int, rate: int, seed: int, *, rings: bool) -> NDArray[np.int16]:
    random = np.random.default_rng(seed)
    sound = random.normal(0, 0.004, seconds * rate)
    if rings:
        ring = np.arange(int(_RING_S * rate)) / rate
        sound[: ring.size] += 0.25 * np.sin(2 * np.pi * _RING_HZ * ring) * (ring < _RING_S / 2)
    place = int(((_RING_S if rings else 0) + 0.6) * rate)
    while place < sound.size - rate // 2:
        loud = random.uniform(0.35, 0.9) * random.choice((1, 1, 1, 1, 1.4))
        for _ in range(random.integers(4, 13)):
            syllable = _syllable(random, rate, loud)
            end = min(place + syllable.size, sound.size)
            sound[place:end] += syllable[: end - place]
            place = end + int(random.uniform(0.01, 0.06) * rate)
            if place >= sound.size:
                break
        place += int(random.uniform(0.35, 2.2) * rate)
    return (np.clip(sound, -1, 1) * 32_000).astype(np.int16)


def _syllable(random: np.random.Generator, rate: int, loud: float) -> NDArray[np.float64]:
    """A pitched buzz through three formants, rising and falling like a syllable."""
    length = int(random.uniform(0.11, 0.26) * rate)
    time = np.arange(length) / rate
    pitch = random.uniform(105, 150) * (1 + 0.06 * np.sin(2 * np.pi * random.uniform(1, 4) * time))
    phase = 2 * np.pi * np.cumsum(pitch) / rate
    harmonics = np.arange(1, 22)
    gains = np.zeros(harmonics.size)
    for centre, width in _FORMANTS:
        gains += 1 / (1 + ((harmonics * 125 - centre * random.uniform(0.85, 1.15)) / width) ** 2)
    voice = gains @ np.sin(harmonics[:, None] * phase)
    voice /= np.abs(voice).max() + 1e-9
    shape = np.sin(np.pi * np.arange(length) / length) ** 0.6
    shaped: NDArray[np.float64] = voice * shape * loud * 0.6
    return shaped


def _encoded(sound: NDArray[np.int16], shape: _Shape, began: datetime | None) -> bytes:
    out = io.BytesIO()
    # Ogg numbers its streams by chance unless told not to.
    with av.open(out, "w", format=shape.container, options={"fflags": "+bitexact"}) as file:
        if began is not None:
            file.metadata["creation_time"] = f"{began.astimezone(UTC):%Y-%m-%dT%H:%M:%S.000000Z}"
        stream = file.add_stream(shape.codec, rate=shape.rate)
        if not isinstance(stream, AudioStream):
            raise TypeError(shape.codec)
        stream.layout = "mono"
        stream.bit_rate = shape.bits
        for place in range(0, sound.size, _FRAME):
            piece = sound[None, place : place + _FRAME]
            frame = av.AudioFrame.from_ndarray(piece, format="s16", layout="mono")
            frame.sample_rate = shape.rate
            frame.pts = place
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))
    return out.getvalue()
