"""Checks `all-of` and `any-of`: others put together, each looked at for itself."""

from msgspec.structs import replace

from evidence_log.records.any_check import AllOf, AnyOf, Part
from evidence_log.records.assessment import Outcome
from evidence_log.rules.checks.supported import all_needs, once
from evidence_log.rules.counting import CarryOut, Scope
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter


def all_of(values: AllOf, scope: Scope, matter: Matter, carry_out: CarryOut) -> Looked:
    """As far as the part that goes least far."""
    parts = _looked(values.parts, scope, matter, carry_out)
    outcomes = {each.outcome for each in parts}
    outcome = Outcome.SHOWN
    for weaker in (Outcome.POSSIBLY, Outcome.CANNOT_TELL, Outcome.NOT_SHOWN):
        outcome = weaker if weaker in outcomes else outcome
    return _together("all-of", outcome, parts)


def any_of(values: AnyOf, scope: Scope, matter: Matter, carry_out: CarryOut) -> Looked:
    """As far as the part that goes furthest."""
    parts = _looked(values.parts, scope, matter, carry_out)
    outcomes = {each.outcome for each in parts}
    outcome = Outcome.NOT_SHOWN
    for stronger in (Outcome.CANNOT_TELL, Outcome.POSSIBLY, Outcome.SHOWN):
        outcome = stronger if stronger in outcomes else outcome
    return _together("any-of", outcome, parts)


def _looked(parts: tuple[Part, ...], scope: Scope, matter: Matter, carry_out: CarryOut) -> tuple[Looked, ...]:
    return tuple(
        carry_out(each.values, scope if each.where is None else replace(scope, where=each.where), matter)
        for each in parts
    )


def _together(said: str, outcome: Outcome, parts: tuple[Looked, ...]) -> Looked:
    """The rows of the parts that are shown, and beside them those that may be."""
    shown = [each for each in parts if each.outcome is Outcome.SHOWN]
    further = [each for each in parts if each.outcome in (Outcome.POSSIBLY, Outcome.CANNOT_TELL)]
    rows = once(row for each in shown for row in each.rows)
    rest = once(row for each in (*shown, *further) for row in (*each.rows, *each.possible_rows))
    named, known = once(row for each in parts for row in _named(each)), {*rows, *rest}
    return Looked(
        outcome=outcome,
        said=said,
        count=len(shown),
        most=len(shown) + len(further),
        rows=rows,
        possible_rows=tuple(row for row in rest if row not in rows),
        peak_rows=tuple(row for row in named if row not in known),
        needs=all_needs(further) if outcome in (Outcome.POSSIBLY, Outcome.CANNOT_TELL) else (),
        values=(("all", len(parts)),),
        parts=parts,
    )


def _named(each: Looked) -> tuple[str, ...]:
    """Every row its sentence and its outcome rest on."""
    needed = (row for need in each.needs for row in need.rows)
    return (*each.rows, *each.possible_rows, *each.peak_rows, *needed)
