"""Editions as data."""

from importlib.resources import files

import pytest

from evidence_log.errors import UnknownEdition
from evidence_log.i18n.texts import Texts
from evidence_log.records.clock import Language
from evidence_log.reports.edition import EDITIONS, Block, Reaches, edition_named, read_edition
from tests.reports.rendering import document_words

POLICE = files("evidence_log.reports").joinpath("editions/police.toml").read_text(encoding="utf-8")


def test_an_unknown_edition_is_refused_with_what_there_is() -> None:
    with pytest.raises(UnknownEdition) as refused:
        edition_named("court")

    assert refused.value.values == {"edition": "court", "known": " ".join(EDITIONS)}


def test_the_police_edition_may_reach_the_other_side() -> None:
    assert edition_named("police").reaches_respondent is Reaches.MAY


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("[caps]", "colour = 1\n[caps]"),
        ("[caps]", "[caps]\nwidth = 3"),
        ('"summary"', '"verdict"'),
        ('"may"', '"perhaps"'),
    ],
    ids=["key", "cap", "block", "reach"],
)
def test_an_unknown_word_in_an_edition_is_refused(good: str, bad: str) -> None:
    with pytest.raises(ValueError, match=r"unknown field|Invalid enum value"):
        read_edition(POLICE.replace(good, bad, 1))


def test_what_was_not_read_itself_is_not_quoted() -> None:
    quoting = files("evidence_log.reports").joinpath("editions/police-uk.toml").read_text(encoding="utf-8")

    with pytest.raises(ValueError, match="only VERIFIED"):
        read_edition(quoting.replace("VERIFIED-O", "MEMORY"))


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("language", list(Language))
def test_every_section_has_a_heading(edition: str, language: Language) -> None:
    words = document_words(edition, language)
    unnamed = {Block.HEAD, Block.COVER, Block.TITLE, Block.LETTER}

    assert all(words(f"section.{block}") for block in edition_named(edition).blocks if block not in unnamed)


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_document_of_it_has_a_name_in_every_list(edition: str) -> None:
    assert Texts(Language.ZH).has(f"words.document.{edition}")
