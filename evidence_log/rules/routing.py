"""Who takes it: the routes of a pack that apply to a matter, in order, with what led there."""

from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

from msgspec.structs import replace

from evidence_log.records.assessed import RunningClock, Way, tells
from evidence_log.records.assessment import Assessment, Outcome
from evidence_log.records.incident import Direction
from evidence_log.records.pack_routes import Authority, Route, RouteKind
from evidence_log.records.rule_pack import RulePack, Severity
from evidence_log.rules.facts import Facts
from evidence_log.rules.narrowing import narrowed
from evidence_log.rules.own_words import in_the_packs_words

T = TypeVar("T", bound=Hashable)
_Key = tuple[RouteKind | None, str]


def who_takes_it(
    pack: RulePack, facts: Facts, assessments: tuple[Assessment, ...], clocks: tuple[RunningClock, ...]
) -> tuple[Way, ...]:
    """Emergencies first, then what is certain, then what depends on something not known; each in the pack's order.

    Whom another one wants turned to before stands before it.
    """
    facts = in_the_packs_words(pack, facts)
    found: dict[_Key, Way] = {}
    for way in _ways(pack, facts, [each for each in assessments if tells(each)]):
        key = (way.kind, way.authority.id)
        found[key] = _joined(found[key], way) if key in found else way
    timed = [replace(each, clocks=_clocks_of(each.authority, clocks)) for each in found.values()]
    return _those_first_before(sorted(timed, key=_place))


def _place(way: Way) -> tuple[bool, bool]:
    return way.kind is not RouteKind.EMERGENCY, not way.certain


def _ways(pack: RulePack, facts: Facts, telling: list[Assessment]) -> Iterator[Way]:
    authorities = {each.id: each for each in pack.authorities}
    for route in pack.routes:
        needs = narrowed(route.lenders, route.territories, facts)
        if needs is None:
            continue
        rows = _tagged(route, facts)
        led = _led_by(route, telling)
        if not led and not rows:
            continue
        for name in route.to:
            way = _way(authorities[name], route.kind, led, rows)
            yield replace(
                way,
                certain=way.certain and not needs,
                routes=(route.id,),
                reasons=(route.reason,),
                caveats=_each_once(route.caveats, way.caveats),
                needs=_each_once(needs, way.needs),
            )
    led_to = {name for route in pack.routes for name in route.to}
    for name in _each_once(*(each.authorities for each in telling)):
        if name not in led_to:
            yield _way(authorities[name], None, [each for each in telling if name in each.authorities], ())


def _tagged(route: Route, facts: Facts) -> tuple[str, ...]:
    return tuple(
        each.row
        for each in facts.occurrences
        if each.direction is not Direction.OUT and not each.tags.isdisjoint(route.tags)
    )


def _led_by(route: Route, telling: list[Assessment]) -> list[Assessment]:
    """Those the route names. One that names nothing is led to by what its authorities take, or else by all there is."""
    if route.tags or route.requirements:
        return [each for each in telling if each.requirement in route.requirements]
    weighing = [each for each in telling if each.severity is not Severity.INFO]
    return [each for each in weighing if not set(each.authorities).isdisjoint(route.to)] or weighing


def _way(authority: Authority, kind: RouteKind | None, led: list[Assessment], rows: tuple[str, ...]) -> Way:
    certain = bool(rows) or any(each.outcome is Outcome.SHOWN for each in led)
    return Way(
        authority=authority,
        kind=kind,
        certain=certain,
        first=authority.first,
        caveats=authority.caveats,
        requirements=tuple(each.requirement for each in led),
        rows=_each_once(rows, *(each.rows for each in led)),
        possible_rows=_each_once(*(each.possible_rows for each in led)),
        needs=() if certain else _each_once(*(each.needs for each in led)),
    )


def _joined(one: Way, other: Way) -> Way:
    """Two routes that lead to the same authority with the same kind of thing; what is certain of one is certain."""
    certain = one.certain or other.certain
    needs = _each_once(*(each.needs for each in (one, other) if each.certain is certain))
    return replace(
        one,
        certain=certain,
        routes=_each_once(one.routes, other.routes),
        reasons=_each_once(one.reasons, other.reasons),
        caveats=_each_once(one.caveats, other.caveats),
        requirements=_each_once(one.requirements, other.requirements),
        rows=_each_once(one.rows, other.rows),
        possible_rows=_each_once(one.possible_rows, other.possible_rows),
        needs=needs,
    )


def _clocks_of(authority: Authority, clocks: Iterable[RunningClock]) -> tuple[str, ...]:
    return _each_once(
        [each.clock for each in clocks if authority.id in each.authorities or each.clock in authority.clocks]
    )


def _those_first_before(ways: list[Way]) -> tuple[Way, ...]:
    placed: list[Way] = []

    def place(way: Way, waiting: frozenset[str]) -> None:
        if way in placed:
            return
        for other in ways:
            if other.authority.id in way.first and other.authority.id not in waiting:
                place(other, waiting | {way.authority.id})
        if way not in placed:
            placed.append(way)

    for each in ways:
        place(each, frozenset({each.authority.id}))
    return tuple(placed)


def _each_once(*several: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(each for some in several for each in some))
