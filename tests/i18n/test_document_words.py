"""Every document that can be made has a name in both languages; one of another version is called by its id."""

import pytest
from msgspec.structs import replace

from evidence_log.i18n.document_words import called_words, title_words
from evidence_log.i18n.texts import Texts
from evidence_log.records.case_file import FiledDocument
from evidence_log.records.clock import Language
from evidence_log.records.document import Document
from evidence_log.records.exhibit import KeptObject
from evidence_log.records.pack_help import LetterKind
from evidence_log.records.volume import Volume
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


@pytest.mark.parametrize("language", list(Language), ids=lambda each: each.value)
def test_a_redacted_copy_and_a_volume_are_told_from_the_whole(language: Language) -> None:
    texts, whole = Texts(language), filed("police")
    volume = Volume(of="DOC-0001", number=2, total=3, first_page=5, last_page=9)
    copy = replace(whole, document=replace(whole.document, redacts="DOC-0001"))
    second = replace(whole, document=replace(whole.document, volume=volume))
    called = [called_words(each, texts) for each in (whole, copy, second)]

    assert called[0] == title_words(whole, texts)
    assert all(called[0] in each for each in called)
    assert len(set(called)) == len(called)
    assert "2" in called[2]
