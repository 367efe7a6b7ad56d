"""What is withdrawn is kept and no longer put forward."""

from pathlib import Path

import pytest

from evidence_log.casework.attach_exhibit import attach_exhibit
from evidence_log.casework.make_document import make_document
from evidence_log.casework.withdraw_record import withdraw_record
from evidence_log.errors import AlreadyWithdrawn, NoReason, NothingRecorded, NotOfThisKind, UnknownReference
from evidence_log.records.case_file import put_forward
from evidence_log.records.clock import Language
from evidence_log.records.exhibit import Exhibit
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.vault.vault import Vault
from tests.casework.media_files import jpeg
from tests.conftest import FixedClock
from tests.vaults import log, new_vault


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    """Two incidents, the second with two photos."""
    vault = new_vault(tmp_path / "vault", clock).vault
    (tmp_path / "door.jpg").write_bytes(jpeg())
    log(vault, clock, "第一件")
    log(vault, clock, "第二件")
    for _ in range(2):
        attach_exhibit(vault, tmp_path / "door.jpg", incident="INC-0002", at=clock.read())
    return vault


def test_it_is_hidden_from_lists_and_kept(vault: Vault, clock: FixedClock) -> None:
    withdraw_record(vault, "INC-0001", reason="重复记录", at=clock.read())
    filed = vault.incident("INC-0001")

    assert [each.reference for each in vault.incidents()] == ["INC-0002"]
    assert [each.reference for each in vault.timeline()] == ["INC-0002"]
    assert [each.reference for each in vault.incidents(withdrawn=True)] == ["INC-0001", "INC-0002"]
    assert filed.incident.account == "第一件"
    assert filed.withdrawal is not None
    assert filed.withdrawal.reason == "重复记录"


def test_a_withdrawn_exhibit_is_hidden_and_its_incident_stands(vault: Vault, clock: FixedClock) -> None:
    withdraw_record(vault, "EX-0001", reason="拍到了邻居的孩子", at=clock.read())

    assert vault.incident("INC-0002").exhibits == ("EX-0002",)
    assert vault.timeline()[0].photos == 1
    assert vault.exhibit("EX-0001").withdrawal is not None
    case_file = put_forward(vault.case_file())
    assert [each.reference for each in case_file.exhibits] == ["EX-0002"]
    assert case_file.incidents[1].exhibits == ("EX-0002",)


def test_with_an_incident_its_exhibits_are_not_put_forward(vault: Vault, clock: FixedClock) -> None:
    withdraw_record(vault, "INC-0002", reason="不提了", at=clock.read())
    made = make_document(vault, WantedDocument(edition="police", language=Language.ZH), at=clock.read())
    custody = vault.exhibit("EX-0001").custody

    assert made.receipt.reference == "DOC-0001"
    assert [each.event.document for each in custody if each.event.document] == []
    assert put_forward(vault.case_file()).exhibits == ()


def test_with_nothing_left_to_put_forward_no_document_is_made(vault: Vault, clock: FixedClock) -> None:
    for reference in ("INC-0001", "INC-0002"):
        withdraw_record(vault, reference, reason="不提了", at=clock.read())
    with pytest.raises(NothingRecorded):
        make_document(vault, WantedDocument(edition="police", language=Language.ZH), at=clock.read())


def test_it_is_withdrawn_once_with_a_reason(vault: Vault, clock: FixedClock) -> None:
    withdraw_record(vault, "INC-0001", reason="重复记录", at=clock.read())
    for reference, reason, refusal in (
        ("INC-0001", "again", AlreadyWithdrawn),
        ("INC-0002", " ", NoReason),
        ("DOC-0001", "x", NotOfThisKind),
        ("INC-0009", "x", UnknownReference),
    ):
        with pytest.raises(refusal):
            withdraw_record(vault, reference, reason=reason, at=clock.read())


def test_a_file_that_was_found_and_belongs_to_no_incident_is_withdrawn_like_any_other(
    vault: Vault, clock: FixedClock
) -> None:
    with vault.writer(clock.read()) as writer:
        found = Exhibit(incident=None, original=writer.keep_bytes(b"left behind"), source_name=None)
        reference = writer.append(found)[0].reference
    withdraw_record(vault, reference, reason="不知道从哪里来的", at=clock.read())

    assert vault.exhibit(reference).withdrawal is not None
