"""Killed while the keys change: exactly one passphrase opens the vault, and after the answer it is the new one.

One process is started, which forks: every round opens, changes and is killed a while later, from before the first
byte to after the answer.
"""

import os
import random
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from evidence_log.errors import WrongPassphrase
from evidence_log.records.case import Case, Jurisdiction
from evidence_log.records.vault_facts import KeyWrap
from evidence_log.records.verification import Check, Discrepancy
from evidence_log.vault import age
from evidence_log.vault.check import check_vault
from evidence_log.vault.create import create_vault
from evidence_log.vault.keys import unlock
from evidence_log.vault.manifest import stands_open
from evidence_log.vault.open import open_vault, open_with_recovery
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, log, new_vault

pytestmark = pytest.mark.skipif(os.name != "posix", reason="not run here: fork and signals of POSIX")

CASE = Case(zone="Asia/Shanghai", jurisdiction=Jurisdiction.CN)
ROUNDS = int(os.environ.get("EVIDENCE_LOG_KEY_ROUNDS", "40"))

_CHANGER = """
import os, select, signal, sys, time
from pathlib import Path
from evidence_log.records.vault_facts import KeyWrap
from evidence_log.vault import age, key_changes
from evidence_log.vault.open import open_vault, open_with_recovery
from tests.conftest import FixedClock
from tests.conftest import QUICK
folder, way = Path(sys.argv[1]), sys.argv[2]
for line in sys.stdin:
    after, old, new = line.rstrip("\\n").split("\\t")
    answered, answer = os.pipe()
    child = os.fork()
    if child == 0:
        opened = (
            open_with_recovery(folder, recovery=age.read_identity(old))
            if way == "recovery"
            else open_vault(folder, passphrase=old)
        )
        with opened as vault:
            os.write(answer, b"open ")
            with vault.writer(FixedClock().read()) as writer:
                if way == "make":
                    os.write(answer, writer.set_recovery(opened_with=KeyWrap.PASSPHRASE).encode())
                else:
                    key_changes.set_passphrase(folder, vault._keys, new, work_factor=QUICK)
                    writer.finish_key_changes()
                    os.write(answer, b"changed")
        os._exit(0)
    os.read(answered, 5)
    if after == "answer":
        select.select([answered], [], [])
    else:
        time.sleep(float(after))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(answer)
    print(os.read(answered, 200).decode(), flush=True)
    os.close(answered)
"""


class Changer:
    """The process that changes keys and is killed over it."""

    def __init__(self, folder: Path, way: str) -> None:
        command = [sys.executable, "-c", _CHANGER, str(folder), way]
        self._program = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._chance = random.Random(2026)  # noqa: S311 -- moments, not secrets
        self._rounds = 0

    def round(self, old: str, new: str) -> str:
        """Change from old to new and be killed, every fifth time after the answer; returns what was answered."""
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._rounds += 1
        after = self._chance.uniform(0, 0.04) if self._rounds % 5 else "answer"
        self._program.stdin.write(f"{after}\t{old}\t{new}\n")
        self._program.stdin.flush()
        return self._program.stdout.readline().strip()

    def close(self) -> None:
        """End it."""
        self._program.communicate()


def opening(folder: Path, *passphrases: str) -> list[str]:
    """Which of them open the vault."""
    found = []
    for each in passphrases:
        with suppress(WrongPassphrase):
            unlock(folder / "keys", each)
            found.append(each)
    return found


def discrepancies(folder: Path, passphrase: str) -> list[str]:
    seen = check_vault(folder, passphrase=passphrase, read_data=False)
    return [each.meaning for each in seen if isinstance(each, Discrepancy)]


@pytest.mark.parametrize("way", ["passphrase", "recovery"])
def test_exactly_one_passphrase_opens_after_a_kill_at_any_moment(
    tmp_path: Path, clock: FixedClock, way: str
) -> None:
    folder, holds, answers = tmp_path / "vault", PASSPHRASE, 0
    new = new_vault(folder, clock)
    log(new.vault, clock, "what must stay")
    new.vault.close()
    changer = Changer(folder, way)
    for number in range(ROUNDS):
        wanted = f"another one, number {number}"
        old = new.recovery_identity if way == "recovery" else holds
        changed = changer.round(old, wanted) == "changed"
        opens = opening(folder, holds, wanted)
        assert len(opens) == 1
        assert opens == [wanted] or not changed
        answers += changed
        holds = opens[0]
        if number % 8 == 0:
            assert discrepancies(folder, holds) == []
    changer.close()

    assert answers > 0
    with open_vault(folder, passphrase=holds) as vault:
        log(vault, clock, "afterwards")
        assert vault.incident("INC-0001").incident.account == "what must stay"
    seen = check_vault(folder, passphrase=holds, read_data=False)
    assert [each for each in seen if not isinstance(each, Check)] == []
    assert list((folder / "tmp").iterdir()) == []
    open_with_recovery(folder, recovery=age.read_identity(new.recovery_identity)).close()


def test_a_vault_that_stands_open_is_open_or_has_the_new_passphrase_after_a_kill(
    tmp_path: Path, clock: FixedClock
) -> None:
    for number in range(max(10, ROUNDS // 4)):
        folder = tmp_path / f"open-{number}"
        create_vault(folder, passphrase=None, case=CASE, at=clock.read()).vault.close()
        changer = Changer(folder, "open")
        changed = changer.round("", "the new one") == "changed"
        changer.close()
        still_open = stands_open(folder)
        assert not (changed and still_open)
        assert opening(folder, "the new one") == ["the new one"]
        assert bool(opening(folder, "anything")) is still_open
        assert discrepancies(folder, "the new one") == []
        with open_vault(folder, passphrase="the new one") as vault:
            log(vault, clock, "afterwards")
            assert (KeyWrap.NOTHING in vault.ways()) is still_open
        assert (folder / "keys" / "open.txt").exists() is still_open
        assert discrepancies(folder, "the new one") == []


def test_a_new_recovery_line_is_made_whole_or_not_at_all_after_a_kill(
    tmp_path: Path, clock: FixedClock
) -> None:
    folder = tmp_path / "vault"
    new = new_vault(folder, clock)
    new.vault.close()
    holds, answers = new.recovery_identity, 0
    changer = Changer(folder, "make")
    for _ in range(ROUNDS):
        answered = changer.round(PASSPHRASE, "")
        assert discrepancies(folder, PASSPHRASE) == []
        with open_vault(folder, passphrase=PASSPHRASE) as vault:
            line = vault.recovery_identity()
        open_with_recovery(folder, recovery=age.read_identity(line)).close()
        if answered:
            answers += 1
            assert line == answered
        holds = line
    changer.close()

    assert answers > 0
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        log(vault, clock, "afterwards")
        assert vault.recovery_identity() == holds
