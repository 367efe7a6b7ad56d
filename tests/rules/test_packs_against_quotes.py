"""Every shipped pack prints only what was read, as it was read, and says nothing of its own as a verdict."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from importlib import import_module
from pkgutil import iter_modules

import msgspec
import pytest

import evidence_log.i18n.catalog as catalogs
from evidence_log.i18n.texts import Catalog
from evidence_log.records.clock import Language
from evidence_log.records.rule_pack import RulePack, Source
from evidence_log.records.words import Words
from evidence_log.rules.read_pack import read_pack
from tests.rules.quotes import read_quotes
from tests.rules.worked_cases import LEFT_OUT, SHIPPED, worked_cases

QUOTES = read_quotes()
# Read in the fact files, but given there in their words only in part: paraphrased under the mark they have there.
READ_NOT_COPIED = {
    "cn-opinion-soft-violence-2",
    "cn-police-admin-61-2",
    "cn-psa-2025-53-2",
    "in-bns-351-3-heavier",
    "uk-conc-7-14",
    "uk-fos-form",
    "uk-pha-1997-2",
    "us-1006-6-d-2-others",
    "us-1006-comment-14-a-1-i",
    "us-18usc-2261a-2-fear",
    "us-18usc-2265-c",
    "us-fdcpa-1692g-a",
}
VERDICT = re.compile(r"违法|犯罪|violation|illegal|guilty", re.IGNORECASE)
# Spoken to somebody: named as "you", or asked to do something.
TO_SOMEBODY = re.compile(
    r"[您你]|(?:^|[；。，：])(?:请(?!求)|不要)|\byou(?:r|rs)?\b"
    r"|(?:^|[.;:,] )(?:ask|check|do not|enter|keep|note|record|send|write) ",
    re.IGNORECASE,
)
# Instruments that are called so. Nothing else of ours may use these words.
TITLES = {
    "中华人民共和国反有组织犯罪法",
    "银行保险违法行为举报处理办法",
    "Opinions on criminal cases of illegal lending",
}
# The words of others, our renderings of them, and names nobody is shown as a sentence.
NOT_OURS = {"quote", "rendering", "id", "address"}
PACKS = {
    path.stem: read_pack(path.read_bytes(), path.name)
    for path in sorted(SHIPPED.glob("*.toml"))
    if not path.name.endswith(".cases.toml")
}
every_pack = pytest.mark.parametrize("pack", PACKS.values(), ids=PACKS)


def quoted(pack: RulePack) -> list[Source]:
    return [each for each in pack.sources if each.quote is not None]


def turning_days(sources: list[Source]) -> set[date]:
    """The first day there is, and every day on which a text begins or has ended."""
    begun = {each.from_ for each in sources if each.from_ is not None}
    return {date.min, *begun, *(each.until + timedelta(days=1) for each in sources if each.until is not None)}


def sentences(part: object) -> Iterator[str]:
    """Everything in it that is said in our own words; lists of names are none."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            if not isinstance(each, str):
                yield from sentences(each)
    elif isinstance(part, msgspec.Struct):
        for name in part.__struct_fields__:
            if name not in NOT_OURS:
                yield from sentences(getattr(part, name))


def catalog_texts() -> Iterator[tuple[str, str]]:
    for module in iter_modules(catalogs.__path__):
        found = import_module(f"{catalogs.__name__}.{module.name}")
        texts: Catalog = getattr(found, "TEXTS", {})
        for key, text in texts.items():
            yield from ((f"{module.name}.{key}", said) for said in text)


def printed(pack: RulePack) -> Iterator[object]:
    """What a document says of a pack."""
    yield pack.not_covered
    yield pack.sources
    yield from (each.title for each in pack.requirements)
    yield from (each.words for each in pack.caveats if not each.advice)


def asked(pack: RulePack) -> Iterator[Words]:
    for tag in pack.tags:
        yield from (tag.label, tag.question)
    for circumstance in pack.circumstances:
        yield circumstance.question
        yield from (choice.label for choice in circumstance.choices)


@every_pack
def test_a_quote_is_a_row_of_the_table_to_the_character(pack: RulePack) -> None:
    table = {each.id: each.words for each in QUOTES.values() if each.was_read}

    assert {each.id: each.quote for each in quoted(pack)} == {
        each.id: table.get(each.id) for each in quoted(pack)
    }


@every_pack
def test_a_quote_has_the_mark_the_article_and_the_dates_of_its_row(pack: RulePack) -> None:
    for source in quoted(pack):
        row = QUOTES[source.id]
        article = source.article_words
        said = (
            source.quote_mark.value,
            "" if article is None else article(Language(row.language)),
            "" if source.from_ is None else str(source.from_),
            "" if source.until is None else str(source.until),
        )

        assert said == (row.mark, row.article, row.in_force_from, row.in_force_until), source.id


@every_pack
def test_a_text_of_the_table_has_its_mark_and_instrument_however_it_is_told(pack: RulePack) -> None:
    for source in pack.sources:
        if (row := QUOTES.get(source.id)) is None:
            continue

        assert source.quote_mark.value == row.mark, source.id
        assert source.instrument(Language(row.language)) == row.instrument, source.id
        assert row.in_force_from in ("", str(source.from_)), source.id
        assert row.in_force_until in ("", str(source.until)), source.id


@every_pack
def test_nothing_is_marked_read_that_is_not(pack: RulePack) -> None:
    read = {each.id for each in QUOTES.values() if each.was_read} | READ_NOT_COPIED

    assert {each.id for each in pack.sources if each.quote_mark.was_read} - read == set()


@every_pack
def test_a_requirement_rests_on_a_text_on_every_day_it_holds_for_every_lender(pack: RulePack) -> None:
    """Otherwise something would be shown, and no text cited for it."""
    of = {each.id: each for each in pack.sources}
    bare = []
    for requirement in pack.requirements:
        sources = [of[each] for each in requirement.sources]
        for lender in requirement.lenders or (None,):
            texts = [each for each in sources if lender is None or not each.lenders or lender in each.lenders]
            bare += [
                (requirement.id, lender, day)
                for day in turning_days(sources)
                if requirement.holds_on(day) and not any(each.holds_on(day) for each in texts)
            ]

    assert bare == []


@every_pack
def test_what_was_not_read_carries_no_quote(pack: RulePack) -> None:
    assert [
        each.id for each in pack.sources if not each.quote_mark.was_read and (each.quote or each.rendering)
    ] == []


@every_pack
def test_no_words_of_ours_in_a_pack_are_a_verdict(pack: RulePack) -> None:
    assert [said for said in sentences(pack) if VERDICT.search(said) and said not in TITLES] == []


@every_pack
def test_what_a_document_says_of_a_pack_speaks_to_nobody(pack: RulePack) -> None:
    """An officer reads it: advice to the person is marked as such and stays out."""
    assert [said for part in printed(pack) for said in sentences(part) if TO_SOMEBODY.search(said)] == []


def test_every_title_that_is_let_through_is_that_of_an_instrument() -> None:
    sources = [source for pack in PACKS.values() for source in pack.sources]
    titles = {said for source in sources for said in (source.instrument.zh, source.instrument.en)}
    cited = {each.instrument for each in QUOTES.values()} | {each.instrument_en for each in QUOTES.values()}

    assert titles | cited >= TITLES


def test_no_words_of_the_catalogs_are_a_verdict() -> None:
    assert [key for key, said in catalog_texts() if VERDICT.search(said)] == []


@pytest.mark.parametrize("name", PACKS)
def test_every_requirement_has_three_worked_cases_some_shown_and_some_not(name: str) -> None:
    cases = worked_cases(SHIPPED / f"{name}.toml").cases
    for requirement in PACKS[name].requirements:
        outcomes = [each.outcome for each in cases if each.requirement == requirement.id]
        if not requirement.enabled:
            continue

        assert len(outcomes) >= len(("shown", "not shown", "border")), requirement.id
        assert "shown" in outcomes, requirement.id
        assert {"not-shown", LEFT_OUT} & set(outcomes), requirement.id


@every_pack
def test_every_tag_and_every_question_is_said_in_both_languages(pack: RulePack) -> None:
    wrong = [
        each
        for each in asked(pack)
        if not re.search(r"[一-鿿]", each.zh) or re.search(r"[一-鿿]", each.en) or each.zh == each.en
    ]

    assert wrong == []
