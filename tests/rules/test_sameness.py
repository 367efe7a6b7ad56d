"""What a step names in part, and whom it never reached, is told from what it names and who knew."""

from datetime import date

import pytest

from evidence_log.records.assessment import NeedKind, Outcome
from evidence_log.records.check import Where
from evidence_log.records.check_steps import AfterStep, Same
from evidence_log.records.incident import Kind
from evidence_log.records.step import StepKind
from evidence_log.rules.checks.after_step import after_step
from evidence_log.rules.counting import Scope
from evidence_log.rules.facts import Facts, Occurrence
from evidence_log.rules.local_time import LocalTime
from evidence_log.rules.looked import Looked
from evidence_log.rules.matter import Matter
from evidence_log.rules.step_facts import StepFacts, StepTerms
from tests.rules.test_hours import seconds

ZONE = "Asia/Shanghai"


def looked(values: AfterStep, terms: StepTerms, kind: Kind) -> Looked:
    """What one occurrence two days after a step comes to."""
    local = LocalTime(ZONE)
    asked, came = (seconds(f"2026-11-{day}T10:00:00", ZONE) for day in (20, 22))
    step = StepFacts(
        row=terms.row, kind=StepKind.CONTACT_PREFERENCE, when=local.between(asked, asked), terms=terms
    )
    occurrence = Occurrence(row="INC-0001", kind=kind, when=local.between(came, came))
    facts = Facts(zone=ZONE, occurrences=(occurrence,), steps=(step,))
    return after_step(values, Scope(where=Where()), Matter(facts))


@pytest.mark.parametrize(
    ("media", "perhaps", "kind", "outcome"),
    [
        ((), (Kind.MESSAGE,), Kind.MESSAGE, Outcome.POSSIBLY),
        ((), (Kind.MESSAGE,), Kind.CALL, Outcome.NOT_SHOWN),
        ((Kind.CALL,), (Kind.MESSAGE,), Kind.CALL, Outcome.SHOWN),
        ((Kind.MESSAGE,), (), Kind.MESSAGE, Outcome.SHOWN),
    ],
    ids=["perhaps an e-mail", "no message", "a call for certain", "any message"],
)
def test_a_message_may_be_of_the_sort_that_was_not_wanted(
    media: tuple[Kind, ...], perhaps: tuple[Kind, ...], kind: Kind, outcome: Outcome
) -> None:
    values = AfterStep(steps=(StepKind.CONTACT_PREFERENCE,), same=(Same.MEDIUM,))
    came_to = looked(values, StepTerms(row="STEP-0001", media=media, perhaps_media=perhaps), kind)

    assert came_to.outcome is outcome
    assert [each.kind for each in came_to.needs] == ([NeedKind.MEDIUM] if outcome is Outcome.POSSIBLY else [])


@pytest.mark.parametrize(
    ("aware", "known_on", "outcome"),
    [
        (False, None, Outcome.NOT_SHOWN),
        (None, None, Outcome.POSSIBLY),
        (True, None, Outcome.POSSIBLY),
        (True, date(2026, 11, 21), Outcome.SHOWN),
        (True, date(2026, 11, 23), Outcome.NOT_SHOWN),
    ],
    ids=["they never had it", "nobody knows", "since when is not known", "the day before", "the day after"],
)
def test_what_the_other_side_never_had_binds_nobody(
    aware: bool | None,  # noqa: FBT001 -- the example
    known_on: date | None,
    outcome: Outcome,
) -> None:
    values = AfterStep(steps=(StepKind.CONTACT_PREFERENCE,), written=True)
    terms = StepTerms(row="STEP-0001", written=True, aware=aware, known_on=known_on)

    assert looked(values, terms, Kind.CALL).outcome is outcome
