"""What is said to be seen by the other side is what stands in the document, and what is said to be held is not."""

import re

import pytest
from msgspec.structs import replace

from evidence_log.records.annotation import Annotation, TranscriptLine
from evidence_log.records.case_file import CaseFile, put_forward
from evidence_log.records.clock import Language
from evidence_log.records.party import Party, Role
from evidence_log.records.seen_by_them import Held, Seen, SeenByThem
from evidence_log.records.wanted_document import Redaction, WantedDocument
from evidence_log.reports.edition import EDITIONS, Reaches, edition_named
from evidence_log.reports.seen_by_them import seen_by_them
from tests.reports.extract import by_pdfium
from tests.reports.hard_cases import as_message
from tests.reports.rendering import render
from tests.reports.sample_case import PRIVATE_NOTE, SECRETS, SampleCase
from tests.reports.sample_matter import PROTECTED

SPEAKER = "Invented Speaker"
SPOKEN = "words-out-of-a-recording"
WRITTEN = "words-out-of-a-mail"
REACHING = [each for each in EDITIONS if edition_named(each).reaches_respondent is not Reaches.NO]


def told(sample: SampleCase) -> CaseFile:
    """The sample with a transcript, a mail that says how people are reached, and somebody who speaks for the complainant."""
    first, second, third, fourth, mail, *others = sample.case_file.exhibits
    words = "\n".join(["To: me@mail.example", "", WRITTEN, *PROTECTED[:6]])
    annotation = Annotation(exhibit=first.reference, transcript=(TranscriptLine(words=SPOKEN),))
    *parties, last = sample.case_file.parties
    speaker = replace(last, party=Party(name=SPEAKER, role=Role.REPRESENTATIVE), withdrawal=None)
    return replace(
        sample.case_file,
        exhibits=(
            *(replace(first, annotation=annotation), second, third, fourth),
            *(as_message(mail, words), *others),
        ),
        parties=(*parties, speaker),
    )


def looked_for(case_file: CaseFile) -> dict[Seen, list[str]]:
    """For each thing something that stands in the document if it does."""
    forward = put_forward(case_file)
    incidents = [each.incident for each in forward.incidents]
    others = [each.party.name for each in forward.parties if each.party.role is Role.THIRD_PERSON]
    return {
        Seen.NAME: [case_file.case.complainant or ""],
        Seen.WITNESSES: [name for each in incidents for name in each.witnesses],
        Seen.OTHERS: others,
        Seen.REPRESENTATIVES: [SPEAKER],
        Seen.NUMBERS: [number for each in incidents for number in each.numbers],
        Seen.ACCOUNT: [each.account[:20] for each in incidents],
        Seen.EXACT_WORDS: [each.said for each in incidents if each.said],
        Seen.IMPACT: [each.impact for each in incidents if each.impact],
        Seen.PLACES: [each.place for each in incidents if each.place],
        Seen.TRANSCRIPTS: [SPOKEN],
        Seen.MESSAGES: [WRITTEN],
        Seen.FILES: [each.exhibit.source_name for each in forward.exhibits if each.exhibit.source_name],
        Seen.STEPS: [each.step.number for each in forward.steps if each.step.number],
        Seen.CORRECTIONS: [one.reason for each in forward.incidents for one in each.amendments],
    }


def squeezed(text: str) -> str:
    """Without what a line break or a table may change."""
    return re.sub(r"\W", "", text)


@pytest.mark.parametrize("language", list(Language), ids=lambda each: each.value)
@pytest.mark.parametrize("edition", REACHING)
def test_what_may_be_seen_is_what_stands_there(edition: str, language: Language) -> None:
    sample = SampleCase(language)
    case_file = told(sample)
    seen = seen_by_them(case_file, WantedDocument(edition=edition, language=language))

    text = squeezed("".join(by_pdfium(render(case_file, language, sample.preview, edition=edition))))
    stands = {
        what for what, words in looked_for(case_file).items() if any(squeezed(each) in text for each in words)
    }
    assert stands == {each.what for each in seen.shown} - {Seen.PICTURES}
    for withheld in (*PROTECTED, "me@mail.example", SECRETS[1], SECRETS[2], PRIVATE_NOTE):
        assert squeezed(withheld) not in text


def test_of_persons_it_says_who_and_of_everything_how_many() -> None:
    seen = seen_by_them(SampleCase(Language.EN).case_file, wanted("police"))

    shown = {each.what: each for each in seen.shown}
    assert shown[Seen.WITNESSES].names == ("Mrs Okafor-Example",)
    assert (shown[Seen.NUMBERS].count, shown[Seen.NUMBERS].names) == (3, ())
    assert shown[Seen.PICTURES].count == 2
    # To whom a document was handed over, and what is one's own affair, is no such step.
    assert shown[Seen.STEPS].count == 7


def test_what_is_held_is_what_is_there() -> None:
    sample = SampleCase(Language.EN)
    bare = replace(
        sample.case_file,
        case=replace(sample.case_file.case, complainant_phone=None, complainant_address=None),
        parties=(),
        steps=(),
        debts=(),
        incidents=sample.incidents[1:2],
        exhibits=(),
    )

    assert set(Held) - set(seen_by_them(sample.case_file, wanted("police")).held) == {Held.INTIMATE}
    assert seen_by_them(bare, wanted("police")).held == ()


def test_a_picture_that_is_intimate_is_held() -> None:
    sample = SampleCase(Language.EN)
    exhibits = [
        replace(each, annotation=Annotation(exhibit=each.reference, intimate=True))
        for each in sample.case_file.exhibits
    ]
    seen = seen_by_them(replace(sample.case_file, exhibits=tuple(exhibits)), wanted("police"))

    assert Held.INTIMATE in seen.held
    assert Seen.PICTURES not in {each.what for each in seen.shown}


def test_what_does_not_reach_them_shows_them_nothing() -> None:
    assert seen_by_them(SampleCase(Language.EN).case_file, wanted("lawyer")) == SeenByThem(private=True)


def test_a_redacted_copy_and_a_part_of_the_record_show_less() -> None:
    case_file = SampleCase(Language.EN).case_file
    hidden = replace(wanted("police"), redact=tuple(Redaction))
    part = replace(wanted("police"), only=("INC-0002",))

    assert {Seen.NAME, Seen.WITNESSES, Seen.OTHERS, Seen.NUMBERS, Seen.PLACES, Seen.FILES}.isdisjoint(
        each.what for each in seen_by_them(case_file, hidden).shown
    )
    shown = {each.what: each.count for each in seen_by_them(case_file, part).shown}
    assert (shown[Seen.ACCOUNT], shown.get(Seen.FILES)) == (1, None)


def wanted(edition: str) -> WantedDocument:
    """One in English."""
    return WantedDocument(edition=edition, language=Language.EN)
