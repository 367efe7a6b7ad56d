"""What a pack asks is answered in the ledger; the newest answer stands."""

from pathlib import Path

import pytest

from evidence_log.casework.answer_circumstance import (
    Answer,
    answer_circumstance,
    answer_circumstances,
    answers_of,
)
from evidence_log.casework.rebuild_index import rebuild_index
from evidence_log.casework.verify_vault import verify_vault
from evidence_log.errors import NotAnAnswer, NothingToChange
from evidence_log.records.rule_pack import About, Choice, Circumstance
from evidence_log.records.verification import Check, Remark
from evidence_log.records.words import same_in_both
from evidence_log.vault.vault import Vault
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, new_vault

COLLECTOR = Circumstance(
    id="collector",
    question=same_in_both("?"),
    about=About.DEBT,
    choices=tuple(Choice(id=each, label=same_in_both(each)) for each in ("lender", "agency")),
)
PARTED = Circumstance(id="parted-on", question=same_in_both("?"), about=About.OTHER_SIDE)


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    """Nothing answered yet."""
    return new_vault(tmp_path / "vault", clock).vault


def test_the_newest_answer_stands_and_each_is_kept(vault: Vault, clock: FixedClock) -> None:
    for answer in ("lender", "agency"):
        answer_circumstance(vault, COLLECTOR, answer, at=clock.read())
    receipt = answer_circumstance(vault, PARTED, "2026-02-28", at=clock.read())

    assert answers_of(vault) == {"collector": "agency", "parted-on": "2026-02-28"}
    assert receipt.reference == "CASE"
    assert [each.answer.answer for each in vault.case_file().answers] == ["agency", "2026-02-28"]
    assert vault.case_file().head.size == 2 + 3
    assert all(
        isinstance(each, Check | Remark)
        for each in verify_vault(vault.folder, passphrase=PASSPHRASE, read_data=True)
    )


def test_an_answer_can_be_taken_back(vault: Vault, clock: FixedClock) -> None:
    answer_circumstance(vault, COLLECTOR, "agency", at=clock.read())
    answer_circumstance(vault, COLLECTOR, None, at=clock.read())

    assert answers_of(vault) == {}
    for _ in rebuild_index(vault, at=clock.read()):
        pass
    assert vault.answers() == vault.case_file().answers == ()


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (COLLECTOR, "nobody"),
        (COLLECTOR, ""),
        (PARTED, "last spring"),
        (PARTED, "20260228"),
        (PARTED, "2026-02-29"),
    ],
)
def test_what_was_not_offered_is_no_answer(
    vault: Vault, clock: FixedClock, asked: Circumstance, answer: str
) -> None:
    with pytest.raises(NotAnAnswer):
        answer_circumstance(vault, asked, answer, at=clock.read())

    assert vault.answers() == ()


def test_the_same_answer_is_not_entered_twice(vault: Vault, clock: FixedClock) -> None:
    with pytest.raises(NothingToChange):
        answer_circumstance(vault, COLLECTOR, None, at=clock.read())
    answer_circumstance(vault, COLLECTOR, "agency", at=clock.read())
    with pytest.raises(NothingToChange):
        answer_circumstance(vault, COLLECTOR, "agency", at=clock.read())


def test_of_several_answers_all_are_entered_or_none(vault: Vault, clock: FixedClock) -> None:
    with pytest.raises(NotAnAnswer):
        answer_circumstances(vault, [Answer(COLLECTOR, "agency"), Answer(PARTED, "lately")], at=clock.read())
    assert vault.answers() == ()

    answer_circumstances(vault, [Answer(COLLECTOR, "agency"), Answer(PARTED, "2026-02-28")], at=clock.read())

    assert answers_of(vault) == {"collector": "agency", "parted-on": "2026-02-28"}
