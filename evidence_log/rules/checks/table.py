"""The checks there are: the values each takes, and the function that carries it out."""

from collections.abc import Callable
from typing import Any

from evidence_log.records.any_check import AllOf, AnyCheck, AnyOf
from evidence_log.records.check import Hours, PerDay, Repeated, Tagged, ThirdPerson, Visitors, Window
from evidence_log.records.check_calls import AfterTalk, CallsPerDebt
from evidence_log.records.check_steps import AfterDate, AfterStep, Stated, Supported, Taken
from evidence_log.rules.checks.after_date import after_date
from evidence_log.rules.checks.after_step import after_step
from evidence_log.rules.checks.after_talk import after_talk
from evidence_log.rules.checks.calls_per_debt import calls_per_debt
from evidence_log.rules.checks.combined import all_of, any_of
from evidence_log.rules.checks.hours import hours
from evidence_log.rules.checks.per_day import per_day
from evidence_log.rules.checks.repeated import repeated
from evidence_log.rules.checks.stated import stated
from evidence_log.rules.checks.supported import supported
from evidence_log.rules.checks.tagged import tagged
from evidence_log.rules.checks.taken import taken
from evidence_log.rules.checks.third_person import third_person
from evidence_log.rules.checks.visitors import visitors
from evidence_log.rules.checks.window import window
from evidence_log.rules.counting import Scope
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter

# Each takes its own values, which no type here can say.
_CARRY_OUT: dict[type[AnyCheck], Callable[[Any, Scope, Matter], Looked]] = {
    Tagged: tagged,
    Hours: hours,
    PerDay: per_day,
    ThirdPerson: third_person,
    Repeated: repeated,
    Window: window,
    Visitors: visitors,
    Stated: lambda values, _, matter: stated(values, matter),
    AfterStep: after_step,
    Taken: lambda values, _, matter: taken(values, matter),
    AfterDate: after_date,
    AfterTalk: after_talk,
    CallsPerDebt: calls_per_debt,
    Supported: lambda values, _, matter: supported(values, matter),
    AllOf: lambda values, scope, matter: all_of(values, scope, matter, carry_out),
    AnyOf: lambda values, scope, matter: any_of(values, scope, matter, carry_out),
}


def carry_out(values: AnyCheck, scope: Scope, matter: Matter) -> Looked:
    """Hold a matter against one check."""
    return _CARRY_OUT[type(values)](values, scope, matter)
