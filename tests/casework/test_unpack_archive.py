"""A zip stays whole as an exhibit, and what is in it becomes exhibits that name it; a folder is its files."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from evidence_log.casework.attach_exhibit import attach_exhibit
from evidence_log.casework.capture_locked import capture_files
from evidence_log.casework.erase_record import erase_record, look_at_erasure
from evidence_log.casework.log_incident import log_incident
from evidence_log.casework.review_inbox import accept
from evidence_log.casework.verify_vault import verify_vault
from evidence_log.errors import InsideArchive
from evidence_log.records.case_file import FiledExhibit
from evidence_log.records.decision import Because
from evidence_log.records.exhibit import HowAcquired, MediaState, OddityKind
from evidence_log.records.incident import Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.verification import Check, Remark
from evidence_log.vault.vault import Vault
from tests.casework.media_files import amr, jpeg, written
from tests.conftest import FixedClock
from tests.media.zips import Entry, laid_out, packed
from tests.vaults import PASSPHRASE, log, new_vault


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    vault = new_vault(tmp_path / "vault", clock).vault
    log(vault, clock, "有人上门")
    return vault


def attached(vault: Vault, clock: FixedClock, source: Path) -> list[FiledExhibit]:
    """Attach to the only incident; returns all its exhibits."""
    attach_exhibit(vault, source, incident="INC-0001", at=clock.read())
    return list(vault.case_file().exhibits)


CHAT = {"聊天/门口.jpg": jpeg(64, 48), "聊天/录音.amr": amr(1), "notes.txt": "明天上门".encode()}


def test_the_members_of_a_zip_are_exhibits_that_name_it(
    vault: Vault, clock: FixedClock, tmp_path: Path
) -> None:
    data = packed(CHAT)
    archive, *inside = attached(vault, clock, written(tmp_path / "chat.zip", data))

    assert vault.read_object(archive.exhibit.original) == data
    assert archive.examination is not None
    assert (archive.state, archive.examination.members) == (MediaState.OK, 3)
    assert [vault.read_object(each.exhibit.original) for each in inside] == list(CHAT.values())
    assert [each.exhibit.source_path for each in inside] == list(CHAT)
    assert [each.exhibit.source_name for each in inside] == ["门口.jpg", "录音.amr", "notes.txt"]
    assert {(each.exhibit.inside, each.exhibit.how) for each in inside} == {("EX-0001", HowAcquired.UNPACKED)}
    assert [each.examination.media_type for each in inside if each.examination] == [
        "image/jpeg",
        "audio/amr",
        "text/plain",
    ]


def test_what_must_stay_inside_is_named_and_the_rest_goes_on(
    vault: Vault, clock: FixedClock, tmp_path: Path
) -> None:
    data = laid_out(
        [
            Entry(b"locked.jpg", b"x", flags=1),
            Entry(b"good.txt", b"hello"),
            Entry(b"bad.bin", b"y" * 50, crc=1),
        ]
    )
    archive, *inside = attached(vault, clock, written(tmp_path / "x.zip", data))

    assert [each.exhibit.source_name for each in inside] == ["good.txt"]
    assert archive.examination is not None
    left = [each.detail for each in archive.examination.oddities if each.kind is OddityKind.NOT_UNPACKED]
    assert left == ["encrypted locked.jpg", "damaged bad.bin"]


def test_a_member_without_a_name_is_an_exhibit_like_any_other(
    vault: Vault, clock: FixedClock, tmp_path: Path
) -> None:
    data = laid_out([Entry(b"", b"hello"), Entry(b"a.txt", b"there")])
    _archive, *inside = attached(vault, clock, written(tmp_path / "x.zip", data))

    assert [vault.read_object(each.exhibit.original) for each in inside] == [b"hello", b"there"]
    assert [each.exhibit.source_name for each in inside] == ["", "a.txt"]


def test_an_archive_in_an_archive_is_opened_and_a_third_is_not(
    vault: Vault, clock: FixedClock, tmp_path: Path
) -> None:
    third = packed({"c.txt": b"c"})
    second = packed({"third.zip": third, "b.txt": b"b"})
    exhibits = attached(vault, clock, written(tmp_path / "first.zip", packed({"second.zip": second})))

    assert [each.exhibit.source_name for each in exhibits] == [
        "first.zip",
        "second.zip",
        "third.zip",
        "b.txt",
    ]
    deepest = exhibits[2].examination
    assert deepest is not None
    assert [each.detail for each in deepest.oddities] == ["too-deep third.zip"]


def test_an_office_file_is_kept_and_not_opened(vault: Vault, clock: FixedClock, tmp_path: Path) -> None:
    data = packed({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})
    (only,) = attached(vault, clock, written(tmp_path / "函.docx", data))

    assert only.state is MediaState.UNSUPPORTED
    assert only.examination is not None
    assert only.examination.media_type.endswith("wordprocessingml.document")


def test_a_bomb_is_kept_as_it_is(vault: Vault, clock: FixedClock, tmp_path: Path) -> None:
    bomb = laid_out([Entry(b"a.bin", bytes(30_000_000))])
    (only,) = attached(vault, clock, written(tmp_path / "bomb.zip", bomb))

    assert vault.read_object(only.exhibit.original) == bomb
    assert only.examination is not None
    assert [each.detail for each in only.examination.oddities] == ["too-large a.bin"]


def test_a_vault_with_archives_verifies(vault: Vault, clock: FixedClock, tmp_path: Path) -> None:
    attached(vault, clock, written(tmp_path / "chat.zip", packed(CHAT)))
    vault.close()

    seen = list(verify_vault(vault.folder, passphrase=PASSPHRASE, read_data=True))
    assert all(isinstance(each, (Check, Remark)) for each in seen)


def test_erasing_an_archive_takes_what_came_out_of_it(
    vault: Vault, clock: FixedClock, tmp_path: Path
) -> None:
    inner = packed({"b.txt": b"b" * 2000})
    attached(vault, clock, written(tmp_path / "x.zip", packed({"inner.zip": inner, "a.txt": b"a" * 2000})))
    names = {each.exhibit.original.name for each in vault.case_file().exhibits}

    with pytest.raises(InsideArchive):
        look_at_erasure(vault, "EX-0002")
    erased = erase_record(vault, "EX-0001", reason="安全", handed_over=False, at=clock.read())
    assert erased.references == ("EX-0001", "EX-0002", "EX-0003", "EX-0004")
    assert vault.case_file().exhibits == ()
    assert not names & set(vault._objects.names())


def test_a_zip_taken_in_from_the_inbox_is_unpacked_then(
    vault: Vault, clock: FixedClock, tmp_path: Path
) -> None:
    zipped = written(tmp_path / "chat.zip", packed(CHAT))
    captured = capture_files(vault.folder, [zipped], to="INC-0001", because=Because.LOCKED, at=clock.read())
    accept(vault, [captured.capture.capture], at=clock.read())

    assert len(vault.case_file().exhibits) == 4


def test_a_folder_is_its_files_in_order_with_their_places(
    vault: Vault, clock: FixedClock, tmp_path: Path
) -> None:
    folder = tmp_path / "证据"
    (folder / "二").mkdir(parents=True)
    for place in ("b.txt", "a.txt", "二/c.txt", ".DS_Store"):
        written(folder / place, place.encode())
    (folder / "link.txt").symlink_to(folder / "a.txt")
    os.mkfifo(folder / "pipe")
    words = IncidentWords(kind=Kind.VISIT, account="又来了")
    logged = log_incident(vault, words, files=[folder], at=clock.read())

    assert [each.exhibit.exhibit.source_path for each in logged.attached] == ["a.txt", "b.txt", "二/c.txt"]
    assert sorted(each.refusal for each in logged.not_attached) == ["not-a-file", "not-a-file"]


def test_a_vault_in_the_folder_is_not_taken_into_itself(
    vault: Vault, clock: FixedClock, tmp_path: Path
) -> None:
    written(tmp_path / "a.txt", b"a")
    words = IncidentWords(kind=Kind.VISIT, account="又来了")
    logged = log_incident(vault, words, files=[tmp_path], at=clock.read())

    assert [each.exhibit.exhibit.source_path for each in logged.attached] == ["a.txt"]


def test_a_folder_captured_while_locked_is_its_files(vault: Vault, clock: FixedClock, tmp_path: Path) -> None:
    folder = tmp_path / "f"
    folder.mkdir()
    for name in ("a", "b"):
        written(folder / name, name.encode())
    captured = capture_files(vault.folder, [folder], to="INC-0001", because=Because.LOCKED, at=clock.read())

    assert [each.source_name for each in captured.capture.files] == ["a", "b"]


_ATTACH = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from evidence_log.casework.attach_exhibit import attach_exhibit
from evidence_log.casework.open_vault import open_vault
from evidence_log.records.clock import Reading
at = Reading(wall=datetime(2026, 11, 23, 15, tzinfo=UTC), boot="boot-1", uptime_us=4_440_000_000, zone="UTC")
with open_vault(Path(sys.argv[1]), passphrase=sys.argv[3]) as vault:
    print("open", flush=True)
    attach_exhibit(vault, Path(sys.argv[2]), incident="INC-0001", at=at)
"""


@pytest.mark.parametrize("delay", [0.2, 0.35, 0.6, 1.0])
def test_killed_while_it_is_unpacked_each_member_is_entered_once(
    vault: Vault, clock: FixedClock, tmp_path: Path, delay: float
) -> None:
    files = {f"{number}.txt": str(number).encode() * 9 for number in range(8)}
    source = written(tmp_path / "x.zip", packed(files))
    command = [sys.executable, "-c", _ATTACH, str(vault.folder), str(source), PASSPHRASE]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "open\n"
        time.sleep(delay)
        program.kill()
    log(vault, clock, "之后")
    log_incident(vault, IncidentWords(kind=Kind.CALL, account="再一条"), at=clock.read())

    inside = [each.exhibit for each in vault.case_file().exhibits if each.exhibit.inside is not None]
    archives = [each for each in vault.case_file().exhibits if each.exhibit.source_name == "x.zip"]
    assert [each.source_path for each in inside] == (list(files) if archives else [])
