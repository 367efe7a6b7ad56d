"""The list of electronic data, made by the person who hands it in: kind, format, integrity value, where it comes from."""

from evidence_log.i18n.amounts import size_words
from evidence_log.records.case_file import FiledExhibit
from evidence_log.records.exhibit import MediaState
from evidence_log.reports.edition import Block, Reaches
from evidence_log.reports.paper.lines import hash_lines
from evidence_log.reports.paper.operations import FINE, ROOM
from evidence_log.reports.paper.plan import REMARK
from evidence_log.reports.paper.tables import Cell, Column, lay_table
from evidence_log.reports.writing import Writing, family

_ANSWERS = ("medium", "signature", "again", "changes", "equal")


def electronic_data(writing: Writing) -> None:
    """A row for each file; then one line for each thing that is asked of electronic data."""
    if not writing.case_file.exhibits:
        return
    flow, t = writing.flow, writing.t
    writing.section(Block.ELECTRONIC_DATA)
    flow.paragraph(t("electronic.how"), REMARK)
    columns = (
        Column(t("column.number"), 48.0),
        Column(t("column.name"), ROOM - 424.0),
        Column(t("column.class"), 84.0),
        Column(t("column.sha256"), 160.0),
        Column(t("column.device"), 66.0),
        Column(t("column.taken-in"), 66.0),
    )
    lay_table(flow, columns, [_row(writing, each) for each in writing.case_file.exhibits], size=FINE)
    flow.subtitle(t("electronic.answers"))
    flow.points([t(f"electronic.{each}") for each in _ANSWERS] + _broken(writing))


def _row(writing: Writing, filed: FiledExhibit) -> tuple[Cell, ...]:
    t, found = writing.t, filed.examination
    media = found.media_type if found is not None else t("electronic.not-examined")
    return (
        Cell(filed.reference, filed.reference),
        Cell(filed.exhibit.source_name or writing.word("unknown")),
        Cell(f"{t(f'electronic.class.{family(filed)}')}\n{media}\n{size_words(filed.exhibit.original.size)}"),
        Cell(hash_lines(filed.exhibit.original.sha256), mono=True),
        Cell(_device(writing, filed)),
        Cell(writing.recorded(filed.recorded_at)),
    )


def _device(writing: Writing, filed: FiledExhibit) -> str:
    device = None if filed.examination is None else filed.examination.device
    if device is None:
        return writing.t("electronic.no-device")
    return writing.t("withheld-value") if writing.edition.reaches_respondent is not Reaches.NO else device


def _broken(writing: Writing) -> list[str]:
    """Files that break off or cannot be read."""
    states = (MediaState.TRUNCATED, MediaState.CORRUPT)
    rows = [each.reference for each in writing.case_file.exhibits if each.state in states]
    return [writing.t("electronic.broken", rows=writing.rows(rows))] if rows else []
