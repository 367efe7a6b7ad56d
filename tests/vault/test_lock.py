"""One writer at a time, for as long as it lives and no longer."""

import os
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from evidence_log.errors import NotWritable, VaultBusy
from evidence_log.vault.lock import writer_lock

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")
HOLD = """
import sys, subprocess
from pathlib import Path
from evidence_log.vault.lock import writer_lock
with writer_lock(Path(sys.argv[1])):
    {inside}
    print("held", flush=True)
    sys.stdin.readline()
print("let go", flush=True)
{after}
"""


@contextmanager
def another_process(
    folder: Path, inside: str = "pass", after: str = "pass"
) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock until it is told, or killed."""
    program = HOLD.format(inside=inside, after=after)
    command = (sys.executable, "-c", program, str(folder))
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_second_writer_is_told_that_the_vault_is_busy(tmp_path: Path) -> None:
    with another_process(tmp_path), pytest.raises(VaultBusy), writer_lock(tmp_path, wait_s=0.1):
        pass


def test_a_second_writer_in_the_same_process_is_told_so_too(tmp_path: Path) -> None:
    with writer_lock(tmp_path), pytest.raises(VaultBusy), writer_lock(tmp_path, wait_s=0):
        pass


def test_a_second_writer_waits_for_the_first(tmp_path: Path) -> None:
    with another_process(tmp_path) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        told = threading.Timer(0.2, process.stdin.close)
        told.start()
        with writer_lock(tmp_path):
            assert process.stdout.readline() == "let go\n"
        told.join()


def test_a_killed_writer_holds_nothing(tmp_path: Path) -> None:
    with another_process(tmp_path) as process:
        process.kill()
        process.wait()
        with writer_lock(tmp_path, wait_s=5):
            pass


def test_the_lock_can_be_taken_again_after_a_failure(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), writer_lock(tmp_path):
        raise RuntimeError
    with writer_lock(tmp_path, wait_s=0):
        pass


def test_a_started_child_does_not_keep_the_lock_of_a_dead_parent(tmp_path: Path) -> None:
    inside = "child = subprocess.Popen([sys.executable, '-c', 'input()'], stdin=0, close_fds=False)"
    with another_process(tmp_path, inside) as process:
        process.kill()
        process.wait()
        with writer_lock(tmp_path, wait_s=5):
            pass


@posix_only
def test_a_forked_child_does_not_keep_the_lock_of_a_dead_parent(tmp_path: Path) -> None:
    inside = "import os; child = os.fork(); child or (os.read(0, 1), os._exit(0))"
    with another_process(tmp_path, inside) as process:
        process.kill()
        process.wait()
        with writer_lock(tmp_path, wait_s=5):
            pass


@posix_only
def test_a_forked_child_that_ends_does_not_let_go_for_its_parent(tmp_path: Path) -> None:
    inside = "import os; child = os.fork(); child or os._exit(0); os.waitpid(child, 0)"
    with another_process(tmp_path, inside), pytest.raises(VaultBusy), writer_lock(tmp_path, wait_s=0.1):
        pass


@posix_only
def test_a_forked_child_may_leave_the_block_itself(tmp_path: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path; from evidence_log.vault.lock import writer_lock\n"
        "with writer_lock(Path(sys.argv[1])): child = os.fork()\n"
        "if child: print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))"
    )
    command = (sys.executable, "-c", program, str(tmp_path))
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert (done.stdout, done.stderr) == ("0\n", "")


@posix_only
def test_the_lock_file_is_private_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o777)
    try:
        with writer_lock(tmp_path):
            mode = stat.S_IMODE((tmp_path / "writer.lock").stat().st_mode)
    finally:
        os.umask(before)

    assert mode == 0o600


def test_a_folder_that_is_not_there_is_not_busy(tmp_path: Path) -> None:
    with pytest.raises(NotWritable), writer_lock(tmp_path / "nowhere"):
        pass


@posix_only
def test_a_system_without_locks_is_not_busy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl  # noqa: PLC0415 -- POSIX only

    def refuse(*_: object) -> None:
        raise OSError(95, "operation not supported")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(NotWritable), writer_lock(tmp_path):
        pass
