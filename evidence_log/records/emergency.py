"""The number to call first, by jurisdiction."""

from evidence_log.records.case import Jurisdiction

NUMBERS = {
    Jurisdiction.CN: "110",
    Jurisdiction.US: "911",
    Jurisdiction.UK: "999",
    Jurisdiction.IN: "112",
    Jurisdiction.OTHER: "112",
}

_BY_ZONE = {
    "Asia/Shanghai": Jurisdiction.CN,
    "Asia/Urumqi": Jurisdiction.CN,
    "Asia/Chongqing": Jurisdiction.CN,
    "Asia/Harbin": Jurisdiction.CN,
    "Europe/London": Jurisdiction.UK,
    "Europe/Belfast": Jurisdiction.UK,
    "Asia/Kolkata": Jurisdiction.IN,
    "Asia/Calcutta": Jurisdiction.IN,
    "America/New_York": Jurisdiction.US,
    "America/Chicago": Jurisdiction.US,
    "America/Denver": Jurisdiction.US,
    "America/Los_Angeles": Jurisdiction.US,
    "America/Phoenix": Jurisdiction.US,
    "America/Anchorage": Jurisdiction.US,
    "Pacific/Honolulu": Jurisdiction.US,
}


def likely_jurisdiction(zone: str) -> Jurisdiction:
    """A first proposal from the machine's zone; the person chooses."""
    return _BY_ZONE.get(zone, Jurisdiction.OTHER)
