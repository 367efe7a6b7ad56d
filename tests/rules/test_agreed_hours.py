"""Hours that were agreed count for their debt and their days; where that is not known, a call is at most possibly outside."""

from datetime import date, time

import pytest
from msgspec.structs import replace

from evidence_log.records.assessment import Outcome
from evidence_log.records.check import Hours, Where
from evidence_log.records.incident import Kind
from evidence_log.rules.checks.hours import hours
from evidence_log.rules.counting import Scope
from evidence_log.rules.debt_facts import AgreedHours, DebtFacts
from evidence_log.rules.facts import Facts, Occurrence
from evidence_log.rules.local_time import LocalTime
from evidence_log.rules.matter import Matter
from tests.rules.test_hours import seconds

ZONE = "Asia/Shanghai"
NIGHT_CALL = seconds("2026-11-22T22:30:00", ZONE)
LATE = AgreedHours(row="DEBT-0001", from_=time(8), to=time(23), debt="DEBT-0001")


def outcome(agreed: AgreedHours, *debts: str, about: str | None = None) -> Outcome:
    """What a call at half past ten in the evening comes to."""
    call = Occurrence(
        row="INC-0001", kind=Kind.CALL, when=LocalTime(ZONE).between(NIGHT_CALL, NIGHT_CALL), debt=about
    )
    facts = Facts(
        zone=ZONE,
        occurrences=(call,),
        debts=tuple(DebtFacts(reference=each) for each in debts),
        agreed_hours=(agreed,),
    )
    return hours(Hours(from_=time(8), to=time(22)), Scope(where=Where()), Matter(facts)).outcome


@pytest.mark.parametrize(
    ("debts", "about", "expected"),
    [
        (("DEBT-0001",), "DEBT-0001", Outcome.NOT_SHOWN),
        (("DEBT-0001",), None, Outcome.NOT_SHOWN),
        (("DEBT-0001", "DEBT-0002"), "DEBT-0001", Outcome.NOT_SHOWN),
        (("DEBT-0001", "DEBT-0002"), "DEBT-0002", Outcome.SHOWN),
        (("DEBT-0001", "DEBT-0002"), None, Outcome.POSSIBLY),
    ],
    ids=["about it", "the only one", "about it of two", "about the other", "about nobody knows which"],
)
def test_hours_agreed_for_one_debt_say_nothing_of_another(
    debts: tuple[str, ...], about: str | None, expected: Outcome
) -> None:
    agreed = replace(LATE, begins=date(2026, 1, 1))

    assert outcome(agreed, *debts, about=about) is expected


@pytest.mark.parametrize(
    ("begins", "ends", "expected"),
    [
        (None, None, Outcome.POSSIBLY),
        (None, date(2026, 11, 21), Outcome.SHOWN),
        (date(2026, 11, 23), None, Outcome.SHOWN),
        (date(2026, 11, 22), date(2026, 11, 22), Outcome.NOT_SHOWN),
    ],
    ids=["since when is not known", "over the day before", "from the day after", "on that day alone"],
)
def test_from_a_day_nobody_knows_hours_may_have_been_agreed(
    begins: date | None, ends: date | None, expected: Outcome
) -> None:
    agreed = replace(LATE, begins=begins, ends=ends)

    assert outcome(agreed, "DEBT-0001") is expected
