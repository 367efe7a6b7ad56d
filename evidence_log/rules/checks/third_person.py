"""Check `third-person`: somebody else than the debtor was reached."""

from evidence_log.records.assessment import NeedKind
from evidence_log.records.check import ThirdPerson
from evidence_log.rules.counting import (
    Answer,
    Fits,
    Scope,
    alike_at,
    needs_of,
    outcome_of,
    rows_of,
    total,
)
from evidence_log.rules.facts import Occurrence
from evidence_log.rules.ground import Unsure
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter


def third_person(values: ThirdPerson, scope: Scope, matter: Matter) -> Looked:
    """Count those that reached a third person for certain, those that may have, and those nobody said it of."""
    sure: list[Occurrence] = []
    perhaps: list[Unsure] = []
    untold: list[Unsure] = []
    for alike in alike_at(matter, scope):
        reached = _reached(alike.one, values)
        if reached is Fits.NO:
            continue
        if reached is NeedKind.CONTACTED:
            untold += [(each, reached) for each in alike.each]
        elif reached is Fits.YES and alike.need is None:
            sure += alike.each
        else:
            perhaps += [(each, alike.need or NeedKind.WHO_IT_WAS) for each in alike.each]
    count = total(sure)
    most = count + total(each for each, _ in perhaps)
    return Looked(
        outcome=outcome_of(count, most, values.at_least, untold=total(each for each, _ in untold)),
        said="third-person",
        count=count,
        most=most,
        rows=rows_of(sure),
        possible_rows=rows_of(each for each, _ in perhaps),
        needs=needs_of([*perhaps, *untold]),
    )


def _reached(each: Occurrence, values: ThirdPerson) -> Answer:
    if not each.tags.isdisjoint(values.not_third_tags):
        return Fits.NO
    if not each.tags.isdisjoint(values.third_tags) or each.contacted in values.third:
        return Fits.YES
    if each.contacted is None:
        return NeedKind.CONTACTED
    return NeedKind.WHO_IT_WAS if each.contacted in values.perhaps else Fits.NO
