"""A redacted copy: what is known to the record and was to be hidden is nowhere in the file, in any spelling."""

import io
from collections.abc import Callable

import pikepdf
import pytest
from hypothesis import given, settings, strategies as st
from msgspec.structs import replace
from PIL import Image

from evidence_log.records.annotation import Annotation, Cover
from evidence_log.records.case import Case
from evidence_log.records.case_file import CaseFile, FiledExhibit, FiledParty
from evidence_log.records.clock import Language
from evidence_log.records.exhibit import DerivativePurpose
from evidence_log.records.party import Party, Role
from evidence_log.records.wanted_document import Redaction, WantedDocument
from evidence_log.reports.covering import covered
from evidence_log.reports.make import make_document
from evidence_log.reports.redaction import redacted
from evidence_log.reports.writing import Pair, Supplied
from tests import people
from tests.reports.extract import by_pdfium, everything_in, squeezed
from tests.reports.rendering import document_words
from tests.reports.sample_case import MADE_AT, SampleCase, picture

BOTH = pytest.mark.parametrize("language", list(Language))
ALL = tuple(Redaction)
FULL = "ab" * 32
WORKPLACE = {Language.ZH: "虚构市第七缝纫厂", Language.EN: "the Seventh Sewing Works"}
PHONE = {Language.ZH: "000-5555 0199", Language.EN: "01632 960 199"}


def stand_in(kind: str, number: int) -> str:
    return f"[{kind} {number}]"


def hiding(*names: str, numbers: bool = False) -> Callable[[str], str]:
    """Hide in a text what a record that knows these witnesses would hide."""
    sample = SampleCase(Language.EN).case_file
    incident = sample.incidents[0]
    profile = Redaction.NUMBERS if numbers else Redaction.NAMES

    def hide(text: str) -> str:
        telling = replace(incident.incident, account=text, who=None, witnesses=names, numbers=())
        told = replace(
            sample,
            case=Case(zone="Europe/London"),
            incidents=(replace(incident, incident=telling),),
            exhibits=(),
            steps=(),
            parties=(),
            debts=(),
        )
        return redacted(told, (profile,), stand_in).incidents[0].incident.account

    return hide


def sample_with_witness(language: Language) -> tuple[SampleCase, CaseFile]:
    """The sample, a witness with everything known of her, and her words among the others'."""
    sample = SampleCase(language)
    zh = language is Language.ZH
    name = people.NEIGHBOUR_ZH if zh else people.NEIGHBOUR_EN
    party = Party(name=name, role=Role.WITNESS, phone=PHONE[language], workplace=WORKPLACE[language])
    filed = FiledParty(
        reference="PTY-0001", seq=50, recorded_at=MADE_AT[language], party=party, written=party
    )
    told = sample.incidents[2]
    account = f"{told.incident.account} {name} {WORKPLACE[language]} {PHONE[language]}"
    telling = replace(told.incident, account=account, place=WORKPLACE[language])
    incidents = (*sample.incidents[:2], replace(told, incident=telling), *sample.incidents[3:])
    return sample, replace(sample.case_file, parties=(filed,), incidents=incidents)


def copy_of(language: Language, *profiles: Redaction) -> bytes:
    sample, case_file = sample_with_witness(language)
    wanted = WantedDocument(edition="police", language=language, redact=profiles)
    supplied = Supplied(
        "DOC-0002", MADE_AT[language], sample.preview, pair=Pair("DOC-0001", FULL) if profiles else None
    )
    return make_document(case_file, wanted, supplied).data


@BOTH
def test_nothing_that_is_hidden_is_anywhere_in_the_file(language: Language) -> None:
    zh = language is Language.ZH
    names = (
        (people.COMPLAINANT_ZH, people.NEIGHBOUR_ZH) if zh else (people.COMPLAINANT_EN, people.NEIGHBOUR_EN)
    )
    numbers = people.NUMBERS_ZH if zh else people.NUMBERS_EN
    hidden = [squeezed(each) for each in (*names, *numbers, PHONE[language], WORKPLACE[language])]

    open_, closed = everything_in(copy_of(language)), everything_in(copy_of(language, *ALL))

    assert [each for each in hidden if each not in open_] == []
    assert [each for each in hidden if each in closed] == []


@BOTH
@pytest.mark.parametrize("profile", ALL)
def test_each_profile_hides_its_own_and_says_so(language: Language, profile: Redaction) -> None:
    words = document_words("police", language)
    shown = squeezed("".join(by_pdfium(copy_of(language, profile))))

    assert squeezed(words(f"redacts.{profile}")) in shown
    assert FULL in shown


@BOTH
def test_one_person_has_one_stand_in_throughout(language: Language) -> None:
    _, case_file = sample_with_witness(language)
    found = redacted(case_file, (Redaction.NAMES,), stand_in)

    assert found.case.complainant == "[name 1]"
    assert found.parties[0].party.name in found.incidents[2].incident.witnesses
    assert found.parties[0].party.name in found.incidents[2].incident.account


def test_a_lender_and_an_agency_keep_their_names() -> None:
    _, case_file = sample_with_witness(Language.EN)
    found = redacted(case_file, ALL, stand_in)

    assert (found.case.lender, found.case.agency) == (people.LENDER_EN, people.AGENCY_EN)


@BOTH
@pytest.mark.parametrize("where", ["part", "whole"])
def test_an_address_is_hidden_where_only_its_street_and_number_are_told(
    language: Language, where: str
) -> None:
    sample, case_file = sample_with_witness(language)
    zh = language is Language.ZH
    part, whole = ("青禾路12号3栋302", people.ADDRESS_ZH) if zh else ("12 Example Row", people.ADDRESS_EN)
    told = sample.incidents[2]
    account = f"he stood before {part if where == 'part' else whole} again"
    case_file = replace(
        case_file, incidents=(replace(told, incident=replace(told.incident, account=account)),)
    )
    found = redacted(case_file, (Redaction.ADDRESSES,), stand_in)

    assert found.incidents[0].incident.account == "he stood before [place 1] again"


def test_a_name_is_found_in_its_parts_and_spellings() -> None:
    hide = hiding(people.COMPLAINANT_EN, people.COMPLAINANT_ZH, people.COLLECTOR_ZH)

    for said in ("alex  MARLOW", "Mr Marlow rang", "Alex’s door", "林 晓 禾", "晓禾", "那个老五又来了"):
        assert "[name" in hide(said), said
    assert hide("Alexandria, marlowed, 五个人") == "Alexandria, marlowed, 五个人"


@pytest.mark.parametrize(
    "number",
    [
        "199 0000 0001",
        "19900000001",
        "+86-199-0000-0001",
        "１９９００００００１",
        "(020) 7946 0018",
        "11010119900101002X",
        "a.b@example.com",
    ],
)
def test_a_number_is_hidden_however_it_is_grouped(number: str) -> None:
    assert hiding(numbers=True)(f"from {number} again") == "from [number 1] again"


@pytest.mark.parametrize(
    "kept", ["2026-10-17 19:36", "2026年10月17日", "18,600", "22:00-08:00", "12378", "INC-0001"]
)
def test_dates_amounts_and_short_numbers_stay(kept: str) -> None:
    assert hiding(numbers=True)(f"on {kept}, he") == f"on {kept}, he"


def test_short_names_and_names_written_small_are_hidden_too() -> None:
    hide = hiding("Jo Li", "priya")

    assert (
        hide("Jo rang, then Li. PRIYA heard it; just a job")
        == "[name 1] rang, then [name 1]. [name 2] heard it; just a job"
    )


@settings(max_examples=300)
@given(name=st.text(min_size=2, max_size=12), around=st.text(max_size=30))
def test_a_name_of_any_letters_is_gone_from_any_text(name: str, around: str) -> None:
    name = name.strip()
    if len(name) < 2:
        return
    said = hiding(name)(f"{around} {name} {around}")

    assert said.count("[name 1]") >= 1


def test_a_picture_nobody_looked_at_is_not_in_the_copy() -> None:
    with pikepdf.open(io.BytesIO(copy_of(Language.EN, Redaction.NAMES))) as pdf:
        images = [
            each
            for each in pdf.objects
            if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
        ]

    assert images == []


def test_what_is_covered_is_not_in_the_bytes() -> None:
    jpeg = picture(3)
    with Image.open(io.BytesIO(covered(jpeg, (Cover(left=250, top=250, width=500, height=500),)))) as found:
        middle = found.convert("L").crop(
            (found.width // 4 + 8, found.height // 4 + 8, found.width * 3 // 4 - 8, found.height * 3 // 4 - 8)
        )

    assert all(value < 12 for value in middle.tobytes())
    assert covered(jpeg, ()) == jpeg


@pytest.mark.parametrize(
    "covers", [(), (Cover(left=0, top=0, width=1000, height=1000),)], ids=["none", "all"]
)
def test_a_picture_somebody_looked_at_is_shown_as_they_said(covers: tuple[Cover, ...]) -> None:
    sample = SampleCase(Language.EN)

    def looked(each: FiledExhibit) -> FiledExhibit:
        return replace(each, annotation=Annotation(exhibit=each.reference, covers=covers))

    case_file = replace(sample.case_file, exhibits=tuple(map(looked, sample.exhibits)))
    wanted = WantedDocument(edition="police", language=Language.EN, redact=(Redaction.FACES,))
    data = make_document(case_file, wanted, Supplied("DOC-0002", MADE_AT[Language.EN], sample.preview)).data
    shown = [each for each in sample.exhibits if each.derivative(DerivativePurpose.PREVIEW)]
    originals = [sample.preview(each.derivatives[0].kept) for each in shown]

    assert all((each in data) is (covers == ()) for each in originals)


def test_the_same_copy_twice_is_the_same_bytes() -> None:
    assert copy_of(Language.ZH, *ALL) == copy_of(Language.ZH, *ALL)
