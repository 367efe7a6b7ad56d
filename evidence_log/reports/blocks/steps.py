"""Steps taken so far: what was asked, reported and ordered, and what came of it."""

from evidence_log.i18n.moment_words import day_words
from evidence_log.records.case_file import FiledStep
from evidence_log.records.step import StepKind
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.operations import ROOM
from evidence_log.reports.paper.tables import Cell, Column, lay_table
from evidence_log.reports.writing import Writing


def steps(writing: Writing) -> None:
    """Each on a line, in the order they were taken. How to reach anybody, places and private words are not among it."""
    taken = writing.steps
    if not taken:
        return
    t = writing.t
    writing.section(Block.STEPS)
    columns = (
        Column(t("column.number"), 62.0),
        Column(t("column.when"), 118.0),
        Column(t("column.step"), 90.0),
        Column(t("column.with-whom"), ROOM - 374.0),
        Column(t("column.came-of-it"), 104.0),
    )
    answered = {each.step.answers: each.reference for each in taken if each.step.answers}
    rows = [
        (
            Cell(each.reference),
            Cell(writing.when(each.step.occurred)),
            Cell(writing.texts(f"matter.step.{each.step.kind.value}"), bold=each.step.kind in _WEIGHTY),
            Cell(_with_whom(writing, each)),
            Cell(_came_of_it(writing, each, answered.get(each.reference))),
        )
        for each in taken
    ]
    lay_table(writing.flow, columns, rows)


# An earlier warning or report decides how what came later is looked at.
_WEIGHTY = (StepKind.WARNING, StepKind.PROTECTION_ORDER, StepKind.ORDER_BREACH)


def _with_whom(writing: Writing, filed: FiledStep) -> str:
    step, t = filed.step, writing.t
    officer = step.officer and t("officer", name=step.officer)
    number = step.number and t("their-number", number=step.number)
    return "\n".join(each for each in (step.to, officer, number) if each)


def _came_of_it(writing: Writing, filed: FiledStep, answer: str | None) -> str:
    t, ends = writing.t, None if filed.step.deadline is None else filed.step.deadline.ends
    said = [t("answered", reference=answer)] if answer else []
    if not answer and ends is not None:
        said.append(t("due", day=day_words(ends.date(), writing.texts)))
    if filed.step.answers:
        said.append(t("answers", reference=filed.step.answers))
    return "\n".join(said)
