"""Writing an incident down: a time that cannot be read never costs the words."""

from datetime import timedelta
from pathlib import Path

import pytest

from evidence_log.casework.log_incident import log_incident
from evidence_log.errors import NoWords
from evidence_log.records.exhibit import MediaState
from evidence_log.records.incident import Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.moment import Precision, TimeSource
from evidence_log.vault.vault import Vault
from tests.casework.media_files import amr, written
from tests.conftest import FixedClock
from tests.people import RARE_CHARACTERS
from tests.vaults import new_vault


@pytest.fixture
def vault(tmp_path: Path, clock: FixedClock) -> Vault:
    return new_vault(tmp_path / "vault", clock).vault


def test_words_come_back_exactly(vault: Vault, clock: FixedClock) -> None:
    account = f"  他说“滚”。\n\t<b>[bold] =cmd() ../../x \x1b[31m \u202e {RARE_CHARACTERS} -5 people "
    logged = log_incident(vault, IncidentWords(kind=Kind.CALL, account=account), at=clock.read())

    assert vault.incident(logged.receipt.reference).incident.account == account


def test_a_hundred_thousand_characters_without_a_space_are_kept(vault: Vault, clock: FixedClock) -> None:
    logged = log_incident(vault, IncidentWords(kind=Kind.OTHER, account="滚" * 100_000), at=clock.read())

    assert len(logged.incident.incident.account) == 100_000


def test_a_time_that_was_not_given_is_now_by_the_clock(vault: Vault, clock: FixedClock) -> None:
    logged = log_incident(vault, IncidentWords(kind=Kind.CALL, account="响了"), at=clock.read())
    occurred = logged.incident.incident.occurred

    assert (occurred.precision, occurred.source) == (Precision.ABOUT, TimeSource.CLOCK)
    assert occurred.earliest == "2026-11-23T22:46:01+08:00"


@pytest.mark.parametrize("phrase", ["前阵子", "明天下午", "???"])
def test_a_time_that_cannot_be_read_is_kept_as_typed_with_a_hint(
    vault: Vault, clock: FixedClock, phrase: str
) -> None:
    words = IncidentWords(kind=Kind.FOLLOWING, account="有车跟着", at=phrase)
    logged = log_incident(vault, words, at=clock.read())
    occurred = logged.incident.incident.occurred

    assert (occurred.precision, occurred.text) == (Precision.UNKNOWN, phrase)
    assert [dict(hint.values) for hint in logged.receipt.hints] == [{"phrase": phrase}]


def test_several_of_a_kind_happened_between_the_first_and_the_last(vault: Vault, clock: FixedClock) -> None:
    words = IncidentWords(
        kind=Kind.CALL, account="十七个未接", count=17, first="今天 14:02", last="今天 15:20"
    )
    occurred = log_incident(vault, words, at=clock.read()).incident.incident.occurred

    assert (occurred.earliest, occurred.latest) == ("2026-11-23T14:02:00+08:00", "2026-11-23T15:20:59+08:00")


def test_no_words_are_refused(vault: Vault, clock: FixedClock) -> None:
    with pytest.raises(NoWords):
        log_incident(vault, IncidentWords(kind=Kind.CALL, account=" \n "), at=clock.read())


def test_a_file_that_is_not_there_costs_neither_the_words_nor_the_other_files(
    vault: Vault, clock: FixedClock, tmp_path: Path
) -> None:
    call = written(tmp_path / "19900000001_20261123224005.amr", amr())
    (tmp_path / "empty").mkdir()
    files = [tmp_path / "nope.jpg", call, tmp_path / "empty"]
    logged = log_incident(
        vault, IncidentWords(kind=Kind.CALL, account="录了音"), files=files, at=clock.read()
    )

    assert [each.refusal for each in logged.not_attached] == ["no-such-file", "nothing-inside"]
    assert [each.exhibit.state for each in logged.attached] == [MediaState.OK]
    assert vault.incident("INC-0001").exhibits == ("EX-0001",)


def test_what_was_written_later_is_placed_where_it_happened(vault: Vault, clock: FixedClock) -> None:
    log_incident(vault, IncidentWords(kind=Kind.CALL, account="今天", at="今天 10:00"), at=clock.read())
    clock.advance(timedelta(hours=1))
    log_incident(vault, IncidentWords(kind=Kind.CALL, account="昨天", at="昨天 10:00"), at=clock.read())

    assert [each.incident.account for each in vault.incidents()] == ["昨天", "今天"]
