"""An open vault: numbers, order, the clock, permissions, and several at once."""

import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from evidence_log.errors import FolderNotEmpty, VaultBusy, VaultExists, VaultTooNew, WrongPassphrase
from evidence_log.records.exhibit import Exhibit
from evidence_log.records.incident import Incident, Kind
from evidence_log.records.moment import unknown_moment
from evidence_log.records.vault_facts import ClockStep
from evidence_log.vault.lock import writer_lock
from evidence_log.vault.open import open_vault
from evidence_log.vault.vault import Vault
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, log, new_vault


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    return new_vault(tmp_path / "vault", clock).vault


def steps(vault: Vault) -> list[ClockStep]:
    """The steps of the clock the ledger holds."""
    return [each.step for each in vault.case_file().clock_steps]


def test_each_kind_is_numbered_by_itself(vault: Vault, clock: FixedClock) -> None:
    log(vault, clock, "一")
    with vault.writer(clock.read()) as writer:
        kept = writer.keep_bytes(b"x")
        first, second = (Exhibit(incident=None, original=kept, source_name=None) for _ in range(2))
        receipts = writer.append(first, second)
        assert writer.next_reference("EX") == "EX-0003"
    log(vault, clock, "二")

    assert [each.reference for each in receipts] == ["EX-0001", "EX-0002"]
    assert [each.reference for each in vault.incidents()] == ["INC-0001", "INC-0002"]


def test_pages_of_the_timeline_cover_everything_once_newest_first(vault: Vault, clock: FixedClock) -> None:
    with vault.writer(clock.read()) as writer:
        for number in range(25):
            writer.append(Incident(kind=Kind.CALL, account=f"{number}", occurred=unknown_moment(None)))
    seen: list[str] = []
    before = None
    while page := vault.timeline(before, 7):
        seen += [row.summary for row in page]
        before = (page[-1].sort_us, page[-1].seq)

    assert seen == [str(number) for number in reversed(range(25))]


def test_incidents_are_narrowed_with_both_ends_included(vault: Vault, clock: FixedClock) -> None:
    log(vault, clock, "早")
    clock.advance(timedelta(days=1))
    log(vault, clock, "晚", Kind.VISIT)
    first, last = (each.incident.occurred.begins for each in vault.incidents())
    assert first is not None

    assert [each.incident.account for each in vault.incidents(since=last)] == ["晚"]
    assert [each.incident.account for each in vault.incidents(until=first)] == ["早"]
    assert [each.incident.account for each in vault.incidents(kind=Kind.VISIT)] == ["晚"]
    assert vault.incidents(who="%") == []


@pytest.mark.parametrize("moved", [timedelta(hours=2), timedelta(days=-1), timedelta(seconds=-3)], ids=str)
def test_a_clock_that_was_set_is_entered_before_what_follows(
    vault: Vault, clock: FixedClock, moved: timedelta
) -> None:
    clock.wall += moved
    log(vault, clock, "之后")

    (step,) = steps(vault)
    assert step.uptime_delta_ms is not None
    assert abs(step.wall_delta_ms - step.uptime_delta_ms - moved // timedelta(milliseconds=1)) < 1000


def test_time_that_passes_is_no_step(vault: Vault, clock: FixedClock) -> None:
    clock.advance(timedelta(days=40))
    log(vault, clock, "之后")

    assert steps(vault) == []


def test_across_a_restart_only_going_backwards_is_a_step(vault: Vault, clock: FixedClock) -> None:
    reading = clock.read()
    for boot, wall in (("boot-2", timedelta(hours=5)), ("boot-3", timedelta(hours=-5))):
        at = type(reading)(wall=reading.wall + wall, boot=boot, uptime_us=1, zone="UTC")
        with vault.writer(at) as writer:
            writer.append(Incident(kind=Kind.CALL, account=boot, occurred=unknown_moment(None)))

    (step,) = steps(vault)
    assert (step.uptime_delta_ms, step.wall_delta_ms) == (None, -36_000_000)


@pytest.mark.skipif(os.name != "posix", reason="not run here: permissions of POSIX")
def test_everything_is_private_whatever_the_umask(tmp_path: Path, clock: FixedClock) -> None:
    before = os.umask(0)
    try:
        with new_vault(tmp_path / "vault", clock).vault as vault:
            log(vault, clock, "一")
            with vault.writer(clock.read()) as writer:
                writer.append(Exhibit(incident=None, original=writer.keep_bytes(b"x"), source_name=None))
            modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "vault").rglob("*")}
    finally:
        os.umask(before)

    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o700}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o600}
    assert stat.S_IMODE((tmp_path / "vault").stat().st_mode) == 0o700


def test_while_another_process_writes_a_writer_waits_and_then_says_so(vault: Vault) -> None:
    holding = (
        "import sys; from pathlib import Path; from evidence_log.vault.lock import writer_lock\n"
        "with writer_lock(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", holding, str(vault.folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"

    with pytest.raises(VaultBusy), writer_lock(vault.folder, wait_s=0.2):
        pass
    other.communicate("")
    with writer_lock(vault.folder, wait_s=5):
        pass


def test_several_threads_read_while_one_writes(vault: Vault, clock: FixedClock) -> None:
    def read() -> int:
        return len(vault.timeline()) + len(vault.case_file().incidents)

    with ThreadPoolExecutor(6) as pool:
        waiting = [pool.submit(read) for _ in range(12)]
        for number in range(6):
            log(vault, clock, f"{number}")
        waiting += [pool.submit(read) for _ in range(12)]

    assert [each.result() for each in waiting][-1] == 12


def test_a_vault_is_not_made_over_anything(tmp_path: Path, clock: FixedClock) -> None:
    new_vault(tmp_path / "vault", clock).vault.close()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine", encoding="utf-8")

    with pytest.raises(VaultExists):
        new_vault(tmp_path / "vault", clock)
    with pytest.raises(FolderNotEmpty):
        new_vault(tmp_path / "full", clock)
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["letter.txt"]


def test_a_wrong_passphrase_and_a_newer_format_are_refused(vault: Vault) -> None:
    with pytest.raises(WrongPassphrase):
        open_vault(vault.folder, passphrase=PASSPHRASE + " ")
    manifest = vault.folder / "VAULT.json"
    manifest.write_text(
        manifest.read_text(encoding="utf-8").replace('"format": 0', '"format": 7'), encoding="utf-8"
    )
    with pytest.raises(VaultTooNew):
        open_vault(vault.folder, passphrase=PASSPHRASE)


@given(st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_comes_back_exactly(vault: Vault, clock: FixedClock, text: str) -> None:
    reference = log(vault, clock, text)

    assert vault.incident(reference).incident.account == text


def test_a_reading_without_a_zone_is_refused(clock: FixedClock) -> None:
    with pytest.raises(ValueError, match="aware"):
        type(clock.read())(
            wall=datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None), boot="b", uptime_us=0, zone="UTC"
        )
