"""Laying out: nothing is too large, nothing leaves the page, nothing is left alone at its foot."""

import pytest

from evidence_log.records.clock import Language
from evidence_log.records.incident import Incident, Kind
from evidence_log.records.moment import unknown_moment
from evidence_log.records.wanted_document import WantedDocument
from evidence_log.reports.make import lay_out
from evidence_log.reports.paper.operations import (
    BOTTOM,
    LEFT,
    MONO,
    NAVY,
    RIGHT,
    ROOM,
    TOP,
    Anchor,
    Box,
    Link,
    Mark,
    Op,
    PageOf,
    Picture,
    Rule,
    Shape,
    SignatureRoom,
    Text,
)
from evidence_log.reports.paper.plan import Fact, Flow
from evidence_log.reports.paper.tables import Cell, Column, lay_table
from evidence_log.reports.paper.type0 import fonts_of
from evidence_log.reports.writing import Supplied
from tests.reports.rendering import with_incidents
from tests.reports.sample_case import MADE_AT, SampleCase

ENDLESS = "字" * 20_000
HANGING = 5.0


@pytest.fixture
def flow() -> Flow:
    return Flow(fonts_of(Language.ZH))


def texts(flow: Flow) -> list[list[Text]]:
    return [[op for op in page if isinstance(op, Text)] for page in flow.pages]


def test_a_page_that_is_full_is_kept_small_and_is_the_same_again(flow: Flow) -> None:
    line = Text(LEFT, 1 / 3, "他说 \u200dx𠮷", MONO, 8.5, NAVY, right=True)
    put: list[Op] = [
        Anchor("INC-0001", 700.1, "标题", 1),
        line,
        Link(1.0, 2.0, 3.0, 4.0, "EX-0001", (0, 7)),
        Link(1.0, 2.0, 3.0, 4.0, "EX-0001"),
        PageOf(1.0, 2.0, "EX-0001", until="EX-0001 end"),
        Box(1.0, 2.0, 3.0, 4.0, NAVY),
        Rule(1.0, 2.0, 3.0),
        Shape((1.0, 2.0, 3.0, 4.0), NAVY),
        Picture(1.0, 2.0, 3.0, 4.0, "name"),
        SignatureRoom(1.0, 2.0, 3.0, 4.0, (line,)),
    ]
    flow.put(*put)
    flow.new_page()
    first, _ = flow.pages

    assert [each for each in first if not isinstance(each, Mark)] == put


def planned(language: Language, *incidents: Incident) -> Flow:
    sample = SampleCase(language)
    case_file = with_incidents(sample, *incidents) if incidents else sample.case_file
    wanted = WantedDocument(edition="police", language=language, declared=True)
    return lay_out(case_file, wanted, Supplied("DOC-0001", MADE_AT[language], sample.preview)).flow


def endless_incident() -> Incident:
    long = "W" * 5_000
    return Incident(
        kind=Kind.THREAT,
        account=long,
        occurred=unknown_moment(long),
        said=long,
        who=long,
        numbers=tuple(str(number) * 40 for number in range(40)),
        witnesses=("\u0301" * 500,),
        tags=("x" * 79,),
    )


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("endless", [False, True], ids=["sample", "endless words"])
def test_no_line_leaves_the_margins(language: Language, *, endless: bool) -> None:
    flow = planned(language, *([endless_incident()] if endless else []))

    for page in texts(flow):
        for each in page:
            width = flow.width_of(each.text.rstrip(), each.weight, each.size)
            end = each.x if each.right else each.x + width
            assert each.x >= LEFT
            assert end <= RIGHT + HANGING
            assert BOTTOM - 2 <= each.y <= TOP + 12


@pytest.mark.parametrize("language", list(Language))
def test_every_hash_and_command_is_set_in_letters_of_one_width(language: Language) -> None:
    shown = [each for page in texts(planned(language)) for each in page]
    digests = [each.exhibit.original.sha256 for each in SampleCase(language).case_file.exhibits[:6]]
    mono = "".join(each.text for each in shown if each.weight == MONO).replace(" ", "")
    other = "".join(each.text for each in shown if each.weight != MONO).replace(" ", "")

    assert all(mono.count(digest) == 2 for digest in digests)  # under the exhibit, and in the table
    assert not any(digest[:16] in other for digest in digests)
    assert "certutil-hashfileFILESHA256" in mono


def test_a_cell_longer_than_pages_is_split_and_the_head_is_repeated(flow: Flow) -> None:
    lay_table(
        flow, [Column("编号", 100.0), Column("经过", ROOM - 100.0)], [[Cell("INC-0001"), Cell(ENDLESS)]]
    )

    assert len(flow.pages) > 5
    assert all(page[0].text == "编号" for page in texts(flow))
    assert "".join(each.text for page in texts(flow) for each in page).count("字") == 20_000


@pytest.mark.parametrize("block", ["paragraph", "callout", "facts", "grid", "points"])
def test_every_block_of_words_splits_over_pages(flow: Flow, block: str) -> None:
    facts = [Fact("经过", ENDLESS)]
    lay = {
        "paragraph": lambda: flow.paragraph(ENDLESS),
        "callout": lambda: flow.callout(ENDLESS),
        "facts": lambda: flow.facts(facts),
        "grid": lambda: flow.grid(facts),
        "points": lambda: flow.points([ENDLESS]),
    }
    lay[block]()

    assert len(flow.pages) > 5
    assert "".join(each.text for page in texts(flow) for each in page).count("字") == 20_000


def test_what_belongs_together_begins_on_the_next_page_when_it_ran_over(flow: Flow) -> None:
    flow.paragraph("\n".join("x" * 40))
    flow.together(lambda: flow.paragraph("\n".join("ab" * 5)))

    assert [each.text for each in texts(flow)[1]] == list("ab" * 5)
    assert len(flow.pages) == 2


def test_what_no_page_can_hold_is_laid_out_all_the_same(flow: Flow) -> None:
    flow.paragraph("before")
    flow.together(lambda: flow.paragraph("\n".join("y" * 200)))

    assert sum(each.text == "y" for page in texts(flow) for each in page) == 200


def test_an_operation_is_small_and_never_changed() -> None:
    operation: Op = Text(1.0, 2.0, "x")

    with pytest.raises(AttributeError):
        operation.text = "y"  # type: ignore[misc, union-attr]
