"""What passes between the program and the decoder's worker process, and how it is framed on the pipes."""

import struct
from typing import BinaryIO

import msgspec

from evidence_log.records.exhibit import CapturedClaim, DerivativePurpose, MediaState
from evidence_log.records.record import Record

_LENGTH = struct.Struct(">Q")
_ANSWER_LIMIT = 256 * 1024 * 1024


class Question(Record, frozen=True):
    """Asked of the worker: what the first bytes say, and a time after which no capture can lie (as text)."""

    media_type: str
    latest: str


class MadeDerivative(Record, frozen=True):
    """Bytes made from an exhibit, not kept yet."""

    purpose: DerivativePurpose
    media_type: str
    data: bytes


class Found(Record, frozen=True):
    """The worker's answer; the fields are those of an Examination."""

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
    derivatives: tuple[MadeDerivative, ...] = ()


def write_frame(stream: BinaryIO, data: bytes) -> None:
    """Write a length and as many bytes."""
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def read_frame(stream: BinaryIO) -> bytes:
    """Read what `write_frame` wrote; EOFError when the other side went away, ValueError for nonsense."""
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    if length > _ANSWER_LIMIT * 4:
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
