"""What the last look found is remembered beside the evidence, and never in its way."""

import os
import stat
from pathlib import Path

import pytest

from evidence_log.records.verification import Verdict
from evidence_log.vault.last_check import LAST_CHECK, LastCheck, read_last_check, write_last_check

CHECK = LastCheck(at="2026-11-23T22:46:00+08:00", verdict=Verdict.SOUND, read_data="subset", next_subset=3)


def test_what_was_found_is_remembered(tmp_path: Path) -> None:
    (tmp_path / "tmp").mkdir()
    write_last_check(tmp_path, CHECK)

    assert read_last_check(tmp_path) == CHECK
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / LAST_CHECK).stat().st_mode) == 0o600
    assert list((tmp_path / "tmp").iterdir()) == []


@pytest.mark.parametrize(
    "said", [b"", b"[]", b"\xff", b'{"at": 1}', b"[" * 100_000], ids=lambda each: repr(each)[:12]
)
def test_what_cannot_be_read_counts_as_never(tmp_path: Path, said: bytes) -> None:
    (tmp_path / LAST_CHECK).write_bytes(said)

    assert read_last_check(tmp_path) is None


def test_where_nothing_can_be_written_nothing_is_said(tmp_path: Path) -> None:
    write_last_check(tmp_path, CHECK)  # there is no tmp/ to write through

    assert read_last_check(tmp_path) is None
