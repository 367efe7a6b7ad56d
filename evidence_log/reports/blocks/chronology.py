"""The chronology: every incident on a line or two."""

from evidence_log.records.incident import Kind
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.lines import excerpt
from evidence_log.reports.paper.operations import ROOM
from evidence_log.reports.paper.plan import REMARK
from evidence_log.reports.paper.tables import Cell, Column, lay_table
from evidence_log.reports.writing import Writing


def chronology(writing: Writing) -> None:
    """Every incident on one or two lines, with links to its sheet and its exhibits."""
    t = writing.t
    writing.section(Block.CHRONOLOGY)
    if any(not each.incident.occurred.comparable for each in writing.incidents):
        writing.flow.paragraph(t("unknown-order"), REMARK)
    # A page is told where there are sheets to turn to.
    sheets = Block.INCIDENTS in writing.edition.blocks
    columns = (
        Column(t("column.number"), 56.0),
        Column(t("column.happened"), 116.0),
        Column(t("column.kind"), 54.0),
        Column(t("column.what"), ROOM - (316.0 if sheets else 280.0)),
        Column(t("column.exhibits"), 54.0),
        *([Column(t("column.page"), 36.0)] if sheets else []),
    )
    letters = writing.edition.caps.excerpt_letters
    rows = [
        (
            Cell(each.reference, each.reference),
            Cell(writing.when(each.incident.occurred)),
            Cell(writing.word(f"kind.{each.incident.kind.value}"), bold=each.incident.kind is Kind.THREAT),
            Cell(excerpt(each.incident.account, letters)),
            Cell("\n".join(map(writing.numbered, each.exhibits)), linked=True),
            *([Cell("", each.reference, page=True)] if sheets else []),
        )
        for each in writing.incidents
    ]
    lay_table(writing.flow, columns, rows)
