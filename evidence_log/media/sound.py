"""M4A and AMR by PyAV: decoded to be measured, for headers lie. Runs in the worker process only."""

import io
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import av
import msgspec
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.stream import Disposition
from numpy.typing import NDArray

from evidence_log.media.claims import claim_instant
from evidence_log.media.found import Found, MadeDerivative
from evidence_log.records.exhibit import DerivativePurpose, Envelope, MediaState

STEP_MS = 100
_MOST_PEAKS = 36_000
_FULL_SCALE = 1000
_BATCH_S = 5
_CONTAINER = {"audio/amr": "amr", "audio/amr-wb": "amr"}
# FFmpeg's own decoder rejects the silence frames phones write.
_DECODER = {"amrnb": "libopencore_amrnb", "amrwb": "libopencore_amrwb"}
_SOUND_ONLY = {"video/mp4": "audio/mp4", "video/3gpp": "audio/3gpp", "video/3gpp2": "audio/3gpp2"}
_MAKE = ("com.apple.quicktime.make", "com.android.manufacturer", "make")
_MODEL = ("com.apple.quicktime.model", "com.android.model", "model")
_AMR_NB = (12, 13, 15, 17, 19, 20, 26, 31, 5, 0, 0, 0, 0, 0, 0, 0)
_AMR_WB = (17, 23, 32, 36, 40, 46, 50, 58, 60, 5, 0, 0, 0, 0, 0, 0)


def look_at_sound(data: bytes, *, media_type: str, latest: datetime) -> Found:
    """Say what the recording is and how loud it is over time."""
    facts: dict[str, Any] = {"tool": "PyAV", "tool_version": av.__version__, "media_type": media_type}
    try:
        # Titles may stand in any encoding; that is no reason not to hear the recording.
        wanted = _CONTAINER.get(media_type)
        with av.open(io.BytesIO(data), "r", format=wanted, metadata_errors="replace") as container:
            if any(not stream.disposition & Disposition.attached_pic for stream in container.streams.video):
                return Found(**facts, state=MediaState.UNSUPPORTED)
            facts["media_type"] = _SOUND_ONLY.get(media_type, media_type)
            if not container.streams.audio:
                return Found(**facts, state=MediaState.CORRUPT, problem="no-sound")
            facts |= _said(container, latest)
            loudness = Loudness()
            bad = _decode(container, loudness)
    except (av.error.FFmpegError, ValueError, EOFError):
        return Found(**facts, state=MediaState.CORRUPT, problem="not-decodable")
    return _judged(facts, loudness, bad=bad, cut=_cut_amr(data, media_type))


def _judged(facts: dict[str, Any], loudness: "Loudness", *, bad: int, cut: bool) -> Found:
    duration = loudness.duration_ms()
    if duration == 0:
        return Found(**facts, state=MediaState.CORRUPT, problem="not-decodable")
    declared = facts.get("duration_declared_ms")
    short = declared is not None and declared - duration > max(500, declared // 20)
    state = MediaState.TRUNCATED if short or cut else MediaState.OK
    problem = "breaks-off" if short or cut else "damaged-parts" if bad else None
    envelope = MadeDerivative(
        purpose=DerivativePurpose.ENVELOPE,
        media_type="application/json",
        data=msgspec.json.encode(loudness.envelope()),
    )
    return Found(**facts, state=state, problem=problem, duration_ms=duration, derivatives=(envelope,))


def _said(container: InputContainer, latest: datetime) -> dict[str, Any]:
    """What the container says of itself. A raw AMR file says no duration; any shown is a guess."""
    metadata = {name.lower(): value for name, value in container.metadata.items()}
    fields = ("com.apple.quicktime.creationdate", "creation_time")
    claims = [claim_instant(f"container.{name}", metadata.get(name, ""), latest) for name in fields]
    make = next((metadata[name] for name in _MAKE if metadata.get(name)), None)
    model = next((metadata[name] for name in _MODEL if metadata.get(name)), None)
    declared = container.duration if container.format.name != "amr" else None
    return {
        "captured_claims": tuple(each for each in claims if each is not None),
        "device": " ".join(part for part in (make, model) if part)[:200] or None,
        "duration_declared_ms": None if declared is None else max(0, declared) // 1000,
    }


def _decode(container: InputContainer, loudness: "Loudness") -> int:
    """Feed all frames; returns how many packets could not be decoded."""
    stream: AudioStream = container.streams.audio[0]
    named = _DECODER.get(stream.codec_context.name)
    decoder = stream.codec_context
    if named is not None and named in av.codecs_available:
        decoder = av.CodecContext.create(named, "r")  # type: ignore[assignment]
        decoder.sample_rate = stream.rate
        decoder.layout = "mono"
    bad = 0
    for packet in _packets(container, stream):
        try:
            frames = decoder.decode(packet)
        except av.error.InvalidDataError:
            bad += 1
            continue
        for frame in frames:
            loudness.add(frame)
    return bad


def _packets(container: InputContainer, stream: AudioStream) -> Iterator[Any]:
    """Packets up to where the file breaks off, and the one that flushes the decoder."""
    try:
        yield from container.demux(stream)
    except (av.error.InvalidDataError, av.error.EOFError):
        yield None


class Loudness:
    """Peaks of 100 ms over native frames, in batches, so that memory does not grow with the recording."""

    def __init__(self) -> None:
        self._rate = 0
        self._samples = 0
        self._waiting: list[NDArray[np.float32]] = []
        self._waiting_samples = 0
        self._peaks: list[int] = []

    def add(self, frame: AudioFrame) -> None:
        """Take one frame."""
        self._rate = frame.sample_rate
        level = _levels(frame)
        self._waiting.append(level)
        self._waiting_samples += level.size
        self._samples += level.size
        if self._waiting_samples >= _BATCH_S * self._rate:
            self._fold(final=False)

    def duration_ms(self) -> int:
        """How long it really is."""
        return self._samples * 1000 // self._rate if self._rate else 0

    def envelope(self) -> Envelope:
        """The peaks so far; beyond an hour the steps grow instead of their number."""
        self._fold(final=True)
        group = -(-len(self._peaks) // _MOST_PEAKS) or 1
        peaks = [max(self._peaks[i : i + group]) for i in range(0, len(self._peaks), group)]
        return Envelope(step_ms=STEP_MS * group, peaks=tuple(peaks))

    def _fold(self, *, final: bool) -> None:
        if not self._waiting:
            return
        levels = np.concatenate(self._waiting)
        step = max(1, self._rate * STEP_MS // 1000)
        whole = levels.size - levels.size % step
        peaks = levels[:whole].reshape(-1, step).max(axis=1)
        self._peaks += [min(_FULL_SCALE, round(float(peak) * _FULL_SCALE)) for peak in peaks]
        rest = levels[whole:]
        if final and rest.size:
            self._peaks.append(min(_FULL_SCALE, round(float(rest.max()) * _FULL_SCALE)))
            rest = rest[:0]
        self._waiting = [rest] if rest.size else []
        self._waiting_samples = rest.size


def _levels(frame: AudioFrame) -> NDArray[np.float32]:
    """Absolute level of each sample, 0 to 1, the loudest channel."""
    samples = frame.to_ndarray()
    if np.issubdtype(samples.dtype, np.integer):
        unsigned = np.issubdtype(samples.dtype, np.unsignedinteger)
        half = float(2 ** (8 * samples.dtype.itemsize - 1))
        levels = np.abs(samples.astype(np.float32) - (half if unsigned else 0)) / half
    else:
        levels = np.nan_to_num(np.abs(samples.astype(np.float32)), nan=0.0, posinf=1.0)
    channels = len(frame.layout.channels)
    if not frame.format.is_planar and channels > 1:
        levels = levels.reshape(-1, channels).T
    loudest: NDArray[np.float32] = levels.max(axis=0)
    return loudest


def _cut_amr(data: bytes, media_type: str) -> bool:
    """Whether a raw AMR file ends inside a frame: RFC 4867, section 5.3."""
    if media_type not in _CONTAINER:
        return False
    sizes = _AMR_WB if media_type == "audio/amr-wb" else _AMR_NB
    place = data.index(b"\n") + 1
    while place < len(data):
        place += 1 + sizes[data[place] >> 3 & 15]
    return place != len(data)
