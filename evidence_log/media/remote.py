"""The file as the worker sees it: bytes asked for over the pipe, and no way to any other."""

import io
from typing import BinaryIO, Protocol

from evidence_log.media.found import LONGEST_READ, Going, Read, pack, read_frame, write_frame

_BUFFER = 256 * 1024


class Remote(io.RawIOBase):
    """Reads by asking the program, which holds the decrypted file."""

    def __init__(self, asks: BinaryIO, answers: BinaryIO, size: int) -> None:
        super().__init__()
        self._asks, self._answers = asks, answers
        self._size = size
        self._place = 0

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def seekable(self) -> bool:
        """Any place can be asked for."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self._size}[whence]
        if base + offset < 0:
            raise ValueError("a place before the beginning")
        self._place = base + offset
        return self._place

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        """Ask for as much as fits."""
        wanted = min(len(buffer), LONGEST_READ, max(0, self._size - self._place))
        if wanted == 0:
            return 0
        write_frame(self._asks, pack(Read(offset=self._place, length=wanted)))
        data = read_frame(self._answers)
        buffer[: len(data)] = data
        self._place += len(data)
        return len(data)


class Source(Protocol):
    """What a decoder is given: so many bytes, and a way to say that it is getting on."""

    @property
    def size(self) -> int:
        """How many bytes there are."""

    def open(self) -> io.BufferedReader:
        """Return the file from its beginning."""

    def going(self, done: int, of: int = 0) -> None:
        """Say that so many milliseconds of a recording are done, or rows of a picture; `of` 0 where nobody knows."""


class Pipe:
    """The file over the pipes to the program."""

    def __init__(self, asks: BinaryIO, answers: BinaryIO, size: int) -> None:
        self.size = size
        self._asks, self._answers = asks, answers

    def open(self) -> io.BufferedReader:
        """Return the file from its beginning."""
        return io.BufferedReader(Remote(self._asks, self._answers, self.size), _BUFFER)

    def going(self, done: int, of: int = 0) -> None:
        """Say that work goes on."""
        write_frame(self._asks, pack(Going(done=done, of=of)))
