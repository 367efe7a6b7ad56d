"""A document within a size: what it leaves out, step by step, and that it says so."""

import io

import pikepdf
import pytest

from evidence_log.errors import LargerStill
from evidence_log.records.case_file import CaseFile
from evidence_log.records.clock import Language
from evidence_log.records.fitted import Fitted, Rung
from evidence_log.records.spelled import Spelled
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.edition import EDITIONS, Block, edition_named
from evidence_log.reports.fitting import cut_down, fit
from evidence_log.reports.make import make_document
from evidence_log.reports.rendered import Rendered
from evidence_log.reports.writing import Supplied
from tests.reports.extract import by_pdfium, squeezed
from tests.reports.hard_cases import with_many
from tests.reports.rendering import document_words
from tests.reports.sample_case import MADE_AT, SampleCase

BOTH = pytest.mark.parametrize("language", list(Language))
_ACCOUNT = "他又打来电话。They rang again. " * 40


def made(case_file: CaseFile, sample: SampleCase, most: int | None, edition: str = "police") -> Rendered:
    wanted = WantedDocument(edition=edition, language=sample.language, most_bytes=most)
    return make_document(case_file, wanted, Supplied("DOC-0001", MADE_AT[sample.language], sample.preview))


def widths(data: bytes) -> list[int]:
    """How wide the pictures in the file are, in dots."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [int(image["/Width"]) for page in pdf.pages for image in page.get_images().values()]


@BOTH
def test_each_rung_leaves_out_more_stays_within_the_size_and_says_so(language: Language) -> None:
    sample = SampleCase(language)
    case_file = with_many(sample, [_ACCOUNT] * 40, photos=18)
    whole = made(case_file, sample, None)
    t, size = document_words("police", language), len(whole.data)
    pictures = whole.picture_bytes
    # Between one rung and the next there is room for what the next leaves out.
    asked = {
        Rung.SMALLER_PICTURES: size - 1,
        Rung.SMALLEST_PICTURES: size - pictures + pictures // 5,
        Rung.NO_PICTURES: size - pictures + 3000,
        Rung.EXHIBITS_LISTED: size - pictures - 3000,
    }
    sides = {Rung.SMALLER_PICTURES: 640, Rung.SMALLEST_PICTURES: 320}

    assert whole.fitted is None
    for rung, most in asked.items():
        fitted = made(case_file, sample, most)
        assert fitted.fitted is not None
        assert (fitted.fitted.rung, fitted.fitted.most_bytes) == (rung, most)
        assert len(fitted.data) <= most
        first = squeezed("".join(by_pdfium(fitted.data)[:1]))
        said = t(f"fitted.{rung}", side=sides.get(rung, 0), pictures=18, exhibits=18, incidents=40)
        assert squeezed(said) in first
        assert {max(widths(fitted.data), default=0)} == {sides.get(rung, 0)}


@BOTH
def test_the_last_rung_holds_every_number_and_no_whole_account(language: Language) -> None:
    sample = SampleCase(language)
    case_file = with_many(sample, [_ACCOUNT + f"End{number}." for number in range(60)], photos=3)
    wanted = WantedDocument(edition="lawyer", language=language)
    supplied = Supplied("DOC-0001", MADE_AT[language], sample.preview)
    supplied = supplied._replace(fitted=Fitted(Rung.INCIDENTS_LISTED, 10**6))
    shown = squeezed("".join(by_pdfium(make_document(case_file, wanted, supplied).data)))

    numbers = [each.reference for each in case_file.incidents]
    assert all(each in shown for each in [*numbers, *(each.reference for each in case_file.exhibits)])
    assert "End7." not in shown
    # The hash of an original stands in it all the same.
    assert all(each.exhibit.original.sha256 in shown for each in case_file.exhibits)


def test_what_does_not_fit_even_as_lists_is_refused_with_the_size_it_has() -> None:
    sample = SampleCase(Language.EN)
    with pytest.raises(LargerStill) as refused:
        made(sample.case_file, sample, 30_000)

    assert str(refused.value.values["most"]) == "30 kB"


def test_what_fits_is_the_very_document_that_is_made_without_a_size() -> None:
    sample = SampleCase(Language.ZH)
    assert made(sample.case_file, sample, 10**7).data == made(sample.case_file, sample, None).data


@pytest.mark.parametrize(
    ("sizes", "tried"),
    [
        ({Rung.WHOLE: (900, 0), Rung.EXHIBITS_LISTED: (90, 0)}, [Rung.WHOLE, Rung.EXHIBITS_LISTED]),
        ({Rung.WHOLE: (900, 300), Rung.EXHIBITS_LISTED: (90, 0)}, [Rung.WHOLE, Rung.EXHIBITS_LISTED]),
        (
            {Rung.WHOLE: (150, 100), Rung.SMALLER_PICTURES: (120, 70), Rung.SMALLEST_PICTURES: (90, 40)},
            [Rung.WHOLE, Rung.SMALLER_PICTURES, Rung.SMALLEST_PICTURES],
        ),
    ],
)
def test_a_rung_that_cannot_help_is_not_tried(sizes: dict[Rung, tuple[int, int]], tried: list[Rung]) -> None:
    asked: list[Rung] = []

    def make(rung: Rung) -> Rendered:
        asked.append(rung)
        size, pictures = sizes[rung]
        return Rendered(bytes(size), 1, Spelled(), picture_bytes=pictures)

    assert len(fit(100, make).data) == 90
    assert asked == tried


@pytest.mark.parametrize("edition", EDITIONS)
def test_where_sheets_are_left_out_a_list_stands_in_their_place(edition: str) -> None:
    whole = edition_named(edition)
    listed = cut_down(whole, Rung.INCIDENTS_LISTED)
    for sheets, lists in (
        (Block.EXHIBITS, {Block.EXHIBIT_LIST, Block.EVIDENCE_CATALOGUE, Block.ELECTRONIC_DATA}),
        (Block.INCIDENTS, {Block.CHRONOLOGY, Block.LISTING}),
    ):
        assert sheets not in listed.blocks
        assert (sheets in whole.blocks) <= (not lists.isdisjoint(listed.blocks))
