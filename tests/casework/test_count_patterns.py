"""Counts of a vault."""

from pathlib import Path

from evidence_log.casework.count_patterns import count_patterns
from evidence_log.records.incident import Contacted, Kind
from evidence_log.vault.vault import Vault
from tests.conftest import FixedClock
from tests.people import NUMBERS_ZH
from tests.vaults import log, new_vault


def test_a_vault_is_counted(tmp_path: Path, clock: FixedClock) -> None:
    vault: Vault = new_vault(tmp_path / "vault", clock).vault
    log(vault, clock, "一", numbers=(NUMBERS_ZH[0],))
    log(vault, clock, "二", Kind.VISIT, contacted=Contacted.FAMILY)

    told = count_patterns(vault)

    assert (told.kinds, told.busiest) == (((Kind.CALL, 1), (Kind.VISIT, 1)), 2)
    assert [each.shown for each in told.numbers] == [NUMBERS_ZH[0]]
    assert [each.value for each in told.contacted] == ["family"]
