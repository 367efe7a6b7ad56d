"""Draw how far a long act has come: one line on the terminal, after 300 ms, gone when the act is done."""

import time
from collections.abc import Generator
from typing import TypeVar

from evidence_log.cli.invocation import Invocation
from evidence_log.records.copies import Progress

Answer = TypeVar("Answer")

_FIRST_S, _EACH_S = 0.3, 0.1
_WHOLE_LINE = "\r\x1b[K"


def drawn(invocation: Invocation, act: Generator[Progress, None, Answer]) -> Answer:
    """Carry out an act that yields its progress, and return what it returns."""
    stream = invocation.around.stderr
    next_at = time.monotonic() + _FIRST_S
    shown = False
    try:
        while True:
            progress = next(act)
            if invocation.around.terminal and time.monotonic() >= next_at:
                stream.write(f"{_WHOLE_LINE}{_line(invocation, progress)}")
                stream.flush()
                shown = True
                next_at = time.monotonic() + _EACH_S
    except StopIteration as end:
        answer: Answer = end.value
        return answer
    finally:
        if shown:
            stream.write(_WHOLE_LINE)
            stream.flush()


def _line(invocation: Invocation, progress: Progress) -> str:
    key = f"copies.progress.{progress.stage.value}"
    count = f"  {progress.done} / {progress.of}" if progress.of else ""
    return f"{invocation.texts(key)}{count}"
