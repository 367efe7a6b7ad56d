"""The contents lead to the pages the things are on."""

from itertools import pairwise

import pytest

from evidence_log.records.clock import Language
from evidence_log.reports.edition import EDITIONS, Block, edition_named
from tests.reports.extract import as_shown, squeezed
from tests.reports.rendering import document_words, render, render_sample, with_incidents
from tests.reports.sample_case import SampleCase

WITH_CONTENTS = [
    (each, language)
    for each in EDITIONS
    if Block.CONTENTS in edition_named(each).blocks
    for language in edition_named(each).languages
]


def told(pages: list[list[str]], heading: str) -> list[tuple[str, int]]:
    """Title and page of each line of the contents."""
    lines = [line for page in pages[:4] for line in page]
    after = lines[lines.index(heading) + 1 :]
    return [
        (title, int(number))
        for title, number in pairwise(after)
        if number.isdigit() and not title.isdigit() and "  " in title
    ]


@pytest.mark.parametrize(("edition", "language"), WITH_CONTENTS)
def test_every_line_of_the_contents_names_the_page(edition: str, language: Language) -> None:
    pages = as_shown(render_sample(language, edition=edition))
    entries = told(pages, document_words(edition, language)("section.contents"))

    assert len(entries) > 5
    for title, number in entries:
        begins = squeezed(title.partition("…")[0])[:9]
        assert any(squeezed(line).startswith(begins) for line in pages[number - 1]), title


@pytest.mark.parametrize("language", list(Language))
def test_where_there_is_too_much_the_contents_say_where_it_stands(language: Language) -> None:
    sample, words = SampleCase(language), document_words("lawyer", language)
    many = with_incidents(sample, *[sample.incidents[0].incident] * 401)
    pages = as_shown(render(many, language, sample.preview, edition="lawyer"))

    assert squeezed(words("contents-elsewhere")) in squeezed("".join(pages[0]))
    assert not any(title.startswith("INC-") for title, _ in told(pages, words("section.contents")))
