"""Breaking and spelling out of texts on paper."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

import pytest
from hypothesis import example, given, settings, strategies as st

from evidence_log.i18n.visible import visible
from evidence_log.reports.paper.lines import (
    PLAIN,
    break_lines,
    drawable,
    excerpt,
    hash_groups,
    hash_lines,
    references_in,
)
from tests import people

CLOSING, OPENING = set("，。、；：？！）》】」』”’,.;:?!)]}%"), set("（《【「『“‘([{")
ANYTHING = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=400)
SENTENCES = st.text(alphabet="他说不还钱就上门“”，。（）《》 abc def-9.,!", max_size=300)


class Widths(Mapping[str, float]):
    """Chinese letters are a full em wide, others half; counts how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __getitem__(self, character: str) -> float:
        self.asked += 1
        return 1000.0 if character >= "\u2e80" else 500.0

    def __iter__(self) -> Iterator[str]:
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError


def wide(line: str) -> float:
    """Without what may hang over the edge: blanks, and the empty half of a Chinese comma or full stop."""
    shown = line.rstrip(" ")
    hanging = 500.0 if shown and shown[-1] in "，。、；：" else 0.0
    return (sum(Widths()[character] for character in shown) - hanging) / 100


@given(ANYTHING, st.integers(min_value=20, max_value=400))
def test_lines_join_back_to_the_text_they_were_broken_from(text: str, room: int) -> None:
    shown = drawable(text)
    lines = break_lines(shown, Widths(), 10, room)

    assert "".join(lines) == shown.replace("\n", "")


@given(SENTENCES, st.integers(min_value=60, max_value=400))
def test_no_line_is_wider_than_its_room(text: str, room: int) -> None:
    lines = break_lines(text, Widths(), 10, room)

    assert all(wide(line) <= room + 0.001 for line in lines)


def _within_a_word(before: str, after: str) -> bool:
    """Letters, digits and signs without a blank stay together, like a number longer than its line."""
    return before < "\u2e80" and after < "\u2e80" and before not in " _/\\" and after != " "


def _joined(line: str) -> str:
    """The line without blanks before closing marks: a break there would begin a line with the mark."""
    return "".join(
        each for at, each in enumerate(line) if each != " " or line[at:].lstrip(" ")[:1] not in CLOSING
    )


@example("9999999999 。。。。。。）")
@given(SENTENCES)
def test_closing_marks_do_not_begin_a_line_and_opening_marks_do_not_end_one(text: str) -> None:
    lines = break_lines(text, Widths(), 10, 120)

    for before, after in pairwise(lines):
        unbreakable = all(
            a in CLOSING or b in OPENING or _within_a_word(b, a) for b, a in pairwise(_joined(before)[1:])
        )
        assert unbreakable or after[0] not in CLOSING
        assert unbreakable or before[-1] not in OPENING


def test_a_latin_word_moves_to_the_next_line_as_a_whole() -> None:
    assert break_lines("they said don’t answer", Widths(), 10, 70) == ["they said ", "don’t answer"]


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("他说滚开，我没有回", 45, ["他说滚开，", "我没有回"]),
        ("他说滚开。”我没有回", 45, ["他说滚", "开。”我没", "有回"]),
        ("他说——滚", 25, ["他", "说——", "滚"]),
        ("他不肯……走了", 35, ["他不", "肯……走", "了"]),
        ("see https://a.example/b?c=d&e=f", 85, ["see https://", "a.example/b?c=d&", "e=f"]),
        ("the well-known man", 50, ["the well-", "known man"]),
        ("the T-shirt", 40, ["the ", "T-shirt"]),
        ("on 2026-11-23", 50, ["on ", "2026-11-23"]),
        ("that was 12 kB of", 60, ["that was ", "12 kB of"]),
        ("room 12 below it", 40, ["room 12 ", "below it"]),
        ("x⟨U+1FAEA⟩⟨U+1FAEB⟩", 60, ["x⟨U+1FAEA⟩", "⟨U+1FAEB⟩"]),
        ('一二三"why?" he', 50, ["一二三", '"why?" he']),
    ],
    ids=[
        "the empty half of a comma hangs",
        "not before a closing mark",
        "dash",
        "ellipsis",
        "address",
        "hyphen",
        "hyphen after one letter",
        "date",
        "unit",
        "no unit",
        "spelled out",
        "quoted question",
    ],
)
def test_lines_break_where_a_reader_expects(text: str, room: float, lines: list[str]) -> None:
    assert break_lines(text, Widths(), 10, room) == lines


def test_a_word_longer_than_a_line_is_cut() -> None:
    assert break_lines("x" * 25, Widths(), 10, 50) == ["x" * 10, "x" * 10, "x" * 5]


def test_a_blank_hangs_over_the_edge_rather_than_begin_a_line() -> None:
    assert break_lines("abcde fgh", Widths(), 10, 25) == ["abcde ", "fgh"]


def test_breaking_asks_for_each_width_once_however_long_the_text() -> None:
    widths = Widths()
    lines = break_lines("a" * 100_000, widths, 10, 487)

    assert widths.asked == 100_000
    assert sum(len(line) for line in lines) == 100_000


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("\x1b[31mred", "⟨U+001B⟩[31mred"),
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("\ud800", "⟨U+D800⟩"),
        ("⟨U+D800⟩", "⟨U+D800⟩"),
        ("a\tb", "a    b"),
        ("\U0001f92f\U0001faea", "\U0001f92f⟨U+1FAEA⟩"),
        (people.RARE_CHARACTERS, people.RARE_CHARACTERS),
        ("مرحبا", "مرحبا"),
        ("e" + "\u0301" * 6, "e" + "\u0301" * 4 + "⟨U+0301⟩" * 2),
    ],
    ids=["escape", "bidi", "surrogate", "brackets", "tab", "no glyph", "rare", "arabic", "heap of marks"],
)
def test_what_cannot_be_drawn_is_spelled_out(written: str, shown: str) -> None:
    assert drawable(written) == shown


def test_what_is_not_looked_at_letter_by_letter_is_drawn_as_it_is() -> None:
    plain = "".join(each for each in map(chr, range(0x10000)) if PLAIN.fullmatch(each))

    assert len(plain) > 20_000
    assert drawable(f"{plain}\t") == f"{plain}    "


@given(ANYTHING)
def test_nothing_is_silently_dropped(text: str) -> None:
    """Beyond what `visible` does, only whole characters are replaced by their number."""
    assert len(drawable(text)) >= len(visible(text))


@pytest.mark.parametrize(
    ("text", "most", "begun"),
    [
        ("短", 4, "短"),
        ("一二三四五六", 4, "一二三四…"),
        ("he came to the door", 6, "he came to…"),
        ("two\nlines", 10, "two lines"),
        ("我" * 100_000, 3, "我我我…"),
    ],
    ids=["short", "chinese", "words stay whole", "one line", "very long"],
)
def test_an_excerpt_is_the_beginning_and_says_where_it_was_cut(text: str, most: int, begun: str) -> None:
    assert excerpt(text, most) == begun


@settings(max_examples=50)
@given(st.binary(min_size=32, max_size=32))
def test_a_printed_hash_is_the_hash_with_blanks(digest: bytes) -> None:
    assert hash_groups(digest.hex()).replace(" ", "") == digest.hex()
    assert hash_lines(digest.hex()).replace(" ", "").replace("\n", "") == digest.hex()


def test_references_are_found_where_they_stand() -> None:
    assert references_in("see EX-0001, INC-0012 (not XEX-0003)") == [(4, "EX-0001"), (13, "INC-0012")]
