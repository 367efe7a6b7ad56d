"""Counting what is certain and what is uncertain apart: a number is never made of what nobody knows."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import Enum
from operator import attrgetter
from typing import NamedTuple

from evidence_log.records.any_check import AnyCheck
from evidence_log.records.assessment import Need, NeedKind, Outcome
from evidence_log.records.check import Where
from evidence_log.records.incident import Direction
from evidence_log.records.record import Record
from evidence_log.rules.facts import Facts, Occurrence
from evidence_log.rules.ground import Kin, Unsure
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter

_ROW, _COUNT = attrgetter("row"), attrgetter("count")


class Fits(Enum):
    """Whether an occurrence is one of those looked at."""

    YES = "yes"
    NO = "no"


Answer = Fits | NeedKind  # yes, no, or what would have to be known


class Scope(Record, frozen=True):
    """Which occurrences a requirement is about: where, from when until when, for which lenders."""

    where: Where
    from_: date | None = None
    until: date | None = None
    lenders: tuple[str, ...] = ()


CarryOut = Callable[[AnyCheck, Scope, Matter], Looked]


class Alike(NamedTuple):
    """What fits and is alike but for its time; `need`: what is not known of it, where it only may fit."""

    kin: Kin
    need: NeedKind | None

    @property
    def one(self) -> Occurrence:
        """What all have in common."""
        return self.kin.one

    @property
    def each(self) -> list[Occurrence]:
        """All of them."""
        return self.kin.each


def looked_at(
    matter: Matter, scope: Scope, tags: tuple[str, ...] = ()
) -> Iterator[tuple[Occurrence, NeedKind | None]]:
    """Those that fit, and those that may: then with what is not known of it. With `tags`, only those that carry one."""
    for alike in alike_at(matter, scope, tags):
        for each in alike.each:
            yield each, alike.need


def alike_at(matter: Matter, scope: Scope, tags: tuple[str, ...] = ()) -> list[Alike]:
    """The same, by what they have in common, which is asked once; what was looked for once is kept."""
    asked = ("alike", scope, tags)
    found: list[Alike] | None = matter.kept.get(asked)
    if found is None:
        found = matter.kept[asked] = list(_look(matter, scope, tags))
    return found


def _look(matter: Matter, scope: Scope, tags: tuple[str, ...]) -> Iterator[Alike]:
    where = scope.where
    for kin in matter.kin(tags or where.tags):
        if _unfit(kin.one, where, matter):
            continue
        told, lenders = _told(kin.one, where), _of_lenders(kin.one.debt, scope.lenders, matter)
        if Fits.NO in (told, lenders):
            continue
        need = next((each for each in (told, lenders) if isinstance(each, NeedKind)), None)
        if scope.from_ is None and scope.until is None:
            yield Alike(kin, need)
        else:
            yield from _on_days(kin, need, scope)


def _unfit(each: Occurrence, where: Where, matter: Matter) -> bool:
    """What is told of an incident, and not that the complainant began it, is taken as begun by the other side."""
    if (
        (where.kinds and each.kind not in where.kinds)
        or (each.direction is Direction.OUT and not where.outgoing)
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


def _on_days(kin: Kin, need: NeedKind | None, scope: Scope) -> Iterator[Alike]:
    """Those that happened while the requirement held, and those that may have."""
    first = date.min.toordinal() if scope.from_ is None else scope.from_.toordinal()
    last = date.max.toordinal() if scope.until is None else scope.until.toordinal()
    within, perhaps = kin.within(first, last)
    if within is not None:
        yield Alike(within, need)
    if perhaps is not None:
        yield Alike(perhaps, need or NeedKind.TIME)


def _of_lenders(reference: str | None, lenders: tuple[str, ...], matter: Matter) -> Answer:
    """Whether it is about a debt to such a lender; told once of every debt."""
    if not lenders:
        return Fits.YES
    asked = ("of lenders", reference, lenders)
    found: Answer | None = matter.kept.get(asked)
    if found is None:
        found = matter.kept[asked] = _lent_by(reference, lenders, matter.facts)
    return found


def _lent_by(reference: str | None, lenders: tuple[str, ...], facts: Facts) -> Answer:
    """A matter with one debt is about that one."""
    debts = [debt for debt in facts.debts if debt.reference == reference] or list(facts.debts)
    kinds = {debt.lender_kind for debt in debts}
    if not kinds or (None in kinds) or len({kind in lenders for kind in kinds}) > 1:
        return NeedKind.LENDER
    return Fits.YES if kinds <= set(lenders) else Fits.NO


def rows_of(occurrences: Iterable[Occurrence]) -> tuple[str, ...]:
    """Their references in order, each once."""
    return tuple(dict.fromkeys(map(_ROW, occurrences)))


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
    return sum(map(_COUNT, occurrences))
