"""The facts of a matter, laid out once for all packs: what is alike but for its time stands together."""

from functools import cached_property

from msgspec.structs import replace

from evidence_log.rules.facts import Facts, Occurrence
from evidence_log.rules.local_time import LONGEST_DAYS, LocalTime


class Kin:
    """Occurrences that are alike but for their time, so that what does not depend on it is asked of `one`."""

    def __init__(self, each: list[Occurrence], local: LocalTime) -> None:
        self.one, self.each = each[0], each
        self._local = local

    def tagged(self, tags: frozenset[str]) -> "Kin":
        """The same with other tags."""
        return Kin([replace(each, tags=tags) for each in self.each], self._local)

    @cached_property
    def timed(self) -> list[Occurrence]:
        """Those of which the time is known, or at least the month."""
        known = [
            each
            for each in self.each
            if each.when is not None and each.when.last_day - each.when.first_day < LONGEST_DAYS
        ]
        return self.each if len(known) == len(self.each) else known

    @cached_property
    def days(self) -> tuple[int, int] | None:
        """From the first day to the last of all of them; None where nobody knows when one was."""
        whens = [each.when for each in self.each if each.when is not None]
        if len(whens) < len(self.each):
            return None
        return min(when.first_day for when in whens), max(when.last_day for when in whens)

    @cached_property
    def clocks(self) -> list[tuple[Occurrence, int, int]]:
        """The second of the local day at which each begins, and how long it is; where no clock was changed in it."""
        local = self._local
        return [
            (each, local.second(when.begins), when.ends - when.begins)
            for each in self.each
            if (when := each.when) is not None and local.unchanged(when)
        ]

    @cached_property
    def changed(self) -> list[Occurrence]:
        """Those with a time that are not among the `clocks`."""
        return [each for each in self.each if each.when is not None and not self._local.unchanged(each.when)]


class Ground:
    """Made once for the facts, and shared by the packs they are held against."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.local = LocalTime(facts.zone)

    @cached_property
    def kin(self) -> list[Kin]:
        """All occurrences, by what they have in common."""
        found: dict[tuple[object, ...], list[Occurrence]] = {}
        for each in sorted(self.facts.occurrences, key=_begins):
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
                found[alike] = [each]
            else:
                held.append(each)
        return [Kin(each, self.local) for each in found.values()]

    @cached_property
    def days_of(self) -> dict[str, tuple[int, int]]:
        """The first and the last day each may have been on, by reference; without those nobody knows the time of."""
        return {
            each.row: (when.first_day, when.last_day)
            for each in self.facts.occurrences
            if (when := each.when) is not None
        }

    @cached_property
    def place(self) -> dict[str, int]:
        """Where each stands among the others."""
        return {each.row: place for place, each in enumerate(self.facts.occurrences)}


def _begins(each: Occurrence) -> int:
    """What is in order already is put in order again in no time."""
    return 0 if each.when is None else each.when.begins
