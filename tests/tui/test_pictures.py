"""Photos and recordings drawn with characters."""

from hypothesis import given, strategies as st
from rich.cells import cell_len

from evidence_log.tui.pictures import photo_rows, wave_rows
from evidence_log.tui.story import Picture

RED, BLACK = b"\xff\x00\x00", b"\x00\x00\x00"


def test_four_pixels_share_a_cell_in_two_colours() -> None:
    picture = Picture(width=4, height=2, rgb=RED + BLACK + RED + RED + BLACK + BLACK + RED + RED)
    (row,) = photo_rows(picture, fine=True)

    assert [segment.text for segment in row] == ["▘", " "]


def test_where_block_signs_tear_rows_a_cell_is_one_colour() -> None:
    picture = Picture(width=4, height=4, rgb=(RED + BLACK) * 8)

    assert [[segment.text for segment in row] for row in photo_rows(picture, fine=False)] == [[" ", " "]] * 2


@given(st.lists(st.integers(0, 1000), min_size=1, max_size=3000), st.integers(1, 90))
def test_a_recording_fills_its_width_whatever_its_length(peaks: list[int], columns: int) -> None:
    rows = wave_rows(peaks, columns)

    assert [cell_len(row) for row in rows] == [columns, columns]


def test_a_loud_moment_stands_higher_than_silence() -> None:
    row = wave_rows([0, 0, 300, 300], 2)[0]
    quiet, loud = ((ord(cell) - 0x2800).bit_count() for cell in row)

    assert (quiet, loud) == (2, 8)


def test_hiss_is_not_blown_up_to_a_voice() -> None:
    row = wave_rows([3, 4, 3, 4], 2)[0]

    assert [(ord(cell) - 0x2800).bit_count() for cell in row] == [2, 2]


def test_nothing_is_drawn_of_no_recording() -> None:
    assert wave_rows((), 40) == []
