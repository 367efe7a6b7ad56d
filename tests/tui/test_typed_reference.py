"""An incident's number is understood however it is typed."""

import re

import pytest

from evidence_log.tui.typed_reference import TYPED, incident_typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("7", "INC-0007"),
        ("inc7", "INC-0007"),
        (" inc - 0007 ", "INC-0007"),
        ("ＩＮＣ－１２", "INC-0012"),
        ("INC—7", "INC-0007"),
        ("INC-12345", "INC-12345"),
        ("inc-k7-3", "INC-K7-0003"),
        ("INC", None),
        ("inc-", None),
        ("i7", None),
        ("", None),
    ],
)
def test_a_number_is_read(typed: str, meant: str | None) -> None:
    assert incident_typed(typed) == meant
    assert re.fullmatch(TYPED, typed.strip())


@pytest.mark.parametrize("typed", ["y", "yy", "x1", "-"])
def test_what_begins_otherwise_does_not_get_into_the_field(typed: str) -> None:
    assert not re.fullmatch(TYPED, typed)
