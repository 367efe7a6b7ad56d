"""What is looked at, by what is counted together: for certain, perhaps, and what no time is known of."""

from collections import defaultdict
from typing import NamedTuple

from evidence_log.records.assessment import NeedKind
from evidence_log.records.check import Bucket
from evidence_log.rules.buckets import Belongs, Buckets
from evidence_log.rules.counting import Scope, Unsure, looked_at
from evidence_log.rules.facts import Occurrence
from evidence_log.rules.local_time import LONGEST_DAYS
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
    belongs = belongings(matter, per)
    for each, need in looked_at(matter, scope):
        if timed and no_known_time(each):
            timeless.append((each, NeedKind.TIME))
            continue
        together, whose = belongs(each)
        unsure = need or whose
        for name in together:
            if unsure is None:
                sure[name].append(each)
            else:
                perhaps[name].append((each, unsure))
    return ByBucket(dict(sure), dict(perhaps), timeless)


def belongings(matter: Matter, per: Bucket) -> Buckets:
    """The buckets of an occurrence, found once for all that are alike."""
    kin_of, buckets = matter.kin_of, matter.buckets(per)
    known: dict[int, Belongs] = matter.kept.setdefault(("belongings", per), {})

    def of(each: Occurrence) -> Belongs:
        kin = kin_of[each.row]
        found = known.get(kin)
        if found is None:
            found = known[kin] = buckets(each)
        return found

    return of


def no_known_time(each: Occurrence) -> bool:
    """Whether nobody knows when, or not even which month."""
    return each.when is None or each.when.last_day - each.when.first_day >= LONGEST_DAYS
