"""Which incidents go into a document: by number, by time; a selection says that it is one."""

from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from evidence_log.casework.list_documents import known_document
from evidence_log.casework.make_document import make_document
from evidence_log.casework.select_incidents import select_incidents
from evidence_log.casework.withdraw_record import withdraw_record
from evidence_log.errors import (
    AlreadyWithdrawn,
    NothingRecorded,
    NothingSelected,
    TimeUnread,
    UnknownReference,
)
from evidence_log.i18n.document_words import document_fields
from evidence_log.i18n.texts import Texts
from evidence_log.records.clock import Language
from evidence_log.records.wanted_document import Redaction, WantedDocument
from evidence_log.vault.vault import Vault
from tests.conftest import FixedClock
from tests.reports.extract import as_shown, squeezed
from tests.vaults import log, new_vault

POLICE = WantedDocument(edition="police", language=Language.EN)


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    """Three calls, a day apart."""
    made = new_vault(tmp_path / "vault", clock).vault
    for account in ("the first call", "the second call", "the third call"):
        log(made, clock, account)
        clock.advance(timedelta(days=1))
    return made


def choose(
    vault: Vault,
    clock: FixedClock,
    *only: str,
    since: str | None = None,
    until: str | None = None,
) -> tuple[str, ...] | None:
    return select_incidents(vault, POLICE, since=since, until=until, only=only, at=clock.read()).only


def test_where_all_of_them_fit_it_is_no_selection(vault: Vault, clock: FixedClock) -> None:
    assert choose(vault, clock) is None
    assert choose(vault, clock, since="a month ago") is None


def test_each_wish_narrows_what_the_others_leave(vault: Vault, clock: FixedClock) -> None:
    assert choose(vault, clock, "INC-0003", "INC-0001") == ("INC-0001", "INC-0003")
    assert choose(vault, clock, since="2 days ago") == ("INC-0002", "INC-0003")
    assert choose(vault, clock, until="2 days ago") == ("INC-0001", "INC-0002")
    assert choose(vault, clock, "INC-0001", "INC-0003", since="2 days ago") == ("INC-0003",)


def test_the_record_of_a_document_holds_what_was_chosen_and_by_which_times(
    vault: Vault, clock: FixedClock
) -> None:
    span = {"since": "2 days ago", "until": "next week"}
    at = clock.read()
    wanted = select_incidents(
        vault, replace(POLICE, redact=(Redaction.NAMES,)), only=("INC-0002",), at=at, **span
    )
    make_document(vault, wanted, at=at)
    kept = vault.document("DOC-0002").document

    assert (kept.only, kept.until) == (("INC-0002",), None)
    assert kept.since is not None
    assert kept.since.text == "2 days ago"
    assert vault.document("DOC-0001").document.since == kept.since
    texts, zone = Texts(Language.EN), vault.case().zone
    fields = dict(document_fields(known_document(vault, vault.document("DOC-0002")), texts, zone))
    assert fields["documents.field.only"] == "1, chosen: INC-0002"
    assert fields["documents.field.since"] == "Tue 24 Nov 2026"


def test_what_cannot_be_chosen_is_refused(vault: Vault, clock: FixedClock) -> None:
    withdraw_record(vault, "INC-0002", reason="written twice", at=clock.read())

    with pytest.raises(UnknownReference):
        choose(vault, clock, "INC-0009")
    with pytest.raises(UnknownReference):
        choose(vault, clock, "EX-0001")
    with pytest.raises(AlreadyWithdrawn):
        choose(vault, clock, "INC-0002")
    with pytest.raises(NothingSelected):
        choose(vault, clock, "INC-0001", since="2 days ago")
    with pytest.raises(TimeUnread):
        choose(vault, clock, since="whenever")


def test_in_an_empty_record_nothing_is_recorded(tmp_path: Path, clock: FixedClock) -> None:
    vault = new_vault(tmp_path / "empty", clock).vault
    wanted = WantedDocument(edition="police", language=Language.EN, only=choose(vault, clock, until="today"))

    with pytest.raises(NothingRecorded):
        make_document(vault, wanted, at=clock.read())


@pytest.mark.parametrize("edition", ["police", "lawyer", "chronology", "complaint-cn"])
def test_a_selection_says_so_and_holds_nothing_else(vault: Vault, clock: FixedClock, edition: str) -> None:
    def shown(only: tuple[str, ...] | None) -> str:
        wanted = WantedDocument(edition=edition, language=Language.EN, only=only)
        made = make_document(vault, wanted, at=clock.read())
        return squeezed("".join(line for page in as_shown(made.data) for line in page))

    part, whole = shown(("INC-0001",)), shown(None)

    assert squeezed("This is a selection: 1 of the 3 incidents in the record") in part
    assert squeezed("This is a selection") not in whole
    assert squeezed("the second call") not in part
    assert squeezed("the second call") in whole
