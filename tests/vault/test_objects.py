"""Originals are kept whole, once, and come back bit for bit."""

import hashlib
import hmac
import io
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyrage
import pytest
from msgspec.structs import replace

from evidence_log.errors import (
    DiskFull,
    FileChanging,
    FileExists,
    FileUnreadable,
    NoSuchFile,
    NotAFile,
    VaultDamaged,
)
from evidence_log.records.exhibit import KeptObject
from evidence_log.vault import age
from evidence_log.vault.keys import Keys
from evidence_log.vault.objects import ObjectStore
from tests.needs import needs

CHUNK = age.CHUNK
PIECE = 32 * CHUNK
SMALL = 8 * CHUNK
SIZES = (0, 1, CHUNK - 1, CHUNK, CHUNK + 1, SMALL, SMALL + 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE)
PATTERN = bytes(range(251)) * (2 * PIECE // 251 + 1)
PHOTO = PATTERN[: 3 * CHUNK + 7]
KEYS = Keys(identity=bytes(range(1, 33)), db=b"d" * 32, sign=b"s" * 32, name=b"n" * 32)
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    folder = tmp_path / "vault"
    for each in (folder, folder / "objects", folder / "tmp"):
        each.mkdir(mode=0o700)
    return folder


@pytest.fixture
def store(vault: Path) -> ObjectStore:
    return ObjectStore(vault, KEYS)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "IMG_0001.jpg"
    path.write_bytes(PHOTO)
    return path


def files(vault: Path) -> list[str]:
    return sorted(str(each.relative_to(vault)) for each in vault.rglob("*") if each.is_file())


@pytest.mark.parametrize("size", SIZES)
def test_a_file_comes_back_bit_for_bit(size: int, store: ObjectStore, tmp_path: Path) -> None:
    (tmp_path / "original").write_bytes(PATTERN[:size])

    kept = store.keep(tmp_path / "original")
    store.save(kept, tmp_path / "copy")

    assert (kept.size, kept.sha256) == (size, hashlib.sha256(PATTERN[:size]).hexdigest())
    assert store.read(kept) == PATTERN[:size]
    assert (tmp_path / "copy").read_bytes() == PATTERN[:size]
    assert store.differs(kept) is None


def test_the_name_is_a_keyed_hash_and_the_folder_its_beginning(
    vault: Path, store: ObjectStore, photo: Path
) -> None:
    kept = store.keep(photo)

    expected = hmac.new(KEYS.name, hashlib.sha256(PHOTO).digest(), hashlib.sha256).hexdigest()
    assert kept.name == expected
    assert files(vault) == [f"objects/{expected[:2]}/{expected}.age"]
    assert list(store.names()) == [expected]
    assert store.fits_its_name(expected) == (kept.sha256, kept.size)


def test_nothing_of_the_bytes_or_their_hash_can_be_seen_from_outside(vault: Path, store: ObjectStore) -> None:
    kept = store.keep_bytes("他说要去我单位".encode() * 100)
    seen = b"".join((vault / each).read_bytes() for each in files(vault)) + "".join(files(vault)).encode()

    assert "单位".encode() not in seen
    assert kept.sha256.encode() not in seen
    assert bytes.fromhex(kept.sha256) not in seen


def test_another_implementation_opens_an_object(vault: Path, store: ObjectStore, photo: Path) -> None:
    kept = store.keep(photo)

    theirs = pyrage.x25519.Identity.from_str(age.identity_text(KEYS.identity))
    assert pyrage.decrypt(store.path(kept.name).read_bytes(), [theirs]) == PHOTO
    assert vault in store.path(kept.name).parents


@needs("age")
def test_the_age_command_opens_an_object_with_the_vault_s_identity(
    store: ObjectStore, photo: Path, tmp_path: Path
) -> None:
    kept = store.keep(photo)
    (tmp_path / "vault.txt").write_text(f"{age.identity_text(KEYS.identity)}\n", encoding="ascii")

    command = ("age", "-d", "-i", str(tmp_path / "vault.txt"), str(store.path(kept.name)))
    assert subprocess.run(command, capture_output=True, check=True).stdout == PHOTO


def test_the_same_bytes_kept_twice_are_one_object(vault: Path, store: ObjectStore, photo: Path) -> None:
    first = store.keep(photo)
    written = store.path(first.name).read_bytes()
    second = store.keep_bytes(PHOTO)

    assert (first.name, first.sha256, first.size) == (second.name, second.sha256, second.size)
    assert first.salt != second.salt
    assert len(files(vault)) == 1
    assert store.path(first.name).read_bytes() == written


def test_keeping_the_same_bytes_again_mends_a_damaged_object(store: ObjectStore, photo: Path) -> None:
    kept = store.keep(photo)
    store.path(kept.name).write_bytes(b"rotten")
    store.keep(photo)

    assert store.read(kept) == PHOTO


def test_any_place_can_be_read(store: ObjectStore, photo: Path) -> None:
    kept = store.keep(photo)

    with store.open(kept) as reader:
        assert reader.seek(2 * CHUNK - 3) == 2 * CHUNK - 3
        assert reader.read(6) == PHOTO[2 * CHUNK - 3 : 2 * CHUNK + 3]
        assert reader.seek(0, io.SEEK_END) == len(PHOTO)
        assert reader.seek(0) == 0
        assert reader.read() == PHOTO


# --- what is refused


def test_a_file_that_is_not_there_is_said(vault: Path, store: ObjectStore, photo: Path) -> None:
    for missing in (photo.with_name("nothing.jpg"), photo / "inside.jpg"):
        with pytest.raises(NoSuchFile) as refused:
            store.keep(missing)
        assert refused.value.values == {"path": str(missing)}
    assert files(vault) == []


def test_a_folder_is_no_file(store: ObjectStore, tmp_path: Path) -> None:
    with pytest.raises(NotAFile):
        store.keep(tmp_path)


@posix_only
def test_a_pipe_or_a_device_is_no_file_and_blocks_nobody(store: ObjectStore, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    for path in (tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(NotAFile):
            store.keep(path)


def test_a_path_no_system_has_is_unreadable(store: ObjectStore) -> None:
    with pytest.raises(FileUnreadable):
        store.keep(Path("a\0b"))


@posix_only
@pytest.mark.parametrize("call", ["open", "readv"])
def test_a_file_that_cannot_be_read_is_said(
    call: str, vault: Path, store: ObjectStore, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = getattr(os, call)

    def failing(where: object, *rest: object) -> object:
        if call == "readv" or where == photo:
            raise PermissionError(13, "permission denied")
        return real(where, *rest)

    with monkeypatch.context() as system:
        system.setattr(os, call, failing)
        with pytest.raises(FileUnreadable):
            store.keep(photo)
    assert files(vault) == []


@posix_only
@pytest.mark.parametrize(
    "change",
    [
        lambda path: os.truncate(path, CHUNK),
        lambda path: os.truncate(path, len(PHOTO) + 1),
        lambda path: path.write_bytes(PHOTO + b"more"),
        lambda path: os.utime(path, ns=(1, 1)),
    ],
    ids=["shorter", "longer", "appended", "another time"],
)
def test_a_file_that_changes_while_it_is_read_is_not_kept(
    change: Callable[[Path], object],
    vault: Path,
    store: ObjectStore,
    photo: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Not even as an object nobody speaks of: it would be found, and it is torn."""
    readv = os.readv
    reads: list[int] = []

    def meanwhile(descriptor: int, buffers: list[memoryview]) -> int:
        if not reads:
            reads.append(readv(descriptor, [buffers[0][:100]]))
            change(photo)
            return reads[0]
        return readv(descriptor, buffers)

    monkeypatch.setattr(os, "readv", meanwhile)
    with pytest.raises(FileChanging):
        store.keep(photo)
    assert files(vault) == []


@posix_only
@pytest.mark.parametrize("written", range(0, len(PHOTO), CHUNK // 2))
def test_a_full_disk_is_said_and_costs_nothing_kept_before(
    written: int, vault: Path, store: ObjectStore, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = store.keep_bytes(b"kept before")
    write, left = os.write, [written]

    def filling(descriptor: int, data: memoryview) -> int:
        if not left[0]:
            raise OSError(28, "no space left on device")
        count = write(descriptor, data[: left[0]])
        left[0] -= count
        return count

    with monkeypatch.context() as disk:
        disk.setattr(os, "write", filling)
        with pytest.raises(DiskFull):
            store.keep(photo)

    assert len(files(vault)) == 1
    assert store.read(kept) == b"kept before"
    assert store.read(store.keep(photo)) == PHOTO


def test_a_saved_copy_is_never_written_over_a_file(store: ObjectStore, photo: Path) -> None:
    kept = store.keep(photo)

    with pytest.raises(FileExists):
        store.save(kept, photo)
    assert photo.read_bytes() == PHOTO


# --- what was done to the vault behind our back


@pytest.mark.parametrize("place", [0, 30, 120, 200, CHUNK, 2 * CHUNK, -1])
def test_a_flipped_byte_in_an_object_is_caught(
    place: int, store: ObjectStore, photo: Path, tmp_path: Path
) -> None:
    kept = store.keep(photo)
    changed = bytearray(store.path(kept.name).read_bytes())
    changed[place] ^= 1
    store.path(kept.name).write_bytes(changed)

    assert store.differs(kept) == "damaged"
    assert store.fits_its_name(kept.name) is None
    with pytest.raises(VaultDamaged) as refused:
        store.read(kept)
    assert refused.value.values == {"part": f"objects/{kept.name[:2]}/{kept.name}.age"}
    with pytest.raises(VaultDamaged):
        store.save(kept, tmp_path / "copy")
    assert not (tmp_path / "copy").exists()


def test_damage_met_while_reading_is_damage_to_the_vault(store: ObjectStore, photo: Path) -> None:
    kept = store.keep(photo)
    changed = bytearray(store.path(kept.name).read_bytes())
    changed[CHUNK + 500] ^= 1
    store.path(kept.name).write_bytes(changed)

    with store.open(kept) as reader:
        assert reader.read(100) == PHOTO[:100]
        with pytest.raises(VaultDamaged):
            reader.seek(CHUNK + 400) and reader.read(1)


def test_a_deleted_object_is_missing(store: ObjectStore, photo: Path) -> None:
    kept = store.keep(photo)
    store.path(kept.name).unlink()

    assert store.differs(kept) == "missing"
    with pytest.raises(VaultDamaged):
        store.read(kept)


def test_another_object_under_the_name_is_noticed(store: ObjectStore, photo: Path) -> None:
    kept, other = store.keep(photo), store.keep_bytes(b"nothing happened")
    store.path(kept.name).write_bytes(store.path(other.name).read_bytes())

    assert store.differs(kept) == "damaged"
    assert store.fits_its_name(kept.name) is None
    with pytest.raises(VaultDamaged):
        store.read(kept)


def test_a_record_that_speaks_of_another_name_is_noticed(store: ObjectStore, photo: Path) -> None:
    kept = store.keep(photo)
    moved = replace(kept, name=hmac.digest(b"another key", bytes.fromhex(kept.sha256), "sha256").hex())
    store.path(moved.name).parent.mkdir(exist_ok=True)
    store.path(kept.name).replace(store.path(moved.name))

    assert store.differs(moved) == "other"
    assert store.fits_its_name(moved.name) is None


def test_what_lies_among_the_objects_and_is_none_is_found(
    vault: Path, store: ObjectStore, photo: Path
) -> None:
    kept = store.keep(photo)
    in_the_wrong_folder = vault / "objects" / ("00" if kept.name[:2] != "00" else "01") / f"{kept.name}.age"
    in_the_wrong_folder.parent.mkdir()
    strangers = [
        in_the_wrong_folder,
        vault / "objects" / "note.txt",
        store.path(kept.name).with_suffix(".bak"),
    ]
    for each in strangers:
        each.write_bytes(b"?")

    assert list(store.names()) == [kept.name]
    assert sorted(store.strangers()) == sorted(strangers)


@pytest.mark.parametrize("name", ["../../../etc/passwd", "A" * 64, "a" * 63, "a" * 64 + "\n"])
def test_no_record_can_lead_out_of_the_folder(name: str) -> None:
    with pytest.raises(ValueError, match="64 digits"):
        KeptObject(name=name, sha256="a" * 64, size=0, salt="0" * 32)


# --- interruptions and left-overs

INTERRUPTED = """
import os, signal, sys
from pathlib import Path
from evidence_log.vault.objects import ObjectStore
from tests.vault.test_objects import KEYS
left, call, real = int(sys.argv[3]), sys.argv[4], getattr(os, sys.argv[4])
def dying(*arguments, **named):
    global left
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)
    left -= 1
    return real(*arguments, **named)
setattr(os, call, dying)
ObjectStore(Path(sys.argv[1]), KEYS).keep(Path(sys.argv[2]))
"""


@posix_only
@pytest.mark.parametrize(
    ("call", "after"),
    [("write", 0), ("write", 1), ("write", 3), ("fsync", 0), ("replace", 0), ("fsync", 1), ("fsync", 2)],
    ids=str,
)
def test_a_killed_writer_leaves_a_whole_object_or_none(
    call: str, after: int, vault: Path, store: ObjectStore, photo: Path
) -> None:
    command = (sys.executable, "-c", INTERRUPTED, str(vault), str(photo), str(after), call)
    done = subprocess.run(command, cwd=Path(__file__).parents[2], check=False)
    assert done.returncode == -signal.SIGKILL

    store.sweep()

    assert list((vault / "tmp").iterdir()) == []
    assert all(store.fits_its_name(each) is not None for each in store.names())
    assert list(store.strangers()) == []
    assert store.read(store.keep(photo)) == PHOTO


def test_a_sweep_touches_nothing_but_left_overs(vault: Path, store: ObjectStore, photo: Path) -> None:
    kept = store.keep(photo)
    (vault / "tmp" / "half.part").write_bytes(b"half of it")
    store.sweep()

    assert files(vault) == [f"objects/{kept.name[:2]}/{kept.name}.age"]


def test_a_copy_of_a_vault_that_lost_its_empty_folders_works(vault: Path, store: ObjectStore) -> None:
    (vault / "tmp").rmdir()
    (vault / "objects").rmdir()
    store.sweep()

    assert store.read(store.keep_bytes(b"he shouted")) == b"he shouted"


@posix_only
@pytest.mark.parametrize("umask", [0o000, 0o777], ids=oct)
def test_an_object_and_its_folder_are_private_whatever_the_umask(umask: int, store: ObjectStore) -> None:
    before = os.umask(umask)
    try:
        path = store.path(store.keep_bytes(b"he shouted").name)
    finally:
        os.umask(before)

    assert [stat.S_IMODE(each.stat().st_mode) for each in (path.parent, path)] == [0o700, 0o600]
