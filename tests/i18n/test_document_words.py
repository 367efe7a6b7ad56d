"""Every document that can be made has a name in both languages; one of another version is called by its id."""

import pytest

from evidence_log.i18n.document_words import title_words
from evidence_log.i18n.texts import Texts
from evidence_log.records.case_file import FiledDocument
from evidence_log.records.clock import Language
from evidence_log.records.document import Document
from evidence_log.records.exhibit import KeptObject
from evidence_log.records.pack_help import LetterKind
from evidence_log.reports.edition import EDITIONS

KEPT = KeptObject(name="a" * 64, sha256="b" * 64, size=1, salt="c" * 32)


def filed(edition: str) -> FiledDocument:
    document = Document(
        edition=edition,
        language="zh",
        made_at="2026-11-23T22:46:00+08:00",
        entries=2,
        root="d" * 64,
        declared=False,
        kept=KEPT,
    )
    return FiledDocument(
        reference="DOC-0001", seq=2, recorded_at="2026-11-23T22:46:00+08:00", document=document
    )


@pytest.mark.parametrize("edition", [*EDITIONS, *LetterKind])
@pytest.mark.parametrize("language", list(Language), ids=lambda each: each.value)
def test_a_document_is_called_by_its_title(edition: str, language: Language) -> None:
    title = title_words(filed(edition), Texts(language))

    assert title
    assert title != edition


def test_one_that_another_version_made_is_called_by_its_id() -> None:
    assert title_words(filed("\x1bsomething-later"), Texts(Language.EN)) == "⟨U+001B⟩something-later"
