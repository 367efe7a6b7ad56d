"""The passphrase asked for once more."""

from pathlib import Path

import pytest

from evidence_log.casework.prove_passphrase import prove_passphrase
from evidence_log.errors import WrongPassphrase
from tests.conftest import FixedClock
from tests.vaults import PASSPHRASE, new_vault


def test_only_the_passphrase_of_this_vault_proves_anything(tmp_path: Path, clock: FixedClock) -> None:
    vault = new_vault(tmp_path / "vault", clock).vault

    prove_passphrase(vault, PASSPHRASE)
    for wrong in (" ", PASSPHRASE + " x", "AGE-SECRET-KEY-1"):
        with pytest.raises(WrongPassphrase):
            prove_passphrase(vault, wrong)
