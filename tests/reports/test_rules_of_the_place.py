"""The rules a reader is shown are those of the place it belongs to."""

import pytest
from msgspec.structs import replace

from evidence_log.records.case import Jurisdiction
from evidence_log.records.clock import Language
from evidence_log.reports.edition import EDITIONS, Block, edition_named
from tests.reports.extract import as_shown, squeezed
from tests.reports.rendering import document_words, render
from tests.reports.sample_case import SampleCase
from tests.reports.sample_matter import assessed_of

PLACED = [
    (edition, place, language)
    for edition in EDITIONS
    if Block.ASSESSMENTS in edition_named(edition).blocks
    for place in edition_named(edition).jurisdictions
    for language in edition_named(edition).languages
]


def shown(edition: str, language: Language, place: Jurisdiction, rules: str) -> str:
    sample = SampleCase(language)
    case_file = replace(sample.case_file, case=replace(sample.case_file.case, jurisdiction=place))
    assessed = assessed_of(case_file, language, place=rules)
    data = render(case_file, language, sample.preview, edition=edition, assessed=assessed)
    return squeezed("".join(line for page in as_shown(data) for line in page))


@pytest.mark.parametrize(("edition", "place", "language"), PLACED)
def test_rules_of_its_place_are_shown_and_those_of_another_are_not(
    edition: str, place: Jurisdiction, language: Language
) -> None:
    heading = squeezed(document_words(edition, language)("section.assessments"))
    elsewhere = "cn" if place is not Jurisdiction.CN else "uk"

    assert heading in shown(edition, language, place, place.value)
    assert heading not in shown(edition, language, place, elsewhere)
