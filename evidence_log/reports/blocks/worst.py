"""The main facts: the incidents that weigh most, in the order they happened, and how many more there are."""

from evidence_log.records.case_file import FiledIncident
from evidence_log.records.incident import Kind
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.lines import excerpt
from evidence_log.reports.paper.operations import ROOM
from evidence_log.reports.paper.plan import REMARK
from evidence_log.reports.paper.tables import Cell, Column, lay_table
from evidence_log.reports.relevant import heaviest
from evidence_log.reports.writing import Writing

_EXHIBITS_SHOWN = 3
_NUMBER_LETTERS = 16


def worst(writing: Writing) -> None:
    """A line for each: when, how, by whom, what happened, the exact words; the page of its sheet where there is one."""
    t, flow = writing.t, writing.flow
    writing.section(Block.WORST)
    shown = heaviest(writing, writing.most_rows)
    sheets = Block.INCIDENTS in writing.edition.blocks
    page = [Column(t("column.page"), 34.0)] if sheets else []
    room = ROOM - 54.0 - 92.0 - 70.0 - 50.0 - 34.0 * len(page)
    columns = (
        Column(t("column.number"), 54.0),
        Column(t("column.happened"), 92.0),
        Column(t("column.how"), 70.0),
        Column(t("column.what"), room),
        Column(t("column.exhibits"), 50.0),
        *page,
    )
    rows = [
        (*_cells(writing, each), *([Cell("", each.reference, page=True)] if sheets else [])) for each in shown
    ]
    lay_table(flow, columns, rows)
    if more := len(writing.incidents) - len(shown):
        key = "worst-more" if Block.CHRONOLOGY in writing.drawn_annexes() else "worst-more-kept"
        flow.paragraph(t(key, n=len(shown), more=more), REMARK)


def _cells(writing: Writing, filed: FiledIncident) -> tuple[Cell, ...]:
    incident, caps = filed.incident, writing.edition.caps
    told = excerpt(incident.account, caps.excerpt_letters)
    if incident.said:
        told += f"\n{writing.t('said', words=excerpt(incident.said, caps.quoted_letters))}"
    kept = list(filed.exhibits[:_EXHIBITS_SHOWN])
    kept += ["…"] if len(filed.exhibits) > _EXHIBITS_SHOWN else []
    return (
        Cell(filed.reference, filed.reference),
        Cell(writing.when(incident.occurred)),
        Cell(_how(writing, filed), bold=incident.kind is Kind.THREAT),
        Cell(told),
        Cell("\n".join(kept), linked=True),
    )


def _how(writing: Writing, filed: FiledIncident) -> str:
    """The kind, how often, and the first number it came by."""
    incident = filed.incident
    said = [writing.word(f"kind.{incident.kind.value}")]
    if incident.count is not None:
        said.append(writing.t("times", n=incident.count))
    if numbers := incident.numbers:
        said.append(excerpt(numbers[0], _NUMBER_LETTERS))
    return "\n".join(said)
