"""Check `repeated`: so many occurrences, or days with one, by one actor, to one person, of one side."""

from evidence_log.records.assessment import NeedKind
from evidence_log.records.check import Of, Repeated
from evidence_log.rules.by_bucket import by_bucket
from evidence_log.rules.counting import Scope, needs_of, outcome_of, rows_of, total
from evidence_log.rules.days import fewest_days, most_days
from evidence_log.rules.facts import Occurrence
from evidence_log.rules.ground import Unsure
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter


def repeated(values: Repeated, scope: Scope, matter: Matter) -> Looked:
    """Add up what reaches the number in one bucket; where none does, the largest bucket says how far it went."""
    sure, perhaps, timeless = by_bucket(matter, scope, values.per, timed=values.of is Of.DAYS)
    fewest, most = _numbers(values, sure, perhaps)
    certain, possible = _reaching(fewest, values.at_least), _reaching(most, values.at_least)
    unsure_rows = [each for name in sorted(possible) for each in perhaps.get(name, ())]
    if values.of is Of.DAYS:  # a day that may be another is what is not known
        unsure_rows += [
            (each, NeedKind.TIME) for name in sorted(possible) for each in sure.get(name, ()) if _unsure(each)
        ]
    count, reach = sum(fewest.get(name, 0) for name in certain), sum(most[name] for name in possible)
    if values.of is Of.OCCURRENCES:  # what may be of several buckets is of one
        held = {each.row: each for name in possible for each in sure.get(name, ())}
        held |= {each.row: each for each, _ in unsure_rows}
        reach = total(held.values())
    peak, highest = max(fewest.values(), default=0), max(most.values(), default=0)
    outcome = outcome_of(peak, highest, values.at_least, untold=total(each for each, _ in timeless))
    return Looked(
        outcome=outcome,
        said=f"repeated-{values.of.value}",
        count=count,
        most=reach,
        rows=rows_of(each for name in sorted(certain) for each in sure[name]),
        possible_rows=rows_of(each for each, _ in unsure_rows),
        needs=needs_of([*unsure_rows, *timeless]),
        values=(("limit", values.at_least),),
    )


def _numbers(
    values: Repeated,
    sure: dict[str, list[Occurrence]],
    perhaps: dict[str, list[Unsure]],
) -> tuple[dict[str, int], dict[str, int]]:
    """For each bucket what there is at least, and what at most."""
    names = {*sure, *perhaps}
    may_be = {name: [*sure.get(name, ()), *(each for each, _ in perhaps.get(name, ()))] for name in names}
    if values.of is Of.OCCURRENCES:
        return {name: total(held) for name, held in sure.items()}, {n: total(h) for n, h in may_be.items()}
    fewest = {name: fewest_days(_spans(held)) for name, held in sure.items()}
    return fewest, {name: most_days(_spans(held)) for name, held in may_be.items()}


def _spans(held: list[Occurrence]) -> list[tuple[int, int, int]]:
    return [(each.when.first_day, each.when.last_day, each.count) for each in held if each.when is not None]


def _unsure(each: Occurrence) -> bool:
    return each.when is not None and each.when.first_day != each.when.last_day


def _reaching(numbers: dict[str, int], at_least: int) -> set[str]:
    reaching = {name for name, number in numbers.items() if number >= at_least}
    return reaching or set(sorted(numbers, key=lambda name: (-numbers[name], name))[:1])
