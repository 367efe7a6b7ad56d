"""Logs with something in them, written once and copied for every test."""

import shutil
from pathlib import Path

import pytest

from evidence_log.records.clock import Language
from tests.conftest import FixedClock
from tests.tui.scenes import Filled, filled_vault


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
