"""What may no longer be so: a pack that was checked long ago, a text nobody is sure of."""

from datetime import date

from evidence_log.records.rule_pack import RulePack, Source, SourceState
from evidence_log.rules.calendar import MONTHS, months_after


def is_stale(pack: RulePack, today: date) -> bool:
    """Whether a year has passed since its facts were checked."""
    return today >= months_after(pack.checked, MONTHS)


def in_doubt(source: Source) -> bool:
    """Whether something of the text is unsure, or it is no text in force."""
    return source.unsure is not None or source.state is not SourceState.IN_FORCE
