"""The letter about personal information and the authorisation, as they are filled in."""

import pytest
from msgspec.structs import replace

from evidence_log.records.case import Case
from evidence_log.records.clock import Language
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.make import make_document
from tests.reports.china_case import china_case, made, supplied
from tests.reports.extract import as_shown, everything_in, squeezed

IN_BOTH = pytest.mark.parametrize("language", list(Language))


def shown(data: bytes) -> str:
    return squeezed("".join("".join(page) for page in as_shown(data)))


@pytest.mark.parametrize("edition", ["privacy-cn", "authority-cn"])
@IN_BOTH
def test_what_is_not_known_is_a_line_to_write_on(edition: str, language: Language) -> None:
    case_file, sample = china_case(1, language)
    bare = replace(case_file, case=Case(zone=sample.zone), parties=(), debts=(), steps=())
    wanted = WantedDocument(edition=edition, language=language)
    data = shown(make_document(bare, wanted, supplied(bare, sample)).data)

    assert "________" in data
    assert "None" not in data


def test_the_authorisation_gives_no_power_over_the_debt() -> None:
    assert "不包括：承认债务或金额" in shown(made("authority-cn", 1))


@IN_BOTH
def test_a_letter_tells_neither_the_number_of_the_matter_nor_who_was_reached(language: Language) -> None:
    case_file, _ = china_case(8, language)
    data = made("privacy-cn", 8, language)

    assert case_file.case_number not in shown(data)
    assert case_file.case_number not in everything_in(data)
    assert "INC-" not in shown(data)
