"""What the fonts have no picture of is shown by its number and counted, and the document says so."""

import pytest
from msgspec.structs import replace

from evidence_log.records.clock import Language
from evidence_log.records.incident import Incident, Kind
from evidence_log.records.moment import unknown_moment
from evidence_log.records.progress import Progress, Stage
from evidence_log.records.spelled import Spelled
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.edition import EDITIONS, edition_named
from evidence_log.reports.make import make_document
from evidence_log.reports.rendered import Rendered
from evidence_log.reports.writing import Supplied
from tests.reports.extract import as_shown, squeezed
from tests.reports.rendering import with_incidents
from tests.reports.sample_case import MADE_AT, SampleCase

LACKING, OTHER = "\U0001faea", "\U00012000"
EACH = [(edition, language) for edition in EDITIONS for language in edition_named(edition).languages]
SAID = {Language.ZH: "在所用字体中没有字形", Language.EN: "have no picture of"}


def incident(account: str, **told: object) -> Incident:
    return Incident(kind=Kind.OTHER, account=account, occurred=unknown_moment("那天"), **told)  # type: ignore[arg-type]


def made(edition: str, language: Language, *incidents: Incident) -> Rendered:
    sample = SampleCase(language)
    supplied = Supplied("DOC-0001", MADE_AT[language], sample.preview)
    return make_document(
        with_incidents(sample, *incidents), WantedDocument(edition=edition, language=language), supplied
    )


def shown(rendered: Rendered) -> str:
    return squeezed("".join("".join(page) for page in as_shown(rendered.data)))


@pytest.mark.parametrize(("edition", "language"), EACH)
def test_a_document_says_what_it_shows_by_its_number(edition: str, language: Language) -> None:
    rendered = made(edition, language, incident("x"), incident(f"a{LACKING}b{OTHER}", said=LACKING * 3))
    said = shown(rendered)

    assert rendered.spelled.places == said.count("⟨U+1FAEA⟩") + said.count("⟨U+12000⟩")
    if rendered.spelled.places:
        assert set(rendered.spelled.codes) <= {"U+12000", "U+1FAEA"}
        assert set(rendered.spelled.rows) <= {"INC-0002"}
        assert squeezed(SAID[language]) in said


def test_the_sheets_it_stands_on_are_named() -> None:
    account = f"a{LACKING}b{OTHER}"
    spelled = made("police", Language.EN, incident("x"), incident(account), incident(LACKING)).spelled

    assert spelled.places >= 3
    assert (spelled.codes, spelled.rows) == (("U+12000", "U+1FAEA"), ("INC-0002", "INC-0003"))


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    "account",
    ["x", "\x1b[31m", "a\u202eb\u200bc", "\ud800", "e" + "\u0301" * 9, "⟨U+001B⟩ ⟨U+XYZ⟩ ⟨U+FFFFFF⟩ 𠮷"],
    ids=["plain", "escape", "bidi", "surrogate", "heap of marks", "typed"],
)
def test_what_is_spelled_out_so_that_it_does_nothing_is_not_counted(language: Language, account: str) -> None:
    rendered = made("police", language, incident(account))

    assert rendered.spelled == Spelled()
    assert squeezed(SAID[language]) not in shown(rendered)


def test_what_is_kept_out_of_a_document_is_not_given_away_by_its_number() -> None:
    sample = SampleCase(Language.EN)
    told = with_incidents(sample, incident("x", note=LACKING))
    told = replace(told, case=replace(told.case, complainant_phone=LACKING, complainant_address=LACKING))
    supplied = Supplied("DOC-0001", MADE_AT[Language.EN], sample.preview)
    rendered = make_document(told, WantedDocument(edition="police", language=Language.EN), supplied)

    assert rendered.spelled == Spelled()
    assert "1FAEA" not in shown(rendered)


def test_very_many_of_them_are_counted_and_the_first_named() -> None:
    rendered = made("police", Language.ZH, incident("".join(map(chr, range(0x12000, 0x12100)))))

    assert rendered.spelled.places > 256
    assert "U+1200B…" in shown(rendered)
    assert "U+1200C、" not in shown(rendered)


def test_a_long_document_tells_how_far_it_is() -> None:
    sample, heard = SampleCase(Language.EN), list[Progress]()
    supplied = Supplied("DOC-0001", MADE_AT[Language.EN], sample.preview, tell=heard.append)
    wanted = WantedDocument(edition="police", language=Language.EN)
    rendered = make_document(with_incidents(sample, *[incident("x")] * 40), wanted, supplied)

    laid_out = [each for each in heard if each.stage is Stage.LAY_OUT]
    assert [each.done for each in laid_out] == [8, 16, 24, 32, 40]
    assert {each.of for each in laid_out} == {40}
    assert heard[-1] == Progress(stage=Stage.PAGES, done=rendered.pages, of=rendered.pages)
