"""What call recorders write into names is read, whatever the language of the phone; anything else is left alone."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from evidence_log.media.recorder_name import read_recorder_name

ROWS = [
    tuple([*line.split("\t"), *[""] * 7][:7])
    for line in Path(__file__).with_name("recorder_names.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
NOT_ONE = "no"


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_a_name_says_what_the_recorder_wrote(row: tuple[str, ...]) -> None:
    name, *expected, grade = row
    read = read_recorder_name(name)

    if grade == NOT_ONE:
        assert read is None
        return
    assert read is not None
    told = [
        read.at.isoformat() if read.at else "",
        " ".join(read.numbers),
        read.contact or "",
        read.direction.value if read.direction else "",
        read.brand,
    ]
    assert (told, read.grade.value) == (expected, grade)


def test_every_brand_of_the_table_is_tried() -> None:
    brands = {
        "Xiaomi",
        "Samsung",
        "Huawei",
        "OPPO",
        "vivo",
        "Google",
        "LG",
        "Cube ACR",
        "Truecaller",
        "ACR",
        "BCR",
    }

    assert {row[5] for row in ROWS} - {""} == brands


NAMES = st.text(max_size=60) | st.from_regex(
    r"(通话录音|Call|Call recording|)[@ _]?[A-Za-z张李0-9 +()_.-]{0,30}_[0-9]{6,14}(_[0-9]{6})?\.(amr|mp3|m4a)",
    fullmatch=True,
)


@given(NAMES)
def test_any_name_is_read_without_a_word(name: str) -> None:
    read = read_recorder_name(name)

    assert read is None or all(number.lstrip("+").isdigit() for number in read.numbers)


@given(
    st.sampled_from("0123456789").flatmap(lambda digit: st.integers(1, 400).map(lambda count: digit * count))
)
def test_endless_digits_take_no_time(name: str) -> None:
    assert read_recorder_name(f"Call recording {name * 20}_261120_221000.m4a") is not None
