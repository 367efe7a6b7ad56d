"""Listing: both ends are included, and a day still to come is no reason to refuse."""

from pathlib import Path

import pytest

from evidence_log.casework.list_incidents import list_incidents
from evidence_log.errors import TimeInFuture, TimeUnread
from tests.conftest import FixedClock
from tests.vaults import log, new_vault


def test_up_to_tomorrow_is_up_to_now(tmp_path: Path, clock: FixedClock) -> None:
    vault = new_vault(tmp_path / "vault", clock).vault
    log(vault, clock, "刚打来")

    assert len(list_incidents(vault, until="明天", at=clock.read())) == 1
    assert list_incidents(vault, until="昨天", at=clock.read()) == []
    with pytest.raises(TimeInFuture):
        list_incidents(vault, since="明天", at=clock.read())
    with pytest.raises(TimeUnread):
        list_incidents(vault, until="哪天", at=clock.read())
