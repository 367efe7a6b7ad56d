"""Steps taken so far: what was asked, reported and ordered, and what came of it."""

from evidence_log.i18n.matter_words import step_fields
from evidence_log.records.case_file import FiledStep
from evidence_log.records.step import StepKind
from evidence_log.reports.edition import Block
from evidence_log.reports.paper.operations import ROOM
from evidence_log.reports.paper.plan import Fact
from evidence_log.reports.paper.tables import Cell, Column, lay_table
from evidence_log.reports.writing import Writing


def steps(writing: Writing) -> None:
    """Each on a line, in the order they were taken.

    How to reach anybody, places and words about a step are told below, where all may be told.
    """
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
    named = _named(writing)
    answered = {each.step.answers: each.reference for each in taken if each.step.answers}
    rows = [
        (
            Cell(each.reference),
            Cell(writing.when(each.step.occurred)),
            Cell(writing.texts(f"matter.step.{each.step.kind.value}"), bold=each.step.kind in _WEIGHTY),
            Cell(_with_whom(writing, each, named)),
            Cell(_came_of_it(writing, each, answered.get(each.reference))),
        )
        for each in taken
    ]
    lay_table(writing.flow, columns, rows)
    if writing.whole_told:
        writing.flow.space(6.0)
        for each in taken:
            _in_full(writing, each)


_IN_THE_TABLE = ("step", "occurred", "to", "number", "officer", "answers", "deadline", "recorded")
# An earlier warning or report decides how what came later is looked at.
_WEIGHTY = (StepKind.WARNING, StepKind.PROTECTION_ORDER, StepKind.ORDER_BREACH)


def _in_full(writing: Writing, filed: FiledStep) -> None:
    """What was asked for in it, how, and the words about it."""
    fields = writing.texts.say(lambda texts: step_fields(filed, texts, writing.case.zone))
    told = [
        Fact(writing.texts(label), value)
        for label, value in fields
        if label.rpartition(".")[2] not in _IN_THE_TABLE
    ]
    if told:
        writing.flow.label(f"{filed.reference}  {writing.texts(f'matter.step.{filed.step.kind.value}')}")
        writing.flow.grid(told, label=110.0)


def _with_whom(writing: Writing, filed: FiledStep, named: frozenset[str]) -> str:
    """Of what has no kind of its own only with whom the matter has to do anyway: it may have been a shelter or a doctor."""
    step, t = filed.step, writing.t
    if step.kind is StepKind.OTHER and not writing.whole_told and (step.to or "").casefold() not in named:
        return ""
    officer = step.officer and t("officer", name=step.officer)
    number = step.number and t("their-number", number=step.number)
    return "\n".join(each for each in (step.to, officer, number) if each)


def _named(writing: Writing) -> frozenset[str]:
    """Whom other steps, or the case, name."""
    case = writing.case
    named = [each.step.to for each in writing.steps if each.step.kind is not StepKind.OTHER]
    named += [case.police_station, case.respondent, case.agency, case.lender]
    return frozenset(each.casefold() for each in named if each)


def _came_of_it(writing: Writing, filed: FiledStep, answer: str | None) -> str:
    t, ends = writing.t, None if filed.step.deadline is None else filed.step.deadline.ends
    said = [t("answered", reference=answer)] if answer else []
    if not answer and ends is not None:
        said.append(t("due", day=writing.day_of(ends.date())))
    if filed.step.answers:
        said.append(t("answers", reference=filed.step.answers))
    return "\n".join(said)
