"""What is withdrawn, on a line; and when and why it was: the same on every door."""

from evidence_log.i18n.debt_words import debt_line
from evidence_log.i18n.matter_words import party_line, step_line
from evidence_log.i18n.moment_words import instant_words
from evidence_log.i18n.record_lines import exhibit_line, incident_line
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import visible_line
from evidence_log.records.case_file import (
    FiledDebt,
    FiledExhibit,
    FiledIncident,
    FiledParty,
    FiledWithdrawal,
    Withdrawable,
)


def standing_line(filed: Withdrawable, texts: Texts, zone: str) -> str:
    """The thing itself, as lists show it."""
    if isinstance(filed, FiledIncident):
        return incident_line(filed, texts)
    if isinstance(filed, FiledExhibit):
        return exhibit_line(filed, texts)
    if isinstance(filed, FiledParty):
        return visible_line(party_line(filed, texts))
    if isinstance(filed, FiledDebt):
        return visible_line(debt_line(filed, texts))
    return visible_line(f"{filed.reference}  {step_line(filed, texts, zone)}")


def withdrawn_words(withdrawal: FiledWithdrawal, texts: Texts, zone: str) -> str:
    """When, because of what."""
    when = instant_words(withdrawal.recorded_at, texts, zone=zone)
    return texts("changes.withdrawn-because", when=when, reason=visible_line(withdrawal.reason))
