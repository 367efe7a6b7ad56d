"""What became of a record since it was written down: corrections, a withdrawal, an erasure."""

from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import erasure_json
from evidence_log.i18n.debt_words import changed_fields
from evidence_log.i18n.moment_words import instant_words
from evidence_log.i18n.told_fields import told_fields
from evidence_log.i18n.visible import visible_line
from evidence_log.records.case_file import (
    FiledDebt,
    FiledErasure,
    FiledIncident,
    Withdrawable,
    earlier_tellings,
)
from evidence_log.records.tag_labels import NO_LABELS, TagLabels


def say_changes(
    invocation: Invocation,
    filed: Withdrawable,
    zone: str,
    labels: TagLabels = NO_LABELS,
) -> None:
    """Say when and why it was withdrawn or corrected; under each correction, what it said before."""
    texts = invocation.texts
    if filed.withdrawal is not None:
        _because(invocation, "withdrawn", filed.withdrawal.recorded_at, filed.withdrawal.reason, zone)
    if isinstance(filed, FiledDebt):
        _say_claims(invocation, filed, zone)
    if not isinstance(filed, FiledIncident):
        return
    for amendment, before in reversed(earlier_tellings(filed)):
        _because(invocation, "corrected", amendment.recorded_at, amendment.reason, zone)
        after = told_fields(amendment.incident, texts, labels)
        told = told_fields(before, texts, labels)
        for label, value in (each for each in told if each not in after):
            invocation.say(f"      {texts(label)}: {visible_line(value)}")
        said = {label for label, _ in told}
        for label in (each for each, _ in after if each not in said):
            invocation.say(f"      {texts(label)}: {texts('changes.nothing')}")


def _say_claims(invocation: Invocation, filed: FiledDebt, zone: str) -> None:
    """What was claimed before each change."""
    texts = invocation.texts
    for head, before in changed_fields(filed, texts, zone):
        invocation.field("debt.field.changed", head)
        for label, value in before:
            said = texts("debt.nothing") if value is None else visible_line(value)
            invocation.say(f"      {texts(label)}: {said}")


def show_tombstone(invocation: Invocation, reference: str, gone: FiledErasure, zone: str) -> None:
    """What is left of a thing: its number, when it was erased, and why."""
    if invocation.json:
        invocation.answer(erasure_json(gone, reference))
        return
    texts = invocation.texts
    invocation.field("words.field.reference", reference)
    invocation.field("changes.shown-erased", instant_words(gone.recorded_at, texts, zone=zone))
    invocation.field("changes.shown-why", gone.erasure.reason)


def _because(invocation: Invocation, what: str, at: str, reason: str, zone: str) -> None:
    texts = invocation.texts
    when = instant_words(at, texts, zone=zone)
    invocation.field(f"changes.shown-{what}", texts("changes.because", when=when, reason=reason))
