"""A copy that any computer plays: WAV up to two minutes, MP3 of at most 16 kHz beyond. The original stays what is put forward."""

import io
import wave

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.container import OutputContainer
from numpy.typing import NDArray

from evidence_log.media.found import MadeDerivative
from evidence_log.records.exhibit import DerivativePurpose

# What a Windows or macOS computer without further programs does not play.
SELDOM_PLAYED = frozenset(
    {"audio/amr", "audio/amr-wb", "audio/3gpp", "audio/3gpp2", "audio/ogg", "audio/opus", "audio/x-caf"}
)
_WAV_S = 120
_MOST_S = 6 * 3600
_SAMPLE_BYTES = 2
# Voice is understood at 16 kHz as at any rate above, and encoded three times as fast.
_VOICE_HZ = 16_000
_MP3_RATES = frozenset({8000, 11_025, 12_000, _VOICE_HZ})
_BITS, _TELEPHONE_BITS, _TELEPHONE_HZ = 48_000, 16_000, 12_000


class Playable:
    """Takes mono samples of one rate, in Hz; what comes at another rate, or after six hours, is left out."""

    def __init__(self) -> None:
        self._rate = 0
        self._samples = 0
        self._waiting: list[NDArray[np.int16]] = []
        self._mp3: _Mp3 | None = None

    def add(self, samples: NDArray[np.int16], rate: int) -> None:
        """Take some."""
        self._rate = self._rate or rate
        if rate != self._rate or self._samples > _MOST_S * rate:
            return
        self._samples += samples.size
        if self._mp3 is not None:
            self._mp3.add(samples)
            return
        self._waiting.append(samples)
        if self._samples > _WAV_S * rate:
            self._mp3 = _Mp3(rate)
            for each in self._waiting:
                self._mp3.add(each)
            self._waiting = []

    def made(self) -> MadeDerivative | None:
        """Finish the copy; None when there was nothing to play."""
        if self._samples == 0:
            return None
        if self._mp3 is None:
            return _derivative("audio/wav", self._wav())
        return _derivative("audio/mpeg", self._mp3.finished())

    def _wav(self) -> bytes:
        out = io.BytesIO()
        with wave.open(out, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(_SAMPLE_BYTES)
            file.setframerate(self._rate)
            file.writeframes(np.concatenate(self._waiting).astype("<i2").tobytes())
        return out.getvalue()


class _Mp3:
    """An MP3 that is written while the recording is read."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._file = io.BytesIO()
        self._out: OutputContainer = av.open(self._file, "w", format="mp3")
        written = rate if rate in _MP3_RATES else _VOICE_HZ
        self._resampler = (
            AudioResampler(format="s16p", layout="mono", rate=written) if written != rate else None
        )
        # Quickest of LAME's ways: for voice the difference is not heard, and it takes a third of the time.
        stream = self._out.add_stream("libmp3lame", rate=written, options={"compression_level": "9"})
        if not isinstance(stream, AudioStream):
            raise TypeError(stream)
        stream.layout = "mono"
        stream.bit_rate = _TELEPHONE_BITS if written <= _TELEPHONE_HZ else _BITS
        self._stream = stream

    def add(self, samples: NDArray[np.int16]) -> None:
        """Encode some samples."""
        frame = AudioFrame.from_ndarray(np.ascontiguousarray(samples[None, :]), format="s16p", layout="mono")
        frame.sample_rate = self._rate
        for each in (frame,) if self._resampler is None else self._resampler.resample(frame):
            self._out.mux(self._stream.encode(each))

    def finished(self) -> bytes:
        """Return the file."""
        self._out.mux(self._stream.encode(None))
        self._out.close()
        return self._file.getvalue()


def _derivative(media_type: str, data: bytes) -> MadeDerivative:
    return MadeDerivative(purpose=DerivativePurpose.PLAYABLE, media_type=media_type, data=data)
