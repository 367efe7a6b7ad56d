"""Counting what is certain and what is uncertain apart: a number is never made of what nobody knows."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import Enum
from functools import partial

from evidence_log.records.any_check import AnyCheck
from evidence_log.records.assessment import Need, NeedKind, Outcome
from evidence_log.records.check import Where
from evidence_log.records.incident import Direction
from evidence_log.records.record import Record
from evidence_log.rules.facts import Facts, Occurrence
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter


class Fits(Enum):
    """Whether an occurrence is one of those looked at."""

    YES = "yes"
    NO = "no"


Answer = Fits | NeedKind  # yes, no, or what would have to be known
Unsure = tuple[Occurrence, NeedKind]


class Scope(Record, frozen=True):
    """Which occurrences a requirement is about: where, from when until when, for which lenders."""

    where: Where
    from_: date | None = None
    until: date | None = None
    lenders: tuple[str, ...] = ()


CarryOut = Callable[[AnyCheck, Scope, Matter], Looked]


def looked_at(
    matter: Matter, scope: Scope, tags: tuple[str, ...] = ()
) -> Iterator[tuple[Occurrence, NeedKind | None]]:
    """Those that fit, and those that may: then with what is not known of it. With `tags`, only those that carry one."""
    where = scope.where
    asks = [
        ask
        for ask, asked in (
            (partial(_told, where=where), where.answered is not None or where.contacted),
            (partial(_on_days, scope=scope), scope.from_ is not None or scope.until is not None),
            (_of_lenders(scope.lenders, matter.facts), scope.lenders),
        )
        if asked
    ]
    for each in matter.candidates(where.kinds, tags or where.tags):
        if _unfit(each, where, matter):
            continue
        if not asks:
            yield each, None
            continue
        answers = [ask(each) for ask in asks]
        if Fits.NO not in answers:
            yield each, next((need for need in answers if isinstance(need, NeedKind)), None)


def _unfit(each: Occurrence, where: Where, matter: Matter) -> bool:
    """What is told of an incident, and not that the complainant began it, is taken as begun by the other side."""
    if (
        (each.direction is Direction.OUT and not where.outgoing)
        or (where.tags and each.tags.isdisjoint(where.tags))
        or (where.without_tags and not each.tags.isdisjoint(where.without_tags))
        or (where.effects and set(where.effects).isdisjoint(each.effects))
    ):
        return True
    roles = matter.roles(each) if where.by and each.parties else set()
    return bool(roles) and roles.isdisjoint(where.by)


def _told(each: Occurrence, where: Where) -> Answer:
    """Whether it was answered and who was reached, where the requirement asks."""
    unknown: Answer = Fits.YES
    if where.answered is not None and each.answered is not where.answered:
        if each.answered is not None:
            return Fits.NO
        unknown = NeedKind.ANSWERED
    if where.contacted and each.contacted not in where.contacted:
        return Fits.NO if each.contacted is not None else NeedKind.CONTACTED
    return unknown


def _on_days(each: Occurrence, scope: Scope) -> Answer:
    """Whether it happened while the requirement held."""
    if each.when is None:
        return NeedKind.TIME
    first = date.min.toordinal() if scope.from_ is None else scope.from_.toordinal()
    last = date.max.toordinal() if scope.until is None else scope.until.toordinal()
    if each.when.last_day < first or each.when.first_day > last:
        return Fits.NO
    return Fits.YES if first <= each.when.first_day and each.when.last_day <= last else NeedKind.TIME


def _of_lenders(lenders: tuple[str, ...], facts: Facts) -> Callable[[Occurrence], Answer]:
    """Whether it is about a debt to such a lender, told once for each debt. A matter with one debt is about that one."""
    answers = {debt.reference: _lent_by(lenders, {debt.lender_kind}) for debt in facts.debts}
    otherwise = _lent_by(lenders, {debt.lender_kind for debt in facts.debts})
    return lambda each: otherwise if each.debt is None else answers.get(each.debt, otherwise)


def _lent_by(lenders: tuple[str, ...], kinds: set[str | None]) -> Answer:
    if not kinds or None in kinds or len({kind in lenders for kind in kinds}) > 1:
        return NeedKind.LENDER
    return Fits.YES if kinds <= set(lenders) else Fits.NO


def rows_of(occurrences: Iterable[Occurrence]) -> tuple[str, ...]:
    """Their references in order, each once."""
    return tuple(dict.fromkeys(each.row for each in occurrences))


def needs_of(unknown: Iterable[Unsure]) -> tuple[Need, ...]:
    """What would have to be known, of which rows."""
    by_kind: dict[NeedKind, list[str]] = {}
    for each, kind in unknown:
        by_kind.setdefault(kind, []).append(each.row)
    return tuple(
        Need(kind=kind, rows=tuple(dict.fromkeys(by_kind[kind]))) for kind in NeedKind if kind in by_kind
    )


def outcome_of(count: int, most: int, at_least: int, untold: int = 0) -> Outcome:
    """How far numbers go: what is certain, what it is at most, and what further nobody can say anything of."""
    if count >= at_least:
        return Outcome.SHOWN
    if most >= at_least:
        return Outcome.POSSIBLY
    return Outcome.CANNOT_TELL if most + untold >= at_least else Outcome.NOT_SHOWN


def total(occurrences: Iterable[Occurrence]) -> int:
    """How many there were, counting what stands for several."""
    return sum(each.count for each in occurrences)
