"""Per day: what is certain never exceeds what happened, and what is possible never falls short of it."""

from collections import Counter
from datetime import date, timedelta

from hypothesis import given, settings, strategies as st

from evidence_log.records.assessment import Outcome
from evidence_log.records.check import Answered, Bucket, PerDay, Where
from evidence_log.records.incident import Kind
from evidence_log.rules.checks.per_day import per_day
from evidence_log.rules.counting import Scope
from evidence_log.rules.debt_facts import DebtFacts
from evidence_log.rules.facts import Facts, Occurrence
from evidence_log.rules.local_time import LocalTime
from evidence_log.rules.matter import Matter

ZONE = "Asia/Shanghai"
LOCAL = LocalTime(ZONE)
DAY_S = 86_400
MIDNIGHT = 1_767_196_800  # 1 January 2026 in Shanghai
DEBTS = (DebtFacts(reference="DEBT-0001"), DebtFacts(reference="DEBT-0002"))

calls = st.lists(
    st.tuples(
        st.integers(0, 4 * DAY_S),  # when it began
        st.sampled_from([0, 0, 0, 59, 7200]),  # how uncertain that is
        st.sampled_from([True, False, None]),
        st.sampled_from(["DEBT-0001", "DEBT-0002", None]),
    ),
    max_size=14,
)


def occurrence(number: int, call: tuple[int, int, bool | None, str | None]) -> Occurrence:
    at, uncertain, answered, debt = call
    return Occurrence(
        row=f"INC-{number:04}",
        kind=Kind.CALL,
        when=LOCAL.between(MIDNIGHT + at, MIDNIGHT + at + uncertain),
        answered=answered,
        debt=debt,
    )


@settings(max_examples=300, deadline=None)
@given(told=calls, limit=st.integers(0, 3), truth=st.randoms(use_true_random=False))
def test_whatever_the_truth_was_it_lies_between_certain_and_possible(told, limit, truth) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 -- drawn
    facts = Facts(zone=ZONE, occurrences=tuple(occurrence(n, c) for n, c in enumerate(told)), debts=DEBTS)
    looked = per_day(
        PerDay(more_than=limit, calls=Answered.CONNECTED, per=Bucket.SIDE),
        Scope(where=Where()),
        Matter(facts),
    )

    days: Counter[tuple[str, int]] = Counter()
    for at, uncertain, answered, debt in told:
        really_answered = truth.random() < 0.5 if answered is None else answered
        really_whose = debt or truth.choice(["DEBT-0001", "DEBT-0002"])
        really_at = at + truth.randint(0, uncertain)
        if really_answered:
            days[really_whose, really_at // DAY_S] += 1
    exceeded = sum(count > limit for count in days.values())

    assert looked.count <= exceeded <= looked.most
    if looked.outcome is Outcome.SHOWN:
        assert exceeded
    if looked.outcome is Outcome.NOT_SHOWN:
        assert not exceeded


def test_removing_one_call_changes_only_what_rests_on_it() -> None:
    told = [(n * 3600, 0, True, "DEBT-0001") for n in range(4)]
    both = [*told, *((DAY_S + at, 0, answered, debt) for at, _, answered, debt in told)]
    rows = tuple(occurrence(n, c) for n, c in enumerate(both))
    check, scope = PerDay(more_than=3), Scope(where=Where())
    before, after = (
        per_day(check, scope, Matter(Facts(zone=ZONE, occurrences=held, debts=DEBTS)))
        for held in (rows, rows[1:])
    )

    assert (before.count, after.count) == (2, 1)
    assert set(before.rows) - set(after.rows) == {each.row for each in rows[:4]}


def test_days_in_a_row_follow_each_other() -> None:
    told = [(day * DAY_S + hour * 3600, 0, None, "DEBT-0001") for day in (0, 1, 3) for hour in range(2)]
    facts = Facts(zone=ZONE, occurrences=tuple(occurrence(n, c) for n, c in enumerate(told)), debts=DEBTS)
    looked = per_day(PerDay(more_than=1, days_in_a_row=2), Scope(where=Where()), Matter(facts))

    assert looked.count == 2
    assert dict(looked.values)["day"] == (date(2026, 1, 1) + timedelta(days=0)).isoformat()
