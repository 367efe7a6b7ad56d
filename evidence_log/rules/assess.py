"""Hold the facts of a matter against a pack: one assessment for every requirement that applies or may."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from evidence_log.i18n.texts import Texts
from evidence_log.records.any_check import parts_of
from evidence_log.records.assessment import Assessment, Need, Outcome
from evidence_log.records.check_steps import Supported
from evidence_log.records.clock import Language
from evidence_log.records.rule_pack import Gate, Requirement, RulePack, Source, Unknown
from evidence_log.records.words import Words
from evidence_log.rules.checks.table import carry_out
from evidence_log.rules.counting import Scope
from evidence_log.rules.facts import Facts
from evidence_log.rules.gates import unknown_gates
from evidence_log.rules.ground import Ground
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter
from evidence_log.rules.own_words import tag_ids


def assess_pack(
    pack: RulePack, facts: Facts, *, today: date, ground: Ground | None = None
) -> tuple[Assessment, ...]:
    """All of them, in the order of the pack. What does not apply, or is not told of unasked, is left out.

    `ground` is what several packs may share: the facts laid out.
    """
    return tuple(_assessments(pack, facts, today, ground or Ground(facts)))


def _assessments(pack: RulePack, facts: Facts, today: date, ground: Ground) -> Iterator[Assessment]:
    sources = {each.id: each for each in pack.sources}
    matter = Matter(facts, ground, tag_ids(pack))
    gated = [(each, unknown_gates(each, facts)) for each in pack.requirements if each.enabled]
    open_to = [(each, unknown) for each, unknown in gated if unknown is not None]
    for each, unknown in sorted(open_to, key=lambda held: _looks_at_others(held[0])):
        scope = Scope(where=each.where, from_=each.from_, until=each.until, lenders=each.lenders)
        matter.others[each.id] = _through(unknown, carry_out(each.values, scope, matter))
    for each, unknown in open_to:
        looked = matter.others[each.id]
        rows, possible_rows = _in_order(looked.rows, ground), _in_order(looked.possible_rows, ground)
        days = _days((*rows.places, *possible_rows.places), ground) or {today}
        cited = [sources[name] for name in each.sources if _cited(sources[name], days, facts)]
        yield Assessment(
            pack=pack.id,
            requirement=each.id,
            title=each.title,
            outcome=looked.outcome,
            severity=each.severity,
            soft_law=each.soft_law,
            fact=_fact(looked),
            count=looked.count,
            most=looked.most,
            rows=rows.all,
            possible_rows=possible_rows.all,
            peak_rows=_in_order(looked.peak_rows, ground).all,
            sources=tuple(source.id for source in cited),
            authorities=each.authorities,
            stronger=each.stronger,
            caveats=(*each.caveats, *(gate.caveat for gate, _ in unknown if gate.caveat is not None)),
            needs=(*looked.needs, *(need for _, need in unknown)),
        )


def _looks_at_others(requirement: Requirement) -> bool:
    """Whether it has to wait until the others were looked at."""
    return any(isinstance(values, Supported) for _, values, _ in parts_of(requirement.values))


def _through(gates: list[tuple[Gate, Need]], looked: Looked) -> Looked:
    """What is left of an outcome while it is not known whether the requirement applies; the numbers stay."""
    if looked.outcome not in (Outcome.SHOWN, Outcome.POSSIBLY) or not gates:
        return looked
    if any(gate.unknown is Unknown.CANNOT_TELL for gate, _ in gates):
        return replace(looked, outcome=Outcome.CANNOT_TELL)
    return replace(looked, outcome=Outcome.POSSIBLY)


class _Ordered(NamedTuple):
    """Steps, and then what happened in its order; and the places of what happened."""

    all: tuple[str, ...]
    places: list[int]


def _in_order(rows: tuple[str, ...], ground: Ground) -> _Ordered:
    found = list(map(ground.place.get, rows))
    places = sorted(place for place in found if place is not None)
    if places == found:  # as mostly
        return _Ordered(rows, places)
    steps = (row for row, place in zip(rows, found, strict=True) if place is None)
    return _Ordered((*steps, *map(ground.rows.__getitem__, places)), places)


def _days(places: Iterable[int], ground: Ground) -> set[date]:
    """Those of what happened; a step was taken on a day of its own."""
    pairs = set(map(ground.days_of.__getitem__, places))
    return {date.fromordinal(day) for pair in pairs if pair is not None for day in pair}


def _cited(source: Source, days: set[date], facts: Facts) -> bool:
    """Whether it was in force on one of the days, and speaks of such a lender where one is known."""
    kinds = {each.lender_kind for each in facts.debts}
    of_another = (
        bool(source.lenders) and bool(kinds) and None not in kinds and kinds.isdisjoint(source.lenders)
    )
    return not of_another and any(source.holds_on(day) for day in days)


def _fact(looked: Looked) -> Words:
    """The sentence with its numbers, in both languages."""
    return Words(zh=_said(looked, Texts(Language.ZH)), en=_said(looked, Texts(Language.EN)))


def _said(looked: Looked, texts: Texts) -> str:
    parts = texts("rules.and").join(_said(each, texts) for each in looked.parts)
    values = {"n": looked.count, "most": looked.most, "parts": parts, **dict(looked.values)}
    said = f"rules.{looked.said}.{looked.outcome.value}"
    # A largest number of nothing has no day of its own.
    none = f"{said}.none"
    return texts(none if values.get("peak") == 0 and texts.has(none) else said, **values)
