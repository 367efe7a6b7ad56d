"""Looking at a vault in parts, against a head kept elsewhere, and remembering that it was looked at."""

import os
import shutil
import subprocess
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest

from evidence_log.casework.verify_vault import (
    Told,
    next_portion,
    remember,
    verification,
    verify_vault_telling,
)
from evidence_log.ledger.known_head import read_known_head
from evidence_log.records.exhibit import Exhibit
from evidence_log.records.verification import Check, KnownHead, Portion, Progress, Verdict
from evidence_log.vault.last_check import LAST_CHECK, read_last_check
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, log, new_vault

FILES = 12


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    """A vault with a dozen files."""
    folder = tmp_path / "vault"
    with new_vault(folder, clock).vault as vault:
        log(vault, clock, "他又来了")
        with vault.writer(clock.read()) as writer:
            for number in range(FILES):
                kept = writer.keep_bytes(b"file %d" % number)
                writer.append(Exhibit(incident="INC-0001", original=kept, source_name="x"))
    return folder


def look(folder: Path, portion: Portion | None, known: KnownHead | None = None) -> list[Told]:
    """Everything that is told."""
    return list(verify_vault_telling(folder, passphrase=PASSPHRASE, portion=portion, known=known))


def read(seen: list[Told]) -> int:
    """How many files were read."""
    return sum(each.looked_at for each in seen if isinstance(each, Check) and each.name == "bytes")


@pytest.mark.parametrize("of", [1, 3, 20])
def test_as_many_runs_as_there_are_parts_read_every_file_once(
    folder: Path, clock: FixedClock, of: int
) -> None:
    amounts, buckets = [], []
    for _ in range(of):
        portion = next_portion(folder, of, clock.read())
        seen = look(folder, portion)
        remember(folder, verification(seen), portion, clock.read())
        amounts.append(read(seen))
        buckets.append(portion.bucket)

    assert sum(amounts) == FILES
    assert sorted(buckets) == list(range(of))


def test_where_nothing_can_be_remembered_the_days_read_every_file(folder: Path, clock: FixedClock) -> None:
    buckets = set()
    for _ in range(20):
        buckets.add(next_portion(folder, 20, clock.read()).bucket)
        clock.advance(timedelta(days=1))

    assert len(buckets) == 20
    assert not (folder / LAST_CHECK).exists()


_TWO_DAYS = """
import os, sys
from datetime import timedelta
from pathlib import Path
from evidence_log.casework.verify_vault import next_portion
from tests.conftest import FixedClock
folder, clock = Path(sys.argv[1]), FixedClock()
if os.geteuid() == 0:  # root may write anywhere
    os.setuid(65534)
print(next_portion(folder, 20, clock.read()).bucket)
clock.advance(timedelta(days=1))
print(next_portion(folder, 20, clock.read()).bucket)
"""


@pytest.mark.skipif(os.name != "posix", reason="not run here: modes and users of POSIX")
def test_a_remembered_turn_on_a_medium_that_is_only_read_does_not_stop_the_turning(
    folder: Path, clock: FixedClock
) -> None:
    remember(folder, verification([]), Portion(bucket=4, of=20), clock.read())
    with tempfile.TemporaryDirectory() as made:
        medium = Path(made) / "vault"
        medium.mkdir()
        shutil.copy(folder / "last-check.json", medium)
        for path, mode in ((Path(made), 0o755), (medium, 0o555), (medium / "last-check.json", 0o444)):
            path.chmod(mode)
        command = [sys.executable, "-c", _TWO_DAYS, str(medium)]
        root = Path(__file__).parents[2]
        said = subprocess.run(command, capture_output=True, text=True, check=True, cwd=root).stdout.split()
        medium.chmod(0o755)

    assert said[0] != said[1]


def test_a_full_look_leaves_the_turn_where_it_was(folder: Path, clock: FixedClock) -> None:
    remember(folder, verification([]), Portion(bucket=4, of=20), clock.read())
    remember(folder, verification([]), Portion(bucket=0, of=1), clock.read())
    remember(folder, verification([]), None, clock.read())

    last = read_last_check(folder)
    assert last is not None
    assert (last.next_subset, last.read_data) == (5, "none")


def test_progress_is_told_and_is_not_part_of_what_was_seen(folder: Path) -> None:
    seen = look(folder, Portion(bucket=0, of=1))
    told = [each for each in seen if isinstance(each, Progress)]

    assert {"entries", "bodies", "bytes"} <= {each.name for each in told}
    assert all(0 <= each.done <= (each.total or each.done) for each in told)
    assert verification(seen).verdict is Verdict.SOUND


def test_a_head_kept_elsewhere_fits_and_a_rolled_back_vault_does_not(folder: Path) -> None:
    (note,) = (folder / "ledger").glob("checkpoint-*.note")
    text = note.read_text(encoding="utf-8")
    known = read_known_head(text)
    assert known.size is not None

    assert verification(look(folder, None, known)).discrepancies == ()
    later = KnownHead(origin=None, size=known.size + 1, root=known.root)
    assert meanings(folder, later) == ["known-head-missing"]
    other = KnownHead(origin=None, size=known.size, root="ab" * 32)
    assert meanings(folder, other) == ["known-head-differs"]
    assert meanings(folder, KnownHead(origin=None, size=None, root=known.root)) == []
    assert meanings(folder, KnownHead(origin=None, size=None, root="cd" * 32)) == ["known-head-differs"]
    elsewhere = KnownHead(origin=f"evidence-log/{'0' * 32}", size=known.size, root=known.root)
    assert meanings(folder, elsewhere) == ["known-head-differs"]


def meanings(folder: Path, known: KnownHead) -> list[str]:
    """What is found with that head kept elsewhere."""
    found = verification(look(folder, None, known))
    return [each.meaning for each in found.discrepancies]


@pytest.mark.parametrize(
    ("text", "size"),
    [
        (f"14 {'ab' * 32}", 14),
        (f"evidence-log/{'0' * 32} 14 {'AB' * 32}", 14),
        ("ab" * 32, None),
        (f"entries: 14, fingerprint {'ab' * 32}.", 14),
        (f"evidence-log/{'0' * 32}\n14\n{'q6ur' * 10}q6s=\n\n— evidence-log/{'0' * 32} AAAA\n", 14),
    ],
)
def test_a_head_is_read_however_it_was_written_down(text: str, size: int | None) -> None:
    known = read_known_head(text)

    assert (known.size, known.root) == (size, "ab" * 32)


@pytest.mark.parametrize("text", ["", "14", "ab" * 31, f"{'ab' * 32} {'cd' * 32}"])
def test_what_holds_no_root_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="root"):
        read_known_head(text)
