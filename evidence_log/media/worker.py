"""The decoder's own process: reads one question, asks for the bytes it needs, answers once, and ends.

It may crash; nobody is hurt. Once its decoders are loaded it cannot open a file or a connection any more where the
system lets us forbid it, writes nothing, does not outlive the program that started it, and what C libraries print
goes nowhere.
"""

import contextlib
import ctypes
import importlib
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from typing import BinaryIO

import msgspec

from evidence_log import __version__
from evidence_log.media.found import (
    TOO_MUCH_MEMORY,
    Answer,
    Found,
    Question,
    Ready,
    Recognised,
    Wanted,
    pack,
    read_frame,
    write_frame,
)
from evidence_log.media.kinds import decoder_for
from evidence_log.media.remote import Pipe, Source
from evidence_log.media.tail import oddities_of
from evidence_log.records.exhibit import MediaState
from evidence_log.records.instant import instant
from evidence_log.records.learned import learned

MEMORY_BYTES = {Wanted.LOOK: 512 * 1024 * 1024, Wanted.RECOGNISE: 800 * 1024 * 1024}
_BACKSTOP_BYTES = 1536 * 1024 * 1024
_CPU_S = 900
_WATCH_S = 0.02
_PR_SET_PDEATHSIG = 1
_CLONE_NEWUSER_AND_NET = 0x10000000 | 0x40000000


def main() -> None:
    """Answer the one question."""
    answers = _private_stdout()
    _forbid_crash_dumps()
    questions = sys.stdin.buffer
    question = msgspec.msgpack.decode(read_frame(questions), type=learned(Question))
    source = Pipe(answers, questions, question.size)
    write_frame(answers, pack(_answer(question, source, lambda: write_frame(answers, pack(Ready())))))
    os._exit(0)


def _answer(question: Question, source: Source, ready: Callable[[], None]) -> Answer:
    """Load what looks into such a file, give up every way out, and only then touch the file."""
    if question.wanted is Wanted.RECOGNISE:
        # Its library can fetch what it misses; it never may.
        _leave_the_network()
        recognition = importlib.import_module("evidence_log.media.recognition")
        _forbid(MEMORY_BYTES[question.wanted])
        ready()
        return _recognised(recognition.recognise, question, source)
    decoder = decoder_for(question.media_type)
    module = None if decoder is None else importlib.import_module(f"evidence_log.media.{decoder}")
    _forbid(MEMORY_BYTES[question.wanted])
    ready()
    found = _unsupported(question) if module is None else _found(module.look, question, source)
    return _with_tail(found, source)


def _found(look: object, question: Question, source: Source) -> Found:
    try:
        return look(source, media_type=question.media_type, latest=instant(question.latest))  # type: ignore[no-any-return,operator]
    except Exception:  # noqa: BLE001 -- a decoder may raise anything over a hostile file; the file is the cause
        return _ours(question, MediaState.CORRUPT, "not-decodable")


def _recognised(recognise: object, question: Question, source: Source) -> Recognised:
    try:
        return recognise(source, media_type=question.media_type)  # type: ignore[no-any-return,operator]
    except Exception:  # noqa: BLE001 -- the same
        return Recognised(tool="evidence_log", tool_version=__version__, problem="not-decodable")


def _unsupported(question: Question) -> Found:
    return _ours(question, MediaState.UNSUPPORTED, None)


def _ours(question: Question, state: MediaState, problem: str | None) -> Found:
    return Found(
        tool="evidence_log",
        tool_version=__version__,
        media_type=question.media_type,
        state=state,
        problem=problem,
    )


def _with_tail(found: Found, source: Source) -> Found:
    try:
        oddities = oddities_of(source.open(), found.media_type, source.size)
    except Exception:  # noqa: BLE001 -- the same
        return found
    return msgspec.structs.replace(found, oddities=(*oddities, *found.oddities))


def _private_stdout() -> BinaryIO:
    """Keep the answering pipe to ourselves; what anybody else prints is thrown away."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return answers


def _forbid_crash_dumps() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 -- POSIX only

    # One byte, where Linux has it: nought does not keep a crash from being handed to a program that collects them.
    least = 1 if sys.platform == "linux" and resource.getrlimit(resource.RLIMIT_CORE)[1] != 0 else 0
    resource.setrlimit(resource.RLIMIT_CORE, (least, least))


def _forbid(memory_bytes: int) -> None:
    """Take from this process what decoding needs no more: files, connections, room without end, life after the program."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 -- POSIX only

    with contextlib.suppress(ValueError, OSError):
        _watch_memory(memory_bytes)
        mapped = _mapped_bytes()
        limits = [
            (resource.RLIMIT_CPU, _CPU_S),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_AS, mapped + _BACKSTOP_BYTES if mapped else resource.RLIM_INFINITY),
        ]
        if sys.platform == "linux":
            with contextlib.suppress(
                OSError
            ):  # a thread that is ended loads it, and then nothing can be loaded
                ctypes.CDLL("libgcc_s.so.1")
            _leave_the_network()
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        # Whatever a decoder would open from here on, a file or a socket, has no number left to be opened under.
        limits.append((resource.RLIMIT_NOFILE, 3))
        for limit, most in limits:
            with contextlib.suppress(ValueError, OSError):  # a stricter limit is already set
                resource.setrlimit(limit, (most, most))


def _leave_the_network() -> None:
    """Into a network of our own with nothing in it; where a container forbids that, the limit on files still holds."""
    if sys.platform != "linux":
        return
    ctypes.CDLL(None).unshare(_CLONE_NEWUSER_AND_NET)


def _mapped_bytes() -> int:
    try:
        with open("/proc/self/statm", encoding="ascii") as statm:  # noqa: PTH123 -- not a path of ours
            return int(statm.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0


def _watch_memory(memory_bytes: int) -> None:
    """End this process when it has taken more than it may."""
    taken = _taken_bytes()
    # What a program had taken counts as its child's from the beginning, where only the largest size so far is told.
    most = memory_bytes + (0 if sys.platform == "linux" else taken())

    def watch() -> None:
        while taken() < most:
            time.sleep(_WATCH_S)
        os._exit(TOO_MUCH_MEMORY)

    threading.Thread(target=watch, daemon=True).start()


def _taken_bytes() -> Callable[[], int]:
    """How to ask for this process's size without opening a file: as it is now on Linux, elsewhere the largest so far."""
    if sys.platform == "linux":
        page, statm = os.sysconf("SC_PAGE_SIZE"), os.open("/proc/self/statm", os.O_RDONLY)
        return lambda: int(os.pread(statm, 64, 0).split()[1]) * page
    import resource  # noqa: PLC0415 -- POSIX only

    unit = 1 if sys.platform == "darwin" else 1024
    return lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


if __name__ == "__main__":
    main()
