"""What is copied into forms: within their limits, and without identifiers where it may be published."""

from datetime import datetime

import pytest
from msgspec.structs import replace

from evidence_log.records.case_file import CaseFile, FiledParty, FiledStep
from evidence_log.records.clock import Language
from evidence_log.records.incident import Incident, Kind
from evidence_log.records.instant import zone_named
from evidence_log.records.moment import Precision, TimeSource, moment_of, unknown_moment
from evidence_log.records.party import Party, Role
from evidence_log.records.step import Step, StepKind
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.edition import EDITIONS, Edition, edition_named
from evidence_log.reports.edition_parts import Field
from evidence_log.reports.form_fields import filled
from evidence_log.reports.identifiers import Identifier, IdentifierKind, Identifiers
from evidence_log.reports.make import begin
from evidence_log.reports.narrative import narrative
from evidence_log.reports.paper.lines import drawable
from evidence_log.reports.writing import Supplied, Writing
from tests import people
from tests.reports.extract import as_shown, squeezed
from tests.reports.rendering import document_words, render, with_incidents
from tests.reports.sample_case import MADE_AT, PRIVATE_NOTE, SampleCase

BOTH = pytest.mark.parametrize("language", list(Language))
NARRATING = [each for each in EDITIONS if (tells := edition_named(each).telling) and tells.narrative_letters]
FORMS = [each for each in EDITIONS if edition_named(each).form]
AT = "2026-11-01T10:00:00+00:00"
WITNESS = Party(
    name="Robin Testwell",
    role=Role.WITNESS,
    phone="01632 960 777",
    address="3 Mock Lane, Testham",
    workplace="Mock Mill",
)
# Everything that gives somebody away, as people write it.
SPELLED = (
    "Alex Marlow",
    "ALEX MARLOW",
    "Ms Marlow",
    "alex",
    "01632960999",
    "+44 1632 960-999",
    "+44 (0) 1632 960999",
    "0044 1632 960 999",
    "(01632) 960 999",
    "QF INV 20260114",
    "qfinv20260114",
    "12 example row",
    "Robin",
    "01632-960-777",
    "+441632960777",
    "3 Mock Lane",
    "Mock Mill",
    "someone@mail.test",
    "078-05-1120",
    "4111 1111 1111 1111",
)


def writing_of(case_file: CaseFile, edition: str, sample: SampleCase) -> Writing:
    wanted = WantedDocument(edition=edition, language=sample.language)
    return begin(case_file, wanted, Supplied("DOC-0001", MADE_AT[sample.language], sample.preview))


def values(writing: Writing) -> dict[Field, str | None]:
    return {each.field: each.value for step in writing.edition.form for each in filled(writing, step)}


def told(edition: Edition) -> int:
    assert edition.telling is not None
    assert edition.telling.narrative_letters is not None
    return edition.telling.narrative_letters


def many(sample: SampleCase, number: int) -> CaseFile:
    stands = [each.incident for each in sample.incidents if each.withdrawal is None]
    return with_incidents(sample, *(stands[place % len(stands)] for place in range(number)))


def with_witness(case_file: CaseFile) -> CaseFile:
    filed = FiledParty(reference="PTY-0001", seq=1, recorded_at=AT, party=WITNESS, written=WITNESS)
    return replace(case_file, parties=(filed,))


@BOTH
@pytest.mark.parametrize("edition", NARRATING)
@pytest.mark.parametrize("number", [1, 40, 2000])
def test_a_narrative_stays_within_the_forms_limit_and_fills_it(
    edition: str, language: Language, number: int
) -> None:
    sample = SampleCase(language)
    words = narrative(writing_of(many(sample, number), edition, sample)) or ""
    most = told(edition_named(edition))

    assert 0 < len(words) <= most
    if number == 2000:
        assert len(words) > most * 0.9


@pytest.mark.parametrize("edition", NARRATING)
def test_a_narrative_of_long_accounts_stays_within_the_limit(edition: str) -> None:
    sample = SampleCase(Language.EN)
    long = Incident(
        kind=Kind.CALL, account="Az0 " * 25_000, said="x" * 9_000, occurred=unknown_moment("then" * 2000)
    )
    words = narrative(writing_of(with_incidents(sample, long, long), edition, sample)) or ""

    assert 0 < len(words) <= told(edition_named(edition))


@pytest.mark.parametrize(("edition", "where"), [("police", "attached"), ("complaint-cn", "kept")])
def test_a_narrative_says_how_much_it_left_out_of_an_account_and_where_all_of_it_stands(
    edition: str, where: str
) -> None:
    """Counted on what is shown: together they are the account."""
    sample, account = SampleCase(Language.ZH), "他说不还钱就上门。" * 30
    told = [
        Incident(kind=Kind.CALL, account=each, occurred=unknown_moment("那天")) for each in (account, "短。")
    ]
    writing = writing_of(with_incidents(sample, *told), edition, sample)
    long, short, whole = (narrative(writing) or "").splitlines()[-3:]
    shown = long.partition("…")[0].partition("来电。")[2]

    assert account.startswith(shown)
    assert writing.t("narrative.left", reference="INC-0001", n=len(account) - len(shown)) in long
    assert whole == writing.t(f"narrative.whole.{where}")
    assert short.endswith("（INC-0002）")


@BOTH
@pytest.mark.parametrize("spelled", SPELLED)
def test_nothing_that_gives_somebody_away_is_in_a_narrative_that_may_be_published(
    language: Language, spelled: str
) -> None:
    sample = SampleCase(Language.EN)
    sample.language = language
    incident = Incident(
        kind=Kind.THREAT,
        account=f"he read out {spelled} slowly",
        said=f"{spelled}, we know",
        occurred=unknown_moment("then"),
        note=PRIVATE_NOTE,
    )
    writing = writing_of(with_witness(with_incidents(sample, incident)), "cfpb-us", sample)
    words = narrative(writing) or ""

    assert "he read out " in words
    assert "[" in words
    assert spelled.casefold() not in words.casefold()
    assert PRIVATE_NOTE not in words
    assert not any(
        digits in "".join(filter(str.isdigit, words)) for digits in ("1632960999", "1632960777", "20260114")
    )


@pytest.mark.parametrize("before", range(70, 101, 3))
def test_a_number_is_not_cut_in_half_where_an_account_is(before: int) -> None:
    sample = SampleCase(Language.EN)
    incident = Incident(
        kind=Kind.CALL,
        account=f"{'x' * before} 01632 960 999 and more {'y' * 300}",
        occurred=unknown_moment("then"),
    )
    words = narrative(writing_of(with_incidents(sample, incident), "cfpb-us", sample)) or ""

    assert "01632" not in words


def test_the_printed_narrative_is_without_them_too_and_says_how_many_letters_it_has() -> None:
    sample = SampleCase(Language.EN)
    case_file = with_witness(sample.case_file)
    shown = squeezed(
        "".join(
            line
            for page in as_shown(render(case_file, Language.EN, sample.preview, edition="cfpb-us"))
            for line in page
        )
    )
    words = narrative(writing_of(case_file, "cfpb-us", sample)) or ""
    texts = document_words("cfpb-us", Language.EN)
    counted = texts("form.counted", label=texts("form.narrative"), n=len(words), most=3800)

    assert squeezed(counted) in shown
    assert squeezed(drawable(words)) in shown
    known = Identifiers([Identifier(IdentifierKind.NAME, people.COMPLAINANT_EN)])
    assert list(known.found(words)) == []


@BOTH
@pytest.mark.parametrize("edition", FORMS)
def test_what_the_other_side_must_not_see_is_a_line_to_write_on(edition: str, language: Language) -> None:
    sample = SampleCase(language)
    by_hand = values(writing_of(with_witness(sample.case_file), edition, sample))

    for field in (Field.ADDRESS, Field.PHONE, Field.EMAIL, Field.BORN, Field.PARENTAGE):
        assert by_hand.get(field) is None


@BOTH
@pytest.mark.parametrize("edition", FORMS)
def test_every_field_and_step_has_its_words(edition: str, language: Language) -> None:
    words = document_words(edition, language)

    for step in edition_named(edition).form:
        assert words(f"step.{step.step}")
        assert all(words(f"form.{field}") for field in step.fields)


@pytest.mark.parametrize(
    ("complained", "expected"),
    [(2, "past on the day this was made"), (20, "not past on the day this was made")],
    ids=["long ago", "lately"],
)
def test_how_long_the_firm_still_has_is_counted_from_the_first_complaint_to_it(
    complained: int, expected: str
) -> None:
    sample = SampleCase(Language.EN)
    zone = sample.zone

    def complaint(place: int, day: int, to: str) -> FiledStep:
        at = datetime(2026, 9 if complained == 2 else 11, day, 9, 40, tzinfo=zone_named(zone))
        occurred = moment_of(at, at, Precision.MINUTE, zone=zone, source=TimeSource.TYPED)
        step = Step(kind=StepKind.COMPLAINT, occurred=occurred, to=to)
        return FiledStep(reference=f"STEP-{place:04}", seq=place, recorded_at=AT, step=step)

    steps = (complaint(1, 1, "somebody else"), complaint(2, complained, people.LENDER_EN))
    waited = values(writing_of(replace(sample.case_file, steps=steps), "ombudsman-uk", sample))[Field.WAITED]
    month = "28 Oct 2026" if complained == 2 else "15 Jan 2027"

    assert waited is not None
    assert month in waited
    assert waited.endswith(expected)


@pytest.mark.parametrize("edition", FORMS)
def test_amounts_and_accounts_stand_as_claimed(edition: str) -> None:
    sample = SampleCase(Language.EN)
    found = values(writing_of(sample.case_file, edition, sample))

    for field in (Field.AMOUNT, Field.CONTRACT):
        assert "as claimed by" in (found.get(field) or "as claimed by")
