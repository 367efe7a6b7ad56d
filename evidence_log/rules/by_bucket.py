"""What is looked at, by what is counted together: for certain, perhaps, and what no time is known of."""

from collections import defaultdict
from typing import NamedTuple

from evidence_log.records.assessment import NeedKind
from evidence_log.records.check import Bucket
from evidence_log.rules.counting import Scope, Unsure, alike_at
from evidence_log.rules.facts import Occurrence
from evidence_log.rules.matter import Matter


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
        held = alike.timed if timed else alike.each
        if len(held) < len(alike.each):
            known = set(map(id, held))
            timeless += [(each, NeedKind.TIME) for each in alike.each if id(each) not in known]
        together, whose = matter.belongs(alike.kin, per)
        unsure = alike.need or whose
        for name in together:
            if unsure is None:
                sure[name] += held
            else:
                perhaps[name] += [(each, unsure) for each in held]
    return ByBucket(dict(sure), dict(perhaps), timeless)
