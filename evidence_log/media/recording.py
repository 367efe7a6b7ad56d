"""Sound and video by PyAV: decoded to be measured, for headers lie. Runs in the worker process only."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import av
import av.subtitles.stream  # PyAV loads it when it meets one, and then no file can be opened any more
import msgspec
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.stream import Disposition
from av.video.stream import VideoStream

from evidence_log.media.claims import Claims
from evidence_log.media.found import Found, MadeDerivative
from evidence_log.media.frames import contact_sheet
from evidence_log.media.loudness import Loudness
from evidence_log.media.playable import SELDOM_PLAYED, Playable
from evidence_log.media.remote import Source
from evidence_log.media.samples import Batch, Batches
from evidence_log.records.exhibit import DerivativePurpose, MediaState

# The one demuxer each kind may be read by: never one that is guessed, for playlists and the like name other files.
_CONTAINERS = {
    "audio/amr": "amr",
    "audio/amr-wb": "amr",
    "audio/mpeg": "mp3",
    "audio/aac": "aac",
    "audio/mp4": "mp4",
    "audio/ogg": "ogg",
    "audio/opus": "ogg",
    "audio/flac": "flac",
    "audio/wav": "wav",
    "audio/x-ms-wma": "asf",
    "audio/x-caf": "caf",
    "audio/aiff": "aiff",
    "video/mp4": "mp4",
    "video/quicktime": "mp4",
    "video/3gpp": "mp4",
    "video/3gpp2": "mp4",
    "video/x-matroska": "matroska",
    "video/webm": "matroska",
    "video/x-msvideo": "avi",
    "video/x-ms-wmv": "asf",
    "video/x-flv": "flv",
    "video/mp2t": "mpegts",
    "video/mpeg": "mpeg",
    "video/ogg": "ogg",
}
# FFmpeg's own decoder rejects the silence frames phones write.
_DECODER = {"amrnb": "libopencore_amrnb", "amrwb": "libopencore_amrwb"}
_SOUND_ONLY = {
    "video/mp4": "audio/mp4",
    "video/quicktime": "audio/mp4",
    "video/3gpp": "audio/3gpp",
    "video/3gpp2": "audio/3gpp2",
    "video/x-matroska": "audio/x-matroska",
    "video/webm": "audio/webm",
    "video/x-ms-wmv": "audio/x-ms-wma",
    "video/ogg": "audio/ogg",
}
_MOVING = {"audio/mp4": "video/mp4", "audio/x-ms-wma": "video/x-ms-wmv", "audio/ogg": "video/ogg"}
_NO_DURATION = frozenset({"amr", "aac", "mp3"})
_MAKE = ("com.apple.quicktime.make", "com.android.manufacturer", "make")
_MODEL = ("com.apple.quicktime.model", "com.android.model", "model")
_PLACE = ("com.apple.quicktime.location.iso6709", "location", "location-eng")
_ISO6709 = re.compile(r"([+-]\d{1,2}\.\d+)([+-]\d{1,3}\.\d+)")
_TIMES = ("com.apple.quicktime.creationdate", "creation_time", "date")
_OF_A_PHONE = ("com.android.version", "com.apple.quicktime.software")
_PROGRAMS = re.compile(
    r"lavf|lavc|handbrake|capcut|videolan|premiere|imovie|kinemaster|inshot|剪映", re.IGNORECASE
)
_AMR_NB = (12, 13, 15, 17, 19, 20, 26, 31, 5, 0, 0, 0, 0, 0, 0, 0)
_AMR_WB = (17, 23, 32, 36, 40, 46, 50, 58, 60, 5, 0, 0, 0, 0, 0, 0)
_GOING_MS = 20_000
_LONGEST_MS = 24 * 3_600_000
_SHORT_BY_MS = 500
_WORDS_MOST = 200


def look(source: Source, *, media_type: str, latest: datetime) -> Found:
    """Say what the recording is, how loud it is over time, and what is seen in it."""
    facts: dict[str, Any] = {"tool": "PyAV", "tool_version": av.__version__, "media_type": media_type}
    try:
        # Titles may stand in any encoding; that is no reason not to hear the recording.
        with av.open(
            source.open(),
            "r",
            format=_CONTAINERS[media_type],
            options={"protocol_whitelist": "", "enable_drefs": "0"},
            metadata_errors="replace",
        ) as container:
            facts |= _said(container, media_type, latest)
            return _measured(container, source, facts)
    except (av.error.FFmpegError, ValueError, EOFError, OSError):
        return Found(**facts, state=MediaState.CORRUPT, problem="not-decodable")


def _said(container: InputContainer, media_type: str, latest: datetime) -> dict[str, Any]:
    """What the container says of itself. A raw file says no duration; any shown is a guess."""
    metadata = {name.lower(): value for name, value in container.metadata.items()}
    claims, video, sound = Claims(latest), _moving(container), _sounding(container)
    for name in _TIMES:
        claims.iso(f"container.{name}", metadata.get(name))
    make = next((metadata[name] for name in _MAKE if metadata.get(name)), None)
    model = next((metadata[name] for name in _MODEL if metadata.get(name)), None)
    device = " ".join(part for part in (make, model) if part)[:_WORDS_MOST] or None
    declared = None if container.format.name in _NO_DURATION else container.duration
    streams = [each for each in (video, sound) if each is not None]
    speaks = {
        "maker-and-model": device is not None or any(metadata.get(name) for name in _OF_A_PHONE),
        "encoder-of-a-program": _PROGRAMS.search(_encoders(metadata, streams)) is not None,
        "no-metadata": _CONTAINERS[media_type] == "mp4" and not claims.claims() and device is None,
    }
    return {
        "media_type": _SOUND_ONLY.get(media_type, media_type)
        if video is None
        else _MOVING.get(media_type, media_type),
        "captured_claims": claims.claims(),
        "oddities": claims.refused(),
        "device": device,
        "duration_declared_ms": None if declared is None else max(0, declared) // 1000,
        "codecs": tuple(each.codec_context.name[:_WORDS_MOST] for each in streams),
        "reasons": tuple(reason for reason, holds in speaks.items() if holds),
        **_shape(video),
        **_place(metadata),
    } | ({} if sound is None else {"channels": sound.channels or None, "sample_rate": sound.rate or None})


def _encoders(metadata: dict[str, str], streams: list[Any]) -> str:
    return " ".join(
        (metadata.get("encoder", ""), *(str(each.metadata.get("encoder", "")) for each in streams))
    )


def _moving(container: InputContainer) -> VideoStream | None:
    """The video; a cover picture is none."""
    return next(
        (each for each in container.streams.video if not each.disposition & Disposition.attached_pic), None
    )


def _sounding(container: InputContainer) -> AudioStream | None:
    return container.streams.audio[0] if container.streams.audio else None


def _shape(video: VideoStream | None) -> dict[str, Any]:
    if video is None:
        return {}
    return {"width": video.codec_context.width or None, "height": video.codec_context.height or None}


def _place(metadata: dict[str, str]) -> dict[str, int]:
    """ISO 6709, as iPhones and Androids write it; 0,0 is no fix."""
    found = next((at for name in _PLACE if (at := _ISO6709.match(metadata.get(name, "")))), None)
    if found is None:
        return {}
    latitude, longitude = float(found[1]), float(found[2])
    if not -90 <= latitude <= 90 or not -180 <= longitude <= 180 or (latitude, longitude) == (0, 0):  # noqa: PLR2004 -- degrees
        return {}
    return {"latitude_e7": round(latitude * 1e7), "longitude_e7": round(longitude * 1e7)}


def _measured(container: InputContainer, source: Source, facts: dict[str, Any]) -> Found:
    """Decode the sound, follow the video packet by packet, and look at twelve of its pictures."""
    video, sound = _moving(container), _sounding(container)
    if video is None and sound is None:
        return Found(**facts, state=MediaState.CORRUPT, problem="no-sound")
    run = _Run(source, sound, facts)
    for packet in _packets(container, [each for each in (video, sound) if each is not None]):
        if video is not None and packet.stream_index == video.index:
            run.see(packet)
        else:
            run.hear(packet)
        if run.length_ms() > _LONGEST_MS:
            break
    run.hear(None)
    derivatives = list(run.derivatives())
    if video is not None:
        sheet = contact_sheet(container, video, run.length_ms())
        derivatives += sheet.derivatives
        facts |= {"likeness": sheet.likeness}
        if sheet.turned and facts.get("width"):
            facts |= {"width": facts["height"], "height": facts["width"]}
        run.too_large = sheet.too_large
        if not sheet.derivatives and not sheet.too_large:
            run.bad += 1
    return _judged(facts, run, derivatives, cut=_cut_amr(source, facts["media_type"]))


def _judged(facts: dict[str, Any], run: "_Run", derivatives: list[MadeDerivative], *, cut: bool) -> Found:
    duration = run.length_ms()
    if duration == 0:
        return Found(**facts, state=MediaState.CORRUPT, problem="not-decodable")
    declared = facts.get("duration_declared_ms")
    short = declared is not None and declared - duration > max(_SHORT_BY_MS, declared // 20)
    state = MediaState.TRUNCATED if short or cut else MediaState.OK
    problem = (
        "breaks-off"
        if short or cut
        else "damaged-parts"
        if run.bad
        else "too-many-pixels"
        if run.too_large
        else None
    )
    return Found(**facts, state=state, problem=problem, duration_ms=duration, derivatives=tuple(derivatives))


class _Run:
    """One way through the file: what is heard is decoded, what is seen is only counted."""

    def __init__(self, source: Source, sound: AudioStream | None, facts: dict[str, Any]) -> None:
        self.bad = 0
        self.too_large = False
        self._source, self._sound = source, sound
        self._batches = Batches()
        self._loudness = Loudness()
        self._playable = Playable() if facts["media_type"] in SELDOM_PLAYED else None
        self._decoder = None if sound is None else _decoder_of(sound)
        self._seen_ms = 0
        self._said_ms, self._declared_ms = 0, facts.get("duration_declared_ms") or 0

    def see(self, packet: Any) -> None:
        """Follow the video to its end without decoding it."""
        if packet.pts is not None and packet.time_base is not None:
            end = (packet.pts + (packet.duration or 0)) * packet.time_base
            start = packet.stream.start_time or 0
            self._seen_ms = max(self._seen_ms, int((end - start * packet.time_base) * 1000))
            self._say()

    def hear(self, packet: Any) -> None:
        """Decode one packet; None asks the decoder for what it still holds."""
        if self._decoder is None:
            return
        try:
            frames = self._decoder.decode(packet)
        except (av.error.InvalidDataError, av.error.EOFError):
            self.bad += 1
            return
        for frame in frames:
            self._take(self._batches.add(frame))
        if packet is None:
            self._take(self._batches.rest())

    def _take(self, batch: Batch | None) -> None:
        if batch is None:
            return
        self._loudness.add(batch.levels(), batch.rate)
        if self._playable is not None:
            self._playable.add(batch.mono(), batch.rate)
        self._say()

    def length_ms(self) -> int:
        """How long it is: the longer of what was heard and seen."""
        return max(self._loudness.duration_ms(), self._seen_ms)

    def derivatives(self) -> Iterator[MadeDerivative]:
        """The envelope of what was heard, and a copy that plays anywhere."""
        if self._loudness.duration_ms() == 0:
            return
        yield MadeDerivative(
            purpose=DerivativePurpose.ENVELOPE,
            media_type="application/json",
            data=msgspec.json.encode(self._loudness.envelope()),
        )
        playable = None if self._playable is None else self._playable.made()
        if playable is not None:
            yield playable

    def _say(self) -> None:
        if self.length_ms() - self._said_ms >= _GOING_MS:
            self._said_ms = self.length_ms()
            self._source.going(self._said_ms, self._declared_ms)


def _decoder_of(stream: AudioStream) -> Any:
    named = _DECODER.get(stream.codec_context.name)
    if named is None or named not in av.codecs_available:
        return stream.codec_context
    decoder = av.CodecContext.create(named, "r")
    decoder.sample_rate = stream.rate  # type: ignore[attr-defined]
    decoder.layout = "mono"  # type: ignore[attr-defined]
    return decoder


def _packets(container: InputContainer, streams: list[Any]) -> Iterator[Any]:
    """Packets up to where the file breaks off; the ones that only flush are left out."""
    try:
        for packet in container.demux(*streams):
            if packet.size:
                yield packet
    except (av.error.InvalidDataError, av.error.EOFError):
        return


def _cut_amr(source: Source, media_type: str) -> bool:
    """Whether a raw AMR file ends inside a frame: RFC 4867, section 5.3."""
    if _CONTAINERS.get(media_type) != "amr":
        return False
    data = source.open().read()
    sizes = _AMR_WB if media_type == "audio/amr-wb" else _AMR_NB
    place = data.index(b"\n") + 1
    while place < len(data):
        place += 1 + sizes[data[place] >> 3 & 15]
    return place != len(data)
