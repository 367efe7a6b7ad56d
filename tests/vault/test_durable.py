"""Files are whole, on the disk and private, or not there."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_log.errors import DiskFull, FileExists, NotWritable
from evidence_log.vault.durable import (
    FreshFile,
    fresh_file,
    make_private_folder,
    make_private_parents,
    publish,
    write_durably,
    write_new,
)

# On Darwin files are synced by another call than folders are.
CALLS = ("open", "write", "replace") if sys.platform == "darwin" else ("open", "write", "fsync", "replace")
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")


@pytest.fixture
def tmp(tmp_path: Path) -> Path:
    folder = tmp_path / "tmp"
    make_private_folder(folder)
    return folder


@pytest.fixture(params=[0o000, 0o077, 0o777], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


@posix_only
def test_folders_and_files_are_private_whatever_the_umask(umask: int, tmp_path: Path) -> None:
    folder = tmp_path / f"vault-{umask}"
    make_private_folder(folder)
    write_durably(folder / "words", b"he shouted", tmp=folder)
    write_new(folder / "copy", iter([b"he ", b"shouted"]))

    modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in (folder, *folder.iterdir())}
    assert modes == {folder.name: 0o700, "words": 0o600, "copy": 0o600}
    assert (folder / "words").read_bytes() == (folder / "copy").read_bytes() == b"he shouted"


@posix_only
def test_folders_made_on_the_way_are_private_and_those_that_were_there_stay_as_they_are(
    umask: int, tmp_path: Path
) -> None:
    there = tmp_path / f"there-{umask}"
    there.mkdir()
    there.chmod(0o755)
    make_private_parents(there / "documents" / "mine" / "vault")

    made = [there / "documents", there / "documents" / "mine"]
    assert [stat.S_IMODE(each.stat().st_mode) for each in (there, *made)] == [0o755, 0o700, 0o700]
    assert list(made[1].iterdir()) == []


@posix_only
def test_a_folder_that_stood_open_is_closed(tmp_path: Path) -> None:
    tmp_path.chmod(0o777)

    make_private_folder(tmp_path)

    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o700


def test_what_was_there_is_replaced_at_once(tmp: Path, tmp_path: Path) -> None:
    target = tmp_path / "note"
    write_durably(target, b"before", tmp=tmp)
    write_durably(target, b"after", tmp=tmp)

    assert target.read_bytes() == b"after"
    assert list(tmp.iterdir()) == []


def test_what_fails_half_way_is_not_there(tmp: Path) -> None:
    def half_of_it() -> None:
        with fresh_file(tmp) as file:
            file.write(b"half of it")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half_of_it()

    assert list(tmp.iterdir()) == []


def test_a_system_that_takes_a_few_bytes_at_a_time_gets_them_all(
    tmp: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, data[:3]))
    write_durably(tmp_path / "words", b"he shouted and left", tmp=tmp)

    assert (tmp_path / "words").read_bytes() == b"he shouted and left"


@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EFBIG, DiskFull),
        (errno.EIO, NotWritable),
        (errno.EROFS, NotWritable),
    ],
    ids=lambda each: errno.errorcode[each] if isinstance(each, int) else "",
)
@pytest.mark.parametrize("call", CALLS)
def test_a_failing_disk_is_said_and_leaves_what_was_there(
    call: str, code: int, refusal: type[Exception], tmp: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp.parent / "note"
    write_durably(target, b"before", tmp=tmp)

    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as disk:
        disk.setattr(os, call, fail)
        with pytest.raises(refusal):
            write_durably(target, b"after", tmp=tmp)

    assert target.read_bytes() == b"before"
    assert list(tmp.iterdir()) == []


def test_a_file_that_failed_to_sync_is_not_tried_again(tmp: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system may have dropped the pages it could not write, and would then say that all is well."""
    asked: list[int] = []

    def fail(descriptor: int) -> None:
        asked.append(descriptor)
        raise OSError(errno.EIO, "input/output error")

    file = FreshFile(tmp / "object")
    file.write(b"he shouted")
    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", fail)
        with pytest.raises(NotWritable):
            file.sync()
    file.discard()

    assert len(asked) == 1
    with pytest.raises(OSError, match=r"[Bb]ad file descriptor"):
        os.fstat(asked[0])


@posix_only
def test_the_system_s_limit_on_file_size_is_a_full_disk(tmp: Path) -> None:
    program = (
        "import resource, sys; from pathlib import Path\n"
        "from evidence_log.errors import DiskFull\n"
        "from evidence_log.vault.durable import write_durably\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "tmp = Path(sys.argv[1])\n"
        "try: write_durably(tmp.parent / 'words', bytes(5000), tmp=tmp)\n"
        "except DiskFull: print('full')"
    )
    done = subprocess.run(
        (sys.executable, "-c", program, str(tmp)), capture_output=True, text=True, check=True
    )

    assert done.stdout == "full\n"
    assert list(tmp.iterdir()) == []
    assert not (tmp.parent / "words").exists()


@posix_only
def test_a_folder_that_cannot_be_synced_because_none_can_is_no_failure(
    tmp: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some shared file systems sync files but refuse to sync folders."""
    fsync = os.fsync

    def picky(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "invalid argument")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", picky)
    write_durably(tmp_path / "words", b"he shouted", tmp=tmp)

    assert (tmp_path / "words").read_bytes() == b"he shouted"


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="other calls there")
def test_bytes_reach_the_disk_before_the_name_and_the_name_before_the_answer(
    tmp: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    fsync, replace = os.fsync, os.replace

    def seen_fsync(descriptor: int) -> None:
        order.append("sync folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "sync file")
        fsync(descriptor)

    def seen_replace(source: Path, target: Path) -> None:
        order.append("name")
        replace(source, target)

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", seen_fsync)
        disk.setattr(os, "replace", seen_replace)
        with fresh_file(tmp) as file:
            file.write(b"he shouted")
            file.sync()
            publish(file.path, tmp_path / "words")

    assert order == ["sync file", "name", "sync folder"]


@pytest.mark.parametrize("there", ["a file", "a folder", "a link to nothing"])
def test_nothing_outside_the_vault_is_ever_written_over(there: str, tmp_path: Path) -> None:
    target = tmp_path / "x.jpg"
    if there == "a file":
        target.write_bytes(b"mine")
    elif there == "a folder":
        target.mkdir()
    else:
        target.symlink_to(tmp_path / "elsewhere")

    with pytest.raises(FileExists):
        write_new(target, iter([b"theirs"]))
    assert not (tmp_path / "elsewhere").exists()
    assert there != "a file" or target.read_bytes() == b"mine"


def test_a_copy_that_fails_half_way_is_not_left_behind(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"he "
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_new(tmp_path / "x.jpg", pieces())

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotWritable):
        write_new(tmp_path / "nowhere" / "x.jpg", iter([b"x"]))
    with pytest.raises(NotWritable):
        make_private_folder(tmp_path / "nowhere" / "deeper")
