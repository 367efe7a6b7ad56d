"""A tag the rules know is found by what it is called, in either language."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence_log.casework.find_incidents import find_incidents
from evidence_log.casework.set_case import set_case
from evidence_log.vault.vault import Vault
from tests.conftest import FixedClock
from tests.vaults import log, new_vault


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Iterator[Vault]:
    """An empty one."""
    with new_vault(tmp_path / "vault", clock).vault as vault:
        yield vault


@pytest.mark.parametrize(
    ("query", "label"), [("当众辱骂", "当众辱骂或造谣"), ("slandered", "insulted or slandered before others")]
)
def test_a_tick_is_found_by_its_label(vault: Vault, clock: FixedClock, query: str, label: str) -> None:
    set_case(vault, {"jurisdiction": "cn"}, at=clock.read())
    log(vault, clock, "在前台喊", tags=("insult-public",))
    log(vault, clock, "没有标签")

    findings = find_incidents(vault, query)

    assert [each.incident.summary for each in findings.found] == ["在前台喊"]
    assert findings.found[0].excerpt == label
    assert "".join(label[first:last] for first, last in findings.found[0].spans) == query


def test_words_come_before_labels(vault: Vault, clock: FixedClock) -> None:
    set_case(vault, {"jurisdiction": "cn"}, at=clock.read())
    log(vault, clock, "在前台喊", tags=("insult-public",))
    log(vault, clock, "他当众辱骂我妈")

    assert [each.incident.summary for each in find_incidents(vault, "当众辱骂").found] == ["他当众辱骂我妈"]


def test_where_no_rules_are_nothing_is_found_by_a_label(vault: Vault, clock: FixedClock) -> None:
    set_case(vault, {"jurisdiction": "other"}, at=clock.read())
    log(vault, clock, "在前台喊", tags=("insult-public",))

    assert find_incidents(vault, "当众辱骂").found == ()
