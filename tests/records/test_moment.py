"""A moment that cannot be cannot be written down."""

import msgspec
import pytest

from evidence_log.records.case import Case
from evidence_log.records.clock import Reading
from evidence_log.records.incident import Incident, Kind
from evidence_log.records.instant import instant
from evidence_log.records.moment import Moment, Precision, TimeSource, unknown_moment

AT = "2026-11-22T22:40:00+08:00"


def moment(earliest: str | None, latest: str | None, precision: Precision, zone: str | None = None) -> Moment:
    """A typed moment."""
    return Moment(earliest=earliest, latest=latest, precision=precision, zone=zone, source=TimeSource.TYPED)


@pytest.mark.parametrize(
    ("earliest", "latest", "precision", "zone"),
    [
        (AT, None, Precision.MINUTE, None),
        (AT, "2026-11-22T22:39:59+08:00", Precision.MINUTE, None),
        (AT, "2026-11-22T22:40:59", Precision.MINUTE, None),
        ("2026-11-22T22:40:00", "2026-11-22T22:40:59", Precision.MINUTE, "Asia/Shanghai"),
        (AT, AT, Precision.UNKNOWN, None),
        (AT, AT, Precision.EXACT, "Mars/Base"),
        ("2026-11-22 22:40:00+08:00", AT, Precision.EXACT, None),
    ],
    ids=[
        "one end",
        "backwards",
        "half an offset",
        "local with a zone",
        "unknown with ends",
        "no such zone",
        "another spelling",
    ],
)
def test_a_moment_that_cannot_be_is_refused(
    earliest: str, latest: str | None, precision: Precision, zone: str | None
) -> None:
    with pytest.raises(ValueError, match=r"."):
        moment(earliest, latest, precision, zone)


def test_a_record_refuses_what_it_does_not_know_and_never_changes() -> None:
    incident = Incident(kind=Kind.CALL, account="x", occurred=unknown_moment("前阵子"))
    plain = msgspec.to_builtins(incident)

    assert msgspec.convert(plain, Incident) == incident
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**plain, "mood": "bad"}, Incident)
    with pytest.raises(AttributeError):
        incident.account = "y"  # type: ignore[misc]


@pytest.mark.parametrize("amount", [-1, 2**53])
def test_an_amount_fits(amount: int) -> None:
    with pytest.raises(ValueError, match="amount"):
        Incident(kind=Kind.CALL, account="x", occurred=unknown_moment(None), count=amount)


def test_an_incident_has_words_and_a_case_a_zone() -> None:
    with pytest.raises(ValueError, match="words"):
        Incident(kind=Kind.CALL, account=" ", occurred=unknown_moment(None))
    with pytest.raises(ValueError, match="zone"):
        Case(zone="../etc/passwd")


def test_an_instant_has_one_spelling() -> None:
    assert instant(AT).isoformat() == AT
    for other in (
        "2026-11-22T22:40+08:00",
        "2026-11-22T14:40:00Z",
        "2026-11-22T22:40:00.5+08:00",
        "2026-13-01T00:00:00",
    ):
        with pytest.raises(ValueError, match=r"."):
            instant(other)


def test_a_reading_knows_the_offset_of_its_zone() -> None:
    reading = Reading(wall=instant(AT), boot="b", uptime_us=0, zone="Asia/Kolkata")

    assert reading.offset_minutes == 330
