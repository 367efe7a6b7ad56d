"""What was written while locked is taken in once, whatever happens in between, or set aside and still there."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from evidence_log.casework.attach_exhibit import place_of
from evidence_log.casework.capture_locked import Captured, capture_files, capture_incident
from evidence_log.casework.erase_record import erase_record
from evidence_log.casework.review_inbox import accept, decline, list_waiting, put_off
from evidence_log.casework.show_record import find_tombstone, show_record
from evidence_log.errors import CaptureSettled, UnknownCapture
from evidence_log.records.case_file import FiledCapture, FiledIncident
from evidence_log.records.decision import Because, Decision
from evidence_log.records.exhibit import HowAcquired
from evidence_log.records.incident import Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.verification import Check, Discrepancy, Remark
from evidence_log.vault.check import check_vault
from evidence_log.vault.open import open_vault
from evidence_log.vault.vault import Vault
from tests.casework.media_files import amr, jpeg
from tests.conftest import FixedClock
from tests.vault.test_erasing import everything
from tests.vaults import PASSPHRASE, log, new_vault


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    (tmp_path / "door.jpg").write_bytes(jpeg())
    (tmp_path / "call.amr").write_bytes(amr())
    new_vault(tmp_path / "vault", clock).vault.close()
    return tmp_path / "vault"


def capture(folder: Path, clock: FixedClock, account: str, *files: str, at: str | None = None) -> str:
    words = IncidentWords(kind=Kind.VISIT, account=account, at=at, note="私下")
    paths = [folder.parent / name for name in files]
    made = capture_incident(folder, words, files=paths, because=Because.LOCKED, at=clock.read())
    return made.capture.capture


def bring(folder: Path, clock: FixedClock, to: str, *files: str) -> Captured:
    paths = [folder.parent / name for name in files]
    return capture_files(folder, paths, to=to, because=Because.LOCKED, at=clock.read())


def opened(folder: Path) -> Vault:
    return open_vault(folder, passphrase=PASSPHRASE)


def sound(folder: Path) -> bool:
    seen = check_vault(folder, passphrase=PASSPHRASE, read_data=True)
    return all(isinstance(each, (Check, Remark)) for each in seen)


def test_accepted_words_become_an_incident_with_its_files(folder: Path, clock: FixedClock) -> None:
    captured = capture(folder, clock, "两个男的敲门", "door.jpg", "call.amr", at="昨晚十点四十")
    with opened(folder) as vault:
        (reviewed,) = accept(vault, [captured], at=clock.read())
        filed = vault.incident("INC-0001")
        exhibit = vault.exhibit("EX-0001")

    assert (reviewed.incident, reviewed.exhibits) == ("INC-0001", ("EX-0001", "EX-0002"))
    assert (filed.incident.account, filed.incident.note) == ("两个男的敲门", "私下")
    assert filed.incident.occurred.earliest == "2026-11-22T22:40:00+08:00"
    assert filed.incident.capture == captured
    assert filed.captured is not None
    assert filed.captured.captured_at == "2026-11-23T22:46:01+08:00"
    assert (exhibit.exhibit.how, exhibit.state.value) == (HowAcquired.CAPTURED, "ok")
    assert sound(folder)
    assert list((folder / "inbox").glob("*.age")) == []


def test_times_are_read_as_of_the_capture_not_of_the_unlocking(folder: Path, clock: FixedClock) -> None:
    capture(folder, clock, "一", at="昨晚十点四十")
    clock.advance(__import__("datetime").timedelta(days=9))
    with opened(folder) as vault:
        accept(vault, None, at=clock.read())

        assert vault.incident("INC-0001").incident.occurred.earliest == "2026-11-22T22:40:00+08:00"


def test_files_find_the_incident_of_the_capture_they_were_brought_for(
    folder: Path, clock: FixedClock
) -> None:
    captured = capture(folder, clock, "一")
    bring(folder, clock, captured, "door.jpg")
    with opened(folder) as vault:
        accept(vault, None, at=clock.read())

        assert vault.incident("INC-0001").exhibits == ("EX-0001",)
        assert place_of(vault, captured) == "INC-0001"
        assert sound(folder)


def test_files_for_something_unknown_wait_to_be_placed(folder: Path, clock: FixedClock) -> None:
    with opened(folder) as vault:
        log(vault, clock, "已有的")
    bring(folder, clock, "INC-0077", "door.jpg")
    with opened(folder) as vault:
        (refused,) = accept(vault, None, at=clock.read())
        assert refused.refused is not None
        assert refused.refused.refusal == "capture-unplaced"
        assert len(list_waiting(vault)) == 1

        (placed,) = accept(vault, None, to="INC-0001", at=clock.read())
        assert (placed.incident, placed.exhibits) == ("INC-0001", ("EX-0001",))


def test_a_declined_one_is_in_no_list_and_its_words_stay(folder: Path, clock: FixedClock) -> None:
    captured = capture(folder, clock, "不是我写的", "door.jpg")
    with opened(folder) as vault:
        (reviewed,) = decline(vault, [captured.lower()], at=clock.read())
        shown = show_record(vault, captured)

        assert reviewed.decision is Decision.DECLINED
        assert vault.incidents() == []
        assert isinstance(shown, FiledCapture)
        assert shown.review.declined is not None
        assert shown.review.declined.words is not None
        assert shown.review.declined.words.account == "不是我写的"
        assert vault.read_object(shown.review.files[0]) == (folder.parent / "door.jpg").read_bytes()
        with pytest.raises(CaptureSettled):
            decline(vault, [captured], at=clock.read())
        assert accept(vault, None, at=clock.read()) == []
    assert sound(folder)


def test_a_declined_one_is_taken_in_after_all_with_its_files_and_its_own_time(
    folder: Path, clock: FixedClock
) -> None:
    captured = capture(folder, clock, "手滑了，是我写的", "door.jpg")
    clock.advance(timedelta(days=3))
    with opened(folder) as vault:
        decline(vault, [captured], at=clock.read())
        (taken,) = accept(vault, [captured.lower()], at=clock.read())
        shown = show_record(vault, captured)

        assert isinstance(shown, FiledIncident)
        assert (shown.reference, shown.incident.account) == (taken.incident, "手滑了，是我写的")
        assert shown.captured is not None
        assert shown.incident.occurred.earliest == shown.captured.captured_at
        (exhibit,) = vault.case_file().exhibits
        assert (exhibit.exhibit.source_name, exhibit.exhibit.how) == ("door.jpg", HowAcquired.CAPTURED)
        assert vault.read_object(exhibit.exhibit.original) == (folder.parent / "door.jpg").read_bytes()
        assert exhibit.exhibit.source_modified is not None
        with pytest.raises(CaptureSettled):
            accept(vault, [captured], at=clock.read())
    assert sound(folder)


@pytest.mark.parametrize("reference", ["INC-0001", "EX-0001"])
def test_erasing_what_was_declined_first_reaches_what_the_answer_kept(
    folder: Path, clock: FixedClock, reference: str
) -> None:
    captured = capture(folder, clock, "先拒绝后收入的内容", "door.jpg")
    with opened(folder) as vault:
        decline(vault, [captured], at=clock.read())
        accept(vault, [captured], at=clock.read())
        with vault.writer(clock.read()) as writer:
            writer.erase(reference, reason="不要了", handed_over=None)

        assert list((folder / "objects").glob("*/*.age")) == []
        assert (find_tombstone(vault, captured) is None) is (reference == "EX-0001")
    left = b"".join(everything(folder).values())
    assert ("先拒绝后收入的内容".encode() in left) is (reference == "EX-0001")
    assert sound(folder)


def test_one_put_off_waits_on_and_that_is_recorded_once(folder: Path, clock: FixedClock) -> None:
    captured = capture(folder, clock, "一")
    with opened(folder) as vault:
        for _ in range(2):
            put_off(vault, None, at=clock.read())

        assert [each.review.decision for each in vault.captures()] == [Decision.LATER]
        assert [(each.capture_id, each.later) for each in list_waiting(vault)] == [(captured, True)]
        accept(vault, None, at=clock.read())
        assert isinstance(show_record(vault, captured), FiledIncident)


def test_a_damaged_one_stays_and_the_others_are_taken_in(folder: Path, clock: FixedClock) -> None:
    first, second = capture(folder, clock, "一"), capture(folder, clock, "二")
    path = next((folder / "inbox").glob(f"*{first}*"))
    data = path.read_bytes()
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    with opened(folder) as vault:
        reviewed = {each.capture_id: each for each in accept(vault, None, at=clock.read())}

    assert reviewed[first].refused is not None
    assert reviewed[second].incident == "INC-0001"
    assert path.exists()


def test_a_damaged_file_never_costs_the_words_and_is_kept(folder: Path, clock: FixedClock) -> None:
    capture(folder, clock, "一", "door.jpg", "call.amr")
    content = min((folder / "inbox").glob("content-*"), key=lambda path: path.stat().st_size)
    data = content.read_bytes()
    content.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    with opened(folder) as vault:
        (reviewed,) = accept(vault, None, at=clock.read())
        accept(vault, None, at=clock.read())

    assert (reviewed.incident, len(reviewed.exhibits), len(reviewed.not_attached)) == ("INC-0001", 1, 1)
    assert content.exists()
    assert sound(folder)


def test_a_missing_middle_item_shows(folder: Path, clock: FixedClock) -> None:
    capture(folder, clock, "一")
    gone = capture(folder, clock, "二")
    capture(folder, clock, "三")
    next((folder / "inbox").glob(f"*{gone}*")).unlink()
    with opened(folder) as vault:
        waiting = list_waiting(vault)
        assert [(each.number, each.missing, each.unlinked) for each in waiting] == [
            (1, 0, False),
            (3, 1, False),
        ]
        accept(vault, None, at=clock.read())
        assert [each.review.missing for each in vault.captures()] == [0, 1]


def test_an_exchanged_item_shows(folder: Path, clock: FixedClock) -> None:
    first = capture(folder, clock, "一")
    capture(folder, clock, "二")
    path = next((folder / "inbox").glob(f"*{first}*"))
    sealed = path.read_bytes()
    path.write_bytes(sealed[:-1] + bytes([sealed[-1] ^ 1]))
    with opened(folder) as vault:
        assert [each.unlinked for each in list_waiting(vault)] == [False, True]


def test_an_item_that_is_put_back_is_not_taken_in_again(folder: Path, clock: FixedClock) -> None:
    captured = capture(folder, clock, "一", "door.jpg")
    before = {path: path.read_bytes() for path in (folder / "inbox").glob("*.age")}
    with opened(folder) as vault:
        accept(vault, None, at=clock.read())
        for path, data in before.items():
            path.write_bytes(data)
        assert list_waiting(vault) == []
        with pytest.raises(CaptureSettled):
            accept(vault, [captured], at=clock.read())

        assert (len(vault.incidents()), len(vault.case_file().exhibits)) == (1, 1)
    assert list((folder / "inbox").glob("0*.age")) == []


def test_what_never_was_is_unknown(folder: Path, clock: FixedClock) -> None:
    with opened(folder) as vault:
        with pytest.raises(UnknownCapture):
            accept(vault, ["CAP-000000"], at=clock.read())
        with pytest.raises(UnknownCapture):
            show_record(vault, "CAP-000000")


def test_an_erased_one_is_gone_and_never_comes_back(folder: Path, clock: FixedClock) -> None:
    captured = capture(folder, clock, "不是我写的")
    capture(folder, clock, "二")
    before = {path: path.read_bytes() for path in (folder / "inbox").glob("0*.age")}
    with opened(folder) as vault:
        decline(vault, [captured], at=clock.read())
        with vault.writer(clock.read()) as writer:
            writer.erase(captured, reason="伪造的", handed_over=False)
        for path, data in before.items():
            path.write_bytes(data)

        assert [(each.number, each.missing) for each in list_waiting(vault)] == [(2, 0)]
        accept(vault, None, at=clock.read())
        with pytest.raises(CaptureSettled):
            accept(vault, [captured], at=clock.read())
    assert list((folder / "inbox").glob("0*.age")) == []
    assert sound(folder)


TAKING_IN = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from evidence_log.casework import review_inbox
from evidence_log.records.clock import Reading
from evidence_log.vault import durable, inbox
from evidence_log.vault.open import open_vault
from evidence_log.vault.writer import Writer
moment = sys.argv[2]
def die(*_args, **_named):
    os.kill(os.getpid(), signal.SIGKILL)
if moment == "before-entering":
    Writer.append = die
elif moment == "after-entering":
    append = Writer.append
    Writer.append = lambda self, *records: (append(self, *records), die())
elif moment == "before-clearing":
    Writer.clear = die
else:
    real = inbox.Inbox.remove
    def half(self, item, contents):
        for name in contents:
            (self.path / name).unlink()
        die()
    inbox.Inbox.remove = half
with open_vault(Path(sys.argv[1]), passphrase=sys.argv[3]) as vault:
    at = Reading(wall=datetime(2026, 11, 23, 15, tzinfo=UTC), boot="boot-1", uptime_us=4_440_000_000, zone="UTC")
    act = review_inbox.decline if sys.argv[4:] == ["decline"] else review_inbox.accept
    act(vault, None if sys.argv[4:5] in ([], ["decline"]) else sys.argv[4:], at=at)
"""


def killed(folder: Path, moment: str, *told: str) -> bool:
    """Whether a process of its own was killed at that moment of a taking in, or of a declining."""
    words = [sys.executable, "-c", TAKING_IN, str(folder), moment, PASSPHRASE, *told]
    return subprocess.run(words, check=False).returncode == -9


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize("moment", ["before-entering", "before-clearing", "within-clearing"])
def test_a_taking_in_that_is_killed_is_finished_exactly_once(
    folder: Path, clock: FixedClock, moment: str
) -> None:
    capture(folder, clock, "一", "door.jpg")
    capture(folder, clock, "二")
    assert killed(folder, moment)
    with opened(folder) as vault:
        accept(vault, None, at=clock.read())
        incidents = vault.incidents(withdrawn=True)

        assert sorted(each.incident.account for each in incidents) == sorted(["一", "二"])
        assert len(vault.case_file().exhibits) == 1
    assert sound(folder)
    assert list((folder / "inbox").glob("*.age")) == []


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize("moment", ["before-entering", "after-entering"])
def test_taking_in_a_declined_one_that_is_killed_is_done_exactly_once(
    folder: Path, clock: FixedClock, moment: str
) -> None:
    captured = capture(folder, clock, "手滑了", "door.jpg")
    with opened(folder) as vault:
        decline(vault, [captured], at=clock.read())
    assert killed(folder, moment, captured)
    with opened(folder) as vault:
        if moment == "after-entering":
            with pytest.raises(CaptureSettled):
                accept(vault, [captured], at=clock.read())
        else:
            accept(vault, [captured], at=clock.read())

        assert [each.incident.account for each in vault.incidents()] == ["手滑了"]
        assert [each.exhibit.how for each in vault.case_file().exhibits] == [HowAcquired.CAPTURED]
    assert sound(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize("moment", ["before-entering", "before-clearing", "within-clearing"])
def test_one_whose_declining_was_killed_can_be_taken_in(folder: Path, clock: FixedClock, moment: str) -> None:
    captured = capture(folder, clock, "手滑了", "door.jpg")
    assert killed(folder, moment, "decline")
    with opened(folder) as vault:
        accept(vault, [captured], at=clock.read())

        assert [each.incident.account for each in vault.incidents()] == ["手滑了"]
        assert len(vault.case_file().exhibits) == 1
    assert sound(folder)
    assert list((folder / "inbox").glob("*.age")) == []


def test_a_declined_one_and_its_files_are_taken_in_together_in_any_order(
    folder: Path, clock: FixedClock
) -> None:
    captured = capture(folder, clock, "一")
    brought = bring(folder, clock, captured, "door.jpg").capture.capture
    declined = bring(folder, clock, captured, "call.amr").capture.capture
    with opened(folder) as vault:
        decline(vault, [captured, declined], at=clock.read())
        accept(vault, [declined, brought, captured], at=clock.read())

        assert vault.incident("INC-0001").exhibits == ("EX-0001", "EX-0002")
    assert sound(folder)


def test_an_item_that_is_missing_shows_whatever_was_erased(folder: Path, clock: FixedClock) -> None:
    first = capture(folder, clock, "一")
    gone = capture(folder, clock, "二")
    capture(folder, clock, "三")
    next((folder / "inbox").glob(f"*{gone}*")).unlink()
    with opened(folder) as vault:
        decline(vault, [first], at=clock.read())
        accept(vault, [first], at=clock.read())
        with vault.writer(clock.read()) as writer:
            writer.erase("INC-0001", reason="不要了", handed_over=None)
        seen = list(check_vault(folder, passphrase=PASSPHRASE, read_data=False))

        assert [(each.number, each.missing) for each in list_waiting(vault)] == [(3, 1)]
        assert [each.meaning for each in seen if isinstance(each, Discrepancy)] == ["capture-missing"]


def test_what_is_put_back_of_an_erased_incident_goes_with_its_files(folder: Path, clock: FixedClock) -> None:
    capture(folder, clock, "一", "door.jpg")
    before = {path: path.read_bytes() for path in (folder / "inbox").glob("*.age")}
    with opened(folder) as vault:
        accept(vault, None, at=clock.read())
        with vault.writer(clock.read()) as writer:
            writer.erase("INC-0001", reason="不要了", handed_over=None)
        for path, data in before.items():
            path.write_bytes(data)
        log(vault, clock, "下一件事")

    assert list((folder / "inbox").glob("*.age")) == []


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_left_over_that_cannot_go_now_keeps_nobody_from_erasing_and_goes_later(
    folder: Path, clock: FixedClock
) -> None:
    capture(folder, clock, "被杀掉之前写的", "door.jpg")
    assert killed(folder, "before-clearing")
    in_the_way = folder / "inbox" / "taken.json"
    in_the_way.mkdir()
    with opened(folder) as vault:
        erased = erase_record(vault, "INC-0001", reason="太危险", handed_over=None, at=clock.read())
        left = [path.name[:8] for path in (folder / "inbox").glob("*.age")]
        in_the_way.rmdir()
        log(vault, clock, "下一件事")

    assert erased.unfinished
    assert left == ["00000001"]
    assert list((folder / "inbox").glob("*.age")) == []
    assert sound(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_erasing_reaches_an_item_that_a_killed_taking_in_left_behind(folder: Path, clock: FixedClock) -> None:
    capture(folder, clock, "被杀掉之前写的", "door.jpg")
    assert killed(folder, "before-clearing")
    left = list((folder / "inbox").glob("*.age"))
    with opened(folder) as vault, vault.writer(clock.read()) as writer:
        writer.erase("INC-0001", reason="太危险", handed_over=None)

    assert len(left) == 2
    assert list((folder / "inbox").glob("*.age")) == []
    assert not any("被杀掉之前写的".encode() in data for data in everything(folder).values())
    assert sound(folder)
