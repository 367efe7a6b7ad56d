"""Decoded samples as arrays, some seconds at a time: a call per frame would cost more than the decoding."""

from typing import Any, NamedTuple

import numpy as np
from av.audio.frame import AudioFrame
from numpy.typing import NDArray

_BATCH_S = 5
_HALF_16 = 32_767


class Batch(NamedTuple):
    """A stretch of sound: one row a channel, in the decoder's own number format, `rate` in Hz."""

    samples: NDArray[Any]
    rate: int

    def levels(self) -> NDArray[np.float32]:
        """Absolute level of each sample, 0 to 1, of the loudest channel."""
        loudest: NDArray[np.float32] = np.abs(self._plain()).max(axis=0)
        return loudest

    def mono(self) -> NDArray[np.int16]:
        """The mean of the channels as 16-bit samples."""
        if self.samples.dtype == np.int16 and self.samples.shape[0] == 1:
            only: NDArray[np.int16] = self.samples[0]
            return only
        mean = np.clip(self._plain().mean(axis=0), -1, 1) * _HALF_16
        mono: NDArray[np.int16] = mean.astype(np.int16)
        return mono

    def _plain(self) -> NDArray[np.float32]:
        """As numbers from -1 to 1."""
        kind = self.samples.dtype
        if np.issubdtype(kind, np.integer):
            half = np.float32(2 ** (8 * kind.itemsize - 1))
            centre = half if np.issubdtype(kind, np.unsignedinteger) else np.float32(0)
            return (self.samples.astype(np.float32) - centre) / half
        return np.nan_to_num(self.samples.astype(np.float32), nan=0.0, posinf=1.0, neginf=-1.0)


class Batches:
    """Collects frames into batches; one whose form differs from those before begins a new batch."""

    def __init__(self) -> None:
        self._form: tuple[int, int, str] | None = None
        self._frames: list[NDArray[Any]] = []
        self._samples = 0

    def add(self, frame: AudioFrame) -> Batch | None:
        """Take a frame; returns a batch when one is full."""
        form = (frame.sample_rate, len(frame.layout.channels), frame.format.name)
        full = self.rest() if form != self._form or self._samples >= _BATCH_S * form[0] else None
        self._form = form
        self._frames.append(frame.to_ndarray())
        self._samples += frame.samples
        return full

    def rest(self) -> Batch | None:
        """What has come together; None when nothing has."""
        if not self._frames or self._form is None:
            return None
        rate, channels, _ = self._form
        together = np.concatenate(self._frames, axis=1)
        if together.shape[0] != channels:  # packed: the channels take turns
            together = together.reshape(-1, channels).T
        self._frames, self._samples = [], 0
        return Batch(together, rate)
