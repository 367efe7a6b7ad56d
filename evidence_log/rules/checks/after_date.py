"""Check `after-date`: what happened after a day of the matter."""

from datetime import date

from evidence_log.records.assessment import Need, NeedKind, Outcome
from evidence_log.records.check_steps import AfterDate
from evidence_log.rules.counting import Scope, looked_at, needs_of, outcome_of, rows_of, total
from evidence_log.rules.facts import Occurrence
from evidence_log.rules.ground import Unsure
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter


def after_date(values: AfterDate, scope: Scope, matter: Matter) -> Looked:
    """Count those on a later day. While nobody told the day, what there is may all be before it."""
    answer = matter.facts.circumstance(values.circumstance)
    if answer is None:
        all_there_is = [each for each, _ in looked_at(matter, scope)]
        most = total(all_there_is)
        needs = (Need(kind=NeedKind.CIRCUMSTANCE, circumstance=values.circumstance),)
        outcome = Outcome.CANNOT_TELL if most >= values.at_least else Outcome.NOT_SHOWN
        return Looked(
            outcome=outcome,
            said="after-date",
            count=0,
            most=most,
            rows=(),
            peak_rows=rows_of(all_there_is),
            needs=needs,
        )
    day = date.fromisoformat(answer).toordinal()
    sure: list[Occurrence] = []
    perhaps: list[Unsure] = []
    timeless: list[Unsure] = []
    for each, need in looked_at(matter, scope):
        if each.when is None:
            timeless.append((each, NeedKind.TIME))
        elif each.when.first_day > day and need is None and not each.loose:
            sure.append(each)
        elif each.when.last_day > day or each.loose:
            perhaps.append((each, need or NeedKind.TIME))
    count = total(sure)
    most = count + total(each for each, _ in perhaps)
    return Looked(
        outcome=outcome_of(count, most, values.at_least, untold=total(each for each, _ in timeless)),
        said="after-date",
        count=count,
        most=most,
        rows=rows_of(sure),
        possible_rows=rows_of(each for each, _ in perhaps),
        needs=needs_of([*perhaps, *timeless]),
    )
