"""Where pages end: headings stay with what follows, no line is alone, and pages are full."""

import random
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given, strategies as st
from msgspec.structs import replace

from evidence_log.records.annotation import Annotation, TranscriptLine
from evidence_log.records.case_file import CaseFile, FiledExhibit
from evidence_log.records.clock import Language
from evidence_log.records.exhibit import DerivativePurpose
from evidence_log.records.incident import Incident, Kind
from evidence_log.records.moment import unknown_moment
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.make import lay_out
from evidence_log.reports.paper.operations import (
    BOLD,
    BOTTOM,
    LEADING,
    NAVY,
    ROOM,
    TOP,
    Anchor,
    Box,
    Picture,
    Rule,
    Text,
)
from evidence_log.reports.paper.plan import REMARK, Fact, Flow
from evidence_log.reports.paper.tables import Cell, Column, lay_table
from evidence_log.reports.paper.type0 import fonts_of
from evidence_log.reports.writing import Supplied
from tests.reports.rendering import with_incidents
from tests.reports.sample_case import MADE_AT, SampleCase, picture

THIRD = (TOP - BOTTOM) / 3
# The last line of what fits, or the room before a heading.
LINE = 16.0


def texts(flow: Flow) -> list[list[Text]]:
    return [[op for op in page if isinstance(op, Text)] for page in flow.pages]


def planned(sample: SampleCase, case_file: CaseFile) -> Flow:
    wanted = WantedDocument(edition="police", language=sample.language, declared=True)
    supplied = Supplied("DOC-0001", MADE_AT[sample.language], sample.preview)
    return lay_out(case_file, wanted, supplied).flow


@pytest.mark.parametrize("language", list(Language))
def test_no_heading_stands_alone_at_the_foot_of_a_page(language: Language) -> None:
    told = [
        Incident(kind=Kind.CALL, account="他说。" * (1 + 7 * n % 40), occurred=unknown_moment("x"))
        for n in range(80)
    ]

    sample = SampleCase(language)
    for page in texts(planned(sample, with_incidents(sample, *told))):
        assert not is_heading(page[-1])


def is_heading(last: Text) -> bool:
    return (last.weight, last.size) in {(BOLD, 13.0), (BOLD, 11.0), (BOLD, 9.5), (BOLD, 8.5)}


@pytest.mark.parametrize(
    "lay",
    [
        lambda flow: flow.paragraph("他说。" * 60),
        lambda flow: flow.paragraph("二\n行"),
        lambda flow: flow.callout("他说。" * 60),
        lambda flow: flow.points(["他说。" * 60]),
        lambda flow: flow.facts([Fact("经过", "他说。" * 60)]),
        lambda flow: flow.grid([Fact("经过", "短")]),
        lambda flow: lay_table(flow, [Column("经过", ROOM)], [[Cell("他说。" * 60)]]),
        lambda flow: flow.together(lambda: flow.paragraph("他说。" * 200)),
        lambda flow: flow.tiles([(3, "次", NAVY)]),
    ],
    ids=["paragraph", "two lines", "callout", "point", "fact", "grid", "table", "together", "tiles"],
)
def test_headings_go_to_the_next_page_with_what_is_below_them(lay: Callable[[Flow], None]) -> None:
    for lines in range(20, 60):
        flow = Flow(fonts_of(Language.ZH))
        flow.paragraph("\n".join("x" * lines))
        flow.heading("标题", "a")
        flow.sheet_heading("标题", "b", bookmark="b")
        flow.subtitle("标题")
        lay(flow)

        assert not any(is_heading(page[-1]) for page in texts(flow))
        shown = [each for page in texts(flow) for each in page if each.text == "标题"]
        anchors = [op.name for page in flow.pages for op in page if isinstance(op, Anchor)]
        assert (len(shown), anchors) == (3, ["a", "b"])
        assert all(BOTTOM <= each.y <= TOP for each in shown)


@given(st.integers(min_value=1, max_value=120), st.integers(min_value=0, max_value=46))
def test_no_line_of_a_paragraph_is_alone_on_a_page(lines: int, above: int) -> None:
    flow = Flow(fonts_of(Language.ZH))
    flow.paragraph("\n".join("x" * above), after=0.0)
    flow.paragraph("\n".join("y" * lines))
    flow.paragraph("z")

    parts = [sum(each.text == "y" for each in page) for page in texts(flow)]
    assert sum(parts) == lines
    assert lines == 1 or 1 not in parts


@given(st.integers(min_value=1, max_value=120), st.integers(min_value=0, max_value=46))
def test_no_line_of_a_row_is_alone_on_a_page(lines: int, above: int) -> None:
    flow = Flow(fonts_of(Language.ZH))
    flow.paragraph("\n".join("x" * above), after=0.0)
    lay_table(flow, [Column("经过", ROOM)], [[Cell("\n".join("y" * lines))], [Cell("z")]])

    parts = [sum(each.text == "y" for each in page) for page in texts(flow)]
    assert sum(parts) == lines
    assert lines == 1 or 1 not in parts


def rows_by_page(flow: Flow) -> list[int]:
    """How many rows begin on each page, where any do."""
    counted = (sum(each.text.startswith("row") for each in page) for page in texts(flow))
    return [each for each in counted if each]


@pytest.mark.parametrize("rows", range(2, 7))
def test_no_row_of_a_table_is_alone_on_a_page_or_parted(rows: int) -> None:
    for above in range(20, 50):
        flow = Flow(fonts_of(Language.ZH))
        flow.paragraph("\n".join("x" * above), after=0.0)
        lay_table(flow, [Column("经过", ROOM)], [[Cell("row\nof\nthree")]] * rows)

        assert min(rows_by_page(flow)) > 1
        assert all(page[-1].text == "three" for page in texts(flow) if page[-1].text != "x")


def test_a_remark_stays_with_its_heading_and_with_the_first_rows_below() -> None:
    for above in range(20, 50):
        flow = Flow(fonts_of(Language.ZH))
        flow.paragraph("\n".join("x" * above), after=0.0)
        flow.heading("标题", "a")
        flow.paragraph("说明", REMARK)
        lay_table(flow, [Column("经过", ROOM)], [[Cell("row")]] * 40)

        page = next(page for page in texts(flow) if any(each.text == "标题" for each in page))
        assert [each.text for each in page if each.text != "x"][:5] == ["标题", "说明", "经过", "row", "row"]


def test_a_title_of_two_lines_is_not_parted_and_words_that_lead_to_others_stay_with_them() -> None:
    for above in range(20, 50):
        flow = Flow(fonts_of(Language.ZH))
        flow.paragraph("\n".join("x" * above), after=0.0)
        flow.sheet_heading("标题\nTitle", "a", bookmark="a")
        flow.paragraph("fact", after=0.0, leads=True)
        flow.paragraph("二\n行")
        flow.paragraph("source", leads=True)
        flow.paragraph("二\n行")

        shown = [[each.text for each in page if each.text != "x"] for page in texts(flow)]
        told = next(each for each in shown if "标题" in each)
        assert told[:5] == ["标题", "Title", "fact", "二", "行"]
        assert all(page[-1] == "行" for page in shown if page)


@pytest.mark.parametrize("lay", [Flow.facts, Flow.grid], ids=["one below the other", "in two columns"])
def test_no_last_fact_goes_to_the_next_page_alone(lay: Callable[[Flow, list[Fact]], None]) -> None:
    for above in range(20, 50):
        flow = Flow(fonts_of(Language.ZH))
        flow.paragraph("\n".join("x" * above), after=0.0)
        lay(flow, [*[Fact("row", "短")] * 6, Fact("row", "ab12 " * 20)])

        assert rows_by_page(flow)[-1] > 1


def pages_of(lines: int) -> list[int]:
    """How many lines of a part stand on each page."""
    flow = Flow(fonts_of(Language.ZH))
    flow.filled(lambda: flow.paragraph("\n".join("x" * lines)))
    return [len(page) for page in texts(flow)]


def test_a_part_is_set_closer_where_that_saves_a_page_of_a_few_lines_and_only_there() -> None:
    full = int((TOP - BOTTOM) // LEADING)

    assert pages_of(full + 3) == [full + 3]
    assert pages_of(full + 10) == [full, 10]
    assert pages_of(2 * full + 6)[0] > full
    assert pages_of(2 * full - 3) == [full, full - 3]


@pytest.mark.parametrize(("taken", "said"), [(10, "all"), (30, "short")], ids=["it fits", "it would not"])
def test_contents_are_short_where_the_summary_would_leave_their_page_half_empty(
    taken: int, said: str
) -> None:
    flow = Flow(fonts_of(Language.ZH))
    summary = partial(flow.together, partial(flow.paragraph, "\n".join("x" * 30)))
    ways = [partial(flow.paragraph, "\n".join(["all"] * taken)), partial(flow.paragraph, "short")]

    flow.before(summary, ways)

    assert {each.text for page in texts(flow) for each in page} == {said}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("seed", range(20))
def test_no_page_but_the_last_is_left_more_than_a_third_empty(language: Language, seed: int) -> None:
    """Photos upright and across, recordings, videos, files, long transcripts, in any order."""
    flow = planned_exhibits(language, seed)
    lowest = [min(op.y for op in page if isinstance(op, Text | Rule | Box | Picture)) for page in flow.pages]

    assert len(lowest) > 15
    assert max(lowest[:-1]) - BOTTOM < THIRD + LINE


def planned_exhibits(language: Language, seed: int) -> Flow:
    """Forty exhibits of all kinds, in a random order."""
    sample = SampleCase(language)
    of_each = [*sample.exhibits[:6], with_frames(sample, sample.exhibits[2])]
    spoken = tuple(TranscriptLine(words="他说。" * 30) for _ in range(9))
    long = replace(sample.exhibits[2], annotation=Annotation(exhibit="EX-0003", transcript=spoken))
    of_each = [*of_each, long]
    drawn = random.Random(seed).choices(of_each, k=40)  # noqa: S311 -- the same orders each time
    filed = tuple(replace(each, reference=f"EX-{n:04}") for n, each in enumerate(drawn, start=1))
    case_file = replace(
        sample.case_file,
        incidents=tuple(replace(each, exhibits=()) for each in sample.incidents),
        exhibits=filed,
    )
    return planned(sample, case_file)


def with_frames(sample: SampleCase, filed: FiledExhibit) -> FiledExhibit:
    """The same as a video with its twelve pictures."""
    sheet = replace(
        filed.derivatives[0],
        purpose=DerivativePurpose.CONTACT_SHEET,
        kept=sample.keep("frames", picture(7, 960, 660)),
    )
    return replace(filed, derivatives=(sheet,))
