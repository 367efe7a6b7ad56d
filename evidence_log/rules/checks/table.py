"""The checks there are: the values each takes, and the function that carries it out."""

from evidence_log.records.any_check import AnyCheck
from evidence_log.records.check import Hours, PerDay, Repeated, Tagged, ThirdPerson
from evidence_log.records.check_steps import Stated
from evidence_log.rules.checks.hours import hours
from evidence_log.rules.checks.per_day import per_day
from evidence_log.rules.checks.repeated import repeated
from evidence_log.rules.checks.stated import stated
from evidence_log.rules.checks.tagged import tagged
from evidence_log.rules.checks.third_person import third_person
from evidence_log.rules.counting import Looked, Scope
from evidence_log.rules.matter import Matter


def carry_out(values: AnyCheck, scope: Scope, matter: Matter) -> Looked:
    """Hold a matter against one check."""
    match values:
        case Tagged():
            return tagged(values, scope, matter)
        case Hours():
            return hours(values, scope, matter)
        case PerDay():
            return per_day(values, scope, matter)
        case ThirdPerson():
            return third_person(values, scope, matter)
        case Repeated():
            return repeated(values, scope, matter)
        case Stated():
            return stated(values, matter)
