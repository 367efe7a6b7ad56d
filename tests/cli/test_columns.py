"""Lines of at most 80 cells, in both languages, from which nothing is lost."""

import pytest
from hypothesis import given, strategies as st
from wcwidth import wcswidth

from evidence_log.cli.columns import WIDTH, cells, in_columns

words = st.lists(
    st.text(alphabet="ab一二三，。（）“”《》、.,()", min_size=1, max_size=30), min_size=1, max_size=20
).map(" ".join)


@given(text=words, head=st.sampled_from(["", "- ", "   - ", "12. "]))
def test_nothing_is_lost_and_nothing_is_too_wide(text: str, head: str) -> None:
    lines = in_columns(text, head=head)

    assert "".join("".join(lines).split()) == "".join((head + text).split())
    for line in lines:
        longest = max((cells(word) for word in line.split()), default=0)
        assert cells(line) <= WIDTH or longest + len(head) >= WIDTH - 4


@given(text=st.text(alphabet="一二三四，。”）", min_size=60, max_size=200))
def test_a_closing_mark_begins_no_line(text: str) -> None:
    lines = in_columns("一" + text)

    assert all(line[0] not in "，。”）" for line in lines)


def test_an_opening_mark_ends_no_line_and_a_word_is_not_cut() -> None:
    lines = in_columns("字" * 39 + "（见上）" + " https://supervisor.example/" + "a" * 80, head="- ")

    assert [line.strip() for line in lines[1:]] == ["（见上）", "https://supervisor.example/" + "a" * 80]


@pytest.mark.parametrize("text", ["abc", "中文，“引”", "é", "《法》第五十条", "3 000 ① …"], ids=str)
def test_cells_are_what_a_terminal_makes_of_them(text: str) -> None:
    assert cells(text) == wcswidth(text)
