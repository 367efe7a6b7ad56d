"""Letters to the other side: what stands in them, what never does, and what a hostile text can do to them."""

import io
import subprocess
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings, strategies as st
from msgspec.structs import replace

from evidence_log.i18n.texts import Texts
from evidence_log.records.case import Case
from evidence_log.records.case_file import CaseFile, FiledAttribution, FiledDebt, FiledParty
from evidence_log.records.clock import Language
from evidence_log.records.debt import Debt
from evidence_log.records.incident import Contacted, Direction, Incident, Kind
from evidence_log.records.letter_wishes import LetterWishes
from evidence_log.records.moment import unknown_moment
from evidence_log.records.pack_help import LetterKind
from evidence_log.records.party import Attribution, Handle, Party, Role
from evidence_log.records.rule_pack import SourceState
from evidence_log.reports.letters.facts import NO_BREAK
from evidence_log.reports.letters.letter import letter_flow, letter_pdf, letter_text
from evidence_log.reports.letters.words import BLANK
from evidence_log.reports.paper.lines import drawable
from evidence_log.reports.paper.operations import Text
from tests import people
from tests.curious import told_in
from tests.needs import needs
from tests.reports.extract import as_shown, by_pdfium, squeezed
from tests.reports.letters import exampleland, sample_sheet, sheet_of, words_of
from tests.reports.rendering import with_incidents
from tests.reports.sample_case import ERASED, PRIVATE_NOTE, SECRETS, WITHDRAWN, SampleCase

EVERY = pytest.mark.parametrize("kind", list(LetterKind))
BOTH = pytest.mark.parametrize("language", list(Language))
HOSTILE = (
    "他说<b>滚</b> & <i>x {lender} {{facts}} {0} %s",
    '<img src="/etc/hostname"> <a href="javascript:alert(1)">',
    "\x1b[31mred\x1b[0m \x00\x07 a\u202eb \ufeff\u200b\u2028",
    "\\) Tj ET endstream endobj (\\",
    "\U0010fffd\ue000\u0378 and Z" + "\u0301" * 9,
)


def shown_text(data: bytes) -> str:
    """Everything that is drawn, without blanks."""
    return squeezed("".join("".join(page) for page in as_shown(data)))


def wishes(kind: LetterKind = LetterKind.LENDER_COMPLAINT, **told: object) -> LetterWishes:
    """A letter in English unless told otherwise."""
    return LetterWishes(kind=kind, **({"language": Language.EN} | told))  # type: ignore[arg-type]


def incident(kind: Kind = Kind.CALL, **told: object) -> Incident:
    """One without a known time."""
    return Incident(kind=kind, account="he rang", occurred=unknown_moment("then"), **told)  # type: ignore[arg-type]


def debt(number: int, **told: object) -> FiledDebt:
    """One that is claimed."""
    claimed = Debt(**told)  # type: ignore[arg-type]
    return FiledDebt(
        reference=f"DEBT-{number:04}",
        seq=number,
        recorded_at="2026-11-23T10:00:00Z",
        debt=claimed,
        written=claimed,
    )


def empty(language: Language = Language.EN) -> CaseFile:
    """A matter of which nothing is known yet."""
    sample = SampleCase(language)
    return with_incidents(sample, case=Case(zone=sample.zone))


def party(name: str, role: Role, *numbers: str, phone: str | None = None) -> FiledParty:
    """A party with the handles claimed to be theirs."""
    who = Party(name=name, role=role, phone=phone)
    claims = tuple(
        FiledAttribution(
            seq=60,
            recorded_at="2026-11-20T08:00:00+00:00",
            attribution=Attribution(party="PTY-0001", handle=Handle(number)),
        )
        for number in numbers
    )
    at = "2026-11-20T08:00:00+00:00"
    return FiledParty(
        reference="PTY-0001", seq=50, recorded_at=at, party=who, written=who, attributions=claims
    )


@EVERY
@BOTH
def test_it_is_said_as_claimed_and_acknowledges_nothing(kind: LetterKind, language: Language) -> None:
    sheet = sample_sheet(kind, language)
    claimed = Texts(language)("letter.as-claimed", whom=SampleCase(language).case_file.case.agency)

    assert squeezed(claimed) in shown_text(letter_pdf(sheet))
    assert claimed in letter_text(sheet)
    assert shown_text(letter_pdf(sheet)).count(squeezed(Texts(language)("letter.foot")).rstrip()) >= 1


@EVERY
@BOTH
def test_nothing_protected_is_in_the_file_in_any_spelling(kind: LetterKind, language: Language) -> None:
    sample = SampleCase(language)
    case = sample.case_file.case
    sheet = sheet_of(sample.case_file, wishes(kind, language=language))
    pdf, text = letter_pdf(sheet), letter_text(sheet).encode()
    protected = [
        *(each or "" for each in (case.complainant_address, case.complainant_phone, case.title)),
        *(PRIVATE_NOTE, WITHDRAWN, ERASED, *SECRETS, "INC-0001", "EX-0001", sample.case_file.case_number),
        *(people.NEIGHBOUR_ZH, people.NEIGHBOUR_EN, people.COLLECTOR_ZH, people.COLLECTOR_EN),
    ]
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        opened.save(
            plain := io.BytesIO(), compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.all
        )

    assert told_in(plain.getvalue(), protected) == told_in(text, protected) == []
    assert [each for each in protected if squeezed(each) in shown_text(pdf)] == []


@BOTH
def test_address_and_phone_go_in_only_where_they_were_asked_for(language: Language) -> None:
    case = SampleCase(language).case_file.case
    asked = letter_text(sample_sheet(LetterKind.DISPUTE, language))
    bare = sheet_of(SampleCase(language).case_file, wishes(LetterKind.DISPUTE, language=language))

    assert case.complainant_address in asked  # type: ignore[operator]
    assert case.complainant_phone in asked  # type: ignore[operator]
    assert set(bare.words.missing) == {"facts", "reply_by", "address", "phone"}
    assert not bare.words.sender


@EVERY
@BOTH
def test_what_is_not_known_is_a_line_to_write_on(kind: LetterKind, language: Language) -> None:
    sheet = sheet_of(empty(language), wishes(kind, language=language, with_address=True))

    assert BLANK in letter_text(sheet)
    assert BLANK in shown_text(letter_pdf(sheet))
    assert {"complainant", "address"} < set(sheet.words.missing)
    assert "today" not in sheet.words.missing
    assert "{" not in letter_text(sheet)


def test_who_could_be_two_is_not_guessed() -> None:
    lenders = (party("Quickfen", Role.LENDER), party("Slowfen", Role.LENDER))
    agency = party("Northmoor", Role.COLLECTION_AGENCY)
    case_file = replace(empty(), parties=(*lenders, agency))
    words = words_of(case_file, wishes())

    assert "lender" in words.missing
    assert "agency" not in words.missing


def test_who_claims_a_debt_is_filled_in_where_all_debts_agree() -> None:
    agency = party("Northmoor", Role.COLLECTION_AGENCY)
    debts = [debt(1, lender="Quickfen", agency=agency.reference, contract="QF-1"), debt(2, lender="Quickfen")]
    agreed = words_of(replace(empty(), parties=(agency,), debts=tuple(debts)), wishes())
    debts[1] = debt(2, lender="Slowfen", contract="SF-9")
    lender = party("Quickfen", Role.LENDER)
    torn = words_of(replace(empty(), parties=(agency, lender), debts=tuple(debts)), wishes())

    assert "Quickfen" in agreed.to
    assert {"lender", "agency", "contract"}.isdisjoint(agreed.missing)
    assert {"lender", "contract"} <= set(torn.missing)


def test_what_the_person_typed_is_never_filled_in_again() -> None:
    sample = SampleCase(Language.EN)
    case = replace(sample.case_file.case, lender="{agency} {facts}", complainant="{today}")
    words = words_of(replace(sample.case_file, case=case), wishes(facts="{contract} and {address}"))

    assert words.name == "{today}"
    assert words.to == "the complaints desk of {agency} {facts}"
    assert "{contract} and {address}" in "".join(words.paragraphs)


def test_counts_leave_out_what_one_did_oneself_and_what_is_a_witnesss() -> None:
    sample = SampleCase(Language.EN)
    told = (
        incident(count=3, numbers=("01632 960 012",)),
        incident(direction=Direction.OUT),
        incident(numbers=("01632 960 700",)),
        incident(Kind.VISIT, contacted=Contacted.FAMILY),
    )
    case_file = replace(
        with_incidents(sample, *told), parties=(party("Mrs Example", Role.WITNESS, "01632 960 700"),)
    )
    words = words_of(case_file, wishes())

    assert "3 calls, 1 visit; others were reached 1 time (members of my family)" in "".join(words.paragraphs)
    assert words.rows == ("INC-0001", "INC-0004")


@pytest.mark.parametrize("spelt", ["01632 960 999", "+44 1632 960999", "0044-1632-960-999"])
def test_the_complainants_own_number_is_not_among_theirs(spelt: str) -> None:
    sample = SampleCase(Language.EN)
    case_file = with_incidents(sample, incident(numbers=(spelt, "01632 960 012")))
    sheet = sheet_of(case_file, wishes(LetterKind.STOP_REQUEST))

    assert "from these numbers: 01632 960 012." in letter_text(sheet)


def test_the_number_of_somebody_who_needs_care_is_not_among_theirs() -> None:
    sample = SampleCase(Language.EN)
    case_file = with_incidents(sample, incident(numbers=("01632 960 555",)))
    mother = party("Mother", Role.THIRD_PERSON, phone="+44 1632 960 555")
    words = words_of(replace(case_file, parties=(mother,)), wishes(LetterKind.STOP_REQUEST))

    assert "numbers" in words.missing


def test_of_very_many_numbers_sixty_are_named_and_the_rest_counted() -> None:
    sample = SampleCase(Language.EN)
    many = tuple(f"0163296{number:04}" for number in range(100))
    sheet = sheet_of(with_incidents(sample, incident(numbers=many)), wishes(LetterKind.STOP_REQUEST))

    assert f"{many[59]} and 40 more." in letter_text(sheet)
    assert len(as_shown(letter_pdf(sheet))) <= 2


def test_counts_are_no_reasons_for_a_dispute() -> None:
    words = words_of(SampleCase(Language.EN).case_file, wishes(LetterKind.DISPUTE))

    assert "facts" in words.missing
    assert words.rows == ()


def test_only_what_was_read_is_quoted_and_what_is_not_in_force_is_left_out() -> None:
    words = words_of(SampleCase(Language.EN).case_file, wishes())
    quoted = {each.where.partition(",")[0]: "“" in each.says for each in words.cited}

    assert [each.where for each in words.cited if "s.9" in each.where] == []
    assert quoted == {
        "Bank Card Rules": True,
        "Peace Act": True,
        "Collection Guide (Collectors' Association of Exampleland)": False,
    }


def test_a_draft_is_not_referred_to() -> None:
    pack = exampleland()
    sources = tuple(replace(each, state=SourceState.DRAFT) for each in pack.sources)
    words = words_of(SampleCase(Language.EN).case_file, wishes(), pack=replace(pack, sources=sources))

    assert words.cited == ()


@EVERY
@BOTH
@pytest.mark.parametrize("hostile", [*HOSTILE, "催" * 10_000, "x" * 10_000, "<b>收 </b>\n" * 1_500])
def test_hostile_words_are_words(kind: LetterKind, language: Language, hostile: str) -> None:
    sample = SampleCase(language)
    case = replace(
        sample.case_file.case, complainant=hostile, lender=hostile, agency=hostile, contract=hostile
    )
    sheet = sheet_of(
        replace(sample.case_file, case=case), wishes(kind, language=language, facts=hostile or None)
    )
    data = letter_pdf(sheet)
    planned = "".join(
        each.text for page in letter_flow(sheet).pages for each in page if isinstance(each, Text)
    )
    whole = squeezed(drawable(" ".join(hostile.split()))) in squeezed(planned)

    assert whole
    with pikepdf.open(io.BytesIO(data)) as opened:
        assert all("/Annots" not in page for page in opened.pages)
        assert all(each not in opened.Root for each in ("/AcroForm", "/OpenAction", "/Names"))
    assert not {"\x1b", "\u202e", "\x00", "\u200b"} & set(letter_text(sheet))


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300))
def test_any_words_can_be_laid_out(words: str) -> None:
    case = Case(zone="Asia/Shanghai", complainant=words, lender=words)
    sheet = sheet_of(replace(empty(Language.ZH), case=case), wishes(language=Language.ZH, facts=words))

    assert letter_pdf(sheet).startswith(b"%PDF-")
    assert "\x1b" not in letter_text(sheet)


@EVERY
@BOTH
def test_the_same_is_the_same_to_the_byte(kind: LetterKind, language: Language) -> None:
    assert letter_pdf(sample_sheet(kind, language)) == letter_pdf(sample_sheet(kind, language))


@needs("qpdf")
@EVERY
@BOTH
def test_the_file_is_sound(kind: LetterKind, language: Language, tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(letter_pdf(sample_sheet(kind, language)))

    assert subprocess.run(["qpdf", "--check", str(path)], capture_output=True, check=False).returncode == 0


def test_others_read_it_as_it_was_written() -> None:
    read = squeezed("".join(by_pdfium(letter_pdf(sample_sheet(LetterKind.LENDER_COMPLAINT, Language.ZH)))))

    assert "此致速禾消费金融（虚构）投诉部门" in read
    assert read.index("此致") < read.index("签名：") < read.index("2026年11月23日本函所涉规定")


@EVERY
@BOTH
def test_a_demo_letter_says_that_it_is_made_up(kind: LetterKind, language: Language) -> None:
    sheet = sample_sheet(kind, language)
    mark = Texts(language)("words.demo")

    assert all(any(mark in line for line in page) for page in as_shown(letter_pdf(sheet)))
    assert letter_text(sheet).startswith(mark)


def test_a_due_day_is_said_as_a_day() -> None:
    words = words_of(
        SampleCase(Language.ZH).case_file, wishes(language=Language.ZH), reply_by=date(2027, 1, 1)
    )

    assert "请查明，并在2027年1月1日之前书面答复。" in words.paragraphs


def test_no_line_ends_inside_a_number_or_a_line_to_write_on() -> None:
    many = tuple(f"+44 7700 90{number:04}" for number in range(60))
    case_file = with_incidents(SampleCase(Language.EN), incident(numbers=many))
    for language in Language:
        flow = letter_flow(sheet_of(case_file, wishes(LetterKind.STOP_REQUEST, language=language)))
        drawn = [each.text for page in flow.pages for each in page if isinstance(each, Text)]

        assert all(any(number in line.replace(NO_BREAK, " ") for line in drawn) for number in many)
        assert all(any(BLANK in line for line in drawn) for line in drawn if "_" in line)


def test_the_signature_never_stands_alone_on_a_page() -> None:
    for lines in range(20, 40):
        told = wishes(LetterKind.DISPUTE, facts="\n".join("why" for _ in range(lines)))
        *_, page = letter_flow(sheet_of(SampleCase(Language.EN).case_file, told)).pages
        last = [each.text for each in page if isinstance(each, Text)]

        assert any("not an acknowledgement" in line for line in last)
        assert "Signature: " in last
