"""What is said about an exhibit is found, corrected without loss, and goes with the exhibit when that is erased."""

from pathlib import Path

import pytest

from evidence_log.casework.annotate_exhibit import annotate_exhibit, transcript_of
from evidence_log.casework.attach_exhibit import attach_exhibit
from evidence_log.casework.erase_record import erase_record
from evidence_log.casework.make_document import make_document
from evidence_log.casework.rebuild_index import rebuild_index
from evidence_log.casework.verify_vault import verify_vault
from evidence_log.errors import NotAnExhibit, NothingToAnnotate, RecordErased, TranscriptUnreadable
from evidence_log.records.annotation import Annotation, Carrier, ConsentBasis, KeyPassage, TranscriptLine
from evidence_log.records.clock import Language
from evidence_log.records.verification import Check, Remark
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.vault.vault import Vault
from tests.casework.media_files import amr, jpeg, written
from tests.conftest import FixedClock
from tests.reports.extract import by_pdfium
from tests.vaults import PASSPHRASE, log, new_vault

LINES = (
    TranscriptLine(words="喂，哪位", from_ms=0, to_ms=800, speaker="我"),
    TranscriptLine(words="明天就去泼油漆", from_ms=900, to_ms=2000, speaker="对方"),
)


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    """A call with a recording, and a photo."""
    vault = new_vault(tmp_path / "vault", clock).vault
    log(vault, clock, "有人来电")
    for name, data in (("call.amr", amr(3)), ("door.jpg", jpeg(64, 48))):
        attach_exhibit(vault, written(tmp_path / name, data), incident="INC-0001", at=clock.read())
    return vault


def test_what_is_said_later_adds_to_what_was_said_before(vault: Vault, clock: FixedClock) -> None:
    annotate_exhibit(vault, "EX-0001", {"caption": "深夜"}, at=clock.read())
    annotate_exhibit(
        vault, "EX-0001", {"transcript": LINES, "consent": ConsentBasis.TOOK_PART}, at=clock.read()
    )

    assert vault.exhibit("EX-0001").annotation == Annotation(
        exhibit="EX-0001", caption="深夜", transcript=LINES, consent=ConsentBasis.TOOK_PART
    )


def test_every_word_is_found_and_a_corrected_one_no_more(vault: Vault, clock: FixedClock) -> None:
    annotate_exhibit(vault, "EX-0001", {"transcript": LINES, "caption": "初稿"}, at=clock.read())
    found = [len(vault.find(word).found) for word in ("泼油漆", "初稿")]
    annotate_exhibit(vault, "EX-0001", {"caption": "定稿"}, at=clock.read())

    assert found == [1, 1]
    assert [len(vault.find(word).found) for word in ("泼油漆", "初稿", "定稿")] == [1, 0, 1]


def test_the_index_is_the_same_made_anew_and_the_vault_is_sound(vault: Vault, clock: FixedClock) -> None:
    passage = KeyPassage(from_ms=900, to_ms=2000, words="泼油漆")
    annotate_exhibit(vault, "EX-0001", {"key_passages": (passage,), "transcript": LINES}, at=clock.read())
    for _ in rebuild_index(vault, at=clock.read()):
        pass
    vault.close()

    seen = list(verify_vault(vault.folder, passphrase=PASSPHRASE, read_data=False))
    assert all(isinstance(each, (Check, Remark)) for each in seen)


def test_an_erased_exhibit_takes_its_words_with_it(vault: Vault, clock: FixedClock) -> None:
    annotate_exhibit(vault, "EX-0001", {"transcript": LINES}, at=clock.read())
    erase_record(vault, "EX-0001", reason="安全", handed_over=False, at=clock.read())

    assert vault.find("泼油漆").found == ()
    with pytest.raises(RecordErased):
        annotate_exhibit(vault, "EX-0001", {"caption": "x"}, at=clock.read())


def test_only_exhibits_are_annotated_and_only_with_something(vault: Vault, clock: FixedClock) -> None:
    with pytest.raises(NotAnExhibit):
        annotate_exhibit(vault, "INC-0001", {"caption": "x"}, at=clock.read())
    with pytest.raises(NothingToAnnotate):
        annotate_exhibit(vault, "EX-0001", {}, at=clock.read())


def test_a_recording_is_no_transcript(tmp_path: Path) -> None:
    with pytest.raises(TranscriptUnreadable):
        transcript_of(written(tmp_path / "x.srt", amr(1)))


def test_the_document_has_the_words_and_withholds_where_things_are(vault: Vault, clock: FixedClock) -> None:
    said = {
        "caption": "深夜威胁",
        "proves": "扬言上门",
        "transcript": LINES,
        "carrier": Carrier(what="卧室抽屉里的旧手机", still_there=True),
        "consent": ConsentBasis.TOOK_PART,
        "consent_places": "翠湖花园三栋",
    }
    annotate_exhibit(vault, "EX-0001", said, at=clock.read())
    document = make_document(vault, WantedDocument(edition="police", language=Language.ZH), at=clock.read())
    text = "".join(by_pdfium(document.data))

    assert all(
        words in text for words in ("深夜威胁", "扬言上门", "对方: 明天就去泼油漆", "参与了被录制的谈话")
    )
    assert "抽屉" not in text
    assert "翠湖" not in text


def test_what_is_intimate_is_listed_and_not_shown(vault: Vault, clock: FixedClock) -> None:
    before = make_document(vault, WantedDocument(edition="police", language=Language.ZH), at=clock.read())
    annotate_exhibit(vault, "EX-0002", {"intimate": True, "caption": "不该出现"}, at=clock.read())
    after = make_document(vault, WantedDocument(edition="police", language=Language.ZH), at=clock.read())

    assert (before.data.count(b"/DCTDecode"), after.data.count(b"/DCTDecode")) == (1, 0)
    text = "".join(by_pdfium(after.data))
    assert "不予展示" in text
    assert "不该出现" not in text
    assert vault.exhibit("EX-0002").exhibit.original.sha256[:4] in text
