"""How large a file may be, as people write it."""

import pytest

from evidence_log.casework.read_size import read_size
from evidence_log.errors import NotASize


@pytest.mark.parametrize(
    ("told", "size"),
    [
        ("2", 2_000_000),
        ("2MB", 2_000_000),
        ("1.5 mb", 1_500_000),
        ("500KB", 500_000),
        ("20兆", 20_000_000),
        ("1G", 10**9),
        (" 0.02 ", 20_000),
    ],
)
def test_megabytes_are_meant_unless_something_else_is_said(told: str, size: int) -> None:
    assert read_size(told) == size


@pytest.mark.parametrize("told", ["", "MB", "-2", "2TB", "1e3", "2,5", "19KB", "0", "9" * 40, "２MB\x1b[2J"])
def test_what_is_no_size_or_holds_nothing_is_refused(told: str) -> None:
    with pytest.raises(NotASize):
        read_size(told)
