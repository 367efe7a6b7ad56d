"""What the sample's document says, as text that is read in the difference."""

import pytest

from evidence_log.records.clock import Language
from tests.reports.regenerate_golden import GOLDEN, golden_text


@pytest.mark.parametrize("language", list(Language))
def test_the_document_says_what_was_read_and_found_good(language: Language) -> None:
    assert golden_text(language) == (GOLDEN / f"police-{language}.txt").read_text(encoding="utf-8")
