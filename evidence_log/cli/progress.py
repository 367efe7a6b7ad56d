"""One line on standard error that says how far something long has come; gone when it is done."""

import time
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, TextIO, TypeVar

from evidence_log.i18n.progress_words import progress_words
from evidence_log.records.progress import Progress, Stage

if TYPE_CHECKING:
    from evidence_log.cli.invocation import Invocation

Answer = TypeVar("Answer")

_FIRST = 0.3
_BETWEEN = 0.1
_ERASE = "\r\x1b[K"


class ProgressLine:
    """Drawn for somebody at a terminal, and only when it takes longer than a moment."""

    def __init__(self, stream: TextIO, *, shown: bool) -> None:
        self._stream = stream
        self._shown = shown
        self._due = time.monotonic() + _FIRST
        self._drawn = False

    def draw(self, words: str) -> None:
        """Say it in place of what was said before, not more often than can be read."""
        now = time.monotonic()
        if not self._shown or now < self._due:
            return
        self._due = now + _BETWEEN
        self._drawn = True
        self._stream.write(f"{_ERASE}{words}")
        self._stream.flush()

    def erase(self) -> None:
        """Leave the line as it was found."""
        if self._drawn:
            self._drawn = False
            self._stream.write(_ERASE)
            self._stream.flush()


def drawn(invocation: "Invocation", act: Generator[Progress, None, Answer]) -> Answer:
    """Carry out an act that yields its progress, and return what it returns."""
    line = ProgressLine(invocation.around.stderr, shown=invocation.around.terminal)
    try:
        while True:
            line.draw(progress_words(next(act), invocation.texts))
    except StopIteration as end:
        answer: Answer = end.value
        return answer
    finally:
        line.erase()


def drawer(invocation: "Invocation") -> Callable[[Progress], None]:
    """Draw what a vault tells of a mending before the act itself, of looking into files after it, of making a document.

    The line goes with the last step.
    """
    line = ProgressLine(invocation.around.stderr, shown=invocation.around.terminal)

    def draw(progress: Progress) -> None:
        if progress.stage in (Stage.WORDS, Stage.EXAMINE, Stage.PAGES) and progress.done == progress.of:
            line.erase()
        else:
            line.draw(progress_words(progress, invocation.texts))

    return draw
