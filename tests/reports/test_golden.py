"""What the sample's documents say, as text that is read in the difference."""

import pytest

from evidence_log.records.clock import Language
from evidence_log.records.pack_help import LetterKind
from tests.reports.regenerate_golden import GOLDEN, golden_both, golden_fields, golden_letter, golden_text
from tests.reports.rendering import editions_as_text, editions_in_both, every_edition


@pytest.mark.parametrize(("edition", "language"), every_edition())
def test_the_document_says_what_was_read_and_found_good(edition: str, language: Language) -> None:
    golden = (GOLDEN / f"{edition}-{language}.txt").read_text(encoding="utf-8")

    assert golden_text(edition, language) == golden


@pytest.mark.parametrize("edition", editions_in_both())
def test_in_both_languages_it_says_what_was_read_and_found_good(edition: str) -> None:
    assert golden_both(edition) == (GOLDEN / f"{edition}-both.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(("edition", "language"), editions_as_text())
def test_as_text_it_says_what_was_read_and_found_good(edition: str, language: Language) -> None:
    golden = (GOLDEN / f"{edition}-{language}-fields.txt").read_text(encoding="utf-8")

    assert golden_fields(edition, language) == golden


@pytest.mark.parametrize("kind", list(LetterKind))
@pytest.mark.parametrize("language", list(Language))
def test_a_letter_says_what_was_read_and_found_good(kind: LetterKind, language: Language) -> None:
    assert golden_letter(kind, language) == (GOLDEN / f"{kind}-{language}.txt").read_text(encoding="utf-8")
