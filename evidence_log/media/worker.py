"""The decoder's own process: reads one question and one file from standard input, answers once, and ends.

It may crash; nobody is hurt. It never writes a file, never outlives the program that started it, and what C
libraries print goes nowhere.
"""

import contextlib
import ctypes
import os
import signal
import sys
import threading
from typing import BinaryIO

import msgspec

from evidence_log import __version__
from evidence_log.media.found import Found, Question, pack, read_frame, write_frame
from evidence_log.records.exhibit import MediaState
from evidence_log.records.instant import instant

_MEMORY_BYTES = 3 * 1024**3
_CPU_S = 300
_PR_SET_PDEATHSIG = 1


def main() -> None:
    """Answer the one question."""
    answers = _private_stdout()
    _limit()
    questions = sys.stdin.buffer
    question = msgspec.msgpack.decode(read_frame(questions), type=Question)
    data = read_frame(questions)
    threading.Thread(target=_watch, args=(questions,), daemon=True).start()
    write_frame(answers, pack(_found(question, data)))
    os._exit(0)


def _found(question: Question, data: bytes) -> Found:
    latest = instant(question.latest)
    try:
        if question.media_type.startswith("image/"):
            from evidence_log.media.photo import look_at_photo  # noqa: PLC0415 -- only what this file needs

            return look_at_photo(data, media_type=question.media_type, latest=latest)
        from evidence_log.media.sound import look_at_sound  # noqa: PLC0415 -- the same

        return look_at_sound(data, media_type=question.media_type, latest=latest)
    except Exception:  # noqa: BLE001 -- a decoder may raise anything over a hostile file; the file is the cause
        return Found(
            tool="evidence_log",
            tool_version=__version__,
            media_type=question.media_type,
            state=MediaState.CORRUPT,
            problem="not-decodable",
        )


def _private_stdout() -> BinaryIO:
    """Keep the answering pipe to ourselves; what anybody else prints is thrown away."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return answers


def _watch(questions: BinaryIO) -> None:
    """The program keeps the pipe open while it waits; when it closes, nobody waits any more."""
    questions.read(1)
    os._exit(1)


def _limit() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 -- POSIX only

    # One byte, where Linux has it: nought does not keep a crash from being handed to a program that collects them.
    least = 1 if sys.platform == "linux" and resource.getrlimit(resource.RLIMIT_CORE)[1] != 0 else 0
    resource.setrlimit(resource.RLIMIT_CORE, (least, least))
    for limit, most in ((resource.RLIMIT_AS, _MEMORY_BYTES), (resource.RLIMIT_CPU, _CPU_S)):
        with contextlib.suppress(ValueError, OSError):  # a stricter limit is already set
            resource.setrlimit(limit, (most, most))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


if __name__ == "__main__":
    main()
