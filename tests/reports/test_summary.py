"""The summary: one page, whatever the case holds; facts with their incidents."""

import pytest
from msgspec.structs import replace

from evidence_log.records.case import Case
from evidence_log.records.case_file import CaseFile
from evidence_log.records.clock import Language
from evidence_log.records.incident import Effect, Incident, Kind
from evidence_log.records.moment import unknown_moment
from evidence_log.records.tag_labels import TagLabels
from evidence_log.records.words import Words
from evidence_log.reports.edition import EDITIONS, Block, Part, edition_named
from tests.reports.extract import as_shown, squeezed
from tests.reports.rendering import document_words, editions_in_both, render, render_sample, with_incidents
from tests.reports.sample_case import SampleCase

BOTH = pytest.mark.parametrize("language", list(Language))
# Others tell the worst and the danger in sections of their own, and their front is cut to its pages.
SUMMED_UP = [
    each
    for each in EDITIONS
    if Block.SUMMARY in edition_named(each).blocks and Part.WORST in edition_named(each).summary
]
LONG = "很长的名称 a long name " * 400


def first_page(data: bytes) -> str:
    return squeezed("".join(as_shown(data)[0]))


def summary_pages(data: bytes, words: list[str]) -> list[list[int]]:
    """The pages on which each of these stands."""
    pages = [squeezed("".join(page)) for page in as_shown(data)]
    return [
        [number for number, page in enumerate(pages) if squeezed(each) in page]  # one a line
        for each in words
    ]


def many(sample: SampleCase, number: int) -> CaseFile:
    moment = sample.at("2026-11-02", "23:10", LONG)
    told = Incident(
        kind=Kind.THREAT, account=LONG, occurred=moment, said=LONG, effects=tuple(Effect), visitors=2, count=3
    )
    case = replace(sample.case_file.case, respondent=LONG, agency=LONG, lender=LONG, police_station=LONG)
    filed = with_incidents(sample, *[told] * number, case=case)
    return replace(filed, steps=sample.case_file.steps * 9)


@pytest.mark.parametrize("edition", SUMMED_UP)
@pytest.mark.parametrize(
    "number", [1, 40], ids=["one incident", "forty"]
)  # two hundred in both languages below
@BOTH
def test_it_takes_one_page_however_much_there_is(edition: str, language: Language, number: int) -> None:
    if language not in edition_named(edition).languages:
        return
    sample, t = SampleCase(language), document_words(edition, language)
    data = render(many(sample, number), language, sample.preview, edition=edition)
    on = summary_pages(data, [t("worst-heading"), t("danger-heading"), t("reported-heading")])

    assert len({tuple(each) for each in on}) == 1
    assert len(on[0]) == 1


@pytest.mark.parametrize("edition", [each for each in editions_in_both() if each in SUMMED_UP])
def test_it_takes_one_page_in_two_languages_at_once(edition: str) -> None:
    sample, t = SampleCase(Language.ZH), document_words(edition, Language.EN)
    data = render(many(sample, 200), Language.ZH, sample.preview, edition=edition, second=Language.EN)
    on = summary_pages(data, [t("worst-heading"), t("danger-heading"), t("reported-heading")])

    assert len({tuple(each) for each in on}) == 1


@BOTH
def test_the_police_read_what_happened_before_what_is_asked(language: Language) -> None:
    page, t = first_page(render_sample(language)), document_words("police", language)
    order = ["conduct", "worst-heading", "danger-heading", "reported-heading", "asked-heading"]

    places = [page.index(squeezed(t(each))) for each in order]
    assert places == sorted(places)


@BOTH
def test_the_worst_come_first_in_the_other_sides_words(language: Language) -> None:
    page, sample = first_page(render_sample(language)), SampleCase(language)
    said = [sample.incidents[place].incident.said or "" for place in (4, 2, 0)]

    places = [page.index(squeezed(each)) for each in said]
    assert places == sorted(places)


@BOTH
def test_danger_is_told_in_facts_with_their_incidents(language: Language) -> None:
    page, t = first_page(render_sample(language)), document_words("police", language)

    assert squeezed(t("danger.threats", days=30, n=1, rows="INC-0005")) in page
    assert squeezed(t("danger.feared", n=2, rows="INC-0003, INC-0005")) in page


def test_a_weapon_that_was_ticked_is_counted() -> None:
    sample, t = SampleCase(Language.EN), document_words("police", Language.EN)
    armed = Incident(kind=Kind.VISIT, account="x", occurred=unknown_moment(None), tags=("Weapon",))
    labels: TagLabels = {"weapon": Words(zh="刀械", en="a weapon was shown")}
    data = render(with_incidents(sample, armed), Language.EN, sample.preview, labels=labels)

    said = t("danger.tag", tag="a weapon was shown", n=1, rows="INC-0001")
    assert squeezed(said) in first_page(data)
    assert squeezed(t("danger.unknown")) in first_page(data)


@BOTH
def test_what_was_reported_already_stands_there_or_that_nothing_was(language: Language) -> None:
    sample, t = SampleCase(language), document_words("police", language)
    bare = with_incidents(sample, sample.incidents[0].incident, case=Case(zone=sample.zone))

    assert "STEP-0002" in first_page(render_sample(language))
    assert squeezed(t("reported.none")) in first_page(render(bare, language, sample.preview))
