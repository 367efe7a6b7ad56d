"""The line that says how far something has come."""

import io

import pytest

from evidence_log.cli import progress
from evidence_log.cli.progress import ProgressLine


class Time:
    """Seconds that pass when told."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        """What the clock shows."""
        return self.now


@pytest.fixture
def passing(monkeypatch: pytest.MonkeyPatch) -> Time:
    time = Time()
    monkeypatch.setattr(progress, "time", time)
    return time


def test_a_moment_needs_no_line(passing: Time) -> None:
    stream = io.StringIO()
    line = ProgressLine(stream, shown=True)
    passing.now = 0.2
    line.draw("1 / 2")
    line.erase()

    assert stream.getvalue() == ""


def test_a_longer_while_is_told_and_leaves_nothing_behind(passing: Time) -> None:
    stream = io.StringIO()
    line = ProgressLine(stream, shown=True)
    passing.now = 0.4
    line.draw("1 / 2")
    line.draw("2 / 2")
    line.erase()

    assert stream.getvalue() == "\r\x1b[K1 / 2\r\x1b[K"


def test_nobody_at_the_terminal_is_told_nothing(passing: Time) -> None:
    stream = io.StringIO()
    line = ProgressLine(stream, shown=False)
    passing.now = 5
    line.draw("1 / 2")
    line.erase()

    assert stream.getvalue() == ""
