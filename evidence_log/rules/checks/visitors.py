"""Check `visitors`: visits by fewer persons than is laid down."""

from evidence_log.records.assessment import NeedKind
from evidence_log.records.check import Visitors
from evidence_log.records.incident import Kind
from evidence_log.rules.counting import Scope, looked_at, needs_of, outcome_of, rows_of, total
from evidence_log.rules.facts import Occurrence
from evidence_log.rules.ground import Unsure
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter


def visitors(values: Visitors, scope: Scope, matter: Matter) -> Looked:
    """Count the visits by too few for certain, those that may be, and those nobody said it of."""
    sure: list[Occurrence] = []
    perhaps: list[Unsure] = []
    untold: list[Unsure] = []
    for each, need in looked_at(matter, scope):
        if each.kind is not Kind.VISIT or (each.visitors or 0) >= values.fewer_than:
            continue
        if not each.visitors:  # nobody came is said of no visit
            untold.append((each, NeedKind.VISITORS))
        elif need is None:
            sure.append(each)
        else:
            perhaps.append((each, need))
    count = total(sure)
    most = count + total(each for each, _ in perhaps)
    return Looked(
        outcome=outcome_of(count, most, values.at_least, untold=total(each for each, _ in untold)),
        said="visitors",
        count=count,
        most=most,
        rows=rows_of(sure),
        possible_rows=rows_of(each for each, _ in perhaps),
        needs=needs_of([*perhaps, *untold]),
        values=(("limit", values.fewer_than),),
    )
