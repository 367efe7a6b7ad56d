"""To whom a document or an exhibit was handed over: told by the steps that name it."""

from collections.abc import Iterable

from evidence_log.records.case_file import FiledDocument, FiledStep
from evidence_log.records.record import Record
from evidence_log.records.step import StepKind


class KnownDocument(Record, frozen=True):
    """A document, the exhibits put into it, the steps by which it was handed over, the redacted copies made with it."""

    filed: FiledDocument
    exhibits: tuple[str, ...]
    handed_over: tuple[FiledStep, ...]
    copies: tuple[FiledDocument, ...] = ()


def handed_over(references: Iterable[str], steps: Iterable[FiledStep]) -> tuple[FiledStep, ...]:
    """The steps that stand by which one of these went out, in the order they were entered.

    A document goes out by any step that is shown by it; an exhibit may only show what happened, and goes out by a
    step that says so.
    """
    wanted = set(references)
    return tuple(each for each in steps if each.step.exhibit in wanted and _went_out(each))


def _went_out(filed: FiledStep) -> bool:
    shown_by = filed.step.exhibit or ""
    return filed.withdrawal is None and (
        shown_by.startswith("DOC-") or filed.step.kind is StepKind.HANDED_OVER
    )
