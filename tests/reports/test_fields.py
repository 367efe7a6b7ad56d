"""Editions as text: every field counted and uncut, nothing protected, and a call that can be read out."""

import re

import pytest
from hypothesis import given, settings, strategies as st
from msgspec.structs import replace

from evidence_log.errors import OneLanguageOnly, PagesOnly
from evidence_log.i18n.visible import visible
from evidence_log.records.case_file import FiledParty
from evidence_log.records.clock import Language
from evidence_log.records.incident import Incident, Kind
from evidence_log.records.moment import unknown_moment
from evidence_log.records.party import Party, Role
from evidence_log.records.step import TOLD_STEPS
from evidence_log.records.wanted_document import Redaction, WantedDocument
from evidence_log.reports.edition import EDITIONS, edition_named
from evidence_log.reports.edition_parts import Field
from evidence_log.reports.fields import MadeText, TextField, make_text
from evidence_log.reports.writing import Supplied
from tests.reports.rendering import editions_as_text, text_of, with_incidents
from tests.reports.sample_case import MADE_AT, PRIVATE_NOTE, SECRETS, SampleCase
from tests.reports.sample_matter import PROTECTED

AS_TEXT = editions_as_text()
EVERY = pytest.mark.parametrize(("edition", "language"), AS_TEXT)
BOTH = pytest.mark.parametrize("language", list(Language))
AT = "2026-11-01T10:00:00+00:00"


def field(made: MadeText, wanted: Field) -> TextField:
    return next(each for each in made.fields if each.field is wanted)


@EVERY
def test_every_field_stands_in_the_text_whole_with_its_count(edition: str, language: Language) -> None:
    made = text_of(edition, SampleCase(language))
    said = made.data.decode()

    assert len({each.field for each in made.fields}) == len(made.fields)
    assert said == visible(said)
    for number, each in enumerate(made.fields, start=1):
        heading = next(line for line in said.splitlines() if line.startswith(f"{number}. {each.label}"))
        assert each.text == "" or f"{'-' * 60}\n{each.text}\n" in said
        assert bool(each.text) == (str(len(each.text)) in heading.removeprefix(f"{number}. {each.label}"))
        assert each.most is None or len(each.text) <= each.most


@EVERY
def test_the_same_input_gives_the_same_bytes(edition: str, language: Language) -> None:
    assert text_of(edition, SampleCase(language)).data == text_of(edition, SampleCase(language)).data


@EVERY
def test_no_protected_word_is_in_a_text(edition: str, language: Language) -> None:
    sample = SampleCase(language)
    said = text_of(edition, sample).data.decode()
    case = sample.case_file.case

    for word in (*PROTECTED, *SECRETS[1:], PRIVATE_NOTE, case.complainant_phone, case.complainant_address):
        assert not word or word not in said


@settings(max_examples=25, deadline=None)
@given(words=st.lists(st.text("abcdefgh0123456789", min_size=12, max_size=20), min_size=7, max_size=7))
def test_how_people_are_reached_is_in_no_text_whatever_it_is(words: list[str]) -> None:
    sample = SampleCase(Language.EN)
    kept = [f"zq{each}qz" for each in words]
    phone, home, work, other, own_phone, own_home, note = kept
    party = Party(
        name="Robin Testwell", role=Role.WITNESS, phone=phone, address=home, workplace=work, note=other
    )
    filed = FiledParty(reference="PTY-0001", seq=1, recorded_at=AT, party=party, written=party)
    case = replace(sample.case_file.case, complainant_phone=own_phone, complainant_address=own_home)
    incidents = tuple(
        replace(
            each,
            incident=replace(each.incident, note=note, numbers=(*each.incident.numbers, phone, own_phone)),
        )
        for each in sample.incidents
    )
    case_file = replace(sample.case_file, parties=(filed,), case=case, incidents=incidents)

    for edition in dict.fromkeys(each for each, _ in AS_TEXT):
        said = text_of(edition, sample, case_file).data.decode()
        assert not any(word in said for word in kept)


@pytest.mark.parametrize("edition", [each for each in EDITIONS if not edition_named(each).asked])
def test_what_nobody_asks_field_by_field_is_not_made_as_text(edition: str) -> None:
    with pytest.raises(PagesOnly):
        text_of(edition, SampleCase(edition_named(edition).languages[0]))


def test_a_text_is_made_in_one_language() -> None:
    sample = SampleCase(Language.ZH)
    wanted = WantedDocument(edition="police", language=Language.ZH, second=Language.EN, plain=True)

    with pytest.raises(OneLanguageOnly):
        make_text(sample.case_file, wanted, Supplied("DOC-0001", MADE_AT[Language.ZH], sample.preview))


@BOTH
def test_what_does_not_fit_is_counted_and_not_cut_in_silence(language: Language) -> None:
    sample = SampleCase(language)
    call = next(each.incident for each in sample.incidents if each.incident.kind is Kind.CALL)
    case_file = with_incidents(sample, *(call for _ in range(300)))
    told = field(text_of("regulator", sample, case_file), Field.NARRATIVE).text

    lines = [line for line in told.splitlines() if line.startswith("- ")]
    assert len(lines) == 20
    assert "280" in told.splitlines()[-1]


@BOTH
def test_a_selection_says_so_in_a_text(language: Language) -> None:
    sample = SampleCase(language)
    stand = [each for each in sample.incidents if each.withdrawal is None]
    said = text_of("police", sample, only=(stand[0].reference,)).data.decode()

    assert any("1" in line and str(len(stand)) in line for line in said.splitlines()[2:3])
    assert stand[1].reference not in said


@BOTH
def test_names_are_hidden_in_a_redacted_text(language: Language) -> None:
    sample = SampleCase(language)
    said = text_of("regulator", sample, redact=(Redaction.NAMES, Redaction.NUMBERS)).data.decode()

    assert sample.case_file.case.complainant
    assert sample.case_file.case.complainant not in said
    assert "0001" not in "".join(re.findall(r"199 ?0000 ?0001", said))


@EVERY
def test_the_call_says_who_about_whom_what_and_what_to_write_down(edition: str, language: Language) -> None:
    sample = SampleCase(language)
    said = text_of(edition, sample).data.decode()
    script = said[said.rindex("-" * 60) :]
    enters = edition_named(edition).call_enters

    assert sample.case_file.case.complainant is not None
    assert sample.case_file.case.complainant in script
    assert "8" in script
    assert enters in TOLD_STEPS
    assert f"evidence-log step add {enters.value} --to" in script
    assert "{" not in script.replace("{braces}", "")


@BOTH
@pytest.mark.parametrize("edition", ["police", "complaint-cn"])
def test_a_call_of_which_no_time_and_no_name_is_known_can_be_made(edition: str, language: Language) -> None:
    sample = SampleCase(language)
    long = Incident(kind=Kind.CALL, account="Az0 " * 25_000, occurred=unknown_moment("then"))
    case = replace(sample.case_file.case, complainant=None, respondent=None, agency=None, lender=None)
    said = text_of(edition, sample, with_incidents(sample, long, case=case)).data.decode()
    script = said[said.rindex("-" * 60) :]

    assert "None" not in script
    assert "_" * 40 in script
    assert all(len(line) < 400 for line in script.splitlines())
