"""Which tags of a pack are worth asking for in a matter: those something that may apply there looks for."""

from collections.abc import Iterator

from evidence_log.records.any_check import parts_of
from evidence_log.records.check import Tagged
from evidence_log.records.pack_routes import RouteKind
from evidence_log.records.rule_pack import Requirement, RulePack, Severity
from evidence_log.rules.facts import Facts
from evidence_log.rules.gates import unknown_gates
from evidence_log.rules.narrowing import narrowed

_WEIGHT = {each: weight for weight, each in enumerate(Severity)}


def tags_to_ask(pack: RulePack, facts: Facts) -> tuple[str, ...]:
    """Their ids, those of what weighs heaviest first, else in the order of the pack.

    Left out is what only requirements, routes and clocks look for that are disabled or shut by what is known.
    """
    weights: dict[str, int] = {}
    for tag, severity in _looked_for(pack, facts):
        weights[tag] = max(weights.get(tag, 0), _WEIGHT[severity])
    asked = [each.id for each in pack.tags if each.id in weights]
    return tuple(sorted(asked, key=lambda tag: -weights[tag]))


def _looked_for(pack: RulePack, facts: Facts) -> Iterator[tuple[str, Severity]]:
    """Every tag something looks at, with how heavy that weighs.

    What is looked for weighs as its requirement, and most where it says whom to call; what makes an exception, least.
    """
    for each in pack.requirements:
        if each.enabled and unknown_gates(each, facts) is not None:
            yield from ((tag, each.severity) for tag in _sought(each))
            yield from ((tag, Severity.INFO) for tag in _excepted(each))
    for route in pack.routes:
        if narrowed(route.lenders, route.territories, facts) is not None:
            weighs = Severity.CRITICAL if route.kind is RouteKind.EMERGENCY else Severity.INFO
            yield from ((tag, weighs) for tag in route.tags)
    for clock in pack.clocks:
        if narrowed(clock.lenders, clock.territories, facts) is not None:
            yield from ((tag, Severity.INFO) for tag in clock.tags)


def _sought(requirement: Requirement) -> Iterator[str]:
    """An occurrence with one of these counts."""
    yield from requirement.where.tags
    for _, values, where in parts_of(requirement.values):
        if isinstance(values, Tagged):
            yield from values.tags
        if where is not None:
            yield from where.tags


def _excepted(requirement: Requirement) -> Iterator[str]:
    """One of these decides whether an occurrence counts all the same."""
    yield from requirement.where.without_tags
    for _, values, where in parts_of(requirement.values):
        yield from (name for part, names in values.names if part == "tag" for name in names)
        if where is not None:
            yield from where.without_tags
