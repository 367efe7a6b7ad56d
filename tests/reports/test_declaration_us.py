"""A declaration in the form of 28 U.S.C. 1746: a draft until somebody says yes, and signed by nobody here."""

import re

import pytest

from evidence_log.records.clock import Language
from evidence_log.records.quote_mark import Mark
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.edition import edition_named
from evidence_log.reports.make import declaration_text
from tests.reports.extract import as_shown, squeezed
from tests.reports.rendering import document_words, render_sample
from tests.reports.sample_case import SampleCase

BOTH = pytest.mark.parametrize("language", list(Language))
EDITION = "declaration-us"


def lines(language: Language, *, declared: bool) -> list[str]:
    data = render_sample(language, edition=EDITION, declared=declared)
    return [line for page in as_shown(data) for line in page]


def said(language: Language, *, declared: bool) -> str:
    return squeezed("".join(lines(language, declared=declared)))


@BOTH
def test_without_a_yes_the_words_are_quoted_and_there_is_nothing_to_sign_on(language: Language) -> None:
    texts = document_words(EDITION, language)
    shown, draft = lines(language, declared=False), said(language, declared=False)

    for quote in edition_named(EDITION).quotes.values():
        assert squeezed(f"“{quote.words}”") in draft
    assert squeezed(texts("not-declared")) in draft
    assert squeezed(texts("facts-draft")) in draft
    for label in ("sign-signature", "executed-on", "sign-name"):
        assert texts(label) not in shown


@BOTH
def test_with_a_yes_it_is_printed_as_it_was_read_with_empty_lines_to_sign_on(language: Language) -> None:
    wanted = WantedDocument(edition=EDITION, language=language, declared=True)
    texts = document_words(EDITION, language)
    read = declaration_text(SampleCase(language).case_file, wanted)
    shown, declared = lines(language, declared=True), said(language, declared=True)

    assert squeezed(read) in declared
    assert squeezed(texts("not-declared")) not in declared
    # A copy for reading is not the one that is signed.
    for label in ("sign-signature", "executed-on", "executed-at", "sign-name"):
        assert (texts(label) in shown) is (language is Language.EN)


@BOTH
@pytest.mark.parametrize("place", ["inside", "outside"])
def test_what_is_declared_are_the_words_the_law_gives(language: Language, place: str) -> None:
    """One of the verbs it offers; date and signature are lines."""
    wanted = WantedDocument(edition=EDITION, language=language, declared=True)
    quote = edition_named(EDITION).quotes[place]
    given = re.sub(
        r" \(or certify, verify, or state\)| Executed on \(date\)\. \(Signature\)", "", quote.words
    )

    assert quote.mark is Mark.VERIFIED_M
    assert given in declaration_text(SampleCase(language).case_file, wanted)


def test_it_says_to_the_best_of_my_knowledge_and_never_that_it_is_complete() -> None:
    wanted = WantedDocument(edition=EDITION, language=Language.EN, declared=True)
    english = declaration_text(SampleCase(Language.EN).case_file, wanted)

    assert "to the best of my knowledge" in english
    assert "complete" not in said(Language.EN, declared=True).casefold()


@BOTH
def test_facts_and_exhibits_stand_above_the_words_that_declare_the_foregoing(language: Language) -> None:
    blocks = [str(each) for each in edition_named(EDITION).blocks]
    numbers = [
        int(found[1]) for line in lines(language, declared=True) if (found := re.match(r"(\d+)\.  ", line))
    ]

    assert blocks.index("facts") < blocks.index("exhibit-list") < blocks.index("declaration")
    assert numbers == list(range(1, len(numbers) + 1))
