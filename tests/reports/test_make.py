"""The police document as others read it."""

import hashlib
import io
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from unicodedata import bidirectional

import pikepdf
import pytest
from hypothesis import HealthCheck, assume, given, settings, strategies as st
from msgspec.structs import replace
from pypdf import PdfReader
from pypdf.generic import Destination, DictionaryObject, NumberObject

from evidence_log.errors import UnknownEdition
from evidence_log.i18n.moment_words import day_words
from evidence_log.i18n.texts import Texts
from evidence_log.records.annotation import Annotation, ConsentBasis
from evidence_log.records.case import Case
from evidence_log.records.case_file import FiledDebt, FiledParty, FiledStep, FiledWithdrawal
from evidence_log.records.clock import Language
from evidence_log.records.debt import ClaimedAmount, Debt, Purpose
from evidence_log.records.incident import Incident, Kind
from evidence_log.records.instant import zone_named
from evidence_log.records.moment import Precision, TimeSource, moment_of, unknown_moment
from evidence_log.records.party import Party, Role
from evidence_log.records.step import Step, StepKind
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.records.words import Words
from evidence_log.reports.make import declaration_text, make_document
from evidence_log.reports.paper.lines import drawable
from evidence_log.reports.writing import Supplied
from tests import people
from tests.needs import needs
from tests.reports.extract import as_shown, body, by_pdfium, by_poppler, by_pypdf, laid_bare, squeezed
from tests.reports.rendering import document_words, frame_of, render, render_sample, with_incidents
from tests.reports.sample_case import (
    ERASED,
    NARRATIVE_EN,
    NARRATIVE_ZH,
    PRIVATE_NOTE,
    SECRETS,
    WITHDRAWN,
    SampleCase,
    picture,
)
from tests.reports.sample_matter import PROTECTED, WITHDRAWN_PARTY

BOTH = pytest.mark.parametrize("language", list(Language))
HOSTILE = (
    "他说<b>滚</b> & <i>x",
    '<img src="/etc/hostname"> <a href="javascript:alert(1)">',
    "../../x  =cmd()|' /C calc'!A0 [bold]red[/] {0} %s -5 people",
    "\x1b[31mred\x1b[0m \x00\x07 a\u202eb \ufeff\u200b",
    "\\) Tj ET endstream endobj (\\",
)


def incident(account: str, **told: object) -> Incident:
    return Incident(kind=Kind.OTHER, account=account, occurred=unknown_moment("那天"), **told)  # type: ignore[arg-type]


def shown_text(data: bytes) -> str:
    return squeezed("".join("".join(page) for page in as_shown(data)))


@BOTH
def test_the_account_comes_back_word_for_word(language: Language) -> None:
    data = render_sample(language)
    narrative = squeezed(NARRATIVE_ZH if language is Language.ZH else NARRATIVE_EN)

    for pages in (by_pdfium(data), by_pypdf(data)):
        frame = frame_of(SampleCase(language), len(pages))
        assert narrative in body(pages, frame)


@needs("pdftotext")
@BOTH
def test_the_account_comes_back_word_for_word_from_pdftotext(language: Language, tmp_path: Path) -> None:
    pages = by_poppler(render_sample(language), tmp_path)
    narrative = squeezed(NARRATIVE_ZH if language is Language.ZH else NARRATIVE_EN)

    assert narrative in body(pages, frame_of(SampleCase(language), len(pages)))


@needs("pdftotext")
def test_rare_characters_and_an_emoji_come_back_from_every_reader(tmp_path: Path) -> None:
    sample = SampleCase(Language.ZH)
    data = render(with_incidents(sample, incident(people.RARE_CHARACTERS)), Language.ZH, sample.preview)

    for pages in (by_pdfium(data), by_pypdf(data), by_poppler(data, tmp_path)):
        assert people.RARE_CHARACTERS in squeezed("".join(pages))


@BOTH
@pytest.mark.parametrize("words", HOSTILE, ids=["markup", "image and link", "shell", "controls", "operators"])
def test_hostile_words_are_printed_as_written(language: Language, words: str) -> None:
    sample = SampleCase(language)
    hostile = incident(
        words,
        said=words,
        impact=words,
        who=words,
        place=words,
        witnesses=(words,),
        numbers=(words,),
        tags=(words,),
    )
    case = Case(zone=sample.zone, title=words, complainant=words, respondent=words, police_station=words)
    data = render(with_incidents(sample, hostile, case=case), language, sample.preview, declared=True)

    assert shown_text(data).count(squeezed(drawable(words))) >= 8
    assert b"/URI" not in laid_bare(data)
    assert b"/JavaScript" not in laid_bare(data)


@BOTH
def test_a_tag_the_rules_know_is_printed_by_its_label_and_any_other_as_it_was_written(
    language: Language,
) -> None:
    sample = SampleCase(language)
    labels = {"threat-person": Words(zh="威胁伤人", en="threat to hurt")}
    told = incident("x", tags=("threat-person", "my-own"))
    data = render(with_incidents(sample, told), language, sample.preview, labels=labels)

    said = shown_text(data)
    assert squeezed(labels["threat-person"](language)) in said
    assert "my-own" in said
    assert "threat-person" not in said


def test_a_hundred_thousand_letters_without_a_blank_are_all_printed() -> None:
    sample = SampleCase(Language.EN)
    words = "Az0" * 33_334
    told = incident(words, said=words, who=words)
    case = Case(zone=sample.zone, title=words, police_station=words)
    data = render(with_incidents(sample, told, case=case), Language.EN, sample.preview)

    pages = by_pypdf(data)
    assert body(pages, frame_of(sample, len(pages))).count(words) == 5


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300))
def test_whatever_is_written_can_be_printed_and_read_again(account: str) -> None:
    # What is read from right to left stands on the page in another order: tests/reports/test_hard_cases.py reads it back.
    assume(account.strip() and not any(bidirectional(each) in ("R", "AL", "AN") for each in account))
    sample = SampleCase(Language.ZH)
    data = render(with_incidents(sample, incident(account)), Language.ZH, sample.preview)

    assert squeezed(drawable(account)) in shown_text(data)


@BOTH
def test_what_may_endanger_somebody_is_not_in_it(language: Language) -> None:
    sample = SampleCase(language)
    data = render_sample(language, declared=True)
    case = sample.case_file.case
    shown = shown_text(data)

    for secret in (
        PRIVATE_NOTE,
        case.complainant_phone,
        case.complainant_address,
        *SECRETS[1:],
        *PROTECTED,
        WITHDRAWN,
        WITHDRAWN_PARTY,
        ERASED,
    ):
        assert squeezed(secret or "") not in shown
    assert squeezed(document_words("police", language)("withheld-value")) in shown
    assert b"Handset" not in laid_bare(data)


@BOTH
@pytest.mark.parametrize("basis", list(ConsentBasis))
def test_how_a_recording_was_made_is_told_and_what_its_maker_was_advised_is_not(
    language: Language, basis: ConsentBasis
) -> None:
    sample, texts = SampleCase(language), Texts(language)
    first, *others = sample.case_file.exhibits
    told = Annotation(exhibit=first.reference, caption="caption", consent=basis)
    case_file = replace(sample.case_file, exhibits=(replace(first, annotation=told), *others))
    shown = shown_text(render(case_file, language, sample.preview))

    assert squeezed(texts(f"annotate.consent.{basis.value}")) not in shown or basis is ConsentBasis.ALL_TOLD
    if basis is not ConsentBasis.UNKNOWN:
        assert squeezed(document_words("police", language)(f"consent.{basis.value}")) in shown


@BOTH
def test_debt_stands_in_it_only_as_claimed(language: Language) -> None:
    shown = shown_text(render_sample(language))

    assert squeezed(document_words("police", language)("not-acknowledged")) in shown


@BOTH
def test_each_debt_stands_in_it_under_its_number_and_is_acknowledged_by_nobody(language: Language) -> None:
    sample = SampleCase(language)
    debt = Debt(
        lender="PTY-0007",
        agency=people.AGENCY_EN,
        lender_kind="a-kind-for-rules",
        contract="QF-0001",
        amount=ClaimedAmount(told="they say £2,140", currency="GBP", minor=214_000),
        purpose=Purpose.BUSINESS,
        note=PRIVATE_NOTE,
    )
    filed = FiledDebt(
        reference="DEBT-0001", seq=1, recorded_at="2026-11-23T22:46:00+08:00", debt=debt, written=debt
    )
    gone = replace(
        filed,
        reference="DEBT-0002",
        withdrawal=FiledWithdrawal(seq=2, recorded_at="2026-11-23T22:46:00+08:00", reason="?"),
    )
    party = Party(name=people.LENDER_EN, role=Role.LENDER)
    lender = FiledParty(
        reference="PTY-0007", seq=1, recorded_at="2026-11-23T22:46:00+08:00", party=party, written=party
    )
    case_file = replace(sample.case_file, debts=(filed, gone), parties=(lender,))
    shown = shown_text(render(case_file, language, sample.preview))
    texts = Texts(language)

    assert squeezed(texts("debt.as-claimed", whom=people.AGENCY_EN)) in shown
    for told in ("DEBT-0001", people.LENDER_EN, "QF-0001", "they say £2,140", "GBP 2,140.00"):
        assert squeezed(told) in shown
    for left_out in (
        "DEBT-0002",
        "a-kind-for-rules",
        PRIVATE_NOTE,
        texts("debt.purpose.business"),
    ):
        assert squeezed(left_out) not in shown


@BOTH
def test_steps_are_listed_in_their_order_with_what_came_of_them(language: Language) -> None:
    sample = SampleCase(language)
    zone = sample.case_file.case.zone

    def step(place: int, day: int, kind: StepKind, **told: object) -> FiledStep:
        at = datetime(2026, 11, day, 9, 40, tzinfo=zone_named(zone))
        occurred = moment_of(at, at, Precision.MINUTE, zone=zone, source=TimeSource.TYPED)
        return FiledStep(
            reference=f"STEP-{place:04}",
            seq=place,
            recorded_at="2026-11-23T22:46:00+08:00",
            step=Step(kind=kind, occurred=occurred, **told),  # type: ignore[arg-type]
        )

    due = moment_of(
        datetime(2026, 12, 8, tzinfo=zone_named(zone)),
        datetime(2026, 12, 8, 23, 59, tzinfo=zone_named(zone)),
        Precision.DAY,
        zone=zone,
        source=TimeSource.TYPED,
    )
    taken = (
        step(1, 20, StepKind.COMPLAINT, to=people.LENDER_EN, number="C-88", deadline=due, note=PRIVATE_NOTE),
        step(2, 18, StepKind.WARNING, officer="PC Example", not_at="302-secret-plate"),
        step(3, 19, StepKind.OTHER, to="a shelter", officer="Who Works There", number="shelter-7"),
        step(4, 21, StepKind.REPLY, answers="STEP-0001"),
        step(5, 22, StepKind.POLICE_REPORT, deadline=due, number="\x1b[31m<b>7</b>"),
        step(6, 22, StepKind.OTHER, to=people.LENDER_EN.upper(), officer="Ms Known"),
    )
    shown = shown_text(render(replace(sample.case_file, steps=taken), language, sample.preview))
    texts, words = Texts(language), document_words("police", language)

    table = shown.partition(squeezed(words("column.with-whom") + words("column.came-of-it")))[2]
    assert squeezed(words("section.steps")) in shown
    places = [table.index(f"STEP-{each:04}") for each in (2, 3, 1, 4, 5, 6)]
    assert places == sorted(places)
    for said in (
        words("answered", reference="STEP-0004"),
        words("answers", reference="STEP-0001"),
        words("due", day=day_words(date(2026, 12, 8), texts)),
        words("their-number", number="C-88"),
        "<b>7</b>",
        "PC Example",
        "Ms Known",
    ):
        assert squeezed(said) in shown
    for left_out in ("a shelter", "Who Works There", "shelter-7", PRIVATE_NOTE, "302-secret-plate"):
        assert squeezed(left_out) not in shown
    without = render(with_incidents(sample, incident("x")), language, sample.preview)
    assert squeezed(words("section.steps")) not in shown_text(without)


@BOTH
def test_the_declaration_is_there_only_when_it_was_agreed_to(language: Language) -> None:
    declaration = squeezed(
        declaration_text(SampleCase(language).case_file, WantedDocument(edition="police", language=language))
    )

    assert declaration not in shown_text(render_sample(language))
    assert declaration in shown_text(render_sample(language, declared=True))
    assert squeezed(document_words("police", language)("sign-signature")) in shown_text(
        render_sample(language)
    )


def test_the_declaration_says_no_more_than_one_can_know() -> None:
    english = declaration_text(
        SampleCase(Language.EN).case_file, WantedDocument(edition="police", language=Language.EN)
    )
    chinese = declaration_text(
        SampleCase(Language.ZH).case_file, WantedDocument(edition="police", language=Language.ZH)
    )

    assert "to the best of my knowledge" in english
    assert "据本人所知属实" in chinese
    assert "complete" not in english
    assert "完整" not in chinese


@BOTH
def test_every_page_carries_case_number_fingerprint_and_its_own_number(language: Language) -> None:
    pages = as_shown(render_sample(language))
    frame = frame_of(SampleCase(language), len(pages))

    for number, page in enumerate(pages, start=1):
        assert set(frame(number)) <= set(page)


@BOTH
@pytest.mark.parametrize("demo", [True, False], ids=["demo", "real"])
def test_invented_data_is_marked_on_every_page_and_real_data_on_none(
    language: Language, *, demo: bool
) -> None:
    pages = as_shown(render_sample(language, demo=demo))
    mark = Texts(language)("words.demo")

    assert [page.count(mark) for page in pages] == [1 if demo else 0] * len(pages)


@BOTH
def test_bookmarks_name_the_page_they_lead_to(language: Language) -> None:
    reader = PdfReader(io.BytesIO(render_sample(language)))
    parts = [part if isinstance(part, list) else [part] for part in reader.outline]
    flat = [entry for part in parts for entry in part if isinstance(entry, Destination)]

    outline = reader.root_object["/Outlines"]
    assert isinstance(outline, DictionaryObject)
    assert len(flat) == 13 + 8 + 6
    assert outline["/Count"] == NumberObject(len(flat))
    for entry in flat:
        assert str(entry.title).endswith(f"({(reader.get_destination_page_number(entry) or 0) + 1})")


@BOTH
def test_every_incident_and_exhibit_is_linked_to_from_the_tables(language: Language) -> None:
    """A link leads to a height on a page, where the sheet's heading stands."""
    reader = PdfReader(io.BytesIO(render_sample(language)))
    parts = [part if isinstance(part, list) else [part] for part in reader.outline]
    sheets = {_place(reader, entry) for part in parts for entry in part if isinstance(entry, Destination)}
    links = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    ends = {
        ((reader.get_page_number(link["/Dest"][0].get_object()) or 0) + 1, float(link["/Dest"][3]))
        for link in links
    }

    assert sheets <= ends


def _place(reader: PdfReader, entry: Destination) -> tuple[int, float]:
    return ((reader.get_destination_page_number(entry) or 0) + 1, float(str(entry.top)))


def test_previews_are_embedded_byte_for_byte() -> None:
    with pikepdf.open(io.BytesIO(render_sample(Language.ZH))) as document:
        pictures = [
            bytes(each.read_raw_bytes()) for page in document.pages for each in page.get_images().values()
        ]

    assert picture(3) in pictures
    assert picture(5, 383, 830) in pictures


@BOTH
def test_the_same_input_makes_the_same_bytes_in_another_process(language: Language) -> None:
    program = (
        "import hashlib, sys; from evidence_log.records.clock import Language;"
        "from tests.reports.rendering import render_sample;"
        "print(hashlib.sha256(render_sample(Language(sys.argv[1]), demo=True)).hexdigest())"
    )
    other = subprocess.run(
        [sys.executable, "-c", program, language],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
        env={"PYTHONHASHSEED": "12345", "TZ": "Pacific/Apia"},
    )

    assert other.stdout.strip() == hashlib.sha256(render_sample(language, demo=True)).hexdigest()


def test_making_one_document_leaves_no_trace_in_the_next() -> None:
    first = render_sample(Language.ZH)
    render_sample(Language.EN, demo=True)

    assert render_sample(Language.ZH) == first


def test_the_dates_in_the_file_are_those_of_the_record() -> None:
    facts = PdfReader(io.BytesIO(render_sample(Language.ZH))).metadata

    assert facts is not None
    assert str(facts["/CreationDate"]) == "D:20261123144600+00'00'"
    assert facts["/CreationDate"] == facts["/ModDate"]


@BOTH
def test_a_case_that_says_nothing_about_itself_can_be_printed(language: Language) -> None:
    sample = SampleCase(language)
    bare = with_incidents(sample, incident("x"), case=Case(zone=sample.zone))
    shown = shown_text(render(bare, language, sample.preview, declared=True))

    assert "None" not in shown
    assert squeezed(document_words("police", language)("hashes")) not in shown


def test_an_unknown_time_is_said_with_the_words_typed() -> None:
    shown = shown_text(render_sample(Language.ZH))

    assert "时间不详" in shown
    assert "那个下雨的星期吧" in shown


def test_an_edition_nobody_made_is_refused() -> None:
    sample = SampleCase(Language.EN)

    with pytest.raises(UnknownEdition):
        make_document(
            sample.case_file,
            WantedDocument(edition="court", language=Language.EN),
            Supplied("DOC-0001", "2026-11-23T14:46:00+00:00", sample.preview),
        )


@needs("qpdf")
@BOTH
def test_qpdf_has_nothing_to_say(language: Language, tmp_path: Path) -> None:
    path = tmp_path / "document.pdf"
    path.write_bytes(render_sample(language, demo=True, declared=True))
    done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


@needs("pdffonts")
@BOTH
def test_only_embedded_subsets_with_their_unicode_are_used(language: Language, tmp_path: Path) -> None:
    path = tmp_path / "document.pdf"
    path.write_bytes(render_sample(language, demo=True))
    done = subprocess.run(["pdffonts", str(path)], capture_output=True, text=True, check=True)
    fonts = [line.split() for line in done.stdout.splitlines()[2:]]

    assert len(fonts) >= 3
    assert all(font[0][6] == "+" and font[-5:-2] == ["yes", "yes", "yes"] for font in fonts)


def test_characters_that_share_a_picture_come_back_as_themselves() -> None:
    """A no-break space, and an ideograph that exists twice."""
    sample = SampleCase(Language.ZH)
    words = "豈\uf900 a\u00a0b ⟨x⟩"
    data = render(with_incidents(sample, incident(words)), Language.ZH, sample.preview)

    assert any(words in line for page in as_shown(data) for line in page)


def test_a_thousand_incidents_are_all_there() -> None:
    sample = SampleCase(Language.ZH)
    many = with_incidents(sample, *(incident(f"第{number}次") for number in range(1, 1001)))
    data = render(many, Language.ZH, sample.preview)
    shown = shown_text(data)

    assert all(f"第{number}次" in shown for number in (1, 500, 1000))
