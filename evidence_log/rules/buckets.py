"""What is counted together: of one side, one number, one actor, to one person, or everything."""

from collections.abc import Callable
from itertools import product

from evidence_log.records.assessment import NeedKind
from evidence_log.records.check import Bucket
from evidence_log.records.incident import Contacted
from evidence_log.records.party import Role
from evidence_log.rules.facts import Facts, Occurrence
from evidence_log.rules.sides import SOMEBODY, Sides

_ALL = "all"
_AGAINST = frozenset({Role.RESPONDENT, Role.LENDER, Role.COLLECTION_AGENCY})

# The buckets an occurrence may belong to; and what would have to be known, where it may be another or several.
Belongs = tuple[frozenset[str], NeedKind | None]
Buckets = Callable[[Occurrence], Belongs]


def buckets_of(per: Bucket, facts: Facts) -> Buckets:
    """Tell the buckets of an occurrence."""
    match per:
        case Bucket.ALL:
            return lambda _: (frozenset({_ALL}), None)
        case Bucket.SIDE:
            return _sides(facts)
        case Bucket.NUMBER:
            return _numbers(facts)
        case Bucket.ACTOR:
            return _actors(facts)
        case Bucket.PERSON:
            return _people(facts)
        case Bucket.ACTOR_AND_PERSON:
            return _both(_actors(facts), _people(facts))


def against(facts: Facts) -> frozenset[str]:
    """The parties of the other side."""
    return frozenset(each.reference for each in facts.parties if each.party.role in _AGAINST)


def _sides(facts: Facts) -> Buckets:
    sides = Sides(facts)

    def of(each: Occurrence) -> Belongs:
        named, certain = sides(each)
        return named, None if certain else NeedKind.SIDE

    return of


def _numbers(facts: Facts) -> Buckets:
    anybodys = frozenset(number for each in facts.occurrences for number in each.numbers) or {SOMEBODY}

    def of(each: Occurrence) -> Belongs:
        named = frozenset(each.numbers)
        return named or frozenset(anybodys), None if len(named) == 1 else NeedKind.SIDE

    return of


def _actors(facts: Facts) -> Buckets:
    """Whoever it is attributed to, if that is one person or body and of the other side."""
    known = against(facts)
    anybody = known or frozenset({SOMEBODY})

    def of(each: Occurrence) -> Belongs:
        named = known.intersection(each.parties)
        return named or anybody, None if len(named) == 1 else NeedKind.SIDE

    return of


def _people(facts: Facts) -> Buckets:
    """The complainant, or the one third person who is named with it."""
    known = frozenset(name for each in facts.occurrences for name in each.people)
    others = known | {each.value for each in Contacted if each is not Contacted.SELF}
    complainant = frozenset({Contacted.SELF.value})

    def of(each: Occurrence) -> Belongs:
        if each.contacted is Contacted.SELF:
            return complainant, None
        if each.contacted is None:
            return others | complainant, NeedKind.CONTACTED
        if len(each.people) == 1:
            return frozenset(each.people), None
        return frozenset(each.people) or known | {each.contacted.value}, NeedKind.WHO_IT_WAS

    return of


def _both(first: Buckets, second: Buckets) -> Buckets:
    def of(each: Occurrence) -> Belongs:
        (one, one_need), (other, other_need) = first(each), second(each)
        return frozenset(" ".join(pair) for pair in product(one, other)), one_need or other_need

    return of
