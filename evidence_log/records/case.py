"""The matter all records of a vault belong to."""

from enum import StrEnum

from evidence_log.records.instant import zone_named
from evidence_log.records.record import Record


class Jurisdiction(StrEnum):
    """Whose rules the matter is looked at under."""

    CN = "cn"
    US = "us"
    UK = "uk"
    IN = "in"
    OTHER = "other"


class Case(Record, frozen=True):
    """The facts of the matter as last set; setting them again writes a new record.

    `zone` is an IANA name: times without an offset are read in it. Amounts and the like are text, as claimed.
    `territory` is the
    id a rule pack has for a part of the jurisdiction with rules of its own. `stamp_authorities` are the addresses seals are asked of; none is preset.
    """

    zone: str
    jurisdiction: Jurisdiction = Jurisdiction.OTHER
    title: str | None = None
    complainant: str | None = None
    complainant_phone: str | None = None
    complainant_address: str | None = None
    respondent: str | None = None
    agency: str | None = None
    lender: str | None = None
    contract: str | None = None
    amount_claimed: str | None = None
    police_station: str | None = None
    stamp_authorities: tuple[str, ...] = ()
    territory: str | None = None

    def __post_init__(self) -> None:
        """Refuse a zone nobody knows."""
        zone_named(self.zone)
