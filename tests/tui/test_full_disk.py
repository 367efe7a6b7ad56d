"""Words typed while the disk is full, on a real file system of three megabytes."""

import os
import signal
import sys
from pathlib import Path

import pytest

from evidence_log.records.clock import Language
from tests.conftest import FixedClock
from tests.endurance.full_disk import can_mount
from tests.needs import needs
from tests.tui.tmux import terminal
from tests.vaults import PASSPHRASE, new_vault

SEEN = {
    Language.EN: (
        "Nothing here yet",
        "in memory only",
        "the disk is full",
        "not saved yet",
        "are back in the form",
    ),
    Language.ZH: ("还没有记录", "仅在内存中", "磁盘已满", "还没保存", "放回表格"),
}
# The vault on a small disk; it is filled when one file appears beside it, and emptied when another does.
SCRIPT = """
mount -t tmpfs -o size=3m tmpfs "$0" && cp -a "$1/." "$0" || exit
cd "$2"
(
    until [ -e fill ]; do sleep 0.1; done
    cat /dev/zero > "$0/filling" 2> /dev/null; touch filled
    until [ -e empty ]; do sleep 0.1; done
    rm "$0/filling"
) &
"$3" -c "import os, pathlib, sys; pathlib.Path(sys.argv[1]).write_text(str(os.getpid())); os.execv(sys.executable, [sys.executable, *sys.argv[2:]])" pid -m tests.tui.launch "$0" "$4" "$5"
"$3" -m tests.tui.launch "$0" "$4" "$5"
"""


@needs("unshare")
@needs("tmux")
@pytest.mark.parametrize("language", list(Language), ids=lambda each: each.value)
def test_what_is_typed_on_a_full_disk_is_said_to_be_in_memory_only_and_kept_once_there_is_room(
    tmp_path: Path, clock: FixedClock, language: Language
) -> None:
    if not can_mount():
        pytest.skip("not run here: needs a file system of its own (unshare, mount)")
    new_vault(tmp_path / "vault", clock).vault.close()
    disk, work, script = tmp_path / "disk", tmp_path / "work", tmp_path / "script"
    disk.mkdir()
    work.mkdir()
    script.write_text(SCRIPT, encoding="utf-8")
    empty, in_memory, full, unsaved, back = SEEN[language]
    told = (str(disk), str(tmp_path / "vault"), str(work), sys.executable, language.value, PASSPHRASE)
    start = f"unshare --user --map-root-user --mount sh -c \"$(cat '{script}')\" " + " ".join(
        f"'{each}'" for each in told
    )
    room = (f"PYTHONPATH={Path.cwd()}", f"HOME={tmp_path}")
    with terminal(tmp_path / "shell" / "x", size=(100, 30), environment=room) as pane:
        pane.types(start)
        pane.keys("Enter")
        pane.until(empty)
        (work / "fill").touch()
        while not (work / "filled").exists():
            pane.until(empty)
        pane.keys("c")
        pane.until("Ctrl+S")
        pane.types("敲门 knocked")
        pane.until(in_memory)
        pane.keys("Escape")
        pane.until(full)
        (work / "empty").touch()
        pane.until(unsaved)
        os.kill(int((work / "pid").read_text()), signal.SIGKILL)
        pane.until(back)
        pane.keys("n")
        pane.until("敲门 knocked")
