"""The list of evidence for a court in China, read from the finished file."""

import re
from itertools import pairwise

from msgspec.structs import replace

from evidence_log.records.clock import Language
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.make import make_document
from tests.reports.china_case import china_case, made, page_of, planned, supplied
from tests.reports.extract import as_shown, by_pdfium, squeezed
from tests.reports.hard_cases import bare, rendered
from tests.reports.sample_case import SampleCase


def test_the_pages_in_the_list_of_evidence_are_those_of_the_file() -> None:
    data = made("court-cn", 40)
    pages = as_shown(data)
    begins = {
        line.split()[0]: number
        for number, page in enumerate(pages, start=1)
        for line in page
        if re.fullmatch(r"EX-\d{4}  \S+", line)
    }
    writing = planned("court-cn", 40)
    listed = _listed_pages(pages)

    assert set(listed) == {each.reference for each in writing.case_file.exhibits}
    for reference, (first, last) in listed.items():
        assert first == begins[reference]
        assert last == page_of(writing, f"{reference} end")
    for (_, last), (first, _) in pairwise(listed.values()):
        assert first >= last


def _listed_pages(pages: list[list[str]]) -> dict[str, tuple[int, int]]:
    """What the list says of each exhibit: the page that is printed after it in its row."""
    found: dict[str, tuple[int, int]] = {}
    current = None
    for line in (line for page in pages[:2] for line in page):
        if named := re.fullmatch(r"(EX-\d{4}) \S+", line):
            current = named.group(1)
        elif current and (number := re.fullmatch(r"(\d+)(?:-(\d+))?", line)) and line != "1":
            found[current] = (int(number.group(1)), int(number.group(2) or number.group(1)))
            current = None
    return found


def test_a_long_transcript_is_listed_with_all_its_pages() -> None:
    case_file, sample = china_case(8)
    first = case_file.exhibits[0]
    told = first.annotation
    assert told is not None
    exhibits = (
        replace(first, annotation=replace(told, transcript=told.transcript * 60)),
        *case_file.exhibits[1:],
    )
    case_file = replace(case_file, exhibits=exhibits)
    wanted = WantedDocument(edition="court-cn", language=Language.ZH)
    pages = as_shown(make_document(case_file, wanted, supplied(case_file, sample)).data)
    begins, ends = _listed_pages(pages)["EX-0001"]

    assert ends > begins
    assert any("EX-0001 为完整录制" in line for line in pages[ends - 1])


def test_each_recording_begins_a_page_of_its_own_with_a_statement_to_sign() -> None:
    pages = as_shown(made("court-cn", 40))
    second = next(page for page in pages if "EX-0002  录音" in page)

    assert not any(re.fullmatch(r"EX-\d{4}  \S+", line) and line != "EX-0002  录音" for line in second)
    assert "录音录像说明" in second
    assert any("EX-0002 为完整录制" in line for line in second)


def test_whether_it_is_an_original_is_volunteered_only_where_the_edition_is_set_so() -> None:
    assert "原件/复制件" not in squeezed("".join("".join(page) for page in as_shown(made("court-cn", 8))))


def test_the_exhibits_stand_behind_the_list_in_its_order_and_groups_are_numbered_once() -> None:
    case_file, sample = china_case(8)
    groups = ("二、上门", "一、电话", "二、上门", None, "一、电话")
    exhibits = tuple(
        replace(each, annotation=replace(each.annotation, group=group))
        for each, group in zip(case_file.exhibits, groups, strict=True)
        if each.annotation is not None
    )
    case_file = replace(case_file, exhibits=exhibits)
    wanted = WantedDocument(edition="court-cn", language=Language.ZH)
    pages = as_shown(make_document(case_file, wanted, supplied(case_file, sample)).data)
    listed = _listed_pages(pages)

    assert list(listed) == ["EX-0001", "EX-0003", "EX-0002", "EX-0005", "EX-0004"]
    assert [first for first, _ in listed.values()] == sorted(first for first, _ in listed.values())
    assert {"第1组　上门", "第2组　电话", "第3组　其他"} <= {line for page in pages for line in page}


def test_where_nothing_is_there_to_be_collected_no_application_is_made() -> None:
    sample = SampleCase(Language.ZH)
    title = "调查取证申请书"
    of_nothing, of_much = (
        "".join(by_pdfium(rendered(sample, case_file, "court-cn", Language.ZH).data))
        for case_file in (bare(sample), sample.case_file)
    )

    assert (title in of_nothing, title in of_much) == (False, True)
