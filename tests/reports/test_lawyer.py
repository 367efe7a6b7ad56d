"""The document for one's own lawyer holds everything that others must not read, and no private note."""

import pytest
from msgspec.structs import replace

from evidence_log.i18n.texts import Texts
from evidence_log.records.clock import Language
from evidence_log.reports.edition import Reaches, edition_named
from tests import people
from tests.reports.extract import as_shown, squeezed
from tests.reports.rendering import document_words, render, render_sample
from tests.reports.sample_case import ERASED, PRIVATE_NOTE, SECRETS, WITHDRAWN, SampleCase
from tests.reports.sample_matter import PROTECTED, WITHDRAWN_PARTY, assessed_of

BOTH = pytest.mark.parametrize("language", list(Language))
_NOTES = ("private-note-of-a-party", "private-note-of-a-debt", PRIVATE_NOTE)


def shown(language: Language, edition: str = "lawyer") -> str:
    pages = as_shown(render_sample(language, edition=edition, declared=True))
    return squeezed("".join("".join(page) for page in pages))


def test_it_is_not_for_the_other_side() -> None:
    assert edition_named("lawyer").reaches_respondent is Reaches.NO


@BOTH
def test_how_people_are_reached_and_places_and_devices_are_in_it(language: Language) -> None:
    page, case = shown(language), SampleCase(language).case_file.case

    for told in (case.complainant_phone, case.complainant_address, *SECRETS[1:], *PROTECTED):
        if told not in _NOTES:
            assert squeezed(told or "?") in page


@BOTH
def test_private_notes_and_what_was_erased_are_not(language: Language) -> None:
    page = shown(language)

    for kept_back in (*_NOTES, ERASED, WITHDRAWN_PARTY):
        assert squeezed(kept_back) not in page


@BOTH
def test_a_correction_stands_in_it_with_what_was_before(language: Language) -> None:
    page, texts = shown(language), Texts(language)
    field = texts("words.field.occurred")
    before = f"{field}：2026" if language is Language.ZH else f"{field}: Wed 28 Oct 2026"

    assert page.count(squeezed(before)) >= 2
    assert "17:20" in page
    assert squeezed(texts("words.field.note")) not in page


@BOTH
@pytest.mark.parametrize("edition", ["police", "regulator", "chronology"])
def test_elsewhere_only_that_and_why_it_was_corrected(language: Language, edition: str) -> None:
    page = shown(language, edition)

    assert "17:20" not in page
    if edition != "chronology":
        assert squeezed("漏写了一句" if language is Language.ZH else "one sentence was left out") in page


@BOTH
def test_why_something_was_withdrawn_is_told_to_the_lawyer_alone(language: Language) -> None:
    assert squeezed(WITHDRAWN) in shown(language)
    assert squeezed(WITHDRAWN) not in shown(language, "regulator")


@BOTH
@pytest.mark.parametrize("edition", ["police", "regulator", "chronology"])
def test_no_other_edition_holds_what_is_protected(language: Language, edition: str) -> None:
    page, case = shown(language, edition), SampleCase(language).case_file.case

    for secret in (case.complainant_phone, case.complainant_address, *SECRETS[1:], *PROTECTED, *_NOTES):
        assert squeezed(secret or "?") not in page


@BOTH
def test_whose_number_it_is_said_to_be_stands_with_how_one_knows(language: Language) -> None:
    zh = language is Language.ZH
    number, whose = (
        (people.NUMBERS_ZH[2], people.AGENCY_ZH) if zh else (people.NUMBERS_EN[2], people.AGENCY_EN)
    )
    basis = "印在其寄来的催收函上" if zh else "printed in the letter it sent"

    for edition in ("police", "regulator", "lawyer"):
        page = shown(language, edition)
        assert squeezed(number + whose + basis) in page
        assert squeezed(document_words(edition, language)("handles-basis")) in page


@BOTH
def test_a_kind_of_lender_is_called_what_the_rules_of_the_place_call_it(language: Language) -> None:
    sample = SampleCase(language)
    assessed = assessed_of(sample.case_file, language)
    kind = assessed.pack.lenders[0]
    claimed, *others = sample.case_file.debts
    debts = (replace(claimed, debt=replace(claimed.debt, lender_kind=kind.id)), *others)
    case_file = replace(sample.case_file, debts=debts)
    data = render(case_file, language, sample.preview, edition="lawyer", assessed=assessed)
    page = squeezed("".join("".join(each) for each in as_shown(data)))

    assert squeezed(kind.label(language)) in page
