"""Assessments on paper: facts beside texts, each named in full once, and nothing concluded."""

import pytest
from msgspec.structs import replace

from evidence_log.i18n.texts import Texts
from evidence_log.records.assessed import Assessed
from evidence_log.records.assessment import Assessment, Outcome
from evidence_log.records.clock import Language
from evidence_log.reports.edition import EDITIONS, Block, edition_named
from tests.reports.extract import as_shown, squeezed
from tests.reports.rendering import document_words, render, render_sample
from tests.reports.sample_case import SampleCase
from tests.reports.sample_matter import assessed_of

BOTH = pytest.mark.parametrize("language", list(Language))


def shown_with(language: Language, assessed: Assessed | None) -> str:
    sample = SampleCase(language)
    data = render(sample.case_file, language, sample.preview, edition="regulator", assessed=assessed)
    return squeezed("".join("".join(page) for page in as_shown(data)))


def assessed_in(language: Language) -> Assessed:
    return assessed_of(SampleCase(language).case_file, language)


def told(language: Language) -> list[Assessment]:
    assessed = assessed_in(language)
    return [*assessed.of(Outcome.SHOWN), *assessed.of(Outcome.POSSIBLY)]


@BOTH
def test_each_requirement_is_told_with_its_fact(language: Language) -> None:
    shown = shown_with(language, assessed_in(language))

    assert told(language)
    for each in told(language):
        assert squeezed(each.title(language)) in shown
        assert squeezed(each.fact(language)) in shown


@BOTH
def test_a_text_is_quoted_once_and_its_instrument_named_in_full_once(language: Language) -> None:
    assessed = assessed_in(language)
    shown = shown_with(language, assessed)
    sources = {each.id: each for each in assessed.pack.sources}
    used = [sources[name] for each in told(language) for name in each.sources]
    bare = {each.instrument(language).removeprefix("《").removesuffix("》") for each in used}
    full = ["《{}》" if language is Language.ZH else "] {}, ", "《{}》", "] {} - "]

    assert all(shown.count(squeezed(each.quote)) == 1 for each in used if each.quote)
    for name in bare:
        assert sum(shown.count(squeezed(each.format(name))) for each in full) >= 1
    assert shown.count("[1]") > shown.count("[1]《")


@BOTH
def test_a_standard_is_never_called_a_law_that_is_broken(language: Language) -> None:
    shown = shown_with(language, assessed_in(language))

    assert "违法" not in shown.replace("违法行为", "")
    assert squeezed(Texts(language)("assess.may-not-conform")) in shown


@BOTH
def test_what_the_rules_do_not_cover_is_said(language: Language) -> None:
    assessed = assessed_in(language)
    shown = shown_with(language, assessed)

    assert all(squeezed(each(language)) in shown for each in assessed.pack.not_covered)


@BOTH
def test_caveats_are_printed_and_advice_to_the_person_is_not(language: Language) -> None:
    assessed = assessed_in(language)
    of = {each.advice: each for each in assessed.pack.caveats}
    both = [replace(each, caveats=(of[True].id, of[False].id)) for each in told(language)]
    shown = shown_with(language, replace(assessed, assessments=tuple(both)))

    assert squeezed(of[False].words(language)) in shown
    assert squeezed(of[True].words(language)) not in shown


@BOTH
def test_where_nothing_was_found_that_is_said(language: Language) -> None:
    silent = replace(assessed_in(language), assessments=())
    words = document_words("regulator", language)

    assert squeezed(words("rules-silent")) in shown_with(language, silent)


@BOTH
def test_where_no_rules_are_known_there_is_no_such_section(language: Language) -> None:
    heading = squeezed(document_words("regulator", language)("section.assessments"))

    assert heading not in shown_with(language, None)
    assert heading in shown_with(language, assessed_in(language))


def test_the_police_are_told_what_happened_and_no_law() -> None:
    assert Block.ASSESSMENTS not in edition_named("police").blocks


@pytest.mark.parametrize("edition", EDITIONS)
@BOTH
def test_how_to_use_the_program_is_nothing_a_reader_needs(edition: str, language: Language) -> None:
    if language not in edition_named(edition).languages:
        return
    pages = as_shown(render_sample(language, edition=edition))

    assert not any("party link" in line or "debt add" in line for page in pages for line in page)
