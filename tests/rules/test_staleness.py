"""Staleness: a pack is old a year after it was checked, and what is unsure of a text is told."""

from datetime import date

import pytest
from msgspec.structs import replace

from evidence_log.rules.read_pack import read_pack
from evidence_log.rules.staleness import in_doubt, is_stale
from tests.rules.worked_cases import SAMPLES

PACK = read_pack((SAMPLES / "exampleland.toml").read_bytes(), "exampleland.toml")


@pytest.mark.parametrize(
    ("checked", "today", "stale"),
    [
        (date(2026, 11, 24), date(2027, 11, 23), False),
        (date(2026, 11, 24), date(2027, 11, 24), True),
        (date(2028, 2, 29), date(2029, 2, 27), False),
        (date(2028, 2, 29), date(2029, 2, 28), True),
        (date(9999, 6, 1), date(9999, 12, 30), False),
    ],
    ids=["a day before", "a year later", "before the end of February", "leap day", "the end of the calendar"],
)
def test_a_pack_is_stale_a_year_after_it_was_checked(checked: date, today: date, stale: bool) -> None:  # noqa: FBT001 -- a row
    assert is_stale(replace(PACK, checked=checked), today) is stale


def test_a_text_with_a_doubt_or_out_of_force_is_told_apart() -> None:
    assert [each.id for each in PACK.sources if in_doubt(each)] == ["guide-hours"]
