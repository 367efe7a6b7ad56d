"""Before a document is made it is known what it would show by its number; while it is made, how far it is."""

import hashlib
from pathlib import Path

import pytest
from msgspec.structs import replace

from evidence_log.casework.attach_exhibit import attach_exhibit
from evidence_log.casework.list_documents import list_documents
from evidence_log.casework.make_document import make_document, rehearse_document
from evidence_log.errors import NothingRecorded
from evidence_log.records.clock import Language
from evidence_log.records.exhibit import CustodyAct
from evidence_log.records.fitted import Fitted, Rung
from evidence_log.records.progress import Progress, Stage
from evidence_log.records.spelled import Spelled
from evidence_log.records.wanted_document import Redaction, WantedDocument
from evidence_log.vault.vault import Vault
from tests.conftest import FixedClock
from tests.reports.extract import by_pdfium, squeezed
from tests.vaults import log, new_vault

WANTED = WantedDocument(edition="police", language=Language.EN)
LACKING = "\U0001faea"


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    return new_vault(tmp_path / "vault", clock).vault


def test_a_rehearsal_knows_what_would_be_shown_by_its_number_and_enters_nothing(
    vault: Vault, clock: FixedClock
) -> None:
    log(vault, clock, "他发来一个符号")
    log(vault, clock, f"他又发来{LACKING}")
    rehearsed = rehearse_document(vault, WANTED, at=clock.read())
    before = vault.case_file()
    made = make_document(vault, WANTED, at=clock.read())

    assert rehearsed is not None
    assert rehearsed.spelled == made.spelled
    assert replace(made.spelled, places=2) == Spelled(places=2, codes=("U+1FAEA",), rows=("INC-0002",))
    assert made.spelled.places > 1
    assert (rehearsed.size, before.documents) == (len(made.data), ())


def test_how_far_it_is_can_be_heard(vault: Vault, clock: FixedClock) -> None:
    for number in range(9):
        log(vault, clock, f"第{number}次")
    heard: list[Progress] = []
    vault.tell = heard.append
    make_document(vault, WANTED, at=clock.read())

    assert {each.stage for each in heard} >= {Stage.LAY_OUT, Stage.PAGES}
    assert heard[-1].done == heard[-1].of


def test_of_nothing_no_document_is_rehearsed_or_made(vault: Vault, clock: FixedClock) -> None:
    for act in (rehearse_document, make_document):
        with pytest.raises(NothingRecorded):
            act(vault, WANTED, at=clock.read())


@pytest.mark.parametrize("edition", ["authority-cn", "privacy-cn", "contact"])
def test_what_tells_of_no_incident_is_made_before_anything_was_written_down(
    vault: Vault, clock: FixedClock, edition: str
) -> None:
    made = make_document(vault, replace(WANTED, edition=edition), at=clock.read())

    assert made.receipt.reference == "DOC-0001"
    assert vault.document("DOC-0001").document.edition == edition


def test_a_redacted_copy_is_made_with_the_document_and_each_names_the_other(
    vault: Vault, clock: FixedClock
) -> None:
    log(vault, clock, "he rang from 01632 960 012 again")
    made = make_document(vault, replace(WANTED, redact=(Redaction.NUMBERS,)), at=clock.read())
    full, copy = (each.document for each in vault.case_file().documents)

    assert made.copy is not None
    assert (full.redacts, copy.redacts, copy.redact) == (None, "DOC-0001", (Redaction.NUMBERS,))
    assert [[one.reference for one in each.copies] for each in list_documents(vault)] == [["DOC-0002"], []]
    assert (full.kept.sha256, copy.kept.sha256) == (
        hashlib.sha256(made.data).hexdigest(),
        hashlib.sha256(made.copy.data).hexdigest(),
    )
    shown = ["".join("".join(by_pdfium(each)).split()) for each in (made.data, made.copy.data)]
    assert "DOC-0002" in shown[0]
    assert hashlib.sha256(made.data).hexdigest() in shown[1]
    assert ["01632960012" in each for each in shown] == [True, False]
    assert made.copy.file_name == "police-DOC-0002-en-redacted.pdf"


def test_each_volume_is_entered_by_itself_and_shows_what_its_pages_show(
    vault: Vault, clock: FixedClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("evidence_log.reports.volumes.MOST_PAGES", 2)
    for number in range(3):
        log(vault, clock, f"第{number}次。" * 300)
    photo = tmp_path / "photo.txt"
    photo.write_text("what was on the door")
    attach_exhibit(vault, photo, incident="INC-0003", at=clock.read())
    made = make_document(vault, replace(WANTED, edition="lawyer", volumes=True), at=clock.read())
    every = (made, *made.volumes)
    filed = vault.case_file()
    shown = [each.document.kept.sha256 for each in filed.documents]
    (exhibit,) = filed.exhibits
    handed = [each.event.document for each in exhibit.custody if each.event.act is CustodyAct.DISCLOSED]
    (sheet,) = [each for each in every if "8ExhibitsEX-0001File" in squeezed("".join(by_pdfium(each.data)))]

    assert len(every) > 2
    assert [each.receipt.reference for each in every] == [f"DOC-{n:04}" for n in range(1, len(every) + 1)]
    assert shown == [hashlib.sha256(each.data).hexdigest() for each in every]
    assert handed == ["DOC-0001", sheet.receipt.reference]
    volumes = [each.document.volume for each in filed.documents]
    assert [each and (each.of, each.number, each.total) for each in volumes] == [
        ("DOC-0001", number, len(every)) for number in range(1, len(every) + 1)
    ]


def test_the_record_holds_what_was_left_out_to_fit_a_size(vault: Vault, clock: FixedClock) -> None:
    for number in range(20):
        log(vault, clock, f"第{number}次。" * 300)
    whole = make_document(vault, WANTED, at=clock.read())
    make_document(vault, replace(WANTED, most_bytes=len(whole.data) * 3 // 4), at=clock.read())
    fitted = [each.document.fitted for each in vault.case_file().documents]

    assert fitted == [None, Fitted(Rung.INCIDENTS_LISTED, len(whole.data) * 3 // 4)]
