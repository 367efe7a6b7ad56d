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

from evidence_log.errors import (
    FolderNotEmpty,
    UnknownReference,
    VaultBusy,
    VaultDamaged,
    VaultExists,
    VaultTooNew,
    VaultTooOld,
    WrongPassphrase,
)
from evidence_log.records.clock import Reading
from evidence_log.records.exhibit import Examination, Exhibit, MediaState
from evidence_log.records.incident import Incident, Kind
from evidence_log.records.ledger import Act
from evidence_log.records.moment import Moment, Precision, TimeSource, moment_of, unknown_moment
from evidence_log.records.timeline import TimelineRow
from evidence_log.records.vault_facts import ClockStep
from evidence_log.records.verification import Check
from evidence_log.vault.check import check_vault
from evidence_log.vault.lock import writer_lock
from evidence_log.vault.open import open_vault
from evidence_log.vault.vault import Vault
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, log, minute_now, new_vault


def minute_of(at: datetime) -> Moment:
    """The minute of an instant."""
    begins, ends = at.replace(second=0), at.replace(second=59)
    return moment_of(begins, ends, Precision.MINUTE, zone="Asia/Shanghai", source=TimeSource.TYPED)


def examined(exhibit: str, media_type: str) -> Examination:
    """What a decoder that had nothing to say found."""
    return Examination(
        exhibit=exhibit, tool="decoder", tool_version="1", media_type=media_type, state=MediaState.OK
    )


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
        assert writer.next_reference(Act.ATTACH) == "EX-0003"
    log(vault, clock, "二")

    assert [each.reference for each in receipts] == ["EX-0001", "EX-0002"]
    assert [each.reference for each in vault.incidents()] == ["INC-0001", "INC-0002"]


@pytest.mark.parametrize("limit", [1, 7, 24, 25, 26])
def test_pages_of_the_timeline_cover_everything_once_newest_first(
    vault: Vault, clock: FixedClock, limit: int
) -> None:
    same_minute = minute_now(clock)
    with vault.writer(clock.read()) as writer:
        for number in range(25):
            clock.advance(timedelta(minutes=number % 3))
            occurred = minute_now(clock) if number % 2 else same_minute
            writer.append(Incident(kind=Kind.CALL, account=f"{number}", occurred=occurred))
    seen: list[TimelineRow] = []
    before = None
    while page := vault.timeline(before, limit):
        assert len(page) <= limit
        seen += page
        before = (page[-1].sort_us, page[-1].seq)

    places = [(row.sort_us, row.seq) for row in seen]
    assert places == sorted(places, reverse=True)
    assert sorted(int(row.summary) for row in seen) == list(range(25))
    assert [row.reference for row in reversed(seen)] == [each.reference for each in vault.incidents()]


def test_the_timeline_counts_photos_recordings_and_other_files(vault: Vault, clock: FixedClock) -> None:
    log(vault, clock, "门上的照片和电话录音")
    clock.advance(timedelta(minutes=1))
    log(vault, clock, "什么也没有留下")
    looked_into = ["image/jpeg", "image/png", "audio/mp4", "application/pdf", None]
    with vault.writer(clock.read()) as writer:
        for number, media_type in enumerate(looked_into):
            reference = writer.next_reference(Act.ATTACH)
            kept = writer.keep_bytes(b"%d" % number)
            writer.append(Exhibit(incident="INC-0001", original=kept, source_name=None))
            if media_type is not None:
                writer.append(examined(reference, media_type))

    nothing, something = vault.timeline()
    assert (something.photos, something.recordings, something.files) == (2, 1, 2)
    assert (nothing.photos, nothing.recordings, nothing.files) == (0, 0, 0)
    assert [each.reference for each in vault.unexamined()] == ["EX-0005"]


def test_incidents_are_narrowed_with_both_ends_included(vault: Vault, clock: FixedClock) -> None:
    log(vault, clock, "早")
    clock.advance(timedelta(days=1))
    log(vault, clock, "晚", Kind.VISIT)
    first, last = (each.incident.occurred.begins for each in vault.incidents())
    assert first is not None
    assert last is not None
    second = timedelta(seconds=1)

    def accounts(
        *, since: datetime | None = None, until: datetime | None = None, kind: Kind | None = None
    ) -> list[str]:
        return [each.incident.account for each in vault.incidents(since=since, until=until, kind=kind)]

    assert accounts(since=last) == ["晚"]
    assert accounts(since=last + second) == []
    assert accounts(until=first) == ["早"]
    assert accounts(until=first - second) == []
    assert accounts(since=first, until=last) == ["早", "晚"]
    assert accounts(kind=Kind.VISIT) == ["晚"]
    assert accounts(kind=Kind.VISIT, until=first) == []


def test_incidents_are_narrowed_by_part_of_a_name_or_number(vault: Vault, clock: FixedClock) -> None:
    with vault.writer(clock.read()) as writer:
        for who, numbers in (("Tall Man", ("199-0000-0427",)), ("催收_五部", ()), (None, ("100%",))):
            incident = Incident(
                kind=Kind.CALL, account="…", occurred=minute_now(clock), who=who, numbers=numbers
            )
            writer.append(incident)

    def found(who: str) -> list[str]:
        return [each.reference for each in vault.incidents(who=who)]

    assert found("tall m") == found("0427") == ["INC-0001"]
    assert found("_") == ["INC-0002"]
    assert found("%") == ["INC-0003"]
    assert found("nobody") == []


def test_an_unknown_time_stands_where_it_was_written_down(vault: Vault, clock: FixedClock) -> None:
    yesterday = minute_of(clock.wall - timedelta(days=1))
    log(vault, clock, "一")
    clock.advance(timedelta(minutes=5))
    with vault.writer(clock.read()) as writer:
        writer.append(Incident(kind=Kind.CALL, account="不知何时", occurred=unknown_moment("上次")))
        writer.append(Incident(kind=Kind.CALL, account="昨天", occurred=yesterday))
    clock.advance(timedelta(minutes=5))
    log(vault, clock, "三")

    assert [each.incident.account for each in vault.incidents()] == ["昨天", "一", "不知何时", "三"]
    assert [row.summary for row in vault.timeline()] == ["三", "不知何时", "一", "昨天"]


@pytest.mark.parametrize("moved", [timedelta(hours=2), timedelta(days=-1), timedelta(seconds=-3)], ids=str)
def test_a_clock_that_was_set_is_entered_before_what_follows(
    vault: Vault, clock: FixedClock, moved: timedelta
) -> None:
    clock.wall += moved
    assert log(vault, clock, "之后") == "INC-0001"

    (step,) = steps(vault)
    assert step.uptime_delta_ms is not None
    assert abs(step.wall_delta_ms - step.uptime_delta_ms - moved // timedelta(milliseconds=1)) < 1000
    entered = [(each.seq, each.incident.account) for each in vault.case_file().incidents]
    assert entered == [(vault.case_file().clock_steps[0].seq + 1, "之后")]
    log(vault, clock, "再后")
    assert len(steps(vault)) == 1


@pytest.mark.parametrize("drift_ms", [-1900, -1, 0, 1, 1900])
def test_time_that_passes_is_no_step(vault: Vault, clock: FixedClock, drift_ms: int) -> None:
    clock.advance(timedelta(days=40))
    clock.wall += timedelta(milliseconds=drift_ms)
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


def test_two_who_write_at_once_take_turns(vault: Vault, clock: FixedClock) -> None:
    readings = [clock.read() for _ in range(8)]

    def write(at: Reading) -> str:
        with open_vault(vault.folder, passphrase=PASSPHRASE) as own, own.writer(at) as writer:
            incident = Incident(kind=Kind.CALL, account="同时", occurred=unknown_moment(None))
            return writer.append(incident)[0].reference

    with ThreadPoolExecutor(2) as pool:
        given_out = list(pool.map(write, readings))

    assert sorted(given_out) == [f"INC-{number:04d}" for number in range(1, 9)]
    seen = check_vault(vault.folder, passphrase=PASSPHRASE, read_data=True)
    assert [each for each in seen if not isinstance(each, Check)] == []


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


def test_a_wrong_passphrase_a_newer_and_an_older_format_are_refused(vault: Vault) -> None:
    with pytest.raises(WrongPassphrase):
        open_vault(vault.folder, passphrase=PASSPHRASE + " ")
    manifest = vault.folder / "VAULT.json"
    said = manifest.read_text(encoding="utf-8")
    for other, refusal in ((7, VaultTooNew), (0, VaultTooOld)):
        manifest.write_text(said.replace('"format": 1', f'"format": {other}'), encoding="utf-8")
        with pytest.raises(refusal):
            open_vault(vault.folder, passphrase=PASSPHRASE)


def test_a_vault_that_names_another_recipient_is_not_opened(
    vault: Vault, tmp_path: Path, clock: FixedClock
) -> None:
    """What is written next would be for somebody else."""
    with new_vault(tmp_path / "other", clock).vault as other:
        theirs = other.manifest
    manifest = vault.folder / "VAULT.json"
    before = manifest.read_text(encoding="utf-8")
    for own, foreign in (
        (vault.manifest.recipient, theirs.recipient),
        (vault.manifest.verifier, theirs.verifier),
    ):
        assert own in before
        manifest.write_text(before.replace(own, foreign), encoding="utf-8")
        with pytest.raises(VaultDamaged):
            open_vault(vault.folder, passphrase=PASSPHRASE)


def test_what_is_not_there_is_refused_with_the_nearest(vault: Vault, clock: FixedClock) -> None:
    log(vault, clock, "一")

    with pytest.raises(UnknownReference) as refused:
        vault.incident("INC-0O01")
    assert refused.value.values["nearest"] == "INC-0001"
    for look in (vault.exhibit, vault.document, vault.incident):
        with pytest.raises(UnknownReference):
            look("nonsense")


def test_words_are_answered_though_the_mirror_could_not_be_written(vault: Vault, clock: FixedClock) -> None:
    """The next writer mends it."""
    ledger = vault.folder / "ledger"
    incident = Incident(kind=Kind.CALL, account="镜像写不了", occurred=unknown_moment(None))
    with vault.writer(clock.read()) as writer:
        ledger.rename(vault.folder / "elsewhere")
        ledger.write_bytes(b"in the way")
        reference = writer.append(incident)[0].reference
    ledger.unlink()
    (vault.folder / "elsewhere").rename(ledger)

    assert vault.incident(reference).incident == incident
    log(vault, clock, "之后")
    seen = check_vault(vault.folder, passphrase=PASSPHRASE, read_data=True)
    assert [each for each in seen if not isinstance(each, Check)] == []


@given(st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_comes_back_exactly(vault: Vault, clock: FixedClock, text: str) -> None:
    reference = log(vault, clock, text)

    assert vault.incident(reference).incident.account == text
    assert text.strip()[:200] in [row.summary for row in vault.timeline()]


def test_a_reading_without_a_zone_is_refused(clock: FixedClock) -> None:
    with pytest.raises(ValueError, match="aware"):
        type(clock.read())(
            wall=datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None), boot="b", uptime_us=0, zone="UTC"
        )
