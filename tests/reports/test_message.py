"""The words of a mail or a chat stand in its sheet: who, when and what, and how much is not printed."""

from msgspec.structs import replace

from evidence_log.records.annotation import Annotation
from evidence_log.records.case_file import CaseFile
from evidence_log.records.clock import Language
from evidence_log.records.extracted_text import MOST_CHARACTERS
from evidence_log.reports.messages import message_words, shortened
from tests import people
from tests.reports.extract import as_shown, squeezed
from tests.reports.hard_cases import as_message
from tests.reports.rendering import document_words, render
from tests.reports.sample_case import SampleCase

MAIL = f"""From: {people.COLLECTOR_EN} <desk@northmoor.example>
To: somebody@mail.example
Date: Tue, 20 Oct 2026 09:05:00 +0100

Pay by six or we come.
"""


def with_mail(sample: SampleCase, words: str = MAIL, told: Annotation | None = None) -> CaseFile:
    """The sample case with that mail as one exhibit."""
    exhibits = tuple(
        replace(as_message(each, words), annotation=told) if each.reference == "EX-0005" else each
        for each in sample.exhibits
    )
    return replace(sample.case_file, exhibits=exhibits)


def shown(case_file: CaseFile, sample: SampleCase, edition: str) -> str:
    return squeezed(
        "".join(
            "".join(page)
            for page in as_shown(render(case_file, Language.EN, sample.preview, edition=edition))
        )
    )


def test_a_mail_stands_in_its_sheet_with_who_when_and_what_and_what_took_it_out() -> None:
    sample = SampleCase(Language.EN)
    page = shown(with_mail(sample), sample, "lawyer")

    assert squeezed(MAIL) in page
    assert squeezed(document_words("lawyer", Language.EN)("message-words", tool="sample 1")) in page


def test_what_may_reach_them_does_not_say_where_a_mail_went_nor_who_passed_it_on() -> None:
    sample = SampleCase(Language.EN)
    page = shown(with_mail(sample), sample, "police")
    passed_on = Annotation(exhibit="EX-0005", from_other_side=False)
    page_of_another = shown(with_mail(sample, told=passed_on), sample, "police")

    assert "desk@northmoor.example" in page
    assert "somebody@mail.example" not in page
    assert squeezed("Pay by six or we come.") in page_of_another
    assert "desk@northmoor.example" not in page_of_another


def test_a_long_chat_is_cut_at_a_line_and_says_how_much_is_not_printed() -> None:
    sample = SampleCase(Language.EN)
    chat = "\n".join(f"20/10/2026, 09:{minute:02} - Grey: pay up number {minute}" for minute in range(60))
    words = shortened(chat, 1200)
    page = shown(with_mail(sample, chat), sample, "police")
    left = document_words("police", Language.EN)("message-left", n=words.left, reference="EX-0005")

    assert sum(map(len, words.lines)) + words.left == len(chat.replace("\n", ""))
    assert squeezed(words.lines[-1]) in page
    assert squeezed(chat.split("\n")[len(words.lines)]) not in page
    assert squeezed(left) in page


def test_one_line_without_end_is_cut_and_the_rest_counted() -> None:
    words = shortened("催" * MOST_CHARACTERS, 1200)

    assert (len(words.lines), words.left, words.whole) == (1, MOST_CHARACTERS - 1200, False)


def test_neither_an_intimate_file_nor_a_guess_at_a_picture_is_a_message() -> None:
    sample = SampleCase(Language.EN)
    hidden = Annotation(exhibit="EX-0005", intimate=True)

    assert message_words(with_mail(sample, told=hidden).exhibits[4]) is None
    assert all(message_words(each) is None for each in sample.exhibits)
