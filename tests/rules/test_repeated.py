"""Repeated: the truth lies between what is certain and what is possible, for occurrences and for days."""

from hypothesis import given, settings, strategies as st

from evidence_log.records.assessment import Outcome
from evidence_log.records.check import Bucket, Of, Repeated, Where
from evidence_log.records.incident import Kind
from evidence_log.rules.checks.repeated import repeated
from evidence_log.rules.counting import Scope
from evidence_log.rules.days import fewest_days, most_days
from evidence_log.rules.debt_facts import DebtFacts
from evidence_log.rules.facts import Facts, Occurrence
from evidence_log.rules.local_time import LocalTime
from evidence_log.rules.matter import Matter

LOCAL = LocalTime("Asia/Shanghai")
DAY_S = 86_400
MIDNIGHT = 1_767_196_800  # 1 January 2026 in Shanghai
DEBTS = ("DEBT-0001", "DEBT-0002")

spans = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3), st.integers(1, 3)), max_size=5)


def every_truth(told: list[tuple[int, int, int]]) -> set[int]:
    """How many days it can have been, found by trying all."""
    reached: set[frozenset[int]] = {frozenset()}
    for first, length, count in told:
        for _ in range(count):
            reached = {days | {day} for days in reached for day in range(first, first + length + 1)}
    return {len(days) for days in reached}


@settings(max_examples=400, deadline=None)
@given(told=spans)
def test_fewest_and_most_days_are_those_of_all_truths(told: list[tuple[int, int, int]]) -> None:
    truths = every_truth(told)
    held = [(first, first + length, count) for first, length, count in told]

    assert fewest_days(held) == min(truths)
    assert most_days(held) == max(truths)


@settings(max_examples=300, deadline=None)
@given(
    told=st.lists(
        st.tuples(st.integers(0, 3 * DAY_S), st.sampled_from([0, 0, 7200]), st.sampled_from([*DEBTS, None])),
        max_size=8,
    ),
    at_least=st.integers(1, 4),
    of=st.sampled_from(Of),
    truth=st.randoms(use_true_random=False),
)
def test_whatever_the_truth_was_it_lies_between(told, at_least, of, truth) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 -- drawn
    facts = Facts(
        zone="Asia/Shanghai",
        occurrences=tuple(
            Occurrence(
                row=f"INC-{n:04}",
                kind=Kind.CALL,
                when=LOCAL.between(MIDNIGHT + at, MIDNIGHT + at + uncertain),
                debt=debt,
            )
            for n, (at, uncertain, debt) in enumerate(told)
        ),
        debts=tuple(DebtFacts(reference=each) for each in DEBTS),
    )
    looked = repeated(
        Repeated(at_least=at_least, of=of, per=Bucket.SIDE), Scope(where=Where()), Matter(facts)
    )
    found: dict[str, list[int]] = {}
    for at, uncertain, debt in told:
        found.setdefault(debt or truth.choice(DEBTS), []).append(at + truth.randint(0, uncertain))
    numbers = [len({at // DAY_S for at in held} if of is Of.DAYS else held) for held in found.values()]
    reaching = [each for each in numbers if each >= at_least]

    assert looked.count <= (sum(reaching) or max(numbers, default=0)) <= looked.most
    if looked.outcome is Outcome.SHOWN:
        assert reaching
    if looked.outcome is Outcome.NOT_SHOWN:
        assert not reaching
