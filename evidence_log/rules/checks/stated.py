"""Check `stated`: what somebody answered about the matter."""

from evidence_log.records.assessment import Need, NeedKind, Outcome
from evidence_log.records.check_steps import Stated
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter


def stated(values: Stated, matter: Matter) -> Looked:
    """One where it was answered so, none where otherwise; while nobody answered it cannot be told."""
    answer = matter.facts.circumstance(values.circumstance)
    if answer is None:
        needs = (Need(kind=NeedKind.CIRCUMSTANCE, circumstance=values.circumstance),)
        return Looked(outcome=Outcome.CANNOT_TELL, said="stated", count=0, most=1, rows=(), needs=needs)
    so = answer in values.is_
    outcome = Outcome.SHOWN if so else Outcome.NOT_SHOWN
    return Looked(outcome=outcome, said="stated", count=int(so), most=int(so), rows=())
