"""Steps in words."""

import pytest

from evidence_log.i18n.matter_words import done_words, named_step
from evidence_log.i18n.texts import Texts
from evidence_log.records.clock import Language
from evidence_log.records.moment import unknown_moment
from evidence_log.records.step import Step, StepKind


@pytest.mark.parametrize(
    ("language", "expected"),
    [(Language.EN, "filed with 申诉专员"), (Language.ZH, "向申诉专员递交")],
    ids=["en", "zh"],
)
def test_a_filing_says_who_took_it_and_not_that_it_was_a_court(language: Language, expected: str) -> None:
    filed = Step(kind=StepKind.FILING, occurred=unknown_moment(None), to="申诉专员")

    assert done_words(filed, Texts(language)) == [expected]
    assert named_step(filed, Texts(language)) == expected
