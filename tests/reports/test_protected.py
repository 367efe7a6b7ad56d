"""What must not come before the other side is in none of the documents that may reach it."""

import io
from collections.abc import Iterator

import pikepdf
import pytest
from msgspec.structs import replace

from evidence_log.records.annotation import Annotation, Carrier
from evidence_log.records.clock import Language
from evidence_log.reports.edition import Reaches, edition_named
from tests.reports.extract import as_shown, squeezed
from tests.reports.rendering import every_edition, render
from tests.reports.sample_case import PRIVATE_NOTE, SECRETS, SampleCase
from tests.reports.sample_matter import PROTECTED

REACHING = [
    (edition, language)
    for edition, language in every_edition()
    if edition_named(edition).reaches_respondent is not Reaches.NO
]
CARRIER = "in the blue drawer"


def every_part(data: bytes) -> Iterator[bytes]:
    """The file, and each of its streams taken out of its compression."""
    yield data
    with pikepdf.open(io.BytesIO(data)) as document:
        for each in document.objects:
            if isinstance(each, pikepdf.Stream):
                try:
                    yield each.read_bytes()
                except pikepdf.PdfError:  # a JPEG stays as it is
                    yield each.read_raw_bytes()


@pytest.mark.parametrize(("edition", "language"), REACHING)
def test_no_protected_word_is_in_any_part_of_the_file(edition: str, language: Language) -> None:
    sample = SampleCase(language)
    kept = tuple(
        replace(each, annotation=Annotation(exhibit=each.reference, carrier=Carrier(what=CARRIER)))
        for each in sample.case_file.exhibits
    )
    case_file = replace(sample.case_file, exhibits=kept)
    data = render(case_file, language, sample.preview, edition=edition, declared=True)
    told = (case_file.case.complainant_phone, case_file.case.complainant_address)
    shown = squeezed("".join(line for page in as_shown(data) for line in page))
    parts = list(every_part(data))

    for word in (*PROTECTED, *SECRETS[1:], PRIVATE_NOTE, CARRIER, *(each for each in told if each)):
        assert squeezed(word) not in shown
        for encoding in ("utf-8", "utf-16-be", "utf-16-le"):
            assert not any(word.encode(encoding) in part for part in parts)
