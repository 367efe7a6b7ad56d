"""The inbox by itself: durable, numbered, chained, readable by the owner alone, and safe from what others put there."""

import hashlib
import io
import os
import subprocess
from pathlib import Path

import msgspec
import pytest

from evidence_log.errors import NoSuchFile, VaultDamaged
from evidence_log.ledger import canonical
from evidence_log.records.capture import Capture
from evidence_log.records.decision import Because
from evidence_log.records.incident import Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.vault.age import encrypt_small
from evidence_log.vault.inbox import FIRST_PREV, Inbox, capture_id, recipient_of
from evidence_log.vault.keys import unlock
from evidence_log.vault.manifest import read_manifest
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, log, new_vault


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    new_vault(tmp_path / "vault", clock).vault.close()
    return tmp_path / "vault"


def put(folder: Path, clock: FixedClock, account: str) -> Capture:
    words = IncidentWords(kind=Kind.CALL, account=account)
    manifest = read_manifest(folder)
    return Inbox(folder).put(
        manifest, words=words, to=None, files=(), because=Because.LOCKED, at=clock.read()
    )


def identity(folder: Path) -> bytes:
    return unlock(folder / "keys", PASSPHRASE).identity


def test_items_are_numbered_and_each_names_the_file_before_it(folder: Path, clock: FixedClock) -> None:
    first, second, third = (put(folder, clock, words) for words in ("一", "二", "三"))

    names = sorted(path for path in (folder / "inbox").iterdir() if path.suffix == ".age")
    hashes = [hashlib.sha256(path.read_bytes()).hexdigest() for path in names]
    assert [each.number for each in (first, second, third)] == [1, 2, 3]
    assert [each.prev for each in (first, second, third)] == [FIRST_PREV, *hashes[:2]]


def test_what_was_put_is_read_back_by_the_owner(folder: Path, clock: FixedClock) -> None:
    captured = put(folder, clock, "他说要上门 𠮷")

    (waiting,) = Inbox(folder).waiting(identity(folder))
    assert (waiting.capture, waiting.problem) == (captured, "")


def test_nothing_of_it_stands_there_in_the_clear(folder: Path, clock: FixedClock, tmp_path: Path) -> None:
    (tmp_path / "door-photo-name.jpg").write_bytes(b"plain bytes of the photo" * 50)
    put(folder, clock, "he said TERRIBLE-THING")
    kept = Inbox(folder).keep_file(tmp_path / "door-photo-name.jpg", recipient_of(read_manifest(folder)))

    there = b"".join(path.read_bytes() + path.name.encode() for path in (folder / "inbox").iterdir())
    for words in ("TERRIBLE-THING", "door-photo-name", "plain bytes of the photo"):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be", "gb18030"):
            assert words.encode(encoding) not in there
    assert kept.sha256 not in there.decode("latin-1")


def test_a_captured_file_comes_back_bit_for_bit(folder: Path, tmp_path: Path) -> None:
    data = os.urandom(200_001)
    (tmp_path / "call.amr").write_bytes(data)
    inbox = Inbox(folder)
    kept = inbox.keep_file(tmp_path / "call.amr", recipient_of(read_manifest(folder)))

    with inbox.open_content(kept, identity(folder)) as reader:
        assert io.BufferedReader(reader).read() == data


def test_a_file_that_is_not_there_leaves_nothing_behind(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile):
        Inbox(folder).keep_file(tmp_path / "nowhere.jpg", recipient_of(read_manifest(folder)))

    assert list((folder / "inbox").iterdir()) == []


def test_everything_in_it_is_private_whatever_the_umask(folder: Path, clock: FixedClock) -> None:
    before = os.umask(0)
    try:
        put(folder, clock, "一")
    finally:
        os.umask(before)

    assert (folder / "inbox").stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in (folder / "inbox").iterdir()} == {0o600}


def test_numbers_go_on_after_items_were_taken_out(folder: Path, clock: FixedClock) -> None:
    put(folder, clock, "一")
    second = put(folder, clock, "二")
    inbox = Inbox(folder)
    for item in inbox.waiting(identity(folder)):
        inbox.remove(item, [])
    third = put(folder, clock, "三")

    assert (third.number, third.prev == FIRST_PREV, inbox.count()) == (second.number + 1, False, 1)


def test_an_item_left_for_later_does_not_give_its_number_again(folder: Path, clock: FixedClock) -> None:
    for words in ("一", "二", "三"):
        put(folder, clock, words)
    inbox = Inbox(folder)
    inbox.remove(inbox.waiting(identity(folder))[2], [])

    assert put(folder, clock, "四").number == 4


HOSTILE = {
    "empty": b"",
    "no age file": b"hello",
    "cut short": None,
    "too long a header": b"age-encryption.org/v1\n" + b"-> X25519 a\n" * 50_000,
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_file_that_cannot_be_read_is_told_and_blocks_nothing(
    folder: Path, clock: FixedClock, data: bytes | None
) -> None:
    put(folder, clock, "一")
    put(folder, clock, "二")
    first = next(path for path in (folder / "inbox").iterdir() if path.name.startswith("00000001-"))
    first.write_bytes(first.read_bytes()[:-20] if data is None else data)

    waiting = Inbox(folder).waiting(identity(folder))
    assert [each.capture is None for each in waiting] == [True, False]
    assert waiting[0].problem


def strangers_item(folder: Path, clock: FixedClock, **changes: object) -> None:
    """What somebody with the disk can make: well encrypted to the vault's public recipient, with other content."""
    captured = put(folder, clock, "一")
    inside = msgspec.to_builtins(captured) | changes
    path = next(path for path in (folder / "inbox").iterdir() if captured.capture in path.name)
    sealed = encrypt_small(canonical.encode(inside), [recipient_of(read_manifest(folder))])
    path.write_bytes(sealed)


FILE = {"content": "content-" + "0" * 32 + ".age", "sha256": "0" * 64, "size": 1, "source_name": "x"}


@pytest.mark.parametrize(
    "changes",
    [
        {"number": 9},
        {"number": -1},
        {"capture": "CAP-000000"},
        {"capture": "../../x"},
        {"wall": "yesterday"},
        {"wall": "2026-11-23T22:46:00"},
        {"zone": "../etc/passwd"},
        {"words": None},
        {"to": "INC-0001"},
        {"prev": "x"},
        {"v": "1"},
        {"more": 1},
        {"files": [FILE | {"source_modified_us": None, "content": "../../keys/db.age"}]},
        {"files": [FILE | {"source_modified_us": None, "sha256": "zz"}]},
        {"files": [FILE | {"source_modified_us": None, "size": -5}]},
        {"words": {"kind": "call"}},
    ],
    ids=str,
)
def test_an_item_of_another_making_is_not_believed(
    folder: Path, clock: FixedClock, changes: dict[str, object]
) -> None:
    strangers_item(folder, clock, **changes)

    assert [each.capture for each in Inbox(folder).waiting(identity(folder))] == [None]


@pytest.mark.skipif(os.name != "posix", reason="links")
def test_a_link_in_place_of_an_item_or_a_content_is_not_followed(
    folder: Path, clock: FixedClock, tmp_path: Path
) -> None:
    (tmp_path / "call.amr").write_bytes(b"x" * 100)
    inbox = Inbox(folder)
    kept = inbox.keep_file(tmp_path / "call.amr", recipient_of(read_manifest(folder)))
    put(folder, clock, "一")
    item = next(path for path in (folder / "inbox").iterdir() if path.name.startswith("0"))
    for path in (item, folder / "inbox" / kept.content):
        path.rename(tmp_path / path.name)
        path.symlink_to(tmp_path / path.name)

    assert inbox.waiting(identity(folder))[0].capture is None
    with pytest.raises(VaultDamaged):
        inbox.open_content(kept, identity(folder))


def test_an_edited_tail_never_costs_a_capture(folder: Path, clock: FixedClock) -> None:
    for said in (b"{", b'{"number": -4, "sha256": "x"}', b'{"number": 1e9}', b"[]", b"\xff"):
        (folder / "inbox").mkdir(exist_ok=True)
        (folder / "inbox" / "taken.json").write_bytes(said)
        put(folder, clock, "一")

    assert [each.number for each in Inbox(folder).waiting(identity(folder))] == [1, 2, 3, 4, 5]


def test_two_processes_never_give_one_number(folder: Path) -> None:
    program = (
        "import sys; from datetime import UTC, datetime; from pathlib import Path\n"
        "from evidence_log.casework.capture_locked import capture_incident\n"
        "from evidence_log.records.decision import Because\n"
        "from evidence_log.records.clock import Reading\n"
        "from evidence_log.records.incident import Kind\n"
        "from evidence_log.records.incident_words import IncidentWords\n"
        "at = Reading(wall=datetime.now(UTC), boot='b', uptime_us=1, zone='UTC')\n"
        "for n in range(10):\n"
        "    words = IncidentWords(kind=Kind.CALL, account=f'{sys.argv[2]} {n}')\n"
        "    capture_incident(Path(sys.argv[1]), words, files=(), because=Because.LOCKED, at=at)\n"
    )
    python = __import__("sys").executable
    both = [subprocess.Popen([python, "-c", program, str(folder), name]) for name in ("a", "b")]
    assert [each.wait() for each in both] == [0, 0]

    waiting = Inbox(folder).waiting(identity(folder))
    assert [each.number for each in waiting] == list(range(1, 21))
    assert all(each.capture is not None for each in waiting)


def test_half_written_files_are_removed_a_day_later_and_nothing_else(folder: Path, clock: FixedClock) -> None:
    put(folder, clock, "一")
    for name, age_s in (("old.part", 90_000), ("young.part", 60), ("content-x.age", 90_000)):
        path = folder / "inbox" / name
        path.write_bytes(b"half")
        os.utime(path, (clock.wall.timestamp() - age_s,) * 2)
    before = {path.name for path in (folder / "inbox").iterdir()}
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        log(vault, clock, "二")

    assert before - {path.name for path in (folder / "inbox").iterdir()} == {"old.part"}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cap-7q2f9k", "CAP-7Q2F9K"),
        (" CAP-OIL000 ", "CAP-011000"),
        ("CAP-7Q2F9", None),
        ("INC-0001", None),
        ("CAP-7Q2F9U", None),
        ("", None),
    ],
)
def test_a_number_is_read_as_it_is_typed(typed: str, meant: str | None) -> None:
    assert capture_id(typed) == meant
