"""What is looked at, by what is counted together: for certain, perhaps, and what no time is known of."""

from collections import defaultdict
from typing import NamedTuple

from evidence_log.records.assessment import NeedKind
from evidence_log.records.check import Bucket
from evidence_log.rules.counting import Scope, alike_at
from evidence_log.rules.facts import Occurrence
from evidence_log.rules.ground import Unsure
from evidence_log.rules.local_time import Whole
from evidence_log.rules.matter import Matter
from evidence_log.rules.rolling import Points, Times

_FEW = 200


class ByBucket(NamedTuple):
    """By the names of buckets. What has to have a time and has none is `timeless`."""

    sure: dict[str, list[Occurrence]]
    perhaps: dict[str, list[Unsure]]
    timeless: list[Unsure]

    @property
    def names(self) -> list[str]:
        """All buckets there are."""
        return sorted({*self.sure, *self.perhaps})


def by_bucket(matter: Matter, scope: Scope, per: Bucket, *, timed: bool) -> ByBucket:
    """Put each occurrence that is looked at where it belongs or may; `timed`: where its time matters."""
    asked = ("by bucket", scope, per, timed)
    found: ByBucket | None = matter.kept.get(asked)
    if found is None:
        found = matter.kept[asked] = _by_bucket(matter, scope, per, timed=timed)
    return found


def _by_bucket(matter: Matter, scope: Scope, per: Bucket, *, timed: bool) -> ByBucket:
    sure: defaultdict[str, list[Occurrence]] = defaultdict(list)
    perhaps: defaultdict[str, list[Unsure]] = defaultdict(list)
    timeless: list[Unsure] = []
    for alike in alike_at(matter, scope):
        held = alike.kin.timed if timed else alike.each
        if timed:
            timeless += [(each, NeedKind.TIME) for each in alike.kin.timeless]
        together, whose = matter.belongs(alike.kin, per)
        unsure = alike.need or whose
        for name in together:
            if unsure is None:
                sure[name] += held
            else:
                perhaps[name] += [(each, unsure) for each in held]
    return ByBucket(dict(sure), dict(perhaps), timeless)


class Spread(NamedTuple):
    """What is of one bucket, in the order of time: for certain, and with what may be of it.

    `needs`: what is not known of those that only may be, by their place. A count of which one time is known is of no
    known time.
    """

    sure: Points
    may: Points
    needs: dict[int, NeedKind]


class Spreads(NamedTuple):
    """By the names of buckets, in order."""

    each: list[Spread]
    timeless: list[Unsure]


def spreads(matter: Matter, scope: Scope, per: Bucket, times: Times) -> Spreads:
    """Put in order what is looked at, once for windows of any length."""
    asked = ("spreads", scope, per, times)
    found: Spreads | None = matter.kept.get(asked)
    if found is None:
        found = matter.kept[asked] = _spreads(matter, scope, per, times)
    return found


def _spreads(matter: Matter, scope: Scope, per: Bucket, times: Times) -> Spreads:
    # Most are few: to make an array of each takes longer than to put them one after the other.
    few: defaultdict[str, list[int]] = defaultdict(list)
    many: defaultdict[str, list[Whole]] = defaultdict(list)
    needs: defaultdict[str, dict[int, NeedKind]] = defaultdict(dict)
    timeless: list[Unsure] = []
    for alike in alike_at(matter, scope):
        timeless += [(each, NeedKind.TIME) for each in alike.kin.timeless]
        together, whose = matter.belongs(alike.kin, per)
        need = alike.need or whose or (NeedKind.TIME if alike.one.loose else None)
        for name in together if alike.kin.timed else ():
            if need is None:
                if len(alike.kin.timed_places) < _FEW:
                    few[name] += alike.kin.timed_places
                else:
                    many[name].append(alike.kin.timed_array)
            else:
                needs[name].update(dict.fromkeys(alike.kin.timed_places, need))
    found: list[Spread] = []
    for name in sorted({*few, *many, *needs}):
        certain, further = matter.ground.ordered((few[name], *many[name])), needs[name]
        points = Points(certain, times)
        may = Points(matter.ground.ordered((certain, further)), times) if further else points
        found.append(Spread(points, may, further))
    return Spreads(found, timeless)
