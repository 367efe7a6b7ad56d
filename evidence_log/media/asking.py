"""One worker process, one question about one file: its reads are answered until it answers, falls silent or dies."""

import contextlib
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import msgspec

import evidence_log
from evidence_log.media.found import (
    LONGEST_READ,
    TOO_MUCH_MEMORY,
    Answer,
    Going,
    Question,
    Read,
    Ready,
    Said,
    Wanted,
    pack,
    read_frame,
    write_frame,
)
from evidence_log.records.learned import learned

# Hears how much is done, and of how much (0 where nobody knows).
Heard = Callable[[int, int], None]

_START_S = 60.0
# A picture is recognised strip by strip; one strip may take this long on a slow machine.
_SILENCE_S = {Wanted.LOOK: 4.0, Wanted.RECOGNISE: 60.0}
_BYTES_PER_S = 1_000_000
_WATCH_S = 0.2
_SAID: msgspec.msgpack.Decoder[Said] = msgspec.msgpack.Decoder(learned(Said))
# -P: the working directory may hold anything, a module called `av` included.
_START = "import sys; sys.path.append(sys.argv[1]); from evidence_log.media.worker import main; main()"


class NoAnswer(Exception):  # noqa: N818 -- not an error: the file is the cause, and the caller says what follows
    """The worker died or was ended; `greedy` when it had taken more memory than it may."""

    def __init__(self, *, greedy: bool) -> None:
        super().__init__()
        self.greedy = greedy


def ask(source: BinaryIO, question: Question, going: Heard | None = None) -> Answer:
    """Return what a worker made of the file; raises NoAnswer."""
    return _Asking(source, question, going).answer()


class _Asking:
    def __init__(self, source: BinaryIO, question: Question, going: Heard | None) -> None:
        self._source, self._question, self._going = source, question, going
        self._silence_s = _SILENCE_S[question.wanted] + question.size / _BYTES_PER_S
        self._patience_ends = time.monotonic() + _START_S

    def answer(self) -> Answer:
        package = Path(evidence_log.__file__).parents[1]
        worker = subprocess.Popen(  # noqa: S603 -- our own interpreter and module
            [sys.executable, "-P", "-c", _START, str(package)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        over = threading.Event()
        threading.Thread(target=self._watch, args=(worker, over), daemon=True).start()
        found = None
        try:
            found = self._listen(worker)
        except (OSError, EOFError, ValueError):  # it died, or answered nonsense
            with contextlib.suppress(subprocess.TimeoutExpired):
                worker.wait(1)
        finally:
            over.set()
            worker.kill()
            for pipe in (worker.stdin, worker.stdout):
                with contextlib.suppress(OSError):  # a pipe whose other end is gone
                    if pipe is not None:
                        pipe.close()
            worker.wait()
        if found is None:
            raise NoAnswer(greedy=worker.returncode == TOO_MUCH_MEMORY)
        return found

    def _listen(self, worker: subprocess.Popen[bytes]) -> Answer:
        if worker.stdin is None or worker.stdout is None:
            raise EOFError
        write_frame(worker.stdin, pack(self._question))  # type: ignore[arg-type]
        while True:
            said: Said = _SAID.decode(read_frame(worker.stdout))  # type: ignore[arg-type]
            self._patience_ends = time.monotonic() + self._silence_s
            if isinstance(said, Read):
                self._source.seek(said.offset)
                write_frame(worker.stdin, self._source.read(min(said.length, LONGEST_READ)))  # type: ignore[arg-type]
            elif isinstance(said, Going):
                if self._going is not None:
                    self._going(said.done, said.of)
            elif not isinstance(said, Ready):
                return said

    def _watch(self, worker: subprocess.Popen[bytes], over: threading.Event) -> None:
        """End a worker that says nothing for too long."""
        while not over.wait(_WATCH_S):
            if time.monotonic() > self._patience_ends:
                worker.kill()
                return
