"""Every handling of every exhibit, from the day it was taken in."""

from evidence_log.records.case_file import FiledCustodyEvent
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.operations import FINE, ROOM
from evidence_log.reports.paper.tables import Cell, Column, lay_table
from evidence_log.reports.writing import Writing


def custody(writing: Writing) -> None:
    """One line each, in the order of the ledger."""
    if not writing.case_file.exhibits:
        return
    t = writing.t
    writing.section(Block.CUSTODY)
    columns = (
        Column(t("column.number"), 60.0),
        Column(t("column.when"), 140.0),
        Column(t("column.act"), 120.0),
        Column(t("column.entry"), 60.0),
        Column(t("column.document"), ROOM - 380.0),
    )
    rows = [
        (Cell(each.reference, each.reference), *_event(writing, filed))
        for each in writing.case_file.exhibits
        for filed in each.custody
    ]
    lay_table(writing.flow, columns, rows, size=FINE)


def _event(writing: Writing, filed: FiledCustodyEvent) -> tuple[Cell, ...]:
    event = filed.event
    return (
        Cell(writing.recorded(filed.recorded_at)),
        Cell(writing.word(f"custody.{event.act.value}")),
        Cell(str(filed.seq)),
        Cell(event.document or ""),
    )
