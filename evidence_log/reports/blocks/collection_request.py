"""The application that the court collect evidence: what is to be collected, from whom, why, and the clues there are."""

from collections.abc import Callable
from typing import NamedTuple

from evidence_log.records.case_file import FiledIncident
from evidence_log.records.incident import Kind
from evidence_log.reports.blocks.signature import lay_blanks
from evidence_log.reports.blocks.title import lay_title
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.lines import excerpt
from evidence_log.reports.paper.operations import ROOM
from evidence_log.reports.paper.plan import REMARK, Fact
from evidence_log.reports.paper.tables import Cell, Column, lay_table
from evidence_log.reports.relevant import with_law
from evidence_log.reports.writing import BLANK, Writing

_MOST_CLUES = 15
# The remark below a table, and lines to sign on.
_SIGNED = 60.0
_CALLED = (Kind.CALL, Kind.MESSAGE, Kind.THREAT)
_CAME = (Kind.VISIT, Kind.FOLLOWING)


class _Sought(NamedTuple):
    """What is to be collected, and which incidents are clues to it."""

    name: str
    clue: Callable[[FiledIncident], bool]


_SOUGHT = (
    _Sought("records", lambda each: each.incident.kind in _CALLED and bool(each.incident.numbers)),
    _Sought("recordings", lambda each: each.incident.kind is Kind.CALL and each.incident.answered is True),
    _Sought("cameras", lambda each: each.incident.kind in _CAME),
)


def collection_request(writing: Writing) -> None:
    """A sheet of its own, to be handed in with the list or left out; one part for each thing that is sought."""
    sought = [(each.name, [filed for filed in writing.incidents if each.clue(filed)]) for each in _SOUGHT]
    sought = [(name, clues) for name, clues in sought if clues]
    if not sought:
        return
    flow, t = writing.flow, writing.t
    flow.new_page()
    with flow.tagged(flow.structure.begin_section(1)):
        lay_title(writing, t("section.collection-request"), Block.COLLECTION_REQUEST.value)
    flow.paragraph(with_law(writing, "collection.how"))
    applicant = writing.named("complainant") or BLANK
    facts = [
        Fact(t("collection.court"), BLANK),
        Fact(t("collection.case"), BLANK),
        Fact(t("collection.applicant"), applicant),
    ]
    flow.facts(facts, label=112.0)
    for number, (name, clues) in enumerate(sought, start=1):
        _part(writing, number, name, clues, signed=number == len(sought))
    lay_blanks(writing, ("collection.sign", "sign-date"))


def _part(writing: Writing, number: int, name: str, clues: list[FiledIncident], *, signed: bool) -> None:
    flow, t = writing.flow, writing.t
    flow.subtitle(f"{number}. {t(f'collection.{name}')}")
    facts = [
        Fact(t("collection.from-whom"), t(f"collection.{name}.from", blank=BLANK)),
        Fact(t("collection.why"), t(f"collection.{name}.why")),
        Fact(t("collection.proves"), t(f"collection.{name}.proves")),
    ]
    flow.facts(facts, label=112.0, after=4.0)
    columns = (
        Column(t("column.incident"), 60.0),
        Column(t("column.happened"), 150.0),
        Column(t("column.clue"), ROOM - 210.0),
    )
    rows = [
        (
            Cell(each.reference, each.reference),
            Cell(writing.when(each.incident.occurred)),
            Cell(_clue(each, name)),
        )
        for each in clues[:_MOST_CLUES]
    ]
    # The lines to sign on do not stand on a page of their own.
    lay_table(flow, columns, rows, below=_SIGNED if signed else 0.0)
    if (more := len(clues) - _MOST_CLUES) > 0:
        flow.paragraph(t("collection.more", n=more), REMARK)


def _clue(filed: FiledIncident, name: str) -> str:
    """The numbers it came by; for a visit what was told of it. Where it was is written by hand: the other side reads this."""
    if name == "cameras":
        return excerpt(filed.incident.account, 40)
    return ", ".join(excerpt(each, 24) for each in filed.incident.numbers) or BLANK
