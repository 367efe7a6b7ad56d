"""Three call recordings of voices nobody has: ringing, then syllables shaped like speech, really encoded."""

import io
from datetime import UTC, datetime
from typing import NamedTuple

import av
import numpy as np
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


_AMR = _Shape("amr", "libopencore_amrnb", 8000, 12_200)
_M4A = _Shape("ipod", "aac", 16_000, 32_000)


def recording(kind: str, *, seconds: int, seed: int, began: datetime) -> bytes:
    """Return an `amr` or `m4a` file of that length; `began` stands in the container where it has room for it."""
    shape = _AMR if kind == "amr" else _M4A
    return _encoded(_call(seconds, shape.rate, seed), shape, began if kind == "m4a" else None)


def _call(seconds: int, rate: int, seed: int) -> NDArray[np.int16]:
    random = np.random.default_rng(seed)
    sound = random.normal(0, 0.004, seconds * rate)
    ring = np.arange(int(_RING_S * rate)) / rate
    sound[: ring.size] += 0.25 * np.sin(2 * np.pi * _RING_HZ * ring) * (ring < _RING_S / 2)
    place = int((_RING_S + 0.6) * rate)
    while place < sound.size - rate:
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
    voice = np.zeros(length)
    for harmonic in range(1, 22):
        frequency = harmonic * 125
        gain = sum(
            1 / (1 + ((frequency - centre * random.uniform(0.85, 1.15)) / width) ** 2)
            for centre, width in _FORMANTS
        )
        voice += gain * np.sin(harmonic * phase)
    voice /= np.abs(voice).max() + 1e-9
    shape = np.sin(np.pi * np.arange(length) / length) ** 0.6
    shaped: NDArray[np.float64] = voice * shape * loud * 0.6
    return shaped


def _encoded(sound: NDArray[np.int16], shape: _Shape, began: datetime | None) -> bytes:
    out = io.BytesIO()
    with av.open(out, "w", format=shape.container) as file:
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
