"""What all rooms' tests share: a fixed clock, the programs from outside, a quiet environment."""

import shutil
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from evidence_log.records.clock import Language, Preferences, Reading
from evidence_log.vault.create import create_vault
from evidence_log.vault.key_changes import set_passphrase
from evidence_log.vault.keys import make_keys, write_passphrase

_NOT_RUN = "not run here: needs "
_NOT_TO_BE_HAD = ("verapdf",)
_WRAP_KEYS = (create_vault, make_keys, set_passphrase, write_passphrase)
QUICK = 10


class FixedClock:
    """Wall time and uptime advance together, only when told."""

    def __init__(self, start: datetime = datetime(2026, 11, 23, 14, 46, tzinfo=UTC)) -> None:
        self.wall = start
        self.uptime_us = 3_600_000_000

    def read(self) -> Reading:
        """Return the reading and let one second pass."""
        reading = Reading(wall=self.wall, boot="boot-1", uptime_us=self.uptime_us, zone="Asia/Shanghai")
        self.advance(timedelta(seconds=1))
        return reading

    def advance(self, by: timedelta) -> None:
        """Let time pass on both clocks."""
        self.wall += by
        self.uptime_us += by // timedelta(microseconds=1)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def preferences() -> Preferences:
    return Preferences(language=Language.EN, zone="Asia/Shanghai")


@pytest.fixture(autouse=True)
def quiet_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the developer's own settings out of the tests."""
    for name in ("EVIDENCE_LOG_VAULT", "EVIDENCE_LOG_PASSPHRASE_FILE", "EVIDENCE_LOG_LANG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("no_proxy", "127.0.0.1")  # authorities of tests are on this machine


@pytest.fixture(autouse=True)
def without_recogniser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine without the extra `ocr`, which takes seconds a picture; a test marked `recognises` has it."""
    if request.node.get_closest_marker("recognises") is None:
        monkeypatch.setattr("evidence_log.media.recognise._NEEDED", ("a-package-nobody-has",))


@pytest.fixture(autouse=True)
def quick_to_stretch(monkeypatch: pytest.MonkeyPatch) -> None:
    """A passphrase is stretched in a moment where nothing else is asked for; programs of their own take half a second."""
    for act in _WRAP_KEYS:
        defaults = act.__kwdefaults__ or {}
        monkeypatch.setattr(act, "__kwdefaults__", {**defaults, "work_factor": QUICK})


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A test whose outside program is absent is reported by name as not run here, never as passed.

    What no list of packages has is asked where somebody put it on the PATH, and left out elsewhere.
    """
    left_out = []
    for item in items:
        for mark in item.iter_markers("outside"):
            program = mark.args[0]
            if shutil.which(program) is None and program in _NOT_TO_BE_HAD:
                left_out.append(item)
            elif shutil.which(program) is None:
                item.add_marker(pytest.mark.skip(reason=f"{_NOT_RUN}{program}"))
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [each for each in items if each not in left_out]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name what was not run, in whichever process."""
    reasons = (str(report.longrepr) for report in terminalreporter.stats.get("skipped", []))
    counted = Counter(
        reason.partition(_NOT_RUN)[2].rstrip("')\"") for reason in reasons if _NOT_RUN in reason
    )
    for program, tests in sorted(counted.items()):
        terminalreporter.write_line(f"not run here: {tests} tests need {program}")
    for program in _NOT_TO_BE_HAD:
        if shutil.which(program) is None:
            terminalreporter.write_line(
                f"{program} was not asked: it is not on the PATH, and no package list has it"
            )
