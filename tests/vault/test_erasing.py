"""What was erased is nowhere in the vault any more, whatever happened while it was erased."""

import os
import random
import shutil
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from evidence_log.errors import NothingToErase, RecordErased, UnknownReference
from evidence_log.records.case_file import Status
from evidence_log.records.changes import Withdrawal
from evidence_log.records.exhibit import Derivative, DerivativePurpose, Exhibit
from evidence_log.records.incident import Incident, Kind, amended
from evidence_log.records.verification import Check, Discrepancy, Remark
from evidence_log.vault import age
from evidence_log.vault.check import check_vault
from evidence_log.vault.keys import unlock
from evidence_log.vault.manifest import DATABASE
from evidence_log.vault.open import open_vault
from evidence_log.vault.search import tokens
from evidence_log.vault.vault import Vault
from tests.conftest import FixedClock
from tests.vault.test_check import plain_sql
from tests.vaults import PASSPHRASE, log, minute_now, new_vault

PAGE, RESERVE, SALT, IV = 4096, 80, 16, 16
TOLD = {
    "account": "他们说要到我单位门口拉横幅",
    "earlier telling": "第一次写的时候把楼层记错了",
    "said": "明天就去你家门口泼油漆",
    "number": "199-0000-0427",
    "word of the search index": "qzxvjkwfp",
    "why amended": "my sister remembered the gooseberry wallpaper",
    "why withdrawn": "withdrawn over a marmalade misunderstanding",
    "file name": "a-very-telling-file-name.jpg",
    "bytes": "the plain bytes inside of the attached file",
    "preview": "a smaller picture of the very same front door",
}
OTHERS = "这一条要留下来的 the one that stays"


def told(vault: Vault, clock: FixedClock, file: Path) -> None:
    """INC-0001 with all that can be told of it, and INC-0002 that stays."""
    file.write_bytes(TOLD["bytes"].encode() * 50)
    first = Incident(
        kind=Kind.THREAT,
        account=TOLD["earlier telling"] * 40,
        occurred=minute_now(clock),
        said=TOLD["said"],
        place=TOLD["word of the search index"],
        numbers=(TOLD["number"],),
    )
    better = Incident(
        kind=Kind.THREAT, account=TOLD["account"], occurred=minute_now(clock), said=TOLD["said"]
    )
    with vault.writer(clock.read()) as writer:
        writer.append(first)
        writer.append(amended(better, amends="INC-0001", reason=TOLD["why amended"]))
        writer.append(Exhibit(incident="INC-0001", original=writer.keep(file), source_name=TOLD["file name"]))
        writer.append(
            Derivative(
                exhibit="EX-0001",
                purpose=DerivativePurpose.PREVIEW,
                kept=writer.keep_bytes(TOLD["preview"].encode()),
                media_type="image/jpeg",
                made_by="test",
            )
        )
        writer.append(Withdrawal(withdraws="INC-0001", reason=TOLD["why withdrawn"]))
    log(vault, clock, OTHERS)


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    """A vault with one incident of which everything is told, and one beside it; closed."""
    with new_vault(tmp_path / "vault", clock).vault as vault:
        told(vault, clock, tmp_path / "door.jpg")
    return tmp_path / "vault"


def erase(vault: Vault, clock: FixedClock, reference: str = "INC-0001") -> bool:
    """Erase it; returns whether something is left for a later writer."""
    with vault.writer(clock.read()) as writer:
        writer.erase(reference, reason="on purpose", handed_over=False)
        return writer.is_erasing()


def pages(database: bytes, key: bytes) -> bytes:
    """Every page of a SQLCipher 4 file decrypted by hand, the first without its salt."""
    plain = bytearray()
    for number in range(len(database) // PAGE):
        page = database[number * PAGE : (number + 1) * PAGE]
        plain += one_page(page[SALT:] if number == 0 else page, key)
    return bytes(plain)


def one_page(page: bytes, key: bytes) -> bytes:
    """AES-256-CBC; the IV is the beginning of the reserved end of the page."""
    iv = page[-RESERVE : IV - RESERVE]
    opened = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
    return opened.update(page[:-RESERVE]) + opened.finalize()


def frames(wal: bytes, key: bytes) -> bytes:
    """Every frame of a write-ahead log, decrypted; a frame has 24 bytes of head, the file 32."""
    plain = bytearray()
    for at in range(32, len(wal), 24 + PAGE):
        number, page = int.from_bytes(wal[at : at + 4]), wal[at + 24 : at + 24 + PAGE]
        if len(page) == PAGE:
            plain += one_page(page[SALT:] if number == 1 else page, key)
    return bytes(plain)


def everything(folder: Path, passphrase: str = PASSPHRASE) -> dict[str, bytes]:
    """Every file of the vault, as bytes and as plain as the keys make it."""
    keys = unlock(folder / "keys", passphrase)
    found: dict[str, bytes] = {}
    for path in (each for each in folder.rglob("*") if each.is_file()):
        data = path.read_bytes()
        if path.name.endswith("-wal"):
            plain = frames(data, keys.db)
        elif path.name.startswith(DATABASE) and not path.name.endswith("-shm"):
            plain = pages(data, keys.db)
        elif path.suffix == ".age" and path.parent.name != "keys":
            with path.open("rb") as file:
                plain = b"".join(age.open_with_identity(file, keys.identity).chunks())
        else:
            plain = b""
        found[str(path.relative_to(folder))] = data + plain
    return found


def where(folder: Path, words: str) -> list[str]:
    """The files in which the words can be found, in any of the encodings."""
    spelled = [words.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be", "gb18030")]
    spelled.append(words.encode("unicode_escape"))
    return [name for name, data in everything(folder).items() if any(each in data for each in spelled)]


def nowhere(folder: Path) -> bool:
    """Whether none of what was told is anywhere; what was told beside it still is."""
    found = {name: places for name, words in TOLD.items() if (places := where(folder, words))}
    assert found == {}
    return any(DATABASE in name for name in where(folder, OTHERS))


def sound(folder: Path) -> list[Remark]:
    """What verify remarks; it sees no discrepancy."""
    seen = list(check_vault(folder, passphrase=PASSPHRASE, read_data=True))
    assert [each for each in seen if isinstance(each, Discrepancy)] == []
    return [each for each in seen if isinstance(each, Remark)]


def test_the_search_sees_every_word_before_it_is_erased(folder: Path) -> None:
    for name, words in TOLD.items():
        assert where(folder, words), name
    assert any(DATABASE in each for each in where(folder, TOLD["why withdrawn"]))
    assert any("ledger" in each for each in where(folder, TOLD["earlier telling"]))


def test_what_was_erased_is_in_no_page_and_in_no_file(folder: Path, clock: FixedClock) -> None:
    shutil.copy(folder / DATABASE, folder / "vault.db.before-2")
    segment = next((folder / "ledger").glob("entries-0-*.age"))
    shutil.copy(segment, segment.with_name("entries-0-3.jsonl.age"))
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        left = erase(vault, clock)

        assert not left
        assert nowhere(folder)
    assert nowhere(folder)
    assert list(folder.glob("vault.db.before-*")) == []
    assert list((folder / "objects").rglob("*.age")) == []


def test_no_part_of_a_word_stays_in_the_search_index(folder: Path, clock: FixedClock) -> None:
    """Deleted words could stay in the index's segments, cut into pairs, where a search for whole words misses them."""

    def indexed() -> set[str]:
        with closing(plain_sql(folder)) as connection:
            connection.execute(
                "CREATE VIRTUAL TABLE temp.terms USING fts5vocab('main', 'search_index', 'row')"
            )
            return {term for (term,) in connection.execute("SELECT term FROM temp.terms")}

    gone = {each for words in TOLD.values() for each in tokens(words).split()} - set(tokens(OTHERS).split())
    before = indexed()
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        erase(vault, clock)

    assert before & gone
    assert indexed() & gone == set()
    assert set(tokens(OTHERS).split()) <= indexed()


def test_the_tombstone_verifies_and_the_number_stays_taken(folder: Path, clock: FixedClock) -> None:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        erase(vault, clock)
        gone = vault.erasure("INC-0001")

        assert gone is not None
        assert vault.erasure("EX-0001") == gone
        assert vault.erasure("INC-0002") is None
        assert gone.references == ("INC-0001", "EX-0001")
        assert [each.reference for each in vault.incidents(withdrawn=True)] == ["INC-0002"]
        assert [each.reference for each in vault.case_file().incidents] == ["INC-0002"]
        assert log(vault, clock, "the next") == "INC-0003"
        for read in (vault.incident, vault.exhibit):
            with pytest.raises(RecordErased):
                read("INC-0001" if read == vault.incident else "EX-0001")
        with pytest.raises(NothingToErase):
            erase(vault, clock)
        with pytest.raises(UnknownReference):
            erase(vault, clock, "INC-0009")
    assert sound(folder) == []


def test_an_index_made_anew_knows_what_was_erased_and_withdrawn(folder: Path, clock: FixedClock) -> None:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        log(vault, clock, "the third")
        erase(vault, clock)
        with vault.writer(clock.read()) as writer:
            writer.append(Withdrawal(withdraws="INC-0003", reason="a slip"))
            list(writer.rebuild_index())

        assert [each.reference for each in vault.incidents()] == ["INC-0002"]
        assert vault.incident("INC-0003").status is Status.WITHDRAWN
        assert log(vault, clock, "the next") == "INC-0004"
    assert sound(folder) == []


def test_bytes_another_record_speaks_of_stay(folder: Path, tmp_path: Path, clock: FixedClock) -> None:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        with vault.writer(clock.read()) as writer:
            writer.append(
                Exhibit(incident="INC-0002", original=writer.keep(tmp_path / "door.jpg"), source_name="x")
            )
        erase(vault, clock)
        other = vault.exhibit("EX-0002")

        assert vault.read_object(other.exhibit.original) == (tmp_path / "door.jpg").read_bytes()
        assert where(folder, TOLD["file name"]) == []
        assert where(folder, TOLD["preview"]) == []
        erase(vault, clock, "EX-0002")
        assert nowhere(folder)
    assert sound(folder) == []


def test_erasing_an_exhibit_leaves_its_incident(folder: Path, clock: FixedClock) -> None:
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        erase(vault, clock, "EX-0001")

        assert vault.incident("INC-0001").exhibits == ()
        assert vault.incident("INC-0001").incident.account == TOLD["account"]
    assert [where(folder, TOLD[name]) for name in ("file name", "bytes", "preview")] == [[], [], []]
    assert sound(folder) == []


def test_an_erasure_across_several_segments_of_the_mirror(tmp_path: Path, clock: FixedClock) -> None:
    folder = tmp_path / "vault"
    with new_vault(folder, clock).vault as vault:
        told(vault, clock, tmp_path / "door.jpg")
        calls = [
            Incident(kind=Kind.CALL, account=f"call {n}", occurred=minute_now(clock)) for n in range(300)
        ]
        better = Incident(kind=Kind.CALL, account=TOLD["account"], occurred=minute_now(clock))
        with vault.writer(clock.read()) as writer:
            writer.append(*calls)
            writer.append(amended(better, amends="INC-0001", reason=TOLD["why amended"]))

        assert len([name for name in where(folder, TOLD["account"]) if "ledger" in name]) == 2
        erase(vault, clock)
        assert nowhere(folder)
    assert sound(folder) == []


def test_while_somebody_reads_the_old_pages_the_rest_waits_for_the_next_writer(
    folder: Path, clock: FixedClock
) -> None:
    with (
        open_vault(folder, passphrase=PASSPHRASE) as reader,
        open_vault(folder, passphrase=PASSPHRASE) as vault,
    ):
        with reader._engine.connect() as connection:
            connection.exec_driver_sql("SELECT COUNT(*) FROM bodies").all()
            left = erase(vault, clock)

            assert left
            assert [each.meaning for each in sound(folder)] == ["erasing-unfinished"]
            log(vault, clock, "written while the reader is still there")
            assert list((folder / "ledger").glob("*.erasing"))
        log(vault, clock, "and after it has gone")

        assert nowhere(folder)
    assert sound(folder) == []


_FULL = """
import resource, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from evidence_log.errors import DiskFull, NotWritable
from evidence_log.records.clock import Reading
from evidence_log.vault.open import open_vault
folder, passphrase, room = sys.argv[1:]
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
at = Reading(wall=datetime(2026, 11, 23, 16, tzinfo=UTC), boot="boot-1", uptime_us=8_040_000_000, zone="UTC")
with open_vault(Path(folder), passphrase=passphrase) as vault, vault.writer(at) as writer:
    before = (Path(folder) / "vault.db-wal").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (before + int(room), resource.RLIM_INFINITY))
    try:
        done = writer.erase("INC-0001", reason="on purpose", handed_over=None)
        print(done.reference, writer.is_erasing(), flush=True)
    except (DiskFull, NotWritable) as refusal:
        print(refusal.id, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="not run here: limits of POSIX")
def test_without_room_to_write_the_database_anew_the_erasure_stands(
    tmp_path: Path, clock: FixedClock
) -> None:
    folder = tmp_path / "vault"
    with new_vault(folder, clock).vault as vault:
        told(vault, clock, tmp_path / "door.jpg")
        with vault.writer(clock.read()) as writer:
            for number in range(40):
                writer.append(
                    Incident(kind=Kind.CALL, account=f"{number} " * 2500, occurred=minute_now(clock))
                )
    ends = {}
    for room in (100_000, 900_000, 4_000_000):
        copy = shutil.copytree(folder, tmp_path / f"room-{room}")
        command = [sys.executable, "-c", _FULL, str(copy), PASSPHRASE, str(room)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        ends[room] = done.stdout.strip()
        left = "erasing-unfinished" in [each.meaning for each in sound(copy)]

        assert done.stderr == ""
        assert left or ends[room] != "INC-0001 True"
        with open_vault(copy, passphrase=PASSPHRASE) as vault:
            log(vault, clock, "with room again")
            gone = vault.erasure("INC-0001") is not None
        assert gone == ends[room].startswith("INC-0001")
        assert not gone or nowhere(copy)
        assert sound(copy) == []
        shutil.rmtree(copy)

    refused = [room for room, end in ends.items() if end in ("not-writable", "disk-full")]
    assert refused == sorted(ends)[: len(refused)]
    assert {"INC-0001 True", "INC-0001 False"} <= set(ends.values()), ends


_ERASER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from evidence_log.records.clock import Reading
from evidence_log.vault.open import open_vault
folder, passphrase = sys.argv[1:]
at = Reading(wall=datetime(2026, 11, 23, 16, tzinfo=UTC), boot="boot-1", uptime_us=8_040_000_000, zone="UTC")
with open_vault(Path(folder), passphrase=passphrase) as vault, vault.writer(at) as writer:
    print("begun", flush=True)
    print(writer.erase("INC-0001", reason="on purpose", handed_over=None).reference, flush=True)
"""
ROUNDS = int(os.environ.get("EVIDENCE_LOG_KILLS", "12"))


@pytest.mark.skipif(os.name != "posix", reason="not run here: signals of POSIX")
def test_killed_at_any_moment_it_is_whole_or_gone(folder: Path, tmp_path: Path, clock: FixedClock) -> None:
    """Whatever is left behind, the next writer leaves either all of it or none of it."""
    chance = random.Random(2026)  # noqa: S311 -- moments, not secrets
    begun = time.monotonic()
    probe = subprocess.run(
        [sys.executable, "-c", _ERASER, str(shutil.copytree(folder, tmp_path / "probe")), PASSPHRASE],
        check=True,
    )
    longest = min(0.5, (time.monotonic() - begun) / 4)
    ends = {"whole": 0, "gone": 0, "answered": 0}
    for number in range(ROUNDS):
        copy = shutil.copytree(folder, tmp_path / f"vault-{number}")
        command = [sys.executable, "-c", _ERASER, str(copy), PASSPHRASE]
        program = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert program.stdout is not None
        assert program.stdout.readline() == "begun\n"
        time.sleep(chance.uniform(0, longest))
        program.kill()
        answered = "INC-0001" in program.communicate()[0]
        sound(copy)
        with open_vault(copy, passphrase=PASSPHRASE) as vault:
            log(vault, clock, "the next writer")
            gone = vault.erasure("INC-0001") is not None
            assert gone or not answered
            if gone:
                assert nowhere(copy)
            else:
                assert vault.incident("INC-0001").incident.account == TOLD["account"]
                whole = vault.exhibit("EX-0001").exhibit.original
                assert vault.read_object(whole) == (tmp_path / "door.jpg").read_bytes()
        assert sound(copy) == []
        ends["gone" if gone else "whole"] += 1
        ends["answered"] += answered
        shutil.rmtree(copy)

    assert probe.returncode == 0
    assert ends["whole"] + ends["gone"] == ROUNDS


def test_two_who_erase_at_once_and_one_who_writes(folder: Path, clock: FixedClock) -> None:
    answers: list[str] = []

    def erase_it() -> None:
        with open_vault(folder, passphrase=PASSPHRASE) as vault:
            try:
                erase(vault, clock)
                answers.append("erased")
            except NothingToErase:
                answers.append("nothing left")

    def write() -> None:
        with open_vault(folder, passphrase=PASSPHRASE) as vault:
            answers.extend(log(vault, clock, "meanwhile") for _ in range(3))

    at_once = [threading.Thread(target=each) for each in (erase_it, erase_it, write)]
    for each in at_once:
        each.start()
    for each in at_once:
        each.join()

    assert sorted(answers) == ["INC-0003", "INC-0004", "INC-0005", "erased", "nothing left"]
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        log(vault, clock, "afterwards")
    assert nowhere(folder)
    assert sound(folder) == []


def test_verify_beside_an_erasure_sees_no_difference(folder: Path, clock: FixedClock, tmp_path: Path) -> None:
    over = threading.Event()
    numbers = iter(range(1000))

    def erase_again_and_again() -> None:
        with open_vault(folder, passphrase=PASSPHRASE) as vault:
            while not over.is_set():
                photo = tmp_path / "another.jpg"
                photo.write_bytes(f"photo {next(numbers)}".encode() * 20_000)
                reference = log(vault, clock, "soon gone")
                with vault.writer(clock.read()) as writer:
                    kept = writer.keep(photo)
                    writer.append(Exhibit(incident=reference, original=kept, source_name="x"))
                erase(vault, clock, reference)

    writer = threading.Thread(target=erase_again_and_again)
    writer.start()
    try:
        for _ in range(6):
            sound(folder)
    finally:
        over.set()
        writer.join()
    assert all(isinstance(each, Check) for each in check_vault(folder, passphrase=PASSPHRASE, read_data=True))
