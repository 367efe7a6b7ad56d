"""Before a document is made it is known what it would show by its number; while it is made, how far it is."""

from pathlib import Path

import pytest

from evidence_log.casework.make_document import make_document, rehearse_document
from evidence_log.errors import NothingRecorded
from evidence_log.records.clock import Language
from evidence_log.records.progress import Progress, Stage
from evidence_log.records.spelled import Spelled
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.vault.vault import Vault
from tests.conftest import FixedClock
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
    assert rehearsed.spelled == made.spelled == Spelled(places=2, codes=("U+1FAEA",), rows=("INC-0002",))
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
