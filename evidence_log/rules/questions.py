"""Which of a pack's questions about the matter are open and could change what is said of it."""

from evidence_log.records.assessed import Assessed
from evidence_log.records.assessment import Need, NeedKind, Outcome
from evidence_log.records.rule_pack import Circumstance

_OPEN = frozenset({Outcome.POSSIBLY, Outcome.CANNOT_TELL})


def deciding_questions(assessed: Assessed) -> tuple[Circumstance, ...]:
    """In the order of the pack. What is only told of own accord is never among them."""
    wanted = {each.circumstance for each in _needs(assessed) if each.kind is NeedKind.CIRCUMSTANCE}
    return tuple(each for each in assessed.pack.circumstances if each.id in wanted and not each.own_word)


def asks_for_place(assessed: Assessed) -> bool:
    """Whether it matters in which part of the country it is."""
    return any(each.kind is NeedKind.TERRITORY for each in _needs(assessed))


def _needs(assessed: Assessed) -> list[Need]:
    """Those of what is not settled: an answer changes nothing of what the record does not show."""
    unsettled = [each.needs for each in assessed.assessments if each.outcome in _OPEN]
    unsettled += [each.needs for each in assessed.routes if not each.certain]
    unsettled += [each.needs for each in assessed.clocks]
    return [need for needs in unsettled for need in needs]
