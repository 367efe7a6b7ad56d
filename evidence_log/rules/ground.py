"""The facts of a matter, laid out once for all packs: what is alike but for its time stands together."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import compress

import numpy as np
from msgspec.structs import replace

from evidence_log.records.assessment import Need, NeedKind
from evidence_log.rules.facts import Facts, Occurrence
from evidence_log.rules.local_time import LONGEST_DAYS, LocalTime, Span, Whole
from evidence_log.rules.rolling import Times, whole

Unsure = tuple[Occurrence, NeedKind]
_NO_TIME = Span(begins=0, ends=0, first_day=0, last_day=0)


class Kin:
    """Occurrences that are alike but for their time, so that what does not depend on it is asked of `one`.

    `places`: where they stand in the order of time.
    """

    def __init__(self, each: list[Occurrence], places: list[int], local: LocalTime) -> None:
        self.one, self.each, self.places = each[0], each, places
        self._local = local
        self._within: dict[tuple[int, int], tuple[Kin | None, Kin | None]] = {}

    def tagged(self, tags: frozenset[str]) -> "Kin":
        """The same with other tags."""
        return Kin([replace(each, tags=tags) for each in self.each], self.places, self._local)

    def within(self, first: int, last: int) -> "tuple[Kin | None, Kin | None]":
        """Those of the days from the first to the last, and those that may be of them."""
        found = self._within.get((first, last))
        if found is None:
            found = self._within[first, last] = self._look(first, last)
        return found

    def _look(self, first: int, last: int) -> "tuple[Kin | None, Kin | None]":
        if self.days is not None:
            if first <= self.days[0] and self.days[1] <= last:
                return self, None
            if self.days[1] < first or self.days[0] > last:
                return None, None
        whens = [each.when for each in self.each]
        surely = [when is not None and first <= when.first_day and when.last_day <= last for when in whens]
        perhaps = [
            not sure and (when is None or (when.last_day >= first and when.first_day <= last))
            for sure, when in zip(surely, whens, strict=True)
        ]
        return self._those(surely), self._those(perhaps)

    def _those(self, chosen: list[bool]) -> "Kin | None":
        each = list(compress(self.each, chosen))
        return Kin(each, list(compress(self.places, chosen)), self._local) if each else None

    @cached_property
    def _known(self) -> list[bool]:
        return [
            each.when is not None and each.when.last_day - each.when.first_day < LONGEST_DAYS
            for each in self.each
        ]

    @cached_property
    def timed(self) -> list[Occurrence]:
        """Those of which the time is known, or at least the month."""
        return self.each if all(self._known) else list(compress(self.each, self._known))

    @cached_property
    def timed_places(self) -> list[int]:
        """Where those stand."""
        return self.places if all(self._known) else list(compress(self.places, self._known))

    @cached_property
    def timed_array(self) -> Whole:
        """Those places, to be counted with all at once."""
        return whole(self.timed_places)

    @cached_property
    def timeless(self) -> list[Occurrence]:
        """The others."""
        return [] if all(self._known) else list(compress(self.each, (not each for each in self._known)))

    @cached_property
    def spans(self) -> list[Span]:
        """The times of those of known time."""
        return [each.when for each in self.timed if each.when is not None]

    @cached_property
    def days(self) -> tuple[int, int] | None:
        """From the first day to the last of all of them; None where nobody knows when one was."""
        whens = [each.when for each in self.each if each.when is not None]
        if len(whens) < len(self.each):
            return None
        return min(when.first_day for when in whens), max(when.last_day for when in whens)


class Ground:
    """Made once for the facts, and shared by the packs they are held against."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.local = LocalTime(facts.zone)

    @cached_property
    def _order(self) -> list[int]:
        """The places in the facts, in the order in which things begin; those of no known time come first."""
        begins = [0 if each.when is None else each.when.begins for each in self.facts.occurrences]
        return sorted(range(len(begins)), key=begins.__getitem__)

    @cached_property
    def in_time(self) -> list[Occurrence]:
        """All occurrences in that order."""
        return [self.facts.occurrences[place] for place in self._order]

    @cached_property
    def seconds(self) -> Times:
        """When each may have been, in that order."""
        return Times([when.begins for when in self._whens], [when.ends for when in self._whens], self._counts)

    @cached_property
    def days(self) -> Times:
        """The days each may have been on, in that order."""
        whens = self._whens
        return Times([when.first_day for when in whens], [when.last_day for when in whens], self._counts)

    @cached_property
    def clock(self) -> Whole:
        """The second of the local day at which each begins; -1 where the clocks were changed in it, or nobody knows."""
        local = self.local
        return whole(
            local.second(when.begins) if when is not _NO_TIME and local.unchanged(when) else -1
            for when in self._whens
        )

    @cached_property
    def _whens(self) -> list[Span]:
        return [each.when or _NO_TIME for each in self.in_time]

    @cached_property
    def _counts(self) -> list[int]:
        return [each.count for each in self.in_time]

    @cached_property
    def _order_array(self) -> Whole:
        return whole(self._order)

    def rows_at(self, places: Iterable[int] | Whole) -> tuple[str, ...]:
        """Their references in the order of the facts, each once."""
        marks = np.zeros(len(self.rows), np.bool_)
        marks[self._order_array[_array(places)]] = True
        return tuple(compress(self.rows, marks.tobytes()))

    def total_at(self, places: Iterable[int] | Whole) -> int:
        """How many there were, counting what stands for several."""
        return int(self.seconds.arrays[2][_array(places)].sum())

    def needs_at(
        self, unsure: Mapping[int, NeedKind | None], further: Iterable[Unsure] = ()
    ) -> tuple[Need, ...]:
        """What would have to be known of them, of which rows."""
        by_kind: dict[NeedKind, list[int]] = {}
        for place, kind in unsure.items():
            if kind is not None:
                by_kind.setdefault(kind, []).append(place)
        timeless: dict[NeedKind, list[str]] = {}
        for each, kind in further:
            timeless.setdefault(kind, []).append(each.row)
        return tuple(
            Need(
                kind=kind,
                rows=tuple(dict.fromkeys((*self.rows_at(by_kind.get(kind, ())), *timeless.get(kind, ())))),
            )
            for kind in NeedKind
            if kind in by_kind or kind in timeless
        )

    def ordered(self, several: Iterable[Iterable[int] | Whole]) -> Whole:
        """Places of several together, in order, each once."""
        marks = np.zeros(len(self.in_time), np.bool_)
        for places in several:
            marks[_array(places)] = True
        return np.flatnonzero(marks)

    @cached_property
    def kin(self) -> list[Kin]:
        """All occurrences, by what they have in common."""
        found: dict[tuple[object, ...], tuple[list[Occurrence], list[int]]] = {}
        for place, each in enumerate(self.in_time):
            # Members of an enumeration are one of a kind: to compare them by identity takes a tenth of the time.
            alike = (
                id(each.kind),
                id(each.direction),
                each.answered,
                id(each.contacted),
                each.visitors,
                each.loose,
                each.numbers,
                each.parties,
                each.people,
                each.tags,
                each.effects,
                each.debt,
                each.place,
            )
            held = found.get(alike)
            if held is None:
                found[alike] = [each], [place]
            else:
                held[0].append(each)
                held[1].append(place)
        return [Kin(each, places, self.local) for each, places in found.values()]

    @cached_property
    def place(self) -> dict[str, int]:
        """Where each stands among the others in the facts, by reference."""
        return {each.row: place for place, each in enumerate(self.facts.occurrences)}

    @cached_property
    def rows(self) -> list[str]:
        """The reference of each, in the order of the facts."""
        return [each.row for each in self.facts.occurrences]

    @cached_property
    def days_of(self) -> list[tuple[int, int] | None]:
        """The first and the last day each may have been on, in the order of the facts; None where nobody knows the time."""
        alike: dict[tuple[int, int], tuple[int, int]] = {}
        pairs = (
            None if each.when is None else (each.when.first_day, each.when.last_day)
            for each in self.facts.occurrences
        )
        return [None if pair is None else alike.setdefault(pair, pair) for pair in pairs]


def _array(places: Iterable[int] | Whole) -> Whole:
    return places if isinstance(places, np.ndarray) else whole(places)
