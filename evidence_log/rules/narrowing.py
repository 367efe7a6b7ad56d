"""Whether something of a pack is for this matter: for its lenders, and where it is."""

from evidence_log.records.assessment import Need, NeedKind
from evidence_log.rules.facts import Facts


def narrowed(lenders: tuple[str, ...], territories: tuple[str, ...], facts: Facts) -> tuple[Need, ...] | None:
    """What would have to be known; None where it is for others."""
    needs: list[Need] = []
    if lenders:
        kinds = {each.lender_kind for each in facts.debts}
        if kinds.isdisjoint(lenders):
            if kinds and None not in kinds:
                return None
            needs.append(Need(kind=NeedKind.LENDER))
    if territories:
        if facts.territory is None:
            needs.append(Need(kind=NeedKind.TERRITORY))
        elif facts.territory not in territories:
            return None
    return tuple(needs)
