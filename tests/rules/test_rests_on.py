"""What a number rests on: taking away one incident changes the numbers that name it, and no others."""

import random
from datetime import date

import pytest
from msgspec.structs import replace

from evidence_log.records.assessed import RunningClock
from evidence_log.records.assessment import Assessment
from evidence_log.records.incident import Contacted, Direction, Kind
from evidence_log.records.party import Role
from evidence_log.records.rule_pack import RulePack
from evidence_log.records.step import StepKind
from evidence_log.rules.assess import assess_pack
from evidence_log.rules.clocks import running_clocks
from evidence_log.rules.facts import Facts
from evidence_log.rules.read_pack import read_pack
from tests.rules.worked_cases import (
    SAMPLES,
    GivenDebt,
    GivenIncident,
    GivenParty,
    GivenStep,
    GivenTerms,
    WorkedCase,
    facts_in,
)

PACK = read_pack((SAMPLES / "exampleland.toml").read_bytes(), "exampleland.toml")
TODAY = date(2026, 11, 24)
NUMBERS = ("01632 960 012", "+44 7700 900118")
TAGS = ("threat-violence", "spouse", "other-relative", "agreed-time")


def a_matter(chance: random.Random) -> Facts:
    """Two debts, two parties, a step or two, and a dozen of anything on a few days."""
    incidents = tuple(an_incident(n, chance) for n in range(1, chance.randint(2, 14)))
    steps = tuple(
        GivenStep(
            reference=f"STEP-{n:04}",
            kind=chance.choice([StepKind.STOP_REQUEST, StepKind.DISPUTE, StepKind.POLICE_REPORT]),
            at=f"2026-11-{chance.randint(1, 9):02}T12:00:00",
            to="Northmoor Recoveries (invented)",
            terms=GivenTerms(written=True),
        )
        for n in range(1, chance.randint(1, 3))
    )
    case = WorkedCase(
        name="",
        requirement="",
        outcome="shown",
        incidents=incidents,
        steps=steps,
        parties=(
            GivenParty(
                reference="PTY-0001",
                name="Northmoor Recoveries (invented)",
                role=Role.COLLECTION_AGENCY,
                numbers=NUMBERS[:1],
            ),
            GivenParty(reference="PTY-0002", name="Mrs Okafor-Example", role=Role.THIRD_PERSON),
        ),
        debts=(
            GivenDebt(reference="DEBT-0001", lender="Quickfen Loans (invented)", lender_kind="bank"),
            GivenDebt(reference="DEBT-0002", lender="another (invented)", lender_kind="bank"),
        ),
        circumstances={"collector": "agency", "parted-on": "2026-11-05"},
        territory="mainland",
    )
    return facts_in(case, "Europe/London")


def an_incident(number: int, chance: random.Random) -> GivenIncident:
    day, hour = chance.randint(1, 9), chance.randint(0, 22)
    at = f"2026-11-{day:02}T{hour:02}:00:00"
    last = chance.choice(
        [None, None, f"2026-11-{day:02}T{hour:02}:59:59", f"2026-11-{day + 1:02}T{hour:02}:00:00"]
    )
    return GivenIncident(
        row=f"INC-{number:04}",
        kind=chance.choice([Kind.CALL, Kind.CALL, Kind.VISIT, Kind.MESSAGE]),
        at=chance.choice([at, at, at, at, None]),
        to=last,
        count=chance.choice([None, None, 3]),
        direction=chance.choice([None, None, Direction.OUT]),
        answered=chance.choice([None, True, True, False]),
        contacted=chance.choice([None, *Contacted]),
        visitors=chance.choice([None, 1, 2]),
        who=chance.choice([None, "Mrs Okafor-Example"]),
        numbers=chance.choice([(), NUMBERS[:1], NUMBERS]),
        tags=chance.choice([(), TAGS[:1], TAGS[1:2], TAGS[2:3], TAGS[3:]]),
        debt=chance.choice([None, "DEBT-0001", "DEBT-0002"]),
    )


def named(each: Assessment) -> set[str]:
    """Every row an assessment names."""
    return {
        *each.rows,
        *each.possible_rows,
        *each.peak_rows,
        *(row for need in each.needs for row in need.rows),
    }


def without(facts: Facts, row: str) -> Facts:
    return replace(facts, occurrences=tuple(each for each in facts.occurrences if each.row != row))


def by_requirement(pack: RulePack, facts: Facts) -> dict[str, Assessment]:
    return {each.requirement: each for each in assess_pack(pack, facts, today=TODAY)}


def by_clock(pack: RulePack, facts: Facts) -> set[RunningClock]:
    return set(running_clocks(pack, facts, today=TODAY))


@pytest.mark.parametrize("seed", range(6))
def test_taking_one_away_changes_only_the_numbers_that_name_it(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 -- a test's luck
    for _ in range(20):
        facts = a_matter(chance)
        before, clocks = by_requirement(PACK, facts), by_clock(PACK, facts)
        for gone in facts.occurrences:
            left = without(facts, gone.row)
            for name, after in by_requirement(PACK, left).items():
                if gone.row in named(before[name]):
                    assert gone.row not in named(after)
                else:
                    assert replace(after, peak_rows=()) == replace(before[name], peak_rows=()), gone
            assert {each for each in clocks if gone.row not in each.rows} <= by_clock(PACK, left)
