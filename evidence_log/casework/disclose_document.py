"""Enter to whom a document, or an exhibit's original, was handed over: a step that names it."""

from evidence_log.casework.record_step import RecordedStep, record_step
from evidence_log.errors import NotOfThisKind
from evidence_log.records.clock import Reading
from evidence_log.records.step import Medium, StepKind
from evidence_log.records.step_words import StepWords
from evidence_log.vault.vault import Vault


def disclose_document(
    vault: Vault,
    reference: str,
    *,
    to: str,
    when: str | None,
    by: Medium | None,
    note: str | None,
    at: Reading,
) -> RecordedStep:
    """Enter it; without a time it is now. Raises NotOfThisKind, UnknownReference and what a step's time raises."""
    called = reference.strip().upper()
    if not called.startswith(("DOC-", "EX-")):
        raise NotOfThisKind(reference=reference, kinds="DOC-0001, EX-0001")
    words = StepWords(kind=StepKind.HANDED_OVER, at=when, to=to, note=note, exhibit=called, by=by)
    return record_step(vault, words, at=at)
