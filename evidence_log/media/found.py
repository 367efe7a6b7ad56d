"""What passes between the program and the decoder's worker process, and how it is framed on the pipes."""

import struct
from enum import StrEnum
from typing import BinaryIO

import msgspec

from evidence_log.records.exhibit import CapturedClaim, DerivativePurpose, MediaState, Oddity
from evidence_log.records.extracted_text import RecognisedLine
from evidence_log.records.record import Record

_LENGTH = struct.Struct(">Q")
_LONGEST_FRAME = 256 * 1024 * 1024
LONGEST_READ = 1024 * 1024
# The exit code of a worker that ended itself because it had taken more memory than it may.
TOO_MUCH_MEMORY = 77


class Wanted(StrEnum):
    """What the worker is to do with the file."""

    LOOK = "look"
    RECOGNISE = "recognise"


class Question(Record, frozen=True):
    """Asked of the worker: what the first bytes say, how many bytes there are, and a time after which no capture can lie.

    `latest` is an instant as text.
    """

    media_type: str
    size: int
    latest: str
    wanted: Wanted = Wanted.LOOK


class Ready(Record, frozen=True, tag=True):
    """The decoders are loaded; from now on silence is suspicious."""


class Read(Record, frozen=True, tag=True):
    """The worker wants bytes of the file; it has no other way to them."""

    offset: int
    length: int


class Going(Record, frozen=True, tag=True):
    """The worker is still getting on: milliseconds of a recording done so far, of how many it is said to have (0 unknown).

    Of a picture that is recognised it is rows of pixels.
    """

    done: int
    of: int = 0


class MadeDerivative(Record, frozen=True):
    """Bytes made from an exhibit, not kept yet."""

    purpose: DerivativePurpose
    media_type: str
    data: bytes


class Found(Record, frozen=True, tag=True):
    """The worker's answer; the fields are those of an Examination. `reasons` speak for one way of delivery or another."""

    tool: str
    tool_version: str
    media_type: str
    state: MediaState
    captured_claims: tuple[CapturedClaim, ...] = ()
    duration_ms: int | None = None
    duration_declared_ms: int | None = None
    width: int | None = None
    height: int | None = None
    orientation: int | None = None
    latitude_e7: int | None = None
    longitude_e7: int | None = None
    device: str | None = None
    problem: str | None = None
    codecs: tuple[str, ...] = ()
    channels: int | None = None
    sample_rate: int | None = None
    pages: int | None = None
    oddities: tuple[Oddity, ...] = ()
    likeness: str | None = None
    reasons: tuple[str, ...] = ()
    derivatives: tuple[MadeDerivative, ...] = ()


class Recognised(Record, frozen=True, tag=True):
    """The answer of a worker that was to read the words in a picture; `problem` where it could not."""

    tool: str
    tool_version: str
    lines: tuple[RecognisedLine, ...] = ()
    problem: str | None = None


Answer = Found | Recognised
Said = Ready | Read | Going | Found | Recognised


def write_frame(stream: BinaryIO, data: bytes) -> None:
    """Write a length and as many bytes."""
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def read_frame(stream: BinaryIO) -> bytes:
    """Read what `write_frame` wrote; EOFError when the other side went away, ValueError for nonsense."""
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    if length > _LONGEST_FRAME:
        raise ValueError("a frame too long to be ours")
    return _exactly(stream, length)


def _exactly(stream: BinaryIO, length: int) -> bytes:
    data = stream.read(length)
    if len(data) != length:
        raise EOFError
    return data


def pack(value: Record) -> bytes:
    """Encode a question or an answer."""
    return msgspec.msgpack.encode(value)
