"""Whether something of a pack is for this matter: for its lenders, and where it is."""

from collections.abc import Iterator
from datetime import date

from evidence_log.records.assessment import Need, NeedKind
from evidence_log.records.pack_routes import Order
from evidence_log.records.rule_pack import RulePack
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


def orders_of(pack: RulePack, facts: Facts, today: date) -> Iterator[Order]:
    """The orders that can be asked for on the day where the matter is; where that is not known, all that may be."""
    for each in pack.orders:
        holds = (each.from_ is None or each.from_ <= today) and (each.until is None or today <= each.until)
        if holds and narrowed((), each.territories, facts) is not None:
            yield each
