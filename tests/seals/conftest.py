"""An authority that listens."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.seals.authority import Authority


@pytest.fixture
def authority(tmp_path: Path) -> Iterator[Authority]:
    folder = tmp_path / "authority"
    folder.mkdir()
    with Authority(folder).open() as listening:
        yield listening
