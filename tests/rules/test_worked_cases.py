"""Every pack keeps what the cases beside it say, and every requirement has at least three."""

from collections import Counter
from pathlib import Path

import pytest

from evidence_log.records.rule_pack import RulePack
from evidence_log.rules.read_pack import read_pack
from tests.rules.worked_cases import (
    LEFT_OUT,
    SAMPLES,
    SHIPPED,
    WorkedCase,
    WorkedCases,
    assessed,
    worked_cases,
)


def packs() -> list[Path]:
    """The sample and every pack that is shipped."""
    found = [*SAMPLES.glob("*.toml"), *SHIPPED.glob("*.toml")]
    return sorted(each for each in found if not each.name.endswith(".cases.toml"))


PACKS = {path.stem: (read_pack(path.read_bytes(), path.name), worked_cases(path)) for path in packs()}
CASES = [(pack, case, cases) for pack, cases in PACKS.values() for case in cases.cases]


@pytest.mark.parametrize(
    ("pack", "case", "cases"), CASES, ids=[f"{each[1].requirement}: {each[1].name}" for each in CASES]
)
def test_a_worked_case_comes_out_as_it_says(pack: RulePack, case: WorkedCase, cases: WorkedCases) -> None:
    found = assessed(pack, case, cases)

    if found is None:
        assert case.outcome == LEFT_OUT
        return
    assert found.outcome.value == case.outcome, found
    expected = {"count": case.count, "most": case.most, "rows": case.rows, "sources": case.sources}
    for name, value in expected.items():
        if value is not None:
            assert getattr(found, name) == value, name
    if case.needs is not None:
        assert {each.kind for each in found.needs} == set(case.needs)


@pytest.mark.parametrize("name", PACKS)
def test_every_requirement_has_three_cases_of_which_one_is_not_shown(name: str) -> None:
    pack, cases = PACKS[name]
    enabled = {each.id for each in pack.requirements if each.enabled}
    told = Counter(each.requirement for each in cases.cases)
    not_shown = {each.requirement for each in cases.cases if each.outcome != "shown"}

    assert set(told) == enabled
    assert {each for each, count in told.items() if count < 3} == set()
    assert not_shown == enabled
