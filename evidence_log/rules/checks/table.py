"""The checks there are: the values each takes, and the function that carries it out."""

from evidence_log.records.check import AnyCheck, Hours, PerDay, Tagged, ThirdPerson
from evidence_log.rules.checks.hours import hours
from evidence_log.rules.checks.per_day import per_day
from evidence_log.rules.checks.tagged import tagged
from evidence_log.rules.checks.third_person import third_person
from evidence_log.rules.counting import Looked, Scope
from evidence_log.rules.facts import Facts


def carry_out(values: AnyCheck, scope: Scope, facts: Facts) -> Looked:
    """Hold the facts against one check."""
    match values:
        case Tagged():
            return tagged(values, scope, facts)
        case Hours():
            return hours(values, scope, facts)
        case PerDay():
            return per_day(values, scope, facts)
        case ThirdPerson():
            return third_person(values, scope, facts)
