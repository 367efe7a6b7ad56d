"""Line breaking by cells."""

from itertools import pairwise

import pytest
from hypothesis import example, given, strategies as st
from rich.cells import cell_len

from evidence_log.tui.wrap import NO_END, NO_START, breaks, fit, truncate, wrap

WORDS = st.text(
    alphabet=st.sampled_from("他在门外大喊敢报警你等着。，“”（）：a bc de12.,'-\U0001f525𠮷㛃䶮 \u3000！"),
    max_size=120,
)


@given(WORDS, st.integers(2, 40))
@example("，" * 50, 7)
@example("“" * 50, 7)
def test_no_line_is_wider_than_there_is_room(text: str, width: int) -> None:
    assert all(cell_len(line) <= width for line in wrap(text, width))


@given(WORDS, st.integers(2, 40), st.booleans())
def test_nothing_but_spaces_is_lost_at_a_break(text: str, width: int, hang: bool) -> None:  # noqa: FBT001 -- drawn
    cuts = [0, *breaks(text, width, hang=hang), len(text)]

    assert cuts == sorted(set(cuts)) or not text
    assert "".join(text[a:b] for a, b in pairwise(cuts)) == text


@given(WORDS, st.integers(2, 40))
def test_in_writing_every_space_has_its_cell(text: str, width: int) -> None:
    cuts = [0, *breaks(text, width, hang=False), len(text)]

    assert all(cell_len(text[a:b]) <= width for a, b in pairwise(cuts))


@given(
    st.text(alphabet=st.sampled_from("他在门外大喊敢报警你等着，。“”（）"), max_size=80), st.integers(12, 40)
)
def test_closing_marks_never_begin_and_opening_marks_never_end_a_line(text: str, width: int) -> None:
    longest = max((len(run) for run in _runs_of_marks(text)), default=0)
    if longest * 2 + 4 > width:
        return
    lines = wrap(text, width)

    assert not any(line and line[0] in NO_START and line[0] not in NO_END for line in lines[1:])
    assert not any(line and line[-1] in NO_END and line[-1] not in NO_START for line in lines[:-1])


def _runs_of_marks(text: str) -> list[str]:
    marked = "".join(each if each in NO_START | NO_END else " " for each in text)
    return marked.split()


def test_a_latin_word_stays_whole_between_han() -> None:
    assert wrap("录了音。隔壁 12A 的阿姨开门", 16) == ["录了音。隔壁 12A", "的阿姨开门"]


def test_a_hundred_thousand_characters_without_a_space_are_folded() -> None:
    lines = wrap("字" * 100_000, 60)

    assert (len(lines), set(lines[:-1])) == (3334, {"字" * 30})


@pytest.mark.parametrize(
    ("text", "width", "cut"),
    [
        ("敢报警你等着", 12, "敢报警你等着"),
        ("敢报警你等着", 11, "敢报警你等…"),
        ("敢报警你等着", 10, "敢报警你…"),
        ("call", 4, "call"),
        ("calls", 4, "cal…"),
        ("字", 1, "…"),
        ("字", 0, ""),
    ],
)
def test_cutting_counts_cells_and_never_splits_a_character(text: str, width: int, cut: str) -> None:
    assert truncate(text, width) == cut


@given(WORDS, st.integers(0, 30))
def test_fitting_gives_exactly_the_width(text: str, width: int) -> None:
    assert cell_len(fit(text, width)) == width
