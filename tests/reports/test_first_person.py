"""The record in the first person, in numbered paragraphs."""

import re
from datetime import datetime

import pytest
from msgspec.structs import replace

from evidence_log.records.case_file import CaseFile, FiledAttribution, FiledParty, FiledStep
from evidence_log.records.clock import Language
from evidence_log.records.incident import Incident, Kind
from evidence_log.records.instant import zone_named
from evidence_log.records.moment import Moment, Precision, TimeSource, moment_of, unknown_moment
from evidence_log.records.party import Attribution, Confidence, Handle, Party, Role
from evidence_log.records.step import Step, StepKind
from evidence_log.reports.edition import edition_named
from tests import people
from tests.reports.extract import as_shown, squeezed
from tests.reports.rendering import document_words, render, render_sample, with_incidents
from tests.reports.sample_case import PRIVATE_NOTE, SampleCase

BOTH = pytest.mark.parametrize("language", list(Language))
AT = "2026-11-01T10:00:00+00:00"


def draft(data: bytes, language: Language) -> list[str]:
    """The lines of the draft statement, from its heading on."""
    lines = [line for page in as_shown(data) for line in page]
    heading = document_words("police-uk", language)("section.statement")
    begins = max(place for place, line in enumerate(lines) if line.endswith(heading))
    return lines[begins:]


def day(number: int, zone: str, *, year: int = 2026) -> Moment:
    at = datetime(year, 10, number, 9, 40, tzinfo=zone_named(zone))
    return moment_of(at, at, Precision.MINUTE, zone=zone, source=TimeSource.TYPED)


def with_steps(sample: SampleCase, *steps: Step) -> CaseFile:
    filed = tuple(
        FiledStep(reference=f"STEP-{place:04}", seq=place, recorded_at=AT, step=each)
        for place, each in enumerate(steps, start=1)
    )
    return replace(sample.case_file, steps=filed)


@BOTH
def test_paragraphs_are_numbered_through_and_in_the_order_of_time(language: Language) -> None:
    lines = draft(render_sample(language, edition="police-uk"), language)
    numbers = [int(found[1]) for line in lines if (found := re.match(r"(\d+)\.  ", line))]
    incidents = [found[1] for line in lines if (found := re.match(r"\d+\.  (INC-\d{4})", line))]

    assert numbers == list(range(1, len(numbers) + 1))
    assert incidents == [f"INC-000{n}" for n in (1, 2, 3, 4, 5, 6, 7, 8)]


@BOTH
def test_their_words_stand_in_direct_speech_and_no_private_note_does(language: Language) -> None:
    sample = SampleCase(language)
    said = squeezed("".join(draft(render_sample(language, edition="police-uk"), language)))

    assert squeezed(f"“{sample.incidents[4].incident.said}”") in said
    assert squeezed(PRIVATE_NOTE) not in said


@BOTH
def test_nobody_signs_the_draft_and_its_words_for_the_officer_are_only_quoted(language: Language) -> None:
    texts = document_words("police-uk", language)
    lines = draft(render_sample(language, edition="police-uk", declared=True), language)
    said = squeezed("".join(lines))
    quote = edition_named("police-uk").quotes["statement"]

    assert squeezed(f"“{quote.words}”") in said
    assert said.count(squeezed(quote.words)) == 1
    assert squeezed(texts("declaration", name=people.COMPLAINANT_EN)) not in said
    assert texts("sign-signature") not in lines
    assert "statement of truth" not in said.casefold()


@BOTH
def test_stops_and_orders_are_told_with_their_days_and_how_long_they_hold(language: Language) -> None:
    sample = SampleCase(language)
    zone = sample.zone
    case_file = with_steps(
        sample,
        Step(kind=StepKind.STOP_REQUEST, occurred=day(2, zone), to=people.AGENCY_EN),
        Step(
            kind=StepKind.PROTECTION_ORDER, occurred=day(3, zone), number="F-1", ends=day(4, zone, year=2027)
        ),
        Step(kind=StepKind.PROTECTION_ORDER, occurred=day(4, zone), number="F-2", ends=day(9, zone)),
        Step(kind=StepKind.PROTECTION_ORDER, occurred=day(5, zone), number="F-3", endless=True),
        Step(kind=StepKind.PROTECTION_ORDER, occurred=day(6, zone), number="F-4"),
    )
    lines = draft(render(case_file, language, sample.preview, edition="police-uk"), language)
    texts = document_words("police-uk", language)

    def line_with(words: str) -> str:
        return next(line for line in lines if words in line)

    assert texts("told.stop") in "".join(lines)
    assert people.AGENCY_EN in line_with(people.AGENCY_EN)
    assert line_with("F-1").endswith("2027") or "2027" in line_with("F-1")
    assert texts("told.ended", day="")[:4].strip() in line_with("F-2")
    assert texts("told.endless") in line_with("F-3")
    assert texts("told.ends-unknown") in line_with("F-4")


@BOTH
def test_whose_a_number_is_stands_as_a_belief_with_its_footing(language: Language) -> None:
    sample = SampleCase(language)
    number = sample.incidents[0].incident.numbers[0]

    def party(place: int, role: Role, name: str) -> FiledParty:
        told = Attribution(
            party=f"PTY-{place:04}", handle=Handle(number), basis="he gave it", confidence=Confidence.LOW
        )
        one = Party(name=name, role=role)
        return FiledParty(
            reference=f"PTY-{place:04}",
            seq=place,
            recorded_at=AT,
            party=one,
            written=one,
            attributions=(FiledAttribution(seq=9, recorded_at=AT, attribution=told),),
        )

    parties = (party(1, Role.RESPONDENT, "Grey Example"), party(2, Role.WITNESS, "Witness Example"))
    case_file = replace(sample.case_file, parties=parties)
    said = squeezed(
        "".join(draft(render(case_file, language, sample.preview, edition="police-uk"), language))
    )

    assert (
        squeezed(f"{number} belongs to Grey Example, because: he gave it") in said
        or squeezed(f"{number} 属于Grey Example，依据：he gave it") in said
    )
    assert squeezed("Witness Example") not in said


@BOTH
def test_many_incidents_are_told_on_a_line_each_and_the_rest_counted(language: Language) -> None:
    sample = SampleCase(language)
    quiet = [
        Incident(kind=Kind.CALL, account=f"quiet {number}", occurred=unknown_moment("then"))
        for number in range(300)
    ]
    threat = Incident(kind=Kind.THREAT, account="loud", occurred=unknown_moment("then"), said="I know you")
    many = with_incidents(sample, threat, *quiet)
    lines = draft(render(many, language, sample.preview, edition="police-uk"), language)
    telling = edition_named("police-uk").telling
    assert telling is not None
    told = [line for line in lines if re.match(r"\d+\.  INC-", line)]
    left_out = 301 - telling.full - telling.lines

    assert len(told) == telling.full + telling.lines
    assert "INC-0001" in told[0]
    assert any("I know you" in line for line in lines)
    assert squeezed(document_words("police-uk", language)("told.more", n=left_out)) in squeezed(
        "".join(lines)
    )


def test_a_case_that_says_nothing_has_lines_to_write_on() -> None:
    sample = SampleCase(Language.EN)
    bare = with_incidents(
        sample,
        Incident(kind=Kind.OTHER, account="x", occurred=unknown_moment("then")),
        case=replace(sample.case_file.case, complainant=None, respondent=None, agency=None, lender=None),
    )
    lines = draft(render(bare, Language.EN, sample.preview, edition="police-uk"), Language.EN)

    assert any("My name is ____" in line for line in lines)
    assert not any("None" in line for line in lines)
