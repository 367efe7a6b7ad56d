"""Exhibit marks: initials and a number beside each exhibit."""

import re

import pytest
from hypothesis import given, strategies as st

from evidence_log.records.clock import Language
from evidence_log.records.wanted_document import Redaction, WantedDocument
from evidence_log.reports.make import begin
from evidence_log.reports.marks import initials, marks_of, with_marks
from evidence_log.reports.writing import Supplied
from tests import people
from tests.reports.extract import as_shown
from tests.reports.rendering import render_sample
from tests.reports.sample_case import MADE_AT, SampleCase

_NAMED = re.compile(r"EX-\d{4}")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (people.COMPLAINANT_EN, "AM"),
        ("mary-jane o'neill", "MJO"),
        ("Émile Zola", "EZ"),
        ("A B C D E F", "ABCD"),
        (people.COMPLAINANT_ZH, "__"),
        (None, "__"),
    ],
    ids=["two words", "hyphen", "accent", "long", "no latin letters", "no name"],
)
def test_initials_are_the_first_latin_letters_or_a_place_to_write(name: str | None, expected: str) -> None:
    assert initials(name) == expected


@given(st.sets(st.integers(1, 99_999)), st.sets(st.integers(1, 99_999)))
def test_each_exhibit_has_a_mark_of_its_own(first: set[int], later: set[int]) -> None:
    """Also where a restored copy began a series of its own."""
    references = [*(f"EX-{each:04}" for each in first), *(f"EX-K7-{each:04}" for each in later)]
    marks = marks_of(references, people.COMPLAINANT_EN)

    assert len(set(marks.values())) == len(marks) == len(references)


def test_a_mark_is_the_same_whatever_else_is_put_forward() -> None:
    every = marks_of(["EX-0001", "EX-0002", "EX-0003"], people.COMPLAINANT_EN)
    few = marks_of(["EX-0003"], people.COMPLAINANT_EN)

    assert few["EX-0003"] == every["EX-0003"] == "AM/3"


def test_only_exhibits_of_the_document_get_a_mark() -> None:
    said = with_marks("EX-0001, EX-0009 and INC-0001", {"EX-0001": "AM/1"})

    assert said == "EX-0001 AM/1, EX-0009 and INC-0001"


def test_a_copy_without_names_has_no_initials_either() -> None:
    sample = SampleCase(Language.EN)
    supplied = Supplied("DOC-0001", MADE_AT[Language.EN], sample.preview)
    wanted = WantedDocument(edition="police-uk", language=Language.EN, redact=(Redaction.NAMES,))

    assert set(begin(sample.case_file, wanted, supplied).marks.values()) == {f"__/{n}" for n in range(1, 7)}


@pytest.mark.parametrize("language", list(Language))
def test_marks_stand_in_the_order_of_pages_beside_every_number(language: Language) -> None:
    sample = SampleCase(language)
    begins = initials(sample.case_file.case.complainant)
    pages = as_shown(render_sample(language, edition="police-uk"))
    shown = [line for page in pages for line in page]

    sheets = [line for line in shown if re.match(rf"EX-\d{{4}} {begins}/\d+  ", line)]
    assert sheets == sorted(sheets)
    assert [line.split("  ")[0] for line in sheets] == [f"EX-000{n} {begins}/{n}" for n in range(1, 7)]
    named = [(place, each) for place, line in enumerate(shown) for each in _NAMED.findall(line)]
    unmarked = [
        shown[place]
        for place, each in named
        if not any(f"{begins}/{int(each[3:])}" in line for line in shown[place - 1 : place + 2])
    ]
    # EX-0007 belongs to what was withdrawn and EX-0008 was erased: the document names them without putting them forward.
    assert {each for line in unmarked for each in _NAMED.findall(line)} <= {"EX-0007", "EX-0008"}
