"""The steps that were taken, and what is due because of them."""

from datetime import date, datetime

from evidence_log.records.case_file import FiledStep
from evidence_log.records.clock import Reading
from evidence_log.records.due import Due, Steps
from evidence_log.records.instant import instant, zone_named
from evidence_log.vault.vault import Vault


def list_steps(vault: Vault, *, at: Reading) -> Steps:
    """Those that stand, and apart from them those that were withdrawn."""
    steps = sorted(vault.steps(), key=_place)
    standing = [each for each in steps if each.withdrawal is None]
    withdrawn = tuple(each for each in steps if each.withdrawal is not None)
    today = at.wall.astimezone(zone_named(vault.case().zone)).date()
    return Steps(steps=tuple(standing), due=what_is_due(standing, today), withdrawn=withdrawn)


def what_is_due(steps: list[FiledStep], today: date) -> tuple[Due, ...]:
    """The deadlines no later step answers; a day counts until it is over."""
    answered = {each.step.answers for each in steps}
    found = []
    for each in steps:
        deadline = each.step.deadline
        ends = None if deadline is None else deadline.ends
        if ends is not None and each.reference not in answered:
            day = ends.date()
            found.append(Due(step=each, day=day.isoformat(), days=(day - today).days))
    return tuple(sorted(found, key=lambda each: each.days))


def _place(filed: FiledStep) -> tuple[datetime, int]:
    begins = filed.step.occurred.begins
    known = begins is not None and begins.tzinfo is not None
    return (begins if known and begins is not None else instant(filed.recorded_at), filed.seq)
