"""The index can be thrown away: what is made anew is what was there, and nobody sees it half made."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from evidence_log.casework.rebuild_index import rebuild_index
from evidence_log.errors import VaultDamaged
from evidence_log.records.changes import Withdrawal
from evidence_log.records.copies import Rebuilt
from evidence_log.records.exhibit import Exhibit
from evidence_log.records.incident import Incident, Kind, amended
from evidence_log.records.progress import Progress, Stage
from evidence_log.records.verification import Check, Discrepancy
from evidence_log.vault.check import check_vault
from evidence_log.vault.open import open_vault
from evidence_log.vault.tables import INDEX, table_of
from evidence_log.vault.vault import Vault
from tests.conftest import FixedClock
from tests.vault.test_check import plain_sql, without_guards
from tests.vaults import PASSPHRASE, log, minute_now, new_vault


@pytest.fixture
def folder(tmp_path: Path, clock: FixedClock) -> Path:
    with new_vault(tmp_path / "vault", clock).vault as vault:
        for words in ("他说下午上门", "two men at the door", "又打来了"):
            log(vault, clock, words)
    return tmp_path / "vault"


def rebuilt(vault: Vault, clock: FixedClock) -> tuple[Rebuilt, list[Progress]]:
    """What it answers, and what it told on the way."""
    act, told = rebuild_index(vault, at=clock.read()), []
    try:
        while True:
            told.append(next(act))
    except StopIteration as end:
        answer: Rebuilt = end.value
        return answer, told


def index(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the index, and what the search finds a row by."""
    connection = plain_sql(folder)
    tables = [table_of(model).name for model in INDEX]
    rows = {name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall()) for name in tables}
    terms = "CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, search_index, instance)"
    connection.execute(terms)
    rows["terms"] = sorted(connection.execute("SELECT term, doc, offset FROM temp.terms").fetchall())
    connection.close()
    return rows


def found(folder: Path) -> list[str]:
    seen = check_vault(folder, passphrase=PASSPHRASE, read_data=True)
    return [each.meaning for each in seen if isinstance(each, Discrepancy)]


def test_a_changed_row_is_made_anew_from_its_record(folder: Path, clock: FixedClock) -> None:
    without_guards(folder, ("UPDATE incident_index SET summary = 'nothing happened'", ()))
    assert found(folder) == ["index-differs"] * 3
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        answer, told = rebuilt(vault, clock)

        assert (answer.entries, answer.incidents) == (5, 3)
        assert [each.incident.reference for each in vault.find("上门").found] == ["INC-0001"]
    assert {each.stage for each in told} == {Stage.INDEX, Stage.WORDS}
    assert told[-1].done == told[-1].of
    assert found(folder) == []


def test_a_missing_row_is_made_anew_by_the_next_writer_who_tells_how_far_it_has_come(
    folder: Path, clock: FixedClock
) -> None:
    without_guards(folder, ("DELETE FROM words_index", ()))
    told: list[Progress] = []
    with open_vault(folder, passphrase=PASSPHRASE) as vault:
        vault.tell = told.append
        log(vault, clock, "afterwards")

        assert len(vault.find("door").found) == 1
    assert told[-1] == Progress(stage=Stage.WORDS, done=3, of=3)
    assert found(folder) == []


def test_others_read_the_old_one_meanwhile_and_keep_it_when_it_is_given_up(
    folder: Path, clock: FixedClock
) -> None:
    with (
        open_vault(folder, passphrase=PASSPHRASE) as vault,
        open_vault(folder, passphrase=PASSPHRASE) as reader,
    ):
        act = rebuild_index(vault, at=clock.read())
        next(act)

        assert len(reader.find("door").found) == 1
        act.close()
        assert len(reader.find("door").found) == 1
    assert found(folder) == []


def test_what_cannot_be_made_is_refused_and_the_old_one_stays(folder: Path, clock: FixedClock) -> None:
    before = index(folder)
    without_guards(folder, ("DELETE FROM bodies WHERE seq = 3", ()))
    with open_vault(folder, passphrase=PASSPHRASE) as vault, pytest.raises(VaultDamaged):
        rebuilt(vault, clock)

    assert index(folder) == before


_KILLED = """
import os, signal, sys
from pathlib import Path
from evidence_log.casework.rebuild_index import rebuild_index
from evidence_log.vault.open import open_vault
from tests.conftest import FixedClock
with open_vault(Path(sys.argv[1]), passphrase=sys.argv[2]) as vault:
    for progress in rebuild_index(vault, at=FixedClock().read()):
        os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_killed_half_way_the_old_one_stays(folder: Path) -> None:
    before = index(folder)
    done = subprocess.run([sys.executable, "-c", _KILLED, str(folder), PASSPHRASE], check=False)

    assert done.returncode == -9
    assert index(folder) == before
    assert all(isinstance(each, Check) for each in check_vault(folder, passphrase=PASSPHRASE, read_data=True))


WORDS = st.text(st.sampled_from("还钱上门催收 door rings0147-"), min_size=1, max_size=12).filter(str.strip)
ACTS = ["log", "amend", "withdraw", "attach", "found", "withdraw found", "erase"]
STEPS = st.lists(st.tuples(st.sampled_from(ACTS), WORDS), max_size=12)


@given(STEPS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_was_done_the_index_is_what_a_rebuild_makes(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str]]
) -> None:
    folder, clock = tmp_path_factory.mktemp("steps") / "vault", FixedClock()
    with new_vault(folder, clock).vault as vault:
        for act, words in steps:
            carry_out(vault, clock, act, words)
        before = index(folder)
        rebuilt(vault, clock)

        assert index(folder) == before


def carry_out(vault: Vault, clock: FixedClock, act: str, words: str) -> None:
    """One step about the newest incident that is still whole; the first is always to write one down."""
    standing = vault.incidents(withdrawn=True)
    told = Incident(kind=Kind.CALL, account=words, occurred=minute_now(clock))
    with vault.writer(clock.read()) as writer:
        if act == "log" or not standing:
            writer.append(told)
            return
        newest = max(standing, key=lambda each: each.seq)
        if act == "amend":
            writer.append(amended(told, amends=newest.reference, reason=words))
        elif act == "withdraw" and newest.withdrawal is None:
            writer.append(Withdrawal(withdraws=newest.reference, reason=words))
        elif act == "attach":
            kept = writer.keep_bytes(words.encode())
            writer.append(Exhibit(incident=newest.reference, original=kept, source_name=words))
        elif act == "found":
            writer.append(
                Exhibit(incident=None, original=writer.keep_bytes(words.encode()), source_name=None)
            )
        elif act == "withdraw found":
            for each in vault.case_file().exhibits:
                if each.exhibit.incident is None and each.withdrawal is None:
                    writer.append(Withdrawal(withdraws=each.reference, reason=words))
        elif act == "erase":
            writer.erase(newest.reference, reason=words, handed_over=None)
