"""The table of quotations can be relied on: each has a name, a known mark, dates that fit, and clean words."""

import re
import unicodedata
from datetime import date
from urllib.parse import urlsplit

import pytest

from tests.rules.quotes import COLUMNS, NOT_READ, READ, Quote, read_quotes, rows

PACKS = {"cn": "zh", "us": "en", "uk": "en", "in": "en"}
KEBAB = re.compile(r"[a-z]{2}(-[a-z0-9]+)+")
OFFICIAL = {
    "www.spp.gov.cn",
    "uscode.house.gov",
    "www.consumerfinance.gov",
    "handbook.fca.org.uk",
    "www.handbook.fca.org.uk",
    "legislation.gov.uk",
    "gov.uk",
    "rbi.org.in",
    "discover.pbcgov.org",
    "techsafety.org",
    "samaritans.org",
    "suzylamplugh.org",
}
QUOTES = list(read_quotes().values())


def those_that(wrong: list[Quote]) -> list[str]:
    return [each.id for each in wrong]


def test_the_first_line_names_the_columns() -> None:
    assert rows()[0] == COLUMNS


def test_every_line_has_as_many_cells_as_the_first() -> None:
    assert [cells[0] for cells in rows() if len(cells) != len(COLUMNS)] == []


def test_every_quotation_has_a_name_of_its_own() -> None:
    names = [cells[0] for cells in rows()[1:]]

    assert len(names) == len(set(names))
    assert [name for name in names if not KEBAB.fullmatch(name)] == []


def test_a_name_begins_with_its_pack_and_the_words_are_in_its_language() -> None:
    wrong = [
        each
        for each in QUOTES
        if not each.id.startswith(f"{each.pack}-") or PACKS.get(each.pack) != each.language
    ]

    assert those_that(wrong) == []


@pytest.mark.parametrize("pack", PACKS)
def test_every_pack_has_words_that_were_read(pack: str) -> None:
    assert any(each.was_read for each in QUOTES if each.pack == pack)


def test_every_mark_is_known() -> None:
    assert {each.mark for each in QUOTES} <= READ | NOT_READ


def test_what_was_read_says_where_it_stands_and_who_issued_it() -> None:
    assert those_that([each for each in QUOTES if not (each.instrument and each.instrument_en)]) == []
    assert those_that([each for each in QUOTES if each.was_read and not each.body]) == []


def test_no_cell_has_characters_that_do_not_show_or_blanks_at_its_ends() -> None:
    wrong = [
        cells[0]
        for cells in rows()
        for cell in cells
        if cell != cell.strip() or any(unicodedata.category(each) in {"Cc", "Cf", "Co"} for each in cell)
    ]

    assert wrong == []


def test_no_quotation_is_empty_or_keeps_the_brackets_it_stood_in() -> None:
    wrong = [each for each in QUOTES if not each.words or each.words[0] in '「"' or each.words[-1] in '」"']

    assert those_that(wrong) == []


def test_no_quotation_keeps_marks_of_emphasis() -> None:
    assert those_that([each for each in QUOTES if "**" in each.words or "`" in each.words]) == []


def test_dates_are_iso_and_none_ends_before_it_begins() -> None:
    for each in QUOTES:
        for day in (each.in_force_from, each.in_force_until, each.read_on):
            assert day == "" or date.fromisoformat(day).isoformat() == day, each.id
        if each.in_force_from and each.in_force_until:
            assert each.in_force_from <= each.in_force_until, each.id


def test_the_same_words_of_one_instrument_stand_once_for_each_article() -> None:
    places = [(each.instrument, each.article, each.words) for each in QUOTES]

    assert len(places) == len(set(places))


def test_the_text_of_2012_ends_the_day_before_the_text_of_2025_begins() -> None:
    ends = {each.in_force_until for each in QUOTES if each.id.startswith("cn-psa-2012-")}
    begins = {each.in_force_from for each in QUOTES if each.id.startswith("cn-psa-2025-")}

    assert (ends, begins) == ({"2025-12-31"}, {"2026-01-01"})


def test_only_official_addresses_are_given() -> None:
    given = {urlsplit(each.address)[:2] for each in QUOTES if each.address}

    assert {scheme for scheme, _ in given} == {"https"}
    assert {host for _, host in given} <= OFFICIAL
