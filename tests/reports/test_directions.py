"""Words from right to left are joined, seen in their order, and come back as they were written."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from evidence_log.records.clock import Language
from evidence_log.reports.paper.directions import as_seen, meant, pictured, runs_both_ways
from evidence_log.reports.paper.lines import drawable
from tests.needs import needs
from tests.reports.extract import as_shown, by_pdfium, by_poppler, by_pypdf
from tests.reports.rendering import render, with_incidents
from tests.reports.sample_case import SampleCase
from tests.reports.test_spelled_out import incident

ARABIC, HEBREW = "مرحبا بك في المنزل", "שלום עליכם"
# Letters and what stands between them: marks, digits, brackets, a joiner, Chinese.
MIXED = st.text(alphabet="سلامبنهىاأלםשָ12:.() aZ中、ـ", max_size=40)


def read_again(seen: str) -> str:
    return "".join(map(meant, seen))


def drawn(seen: str) -> list[str]:
    return [chr(pictured(ord(each))) for each in seen]


@pytest.mark.parametrize(
    ("written", "pictures"),
    [
        ("שלום", "םולש"),
        ("a שלום b", "a םולש b"),
        ("שלום 12:30 (ב)", "(ב) 12:30 םולש"),
        ("12 שלום", "12 םולש"),
        ("بيت", "\ufe96\ufef4\ufe91"),
        ("دار", "\u0631\u0627\u062f"),
        ("لا", "\ufefb"),
        ("سلا", "\ufefc\ufeb3"),
        ("بِيت", "\ufe96\ufef4\u0650\ufe91"),
        ("他说：“بيت”", "他说：“\ufe96\ufef4\ufe91”"),
    ],
    ids=[
        "hebrew",
        "within english",
        "numbers and brackets",
        "a number before",
        "joined",
        "letters that join nothing",
        "lam with alef",
        "joined to it",
        "a mark between",
        "within chinese",
    ],
)
def test_words_are_seen_from_right_to_left(written: str, pictures: str) -> None:
    assert "".join(drawn(as_seen(written))) == pictures


@given(MIXED)
def test_a_turned_line_holds_the_characters_that_were_written(text: str) -> None:
    assert sorted(read_again(as_seen(text))) == sorted(text)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\n"), max_size=60))
def test_whatever_is_written_is_turned_without_losing_a_character(text: str) -> None:
    shown = drawable(text).replace("\n", "")

    assert sorted(read_again(as_seen(shown))) == sorted(shown)
    assert runs_both_ways(set(shown)) or as_seen(shown) == shown


def test_the_characters_pictures_go_by_cannot_be_written_by_anybody() -> None:
    for code in (0xF0000, 0xF0100, 0xF1028, 0x10FFFD):
        assert drawable(chr(code)) == f"⟨U+{code:04X}⟩"


def test_other_characters_of_a_private_plane_are_themselves() -> None:
    """The font of symbols keeps old ones there."""
    assert drawable("\U000fe835") == "\U000fe835"
    assert all(pictured(code) == code for code in range(0xF4000, 0x10FFFF, 7))
    assert all(meant(chr(code)) == chr(code) for code in range(0xF4000, 0x10FFFF, 7))


@needs("pdftotext")
@pytest.mark.parametrize("words", [ARABIC, HEBREW], ids=["arabic", "hebrew"])
def test_each_word_comes_back_from_every_reader(words: str, tmp_path: Path) -> None:
    sample = SampleCase(Language.EN)
    data = render(with_incidents(sample, incident(f"He said {words} twice")), Language.EN, sample.preview)

    for pages in (by_pdfium(data), by_pypdf(data), by_poppler(data, tmp_path)):
        text = "".join(pages)
        assert all(word in text for word in words.split())
    assert any(words[::-1] in line for page in as_shown(data) for line in page)
