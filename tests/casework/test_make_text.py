"""A document as text: entered like any other, with the bytes that are handed out."""

from pathlib import Path

import pytest

from evidence_log.casework.attach_exhibit import attach_exhibit
from evidence_log.casework.make_document import make_document
from evidence_log.casework.set_case import set_case
from evidence_log.errors import PagesOnly
from evidence_log.records.clock import Language
from evidence_log.records.exhibit import CustodyAct
from evidence_log.records.wanted_document import Redaction, WantedDocument
from evidence_log.vault.vault import Vault
from tests import people
from tests.casework.media_files import jpeg
from tests.conftest import FixedClock
from tests.vaults import log, new_vault


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    """One visit with a picture."""
    made = new_vault(tmp_path / "vault", clock).vault
    reference = log(made, clock, "he stood at the door")
    picture = tmp_path / "door.jpg"
    picture.write_bytes(jpeg())
    attach_exhibit(made, picture, incident=reference, at=clock.read())
    return made


def test_a_text_is_kept_as_it_is_handed_out(vault: Vault, clock: FixedClock) -> None:
    wanted = WantedDocument(edition="regulator", language=Language.EN, plain=True, to="somebody")
    made = make_document(vault, wanted, at=clock.read())
    entered = vault.document(made.receipt.reference).document

    assert made.file_name == f"regulator-{made.receipt.reference}-en.txt"
    assert vault.read_object(entered.kept) == made.data
    assert (entered.pages, entered.signed, entered.to) == (None, None, "somebody")
    assert b"he stood at the door" in made.data
    assert not made.data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in made.data


def test_what_a_text_only_names_is_not_put_into_it(vault: Vault, clock: FixedClock) -> None:
    wanted = WantedDocument(edition="regulator", language=Language.EN, plain=True)
    made = make_document(vault, wanted, at=clock.read())
    events = [each.event for each in vault.exhibit("EX-0001").custody]

    assert "EX-0001" in made.data.decode()
    assert CustodyAct.DISCLOSED not in [each.act for each in events]


def test_what_is_not_made_as_text_is_not_entered(vault: Vault, clock: FixedClock) -> None:
    before = vault.case_file().documents
    with pytest.raises(PagesOnly):
        make_document(
            vault, WantedDocument(edition="lawyer", language=Language.EN, plain=True), at=clock.read()
        )

    assert vault.case_file().documents == before


def test_a_redacted_text_and_the_full_one_name_each_other(vault: Vault, clock: FixedClock) -> None:
    set_case(vault, {"complainant": people.COMPLAINANT_EN}, at=clock.read())
    wanted = WantedDocument(edition="regulator", language=Language.EN, plain=True, redact=(Redaction.NAMES,))
    made = make_document(vault, wanted, at=clock.read())
    assert made.copy is not None
    full, copy = made.data.decode(), made.copy.data.decode()

    assert made.copy.file_name.endswith("-en-redacted.txt")
    assert made.copy.receipt.reference in full
    assert made.receipt.reference in copy
    assert people.COMPLAINANT_EN in full
    assert people.COMPLAINANT_EN not in copy
