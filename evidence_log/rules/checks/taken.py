"""Check `taken`: a step was taken."""

from evidence_log.records.assessment import Need, NeedKind
from evidence_log.records.check_steps import Taken
from evidence_log.rules.checks.after_step import steps_of
from evidence_log.rules.counting import outcome_of
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter


def taken(values: Taken, matter: Matter) -> Looked:
    """Count the steps; one of which nobody knows what order it is may be one."""
    steps = steps_of(values.steps, values.orders, matter)
    rows = tuple(each.row for each, need in steps if need is None)
    perhaps = tuple(each.row for each, need in steps if need is not None)
    return Looked(
        outcome=outcome_of(len(rows), len(steps), 1),
        said="taken",
        count=len(rows),
        most=len(steps),
        rows=rows,
        possible_rows=perhaps,
        needs=(Need(kind=NeedKind.ORDER, rows=perhaps),) if perhaps else (),
    )
