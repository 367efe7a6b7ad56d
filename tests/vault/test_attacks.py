"""More than two hundred attacks on copies of one vault: each is detected, or the threat model says why it cannot be.

attacks.tsv has a line for each: its name, and the findings or the refusal, or the id in docs/threat-model.md.
After a review: python -m tests.vault.test_attacks writes what is answered now.
"""

import re
import shutil
import sys
import tempfile
from pathlib import Path

import pytest

from evidence_log.errors import Refusal
from evidence_log.ledger.known_head import read_known_head
from evidence_log.records.decision import Because
from evidence_log.records.exhibit import CustodyAct, CustodyEvent, Exhibit
from evidence_log.records.incident import Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.verification import Discrepancy, KnownHead
from evidence_log.vault.check import check_vault
from evidence_log.vault.inbox import Inbox
from evidence_log.vault.manifest import read_manifest
from evidence_log.vault.open import open_vault
from evidence_log.vault.vault import Vault
from tests.conftest import FixedClock
from tests.vault.attacks import Base
from tests.vault.attacks_outside import attacks
from tests.vaults import PASSPHRASE, log, new_vault

ENTRIES = 9
TABLE = Path(__file__).with_name("attacks.tsv")
PAGE = Path(__file__).parents[2] / "docs" / "threat-model.md"
EXPECTED = dict(
    line.split("\t") for line in (TABLE.read_text(encoding="utf-8").splitlines() if TABLE.exists() else [])
)
UNDETECTED = re.compile(r"U[0-9]+")
LEAST = 200


def build(folder: Path) -> Base:
    """A vault of nine entries with two files and three items in its inbox, an older copy, another's vault."""
    clock = FixedClock()
    base = Base(folder, ENTRIES)
    with new_vault(base.vault, clock).vault as vault:
        for words in ("一通电话", "第二通电话"):
            log(vault, clock, words)
        attach(vault, clock, "INC-0001", "EX-0001")
    shutil.copytree(base.vault, base.older)
    with open_vault(base.vault, passphrase=PASSPHRASE) as vault:
        log(vault, clock, "有人上门")
        attach(vault, clock, "INC-0003", "EX-0002")
    for words in ("夜里", "又来了", "还在"):
        Inbox(base.vault).put(
            read_manifest(base.vault),
            words=IncidentWords(kind=Kind.CALL, account=words),
            to=None,
            files=(),
            because=Because.LOCKED,
            at=clock.read(),
        )
    new_vault(base.other, clock).vault.close()
    return base


def attach(vault: Vault, clock: FixedClock, incident: str, exhibit: str) -> None:
    """Keep a file and enter it."""
    with vault.writer(clock.read()) as writer:
        original = writer.keep_bytes(f"the bytes of {exhibit}".encode() * 5000)
        writer.append(
            Exhibit(incident=incident, original=original, source_name="x.jpg"),
            CustodyEvent(exhibit=exhibit, act=CustodyAct.ACQUIRED),
        )


def newest_head(folder: Path) -> KnownHead:
    """What the owner gave to a friend."""
    note = max((folder / "ledger").glob("checkpoint-*.note"), key=lambda each: int(each.stem[11:]))
    return read_known_head(note.read_text(encoding="utf-8"))


def answer(folder: Path, known: KnownHead | None) -> str:
    """What `verify` finds: its discrepancies, or the class of its refusal; empty when nothing differs."""
    try:
        seen = list(check_vault(folder, passphrase=PASSPHRASE, read_data=True, known=known))
    except Refusal as refusal:
        return type(refusal).__name__
    return " ".join(sorted({each.meaning for each in seen if isinstance(each, Discrepancy)}))


def attacked(base: Base, name: str, folder: Path) -> str:
    """Carry an attack out on a copy, and verify it."""
    shutil.copytree(base.vault, folder)
    attacks(base)[name](folder)
    found = answer(folder, newest_head(base.vault) if name.startswith("known:") else None)
    if name.startswith("row: bodies") and "flipped" in name:
        # Salts are random: a flipped bit of one gives another hex digit, or none.
        found = found.replace("body-does-not-fit", "body-unreadable")
    return found


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Base:
    return build(tmp_path_factory.mktemp("attacked"))


def test_the_vault_to_attack_is_sound(base: Base) -> None:
    assert [answer(each, None) for each in (base.vault, base.older, base.other)] == ["", "", ""]
    assert answer(base.vault, newest_head(base.vault)) == ""


@pytest.mark.parametrize("name", EXPECTED)
def test_an_attack_is_answered_as_was_reviewed(base: Base, tmp_path: Path, name: str) -> None:
    """The same findings; or nothing, and the threat model says under the id why not."""
    expected = EXPECTED[name]

    assert attacked(base, name, tmp_path / "vault") == ("" if UNDETECTED.fullmatch(expected) else expected)


def test_the_table_has_every_attack_and_more_than_two_hundred(base: Base) -> None:
    detected = [each for each in EXPECTED.values() if not UNDETECTED.fullmatch(each)]

    assert list(EXPECTED) == list(attacks(base))
    assert len(detected) >= LEAST
    assert "" not in EXPECTED.values()


def test_the_threat_model_lists_what_cannot_be_detected_and_nothing_else() -> None:
    listed = re.findall(r"^\| (U[0-9]+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    used = {each for each in EXPECTED.values() if UNDETECTED.fullmatch(each)}

    assert len(listed) == len(set(listed))
    assert set(listed) == used


def review() -> None:
    """Write what is answered now; the id of what is not detected stays as it stands."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        base = build(folder)
        lines = []
        for number, name in enumerate(attacks(base)):
            found = attacked(base, name, folder / str(number))
            before = EXPECTED.get(name, "")
            lines.append(f"{name}\t{found or (before if UNDETECTED.fullmatch(before) else '')}\n")
            shutil.rmtree(folder / str(number))
    TABLE.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    review()
    sys.stdout.write("attacks.tsv written; now read the difference\n")
