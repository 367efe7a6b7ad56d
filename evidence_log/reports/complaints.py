"""Complaints that were made, and what came of each: whoever goes on with one is asked when it was made and when answered."""

from evidence_log.i18n.debt_words import with_names
from evidence_log.records.case_file import FiledStep
from evidence_log.records.step import StepKind
from evidence_log.reports.writing import Writing


def foremost_first(writing: Writing) -> list[FiledStep]:
    """Before the others, which stand in their order: the latest that was answered, or else the oldest without an answer.

    Where there are complaints to the lender or who collects for it, it is one of them.
    """
    made = complaints(writing)
    concerned = [each for each in made if _to_firm(writing, each)] or made
    answered = [each for each in concerned if answer_to(writing, each)]
    foremost = answered[-1:] or concerned[:1]
    return [*foremost, *(each for each in made if each not in foremost)]


def first_to_firm(writing: Writing) -> FiledStep | None:
    """The first complaint to the lender or who collects for it; else the first of all."""
    made = complaints(writing)
    return next(iter([each for each in made if _to_firm(writing, each)] or made), None)


def complaints(writing: Writing) -> list[FiledStep]:
    """In the order they were made."""
    return [each for each in writing.steps if each.step.kind is StepKind.COMPLAINT]


def came_of_it(writing: Writing, filed: FiledStep) -> str:
    """On which day it was answered, by which step; or that no answer was recorded."""
    answer = answer_to(writing, filed)
    if answer is None:
        return writing.t("complaint-open")
    return writing.t("complaint-answered", day=writing.day(answer.step.occurred), reference=answer.reference)


def answer_to(writing: Writing, filed: FiledStep) -> FiledStep | None:
    """The first step that answers it."""
    return next((each for each in writing.steps if each.step.answers == filed.reference), None)


def _to_firm(writing: Writing, filed: FiledStep) -> bool:
    parties = writing.case_file.parties
    debts = [with_names(each, parties, numbered=False).debt for each in writing.case_file.debts]
    firms = [writing.case.lender, writing.case.agency]
    firms += [name for each in debts for name in (each.lender, each.agency)]
    return (filed.step.to or "").casefold() in {each.casefold() for each in firms if each}
