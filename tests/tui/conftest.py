"""Logs with something in them, written once and copied for every test."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_log.records.clock import Language
from tests.conftest import FixedClock
from tests.tui.at_rest import at_rest
from tests.tui.scenes import LANGUAGES, SIZES, Filled, filled_vault


@pytest.fixture(autouse=True)
def asked_of_the_app(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pilot goes on when the app has come to rest, not when the processor has."""
    for module in ("app", "pilot"):
        monkeypatch.setattr(f"textual.{module}.wait_for_idle", at_rest)


@pytest.fixture(params=LANGUAGES, ids=lambda each: each.value)
def language(request: pytest.FixtureRequest) -> Language:
    """Each of the two."""
    return Language(request.param)


@pytest.fixture(params=SIZES, ids=lambda each: f"{each[0]}x{each[1]}")
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    """Columns and rows."""
    chosen: tuple[int, int] = request.param
    return chosen


@pytest.fixture(scope="session")
def written_logs(tmp_path_factory: pytest.TempPathFactory) -> dict[Language, Path]:
    """One log in each language, with a photo and a recording."""
    logs = {}
    for language in Language:
        folder = tmp_path_factory.mktemp(language.value) / "vault"
        filled_vault(folder, FixedClock(), language, files=True)
        logs[language] = folder
    return logs


@pytest.fixture
def filled(written_logs: dict[Language, Path], tmp_path: Path) -> Filled:
    """A copy of the log in that language."""

    def copied(language: Language) -> Path:
        return Path(shutil.copytree(written_logs[language], tmp_path / "filled"))

    return copied


@pytest.fixture
def near() -> Iterator[Path]:
    """A folder with a short path, as long in one process as in two: what is drawn of it is the same."""
    with tempfile.TemporaryDirectory() as made:
        yield Path(made)
