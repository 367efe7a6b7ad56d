"""Letters: drafted with what to know of them, entered, and noted as sent only when that was said."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from evidence_log.casework.find_pack import pack_of_file
from evidence_log.casework.list_steps import list_steps
from evidence_log.casework.make_letter import MadeLetter, draft_letter, make_letter
from evidence_log.casework.record_step import record_step
from evidence_log.casework.set_case import set_case
from evidence_log.casework.verify_vault import verify_vault
from evidence_log.errors import (
    DeadlineUnread,
    NoSuchLetter,
    UnknownReference,
)
from evidence_log.records.clock import Language
from evidence_log.records.letter_wishes import LetterWishes
from evidence_log.records.pack_help import LetterKind
from evidence_log.records.step import StepKind
from evidence_log.records.step_words import StepWords
from evidence_log.records.verification import Check, Remark
from evidence_log.vault.vault import Vault
from tests import people
from tests.conftest import FixedClock
from tests.reports.letters import EXAMPLELAND
from tests.vaults import PASSPHRASE, log, new_vault

COMPLAINT = LetterWishes(kind=LetterKind.LENDER_COMPLAINT, language=Language.ZH)


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    """One call by a lender that is known."""
    made = new_vault(tmp_path / "vault", clock).vault
    set_case(made, {"lender": people.LENDER_ZH}, at=clock.read())
    log(made, clock, "又打来电话")
    return made


def make(
    vault: Vault,
    clock: FixedClock,
    wishes: LetterWishes = COMPLAINT,
    *,
    sent: bool = False,
    plain: bool = True,
) -> MadeLetter:
    """Draft it and make it."""
    draft = draft_letter(vault, wishes, pack=pack_of_file(EXAMPLELAND), at=clock.read())
    return make_letter(vault, draft, plain=plain, sent=sent, at=clock.read())


def test_a_draft_enters_nothing(vault: Vault, clock: FixedClock) -> None:
    before = vault.case_file().head
    draft = draft_letter(vault, COMPLAINT, pack=pack_of_file(EXAMPLELAND), at=clock.read())

    assert vault.case_file().head == before
    assert [each.zh for each in draft.caveats] == ["自己的通话可以录音"]
    assert draft.missing == ("complainant", "agency", "contract", "reply_by")
    assert draft.rows == ("INC-0001",)


def test_caveats_are_said_and_do_not_stand_in_the_letter(vault: Vault, clock: FixedClock) -> None:
    text = make(vault, clock).made.data.decode()

    assert "自己的通话可以录音" not in text
    assert "不代表承认债务及金额" in text


@pytest.mark.parametrize(
    ("plain", "begins", "ending"), [(True, "对催收".encode(), "txt"), (False, b"%PDF-", "pdf")]
)
def test_it_is_entered_with_the_bytes_that_are_handed_out(
    vault: Vault, clock: FixedClock, *, plain: bool, begins: bytes, ending: str
) -> None:
    made = make(vault, clock, plain=plain).made
    kept = vault.document("DOC-0001").document

    assert made.data.startswith(begins)
    assert vault.read_object(kept.kept) == made.data
    assert (kept.edition, made.file_name) == ("lender-complaint", f"lender-complaint-DOC-0001-zh.{ending}")


def test_it_is_disclosed_to_nobody_until_a_step_says_so(vault: Vault, clock: FixedClock) -> None:
    made = make(vault, clock)

    assert made.step is None
    assert vault.steps() == ()


def test_what_is_sent_is_a_step_shown_by_the_letter(vault: Vault, clock: FixedClock) -> None:
    wishes = replace(COMPLAINT, reply_by="15日内")
    made = make(vault, clock, wishes, sent=True)
    assert made.step is not None
    step = made.step.step

    assert (step.kind, step.exhibit) == (StepKind.COMPLAINT, "DOC-0001")
    assert step.to == f"{people.LENDER_ZH}投诉部门"
    assert [each.days for each in list_steps(vault, at=clock.read()).due] == [15]


def test_to_whom_nobody_knows_is_not_made_up(vault: Vault, clock: FixedClock) -> None:
    made = make(vault, clock, LetterWishes(kind=LetterKind.DISPUTE, language=Language.ZH), sent=True)

    assert made.step is not None
    assert made.step.step.to is None
    assert draft_letter(vault, COMPLAINT, pack=pack_of_file(EXAMPLELAND), at=clock.read()).to is not None


def test_a_step_recorded_later_names_the_letter(vault: Vault, clock: FixedClock) -> None:
    make(vault, clock)
    words = StepWords(kind=StepKind.COMPLAINT, exhibit="DOC-0001")

    assert record_step(vault, words, at=clock.read()).step.step.exhibit == "DOC-0001"
    with pytest.raises(UnknownReference):
        record_step(vault, replace(words, exhibit="DOC-0002"), at=clock.read())


def test_a_vault_with_letters_is_sound(vault: Vault, clock: FixedClock) -> None:
    make(vault, clock, sent=True)
    make(vault, clock, plain=False)

    assert all(
        isinstance(each, Check | Remark)
        for each in verify_vault(vault.folder, passphrase=PASSPHRASE, read_data=True)
    )


def test_a_day_that_is_none_is_refused_before_anything_is_entered(vault: Vault, clock: FixedClock) -> None:
    with pytest.raises(DeadlineUnread):
        make(vault, clock, replace(COMPLAINT, reply_by="soon"))
    assert vault.case_file().documents == ()


def test_a_pack_without_that_letter_says_which_it_has(
    tmp_path: Path, vault: Vault, clock: FixedClock
) -> None:
    head, *letters = EXAMPLELAND.read_text(encoding="utf-8").split("[[letter]]\n")
    bare = tmp_path / "bare.toml"
    bare.write_text(f"{head}[[letter]]\n{letters[0]}", encoding="utf-8")

    with pytest.raises(NoSuchLetter) as refused:
        draft_letter(vault, COMPLAINT, pack=pack_of_file(bare), at=clock.read())
    assert refused.value.values["known"] == "stop-request"
