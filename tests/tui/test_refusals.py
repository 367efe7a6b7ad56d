"""A refusal in the app says what a refusal says in the shell."""

import pytest

from evidence_log.cli.door import sentences
from evidence_log.errors import Refusal, UnknownReference
from evidence_log.i18n.texts import Texts
from evidence_log.records.clock import Language
from evidence_log.tui.look import Look
from evidence_log.tui.refusals import refusal_words
from evidence_log.tui.signs import FINE
from evidence_log.tui.theme import DARK


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    "refusal",
    [UnknownReference(reference="bar", nearest=""), UnknownReference(reference="INC-9", nearest="INC-0009")],
    ids=["nothing near", "something near"],
)
def test_the_hint_names_what_is_near_only_where_something_is(refusal: Refusal, language: Language) -> None:
    texts = Texts(language)

    assert refusal_words(refusal, Look(texts, FINE, DARK)) == "\n".join(sentences(refusal, texts))
