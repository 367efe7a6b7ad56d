"""A document in both languages at once: everything of ours twice, everything a person wrote once."""

import io
import re

import pikepdf
import pytest

from evidence_log.errors import OneLanguageOnly
from evidence_log.i18n.file_words import field_words
from evidence_log.i18n.moment_words import moment_words
from evidence_log.i18n.texts import Texts
from evidence_log.records.clock import Language
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.edition import EDITIONS, Block, edition_named
from evidence_log.reports.make import make_document
from evidence_log.reports.writing import Supplied
from tests import people
from tests.reports.extract import as_shown, squeezed
from tests.reports.hard_cases import everything, rendered
from tests.reports.rendering import document_words, editions_in_both, render, render_sample
from tests.reports.sample_case import MADE_AT, NARRATIVE_ZH, SampleCase
from tests.reports.sample_matter import assessed_of
from tests.reports.tagged import Drawn, read_drawn

IN_BOTH = pytest.mark.parametrize("edition", editions_in_both())


def shown(edition: str, second: Language | None) -> str:
    pages = as_shown(render_sample(Language.ZH, edition=edition, second=second))
    return squeezed("".join("".join(page) for page in pages))


def drawn(edition: str, first: Language) -> list[list[Drawn]]:
    """What each page draws, in both languages."""
    second = next(each for each in Language if each is not first)
    with pikepdf.open(
        io.BytesIO(render_sample(first, edition=edition, demo=True, second=second))
    ) as document:
        return [read_drawn(page) for page in document.pages]


@IN_BOTH
@pytest.mark.parametrize("first", list(Language))
def test_head_and_foot_of_every_page_stand_in_both(edition: str, first: Language) -> None:
    for page in drawn(edition, first):
        standing = squeezed("".join(each.text for each in page if each.decoration))
        for language in Language:
            t = document_words(edition, language)
            assert all(squeezed(t(each)) in standing for each in ("title", "case-number", "fingerprint"))
            assert squeezed(t("demo-means")) in standing
            assert squeezed(t("foot", zone=SampleCase(first).case_file.case.zone)) in standing


@IN_BOTH
@pytest.mark.parametrize("first", list(Language))
def test_words_say_which_language_they_are_in(edition: str, first: Language) -> None:
    """A screen reader has another voice for each."""
    second = next(each for each in Language if each is not first)
    pieces = [each for page in drawn(edition, first) for each in page if each.text]
    spoken = squeezed("".join(each.text for each in pieces if each.language == second))

    assert {each.language for each in pieces} == {"", second}
    assert all(each.language == ("" if first is Language.ZH else "zh") for each in pieces if chinese(each))
    for block in edition_named(edition).blocks:
        if block not in (Block.HEAD, Block.COVER):
            assert squeezed(document_words(edition, second)(f"section.{block.value}")) in spoken


@pytest.mark.parametrize("edition", ["police", "police-uk", "declaration-us", "ombudsman-in"])
def test_chinese_words_in_an_english_document_say_so_too(edition: str) -> None:
    sample = SampleCase(Language.ZH)
    made = render(sample.case_file, Language.EN, sample.preview, edition=edition)
    with pikepdf.open(io.BytesIO(made)) as document:
        pieces = [each for page in document.pages for each in read_drawn(page) if each.text]

    assert {each.language for each in pieces} == {"", "zh"}
    assert all(each.language == "zh" for each in pieces if chinese(each))
    assert not any(english_word(each) for each in pieces if each.language)


def test_a_chinese_document_of_a_case_in_chinese_has_no_other() -> None:
    with pikepdf.open(io.BytesIO(render_sample(Language.ZH))) as document:
        assert {each.language for page in document.pages for each in read_drawn(page)} == {""}


def english_word(piece: Drawn) -> bool:
    return bool(re.match(r"[a-z]{2,} ", piece.text))


def chinese(piece: Drawn) -> bool:
    return any("\u4e00" <= each <= "\u9fff" for each in piece.text)


def test_the_list_and_the_whole_record_can_be_had_in_both() -> None:
    assert editions_in_both() == ["chronology", "lawyer"]


@IN_BOTH
def test_every_heading_stands_in_both(edition: str) -> None:
    page = shown(edition, Language.EN)
    for block in edition_named(edition).blocks:
        if block not in (Block.HEAD, Block.COVER, Block.SIGNATURE):
            for language in Language:
                assert squeezed(document_words(edition, language)(f"section.{block.value}")) in page


@IN_BOTH
@pytest.mark.parametrize(
    "written",
    [
        NARRATIVE_ZH[:40],
        people.NEIGHBOUR_ZH,
        "让你弟弟出门小心点，车不长眼。",
        "漏写了一句",
        "电话里自报“老五”，声音与上门者相同",
        people.COLLECTOR_ZH,
    ],
)
def test_what_a_person_wrote_stands_there_as_often_as_in_one_language(edition: str, written: str) -> None:
    assert shown(edition, Language.EN).count(squeezed(written)) == shown(edition, None).count(
        squeezed(written)
    )


def test_a_time_a_file_claims_stands_in_each_language_with_where_it_claims_it() -> None:
    sample = SampleCase(Language.ZH)
    case_file = everything(sample)
    data = rendered(sample, case_file, "lawyer", Language.ZH, Language.EN).data
    page, found = squeezed("".join("".join(each) for each in as_shown(data))), case_file.exhibits[0]
    assert found.examination is not None
    (claim,) = found.examination.captured_claims

    for language in Language:
        when = moment_words(claim.moment, Texts(language), zone=sample.zone)
        assert squeezed(f"{when} ({field_words(claim.field, Texts(language))})") in page


def test_the_words_of_a_law_stand_there_once_with_our_translation() -> None:
    page, assessed = shown("lawyer", Language.EN), assessed_of(SampleCase(Language.ZH).case_file, Language.ZH)
    quoted = [each for each in assessed.pack.sources if each.quote and squeezed(each.quote) in page]

    assert quoted
    assert all(page.count(squeezed(each.quote or "")) == 1 for each in quoted)
    assert any(squeezed(each.rendering or "?") in page for each in quoted)


@pytest.mark.parametrize("edition", [each for each in EDITIONS if each not in editions_in_both()])
def test_any_other_edition_is_made_in_one_language_at_a_time(edition: str) -> None:
    sample = SampleCase(Language.ZH)
    language = edition_named(edition).languages[0]
    other = next(each for each in Language if each is not language)
    wanted = WantedDocument(edition=edition, language=language, second=other)

    with pytest.raises(OneLanguageOnly) as refused:
        make_document(sample.case_file, wanted, Supplied("DOC-0001", MADE_AT[Language.ZH], sample.preview))
    assert refused.value.values == {"edition": edition, "known": "chronology lawyer"}
