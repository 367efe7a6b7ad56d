"""Parties, and the claims that a number is somebody's."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from evidence_log.casework.add_party import add_party
from evidence_log.casework.attribute_handle import attribute_handle
from evidence_log.casework.change_party import change_party
from evidence_log.casework.end_attribution import end_attribution
from evidence_log.casework.erase_record import erase_record
from evidence_log.casework.list_parties import list_parties, named_party, parties_of
from evidence_log.casework.rebuild_index import rebuild_index
from evidence_log.casework.withdraw_record import withdraw_record
from evidence_log.errors import AlreadyWithdrawn, PartiesAlike, PartyKnown, RecordErased, UnknownParty
from evidence_log.records.case_file import put_forward
from evidence_log.records.party import Confidence, Handle, HandleKind, Party, Role, bare_number
from evidence_log.vault.vault import Vault
from tests.conftest import FixedClock
from tests.people import AGENCY_ZH, COLLECTOR_ZH, NUMBERS_ZH
from tests.vaults import log, new_vault

AGENCY = Party(name=AGENCY_ZH, role=Role.COLLECTION_AGENCY)


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    """An agency with a number."""
    vault = new_vault(tmp_path / "vault", clock).vault
    add_party(vault, AGENCY, (Handle(value=NUMBERS_ZH[0]),), at=clock.read())
    return vault


def test_a_claim_about_a_number_holds_for_every_spelling_of_it(vault: Vault) -> None:
    found = parties_of(list_parties(vault), "199-0000 0001")

    assert [each.reference for each in found] == ["PTY-0001"]
    assert parties_of(list_parties(vault), NUMBERS_ZH[1]) == []


def test_a_number_given_when_added_is_a_claim_nobody_has_grounds_for_yet(vault: Vault) -> None:
    claim = vault.party("PTY-0001").attributions[0].attribution

    assert (claim.basis, claim.confidence) == (None, Confidence.LOW)


def test_a_later_claim_about_the_same_two_takes_the_place_of_the_earlier(
    vault: Vault, clock: FixedClock
) -> None:
    handle = Handle(value="19900000001")
    attribute_handle(
        vault, handle, "云汀", basis="自称", exhibit=None, confidence=Confidence.HIGH, at=clock.read()
    )

    claims = [each.attribution for each in vault.party("PTY-0001").attributions]
    assert [(each.handle, each.basis) for each in claims] == [(handle, "自称")]


def test_one_number_may_be_claimed_for_two(vault: Vault, clock: FixedClock) -> None:
    add_party(
        vault, Party(name=COLLECTOR_ZH, role=Role.RESPONDENT), (Handle(value=NUMBERS_ZH[0]),), at=clock.read()
    )

    assert len(parties_of(list_parties(vault), NUMBERS_ZH[0])) == 2


def test_a_claim_that_ended_is_no_longer_made(vault: Vault, clock: FixedClock) -> None:
    end_attribution(vault, Handle(value="19900000001"), "PTY-0001", reason="打错了", at=clock.read())

    assert vault.party("PTY-0001").attributions == ()


def test_a_change_keeps_what_was_known_before(vault: Vault, clock: FixedClock) -> None:
    change_party(vault, "PTY-0001", {"workplace": "虚构大厦"}, at=clock.read())
    filed = vault.party("PTY-0001")

    assert (filed.written, filed.party.workplace) == (AGENCY, "虚构大厦")
    assert filed.changed_at is not None


def test_a_name_that_fits_several_names_nobody(vault: Vault, clock: FixedClock) -> None:
    add_party(vault, Party(name="云汀二部", role=Role.COLLECTION_AGENCY), (), at=clock.read())

    with pytest.raises(PartiesAlike):
        named_party(vault, "云汀")
    assert named_party(vault, "云汀二部").reference == "PTY-0002"
    assert named_party(vault, "pty-0001").reference == "PTY-0001"
    with pytest.raises(UnknownParty):
        named_party(vault, " ")


def test_a_second_of_the_same_name_is_refused_and_nothing_is_entered(vault: Vault, clock: FixedClock) -> None:
    before = vault.case_file().head
    with pytest.raises(PartyKnown):
        add_party(vault, AGENCY, (), at=clock.read())

    assert vault.case_file().head == before


def test_one_withdrawn_is_kept_and_not_put_forward(vault: Vault, clock: FixedClock) -> None:
    withdraw_record(vault, "PTY-0001", reason="无关", at=clock.read())

    assert list_parties(vault) == []
    assert put_forward(vault.case_file()).parties == ()
    assert vault.party("PTY-0001").party == AGENCY
    with pytest.raises(AlreadyWithdrawn):
        withdraw_record(vault, "PTY-0001", reason="无关", at=clock.read())


def test_erasing_one_takes_its_claims_along_and_leaves_the_incidents(vault: Vault, clock: FixedClock) -> None:
    log(vault, clock, "来电", numbers=(NUMBERS_ZH[0],))
    erase_record(vault, "PTY-0001", reason="对方要求", handed_over=None, at=clock.read())

    assert vault.parties() == ()
    assert len(vault.incidents(who="199 0000 0001")) == 1
    with pytest.raises(RecordErased):
        vault.party("PTY-0001")


def test_an_index_made_anew_knows_the_same(vault: Vault, clock: FixedClock) -> None:
    withdraw_record(vault, "PTY-0001", reason="无关", at=clock.read())
    add_party(vault, Party(name=COLLECTOR_ZH, role=Role.RESPONDENT), (), at=clock.read())
    before = vault.case_file()
    for _ in rebuild_index(vault, at=clock.read()):
        pass

    assert vault.case_file() == before


@given(st.text(alphabet="0123456789 -().+", min_size=1).filter(lambda text: any(map(str.isdigit, text))))
def test_blanks_and_signs_make_no_other_number(number: str) -> None:
    spelled = "  ".join(number)

    assert bare_number(spelled) == bare_number(number)
    assert Handle(value=number).bare == Handle(value=f" {number} ").bare


def test_a_plate_is_not_read_as_a_number() -> None:
    plate = Handle(value="GX 01 ABC", kind=HandleKind.PLATE)

    assert plate.bare != Handle(value="01", kind=HandleKind.PLATE).bare
    assert plate.bare == Handle(value="gx 01 abc", kind=HandleKind.PLATE).bare
