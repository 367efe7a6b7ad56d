"""How a document is checked: commands every system has, and the fingerprint as a code any phone reads."""

import pypdfium2
import pytest
import segno
import zxingcpp

from evidence_log.records.clock import Language
from evidence_log.records.ledger import checkpoint_line
from evidence_log.reports.blocks.check import draw_code
from evidence_log.reports.edition import EDITIONS, Block, edition_named
from evidence_log.reports.paper.operations import Box
from evidence_log.reports.paper.plan import Flow
from evidence_log.reports.paper.type0 import fonts_of
from tests.reports.extract import as_shown
from tests.reports.rendering import render_sample
from tests.reports.sample_case import SampleCase

CHECKED = [
    (each, language)
    for each in EDITIONS
    if Block.CHECK in edition_named(each).blocks
    for language in edition_named(each).languages
]
_DPI = 150


def codes_in(data: bytes) -> list[str]:
    """What a reader of codes sees on each page, drawn as a printer would."""
    document = pypdfium2.PdfDocument(data)
    try:
        pages = [page.render(scale=_DPI / 72).to_pil() for page in document]
    finally:
        document.close()
    return [code.text for page in pages for code in zxingcpp.read_barcodes(page)]


@pytest.mark.parametrize(("edition", "language"), CHECKED)
def test_a_reader_of_codes_gets_the_fingerprint_itself(edition: str, language: Language) -> None:
    case_file = SampleCase(language).case_file
    head = case_file.head

    line = checkpoint_line(case_file.case_number, head.size, head.root)
    assert codes_in(render_sample(language, edition=edition, demo=True)) == [line]


def test_the_boxes_are_the_modules_of_the_code() -> None:
    flow = Flow(fonts_of(Language.EN))
    draw_code(flow, "EL-0 1 ab", 700.0)
    matrix = [bytes(row) for row in segno.make_qr("EL-0 1 ab", error="m", boost_error=False).matrix]
    side = 104.0 / (len(matrix) + 8)
    dark = sum(round(each.width / side) for each in flow.pages.last if isinstance(each, Box))

    assert dark == sum(sum(row) for row in matrix)


@pytest.mark.parametrize(("edition", "language"), CHECKED)
def test_the_commands_stand_there_as_they_are_typed(edition: str, language: Language) -> None:
    lines = {line for page in as_shown(render_sample(language, edition=edition)) for line in page}

    assert {
        "certutil -hashfile FILE SHA256",
        "Get-FileHash FILE",
        "shasum -a 256 FILE",
        "sha256sum FILE",
        "openssl dgst -sha256 FILE",
    } <= lines
