"""Find out what a kept file is. The decoder runs in a process of its own; nothing here imports one."""

import contextlib
import subprocess
import sys
import threading
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import msgspec

import evidence_log
from evidence_log.media.found import Found, MadeDerivative, Question, pack, read_frame, write_frame
from evidence_log.media.sniff import HEAD_BYTES, media_type_of
from evidence_log.records.exhibit import Examination, MediaState
from evidence_log.records.instant import instant_text
from evidence_log.records.record import Record

DECODED = frozenset(
    {
        "image/jpeg",
        "image/png",
        "audio/amr",
        "audio/amr-wb",
        "audio/mp4",
        # Phones write recordings under these brands, too; the worker looks whether there is a picture in it.
        "video/mp4",
        "video/3gpp",
        "video/3gpp2",
    }
)
_LARGEST = 512 * 1024 * 1024
_PATIENCE_S = 60
_BYTES_PER_S = 1_000_000
# -P: the working directory may hold anything, a module called `av` included.
_START = "import sys; sys.path.append(sys.argv[1]); from evidence_log.media.worker import main; main()"


class Examined(Record, frozen=True):
    """What was found, and what was made of it."""

    examination: Examination
    derivatives: tuple[MadeDerivative, ...] = ()


def examine(source: BinaryIO, *, exhibit: str, now: datetime) -> Examined:
    """Examine plain bytes; `now` bounds the times a file may claim.

    Never raises for what is in the file. A decoder that died leaves state `unexamined` and the problem
    `decoder-died`: nobody has looked, and somebody may try again.
    """
    media_type = media_type_of(source.read(HEAD_BYTES))
    size = source.seek(0, 2)
    if media_type not in DECODED:
        return _examined(exhibit, _ours(media_type, MediaState.UNSUPPORTED))
    if size > _LARGEST:
        return _examined(exhibit, _ours(media_type, MediaState.UNSUPPORTED, "too-large"))
    source.seek(0)
    question = Question(media_type=media_type, latest=instant_text(now))
    found = _ask(question, source.read(), patience_s=_PATIENCE_S + size / _BYTES_PER_S)
    return _examined(exhibit, found or _ours(media_type, MediaState.UNEXAMINED, "decoder-died"))


def _ask(question: Question, data: bytes, *, patience_s: float) -> Found | None:
    """Put the question to a fresh worker; None when it died, took too long, or answered nonsense."""
    package = Path(evidence_log.__file__).parents[1]
    worker = subprocess.Popen(  # noqa: S603 -- our own interpreter and module
        [sys.executable, "-P", "-c", _START, str(package)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    impatience = threading.Timer(patience_s, worker.kill)
    impatience.start()
    try:
        if worker.stdin is None or worker.stdout is None:
            return None
        write_frame(worker.stdin, pack(question))  # type: ignore[arg-type]
        write_frame(worker.stdin, data)  # type: ignore[arg-type]
        return msgspec.msgpack.decode(read_frame(worker.stdout), type=Found)  # type: ignore[arg-type]
    except (OSError, EOFError, ValueError):
        return None
    finally:
        impatience.cancel()
        worker.kill()
        for pipe in (worker.stdin, worker.stdout):
            with contextlib.suppress(OSError):  # a pipe whose other end is gone
                if pipe is not None:
                    pipe.close()
        worker.wait()


def _ours(media_type: str, state: MediaState, problem: str | None = None) -> Found:
    return Found(
        tool="evidence_log",
        tool_version=evidence_log.__version__,
        media_type=media_type,
        state=state,
        problem=problem,
    )


def _examined(exhibit: str, found: Found) -> Examined:
    facts = msgspec.structs.asdict(found)
    derivatives = facts.pop("derivatives")
    return Examined(examination=Examination(exhibit=exhibit, **facts), derivatives=derivatives)
