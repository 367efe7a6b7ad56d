"""Find out what a kept file is. The decoder runs in a process of its own; nothing here imports one."""

import contextlib
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO

import msgspec

import evidence_log
from evidence_log.media.claims import MODIFIED, Claims, contradictions, ranked
from evidence_log.media.delivery import guess_delivery
from evidence_log.media.file_name import read_name
from evidence_log.media.found import (
    LONGEST_READ,
    TOO_MUCH_MEMORY,
    Found,
    Going,
    MadeDerivative,
    Question,
    Read,
    Said,
    pack,
    read_frame,
    write_frame,
)
from evidence_log.media.sniff import HEAD_BYTES, media_type_of
from evidence_log.records.exhibit import CapturedClaim, Examination, MediaState, Oddity, OddityKind
from evidence_log.records.instant import instant_text
from evidence_log.records.moment import Moment
from evidence_log.records.record import Record

_START_S = 60.0
_SILENCE_S = 4.0
_BYTES_PER_S = 1_000_000
_WATCH_S = 0.2
_SAID = msgspec.msgpack.Decoder(Said)
# -P: the working directory may hold anything, a module called `av` included.
_START = "import sys; sys.path.append(sys.argv[1]); from evidence_log.media.worker import main; main()"


class Examined(Record, frozen=True):
    """What was found, and what was made of it."""

    examination: Examination
    derivatives: tuple[MadeDerivative, ...] = ()


class Outside(Record, frozen=True):
    """What is known of a file without looking into it: its name, and the file system's time of it."""

    name: str | None = None
    modified: Moment | None = None


def examine(
    source: BinaryIO,
    *,
    exhibit: str,
    now: datetime,
    outside: Outside | None = None,
    going: Callable[[int], None] | None = None,
) -> Examined:
    """Examine plain bytes; `now` bounds the times a file may claim, `going` hears how many milliseconds are decoded.

    Never raises for what is in the file. A decoder that died leaves state `unexamined` and the problem
    `decoder-died`: nobody has looked, and somebody may try again.
    """
    media_type = media_type_of(source.read(HEAD_BYTES))
    size = source.seek(0, 2)
    if size == 0:
        found = _ours(media_type, MediaState.UNSUPPORTED, "empty")
    else:
        question = Question(media_type=media_type, size=size, latest=instant_text(now))
        found = _Asking(source, question, going).answer()
    return _judged(exhibit, found, outside or Outside(), now)


class _Asking:
    """One worker, one question: its reads are answered until it answers, falls silent or dies."""

    def __init__(self, source: BinaryIO, question: Question, going: Callable[[int], None] | None) -> None:
        self._source, self._question, self._going = source, question, going
        self._silence_s = _SILENCE_S + question.size / _BYTES_PER_S
        self._patience_ends = time.monotonic() + _START_S

    def answer(self) -> Found:
        """Return what the worker found, or that nobody could look."""
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
        if found is not None:
            return found
        media_type, greedy = self._question.media_type, worker.returncode == TOO_MUCH_MEMORY
        if greedy:
            return _ours(media_type, MediaState.UNSUPPORTED, "needs-too-much-memory")
        return _ours(media_type, MediaState.UNEXAMINED, "decoder-died")

    def _listen(self, worker: subprocess.Popen[bytes]) -> Found:
        if worker.stdin is None or worker.stdout is None:
            raise EOFError
        write_frame(worker.stdin, pack(self._question))  # type: ignore[arg-type]
        while True:
            said = _SAID.decode(read_frame(worker.stdout))  # type: ignore[arg-type]
            self._patience_ends = time.monotonic() + self._silence_s
            if isinstance(said, Found):
                return said
            if isinstance(said, Read):
                self._source.seek(said.offset)
                write_frame(worker.stdin, self._source.read(min(said.length, LONGEST_READ)))  # type: ignore[arg-type]
            elif isinstance(said, Going) and self._going is not None:
                self._going(said.done_ms)

    def _watch(self, worker: subprocess.Popen[bytes], over: threading.Event) -> None:
        """End a worker that says nothing for too long."""
        while not over.wait(_WATCH_S):
            if time.monotonic() > self._patience_ends:
                worker.kill()
                return


def _judged(exhibit: str, found: Found, outside: Outside, now: datetime) -> Examined:
    """Put together what the file says and what is known from outside; the best time first, contradictions named."""
    claims = Claims(now)
    named = read_name(outside.name or "", found.media_type, claims)
    every = [*found.captured_claims, *claims.claims()]
    if outside.modified is not None:
        every.append(CapturedClaim(field=MODIFIED, moment=outside.modified))
    every = list(ranked(every))
    oddities = list(found.oddities)
    if named.disagrees is not None:
        oddities.insert(0, Oddity(kind=OddityKind.NAME_DISAGREES, detail=named.disagrees))
    length = timedelta(milliseconds=found.duration_ms or 0)
    oddities += [*claims.refused(), *contradictions(every, length=length)]
    facts = msgspec.structs.asdict(found)
    derivatives = facts.pop("derivatives")
    facts |= {
        "captured_claims": tuple(every),
        "oddities": tuple(oddities),
        "numbers": named.numbers,
        "contact": named.contact,
        "delivery": guess_delivery(found.media_type, (*found.reasons, *named.reasons)),
    }
    del facts["reasons"]
    return Examined(examination=Examination(exhibit=exhibit, **facts), derivatives=derivatives)


def _ours(media_type: str, state: MediaState, problem: str | None = None) -> Found:
    return Found(
        tool="evidence_log",
        tool_version=evidence_log.__version__,
        media_type=media_type,
        state=state,
        problem=problem,
    )
