"""An area of a picture as it is typed."""

import pytest
from hypothesis import given, strategies as st

from evidence_log.casework.read_cover import read_covers
from evidence_log.errors import NotACover
from evidence_log.records.annotation import Cover


@pytest.mark.parametrize("typed", ["12,30,20,15", " 12 , 30,20 ,15%", "12.0，30，20，15"])
def test_percent_of_left_top_width_and_height_are_read(typed: str) -> None:
    assert read_covers((typed,)) == (Cover(left=120, top=300, width=200, height=150),)


def test_none_says_that_somebody_looked_and_nothing_that_nobody_did() -> None:
    assert read_covers(("none",)) == ()
    assert read_covers(("",)) is None


@pytest.mark.parametrize(
    "typed", ["12,30,20", "a,b,c,d", "90,0,20,10", "0,0,0,10", "-1,0,5,5", "0,0,101,5", "none,1"]
)
def test_what_is_no_area_of_the_picture_is_refused(typed: str) -> None:
    with pytest.raises(NotACover) as refused:
        read_covers((typed,))

    assert refused.value.values == {"value": typed}


@given(st.integers(0, 99), st.integers(0, 99), st.integers(1, 100), st.integers(1, 100))
def test_whatever_is_read_lies_in_the_picture(left: int, top: int, width: int, height: int) -> None:
    typed = f"{left},{top},{width},{height}"
    if left + width > 100 or top + height > 100:
        with pytest.raises(NotACover):
            read_covers((typed,))
        return
    (cover,) = read_covers((typed,)) or ()

    assert (cover.left, cover.width) == (left * 10, width * 10)
