"""Every check a requirement may name, and its values.

A check stands here once `rules/checks/table.py` can carry it out. The page is docs/formats/rule-pack.md.
"""

from evidence_log.records.check import Hours, PerDay, Repeated, Tagged, ThirdPerson, Visitors, Window
from evidence_log.records.check_calls import AfterTalk, CallsPerDebt
from evidence_log.records.check_steps import AfterDate, AfterStep, Stated, Taken

AnyCheck = (
    Tagged
    | Hours
    | PerDay
    | ThirdPerson
    | Repeated
    | Window
    | Visitors
    | Stated
    | AfterStep
    | Taken
    | AfterDate
    | AfterTalk
    | CallsPerDebt
)

CHECKS: dict[str, type[AnyCheck]] = {
    "tagged": Tagged,
    "hours": Hours,
    "per-day": PerDay,
    "third-person": ThirdPerson,
    "repeated": Repeated,
    "window": Window,
    "visitors": Visitors,
    "stated": Stated,
    "after-step": AfterStep,
    "taken": Taken,
    "after-date": AfterDate,
    "after-talk": AfterTalk,
    "calls-per-debt": CallsPerDebt,
}
