"""What a reader asks for, and whether it is in the case."""

import pytest
from msgspec.structs import replace

from evidence_log.i18n.texts import Texts
from evidence_log.records.annotation import Annotation, ConsentBasis, TranscriptLine
from evidence_log.records.case import Case
from evidence_log.records.case_file import CaseFile, FiledExhibit, FiledStep
from evidence_log.records.clock import Language
from evidence_log.records.moment import unknown_moment
from evidence_log.records.step import Step, StepKind
from evidence_log.reports.edition import Asked, Edition, edition_named
from evidence_log.reports.missing import Needed, Standing, needed_for
from tests import people
from tests.reports.sample_case import SampleCase

EVERYTHING = tuple(Asked)


def asking(*asked: Asked) -> Edition:
    return replace(edition_named("police"), asks=asked)


def looked(asked: Asked, case_file: CaseFile) -> Needed:
    return needed_for(asking(asked), case_file)[0]


def bare() -> CaseFile:
    """Nothing but a case that says nothing."""
    sample = SampleCase(Language.EN).case_file
    return replace(
        sample, case=Case(zone="Europe/London"), incidents=(), exhibits=(), steps=(), parties=(), debts=()
    )


def told(exhibit: FiledExhibit, **words: object) -> FiledExhibit:
    return replace(exhibit, annotation=Annotation(exhibit=exhibit.reference, **words))  # type: ignore[arg-type]


@pytest.mark.parametrize("asked", EVERYTHING)
@pytest.mark.parametrize("language", list(Language))
def test_everything_that_is_asked_has_a_name_and_a_way_to_add_it(asked: Asked, language: Language) -> None:
    texts, by_hand = Texts(language), looked(asked, bare()).standing is Standing.BY_HAND

    assert texts(f"editions.asked.{asked}")
    assert by_hand or texts(f"editions.how.{asked}")


def test_an_empty_case_lacks_what_a_person_can_say_of_it() -> None:
    missing = {
        each.asked for each in needed_for(asking(*EVERYTHING), bare()) if each.standing is Standing.MISSING
    }

    assert {Asked.COMPLAINANT, Asked.LENDER, Asked.EXHIBITS, Asked.COMPLAINED_FIRST} <= missing
    assert Asked.SIGNATURE not in missing


def test_a_name_and_a_phone_are_there_once_they_are_said() -> None:
    case = Case(zone="Europe/London", complainant=people.COMPLAINANT_EN, complainant_phone="01632 960123")
    case_file = replace(bare(), case=case)

    assert looked(Asked.COMPLAINANT, case_file).standing is Standing.THERE
    assert looked(Asked.CONTACT, case_file).standing is Standing.THERE
    assert looked(Asked.CONTACT, bare()).standing is Standing.MISSING


def test_incidents_without_a_known_time_are_named() -> None:
    sample = SampleCase(Language.EN)

    assert looked(Asked.TIMES, sample.case_file).rows == ("INC-0007",)


def test_a_threat_without_its_words_is_named() -> None:
    sample = SampleCase(Language.EN)
    threat = sample.incidents[4]
    silent = replace(threat, incident=replace(threat.incident, said=None))
    case_file = replace(sample.case_file, incidents=(silent,))

    assert looked(Asked.EXACT_WORDS, sample.case_file).standing is Standing.THERE
    assert looked(Asked.EXACT_WORDS, case_file).rows == (threat.reference,)


def test_what_was_withdrawn_is_not_asked_after() -> None:
    sample = SampleCase(Language.EN)

    assert "EX-0007" not in looked(Asked.PROVES, sample.case_file).rows


def test_recordings_are_asked_for_their_words_and_their_footing() -> None:
    sample = SampleCase(Language.EN)
    line = TranscriptLine(words="open the door")
    whole = told(sample.exhibits[0], consent=ConsentBasis.TOOK_PART, transcript=(line,))
    unsure = told(sample.exhibits[1], consent=ConsentBasis.UNKNOWN, transcript=(line,))
    case_file = replace(sample.case_file, exhibits=(whole, unsure, *sample.exhibits[2:6]))

    assert looked(Asked.CONSENT, case_file).rows == ("EX-0002",)
    assert looked(Asked.TRANSCRIPTS, case_file).standing is Standing.THERE


def test_a_complaint_with_its_number_is_there() -> None:
    at = unknown_moment("then")
    step = FiledStep(
        reference="STEP-0001",
        seq=40,
        recorded_at="2026-11-01T10:00:00+00:00",
        step=Step(kind=StepKind.COMPLAINT, occurred=at, number="C-88"),
    )
    case_file = replace(bare(), steps=(step,))
    nameless = replace(bare(), steps=(replace(step, step=replace(step.step, number=None)),))

    assert looked(Asked.THEIR_NUMBER, case_file).standing is Standing.THERE
    assert looked(Asked.THEIR_NUMBER, nameless).standing is Standing.MISSING
    assert looked(Asked.COMPLAINED_FIRST, nameless).standing is Standing.THERE
    assert looked(Asked.THEIR_REPLY, case_file).standing is Standing.MISSING
