"""The editions for China as their readers get them."""

import io
from datetime import datetime

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from evidence_log.records.case import Jurisdiction
from evidence_log.records.clock import Language
from evidence_log.records.instant import zone_named
from evidence_log.records.step import StepKind
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.edition import EDITIONS, Block, Reaches, edition_named
from evidence_log.reports.make import lay_out, make_document
from evidence_log.reports.relevant import relevant
from evidence_log.reports.writing import Supplied, Writing
from tests.reports.china_case import CARRIER, PLACES, china_case, made, page_of, planned, supplied
from tests.reports.extract import as_shown, everything_in, squeezed
from tests.reports.rendering import document_words, render_sample
from tests.reports.sample_case import PRIVATE_NOTE, SECRETS
from tests.reports.sample_matter import PROTECTED

CHINA = tuple(each for each in EDITIONS if edition_named(each).jurisdictions == (Jurisdiction.CN,))
IN_BOTH = pytest.mark.parametrize("language", list(Language))
OF_CHINA = pytest.mark.parametrize("edition", CHINA)


def shown(data: bytes) -> str:
    return squeezed("".join("".join(page) for page in as_shown(data)))


def front_pages(writing: Writing) -> int:
    """How many pages stand before the first annex."""
    return page_of(writing, writing.drawn_annexes()[0].value) - 1


@pytest.mark.parametrize("many", [1, 40, 2000])
@pytest.mark.parametrize("edition", ["police-cn", "complaint-cn", "report-cn"])
def test_the_front_stays_on_its_pages_however_much_there_is(edition: str, many: int) -> None:
    most = edition_named(edition).caps.pages_before_exhibits

    assert most is not None
    assert front_pages(planned(edition, many)) <= most


@IN_BOTH
def test_the_front_stays_on_its_pages_where_everything_said_is_very_long(language: Language) -> None:
    case_file, sample = china_case(40, language)
    words = "字" * 20_000
    long = tuple(
        replace(each, incident=replace(each.incident, account=words, said=words, numbers=(words,), who=words))
        for each in case_file.incidents[:9]
    )
    steps = tuple(
        replace(each, step=replace(each.step, to=words, officer=words, number=words))
        for each in case_file.steps
    )
    case = replace(
        case_file.case,
        complainant=words,
        respondent=words,
        agency=words,
        lender=words,
        contract=words,
        police_station=words,
    )
    told = replace(case_file, case=case, incidents=long, steps=steps)
    wanted = WantedDocument(edition="police-cn", language=language, declared=True)
    writing = lay_out(told, wanted, supplied(told, sample))

    assert front_pages(writing) <= 4


def test_what_the_front_does_not_tell_stands_in_the_annex() -> None:
    data = shown(made("police-cn", 40))

    assert "另有26起见附件" in data
    assert all(f"（第{number}次记录）" in data for number in range(1, 41))


def test_where_all_of_it_is_told_no_second_chronology_follows() -> None:
    few, many = (planned("police-cn", number).drawn_annexes() for number in (3, 40))

    assert Block.CHRONOLOGY not in few
    assert Block.CHRONOLOGY in many


@IN_BOTH
def test_a_report_to_the_police_tells_conduct_and_no_debt(language: Language) -> None:
    case_file, _ = china_case(40, language)
    words = document_words("police-cn", language)
    data = shown(made("police-cn", 40, language))

    assert squeezed(words("conduct")) in data
    for debt in (case_file.case.contract, case_file.case.amount_claimed, words("section.debt")):
        assert debt is not None
        assert squeezed(debt) not in data


def test_each_incident_is_held_against_the_law_of_its_day() -> None:
    data = shown(made("police-cn", 40))

    assert "《中华人民共和国治安管理处罚法（2025年修订）》第五十条第一款第一项" in data
    assert "《中华人民共和国治安管理处罚法（2012年修正）》（施行至2025年12月31日）第四十二条第一项" in data
    assert "可能涉及" in data
    assert "违法行为" not in data


def test_standards_are_not_told_to_the_police_and_are_never_called_law() -> None:
    report = shown(made("report-cn", 40))

    assert "GB/T45251" not in shown(made("police-cn", 40))
    assert "不符合：《GB/T45251-2025" in report
    assert "违反" not in report


def test_rules_for_which_the_front_has_no_room_are_told_in_the_annex() -> None:
    case_file, sample = china_case(40)
    first, *others = case_file.incidents
    tags = ("violence", "held", "entered", "posted", "doctored-image", "extort", "obscene", "claims-police")
    first = replace(first, incident=replace(first.incident, tags=tags))
    case_file = replace(case_file, incidents=(first, *others))
    with_it = supplied(case_file, sample)
    wanted = WantedDocument(edition="police-cn", language=Language.ZH)
    writing = lay_out(case_file, wanted, with_it)
    data = shown(make_document(case_file, wanted, with_it).data)
    told = [each.assessment.title(Language.ZH) for each in relevant(writing)]

    assert len(told) > writing.most_rows
    assert front_pages(writing) <= 4
    assert all(squeezed(each) in data for each in told)


@pytest.mark.parametrize("edition", ["police-cn", "report-cn", "complaint-cn"])
def test_where_the_place_has_no_rules_nothing_is_said_of_any(edition: str) -> None:
    case_file, sample = china_case(3)
    bare = Supplied("DOC-0001", "2026-11-23T22:46:00+08:00", sample.preview)
    writing = lay_out(case_file, WantedDocument(edition=edition, language=Language.ZH), bare)

    assert Block.PROVISIONS not in writing.drawn_blocks()
    assert Block.CITED not in writing.drawn_blocks()


def test_what_went_on_after_a_warning_is_told_with_its_incidents() -> None:
    case_file, sample = china_case(40)
    warned = next(each for each in case_file.steps if each.step.kind is StepKind.WARNING)
    told = replace(case_file, steps=(warned,))
    wanted = WantedDocument(edition="police-cn", language=Language.ZH)
    data = shown(make_document(told, wanted, supplied(told, sample)).data)
    after = datetime(2026, 11, 12, 10, 1, tzinfo=zone_named(case_file.case.zone))
    later = [
        each.reference
        for each in case_file.incidents
        if (begins := each.incident.occurred.begins) is not None and begins >= after
    ]

    assert later
    assert f"又记录{len(later)}起（{','.join(later)}）" in data
    assert "治安案件：" in data


@OF_CHINA
@IN_BOTH
def test_nothing_protected_stands_in_an_edition_the_other_side_may_read(
    edition: str, language: Language
) -> None:
    assert edition_named(edition).reaches_respondent is not Reaches.NO
    case_file, _ = china_case(8, language)
    case = case_file.case
    secrets = (
        *PROTECTED,
        *SECRETS[1:],
        PRIVATE_NOTE,
        CARRIER,
        PLACES,
        case.complainant_phone,
        case.complainant_address,
    )
    data = made(edition, 8, language)
    told, everything = shown(data), everything_in(data)

    for secret in secrets:
        assert secret is not None
        assert squeezed(secret) not in told
        assert squeezed(secret) not in everything


@OF_CHINA
@IN_BOTH
def test_a_number_at_which_somebody_is_reached_who_needs_care_is_no_number_seen(
    edition: str, language: Language
) -> None:
    """A message that a witness passed on came from the witness's own number."""
    case_file, sample = china_case(8, language)
    own = case_file.case.complainant_phone
    assert own is not None
    passed_on = (own, PROTECTED[4], "199 0000 0001")
    incidents = tuple(
        replace(each, incident=replace(each.incident, numbers=passed_on)) for each in case_file.incidents
    )
    told = replace(case_file, incidents=incidents)
    wanted = WantedDocument(edition=edition, language=language)
    data = shown(make_document(told, wanted, supplied(told, sample)).data)

    assert squeezed(own) not in data
    assert squeezed(PROTECTED[4]) not in data


@OF_CHINA
def test_the_name_of_the_matter_is_not_told_where_the_other_side_is_the_reader(edition: str) -> None:
    title = PdfReader(io.BytesIO(render_sample(Language.ZH, edition=edition))).metadata
    reaches = edition_named(edition).reaches_respondent

    assert title is not None
    assert ("网贷催收电话" in str(title["/Title"])) is (reaches is not Reaches.YES)


def test_the_report_fits_the_form_it_is_uploaded_to() -> None:
    most = edition_named("report-cn").caps.attachment_bytes

    assert most is not None
    assert len(made("report-cn", 2000)) < most


@OF_CHINA
@IN_BOTH
def test_every_source_an_edition_cites_stands_in_the_pack(edition: str, language: Language) -> None:
    case_file, sample = china_case(1, language)
    assessed = supplied(case_file, sample).assessed
    assert assessed is not None
    known = {each.id for each in assessed.pack.sources}
    authorities = {each.id for each in assessed.pack.authorities}
    clocks = {each.id for each in assessed.pack.clocks}
    told = edition_named(edition)

    assert {name for names in told.cites.values() for name in names} <= known
    assert set(told.rules_for) <= authorities
    assert set(told.clocks) <= clocks
