"""Exhibits as tables: what there is, and every hash."""

from evidence_log.records.case_file import FiledExhibit
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.lines import hash_lines
from evidence_log.reports.paper.operations import (
    FINE,
    ROOM,
)
from evidence_log.reports.paper.plan import REMARK
from evidence_log.reports.paper.tables import Cell, Column, lay_table
from evidence_log.reports.writing import Writing, family


def exhibit_list(writing: Writing) -> None:
    """All exhibits in one table: what each is, where it belongs, where it stands."""
    if not writing.case_file.exhibits:
        return
    t, marks = writing.t, 66.0 if writing.marks else 0.0
    writing.section(Block.EXHIBIT_LIST)
    if writing.marks:
        writing.flow.paragraph(t("marks-mean"), REMARK)
    # A page is told where there are sheets to turn to.
    sheets = Block.EXHIBITS in writing.edition.blocks
    columns = (
        *([Column(t("column.mark"), marks)] if marks else []),
        Column(t("column.number"), 54.0),
        Column(t("column.kind"), 60.0),
        Column(t("column.name"), ROOM - (322.0 if sheets else 286.0) - marks),
        Column(t("column.shows"), 112.0),
        Column(t("column.incident"), 60.0),
        *([Column(t("column.page"), 36.0)] if sheets else []),
    )
    rows = [
        (
            *([Cell(writing.marks[each.reference], bold=True)] if marks else []),
            Cell(each.reference, each.reference),
            Cell(t(family(each))),
            Cell(each.exhibit.source_name or writing.word("unknown")),
            Cell(_in_short(writing, each)),
            Cell(each.exhibit.incident or "-", linked=True),
            *([Cell("", each.reference, page=True)] if sheets else []),
        )
        for each in writing.case_file.exhibits
    ]
    lay_table(writing.flow, columns, rows)


def _in_short(writing: Writing, filed: FiledExhibit) -> str:
    found = filed.examination
    if found is not None and found.duration_ms is not None:
        return writing.duration(found.duration_ms)
    if found is not None and found.width is not None:
        return f"{found.width} x {found.height}"
    return writing.word(f"state.{filed.state.value}")


def hash_table(writing: Writing) -> None:
    """Every exhibit with its size and SHA-256, when and how it was taken in."""
    t = writing.t
    columns = (
        Column(t("column.number"), 46.0),
        Column(t("column.name"), ROOM - 364.0),
        Column(t("column.bytes"), 54.0),
        Column(t("column.sha256"), 160.0),
        Column(t("column.taken-in"), 104.0),
    )
    rows = [
        (
            Cell(writing.numbered(each.reference), each.reference),
            Cell(each.exhibit.source_name or writing.word("unknown")),
            Cell(f"{each.exhibit.original.size:,}".replace(",", " ")),
            Cell(hash_lines(each.exhibit.original.sha256), mono=True),
            Cell(f"{writing.recorded(each.recorded_at)}\n{_how(writing, each)}"),
        )
        for each in writing.case_file.exhibits
    ]
    lay_table(writing.flow, columns, rows, size=FINE)


def _how(writing: Writing, filed: FiledExhibit) -> str:
    return writing.t(f"how-{filed.exhibit.how.value}")
