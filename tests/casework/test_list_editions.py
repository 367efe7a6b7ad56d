"""The editions for a case: those of its place first."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from evidence_log.casework.list_editions import list_editions
from evidence_log.records.case import Jurisdiction
from tests.conftest import FixedClock
from tests.vaults import new_vault


@pytest.mark.parametrize(
    ("place", "own"),
    [
        (
            Jurisdiction.CN,
            ["police-cn", "complaint-cn", "report-cn", "court-cn", "privacy-cn", "authority-cn"],
        ),
        (Jurisdiction.UK, ["police-uk", "ombudsman-uk"]),
        (Jurisdiction.OTHER, []),
    ],
    ids=["cn", "uk", "other"],
)
def test_those_of_the_place_come_before_those_of_any_and_those_of_another_last(
    tmp_path: Path, clock: FixedClock, place: Jurisdiction, own: list[str]
) -> None:
    vault = new_vault(tmp_path / "vault", clock).vault
    with vault.writer(clock.read()) as writer:
        writer.append(replace(vault.case(), jurisdiction=place))
    listed = [each.edition.edition for each in list_editions(vault)]
    fitting = [each.edition.edition for each in list_editions(vault) if each.fits]

    assert listed[: len(fitting)] == fitting
    assert fitting == [*own, "police", "regulator", "chronology", "lawyer", "contact"]
