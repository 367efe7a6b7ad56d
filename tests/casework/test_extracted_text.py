"""Words read in exhibits are searched at once; what a program recognised is quoted only after a person ticked it."""

import re
from pathlib import Path

import pytest

from evidence_log.casework.annotate_exhibit import annotate_exhibit, read_words, tick_of
from evidence_log.casework.attach_exhibit import attach_exhibit
from evidence_log.casework.erase_record import erase_record
from evidence_log.casework.make_document import make_document
from evidence_log.casework.rebuild_index import rebuild_index
from evidence_log.casework.verify_vault import verify_vault
from evidence_log.casework.withdraw_record import withdraw_record
from evidence_log.errors import NothingToRead, NothingToTick, RecogniserMissing, RecordErased
from evidence_log.records.clock import Language
from evidence_log.records.verification import Check, Remark
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.vault.vault import Vault
from tests.casework.media_files import amr, written
from tests.conftest import FixedClock
from tests.media.encodings import mail, pdf
from tests.media.screens import screen
from tests.reports.extract import by_pdfium
from tests.vaults import PASSPHRASE, log, new_vault


@pytest.fixture
def screens(tmp_path: Path, clock: FixedClock) -> Vault:
    """A message with a picture of a chat, and one that was photographed."""
    vault = new_vault(tmp_path / "screens", clock).vault
    log(vault, clock, "发来短信")
    for name, form in (("Screenshot_1.png", "PNG"), ("IMG_1.jpg", "JPEG")):
        shown = written(tmp_path / name, screen(height=1000, form=form, width=1081))
        attach_exhibit(vault, shown, incident="INC-0001", at=clock.read())
    return vault


def pages(vault: Vault, clock: FixedClock) -> str:
    """The words of a document made now."""
    made = make_document(vault, WantedDocument(edition="police", language=Language.ZH), at=clock.read())
    return "".join(by_pdfium(made.data)).replace("\n", "")


def is_sound(vault: Vault) -> bool:
    """Close it and look at everything."""
    vault.close()
    seen = list(verify_vault(vault.folder, passphrase=PASSPHRASE, read_data=True))
    return all(isinstance(each, (Check, Remark)) for each in seen)


@pytest.mark.recognises
def test_a_screen_is_found_by_its_words_at_once_and_quoted_only_when_ticked(
    screens: Vault, clock: FixedClock
) -> None:
    words = "我就把通知发给你单位所有人"
    found = [len(screens.find(each).found) for each in ("通知发给", "8,500")]
    before = pages(screens, clock)
    annotate_exhibit(screens, "EX-0001", {"ticked": tick_of(screens.exhibit("EX-0001"))}, at=clock.read())

    assert found == [1, 1]
    assert words not in before
    assert words in pages(screens, clock)
    assert is_sound(screens)


@pytest.mark.recognises
def test_a_photo_is_read_when_asked_and_a_new_reading_has_to_be_ticked_again(
    screens: Vault, clock: FixedClock
) -> None:
    assert screens.exhibit("EX-0002").text is None
    with pytest.raises(NothingToTick):
        tick_of(screens.exhibit("EX-0002"))
    read = read_words(screens, "EX-0002", at=clock.read()).exhibit
    annotate_exhibit(screens, "EX-0002", {"ticked": tick_of(read)}, at=clock.read())
    ticked = screens.exhibit("EX-0002").quoted_text
    again = read_words(screens, "EX-0002", at=clock.read()).exhibit

    assert ticked == read.text
    assert again.quoted_text is None
    assert again.text is not None


@pytest.mark.recognises
def test_words_recognised_go_with_what_is_erased_and_stay_out_of_the_index(
    screens: Vault, clock: FixedClock
) -> None:
    withdraw_record(screens, "EX-0001", reason="不是我的", at=clock.read())
    withdrawn = screens.find("发来短信").found
    there = screens.find("通知发给").found
    erase_record(screens, "EX-0001", reason="x", handed_over=False, at=clock.read())

    assert (len(withdrawn), len(there)) == (1, 0)
    with pytest.raises(RecordErased):
        screens.exhibit("EX-0001")
    assert is_sound(screens)


def test_without_the_extra_nothing_is_read_and_asking_says_why(screens: Vault, clock: FixedClock) -> None:
    assert screens.exhibit("EX-0001").text is None
    with pytest.raises(RecogniserMissing):
        read_words(screens, "EX-0001", at=clock.read())


def test_a_recording_has_no_words_to_recognise(screens: Vault, tmp_path: Path, clock: FixedClock) -> None:
    attach_exhibit(screens, written(tmp_path / "a.amr", amr(1)), incident="INC-0001", at=clock.read())
    with pytest.raises(NothingToRead):
        read_words(screens, "EX-0003", at=clock.read())


def test_the_words_of_a_mail_a_letter_and_a_text_are_found(
    screens: Vault, tmp_path: Path, clock: FixedClock
) -> None:
    vault = screens
    for name, data in {"a.eml": mail(), "b.pdf": pdf(), "c.txt": "限你三日内还清".encode("gb18030")}.items():
        attach_exhibit(vault, written(tmp_path / name, data), incident="INC-0001", at=clock.read())
    texts = [vault.exhibit(f"EX-000{number}").text for number in (3, 4, 5)]

    assert [each is not None and not each.extracted.recognised for each in texts] == [True] * 3
    for each in texts:
        assert each is not None
        word = max(re.findall(r"\w+", each.extracted.text), key=len)
        assert [found.incident.reference for found in vault.find(word).found] == ["INC-0001"]
    rebuild = rebuild_index(vault, at=clock.read())
    assert list(rebuild)
    assert len(vault.find("三日内").found) == 1
