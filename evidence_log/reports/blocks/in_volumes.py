"""In which files a long document comes, and which pages are in each."""

from evidence_log.reports.paper.plan import REMARK
from evidence_log.reports.paper.tables import Cell, Column, lay_table
from evidence_log.reports.writing import Writing


def in_volumes(writing: Writing) -> None:
    """A small table below its head, where there is more than one."""
    numbers, t = writing.supplied.volumes, writing.t
    if not numbers:
        return
    writing.flow.paragraph(t("volumes", n=len(numbers)), REMARK)
    columns = (
        Column(t("column.volume"), 60.0),
        Column(t("column.volume-number"), 110.0),
        Column(t("column.volume-pages"), 80.0),
    )
    rows = [
        (
            Cell(str(place)),
            Cell(number),
            Cell("", f"volume {place}", page=True, until=f"volume {place} end"),
        )
        for place, number in enumerate(numbers, start=1)
    ]
    lay_table(writing.flow, columns, rows)
