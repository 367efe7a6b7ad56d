"""What a finished plan shows by its number: counted where it is printed, so that nothing kept out is given away."""

from evidence_log.records.spelled import Spelled
from evidence_log.reports.paper.planned import PlannedPages


def spelled_out(pages: PlannedPages) -> Spelled:
    """Count the places, and name the characters and the sheets they stand on."""
    found = pages.read().spelled
    rows = dict.fromkeys(row for _, row in found if row is not None)
    return Spelled(places=len(found), codes=tuple(sorted({code for code, _ in found})), rows=tuple(rows))
