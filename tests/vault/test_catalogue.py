"""What the index narrows down and counts by, against a plain look at every incident."""

from pathlib import Path

import pytest

from evidence_log.casework.amend_incident import amend_incident
from evidence_log.casework.attach_exhibit import attach_exhibit
from evidence_log.casework.withdraw_record import withdraw_record
from evidence_log.records.incident import Contacted, Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.timeline import Facet, Narrowing
from evidence_log.vault.vault import Vault
from tests.casework.media_files import amr, jpeg, written
from tests.conftest import FixedClock
from tests.people import COLLECTOR_ZH, NUMBERS_ZH
from tests.vaults import log, new_vault

FIRST, SECOND = NUMBERS_ZH[0], NUMBERS_ZH[1]


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    """Five incidents, one withdrawn, one with a recording, one with a photo."""
    vault = new_vault(tmp_path / "vault", clock).vault
    log(vault, clock, "一", numbers=(FIRST,), tags=("深夜",), who=COLLECTOR_ZH, count=23)
    log(vault, clock, "二", numbers=("199-0000-0001", SECOND), contacted=Contacted.FAMILY)
    log(
        vault,
        clock,
        "三",
        Kind.VISIT,
        who=f" {COLLECTOR_ZH} ",
        contacted=Contacted.SELF,
        tags=("深夜", "威胁"),
    )
    log(vault, clock, "四", Kind.THREAT)
    log(vault, clock, "五", numbers=(FIRST,))
    withdraw_record(vault, "INC-0005", reason="重复", at=clock.read())
    attach_exhibit(vault, written(tmp_path / "a.amr", amr()), incident="INC-0002", at=clock.read())
    attach_exhibit(vault, written(tmp_path / "a.jpg", jpeg()), incident="INC-0003", at=clock.read())
    return vault


@pytest.mark.parametrize(
    ("narrowing", "met"),
    [
        (Narrowing(), ["INC-0004", "INC-0003", "INC-0002", "INC-0001"]),
        (Narrowing(kind=Kind.VISIT), ["INC-0003"]),
        (Narrowing(numbers=("19900000001",)), ["INC-0002", "INC-0001"]),
        (Narrowing(numbers=("19900000001",), kind=Kind.VISIT), []),
        (Narrowing(people=(COLLECTOR_ZH,)), ["INC-0003", "INC-0001"]),
        (Narrowing(tags=("深夜", "没有")), ["INC-0003", "INC-0001"]),
        (Narrowing(recorded=True), ["INC-0002"]),
        (Narrowing(others=True), ["INC-0002"]),
        (Narrowing(until_us=0), []),
        (Narrowing(numbers=("x' OR 1=1 --",)), []),
    ],
    ids=lambda each: "" if isinstance(each, list) else "what is asked",
)
def test_the_timeline_is_narrowed_down(narrowing: Narrowing, met: list[str], vault: Vault) -> None:
    assert [each.reference for each in vault.timeline(narrowing=narrowing)] == met
    assert len(vault.occasions(narrowing)) == len(met)


def test_pages_of_what_is_narrowed_down_follow_one_another(vault: Vault) -> None:
    wanted = Narrowing(numbers=("19900000001",))
    first = vault.timeline(None, 1, wanted)
    second = vault.timeline((first[0].sort_us, first[0].seq), 1, wanted)

    assert [each.reference for each in (*first, *second)] == ["INC-0002", "INC-0001"]


def test_numbers_are_counted_whatever_their_spelling_and_withdrawn_ones_left_out(vault: Vault) -> None:
    counted = [(each.value, each.incidents) for each in vault.tallies(Facet.NUMBER)]

    assert counted == [("19900000001", 2), ("19900000002", 1)]
    assert [(each.value, each.incidents) for each in vault.tallies(Facet.TAG)] == [("深夜", 2), ("威胁", 1)]


def test_how_many_an_incident_stands_for_is_told_with_when_it_was(vault: Vault) -> None:
    assert [each.count for each in vault.occasions()] == [1, 1, 1, 23]


def test_a_correction_is_what_counts(vault: Vault, clock: FixedClock) -> None:
    words = IncidentWords(kind=Kind.CALL, account="一", numbers=(SECOND,))
    amend_incident(vault, "INC-0001", words, given=["numbers"], reason="看错了", at=clock.read())

    counted = [(each.value, each.incidents) for each in vault.tallies(Facet.NUMBER)]
    assert counted == [("19900000002", 2), ("19900000001", 1)]


def test_an_index_made_anew_is_the_same(vault: Vault, clock: FixedClock) -> None:
    before = [vault.tallies(each) for each in Facet], vault.occasions()
    with vault.writer(clock.read()) as writer:
        list(writer.rebuild_index())

    assert ([vault.tallies(each) for each in Facet], vault.occasions()) == before
