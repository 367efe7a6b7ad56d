"""A crash leaves nothing of what was in memory, words written while locked included."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import FixedClock
from tests.vaults import new_vault

WORDS = "他们说要到我单位拉横幅"
# What a fault in a library does, at the moment the words go into the inbox.
_CRASH = """
import os, resource, sys
most = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
import evidence_log.vault.inbox as inbox
inbox.Inbox.put = lambda *given, **values: os.abort()
sys.argv = ["evidence-log", "log", "call", "-"]
from evidence_log.__main__ import main
main()
"""


@pytest.mark.skipif(os.name != "posix", reason="not run here: core dumps of POSIX")
def test_a_crash_while_words_are_written_down_locked_leaves_no_core(
    tmp_path: Path, clock: FixedClock
) -> None:
    folder = tmp_path / "vault"
    new_vault(folder, clock).vault.close()
    before = {*tmp_path.rglob("*")}
    environment = {
        "HOME": str(tmp_path),
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "EVIDENCE_LOG_VAULT": str(folder),
    }
    done = subprocess.run(
        [sys.executable, "-c", _CRASH], cwd=tmp_path, env=environment, input=WORDS.encode(), check=False
    )

    assert done.returncode == -signal.SIGABRT
    assert {*tmp_path.rglob("*")} == before
