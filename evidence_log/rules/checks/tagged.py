"""Check `tagged`: occurrences that carry one of some tags."""

from evidence_log.records.check import Tagged
from evidence_log.rules.counting import Scope, looked_at, needs_of, outcome_of, rows_of, total
from evidence_log.rules.facts import Occurrence
from evidence_log.rules.ground import Unsure
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter


def tagged(values: Tagged, scope: Scope, matter: Matter) -> Looked:
    """Count those that carry one of the tags."""
    sure: list[Occurrence] = []
    perhaps: list[Unsure] = []
    for each, need in looked_at(matter, scope, values.tags):
        if need is None:
            sure.append(each)
        else:
            perhaps.append((each, need))
    count = total(sure)
    most = count + total(each for each, _ in perhaps)
    return Looked(
        outcome=outcome_of(count, most, values.at_least),
        said="tagged",
        count=count,
        most=most,
        rows=rows_of(sure),
        possible_rows=rows_of(each for each, _ in perhaps),
        needs=needs_of(perhaps),
    )
