"""Before it is erased, what will go and what repeats it is known; afterwards only a tombstone is there."""

from pathlib import Path

import pytest

from evidence_log.casework.attach_exhibit import attach_exhibit
from evidence_log.casework.erase_record import erase_record, look_at_erasure
from evidence_log.casework.list_incidents import list_tombstones
from evidence_log.casework.make_document import make_document
from evidence_log.casework.show_record import find_tombstone
from evidence_log.casework.withdraw_record import withdraw_record
from evidence_log.errors import NoReason, NothingToErase, NotOfThisKind, UnknownReference
from evidence_log.records.clock import Language
from evidence_log.records.incident import Incident, Kind, amended
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.vault.vault import Vault
from tests.casework.media_files import jpeg
from tests.conftest import FixedClock
from tests.vault.test_erasing import sound, where
from tests.vaults import log, minute_now, new_vault


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    """Two incidents, the first with a photo, and a document of both."""
    vault = new_vault(tmp_path / "vault", clock).vault
    (tmp_path / "door.jpg").write_bytes(jpeg())
    log(vault, clock, "第一件：写着孩子的名字")
    log(vault, clock, "第二件")
    attach_exhibit(vault, tmp_path / "door.jpg", incident="INC-0001", at=clock.read())
    document(vault, clock)
    return vault


def document(vault: Vault, clock: FixedClock) -> str:
    """Make one; returns its number."""
    made = make_document(vault, WantedDocument(edition="police", language=Language.ZH), at=clock.read())
    return made.receipt.reference


def erase(vault: Vault, clock: FixedClock, reference: str) -> tuple[str, ...]:
    """Erase it; returns what is a tombstone now."""
    at = clock.read()
    return erase_record(vault, reference, reason="特意", handed_over=True, at=at).references


def test_what_will_go_and_what_repeats_it_is_known_before(vault: Vault) -> None:
    looked = look_at_erasure(vault, "INC-0001")

    assert looked.incident is not None
    assert [each.reference for each in looked.exhibits] == ["EX-0001"]
    assert looked.repeated_in == ("DOC-0001",)
    assert look_at_erasure(vault, "EX-0001").repeated_in == ("DOC-0001",)


def test_a_document_made_while_it_was_withdrawn_does_not_repeat_it(vault: Vault, clock: FixedClock) -> None:
    withdraw_record(vault, "INC-0001", reason="x", at=clock.read())
    document(vault, clock)

    assert look_at_erasure(vault, "INC-0001").repeated_in == ("DOC-0001",)
    assert look_at_erasure(vault, "INC-0002").repeated_in == ("DOC-0001", "DOC-0002")


def test_a_telling_of_long_ago_goes_too(vault: Vault, clock: FixedClock) -> None:
    better = Incident(kind=Kind.CALL, account="改过的说法", occurred=minute_now(clock))
    with vault.writer(clock.read()) as writer:
        writer.append(amended(better, amends="INC-0001", reason="写错了门牌号"))

    assert erase(vault, clock, "INC-0001") == ("INC-0001", "EX-0001")
    assert [where(vault.folder, each) for each in ("孩子的名字", "改过的说法", "写错了门牌号")] == [
        [],
        [],
        [],
    ]


def test_a_document_is_erased_by_itself(vault: Vault, clock: FixedClock) -> None:
    erase(vault, clock, "INC-0001")
    objects = len(list((vault.folder / "objects").rglob("*.age")))

    assert erase(vault, clock, "DOC-0001") == ("DOC-0001",)
    assert objects == 1
    assert list((vault.folder / "objects").rglob("*.age")) == []
    assert document(vault, clock) == "DOC-0002"
    assert sound(vault.folder) == []


def test_the_tombstone_says_when_and_why(vault: Vault, clock: FixedClock) -> None:
    erase(vault, clock, "INC-0001")
    tombstone = find_tombstone(vault, "ex-0001")

    assert tombstone is not None
    assert (tombstone.erasure.erases, tombstone.erasure.reason) == ("INC-0001", "特意")
    assert tombstone.erasure.handed_over
    assert list_tombstones(vault) == [tombstone]
    assert tombstone.references == ("INC-0001", "EX-0001")
    assert find_tombstone(vault, "INC-0002") is None
    assert find_tombstone(vault, "INC-0009") is None


def test_what_cannot_be_erased_says_why(vault: Vault, clock: FixedClock) -> None:
    erase(vault, clock, "INC-0001")
    for reference, refusal in (
        ("INC-0001", NothingToErase),
        ("EX-0001", NothingToErase),
        ("INC-0009", UnknownReference),
        ("CAP-7Q2F9K", UnknownReference),
        ("VAULT", NotOfThisKind),
    ):
        with pytest.raises(refusal):
            erase(vault, clock, reference)
    with pytest.raises(NoReason):
        erase_record(vault, "INC-0002", reason="", handed_over=None, at=clock.read())
