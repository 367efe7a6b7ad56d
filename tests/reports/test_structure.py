"""What a page says beside what it looks like, as somebody is read it who does not see it."""

import io
from datetime import UTC, datetime

import pikepdf
import pytest

from evidence_log.records.clock import Language
from evidence_log.reports.paper.operations import LEFT, MUTE, NAVY, ROOM, Box, Text
from evidence_log.reports.paper.paint import Frame, paint
from evidence_log.reports.paper.plan import Fact, Flow
from evidence_log.reports.paper.tables import Cell, Column, lay_table
from evidence_log.reports.paper.type0 import fonts_of
from tests.reports.extract import everything_in, squeezed
from tests.reports.tagged import Element, Led, read_tags

FRAME = Frame(
    title="x",
    head_left="head",
    head_right="",
    foot_left="foot",
    page_of="{page}/{total}",
    mark="",
    mark_means="",
    language="en",
    subject="",
    made_at=datetime(2026, 11, 23, tzinfo=UTC),
)


@pytest.fixture
def flow() -> Flow:
    return Flow(fonts_of(Language.EN))


def told(flow: Flow) -> list[str]:
    """Each element that holds words or is a figure, in order: its role and what it says."""
    return [f"{each.role} {each.alt or each.text}" for each in tagged(flow).all() if each.alt or each.text]


def tagged(flow: Flow) -> Element:
    with pikepdf.open(io.BytesIO(paint(flow, FRAME))) as document:
        return read_tags(document)


def test_each_way_of_laying_out_says_what_it_is(flow: Flow) -> None:
    with flow.title():
        flow.put(Text(LEFT, 700.0, "a title"))
    flow.heading("a section", "anchor")
    flow.paragraph("a paragraph")
    flow.sheet_heading("a sheet", "other", bookmark="x")
    flow.label("a label")
    flow.facts([Fact("name", "value")])
    flow.points(["a point"])
    flow.tiles([(3, "calls", NAVY)])
    flow.strip([Fact("when", "now")])
    flow.callout("a word of warning")
    lay_table(flow, [Column("one", 90.0), Column("two", ROOM - 90.0)], [[Cell("a"), Cell("")]])

    assert told(flow) == [
        "H1 a title",
        "H2 a section",
        "P a paragraph",
        "H3 a sheet",
        "H4 a label",
        *("Lbl name", "LBody value"),
        "LBody a point",
        *("Lbl 3", "LBody calls"),
        *("Lbl when", "LBody now"),
        "P a word of warning",
        *("TH one", "TH two", "TD a"),
    ]


def test_sections_hold_their_sheets(flow: Flow) -> None:
    for section in ("one", "two"):
        flow.heading(section, section)
        flow.sheet_heading(f"{section}, a", f"{section}-a", bookmark="x")
        flow.sheet_heading(f"{section}, b", f"{section}-b", bookmark="x")

    assert [[each.whole for each in section.elements[1:]] for section in tagged(flow).elements] == [
        ["one, a", "one, b"],
        ["two, a", "two, b"],
    ]


def test_words_put_down_raw_are_a_paragraph_and_another_look_begins_another(flow: Flow) -> None:
    flow.put(Box(LEFT, 600.0, 20.0, 20.0, NAVY), Text(LEFT, 700.0, "one "))
    flow.put(Text(LEFT, 690.0, "and the same"))
    flow.put(Text(LEFT, 680.0, "another", colour=MUTE))
    flow.put(Text(LEFT, 500.0, "far below", colour=MUTE))

    assert told(flow) == ["P one and the same", "P another", "P far below"]


def test_a_drawn_figure_is_one_thing_with_its_words_and_its_caption(flow: Flow) -> None:
    with flow.figure("forty calls by hour"):
        flow.put(Box(LEFT, 600.0, 20.0, 20.0, NAVY), Text(LEFT, 590.0, "08:00"))
        with flow.tagged("Caption"):
            flow.paragraph("calls by hour")
    flow.put(Box(LEFT, 500.0, 20.0, 20.0, NAVY))

    (figure,) = tagged(flow).find("Figure")
    assert (figure.alt, figure.text) == ("forty calls by hour", "08:00")
    assert [each.whole for each in figure.find("Caption")] == ["calls by hour"]
    assert len(figure.kids) == 2


def test_decoration_is_read_to_nobody(flow: Flow) -> None:
    flow.paragraph("said once")
    with flow.decoration():
        flow.paragraph("said again")

    assert told(flow) == ["P said once"]


def test_a_paragraph_over_two_pages_is_one(flow: Flow) -> None:
    flow.paragraph("\n".join(f"line {number}." for number in range(60)))

    (paragraph,) = tagged(flow).find("P")
    assert len(flow.pages) == 2
    assert len(paragraph.kids) == 2
    assert paragraph.text.endswith("line 59.")


def test_a_table_over_pages_is_one_and_its_head_is_read_once(flow: Flow) -> None:
    columns = [Column("number", 100.0), Column("what happened", ROOM - 100.0)]
    lay_table(flow, columns, [[Cell("INC-0001"), Cell("word " * 4_000)], [Cell("INC-0002"), Cell("x")]])

    (table,) = tagged(flow).find("Table")
    assert [[each.role for each in row.elements] for row in table.elements] == [
        ["TH", "TH"],
        ["TD", "TD"],
        ["TD", "TD"],
    ]
    assert [each.scope for each in table.find("TH")] == ["Column", "Column"]
    assert table.whole.count("what happened") == 1
    assert table.whole.count("word ") == 4_000


def test_what_is_laid_out_anew_on_the_next_page_is_there_once(flow: Flow) -> None:
    flow.paragraph("\n".join("x" * 45))

    def lay() -> None:
        flow.heading("a heading", "anchor")
        flow.paragraph("\n".join("y" * 5))

    flow.together(lay)

    document = tagged(flow)
    assert [each.whole for each in document.find("H1")] == ["a heading"]
    assert [each.role for each in document.elements] == ["P", "Sect"]


def test_a_way_that_does_not_fit_leaves_nothing_behind(flow: Flow) -> None:
    flow.heading("a section", "section")

    def long() -> None:
        flow.sheet_heading("in full", "full", bookmark="x")
        flow.paragraph("\n".join("y" * 60))

    flow.fitted([long, lambda: flow.paragraph("in short")])

    (section,) = tagged(flow).elements
    assert [each.whole for each in section.elements] == ["a section", "in short"]


def test_a_reference_among_words_leads_to_its_place_and_one_to_nowhere_is_only_words(flow: Flow) -> None:
    flow.heading("a section", "section")
    flow.sheet_heading("a sheet", "INC-0001", bookmark="INC-0001  a call")
    flow.paragraph("see INC-0001 and INC-0002.", linked=True)

    (paragraph,) = tagged(flow).find("P")
    (link,) = paragraph.find("Link")
    assert paragraph.whole == "see INC-0001 and INC-0002."
    assert link.text == "INC-0001"
    assert [each.said for each in link.kids if isinstance(each, Led)] == ["INC-0001  a call"]


def test_words_in_another_language_say_so(flow: Flow) -> None:
    flow.paragraph("one")
    with flow.language("zh-CN"):
        flow.paragraph("二")

    assert [each.language for each in tagged(flow).find("P")] == ["", "zh-CN"]


def test_words_are_found_wherever_in_a_file_they_stand(flow: Flow) -> None:
    """Searches for what must not be there rest on it: alternative text, titles, links, metadata."""
    flow.heading("in a heading", "section")
    flow.sheet_heading("x", "INC-0001", bookmark="看书签 in a bookmark")
    flow.paragraph("in words, see INC-0001", linked=True)
    with flow.figure("看替代文字 in alternative text"):
        flow.put(Box(LEFT, 300.0, 20.0, 20.0, NAVY))
    found = everything_in(paint(flow, FRAME._replace(title="在标题里", subject="in the subject")))

    for words in (
        "在标题里",
        "in the subject",
        "看书签 in a bookmark",
        "in words",
        "看替代文字 in alternative text",
    ):
        assert squeezed(words) in found
    assert found.count(squeezed("看书签 in a bookmark")) >= 2
